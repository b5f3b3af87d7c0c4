# SPDX-License-Identifier: Apache-2.0
"""Chooses the decoder's thresholds and fits the confidence, on the slice of the training articles kept aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from desktop_app.model.quotation import Form, Quotation
from desktop_app.quotes.assemble import assemble, quotation
from desktop_app.quotes.confidence import BIAS, INPUTS, inputs
from desktop_app.quotes.decode import Options, Row, rows_of
from desktop_app.quotes.dialogue import Dialogue, dialogue_of
from desktop_app.quotes.extract import finished
from desktop_app.quotes.features import Words, words_of_text
from desktop_app.quotes.pieces import Pieces
from desktop_app.quotes.reading import Reading, Runner, read
from desktop_app.training.corpus import Article
from desktop_app.training.scoring import Guess, pairing, score

_STEPS: dict[str, tuple[float, ...]] = {
    "outside": (-0.3, 0.0, 0.3),
    "content_mix": (0.15, 0.3, 0.45),
    "source_mix": (0.15, 0.3),
    "content_least": (0.3, 0.4, 0.5),
    "source_least": (0.2, 0.3, 0.4),
    "pointed": (0.5, 0.6),
    "shortest": (3.0, 6.0),
}
_LEAST = (0.0, 0.1)
"""Higher ones gain precision, but lose quotations that the reader can judge better than we."""
_MEASURES = ("found", "exact", "attributed")
_RIDGE = 0.3
_GAIN = 0.3  # points; less is noise on a slice of this size


@dataclass(frozen=True, slots=True)
class Read:
    """An article as the network read it, and the dialogue that it is laid out as."""

    article: Article
    words: Words
    readings: list[Reading]
    dialogue: Dialogue


def read_all(articles: Sequence[Article], pieces: Pieces, run: Runner, *, doubt: float = Options().doubt) -> list[Read]:
    """Run the network once; decoding can then be tried in many ways."""
    found = []
    for article in articles:
        words = words_of_text(article.text)
        readings = list(read(words, pieces, run, doubt=doubt))
        found.append(Read(article, words, readings, dialogue_of(article.text)))
    return found


def heard(item: Read, options: Options) -> list[Row]:
    """The rows of an article before they are assembled."""
    return [row for reading in item.readings for row in rows_of(reading, options)]


def decode(item: Read, options: Options, weights: Mapping[str, float] = MappingProxyType({})) -> list[Quotation]:
    """The quotations of an article as the network read it."""
    return list(finished(item.words, heard(item, options), item.dialogue, options, weights))


def guess_of(found: Quotation) -> Guess:
    """A quotation as the scorer reads it."""
    return Guess(
        content=[(s.start, s.end) for s in found.content],
        source=[(s.start, s.end) for s in found.source],
        form=found.form.value,
    )


def choose(items: Sequence[Read], *, tell: Callable[[str], None]) -> tuple[Options, dict[str, float]]:
    """Thresholds by coordinate ascent, then the confidence, then how sure a quotation must be to be kept."""
    best = Options()
    top = _worth(items, best)
    for name, values in _STEPS.items():
        for value in values:
            tried = replace(best, **{name: value})
            worth = top if tried == best else _worth(items, tried)
            if worth > top + _GAIN:
                best, top = tried, worth
    tell(f"{top:.2f} {asdict(best)}")
    weights = fit_confidence(items, best)
    best = _sure(items, best, weights)
    tell(f"kept from {best.least_quoted} (quoted), {best.least_indirect} (indirect)")
    return best, weights


def _sure(items: Sequence[Read], options: Options, weights: Mapping[str, float]) -> Options:
    """The least confidence of an indirect quotation that scores best; what stands between marks is never left out."""
    found = [(item.article, decode(item, options, weights)) for item in items]

    def worth(least: float) -> float:
        kept = []
        for article, quotations in found:
            sure = [q for q in quotations if q.form != Form.INDIRECT or q.confidence >= least]
            kept.append((article, [guess_of(q) for q in sure]))
        return _mean_f1(kept)

    return replace(options, least_quoted=0.0, least_indirect=max(_LEAST, key=worth))


def _worth(items: Sequence[Read], options: Options) -> float:
    return _mean_f1([(item.article, [guess_of(q) for q in decode(item, options)]) for item in items])


def _mean_f1(cases: Sequence[tuple[Article, list[Guess]]]) -> float:
    """Mean F1 over both corpora (PolNeAR twice), quoted and all, found, exact and attributed."""
    total = weight = 0.0
    for own, times in ((False, 2.0), (True, 1.0)):
        part = [case for case in cases if case[0].own == own]
        if part:
            figures = score(part).tallies
            total += times * sum(figures[kind].f1(what) for kind in ("quoted", "all") for what in _MEASURES) / 6
            weight += times
    return total / weight if weight else 0.0


def fit_confidence(items: Sequence[Read], options: Options) -> dict[str, float]:
    """Weights of the logistic model that tells exact from other rows (Newton's method, ridge penalty)."""
    rows: list[list[float]] = []
    right: list[float] = []
    for item in items:
        decoded = assemble(heard(item, options), item.words, item.dialogue.turns)
        guesses = [guess_of(quotation(row, item.words, 0.0)) for row in decoded]
        bare = replace(item.article, attributions=tuple(a for a in item.article.attributions if a.content))
        exact = {p for _, p in pairing(bare, guesses).exact}
        rows.extend([*inputs(row.scores), 1.0] for row in decoded)
        right.extend(float(number in exact) for number in range(len(decoded)))
    weights = logistic(np.array(rows), np.array(right))
    return dict(zip((*INPUTS, BIAS), (round(float(w), 4) for w in weights), strict=True))


def logistic(
    values: NDArray[np.float64], right: NDArray[np.float64], counts: NDArray[np.float64] | None = None
) -> NDArray[np.float64]:
    """Maximum likelihood with a ridge penalty; `values` [n, k], `right` [n] of 0 and 1, `counts` [n]: their weights."""
    counts = np.ones(len(right)) if counts is None else counts
    weights = np.zeros(values.shape[1])
    penalty = _RIDGE * np.eye(values.shape[1])
    for _ in range(30):
        chance = 1.0 / (1.0 + np.exp(-values @ weights))
        slope = values.T @ (counts * (right - chance)) - penalty @ weights
        curve = (values * (counts * chance * (1.0 - chance))[:, None]).T @ values + penalty
        step = np.linalg.solve(curve, slope)
        weights = weights + step
        if float(np.abs(step).max()) < 1e-6:
            break
    return weights
