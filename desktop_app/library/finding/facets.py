# SPDX-License-Identifier: Apache-2.0
"""What the sidebar counts."""

from __future__ import annotations

import sqlite3
from contextlib import nullcontext
from dataclasses import replace

from desktop_app.library.finding import columns
from desktop_app.library.finding.conditions import OF_COPIES, Conditions, Value, conditions
from desktop_app.library.finding.search import tallied
from desktop_app.library.library import Library
from desktop_app.library.storage import canonical, codec, indexing
from desktop_app.library.storage.interrupt import Interrupt
from desktop_app.model.browse import FacetCount, Totals
from desktop_app.model.certainty import State
from desktop_app.model.query import Facet, Query

_NUMBERS = {
    Facet.SPEAKER: indexing.SPEAKER,
    Facet.ORGANIZATION: indexing.ORGANIZATION,
    Facet.ROLE: indexing.ROLE,
    Facet.PUBLICATION: indexing.PUBLICATION,
    Facet.DOCUMENT: indexing.DOCUMENT,
    Facet.YEAR: indexing.YEAR,
    Facet.TAG: indexing.TAG,
    Facet.STATE: indexing.STATE,
}
# From a counted value (c.value) to what goes into a query and what is shown, and what a word is looked for in.
# "A spokesman" is nobody in particular and stands in no list of people, nor do organizations and documents.
_TERM = ("t.value, t.value", "JOIN term t ON t.id = c.value", "c.value <> 0", "t.key")
_TITLE = "CASE WHEN d.title <> '' THEN d.title ELSE d.name END"
_NAMED = {
    Facet.SPEAKER: ("CAST(s.id AS TEXT), s.name", "JOIN speaker s ON s.id = c.value", "s.kind = 'person'", "s.key"),
    Facet.PUBLICATION: _TERM,
    Facet.TAG: _TERM,
    Facet.DOCUMENT: (f"CAST(d.id AS TEXT), {_TITLE}", "JOIN document d ON d.id = c.value", "1", f"lower({_TITLE})"),
    Facet.YEAR: ("CAST(c.value AS TEXT), CAST(c.value AS TEXT)", "", "c.value <> 0", "CAST(c.value AS TEXT)"),
    Facet.STATE: ("c.value, c.value", "", "1", "''"),
}
# Names that mean the same are one line: the column of `term` with their key, and the table with their usual names.
_GROUPED = {Facet.ORGANIZATION: ("body", "organization_names"), Facet.ROLE: ("office", "role_names")}
# Counted values as JSON pairs, looked up some at a time: enough for a list unless many have no name.
_PAIRS = "(SELECT json_extract(value, '$[0]') AS value, json_extract(value, '$[1]') AS n FROM json_each(?))"
# Of which values of `shown` the kept counts are.
_ONCE, _EACH_COPY = (codec.SPEECH,), (codec.SPEECH, codec.SPEECH | codec.REPRINT)
_REPRINTS = f"SELECT 1 FROM quotation WHERE shown >= {codec.REPRINT} LIMIT 1"


def facets(
    library: Library,
    query: Query,
    facet: Facet,
    *,
    limit: int = 10,
    holding: str = "",
    interrupt: Interrupt | None = None,
) -> list[FacetCount]:
    """The most frequent values of `facet` among what `query` finds, most frequent first.

    Of those with `holding` the ones whose name has each word of it as the beginning of a word.

    :raises BadQuery: the words cannot be understood.
    :raises Cancelled: `interrupt` was cancelled.
    """
    asked, words = conditions(query), codec.fold(holding).split()
    with library.one_state() as connection, interrupt.watching(connection) if interrupt else nullcontext():
        # Where there are none, all facets count what is found once.
        each_copy = facet in OF_COPIES and connection.execute(_REPRINTS).fetchone() is not None
        if each_copy:
            asked = conditions(replace(query, reprints=True))
        whole = asked.everything and asked.shown == (_EACH_COPY if each_copy else _ONCE)
        many = None if whole else columns.counts(library, connection, asked, facet)
        if many is None:
            name = _grouped if facet in _GROUPED else _named
            rows = name(connection, facet, *_counted(asked, facet, whole=whole), words, limit)
        else:
            rows = _of_portions(connection, facet, many, words, limit)
    if facet is Facet.STATE:
        rows = [(codec.STATES[int(value)], codec.STATES[int(value)], n) for value, _, n in rows]
    found = [FacetCount(value=value, label=label, count=n) for value, label, n in rows]
    return sorted(found, key=lambda f: (-f.count, f.label))


