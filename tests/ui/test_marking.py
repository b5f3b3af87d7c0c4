# SPDX-License-Identifier: Apache-2.0
"""Which words are marked in which column."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.models.marking import marks


def found(words: str, column: str, text: str) -> list[str]:
    pattern = marks(words).get(column)
    return [match.group() for match in pattern.finditer(text)] if pattern else []


@pytest.mark.parametrize(
    ("words", "column", "text", "expected"),
    [
        ("market", "quotation", "Market of markets, supermarket", ["Market", "market"]),
        ("home market", "quotation", "a home, a market", ["home", "market"]),
        ('"home market"', "quotation", "home  market, the home, a market", ["home  market"]),
        ('"home market', "quotation", "home market", ["home market"]),
        ("mark*", "quotation", "marker", ["mark"]),
        ("-market", "quotation", "market", []),
        ("speaker:roe", "speaker", "Ada Roe", ["Roe"]),
        ("speaker:roe", "quotation", "roe deer", []),
        ("org:port", "organization", "Port Office", ["Port"]),
        ('speaker:"ada roe"', "speaker", "Ada Roe", ["Ada Roe"]),
        ("form:direct is:starred after:2020-01-01", "quotation", "direct starred 2020", []),
        ("(a+b", "quotation", "a b (a+b", ["a b", "a+b"]),
        ("été", "quotation", "un été", ["été"]),
        ("ete eloise", "quotation", "Éloïse, un été", ["Éloïse", "été"]),
        ("quote:market", "quotation", "market", ["market"]),
        ("(tax OR cut) NOT small", "quotation", "a small tax or cut", ["tax", "cut"]),
        ("“home market”", "quotation", "home market, market", ["home market"]),
    ],
)
def test_marks(words: str, column: str, text: str, expected: list[str]) -> None:
    assert found(words, column, text) == expected


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_words_give_patterns_that_can_be_used(words: str, text: str) -> None:
    for column, pattern in marks(words).items():
        assert column
        assert all(match.end() > match.start() for match in pattern.finditer(text))
