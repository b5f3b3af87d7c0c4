# SPDX-License-Identifier: Apache-2.0
"""Small analysed articles for tests: the passages are found by their words, so that spans are always right."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from desktop_app.base.errors import Cancelled
from desktop_app.library.library import Library
from desktop_app.model.analysis import Analysis, AttributedQuotation
from desktop_app.model.certainty import Certainty, Reason
from desktop_app.model.document import Document
from desktop_app.model.quotation import Act, Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Attribution, Evidence, Kind

MAYOR = (
    "The river\n\nThe harbour “will open in May,” mayor Ada Lind of Norhaven said on Monday. "
    "She added that the bridge needs two more winters. “Nobody was asked,” said Tom Reed, a fisherman. "
    "Critics fear that it costs too much. 😀 “We shall see,” a spokesman told reporters."
)
BANK = (
    "Rates\n\nThe bank of Norhaven kept its rate. “Prices will fall,” said Ada Lind, mayor of Norhaven. "
    "“We wait for the summer,” the Norhaven Bank wrote. “It is a start,” Reed said."
)


def quoted(
    text: str,
    words: str,
    speaker: str | None = None,
    *,
    kind: Kind | None = Kind.PERSON,
    role: str | None = None,
    organization: str | None = None,
    form: Form = Form.DIRECT,
    act: Act = Act.SPEECH,
    confidence: float = 0.9,
    cue: str = "",
) -> AttributedQuotation:
    """The quotation of `words` in `text` (found by the words)."""
    start = text.index(words)
    cues = (Span(text.index(cue), text.index(cue) + len(cue)),) if cue else ()
    content = (Span(start, start + len(words)),)
    evidence = (Evidence(about="speaker", reason="full-name", span=content[0]),) if speaker else ()
    return AttributedQuotation(
        quotation=Quotation(content=content, cue=cues, form=form, act=act, confidence=confidence),
        attribution=Attribution(
            speaker=speaker,
            kind=kind if speaker else None,
            role=role,
            organization=organization,
            certainty=Certainty(speaker=confidence),
            reasons=(Reason.SPEAKER,),
            evidence=evidence,
        ),
    )


def mayor(text: str = MAYOR) -> Analysis:
    """Five quotations, one of them an attitude."""
    return Analysis(
        document=Document(
            text=text,
            title="The river",
            authors=("Eva Holm",),
            publication="Norhaven Post",
            published="2016-05-12",
            url="https://example.org/river",
            name="river",
            file="/articles/river.txt",
        ),
        quotations=(
            quoted(text, "will open in May,", "Ada Lind", role="mayor", organization="Norhaven", cue="said"),
            quoted(
                text,
                "the bridge needs two more winters",
                "Ada Lind",
                role="mayor",
                organization="Norhaven",
                form=Form.INDIRECT,
                confidence=0.6,
            ),
            quoted(text, "Nobody was asked,", "Tom Reed", role="fisherman", confidence=0.8),
            quoted(text, "it costs too much", form=Form.INDIRECT, act=Act.ATTITUDE, confidence=0.4),
            quoted(text, "We shall see,", "a spokesman", kind=Kind.UNNAMED, confidence=0.5),
        ),
        engine="test",
    )


def doubtful_mayor(text: str = MAYOR) -> Analysis:
    """The same as `mayor`, where two of the quotations are doubtful: the second is real by 0.3, the third by 0.45."""
    made = mayor(text)
    quotations = list(made.quotations)
    for number, real in ((1, 0.3), (2, 0.45)):
        found = quotations[number]
        certainty = Certainty(real=real, bounds=0.9, speaker=0.8, role=0.75, organization=0.7)
        quotations[number] = replace(found, attribution=replace(found.attribution, certainty=certainty))
    return replace(made, quotations=tuple(quotations))


def bank(text: str = BANK) -> Analysis:
    """Three quotations of a second article; the same mayor, an organization, and a surname alone."""
    return Analysis(
        document=Document(text=text, title="Rates", publication="Le Courrier", published="2017-01", name="rates"),
        quotations=(
            quoted(text, "Prices will fall,", "Ada Lind", role="mayor", organization="Norhaven"),
            quoted(
                text,
                "We wait for the summer,",
                "Norhaven Bank",
                kind=Kind.ORGANIZATION,
                organization="Norhaven Bank",
            ),
            quoted(text, "It is a start,", "Reed", confidence=0.7),
        ),
    )


def source(analysis: Analysis) -> tuple[Analysis, bytes]:
    """An analysis with the bytes of its text."""
    return analysis, analysis.document.text.encode()


@contextmanager
def library_at(path: Path, *analyses: Analysis) -> Iterator[Library]:
    """A library with these articles, closed at the end."""
    library = Library(path)
    try:
        if analyses:
            library.add(source(a) for a in analyses)
        yield library
    finally:
        library.close()


# What undo leaves behind on purpose: ids are not given twice, the steps are the history itself, names that nothing
# refers to are harmless.
_LEFT_OUT = {"identity", "step", "image", "migration", "term"}


def dump(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, and what the full-text index answers for every word in it."""
    found: dict[str, list[tuple[object, ...]]] = {}
    with library.one_state() as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        for (name,) in tables:
            if name not in _LEFT_OUT and not name.startswith(("words", "sqlite_")):
                found[name] = sorted(connection.execute(f"SELECT * FROM {name}"), key=repr)
        found["words"] = index_of(connection)
    return found