def _of_portions(
    connection: sqlite3.Connection, facet: Facet, portions: columns.Counts, words: list[str], limit: int
) -> list[tuple[str, str, int]]:
    """(value, label, number) of counts that come in portions; no more portions are read than needed."""
    if facet in _GROUPED:
        # All at once, since what means the same may stand anywhere.
        pairs = codec.to_json([pair for portion in portions for pair in portion])
        return _grouped(connection, facet, _PAIRS, (pairs,), words, limit)
    rows: list[tuple[str, str, int]] = []
    for portion in portions:
        rows += _named(connection, facet, _PAIRS, (codec.to_json(portion),), words, limit - len(rows))
        if len(rows) >= limit:
            break
    return rows


def _named(
    connection: sqlite3.Connection,
    facet: Facet,
    counted: str,
    values: tuple[Value, ...],
    words: list[str],
    limit: int,
) -> list[tuple[str, str, int]]:
    """(value, label, number) of the most frequent that have a name."""
    shown, join, condition, key = _NAMED[facet]
    having = f" AND instr(' ' || {key}, ' ' || ?) > 0" * len(words)
    sql = f"SELECT {shown}, c.n FROM {counted} c {join} WHERE {condition}{having} ORDER BY c.n DESC LIMIT ?"
    return connection.execute(sql, (*values, *words, limit)).fetchall()


def _grouped(
    connection: sqlite3.Connection,
    facet: Facet,
    counted: str,
    values: tuple[Value, ...],
    words: list[str],
    limit: int,
) -> list[tuple[str, str, int]]:
    """The same with one line for all names that mean the same: the usual one, else the most frequent."""
    key, table = _GROUPED[facet]
    having = f" AND sum(instr(' ' || t.key, ' ' || ?) + instr(' ' || t.{key}, ' ' || ?)) > 0" * len(words)
    # With one max() the other columns are those of its row: https://sqlite.org/lang_select.html#bareagg
    sql = (
        f"SELECT t.{key}, t.value, max(c.n), sum(c.n) FROM {counted} c CROSS JOIN term t ON t.id = c.value"
        f" WHERE t.{key} <> '' GROUP BY t.{key} HAVING 1{having} ORDER BY 4 DESC, 1 LIMIT ?"
    )
    twice = [word for word in words for _ in range(2)]
    rows = connection.execute(sql, (*values, *twice, limit)).fetchall()
    labels = [(canonical.label_of(table, group) or value, number) for group, value, _, number in rows]
    return [(label, label, number) for label, number in labels]


def _counted(asked: Conditions, facet: Facet, *, whole: bool) -> tuple[str, tuple[Value, ...]]:
    """A table of (value, n): the kept counts where the `whole` library is asked for, else counted now."""
    number = _NUMBERS[facet]
    if whole:
        return f"(SELECT value, n FROM tally WHERE facet = {number} ORDER BY n DESC)", ()
    value, joined = indexing.COUNTED[number]
    sql = f"SELECT {value} AS value, count(*) AS n FROM {asked.tables()}{joined} WHERE {asked.where()} GROUP BY 1"
    return f"({sql})", asked.values()


_SHOWN = "SELECT count(*) FROM quotation WHERE shown IN ({})"


def totals(library: Library, *, doubtful: bool = False, reprints: bool = False) -> Totals:
    """How much the library holds; what is doubtful is counted with the rest where `doubtful`, `reprints` likewise."""
    asked = conditions(Query(doubtful=doubtful, reprints=reprints))
    beside = _SHOWN.format(", ".join(str(shown) for shown in asked.shown if shown != codec.SPEECH))
    with library.one_state() as connection:
        return Totals(
            quotations=tallied(connection, indexing.ALL, 0) + _one(connection, beside),
            documents=_one(connection, "SELECT count(*) FROM document"),
            starred=tallied(connection, indexing.STARRED, 1),
            to_check=tallied(connection, indexing.STATE, codec.STATES.index(State.TO_CHECK))
            + _one(connection, f"{beside} AND status = 0 AND sure = 0"),
            sure=tallied(connection, indexing.STATE, codec.STATES.index(State.SURE))
            + _one(connection, f"{beside} AND status = 0 AND sure = 1"),
            doubtful=_one(connection, _SHOWN.format(", ".join(map(str, asked.doubtful())))),
            orphans=_one(connection, _SHOWN.format(codec.ORPHAN)),
        )


def _one(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])
