# SPDX-License-Identifier: Apache-2.0
"""Names as they are written: titles, letters behind them, particles, accents; one sentence of our own for each."""

from __future__ import annotations

import pytest

from desktop_app.model.speaker import Kind
from desktop_app.people.mentions.mentions import Sort
from desktop_app.people.text.lexicons import lists
from tests.people.marked import rows, speakers
from tests.people.named import read_people

NAMES = [
    ("<s1>Kite-loving Per Lund</s1> said <q1>the wind was high</q1>.", "Per Lund"),
    ("<s1>Per Lund</s1> said <q1>the ice was thin</q1>.", "Per Lund"),
    ("<s1>Zoe\u0308 Marsh</s1> said <q1>it rained</q1>.", "Zoe\u0308 Marsh"),
    ("<s1>Canon Nerys Pugh</s1> said <q1>the roof leaks</q1>.", "Nerys Pugh"),
    ("<s1>Headman Litunga</s1> said <q1>the well was dry</q1>.", "Litunga"),
    ("<s1>Brothers Huw and Ifan Bevan</s1> said <q1>the flock was safe</q1>.", "Huw and Ifan Bevan"),
    ("<s1>Orlaith Keane MLA (Greens)</s1> said <q1>no</q1>.", "Orlaith Keane"),
    ("<s1>Sen. Bartlett Crane</s1> said <q1>the vote was lost</q1>.", "Bartlett Crane"),
    ("<s1>Reverend Calliope Stone</s1> said <q1>the bells rang</q1>.", "Calliope Stone"),
    ("<s1>Lord Ashcombe of Rye</s1> said <q1>the House should rise</q1>.", "Lord Ashcombe of Rye"),
    ("<s1>Republican North Carolina Rep. Wilmer Stroud</s1> said <q1>the pipe held</q1>.", "Wilmer Stroud"),
    ("<s1>Chilean Ambassador Rocío del Carmen Ibarra</s1> said <q1>no</q1>.", "Rocío del Carmen Ibarra"),
    ("<s1>Mele Ha‘unga</s1> said <q1>the road was wet</q1>.", "Mele Ha‘unga"),
    ("<s1>Odile in 't Hoog, a baker,</s1> said <q1>it was late</q1>.", "Odile in 't Hoog"),
    ("<s1>Rep. Park Seo Yeon</s1> said <q1>no</q1>.", "Park Seo Yeon"),
    ("<s1>Deep Waters Norland</s1> said <q1>no</q1>.", "Deep Waters Norland"),
    ("<s1>Dr. La Sori Wahidin</s1> said <q1>no</q1>.", "La Sori Wahidin"),
    ("<s1>Mr Ashcombe</s1> said <q1>the shop was shut</q1>.", "Ashcombe"),
    ("<s1>Mina's niece, state Del. Orla Crane,</s1> said <q1>no</q1>.", "Orla Crane"),
    ("<s1>Del Crane</s1> said <q1>the song was old</q1>.", "Del Crane"),
    ("<s1>Pope Anselm</s1> said <q1>the bells rang</q1>.", "Anselm"),
    ("The <s1>columnist Ai Mei</s1> said <q1>no</q1>.", "Ai Mei"),
    ("<q1>“The tide was late,”</q1> <s1>The Donald</s1> said.", "Donald"),
    ("<s1>Ex-striker Zoltan</s1> said <q1>no</q1>.", "Zoltan"),
    ("<s1>the Venerable Hugh Marsh</s1> said <q1>no</q1>.", "Hugh Marsh"),
]


@pytest.mark.parametrize("people", ["South Korean", "Puerto Rican", "South African"])
def test_a_people_of_two_words_is_no_person(people: str) -> None:
    reading = read_people(f"The {people} trawler came in. Its skipper sold eels.")
    assert [(m.name, m.sort) for m in reading.mentions] == [(people, Sort.PLACE)]


def test_a_title_in_capitals_ends_no_name() -> None:
    reading = read_people("Nora Pell, the former Hewlett-Packard CEO, left.")
    assert [(m.name, m.sort) for m in reading.mentions] == [
        ("Nora Pell", Sort.PERSON),
        ("Hewlett-Packard", Sort.BODY),
    ]


def test_mc_begins_a_family_name() -> None:
    reading = read_people("They met a voter, Tyshira McQuillan, on Monday. McQuilan sang.")
    assert [m.name for m in reading.people.clusters[0].mentions] == ["Tyshira McQuillan", "McQuilan"]
    assert [m.sort for m in reading.mentions] == [Sort.PERSON] * 2


