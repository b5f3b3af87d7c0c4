# SPDX-License-Identifier: Apache-2.0
"""How likely a row is right: a logistic model fitted on rows of which it is known, and the error that it makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.people.resolve.features import Features
from desktop_app.people.resolve.ranker import Calibration

PENALTY, NEWTON_STEPS = 150.0, 12
LEVEL_PENALTY = 1.0
"""Keeps a level from being set by a few rows."""


@dataclass(frozen=True, slots=True)
class Right:
    """Which parts of a row are right; `row`: all of them."""

    speaker: bool
    role: bool
    organization: bool

    @property
    def row(self) -> bool:
        """Whether nothing is wrong."""
        return self.speaker and self.role and self.organization


@dataclass(frozen=True, slots=True)
class Outcome:
    """One row of a held-out article: its features, which of its parts are right, how it was resolved.

    `page`: of a real page, by whose rows the confidence is judged.
    """

    features: Features
    right: Right
    sort: str
    weight: float = 1.0
    page: bool = False


def fit_calibration(outcomes: Sequence[Outcome], part: str) -> Calibration:
    """A logistic model of a part of the row being right (Newton's method, L2 penalty, none on the bias)."""
    names = sorted({n for o in outcomes for n in o.features})
    rows = np.array([[o.features.get(n, 0.0) for n in names] for o in outcomes])
    right = np.array([float(getattr(o.right, part)) for o in outcomes])
    counts = np.array([o.weight for o in outcomes])
    penalty = np.diag([1e-6 if n == "bias" else PENALTY for n in names])
    weights = np.zeros(len(names))
    for _ in range(NEWTON_STEPS):
        likely = 1.0 / (1.0 + np.exp(-rows @ weights))
        gradient = rows.T @ (counts * (right - likely)) - penalty @ weights
        curvature = (rows * (counts * likely * (1 - likely))[:, None]).T @ rows + penalty
        weights += np.linalg.solve(curvature, gradient)
    return Calibration({n: round(float(w), 4) for n, w in zip(names, weights, strict=True)})


def levelled(calibration: Calibration, outcomes: Sequence[Outcome], part: str) -> Calibration:
    """`calibration` with its log-odds stretched and moved so that they fit `outcomes` (Platt 1999).

    On texts of another kind than those it was fitted to, a model is too sure of itself.
    """
    odds = np.array([[sum(calibration.weights.get(n, 0.0) * v for n, v in o.features.items()), 1.0] for o in outcomes])
    right = np.array([float(getattr(o.right, part)) for o in outcomes])
    weights = np.array([1.0, 0.0])
    for _ in range(NEWTON_STEPS):
        likely = 1.0 / (1.0 + np.exp(-odds @ weights))
        curvature = (odds * (likely * (1 - likely))[:, None]).T @ odds + LEVEL_PENALTY * np.eye(2)
        weights += np.linalg.solve(curvature, odds.T @ (right - likely) - LEVEL_PENALTY * (weights - [1.0, 0.0]))
    stretch, shift = weights.tolist()
    moved = {name: round(weight * stretch, 4) for name, weight in calibration.weights.items()}
    return Calibration({**moved, "bias": round(moved["bias"] + shift, 4)})


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
