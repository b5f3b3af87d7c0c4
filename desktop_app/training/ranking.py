# SPDX-License-Identifier: Apache-2.0
"""Fits rankers: conditional logit models (McFadden 1974) by full-batch gradient ascent with an L2 penalty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.people.resolve.features import Features
from desktop_app.people.resolve.ranker import COMMON, Ranker

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
    penalty = np.array([common if sort == COMMON else own for sort, _ in names])
    weights = _ascend(_table(examples, names), penalty)
    tables: dict[str, dict[str, float]] = {}
    for (sort, name), weight in zip(names, weights, strict=True):
        if abs(weight) >= 0.005:
            tables.setdefault(sort, {})[name] = round(float(weight), 4)
    return Ranker(tables)


def _columns(examples: Iterable[Example]) -> dict[tuple[str, str], int]:
    keys = {key for e in examples for f in e.features for n in f for key in ((COMMON, n), (e.sort, n))}
    return {key: i for i, key in enumerate(sorted(keys))}


@dataclass(frozen=True, slots=True)
class _Table:
    """Candidates one after the other, as the features that they have: few of all there are.

    By feature: `values`, the candidate (`rows`), and two columns, its weight for all sorts and that for one. `starts`:
    the first feature of each candidate. By candidate: `groups`, its decision; `right`, 1 where it is right; `counts`.
    `bounds`: the first candidate of each decision.
    """

    values: Floats
    rows: Integers
    for_all: Integers
    for_one: Integers
    starts: Integers
    groups: Integers
    right: Floats
    counts: Floats
    bounds: Integers


def _table(examples: Sequence[Example], names: Mapping[tuple[str, str], int]) -> _Table:
    values, rows, for_all, for_one, starts = list[float](), list[int](), list[int](), list[int](), list[int]()
    for example in examples:
        for features in example.features:
            row = len(starts)
            starts.append(len(values))
            found = [(value, names[COMMON, name], names[example.sort, name]) for name, value in features.items()]
            for value, all_, one in found or [(0.0, 0, 0)]:  # each has one entry at least, as sums by candidate need
                values.append(value)
                rows.append(row)
                for_all.append(all_)
                for_one.append(one)
    sizes = [len(e.features) for e in examples]
    groups = np.repeat(np.arange(len(sizes)), sizes).astype(np.int64)
    right = [float(i in e.right) for e in examples for i in range(len(e.features))]
    return _Table(
        values=np.array(values), rows=np.array(rows), for_all=np.array(for_all), for_one=np.array(for_one),
        starts=np.array(starts), groups=groups, right=np.array(right),
        counts=np.array([e.weight for e in examples])[groups],
        bounds=np.cumsum([0, *sizes])[:-1].astype(np.int64),
    )  # fmt: skip


def _ascend(table: _Table, penalty: Floats) -> Floats:
    """Adam (Kingma and Ba 2015) on the penalized log likelihood; several right answers share their probability."""
    weights = np.zeros(len(penalty))
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    bounds, groups = table.bounds, table.groups
    for step in range(1, STEPS + 1):
        scores = np.add.reduceat(table.values * (weights[table.for_all] + weights[table.for_one]), table.starts)
        scores -= np.maximum.reduceat(scores, bounds)[groups]
        likely = np.exp(scores)
        all_ = likely / np.add.reduceat(likely, bounds)[groups]
        among = likely * table.right
        among /= np.maximum(np.add.reduceat(among, bounds)[groups], 1e-12)
        pulls = table.values * (table.counts * (among - all_))[table.rows]
        by_all, by_one = (np.bincount(by, pulls, len(weights)) for by in (table.for_all, table.for_one))
        gradient: Floats = by_all + by_one - penalty * weights
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        weights += RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights
