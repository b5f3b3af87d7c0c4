# SPDX-License-Identifier: Apache-2.0
"""Rows by their ids, and whole articles."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from desktop_app.library.finding import cells
from desktop_app.library.library import Library
from desktop_app.library.storage import codec
from desktop_app.model.rows import Passage, Row
from desktop_app.model.terms import Act, Kind

if TYPE_CHECKING:
    from desktop_app.model.browse import Article

_PAGE = 500
_ALWAYS = (
    *("q.id", "q.document", "s.name", "s.kind", "r.value", "o.value", "p.text", "q.form", "q.shown", "p.cue_text"),
    *("p.source_text", "p.context", "d.title", "d.authors", "pub.value", "d.published", "d.url", "d.file", "q.start"),
    *("q.end", "q.certainty", "q.status", "q.starred", "p.note", "q.edited", cells.TAGS, "q.speaker", "d.retrieved"),
    *("q.sure", "p.certainty", "p.reasons", "p.candidates", "e.fields", cells.ARTICLES),
)
"""Columns that each row is made of; behind them stands what is asked for exports alone."""
_FOUND = cells.select(_ALWAYS)
# What a person corrected, and the bytes of the document.
_WORK = cells.select((*_ALWAYS, "d.sha256"))
_KINDS = {kind.value: kind for kind in Kind}


def rows(library: Library, ids: Sequence[int]) -> list[Row]:
    """The rows of `ids` in that order; ids that are gone are left out."""
    return _rows(library, ids, _FOUND)


def rows_with_work(library: Library, ids: Sequence[int]) -> list[Row]:
    """As `rows`, with what a person corrected and which bytes the document was read from."""
    return _rows(library, ids, _WORK)


def _rows(library: Library, ids: Sequence[int], sql: str) -> list[Row]:
    with library.reading() as connection:
        cursor = connection.execute(sql, cells.ids_of(ids))
        return [_row(values, *values[len(_ALWAYS) :]) for values in cursor]


def by_document(library: Library, ids: Sequence[int]) -> array[int]:
    """`ids` document by document: that of the first one first, and in a document in the order of `ids`."""
    found, ranks = array("q"), array("q")
    rank_of: dict[int, int] = {}
    sql = cells.select(("q.id", "q.document"))
    with library.reading() as connection:
        for begin in range(0, len(ids), _PAGE):
            for id, document in connection.execute(sql, cells.ids_of(ids[begin : begin + _PAGE])):
                found.append(id)
                ranks.append(rank_of.setdefault(document, len(rank_of)))
    counts = array("q", bytes(8 * len(rank_of)))
    for rank in ranks:
        counts[rank] += 1
    # Sorted by counting, in arrays: a million pairs would take a hundred megabytes.
    free = array("q", accumulate(counts, initial=0))
    for id, rank in zip(array("q", found), ranks, strict=True):
        found[free[rank]] = id
        free[rank] += 1
    return found


def marked_wrong(library: Library) -> frozenset[int]:
    """The quotations that a person marked as wrong."""
    # The second condition is that of the index.
    sql = f"SELECT id FROM quotation WHERE status = {codec.STATUSES.index('wrong')} AND status > 0"
    with library.reading() as connection:
        return frozenset(id for (id,) in connection.execute(sql))


def _act(shown: int) -> Act:
    return Act.ATTITUDE if shown & codec.WITHOUT_REPRINT == codec.ATTITUDE else Act.SPEECH


def _is_doubtful(shown: int) -> bool:
    return shown & codec.WITHOUT_REPRINT == codec.DOUBTFUL


def _row(v: tuple[Any, ...], sha256: bytes = b"") -> Row:
    """Return the row of `v`, one value a column, of the types that SQLite gives."""
    parts = codec.to_certainty(v[29], real=0)
    by, at = cells.checks(v[32])
    return Row(
        id=v[0],
        document=v[1],
        speaker=v[2],
        kind=_KINDS.get(v[3]),
        role=v[4],
        organization=v[5],
        quotation=v[6],
        form=codec.FORMS[v[7]],
        act=_act(v[8]),
        doubtful=_is_doubtful(v[8]),
        reprint=v[8] & codec.REPRINT != 0,
        articles=v[33],
        cue=v[9],
        source=v[10],
        context=v[11],
        title=v[12],
        authors=cells.authors(v[13]),
        publication=v[14],
        published=v[15],
        url=v[16],
        file=v[17],
        start=v[18],
        end=v[19],
        certainty=v[20],
        status=codec.STATUSES[v[21]],
        starred=bool(v[22]),
        note=v[23],
        edited=bool(v[24]),
        tags=cells.tags(v[25]),
        speaker_id=v[26],
        retrieved=v[27],
        sure=bool(v[28]),
        role_certainty=parts.role if parts is not None else 1.0,
        organization_certainty=parts.organization if parts is not None else 1.0,
        reasons=codec.to_reasons(v[30]),
        candidates=codec.to_candidates(v[31]),
        checked_by=by,
        checked_at=at,
        sha256=sha256.hex(),
        corrected=cells.corrected(v[32]),
    )


def article(library: Library, document: int) -> Article:
    """The document and where its quotations stand in it; orphans stand nowhere.

    :raises LibraryProblem: there is no such document.
    """
    # The first rows of the window need none of these.
    from desktop_app.library.contents.documents import document_of
    from desktop_app.library.contents.likeness import copies
    from desktop_app.model.browse import Article, Copy

    with library.one_state() as connection:
        read = document_of(connection, document)
        cursor = connection.execute(
            "SELECT q.id, q.shown, p.content, p.cue, p.source, p.evidence, p.certainty, q.real"
            " FROM quotation q JOIN passage p ON p.id = q.id WHERE q.document = ? AND q.shown <> ?"
            " ORDER BY q.start, q.end, q.id",
            (document, codec.ORPHAN),
        )
        printed = _printed_in(connection, document)
        passages = tuple(
            Passage(
                id=id,
                content=codec.to_spans(content),
                cue=codec.to_spans(cue),
                source=codec.to_spans(source),
                act=_act(shown),
                doubtful=_is_doubtful(shown),
                printed_in=frozenset(printed.get(id, ())),
                evidence=codec.to_evidence(evidence),
                certainty=codec.to_certainty(certainty, real=real),
            )
            for id, shown, content, cue, source, evidence, certainty, real in cursor
        )
        alike = [
            Copy(document=d, title=t, publication=p, published=day) for d, t, p, day in copies(connection, document)
        ]
    return Article(document=read, passages=passages, copies=tuple(alike))


def _printed_in(connection: sqlite3.Connection, document: int) -> dict[int, list[int]]:
    """For each quotation of `document` that nearly identical ones have, these."""
    rows = connection.execute(
        "SELECT q.id, o.document FROM quotation q CROSS JOIN reprint r ON r.quotation = q.id"
        " CROSS JOIN reprint c ON c.lead = r.lead CROSS JOIN quotation o ON o.id = c.quotation"
        " WHERE q.document = ? AND o.document <> q.document",
        (document,),
    )
    found: dict[int, list[int]] = {}
    for id, other in rows:
        found.setdefault(id, []).append(other)
    return found
