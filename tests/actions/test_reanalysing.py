# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.actions import browsing, editing
from desktop_app.actions.reanalysing import run_again
from desktop_app.base.errors import Cancelled, LibraryProblem
from desktop_app.base.progress import Progress
from desktop_app.library.library import Library
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from desktop_app.model.query import Query
from tests.library.making import bank, library_at, mayor


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as made:
        yield made


def better(document: Document, progress: Progress) -> Analysis:
    """Finds the first quotation of each article alone."""
    known = mayor() if document.title == "The river" else bank()
    assert document.text == known.document.text
    return replace(known, document=document, quotations=known.quotations[:1], engine="better")


def test_all_documents_are_analysed_anew_and_edits_stay(library: Library) -> None:
    editing.set_speaker(library, [1], "Nora New")
    editing.add_tag(library, [3], "keep")
    report = run_again(library, analyst=better)
    assert (report.done, report.refused, report.stopped) == (2, (), False)
    assert report.changes.documents == {1, 2}
    assert list(browsing.find(library, Query())) == [1, 3, 6]
    assert browsing.rows(library, [1])[0].speaker == "Nora New"


def test_only_those_that_are_named(library: Library) -> None:
    assert run_again(library, [2], analyst=better).changes.documents == {2}
    assert list(browsing.find(library, Query())) == [1, 2, 3, 5, 6]
    with pytest.raises(LibraryProblem, match="no document 9"):
        run_again(library, [9], analyst=better)


def test_a_document_that_cannot_be_analysed_stays_as_it_was(library: Library) -> None:
    def faulty(document: Document, progress: Progress) -> Analysis:
        if document.title == "The river":
            raise ZeroDivisionError
        return better(document, progress)

    report = run_again(library, analyst=faulty)
    assert report.done == 1
    assert "fault of this program" in report.refused[0].reason
    assert list(browsing.find(library, Query())) == [1, 2, 3, 5, 6]


def test_stopping_keeps_what_was_done(library: Library) -> None:
    class Stop:
        def advance(self, done: int, total: int, what: str) -> None:
            if done == 1:
                raise Cancelled

    report = run_again(library, progress=Stop(), analyst=better)
    assert (report.done, report.stopped) == (1, True)
    assert list(browsing.find(library, Query())) == [1, 6, 7, 8]
