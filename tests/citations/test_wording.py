# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.citations.wording import alone, block, ended, headline, in_marks, quoted, shortened, turned
from desktop_app.model.quotation import Form

US = ("“”", "‘’")
BRITISH = ("‘’", "“”")


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
        ("“She said ‘yes’ and “no.””", "“She said ‘yes’ and ‘no’”"),
        ('"He is "really" glad"', "“He is ‘really’ glad”"),
        ("‘He called it “open” water’", "“He called it ‘open’ water”"),
        ("“First.\n\n“Second.”", "“First. Second”"),
    ],
)
def test_direct(words: str, shown: str) -> None:
    assert quoted(words, Form.DIRECT, US) == shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("“We are glad.”", "‘We are glad’"),
        ("“She said ‘yes’ and “no.””", "‘She said “yes” and “no”’"),
        ("‘He called it “open” water’", "‘He called it “open” water’"),
        ("“The crews’ boats aren’t ‘ours’”", "‘The crews’ boats aren’t “ours”’"),
    ],
)
def test_marks_are_turned_for_a_british_style(words: str, shown: str) -> None:
    assert quoted(words, Form.DIRECT, BRITISH) == shown


def test_a_block_has_no_marks_around_it_and_nested_ones_are_outer() -> None:
    assert block("“First ‘one.’\n\n“Second,”", Form.DIRECT, US) == "First “one.”\nSecond."
    assert block("“First ‘one.’”", Form.DIRECT, BRITISH) == "First ‘one.’"


def test_the_full_stop_of_a_sentence() -> None:
    assert ended("“We came.”", Form.DIRECT, US, inside=True) == "“We came.”"
    assert ended("“We came,”", Form.DIRECT, US, inside=True) == "“We came.”"
    assert ended("“We came.”", Form.DIRECT, BRITISH, inside=False) == "‘We came.’"
    assert ended("“we came,”", Form.DIRECT, BRITISH, inside=False) == "‘we came’."
    assert ended("“Did we?”", Form.DIRECT, US, inside=True) == "“Did we?”"
    assert ended("they came", Form.INDIRECT, US, inside=True) == "they came."


def test_headlines() -> None:
    small = ("of", "the", "to")
    assert headline("the port of the town: the iPhone up-to-date to", small) == (
        "The Port of the Town: The iPhone Up-to-Date To"
    )
    assert headline("“the” ‘old’ port", small) == "“The” ‘Old’ Port"


def test_a_short_title_ends_with_a_word_that_carries_it() -> None:
    assert shortened("Why the plan for the port failed", 5, ("for", "the")) == "Why the plan"
    assert shortened("Port for", 5, ("for",)) == "Port for"
    assert shortened("Port: the long wait", 5) == "Port"


def test_mixed_keeps_its_marks_and_indirect_has_none() -> None:
    assert quoted('the port was "open",', Form.MIXED, US) == "the port was “open”"
    assert quoted('the port was "open",', Form.MIXED, BRITISH) == "the port was ‘open’"
    assert quoted("the port\nwas open.", Form.INDIRECT, US) == "the port was open"


def test_the_comma_of_the_sentence_around_goes_in_straight_marks_too() -> None:
    straight = ('""', "''")
    assert ended("It was “a mistake,”", Form.MIXED, straight, inside=False) == 'It was "a mistake".'
    assert alone("It was “a mistake,”", Form.MIXED, straight) == 'It was "a mistake"'
    assert alone("“We ‘win,’ they say,”", Form.DIRECT, straight) == 'We "win," they say'


def test_an_apostrophe_set_as_an_opening_mark_opens_nothing() -> None:
    assert quoted("“‘Matsosane raised me,”", Form.DIRECT, US) == "“‘Matsosane raised me”"
    assert alone("“‘Matsosane raised me,”", Form.DIRECT, ('""', "''")) == "‘Matsosane raised me"
    assert alone("“He said ‘yes’,”", Form.DIRECT, ('""', "''")) == 'He said "yes"'


def test_titles_in_marks() -> None:
    assert in_marks("Is “it” open?", US) == "“Is ‘it’ open?”"
    assert in_marks('Mayor: "Open."', US) == "“Mayor: ‘Open.’”"


def test_straight_marks_open_and_close() -> None:
    assert turned('"a" ("b") c"', US, level=1) == "‘a’ (‘b’) c’"


@given(st.text(max_size=200), st.sampled_from(list(Form)), st.sampled_from([US, BRITISH]))
def test_any_words(words: str, form: Form, marks: tuple[str, str]) -> None:
    shown = quoted(words, form, marks)
    assert "\n" not in shown
    block(words, form, marks)
    if form is Form.DIRECT:
        assert (shown[0], shown[-1]) == tuple(marks[0])
