# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.model.clues import Thing
from tests.people.marked import read, speakers
from tests.people.named import named, read_people

HEAD = "What the ferry taught me.\n\n"
NOTE = "\n\nNora Tindall, a retired pilot, is the author of “Low Water.”"
COUNCIL = "Mayor Jonas Pryde wants a bridge. The council backs him.\n\n"
TOLD = "<s1>I</s1> <c1>told</c1> Pryde that <q1>the tide will not wait</q1>. He went home."


@pytest.mark.parametrize("note", [NOTE, "\n\nNora Tindall teaches navigation at Port Gwyn College."])
def test_the_writer_named_in_the_note_at_the_end_says_i(note: str) -> None:
    assert speakers(HEAD + COUNCIL + TOLD + note) == ["Nora Tindall"]


def test_the_writer_named_in_the_byline_says_i() -> None:
    marked = "Let the ferry be\n\nBy Nora Tindall\n\n" + COUNCIL + COUNCIL + TOLD
    text, _ = read(marked)
    names = [*named(text, "Nora Tindall", Thing.PERSON), *named(text, "Jonas Pryde", Thing.PERSON)]
    assert speakers(marked, names) == ["Nora Tindall"]


def test_nobody_whom_the_writer_names_says_i() -> None:
    assert speakers(HEAD + COUNCIL + COUNCIL + TOLD + "\n\nThe boats came in.\n\nNobody spoke.") == [None]


def test_she_is_not_the_writer() -> None:
    text = HEAD + COUNCIL + TOLD + "\n\nGreta Moss was there too. <q2>“Row,”</q2> <s2>she</s2> <c2>said</c2>." + NOTE
    assert speakers(text) == ["Nora Tindall", "Greta Moss"]


@pytest.mark.parametrize("whose", ["My", "Our"])
def test_the_people_of_the_writer_are_not_those_named_nearby(whose: str) -> None:
    text = HEAD + COUNCIL + f"<s1>{whose} father</s1> <c1>said</c1> <q1>Jonas Pryde was a fool</q1>. Pryde laughed."
    assert speakers(text) == [f"{whose} father"]


def test_the_people_of_the_writer_may_have_a_name() -> None:
    text = HEAD + "My brother Kit rows. Ada Quill rows too. <q1>“Pull,”</q1> <c1>said</c1> <s1>my brother</s1>."
    assert speakers(text) == ["Kit"]


def test_what_a_colon_announces_is_not_the_writers() -> None:
    text = HEAD + COUNCIL + "Pryde wrote:\n\n<s1>I</s1> <c1>believe</c1> <q1>the bridge will come</q1>." + NOTE
    assert speakers(text) != ["Nora Tindall"]


FAR = "\n\nThe boats came in. The mayor left.\n\n" * 3


@pytest.mark.parametrize(
    ("told", "source", "name"),
    [
        ("My parents, Otto and Ada Quill, kept bees.", "My father", "Otto Quill"),
        ("My parents, Otto and Ada Quill, kept bees.", "My mother", "Ada Quill"),
        ("My grandparents Otto and Ada Quill kept bees.", "My grandfather", "Otto Quill"),
        ("My older sister, Ada Quill, kept bees.", "My sister", "Ada Quill"),
        ("“My sister Ada Quill kept bees,” Pryde said.", "My brother", "My brother"),
    ],
)
def test_kin_of_the_writer_who_are_named_once_have_that_name_everywhere(told: str, source: str, name: str) -> None:
    text = f"<s1>{source}</s1> <c1>said</c1> <q1>the sea was cold</q1>. I believed it.{FAR}{told}{FAR}"
    assert speakers(text) == [name]


def test_she_is_the_mother_who_is_named_elsewhere() -> None:
    told = "My parents, Otto and Ada Quill, kept bees."
    text = HEAD + told + FAR + "My mother is eighty, but <s1>she</s1> <c1>says</c1> <q1>the bees know her</q1>."
    assert speakers(text) == ["Ada Quill"]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("My sister Ada Quill kept bees.", ["sister"]),
        ("My sister Ada Quill kept bees. My sister Greta Moss did not.", []),
        ("Her sister Ada Quill kept bees.", []),
    ],
)
def test_kin_of_the_writer_are_those_of_whom_the_text_names_one(text: str, own: list[str]) -> None:
    assert list(read_people(text).own) == own


def test_the_sister_of_whom_somebody_else_speaks_is_not_the_writers() -> None:
    text, quotations = read("<q1>“My sister Ada Quill kept bees,”</q1> <c1>said</c1> <s1>Greta Moss</s1>.")
    assert not read_people(text, quotations).own
