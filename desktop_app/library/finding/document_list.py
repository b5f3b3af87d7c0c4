# SPDX-License-Identifier: Apache-2.0
"""Which documents a search finds, in its order, and their lines."""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from typing import Any

from desktop_app.base.errors import BadQuery
from desktop_app.library.finding import excerpts
from desktop_app.library.finding.conditions import IN_TEXT, in_collection
from desktop_app.library.finding.search_language import DATES, Either, Part, Term, in_text, parse
from desktop_app.library.library import Library
from desktop_app.library.storage import indexing
from desktop_app.library.storage.interrupt import Interrupt
from desktop_app.model.documents import DocumentColumn, DocumentQuery, DocumentRow, kind_of

_PAGE = 500
_FROM = (
    "document d CROSS JOIN term p ON p.id = d.publication"
    f" LEFT JOIN tally t ON t.facet = {indexing.DOCUMENT} AND t.value = d.id"
)
_TITLE = "iif(d.title <> '', d.title_key, lower(d.name))"
# The key, and when it is not known (then the document stands last); "" where it always is.
_ORDERS = {
    DocumentColumn.ADDED: ("d.id", ""),
    DocumentColumn.TITLE: (_TITLE, f"{_TITLE} = ''"),
    DocumentColumn.AUTHORS: ("lower(d.authors)", "d.authors = ''"),
    DocumentColumn.PUBLICATION: ("p.key", "p.id = 0"),
    DocumentColumn.DATE: ("d.published", "d.published = ''"),
    DocumentColumn.KIND: ("kind_of(d.media_type)", ""),
    DocumentColumn.PAGES: ("d.pages", "d.pages = 0"),
    DocumentColumn.QUOTATIONS: ("coalesce(t.n, 0)", ""),
}
# In which of the columns a term is looked for.
_FIELDS = {"": slice(0, 6), "title": slice(0, 1), "author": slice(1, 2), "publication": slice(2, 3)}
_NARROWING = ("text", "in")
_KNOWN = ", ".join(f"{field}:" for field in (*filter(None, _FIELDS), *_NARROWING))
_PUBLISHED = 6
_ID = 7
_ACCENTS = re.compile("[\u0300-\u036f]+")
_COLUMNS = "d.title, d.authors, p.value, d.url, d.file, d.name, d.published"

Holds = Callable[[Sequence[Any]], bool]


def find(library: Library, query: DocumentQuery, *, interrupt: Interrupt | None = None) -> array[int]:
    """Ids of the documents that `query` asks for, in its order.

    :raises BadQuery: the words cannot be understood, or ask for what only quotations have.
    :raises Cancelled: `interrupt` was cancelled.
    """
    parts = _parts_of(query)
    where, values, rest = _looked_up(parts)
    sql = f"SELECT d.id{f', {_COLUMNS}, d.id' if rest else ''} FROM {_FROM}{where} ORDER BY {_by(query)}"
    with library.reading() as connection, interrupt.watching(connection) if interrupt else nullcontext():
        conditions = [_condition(part, connection) for part in rest]
        connection.create_function("kind_of", 1, kind_of, deterministic=True)
        found = connection.execute(sql, values)
        return array("q", (row[0] for row in found if all(holds(row[1:]) for holds in conditions)))


def _parts_of(query: DocumentQuery) -> tuple[Part, ...]:
    return tuple(_meant(part, query) for part in parse(query.words))


def _looked_up(parts: tuple[Part, ...]) -> tuple[str, list[str], list[Part]]:
    """The clause by which SQLite narrows the documents, its values, and the parts that are left."""
    narrowed = [_narrowed(part) for part in parts if isinstance(part, Term) and part.field in _NARROWING]
    rest = [part for part in parts if isinstance(part, Either) or part.field not in _NARROWING]
    where = f" WHERE {' AND '.join(sql for sql, _ in narrowed)}" if narrowed else ""
    return where, [value for _, each in narrowed for value in each], rest


def _by(query: DocumentQuery) -> str:
    key, unknown = _ORDERS[query.sort]
    down = " DESC" if query.descending else ""
    return ", ".join(filter(None, (unknown, f"{key}{down}", f"d.id{down}")))


def _meant(part: Part, query: DocumentQuery) -> Part:
    """Words without a field are looked for in the texts where that is asked for."""
    if isinstance(part, Either):
        return replace(part, options=tuple(tuple(_meant(each, query) for each in option) for option in part.options))
    return replace(part, field="text") if query.in_text and not part.field else part


