# SPDX-License-Identifier: Apache-2.0
"""Train the ranker of antecedents and the calibration of the rows.

    python -m desktop_app.training.people --corpus ../shared/corpus --out resources/models/people-1/model.json

The ranker is a conditional logit model (McFadden 1974) fitted by full-batch gradient ascent with an L2 penalty; the
calibration is a logistic model of the row being right, fitted on rows of held-out folds of articles. Everything is
deterministic for a seed.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.model.document import Document
from desktop_app.model.speaker import Attribution
from desktop_app.people.attribute import answers
from desktop_app.people.features import Features
from desktop_app.people.ranker import COMMON, Calibration, Ranker
from desktop_app.people.resolve import Choice, read_people, resolve
from desktop_app.training.people_corpus import Article, Gold, read_articles, same_name, same_phrase

SEED = 20160512
PENALTY_COMMON, PENALTY_OWN = 0.4, 1.2
STEPS, RATE = 400, 0.08
ROUNDS = 2
"""Passes over the corpus: in the first the ranker knows nothing, in the next it meets its own earlier choices."""
FOLDS = 5
PENALTY_CALIBRATION, NEWTON_STEPS = 8.0, 12
NEWS_WEIGHTS = (1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 40.0)

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Example:
    """One decision with its right answer."""

    sort: str
    features: tuple[Features, ...]
    right: tuple[int, ...]


def examples_of(article: Article, ranker: Ranker) -> list[Example]:
    """Every decision that the gold rows of `article` answer."""
    found: list[Example] = []

    def teach(choice: Choice) -> int | None:
        gold = article.gold[choice.quotation]
        if gold is None:
            return None
        right = right_candidates(choice, gold)
        if not right:
            return None
        found.append(Example(choice.anaphor.sort, choice.features, right))
        return right[0]

    resolve(read_people(article.text, article.quotations), article.quotations, ranker, teacher=teach)
    return found


def right_candidates(choice: Choice, gold: Gold) -> tuple[int, ...]:
    """The candidates with the right name; the last one, nobody, where the gold names nobody that is known."""
    named = [i for i, c in enumerate(choice.candidates) if gold.speaker and same_name(gold.speaker, c.name)]
    if named:
        return tuple(named)
    if gold.speaker is None or gold.kind in ("unnamed", "document", "organization"):
        return (len(choice.candidates),)
    return ()


def fit_ranker(examples: Sequence[Example]) -> Ranker:
    """Weights that make the right answers likely."""
    names = _columns(examples)
    blocks = [_block(e, names) for e in examples]
    rows = np.concatenate([b for b, _ in blocks])
    bounds = np.cumsum([0, *(len(b) for b, _ in blocks)])[:-1].astype(np.int64)
    right = np.concatenate([r for _, r in blocks])
    groups = np.repeat(np.arange(len(blocks)), [len(b) for b, _ in blocks]).astype(np.int64)
    penalty = np.array([PENALTY_COMMON if sort == COMMON else PENALTY_OWN for sort, _ in names])
    weights = _ascend(rows, bounds, groups, right, penalty)
    tables: dict[str, dict[str, float]] = {}
    for (sort, name), weight in zip(names, weights, strict=True):
        if abs(weight) >= 0.005:
            tables.setdefault(sort, {})[name] = round(float(weight), 4)
    return Ranker(tables)


def _columns(examples: Iterable[Example]) -> dict[tuple[str, str], int]:
    keys = {key for e in examples for f in e.features for n in f for key in ((COMMON, n), (e.sort, n))}
    return {key: i for i, key in enumerate(sorted(keys))}


def _block(example: Example, names: dict[tuple[str, str], int]) -> tuple[Floats, Floats]:
    rows = np.zeros((len(example.features), len(names)))
    for i, features in enumerate(example.features):
        for name, value in features.items():
            rows[i, names[COMMON, name]] = rows[i, names[example.sort, name]] = value
    right = np.zeros(len(example.features))
    right[list(example.right)] = 1.0
    return rows, right


def _ascend(rows: Floats, bounds: Integers, groups: Integers, right: Floats, penalty: Floats) -> Floats:
    """Adam (Kingma and Ba 2015) on the penalized log likelihood; several right answers share their probability."""
    weights = np.zeros(rows.shape[1])
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        scores = rows @ weights
        scores -= np.maximum.reduceat(scores, bounds)[groups]
        likely = np.exp(scores)
        all_ = likely / np.add.reduceat(likely, bounds)[groups]
        among = likely * right
        among /= np.maximum(np.add.reduceat(among, bounds)[groups], 1e-12)
        gradient = rows.T @ (among - all_) - penalty * weights
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        weights += RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights


def train_ranker(articles: Sequence[Article]) -> Ranker:
    """Fit, resolve again with what was learnt, fit again."""
    ranker = Ranker({})
    for _ in range(ROUNDS):
        ranker = fit_ranker([e for a in articles for e in examples_of(a, ranker)])
    return ranker


@dataclass(frozen=True, slots=True)
class Outcome:
    """One row of a held-out article: its features, whether speaker and whole row are right, how it was resolved."""

    features: Features
    speaker: bool
    row: bool
    sort: str
    weight: float = 1.0


def outcomes_of(article: Article, ranker: Ranker) -> list[Outcome]:
    """The rows of `article` against its gold."""
    found = []
    for gold, answer in zip(
        article.gold, answers(Document(text=article.text), article.quotations, ranker), strict=True
    ):
        if gold is not None:
            speaker, row = is_right(gold, answer.attribution)
            found.append(Outcome(answer.features, speaker, row, answer.resolution.sort, article.weight))
    return found


def is_right(gold: Gold, found: Attribution) -> tuple[bool, bool]:
    """Whether the speaker and the whole row are right, by the measure of the shared benchmark."""
    speaker = same_name(gold.speaker, found.speaker)
    organization = same_phrase(gold.organization, found.organization)
    if gold.kind == "organization":
        organization = organization or not found.organization or same_name(gold.speaker, found.organization)
    return speaker, speaker and organization and same_phrase(gold.role, found.role)


def held_out(articles: Sequence[Article]) -> list[Outcome]:
    """Rows of every article by a ranker that has not seen it."""
    order = np.random.default_rng(SEED).permutation(len(articles))
    found: list[Outcome] = []
    for fold in range(FOLDS):
        inside = {int(i) for i in order[fold::FOLDS]}
        ranker = train_ranker([a for i, a in enumerate(articles) if i not in inside])
        for i in sorted(inside):
            found.extend(outcomes_of(articles[i], ranker))
    return found


def fit_calibration(outcomes: Sequence[Outcome]) -> Calibration:
    """A logistic model of the row being right (Newton's method, L2 penalty, none on the bias)."""
    names = sorted({n for o in outcomes for n in o.features})
    rows = np.array([[o.features.get(n, 0.0) for n in names] for o in outcomes])
    right = np.array([float(o.row) for o in outcomes])
    counts = np.array([o.weight for o in outcomes])
    penalty = np.diag([1e-6 if n == "bias" else PENALTY_CALIBRATION for n in names])
    weights = np.zeros(len(names))
    for _ in range(NEWTON_STEPS):
        likely = 1.0 / (1.0 + np.exp(-rows @ weights))
        gradient = rows.T @ (counts * (right - likely)) - penalty @ weights
        curvature = (rows * (counts * likely * (1 - likely))[:, None]).T @ rows + penalty
        weights += np.linalg.solve(curvature, gradient)
    return Calibration({n: round(float(w), 4) for n, w in zip(names, weights, strict=True)})


def news_weight(outcomes: Sequence[Outcome]) -> tuple[float, float]:
    """What a row of a real article counts in the calibration, and the calibration error of real rows with it.

    Both by folds of the real articles (rows with a weight other than 1): of `NEWS_WEIGHTS` the one under which rows
    that were left out are most likely.
    """
    real = [o for o in outcomes if o.weight != 1.0]
    rest = [replace(o, weight=1.0) for o in outcomes if o.weight == 1.0]
    number = {id(o): FOLDS * i // len(real) for i, o in enumerate(real)}
    found: list[tuple[float, float, float]] = []
    for weight in NEWS_WEIGHTS:
        likely: list[float] = []
        for fold in range(FOLDS):
            inside = [replace(o, weight=weight) for o in real if number[id(o)] != fold]
            calibration = fit_calibration([*rest, *inside])
            likely.extend(calibration.probability(o.features) for o in real if number[id(o)] == fold)
        right = [o.row for o in real]
        told = np.where(right, likely, 1.0 - np.asarray(likely))
        found.append((float(-np.log(told).mean()), weight, calibration_error(likely, right)))
    _, weight, error = min(found)
    return weight, error


def calibration_error(confidences: Sequence[float], right: Sequence[bool], *, bins: int = 10) -> float:
    """Expected calibration error with bins of equal width (Naeini, Cooper and Hauskrecht 2015)."""
    numbers = np.minimum((np.asarray(confidences) * bins).astype(int), bins - 1)
    truth = np.asarray(right, dtype=float)
    total = 0.0
    for number in range(bins):
        inside = numbers == number
        if inside.any():
            total += inside.mean() * abs(truth[inside].mean() - np.asarray(confidences)[inside].mean())
    return float(total)


def build(corpus: Path) -> dict[str, object]:
    """Train everything on `corpus`; the model with its card, ready to be written as JSON."""
    articles = read_articles(corpus)
    outcomes = held_out(articles)
    weight, error = news_weight(outcomes)
    outcomes = [replace(o, weight=weight if o.weight != 1.0 else 1.0) for o in outcomes]
    calibration = fit_calibration(outcomes)
    ranker = train_ranker(articles)
    confidences = [calibration.probability(o.features) for o in outcomes]
    return {
        "name": "people-1",
        "task": "antecedents of sources (ranker) and probability of a right row (calibration)",
        "method": "conditional logit over candidate antecedents; logistic calibration on held-out folds",
        "corpus": "PolNeAR 1.0 (96 training articles, speakers annotated for this project) and the project's own "
        "corpus (articles 000 to 027 of each register)",
        "licence": "Apache-2.0 for the weights; PolNeAR states no licence for its text, none of which is contained",
        "seed": SEED,
        "command": "python -m desktop_app.training.people --corpus CORPUS --out resources/models/people-1/model.json",
        "scores": {
            "articles": len(articles),
            "rows": len(outcomes),
            "speaker_held_out": round(float(np.mean([o.speaker for o in outcomes])), 4),
            "row_held_out": round(float(np.mean([o.row for o in outcomes])), 4),
            "news_weight": weight,
            "calibration_error_news_held_out": round(error, 4),
            "calibration_error_held_out": round(calibration_error(confidences, [o.row for o in outcomes]), 4),
        },
        "ranker": {sort: dict(sorted(table.items())) for sort, table in sorted(ranker.weights.items())},
        "calibration": dict(calibration.weights),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Train and write the model; prints the held-out scores."""
    parser = argparse.ArgumentParser(description="Train who spoke: antecedents and confidence.")
    parser.add_argument("--corpus", type=Path, required=True, help="folder with people-train.jsonl, own/, …")
    parser.add_argument("--out", type=Path, required=True, help="the JSON file to write")
    options = parser.parse_args(arguments)
    model = build(options.corpus)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(model, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(json.dumps(model["scores"]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
