# SPDX-License-Identifier: Apache-2.0
"""The pointer of people as clues: from names and quotations to the words that name the speaker, his role and body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
_LEAST = 0.2  # a word less likely in a relation is not in it


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that the network finds in a text: the quotations in reading order, and clues about who is who."""

    quotations: tuple[Quotation, ...]
    clues: tuple[Clue, ...]


def clues_of(reading: Reading, rows: Sequence[Row], words: Words) -> Iterator[Clue]:
    """The clues of one window, whose quotations are `rows`."""
    anchors = {row.cue[0] for row in rows if row.cue} | {run[0] for row in rows for run in row.contents}
    anchors.update(int(place) + reading.begin for place in np.flatnonzero(_may_name(reading, words)))
    for anchor in sorted(a for a in anchors if reading.begin <= a < reading.end):
        for relation, chances in zip(RELATIONS, reading.who(anchor - reading.begin), strict=True):
            for begin, end in _runs(chances):
                span = Span(words.starts[reading.begin + begin], words.ends[reading.begin + end - 1])
                yield Clue(words.starts[anchor], relation, span, round(float(chances[begin:end].mean()), 4))


def _may_name(reading: Reading, words: Words) -> Floats:
    """Which words may begin a person's name."""
    shifted = np.exp(reading.entities - reading.entities.max(axis=-1, keepdims=True))
    person = shifted[:, _PERSON].sum(axis=-1) / shifted.sum(axis=-1)
    cases = np.array(words.cases[reading.begin : reading.end])
    found: Floats = (person >= _MAY_NAME) & ((cases == Case.TITLE) | (cases == Case.UPPER))
    return found


def _runs(chances: Floats) -> list[tuple[int, int]]:
    """Stretches of words that are likely enough; a bare gap of one word does not part them."""
    places = np.flatnonzero(chances >= _LEAST)
    if not len(places):
        return []
    breaks = np.flatnonzero(np.diff(places) > 2)
    begins = places[np.concatenate(([0], breaks + 1))]
    ends = places[np.concatenate((breaks, [len(places) - 1]))] + 1
    return list(zip(begins.tolist(), ends.tolist(), strict=True))
