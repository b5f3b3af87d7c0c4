# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.quotes.decode import Row, Run
from desktop_app.quotes.features import Words, words_of_text
from desktop_app.quotes.naming import (
    DOUBTFUL,
    LIKELY,
    UNLIKELY,
    is_named_thing,
    is_only_mentioned,
    is_only_named,
    is_title,
)


def judged(text: str) -> bool:
    words = words_of_text(text)
    [stretch] = words.quoted
    inside = [i for i in range(len(words)) if stretch.inner.start <= words.starts[i] < stretch.inner.end]
    return is_title(Row(contents=[(inside[0], inside[-1] + 1)]), words)


@pytest.mark.parametrize(
    "text", ["The mayor enjoys “Harbour Lights.”", "She loves “The Keeper of the Salt” above all."]
)
def test_a_title_is_nobodys_words(text: str) -> None:
    assert judged(text)


@pytest.mark.parametrize(
    "text",
    [
        "The crowd chanted “Open The Gates!”",
        "The mayor enjoys “a walk by the sea.”",
        "She called it “Nonsense”.",
        "“The Harbour Board Will Close The Lower Basin At Noon On Friday,” it read.",
    ],
)
def test_what_may_have_been_said_is_kept(text: str) -> None:
    assert not judged(text)


def phrase(text: str, content: str) -> tuple[Row, Words]:
    words = words_of_text(text)
    start = text.index(content)
    inside = [i for i in range(len(words)) if start <= words.starts[i] < start + len(content)]
    return Row(contents=[(inside[0], inside[-1] + 1)]), words


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Two mayors introduced the “Clean Quays” plan.", "the “Clean Quays” plan"),
        ("She sat on Leith’s “harbour panel” for a year.", "Leith’s “harbour panel”"),
        ("He took part in a “Meet the Bargees” evening.", "a “Meet the Bargees” evening"),
    ],
)
def test_a_thing_with_a_name_is_nobodys_words(text: str, content: str) -> None:
    row, words = phrase(text, content)
    assert is_named_thing(row, words)
    limit = DOUBTFUL if "harbour" in content else LIKELY
    assert is_only_named(row, words, limit - 0.1)
    assert not is_only_named(row, words, limit)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("She said the plan was “a poor joke”.", "the plan was “a poor joke”"),
        ("She called him “a loud man”.", "him “a loud man”"),
        ("She called the plan “a poor joke”.", "the plan “a poor joke”"),
        (
            "He praised the “slow, patient, honest work of many hands”.",
            "the “slow, patient, honest work of many hands”",
        ),
        ("He praised the harbour panel.", "the harbour panel"),
    ],
)
def test_what_is_said_of_a_thing_is_kept(text: str, content: str) -> None:
    assert not is_named_thing(*phrase(text, content))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("She sang in “Tide.”", "Tide"),
        ("“No,” she said.", "No"),
        ("She sang of the sea in “Tide.”", "of the sea in “Tide"),
    ],
)
def test_one_marked_word_is_somebodys_unless_the_model_doubts_it(text: str, content: str) -> None:
    row, words = phrase(text, content)
    assert is_only_named(row, words, UNLIKELY - 0.1)
    assert not is_only_named(row, words, UNLIKELY)


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
