# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.actions import browsing, documents, editing, importing, reanalysing
from desktop_app.actions import workers as processes
from desktop_app.actions.reanalysing import run_again
from desktop_app.base.errors import Cancelled, LibraryProblem
from desktop_app.base.progress import Progress
from desktop_app.library.contents.documents import prepare_document
from desktop_app.library.library import Library
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document, Source
from desktop_app.model.documents import DocumentField
from desktop_app.model.query import Query
from tests.actions.analysts import simple
from tests.library.making import BANK, MAYOR, bank, derived_is_right, library_at, mayor, source


@pytest.fixture(autouse=True)
def in_this_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no number of workers is named: most analysts here cannot be sent to another process."""
    monkeypatch.setattr(processes, "fitting", lambda *, few: 0)


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
    assert (report.done, report.current, report.refused, report.stopped) == (2, 0, (), False)
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


class StopAfter:
    """Stops when so many documents were looked at."""

    def __init__(self, number: int) -> None:
        self.number = number

    def advance(self, done: int, total: int, what: str) -> None:
        if done == self.number:
            raise Cancelled


def test_stopping_keeps_what_was_done_and_the_next_run_goes_on(library: Library) -> None:
    report = run_again(library, progress=StopAfter(1), analyst=better, engine="better")
    assert (report.done, report.stopped) == (1, True)
    assert list(browsing.find(library, Query())) == [1, 6, 7, 8]
    again = run_again(library, analyst=better, engine="better")
    assert (again.done, again.current) == (1, 1)
    assert again.changes.documents == {2}
    assert list(browsing.find(library, Query())) == [1, 6]


def test_what_the_present_engine_read_is_passed_over_unless_everything_is_wanted(library: Library) -> None:
    run_again(library, analyst=better, engine="better")
    report = run_again(library, analyst=better, engine="better")
    assert (report.done, report.current) == (0, 2)
    assert run_again(library, analyst=better, engine="better", everything=True).done == 2
    assert run_again(library, analyst=better, engine="much better").done == 2


def said(number: int, text: str = "") -> Analysis:
    """An article in which `simple` finds one quotation, with nothing found in it yet."""
    words = f"Number {number}\n\nJane Roe: “Yes {number}.” {text}\n"
    return Analysis(document=Document(text=words, title=f"Number {number}", name=f"n{number}"), quotations=())


def test_in_worker_processes(tmp_path: Path) -> None:
    articles = [said(number, "CRASH" if number == 7 else "FAULT" if number == 9 else "") for number in range(60)]
    with library_at(tmp_path / "many.inquit", *articles) as library:
        report = run_again(library, workers=2, analyst=simple)
        assert (report.done, report.current, report.stopped) == (58, 0, False)
        assert [refusal.name for refusal in report.refused] == ["Number 7", "n9"]
        rows = browsing.rows(library, browsing.find(library, Query()))
        assert [row.quotation for row in rows] == [f"“Yes {n}.”" for n in range(60) if n not in (7, 9)]
        assert str(os.getpid()) not in {engine.split()[1] for engine in engines(library) if engine}
        stopped = run_again(library, workers=1, analyst=simple, progress=StopAfter(20))
        assert stopped.stopped
        assert stopped.done == 18, "of twenty that were looked at two are refused"


def engines(library: Library) -> set[str]:
    with library.reading() as connection:
        return {row[0] for row in connection.execute("SELECT engine FROM document")}


def test_an_article_whose_text_changed_meanwhile_is_left_to_the_next_run(library: Library) -> None:
    changed = "News. " + BANK

    def slow(document: Document, progress: Progress) -> Analysis:
        if document.title == "Rates":
            library.reanalyse(2, bank(changed), changed.encode())
            return replace(bank(), document=document, engine="better")
        return better(document, progress)

    report = run_again(library, analyst=slow, engine="better")
    assert report.changes.documents == {1}
    assert browsing.article(library, 2).document.text == changed


def test_orphans_are_counted(library: Library) -> None:
    editing.set_speaker(library, [6], "Nora New")
    text = "Another text altogether."
    gone = Analysis(document=replace(bank().document, text=text), quotations=())
    library.reanalyse(2, gone, text.encode())
    assert run_again(library, [1], analyst=better).orphans == 1


@pytest.mark.posix
def test_a_library_that_can_only_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "locked.inquit"
    with library_at(path, mayor()):
        pass
    path.chmod(0o444)
    if os.access(path, os.W_OK):
        pytest.skip("this user may write everywhere")
    with library_at(path) as library, pytest.raises(LibraryProblem, match="can only be read"):
        run_again(library, analyst=better)


def test_a_new_document_comes_with_the_engine_that_read_it(library: Library) -> None:
    library.add([source(replace(said(1), engine="better"))])
    assert library.document_ids(not_by="better") == [1, 2]
    assert library.document_ids() == [1, 2, 3]


def test_pages_have_their_layout_again(tmp_path: Path) -> None:
    page = b"<body><h1>Marlow waits</h1><p>Still.</p><h2>The wait of nine days in Marlow</h2><p>Over.</p></body>"
    path = tmp_path / "p.html"
    path.write_bytes(page)
    seen: list[Document] = []

    def looking(document: Document, progress: Progress) -> Analysis:
        seen.append(document)
        return Analysis(document=document, quotations=(), engine=str(len(seen)))

    with library_at(tmp_path / "p.inquit") as made:
        importing.import_paths(made, [path], analyst=looking, workers=0)
        run_again(made, analyst=looking, workers=0)
    first, again = seen
    assert again.layout == first.layout
    assert [block.kind.value for block in again.layout] == ["heading"]


def test_reading_again_takes_what_the_reader_says_now(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    documents.set_field(library, [1], DocumentField.PUBLICATION, "Evening Gull")
    original = library.original(1)
    seen: list[bytes] = []

    def reads(data: bytes, *, name: str, file: str, media_type: str | None, encoding: None) -> Source:
        seen.append(data)
        known = library.document(1)
        text = f"{known.text}\n\nA line that the reader of before left out."
        found = replace(known, text=text, title="The river rises", publication="Norhaven Post", head=None)
        return Source(document=found, original=data)

    monkeypatch.setattr(reanalysing, "read_bytes", reads)
    report = reanalysing.read_again(library, [1], analyst=simple, workers=0)
    assert seen == [original]
    assert report.changes.summary == "Read 1 document again"
    now = library.document(1)
    assert now.text.endswith("left out.")
    assert (now.title, now.publication) == ("The river rises", "Evening Gull"), "what a person said stays"
    assert library.original(1) == original
    derived_is_right(library)


def test_reading_again_refuses_what_was_not_kept(library: Library) -> None:
    article = mayor(f"Other\n\n{MAYOR}")
    page = replace(article, document=replace(article.document, media_type="text/html"))
    (new,) = library.add_prepared([prepare_document(page, b"<html>", keep_original=False)]).documents
    report = reanalysing.read_again(library, [new], analyst=simple, workers=0)
    assert (report.done, len(report.refused)) == (0, 1)
    assert "larger than the settings allow" in report.refused[0].reason
    assert run_again(library, [new], analyst=simple, workers=0).done == 1, "its text is there"
