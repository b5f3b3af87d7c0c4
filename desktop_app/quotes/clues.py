# SPDX-License-Identifier: Apache-2.0
"""The pointer of people as clues: from names, roles and quotations to the words that name the speaker, his role and
organization."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from desktop_app.model.clues import Clue, Named, Relation
from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span
from desktop_app.quotes.decode import Row
from desktop_app.quotes.dialogue import Dialogue
from desktop_app.quotes.features import Case, Words
from desktop_app.quotes.reading import Reading, softmax

RELATIONS = (Relation.NAME, Relation.ROLE, Relation.ORGANIZATION)
"""In the order of the network's outputs."""
_PERSON = (1, 2)  # entity tags: the first and the further words of a person's name
_MAY_NAME = 0.1  # a capitalised word that is less likely part of a person's name is no anchor
_ROLE = 5  # entity tag: the first word of a role
_MAY_HOLD = 0.2  # a word that less likely begins a role is no anchor
_LEAST = 0.2  # a word less likely in a relation is not in it
_LEAST_FAR = -1.0  # likewise in another window, in log odds
_NAMES_LIKELY = 0.4  # a word that less likely begins a name is no anchor there
_AROUND = 2  # windows before one that are looked at from it, beside the first of the text and the next one
_NAMES, _BODIES = 0, 2


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that is found in a text: the quotations in reading order, the network's clues about who is who and what it
    takes for names, and the turns or answers that the text is laid out in."""

    quotations: tuple[Quotation, ...]
    clues: tuple[Clue, ...]
    names: tuple[Named, ...]
    dialogue: Dialogue


class Clues:
    """The clues of a text, window by window; memory does not grow with the text."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._first: _Asked | None = None
        self._last: deque[_Asked] = deque(maxlen=_AROUND)

    def of(self, reading: Reading, rows: Sequence[Row]) -> Iterator[Clue]:
        """The clues of the next window, whose quotations are `rows`: those within it, then those between it and the
        windows around it, and from it to the first one."""
        now = _asked(reading, rows, self._words)
        yield from self._near(now)
        for other in self._last:
            yield from self._far(now, other)
        if self._last:
            yield from self._far(self._last[-1], now)
        if self._first is None:
            self._first = now
        elif all(other is not self._first for other in self._last):
            yield from self._far(now, self._first)
        self._last.append(now)

    def _near(self, now: _Asked) -> Iterator[Clue]:
        chances = now.reading.who(now.anchors)
        likely = chances >= _LEAST
        sums = chances.cumsum(axis=-1, dtype=np.float64)
        for number, relation in np.argwhere(likely.any(axis=-1)).tolist():
            for first, last in _runs(likely[number, relation].nonzero()[0].tolist()):
                total = sums[number, relation, last] - (sums[number, relation, first - 1] if first else 0.0)
                span = self._span(now, first, last)
                mean = round(float(total) / (last + 1 - first), 4)
                yield Clue(self._start(now, now.anchors[number]), RELATIONS[relation], span, mean)

    def _far(self, one: _Asked, other: _Asked) -> Iterator[Clue]:
        """From the words of `one` to the likeliest stretch of `other`: speakers from all but names, which are found by
        their letters, and organizations."""
        for relation, anchors in ((_NAMES, one.speaking), (_BODIES, one.leading)):
            if not anchors:
                continue
            scores = one.reading.elsewhere(anchors, other.reading, relation)
            for number in np.flatnonzero(scores.max(axis=1) >= _LEAST_FAR).tolist():
                row = scores[number]
                best = int(row.argmax())
                runs = _runs(np.flatnonzero(row >= _LEAST_FAR).tolist())
                first, last = next(run for run in runs if run[0] <= best <= run[1])
                mean = round(float((1.0 / (1.0 + np.exp(-row[first : last + 1]))).mean()), 4)
                span = self._span(other, first, last)
                yield Clue(self._start(one, anchors[number]), RELATIONS[relation], span, mean, far=True)

    def _start(self, window: _Asked, word: int) -> int:
        return self._words.starts[window.reading.begin + word]

    def _span(self, window: _Asked, first: int, last: int) -> Span:
        begin = window.reading.begin
        return Span(self._words.starts[begin + first], self._words.ends[begin + last])


@dataclass(frozen=True, slots=True)
class _Asked:
    """A window and the words in it that lead somewhere (counted in it), in order: `anchors` within it, `leading` and
    those of them that are no names (`speaking`) beyond it."""

    reading: Reading
    anchors: list[int]
    leading: list[int]
    speaking: list[int]


def _asked(reading: Reading, rows: Sequence[Row], words: Words) -> _Asked:
    said = {row.cue[0] for row in rows if row.cue} | {run[0] for row in rows for run in row.contents}
    names, first_names, roles = _leading(reading, words)
    inside = {anchor - reading.begin for anchor in said if reading.begin <= anchor < reading.end}
    inside |= set(np.flatnonzero(roles).tolist())
    anchors = sorted(inside | set(np.flatnonzero(names).tolist()))
    leading = sorted(inside | set(np.flatnonzero(first_names).tolist()))
    return _Asked(reading, anchors, leading, sorted(inside))


def _leading(reading: Reading, words: Words) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]:
    """Which words may be part of a person's name, which are likely the first of one, and which may begin a role."""
    chances = softmax(reading.entities)
    cases = np.array(words.cases[reading.begin : reading.end])
    names = (chances[:, _PERSON].sum(axis=-1) >= _MAY_NAME) & ((cases == Case.TITLE) | (cases == Case.UPPER))
    return names, names & (chances[:, _PERSON[0]] >= _NAMES_LIKELY), chances[:, _ROLE] >= _MAY_HOLD


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of each stretch of `places` (in order, at least one); a gap of one word does not part them."""
    breaks = [at for at in range(1, len(places)) if places[at] - places[at - 1] > 2]
    return [(places[at], places[end - 1]) for at, end in pairwise((0, *breaks, len(places)))]
