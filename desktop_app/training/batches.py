# SPDX-License-Identifier: Apache-2.0
"""Articles to batches of windows, without end and with little padding."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

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
    bearers: list[tuple[int, list[list[int]], list[list[int]], int, bool]]
    parties: dict[int, tuple[list[list[int]], list[list[int]]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Tensors [windows, length]; `targets` [anchors, 3, length] with `known` [anchors, length] where a word begins.

    `who_window`, `who` [bearers]: where they stand; `who_targets`, `who_known` [bearers, 3, length]; `far_targets`,
    `far_known` [bearers, 3, windows, length]: likewise in the other windows of the same article.
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
    far_targets: Tensor
    far_known: Tensor


Run = list[Window]
"""Windows of one article, one after the other."""
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
            here, doubtful = _placed(bearer.words, place), _placed(bearer.unsure, place)
            bearers.append((place[bearer.word], here, doubtful, bearer.party, bearer.named))
    parties = {
        bearer.party: (_placed(bearer.words, place), _placed(bearer.unsure, place))
        for bearer in {bearer.party: bearer for bearer in labels.bearers}.values()
    }
    return Window(
        pieces=pieces, case=case, state=state, start=start, tags=tags, entities=entities, anchors=anchors,
        bearers=bearers, parties=parties,
    )  # fmt: skip


def _placed(sets: Iterable[frozenset[int]], place: dict[int, int]) -> list[list[int]]:
    """Each set of words as the places of those in the window."""
    return [[place[word] for word in words if word in place] for words in sets]


def collate(runs: list[Run]) -> Batch:
    """Windows side by side, padded to the longest."""
    items = [item for run in runs for item in run]
    number_of_run = [number for number, run in enumerate(runs) for _ in run]
    length = max(len(item.pieces) for item in items)

    def table(name: str, fill: int) -> Tensor:
        rows = [getattr(item, name) for item in items]
        return torch.tensor([row + [fill] * (length - len(row)) for row in rows])

    tags = table("tags", NONE)
    anchors = _numbered([item.anchors for item in items])
    window = torch.tensor([a[0] for a in anchors], dtype=torch.long)
    bearers = _numbered([item.bearers for item in items])
    who_window = torch.tensor([b[0] for b in bearers], dtype=torch.long)
    words = [(bearer[2], bearer[3]) for bearer in bearers]
    who_targets, who_known = _who(words, (tags != NONE)[who_window])
    elsewhere = _elsewhere(torch.tensor(number_of_run), who_window)
    far_targets, far_known = _far(items, bearers, elsewhere[:, :, None] & (tags != NONE)[None])
    return Batch(
        pieces=table("pieces", 0), case=table("case", 0), state=table("state", 0), start=table("start", 0),
        tags=tags, entities=table("entities", NONE),
        window=window, anchor=torch.tensor([a[1] for a in anchors], dtype=torch.long),
        targets=_targets([anchor[2:5] for anchor in anchors], length),
        known=(tags != NONE)[window], act=torch.tensor([a[5] for a in anchors]),
        who_window=who_window, who=torch.tensor([b[1] for b in bearers], dtype=torch.long),
        who_targets=who_targets, who_known=who_known, far_targets=far_targets, far_known=far_known,
    )  # fmt: skip


def _numbered(rows: Sequence[Sequence[tuple[Any, ...]]]) -> list[tuple[Any, ...]]:
    """The rows of all windows, each behind the number of its window."""
    return [(number, *row) for number, of_window in enumerate(rows) for row in of_window]


def _who(words: Sequence[tuple[Sequence[list[int]], Sequence[list[int]]]], begins: Tensor) -> tuple[Tensor, Tensor]:
    """Targets and what of them is known, [bearer, relation, place]; `words`: sure and unsure places by relation."""
    targets = torch.zeros(len(words), 3, begins.shape[1])
    known = begins[:, None, :].repeat(1, 3, 1)
    for number, (sure, unsure) in enumerate(words):
        for relation in range(3):
            known[number, relation, unsure[relation]] = False
            known[number, relation, sure[relation]] = True
            targets[number, relation, sure[relation]] = 1.0
    return targets, known


def _far(items: Sequence[Window], bearers: Sequence[tuple[Any, ...]], places: Tensor) -> tuple[Tensor, Tensor]:
    """The same in the other windows of the article, [bearer, relation, window, place]; `places`: those of words."""
    targets = torch.zeros(len(bearers), 3, *places.shape[1:])
    known = places[:, None].repeat(1, 3, 1, 1)
    known[:, 1] = False
    for number, (*_, party, named) in enumerate(bearers):
        known[number, 0] &= not named  # a name leads to the same name: nothing to learn
        for other in torch.nonzero(places[number].any(dim=1)).flatten().tolist():
            theirs, doubtful = items[other].parties.get(party, ([[]] * 3, [[]] * 3))
            for relation in (0, 2):
                known[number, relation, other, doubtful[relation]] = False
                targets[number, relation, other, theirs[relation]] = 1.0
    return targets, known


def _elsewhere(run_of: Tensor, window_of: Tensor) -> Tensor:
    """[bearer, window]: the other windows of the article that each bearer stands in."""
    elsewhere = (run_of[None, :] == run_of[window_of][:, None]).clone()
    elsewhere[torch.arange(len(window_of)), window_of] = False
    return elsewhere


def _targets(sets: Sequence[Sequence[Sequence[int]]], length: int) -> Tensor:
    """[row, relation, place]: 1 at the places that a row has for each of three relations."""
    targets = torch.zeros(len(sets), 3, length)
    for number, relations in enumerate(sets):
        for relation, places in enumerate(relations):
            targets[number, relation, places] = 1.0
    return targets


class Stream:
    """Endless random batches of changed articles."""

    def __init__(
        self, articles: list[Article], *, encoder: Pieces, augmenter: Augmenter, acts: Acts, sizes: Sizes,
        noise: Noise, rng: random.Random,
    ) -> None:  # fmt: skip
        self.pool = [a for a in articles for _ in range(sizes.copies_of(own=a.own, page=a.page))]
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

    def _runs(self) -> Iterator[Run]:
        while True:
            self.rng.shuffle(self.pool)
            for article in self.pool:
                self.read += 1
                changed = self.augmenter.change(article)
                words = words_of_text(changed.text)
                labels = label(changed, words, *self.acts)
                limit = self.rng.randint(self.sizes.shortest_window, self.sizes.longest_window)
                found = list(cut(words, labels, self.encoder, limit, self.rng.randrange(limit)))
                together = self.sizes.together if labels.bearers else 1
                for at in range(0, len(found), together):
                    yield [self._noisy(window) for window in found[at : at + together]]

    def __iter__(self) -> Iterator[Batch]:
        source = self._runs()
        while True:
            ahead, count = list[Run](), 0
            while count < _AHEAD:
                ahead.append(next(source))
                count += len(ahead[-1])
            groups = list(_groups(sorted(ahead, key=_longest), self.sizes.pieces))
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


def _longest(run: Run) -> int:
    return max(len(window.pieces) for window in run)


def _groups(ordered: Iterable[Run], most: int) -> Iterator[list[Run]]:
    group: list[Run] = []
    for run in ordered:
        if group and (sum(map(len, group)) + len(run)) * _longest(run) > most:
            yield group
            group = []
        group.append(run)
    if group:
        yield group


def fixed(articles: list[Article], *, encoder: Pieces, acts: Acts, sizes: Sizes) -> list[Batch]:
    """The unchanged articles as batches, for checks."""
    found: list[Run] = []
    for article in articles:
        words = words_of_text(article.text)
        cuts = list(cut(words, label(article, words, *acts), encoder, sizes.longest_window, 0))
        found.extend(cuts[at : at + sizes.together] for at in range(0, len(cuts), sizes.together))
    found.sort(key=_longest)
    return [collate(group) for group in _groups(found, sizes.pieces)]
