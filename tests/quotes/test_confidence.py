# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from math import isclose

import pytest

from desktop_app.quotes.confidence import BIAS, INPUTS, confidence, inputs, real, real_inputs
from desktop_app.quotes.decode import Acts, Row
from desktop_app.quotes.features import words_of_text
from tests.quotes.test_follow import run


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


SAID = "Ida Moen said the bridge would hold. Nobody listened."
LABEL = "Oregon: family leave has grown\n\nIda Moen went home."


def _row(text: str, content: str, cue: str, *, acts: Acts = (1.0, 0.0, 0.0), source: str = "") -> Row:
    words = words_of_text(text)
    row = Row(contents=[run(words, text, content)], cue=run(words, text, cue), acts=acts)
    row.source = [run(words, text, source)] if source else []
    return row


def test_what_the_network_takes_for_a_deed_is_less_likely_said() -> None:
    words, weights = words_of_text(SAID), {"speech": 0.5, "neither": -0.5, BIAS: 0.0}
    said = _row(SAID, "the bridge would hold", "said")
    deed = _row(SAID, "the bridge would hold", "said", acts=(0.1, 0.1, 0.8))
    assert real(said, words, weights) > 0.9 > 0.5 > real(deed, words, weights)


@pytest.mark.parametrize(
    ("text", "content", "cue", "source", "sign"),
    [
        (LABEL, "family leave has grown", ":", "Oregon", "unstopped"),
        (LABEL, "family leave has grown", ":", "Oregon", "first"),
        (LABEL, "family leave has grown", ":", "Oregon", "short"),
        (SAID, "the bridge would hold", "said", "", "unsourced"),
        ("It may be said that it rained.", "it rained", "said", "", "modal"),
        ("She has not said it rained.", "it rained", "said", "She", "negated"),
        ("“It rained,” said Ida Moen.", "It rained", "said", "Ida Moen", "inverted"),
        ("“It rained,” said Ida Moen.", "It rained", "said", "Ida Moen", "fronted"),
        ("She said it was “wet” there.", "it was “wet” there", "said", "She", "mixed"),
    ],
)
def test_frame_and_layout_are_seen(text: str, content: str, cue: str, source: str, sign: str) -> None:
    assert real_inputs(_row(text, content, cue, source=source), words_of_text(text))[sign] == 1.0


def test_a_plain_report_has_none_of_these_signs() -> None:
    row = _row("It rained. Ida Moen said the bridge would hold, whatever the river did that long and windy night.",
               "the bridge would hold", "said", source="Ida Moen")  # fmt: skip
    words = words_of_text(
        "It rained. Ida Moen said the bridge would hold, whatever the river did that long and windy night."
    )
    assert set(real_inputs(row, words)) & {"uncued", "unsourced", "short", "unstopped", "negated", "mixed"} == set()
