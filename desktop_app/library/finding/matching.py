# SPDX-License-Identifier: Apache-2.0
"""The ids that a search finds, found once for the list and for every count of the sidebar."""

from __future__ import annotations

import sqlite3
from array import array

from desktop_app.library.finding.conditions import Conditions
from desktop_app.library.library import Library
from desktop_app.library.storage import packed
from desktop_app.library.storage.derived import state_of


def matching(library: Library, connection: sqlite3.Connection, asked: Conditions) -> array[int]:
    """Ids of what `asked` describes, ascending; not to be changed. To be called inside one state of the library."""
    sql = f"SELECT group_concat(q.id) FROM {asked.tables()} WHERE {asked.where()}"

    def make() -> array[int]:
        # They come in the order of the index that was walked.
        return packed.ascending(packed.integers(connection.execute(sql, asked.values()).fetchone()[0]))

    return library.matches.get((sql, asked.values()), state_of(connection), make)
