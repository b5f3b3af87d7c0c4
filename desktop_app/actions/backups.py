# SPDX-License-Identifier: Apache-2.0
"""Copies of the library, and the way back to one."""

from __future__ import annotations

from pathlib import Path

from desktop_app.library import backups as _backups
from desktop_app.library.library import Library
from desktop_app.model.browse import Backup


def back_up(library: Library) -> Backup | None:
    """Copy the library beside itself unless that was done today; the five latest copies are kept.

    :raises LibraryProblem: the copy cannot be written.
    """
    return _backups.back_up(library)


def backups(path: Path) -> list[Backup]:
    """The copies of the library at `path`, latest first."""
    return _backups.backups(path)


def restore(path: Path, backup: Path) -> Path:
    """Put a copy in the place of the library at `path` (which must be closed); returns where the old one now lies.

    :raises LibraryProblem: the copy is damaged or no library, the library is in use, or the disk is full.
    """
    return _backups.restore(path, backup)
