# SPDX-License-Identifier: Apache-2.0
"""Whom an age tells apart, each with a sentence of our own."""

from __future__ import annotations

import pytest

from tests.people.marked import speakers

OLD_AND_YOUNG = "Bram Quill, 71, keeps bees with Otto Pell, 19.\n\n"


@pytest.mark.parametrize(
    ("first", "description", "speaker"),
    [
        ("Bram Quill", "the 19-year-old", "Otto Pell"),
        ("Otto Pell", "the 71-year-old", "Bram Quill"),
        ("Otto Pell", "the teenager", "Otto Pell"),
    ],
)
def test_nobody_is_of_another_age(first: str, description: str, speaker: str) -> None:
    said = f"<q1>“It hums,”</q1> <s1>{first}</s1> said.\n\n<q2>“It stings,”</q2> said <s2>{description}</s2>."
    assert speakers(OLD_AND_YOUNG + said)[1] == speaker


@pytest.mark.parametrize("told", ["Otto Pell (19)", "Otto Pell, who is 19,", "the 19-year-old driver Otto Pell"])
def test_an_age_stands_in_several_ways_beside_a_name(told: str) -> None:
    marked = f"Bram Quill, 71, keeps bees with {told} in Leith.\n\n<q1>“It hums,”</q1> said <s1>the 19-year-old</s1>."
    assert speakers(marked) == ["Otto Pell"]


def test_a_number_that_is_no_age_tells_nothing() -> None:
    marked = "Bram Quill, No. 14 on the list, rose.\n\n<q1>“It hums,”</q1> said <s1>the 91-year-old</s1>."
    assert speakers(marked) == ["Bram Quill"]


def test_the_town_of_somebody_with_an_age_has_none() -> None:
    marked = (
        "<q1>“It hums,”</q1> said <s1>a 19-year-old mail carrier from Tarquela who came on Monday</s1>.\n\n"
        "It was late.\n\n"
        "<q2>“It stings,”</q2> said <s2>the girl at the counter</s2>."
    )
    assert speakers(marked)[1] == "the girl at the counter"
