# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given

from desktop_app.language.paragraphs import paragraphs
from tests.language.strategies import PATTERNS, TEXTS, assert_covers, assert_in_order, assert_linear

WRAPPED = """The harbour board of Port Ellery voted on Tuesday to close the old
fish market, which has stood on the quay since 1911, and to sell the
land beneath it to a builder of flats.

"It is a sad day," said the chair, Una Strand, before the vote was
taken and the gallery emptied.
"""
INDENTED = """    The harbour board of Port Ellery voted on Tuesday to close the
old fish market, which has stood on the quay since 1911, and to sell
the land beneath it to a builder of flats for an unknown price.
    "It is a sad day," said the chair, Una Strand, before the vote
was taken and the gallery emptied in silence and without a protest.
"""
LINES = """Port Ellery closes its fish market
The harbour board of Port Ellery voted on Tuesday to close the old fish market.
"It is a sad day," said the chair.
Nobody spoke against it, although forty traders had come to listen to the debate in the hall.
The land will be sold.
"""


def _texts(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert _texts("One.\n\n  Two.  \n \t\n\nThree.") == ["One.", "Two.", "Three."]


def test_a_page_may_end_within_a_paragraph() -> None:
    assert _texts("The port opened\fits quay.\n\f\nIt is large.") == ["The port opened\fits quay.", "It is large."]


def test_wrapped_lines_are_joined() -> None:
    found = _texts(WRAPPED)
    assert [words.split()[0] for words in found] == ["The", '"It']
    assert found[1].endswith("emptied.")


def test_indented_lines_begin_paragraphs() -> None:
    assert [words.split()[0] for words in _texts(INDENTED)] == ["The", '"It']


def test_each_line_is_a_paragraph() -> None:
    assert len(_texts(LINES)) == 5


def test_long_lines_are_paragraphs_of_their_own() -> None:
    line = "The board met and talked and voted and went home again. " * 4
    assert len(_texts(f"{line}\n{line}\n{line}")) == 3


def test_two_short_lines_stay_apart() -> None:
    assert _texts("By: Una Strand\nPublished: Tuesday") == ["By: Una Strand", "Published: Tuesday"]


def test_windows_line_ends() -> None:
    assert _texts("One.\r\n\r\nTwo.\r\n") == ["One.", "Two."]


@pytest.mark.parametrize("text", ["", " ", "\n\n \t"])
def test_nothing_in_an_empty_text(text: str) -> None:
    assert paragraphs(text) == []


@given(TEXTS)
def test_any_text(text: str) -> None:
    found = paragraphs(text)
    assert_in_order(text, found)
    assert_covers(text, found)
    assert all(span.of(text) == span.of(text).strip() for span in found)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_linear(pattern: str) -> None:
    assert_linear(paragraphs, pattern)
