# SPDX-License-Identifier: Apache-2.0
"""Pairs the quotation marks of a whole document.

Each paragraph is one search for the cheapest reading of its marks (Viterbi's algorithm over the stack of marks
that are open), so that a missing or turned mark costs at most its own paragraph, and time grows with the number
of marks alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from operator import itemgetter
from typing import TypeAlias

from desktop_app.language.paragraphs import paragraphs
from desktop_app.model.spans import Span
from desktop_app.quotes.signs import SINGLE, Sign, signs

UNCLOSED = 3.0
"""What it costs to leave a quotation open at the end of its paragraph."""
CONTINUED = 0.2
"""The same where the next paragraph opens with a mark again."""
NEST_UNCLOSED = 1.5
"""What it costs to close a quotation over a nested one that is still open."""
REOPENED = 2.5
"""What it costs that a mark opens because the one that should have closed before it is missing."""
SAME_NESTED = 2.7
"""What it costs to nest a quotation in one with the same kind of mark."""
UNOPENED = 3.2
"""What it costs to close a quotation whose opening mark is missing."""
DEEPEST = 3
FEW = 3
HOPELESS = 6.0
"""A reading that costs so much more than the cheapest one is given up where there are more than a few."""
_SENTENCE_END = re.compile(r"""[.!?…]["”’')\]]{0,3}\s+""")


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands between two quotation marks.

    `outer` takes in the marks, `inner` neither them nor the white space beside them. Where a mark is missing the two
    spans agree on that side. `depth` is 0 for the outermost. `closed` is False where no mark closes it: it ends with
    its paragraph, and the next paragraph may go on with a mark of its own.
    """

    outer: Span
    inner: Span
    depth: int
    closed: bool


class _Do(IntEnum):
    """What a reading makes of a mark (one that is none leaves no step)."""

    OPEN = 0
    CLOSE = 1
    REOPEN = 2
    CLOSE_UNOPENED = 3


_Step: TypeAlias = "tuple[_Step | None, _Do, Sign]"
"""A linked list of decisions, latest first, so that readings share what they agree on; tuples are made quickly."""
_Reading: TypeAlias = "tuple[float, _Step | None]"


def pair_marks(text: str) -> tuple[Quoted, ...]:
    """All that stands between quotation marks, in reading order (a nested one behind the one that holds it).

    Never raises; time is linear in the length of `text`.
    """
    parts = paragraphs(text)
    rows = signs(text, parts)
    found: list[Quoted] = []
    for place, (part, row) in enumerate(zip(parts, rows, strict=True)):
        if row:
            after = _leading(rows[place + 1], parts[place + 1]) if place + 1 < len(parts) else ""
            found.extend(_Builder(text, part).build(_read(row, after)))
    return tuple(found)


def _leading(row: Sequence[Sign], part: Span) -> str:
    """The family of a mark that a paragraph opens with, else ""."""
    return row[0].family if row and row[0].start == part.start and row[0].begins else ""


def _read(row: Iterable[Sign], after: str) -> list[tuple[_Do, Sign]]:
    """The cheapest reading of a paragraph; `after` is the family of mark that opens the next one."""
    readings: dict[str, _Reading] = {"": (0.0, None)}
    for sign in row:
        fresh: dict[str, _Reading] = {}
        for stack, (cost, step) in readings.items():
            _extend(fresh, stack, cost, step, sign)
        if len(fresh) > FEW:
            limit = min(cost for cost, _ in fresh.values()) + HOPELESS
            fresh = {stack: reading for stack, reading in fresh.items() if reading[0] <= limit}
        readings = fresh
    _, last = min(
        ((cost + _left_open(stack, after), step) for stack, (cost, step) in readings.items()), key=itemgetter(0)
    )
    steps: list[tuple[_Do, Sign]] = []
    while last is not None:
        last, do, sign = last
        steps.append((do, sign))
    steps.reverse()
    return steps


def _extend(fresh: dict[str, _Reading], stack: str, cost: float, step: _Step | None, sign: Sign) -> None:
    """Add every way in which a reading can go on over `sign`."""

    def offer(new: str, total: float, do: _Do) -> None:
        known = fresh.get(new)
        if known is None or total < known[0]:
            fresh[new] = (total, (step, do, sign))

    family = sign.family
    at = stack.rfind(family)
    skipped = cost + (sign.skipping_in if at >= 0 else sign.skipping)
    known = fresh.get(stack)
    if known is None or skipped < known[0]:
        fresh[stack] = (skipped, step)
    opening = cost + (sign.opening if stack else sign.opening_out)
    same = bool(stack) and stack[-1] == family
    if len(stack) < DEEPEST and not (same and family == SINGLE):
        offer(stack + family, opening + SAME_NESTED * same, _Do.OPEN)
    if same:
        offer(stack, opening + REOPENED, _Do.REOPEN)
    if at >= 0:
        offer(stack[:at], cost + sign.closing + _nested_open(stack[at + 1 :]), _Do.CLOSE)
    elif not stack:
        offer("", cost + sign.closing + UNOPENED, _Do.CLOSE_UNOPENED)


def _nested_open(families: str) -> float:
    return sum(NEST_UNCLOSED if family == SINGLE else UNCLOSED for family in families)


def _left_open(stack: str, after: str) -> float:
    """What it costs to end a paragraph with these marks open."""
    if not stack:
        return 0.0
    return (CONTINUED if stack[0] == after else UNCLOSED) + _nested_open(stack[1:])


class _Builder:
    """Turns the steps of one paragraph into spans."""

    def __init__(self, text: str, part: Span) -> None:
        self._text = text
        self._part = part
        self._open: list[Sign] = []
        self._found: list[Quoted] = []
        self._behind = part.start
        """End of the last mark that was one."""

    def build(self, steps: Iterable[tuple[_Do, Sign]]) -> list[Quoted]:
        for do, sign in steps:
            if do is _Do.CLOSE:
                while self._open[-1].family != sign.family:
                    self._end_unclosed(sign.start)
                first = self._open.pop()
                self._add(Span(first.start, sign.end), Span(first.end, sign.start))
            elif do is _Do.CLOSE_UNOPENED:
                start = self._missing_start(sign)
                self._add(Span(start, sign.end), Span(start, sign.start))
            else:
                if do is _Do.REOPEN:
                    self._end_unclosed(sign.start)
                self._open.append(sign)
            self._behind = sign.end
        while self._open:
            self._end_unclosed(self._part.end)
        return sorted(self._found, key=lambda quoted: (quoted.outer.start, quoted.depth))

    def _end_unclosed(self, end: int) -> None:
        first = self._open.pop()
        inner = self._stripped(Span(first.end, max(first.end, end)))
        self._add(Span(first.start, max(inner.end, first.end)), inner, closed=False)

    def _missing_start(self, sign: Sign) -> int:
        """Where a quotation without an opening mark begins: with its paragraph, or with the sentence behind a mark."""
        start = self._behind
        if start > self._part.start:
            match = _SENTENCE_END.search(self._text, start, sign.start)
            if match is not None and match.end() < sign.start:
                start = match.end()
        return self._stripped(Span(start, sign.start)).start

    def _add(self, outer: Span, inner: Span, *, closed: bool = True) -> None:
        inner = self._stripped(inner)
        if len(inner):
            self._found.append(Quoted(outer, inner, len(self._open), closed))

    def _stripped(self, span: Span) -> Span:
        words = span.of(self._text)
        start = span.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))
