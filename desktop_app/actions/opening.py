# SPDX-License-Identifier: Apache-2.0
"""Opening a library."""

from __future__ import annotations

import stat
from contextlib import suppress
from pathlib import Path

from desktop_app.base import paths
from desktop_app.base.errors import FullDisk, LibraryProblem
from desktop_app.base.progress import Progress
from desktop_app.library.finding import doubt
from desktop_app.library.library import Library

__all__ = ["Library", "open_library", "refuse_what_is_no_file"]


def open_library(path: Path | None = None, *, progress: Progress | None = None) -> Library:
    """The library at `path` (the user's own where None), made if it does not exist yet.

    A file that may only be read is opened too; `Library.read_only` tells. One of an older version is migrated, which
    can take a minute for 100,000 articles; `progress` follows it.

    :raises Cancelled: where `progress` asks to stop: the library is sound, and the rest is done when it is next opened.
    :raises DamagedLibrary: it is damaged, or nothing is left of it; it names the newest sound backup.
    :raises LibraryProblem: it is newer than this program, no library, in use, or cannot be made there.
    """
    place = path if path is not None else paths.default_library()
    refuse_what_is_no_file(place)
    opened = Library(place, progress=progress)
    try:
        if not opened.read_only:
            with suppress(FullDisk):
                doubt.follow_default(opened, progress)
    except BaseException:
        opened.close()
        raise
    return opened


def refuse_what_is_no_file(path: Path) -> None:
    """Refuse a folder, a pipe, which would wait for ever, and a device, which would be changed for all its users.

    :raises LibraryProblem: there is a folder, device or pipe at `path`.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise LibraryProblem(
            f"{path} cannot be opened as a library ({(error.strerror or 'unknown reason').lower()})."
        ) from error
    if stat.S_ISDIR(mode):
        raise LibraryProblem(f"{path} is a folder; a library is a file.")
    if not stat.S_ISREG(mode):
        raise LibraryProblem(f"{path} is a device or pipe; a library is a file.")
