# SPDX-License-Identifier: Apache-2.0
"""Train the ranker that says for which organization a speaker acts.

A conditional logit model (McFadden 1974) over the candidates of `people.role_employers`, with an L2 penalty, fitted by
full-batch gradient ascent (Adam) on sparse features. Deterministic.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.model.speaker import Kind
from desktop_app.people import ranker as antecedents
from desktop_app.people.features import Features
from desktop_app.people.posts import Posts
from desktop_app.people.ranker import COMMON, Ranker
from desktop_app.people.resolve import Choice as Decision
from desktop_app.people.resolve import read_people, resolve
from desktop_app.people.role_employers import Option, Question
from desktop_app.people.roles import shown_organization
from desktop_app.training.people import right_candidates
from desktop_app.training.people_corpus import Article, Gold, read_articles, same_name, same_phrase

PENALTY_COMMON, PENALTY_OWN = 3.0, 6.0
STEPS, RATE = 250, 0.1
NEWS_WEIGHT = 2.0
"""What a question from a real article counts; invented articles hold more hard cases than news does."""
SEEN = 8
"""Examples that a feature must occur in to be given a weight."""

SEED, FOLDS = 20160512, 5

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Example:
    """One question with its right answers, by number."""

    sort: str
    features: tuple[Features, ...]
    right: tuple[int, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class _Matrix:
    """Features of all options, sparse: the entry `values[i]` stands in row `rows[i]`, column `columns[i]`."""

    rows: Integers
    columns: Integers
    values: Floats
    names: tuple[tuple[str, str], ...]
    bounds: Integers
    groups: Integers
    right: Floats
    weights: Floats


def fit(examples: Sequence[Example]) -> Ranker:
    """Weights that make the right answers likely."""
    matrix = _matrix(examples)
    penalty = np.array([PENALTY_COMMON if sort == COMMON else PENALTY_OWN for sort, _ in matrix.names])
    weights = _ascend(matrix, penalty)
    tables: dict[str, dict[str, float]] = {}
    for (sort, name), weight in zip(matrix.names, weights, strict=True):
        if abs(weight) >= 0.01:
            tables.setdefault(sort, {})[name] = round(float(weight), 3)
    return Ranker(tables)


def _matrix(examples: Sequence[Example]) -> _Matrix:
    seen = Counter(
        key for e in examples for n in {n for f in e.features for n in f} for key in ((COMMON, n), (e.sort, n))
    )
    names = tuple(sorted(key for key, count in seen.items() if count >= SEEN))
    number = {key: i for i, key in enumerate(names)}
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    right: list[float] = []
    groups: list[int] = []
    for group, example in enumerate(examples):
        for option, features in enumerate(example.features):
            for name, value in features.items():
                for key in ((COMMON, name), (example.sort, name)):
                    if value and key in number:
                        rows.append(len(groups))
                        columns.append(number[key])
                        values.append(value)
            right.append(float(option in example.right))
            groups.append(group)
    sizes = [len(e.features) for e in examples]
    return _Matrix(
        np.array(rows, dtype=np.int64),
        np.array(columns, dtype=np.int64),
        np.array(values),
        names,
        np.cumsum([0, *sizes])[:-1].astype(np.int64),
        np.array(groups, dtype=np.int64),
        np.array(right),
        np.repeat([e.weight for e in examples], sizes),
    )


def _ascend(matrix: _Matrix, penalty: Floats) -> Floats:
    """Adam (Kingma and Ba 2015) on the penalized log likelihood; several right answers share their probability."""
    weights = np.zeros(len(matrix.names))
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        scores = np.bincount(matrix.rows, matrix.values * weights[matrix.columns], len(matrix.groups))
        scores -= np.maximum.reduceat(scores, matrix.bounds)[matrix.groups]
        likely = np.exp(scores)
        all_ = likely / np.add.reduceat(likely, matrix.bounds)[matrix.groups]
        among = likely * matrix.right
        among /= np.maximum(np.add.reduceat(among, matrix.bounds)[matrix.groups], 1e-12)
        slope = (among - all_) * matrix.weights
        gradient = np.bincount(matrix.columns, matrix.values * slope[matrix.rows], len(weights)) - penalty * weights
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        weights += RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights


@dataclass(frozen=True, slots=True)
class Row:
    """A question with the names of its options and the gold of its quotation."""

    question: Question
    options: tuple[Option, ...]
    names: tuple[str | None, ...]
    gold: Gold
    weight: float = 1.0


def rows_of(article: Article, ranker: antecedents.Ranker) -> list[Row]:
    """The questions about every quotation whose speaker is known and found."""
    reading = read_people(article.text, article.quotations)
    resolutions = resolve(reading, article.quotations, ranker, teacher=lambda d: _taught(d, article.gold[d.quotation]))
    asked: list[tuple[Question, tuple[Option, ...]]] = []

    def note(question: Question, options: Sequence[Option]) -> int:
        asked.append((question, tuple(options)))
        return 0

    posts = Posts(reading, note)
    found: list[Row] = []
    for gold, quotation, resolution in zip(article.gold, article.quotations, resolutions, strict=True):
        if gold is None or not resolution.referents or resolution.referents[0].kind is Kind.ORGANIZATION:
            continue
        if not same_name(gold.speaker, " and ".join(r.name for r in resolution.referents)):
            continue
        asked.clear()
        posts.of(quotation, resolution)
        for question, options in asked:
            names = tuple(shown_organization(o.span, article.text) for o in options)
            found.append(Row(question, options, names, gold, NEWS_WEIGHT if article.weight > 1.0 else 1.0))
    return found


def _taught(decision: Decision, gold: Gold | None) -> int | None:
    right = right_candidates(decision, gold) if gold is not None else ()
    return right[0] if right else None


def example_of(row: Row) -> Example | None:
    """The question with its right answers; None where no option is right."""
    right = tuple(i for i, name in enumerate(row.names) if same_phrase(row.gold.organization, name))
    features = tuple(o.features for o in row.options)
    return Example(row.question.sort, features, right, row.weight) if right else None


def held_out(rows: Sequence[Sequence[Row]]) -> tuple[float, float]:
    """Share of right organizations in articles that the ranker has not seen, and that of what the rules state."""
    order = np.random.default_rng(SEED).permutation(len(rows))
    right = ruled = total = 0
    for fold in range(FOLDS):
        inside = {int(i) for i in order[fold::FOLDS]}
        ranker = fit([e for i, r in enumerate(rows) if i not in inside for e in map(example_of, r) if e])
        for row in (row for i in sorted(inside) for row in rows[i]):
            chosen, _ = ranker.choose(row.question.sort, [o.features for o in row.options])
            rule = 0 if row.question.stated else len(row.options) - 1
            right += same_phrase(row.gold.organization, row.names[chosen])
            ruled += same_phrase(row.gold.organization, row.names[rule])
            total += 1
    return right / total, ruled / total


def build(corpus: Path) -> dict[str, object]:
    """Train on `corpus`; the model with its card, ready to be written as JSON."""
    ranker = antecedents.load().ranker
    rows = [rows_of(a, ranker) for a in read_articles(corpus)]
    examples = [e for r in rows for e in map(example_of, r) if e]
    right, ruled = held_out(rows)
    return {
        "name": "roles-1",
        "task": "which organization a speaker acts for, among those stated of them and those named around",
        "method": "conditional logit over candidates, L2 penalty",
        "corpus": "PolNeAR 1.0 (96 training articles, speakers annotated for this project) and the project's own "
        "corpus (articles 000 to 027 of each register)",
        "licence": "Apache-2.0 for the weights; PolNeAR states no licence for its text, none of which is contained",
        "seed": SEED,
        "command": "python -m desktop_app.training roles --corpus CORPUS",
        "scores": {
            "rows": sum(map(len, rows)),
            "examples": len(examples),
            "organization_held_out": round(right, 4),
            "organization_by_rules_alone": round(ruled, 4),
        },
        "ranker": {sort: dict(sorted(table.items())) for sort, table in sorted(fit(examples).weights.items())},
    }
