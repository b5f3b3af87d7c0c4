# SPDX-License-Identifier: Apache-2.0
"""The canonical text of a paged document: its rows joined to paragraphs, words broken at a line's end made whole.

A form feed stands where a page ends: between paragraphs, or in place of the space within one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from desktop_app.readers.columns import columns
from desktop_app.readers.pdf_lines import Line, Page

_FINAL = frozenset(".!?:;\"”'’»…)]")
_HYPHENS = ("-", "\u2010", "\u00ad")
_NEW_PAGE = "\f"
_GAP = "\n\n"
_FAR = 1.3
"""Times the usual distance of two lines, above which a paragraph ends."""
_WIDEST_STEP = 2.0
"""Font sizes from line to line; those of a page with few lines may all be gaps."""
_OTHER_SIZE = 0.12
_FEW_STEPS = 8
"""One step in so many is within a paragraph at least."""
_INDENT = 0.7
"""Font sizes by which a first line is moved in."""
_SHORT = 0.75
"""Share of its column's width; a line that is shorter and ends no sentence is a heading, a byline, an address."""
_LETTER = 0.5
"""Width of a letter in font sizes, where a line is too short to measure it."""
_SHORT_TEXT = 20
"""Lines, of which a single one that ends so tells."""
_BROKEN_SHARE = 0.04
"""Of the lines: where words are broken, one in ten ends so; hyphens of words stand at one end in sixty."""
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_LAST_PART = re.compile(r"[^\W_]+(?=[-\u2010\u00ad]$)")
_FIRST_PART = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with the page (from 0) and the column (counted through all pages) that it stands in."""

    line: Line
    page: int
    column: int


def canonical_text(pages: Sequence[Page]) -> str:
    """The text of `pages`, a blank line between paragraphs and a form feed for each new page."""
    found = list(_rows(pages))
    if not found:
        return ""
    measured = _Measured(found)
    broken = any(row.line.text.endswith(_HYPHENS) for row in found)
    words = _words(found) if broken else Counter()
    breaks = broken and _breaks_words(found, words)
    # A cover that is a picture is a page, too.
    pieces = [_NEW_PAGE * found[0].page + found[0].line.text]
    for number, (row, after) in enumerate(pairwise(found)):
        turned = _NEW_PAGE * (after.page - row.page)
        following = found[number + 2] if number + 2 < len(found) else None
        if measured.ends_paragraph(row, after, following):
            pieces += [_GAP if not turned else f"\n{turned}\n", after.line.text]
        else:
            _continue(pieces, after.line.text, turned or " ", words, breaks=breaks)
    return "".join(pieces)


def _continue(pieces: list[str], text: str, between: str, words: Counter[str], *, breaks: bool) -> None:
    """Put `text` behind the line that `pieces` end with; a word that is broken over a page belongs to the next.

    `breaks` where the document breaks words that are written without a hyphen.
    """
    before = pieces[-1]
    last = _LAST_PART.search(before) if before.endswith(_HYPHENS) else None
    first = _FIRST_PART.match(text)
    if last is None or first is None or len(last[0]) < 2:
        pieces += [between, text]
        return
    word = last[0] + _hyphen(before, last[0], first[0], words, breaks=breaks) + text
    kept = before[: last.start()]
    if between == " ":
        pieces[-1] = kept + word
    else:
        pieces[-1] = kept.removesuffix(" ")
        pieces += [between, word]


def _hyphen(before: str, last: str, first: str, words: Counter[str], *, breaks: bool) -> str:
    """The hyphen where it belongs to the word, "" where only the line's end put it there; the document itself tells."""
    if before.endswith("\u00ad"):
        return ""
    whole, parted = words[(last + first).lower()], words[f"{last}-{first}".lower()]
    if whole != parted:
        return "-" if parted > whole else ""
    # Mid- and late-2016; Anglo-American.
    return "" if breaks and first[0].islower() and last[-1].islower() else "-"


def _breaks_words(found: Sequence[_Row], words: Counter[str]) -> bool:
    """Whether the document hyphenates words, rather than breaks lines at hyphens that belong to them.

    It does where many lines end in a hyphen, or one does inside a word that stands whole elsewhere.
    """
    ends = [(row.line.text, after.line.text) for row, after in pairwise(found) if row.line.text.endswith(_HYPHENS)]
    many = len(ends) >= _BROKEN_SHARE * len(found) and (len(ends) > 1 or len(found) < _SHORT_TEXT)
    if many or any(text.endswith("\u00ad") for text, _ in ends):
        return True
    parts = ((_LAST_PART.search(text), _FIRST_PART.match(after)) for text, after in ends)
    return any(words[(last[0] + first[0]).lower()] for last, first in parts if last and first)


def _words(found: Sequence[_Row]) -> Counter[str]:
    """How often each word stands within a line."""
    return Counter(_WORD.findall("\n".join(row.line.text for row in found).lower()))


def _rows(pages: Sequence[Page]) -> Iterator[_Row]:
    column = 0
    for number, page in enumerate(pages):
        for part in columns(page.lines):
            column += 1
            for line in part:
                yield _Row(line, number, column)


class _Measured:
    """The usual distances of a document, and what they say of two rows."""

    def __init__(self, found: Sequence[_Row]) -> None:
        edges: dict[int, tuple[float, float]] = {}
        steps: dict[int, list[float]] = {}
        for row in found:
            left, right = edges.get(row.column, (row.line.left, row.line.right))
            edges[row.column] = (min(left, row.line.left), max(right, row.line.right))
        for row, after in pairwise(found):
            if row.column == after.column and not _other_size(row.line, after.line):
                steps.setdefault(round(row.line.size), []).append(after.line.bottom - row.line.bottom)
        self._edges = edges
        self._steps = {size: min(_usual(some), _WIDEST_STEP * size) for size, some in steps.items()}

    def ends_paragraph(self, row: _Row, after: _Row, following: _Row | None) -> bool:
        """Whether `after` begins a paragraph; `following` is the row behind it."""
        line, next_line = row.line, after.line
        if _other_size(line, next_line):
            return True
        full = self._is_full(row, next_line)
        final = line.text[-1] in _FINAL
        if row.column != after.column:
            return (final and not full) or (self._is_indented(after, following) and final)
        step = self._steps.get(round(line.size), 0.0)
        if next_line.bottom - line.bottom > _FAR * step > 0:
            return True
        moved_in = next_line.left - line.left > _INDENT * line.size
        if moved_in:
            return final or not full
        return not full and (final or self._is_heading(row, next_line))

    def _is_full(self, row: _Row, after: Line) -> bool:
        """The first word of the next line would not have fitted on this one."""
        line = row.line
        letter = (line.right - line.left) / len(line.text) if len(line.text) > 10 else _LETTER * line.size
        word = after.text.split(maxsplit=1)[0]
        return line.right + (len(word) + 1) * letter > self._edges[row.column][1] + 0.3 * letter

    def _is_indented(self, row: _Row, following: _Row | None) -> bool:
        """The first row of a column is indented against the one below."""
        if following is None or following.column != row.column:
            return False
        return row.line.left - following.line.left > _INDENT * row.line.size

    def _is_heading(self, row: _Row, after: Line) -> bool:
        left, right = self._edges[row.column]
        return row.line.right - left < _SHORT * (right - left) and not after.text[0].islower()


def _usual(steps: list[float]) -> float:
    """From line to line within paragraphs; where most are lines by themselves, most steps are gaps between these."""
    small = sorted(steps)[len(steps) // _FEW_STEPS]
    return median(step for step in steps if step <= _FAR * small)


def _other_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) > _OTHER_SIZE * max(one.size, other.size)
