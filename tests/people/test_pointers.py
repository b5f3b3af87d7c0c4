# SPDX-License-Identifier: Apache-2.0
"""Sources that only point at who speaks; one sentence of our own for each."""

from __future__ import annotations

import pytest

from tests.people.marked import speakers

QUOTED = [
    ("The gazette quoted the harbour master as saying the quay was safe.", "The gazette", "the harbour master"),
    ("It quotes Nerys Pugh as telling friends that she was tired.", "It", "Nerys Pugh"),
    ("The gazette quoted a poem of hers. The mayor was as good as his word.", "The gazette", "The gazette"),
]


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
    ("<q1>“It was late,”</q1> <s1>Ulf Marsh</s1> <c1>recalled</c1> later.", "Ulf Marsh"),
]


@pytest.mark.parametrize(("marked", "speaker"), CLAIMED)
def test_whoever_said_what_another_only_tells_of_is_the_speaker(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


@pytest.mark.parametrize(("which", "name"), [("The former", "Nerys Pugh"), ("The latter", "Torvald Penhurst")])
def test_the_former_and_the_latter_are_the_two_named_last(which: str, name: str) -> None:
    text = "Ida Holm left. Nerys Pugh came for the mill and, for the board, Torvald Penhurst. "
    assert speakers(f"{text}<s1>{which}</s1> said <q1>no</q1>.") == [name]
