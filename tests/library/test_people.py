# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import LibraryProblem
from desktop_app.library import history
from desktop_app.library.editing import edits, people
from desktop_app.library.finding import pages
from desktop_app.library.finding.rows import rows
from desktop_app.library.finding.search import find
from desktop_app.library.library import Library
from desktop_app.model.analysis import Analysis
from desktop_app.model.browse import Period
from desktop_app.model.document import Document
from desktop_app.model.query import Query
from desktop_app.model.speaker import Kind
from tests.library.making import bank, derived_is_right, library_at, mayor, quoted, source


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as made:
        yield made
        derived_is_right(made)


def names(library: Library, words: str = "") -> list[str]:
    return [p.name for p in people.people(library, words, limit=100, offset=0)]


def test_the_list_has_those_with_names_most_quoted_first(library: Library) -> None:
    assert names(library)[0] == "Ada Lind"
    assert set(names(library)) == {"Ada Lind", "Tom Reed", "Reed", "Norhaven Bank"}
    assert names(library, "re") == ["Reed", "Tom Reed"] or names(library, "re") == ["Tom Reed", "Reed"]
    assert names(library, "to re") == ["Tom Reed"]
    assert names(library, "eed") == []


def test_a_page_tells_roles_over_time(library: Library) -> None:
    page = pages.person(library, "ada lind")
    assert (page.name, page.kind, page.quotations) == ("Ada Lind", Kind.PERSON, (1, 2, 6))
    assert (page.first, page.latest) == (1, 6)
    assert page.roles == (Period(name="mayor", first="2016-05-12", latest="2017-01", quotations=3),)
    assert page.organizations == (Period(name="Norhaven", first="2016-05-12", latest="2017-01", quotations=3),)
    assert pages.person(library, page.id) == page
    with pytest.raises(LibraryProblem, match="no speaker Nobody"):
        pages.person(library, "Nobody")
    with pytest.raises(LibraryProblem, match="no speaker 0"):
        pages.person(library, 0)


def test_a_page_leaves_attitudes_out_unless_they_are_asked_for(library: Library) -> None:
    edits.set_speaker(library, [4], "Ada Lind")
    edits.set_role(library, [4], "critic")
    assert pages.person(library, "Ada Lind").quotations == (1, 2, 6)
    assert [role.name for role in pages.person(library, "Ada Lind").roles] == ["mayor"]
    asked = pages.person(library, "Ada Lind", attitudes=True)
    assert asked.quotations == (1, 2, 4, 6)
    assert [role.name for role in asked.roles] == ["critic", "mayor"]
    edits.set_speaker(library, [4], "Nora Vance")
    assert pages.person(library, "Nora Vance").quotations == (4,)


def test_renaming_keeps_the_old_name_as_an_alias(library: Library) -> None:
    changes = people.rename(library, "Ada Lind", "Ada Maria Lind")
    assert changes.quotations == {1, 2, 6}
    assert changes.summary == "Renamed Ada Lind to Ada Maria Lind"
    assert rows(library, [6])[0].speaker == "Ada Maria Lind"
    assert list(find(library, Query(words="speaker:maria "))) == [1, 2, 6]
    assert pages.person(library, "Ada Lind").aliases == ("Ada Lind",)
    text = "“Again,” said Ada Lind."
    library.add([source(Analysis(document=Document(text=text), quotations=(quoted(text, "Again,", "Ada Lind"),)))])
    assert pages.person(library, "Ada Maria Lind").quotations == (9, 1, 2, 6)
    with pytest.raises(ValueError, match="name"):
        people.rename(library, "Tom Reed", "  ")


def test_merging_joins_quotations_and_names(library: Library) -> None:
    page = pages.person(library, "Tom Reed")
    people.merge(library, [page.id, "Reed"])
    merged = pages.person(library, "Reed")
    assert (merged.id, merged.name, merged.quotations) == (page.id, "Tom Reed", (3, 8))
    assert merged.aliases == ("Reed",)
    assert "Reed" not in names(library)
    history.undo(library)
    assert pages.person(library, "Tom Reed").quotations == (3,)
    assert pages.person(library, "Reed").quotations == (8,)


def test_splitting_makes_two_who_are_kept_apart(library: Library) -> None:
    people.split(library, [6])
    found = people.people(library, "lind", limit=9, offset=0)
    assert [p.quotations for p in found] == [2, 1]
    assert people.alike(library, found[0].id) == []
    people.merge(library, [found[0].id, found[1].id])
    assert pages.person(library, "Ada Lind").quotations == (1, 2, 6)


def test_alike_are_those_of_one_surname_until_kept_apart(library: Library) -> None:
    assert [p.name for p in people.alike(library, "Reed")] == ["Tom Reed"]
    assert [p.name for p in people.alike(library, "Tom Reed")] == ["Reed"]
    assert people.alike(library, "Ada Lind") == []
    assert people.keep_apart(library, "Reed", "Tom Reed").undoable
    assert people.alike(library, "Reed") == []
    history.undo(library)
    assert [p.name for p in people.alike(library, "Reed")] == ["Tom Reed"]
