# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.base.resources import lexicon_lines
from desktop_app.people.text.lexicons import Nations, fields_of_body, fields_of_role, nations_of
from tests.people.marked import rows


@pytest.mark.parametrize(
    ("role", "body"),
    [
        ("staff nurse", "marsh infirmary"),
        ("head chef", "plum court restaurant"),
        ("goalkeeper", "leith rovers"),
        ("professor of chemistry", "sound university"),
        ("chief executive", "drift motors ltd"),
    ],
)
def test_a_role_has_the_field_of_its_body(role: str, body: str) -> None:
    assert fields_of_role(role.split()) & fields_of_body(body.split())


def test_fields_keep_apart() -> None:
    assert not fields_of_role(["nurse"]) & fields_of_body(["rovers"])
    assert not fields_of_role(["neighbour"])
    assert not fields_of_body([])


def test_every_line_has_roles_and_bodies_in_lower_case() -> None:
    for line in lexicon_lines("fields"):
        roles, bodies = line.split("|")
        assert roles.split()
        assert bodies.split()
        assert line == line.lower()


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Tunisian president left.", "Tunisian", "Tunisia"),
        ("American ferries run from Britain to the U.S. and back to the U.S.", "American", "U.S."),
        ("American ferries run from Britain to the United\nStates.", "American", "United States"),
        ("They told us that American ferries leak.", "American", "US"),
        ("The South Korean crew came.", "South Korean", "South Korea"),
        ("Ruvania lost its crown. The Ruvanian clerk left.", "Ruvanian", "Ruvania"),
        ("The Ruvanian clerk left.", "Ruvanian", "Ruvanian"),
        ("The Tunisian ferry line said so.", "Tunisian ferry line", "Tunisian ferry line"),
    ],
)
def test_an_adjective_stands_for_the_name_of_its_nation(text: str, words: str, name: str) -> None:
    assert Nations(text).named(words) == name


def test_gold_with_an_adjective_takes_the_name_too() -> None:
    assert list(nations_of(["Tunisian", "Tide Office"])) == ["Tunisia"]


def test_the_president_of_a_nation_is_shown_with_its_name() -> None:
    row = rows("The Tunisian president, Nora Pell, left. <q1>“No,”</q1> <s1>Pell</s1> said.")[0]
    assert (row.role, row.organization) == ("president", "Tunisia")
