# SPDX-License-Identifier: Apache-2.0
"""Forms of one name in several articles: who is one person, who is not, and that a person has the last word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.library import history
from desktop_app.library.editing import edits, parting, people
from desktop_app.library.finding import pages
from desktop_app.library.finding.search import find
from desktop_app.library.identity.families import Family
from desktop_app.library.library import Library
from desktop_app.library.storage import indexing
from desktop_app.model.browse import Joined
from desktop_app.model.query import Query
from desktop_app.model.speaker import Attribution, Kind
from tests.library.making import derived_is_right, library_at
from tests.library.test_speakers import add, person


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit") as made:
        yield made
        derived_is_right(made)


def reasons(library: Library, who: int | str) -> dict[str, str]:
    return {joined.name: joined.reason for joined in pages.person(library, who).joined}


def governor(library: Library, articles: int = 3) -> int:
    """A governor with a full name, each time beside the same senator."""
    said = person("Clara Nyborg", "governor"), person("Olav Rask", "senator")
    return [add(library, *said)[0] for _ in range(articles)].pop()


def test_a_family_name_means_the_only_full_name_of_its_field(library: Library) -> None:
    full = governor(library)
    beside = add(library, person("Nyborg"), person("Olav Rask"))
    assert beside[0] == full
    assert "share a speaker" in reasons(library, full)["Nyborg"]
    assert pages.person(library, full).aliases == ("Nyborg",)
    elsewhere = add(library, person("Nyborg"), person("Pia Holt", "coach"))
    assert elsewhere[0] != full, "nobody of that article speaks beside her"


def test_a_full_name_that_comes_later_takes_the_family_names_that_waited(library: Library) -> None:
    short = add(library, person("Nyborg", "Governor"), person("Olav Rask"))[0]
    assert pages.person(library, short).name == "Nyborg"
    full = governor(library)
    assert pages.person(library, short).id == full, "an id of before leads to the person"
    assert [p.name for p in people.people(library, "nyborg", limit=9, offset=0)] == ["Clara Nyborg"]
    assert len(find(library, Query(words="speaker:clara"))) == 4


def test_two_who_bear_the_family_name_are_told_apart_by_what_they_are(library: Library) -> None:
    full = governor(library)
    other = add(library, person("Bo Nyborg", "striker", "Norhaven United"), person("Olav Rask"))[0]
    assert add(library, person("Nyborg"), person("Olav Rask"))[0] not in (full, other), "it may be either"
    assert add(library, person("Nyborg", "the striker"))[0] == other
    assert add(library, person("Nyborg", "Gov."))[0] == full


def test_a_second_bearer_takes_back_what_was_joined_for_want_of_one(library: Library) -> None:
    full = governor(library)
    short = add(library, person("Nyborg"), person("Olav Rask"))[0]
    assert short == full
    add(library, person("Bo Nyborg"), person("Olav Rask"))
    assert reasons(library, full) == {}


def test_initials_and_middle_names_are_forms_of_one_name(library: Library) -> None:
    full = add(library, person("Arne J. Solberg", "editor"))[0]
    assert add(library, person("Arne Solberg"))[0] == full
    assert add(library, person("Arne Jens Solberg", "editor"))[0] == full
    assert add(library, person("A. Solberg", "editor"))[0] == full
    assert add(library, person("Arne K. Solberg"))[0] != full
    assert add(library, person("Arne J. Solberg Jr."))[0] != full


def test_of_a_name_that_very_many_bear_few_are_looked_at(library: Library) -> None:
    firsts = [f"{a}{b}o" for a in "BCDFGHKLMNPRST" for b in ("a", "e", "i", "o", "u", "ra", "ri", "ro", "al", "el")]
    add(library, *(person(f"{first} Berg") for first in firsts))
    with library.reading() as connection:
        (latest,) = connection.execute("SELECT max(id) FROM speaker").fetchone()
    # Both of one batch: neither is known when the other is read.
    whole, middle, alone = add(library, person("Karl Berg"), person("Karl J. Berg"), person("Berg"))
    assert whole == middle
    assert alone != whole, "it may be anybody's"
    with library.reading() as connection:
        family = Family.read(connection, "berg", since=latest + 1)
    assert {member.name[0] for member in family.members if member.full} == {"K"}
    assert family.others == 130


def test_neither_of_two_middle_names_is_meant_by_none(library: Library) -> None:
    names = [add(library, person(name))[0] for name in ("Arne J. Solberg", "Arne K. Solberg", "Arne Solberg")]
    assert len(set(names)) == 3


def test_offices_of_politics_and_former_posts_contradict_nothing(library: Library) -> None:
    first = add(library, person("Ada Lind", "Sen.", "Texas"), person("Ada Lind", "candidate", "GOP"))[0]
    assert add(library, person("Ada Lind", "former chief executive", "Norhaven Bank"))[0] == first
    assert add(library, person("Ada Lind", "front-runner", "Republicans"))[0] == first
    assert add(library, person("Ada Lind", "striker", "Norhaven United"))[0] != first


def test_articles_that_share_speakers_outweigh_a_role_that_was_misread(library: Library) -> None:
    beside = person("Olav Rask"), person("Pia Holt")
    first = add(library, person("Ada Lind", "pilot", "Norhaven Air"), *beside)[0]
    assert add(library, person("Ada Lind", "moderator", "Channel Two"), *beside)[0] == first


def test_women_and_men_of_one_family_name_differ(library: Library) -> None:
    full = governor(library)
    with library.writing() as connection:
        connection.execute("UPDATE passage SET source_text = 'she'")
    he = add(library, person("Nyborg", "governor"), person("Olav Rask"))[0]
    assert he == full
    with library.writing() as connection:
        connection.execute("UPDATE passage SET source_text = 'he' WHERE id IN (SELECT max(id) - 1 FROM passage)")
    add(library, person("Vera Nyborg"))
    assert reasons(library, full) == {}, "looked at again, the words say that it is a man"


def test_a_joining_that_a_person_took_back_stays_so(library: Library) -> None:
    full = governor(library)
    add(library, person("Nyborg", "governor"), person("Olav Rask"))
    (joined,) = pages.person(library, full).joined
    assert (joined.name, joined.quotations, joined.documents) == ("Nyborg", 1, 1)
    assert parting.part(library, joined.id).summary == "Parted Nyborg from Clara Nyborg"
    assert pages.person(library, joined.id).name == "Nyborg"
    add(library, person("Ida Nyborg"))
    governor(library)
    assert pages.person(library, full).joined == ()
    history.undo(library)
    assert [one.id for one in pages.person(library, full).joined] == [joined.id]
    history.redo(library)
    assert pages.person(library, full).joined == ()


def test_what_a_person_merged_stays_merged(library: Library) -> None:
    full = governor(library)
    other = add(library, person("Bo Nyborg", "striker", "Norhaven United"))[0]
    add(library, person("B. Nyborg", "striker"))
    people.merge(library, [full, other])
    add(library, person("Nils Nyborg"))
    page = pages.person(library, full)
    assert len(page.quotations) == 5
    assert [joined.name for joined in page.joined] == ["B. Nyborg"]


def test_an_edit_of_a_quotation_outlives_the_joining(library: Library) -> None:
    short = add(library, person("Nyborg", "governor"), person("Olav Rask"))
    quotation = pages.person(library, short[0]).quotations[0]
    edits.set_speaker(library, [quotation], "Nora New")
    full = governor(library)
    assert pages.person(library, "Nora New").quotations == (quotation,)
    history.undo(library)
    assert quotation in pages.person(library, full).quotations, "it was Nyborg, who is found to be her"


def test_organizations_and_joint_names_are_joined_to_nobody(library: Library) -> None:
    governor(library)
    both = add(library, person("Olav Rask and Clara Nyborg"), person("Olav Rask"))[0]
    body = add(library, Attribution(speaker="Nyborg", kind=Kind.ORGANIZATION), person("Olav Rask"))[0]
    assert pages.person(library, both).joined == pages.person(library, body).joined == ()
    assert len({both, body, pages.person(library, "Clara Nyborg").id}) == 3


def test_a_library_of_before_is_joined_when_that_is_asked_for(library: Library) -> None:
    full = governor(library)
    add(library, person("Nyborg", "governor"), person("Olav Rask"))
    parted = add(library, person("C. Nyborg", "governor"), person("Olav Rask"))[0]
    assert parted == full
    (initial,) = [one.id for one in people_joined(library, full) if one.name == "C. Nyborg"]
    parting.part(library, initial)
    with library.writing() as connection:
        connection.execute("UPDATE quotation SET speaker = named WHERE named NOT IN (0, ?)", (initial,))
        connection.execute("UPDATE speaker SET person = 0, reason = '' WHERE id <> ?", (initial,))
        connection.execute("INSERT INTO words (words) VALUES ('rebuild')")
        connection.execute("DELETE FROM tally")
        indexing.count(connection, indexing.EVERYTHING, 1)
    library.remembered.clear()
    assert people_joined(library, full) == ()
    assert parting.join_all(library).summary == "Looked for the same people again: 1 quotation changed"
    assert [one.name for one in people_joined(library, full)] == ["Nyborg"], "and who was parted stays so"


def people_joined(library: Library, who: int) -> tuple[Joined, ...]:
    return pages.person(library, who).joined
