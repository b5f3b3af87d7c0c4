# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.quotes.decode import Row
from desktop_app.quotes.features import words_of_text
from desktop_app.quotes.parting import parted
from desktop_app.quotes.spoken import TURN
from tests.quotes.test_follow import run, texts

APART = "“We will appeal,” said Dag Ruland. The hearing lasted an hour. “They asked nothing.”"


def _row(text: str, *parts: str) -> tuple[Row, list[list[str]]]:
    words = words_of_text(text)
    row = Row(contents=[run(words, text, part) for part in parts], cue=run(words, text, "said"))
    row.source = [run(words, text, "Dag Ruland")]
    return row, [texts(words, text, one.contents) for one in parted([row], words)]


def test_a_sentence_of_narration_parts_two_quotations() -> None:
    assert _row(APART, "We will appeal,", "They asked nothing.")[1] == [["We will appeal,"], ["They asked nothing."]]


def test_a_part_keeps_the_speaker() -> None:
    words = words_of_text(APART)
    row, _ = _row(APART, "We will appeal,", "They asked nothing.")
    assert [one.source for one in parted([row], words)] == [row.source, row.source]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“We,” said Dag Ruland, “will appeal.”", ["We,", "will appeal."]),
        ("“We will,” said Dag Ruland, a baker. “They asked nothing.”", ["We will,", "They asked nothing."]),
        ("Dag Ruland said it was “a mess” and “a shame”.", ["a mess", "a shame"]),
        ("Dag Ruland said: “We came.\n\n“We saw.”", ["We came.", "We saw."]),
    ],
)
def test_one_act_of_speech_stays_together(text: str, parts: list[str]) -> None:
    assert _row(text, *parts)[1] == [parts]


def test_a_quotation_of_its_own_in_the_next_paragraph() -> None:
    text = "“We will appeal,” said Dag Ruland.\n\n“They asked nothing.”"
    assert _row(text, "We will appeal,", "They asked nothing.")[1] == [["We will appeal,"], ["They asked nothing."]]


def test_a_turn_stays_whole() -> None:
    words = words_of_text(APART)
    row = Row(contents=[run(words, APART, "We will appeal,"), run(words, APART, "They asked nothing.")])
    row.scores[TURN] = 1.0
    assert parted([row], words) == [row]
