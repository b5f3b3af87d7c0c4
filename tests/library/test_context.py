# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.library.context import REACH, sentence_around
from desktop_app.model.spans import Span

TEXT = (
    "First line\n\nIt rained. “We go home,” Mr. Reed of the U.S. Navy said on Monday. Nobody came! "
    "“Why?” asked J. Ma. Then they left."
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We go home,", "“We go home,” Mr. Reed of the U.S. Navy said on Monday."),
        ("Why?", "“Why?” asked J. Ma."),
        ("It rained.", "It rained."),
        ("First line", "First line"),
        ("Then they left.", "Then they left."),
        (
            "home,” Mr. Reed of the U.S. Navy said on Monday. Nobody",
            "“We go home,” Mr. Reed of the U.S. Navy said on Monday. Nobody came!",
        ),
    ],
)
def test_the_whole_sentence_is_given(words: str, expected: str) -> None:
    start = TEXT.index(words)
    assert sentence_around(TEXT, Span(start, start + len(words))) == expected


def test_long_sentences_are_cut_at_a_blank() -> None:
    text = "word " * 500
    found = sentence_around(text, Span(1000, 1004))
    assert len(found) <= 2 * REACH + 4
    assert set(found.split()) == {"word"}


@given(st.text(alphabet='aB .!?“”"\n', max_size=80), st.data())
def test_the_passage_is_always_inside(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert text[start:end].strip() in sentence_around(text, Span(start, end))
