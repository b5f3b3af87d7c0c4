# SPDX-License-Identifier: Apache-2.0
"""Whom "he" and "she" mean behind a sentence about somebody without a name."""

from __future__ import annotations

import pytest

from tests.people.marked import speakers
from tests.people.named import read_people

SAID = "<q1>“Rope is rope,”</q1> <s1>{}</s1> <c1>said</c1>."
SCENE = "“It held,” said Owen Crane, a rigger. His aunt, Odile Quist, sells nets.\n\n{} " + SAID
DESCRIBED = [
    ("The harbour master was not amused.", "he", "The harbour master"),
    ("In Leith, a lock keeper had come out in slippers.", "she", "a lock keeper"),
]
NAMED = [
    ("The net seller was not amused.", "she", "Odile Quist"),
    ("The harbour master thanked Owen Crane.", "he", "Owen Crane"),
    ("The harbour master sent him home.", "he", "Owen Crane"),
    ("The divers laughed.", "he", "Owen Crane"),
    ("For Odile Quist, a net seller in Leith, rope is money.", "she", "Odile Quist"),
]


@pytest.mark.parametrize(("before", "pronoun", "speaker"), DESCRIBED)
def test_he_is_whoever_the_sentence_before_is_about(before: str, pronoun: str, speaker: str) -> None:
    assert speakers(SCENE.format(before, pronoun)) == [speaker]


@pytest.mark.parametrize("ahead", ["Asked about rope by", "Replying to a motion moved by", "Pressed twice by"])
def test_he_is_not_whom_a_participle_before_him_names(ahead: str) -> None:
    told = "“It held,” said Owen Crane, a rigger. He went home.\n\n{} Otto Quist (Lab, Leith), he <c1>said</c1> {}"
    marked = told.format(ahead, "<q1>the rope was rope</q1>.").replace(", he ", ", <s1>he</s1> ")
    assert speakers(marked) == ["Owen Crane"]


def test_what_somebody_was_is_nobody_new() -> None:
    told = "Odile Quist was among the first. Champion of Leith at eight, she gave up. "
    assert speakers(told + SAID.format("she")) == ["Odile Quist"]


def test_the_painter_is_nobody_new_where_no_pronoun_tells_so() -> None:
    marked = (
        "<q1>“It held,”</q1> said <s1>Owen Crane</s1>. He began to paint late. His brother Huw pays the rent.\n\n"
        "The painter will not speak of it. <q2>“It is rope.”</q2>"
    )
    assert speakers(marked) == ["Owen Crane", "Owen Crane"]


def test_behind_she_speaks_no_man() -> None:
    marked = (
        "Barbara Quist mends sails. Then Owen Crane came down. <q1>“It held,”</q1> <s1>Crane</s1> said. "
        "<q2>“I saw it,”</q2> <s2>he</s2> said.\n\nShe shrugged. <q3>“You might have written.”</q3>"
    )
    assert speakers(marked) == ["Owen Crane", "Owen Crane", "Barbara Quist"]


@pytest.mark.parametrize(("before", "pronoun", "speaker"), NAMED)
def test_he_is_somebody_named_where_that_sentence_says_so(before: str, pronoun: str, speaker: str) -> None:
    assert speakers(SCENE.format(before, pronoun)) == [speaker]


WRITTEN = [
    ("Quist Ferries, of Hull, sent a fax. <q1>“No boats,”</q1> <s1>it</s1> <c1>read</c1>.", "a fax"),
    ("Owen Crane still has the receipt. <s1>It</s1> <c1>says</c1> <q1>the rope was new</q1>.", "the receipt"),
    ("The trouble began with a letter. <s1>It</s1> <c1>called</c1> <q1>the rope “rotten”</q1>.", "a letter"),
]


@pytest.mark.parametrize(("marked", "speaker"), WRITTEN)
def test_it_is_what_was_written_where_it_can_be_nobody_else(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


def test_a_verb_is_no_last_will() -> None:
    text = "The board will meet. Her will was read. The will was read."
    assert [r.name for r in read_people(text).cast.unnamed] == ["Her will", "The will"]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("In the hold lay a note left on every crate by the owner.", "a note left on every crate by the owner"),
        ("In the hold lay a notice of the harbour board.", "a notice of the harbour board"),
        ("In the hold lay a letter to the crew on Monday.", "a letter to the crew"),
        ("A letter arrived in Leith.", "A letter"),
        ("A letter reached the crew.", "A letter"),
    ],
)
def test_it_is_called_by_all_that_tells_it_apart(before: str, name: str) -> None:
    assert speakers(f"{before} <q1>“No boats,”</q1> <s1>it</s1> <c1>read</c1>.") == [name]


def test_words_behind_a_sentence_about_her_are_hers_though_she_is_named_far_before() -> None:
    told = "\n\n".join(f"The tide of day {day} was low. Gulls came, and Otto Crane counted them." for day in range(6))
    text = f"Nora Pell paints cranes. The yard is cold.\n\n{told}\n\nWhat does it cost? She puts the brush down."
    assert speakers(text + " <q1>“My knees, every winter.”</q1>") == ["Nora Pell"]
