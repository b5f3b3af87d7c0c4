# SPDX-License-Identifier: Apache-2.0
"""Runs the network over a text, window by window, and hands out its opinions a word at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.quotes.features import Case, Words
from desktop_app.quotes.pieces import Pieces
from desktop_app.quotes.windows import LIMIT, windows

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Runner = Callable[[Ints, Ints, Ints, Ints], Sequence[Any]]
"""Pieces, cases, states, starts [w, l] to tags [w, l, 7], pointer [w, 3, l, l], act [w, l], entities [w, l, 7]."""

SOURCE, CONTENT, CUE = 0, 1, 2
"""The pointer's relations."""
_TOGETHER = 48  # windows that are sorted by length together: bounds memory whatever the text's length
_BATCH_PIECES = 1024


@dataclass(frozen=True, slots=True)
class Reading:
    """What the network thinks of the words `begin` to `end` (exclusive).

    `tags` [n, 7]: log-probabilities. `act` [n], `entities` [n, 7]: logits. `pointer` is asked by anchor. `others`:
    readings of other windows that share words with this one; where they do, opinions are averaged.
    """

    begin: int
    end: int
    tags: Floats
    act: Floats
    entities: Floats
    _pointer: Floats
    _places: Ints
    _others: tuple[Reading, ...] = ()

    def row(self, anchor: int) -> Floats:
        """Probabilities [3, n] that each word stands in a relation to word `anchor` (counted in the window)."""
        logits = self._pointer[:, self._places[anchor]][:, self._places]
        chances: Floats = (1.0 / (1.0 + np.exp(-np.clip(logits, -30, 30)))).astype(np.float32)
        word = self.begin + anchor
        for other in self._others:
            if other.begin <= word < other.end:
                mine, theirs = _shared(self, other)
                chances[:, mine] = 0.5 * (chances[:, mine] + other.row(word - other.begin)[:, theirs])
        return chances

    def beside(self, others: tuple[Reading, ...]) -> Reading:
        """This window with the opinions of `others`, which overlap it but not one another."""
        chances = np.exp(self.tags)
        for other in others:
            mine, theirs = _shared(self, other)
            chances[mine] = 0.5 * (chances[mine] + np.exp(other.tags[theirs]))
        tags = np.log(np.maximum(chances, 1e-9)).astype(np.float32)
        return replace(self, tags=tags, _others=others)


def _shared(one: Reading, two: Reading) -> tuple[slice, slice]:
    """Where the words of both stand in each."""
    begin, end = max(one.begin, two.begin), min(one.end, two.end)
    return slice(begin - one.begin, end - one.begin), slice(begin - two.begin, end - two.begin)


def read(words: Words, pieces: Pieces, run: Runner) -> Iterator[Reading]:
    """The windows of a text in order; memory does not grow with the text.

    Each word is read in two windows, cut at different places, so that it has paragraphs before and behind it in at
    least one of them; both opinions are averaged.
    """
    encoded = [pieces.encode(form) for form in words.forms]
    sizes = [len(e) for e in encoded]
    first = _read_ranges(words, encoded, pieces, run, windows(words, sizes, limit=LIMIT))
    second = _read_ranges(words, encoded, pieces, run, windows(words, sizes, limit=LIMIT, first=LIMIT // 2))
    ahead: deque[Reading] = deque()
    for reading in first:
        while ahead and ahead[0].end <= reading.begin:
            ahead.popleft()
        while not ahead or ahead[-1].end < reading.end:
            ahead.append(next(second))
        yield reading.beside(tuple(other for other in ahead if other.end > reading.begin and other.begin < reading.end))


def _read_ranges(
    words: Words, encoded: list[tuple[int, ...]], pieces: Pieces, run: Runner, ranges: list[tuple[int, int]]
) -> Iterator[Reading]:
    for at in range(0, len(ranges), _TOGETHER):
        yield from _read_some(words, encoded, pieces, run, ranges[at : at + _TOGETHER])


def _read_some(
    words: Words, encoded: list[tuple[int, ...]], pieces: Pieces, run: Runner, ranges: list[tuple[int, int]]
) -> list[Reading]:
    rows = [_row(words, encoded, pieces, begin, end) for begin, end in ranges]
    order = sorted(range(len(rows)), key=lambda number: len(rows[number][0]))
    found: dict[int, Reading] = {}
    for group in _groups(order, rows):
        length = len(rows[group[-1]][0])
        inputs = np.zeros((4, len(group), length), dtype=np.int64)
        for line, number in enumerate(group):
            for kind in range(4):
                values = rows[number][kind]
                inputs[kind, line, : len(values)] = values
        tags, pointer, act, entities = run(inputs[0], inputs[1], inputs[2], inputs[3])
        for line, number in enumerate(group):
            places = np.asarray(rows[number][4], dtype=np.int64)
            begin, end = ranges[number]
            found[number] = Reading(
                begin, end, _log_softmax(tags[line][places]), act[line][places], entities[line][places],
                pointer[line], places,
            )  # fmt: skip
    return [found[number] for number in range(len(rows))]


def _row(words: Words, encoded: list[tuple[int, ...]], pieces: Pieces, begin: int, end: int) -> tuple[list[int], ...]:
    """Pieces, cases, states, starts and the place of each word's first piece; with the two end marks."""
    ids, case, state, start = [pieces.ids["[CLS]"]], [int(Case.OTHER)], [0], [0]
    places: list[int] = []
    for index in range(begin, end):
        places.append(len(ids))
        new = index == 0 or words.paragraph[index] != words.paragraph[index - 1]
        ids.extend(encoded[index])
        more = len(encoded[index])
        case.extend([words.cases[index]] * more)
        state.extend([words.states[index]] * more)
        start.append(int(new))
        start.extend([0] * (more - 1))
    ids.append(pieces.ids["[SEP]"])
    case.append(int(Case.OTHER))
    state.append(0)
    start.append(0)
    return ids, case, state, start, places


def _groups(order: list[int], rows: list[tuple[list[int], ...]]) -> Iterator[list[int]]:
    group: list[int] = []
    for number in order:
        if group and (len(group) + 1) * len(rows[number][0]) > _BATCH_PIECES:
            yield group
            group = []
        group.append(number)
    if group:
        yield group


def _log_softmax(logits: Floats) -> Floats:
    shifted = logits - logits.max(axis=-1, keepdims=True)
    result: Floats = (shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))).astype(np.float32)
    return result
