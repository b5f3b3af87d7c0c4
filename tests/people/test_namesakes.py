# SPDX-License-Identifier: Apache-2.0
"""Two people of one family name, and who is meant by it; one sentence of our own for each."""

from __future__ import annotations

import pytest

from desktop_app.people.resolve.reading import read_people
from tests.people.marked import rows, speakers


@pytest.mark.parametrize("first", ["Ruth", "Junior", "Ana"])
def test_a_first_name_that_is_a_noun_too_is_somebody_elses(first: str) -> None:
    text = f"Torvald Penhurst owns the quay. <s1>{first} Penhurst</s1> said <q1>it leaked</q1>."
    assert speakers(text) == [f"{first} Penhurst"]


def test_a_first_name_that_is_a_place_too_stays_before_an_uncommon_family_name() -> None:
    text = "<s1>Its treasurer, Hobart Sung. Sung, a miller,</s1> said <q1>it leaked</q1>."
    assert speakers(text) == ["Hobart Sung"]


def test_an_office_before_a_wife_is_named_is_her_husbands() -> None:
    text = "<q1>“No,”</q1> <s1>President Pell</s1> said. Mr. Pell and the first lady, Nora Pell, left."
    assert speakers(text) == ["Pell"]


def test_an_office_behind_a_full_name_may_be_hers() -> None:
    text = "Nora Pell won. Mr. Pell, her husband, left. <q1>“No,”</q1> <s1>President Pell</s1> said."
    assert speakers(text) == ["Nora Pell"]


def test_whose_mother_somebody_is_does_not_make_the_son_speak() -> None:
    text = "The clerk Bram Pell died. Nora Pell, mother of the late Bram Pell, wept. <q1>“No,”</q1> <s1>Pell</s1> said."
    assert speakers(text) == ["Nora Pell"]


def test_one_who_is_named_in_full_each_time_is_not_called_by_less() -> None:
    told = "Bram Pell met his son. Otto Pell rows. Otto Pell swims. Otto Pell sings. Otto Pell left."
    assert speakers(f"{told}\n\n<q1>“No,”</q1> <s1>Pell</s1> said.") == ["Bram Pell"]


def test_an_office_is_his_whom_the_text_calls_mr_though_she_is_named_in_full_before_him() -> None:
    text = "<q1>“No,”</q1> <s1>President Pell</s1> said. Mr. Pell and Nora Pell left. It was the Otto Pell Award."
    assert speakers(text) == ["Otto Pell"]


@pytest.mark.parametrize("name", ["Quilli", "Al-Quilli", "Mr. Quilli", "Omar Quilli"])
def test_a_name_may_lack_the_article_that_it_has_elsewhere(name: str) -> None:
    text = f"A minister, Omar al-Quilli, left. <s1>{name}</s1> said <q1>it leaked</q1>."
    assert speakers(text) == ["Omar al-Quilli"]


GENERATIONS = [
    ("Bram Pell and his nephew, Otto Pell, row.", "<s1>The younger Pell</s1>", "Otto Pell"),
    ("Bram Pell and his nephew, Otto Pell, row.", "<s1>the elder Mr. Pell</s1>", "Bram Pell"),
    ("Bram Pell rows. Otto Pell, the father of the oarsman, swims.", "<s1>The younger Pell</s1>", "Bram Pell"),
    ("Bram Pell, 19, rows. Otto Pell, 17, swims.", "<s1>The younger Pell</s1>", "Otto Pell"),
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
        ("His son Otto Pell", "younger", "Otto Pell"),
        ("His son Otto Pell", "elder", "Bram Pell"),
        ("His uncle, Otto Pell,", "elder", "Otto Pell"),
        ("Otto Pell, his nephew,", "younger Mr.", "Otto Pell"),
        ("His elder brother, Otto Pell,", "younger", "Bram Pell"),
        ("Otto Pell, 34,", "younger", "Otto Pell"),
        ("Otto Pell, 34,", "older", "Bram Pell"),
        ("Bram Pell Jr.", "younger", "Bram Pell Jr."),
    ],
)
def test_the_elder_is_told_by_kin_by_age_or_by_what_stands_behind_the_name(other: str, word: str, speaker: str) -> None:
    assert speakers(_CALLED.format(other=other, word=word)) == [speaker]


def test_the_elder_is_one_of_the_two_named_last() -> None:
    told = "Their father, Otto Pell, rows. Mona Pell, 22, swims. Lena Pell, 25, sings.\n\n"
    assert speakers(f"{told}<q1>“No,”</q1> <s1>the elder Pell</s1> said.") == ["Lena Pell"]


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
    people = read_people(f"{first} rows. Then {second} swam.").people
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


@pytest.mark.parametrize("tells", ["said", "a miller, said"])
def test_of_two_in_one_paragraph_a_short_name_is_whose_who_last_told_something(tells: str) -> None:
    told = f"They had found Bram Pell. His cousin, Otto Pell, {tells} he rowed."
    assert speakers(f"{told} <q1>“No,”</q1> <s1>Mr. Pell</s1> said.") == ["Otto Pell"]