def _narrowed(term: Term) -> tuple[str, tuple[str, ...]]:
    """What SQLite itself can look up: a condition on d with its values."""
    sql, values = (IN_TEXT, (in_text(term),)) if term.field == "text" else in_collection(term)
    return f"d.id {'NOT ' if term.excluded else ''}IN ({sql})", values


def _condition(part: Part, connection: sqlite3.Connection) -> Holds:
    if isinstance(part, Term):
        return _of_narrowing(part, connection) if part.field in _NARROWING else _of_term(part)
    options = [[_condition(each, connection) for each in option] for option in part.options]
    wanted = not part.excluded
    return lambda row: any(all(holds(row) for holds in option) for option in options) is wanted


def _of_narrowing(term: Term, connection: sqlite3.Connection) -> Holds:
    """As one of several alternatives, which SQLite cannot look up together with the others."""
    sql, values = _narrowed(term)
    ids = {id for (id,) in connection.execute(f"SELECT d.id FROM document d WHERE {sql}", values)}
    return lambda row: row[_ID] in ids


def _of_term(term: Term) -> Holds:
    if term.field in DATES:
        return _by_date(term)
    if term.field not in _FIELDS:
        raise BadQuery(
            f"“{term.field}:” is asked of quotations; documents have {_KNOWN}, after: and before:",
            term.position,
        )
    sought = _folded(term.text)
    words = re.compile(rf"(?<!\w){re.escape(sought)}")
    part = _FIELDS[term.field]

    def holds(row: Sequence[Any]) -> bool:
        text = _folded("\n".join(row[part]))
        # Most hold it nowhere, which is seen in a tenth of the time.
        return (sought in text and words.search(text) is not None) != term.excluded

    return holds


def _folded(text: str) -> str:
    """As `codec.fold`, for many texts: without case and the accents of Latin, Greek and Cyrillic letters."""
    return text.lower() if text.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def _by_date(term: Term) -> Holds:
    """As for quotations: a document of 2016 counts as one of any day of that year after, and of none before."""
    day = term.text
    if term.field == "before":
        return lambda row: ("" < row[_PUBLISHED] < day) != term.excluded
    return lambda row: (row[_PUBLISHED] >= max(day[:4], day[: len(row[_PUBLISHED])])) != term.excluded


_SELECT = f"""
SELECT d.id, d.title, d.authors, p.value, d.published, d.url, d.media_type, d.name, d.file, d.added, coalesce(t.n, 0),
  (SELECT s.fields FROM described s WHERE s.document = d.id), d.retrieved, d.pages
FROM {_FROM} WHERE d.id IN ({{marks}})
"""


def rows(library: Library, ids: Sequence[int], query: DocumentQuery | None = None) -> list[DocumentRow]:
    """The documents `ids` in that order, with what stands around the words that `query` looks for in their texts; ids
    that are gone are left out.

    :raises BadQuery: the words cannot be understood.
    """
    sought = excerpts.pattern_of(_parts_of(query)) if query else None
    with library.reading() as connection:
        found: dict[int, DocumentRow] = {}
        for part in _parts(ids):
            cursor = connection.execute(_SELECT.format(marks=",".join("?" * len(part))), part)
            around = excerpts.excerpts(connection, part, sought) if sought else {}
            found.update((values[0], _row(values, around.get(values[0], ""))) for values in cursor)
    return [found[id] for id in ids if id in found]


def _parts(ids: Sequence[int]) -> Iterator[list[int]]:
    for begin in range(0, len(ids), _PAGE):
        yield list(ids[begin : begin + _PAGE])


def _row(v: tuple, excerpt: str) -> DocumentRow:  # type: ignore[type-arg]  # one value a column, of the types that SQLite gives
    return DocumentRow(
        id=v[0],
        title=v[1],
        authors=tuple(json.loads(v[2])) if v[2] else (),
        publication=v[3],
        published=v[4],
        url=v[5],
        media_type=v[6],
        name=v[7],
        file=v[8],
        added=v[9],
        quotations=v[10],
        corrected=frozenset(json.loads(v[11])) if v[11] else frozenset(),
        retrieved=v[12],
        pages=v[13],
        excerpt=excerpt,
    )
