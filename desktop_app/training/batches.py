# SPDX-License-Identifier: Apache-2.0
"""Articles to batches of windows, without end and with little padding."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from desktop_app.quotes.features import Case, Words, words_of_text
from desktop_app.quotes.pieces import Pieces
from desktop_app.quotes.windows import windows
from desktop_app.training.augment import Augmenter
from desktop_app.training.corpus import Article
from desktop_app.training.labels import NONE, Labels, label
from desktop_app.training.settings import Batch as Sizes
from desktop_app.training.settings import Noise

_AHEAD = 240  # windows that are sorted by length together


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """One window as lists, one entry a piece (end marks included); anchors at places in it."""

    pieces: list[int]
    case: list[int]
    state: list[int]
    start: list[int]
    tags: list[int]
    entities: list[int]
    anchors: list[tuple[int, list[int], list[int], list[int], int]]
    bearers: list[tuple[int, list[list[int]], list[list[int]]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Tensors [windows, length]; `targets` [anchors, 3, length] with `known` [anchors, length] where a word begins.

    `who_window`, `who` [bearers]: where they stand; `who_targets`, `who_known` [bearers, 3, length].
    """

    pieces: Tensor
    case: Tensor
    state: Tensor
    start: Tensor
    tags: Tensor
    entities: Tensor
    window: Tensor
    anchor: Tensor
    targets: Tensor
    known: Tensor
    act: Tensor
    who_window: Tensor
    who: Tensor
    who_targets: Tensor
    who_known: Tensor


Acts = tuple[frozenset[str], frozenset[str]]


def cut(words: Words, labels: Labels, encoder: Pieces, limit: int, first: int) -> Iterator[Window]:
    """The windows of one labelled article."""
    encoded = [encoder.encode(form) for form in words.forms]
    by_word: dict[int, list[int]] = {}
    for number, anchor in enumerate(labels.anchors):
        by_word.setdefault(anchor.word, []).append(number)
    for begin, end in windows(words, [len(e) for e in encoded], limit=limit, first=first):
        yield _window(words, labels, encoder, encoded, by_word, begin, end)


def _window(
    words: Words, labels: Labels, encoder: Pieces, encoded: list[tuple[int, ...]],
    by_word: dict[int, list[int]], begin: int, end: int,
) -> Window:  # fmt: skip
    pieces, case, state, start = [encoder.ids["[CLS]"]], [int(Case.OTHER)], [0], [0]
    tags, entities = [NONE], [NONE]
    place: dict[int, int] = {}
    for index in range(begin, end):
        place[index] = len(pieces)
        more = len(encoded[index])
        pieces.extend(encoded[index])
        case.extend([words.cases[index]] * more)
        state.extend([words.states[index]] * more)
        new = index == 0 or words.paragraph[index] != words.paragraph[index - 1]
        start.extend([int(new)] + [0] * (more - 1))
        tags.extend([labels.tags[index]] + [NONE] * (more - 1))
        entities.extend([labels.entities[index]] + [NONE] * (more - 1))
    for row, value in (
        (pieces, encoder.ids["[SEP]"]),
        (case, 3),
        (state, 0),
        (start, 0),
        (tags, NONE),
        (entities, NONE),
    ):
        row.append(value)
    anchors = []
    for index in range(begin, end):
        for number in by_word.get(index, ()):
            a = labels.anchors[number]
            sets = [[place[w] for w in which if w in place] for which in (a.source, a.content, a.cue)]
            anchors.append((place[index], sets[0], sets[1], sets[2], a.act))
    bearers = []
    for bearer in labels.bearers:
        if bearer.word in place:
            words_of, unsure = (
                [[place[w] for w in which if w in place] for which in sets] for sets in (bearer.words, bearer.unsure)
            )
            bearers.append((place[bearer.word], words_of, unsure))
    return Window(
        pieces=pieces, case=case, state=state, start=start, tags=tags, entities=entities, anchors=anchors,
        bearers=bearers,
    )  # fmt: skip


