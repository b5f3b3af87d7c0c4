# SPDX-License-Identifier: Apache-2.0
"""What describes a person: other words for a title, what a verb makes of its subject; sentences of our own."""

from __future__ import annotations

import pytest

from tests.people.marked import speakers

DESCRIBED = [
    ("Sen. Nerys Pugh of Ohio arrived, and so did Tomas Villar. <s1>The senator</s1> said <q1>it was late</q1>."),
    ("Bishop Nerys Pugh arrived, and so did Tomas Villar. <s1>The prelate</s1> said <q1>it was late</q1>."),
    ("Nerys Pugh bakes rye bread for Tomas Villar. <s1>The baker</s1> said <q1>it was late</q1>."),
]


@pytest.mark.parametrize("marked", DESCRIBED)
def test_a_description_means_whoever_it_fits(marked: str) -> None:
    assert speakers(marked) == ["Nerys Pugh"]


def test_a_single_first_name_tells_a_gender() -> None:
    marked = "Danuta, a driver, waited with Mr Villar. <s1>She</s1> said <q1>the road was shut</q1>."
    assert speakers(marked) == ["Danuta"]
