# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.quotes.features import Case, State, case_of, words_of_text


@pytest.mark.parametrize(
    ("word", "case"),
    [("says", Case.LOWER), ("Ma", Case.TITLE), ("I", Case.TITLE), ("CEO", Case.UPPER), ("eBay", Case.OTHER),
     ("2016", Case.OTHER), (",", Case.OTHER), ("McCain", Case.TITLE)],
)  # fmt: skip
def test_case(word: str, case: Case) -> None:
    assert case_of(word) == case


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("''", "''"), ("``", "''"), ("«", "»")])
def test_marks_of_every_style_read_the_same(opening: str, closing: str) -> None:
    words = words_of_text(f"{opening}It works,{closing} she said.")
    assert words.forms[:5] == ["“", "It", "works", ",", "”"]
    assert words.states[:6] == [State.OPENING, State.INSIDE, State.INSIDE, State.INSIDE, State.CLOSING, State.OUTSIDE]


def test_nested_words_are_told_apart() -> None:
    words = words_of_text("“He called it ‘madness’ again,” she said.")
    assert words.states[words.forms.index("madness")] == State.NESTED
    assert words.states[words.forms.index("again")] == State.INSIDE


def test_an_apostrophe_is_no_mark() -> None:
    words = words_of_text("It’s the firm's plan.")
    assert words.forms.count("'") == 2
    assert set(words.states) == {State.OUTSIDE}


def test_paragraphs_are_counted() -> None:
    words = words_of_text("One.\n\nTwo two.\n\nThree.")
    assert words.paragraph == [0, 0, 1, 1, 1, 2, 2]


@given(st.text(max_size=300))
def test_words_are_the_text(text: str) -> None:
    words = words_of_text(text)
    assert all(text[s:e].strip() for s, e in zip(words.starts, words.ends, strict=True))
    covered = sum(end - start for start, end in zip(words.starts, words.ends, strict=True))
    assert covered == sum(not char.isspace() for char in text)
    sizes = {len(words.forms), len(words.cases), len(words.states), len(words.paragraph), len(words)}
    assert len(sizes) == 1
