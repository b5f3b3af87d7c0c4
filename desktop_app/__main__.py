# SPDX-License-Identifier: Apache-2.0
"""`inquit`: the window without arguments (or with files to open), the command line otherwise."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Container
from pathlib import Path

from desktop_app.model.links import is_link

USAGE = 2


def main(argv: list[str] | None = None) -> int:
    """Run with `argv` (the process's own arguments where None); returns the exit status."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        # In a packaged program worker processes start at this very place.
        multiprocessing.freeze_support()
    arguments = sys.argv[1:] if argv is None else argv
    if not arguments:
        return _window([])
    # Imported here and below: the window and the command line need each their own, and --help must be fast.
    from desktop_app import cli

    if _for_window(arguments, commands=cli.commands.commands):
        return _window(arguments)
    return cli.main(arguments)


def _for_window(arguments: list[str], *, commands: Container[str]) -> bool:
    """Whether `arguments` are files and links to open, perhaps with `--library` or `--do` before them."""
    files = arguments
    while len(files) > 1 and files[0] in ("--library", "--do"):
        files = files[2:]
    return not (files and files[0] in commands) and all(is_link(name) or _is_file(name) for name in files)


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    # A name that is too long, or in a folder that is closed.
    except OSError:
        return False


def _window(arguments: list[str]) -> int:
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        return _no_window("there is no display")
    # Looking for garbage among what is loaded takes a twentieth of the start; once its rows are shown the window
    # turns it on again.
    gc.disable()
    try:
        from desktop_app.ui import app

        return app.main(arguments)
    except ImportError as error:
        if not _is_qt(error):
            raise
        return _no_window(f"Qt cannot be loaded ({error})")
    finally:
        gc.enable()


def _is_qt(error: ImportError) -> bool:
    """Qt, or a system library that it needs, is missing, rather than a module of ours."""
    return (error.name or "").startswith(("PySide6", "shiboken6")) or "cannot open shared object file" in str(error)


def _no_window(reason: str) -> int:
    # A program that Windows starts without a terminal has no standard error.
    if sys.stderr is not None:
        hint = "On the command line: inquit extract FILE (see inquit --help)."
        sys.stderr.write(f"inquit: no window can be opened: {reason}. {hint}\n")
    return USAGE


if __name__ == "__main__":
    sys.exit(main())
