# SPDX-License-Identifier: Apache-2.0
"""Runs the network over a text, window by window, and hands out its opinions a word at a time."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain
from math import log
from operator import attrgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.quotes.features import Case, State, Words
from desktop_app.quotes.pieces import Pieces
from desktop_app.quotes.windows import LIMIT, windows

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Runner = Callable[[Ints, Ints, Ints, Ints], Sequence[Any]]
"""One window: pieces, cases, states, starts [1, l] to `OUTPUTS`. Called by several threads at a time."""
_POINTER = ("query", "key", "distance", "bias")
OUTPUTS = ("tags", "act", "entities", *_POINTER, *(f"who_{part}" for part in _POINTER), "who_far")
"""What the network gives: tags [1, l, 7], act [1, l, 3], entities [1, l, 9]; then for the pointer and that of people
queries and keys [1, l, 3 * rank], a bias for each distance [3, 2 * reach + 1] and one for each relation [3]; and for
the latter a bias for words of earlier and later windows [3, 2]."""

SOURCE, CONTENT, CUE = 0, 1, 2
"""The pointer's relations."""
_TOGETHER = 32  # windows between two looks at what is doubtful: bounds memory whatever the text's length
_NEAR = 8  # windows of the second reading that one of the first can touch, with room to spare
_SURE = log(0.75)


@dataclass(frozen=True, slots=True)
class Pointer:
    """Scores of each word of a window with each other one, made for those that are asked for.

    `query` [n, 3, rank], `key` [3, rank, n], by word; `distance` [3, 2 * reach + 1]; `bias` [3, 1]; `places` [n]: the
    number of each word's first piece.
    """

    query: Floats
    key: Floats
    distance: Floats
    bias: Floats
    places: Ints

    @classmethod
    def of(cls, query: Floats, key: Floats, distance: Floats, bias: Floats, places: Ints) -> Pointer:
        """From what the network gives for one window."""
        relations, count = len(bias), len(places)
        rank = query.shape[2] // relations
        mine = query[0, places].reshape(count, relations, rank) * np.float32(rank**-0.5)
        keys = np.ascontiguousarray(key[0, places].reshape(count, relations, rank).transpose(1, 2, 0))
        return cls(mine, keys, distance, bias[:, None], places)

    def chances(self, anchors: Sequence[int]) -> Floats:
        """Probabilities [anchors, 3, n] of each word, seen from each of `anchors` (words of the window)."""
        if not anchors:
            return np.zeros((0, len(self.bias), len(self.places)), dtype=np.float32)
        reach = self.distance.shape[1] // 2
        apart = (self.places - self.places[anchors, None]).clip(-reach, reach) + reach
        scores = np.matmul(self.query[anchors].transpose(1, 0, 2), self.key)
        scores += self.distance[:, apart]
        scores += self.bias[:, :, None]
        found: Floats = (1.0 / (1.0 + np.exp(-scores.clip(-30, 30)))).transpose(1, 0, 2).astype(np.float32)
        return found


@dataclass(frozen=True, slots=True)
class Reading:
    """What the network thinks of the words `begin` to `end` (exclusive).

    `tags` [n, 7]: log-probabilities. `acts` [n, 3], `entities` [n, 9]: logits. Both pointers are asked by anchor.
    `others`: readings of other windows that share words with this one; where they do, opinions are averaged.
    """

    begin: int
    end: int
    tags: Floats
    acts: Floats
    entities: Floats
    _pointer: Pointer
    _who: Pointer
    _far: Floats
    _others: tuple[Reading, ...] = ()

    def rows(self, anchors: Sequence[int]) -> Floats:
        """Probabilities [anchors, 3, n] that each word stands in a relation to each of the words `anchors` (counted in
        the window)."""
        return self._seen(_POINTED, anchors)

    def who(self, anchors: Sequence[int]) -> Floats:
        """Probabilities [anchors, 3, n] that each word names the speaker of each of the words `anchors` (counted in the
        window), his role, his organization."""
        return self._seen(_WHO, anchors)

    def elsewhere(self, anchors: Sequence[int], other: Reading, relation: int) -> Floats:
        """Log odds [anchors, n] that each word of `other`, another window of the text, stands in one of the relations
        of `who` to each of the words `anchors`."""
        later = int(other.begin > self.begin)
        scores: Floats = self._who.query[anchors, relation] @ other._who.key[relation] + self._far[relation, later]
        return scores

    def _seen(self, pointer: Callable[[Reading], Pointer], anchors: Sequence[int]) -> Floats:
        chances = pointer(self).chances(anchors)
        for other in self._others:
            mine, theirs = _shared(self, other)
            inside = [i for i, anchor in enumerate(anchors) if other.begin <= self.begin + anchor < other.end]
            seen = pointer(other).chances([self.begin + anchors[i] - other.begin for i in inside])
            for i, more in zip(inside, seen, strict=True):
                chances[i, :, mine] = 0.5 * (chances[i, :, mine] + more[:, theirs])
        return chances

    def beside(self, others: tuple[Reading, ...]) -> Reading:
        """This window with the opinions of `others`, which overlap it but not one another."""
        chances = np.exp(self.tags)
        for other in others:
            mine, theirs = _shared(self, other)
            chances[mine] = 0.5 * (chances[mine] + np.exp(other.tags[theirs]))
        tags = np.log(np.maximum(chances, 1e-9)).astype(np.float32)
        return replace(self, tags=tags, _others=others)


