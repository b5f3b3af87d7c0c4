# SPDX-License-Identifier: Apache-2.0
"""What describes a person: other words for a title, what a verb makes of its subject; sentences of our own."""

from __future__ import annotations

import pytest

from desktop_app.model.clues import Thing
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.referents import Referent
from desktop_app.people.resolve.candidates import Pool, is_excluded
from desktop_app.people.resolve.discourse import Discourse
from desktop_app.people.resolve.features import Anaphor
from desktop_app.people.resolve.ranker import load
from desktop_app.people.resolve.resolve import resolve
from tests.people.marked import read, speakers
from tests.people.named import named, read_people

DESCRIBED = [
    ("Sen. Nerys Evans of Ohio arrived, and so did Tomas Villar. <s1>The senator</s1> said <q1>it was late</q1>."),
    ("Bishop Nerys Evans arrived, and so did Tomas Villar. <s1>The prelate</s1> said <q1>it was late</q1>."),
    ("Nerys Evans bakes rye bread for Tomas Villar. <s1>The baker</s1> said <q1>it was late</q1>."),
]


@pytest.mark.parametrize("marked", DESCRIBED)
def test_a_description_means_whoever_it_fits(marked: str) -> None:
    assert speakers(marked) == ["Nerys Evans"]


def test_what_goes_on_with_and_describes_nobody_before_it() -> None:
    named = read_people("The choir met Tomas Villar, and the baker left.").cast.named
    assert ["baker" in referent.words for referent in named] == [False]


def test_a_single_first_name_tells_a_gender() -> None:
    marked = "Danuta, a driver, waited with Mr Villar. <s1>She</s1> said <q1>the road was shut</q1>."
    assert speakers(marked) == ["Danuta"]


def test_whoever_is_brought_in_without_a_name_keeps_the_place_behind() -> None:
    marked = "A baker in Harlow found the fault when, <s1>she</s1> told us, <q1>the bread would not rise</q1>."
    assert speakers(marked) == ["A baker in Harlow"]


@pytest.mark.parametrize(
    "who", ["A baker at the back", "A baker on the wing", "A baker dressed as a crab", "A baker armed with a broom"]
)
def test_whoever_is_brought_in_without_a_name_keeps_what_tells_them_apart(who: str) -> None:
    assert speakers(f"{who} stood up. <q1>“We saw no boats,”</q1> <s1>she</s1> said.") == [who]


def test_a_description_that_spoke_is_meant_whole_by_its_head() -> None:
    marked = (
        "<s1>An official with the transition</s1> said <q1>58 were hired</q1>. <q2>“Maybe 60,”</q2>"
        " <s2>the official</s2> said later."
    )
    assert speakers(marked) == ["An official with the transition"] * 2


def test_several_without_a_name_come_into_question() -> None:
    reading = read_people("Three nurses walked in from Harlow with two dogs and several painters.")
    several = [r for r in reading.cast.unnamed if r.plural]
    assert [r.name for r in several] == ["Three nurses", "several painters"]


def test_a_medical_center_is_the_hospital() -> None:
    marked = "Nurses left Saint Orla Medical Center. <s1>The hospital</s1> said <q1>its offer was final</q1>."
    assert speakers(marked) == ["Saint Orla Medical Center"]


def test_whoever_is_told_of_by_a_possessive_comes_into_question() -> None:
    reading = read_people("Nerys Pugh filled jugs. Her neighbour agreed, and her son, Huw, did not.")
    assert [r.name for r in reading.cast.unnamed] == ["Her neighbour"]


def test_pronouns_in_a_sentence_with_two_names_tell_nothing() -> None:
    reading = read_people("Oxu Tarn and Pell Ockham sold her loom. Pell Ockham asked Oxu Tarn for her oar.")
    assert [r.gender for r in reading.cast.named] == ["", ""]


NOT_HIM = [Anaphor("other", 30, head="crowd"), Anaphor("person", 30, "f", head="wife")]


