# SPDX-License-Identifier: Apache-2.0
"""Asking the library: what is shown, in which order, and how much of it there is.

Every function may be called from any thread.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import chain, groupby
from typing import TYPE_CHECKING

from desktop_app.library.finding import review, search
from desktop_app.library.finding import rows as _rows
from desktop_app.library.library import Library
from desktop_app.library.storage.interrupt import Interrupt
from desktop_app.model.query import Facet, Query
from desktop_app.model.rows import Row
from desktop_app.model.terms import Act

if TYPE_CHECKING:
    from desktop_app.model.browse import Article, FacetCount, RefusedFile, Totals
    from desktop_app.model.review import ReviewFigures

_ROWS_AT_ONCE = 60

__all__ = [
    "Interrupt",
    "article",
    "by_document",
    "check",
    "count",
    "counted_once",
    "counterpart",
    "facets",
    "find",
    "forget_refused",
    "known_office",
    "left_out",
    "marked_wrong",
    "next_document",
    "refused",
    "review_figures",
    "review_queue",
    "rows",
    "rows_with_work",
    "same_chain",
    "totals",
    "unchecked",
]


def find(library: Library, query: Query, *, limit: int | None = None, interrupt: Interrupt | None = None) -> array[int]:
    """Ids of the quotations that `query` asks for, in its order (at most the first `limit` of them).

    :raises BadQuery: the words cannot be understood.
    :raises Cancelled: `interrupt` was cancelled.
    :raises LibraryProblem: the library cannot be read.
    """
    return search.find(library, query, limit=limit, interrupt=interrupt)


def count(library: Library, query: Query, *, interrupt: Interrupt | None = None) -> int:
    """How many quotations `query` asks for; raises as `find` does."""
    return search.count(library, query, interrupt=interrupt)


def left_out(library: Library, query: Query, *, interrupt: Interrupt | None = None) -> int:
    """How many more `query` would find if it asked for what is doubtful too; raises as `find` does."""
    return search.left_out(library, query, interrupt=interrupt)


def counted_once(library: Library, query: Query) -> int:
    """How many more `query` would find if it asked for reprints too; raises as `find` does."""
    return search.counted_once(library, query)


def rows(library: Library, ids: Sequence[int]) -> list[Row]:
    """The rows of `ids` in that order; ids that are gone are left out.

    :raises LibraryProblem: the library cannot be read.
    """
    return _rows.rows(library, ids)


def next_document(library: Library, ids: Sequence[int], position: int, *, by: int) -> int | None:
    """The first of `ids` behind `position` that is of another document (`by` 1), or the first of the document before
    (`by` -1); None where there is none.

    :raises LibraryProblem: the library cannot be read.
    """
    way = ids[position:] if by > 0 else ids[position::-1]
    chunks = (rows(library, way[at : at + _ROWS_AT_ONCE]) for at in range(0, len(way), _ROWS_AT_ONCE))
    documents = groupby(chain.from_iterable(chunks), key=lambda row: row.document)
    next(documents, None)
    _, found = next(documents, (0, iter(())))
    return next((row.id for row in (found if by > 0 else reversed(list(found)))), None)


def rows_with_work(library: Library, ids: Sequence[int]) -> list[Row]:
    """As `rows`, with what a person corrected (`corrected`) and the bytes of the document (`sha256`).

    :raises LibraryProblem: the library cannot be read.
    """
    return _rows.rows_with_work(library, ids)


def by_document(library: Library, ids: Sequence[int]) -> array[int]:
    """`ids` document by document: that of the first one first, and in a document in the order of `ids`.

    :raises LibraryProblem: the library cannot be read.
    """
    return _rows.by_document(library, ids)


def unchecked(library: Library, ids: Sequence[int]) -> int:
    """Return how many of `ids` no person has marked as checked or wrong; ids that are gone do not count.

    :raises LibraryProblem: the library cannot be read.
    """
    return review.unchecked(library, ids)


def marked_wrong(library: Library) -> frozenset[int]:
    """The quotations that a person marked as wrong.

    :raises LibraryProblem: the library cannot be read.
    """
    return _rows.marked_wrong(library)


def article(library: Library, document: int) -> Article:
    """The document and where its quotations stand in it.

    :raises LibraryProblem: there is no such document, or the library cannot be read.
    """
    return _rows.article(library, document)


def counterpart(library: Library, document: int, words: str) -> int | None:
    """The quotation of `document` that says `words`, perhaps with other marks, else its first one; None where it has
    none.

    :raises LibraryProblem: there is no such document, or the library cannot be read.
    """
    from desktop_app.library.storage.reprints import words_key
    from desktop_app.model.spans import words_of

    sought = words_key(words)
    found = _rows.article(library, document)
    said = [passage for passage in found.passages if passage.act is Act.SPEECH]
    same = (each.id for each in said if words_key(words_of(found.document.text, each.content)) == sought)
    return next(same, next((passage.id for passage in said if not passage.doubtful), None))


def facets(
    library: Library,
    query: Query,
    facet: Facet,
    *,
    limit: int = 10,
    holding: str = "",
    interrupt: Interrupt | None = None,
) -> list[FacetCount]:
    """The most frequent values of `facet` among what `query` finds, most frequent first; raises as `find` does.

    Names that mean the same are one value. With `holding` only those with these beginnings of words.
    """
    # Here and below: loaded after the first rows, which need only what stands at the top.
    from desktop_app.library.finding import facets as _facets

    return _facets.facets(library, query, facet, limit=limit, holding=holding, interrupt=interrupt)


def same_chain(library: Library, id: int, *, document: int, speaker: int) -> list[int]:
    """Return other rows of `document` that the same chain of mentions leads to `speaker`."""
    from desktop_app.library.finding import related

    return related.same_chain(library, id, document=document, speaker=speaker)


def known_office(library: Library, name: str, *, document: int, apart_from: int) -> tuple[str, str] | None:
    """Return role and organization that are known of the speaker called `name`."""
    from desktop_app.library.finding import related

    return related.known_office(library, name, document=document, apart_from=apart_from)


def totals(library: Library, *, doubtful: bool = False, reprints: bool = False) -> Totals:
    """How much the library holds; what is doubtful is counted with the rest where `doubtful`, `reprints` likewise."""
    from desktop_app.library.finding import facets as _facets

    return _facets.totals(library, doubtful=doubtful, reprints=reprints)


def refused(library: Library) -> list[RefusedFile]:
    """The files that could not be read when they were last tried, latest first; raises as `find` does."""
    from desktop_app.library import refusals as _refusals

    return _refusals.refusals(library)


def forget_refused(library: Library) -> None:
    """Empty that list.

    :raises LibraryProblem: the library cannot be written.
    """
    from desktop_app.library import refusals as _refusals

    _refusals.forget(library)


def check(words: str) -> None:
    """See that the words of a search can be understood.

    :raises BadQuery: they cannot; `position` says where.
    """
    from desktop_app.library.finding.search_language import parse

    parse(words)


def review_queue(library: Library, query: Query) -> array[int]:
    """What `query` finds and nobody has looked at, least certain first.

    :raises BadQuery: the words cannot be understood.
    """
    return review.queue(library, query)


def review_figures(library: Library) -> ReviewFigures:
    """How much was looked at, and how much of it was right, with its 95% interval."""
    return review.figures(library)
