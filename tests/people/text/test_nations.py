# SPDX-License-Identifier: Apache-2.0
"""Nations by their names, as the text writes them; sentences of our own."""

from __future__ import annotations

import pytest

from desktop_app.people.text.nations import Nations, nations_of
from tests.people.marked import rows


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
