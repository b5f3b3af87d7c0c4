# SPDX-License-Identifier: Apache-2.0
"""Which runs of capitalised words a text may name a body with, a sentence of our own for each."""

from __future__ import annotations

import pytest

from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.mentions.bodies import body_runs
from desktop_app.people.statements.bodies import Bodies
from desktop_app.people.text.words import Names, page_of
from tests.people.marked import rows, speakers


def named(text: str, *people: str) -> list[str]:
    page = page_of(text)
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in people]
    return [page.span(*run).of(text) for run in body_runs(page, Names(page, spans))[0]]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("He saw the Orchestra of the Five Lakes play.", ["Orchestra of the Five Lakes"]),
        ("It was in the Journal of Juvenile Hydrology again.", ["Journal of Juvenile Hydrology"]),
        ("They rang the Dockers’ Relief Fund twice.", ["Dockers’ Relief Fund"]),
        ("It was sold to Quay Lines, which sank it.", ["Quay Lines"]),
        ("He rang Local 212 in May.", ["Local 212"]),
        ("He rang the pressure group Quay Walkers in May.", ["Quay Walkers"]),
    ],
)
def test_a_body_is_read_whole(text: str, bodies: list[str]) -> None:
    assert named(text) == bodies


def test_a_word_taken_for_a_name_belongs_to_the_body() -> None:
    assert named("She joined the Institute for Rose Moray in May.", "Rose Moray") == ["Institute for Rose Moray"]


def test_an_office_of_a_person_ends_before_the_name() -> None:
    assert named("They called the Office of Rose Moray again.", "Rose Moray") == ["Office"]


@pytest.mark.parametrize(
    "text",
    [
        "Quill Sees No Way Back For Dock Workers\n\nThe port was shut, he said.",
        "He met the Minister for Salt over lunch.",
        "It fell to Senate Majority Whip and to nobody else.",
        "Q. Was it shut?\n\nA. I was late. I said so.",
    ],
)
def test_what_names_no_body(text: str) -> None:
    assert not set(named(text)) - {"Salt", "Dayton"}


def test_a_form_of_address_ends_what_stands_before_a_name() -> None:
    assert named("They met Harbor Board Eng. Rose Moray.", "Rose Moray") == ["Harbor Board"]


def test_two_places_are_two() -> None:
    assert named("It was studied in Ghana and Sweden by many.") == ["Ghana", "Sweden"]


@pytest.mark.parametrize(
    "name",
    ["Leith Seamen's Pension Fund", "Women's League of Borland", "Leith Farmers' Mutual Bank", "Leith Women's Sabha"],
)
def test_a_bodys_name_goes_on_over_the_possessive_of_many(name: str) -> None:
    assert [(r.speaker, r.kind) for r in rows(f"<s1>The {name}</s1> said <q1>it would sue</q1>.")] == [
        (name, Kind.ORGANIZATION)
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Dockers’ Benevolent Lodge",
        "Fraternal Order of Harbour Police",
        "Wild Waters Leith Trust",
        "Torrance Renewables",
        "Pell Rowan Logistics",
    ],
)
def test_a_bodys_name_is_whole(name: str) -> None:
    assert [(r.speaker, r.kind) for r in rows(f"<s1>The {name}</s1> said <q1>it would sue</q1>.")] == [
        (name, Kind.ORGANIZATION)
    ]


@pytest.mark.parametrize("name", ["Leith Heritage Trust", "National Trust for Scotland"])
def test_the_noun_of_a_bodys_name_stands_for_it(name: str) -> None:
    text = f"Nobody had asked the {name}. Rain fell. <s1>The Trust</s1> said <q1>it would sue</q1>."
    assert [r.speaker for r in rows(text)] == [name]


def test_of_two_bodies_the_one_named_last_is_meant_by_its_noun() -> None:
    text = "The Leith Heritage Trust left. The Borland Reading Trust came. <s1>The Trust</s1> said <q1>it was fun</q1>."
    assert [r.speaker for r in rows(text)] == ["Borland Reading Trust"]


@pytest.mark.parametrize(("noun", "speaker"), [("club", "Velm United"), ("maker", "The maker")])
def test_the_club_is_the_one_that_is_named_though_nothing_says_that_it_is_one(noun: str, speaker: str) -> None:
    text = f"Velm United lost again. It rained on the players. <s1>The {noun}</s1> said <q1>it would appeal</q1>."
    assert [r.speaker for r in rows(text)] == [speaker]


@pytest.mark.parametrize(
    ("told", "noun"),
    [
        ("a volunteer network, Open Locks, which sank", "network"),
        ("the charity Open Locks", "charity"),
        ("Open Locks, a charity and network of boatmen", "network"),
        ("Open Academies", "academy"),
    ],
)
def test_a_bodys_noun_means_the_one_that_the_text_calls_so(told: str, noun: str) -> None:
    text = (
        f"Quell was built by {told}. Port Merrow has it now. <s1>The {noun}'s keeper, Ada Quill</s1>, said <q1>no</q1>."
    )
    (row,) = rows(text)
    assert (row.organization or "").startswith("Open ")


@pytest.mark.parametrize("source", ["Two former employees", "A trustee"])
def test_who_is_employed_is_of_the_body_that_the_text_is_about(source: str) -> None:
    text = f"The Mutual Quay Bank has no boats. Mutual Quay Bank sank. <s1>{source}</s1> said <q1>it was late</q1>."
    assert [row.organization for row in rows(text)] == ["Mutual Quay Bank"]


