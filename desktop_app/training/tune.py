# SPDX-License-Identifier: Apache-2.0
"""Chooses the decoder's thresholds and fits the confidence, on the slice of the training articles kept aside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace

import numpy as np
from numpy.typing import NDArray

from desktop_app.quotes.assemble import assemble, quotation
from desktop_app.quotes.confidence import BIAS, INPUTS, inputs
from desktop_app.quotes.decode import Options, Row, rows_of
from desktop_app.quotes.features import Words, words_of_text
from desktop_app.quotes.layout import transcript_turns
from desktop_app.quotes.pieces import Pieces
from desktop_app.quotes.reading import Reading, Runner, read
from desktop_app.training.corpus import Article
from desktop_app.training.scoring import Guess, Scores, pairing, score

_STEPS: dict[str, tuple[float, ...]] = {
    "outside": (-0.5, 0.0, 0.3, 0.6, 1.0),
    "cue_bias": (-0.6, -0.3, 0.0, 0.3),
    "content_bias": (-0.5, 0.0, 0.3, 0.6),
    "content_mix": (0.0, 0.15, 0.3, 0.45, 0.6, 0.8),
    "source_mix": (0.0, 0.15, 0.3, 0.5),
    "content_least": (0.1, 0.2, 0.3, 0.4, 0.5),
    "source_least": (0.1, 0.2, 0.3, 0.4, 0.5),
    "pointed": (0.3, 0.4, 0.5, 0.6, 0.7),
    "shortest": (2.0, 3.0, 4.0, 6.0),
}
_MEASURES = ("found", "exact", "attributed")
_RIDGE = 0.3


@dataclass(frozen=True, slots=True)
class Read:
    """An article as the network read it."""

    article: Article
    words: Words
    readings: list[Reading]


def read_all(articles: Sequence[Article], pieces: Pieces, run: Runner) -> list[Read]:
    """Run the network once; decoding can then be tried in many ways."""
    found = []
    for article in articles:
        words = words_of_text(article.text)
        found.append(Read(article, words, list(read(words, pieces, run))))
    return found


def decode(item: Read, options: Options) -> tuple[list[Row], list[Guess]]:
    """The rows of an article and the same as guesses for the scorer."""
    heard = [row for reading in item.readings for row in rows_of(reading, options)]
    rows = assemble(heard, item.words, transcript_turns(item.article.text))
    return rows, [guess_of(quotation(row, item.words, 0.0)) for row in rows]


def guess_of(found: object) -> Guess:
    """A quotation as the scorer reads it."""
    from desktop_app.model.quotation import Quotation

    assert isinstance(found, Quotation)
    return Guess(
        content=[(s.start, s.end) for s in found.content],
        source=[(s.start, s.end) for s in found.source],
        form=found.form.value,
    )


def scores_of(items: Sequence[Read], options: Options) -> Scores:
    """Scores of all `items`."""
    return score([(item.article, decode(item, options)[1]) for item in items])


def choose(items: Sequence[Read], *, tell: Callable[[str], None]) -> Options:
    """Coordinate ascent over the thresholds, twice; a change must gain at least 0.02 points."""
    best = Options()
    top = _worth(items, best)
    for _ in range(2):
        for name, values in _STEPS.items():
            for value in values:
                tried = replace(best, **{name: value})
                worth = _worth(items, tried)
                if worth > top + 0.02:
                    best, top = tried, worth
        tell(f"{top:.2f} {asdict(best)}")
    return best


def _worth(items: Sequence[Read], options: Options) -> float:
    """Mean F1 over both corpora (PolNeAR twice), quoted and all, found, exact and attributed."""
    total = weight = 0.0
    for own, times in ((False, 2.0), (True, 1.0)):
        part = [item for item in items if item.article.own == own]
        if part:
            figures = scores_of(part, options).tallies
            total += times * sum(figures[kind].f1(what) for kind in ("quoted", "all") for what in _MEASURES) / 6
            weight += times
    return total / weight if weight else 0.0


def fit_confidence(items: Sequence[Read], options: Options) -> dict[str, float]:
    """Weights of the logistic model that tells exact from other rows (Newton's method, ridge penalty)."""
    rows: list[list[float]] = []
    right: list[float] = []
    for item in items:
        decoded, guesses = decode(item, options)
        bare = replace(item.article, attributions=tuple(a for a in item.article.attributions if a.content))
        exact = {p for _, p in pairing(bare, guesses).exact}
        rows.extend([*inputs(row.scores), 1.0] for row in decoded)
        right.extend(float(number in exact) for number in range(len(decoded)))
    weights = logistic(np.array(rows), np.array(right))
    return dict(zip((*INPUTS, BIAS), (round(float(w), 4) for w in weights), strict=True))


def logistic(values: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """Maximum likelihood with a ridge penalty; `values` [n, k], `right` [n] of 0 and 1."""
    weights = np.zeros(values.shape[1])
    penalty = _RIDGE * np.eye(values.shape[1])
    for _ in range(30):
        chance = 1.0 / (1.0 + np.exp(-values @ weights))
        slope = values.T @ (right - chance) - penalty @ weights
        curve = (values * (chance * (1.0 - chance))[:, None]).T @ values + penalty
        step = np.linalg.solve(curve, slope)
        weights = weights + step
        if float(np.abs(step).max()) < 1e-6:
            break
    return weights
