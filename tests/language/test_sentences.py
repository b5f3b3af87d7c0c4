# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given

from desktop_app.language.paragraphs import paragraphs
from desktop_app.language.sentences import sentences
from tests.language.strategies import PATTERNS, TEXTS, assert_covers, assert_in_order, assert_linear


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She left. He stayed.", 2),
        ("Mr. Holm met Sen. Jane Roe and Dr. Una Strand. They ate.", 2),
        ("Acme Inc. and Zed Corp. rose on Monday.", 1),
        ("It belongs to Acme Inc. The shares fell.", 2),
        ("The U.S. Senate met in Washington.", 1),
        ("He left the U.S. He never came back.", 2),
        ("J. Edgar Holm and W. H. Strand wrote to George W. Poole.", 1),
        ("Rep. Ann Poole, R-Mo., and Gov. Ida Holm (D-Calif.) said no.", 1),
        ("It begins at 5 p.m. Monday.", 1),
        ("It begins at 5 p.m. The doors open at 4.", 2),
        ("It was the No. 1 song. She danced.", 2),
        ('"I don\'t!" she told the court.', 1),
        ("“Why now?” asked Roe. “I can’t say.”", 2),
        ("“I don’t!” she said. “Never.” He nodded.", 3),
        ("»Nie!« rief er. Dann ging er.", 2),
        ("(It rained.) She went.", 2),
        ("He won!!! Nobody cared.", 2),
        ("It rose 3.5 percent to $1.20. Analysts cheered.", 2),
        ("Wait ... what is that?", 1),
        ("iPods sell. eBay rose.", 1),
    ],
)
def test_number_of_sentences(text: str, expected: int) -> None:
    found = [span.of(text) for span in sentences(text)]
    assert len(found) == expected, found


def test_closing_mark_stays_with_its_sentence() -> None:
    text = "He said, “Go.” She went."
    assert [span.of(text) for span in sentences(text)] == ["He said, “Go.”", "She went."]


def test_no_sentence_crosses_a_paragraph() -> None:
    text = "A headline without a stop\n\nThe article begins. It goes on"
    assert [span.of(text) for span in sentences(text)] == [
        "A headline without a stop", "The article begins.", "It goes on",
    ]  # fmt: skip


@given(TEXTS)
def test_any_text(text: str) -> None:
    found = sentences(text)
    assert_in_order(text, found)
    assert_covers(text, found)
    parts = paragraphs(text)
    assert all(any(part.holds(span) for part in parts) for span in found)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_linear(pattern: str) -> None:
    assert_linear(sentences, pattern)
