# SPDX-License-Identifier: Apache-2.0
"""Whom a description means: sentences of our own for what tells it and for what must not."""

from __future__ import annotations

import pytest

from desktop_app.people.mentions.organizations import clean_organization
from desktop_app.people.resolve.anaphors import anaphor_of
from desktop_app.people.resolve.features import Anaphor
from desktop_app.people.resolve.subjects import named_next
from desktop_app.people.resolve.vetoes import of_another_calling
from tests.people.marked import read, rows, speakers
from tests.people.named import read_people


def test_a_guess_does_not_describe() -> None:
    marked = (
        "Odile Brandt mends nets on the old pier. It was built in 1911.\n\n<s1>The auctioneer</s1> fears <q1>rain</q1>."
    )
    assert speakers(marked) == ["The auctioneer"]
    reading = read_people("Odile Brandt mends nets on the old pier.\n\nThe auctioneer fears rain.")
    assert "auctioneer" not in reading.cast.named[0].words


CALLED = [
    ("<s2>The surveyor</s2>", "The surveyor"),
    ("<s2>The winner</s2>", "Odile Brandt"),
]


@pytest.mark.parametrize(("source", "speaker"), CALLED)
def test_who_has_another_calling_is_not_meant(source: str, speaker: str) -> None:
    told = "<s1>Odile Brandt, the mayor,</s1> said <q1>it was her pier</q1>. "
    assert speakers(f"{told}{source} said <q2>it would rust</q2>.") == ["Odile Brandt", speaker]


def test_who_has_another_calling_is_not_meant_though_somebody_else_spoke_last() -> None:
    told = "<s1>Odile Brandt, an engineer,</s1> said <q1>it was late</q1>. <s2>A clerk</s2> said <q2>no</q2>."
    more = "Brandt flies out in May. The house is a shop. <s3>The chemist</s3> said <q3>it would rust</q3>."
    assert speakers(f"{told}\n\n{more}") == ["Odile Brandt", "A clerk", "The chemist"]


@pytest.mark.parametrize(
    ("told", "source", "speaker"),
    [
        ("Odile Brandt, a lecturer,", "The historian", "Odile Brandt"),
        ("Odile Brandt, a lecturer,", "The plumber", "The plumber"),
        ("Prof. Odile Brandt", "The historian", "Odile Brandt"),
        ("Prof. Odile Brandt", "The plumber", "The plumber"),
        ("Capt. Odile Brandt", "The diver", "Odile Brandt"),
        ("Gov. Odile Brandt", "The diver", "The diver"),
    ],
)
def test_a_title_of_learning_or_rank_goes_with_another_calling(told: str, source: str, speaker: str) -> None:
    text = f"<s1>{told}</s1> said <q1>it was her pier</q1>. <s2>{source}</s2> said <q2>it would rust</q2>."
    assert speakers(text) == ["Odile Brandt", speaker]


@pytest.mark.parametrize(
    ("head", "owned", "other"), [("plumber", True, True), ("plumber", False, False), ("client", True, False)]
)
def test_somebodys_plumber_is_nobody_who_is_not_called_so(head: str, owned: bool, other: bool) -> None:
    reading = read_people("Owen Crane of Leith waved.")
    words = frozenset({head})
    anaphor = Anaphor("person", 30, head=head, heads=words, words=words, definite=True, possessed=owned)
    assert of_another_calling(anaphor, reading.cast.named[0]) == other


def test_a_sentence_about_somebody_does_not_name_her_plumber() -> None:
    marked = "Ada Noon of Leith has had headaches since May. <s1>Her plumber</s1> told her <q1>to open a window</q1>."
    assert speakers(marked) == ["Her plumber"]


PUT_OFF = [
    ("<q2>“It sways,”</q2> said <s2>Huw Carrick</s2>.", True),
    ("<q2>“It sways,”</q2> said <s2>Captain Huw Carrick</s2>.", False),
    ("<q2>“It sways,”</q2> said <s2>Huw Carrick, a painter</s2>.", False),
    ("Orla Tamm was there. <q2>“It sways,”</q2> said <s2>Huw Carrick</s2>.", False),
    ("\n\n<q2>“It sways,”</q2> said <s2>Huw Carrick</s2>.", False),
    ("<q2>“It sways,”</q2> said <s2>Carrick</s2>.", False),
]


@pytest.mark.parametrize(("behind", "told"), PUT_OFF)
def test_a_name_that_is_put_off_tells_who_was_described(behind: str, told: bool) -> None:
    marked = f"The pier in Leith was built in 1911. <s1>The surveyor</s1> wants <q1>it closed</q1>. {behind}"
    text, quotations = read(marked)
    reading = read_people(text, quotations)
    source, following = reading.sources
    found = named_next(reading, anaphor_of(source, quotations[0]), source, following)
    assert (found.name if found else "") == ("Huw Carrick" if told else "")


