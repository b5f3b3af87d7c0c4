# SPDX-License-Identifier: Apache-2.0
"""Places in a text: half-open intervals in code points."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_INK = re.compile(r"[^\n]")
# With what stands inside a word ("re-election", "don’t", "1,204.50"), letters with accents of their own too.
_WORD = re.compile(r"[\w\u0300-\u036f]+(?:(?:[-'’]|(?<=\d)[.,](?=\d))[\w\u0300-\u036f]+)*")
BETWEEN = " … "
"""What stands between the pieces of a quotation where something is left out."""
# Longer than any word.
_REACH = 80


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end]`: code points of the canonical text, end exclusive.

    :raises ValueError: where the span is negative or runs backwards.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that stand here."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


Spans = tuple[Span, ...]


def covering(spans: Iterable[Span]) -> Span | None:
    """The shortest span that holds all of `spans`; None where there are none."""
    found = list(spans)
    if not found:
        return None
    return Span(min(s.start for s in found), max(s.end for s in found))


def whole_words(text: str, span: Span) -> Span:
    """`span` grown until it cuts no word of `text` in two."""
    start, end = span.start, span.end
    for match in _WORD.finditer(text, max(0, start - _REACH), start + _REACH):
        if match.start() < span.start < match.end():
            start = match.start()
    for match in _WORD.finditer(text, max(0, end - _REACH), end + _REACH):
        if match.start() < span.end < match.end():
            end = match.end()
    return Span(start, end)


def words_of(text: str, spans: Iterable[Span]) -> str:
    """The texts of `spans` in order, joined by `BETWEEN` where something stands between them.

    Where a page of the document ends within them (a form feed), there is a space.
    """
    return BETWEEN.join(span.of(text) for span in spans).replace("\f", " ")


def blanked(text: str, spans: Iterable[Span]) -> str:
    """`text` with spaces in place of `spans`; every other character, and every end of a line, keeps its place."""
    for span in spans:
        blank = _INK.sub(" ", span.of(text))
        text = f"{text[: span.start]}{blank}{text[span.end :]}"
    return text
