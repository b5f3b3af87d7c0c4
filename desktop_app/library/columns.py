# SPDX-License-Identifier: Apache-2.0
"""Columns of all quotations in memory, for counting many of them by several facets.

The sidebar asks for eight counts of what one search finds. Grouping 700,000 rows in SQLite takes half a second each;
with the columns at hand (4 MB each for a million quotations, read again when the library has changed) it takes some
hundredths. Small results are left to SQLite.
"""

from __future__ import annotations

import sqlite3
from array import array
from operator import itemgetter
from typing import TYPE_CHECKING

from desktop_app.library.conditions import Conditions
from desktop_app.library.derived import state_of
from desktop_app.library.library import Library
from desktop_app.model.query import Facet

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int32]

# Up to here SQLite counts as fast.
FEW = 20_000
# Read by the document, since all quotations of one share them.
_OF_DOCUMENTS = {
    Facet.PUBLICATION: "SELECT id, publication FROM document",
    Facet.YEAR: "SELECT id, CAST(substr(published, 1, 4) AS INTEGER) FROM document",
}
_COLUMNS = {
    Facet.SPEAKER: "speaker",
    Facet.ORGANIZATION: "organization",
    Facet.ROLE: "role",
    Facet.DOCUMENT: "document",
    Facet.STATUS: "status",
}


def counts(
    library: Library, connection: sqlite3.Connection, asked: Conditions, facet: Facet
) -> list[tuple[int, int]] | None:
    """(value, number of quotations), most frequent first; None where SQLite had better count."""
    if facet is Facet.TAG:
        return None
    found = _matching(library, connection, asked)
    if len(found) <= FEW:
        return None
    import numpy as np  # Takes a tenth of a second, which nobody should wait for whose library is small.

    ids = np.frombuffer(found, dtype=np.int64)
    if facet in _OF_DOCUMENTS:
        documents = _column(library, connection, "SELECT id, document FROM quotation")
        values = _column(library, connection, _OF_DOCUMENTS[facet])[documents[ids]]
    else:
        values = _column(library, connection, f"SELECT id, {_COLUMNS[facet]} FROM quotation")[ids]
    numbers = np.bincount(values)
    present = np.flatnonzero(numbers)
    ordered = present[np.argsort(-numbers[present], kind="stable")]
    return list(zip(ordered.tolist(), numbers[ordered].tolist(), strict=True))


def _matching(library: Library, connection: sqlite3.Connection, asked: Conditions) -> array[int]:
    """Ids of what `asked` describes; the facets of one search share them."""
    sql = f"SELECT q.id FROM {asked.tables()} WHERE {asked.where()}"

    def make() -> array[int]:
        return array("q", map(itemgetter(0), connection.execute(sql, asked.values())))

    return library.derived.get(("matching", sql, asked.values()), state_of(connection), make)


def _column(library: Library, connection: sqlite3.Connection, sql: str) -> Ints:
    """The values of the second column of `sql` by the ids of the first; 0 for ids that are not there."""
    import numpy as np

    def make() -> Ints:
        pairs = array("q")
        for row in connection.execute(sql):
            pairs.extend(row)
        read = np.frombuffer(pairs, dtype=np.int64).reshape(-1, 2)
        values = np.zeros(int(read[:, 0].max(initial=0)) + 1, dtype=np.int32)
        values[read[:, 0]] = read[:, 1]
        return values

    return library.derived.get(("column", sql), state_of(connection), make)