@pytest.mark.parametrize("anaphor", NOT_HIM)
def test_a_crowd_and_a_wife_are_no_man(anaphor: Anaphor) -> None:
    pool = Pool(read_people("Owen Crane spoke in Leith.").cast, Discourse())
    him = Anaphor("person", 30, "m", head="mayor")
    assert [r.name for r in pool.candidates(him)] == ["Owen Crane"]
    assert pool.candidates(anaphor) == []


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("a boy of seven", "boy"),
        ("a nurse in a green coat", "nurse"),
        ("one miner's mother", "mother"),
        ("two nurses from opposite wards", "nurses"),
        ("a miller with ten sacks on the cart", "miller"),
    ],
)
def test_a_newcomer_is_called_by_the_whole_phrase(phrase: str, head: str) -> None:
    text = f"On the quay stood {phrase}. <s1>The {head}</s1> said <q1>it was cold</q1>."
    assert speakers(text) == [phrase]


def test_resolving_changes_nothing_that_was_read() -> None:
    marked = "Ada Noon saw a boy of six. <s1>The boy</s1> said <q1>no</q1>. <s2>She</s2> said <q2>“Yes,”</q2> she saw."
    text, quotations = read(marked)
    reading = read_people(text, quotations)
    referents = (*reading.cast.named, *reading.cast.unnamed)
    before = [(r.name, tuple(r.places)) for r in referents]
    once, again = (resolve(reading, quotations, load().ranker) for _ in range(2))
    assert [r.referents[0].name for r in once] == ["a boy of six", "Ada Noon"]
    assert [(r.name, tuple(r.places)) for r in referents] == before
    assert [r.chain for r in again] == [r.chain for r in once]


def test_a_document_is_called_by_what_tells_it_apart() -> None:
    text = "In the drawer lay a note in chalk. <s1>It</s1> said <q1>it was cold</q1>."
    assert speakers(text) == ["a note in chalk"]


@pytest.mark.parametrize(("head", "generic"), [("board", False), ("company", True)])
def test_only_a_companys_name_may_stand_before_what_it_is(head: str, generic: bool) -> None:
    text = f"The Norland Rowing League {head} met."
    pool = Pool(read_people(text, names=named(text, "Norland Rowing League", Thing.ORGANIZATION)).cast, Discourse())
    league = Anaphor("body", 4, head=head, generic=generic, owners=(Span(4, 25),))
    assert bool(pool.candidates(league)) is generic


def test_a_woman_is_not_he_even_where_she_spoke_last() -> None:
    marked = (
        "“It held,” said Owen Crane.\n\nThen <s1>Barbara Quist</s1> came down. <q1>“It slipped,”</q1> she said. "
        "<q2>“I saw it,”</q2> <s2>Quist</s2> said. <q3>“Rope is rope,”</q3> <s3>he</s3> <c3>said</c3>."
    )
    assert speakers(marked) == ["Barbara Quist", "Barbara Quist", "Owen Crane"]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Barbara Quist sold the boat.", True),
        ("Mrs. Oxu Quist sold the boat.", True),
        ("Courtney Quist sold the boat.", False),
        ("Barbara Quist sold the boat. He sails.", False),
        ("Oxu Quist sold the boat.", False),
    ],
)
def test_a_gender_is_sure_by_a_title_or_a_name_that_no_pronoun_speaks_against(text: str, sure: bool) -> None:
    assert [r.sure for r in read_people(text).cast.named] == [sure]


def test_whom_a_pronoun_has_meant_none_of_the_other_gender_means() -> None:
    moss = Referent(Kind.PERSON, "Lee Moss", ())
    assert [is_excluded("f", moss, called) for called in ("m", "f", "")] == [True, False, False]
    assert not is_excluded("", moss, "m")


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Nerys Pugh sold his boat.", False),
    ],
)
def test_a_pronoun_for_whom_she_asks_or_tells_does_not_speak_against_her(text: str, *, sure: bool) -> None:
    assert [r.sure for r in read_people(text).cast.named] == [sure]


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
