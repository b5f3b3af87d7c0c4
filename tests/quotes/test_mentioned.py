# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.quotes.decode import Row, Run
from desktop_app.quotes.features import Words, words_of_text
from desktop_app.quotes.mentioned import is_only_mentioned


def mentioned(text: str, source: str, cue: str, content: str) -> bool:
    words = words_of_text(text)
    found = run(words, text, content)
    return is_only_mentioned(
        Row(contents=[found], cue=run(words, text, cue), source=[run(words, text, source)] if source else []), words
    )


def run(words: Words, text: str, part: str) -> Run:
    start = text.index(part)
    inside = [i for i in range(len(words)) if start <= words.starts[i] < start + len(part)]
    return inside[0], inside[-1] + 1


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("A red banner across the quay said “Let Us Fish.”", "A red banner across the quay", "said", "Let Us Fish"),
        ("Two placards read “Fish First.”", "Two placards", "read", "Fish First"),
        ("Other signs read “Fish First.”", "Other signs", "read", "Fish First"),
        ("One poster said “Fish First”; another said “Nets Off.”", "another", "said", "Nets Off"),
        ("Skippers wore caps that said “Fish First.”", "Skippers", "said", "Fish First"),
        ("The port put up posters saying “Gate 4 to 6.”", "The port", "saying", "Gate 4 to 6"),
    ],
)
def test_what_a_sign_bears_is_nobodys_words(text: str, source: str, cue: str, content: str) -> None:
    assert mentioned(text, source, cue, content)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("A man with a banner said “We only fish.”", "A man with a banner", "said", "We only fish"),
        ("The sign maker said “We only paint.”", "The sign maker", "said", "We only paint"),
        ("A sign on the gate said the quay was shut.", "A sign on the gate", "said", "the quay was shut"),
        ("One skipper held a banner. Another said “We only fish.”", "Another", "said", "We only fish"),
    ],
)
def test_who_carries_a_sign_speaks(text: str, source: str, cue: str, content: str) -> None:
    assert not mentioned(text, source, cue, content)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Skippers dubbed it the “Net Tax.”", "Skippers", "dubbed", "it the “Net Tax"),
        ("The port launched a “Clean Nets” prize.", "The port", "launched", "a “Clean Nets” prize"),
        ("She dedicated “The Long Haul” to the crew.", "She", "dedicated", "“The Long Haul” to the crew"),
    ],
)
def test_what_something_is_called_is_nobodys_words(text: str, source: str, cue: str, content: str) -> None:
    assert mentioned(text, source, cue, content)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Quill called the tax “a bad joke.”", "Quill", "called", "the tax “a bad joke"),
        ("Quill said the term “bycatch” was wrong.", "Quill", "said", "the term “bycatch” was wrong"),
        ("Quill shouted “Fish!”", "Quill", "shouted", "Fish"),
    ],
)
def test_what_is_said_of_something_is_kept(text: str, source: str, cue: str, content: str) -> None:
    assert not mentioned(text, source, cue, content)
