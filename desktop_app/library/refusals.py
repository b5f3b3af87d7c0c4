# SPDX-License-Identifier: Apache-2.0
"""Files that could not be read when they were last tried; one that is read later is taken off the list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from desktop_app.library.library import Library
from desktop_app.library.storage.codec import to_json
from desktop_app.library.storage.storable import storable
from desktop_app.model.browse import RefusedFile


def note(library: Library, refused: Iterable[tuple[str, str]], *, read: Iterable[str] = ()) -> None:
    """Keep (name, reason) of files that were refused, and take those that were `read` off the list.

    :raises LibraryProblem: the library cannot be written.
    """
    new, gone = list(refused), [storable(name) for name in read]
    if not new and not (gone and _has_any(library, gone)):
        return
    at = datetime.now(UTC).isoformat(timespec="seconds")
    with library.writing() as connection:
        connection.execute(f"DELETE FROM refusal WHERE name IN ({_EACH})", (to_json(gone),))
        connection.executemany(
            "INSERT OR REPLACE INTO refusal VALUES (?, ?, ?)",
            ((storable(name), storable(reason), at) for name, reason in new),
        )


_EACH = "SELECT value FROM json_each(?)"


def _has_any(library: Library, names: Sequence[str]) -> bool:
    with library.reading() as connection:
        sql = f"SELECT 1 FROM refusal WHERE name IN ({_EACH}) LIMIT 1"
        return connection.execute(sql, (to_json(names),)).fetchone() is not None


def refusals(library: Library) -> list[RefusedFile]:
    """All of the list, latest first."""
    with library.reading() as connection:
        return [_file(row) for row in connection.execute("SELECT name, reason, at FROM refusal ORDER BY at DESC, name")]


def _file(row: tuple[str, str, str]) -> RefusedFile:
    return RefusedFile(name=row[0], reason=row[1], at=datetime.fromisoformat(row[2]))


def forget(library: Library) -> None:
    """Empty the list.

    :raises LibraryProblem: the library cannot be written.
    """
    with library.writing() as connection:
        connection.execute("DELETE FROM refusal")
