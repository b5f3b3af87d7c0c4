# SPDX-License-Identifier: Apache-2.0
"""Which quotations a query finds, in its order.

Without a narrow condition an index in the order that is asked for is walked. With one, what matches is found first;
where there are many, they are put in order by a remembered order of the whole library instead of being sorted again.
"""

from __future__ import annotations

import sqlite3
import sys
from array import array
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import replace
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.library.finding.conditions import Conditions, Value, conditions
from desktop_app.library.finding.matching import matching
from desktop_app.library.library import Library
from desktop_app.library.storage import codec, indexing
from desktop_app.library.storage.derived import state_of
from desktop_app.library.storage.interrupt import Interrupt
from desktop_app.model.query import Column, Query

if TYPE_CHECKING:
    import numpy as np

# Up to here sorting what was found costs less than going through an order of everything.
SORTED_EACH_TIME = 20_000


class _Order(NamedTuple):
    """How to sort: a table of names (called x) joined by `on`, its keys, when q is not known
    (stands last), and the index of `quotation` that gives the quotations of one x."""

    keys: tuple[str, ...]
    table: str = ""
    on: str = ""
    unknown: str = ""
    indexed: str = ""


_ORDERS = {
    Column.ADDED: _Order(("q.id",)),
    Column.SPEAKER: _Order(
        ("x.key", "x.id", "q.id"), "speaker x", "q.speaker = x.id", "x.id = 0", "quotation_by_speaker"
    ),
    Column.ROLE: _Order(("x.key", "x.id", "q.id"), "term x", "q.role = x.id", "x.id = 0", "quotation_by_role"),
    Column.ORGANIZATION: _Order(
        ("x.key", "x.id", "q.id"), "term x", "q.organization = x.id", "x.id = 0", "quotation_by_organization"
    ),
    Column.DOCUMENT: _Order(
        ("x.title_key", "x.id", "q.id"), "document x", "q.document = x.id", "x.title_key = ''", "quotation_by_document"
    ),
    Column.DATE: _Order(
        ("x.published", "x.id", "q.id"), "document x", "q.document = x.id", "x.published = ''", "quotation_by_document"
    ),
    Column.QUOTATION: _Order(("q.text_key", "q.id")),
    Column.FORM: _Order(("q.form", "q.id")),
    Column.CERTAINTY: _Order(("q.certainty", "q.id")),
}


def find(library: Library, query: Query, *, limit: int | None = None, interrupt: Interrupt | None = None) -> array[int]:
    """Ids of the quotations that `query` asks for, in its order.

    :raises BadQuery: the words cannot be understood.
    :raises Cancelled: `interrupt` was cancelled.
    """
    return find_by(library, conditions(query), query, limit=limit, interrupt=interrupt)


def find_by(
    library: Library, asked: Conditions, query: Query, *, limit: int | None = None, interrupt: Interrupt | None = None
) -> array[int]:
    """Ids of what `asked` describes, in the order of `query`."""
    with library.one_state() as connection, interrupt.watching(connection) if interrupt else nullcontext():
        if not asked.everything and query.sort is not Column.ADDED and (asked.narrow or limit is None):
            return _sorted(library, connection, asked, query)[:limit]
        if not asked.everything and limit is None:
            found = matching(library, connection, asked)
            return found[::-1] if query.descending else found[:]
        return _ids(_walk(connection, asked, query, limit))[:limit]


def count(library: Library, query: Query, *, interrupt: Interrupt | None = None) -> int:
    """How many quotations `query` asks for; raises as `find` does."""
    asked = conditions(query)
    with library.reading() as connection, interrupt.watching(connection) if interrupt else nullcontext():
        if asked.everything and asked.shown == (codec.SPEECH,):
            return tallied(connection, indexing.ALL, 0)
        sql = f"SELECT count(*) FROM {asked.tables()} WHERE {asked.where()}"
        return int(connection.execute(sql, asked.values()).fetchone()[0])


def left_out(library: Library, query: Query, *, interrupt: Interrupt | None = None) -> int:
    """How many more `query` would find if it asked for what is doubtful too; raises as `find` does."""
    asked = conditions(query)
    return _number(library, asked, set(asked.doubtful()) - set(asked.shown), interrupt)


def counted_once(library: Library, query: Query) -> int:
    """How many more `query` would find if it asked for reprints too; raises as `find` does."""
    asked = conditions(query)
    return _number(library, asked, set(conditions(replace(query, reprints=True)).shown) - set(asked.shown))


def _number(library: Library, asked: Conditions, shown: set[int], interrupt: Interrupt | None = None) -> int:
    """How many `asked` describes that are `shown` so."""
    if not shown:
        return 0
    asked = asked._replace(shown=tuple(sorted(shown)))
    with library.reading() as connection, interrupt.watching(connection) if interrupt else nullcontext():
        sql = f"SELECT count(*) FROM {asked.tables()} WHERE {asked.where()}"
        return int(connection.execute(sql, asked.values()).fetchone()[0])


def first_listed(library: Library, ids: Iterable[int]) -> int | None:
    """The first of `ids` that an empty search finds, else the first that is there; None where none is."""
    sql = (
        "SELECT q.id FROM json_each(?) j CROSS JOIN quotation q ON q.id = j.value"
        f" ORDER BY q.shown <> {codec.SPEECH}, q.id LIMIT 1"
    )
    with library.reading() as connection:
        row = connection.execute(sql, (codec.to_json(list(ids)),)).fetchone()
    return int(row[0]) if row else None


def tallied(connection: sqlite3.Connection, facet: int, value: int) -> int:
    """How many quotations of an empty search have `value`."""
    row = connection.execute("SELECT n FROM tally WHERE facet = ? AND value = ?", (facet, value)).fetchone()
    return int(row[0]) if row else 0


