# SPDX-License-Identifier: Apache-2.0
"""What the network sees of a text: words, their letter case, where they stand among quotation marks and paragraphs.

Training and extraction both read texts through this module, so that the two can never differ.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from desktop_app.language.paragraphs import paragraphs
from desktop_app.language.tokens import words
from desktop_app.model.spans import Span
from desktop_app.quotes.marks import Quoted, pair_marks

_DOUBLE = frozenset({'"', "“", "”", "„", "‟", "«", "»", "''", "``"})
_APOSTROPHES = frozenset({"’", "‘", "ʼ", "`", "´", "′"})


class Case(IntEnum):
    """Letter case of a word."""

    LOWER = 0
    TITLE = 1
    UPPER = 2
    OTHER = 3


class State(IntEnum):
    """Where a word stands among the quotation marks of its text."""

    OUTSIDE = 0
    INSIDE = 1
    OPENING = 2
    CLOSING = 3
    NESTED = 4
    UNPAIRED = 5


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, one entry of every list a word.

    `starts`, `ends`: code points, end exclusive. `forms`: what is encoded (marks made uniform). `cases`,
    `states`: values of `Case` and `State`. `paragraph`: number of the paragraph that holds the word.
    `quoted`: the stretches between marks, as `pair_marks` gives them.
    """

    starts: list[int]
    ends: list[int]
    forms: list[str]
    cases: list[int]
    states: list[int]
    paragraph: list[int]
    quoted: tuple[Quoted, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def run(self, span: Span) -> tuple[int, int]:
        """The words [first, end) that start in `span`."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)


def words_of_text(text: str) -> Words:
    """Everything that the network needs to know of `text`; works for any text at all."""
    starts: list[int] = []
    ends: list[int] = []
    forms: list[str] = []
    cases: list[int] = []
    for start, end in words(text):
        starts.append(start)
        ends.append(end)
        form = text[start:end]
        forms.append("'" if form in _APOSTROPHES else form)
        cases.append(case_of(form))
    quoted = pair_marks(text)
    states = [0] * len(starts)
    _mark_states(states, forms, starts, quoted)
    for index, form in enumerate(forms):
        if form in _DOUBLE and states[index] not in (State.OPENING, State.CLOSING, State.NESTED):
            states[index] = State.UNPAIRED
            forms[index] = '"'
    return Words(starts, ends, forms, cases, states, _paragraph_numbers(text, starts), quoted)


def case_of(word: str) -> int:
    """The letter case of one word (a `Case`)."""
    if word.islower():
        return Case.LOWER
    if not word[0].isalpha():
        return Case.OTHER
    if word.isupper():
        return Case.UPPER if len(word) > 1 else Case.TITLE
    return Case.TITLE if word[0].isupper() else Case.OTHER


def _mark_states(states: list[int], forms: list[str], starts: list[int], quoted: Sequence[Quoted]) -> None:
    """Write the states of all words in or at a quoted stretch; outer stretches first, so that inner ones win."""
    for stretch in sorted(quoted, key=lambda q: q.depth):
        first = bisect_left(starts, stretch.outer.start)
        inner_first = bisect_left(starts, stretch.inner.start)
        inner_last = bisect_left(starts, stretch.inner.end)
        last = bisect_left(starts, stretch.outer.end)
        nested = stretch.depth > 0
        inside = int(State.NESTED if nested else State.INSIDE)
        states[inner_first:inner_last] = [inside] * (inner_last - inner_first)
        for index in range(first, inner_first):
            states[index] = State.NESTED if nested else State.OPENING
            forms[index] = "‘" if nested else "“"
        for index in range(inner_last, last):
            states[index] = State.NESTED if nested else State.CLOSING
            forms[index] = "’" if nested else "”"


def _paragraph_numbers(text: str, starts: list[int]) -> list[int]:
    numbers: list[int] = []
    bounds = paragraphs(text)
    number = 0
    for start in starts:
        while number < len(bounds) and start >= bounds[number].end:
            number += 1
        numbers.append(number)
    return numbers
