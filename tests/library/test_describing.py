# SPDX-License-Identifier: Apache-2.0
"""Documents corrected and removed: undo gives back the very same library, and reading again keeps what was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.errors import Cancelled, LibraryProblem
from desktop_app.library import history
from desktop_app.library.editing import describing, edits
from desktop_app.library.finding.facets import facets, totals
from desktop_app.library.finding.rows import article, rows
from desktop_app.library.finding.search import find
from desktop_app.library.library import Library
from desktop_app.model.documents import DocumentField
from desktop_app.model.query import Facet, Query
from tests.library.making import MAYOR, StopAt, bank, derived_is_right, dump, library_at, mayor, source

LONGER = MAYOR + " The council meets again in June."
COPY = mayor(LONGER)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """The mayor, the bank, and a copy of the first."""
    with library_at(tmp_path / "a.inquit", mayor(), bank(), COPY) as opened:
        yield opened


def test_a_new_title_and_publication_are_found_counted_and_taken_back(library: Library) -> None:
    before = dump(library)
    changes = describing.set_field(library, [1, 2, 99], DocumentField.PUBLICATION, "Evening Gull")
    assert changes.documents == {1, 2}
    assert changes.summary == "Set the publication of 2 documents to Evening Gull"
    describing.set_field(library, [2], DocumentField.TITLE, "Interest stays")
    counts = {count.value: count.count for count in facets(library, Query(), Facet.PUBLICATION)}
    assert counts == {"Evening Gull": 7, "Norhaven Post": 4}
    found = rows(library, find(library, Query(words="title:interest")))
    assert {row.title for row in found} == {"Interest stays"}
    assert not find(library, Query(words="title:rates"))
    derived_is_right(library)
    for _ in range(2):
        history.undo(library)
    assert dump(library) == before


def test_reading_again_keeps_what_a_person_said_and_renews_the_rest(library: Library) -> None:
    describing.set_field(library, [1], DocumentField.AUTHORS, ("Nora New", "Ada Lind"))
    describing.set_field(library, [1], DocumentField.PUBLISHED, "2018-03")
    read = mayor()
    library.reanalyse(1, replace(read, document=replace(read.document, title="The harbour", authors=("Someone",))))
    document = library.document(1)
    assert (document.title, document.authors, document.published) == (
        "The harbour",
        ("Nora New", "Ada Lind"),
        "2018-03",
    )
    derived_is_right(library)


def test_a_removed_document_is_nowhere_and_comes_back_as_it_was(library: Library) -> None:
    edits.add_tag(library, [1], "harbour")
    edits.delete(library, [2])
    before = dump(library)
    changes = describing.remove(library, [1, 2])
    assert changes.summary == "Removed 2 documents with 7 quotations"
    assert changes.documents == {1, 2}
    assert totals(library).documents == 1
    assert {row.document for row in rows(library, find(library, Query()))} == {3}
    assert article(library, 3).copies == (), "it is the first of its group now"
    for ask in (library.document, library.original):
        with pytest.raises(LibraryProblem, match="no document 1"):
            ask(1)
    derived_is_right(library)
    after = dump(library)
    history.undo(library)
    assert dump(library) == before
    history.redo(library)
    assert dump(library) == after


def test_a_removal_that_is_stopped_takes_nothing_out(library: Library) -> None:
    before = dump(library)
    # The quotations and the first of two documents are gone by then.
    with pytest.raises(Cancelled):
        describing.remove(library, [1, 2], progress=StopAt(3))
    assert dump(library) == before
    derived_is_right(library)
    assert history.undo_label(library) == ""


def test_a_removed_file_can_be_read_again_and_then_the_old_one_stays_away(library: Library) -> None:
    edits.delete(library, [1])
    describing.remove(library, [1])
    library.add([source(mayor())])
    assert library.document_ids() == [2, 3, 4]
    told = history.undo(library)
    assert "was read again since" in told.summary
    assert not told.undoable
    # The deletion before that is of a document that is gone, too.
    history.undo(library)
    assert library.document_ids() == [2, 3, 4]
    derived_is_right(library)


def test_texts_of_removed_documents_go_when_the_step_is_forgotten(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bodies() -> int:
        with library.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM body").fetchone()[0])

    describing.remove(library, [1])
    history.undo(library)
    describing.remove(library, [1])
    assert bodies() == 3, "the step undone is forgotten, the new one needs the text"
    monkeypatch.setattr(history, "STEPS_KEPT", 1)
    edits.set_starred(library, [7], starred=True)
    assert bodies() == 2