def _ids(rows: Iterable[tuple[int, ...]]) -> array[int]:
    """The last column, which is the id; sort keys may stand before it."""
    return array("q", map(itemgetter(-1), rows))


def _walk(
    connection: sqlite3.Connection, asked: Conditions, query: Query, limit: int | None
) -> Iterable[tuple[int, ...]]:
    """Rows (…, id) in order, what has no value of the sort key last."""
    order = _ORDERS[query.sort]
    if not order.unknown:
        return connection.execute(*_statement(asked, query, limit=limit))
    known = connection.execute(*_statement(asked, query, extra=f"NOT ({order.unknown})", limit=limit))
    unknown = connection.execute(*_statement(asked, query, extra=order.unknown, limit=limit))
    return chain(known, unknown)


def _statement(
    asked: Conditions, query: Query, *, extra: str = "", limit: int | None = None
) -> tuple[str, tuple[Value, ...]]:
    """SQL that walks the index of the order: one pass for each value of `shown`, merged by SQLite."""
    order = _ORDERS[query.sort]
    # The full-text index gives ids in order by itself, but only under its own name.
    keys = ["w.rowid" if key == "q.id" and asked.match and not order.table else key for key in order.keys]
    passes = [_pass(asked._replace(shown=(shown,)), query, extra) for shown in asked.shown]
    values = tuple(value for _, _, each in passes for value in each)
    # SQLite counts to 2**63 - 1.
    cut = f" LIMIT {min(limit, sys.maxsize)}" if limit is not None else ""
    if len(passes) == 1:
        ((tables, where, _),) = passes
        return f"SELECT {keys[-1]} FROM {tables} WHERE {where} ORDER BY {_by(keys, query)}{cut}", values
    names = [f"k{i}" for i in range(len(keys))]
    columns = ", ".join(f"{key} AS {name}" for key, name in zip(keys, names, strict=True))
    union = " UNION ALL ".join(f"SELECT {columns} FROM {tables} WHERE {where}" for tables, where, _ in passes)
    return f"{union} ORDER BY {_by(names, query)}{cut}", values


def _pass(one: Conditions, query: Query, extra: str) -> tuple[str, str, tuple[Value, ...]]:
    """Tables, condition and its values for one value of `shown`."""
    order = _ORDERS[query.sort]
    tables = one.tables()
    if order.table:
        # Named, since SQLite may prefer another condition and go through all of its rows for each name.
        tables = f"{order.table} CROSS JOIN {tables} INDEXED BY {order.indexed}"
    by_shown = bool(order.table) or query.sort is not Column.ADDED
    where = " AND ".join(filter(None, (order.on, extra, one.where(by_shown=by_shown))))
    return tables, where, one.values()


def _by(keys: Iterable[str], query: Query) -> str:
    direction = " DESC" if query.descending else ""
    return ", ".join(f"{key}{direction}" for key in keys)


def _sorted(library: Library, connection: sqlite3.Connection, asked: Conditions, query: Query) -> array[int]:
    """What matches, found first and put in order then."""
    found = matching(library, connection, asked)
    if len(found) <= SORTED_EACH_TIME:
        return _sort_few(connection, found, query)
    return _pick(_whole_order(library, connection, query.sort, asked.shown), found, descending=query.descending)


def _sort_few(connection: sqlite3.Connection, ids: array[int], query: Query) -> array[int]:
    order = _ORDERS[query.sort]
    join = f" CROSS JOIN {order.table} ON {order.on}" if order.table else ""
    by = f"{order.unknown}, {_by(order.keys, query)}" if order.unknown else _by(order.keys, query)
    sql = f"SELECT q.id FROM json_each(?) j CROSS JOIN quotation q ON q.id = j.value{join} ORDER BY {by}"
    return _ids(connection.execute(sql, (codec.to_json(ids.tolist()),)))


class WholeOrder(NamedTuple):
    """All ids ascending by a column, those without a value (`unknown` of them) at the end."""

    ids: np.ndarray
    unknown: int


def _whole_order(library: Library, connection: sqlite3.Connection, sort: Column, shown: tuple[int, ...]) -> WholeOrder:
    """The remembered order of everything, made anew where the library has changed (some tenths of a second)."""
    import numpy as np  # Takes a tenth of a second, which the start of the window does not have.

    def make() -> WholeOrder:
        everything = Conditions(match="", shown=shown, rest=())
        order = _ORDERS[sort]
        known = connection.execute(
            *_statement(everything, Query(sort=sort), extra=f"NOT ({order.unknown})" if order.unknown else "")
        )
        rest: Iterable[tuple[int, ...]] = ()
        first = _ids(known)
        if order.unknown:
            rest = connection.execute(*_statement(everything, Query(sort=sort), extra=order.unknown))
        last = _ids(rest)
        return WholeOrder(np.array(first + last, dtype=np.int32), len(last))

    return library.derived.get(("order", sort, shown), state_of(connection), make)


def _pick(order: WholeOrder, found: array[int], *, descending: bool) -> array[int]:
    """Those of `order` that are in `found`."""
    import numpy as np

    ids = np.frombuffer(found, dtype=np.int64)
    wanted = np.zeros(int(max(ids.max(), order.ids.max(initial=0))) + 1, dtype=bool)
    wanted[ids] = True
    known = order.ids[: len(order.ids) - order.unknown]
    unknown = order.ids[len(known) :]
    if descending:
        known, unknown = known[::-1], unknown[::-1]
    picked = array("q")
    for part in (known, unknown):
        picked.frombytes(part[wanted[part]].astype(np.int64).tobytes())
    return picked
