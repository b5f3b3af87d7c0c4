# SPDX-License-Identifier: Apache-2.0
"""Files of watched folders that were read, refused, or known already, as they were then.

Kept apart from documents: what a person removed from the library must not come back because its file is still there.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from desktop_app.library.library import Library
from desktop_app.library.storage.storable import storable


class State(NamedTuple):
    """Size in bytes and time of the last change in nanoseconds."""

    size: int
    modified: int


def seen(library: Library, folder: str) -> dict[str, State]:
    """What was seen below `folder`, by path."""
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT path, size, modified FROM seen WHERE substr(path, 1, length(?1)) = ?1", (storable(folder),)
        )
        return {path: State(size, modified) for path, size, modified in rows}


def note(library: Library, files: Iterable[tuple[str, State]]) -> None:
    """Keep that files were seen in this state.

    :raises LibraryProblem: the library cannot be written.
    """
    rows = [(storable(path), *state) for path, state in files]
    with library.writing() as connection:
        connection.executemany("INSERT OR REPLACE INTO seen VALUES (?, ?, ?)", rows)
