# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.library import history
from desktop_app.library.editing import edits
from desktop_app.library.finding.rows import article, rows
from desktop_app.library.finding.search import find
from desktop_app.library.library import Library
from desktop_app.model.query import Query
from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from tests.library.making import MAYOR, bank, derived_is_right, library_at, mayor


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as made:
        yield made
        derived_is_right(made)


def row(library: Library, id: int) -> Row:
    (found,) = rows(library, [id])
    return found


def span(words: str) -> tuple[Span, ...]:
    return (Span(MAYOR.index(words), MAYOR.index(words) + len(words)),)


def test_a_known_name_is_that_speaker(library: Library) -> None:
    changes = edits.set_speaker(library, [3, 8], " ada  lind ")
    assert changes.quotations == {3, 8}
    assert changes.documents == {1, 2}
    assert changes.summary == "Set the speaker of 2 quotations to ada lind"
    assert [row(library, id).speaker for id in (3, 8)] == ["Ada Lind", "Ada Lind"]
    assert list(find(library, Query(words="lind "))) == [1, 2, 3, 6, 8]
    assert row(library, 3).edited


def test_a_new_name_is_one_new_speaker(library: Library) -> None:
    edits.set_speaker(library, [3, 8], "Nora New")
    with library.reading() as connection:
        (number,) = connection.execute("SELECT count(*) FROM speaker WHERE name = 'Nora New'").fetchone()
    assert number == 1
    assert row(library, 3).kind is Kind.PERSON
    edits.set_speaker(library, [3], "Norhaven")
    assert row(library, 3).kind is Kind.ORGANIZATION, "quotations name it as an organization"


def test_a_surname_means_the_one_of_the_article(library: Library) -> None:
    edits.set_speaker(library, [7], "Reed")
    with library.reading() as connection:
        speakers = connection.execute("SELECT DISTINCT speaker FROM quotation WHERE id IN (7, 8)").fetchall()
    assert len(speakers) == 1


def test_nobody_is_a_speaker_too(library: Library) -> None:
    edits.set_speaker(library, [1], None)
    assert (row(library, 1).speaker, row(library, 1).kind) == ("", None)
    assert list(find(library, Query(attributed=False))) == [1]


def test_bulk_edits_touch_what_they_name(library: Library) -> None:
    edits.set_role(library, [1, 2, 3, 3, 77], "chief")
    assert [row(library, id).role for id in (1, 2, 3, 6)] == ["chief", "chief", "chief", "mayor"]
    edits.set_organization(library, [1], "")
    assert row(library, 1).organization == ""


def test_bounds_change_words_context_and_search(library: Library) -> None:
    edits.set_bounds(library, 1, (*span("The harbour"), *span("open in May")))
    found = row(library, 1)
    assert found.quotation == "The harbour … open in May"
    assert article(library, 1).passages[0].content == (*span("The harbour"), *span("open in May"))
    assert list(find(library, Query(words="quote:harbour "))) == [1]


@pytest.mark.parametrize(
    "content",
    [(), (Span(3, 3),), (Span(5, 9), Span(7, 12)), (Span(9, 12), Span(1, 3)), (Span(0, 100_000),)],
)
def test_no_passage_is_refused(library: Library, content: tuple[Span, ...]) -> None:
    with pytest.raises(ValueError, match=r"span|passage"):
        edits.set_bounds(library, 1, content)
    with pytest.raises(ValueError, match=r"span|passage"):
        edits.add_quotation(library, 1, content)


@pytest.mark.parametrize(
    ("words", "form"),
    [("will open in May,", Form.DIRECT), ("harbour “will open in May,”", Form.MIXED), ("The harbour", Form.INDIRECT)],
)
def test_added_quotations_take_their_form_from_the_marks(library: Library, words: str, form: Form) -> None:
    edits.delete(library, [1])
    changes = edits.add_quotation(library, 1, span(words))
    (id,) = changes.quotations
    found = row(library, id)
    assert (found.quotation, found.form, found.edited, found.certainty) == (words, form, True, 1.0)
    assert changes.undoable
    again = edits.add_quotation(library, 1, span(words))
    assert again.quotations == {id}
    assert not again.undoable


