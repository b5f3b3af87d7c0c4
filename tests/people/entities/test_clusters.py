# SPDX-License-Identifier: Apache-2.0
"""Two people of one family name, and who is meant by it; one sentence of our own for each."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from desktop_app.people.entities.cluster import Cluster, People
from tests.people.marked import rows, speakers
from tests.people.named import read_people


@pytest.mark.parametrize("first", ["Ruth", "Junior", "Mason"])
def test_a_first_name_that_is_a_noun_too_is_somebody_elses(first: str) -> None:
    text = f"Torvald Penhurst owns the quay. <s1>{first} Penhurst</s1> said <q1>it leaked</q1>."
    assert speakers(text) == [f"{first} Penhurst"]


def test_a_first_name_that_is_a_place_too_stays_before_an_uncommon_family_name() -> None:
    text = "<s1>Its treasurer, Hobart Sung. Sung, a miller,</s1> said <q1>it leaked</q1>."
    assert speakers(text) == ["Hobart Sung"]


def test_an_office_behind_a_full_name_may_be_hers() -> None:
    text = "Nora Pell won. Mr. Pell, her husband, left. <q1>“No,”</q1> <s1>President Pell</s1> said."
    assert speakers(text) == ["Nora Pell"]


def test_one_who_is_named_in_full_each_time_is_not_called_by_less() -> None:
    told = "Bram Pell met his son. Otto Pell rows. Otto Pell swims. Otto Pell sings. Otto Pell left."
    assert speakers(f"{told}\n\n<q1>“No,”</q1> <s1>Pell</s1> said.") == ["Bram Pell"]


def test_an_office_is_his_whom_the_text_calls_mr_though_she_is_named_in_full_before_him() -> None:
    text = "<q1>“No,”</q1> <s1>President Pell</s1> said. Mr. Pell and Nora Pell left. Then Otto Pell came."
    assert speakers(text) == ["Otto Pell"]


GENERATIONS = [
    ("Bram Pell and his nephew, Otto Pell, row.", "<s1>the elder Mr. Pell</s1>", "Bram Pell"),
    ("Bram Pell rows. Otto Pell, the father of the oarsman, swims.", "<s1>The younger Pell</s1>", "Bram Pell"),
    ("Bram Pell, 19, rows. Otto Pell, 17, swims.", "<s1>The older Pell</s1>", "Bram Pell"),
]


@pytest.mark.parametrize(("told", "source", "speaker"), GENERATIONS)
def test_the_younger_of_two_is_told_by_age_or_as_kin(told: str, source: str, speaker: str) -> None:
    assert speakers(f"{told} Bram Pell left. {source} said <q1>it leaked</q1>.") == [speaker]


def test_the_younger_is_nobody_who_is_only_named_later() -> None:
    told = "Bram Pell, 19, rows. Otto Pell, 22, swims. <s1>The younger Pell</s1> said <q1>it leaked</q1>."
    assert speakers(f"{told} Their cousin, Ina Pell, 12, left.") == ["Bram Pell"]


def test_a_place_with_an_accent_may_be_somebodys_name() -> None:
    people = read_people("Nora Bogotá, a baker, left. Bogotá said no. Bogotá swam.").people
    assert [(cluster.name, len(cluster.mentions)) for cluster in people.clusters] == [("Nora Bogotá", 3)]


_CALLED = "Bram Pell, 61, rows. {other} swims.\n\nIt rained. <q1>“No,”</q1> <s1>the {word} Pell</s1> said."


@pytest.mark.parametrize(
    ("other", "word", "speaker"),
    [
        ("His son Otto Pell", "elder", "Bram Pell"),
        ("His elder brother, Otto Pell,", "younger", "Bram Pell"),
        ("Otto Pell, 34,", "older", "Bram Pell"),
    ],
)
def test_the_elder_is_told_by_kin_by_age_or_by_what_stands_behind_the_name(other: str, word: str, speaker: str) -> None:
    assert speakers(_CALLED.format(other=other, word=word)) == [speaker]


def test_the_elder_is_no_role() -> None:
    text = "Bram Pell rows. <q1>“No,”</q1> <s1>the elder Mr. Pell</s1> said. The elder Pell sighed."
    assert rows(text)[0].role is None


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("Bram Pell Jr.", "Bram Pell", True),
        ("Bram Pell III", "Bram Pell IV", True),
        ("Bram Pell Sr.", "Bram Pell", False),
        ("Bram Pell Jr.", "Bram Pell II", False),
        ("Bram Pell Jr.", "Mr. Pell Jr.", False),
    ],
)
def test_father_and_son_are_two(first: str, second: str, *, apart: bool) -> None:
    people = read_people(f"{first} said no. Then {second} came in.").people
    assert len(people.clusters) == 1 + apart


def test_a_namesake_of_long_ago_gives_way_to_one_who_is_named_since() -> None:
    gap = "\n\n".join(f"The tide was late again on day {n}." for n in range(12))
    told = "The harbor clerk, Jeb Penhurst, is on leave."
    new = "The pilot, Odile Penhurst, came on Monday.\n\n<s1>Penhurst</s1> said <q1>it leaked</q1>."
    assert speakers(f"{told}\n\n{gap}\n\n{new}") == ["Odile Penhurst"]
    assert speakers(f"{told}\n\n{new}") == ["Jeb Penhurst"]


@pytest.mark.parametrize(
    ("title", "bearer"), [("President", "Otto Pell"), ("Governor", "Bram Pell"), ("Senator", "Ida Pell")]
)
def test_a_title_is_whose_the_text_gives_the_office_beside_or_before_the_name(title: str, bearer: str) -> None:
    told = "Otto Pell, president of the college, left. Gov. Bram Pell came. Sen. Ida Pell rowed. Captain Pell swam."
    told = f"{told} Captain Nora Pell sang. Nora Pell left."
    assert speakers(f"{told}\n\n<q1>“No,”</q1> <s1>{title} Pell</s1> said.") == [bearer]


def test_names_of_the_same_words_in_another_order_are_of_two_people() -> None:
    text = "Amina Hassan Abdi left. Abdi Hassan, a miller, came. <s1>Mr. Hassan</s1> said <q1>it leaked</q1>."
    assert speakers(text) == ["Abdi Hassan"]


@pytest.mark.parametrize(("name", "plain"), [("Aydınlı", "Aydinli"), ("Sobołta", "Sobolta"), ("Øvrum", "Ovrum")])
def test_a_name_may_lack_the_letters_that_english_lacks(name: str, plain: str) -> None:
    assert speakers(f"Nora {name} left. <s1>Ms. {plain}</s1> said <q1>it leaked</q1>.") == [f"Nora {name}"]


@pytest.mark.parametrize(
    ("name", "speaker"),
    [("Judge Don Pell", "Don Pell")],
)
def test_a_first_name_that_is_a_title_too_stays_behind_a_title(name: str, speaker: str) -> None:
    assert speakers(f"<s1>{name}</s1> said <q1>no</q1>.") == [speaker]


def test_a_title_of_the_other_sex_than_the_first_name_means_no_firm() -> None:
    text = "Ngaio Pettigrew left. <s1>Ms Pettigrew</s1>, who founded Pettigrew Marine, said <q1>no</q1>."
    assert speakers(text) == ["Ngaio Pettigrew"]


def test_a_korean_family_name_that_is_a_noun_too_is_no_title() -> None:
    assert speakers("<s1>Her aide, Park Ji-hoon,</s1> said <q1>no</q1>.") == ["Park Ji-hoon"]


def test_a_son_may_be_called_by_his_fathers_name_alone() -> None:
    text = "Khalid bin Faisal, a miller, left. <s1>Mr. bin Faisal</s1> said <q1>no</q1>."
    assert speakers(text) == ["Khalid bin Faisal"]


def test_a_family_name_that_comes_first_tells_no_gender() -> None:
    assert speakers("Park Minseo, a miller, left. <s1>Ms. Park</s1> said <q1>no</q1>.") == ["Park Minseo"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("William Roe", "Bill Roe"), ("William Roe", "W. Roe"), ("William J. Roe", "William Roe"), ("Li Wei", "Mr. Li")],
)
def test_short_forms_and_initials_are_the_same_person(one: str, other: str) -> None:
    reading = read_people(f"{one} is the mayor of Quay. “No,” said {other}.")
    assert [len(c.mentions) for c in reading.people.clusters if not c.body] == [2]


@pytest.mark.parametrize(("one", "other"), [("Nguyen Huu Long", "Nguyen Duc Long"), ("William Roe", "Ann Roe")])
def test_others_of_one_family_name_stay_apart(one: str, other: str) -> None:
    reading = read_people(f"{one} is the mayor of Quay. “No,” said {other}.")
    assert len([c for c in reading.people.clusters if c.mentions]) >= 2


SHORT = [
    ("They met Hilary Pell.\n\nHillary Pell left. <q1>“No,”</q1> <s1>Mrs. Pell</s1> said.", "Hillary Pell"),
    ("<q1>“No,”</q1> <s1>Mr. Pell</s1> said. The chief, Ilmuta Pell, had left.", "Ilmuta Pell"),
    ("<q1>“No,”</q1> <s1>Mr. Pell</s1> said. Senator Lindsey Pell had left.", "Lindsey Pell"),
    ("Nora Pelham left. <q1>“No,”</q1> <s1>Pehlam</s1> said.", "Nora Pelham"),
    ("Nora Pellott left. <q1>“No,”</q1> <s1>Pelott</s1> said.", "Nora Pellott"),
    ("Lucia Pellon, a baker, left. Lucía Pellón came. <s1>Pellon</s1> said <q1>no</q1>.", "Lucía Pellón"),
    ("Zhao Meilan, a clerk, left. <s1>Ms. Zhao</s1> said <q1>it was over</q1>.", "Zhao Meilan"),
    ("Zhao Mei Lan, a clerk, left. <s1>Mr. Zhao</s1> said <q1>it was over</q1>.", "Zhao Mei Lan"),
    ("The founder, Quillo Pell, left. <q1>“No,”</q1> <s1>Ms Pell</s1> said.", "Quillo Pell"),
    ("The founder, Quillo Pell, left. <q1>“No,”</q1> <s1>Mrs Pell</s1> said.", "Pell"),
    ("The MEC for roads, Nora Pell, left. <q1>“No,”</q1> <s1>MEC Pell</s1> said.", "Nora Pell"),
    ("Akemi Tarn met Bambang Crell, a clerk. <q1>“No,”</q1> <s1>she</s1> said.", "Akemi Tarn"),
    ("Akemi Tarn met Bambang Crell, a clerk. <q1>“No,”</q1> <s1>he</s1> said.", "Bambang Crell"),
]


@pytest.mark.parametrize(("marked", "speaker"), SHORT)
def test_the_whole_name_of_who_is_called_in_short(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


def test_the_one_of_a_married_couple_who_is_not_named_is_not_the_other() -> None:
    assert speakers("<q1>“No,”</q1> <s1>Mr. Pell</s1> said. Nora Pell, his wife, left.") == ["Pell"]


def test_a_family_name_in_a_headline_is_that_of_the_first_who_is_named() -> None:
    text = (
        "Pell’s last stand.\n\nHugh Pell left. <q1>“No,”</q1> <s1>Pell</s1> said. "
        "His brother, Owen Pell, stayed, and Owen Pell’s wife met Owen Pell’s aunt."
    )
    assert speakers(text) == ["Hugh Pell"]


def test_what_has_been_read_is_frozen() -> None:
    people = read_people("Ida Holm: Is it shut?\n\nEd Poe: It is.\n\nIda Holm: And now?\n\nEd Poe: Still.").people
    built: list[People | Cluster] = [people, *people.clusters]
    assert people.clusters
    for one in built:
        for name in (field.name for field in fields(one)):
            with pytest.raises(FrozenInstanceError):
                setattr(one, name, None)
            assert not isinstance(getattr(one, name), list | dict | set), name
