# SPDX-License-Identifier: Apache-2.0
"""The lines of a page in reading order: its columns, and what runs across them.

A gutter is where many lines begin that other lines end well before; what crosses it (a headline, a figure's caption)
cuts the page into bands, each read column by column. After Breuel, "Two Geometric Algorithms for Layout Analysis",
2002, which looks for gutters before lines are put in order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from statistics import median

from desktop_app.readers.pdf_lines import Line

_FEWEST = 4
"""Lines that a column has at least."""
_GUTTER = 6.0
"""Points between two columns at least."""
_NARROWEST = 0.18
"""Share of the width of all that a column takes at least; labels, numbers and dates beside a text take less."""
_MOST_CROSSING = 0.5
_SAME_ROW = 0.5
_DEEPEST = 4


def columns(lines: Sequence[Line], *, depth: int = 0) -> Iterator[list[Line]]:
    """Columns and bands in reading order, each as its rows from top to bottom."""
    gutter = _gutter(lines) if depth < _DEEPEST else None
    if gutter is None:
        if lines:
            yield rows(lines)
        return
    in_order = sorted(lines, key=attrgetter("top"))
    for across, band in groupby(in_order, key=lambda line: _crosses(line, gutter)):
        if across:
            yield rows(list(band))
            continue
        kept = list(band)
        yield from columns([line for line in kept if line.right <= gutter], depth=depth + 1)
        yield from columns([line for line in kept if line.left >= gutter], depth=depth + 1)


def rows(lines: Sequence[Line]) -> list[Line]:
    """`lines` of one column from top to bottom, with those that stand beside each other made one."""
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.top + line.bottom) / 2):
        if found and _beside(found[-1][-1], line):
            found[-1].append(line)
        else:
            found.append([line])
    return [_one(row) for row in found]


def _beside(one: Line, other: Line) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    apart = one.right <= other.left + 1 or other.right <= one.left + 1
    return apart and shared > _SAME_ROW * min(one.height, other.height)


def _one(row: list[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    row = sorted(row, key=attrgetter("left"))
    return Line(
        text=" ".join(line.text for line in row),
        left=row[0].left,
        right=max(line.right for line in row),
        top=min(line.top for line in row),
        bottom=max(line.bottom for line in row),
        size=max(row, key=lambda line: len(line.text)).size,
    )


def _crosses(line: Line, gutter: float) -> bool:
    return line.left < gutter < line.right


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the left edge of a right column is, a little to the left of it; None where there is but one column."""
    if len(lines) < 2 * _FEWEST:
        return None
    starts = sorted(line.left for line in lines)
    edges = [start - 1 for start, after in zip(starts, starts[_FEWEST - 1 :], strict=False) if after - start < 2]
    width = max(line.right for line in lines) - starts[0]
    fits = (
        (crossing, edge) for edge in dict.fromkeys(edges) if (crossing := _crossing(lines, edge, width)) is not None
    )
    return min(fits, default=(0, None))[1]


def _crossing(lines: Sequence[Line], edge: float, width: float) -> int | None:
    """How many lines cross `edge`; None where it does not separate two columns."""
    left = [line for line in lines if line.right <= edge]
    right = [line for line in lines if line.left >= edge]
    crossing = len(lines) - len(left) - len(right)
    if min(len(left), len(right)) < _FEWEST or crossing > _MOST_CROSSING * len(lines):
        return None
    if edge - max(line.right for line in left) < _GUTTER - 1:
        return None
    narrowest = min(median(line.right - line.left for line in side) for side in (left, right))
    height = median(line.height for line in lines)
    shared = min(left_right[1] for left_right in (_reach(left), _reach(right))) - max(_reach(left)[0], _reach(right)[0])
    return crossing if narrowest > _NARROWEST * width and shared > (_FEWEST - 1) * height else None


def _reach(side: Sequence[Line]) -> tuple[float, float]:
    return min(line.top for line in side), max(line.bottom for line in side)
