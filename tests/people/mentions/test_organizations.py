# SPDX-License-Identifier: Apache-2.0
"""Where the name of an organization ends, and how it is shown."""

from __future__ import annotations

import pytest

from desktop_app.model.spans import Span
from desktop_app.people.mentions.organizations import clean_organization, name_after, noun_phrase_after, party_and_place
from desktop_app.people.statements.bodies import Bodies, is_anaphor
from desktop_app.people.text.words import Names, page_of


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("the Harbor Trust,", "Harbor Trust"),
        ("Corvane's", "Corvane"),
        ("Corvane Holdings Inc.", "Corvane Holdings Inc."),
        ("Quay\nPartners", "Quay Partners"),
        ("“Morning Quay”", "Morning Quay"),
        ("its", "its"),
        ("the Corner Bakery on Mill Street", "Corner Bakery"),
        ("Bank on High", "Bank on High"),
        ("the start-up Loafly", "Loafly"),
        ("law firm Quill Pell", "Quill Pell"),
        ("real estate brokerage firm Quill & Pell", "Quill & Pell"),
        ("large bakery Quill & Pell", "large bakery Quill & Pell"),
        ("the company", "company"),
        ("provincial", ""),
        ("municipal", ""),
        ("auditors Quill Pell", "Quill Pell"),
        ("the member station QUAY", "QUAY"),
        ("the Danish drinks group Old Quay", "Old Quay"),
        ("Danish art from Quay", "Danish art from Quay"),
        ("Leith bakery chain Old Quay", "Leith bakery chain Old Quay"),
        ("Leith firm Old Quay", "Old Quay"),
        ("Supermarket chain Quay Fresh", "Quay Fresh"),
        ("the Port Moray-based Corvane", "Corvane"),
        ("Quay Fresh Ltd (QAY.L", "Quay Fresh Ltd"),
        ("Corvane (Ghent)", "Corvane (Ghent)"),
        ("state Supreme Court", "state Supreme Court"),
        ("Society for Trade in Poe, Moray", "Society for Trade in Poe, Moray"),
    ],
)
def test_clean_organization(words: str, shown: str) -> None:
    assert clean_organization(words) == shown


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("D-Mo.", ("D", "Mo.")),
        ("R., Ill.", ("R", "Ill.")),
        ("DFL-Edina", ("DFL", "Edina")),
        ("CEO", None),
        ("X-Ray", None),
        ("", None),
    ],
)
def test_party_and_place(inside: str, found: tuple[str, str] | None) -> None:
    assert party_and_place(inside) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Center for Tidal and Lunar Studies in Dayton", "Center for Tidal and Lunar Studies"),
        ("the gay rights group Harbor Campaign said", "Harbor Campaign"),
        ("the Ccoyo growers’ community told", "Ccoyo growers’ community"),
        ("the Fight for $15 said", "Fight for $15"),
        ("UBN and chairman of", "UBN"),
        ("the Quay County sheriff's deputy said", "Quay County"),
    ],
)
def test_a_name_ends_where_it_should(text: str, name: str) -> None:
    page = page_of(text)
    found = name_after(page, 0, len(page), Names(page, ()))
    assert found is not None
    assert page.span(*found).of(text) == name


def test_a_person_is_no_organization_but_the_campaign_is() -> None:
    text = "the Quill campaign fell. the Quill."
    page = page_of(text)
    names = Names(page, [Span(4, 8 + 1), Span(29, 34)])
    found = name_after(page, 0, len(page), names)
    assert found is not None
    assert page.span(*found).of(text) == "Quill campaign"
    assert name_after(page, page.index(25), len(page), names) is None


def test_common_noun_phrases() -> None:
    text = "the tech firm that sells nails"
    page = page_of(text)
    found = noun_phrase_after(page, 0, len(page))
    assert found is not None
    assert page.span(*found).of(text) == "the tech firm"
    town = "the county planning committee sitting in Ruvan"
    found = noun_phrase_after(page_of(town), 0, 7)
    assert found is not None
    assert page_of(town).span(*found).of(town) == "the county planning committee"
    assert noun_phrase_after(page_of("the old road"), 0, 3) is None


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("its", True), ("the company", True), ("The Harbor", False), ("Quay", False), ("a tech firm", False)],
)
def test_is_anaphor(phrase: str, expected: bool) -> None:
    assert is_anaphor(phrase, Span(0, len(phrase))) is expected


def test_a_short_name_means_the_full_one() -> None:
    text = "Corvane Holdings Inc. rose. Corvane said its profit fell. The company is old."
    page = page_of(text)
    bodies = Bodies(page, Names(page, ()))
    start = text.index("The company")
    found = bodies.resolve(Span(start, start + 11))
    assert found is not None
    assert found.of(text) == "Corvane Holdings Inc."
    assert bodies.main() == found


