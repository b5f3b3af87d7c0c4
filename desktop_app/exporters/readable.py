# SPDX-License-Identifier: Apache-2.0
"""What the formats to be read (Markdown, HTML, Word) have in common: what is said of a document and of a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop_app.exporters.xml_text import xml_lines
from desktop_app.model.rows import Row, beside_speaker, in_sentence

_ADDRESS = re.compile(r"(https?://[^\s<>]+)")


def with_headings(rows: Iterable[Row]) -> Iterator[tuple[Row, bool]]:
    """`rows` in their order, each with whether it needs a heading: the first row of each document does."""
    document: int | None = None
    for row in rows:
        yield row, row.document != document
        document = row.document


def attribution(row: Row) -> tuple[str, list[str]]:
    """The speaker, and the role and organization to print beside the name."""
    return row.speaker or "not attributed", [fact for fact in beside_speaker(row) if fact]


def lines_of(row: Row) -> list[tuple[tuple[str, bool], ...]]:
    """Return the lines that show the quotation, none of them blank, in pieces as `in_sentence` has them."""
    pieces = in_sentence(row)
    return [pieces] if len(pieces) > 1 else [((line, False),) for line in xml_lines(pieces[0][0])]


def with_addresses(words: str) -> Iterator[tuple[str, bool]]:
    """`words` in pieces, each with whether it is a web address."""
    for at, piece in enumerate(_ADDRESS.split(words)):
        if piece:
            yield piece, at % 2 == 1
