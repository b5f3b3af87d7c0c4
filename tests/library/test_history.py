# SPDX-License-Identifier: Apache-2.0
"""Any sequence of edits, undone, gives back the very same library; done again, what it was before."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.base.errors import LibraryProblem
from desktop_app.library import history
from desktop_app.library.editing import describing, edits, people
from desktop_app.library.finding.rows import rows
from desktop_app.library.finding.search import find
from desktop_app.library.library import Library
from desktop_app.model.documents import DocumentField
from desktop_app.model.query import Query
from desktop_app.model.quotation import Form
from desktop_app.model.spans import Span
from tests.library.making import bank, derived_is_right, dump, library_at, mayor, source

Edit = Callable[[Library], object]

IDS = st.lists(st.integers(1, 12), min_size=1, max_size=5)
# Known names, a new one, an organization, a surname, nobody.
NAMES = st.sampled_from(["Ada Lind", "Tom Reed", "Reed", "Nora New", "Norhaven Bank", "a spokesman", "", None])
SPEAKERS = st.one_of(st.integers(1, 9), st.sampled_from(["Ada Lind", "Reed", "Tom Reed", "Nora New", "Nina Newer"]))
TAGS = st.sampled_from(["Harbour", "harbour", "river", "ä"])
CONTENTS = st.lists(st.integers(0, 90), min_size=2, max_size=4, unique=True).map(
    lambda places: tuple(Span(a, b) for a, b in zip(sorted(places)[::2], sorted(places)[1::2], strict=False))
)


def _edit(function: Callable[..., object], *arguments: st.SearchStrategy[object]) -> st.SearchStrategy[Edit]:
    def bind(values: tuple[object, ...]) -> Edit:
        def edit(library: Library) -> object:
            try:
                return function(library, *values)
            except LibraryProblem:
                # A speaker of that name or id who is gone by now: nothing was changed, as is seen below.
                return None

        edit.__doc__ = f"{function.__name__}{values}"
        return edit

    return st.tuples(*arguments).map(bind)


DOCUMENTS = st.lists(st.integers(1, 3), min_size=1, max_size=2)
EDITS = {
    "describe": _edit(
        describing.set_field,
        DOCUMENTS,
        st.sampled_from([DocumentField.TITLE, DocumentField.PUBLICATION, DocumentField.PUBLISHED]),
        st.sampled_from(["2019", "Rates", ""]),
    ),
    "remove documents": _edit(describing.remove, DOCUMENTS),
    "speaker": _edit(edits.set_speaker, IDS, NAMES),
    "role": _edit(edits.set_role, IDS, st.sampled_from(["mayor", "chief", "", None])),
    "organization": _edit(edits.set_organization, IDS, st.sampled_from(["Norhaven", "Alibaba", None])),
    "form": _edit(edits.set_form, IDS, st.sampled_from(list(Form))),
    "status": _edit(edits.set_status, IDS, st.sampled_from(["", "checked", "wrong"])),
    "star": _edit(lambda library, ids, starred: edits.set_starred(library, ids, starred=starred), IDS, st.booleans()),
    "tag": _edit(edits.add_tag, IDS, TAGS),
    "untag": _edit(edits.remove_tag, IDS, TAGS),
    "tags": _edit(
        lambda library, ids, add, remove: edits.change_tags(library, ids, add=add, remove=remove),
        IDS,
        st.lists(TAGS, max_size=3),
        st.lists(TAGS, max_size=3),
    ),
    "note": _edit(edits.set_note, st.integers(1, 12), st.sampled_from(["", "ask", "ask\nagain"])),
    "bounds": _edit(edits.set_bounds, st.integers(1, 12), CONTENTS),
    "add": _edit(edits.add_quotation, st.integers(1, 2), CONTENTS),
    "delete": _edit(edits.delete, IDS),
    "rename": _edit(people.rename, SPEAKERS, st.sampled_from(["Ada Lind", "Nina Newer"])),
    "merge": _edit(people.merge, st.lists(SPEAKERS, min_size=2, max_size=3)),
    "split": _edit(people.split, IDS),
    "apart": _edit(people.keep_apart, SPEAKERS, SPEAKERS),
}


def _steps(library: Library) -> int:
    with library.reading() as connection:
        return int(connection.execute("SELECT count(*) FROM step WHERE undone = 0").fetchone()[0])


def _goes_there_and_back(chosen: list[Edit], folder: Path) -> None:
    path = folder / "l.inquit"
    states = []
    with library_at(path, mayor(), bank()) as library:
        states.append(dump(library))
        for edit in chosen:
            before = _steps(library)
            edit(library)
            if _steps(library) > before:
                states.append(dump(library))
            else:
                assert dump(library) == states[-1], f"{edit.__doc__} changed something and wrote no step"
        derived_is_right(library)
    # The steps outlive a restart.
    with library_at(path) as library:
        for state in states[-2::-1]:
            history.undo(library)
            assert dump(library) == state
        assert history.undo_label(library) == ""
        derived_is_right(library)
    with library_at(path) as library:
        for state in states[1:]:
            history.redo(library)
            assert dump(library) == state
        assert history.redo_label(library) == ""
        derived_is_right(library)


_SETTINGS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("kind", list(EDITS))
def test_every_kind_of_edit_can_be_undone_and_done_again(kind: str) -> None:
    @settings(_SETTINGS, max_examples=4)
    @given(st.lists(EDITS[kind], min_size=1, max_size=3))
    def run(chosen: list[Edit]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            _goes_there_and_back(chosen, Path(folder))

    run()


@settings(_SETTINGS, max_examples=20)
@given(st.lists(st.one_of(*EDITS.values()), min_size=2, max_size=8))
def test_any_sequence_of_edits_can_be_undone_and_done_again(chosen: list[Edit]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _goes_there_and_back(chosen, Path(folder))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as made:
        yield made


def test_labels_say_what_comes_next(library: Library) -> None:
    assert (history.undo_label(library), history.redo_label(library)) == ("", "")
    edits.set_starred(library, [1, 2], starred=True)
    assert history.undo_label(library) == "Starred 2 quotations"
    assert history.undo(library).summary == "Undid: Starred 2 quotations"
    assert (history.undo_label(library), history.redo_label(library)) == ("", "Starred 2 quotations")
    assert history.redo(library).quotations == {1, 2}
    assert history.redo(library).quotations == frozenset()


def test_a_new_edit_ends_what_could_be_done_again(library: Library) -> None:
    edits.set_starred(library, [1], starred=True)
    history.undo(library)
    edits.set_starred(library, [2], starred=True)
    assert history.redo_label(library) == ""
    history.redo(library)
    assert not rows(library, [1])[0].starred


def test_an_edit_that_changes_nothing_is_no_step(library: Library) -> None:
    assert not edits.set_speaker(library, [1], "Ada Lind").undoable
    assert not edits.set_starred(library, [99], starred=True).undoable
    assert history.undo_label(library) == ""


def test_undo_keeps_a_speaker_whom_an_import_found_meanwhile(library: Library) -> None:
    edits.set_speaker(library, [3], "Nora New")
    text = "“Late,” said Nora New."
    from desktop_app.model.analysis import Analysis
    from desktop_app.model.document import Document
    from tests.library.making import quoted

    library.add([source(Analysis(document=Document(text=text), quotations=(quoted(text, "Late,", "Nora New"),)))])
    history.undo(library)
    assert [r.speaker for r in rows(library, [3, 9])] == ["Tom Reed", "Nora New"]
    assert list(find(library, Query(words="speaker:new "))) == [9]
    derived_is_right(library)


def test_old_steps_are_forgotten(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "STEPS_KEPT", 3)
    for number in range(6):
        edits.set_note(library, 1, str(number))
    while history.undo_label(library):
        history.undo(library)
    assert rows(library, [1])[0].note == "2"
