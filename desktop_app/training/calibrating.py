# SPDX-License-Identifier: Apache-2.0
"""How likely a row is right: a logistic model fitted on rows of which it is known, and the error that it makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.people.features import Features
from desktop_app.people.ranker import Calibration

PENALTY, NEWTON_STEPS = 150.0, 12
HALVINGS = 40


@dataclass(frozen=True, slots=True)
class Outcome:
    """One row of a held-out article: its features, whether speaker and whole row are right, how it was resolved.

    `agreed`: the gold is of the annotators whose rows the confidence is judged by.
    """

    features: Features
    speaker: bool
    row: bool
    sort: str
    weight: float = 1.0
    agreed: bool = False


def fit_calibration(outcomes: Sequence[Outcome]) -> Calibration:
    """A logistic model of the row being right (Newton's method, L2 penalty, none on the bias)."""
    names = sorted({n for o in outcomes for n in o.features})
    rows = np.array([[o.features.get(n, 0.0) for n in names] for o in outcomes])
    right = np.array([float(o.row) for o in outcomes])
    counts = np.array([o.weight for o in outcomes])
    penalty = np.diag([1e-6 if n == "bias" else PENALTY for n in names])
    weights = np.zeros(len(names))
    for _ in range(NEWTON_STEPS):
        likely = 1.0 / (1.0 + np.exp(-rows @ weights))
        gradient = rows.T @ (counts * (right - likely)) - penalty @ weights
        curvature = (rows * (counts * likely * (1 - likely))[:, None]).T @ rows + penalty
        weights += np.linalg.solve(curvature, gradient)
    return Calibration({n: round(float(w), 4) for n, w in zip(names, weights, strict=True)})


def levelled(calibration: Calibration, outcomes: Sequence[Outcome]) -> Calibration:
    """`calibration` with another bias, so that on `outcomes` it expects as many right rows as there are.

    Gold by other hands has more slips, and a model fitted to it expects too few right rows.
    """
    right = sum(o.row for o in outcomes)
    low, high = -3.0, 3.0
    for _ in range(HALVINGS):
        shift = (low + high) / 2
        expected = sum(_moved(calibration, shift).probability(o.features) for o in outcomes)
        low, high = (shift, high) if expected < right else (low, shift)
    return _moved(calibration, round(low, 4))


def _moved(calibration: Calibration, shift: float) -> Calibration:
    return Calibration({**calibration.weights, "bias": round(calibration.weights["bias"] + shift, 4)})


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
