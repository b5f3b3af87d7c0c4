# SPDX-License-Identifier: Apache-2.0
"""Annotations after the W3C Web Annotation Data Model (2017), as JSON-LD: one a quotation, in one page.

The target is the document, each piece of the quotation by its words with those around them (TextQuoteSelector) and by
its place in the canonical text in code points (TextPositionSelector). Bodies say who spoke, as what and for whom, and
hold star, state, corrections, tags and note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO
from uuid import NAMESPACE_URL, uuid4, uuid5

from desktop_app.base.addresses import encoded_address
from desktop_app.exporters.json import write_array
from desktop_app.exporters.options import Options, Placed
from desktop_app.exporters.readable import attribution
from desktop_app.model.links import to_quotation
from desktop_app.model.rows import Row, marks_of
from desktop_app.model.spans import Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""How many letters before and behind a piece are kept, by which it is found again in a changed text."""


def write_web_annotation(rows: Iterable[Row], out: BinaryIO, options: Options) -> None:
    """Write an AnnotationPage; `rows` come document by document."""
    page = {"@context": CONTEXT, "id": uuid4().urn, "type": "AnnotationPage"}
    write_array((_annotation(row, options.place(row)) for row in rows), out, inside=page, under="items")


def _annotation(row: Row, placed: Placed) -> dict[str, Any]:
    return {
        "id": to_quotation(row.id) if row.sha256 else _urn(row, f"#char={row.start},{row.end}"),
        "type": "Annotation",
        "motivation": "identifying" if row.speaker else "highlighting",
        "body": [*_bodies(row)],
        "target": [_target(row, placed.text, span) for span in placed.content] or [_whole(row)],
    }


def _bodies(row: Row) -> Iterator[dict[str, str]]:
    if row.speaker:
        yield _body(row.speaker, "identifying")
    if others := attribution(row)[1]:
        yield _body(", ".join(others), "describing")
    yield from (_body(mark, "assessing") for mark in marks_of(row))
    yield from (_body(tag, "tagging") for tag in row.tags)
    if row.note:
        yield _body(row.note, "commenting")


def _body(words: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": words, "format": "text/plain", "purpose": purpose}


def _target(row: Row, text: str, span: Span) -> dict[str, Any]:
    return {
        "type": "SpecificResource",
        "source": _source(row),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def _whole(row: Row) -> dict[str, Any]:
    """Of a quotation that has lost its place only the words are known."""
    selector = {"type": "TextQuoteSelector", "exact": row.quotation}
    return {"type": "SpecificResource", "source": _source(row), "selector": selector}


def _source(row: Row) -> str:
    """The document's address; of one from a file a name by what it is."""
    return encoded_address(row.url) if row.url.startswith(("http://", "https://")) else _urn(row)


def _urn(row: Row, place: str = "") -> str:
    return uuid5(NAMESPACE_URL, f"{row.sha256 or row.url or row.file}{place}").urn
