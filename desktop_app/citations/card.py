# SPDX-License-Identifier: Apache-2.0
"""Evidence cards as they are made and written: Markdown and HTML, with the card's data inside for `inquit verify`."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from desktop_app.citations import registry, wording
from desktop_app.citations.citation import Run
from desktop_app.citations.items import Place, item_of
from desktop_app.model.cards import Card, Fact
from desktop_app.model.document import Document
from desktop_app.model.links import to_quotation
from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row
from desktop_app.model.spans import Span, Spans, covering, words_of

VERSION = 1
BEGINNING = '{"inquit-card":'
"""How the data of each card begin."""
MEDIA_TYPE = "application/vnd.inquit.card+json"
REACH = 64
"""Code points of the text next to the passage that a card keeps."""
MOST_CONTEXT = 1200
"""Code points of the context on either side of the passage."""
_MARKS = "“”"
_NEW_PARAGRAPH = re.compile(r"\n\s*")
_STYLE = (
    "body{font:16px/1.5 Georgia,serif;max-width:44em;margin:2em auto;padding:0 1em}"
    "blockquote{margin:1em 0;padding-inline-start:1em;border-inline-start:3px solid #888;font-size:1.15em}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1em;font:14px/1.5 sans-serif}"
    "dt{color:#555}dd{margin:0;overflow-wrap:anywhere}mark{background:#fde68a}"
    "article{break-after:page}.context p{margin:.6em 0}"
)


def marked(row: Row) -> str:
    """The words of a quotation with the marks around them, which its bounds may leave out."""
    if row.form is not Form.DIRECT or wording.begins_with_mark(row.quotation):
        return row.quotation
    return f"{_MARKS[0]}{row.quotation}{_MARKS[1]}"


def facts(row: Row, place: Place, *, style: str, added: str = "") -> tuple[Fact, ...]:
    """What a card shows of a quotation; `added` is when its document came into the library, "" where not known."""
    item = item_of(row, place)
    where = [f"{name} {value}" for name, value in _where(place) if value]
    said = (
        Fact(name="Speaker", value=row.speaker),
        Fact(name="Role", value=item.role),
        Fact(name="Organization", value=item.organization),
        Fact(name="Source", value=registry.cite_all([row], style=style, form="reference").text),
        Fact(name="Passage", value=", ".join([*where, f"characters {row.start:,} to {row.end:,}"])),
        Fact(name="Address", value=item.url, href=item.url),
        Fact(name="Link to the passage", value=item.link if item.link != item.url else "", href=item.link),
        Fact(name="Retrieved", value=_time(row.retrieved)),
        Fact(name="Added to the library", value="" if row.retrieved else _time(added)),
        Fact(name="File", value=item.file),
        Fact(name="SHA-256", value=row.sha256),
    )
    return tuple(fact for fact in said if fact.value)


def card_of(row: Row, document: Document, content: Spans, place: Place, *, style: str, added: str, made: str) -> Card:
    """The card of `row`, whose words stand at `content` in `document`; `row.id` is 0 outside of a library."""
    text = document.text
    whole = covering(content) or Span(row.start, row.end)
    context = _context(text, whole)
    own = Fact(name="In the library", value=to_quotation(row.id), href=to_quotation(row.id))
    return Card(
        quotation=words_of(text, content),
        shown=marked(row),
        content=content,
        before=text[max(0, whole.start - REACH) : whole.start],
        after=text[whole.end : whole.end + REACH],
        context=context.of(text),
        context_start=context.start,
        facts=(*facts(row, place, style=style, added=added), *([own] if row.id else ())),
        title=document.title,
        url=document.url,
        sha256=row.sha256,
        text_sha256=text_hash(text),
        made=made,
    )


def text_hash(text: str) -> str:
    """The SHA-256 of a canonical text in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def data_of(card: Card) -> str:
    """The card as JSON, in ASCII and without the signs that HTML and its comments begin and end with."""
    data = {
        "inquit-card": VERSION,
        "quotation": card.quotation,
        "shown": card.shown,
        "spans": [[span.start, span.end] for span in card.content],
        "before": card.before,
        "after": card.after,
        "context": card.context,
        "context_start": card.context_start,
        "facts": [[fact.name, fact.value, fact.href] for fact in card.facts],
        "title": card.title,
        "url": card.url,
        "sha256": card.sha256,
        "text_sha256": card.text_sha256,
        "made": card.made,
    }
    return re.sub(r"[<>&]|--", lambda found: "".join(f"\\u{ord(sign):04x}" for sign in found[0]), json.dumps(data))