def test_who_is_named_only_behind_what_he_is() -> None:
    marked = (
        "Odile Brandt has rented out the pier for 31 years and owns the café on it. <s1>Her lawyer, a woman from Leith "
        "with a name for winning,</s1> believes <q1>it was closed too fast</q1>. <q2>“I have the minutes,”</q2> said "
        "<s2>Orla Tamm</s2>."
    )
    assert speakers(marked) == ["Orla Tamm", "Orla Tamm"]


LEADS = [
    ("A port judge", "Judge Huw Carrick", "Huw Carrick"),
    ("A port judge", "Clerk Huw Carrick", "A port judge"),
]


@pytest.mark.parametrize(("first", "later", "speaker"), LEADS)
def test_a_lead_says_what_somebody_is_who_is_named_below(first: str, later: str, speaker: str) -> None:
    marked = (
        f"<s1>{first}</s1> ruled on Monday <q1>that the pier must close</q1>.\n\nIt was built in 1911.\n\n"
        f"<q2>“It sways,”</q2> <s2>{later}</s2> wrote."
    )
    assert speakers(marked)[0] == speaker


def test_a_federal_judge_has_no_organization() -> None:
    assert rows("<s1>A federal judge</s1> said <q1>it was late</q1>.")[0].organization is None


@pytest.mark.parametrize(
    ("source", "both"),
    [
        ("Both men", False),
        ("Both clerks", False),
        ("The pair's lawyer", False),
    ],
)
def test_the_pair_are_the_two_who_spoke_last(source: str, both: bool) -> None:
    marked = (
        "<s1>Mrs Odile Brandt, the mayor,</s1> said <q1>it was her pier</q1>. <s2>Mrs Orla Tamm, a clerk,</s2> said "
        "<q2>it was not</q2>. <s3>A report</s3> said <q3>it was nobody's</q3>. "
        f"<s4>{source}</s4> hope <q4>to keep it</q4>."
    )
    row = rows(marked)[-1]
    assert (row.speaker == "Odile Brandt and Orla Tamm") == both
    assert not both or (row.role, row.organization) == (None, None)


@pytest.mark.parametrize(("words", "shown"), [("federal", ""), ("the national", ""), ("Local", "Local")])
def test_an_adjective_alone_is_no_body_but_a_local_is(words: str, shown: str) -> None:
    assert clean_organization(words) == shown


LATER = [
    ("<q1>“It rained,”</q1> <s1>the book</s1> says. In her 2003 book, Odile Brandt wrote of snow.", "the book"),
    ("The pilot has read <s1>the letter</s1>, which says <q1>no</q1>. His letter says otherwise.", "the letter"),
]


@pytest.mark.parametrize(("marked", "document"), LATER)
def test_what_is_written_is_nothing_that_the_text_has_yet_to_bring_in(marked: str, document: str) -> None:
    assert speakers(marked) == [document]


def test_what_somebody_calls_another_in_a_quotation_is_no_role() -> None:
    text = "“Otto Pell is a fighter,” Nora Poe said."
    assert not any(read_people(text).statements.values())


@pytest.mark.parametrize("words", ["66-year-old mail carrier", "retired lighthouse operator"])
def test_who_has_an_age_or_is_retired_is_no_body(words: str) -> None:
    marked = f"Ada Quell has carried the mail for 41 years.\n\n<q1>“My knees ache,”</q1> said <s1>the {words}</s1>."
    assert speakers(marked) == ["Ada Quell"]


@pytest.mark.parametrize(
    ("name", "description"),
    [
        ("Tarn Motors", "carmaker"),
        ("Tarn Minerals", "miner"),
        ("Tarn Vineyards", "winemaker"),
        ("Tarn Homes", "housebuilder"),
        ("Tarn Reinsurance", "reinsurer"),
    ],
)
def test_a_firm_is_called_by_what_it_makes(name: str, description: str) -> None:
    marked = (
        f"<s1>{name}</s1> said on Monday that <q1>two of its sites would close</q1>. Shares rose in Leith.\n\n"
        f"<s2>The {description}</s2> said <q2>nobody had been hurt</q2>."
    )
    assert speakers(marked) == [name, name]


@pytest.mark.parametrize(
    "text",
    [
        "Odile Brandt added that the surveyor had lied.",
        "Odile Brandt said the surveyor had lied.",
        "Odile Brandt left. The office of the surveyor replied at noon.",
    ],
)
def test_whom_somebody_tells_of_or_another_name_is_given_is_somebody_else(text: str) -> None:
    reading = read_people(text)
    stated = reading.statements.get(reading.people.clusters[0], [])
    assert [s.role.of(text) for s in stated if s.role is not None] == []
