# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.errors import LibraryProblem
from desktop_app.library import history
from desktop_app.library.editing import edits, people
from desktop_app.library.finding.facets import totals
from desktop_app.library.finding.rows import article, rows
from desktop_app.library.finding.search import find
from desktop_app.library.library import Library
from desktop_app.model.analysis import Analysis
from desktop_app.model.query import Query
from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row
from desktop_app.model.spans import Span, words_of
from tests.library.making import BANK, MAYOR, bank, derived_is_right, dump, library_at, mayor, quoted, source


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as made:
        yield made
        derived_is_right(made)


def without(analysis: Analysis, *numbers: int) -> Analysis:
    kept = [q for number, q in enumerate(analysis.quotations) if number not in numbers]
    return replace(analysis, quotations=tuple(kept))


def row(library: Library, id: int) -> Row:
    (found,) = rows(library, [id])
    return found


def span(text: str, words: str) -> tuple[Span, ...]:
    return (Span(text.index(words), text.index(words) + len(words)),)


def test_the_same_extraction_changes_nothing(library: Library) -> None:
    before = dump(library)
    library.reanalyse(1, mayor())
    assert dump(library) == before


def test_every_kind_of_edit_stays(library: Library) -> None:
    edits.set_speaker(library, [1], "Nora New")
    edits.set_role(library, [1], "harbour master")
    edits.set_organization(library, [1], None)
    edits.set_form(library, [2], Form.MIXED)
    edits.set_bounds(library, 3, span(MAYOR, "Nobody was"))
    edits.delete(library, [4])
    edits.set_status(library, [5], "wrong")
    edits.set_starred(library, [5], starred=True)
    edits.add_tag(library, [5], "later")
    edits.set_note(library, 5, "who?")
    (added,) = edits.add_quotation(library, 1, span(MAYOR, "told reporters")).quotations
    before = {r.id: r for r in rows(library, find(library, Query(attitudes=True)))}
    library.reanalyse(1, mayor())
    assert {r.id: r for r in rows(library, find(library, Query(attitudes=True)))} == before
    assert added in before
    assert 4 not in before


def test_what_nobody_touched_follows_the_new_extraction(library: Library) -> None:
    new = without(mayor(), 1)
    other = quoted(MAYOR, "Nobody was asked,", "Tomas Reed", role="captain")
    longer = quoted(MAYOR, "will open in May,” mayor", "Ada Lind", form=Form.MIXED)
    library.reanalyse(1, replace(new, quotations=(longer, other, *new.quotations[2:])))
    assert 2 not in find(library, Query())
    assert (row(library, 3).speaker, row(library, 3).role) == ("Tomas Reed", "captain")
    assert row(library, 1).quotation == "will open in May,” mayor", "mostly the same passage is the same quotation"
    assert list(find(library, Query(words="captain"))) == [3]


def test_a_correction_outlives_a_quotation_that_is_not_found_again(library: Library) -> None:
    edits.set_speaker(library, [1], "Nora New")
    library.reanalyse(1, without(mayor(), 0))
    assert row(library, 1).speaker == "Nora New"
    library.reanalyse(1, mayor())
    assert row(library, 1).speaker == "Nora New"
    assert list(find(library, Query(words='"open in may"'))) == [1]


def test_deleted_quotations_do_not_come_back_from_a_changed_text(library: Library) -> None:
    edits.delete(library, [1])
    moved = "News.\n" + MAYOR
    library.reanalyse(1, mayor(moved), moved.encode())
    assert list(find(library, Query(words='"open in may"'))) == []
    library.reanalyse(1, mayor(), MAYOR.encode())
    assert list(find(library, Query(words='"open in may"'))) == []


def test_edits_follow_their_words_through_a_changed_text(library: Library) -> None:
    edits.set_speaker(library, [1], "Nora New")
    edits.set_bounds(library, 3, span(MAYOR, "Nobody was"))
    edits.set_starred(library, [5], starred=True)
    changed = ("A line before.\n\n" + MAYOR).replace("on Monday", "late on Monday night")
    library.reanalyse(1, mayor(changed), changed.encode())
    assert (row(library, 1).speaker, row(library, 1).quotation) == ("Nora New", "will open in May,")
    assert row(library, 3).quotation == "Nobody was"
    assert row(library, 5).starred
    read = article(library, 1)
    assert read.document.text == changed
    for passage in read.passages:
        assert words_of(changed, passage.content) == row(library, passage.id).quotation