@pytest.mark.parametrize("phrase", ["Makers of clocks", "People close to the talks"])
def test_a_plural_at_the_head_of_a_sentence_is_no_name(phrase: str) -> None:
    (row,) = rows(f"It rained on Monday. <s1>{phrase}</s1> said <q1>the price would rise</q1>.")
    assert (row.speaker, row.kind) == (phrase, Kind.UNNAMED)


def test_a_body_inside_an_office_has_no_word_of_grade() -> None:
    reading = read_people("Later Deputy Leith Police Commissioner Pell Okafor came in.")
    assert [m.name for m in reading.mentions] == ["Leith Police", "Pell Okafor"]


def test_a_double_first_name_may_be_of_the_other_sex_than_its_first_half() -> None:
    assert [lists().name_gender(name) for name in ("jean", "jean-luc")] == ["f", "m"]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("The phosphate producer Quellmark Ltd. closed.", Sort.BODY),
        ("The phosphate producer Ida Quellmark died.", Sort.PERSON),
    ],
)
def test_what_firms_do_and_what_sites_are_called_makes_no_person(text: str, sort: Sort) -> None:
    reading = read_people(text)
    assert [m.sort for m in reading.mentions] == [sort]


@pytest.mark.parametrize(("marked", "speaker"), NAMES)
def test_a_name_is_whole_and_without_its_titles(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


def test_a_family_name_that_is_a_bodys_noun_stays_a_persons_behind_mr_and_ms() -> None:
    (row,) = rows("<s1>Ms Holt-Mills</s1> said <q1>the pay was late</q1>.")
    assert (row.speaker, row.kind) == ("Holt-Mills", Kind.PERSON)


BODIES = [
    "<s1>Oakham Taxpayers First</s1> said <q1>the levy was too high</q1>.",
    "The <s1>Swift Spear Brigade</s1> said <q1>it held the bridge</q1>.",
]


@pytest.mark.parametrize("marked", BODIES)
def test_a_noun_for_persons_inside_a_bodys_name_is_no_title(marked: str) -> None:
    name = marked.split("<s1>")[1].split("</s1>")[0]
    assert speakers(marked) == [name]


def test_a_preposition_before_a_month_is_no_name() -> None:
    marked = "Nerys Pugh ran the dam. In December 2019 <s1>she</s1> said <q1>it leaked</q1>."
    assert speakers(marked) == ["Nerys Pugh"]


def test_an_ordinary_word_at_the_head_of_a_sentence_is_nobody() -> None:
    marked = "Tomas Villar left the works. Silence followed. <s1>He</s1> said <q1>the pay was poor</q1>."
    assert speakers(marked) == ["Tomas Villar"]


def test_a_name_keeps_its_first_word_where_the_document_has_it_inside_a_sentence() -> None:
    marked = (
        "Ballots were late. The suit was paid for by Ballot Rights Now in May. "
        "<s1>Ballot Rights Now</s1> said <q1>every ballot counts</q1>."
    )
    assert speakers(marked) == ["Ballot Rights Now"]


def test_the_ending_of_an_unknown_first_name_tells_its_gender() -> None:
    known = lists()
    assert "ezmerelda" not in known.first_names
    assert known.name_gender("ezmerelda") == "f"
    assert known.name_gender("zbyslaw") in ("m", "")
    assert known.name_gender("j.") == ""


def test_two_of_one_family_named_together_share_the_family_name() -> None:
    marked = (
        "Huw and Nerys Bevan keep goats. <s1>Mr Bevan</s1> said <q1>they bite</q1>. <s2>Nerys</s2> said <q2>no</q2>."
    )
    assert speakers(marked) == ["Huw Bevan", "Nerys Bevan"]


def test_a_body_with_a_name_in_another_language() -> None:
    marked = "Nerys Pugh won the Tour des Landes in May. <s1>She</s1> said <q1>it was hot</q1>."
    assert speakers(marked) == ["Nerys Pugh"]


def test_two_in_apposition_are_both_named() -> None:
    marked = "<s1>The letter's authors, Reverend Nerys Pugh and economist Tomas Villar,</s1> said <q1>no</q1>."
    assert speakers(marked) == ["Nerys Pugh and Tomas Villar"]


def test_a_headline_with_a_hashtag_is_a_headline_still() -> None:
    text = "Ada Quill Tells #SaveTheMill Voters They Should Wait.\n\nThe host, <s1>Ada Quill</s1>, said <q1>no</q1>."
    assert speakers(text) == ["Ada Quill"]


def test_a_moor_is_a_place_and_no_role() -> None:
    assert speakers("<s1>North Moor Council</s1> said <q1>the road was wet</q1>.") == ["North Moor Council"]


def test_a_month_behind_a_preposition_is_no_first_name() -> None:
    marked = "Then in June Bich Marsh, a nurse, came. <s1>Marsh</s1> said <q1>the ward was cold</q1>."
    assert speakers(marked) == ["Bich Marsh"]


def test_a_list_of_who_was_present_is_no_headline() -> None:
    marked = (
        "Present: Councillors A. Thorne (Chair), P. Desai, R. Lyle. Attending: Ms J. Carver, Head of Roads.\n\n"
        "<s1>Ms Carver</s1> replied that <q1>the lamps were old</q1>."
    )
    assert speakers(marked) == ["J. Carver"]


@pytest.mark.parametrize(
    ("text", "person"), [("part-timers Holm Rovers", False), ("nurses Holm Marsh and Per Lund", True)]
)
def test_a_plural_before_one_name_is_no_title(text: str, person: bool) -> None:
    mentions = read_people(f"They lost to {text} again.").mentions
    assert (mentions[0].title != "") == person


def test_a_plural_before_a_comma_is_no_title_where_no_second_name_follows() -> None:
    marked = "Two nurses left.\n\n<s1>Nurses Beyond, which runs nine wards,</s1> urged <q1>both to talk</q1>."
    assert speakers(marked) == ["Nurses Beyond"]


def test_an_acronym_in_brackets_names_the_whole_body_before_it() -> None:
    text = (
        "The watchdog group Citizens for Duty and Ethics in Government (CDEG) sued. "
        "<s1>CDEG</s1> said <q1>it was late</q1>."
    )
    (row,) = rows(text)
    assert (row.speaker, row.kind) == ("Citizens for Duty and Ethics in Government", Kind.ORGANIZATION)


def test_brackets_that_spell_out_nothing_name_nothing() -> None:
    text = "<s1>Anders Holm (RBT)</s1> said <q1>the sea was calm</q1>."
    assert speakers(text) == ["Anders Holm"]


def test_a_sentence_that_begins_behind_an_abbreviation_is_no_part_of_its_name() -> None:
    text = "They want a ban on travel to the U.S. The plan drew anger. <s1>The email</s1> said: <q1>“No.”</q1>"
    assert speakers(text) == ["The email"]


def test_a_politicians_supporters_are_not_the_politician() -> None:
    text = "Bernie Marsh spoke. <s1>Marsh supporters</s1> shouted <q1>“Never give up!”</q1>"
    (row,) = rows(text)
    assert (row.speaker, row.kind) == ("Marsh supporters", Kind.UNNAMED)


def test_of_two_first_names_the_one_that_is_used_more_is_shown() -> None:
    text = "Charles Vane spoke. Chuck Vane is a senator. <s1>Chuck Vane</s1> said <q1>it was over</q1>."
    assert speakers(text) == ["Chuck Vane"]


def test_a_short_name_may_be_the_end_of_a_bodys_name() -> None:
    text = "The Leith Daily News wrote of it. <s1>The Daily News</s1> said <q1>the bridge was shut</q1>."
    assert speakers(text) == ["Leith Daily News"]


def test_two_bodies_speak_together() -> None:
    text = "<s1>Leith Pension Fund and Klint Asset Management</s1> said <q1>they would sell</q1>."
    assert speakers(text) == ["Leith Pension Fund and Klint Asset Management"]


def test_letters_that_were_read_with_a_wrong_encoding_do_not_cut_a_name() -> None:
    text = "<s1>President Enrique Pe\u00c3\u00b1a Vara</s1> said <q1>the talks went well</q1>."
    assert speakers(text) == ["Enrique Pe\u00c3\u00b1a Vara"]


def test_former_at_the_head_of_a_sentence_is_no_name() -> None:
    text = "<s1>Former prosecutor and Leith Mayor Rudy Vane</s1> said <q1>it was late</q1>."
    assert speakers(text) == ["Rudy Vane"]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("Nerys Cuban owns boats. <s1>Cuban</s1> said <q1>they leak</q1>.", "Nerys Cuban"),
        ("Nora London owns boats. “No,” <s1>London</s1> said. <q1>They leak</q1>.", "Nora London"),
        ("Dane Marsh owns boats. <s1>Dane</s1> said <q1>they leak</q1>.", "Dane Marsh"),
        ("Finn Poe owns boats. <s1>Finn</s1> said <q1>they leak</q1>.", "Finn Poe"),
    ],
)
def test_a_family_name_may_be_a_places_too(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


@pytest.mark.parametrize(
    "marked",
    [
        "Nerys Cuban owns boats. <s1>Cuban officials</s1> said <q1>they leak</q1>.",
        "Nerys London owns boats. <s1>A clerk in London</s1> said <q1>they leak</q1>.",
    ],
)
def test_a_place_stays_one_where_it_describes(marked: str) -> None:
    assert "Nerys" not in str(speakers(marked)[0])


@pytest.mark.parametrize(
    "whole",
    [
        "Trustee Quist",
        "Suor Agnese",
        "Oom Gert Quist",
        "Seu Plínio Quist",
        "Bürgermeister Anton Quist",
        "Nine-year-old Agnese",
        "Eighty-year-old Agnese Quist",
        "Audiologist Agnese Quist",
        "Ms Agnese Quist BL",
        "Their head, Ir. Agnese",
        "Qari Pedro Anton Quist",
        "Adv. Agnese Quist",
    ],
)
def test_titles_of_other_countries_are_no_names(whole: str) -> None:
    name = " ".join(w for w in whole.split() if w in ("Quist", "Agnese", "Gert", "Plínio", "Anton", "Pedro"))
    assert speakers(f"At noon <s1>{whole}</s1> said <q1>the bell was cracked</q1>.") == [name]


def test_an_abbreviated_title_that_is_a_first_name_too_is_a_title_with_its_stop() -> None:
    assert speakers("<s1>Del. Nerys Pugh of Quay County</s1> said <q1>no</q1>.") == ["Nerys Pugh"]
    assert speakers("<s1>Del Marsh</s1> said <q1>no</q1>.") == ["Del Marsh"]


@pytest.mark.parametrize("verb", ["Rip", "Slam", "Denounce"])
def test_the_verb_of_a_headline_is_neither_name_nor_role(verb: str) -> None:
    marked = f"Fishermen {verb} Nerys Pugh\n\n<s1>Pugh</s1> said <q1>no</q1>."
    assert [(row.speaker, row.role) for row in rows(marked)] == [("Nerys Pugh", None)]


def test_a_first_name_that_is_a_verb_too_stays_one_inside_a_sentence() -> None:
    assert speakers("Last came the ferryman <s1>Rip Marsh</s1>, who said <q1>no</q1>.") == ["Rip Marsh"]


def test_an_office_or_the_noun_with_an_article_is_no_short_name_of_a_body() -> None:
    marked = "Monarch Shipping lost a ship on Monday. <s1>The Monarch</s1> said <q1>it was sorry</q1>."
    assert speakers(marked) != ["Monarch Shipping"]
    marked = "Minister Foods lost a ship. Huw Pell is a minister. <s1>Minister Pell</s1> said <q1>it was sorry</q1>."
    assert speakers(marked) == ["Huw Pell"]


@pytest.mark.parametrize("letters", ["Q.C.", "M.P.", "R.N."])
def test_letters_with_full_stops_behind_a_name_are_nobody_beside_it(letters: str) -> None:
    assert speakers(f"<s1>Counsel for the ferry, Mr. Huw Pell, {letters},</s1> asked <q1>whether it sank</q1>.") == [
        "Huw Pell"
    ]


@pytest.mark.parametrize("peer", ["Lord Falconer", "Viscount Ambler", "Lord Thatcher"])
def test_a_peer_is_somebody_though_his_name_is_a_noun_of_persons(peer: str) -> None:
    [row] = rows(f"The chairman of the Leith Bank, {peer}, met them. <s1>He</s1> said <q1>it was late</q1>.")
    assert (row.role, row.organization) == ("chairman", "Leith Bank")


def test_the_lord_advocate_is_no_name() -> None:
    assert not read_people("They met the Lord Advocate on Monday.").mentions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was between Tarn and Ruvan Council.", ["Tarn", "Ruvan Council"]),
    ],
)
def test_names_of_bodies_are_found_whole(text: str, names: list[str]) -> None:
    assert [m.name for m in read_people(text).mentions] == names


def test_a_signature_in_capitals_is_no_headline() -> None:
    text = (
        "<q1>“We close the mill today.”</q1>\n\n- <s1>Ida Holm, Chair and Treasurer, Tarn Water Board</s1>\n\nUnions."
    )
    (row,) = rows(text)
    assert (row.speaker, row.role, row.organization) == ("Ida Holm", "Chair and Treasurer", "Tarn Water Board")


@pytest.mark.parametrize(("printed", "shown"), [("Mrs Bo", "Bo")])
def test_a_letter_that_stands_for_a_name_keeps_its_title(printed: str, shown: str) -> None:
    assert speakers(f"<s1>{printed}</s1> said <q1>the shop was shut</q1>.") == [shown]


@pytest.mark.parametrize("name", ["Quay Brotherhood of Ushers", "Department of Fish and Forest"])
def test_people_behind_a_cause_are_a_body_by_their_whole_name(name: str) -> None:
    assert speakers(f"<s1>The {name}, which has an office in Quay,</s1> said <q1>no</q1>.") == [name]


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
