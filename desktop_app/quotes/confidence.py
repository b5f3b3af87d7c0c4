# SPDX-License-Identifier: Apache-2.0
"""How sure a quotation is: a logistic model of the heads' opinions (Platt scaling with several inputs)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import exp, log

INPUTS = ("start", "end", "inside", "cue", "link", "quoted", "length", "pointed")
BIAS = "bias"
_LEAST = 1e-3


def inputs(scores: Mapping[str, float]) -> list[float]:
    """The values that the logistic model weighs, in the order of `INPUTS`: probabilities as log-odds."""
    return [
        odds(scores.get("start", 0.0)), odds(scores.get("end", 0.0)), odds(scores.get("inside", 0.0)),
        odds(scores.get("cue", 0.0)), odds(scores.get("link", 0.0)), scores.get("quoted", 0.0),
        log(1.0 + scores.get("words", 0.0)), scores.get("pointed", 0.0),
    ]  # fmt: skip


def confidence(scores: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The probability in [0, 1] that content and bounds are right. `weights`: one for each of `INPUTS`, and a bias."""
    return chance(zip(INPUTS, inputs(scores), strict=True), weights)


def chance(values: Iterable[tuple[str, float]], weights: Mapping[str, float]) -> float:
    """The logistic model's probability in (0, 1) for named `values`; what has no weight does not count."""
    total = weights.get(BIAS, 0.0) + sum(weights.get(name, 0.0) * value for name, value in values)
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))


def odds(chance: float) -> float:
    """Log-odds of a probability, kept finite."""
    inside = min(1.0 - _LEAST, max(_LEAST, chance))
    return log(inside / (1.0 - inside))
