# SPDX-License-Identifier: Apache-2.0
"""What the sidebar counts."""

from __future__ import annotations

import sqlite3
from contextlib import nullcontext

from desktop_app.library import codec, indexing
from desktop_app.library.conditions import Conditions, conditions
from desktop_app.library.interrupt import Interrupt
from desktop_app.library.library import Library
from desktop_app.library.search import tallied
from desktop_app.model.browse import FacetCount, Totals
from desktop_app.model.query import Facet, Query

_NUMBERS = {
    Facet.SPEAKER: indexing.SPEAKER,
    Facet.ORGANIZATION: indexing.ORGANIZATION,
    Facet.ROLE: indexing.ROLE,
    Facet.PUBLICATION: indexing.PUBLICATION,
    Facet.DOCUMENT: indexing.DOCUMENT,
    Facet.YEAR: indexing.YEAR,
    Facet.TAG: indexing.TAG,
    Facet.STATUS: indexing.STATUS,
}
# From a counted value (c.value) to what goes into a query and what is shown. "A spokesman" is nobody in particular
# and stands in no list of people.
_TERM = ("t.value, t.value", "JOIN term t ON t.id = c.value", "c.value <> 0")
_NAMED = {
    Facet.SPEAKER: (
        "CAST(s.id AS TEXT), s.name",
        "JOIN speaker s ON s.id = c.value",
        "s.kind IN ('person', 'organization')",
    ),
    Facet.ORGANIZATION: _TERM,
    Facet.ROLE: _TERM,
    Facet.PUBLICATION: _TERM,
    Facet.TAG: _TERM,
    Facet.DOCUMENT: (
        "CAST(d.id AS TEXT), CASE WHEN d.title <> '' THEN d.title ELSE d.name END",
        "JOIN document d ON d.id = c.value",
        "1",
    ),
    Facet.YEAR: ("CAST(c.value AS TEXT), CAST(c.value AS TEXT)", "", "c.value <> 0"),
    Facet.STATUS: ("c.value, c.value", "", "1"),
}
_STATUS_LABELS = {"": "not looked at", "reviewed": "reviewed", "wrong": "wrong"}


def facets(
    library: Library, query: Query, facet: Facet, *, limit: int = 10, interrupt: Interrupt | None = None
) -> list[FacetCount]:
    """The most frequent values of `facet` among what `query` finds, most frequent first.

    :raises BadQuery: the words cannot be understood.
    :raises Cancelled: `interrupt` was cancelled.
    """
    asked = conditions(query)
    shown, join, condition = _NAMED[facet]
    counted, values = _counted(asked, facet)
    by = "c.n DESC" if asked.everything else "c.n DESC, 2"
    sql = f"SELECT {shown}, c.n FROM {counted} c {join} WHERE {condition} ORDER BY {by} LIMIT ?"
    with library.reading() as connection, interrupt.watching(connection) if interrupt else nullcontext():
        rows = connection.execute(sql, (*values, limit)).fetchall()
    if facet is Facet.STATUS:
        named = [(codec.STATUSES[value], n) for value, _, n in rows]
        return [FacetCount(value=v, label=_STATUS_LABELS[v], count=n) for v, n in named]
    found = [FacetCount(value=value, label=label, count=n) for value, label, n in rows]
    return sorted(found, key=lambda f: (-f.count, f.label))


def _counted(asked: Conditions, facet: Facet) -> tuple[str, tuple[int | str, ...]]:
    """A table of (value, n): the kept counts where everything is asked for, else counted now."""
    number = _NUMBERS[facet]
    if asked.everything and asked.shown == (codec.SPEECH,):
        return f"(SELECT value, n FROM tally WHERE facet = {number} ORDER BY n DESC)", ()
    value, tables = indexing.COUNTED[number]
    joined = tables.removeprefix("quotation q")
    sql = f"SELECT {value} AS value, count(*) AS n FROM {asked.tables()}{joined} WHERE {asked.where()} GROUP BY 1"
    return f"({sql})", asked.values()


def totals(library: Library) -> Totals:
    """How much the library holds."""
    with library.one_state() as connection:
        return Totals(
            quotations=tallied(connection, indexing.ALL, 0),
            documents=_one(connection, "SELECT count(*) FROM document"),
            starred=tallied(connection, indexing.STARRED, 1),
            to_review=tallied(connection, indexing.STATUS, 0),
            orphans=_one(connection, f"SELECT count(*) FROM quotation WHERE shown = {codec.ORPHAN}"),
        )


def _one(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])
