# SPDX-License-Identifier: Apache-2.0
"""An import that was stopped names what is finished, and the next one reads the rest alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop_app.actions import documents, reanalysing, watching
from desktop_app.actions import workers as processes
from desktop_app.actions.importing import import_addresses, import_paths
from desktop_app.base.errors import Cancelled
from desktop_app.base.progress import Progress, Silent
from desktop_app.library.library import Library
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from tests.actions.analysts import simple
from tests.library.making import library_at
from tests.web.server import serving


@pytest.fixture(autouse=True)
def in_this_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "fitting", lambda *, few: 0)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit") as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four files, two of them archives: six documents, and an empty file that is refused."""
    made = tmp_path / "articles"
    made.mkdir()
    (made / "a.txt").write_text("Jane Roe: “The well is dry.”\n")
    (made / "b.txt").touch()
    with ZipFile(made / "c.zip", "w") as archive:
        for number in range(3):
            archive.writestr(f"{number}.txt", f"Jane Roe: “Mill {number} is shut.”\n")
    with ZipFile(made / "d.zip", "w") as archive:
        for number in range(2):
            archive.writestr(f"{number}.txt", f"Jane Roe: “Ferry {number} is late.”\n")
    return made


class StopsAt:
    """Progress that stops the work when so many documents are behind it."""

    def __init__(self, most: int) -> None:
        self.most = most

    def advance(self, done: int, total: int, what: str) -> None:
        if done >= self.most:
            raise Cancelled


class Noting:
    """An analyst that notes what it gets."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def __call__(self, document: Document, progress: Progress) -> Analysis:
        self.names.append(document.file.rpartition("articles/")[2])
        return simple(document, progress)


def test_files_that_are_finished_are_not_read_again(library: Library, folder: Path) -> None:
    first, then = Noting(), Noting()
    stopped = import_paths(library, [folder], progress=StopsAt(5), analyst=first)
    assert stopped.stopped
    assert stopped.finished == {str(folder / name) for name in ("a.txt", "b.txt", "c.zip")}
    assert (stopped.added, stopped.done, len(stopped.refused)) == (4, 5, 1)
    assert first.names == ["a.txt", "c.zip!/0.txt", "c.zip!/1.txt", "c.zip!/2.txt"]
    rest = import_paths(library, [folder], analyst=then, finished=stopped.finished)
    assert (rest.added, rest.skipped, rest.refused, rest.stopped) == (2, 0, (), False)
    assert then.names == ["d.zip!/0.txt", "d.zip!/1.txt"]


def test_an_archive_that_was_begun_is_not_finished(library: Library, folder: Path) -> None:
    stopped = import_paths(library, [folder], progress=StopsAt(3), analyst=simple)
    assert stopped.added == 2, "one of the three in the archive"
    assert stopped.finished == {str(folder / name) for name in ("a.txt", "b.txt")}
    rest = import_paths(library, [folder], analyst=simple, finished=stopped.finished)
    assert (rest.added, rest.skipped) == (4, 1)


def test_what_was_stopped_twice_is_finished_in_the_end(library: Library, folder: Path) -> None:
    once = import_paths(library, [folder], progress=StopsAt(2), analyst=simple)
    twice = import_paths(library, [folder], progress=StopsAt(3), analyst=simple, finished=once.finished)
    assert once.finished < twice.finished
    rest = import_paths(library, [folder], analyst=simple, finished=twice.finished)
    assert once.added + twice.added + rest.added == 6
    assert rest.finished == frozenset()


def test_what_was_stopped_while_it_was_counted_is_read_whole(library: Library, folder: Path) -> None:
    stopped = import_paths(library, [folder], progress=StopsAt(0), analyst=simple)
    assert (stopped.stopped, stopped.total, stopped.finished) == (True, 0, frozenset())


def test_pages_that_were_fetched_are_not_asked_for_again(library: Library) -> None:
    with serving() as (server, seen):
        addresses = [f"{server}/{path}" for path in ("moved", "nothing", "notes.txt")]
        stopped = import_addresses(library, addresses, progress=StopsAt(1), analyst=simple)
        assert stopped.finished == {addresses[0]}, "the address that was asked for, not the one that it leads to"
        seen.clear()
        rest = import_addresses(library, addresses, analyst=simple, finished=stopped.finished)
        assert [path for path, _ in seen] == ["/nothing", "/notes.txt"]
        assert (stopped.added, rest.added) == (1, 1)


def test_watched_files_count_as_seen_when_the_rest_is_read(library: Library, folder: Path) -> None:
    files = sorted(folder.iterdir())
    for file in files:
        # Long enough ago that nobody still writes them.
        os.utime(file, (1e9, 1e9))
    stopped = watching.read(library, files, progress=StopsAt(2))
    assert stopped.stopped
    assert sorted(watching.unread(library, folder).files) == files
    rest = watching.read(library, files, progress=Silent(), finished=stopped.finished)
    assert stopped.added + rest.added == 6
    assert watching.unread(library, folder).files == ()


def test_documents_that_were_not_analysed_again_are_named(library: Library, folder: Path) -> None:
    import_paths(library, [folder], analyst=simple)
    all_of_them = library.document_ids()
    stopped = reanalysing.read_again(library, all_of_them, progress=StopsAt(4), workers=0, analyst=simple)
    assert (stopped.stopped, stopped.total, stopped.done) == (True, 6, 4)
    assert list(stopped.left) == list(all_of_them)[4:]
    documents.remove(library, [all_of_them[5]])
    assert reanalysing.still_there(library, stopped.left) == [all_of_them[4]]
