# SPDX-License-Identifier: Apache-2.0
"""The pointer of people as clues: from names, roles and quotations to the words that name the speaker, his role and
organization."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

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


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that the network finds in a text: the quotations in reading order, and clues about who is who."""

    quotations: tuple[Quotation, ...]
    clues: tuple[Clue, ...]


def clues_of(reading: Reading, rows: Sequence[Row], words: Words) -> Iterator[Clue]:
    """The clues of one window, whose quotations are `rows`."""
    anchors = {row.cue[0] for row in rows if row.cue} | {run[0] for row in rows for run in row.contents}
    anchors.update(int(place) + reading.begin for place in np.flatnonzero(_may_lead(reading, words)))
    inside = sorted(anchor - reading.begin for anchor in anchors if reading.begin <= anchor < reading.end)
    chances = reading.who(inside)
    likely = chances >= _LEAST
    sums = chances.cumsum(axis=-1, dtype=np.float64)
    starts, ends = words.starts[reading.begin : reading.end], words.ends[reading.begin : reading.end]
    for number, relation in np.argwhere(likely.any(axis=-1)).tolist():
        for first, last in _runs(likely[number, relation].nonzero()[0].tolist()):
            total = sums[number, relation, last] - (sums[number, relation, first - 1] if first else 0.0)
            mean = round(float(total) / (last + 1 - first), 4)
            yield Clue(starts[inside[number]], RELATIONS[relation], Span(starts[first], ends[last]), mean)


def _may_lead(reading: Reading, words: Words) -> Floats:
    """Which words may be part of a person's name, or begin a role."""
    shifted = np.exp(reading.entities - reading.entities.max(axis=-1, keepdims=True))
    chances = shifted / shifted.sum(axis=-1, keepdims=True)
    cases = np.array(words.cases[reading.begin : reading.end])
    name = (chances[:, _PERSON].sum(axis=-1) >= _MAY_NAME) & ((cases == Case.TITLE) | (cases == Case.UPPER))
    found: Floats = name | (chances[:, _ROLE] >= _MAY_HOLD)
    return found


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of each stretch of `places` (in order, at least one); a gap of one word does not part them."""
    breaks = [at for at in range(1, len(places)) if places[at] - places[at - 1] > 2]
    return [(places[at], places[end - 1]) for at, end in pairwise((0, *breaks, len(places)))]
