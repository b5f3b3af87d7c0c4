# SPDX-License-Identifier: Apache-2.0
"""Columns of all quotations in memory, for counting many of them by several facets.

The sidebar asks for eight counts of what one search finds. Grouping 700,000 rows in SQLite takes half a second each;
with the columns at hand (4 MB each for a million quotations, read again in one pass when the library has changed) it
takes some thousandths. Small results are left to SQLite.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop_app.library.finding.conditions import Conditions
from desktop_app.library.finding.matching import matching
from desktop_app.library.library import Library
from desktop_app.library.storage import codec, packed
from desktop_app.library.storage.derived import state_of
from desktop_app.model.query import Facet

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int32]

# Up to here SQLite counts as fast.
FEW = 20_000
# Rows read at a time.
_PORTION = 100_000
# The most frequent values, put in order before all the others: the list seldom shows more.
_FIRST = 1000
# Counted by the document, since all quotations of one share them.
_OF_DOCUMENTS = {Facet.PUBLICATION: "publication", Facet.YEAR: "CAST(substr(published, 1, 4) AS INTEGER)"}
_COLUMNS = {
    Facet.SPEAKER: "speaker",
    Facet.ORGANIZATION: "organization",
    Facet.ROLE: "role",
    Facet.DOCUMENT: "document",
    Facet.STATE: codec.STATE.replace("q.", ""),
}

Counts = Iterator[list[tuple[int, int]]]


def counts(library: Library, connection: sqlite3.Connection, asked: Conditions, facet: Facet) -> Counts | None:
    """(value, number of quotations), most frequent first, in portions; None where SQLite counts faster."""
    found = matching(library, connection, asked)
    if len(found) <= FEW:
        return None
    import numpy as np  # Takes a tenth of a second, which nobody should wait for whose library is small.

    ids = np.frombuffer(found, dtype=np.int64)
    if facet is Facet.TAG:
        return _ordered(_tags(connection, ids))
    values = _of_quotations(library, connection)
    if facet in _OF_DOCUMENTS:
        by_document = _of_documents(library, connection)
        return _ordered(by_document[facet][values[Facet.DOCUMENT][ids]])
    return _ordered(values[facet][ids])


def _ordered(values: NDArray[np.int32] | NDArray[np.int64]) -> Counts:
    """How often each value stands in `values`."""
    import numpy as np

    numbers = np.bincount(values)
    present = np.flatnonzero(numbers)
    much = numbers[present]
    if len(present) > _FIRST:
        # Those with as many as the last of the first ones come with them, so that the order is always the same.
        least = np.partition(much, -_FIRST)[-_FIRST]
        parts = [present[much >= least], present[much < least]]
    else:
        parts = [present]
    for part in parts:
        ordered = part[np.argsort(-numbers[part], kind="stable")]
        for begin in range(0, len(ordered), _FIRST):
            some = ordered[begin : begin + _FIRST]
            yield list(zip(some.tolist(), numbers[some].tolist(), strict=True))


def _of_quotations(library: Library, connection: sqlite3.Connection) -> dict[Facet, Ints]:
    """What each quotation has, by its id; 0 for ids that are not there."""
    return library.derived.get(
        "columns of quotations", state_of(connection), lambda: _read(connection, "quotation", _COLUMNS)
    )


def _of_documents(library: Library, connection: sqlite3.Connection) -> dict[Facet, Ints]:
    """What each document has, by its id."""
    return library.derived.get(
        "columns of documents", state_of(connection), lambda: _read(connection, "document", _OF_DOCUMENTS)
    )


def _read(connection: sqlite3.Connection, table: str, columns: dict[Facet, str]) -> dict[Facet, Ints]:
    import numpy as np

    last = int(connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0])
    values = {facet: np.zeros(last + 1, dtype=np.int32) for facet in columns}
    joined = ", ".join(f"group_concat({column})" for column in columns.values())
    sql = f"SELECT group_concat(id), {joined} FROM {table} WHERE id BETWEEN ? AND ?"
    for begin in range(0, last + 1, _PORTION):
        texts = connection.execute(sql, (begin, begin + _PORTION - 1)).fetchone()
        ids = packed.numbers(texts[0])
        for facet, text in zip(columns, texts[1:], strict=True):
            values[facet][ids] = packed.numbers(text)
    return values


def _tags(connection: sqlite3.Connection, ids: NDArray[np.int64]) -> NDArray[np.int64]:
    """The tag of each tagging of one of `ids`."""
    import numpy as np

    texts = connection.execute("SELECT group_concat(quotation), group_concat(tag) FROM tagging").fetchone()
    quotations, tags = (packed.numbers(text) for text in texts)
    wanted = np.zeros(int(max(ids.max(), quotations.max(initial=0))) + 1, dtype=bool)
    wanted[ids] = True
    return tags[wanted[quotations]]
