# SPDX-License-Identifier: Apache-2.0
"""What is printed of quotations, of an article and of evidence cards, as blocks of text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.actions.evidence import facts, marked, parts_of_context
from desktop_app.base.dates import local_day
from desktop_app.model.browse import Article
from desktop_app.model.cards import Card, Fact
from desktop_app.model.certainty import State
from desktop_app.model.rows import Passage, Row, beside_speaker, in_sentence, title_of
from desktop_app.model.spans import Span
from desktop_app.model.terms import Form
from desktop_app.ui.models.columns import date_in_words
from desktop_app.ui.paper import Block, Look, Mark
from desktop_app.ui.terms import term
from desktop_app.ui.translation import tr
from desktop_app.ui.views.reader_heading import byline

_PARAGRAPH = re.compile(r"[^\n\f]+")
MOST_TWICE = 1000
"""Code points of a quotation that is printed alone and in its context."""
_END = 150
_LOOKS = (Look.QUOTED, Look.CUE, Look.SOURCE)


def of_row(row: Row) -> tuple[Block, ...]:
    """Return one quotation of a list: who, the words, their state, what the user noted, and where they stand."""
    who = ", ".join(part for part in beside_speaker(row) if part)
    name = row.speaker or tr("Nobody named")
    head = f"{name}  {who}" if who else name
    return (
        Block(text=head, marks=(Mark(start=0, end=len(name), look=Look.BOLD),), above=5.0, keep=True),
        _words(row),
        *(Block(text=words, size=0.85, above=0.8, keep=True) for words in _annotations(row)),
        _citation(row),
    )


def _words(row: Row) -> Block:
    """Return the words; indirect ones in their sentence, their own in bold."""
    text, marks = "", []
    for words, quoted in in_sentence(row) if row.form is Form.INDIRECT else ((marked(row), False),):
        if quoted:
            marks.append(Mark(start=len(text), end=len(text) + len(words), look=Look.BOLD))
        text += words
    return Block(text=text, marks=tuple(marks), serif=True, size=1.1, above=0.8, keep=True)


def _annotations(row: Row) -> Iterator[str]:
    yield f"{term(row.form.value)} · {_state(row)}"
    if tags := ", ".join(row.tags):
        yield tr("Tags: {tags}", tags=tags)
    if row.note:
        yield tr("Note: {note}", note=row.note)


def _state(row: Row) -> str:
    """Return the state, and of a checked row by whom and when."""
    checks = zip(row.checked_by, row.checked_at, strict=True)
    by = "; ".join(", ".join(filter(None, (who, date_in_words(local_day(at))))) for who, at in checks)
    if row.state is not State.CHECKED or not by:
        return term(row.state)
    return tr("{state} by {person}", state=term(row.state), person=by)


def _citation(row: Row) -> Block:
    """In which document the quotation stands, linked where it has an address."""
    title = title_of(row)
    where = " · ".join(part for part in (title, row.publication, date_in_words(row.published)) if part)
    link = (Mark(start=0, end=len(title), href=row.url),) if row.url.startswith("http") else ()
    return Block(text=where, marks=link, size=0.85, quiet=True, above=0.8)


def of_heading(title: str, below: str = "") -> tuple[Block, ...]:
    """What stands above all."""
    first = Block(text=title, size=1.5, bold=True, serif=True, above=0.0, keep=True)
    return (first, Block(text=below, size=0.9, quiet=True, above=1.0)) if below else (first,)


def of_article(article: Article) -> Iterator[Block]:
    """The article paragraph by paragraph, its quotations marked, with their cues and sources."""
    document = article.document
    title = document.title or document.name or tr("Untitled")
    yield from of_heading(title, " · ".join(part for part in (byline(document), document.url) if part))
    shown = [passage for passage in article.passages if not passage.doubtful]
    placed = [placed for passage in shown for placed in _spans(passage)]
    for found in _PARAGRAPH.finditer(document.text):
        paragraph = Span(*found.span())
        if not found[0].isspace() and found[0].strip() != title:
            yield Block(text=found[0], marks=_within(placed, paragraph), serif=True, above=2.5)


def of_card(card: Card, made: str) -> Iterator[Block]:
    """Yield an evidence card: the words, what is known of them, the passage in its context, and when it was `made`."""
    yield Block(text=tr("Evidence card"), size=0.85, quiet=True, above=0.0, keep=True)
    shown = marked(card)
    yield Block(text=shown, size=1.3 if len(shown) <= MOST_TWICE else 1.0, serif=True, above=3.0)
    for number, fact in enumerate(facts(card)):
        yield _fact(fact, first=not number)
    yield Block(text=tr("The passage in its context"), size=0.85, quiet=True, above=6.0, keep=True)
    text, placed = _context(card)
    for found in _PARAGRAPH.finditer(text):
        if not found[0].isspace():
            yield Block(text=found[0], marks=_within(placed, Span(*found.span())), serif=True, above=2.0)
    yield Block(text=made, size=0.85, quiet=True, above=6.0)


def _context(card: Card) -> tuple[str, list[tuple[Span, Look]]]:
    """The context and where the quotation stands in it; of a long quotation, which stands above, only its ends."""
    text, placed = "", []
    for words, quoted in parts_of_context(card):
        shown = f"{words[:_END]} […] {words[-_END:]}" if quoted and len(words) > MOST_TWICE else words
        if quoted:
            placed.append((Span(len(text), len(text) + len(shown)), Look.QUOTED))
        text += shown
    return text, placed


def _fact(fact: Fact, *, first: bool) -> Block:
    name = f"{fact.name}: "
    marks = [Mark(start=0, end=len(name), look=Look.BOLD)]
    if fact.href:
        marks.append(Mark(start=len(name), end=len(name) + len(fact.value), href=fact.href))
    note = f" ({fact.note})" if fact.note else ""
    return Block(text=f"{name}{fact.value}{note}", marks=tuple(marks), size=0.9, above=5.0 if first else 0.8)


def _spans(passage: Passage) -> Iterator[tuple[Span, Look]]:
    for spans, look in zip((passage.content, passage.cue, passage.source), _LOOKS, strict=True):
        yield from ((span, look) for span in spans)


def _within(placed: list[tuple[Span, Look]], paragraph: Span) -> tuple[Mark, ...]:
    """The marks that fall into `paragraph`, counted from its beginning."""
    return tuple(
        Mark(
            start=max(span.start, paragraph.start) - paragraph.start,
            end=min(span.end, paragraph.end) - paragraph.start,
            look=look,
        )
        for span, look in placed
        if span.overlaps(paragraph)
    )
