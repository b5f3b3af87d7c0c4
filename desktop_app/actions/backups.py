# SPDX-License-Identifier: Apache-2.0
"""Copies of the library, and restoring one."""

from __future__ import annotations

from pathlib import Path

from desktop_app.actions.opening import refuse_what_is_no_file
from desktop_app.base.progress import Progress
from desktop_app.library import backups as _backups
from desktop_app.library.library import Library
from desktop_app.library.storage.interrupt import Interrupt
from desktop_app.model.backup import Backup

__all__ = ["Backup", "Interrupt", "back_up", "backups", "check", "restore"]


def back_up(library: Library, *, progress: Progress | None = None) -> Backup | None:
    """Copy the library beside itself unless that was done today; the five latest copies are kept.

    :raises Cancelled: where `progress` asks to stop; no copy is left.
    :raises DamagedLibrary: the library is damaged; the copies that there are stay.
    :raises LibraryProblem: the copy cannot be written.
    """
    return _backups.back_up(library, progress=progress)


def check(library: Library, *, interrupt: Interrupt | None = None) -> None:
    """Look through a library that is too large to be looked through when it is opened.

    :raises Cancelled: `interrupt` was cancelled, or the library was closed meanwhile.
    :raises DamagedLibrary: it is damaged.
    """
    if not library.checked_at_opening:
        library.check_integrity(interrupt=interrupt)


def backups(path: Path) -> list[Backup]:
    """The copies of the library at `path`, latest first."""
    return _backups.backups(path)


def restore(path: Path, backup: Path) -> Path:
    """Put a copy in the place of the library at `path` (which must be closed); returns where the old one now lies.

    :raises LibraryProblem: the copy is damaged or no library, the library is in use or a folder, or the disk is full.
    """
    refuse_what_is_no_file(path)
    return _backups.restore(path, backup)
