# SPDX-License-Identifier: Apache-2.0
"""The log file, and what happens to an error that nobody caught."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from desktop_app.base.files import keep_private, make_private_file, make_private_folder
from desktop_app.base.paths import log_dir

_MOST_BYTES = 1_000_000
_KEPT = 3
_FORMAT = "%(asctime)s %(levelname)s %(process)d %(threadName)s %(name)s:%(lineno)d: %(message)s"
_log = logging.getLogger("desktop_app")

Shown = Callable[[BaseException], None]


class _PrivateHandler(RotatingFileHandler):
    """Each file it begins is for the owner alone."""

    def _open(self) -> TextIOWrapper:
        make_private_file(Path(self.baseFilename))
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:
        """Drop the line: the disk may be full, and standard error, where Python reports that, belongs to the user."""

    def doRollover(self) -> None:
        """Begin a new file. Windows renames none that a worker process has open; then this one goes on for now."""
        with suppress(PermissionError):
            super().doRollover()


def start_log(path: Path | None = None, *, level: int = logging.INFO) -> Path | None:
    """Write what the program reports to `inquit.log` in the log folder, or to `path` (1 MB, three older ones kept).

    Returns the file; None where none can be written there: the program works without a log. A second call changes
    nothing.
    """
    running = log_file()
    if running is not None:
        return running
    path = path or log_dir() / "inquit.log"
    try:
        make_private_folder(path.parent)
        if path.parent == log_dir():
            keep_private(path.parent)
        # A trace may hold words of an article or a note.
        for old in path.parent.glob(f"{path.name}*"):
            keep_private(old)
        handler = _PrivateHandler(path, maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        keep_silent()
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    _log.addHandler(handler)
    _log.setLevel(level)
    # Standard error belongs to the user.
    _log.propagate = False
    return path


def log_file() -> Path | None:
    """The file that is being written to; None where there is none."""
    return next((Path(h.baseFilename) for h in _log.handlers if isinstance(h, RotatingFileHandler)), None)


def keep_silent() -> None:
    """Report nowhere; without a log Python would write warnings to standard error."""
    _log.addHandler(logging.NullHandler())


def stop_log() -> None:
    """Close the log file."""
    for handler in [h for h in _log.handlers if isinstance(h, RotatingFileHandler)]:
        _log.removeHandler(handler)
        handler.close()
    _log.propagate = True


def install_excepthook(show: Shown | None = None) -> None:
    """Log every error that nobody caught, of any thread, and hand it to `show` (called in that thread).

    Without `show` the traceback goes to standard error as usual.
    """

    def report(error: BaseException, kind: type[BaseException], trace: TracebackType | None) -> None:
        _log.critical("nobody caught this", exc_info=(kind, error, trace))
        if show is None:
            sys.__excepthook__(kind, error, trace)
            return
        try:
            show(error)
        except Exception:
            # Showing an error must not raise the next one.
            _log.critical("an error could not be shown", exc_info=True)
            sys.__excepthook__(kind, error, trace)

    def main_hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            report(error, kind, trace)

    def thread_hook(found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None and not issubclass(found.exc_type, SystemExit):
            report(found.exc_value, found.exc_type, found.exc_traceback)

    sys.excepthook = main_hook
    threading.excepthook = thread_hook
