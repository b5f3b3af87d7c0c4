# SPDX-License-Identifier: Apache-2.0
"""The pointer of people as clues: from names, roles and quotations to the words that name the speaker, his role and
organization."""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from desktop_app.model.clues import Clue, Relation
from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span
from desktop_app.quotes.decode import Row
from desktop_app.quotes.features import Case, Words
from desktop_app.quotes.reading import Floats, Reading

RELATIONS = (Relation.NAME, Relation.ROLE, Relation.ORGANIZATION)
"""In the order of the network's outputs."""
_PERSON = (1, 2)  # entity tags: the first and the further words of a person's name
_MAY_NAME = 0.1  # a capitalised word that is less likely part of a person's name is no anchor
_ROLE = 5  # entity tag: the first word of a role
_MAY_HOLD = 0.2  # a word that less likely begins a role is no anchor
_LEAST = 0.2  # a word less likely in a relation is not in it
_LEAST_FAR = 0.1  # likewise in another window
_MOST_FAR = 2  # stretches of another window to which one word leads at most
_AROUND, _LEAD = 3, 2  # windows before one that are looked at from it, and the first ones of the text


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that the network finds in a text: the quotations in reading order, and clues about who is who."""

    quotations: tuple[Quotation, ...]
    clues: tuple[Clue, ...]


class Clues:
    """The clues of a text, window by window; memory does not grow with the text."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._first: list[_Asked] = []
        self._last: deque[_Asked] = deque(maxlen=_AROUND)

    def of(self, reading: Reading, rows: Sequence[Row]) -> Iterator[Clue]:
        """The clues of the next window, whose quotations are `rows`: those within it, then those between it and the
        windows around it, and from it to the first ones."""
        now = _asked(reading, rows, self._words)
        yield from self._found(now, now, reading.who(now.anchors))
        for other in self._last:
            yield from self._between(now, other)
            yield from self._between(other, now)
        for other in self._first:
            if not any(other is one for one in self._last):
                yield from self._between(now, other)
        self._last.append(now)
        if len(self._first) < _LEAD:
            self._first.append(now)

    def _between(self, one: _Asked, other: _Asked) -> Iterator[Clue]:
        chances = one.reading.elsewhere(one.anchors, other.reading)
        chances[one.named, 0] = 0.0  # names of one person are found by their letters
        chances[:, 1] = 0.0  # roles stand beside names, and are not learnt from afar
        yield from self._found(one, other, chances)

    def _found(self, one: _Asked, other: _Asked, chances: Floats) -> Iterator[Clue]:
        """From the anchors of `one` to the words of `other`."""
        far = one is not other
        likely = chances >= (_LEAST_FAR if far else _LEAST)
        sums = chances.cumsum(axis=-1, dtype=np.float64)
        at = slice(other.reading.begin, other.reading.end)
        starts, ends = self._words.starts[at], self._words.ends[at]
        for number, relation in np.argwhere(likely.any(axis=-1)).tolist():
            anchor = self._words.starts[one.reading.begin + one.anchors[number]]
            clues = []
            for first, last in _runs(likely[number, relation].nonzero()[0].tolist()):
                total = sums[number, relation, last] - (sums[number, relation, first - 1] if first else 0.0)
                mean = round(float(total) / (last + 1 - first), 4)
                clues.append(Clue(anchor, RELATIONS[relation], Span(starts[first], ends[last]), mean, far))
            yield from heapq.nlargest(_MOST_FAR, clues, key=_probability) if far else clues


@dataclass(frozen=True, slots=True)
class _Asked:
    """A window and the words in it that lead somewhere (counted in it), in order; `named` tells of each whether it is
    part of a person's name."""

    reading: Reading
    anchors: list[int]
    named: NDArray[np.bool_]


_probability = attrgetter("probability")


def _asked(reading: Reading, rows: Sequence[Row], words: Words) -> _Asked:
    said = {row.cue[0] for row in rows if row.cue} | {run[0] for row in rows for run in row.contents}
    names, roles = _leading(reading, words)
    inside = {anchor - reading.begin for anchor in said if reading.begin <= anchor < reading.end}
    anchors = sorted(inside | set(np.flatnonzero(names | roles).tolist()))
    named = np.array([bool(names[at]) and at not in inside for at in anchors], dtype=np.bool_)
    return _Asked(reading, anchors, named)


def _leading(reading: Reading, words: Words) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which words may be part of a person's name, and which may begin a role."""
    shifted = np.exp(reading.entities - reading.entities.max(axis=-1, keepdims=True))
    chances = shifted / shifted.sum(axis=-1, keepdims=True)
    cases = np.array(words.cases[reading.begin : reading.end])
    names = (chances[:, _PERSON].sum(axis=-1) >= _MAY_NAME) & ((cases == Case.TITLE) | (cases == Case.UPPER))
    return names, chances[:, _ROLE] >= _MAY_HOLD


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of each stretch of `places` (in order, at least one); a gap of one word does not part them."""
    breaks = [at for at in range(1, len(places)) if places[at] - places[at - 1] > 2]
    return [(places[at], places[end - 1]) for at, end in pairwise((0, *breaks, len(places)))]
