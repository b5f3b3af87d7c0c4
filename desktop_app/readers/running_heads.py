# SPDX-License-Identifier: Apache-2.0
"""Pages without their running heads, running feet and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_app.readers.columns import rows
from desktop_app.readers.pdf_lines import Line, Page

_MARGIN = 0.16
"""Share of the page's height at its top and bottom in which they stand."""
_MOST_ROWS = 4
_SAME_HEIGHT = 8.0
"""Points by which they may lie higher or lower on another page."""
_FARTHEST = 3
"""Pages from one such line to the next: those of left and right pages alternate, and chapters begin without."""
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:page|p\.)?\s*(?P<number>\d{1,4})(?:\s*(?:of|/|\|)\s*\d{1,4})?[\W_]*", re.IGNORECASE
)


def without_running_heads(pages: Sequence[Page]) -> list[Page]:
    """`pages` without the lines at their edges that repeat on the pages around, apart from numbers."""
    edges = [list(_edge_rows(page)) for page in pages]
    places: _Places = defaultdict(list)
    for number, page_rows in enumerate(edges):
        for row, from_bottom, _ in page_rows:
            places[number, *_key(row, from_bottom)].append(_height(pages[number], row, from_bottom))
    return [_trimmed(page, number, edges[number], places) for number, page in enumerate(pages)]


_EdgeRow = tuple[Line, bool, int]
"""A row, whether it stands at the bottom, and how many stand between it and the edge."""
_Places = defaultdict[tuple[int, str, bool], list[float]]
"""How far from the edge a row stands, by page, its words, and whether it stands at the bottom."""


def _edge_rows(page: Page) -> Iterator[_EdgeRow]:
    top = rows([line for line in page.lines if line.bottom <= _MARGIN * page.height])
    for place, row in enumerate(top[:_MOST_ROWS]):
        yield row, False, place
    bottom = rows([line for line in page.lines if line.top >= (1 - _MARGIN) * page.height])
    for place, row in enumerate(reversed(bottom[-_MOST_ROWS:])):
        yield row, True, place


def _key(row: Line, from_bottom: bool) -> tuple[str, bool]:  # noqa: FBT001 - half of a key
    return _NUMBER.sub("#", row.text.casefold()), from_bottom


def _height(page: Page, row: Line, from_bottom: bool) -> float:  # noqa: FBT001 - as it stands in _EdgeRow
    return page.height - row.bottom if from_bottom else row.top


def _trimmed(page: Page, number: int, edge_rows: list[_EdgeRow], places: _Places) -> Page:
    """From each edge inwards, up to the first row that stands on this page alone."""
    dropped: list[Line] = []
    gone = {False: 0, True: 0}
    for row, from_bottom, place in edge_rows:
        key, height = _key(row, from_bottom), _height(page, row, from_bottom)
        around = (number + step for step in range(-_FARTHEST, _FARTHEST + 1) if step)
        again = any(abs(there - height) <= _SAME_HEIGHT for other in around for there in places.get((other, *key), ()))
        if place == gone[from_bottom] and (again or _is_own_number(row, number)):
            dropped.append(row)
            gone[from_bottom] += 1
    kept = tuple(line for line in page.lines if not any(lies_in(line, row) for row in dropped))
    return replace(page, lines=kept)


def _is_own_number(row: Line, number: int) -> bool:
    match = _PAGE_NUMBER.fullmatch(row.text)
    return match is not None and int(match["number"]) == number + 1


def lies_in(line: Line, row: Line) -> bool:
    """Whether `line` is a piece of `row`."""
    return row.top <= line.top and line.bottom <= row.bottom and row.left <= line.left and line.right <= row.right
