# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from desktop_app.library.library import Library
from desktop_app.model.analysis import Analysis, AttributedQuotation
from desktop_app.model.document import Document
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Attribution, Kind
from tests.library.making import library_at, source

_NUMBERS = count()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit") as made:
        yield made


def add(library: Library, *speakers: Attribution) -> list[int]:
    """An article in which these speak; the ids of the library's speakers in that order."""
    text = f"“Words,” article {next(_NUMBERS)}."
    found = tuple(
        AttributedQuotation(quotation=Quotation(content=(Span(1, 7),), form=Form.DIRECT), attribution=a)
        for a in speakers
    )
    changes = library.add([source(Analysis(document=Document(text=text), quotations=found))])
    with library.reading() as connection:
        return [
            connection.execute("SELECT speaker FROM quotation WHERE id = ?", (id,)).fetchone()[0]
            for id in sorted(changes.quotations)
        ]


def person(name: str, role: str | None = None, organization: str | None = None) -> Attribution:
    return Attribution(speaker=name, kind=Kind.PERSON, role=role, organization=organization)


def test_a_full_name_is_one_person_in_every_article(library: Library) -> None:
    first = add(library, person("Jack Ma", "founder", "Alibaba"))
    assert add(library, person("Jack Ma")) == first
    assert add(library, person("JACK  MA", "chairman", "Alibaba")) == first
    assert add(library, person("Jack Ma", "founder", "Ant Group")) == first


def test_a_person_changes_the_office(library: Library) -> None:
    first = add(library, person("Ada Lind", "mayor"))
    assert add(library, person("Ada Lind", "minister")) == first


def test_other_role_and_other_organization_are_another_person(library: Library) -> None:
    first = add(library, person("Michael Evans", "president", "Alibaba"))
    second = add(library, person("Michael Evans", "striker", "Norhaven United"))
    assert first != second
    assert add(library, person("Michael Evans", "striker", "Norhaven United")) == second
    assert add(library, person("Michael Evans", "president", "Alibaba")) == first
    unclear = add(library, person("Michael Evans"))
    assert unclear not in (first, second), "nothing says which of the two"


def test_a_surname_of_another_article_is_a_speaker_of_its_own_where_nothing_says_whose(library: Library) -> None:
    full = add(library, person("Jack Ma", "founder", "Alibaba"))
    one = add(library, person("Ma", "owner"), person("Ma"))
    other = add(library, person("Ma"))
    assert one[0] == one[1], "within one article the name is one speaker"
    assert len({full[0], one[0], other[0]}) == 3


def test_organizations_are_one_by_name_and_who_has_none_is_of_the_article(library: Library) -> None:
    bank = Attribution(speaker="Norhaven Bank", kind=Kind.ORGANIZATION, organization="Norhaven Bank")
    spokesman = Attribution(speaker="a spokesman", kind=Kind.UNNAMED)
    statement = Attribution(speaker="an official statement released by the company", kind=Kind.DOCUMENT)
    first = add(library, bank, spokesman, statement, spokesman, Attribution())
    second = add(library, bank, spokesman, statement, spokesman, Attribution())
    assert (first[0], first[1], first[4]) == (second[0], first[3], 0)
    assert not {first[1], first[2]} & {second[1], second[2]}


def test_a_person_and_an_organization_of_one_name_differ(library: Library) -> None:
    assert add(library, person("Morgan Stanley")) != add(
        library, Attribution(speaker="Morgan Stanley", kind=Kind.ORGANIZATION)
    )


def test_names_are_found_again_after_a_restart(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit") as library:
        first = add(library, person("Jack Ma", "founder", "Alibaba"))
        second = add(library, person("Jack Ma", "singer", "The Mice"))
    with library_at(tmp_path / "l.inquit") as library:
        assert add(library, person("Jack Ma", "singer", "The Mice")) == second
        assert add(library, person("Jack Ma", "founder", "Alibaba")) == first
