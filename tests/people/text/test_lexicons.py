# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.base.resources import lexicon_lines
from desktop_app.people.text.lexicons import fields_of_body, fields_of_role


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