_POINTED, _WHO = attrgetter("_pointer"), attrgetter("_who")


def _shared(one: Reading, two: Reading) -> tuple[slice, slice]:
    """Where the words of both stand in each."""
    begin, end = max(one.begin, two.begin), min(one.end, two.end)
    return slice(begin - one.begin, end - one.begin), slice(begin - two.begin, end - two.begin)


def read(words: Words, pieces: Pieces, run: Runner, *, workers: int = 1, doubt: float = 1.0) -> Iterator[Reading]:
    """The windows of a text in order; memory does not grow with the text.

    `workers` windows are read at a time, each by one thread. Where a share of at least `doubt` of the words is
    doubtful, they are read once more in windows cut at other places, and both opinions are averaged: 0 reads all
    of the text twice, 1 practically none.
    """
    encoded = [pieces.encode(form) for form in words.forms]
    sizes = [len(e) for e in encoded]
    first = windows(words, sizes, limit=LIMIT)
    second = windows(words, sizes, limit=LIMIT, first=LIMIT // 2)

    def one(span: tuple[int, int]) -> Reading:
        return _read_window(words, encoded, pieces, run, span)

    pool = ThreadPoolExecutor(workers) if workers > 1 and len(first) > 1 else None
    apply = pool.map if pool else map
    try:
        for at in range(0, len(first), _TOGETHER):
            some = list(apply(one, first[at : at + _TOGETHER]))
            again = [span for span in _inside(second, some) if _doubtful(span, some) >= doubt]
            yield from _averaged(some, list(apply(one, again)))
    finally:
        if pool:
            pool.shutdown(cancel_futures=True)


def _inside(ranges: Sequence[tuple[int, int]], some: Sequence[Reading]) -> list[tuple[int, int]]:
    """Those of `ranges` that `some`, neighbours in order, cover."""
    start = bisect_left(ranges, (some[0].begin, 0))
    stop = bisect_left(ranges, (some[-1].end, 0))
    return [span for span in ranges[start:stop] if span[1] <= some[-1].end]


def _doubtful(span: tuple[int, int], some: Sequence[Reading]) -> float:
    """The share of the words of `span` whose best tag has a probability below `_SURE`."""
    begin, end = span
    near = [one.tags[max(begin - one.begin, 0) : max(end - one.begin, 0)] for one in some]
    return sum(int((tags.max(axis=1) < _SURE).sum()) for tags in near) / (end - begin)


def _averaged(some: Sequence[Reading], again: Sequence[Reading]) -> Iterator[Reading]:
    ahead = deque(again)
    for reading in some:
        while ahead and ahead[0].end <= reading.begin:
            ahead.popleft()
        beside = tuple(other for other in list(ahead)[:_NEAR] if other.begin < reading.end)
        yield reading.beside(beside) if beside else reading


def _read_window(
    words: Words, encoded: list[tuple[int, ...]], pieces: Pieces, run: Runner, span: tuple[int, int]
) -> Reading:
    begin, end = span
    window = slice(begin, end)
    sizes = [len(some) for some in encoded[window]]
    places = np.cumsum([1, *sizes[:-1]])  # of each word's first piece; an end mark stands before the first
    ids = [pieces.ids["[CLS]"], *chain.from_iterable(encoded[window]), pieces.ids["[SEP]"]]
    cases = [Case.OTHER, *np.repeat(words.cases[window], sizes), Case.OTHER]
    states = [State.OUTSIDE, *np.repeat(words.states[window], sizes), State.OUTSIDE]
    starts = np.zeros(len(ids), dtype=np.int64)
    starts[places] = [words.heads_paragraph(word) for word in range(begin, end)]
    given = run(*(np.array([row], dtype=np.int64) for row in (ids, cases, states, starts)))
    tags, act, entities, query, key, distance, bias, who_query, who_key, who_distance, who_bias, far = given
    pointer = Pointer.of(query, key, distance, bias, places)
    who = Pointer.of(who_query, who_key, who_distance, who_bias, places)
    return Reading(begin, end, _log_softmax(tags[0][places]), act[0][places], entities[0][places], pointer, who, far)


def softmax(logits: Floats) -> Floats:
    """The probabilities of the last axis."""
    likely = np.exp(logits - logits.max(axis=-1, keepdims=True))
    result: Floats = likely / likely.sum(axis=-1, keepdims=True)
    return result


def _log_softmax(logits: Floats) -> Floats:
    shifted = logits - logits.max(axis=-1, keepdims=True)
    result: Floats = (shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))).astype(np.float32)
    return result
