# SPDX-License-Identifier: Apache-2.0
"""What the network takes for names, as the mentions of a text."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.model.clues import Named, Thing
from desktop_app.model.document import Document
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.people.attribute import attribute
from desktop_app.people.mentions.mentions import Sort, find_mentions
from desktop_app.people.text.clues import Naming
from desktop_app.people.text.words import page_of

TEXT = "Tarn Weather Bureau Ian Roe said it rained. Leg spinner Bo Lunt of Leith agreed."


def named(words: str, thing: Thing, probability: float = 0.99, *, text: str = TEXT) -> Named:
    start = text.index(words)
    return Named(Span(start, start + len(words)), thing, probability)


BUREAU, ROE = named("Tarn Weather Bureau", Thing.ORGANIZATION), named("Ian Roe", Thing.PERSON)
LUNT, LEITH = named("Bo Lunt", Thing.PERSON), named("Leith", Thing.PLACE)


def mentions(*names: Named) -> list[tuple[str, Sort]]:
    page = page_of(TEXT)
    return [(mention.span.of(TEXT), mention.sort) for mention in find_mentions(page, Naming(page, names))]


def test_the_network_parts_a_body_and_the_person_behind_it() -> None:
    assert mentions() == []
    assert mentions(BUREAU, ROE, LUNT, LEITH) == [
        ("Tarn Weather Bureau", Sort.BODY),
        ("Ian Roe", Sort.PERSON),
        ("Bo Lunt", Sort.PERSON),
        ("Leith", Sort.PLACE),
    ]


def test_what_the_network_doubts_is_no_name() -> None:
    doubted = Named(LUNT.span, Thing.PERSON, 0.4)
    assert [words for words, _ in mentions(BUREAU, ROE, doubted)] == ["Tarn Weather Bureau", "Ian Roe"]


def test_a_title_stays_with_the_person_behind_it() -> None:
    text = "The sea is cold, President Roe said."
    page = page_of(text)
    [mention] = find_mentions(page, Naming(page, [named("Roe", Thing.PERSON, text=text)]))
    assert (mention.whole.of(text), mention.span.of(text)) == ("President Roe", "Roe")


def test_a_possessive_ending_belongs_to_no_name() -> None:
    text = "It was Roe's idea."
    naming = Naming(page_of(text), [named("Roe's", Thing.PERSON, text=text)])
    assert [page_of(text).span(*run).of(text) for run, _ in naming.runs] == ["Roe"]


def test_what_is_only_part_of_a_word_is_no_name() -> None:
    text = "A Roe-backed plan."
    naming = Naming(page_of(text), [named("Roe", Thing.PERSON, text=text)])
    assert naming.runs == []


def test_a_word_between_a_body_and_a_person_is_of_neither() -> None:
    text = "The old FBI Director Jane Roe said so."
    page = page_of(text)
    roe = named("Jane Roe", Thing.PERSON, 0.5, text=text)
    found = find_mentions(page, Naming(page, [named("FBI", Thing.ORGANIZATION, text=text), roe]))
    assert [mention.span.of(text) for mention in found] == ["FBI", "Jane Roe"]


def test_two_who_share_a_family_name_are_two() -> None:
    text = "Both Huw and Ifan Bevan sang."
    page = page_of(text)
    found = find_mentions(page, Naming(page, [named("Huw and Ifan Bevan", Thing.PERSON, text=text)]))
    assert [mention.name for mention in found] == ["Huw Bevan", "Ifan Bevan"]


def test_one_name_names_one_thing_all_over_the_text() -> None:
    text = "Quay Lines sails. Ann Quay said Quay Lines is hers. “Lines is late,” said Quay."
    page = page_of(text)
    lines = Named(Span(0, 10), Thing.ORGANIZATION, 0.9)
    ann = named("Ann Quay", Thing.PERSON, text=text)
    last = Named(Span(text.rindex("Quay"), text.rindex("Quay") + 4), Thing.ORGANIZATION, 0.8)
    naming = Naming(page, [lines, ann, last, Named(Span(last.span.start, last.span.end), Thing.PERSON, 0.3)])
    assert naming.runs[-1][1] is Thing.ORGANIZATION
    assert Naming(page, [ann, replace(last, probability=0.9)]).runs[-1][1] is Thing.PERSON


def test_the_row_has_the_person_without_the_body() -> None:
    at = TEXT.index("it rained")
    content, cue = Span(at, at + len("it rained")), Span(at - 5, at - 1)
    source = Span(0, ROE.span.end)
    quotation = Quotation(content=(content,), cue=(cue,), source=(source,), form=Form.INDIRECT, confidence=0.9)
    [row] = attribute(Document(text=TEXT), [quotation], names=[BUREAU, ROE, LUNT, LEITH])
    assert row.speaker == "Ian Roe"
