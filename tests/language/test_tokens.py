# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given

from desktop_app.language.tokens import words
from desktop_app.model.spans import Span
from tests.language.strategies import PATTERNS, TEXTS, assert_covers, assert_in_order, assert_linear


def spans(text: str) -> list[Span]:
    return [Span(start, end) for start, end in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alibaba’s", "Alibaba ’ s"),
        ("Acme Inc. rose.", "Acme Inc . rose ."),
        ("$1,200.50 or 10%", "$ 1 , 200 . 50 or 10 %"),
        ("``Go,'' he", "`` Go , '' he"),
        ("“Go…” --", "“ Go … ” - -"),
        ("vice-president_2", "vice - president_2"),
        ("Zoë 漢字 😀!", "Zoë 漢字 😀 !"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert [span.of(text) for span in spans(text)] == expected.split()


@given(TEXTS)
def test_any_text(text: str) -> None:
    found = spans(text)
    assert_in_order(text, found)
    assert_covers(text, found)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_linear(pattern: str) -> None:
    assert_linear(spans, pattern)


def test_long_text_is_cut_nowhere_inside_a_word() -> None:
    text = "international " * 5_000
    assert {span.of(text) for span in spans(text)} == {"international"}
