# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.citations.wording import in_marks, quoted, single
from desktop_app.model.quotation import Form


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("“We are glad.”", "“We are glad”"),
        ('"We are glad,"', "“We are glad”"),
        ("''We are glad''", "“We are glad”"),
        ("«We are glad»", "“We are glad”"),
        ("„We are glad“", "“We are glad”"),
        ('"We are glad. “', "“We are glad”"),
        ("“We are glad", "“We are glad”"),
        ("‘We’re glad,’", "“We’re glad”"),
        ("'We're glad'", "“We're glad”"),
        ("We are glad", "“We are glad”"),
        ("“Are we glad?”", "“Are we glad?”"),
        ("“We are …”", "“We are …”"),
        ("“We came from the U.S.”", "“We came from the U.S.”"),
        ("“We will win,” … “we will.”", "“We will win, … we will”"),
        ("“She said ‘yes’ and “no.””", "“She said ‘yes’ and ‘no.’”"),
        ('"He is "really" glad"', "“He is ‘really’ glad”"),
        ("‘He called it “open” water’", "“He called it ‘open’ water”"),
        ("“First.\n\n“Second.”", "“First. Second”"),
    ],
)
def test_direct(words: str, shown: str) -> None:
    assert quoted(words, Form.DIRECT) == shown


def test_mixed_keeps_its_marks_and_indirect_has_none() -> None:
    assert quoted('the port was "open",', Form.MIXED) == 'the port was "open"'
    assert quoted("the port\nwas open.", Form.INDIRECT) == "the port was open"


def test_titles_in_marks() -> None:
    assert in_marks("Is “it” open?", end=",") == "“Is ‘it’ open?,”"
    assert in_marks('Mayor: "Open."', end=",") == "“Mayor: ‘Open.’,”"
    assert in_marks("It is open.", end=",") == "“It is open,”"


def test_straight_marks_open_and_close() -> None:
    assert single('"a" ("b") c"') == "‘a’ (‘b’) c’"


@given(st.text(max_size=200), st.sampled_from(list(Form)))
def test_any_words(words: str, form: Form) -> None:
    shown = quoted(words, form)
    assert "\n" not in shown
    if form is Form.DIRECT:
        assert shown[0] == "“"
        assert shown[-1] == "”"
