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
