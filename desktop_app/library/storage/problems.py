# SPDX-License-Identifier: Apache-2.0
"""What SQLite reports, in words that say what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.base.errors import DamagedLibrary, ForeignFile, FullDisk, LibraryProblem

if TYPE_CHECKING:
    from desktop_app.model.backup import Backup

_DAMAGED = "is damaged; restore one of its backups (File > Restore a backup, or `inquit restore`)"
_FOREIGN = "is not a library of this program; choose another file"
_FULL = "could not be written because the disk is full; nothing of this step was kept. Free some space and try again"
_READ_ONLY = "can only be read; move it to a folder that you may write to, or change its permissions"
# Primary result codes: the lowest byte of an extended one (sqlite.org/rescode.html).
_WORDS = {
    sqlite3.SQLITE_BUSY: "is in use by another program; close that, or wait a moment and try again",
    sqlite3.SQLITE_LOCKED: "is in use by another program; close that, or wait a moment and try again",
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; see that its folder exists and that you may write to it",
    sqlite3.SQLITE_IOERR: "could not be read or written; see that its disk is connected and has room",
}


# Less is free on a disk that is full: a page, a log, or an index of it may need so much.
_FULL_BYTES = 65_536


def problem(path: Path, error: sqlite3.Error) -> LibraryProblem | None:
    """What the user can do about `error`; None where it is a bug of ours."""
    primary = _code(path, error)
    made = {sqlite3.SQLITE_CORRUPT: damaged, sqlite3.SQLITE_NOTADB: not_a_library, sqlite3.SQLITE_FULL: _full}.get(
        primary or 0
    )
    if made is not None:
        return made(path)
    words = _WORDS.get(primary) if primary is not None else None
    return LibraryProblem(f"The library {path} {words}.") if words else None


def _code(path: Path, error: sqlite3.Error) -> int | None:
    """Return the primary result code of `error`; SQLITE_FULL also if a file beside the library has no room."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None
    if primary in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN) and is_full(path):
        return sqlite3.SQLITE_FULL
    return primary


@contextmanager
def passing_over_a_full_disk(path: Path) -> Iterator[None]:
    """Ignore that the disk is full in a block that writes what reading does not need."""
    try:
        yield
    except sqlite3.Error as error:
        if _code(path, error) != sqlite3.SQLITE_FULL:
            raise


def is_full(path: Path) -> bool:
    """Return whether the disk has no room for the files that SQLite keeps beside an open library."""
    # Imported here: it loads all that packs archives, and a library that opens has no need of it.
    import shutil

    try:
        usage = shutil.disk_usage(path.parent)
    except OSError:
        return False
    # /proc and its like have no size at all.
    return usage.total > 0 and usage.free < _FULL_BYTES


@contextmanager
def plain_words(path: Path) -> Iterator[None]:
    """Turn what SQLite raises inside into a LibraryProblem where the user can mend it.

    :raises LibraryProblem: in the place of sqlite3.Error.
    """
    try:
        yield
    except sqlite3.Error as error:
        known = problem(path, error)
        if known is None:
            raise
        raise known from error


def read_only(path: Path) -> LibraryProblem:
    """The refusal to write to a library that may only be read."""
    return LibraryProblem(f"The library {path} {_READ_ONLY}.")


def _full(path: Path) -> FullDisk:
    """Return the refusal to write for lack of room."""
    return FullDisk(f"The library {path} {_FULL}.")


def damaged(path: Path) -> DamagedLibrary:
    """The refusal to work on a damaged library."""
    return DamagedLibrary(f"The library {path} {_DAMAGED}.", path)


def not_a_library(path: Path) -> ForeignFile:
    """The refusal to write into a file of another kind."""
    return ForeignFile(f"The library {path} {_FOREIGN}.")


def emptied(path: Path) -> DamagedLibrary:
    """The refusal to begin a new library where there was one that has backups."""
    return DamagedLibrary(f"The library {path} is empty: nothing is left of what it held.", path)


def restorable(path: Path, newest: Backup, *, empty: bool) -> DamagedLibrary:
    """The refusal of a library that is damaged or `empty`, with the backup that can be put in its place."""
    what = "is empty: nothing is left of what it held" if empty else "is damaged"
    said = f"The library {path} {what}. Its newest sound backup is of {newest.made:%Y-%m-%d %H:%M}."
    return DamagedLibrary(said, path, backup=newest.path)
