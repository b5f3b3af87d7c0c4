# SPDX-License-Identifier: Apache-2.0
"""The state of each row in the library: by the program, by persons, in searches, counts and after a new extraction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.library import history
from desktop_app.library.editing import edits
from desktop_app.library.finding import facets, review
from desktop_app.library.finding.rows import rows_with_work
from desktop_app.library.finding.search import find
from desktop_app.library.library import Library
from desktop_app.model.analysis import Analysis
from desktop_app.model.certainty import Certainty, Reason, State
from desktop_app.model.query import Facet, Query
from desktop_app.model.rows import Row
from desktop_app.model.speaker import Candidate, Kind
from tests.library.making import derived_is_right, library_at, mayor

REED = Candidate(speaker="Tom Reed", kind=Kind.PERSON, role="fisherman", probability=0.4)


def mixed(*, role: float = 0.4) -> Analysis:
    """The mayor's five quotations: the first and the third are sure."""
    analysis = mayor()
    found = []
    for number, each in enumerate(analysis.quotations):
        sure = number in (0, 2)
        attribution = replace(
            each.attribution,
            certainty=Certainty(real=0.9, speaker=0.95 if sure else 0.7, role=role),
            reasons=() if sure else (Reason.BETWEEN, Reason.SPEAKER),
            candidates=() if sure else (REED,),
        )
        found.append(replace(each, attribution=attribution))
    return replace(analysis, quotations=tuple(found))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit", mixed()) as made:
        yield made


def row(library: Library, id: int) -> Row:
    (found,) = rows_with_work(library, [id])
    return found


def test_a_row_comes_back_with_its_state_and_what_it_is_checked_by(library: Library) -> None:
    first, second = row(library, 1), row(library, 2)
    assert (first.state, first.reasons, first.candidates, first.certainty) == (State.SURE, (), (), 0.855)
    assert (second.state, second.reasons) == (State.TO_CHECK, (Reason.BETWEEN, Reason.SPEAKER))
    assert second.candidates == (REED,)
    assert (second.certainty, second.role_certainty, second.organization_certainty) == (0.63, 0.4, 1.0)
    assert first.role
    assert first.doubted == {"role"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("is:sure", [1, 3]),
        ("is:tocheck", [2, 5]),
        ("-is:sure", [2, 5]),
        ("is:checked", []),
        ("is:sure OR is:checked", [1, 3]),
        ("certainty:>0.8", [1, 3]),
    ],
)
def test_words_find_states(library: Library, words: str, expected: list[int]) -> None:
    assert list(find(library, Query(words=words))) == expected


def test_marks_go_before_what_the_program_says(library: Library) -> None:
    edits.set_status(library, [1], "wrong", by="Jo Hale")
    edits.set_status(library, [2], "checked", by="Jo Hale")
    assert list(find(library, Query(words="is:sure"))) == [3]
    assert list(find(library, Query(words="is:tocheck"))) == [5]
    counted = {each.label: each.count for each in facets.facets(library, Query(), Facet.STATE)}
    assert counted == {"sure": 1, "to check": 1, "checked": 1, "wrong": 1}
    for state in counted:
        assert len(find(library, Query(facets=((Facet.STATE, state),)))) == 1
    totals = facets.totals(library)
    assert (totals.to_check, totals.sure) == (1, 1)
    assert list(review.queue(library, Query())) == [5]
    derived_is_right(library)


def test_a_corrected_speaker_counts_as_checked_and_is_certain(library: Library) -> None:
    edits.set_speaker(library, [2], "Nora New", by="Jo Hale")
    found = row(library, 2)
    assert (found.state, found.checked_by, found.certainty) == (State.CHECKED, ("Jo Hale",), 1.0)
    edits.set_role(library, [1], "mayor of Osk")
    assert (row(library, 1).role_certainty, row(library, 1).doubted) == (1.0, frozenset())
    assert row(library, 1).state is State.SURE, "a corrected role says nothing of the speaker"
    history.undo(library)
    history.undo(library)
    assert (row(library, 2).state, row(library, 2).certainty, row(library, 1).role_certainty) == ("to check", 0.63, 0.4)
    derived_is_right(library)


def test_a_choice_sets_all_three_in_one_step(library: Library) -> None:
    chosen = {"speaker": "Tom Reed", "role": "fisherman", "organization": None}
    changes = edits.attribute(library, [2, 5], chosen, by="Jo Hale")
    assert changes.summary == "Set the speaker of 2 quotations to Tom Reed"
    for id in (2, 5):
        found = row(library, id)
        assert (found.speaker, found.role, found.organization, found.state) == ("Tom Reed", "fisherman", "", "checked")
    history.undo(library)
    assert [row(library, id).state for id in (2, 5)] == ["to check", "to check"]


def test_several_persons_keep_their_marks_and_the_latest_is_the_state(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for by, at, status in (("Ann", "01", "checked"), ("Ben", "02", "checked"), ("Cem", "03", "wrong")):
        check = (by, f"2026-03-{at}T10:00:00+00:00", status)
        monkeypatch.setattr(edits, "new_check", lambda *_of, check=check: check)
        edits.set_status(library, [2], status, by=by)
        names = {"Ann": ("Ann",), "Ben": ("Ann", "Ben"), "Cem": ("Cem",)}[by]
        assert (row(library, 2).status, row(library, 2).checked_by) == (status, names)
    monkeypatch.undo()
    edits.toggle_status(library, [2], "wrong", by="Ann")
    assert (row(library, 2).state, row(library, 2).checked_by) == (State.TO_CHECK, ())


def test_a_new_extraction_keeps_marks_and_what_persons_set(library: Library) -> None:
    edits.set_status(library, [2], "checked", by="Jo Hale")
    edits.set_speaker(library, [5], "Nora New", by="Ann Roe")
    edits.set_role(library, [1], "mayor of Osk")
    at = row(library, 2).checked_at
    library.reanalyse(1, mixed(role=0.2))
    assert (row(library, 2).state, row(library, 2).checked_by, row(library, 2).checked_at) == (
        "checked",
        ("Jo Hale",),
        at,
    )
    assert (row(library, 5).speaker, row(library, 5).certainty) == ("Nora New", 1.0)
    assert [row(library, id).role_certainty for id in (1, 3)] == [1.0, 0.2]
    derived_is_right(library)