def from_data(data: str) -> Card:
    """The card that `data_of` wrote.

    :raises ValueError: it is no card, or one of a later version.
    """
    try:
        found: dict[str, Any] = json.loads(data)
        if found["inquit-card"] != VERSION:
            raise ValueError(f"a card of version {found['inquit-card']}")
        return Card(
            content=tuple(Span(int(start), int(end)) for start, end in found["spans"]),
            facts=tuple(Fact(name=str(n), value=str(v), href=str(h)) for n, v, h in found["facts"]),
            context_start=int(found["context_start"]),
            **{name: str(found[name]) for name in _TEXTS},
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("the data of the card are not whole") from error


_TEXTS = ("quotation", "shown", "before", "after", "context", "title", "url", "sha256", "text_sha256", "made")


def parts_of_context(card: Card) -> Iterator[tuple[str, bool]]:
    """The context piece by piece, and whether the piece is quoted."""
    at = card.context_start
    for span in card.content:
        yield card.context[at - card.context_start : span.start - card.context_start], False
        yield card.context[span.start - card.context_start : span.end - card.context_start], True
        at = span.end
    yield card.context[at - card.context_start :], False


def as_markdown(cards: Sequence[Card]) -> str:
    """The cards one below the other."""
    return "\n\n---\n\n".join(map(_markdown, cards)) + "\n"


def as_html(cards: Sequence[Card]) -> str:
    """The cards as one page that needs nothing else; in print each has a sheet of its own."""
    title = html.escape(cards[0].title if len(cards) == 1 else f"{len(cards)} evidence cards")
    head = f'<!doctype html><html><head><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style></head>'
    return f"{head}<body>{''.join(map(_html, cards))}</body></html>\n"


def _markdown(card: Card) -> str:
    facts_ = "\n".join(f"- **{fact.name}:** {_linked(fact)}" for fact in card.facts)
    context = "".join(_bold(words) if quoted else Run(words).markdown for words, quoted in parts_of_context(card))
    return "\n\n".join(
        [
            "# Evidence card",
            _quoted(Run(card.shown).markdown),
            facts_,
            "## The passage in its context",
            _quoted(context.strip()),
            f"<!-- inquit-card {data_of(card)} -->",
        ]
    )


def _linked(fact: Fact) -> str:
    return Run(fact.value, href=fact.href).markdown


def _quoted(words: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in words.split("\n"))


def _bold(words: str) -> str:
    """In bold, line by line, since no line of Markdown reaches over a blank one."""
    lines = (Run(line).markdown for line in words.split("\n"))
    return "\n".join(f"**{line.strip()}**" if line.strip() else "" for line in lines)


def _html(card: Card) -> str:
    said = "".join(f'<dt>{html.escape(fact.name)}</dt><dd dir="auto">{_anchor(fact)}</dd>' for fact in card.facts)
    context = "".join(
        f"<mark>{html.escape(words)}</mark>" if quoted else html.escape(words)
        for words, quoted in parts_of_context(card)
    )
    paragraphs = re.sub(r"\n+", lambda _found: '</p><p dir="auto">', _closed(context.strip()))
    return (
        f'<article><blockquote dir="auto">{html.escape(card.shown)}</blockquote><dl>{said}</dl>'
        f'<div class="context"><p dir="auto">{paragraphs}</p></div>'
        f'<script type="{MEDIA_TYPE}">{data_of(card)}</script></article>'
    )


def _closed(context: str) -> str:
    """Each mark closed at the end of its paragraph and opened again in the next."""

    def close(found: re.Match[str]) -> str:
        return re.sub(r"\n+", lambda lines: f"</mark>{lines[0]}<mark>", found[0])

    return re.sub(r"<mark>.*?</mark>", close, context, flags=re.DOTALL)


def _anchor(fact: Fact) -> str:
    shown = html.escape(fact.value)
    return f'<a href="{html.escape(fact.href)}">{shown}</a>' if fact.href else shown


def _where(place: Place) -> tuple[tuple[str, str], ...]:
    return ("page", place.page), ("paragraph", place.paragraph), ("at", place.timestamp)


def _time(iso: str) -> str:
    """ "2026-11-29T02:10:05+00:00" as "2026-11-29 02:10:05 UTC"."""
    return f"{iso[:19].replace('T', ' ')} UTC" if iso else ""


def _context(text: str, whole: Span) -> Span:
    """The paragraph of the passage and those next to it, or as much of them as a card has room for."""
    least, most = max(0, whole.start - MOST_CONTEXT), min(len(text), whole.end + MOST_CONTEXT)
    before = [least, *(found.end() for found in _NEW_PARAGRAPH.finditer(text, least, whole.start))]
    behind = [*(found.start() for found in _NEW_PARAGRAPH.finditer(text, whole.end, most)), most]
    start, end = before[max(0, len(before) - 2)], behind[min(1, len(behind) - 1)]
    # No word is cut.
    while 0 < start < whole.start and not text[start - 1].isspace():
        start += 1
    while whole.end < end < len(text) and not text[end].isspace():
        end -= 1
    return Span(start, end)
