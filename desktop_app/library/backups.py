# SPDX-License-Identifier: Apache-2.0
"""Copies of the library in a folder beside it, and the way back to one."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from desktop_app.base.errors import LibraryProblem
from desktop_app.library import problems
from desktop_app.library.database import Database
from desktop_app.library.migrations import APPLICATION_ID, MIGRATIONS, version_of
from desktop_app.model.browse import Backup

KEPT = 5
_DAILY = "daily-"
_MIGRATION = "before-version-"
_REPLACED = "replaced-"


def folder_of(path: Path) -> Path:
    """Where the copies of the library at `path` lie."""
    return path.with_name(path.name + ".backups")


def back_up(library: Database) -> Backup | None:
    """Copy the library unless that was done today; the five latest daily copies are kept.

    :raises LibraryProblem: the copy cannot be written.
    """
    folder = folder_of(library.path)
    target = folder / f"{_DAILY}{datetime.now():%Y-%m-%d}{library.path.suffix}"
    if target.exists():
        return None
    with library.reading() as connection:
        _copy(connection, target)
    for old in sorted(folder.glob(f"{_DAILY}*"))[:-KEPT]:
        if not old.name.endswith(".part"):
            old.unlink(missing_ok=True)
    return _backup(target)


def copy_before_migration(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Keep the library as it was in `version`, before a migration.

    :raises LibraryProblem: the copy cannot be written.
    """
    target = folder_of(path) / f"{_MIGRATION}{version + 1}{path.suffix}"
    _copy(connection, target)
    return target


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    """A whole copy or none: written under another name and renamed when it is on the disk."""
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # What is left of a copy that was cut off is no part of this one.
        part.unlink(missing_ok=True)
        with problems.plain_words(target), closing(sqlite3.connect(part, isolation_level=None)) as copy:
            # In one go: where another connection writes between two portions, the copy begins again.
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        part.replace(target)
    except OSError as error:
        raise LibraryProblem(f"The backup {target} cannot be written: {error.strerror}.") from error
    except LibraryProblem:
        part.unlink(missing_ok=True)
        raise


def backups(path: Path) -> list[Backup]:
    """The copies of the library at `path`, latest first."""
    folder = folder_of(path)
    files = [f for f in folder.glob(f"*{path.suffix}") if f.is_file()] if folder.is_dir() else []
    return sorted((_backup(f) for f in files), key=lambda b: (b.made, b.path.name), reverse=True)


def _backup(file: Path) -> Backup:
    stat = file.stat()
    return Backup(path=file, made=datetime.fromtimestamp(stat.st_mtime), size=stat.st_size)


def restore(path: Path, backup: Path) -> Path:
    """Put a copy in the place of the library at `path` (which must be closed); returns where the old one now lies.

    :raises LibraryProblem: the copy is damaged or no library, the library is in use, or the disk is full.
    """
    _see_sound(backup)
    _see_unused(path)
    folder = folder_of(path)
    kept = folder / f"{_REPLACED}{datetime.now():%Y-%m-%d-%H%M%S-%f}{path.suffix}"
    part = path.with_name(path.name + ".restored")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(backup, part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        for ending in ("", "-wal", "-shm"):
            old = path.with_name(path.name + ending)
            if old.exists():
                old.replace(kept.with_name(kept.name + ending))
        part.replace(path)
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
        if c.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
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