def collate(items: list[Window]) -> Batch:
    """Windows side by side, padded to the longest."""
    length = max(len(item.pieces) for item in items)

    def table(name: str, fill: int) -> Tensor:
        rows = [getattr(item, name) for item in items]
        return torch.tensor([row + [fill] * (length - len(row)) for row in rows])

    tags = table("tags", NONE)
    anchors = [(number, *anchor) for number, item in enumerate(items) for anchor in item.anchors]
    targets = torch.zeros(len(anchors), 3, length)
    for number, (_, _, *sets, _) in enumerate(anchors):
        for relation, places in enumerate(sets):
            targets[number, relation, places] = 1.0
    window = torch.tensor([a[0] for a in anchors], dtype=torch.long)
    bearers = [(number, *bearer) for number, item in enumerate(items) for bearer in item.bearers]
    who_window = torch.tensor([b[0] for b in bearers], dtype=torch.long)
    who_targets = torch.zeros(len(bearers), 3, length)
    who_known = (tags != NONE)[who_window][:, None, :].repeat(1, 3, 1)
    for number, (_, _, words_of, unsure) in enumerate(bearers):
        for relation in range(3):
            who_known[number, relation, unsure[relation]] = False
            who_known[number, relation, words_of[relation]] = True
            who_targets[number, relation, words_of[relation]] = 1.0
    return Batch(
        pieces=table("pieces", 0), case=table("case", 0), state=table("state", 0), start=table("start", 0),
        tags=tags, entities=table("entities", NONE),
        window=window, anchor=torch.tensor([a[1] for a in anchors], dtype=torch.long),
        targets=targets, known=(tags != NONE)[window], act=torch.tensor([a[5] for a in anchors]),
        who_window=who_window, who=torch.tensor([b[1] for b in bearers], dtype=torch.long),
        who_targets=who_targets, who_known=who_known,
    )  # fmt: skip


class Stream:
    """Endless random batches of changed articles."""

    def __init__(
        self, articles: list[Article], *, encoder: Pieces, augmenter: Augmenter, acts: Acts, sizes: Sizes,
        noise: Noise, rng: random.Random,
    ) -> None:  # fmt: skip
        self.pool = [article for article in articles for _ in range(sizes.own_copies if article.own else 1)]
        self.encoder = encoder
        self.augmenter = augmenter
        self.acts = acts
        self.sizes = sizes
        self.noise = noise
        self.rng = rng
        self.read = 0

    @property
    def epochs(self) -> float:
        """How often the pool has been read."""
        return self.read / len(self.pool)

    def _windows(self) -> Iterator[Window]:
        while True:
            self.rng.shuffle(self.pool)
            for article in self.pool:
                self.read += 1
                changed = self.augmenter.change(article)
                words = words_of_text(changed.text)
                labels = label(changed, words, *self.acts)
                limit = self.rng.randint(self.sizes.shortest_window, self.sizes.longest_window)
                yield from cut(words, labels, self.encoder, limit, self.rng.randrange(limit))

    def __iter__(self) -> Iterator[Batch]:
        source = self._windows()
        while True:
            ahead = sorted((self._noisy(next(source)) for _ in range(_AHEAD)), key=lambda w: len(w.pieces))
            groups = list(_groups(ahead, self.sizes.pieces))
            self.rng.shuffle(groups)
            for group in groups:
                yield collate(group)

    def _noisy(self, window: Window) -> Window:
        rng, noise = self.rng, self.noise
        hidden = self.encoder.ids["[MASK]"]
        for index in range(1, len(window.pieces) - 1):
            if rng.random() < noise.pieces:
                window.pieces[index] = hidden
        draw = rng.random()
        if draw < noise.capitals + noise.lower:
            case = Case.UPPER if draw < noise.capitals else Case.LOWER
            window.case[:] = [int(case) if c != Case.OTHER else c for c in window.case]
        return window


def _groups(ordered: Iterable[Window], most: int) -> Iterator[list[Window]]:
    group: list[Window] = []
    for window in ordered:
        if group and (len(group) + 1) * len(window.pieces) > most:
            yield group
            group = []
        group.append(window)
    if group:
        yield group


def fixed(articles: list[Article], *, encoder: Pieces, acts: Acts, sizes: Sizes) -> list[Batch]:
    """The unchanged articles as batches, for checks."""
    found: list[Window] = []
    for article in articles:
        words = words_of_text(article.text)
        found.extend(cut(words, label(article, words, *acts), encoder, sizes.longest_window, 0))
    found.sort(key=lambda w: len(w.pieces))
    return [collate(group) for group in _groups(found, sizes.pieces)]