def index_of(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    """Every occurrence in the index: (word, quotation, column, place)."""
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, 'words', 'instance')")
    return sorted(connection.execute("SELECT term, doc, col, offset FROM temp.vocabulary"), key=repr)


def text_index_of(connection: sqlite3.Connection, name: str) -> list[tuple[object, ...]]:
    """Every word of an index of texts with how many texts have it, and how often."""
    connection.execute(f"CREATE VIRTUAL TABLE temp.in_texts USING fts5vocab({name}, 'row')")
    found = connection.execute("SELECT term, doc, cnt FROM temp.in_texts").fetchall()
    connection.execute("DROP TABLE temp.in_texts")
    return found


class StopAt:
    """A progress that asks to stop at one of its steps, the first being 1."""

    def __init__(self, step: int) -> None:
        self.left = step

    def advance(self, _done: int, _total: int, _what: str) -> None:
        """As `Progress`."""
        self.left -= 1
        if not self.left:
            raise Cancelled


def derived_is_right(library: Library) -> None:
    """See that index and counts say what a fresh count of the rows says."""
    from desktop_app.library.storage import indexing

    with library.writing() as connection:
        kept = dict(connection.execute("SELECT facet || ':' || value, n FROM tally"))
        index = index_of(connection)
        connection.execute("DELETE FROM tally")
        indexing.count(connection, indexing.EVERYTHING, 1)
        counted = dict(connection.execute("SELECT facet || ':' || value, n FROM tally"))
        connection.execute("INSERT INTO words (words) VALUES ('rebuild')")
        rebuilt = index_of(connection)
        texts = text_index_of(connection, "main, words_in_text")
        how = "tokenize='unicode61 remove_diacritics 2'"
        connection.execute(f"CREATE VIRTUAL TABLE temp.fresh_text USING fts5 (text, {how})")
        connection.execute(
            "INSERT INTO temp.fresh_text (rowid, text) SELECT document, article_text(text, original) FROM body"
        )
        fresh = text_index_of(connection, "temp, fresh_text")
        connection.execute("DROP TABLE temp.fresh_text")
    assert texts == fresh
    assert kept == counted
    assert index == rebuilt
    reprints_are_right(library)


def reprints_are_right(library: Library) -> None:
    """See that what is a reprint, and of how many articles, is what comparing all rows with one another says."""
    from desktop_app.library.storage.codec import DOUBTFUL, ORPHAN, REPRINT, WITHOUT_REPRINT, fold
    from desktop_app.library.storage.reprints import words_key

    with library.one_state() as connection:
        rows = connection.execute(
            "SELECT q.id, q.shown, q.document, coalesce(l.first, q.document), d.published, s.key, p.text, q.status,"
            " q.edited OR q.starred OR q.status = 1 OR p.note <> '' OR q.id IN (SELECT quotation FROM tagging),"
            " coalesce(json_extract(e.found, '$.speaker'), s.name), coalesce(e.quote, p.text), q.sure"
            " FROM quotation q JOIN document d ON d.id = q.document LEFT JOIN likeness l ON l.document = q.document"
            " JOIN speaker s ON s.id = q.speaker JOIN passage p ON p.id = q.id LEFT JOIN edit e ON e.quotation = q.id"
        ).fetchall()
        kept = connection.execute("SELECT quotation, lead, articles FROM reprint ORDER BY 1").fetchall()
    said = {}
    for id, shown, _, first, _, key, words, _, _, name, quote, _ in rows:
        if shown != ORPHAN:
            group = first, shown & WITHOUT_REPRINT == 1
            said[id] = {(group, key, words_key(words)), (group, fold(name), words_key(quote))}
    expected, standing = [], {}
    for id, shown, document, *_ in rows:
        same, size = {id}, 0
        while size != len(same):
            size = len(same)
            same |= {other for other in said for one in same if said.get(one, set()) & said[other]}
        others = [row for row in rows if row[0] in same]
        reprint = False
        if len({row[2] for row in others}) > 1:
            doubtful = {row[0]: row[1] & WITHOUT_REPRINT == DOUBTFUL for row in others}
            ranks = {
                row: (not row[8], doubtful[row[0]], -row[11], not row[4], row[4], row[2], row[0]) for row in others
            }
            lead = min(others, key=ranks.__getitem__)
            expected.append((id, lead[0], len({row[2] for row in others})))
            own = next(row for row in others if row[0] == id)
            reprint = document != lead[2] and not own[8] and own[7] != 2
        standing[id] = bool(shown & REPRINT), reprint
    assert {id: was for id, (was, _) in standing.items()} == {id: right for id, (_, right) in standing.items()}
    assert kept == sorted(expected)
