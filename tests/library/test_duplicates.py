# SPDX-License-Identifier: Apache-2.0
"""Who may be one, and what is shown of those who are to be merged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.library.editing import people
from desktop_app.library.finding import duplicates, pages
from desktop_app.library.library import Library
from desktop_app.model.speaker import Attribution, Kind
from tests.library.making import library_at
from tests.library.test_speakers import add, person


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit") as made:
        yield made


def pairs(library: Library) -> list[tuple[str, str]]:
    return [(pair.first.name, pair.second.name) for pair in duplicates.pairs(library)]


def test_forms_of_a_name_that_are_not_joined_are_offered(library: Library) -> None:
    add(library, person("William Holt"), person("Reince Vik"), person("Ada Lind Jr."), person("Bo Berg"))
    add(library, person("Bill Holt"), person("Rience Vik"), person("Ada Lind"), person("Berg"))
    add(library, person("Tom Holt"), person("Reinald Vik"), person("Ada Lind Sr."))
    found = {frozenset(pair) for pair in pairs(library)}
    assert found == {
        frozenset(pair)
        for pair in (
            ("William Holt", "Bill Holt"),
            ("Reince Vik", "Rience Vik"),
            ("Ada Lind Jr.", "Ada Lind"),
            ("Ada Lind", "Ada Lind Sr."),
            ("Bo Berg", "Berg"),
        )
    }


def test_who_is_kept_apart_is_not_offered_again(library: Library) -> None:
    first = add(library, person("Ada Lind", "mayor", "Osk"))
    second = add(library, person("Ada Lind", "striker", "Norhaven United"))
    assert pairs(library) == [("Ada Lind", "Ada Lind")]
    people.keep_apart(library, first[0], second[0])
    assert pairs(library) == []


def test_candidates_are_told_apart_and_the_fullest_name_is_first(library: Library) -> None:
    full = add(library, person("Ada Lind", "mayor", "GOP"), person("Ada Lind", "Mayor", "Republicans"))[0]
    short = add(library, person("Lind"))[0]
    first, second = duplicates.candidates(library, [short, full])
    assert (first.name, first.quotations, first.documents) == ("Ada Lind", 2, 1)
    assert len(first.roles) == len(first.organizations) == 1, "what means the same stands once"
    assert (second.name, second.example) == ("Lind", "Words,")


def test_merging_keeps_the_better_kind(library: Library) -> None:
    body = add(library, Attribution(speaker="Ada Lind's office", kind=Kind.UNNAMED))[0]
    who = add(library, person("Ada Lind"))[0]
    people.merge(library, [body, who])
    page = pages.person(library, body)
    assert (page.kind, page.name, len(page.quotations)) == (Kind.PERSON, "Ada Lind's office", 2)
