# SPDX-License-Identifier: Apache-2.0
"""Copies of the library in a folder beside it, and the way back to one."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from desktop_app.base.errors import Cancelled, LibraryProblem
from desktop_app.base.files import make_private_file, make_private_folder
from desktop_app.base.progress import Progress, Silent
from desktop_app.library import problems
from desktop_app.library.database import BESIDE, Database, copies_of, is_sound, keep_copies_private
from desktop_app.library.interrupt import STEPS
from desktop_app.library.migrations import APPLICATION_ID, MIGRATIONS, version_of
from desktop_app.model.browse import Backup

KEPT = 5
_DAILY = "daily-"
_MIGRATION = "before-version-"
_REPLACED = "replaced-"


def back_up(library: Database, *, progress: Progress | None = None) -> Backup | None:
    """Copy the library unless that was done today; the five latest daily copies are kept.

    :raises Cancelled: where `progress` asks to stop; no copy is left.
    :raises DamagedLibrary: the library is damaged; the copies that there are stay.
    :raises LibraryProblem: the copy cannot be written.
    """
    folder = copies_of(library.path)
    target = folder / f"{_DAILY}{datetime.now():%Y-%m-%d}{library.path.suffix}"
    keep_copies_private(library.path)
    if target.exists():
        return None
    with library.reading() as connection:
        _copy(connection, target, library.path, progress or Silent())
    for old in sorted(folder.glob(f"{_DAILY}*"))[:-KEPT]:
        if not old.name.endswith(".part"):
            old.unlink(missing_ok=True)
    return _backup(target)


def copy_before_migration(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Keep the library as it was in `version`, before a migration.

    :raises DamagedLibrary: the library is damaged.
    :raises LibraryProblem: the copy cannot be written.
    """
    target = copies_of(path) / f"{_MIGRATION}{version + 1}{path.suffix}"
    keep_copies_private(path)
    _copy(connection, target, path, Silent())
    return target


def _copy(connection: sqlite3.Connection, target: Path, path: Path, progress: Progress) -> None:
    """A whole and sound copy of the library at `path` or none: written under another name, looked through, renamed."""
    part = target.with_name(target.name + ".part")
    try:
        make_private_folder(target.parent)
        # What is left of a copy that was cut off is no part of this one.
        part.unlink(missing_ok=True)
        make_private_file(part)
        with problems.plain_words(target), closing(sqlite3.connect(part, isolation_level=None)) as copy:
            _fill(copy, connection, path, progress)
            copy.execute("PRAGMA journal_mode = DELETE")
        part.replace(target)
    except OSError as error:
        raise LibraryProblem(f"The backup {target} cannot be written: {error.strerror}.") from error
    except (LibraryProblem, Cancelled):
        part.unlink(missing_ok=True)
        raise


def _fill(copy: sqlite3.Connection, connection: sqlite3.Connection, path: Path, progress: Progress) -> None:
    """What is damaged in the library is damaged in the copy: to look through that one keeps nobody waiting."""
    try:
        # In one go: where another connection writes between two portions, the copy begins again.
        connection.backup(copy)
        copy.set_progress_handler(lambda: _is_stopping(progress), STEPS)
        # A library of which nothing is left while it is open is copied as a sound database that holds nothing.
        sound = is_sound(copy) and copy.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        copy.set_progress_handler(None, 0)
    except sqlite3.DatabaseError as error:
        primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if primary == sqlite3.SQLITE_INTERRUPT:
            raise Cancelled from error
        if primary not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
        sound = False
    if not sound:
        raise problems.damaged(path)


def _is_stopping(progress: Progress) -> bool:
    try:
        progress.advance(0, 0, "")
    except Cancelled:
        return True
    return False


def backups(path: Path) -> list[Backup]:
    """The copies of the library at `path`, latest first."""
    folder = copies_of(path)
    files = [f for f in folder.glob(f"*{path.suffix}") if f.is_file()] if folder.is_dir() else []
    return sorted((_backup(f) for f in files), key=lambda b: (b.made, b.path.name), reverse=True)


def has_copies(path: Path) -> bool:
    """True where copies of the library at `path` lie beside it, those aside that were replaced by others."""
    return any(True for _ in _copies(path))


def set_aside(path: Path) -> None:
    """A new library begins at `path`: keep the copies of the one before for ever, so that its own push none out."""
    for copy in list(_copies(path)):
        with suppress(OSError):
            copy.replace(copy.with_name(f"{_REPLACED}{copy.name}"))


def newest_sound(path: Path) -> Backup | None:
    """The newest copy of the library at `path` that can be put in its place; None where there is none."""
    for copy in sorted(map(_backup, _copies(path)), key=lambda b: (b.made, b.path.name), reverse=True):
        with suppress(LibraryProblem):
            _see_sound(copy.path)
            return copy
    return None


def _copies(path: Path) -> Iterator[Path]:
    folder = copies_of(path)
    for begin in (_DAILY, _MIGRATION):
        yield from (file for file in folder.glob(f"{begin}*{path.suffix}") if not file.name.endswith(".part"))


def _backup(file: Path) -> Backup:
    stat = file.stat()
    return Backup(path=file, made=datetime.fromtimestamp(stat.st_mtime), size=stat.st_size)


def restore(path: Path, backup: Path) -> Path:
    """Put a copy in the place of the library at `path` (which must be closed); returns where the old one now lies.

    :raises LibraryProblem: the copy is damaged or no library, the library is in use, or the disk is full.
    """
    _see_sound(backup)
    _see_unused(path)
    folder = copies_of(path)
    kept = folder / f"{_REPLACED}{datetime.now():%Y-%m-%d-%H%M%S-%f}{path.suffix}"
    part = path.with_name(path.name + ".restored")
    try:
        make_private_folder(folder)
        part.unlink(missing_ok=True)
        make_private_file(part)
        shutil.copyfile(backup, part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        for ending in BESIDE:
            old = path.with_name(path.name + ending)
            if old.exists():
                old.replace(kept.with_name(kept.name + ending))
        part.replace(path)
        keep_copies_private(path)
    except OSError as error:
        raise LibraryProblem(f"The backup {backup} cannot be put in place: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)
    return kept


def _see_sound(backup: Path) -> None:
    if not backup.is_file():
        raise LibraryProblem(f"There is no backup {backup}.")
    with problems.plain_words(backup), closing(sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro", uri=True)) as c:
        if c.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise problems.not_a_library(backup)
        if version_of(c) > MIGRATIONS[-1].version:
            raise LibraryProblem(f"The backup {backup} was made by a newer version of this program.")
        if not is_sound(c, quick=True):
            raise problems.damaged(backup)


def _see_unused(path: Path) -> None:
    """See that nobody has the library open; one that is damaged cannot be asked and may be replaced."""
    if not path.exists():
        return
    try:
        with closing(sqlite3.connect(path, timeout=0.5, isolation_level=None)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            # Also takes what the log still holds into the file. Not possible while another connection is open.
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise LibraryProblem(
                f"The library {path} is in use; close every window and program that has it open, then try again."
            ) from error