def test_marks_are_set_and_taken(library: Library) -> None:
    edits.set_status(library, [1], "checked")
    edits.set_starred(library, [1], starred=True)
    edits.add_tag(library, [1, 2], "Harbour")
    edits.add_tag(library, [2, 3], "harbour")
    edits.set_note(library, 1, "a\nnote \ud800")
    found = row(library, 1)
    assert (found.status, found.starred, found.tags, found.note) == ("checked", True, ("Harbour",), "a\nnote ?")
    assert not found.edited, "nothing of the extraction was corrected"
    assert row(library, 3).tags == ("Harbour",)
    edits.remove_tag(library, [1, 2, 3], "HARBOUR")
    edits.set_status(library, [1], "")
    edits.set_starred(library, [1], starred=False)
    edits.set_note(library, 1, "")
    assert row(library, 1).tags == ()
    with library.reading() as connection:
        assert connection.execute("SELECT count(*) FROM edit").fetchone() == (0,), "nothing is said any more"
    with pytest.raises(ValueError, match="status"):
        edits.set_status(library, [1], "fine")
    with pytest.raises(ValueError, match="tag"):
        edits.add_tag(library, [1], " ")


def test_several_tags_are_one_step(library: Library) -> None:
    edits.add_tag(library, [1], "old {1}")
    changes = edits.change_tags(library, [1, 2], add=["river", " ", "Harbour"], remove=["old {1}", "never"])
    assert changes.summary == "Tagged 2 quotations with river, Harbour and took old {1}, never away"
    assert [row(library, id).tags for id in (1, 2)] == [("Harbour", "river")] * 2
    history.undo(library)
    assert [row(library, id).tags for id in (1, 2)] == [("old {1}",), ()]
    assert history.undo_label(library) == "Tagged 1 quotation with old {1}"
    history.redo(library)
    assert row(library, 2).tags == ("Harbour", "river")


def test_a_tag_written_in_another_way_is_left(library: Library) -> None:
    edits.add_tag(library, [1], "Harbour")
    changes = edits.change_tags(library, [1], add=["harbour"], remove=["Harbour"])
    assert (changes.summary, changes.undoable) == ("The tags are as they were", False)
    assert row(library, 1).tags == ("Harbour",)


def test_edits_are_written_down_beside_what_was_found(library: Library) -> None:
    edits.set_speaker(library, [1], "Nora New")
    edits.set_speaker(library, [1], "Tom Reed")
    with library.reading() as connection:
        kept = connection.execute("SELECT document, start, end, quote, fields, found FROM edit").fetchall()
    start = MAYOR.index("will open")
    assert [row[:4] for row in kept] == [(1, start, start + 17, "will open in May,")]
    said, found = (json.loads(text) for text in kept[0][4:])
    assert (said["speaker"], said["status"], found["speaker"]) == ("Tom Reed", "checked", "Ada Lind")


def test_deleted_quotations_are_gone(library: Library) -> None:
    edits.add_tag(library, [1], "x")
    changes = edits.delete(library, [1, 6])
    assert changes.documents == {1, 2}
    assert rows(library, [1, 6]) == []
    assert list(find(library, Query(words="lind "))) == [2]


def test_a_toggle_gives_where_one_lacks_it_and_takes_where_all_have_it(library: Library) -> None:
    edits.set_starred(library, [1], starred=True)
    assert edits.toggle_starred(library, [1, 2]).summary == "Starred 1 quotation"
    assert edits.toggle_starred(library, [1, 2]).summary == "Took the star from 2 quotations"
    edits.toggle_status(library, [1, 2], "wrong")
    edits.set_status(library, [2], "checked")
    assert edits.toggle_status(library, [1, 2], "checked").summary == "Marked 1 quotation as checked"
    edits.toggle_status(library, [1, 2], "checked")
    assert [row(library, id).status for id in (1, 2)] == ["", ""]
    history.undo(library)
    assert [row(library, id).status for id in (1, 2)] == ["checked", "checked"]