def test_its_means_the_body_whose_noun_stands_alone_in_the_sentence_before() -> None:
    told = "Velm Ltd. owes the Mutual Quay Bank a boat. The bank lost patience."
    text = f"{told} <s1>Its clerk, Ada Quill</s1>, said <q1>no</q1>."
    assert [row.organization for row in rows(text)] == ["Mutual Quay Bank"]


def test_a_body_with_a_country_in_its_name_is_meant_by_its_noun() -> None:
    text = "The Welsh Tide Bureau met. “No,” said <s1>Ada Quill, a clerk at the bureau</s1>, <q1>it is late</q1>."
    assert [row.organization for row in rows(text)] == ["Welsh Tide Bureau"]


@pytest.mark.parametrize("name", ["the Harbor Dues Act", "The Constitution"])
def test_a_law_by_name_is_a_document(name: str) -> None:
    row = rows(f"It rained. <s1>{name}</s1> says <q1>that all boats are equal</q1>.")[0]
    assert (row.kind, row.organization) == (Kind.DOCUMENT, None)


@pytest.mark.parametrize(("name", "meant"), [("Parish of Quay", "Parish of Quay")])
def test_a_bodys_noun_is_not_any_word_of_its_name(name: str, meant: str) -> None:
    text = f"The {name} was shut in May. It rained on Monday. <s1>The parish</s1> said <q1>it was full</q1>."
    assert [r.speaker for r in rows(text)] == [meant]


@pytest.mark.parametrize("noun", ["prison", "boatyard", "arena"])
def test_a_place_of_work_is_whom_its_people_serve(noun: str) -> None:
    text = f"It rained on Monday. The {noun}'s chaplain, Jane Poole, came. <s1>Poole</s1> said <q1>no</q1>."
    assert [(r.role, r.organization) for r in rows(text)] == [("chaplain", noun)]


def test_what_ends_in_air_is_an_airline() -> None:
    (row,) = rows("Colby left. <s1>Colby Air</s1> said <q1>it would sue</q1>.")
    assert (row.speaker, row.kind) == ("Colby Air", Kind.ORGANIZATION)


def test_an_office_in_capitals_before_a_colon_is_nobodys_name() -> None:
    (row,) = rows("<s1>MODERATOR</s1>: <q1>One at a time, please.</q1>\n\nThe debate was loud.")
    assert row.kind is Kind.UNNAMED


@pytest.mark.parametrize(
    ("name", "noun"),
    [("Royal Commission on Harbour Schools", "commission"), ("Leith Council on Foreign Relations", "council")],
)
def test_a_bodys_noun_before_on_stands_for_it(name: str, noun: str) -> None:
    text = f"Nobody had asked the {name}. Rain fell. <q1>“No,”</q1> <s1>the {noun}</s1> said."
    assert [r.speaker for r in rows(text)] == [name]


@pytest.mark.parametrize("line", ["QUAY (Ternwick) - It rained.", "QUAY, Sept. 5 (Ternwick) — It rained."])
def test_the_agency_of_a_dateline_is_nobodys_body(line: str) -> None:
    page = page_of(line)
    assert [body.span.of(line) for body in Bodies(page, Names(page, [])).all] == []


def test_two_firms_joined_by_and_are_two() -> None:
    assert named("It was Quay Air and Tarn Holdings again.") == ["Quay Air", "Tarn Holdings"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("It was Banks of Norland.", ["Banks of Norland"]),
    ],
)
def test_a_common_plural_before_of_is_no_part_of_a_name(text: str, bodies: list[str]) -> None:
    assert named(text) == bodies


@pytest.mark.parametrize("parts", ["Shares in", "Its stake in", "The stock of"])
def test_what_has_shares_is_a_firm(parts: str) -> None:
    text = f"{parts} Tarn Lantern fell."
    page = page_of(text)
    assert [body.span.of(text) for body in Bodies(page, Names(page, [])).all] == ["Tarn Lantern"]


@pytest.mark.parametrize("name", ["Nora Travels", "Nora Tours"])
def test_an_agency_may_be_called_after_its_trade(name: str) -> None:
    (row,) = rows(f"Their agency, <s1>{name}</s1>, said <q1>no</q1>.")
    assert row.kind is Kind.ORGANIZATION


def test_several_companies_are_no_single_one() -> None:
    marked = "Tarn Foods and Quell Dairies are to merge. <s1>The companies</s1> said <q1>it was late</q1>."
    assert speakers(marked) == ["The companies"]
    marked = "Tarn Foods, Quell Dairies and Pell Mills are to merge. <s1>Both companies</s1> said <q1>it was late</q1>."
    assert speakers(marked) == ["Both companies"]


def test_a_body_without_a_name_gives_way_to_one_with_a_name() -> None:
    marked = "A local firm won a prize. Tarn Foods bakes bread. <s1>The firm</s1> said <q1>it was late</q1>."
    assert speakers(marked) == ["Tarn Foods"]


TEXT = (
    "Plum Court Ltd., a restaurant in Leith, opened in May. Nobody came.\n\n"
    "The custard maker Garrod Foods sent flowers. Plum Court is full now."
)


def bodies(text: str = TEXT) -> Bodies:
    page = page_of(text)
    return Bodies(page, Names(page, []))


def test_every_mention_counts_also_by_a_short_name() -> None:
    found = bodies()
    assert found.places("Plum Court Ltd.") == [TEXT.index("Plum"), TEXT.rindex("Plum")]
    assert found.places("Garrod Foods") == [TEXT.index("Garrod")]
    assert found.places("Nobody's Bank") == []


def test_what_a_body_is_called() -> None:
    found = bodies()
    assert found.nouns("Plum Court Ltd.") == {"restaurant"}
    assert found.nouns("Garrod Foods") == {"maker"}
    assert found.nouns("Nobody's Bank") == frozenset()
