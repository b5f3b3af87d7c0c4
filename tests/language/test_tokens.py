# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given

from desktop_app.language.tokens import words
from tests.language.strategies import PATTERNS, TEXTS, assert_covers, assert_in_order, assert_linear


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alibaba’s", "Alibaba ’s"),
        ("AXA's rivals", "AXA 's rivals"),
        ("don’t won't we’ll", "don’t won't we’ll"),
        ("the boys' room", "the boys ' room"),
        ("O’Brien's", "O’Brien 's"),
        ("Acme Inc. rose.", "Acme Inc. rose ."),
        ("the U.S. Senate", "the U.S. Senate"),
        ("R-Mo., said", "R-Mo. , said"),
        ("(D-Calif.)", "( D-Calif. )"),
        ("J. Smith", "J. Smith"),
        ("$1,200.50 or 10%", "$ 1,200.50 or 10 %"),
        ("at 7:30 p.m.", "at 7:30 p.m."),
        ("the 1990s", "the 1990s"),
        ("vice-president of AT&T", "vice-president of AT&T"),
        ("Alibaba.com", "Alibaba.com"),
        ("it ended.Then", "it ended . Then"),
        ("``Go,'' he", "`` Go , '' he"),
        ("“Go…” --", "“ Go … ” --"),
        ("nai\u0308ve", "nai\u0308ve"),
        ("😀!", "😀 !"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert [span.of(text) for span in words(text)] == expected.split()


@given(TEXTS)
def test_any_text(text: str) -> None:
    found = words(text)
    assert_in_order(text, found)
    assert_covers(text, found)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_linear(pattern: str) -> None:
    assert_linear(words, pattern)


def test_long_text_is_cut_nowhere_inside_a_word() -> None:
    text = "international " * 5_000
    assert {span.of(text) for span in words(text)} == {"international"}
