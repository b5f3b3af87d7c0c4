# SPDX-License-Identifier: Apache-2.0
"""Ships that are called like persons, with sentences of our own."""

from __future__ import annotations

import pytest

from desktop_app.people.mentions.mentions import Sort
from desktop_app.people.resolve.reading import read_people
from tests.people.marked import rows


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("They left with the ferry captain Nerys Pugh.", Sort.PERSON),
        ("They left on the ferry. Miss Nerys wept.", Sort.PERSON),
        ("They rang ferry Captain Nerys Pugh.", Sort.PERSON),
    ],
)
def test_a_name_behind_a_kind_of_ship_is_the_ships(text: str, sort: Sort) -> None:
    assert [mention.sort for mention in read_people(text).mentions] == [sort]


def test_a_captain_is_of_his_ship() -> None:
    marked = "<s1>The captain of the charter boat Miss Nerys, Huw Carrick,</s1> said <q1>the sea was calm</q1>."
    assert [(row.speaker, row.role, row.organization) for row in rows(marked)] == [
        ("Huw Carrick", "captain", "Miss Nerys")
    ]