def test_a_reworded_passage_is_found_by_what_stands_around_it(library: Library) -> None:
    edits.set_note(library, 2, "check the winters")
    changed = MAYOR.replace("the bridge needs two more winters", "the bridge will need three winters more")
    library.reanalyse(1, _of_text(changed), b"new")
    assert row(library, 2).quotation == "the bridge will need three winters more"
    assert row(library, 2).note == "check the winters"


def _of_text(changed: str) -> Analysis:
    return replace(mayor(), document=replace(mayor().document, text=changed), quotations=())


def test_what_cannot_be_placed_is_an_orphan_and_is_placed_again_later(library: Library) -> None:
    edits.set_speaker(library, [1], "Nora New")
    edits.add_tag(library, [1], "keep")
    other = Analysis(document=replace(mayor().document, text="Another text altogether."), quotations=())
    library.reanalyse(1, other, b"another")
    assert totals(library).orphans == 1
    assert list(find(library, Query(words="is:orphan"))) == [1]
    assert list(find(library, Query(words="nora"))) == []
    orphan = row(library, 1)
    assert (orphan.quotation, orphan.speaker, orphan.tags) == ("will open in May,", "Nora New", ("keep",))
    assert (orphan.start, orphan.end) == (0, 0)
    assert article(library, 1).passages == ()
    library.reanalyse(1, mayor(), MAYOR.encode())
    assert totals(library).orphans == 0
    assert (row(library, 1).speaker, row(library, 1).start) == ("Nora New", MAYOR.index("will open"))


def test_an_orphan_can_be_placed_by_hand_or_deleted(library: Library) -> None:
    edits.set_starred(library, [1, 2], starred=True)
    text = "Another text altogether."
    library.reanalyse(1, Analysis(document=replace(mayor().document, text=text), quotations=()), b"another")
    edits.set_bounds(library, 1, (Span(0, 12),))
    assert row(library, 1).quotation == "Another text"
    edits.delete(library, [2])
    assert totals(library).orphans == 0
    history.undo(library)
    assert totals(library).orphans == 1


def test_undo_after_a_changed_text_places_what_comes_back(library: Library) -> None:
    edits.delete(library, [3])
    changed = "Some words more.\n" + MAYOR
    library.reanalyse(1, mayor(changed), changed.encode())
    history.undo(library)
    assert row(library, 3).quotation == changed[row(library, 3).start : row(library, 3).end] == "Nobody was asked,"


def test_undo_of_bounds_after_a_changed_text(library: Library) -> None:
    edits.set_bounds(library, 3, span(MAYOR, "Nobody was"))
    changed = "Some words more.\n" + MAYOR
    library.reanalyse(1, mayor(changed), changed.encode())
    history.undo(library)
    assert row(library, 3).quotation == changed[row(library, 3).start : row(library, 3).end]


def test_merged_surnames_stay_merged(library: Library) -> None:
    people.merge(library, ["Tom Reed", "Reed"])
    assert row(library, 8).speaker == "Tom Reed"
    library.reanalyse(2, bank())
    assert row(library, 8).speaker == "Tom Reed"


def test_split_speakers_stay_split(library: Library) -> None:
    people.split(library, [6])
    library.reanalyse(2, bank())
    with library.reading() as connection:
        speakers = connection.execute("SELECT speaker FROM quotation WHERE id IN (1, 6) ORDER BY id").fetchall()
    assert speakers[0] != speakers[1]


def test_bytes_of_another_document_are_refused(library: Library) -> None:
    before = dump(library)
    with pytest.raises(LibraryProblem, match="in the library already"):
        library.reanalyse(1, bank(), BANK.encode())
    assert dump(library) == before
    with pytest.raises(LibraryProblem, match="no document 9"):
        library.reanalyse(9, bank())


def test_the_new_bytes_are_known(library: Library) -> None:
    changed = MAYOR + " More."
    library.reanalyse(1, mayor(changed), changed.encode())
    assert library.add([source(mayor(changed))]).documents == frozenset()
    assert library.original(1) == changed.encode()
