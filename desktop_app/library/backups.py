# SPDX-License-Identifier: Apache-2.0
"""The daily copy of the library, and restoring a copy."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from desktop_app.base.errors import LibraryProblem
from desktop_app.base.files import make_private_file, make_private_folder
from desktop_app.base.progress import Progress, Silent
from desktop_app.library.library import Library
from desktop_app.library.storage.copies import (
    BESIDE,
    DAILY,
    REPLACED,
    backup_of,
    copies_of,
    keep_copies_private,
    make_copy,
    see_sound,
)
from desktop_app.model.backup import Backup

KEPT = 5


def back_up(library: Library, *, progress: Progress | None = None) -> Backup | None:
    """Copy the library unless that was done today; the five latest daily copies are kept.

    :raises Cancelled: where `progress` asks to stop; no copy is left.
    :raises DamagedLibrary: the library is damaged; the copies that there are stay.
    :raises LibraryProblem: the copy cannot be written.
    """
    folder = copies_of(library.path)
    target = folder / f"{DAILY}{datetime.now():%Y-%m-%d}{library.path.suffix}"
    keep_copies_private(library.path)
    if target.exists():
        return None
    with library.reading() as connection:
        make_copy(connection, target, library.path, progress or Silent())
    for old in sorted(folder.glob(f"{DAILY}*"))[:-KEPT]:
        if not old.name.endswith(".part"):
            old.unlink(missing_ok=True)
    return backup_of(target)


def backups(path: Path) -> list[Backup]:
    """The copies of the library at `path`, latest first."""
    folder = copies_of(path)
    files = [f for f in folder.glob(f"*{path.suffix}") if f.is_file()] if folder.is_dir() else []
    return sorted((backup_of(f) for f in files), key=lambda b: (b.made, b.path.name), reverse=True)


def restore(path: Path, backup: Path) -> Path:
    """Put a copy in the place of the library at `path` (which must be closed); returns where the old one now lies.

    :raises LibraryProblem: the copy is damaged or no library, the library is in use, or the disk is full.
    """
    see_sound(backup)
    _see_unused(path)
    folder = copies_of(path)
    kept = folder / f"{REPLACED}{datetime.now():%Y-%m-%d-%H%M%S-%f}{path.suffix}"
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


def _see_unused(path: Path) -> None:
    """Check that nobody has the library open; one that is damaged cannot be asked and may be replaced."""
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