@pytest.mark.parametrize(
    ("text", "phrase", "meant"),
    [
        ("The Guild of Hotel Porters met. The hotel is shut.", "The hotel", None),
        ("The Circle of Quay Trust met. The trust is old.", "The trust", "Circle of Quay Trust"),
        ("The Trust for Quay met. The trust is old.", "The trust", "Trust for Quay"),
        ("The Police Federation met. They rang the police.", "the police", None),
        ("Moray Ltd. fell. Quay Clinic said so. The company is old.", "The company", "Moray Ltd."),
        ("The Quay Infirmary is shut. Moray Ltd. said so. The hospital is old.", "The hospital", "Quay Infirmary"),
        ("The Quay Philharmonic met. The orchestra is old.", "The orchestra", "Quay Philharmonic"),
        ("Quay Trust met. The orchestra is old.", "The orchestra", None),
        ("Quay Infirmary met. The dogs’ hospital is old.", "The dogs’ hospital", None),
    ],
)
def test_the_head_of_a_name_says_what_it_is(text: str, phrase: str, meant: str | None) -> None:
    page = page_of(text)
    at = text.rindex(phrase)
    found = Bodies(page, Names(page, ())).resolve(Span(at, at + len(phrase)))
    assert (found.of(text) if found else None) == meant


@pytest.mark.parametrize(
    ("told", "phrase", "name"),
    [
        ("The Leith Academy of Knots met. The academy left.", "academy", "Leith Academy of Knots"),
        ("The Leith Knot Society met. A clerk of the society's left.", "society's", "Leith Knot Society"),
        ("The Leith Health District met. The district is wet.", "district", None),
        ("The Leith Knot Society met. A society is a club.", "society", None),
        ("The Leith Knot Society met. The students' society left.", "students' society", None),
        ("The Leith Knot Society met. A clerk of the Society left.", "the Society", "Leith Knot Society"),
    ],
)
def test_a_bare_noun_stands_for_the_body_that_is_named_with_it(told: str, phrase: str, name: str | None) -> None:
    page, at = page_of(told), told.index(phrase)
    found = Bodies(page, Names(page, ())).in_full(Span(at, at + len(phrase)))
    assert (found.of(told) if found is not None else None) == name


def test_a_text_without_bodies_has_none() -> None:
    page = page_of("it rained on monday and she slept.")
    bodies = Bodies(page, Names(page, ()))
    assert bodies.main() is None
    assert bodies.resolve(Span(0, 2)) is None


ITS = [
    ("Marrow Trust is run by Quaynes. It hums. Quaynes said it was “late”. Its founder left.", "Quaynes"),
    ("Quay Trust runs a flat for the Harbor Care Board. Its manager left.", "Quay Trust"),
    ("The Harbor Trust booked it. Nobody at the district council knew, said its leader.", "the district council"),
    ("The dockers’ union left Quay Holdings Inc. Its secretary stayed.", "The dockers’ union"),
    ("Quay Holdings Inc. fell. “The Marrow Trust did it.” said its chairman.", "Quay Holdings Inc."),
    ("Quay Savings Bank failed. The bank had assets. Its owner left.", "Quay Savings Bank"),
    ("It hit Quay Residential Partners. Quay denies it. Its attorney left.", "Quay Residential Partners"),
    ("Harbor Care Board met. The school, Fields of Quay, saw the Board. Its owner left.", "Fields of Quay"),
    ("Harbor Care Board met. The bidder, Marrow, saw the Board. Its chief left.", "Marrow"),
]


@pytest.mark.parametrize(("text", "meant"), ITS)
def test_its_means_what_the_sentence_before_was_about(text: str, meant: str) -> None:
    page = page_of(text)
    at = text.casefold().rindex(" its ") + 1
    found = Bodies(page, Names(page, ())).resolve(Span(at, at + 3))
    assert found is not None
    assert found.of(text) == meant


@pytest.mark.parametrize(
    "name",
    [
        "Museo do Sal",
        "Banco di Quay",
        "École de la Marée",
    ],
)
def test_a_name_goes_on_over_small_words_of_other_languages(name: str) -> None:
    page = page_of(f"She led the {name} for years.")
    assert [body.span.of(page.text) for body in Bodies(page, Names(page, ())).every] == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Salt Growers' Co-operative",
        "Federation of Millers",
        "Moray Guild of Young Bakers",
        "Local 12 of the Allied Salt Workers",
        "Quill & Daughters Metals",
        "Women’s Harbour Desk",
        "Moray Observer",
        "Coast Guard",
        "Port Moray Mariners",
    ],
)
def test_a_body_may_be_called_after_its_members(name: str) -> None:
    page = page_of(f"She told the {name} so.")
    assert [body.span.of(page.text) for body in Bodies(page, Names(page, ())).every] == [name]
