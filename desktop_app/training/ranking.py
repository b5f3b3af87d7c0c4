# SPDX-License-Identifier: Apache-2.0
"""Fits rankers: conditional logit models (McFadden 1974) by full-batch gradient ascent with an L2 penalty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.people.features import Features
from desktop_app.people.ranker import COMMON, Ranker

PENALTY_COMMON, PENALTY_OWN = 0.4, 1.2
STEPS, RATE = 400, 0.08

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Example:
    """One decision with its right answer; `weight`: how many times it counts."""

    sort: str
    features: tuple[Features, ...]
    right: tuple[int, ...]
    weight: float = 1.0


def fit_ranker(examples: Sequence[Example], *, common: float = PENALTY_COMMON, own: float = PENALTY_OWN) -> Ranker:
    """Weights that make the right answers likely; `common`, `own`: penalties of weights for all sorts and for one."""
    names = _columns(examples)
    blocks = [_block(e, names) for e in examples]
    rows = np.concatenate([b for b, _ in blocks])
    bounds = np.cumsum([0, *(len(b) for b, _ in blocks)])[:-1].astype(np.int64)
    right = np.concatenate([r for _, r in blocks])
    groups = np.repeat(np.arange(len(blocks)), [len(b) for b, _ in blocks]).astype(np.int64)
    penalty = np.array([common if sort == COMMON else own for sort, _ in names])
    counts = np.array([e.weight for e in examples])[groups]
    weights = _ascend(rows, bounds, groups, right, counts, penalty)
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


def _ascend(rows: Floats, bounds: Integers, groups: Integers, right: Floats, counts: Floats, penalty: Floats) -> Floats:
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
        gradient = rows.T @ (counts * (among - all_)) - penalty * weights
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        weights += RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights
