# SPDX-License-Identifier: Apache-2.0
"""Kin that the text tells apart from their names, each with a sentence of our own."""

from __future__ import annotations

import pytest

from desktop_app.people.entities.descriptions import KIN
from tests.people.marked import speakers
from tests.people.named import read_people

_MET = "Bram Quill was shot on Friday. "


def _told(text: str) -> list[tuple[str, str]]:
    """Name and noun of each of the kin told in `text`."""
    reading = read_people(text)
    names = {c: c.name for c in reading.people.clusters}
    return [
        (names[key], s.role.of(text))
        for key, stated in reading.statements.items()
        for s in stated
        if s.pattern == KIN and s.role is not None
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_MET + "Quill’s wife saw it all. Ada Quill can be heard shouting.", [("Ada Quill", "wife")]),
        (_MET + "Quill’s younger brother saw it all. Later Otto Quill was heard.", [("Otto Quill", "brother")]),
        (_MET + "Quill’s wife saw it all. Otto Quill can be heard shouting.", []),
        (_MET + "Quill’s wife saw it all. Ada Quill and Zelda Quill can be heard.", []),
        (_MET + "Quill’s neighbour saw it all. Ada Quill can be heard shouting.", []),
        (_MET + "Quill’s wife saw it all. Ada Poe can be heard shouting.", []),
    ],
)
def test_the_one_other_bearer_of_the_name_is_the_relative(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("with Quill’s sister Zelm", "sister"),
        ("with the sister ship, Zelm", None),
        ("with Zelm", None),
    ],
)
def test_a_single_name_behind_kin_is_theirs(told: str, role: str | None) -> None:
    text = f"Bram Quill opened the mill {told}. Zelm burnt."
    reading = read_people(text)
    stated = next((reading.statements.get(c, []) for c in reading.people.clusters if c.name == "Zelm"), [])
    assert [s.role.of(text) for s in stated if s.role is not None] == ([role] if role else [])


def test_a_first_name_alone_is_of_the_relative_whom_it_stands_beside() -> None:
    text = "Bram Quill was shot on Friday. His older brother, Anton, came home."
    reading = read_people(text)
    found = {
        c.name: [s.role.of(text) for s in reading.statements.get(c, []) if s.role] for c in reading.people.clusters
    }
    assert found["Anton"] == ["older brother"]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Bram and Ada Quill keep bees.", "Ada Quill"),
        ("Bram and Otto Quill keep bees.", "His wife"),
        ("Bram, Ada and Mona Quill keep bees. Mona Quill sings.", "His wife"),
        ("Bram Quill and his mother, Ada Quill, keep bees.", "His wife"),
    ],
)
def test_his_wife_is_the_other_one_of_his_name(told: str, speaker: str) -> None:
    said = "\n\n<q1>“It hums,”</q1> <s1>Bram Quill</s1> said. <s2>His wife</s2> added that <q2>it stung</q2>."
    assert speakers(told + said)[1] == speaker


@pytest.mark.parametrize(
    ("told", "source", "speaker"),
    [
        ("<s1>Bram Quill’s wife, Ada,</s1>", "Her husband", "Bram Quill"),
        ("Bram Quill and his daughter Ada keep bees. <s1>Ada</s1>", "Her father", "Bram Quill"),
    ],
)
def test_her_husband_is_he_whose_wife_she_is(told: str, source: str, speaker: str) -> None:
    marked = f"{told} said <q1>it hummed</q1>. <q2>“It stung,”</q2> <s2>{source}</s2> said."
    assert speakers(marked)[1] == speaker
