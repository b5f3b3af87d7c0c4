# SPDX-License-Identifier: Apache-2.0
"""What may be somebody's role or organization at all; one sentence of our own for each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.people.affiliation.vetoes import is_apart, may_be_body, may_be_role
from desktop_app.people.affiliation.views import Option
from desktop_app.people.text.statement import Statement
from desktop_app.people.text.words import Page
from tests.people.marked import turn_rows
from tests.people.quill import span, view


def is_body(text: str, words: str, role: str) -> bool:
    """Whether `words` may be a body of Ada Quill."""
    return may_be_body(view(text), words, span(text, words), Option(role, span(text, role), "apposition", {}))


def test_who_leads_a_church_may_be_its_elder() -> None:
    text = "Ada Quill, an elder of the church, left."
    assert may_be_role(view(text), "elder", span(text, "elder"))


def test_what_is_called_after_a_street_may_be_a_body() -> None:
    assert is_body("A spokesman for Tarn Street, Ada Quill, left.", "Tarn Street", "spokesman")


@pytest.mark.parametrize(
    ("role", "home", "apart"),
    [
        ("clerk", "there", False),
        ("volunteer", "from Dayton, Ohio", False),
    ],
)
def test_who_comes_from_a_town_is_of_no_body_that_is_only_named_apart(role: str, home: str, apart: bool) -> None:
    text = f"Tarn Air will cut its flights. Ada Quill, a {role} {home}, left."
    option = Option(role, span(text, role), "apposition", {})
    assert is_apart(view(text), "Tarn Air", span(text, "Tarn Air"), option) is apart


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("Her brother, Ada Quill of Nampar, left.", "Nampar", "brother"),
        ("The baker Ada Quill, of Tarn Drive, left.", "Tarn Drive", "baker"),
        ("The baker Ada Quill of Tarn Crescent left.", "Tarn Crescent", "baker"),
    ],
)
def test_where_somebody_lives_is_no_body(text: str, words: str, role: str) -> None:
    assert not is_body(text, words, role)


def test_whom_a_relative_works_for_is_a_body() -> None:
    assert is_body("Her brother, Ada Quill of Tarn Bank, left.", "Tarn Bank", "brother")
    assert is_body("The baker Ada Quill, of Nampar, left.", "Nampar", "baker")


@pytest.mark.parametrize(("words", "role"), [("woman named", False), ("man called", False), ("rower", True)])
def test_what_leads_to_a_name_is_no_role(words: str, *, role: bool) -> None:
    text = f"A {words} Ada Quill came in."
    assert may_be_role(view(text), words, span(text, words)) is role


@pytest.mark.parametrize(("words", "role"), [("Garment and Felt Workers", True)])
def test_the_end_of_a_bodys_name_is_no_role(words: str, *, role: bool) -> None:
    text = "Ada Quill, for the Garment and Felt Workers, left."
    body = span(text, "Garment and Felt Workers")
    hers = replace(view(text), statements=(Statement(span(text, "Ada Quill"), None, body, "for-after"),))
    assert may_be_role(hers, words, span(text, words)) is role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ada Quill, whose husband, a baker, sang, left.", False),
        ("Ada Quill, whose late uncle was a baker, left.", False),
        ("Ada Quill, whose husband sang and who is a baker, left.", True),
    ],
)
def test_what_a_relative_is_nobody_else_is(text: str, *, role: bool) -> None:
    assert may_be_role(view(text), "baker", span(text, "baker")) is role


def test_a_memo_is_not_of_the_paper_that_has_seen_it() -> None:
    text = "A memo {} by the Quay Post blamed Quill."
    readers = {}
    for verb in ("seen", "obtained", "issued"):
        memo = replace(view(text.format(verb)), kind="document")
        readers[verb] = may_be_body(memo, "Quay Post", span(memo.text, "Quay Post"), Option(None, None, "", {}))
    assert readers == {"seen": False, "obtained": False, "issued": True}


@pytest.mark.parametrize("words", ["husband", "cook"])
def test_what_a_relative_is_is_not_said_of_the_one_who_has_him(words: str) -> None:
    text = "Ada Quill, whose husband, the cook, is at sea, left."
    assert not may_be_role(view(text), words, span(text, words))
    text = "Ada Quill, whose husband is at sea and who is the cook, left."
    assert may_be_role(view(text), "cook", span(text, "cook"))


def test_a_body_that_a_long_text_repeats_is_looked_at_beside_its_speaker(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    compare = Page.in_one_sentence

    def counted(page: Page, one: int, other: int) -> bool:
        asked.append(one)
        return compare(page, one, other)

    monkeypatch.setattr(Page, "in_one_sentence", counted)
    text = "Tarn Air will fly. " * 500 + "Ada Quill left. " + "Tarn Air will fly. " * 500
    assert is_apart(view(text), "Tarn Air", span(text, "Tarn Air"), Option(None, None, "", {}))
    assert len(asked) <= 4
    beside = text.replace("Quill left.", "Quill left with Tarn Air.")
    assert not is_apart(view(beside), "Tarn Air", span(beside, "Tarn Air"), Option(None, None, "", {}))


def test_the_post_of_one_guest_is_not_the_other_ones() -> None:
    head = "Backline podcast\n\nNoor Vandewalle talks with Jitka Malin, head of insurance at Stavos Mutual."
    talk = "VANDEWALLE: Why do prices rise?\n\nMALIN: Because of storms.\n\nVANDEWALLE: And next year?\n\nMALIN: Again."
    rows = turn_rows(f"{head}\n\n{talk}")
    assert [(row.speaker, row.role) for row in rows[:2]] == [
        ("Noor Vandewalle", None),
        ("Jitka Malin", "head of insurance"),
    ]


def test_a_label_by_first_name_means_the_full_name() -> None:
    head = "Backline podcast, with Noor Vandewalle, moderator, and Jitka Malin, head of insurance at Stavos Mutual."
    talk = "NOOR: Why do prices rise?\n\nJITKA: Because of storms.\n\nNOOR: And next year?\n\nJITKA: Again."
    assert [row.speaker for row in turn_rows(f"{head}\n\n{talk}")][:2] == ["Noor Vandewalle", "Jitka Malin"]
