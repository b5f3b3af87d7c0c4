# SPDX-License-Identifier: Apache-2.0
"""Opening a library."""

from __future__ import annotations

from pathlib import Path

from desktop_app.base import paths
from desktop_app.library import doubt
from desktop_app.library.library import Library

__all__ = ["Library", "open_library"]


def open_library(path: Path | None = None) -> Library:
    """The library at `path` (the user's own where None), made if it does not exist yet.

    A library that may only be read is opened all the same with `Library.read_only` True.

    :raises DamagedLibrary: it is damaged, or nothing is left of it; it names the newest sound backup.
    :raises LibraryProblem: it is newer than this program, no library, in use, or cannot be made there.
    """
    opened = Library(path if path is not None else paths.default_library())
    if not opened.read_only:
        doubt.follow_default(opened)
    return opened
