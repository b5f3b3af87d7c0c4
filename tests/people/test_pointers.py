# SPDX-License-Identifier: Apache-2.0
"""Sources that only point at who speaks; one sentence of our own for each."""

from __future__ import annotations

import pytest

from desktop_app.model.spans import Span
from desktop_app.people.resolve.reading import read_people
from desktop_app.people.sources.pointers import pointed_at
from desktop_app.people.text import lexicons
from tests.people.marked import speakers


def _pointed(text: str, source: str, cue: str) -> str:
    page = read_people(text).page
    at, said = text.index(source), text.index(cue)
    cues = (Span(said, said + len(cue)),)
    return pointed_at(page, lexicons.load(), Span(at, at + len(source)), cues).of(text)


QUOTED = [
    ("The gazette quoted the harbour master as saying the quay was safe.", "The gazette", "the harbour master"),
    ("It quotes Nerys Pugh as telling friends that she was tired.", "It", "Nerys Pugh"),
    ("The gazette quoted a poem of hers. The mayor was as good as his word.", "The gazette", "The gazette"),
]


@pytest.mark.parametrize(("text", "source", "speaker"), QUOTED)
def test_who_is_quoted_speaks(text: str, source: str, speaker: str) -> None:
    assert _pointed(text, source, "quotes" if "quotes" in text else "quoted") == speaker


@pytest.mark.parametrize("cue", ["saying", "as saying"])
def test_who_is_quoted_speaks_where_the_saying_is_the_cue(cue: str) -> None:
    text = "The gazette quoted the harbour master, Nerys Pugh, as saying the quay was safe."
    assert _pointed(text, "The gazette", cue) == "the harbour master, Nerys Pugh,"
    assert _pointed("The gazette was known as saying little.", "The gazette", cue) == "The gazette"
    passive = "Nerys Pugh was quoted by the gazette as saying the quay was safe."
    assert _pointed(passive, "Nerys Pugh", cue) == "Nerys Pugh"


def test_a_relative_pronoun_stands_for_the_description_before_it() -> None:
    assert _pointed("The mechanic who said it leaked was paid.", "who", "said") == "The mechanic"


def test_a_relative_pronoun_behind_a_name_is_left_to_the_names() -> None:
    text = "He met the mechanic Nerys Pugh, who said it leaked."
    assert _pointed(text, "who", "said") == "who"


RELATIVES = [
    ("Mayor Orla Finch rebuked critics <s1>who</s1> <c1>say</c1> <q1>she should quit</q1>.", "critics"),
    (
        "Orla Finch read out the minutes of the Harlow Rowing Club, <s1>which</s1> <c1>record</c1> <q1>a theft</q1>.",
        "the minutes of the Harlow Rowing Club",
    ),
    (
        "It stars an Orla Finch impersonator <s1>who</s1> <c1>promises</c1> <q1>to mend the weir</q1>.",
        "an Orla Finch impersonator",
    ),
    ("She wrote to Weirkeeper, a charity <s1>that</s1> <c1>calls for</c1> <q1>“clean water”</q1>.", "Weirkeeper"),
    ("Ute Lund met Orla Finch in Hull, a tall woman <s1>who</s1> <c1>said</c1> <q1>it rained</q1>.", "Orla Finch"),
]


@pytest.mark.parametrize(("marked", "speaker"), RELATIVES)
def test_a_relative_pronoun_stands_for_what_is_right_before_it(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


def test_that_before_a_plural_is_no_article() -> None:
    marked = "It was a strike that <s1>company executives</s1> said <q1>would cost millions</q1>."
    assert speakers(marked) == ["company executives"]


CLAIMED = [
    ("<s1>Ulf Marsh</s1> <c1>mocked</c1> <q1>Nora Pell’s claim that the weir was “safe”</q1>.", "Nora Pell"),
    (
        "<s1>Ulf Marsh</s1> <c1>knocked</c1> <q1>a statement by the actor Nora Pell that it was “safe”</q1>.",
        "Nora Pell",
    ),
    ("<s1>Ulf Marsh</s1> <c1>called</c1> <q1>Nora Pell’s claim that it was safe “a joke”</q1>.", "Ulf Marsh"),
    ("<s1>Ulf Marsh</s1> <c1>quoted</c1> <q1>the poet Nora Pell: “It was late.”</q1>", "Nora Pell"),
    ("Nora Crane left. <s1>Ulf Marsh</s1> <c1>quoted</c1> <q1>Crane’s “first law”</q1>.", "Nora Crane"),
    ("<q1>“It was late,”</q1> <s1>Ulf Marsh</s1> <c1>recalled</c1> Nora Pell telling him.", "Nora Pell"),
    ("<q1>“It was late,”</q1> <s1>Ulf Marsh</s1> <c1>recalled</c1> later.", "Ulf Marsh"),
]


@pytest.mark.parametrize(("marked", "speaker"), CLAIMED)
def test_whoever_said_what_another_only_tells_of_is_the_speaker(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


@pytest.mark.parametrize(("which", "name"), [("The former", "Nerys Pugh"), ("The latter", "Torvald Penhurst")])
def test_the_former_and_the_latter_are_the_two_named_last(which: str, name: str) -> None:
    text = "Ida Holm left. Nerys Pugh came for the mill and, for the board, Torvald Penhurst. "
    assert speakers(f"{text}<s1>{which}</s1> said <q1>no</q1>.") == [name]
