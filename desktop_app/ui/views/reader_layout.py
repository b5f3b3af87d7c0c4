# SPDX-License-Identifier: Apache-2.0
"""How an article is cut into parts that Qt lays out at once, and what parts its paragraphs."""

from __future__ import annotations

from enum import Enum

from desktop_app.model.spans import Span, Spans

# Code points that are laid out in about 30 ms; almost every article is shorter.
PART_SIZE = 40_000
# A part may be this much longer to end with a paragraph.
SLACK = 6_000
# Lines of about this length were broken by hand, so a line is not a paragraph.
HARD_WRAP = range(45, 100)


class Spacing(Enum):
    """What shows where a paragraph ends: blank lines of the text, room after each line, or nothing."""

    BLANK_LINES = "blank lines"
    AFTER_LINES = "after lines"
    NONE = "none"


def parts(text: str, *, size: int = PART_SIZE) -> Spans:
    """Spans that cover `text` one after the other, cut behind a line or a word wherever there is one."""
    found: list[Span] = []
    start = 0
    while len(text) - start > size + SLACK:
        end = _cut(text, start + size)
        found.append(Span(start, end))
        start = end
    found.append(Span(start, len(text)))
    return tuple(found)


def _cut(text: str, place: int) -> int:
    for mark in ("\n", " "):
        end = text.find(mark, place, place + SLACK)
        if end >= 0:
            return end + 1
    return place


def part_of(parts: Spans, place: int) -> int:
    """The number of the part in which the code point at `place` stands."""
    low, high = 0, len(parts) - 1
    while low < high:
        middle = (low + high) // 2
        if place < parts[middle].end:
            high = middle
        else:
            low = middle + 1
    return low


def spacing(text: str) -> Spacing:
    """How the paragraphs of `text` are told apart."""
    if "\n\n" in text:
        return Spacing.BLANK_LINES
    lines = [len(line) for line in text[:PART_SIZE].split("\n") if line]
    wrapped = sum(length in HARD_WRAP for length in lines)
    return Spacing.NONE if len(lines) > 3 and wrapped > 0.6 * len(lines) else Spacing.AFTER_LINES
