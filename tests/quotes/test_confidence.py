# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from math import isclose

from desktop_app.quotes.confidence import BIAS, INPUTS, confidence, inputs


def test_no_opinion_is_the_bias_alone() -> None:
    assert isclose(confidence({}, {BIAS: 0.0}), 0.5)


def test_better_bounds_give_more_confidence() -> None:
    weights = {"start": 0.5, BIAS: -1.0}
    assert confidence({"start": 0.99}, weights) > confidence({"start": 0.6}, weights)


def test_certain_heads_stay_finite() -> None:
    assert 0.0 < confidence(dict.fromkeys(INPUTS, 1.0), dict.fromkeys(INPUTS, 100.0)) <= 1.0


def test_inputs_match_their_names() -> None:
    assert len(inputs({"start": 0.5})) == len(INPUTS)
    assert inputs({"start": 0.5})[0] == 0.0
