# SPDX-License-Identifier: Apache-2.0
"""What the network sees of a text: words, their letter case, where they stand among quotation marks and paragraphs.

Training and extraction both read texts through this module, so that the two can never differ.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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


_OUTERMOST = (State.OPENING, "“"), State.INSIDE, (State.CLOSING, "”")
_NESTED = (State.NESTED, "‘"), State.NESTED, (State.NESTED, "’")
"""State and form of opening marks, the state of what is inside, and closing marks."""


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

    def heads_paragraph(self, word: int) -> bool:
        """Whether no word of the same paragraph stands before `word`."""
        return word == 0 or self.paragraph[word - 1] != self.paragraph[word]


def words_of_text(text: str) -> Words:
    """Everything that the network needs to know of `text`; works for any text at all."""
    tokens = list(words(text))
    starts, ends = [start for start, _ in tokens], [end for _, end in tokens]
    written = [text[start:end] for start, end in tokens]
    forms = ["'" if form in _APOSTROPHES else form for form in written]
    quoted = pair_marks(text)
    states: list[int] = [State.OUTSIDE] * len(starts)
    _mark_states(states, forms, starts, quoted)
    for index, form in enumerate(forms):
        if form in _DOUBLE and states[index] not in (State.OPENING, State.CLOSING, State.NESTED):
            states[index] = State.UNPAIRED
            forms[index] = '"'
    bounds = [part.end for part in paragraphs(text)]
    paragraph = [bisect_right(bounds, start) for start in starts]
    return Words(starts, ends, forms, [case_of(form) for form in written], states, paragraph, quoted)


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
        first, last = bisect_left(starts, stretch.outer.start), bisect_left(starts, stretch.outer.end)
        begin, end = bisect_left(starts, stretch.inner.start), bisect_left(starts, stretch.inner.end)
        opening, inside, closing = _NESTED if stretch.depth else _OUTERMOST
        for place, (state, form) in ((range(first, begin), opening), (range(end, last), closing)):
            for index in place:
                states[index], forms[index] = state, form
        states[begin:end] = [inside] * (end - begin)