def test_names_of_the_same_words_in_another_order_are_of_two_people() -> None:
    text = "Amina Hassan Abdi left. Abdi Hassan, a miller, came. <s1>Mr. Hassan</s1> said <q1>it leaked</q1>."
    assert speakers(text) == ["Abdi Hassan"]


@pytest.mark.parametrize(("name", "plain"), [("Aydınlı", "Aydinli"), ("Sobołta", "Sobolta"), ("Øvrum", "Ovrum")])
def test_a_name_may_lack_the_letters_that_english_lacks(name: str, plain: str) -> None:
    assert speakers(f"Nora {name} left. <s1>Ms. {plain}</s1> said <q1>it leaked</q1>.") == [f"Nora {name}"]


def test_a_family_name_behind_a_body_and_before_its_bearer_is_the_bodys() -> None:
    text = "Marsh Foods Inc. shut. <s1>Marsh</s1> said <q1>it would sue</q1>. Its owner, Otto Marsh, left."
    assert speakers(text) == ["Marsh Foods Inc."]


def test_the_first_of_two_family_names_is_whose_who_is_named_before() -> None:
    text = "Rui García Pell left. <s1>García</s1> said <q1>no</q1>. Luis García, a miller, came."
    assert speakers(text) == ["Rui García Pell"]


@pytest.mark.parametrize(
    ("name", "speaker"),
    [("Senator Dean Pell", "Dean Pell"), ("Judge Don Pell", "Don Pell"), ("Vice Dean Poe", "Poe")],
)
def test_a_first_name_that_is_a_title_too_stays_behind_a_title(name: str, speaker: str) -> None:
    assert speakers(f"<s1>{name}</s1> said <q1>no</q1>.") == [speaker]


def test_the_third_of_a_name_may_be_written_with_a_number() -> None:
    text = "Orville Pell Sr. left. Orville Pell 3d, a miller, came. <s1>The younger Mr. Pell</s1> said <q1>no</q1>."
    assert speakers(text) == ["Orville Pell 3d"]


def test_a_family_name_that_comes_first_may_be_a_womans_first_name() -> None:
    assert speakers("Li Wei, a miller, left. <s1>Mr. Li</s1> said <q1>no</q1>.") == ["Li Wei"]


def test_a_title_of_the_other_sex_than_the_first_name_means_no_firm() -> None:
    text = "Ngaio Pettigrew left. <s1>Ms Pettigrew</s1>, who founded Pettigrew Marine, said <q1>no</q1>."
    assert speakers(text) == ["Ngaio Pettigrew"]


@pytest.mark.parametrize("full", ['Dwight "Skip" Pell', "Dwight (Skip) Pell"])
@pytest.mark.parametrize("short", ["Skip Pell", "Skip"])
def test_a_nickname_in_marks_means_its_bearer(full: str, short: str) -> None:
    assert speakers(f"{full} and Otto Pell left. <s1>{short}</s1> said <q1>no</q1>.") == ["Dwight Pell"]


def test_a_first_name_behind_ms_may_end_like_a_mans() -> None:
    assert speakers("Yingluck Pell, a miller, left. <s1>Ms. Yingluck</s1> said <q1>no</q1>.") == ["Yingluck Pell"]


def test_a_korean_family_name_that_is_a_noun_too_is_no_title() -> None:
    assert speakers("<s1>Her aide, Park Ji-hoon,</s1> said <q1>no</q1>.") == ["Park Ji-hoon"]


def test_a_son_may_be_called_by_his_fathers_name_alone() -> None:
    text = "Khalid bin Faisal, a miller, left. <s1>Mr. bin Faisal</s1> said <q1>no</q1>."
    assert speakers(text) == ["Khalid bin Faisal"]


def test_a_family_name_that_comes_first_tells_no_gender() -> None:
    assert speakers("Park Min-seo, a miller, left. <s1>Ms. Park</s1> said <q1>no</q1>.") == ["Park Min-seo"]


def test_a_prince_is_called_by_his_first_name() -> None:
    text = "Prince Omar al-Pell left. <s1>Prince Omar</s1> said <q1>no</q1>. Otto bin Omar came."
    assert speakers(text) == ["Omar al-Pell"]


def test_a_first_name_that_is_an_office_too_is_a_sons_where_no_such_office_is_told_of() -> None:
    text = "Sergeant Dean Penhurst, 22, of the Quay Rifles, died. <q1>“No,”</q1> said <s1>Mia Penhurst</s1>, 45."
    [row] = rows(text)
    assert (row.speaker, row.role, row.organization) == ("Mia Penhurst", None, None)
    text = "Dean Penhurst spoke. <q1>“No,”</q1> said <s1>Mia Penhurst</s1>, the dean of the college. Penhurst left."
    assert len([c for c in read_people(text, ()).people.clusters if c.parts[-1] == "penhurst"]) == 1
