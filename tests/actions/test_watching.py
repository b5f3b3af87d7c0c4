# SPDX-License-Identifier: Apache-2.0
"""Watched folders: new and changed files are read, what is moved, deleted or removed changes nothing else."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.actions import analysts, browsing, documents, editing, watching
from desktop_app.actions import workers as processes
from desktop_app.base.errors import BadValue
from desktop_app.base.progress import Silent, Stoppable
from desktop_app.library.library import Library
from desktop_app.model.query import Query
from tests.actions.analysts import simple
from tests.library.making import library_at


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(processes, "fitting", lambda *, few: 0)
    monkeypatch.setattr(analysts, "analyse_document", simple)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit") as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    return made


def write(path: Path, text: str, *, ago: float = 60.0) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"Jane Roe: “{text}”\n", encoding="utf-8")
    os.utime(path, (time.time() - ago,) * 2)
    return path


def take(library: Library, folder: Path) -> list[str]:
    """Read what is new; the names of the files that were."""
    files = watching.unread(library, folder).files
    watching.read(library, files, progress=Silent())
    return [path.name for path in files]


def quoted(library: Library) -> list[str]:
    return [row.quotation for row in browsing.rows(library, browsing.find(library, Query()))]


def test_new_and_changed_files_are_read_once(library: Library, folder: Path) -> None:
    write(folder / "a.txt", "One.")
    write(folder / "inner" / "b.txt", "Two.")
    write(folder / ".hidden.txt", "No.")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    assert take(library, folder) == ["a.txt", "b.txt"]
    assert take(library, folder) == []
    write(folder / "a.txt", "One and more.", ago=30)
    assert take(library, folder) == ["a.txt"]
    assert sorted(quoted(library)) == ["“One and more.”", "“Two.”"]


def test_what_is_moved_or_deleted_takes_no_quotation_with_it(library: Library, folder: Path) -> None:
    first, second = write(folder / "a.txt", "One."), write(folder / "b.txt", "Two.")
    take(library, folder)
    first.rename(folder / "c.txt")
    second.unlink()
    assert take(library, folder) == ["c.txt"]
    assert sorted(quoted(library)) == ["“One.”", "“Two.”"]
    assert browsing.totals(library).documents == 2
    folder.rename(folder.with_name("elsewhere"))
    assert watching.unread(library, folder) == watching.Unread()
    assert len(quoted(library)) == 2


def test_what_a_person_removed_does_not_come_back(library: Library, folder: Path) -> None:
    write(folder / "a.txt", "One.")
    take(library, folder)
    documents.remove(library, [1])
    assert take(library, folder) == []
    assert quoted(library) == []
    editing.undo(library)
    assert quoted(library) == ["“One.”"]


def test_a_file_that_is_being_written_is_waited_for(library: Library, folder: Path) -> None:
    write(folder / "a.txt", "One", ago=0)
    found = watching.unread(library, folder)
    assert (found.files, found.unsettled) == ((), True)
    write(folder / "a.txt", "One.", ago=3)
    write(folder / "b.txt", "From the future.", ago=-3600)
    assert take(library, folder) == ["a.txt", "b.txt"]


def test_refused_files_are_told_once_and_what_was_stopped_is_read_the_next_time(library: Library, folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    os.utime(folder / "empty.txt", (0, 0))
    assert take(library, folder) == ["empty.txt"]
    assert [refused.reason for refused in browsing.refused(library)] == ["is empty"]
    assert take(library, folder) == []
    write(folder / "a.txt", "One.")
    stopped = Stoppable()
    stopped.stop()
    assert watching.read(library, watching.unread(library, folder).files, progress=stopped).stopped
    assert take(library, folder) == ["a.txt"]


def test_folders_are_remembered_for_each_library(library: Library, folder: Path, tmp_path: Path) -> None:
    inner = folder / "inner"
    watching.watch(library, inner)
    watching.watch(library, tmp_path / "other")
    watching.watch(library, folder)
    assert watching.watched(library) == [folder, tmp_path / "other"], "the inner one is part of it"
    with pytest.raises(BadValue, match="watched already"):
        watching.watch(library, inner)
    watching.stop(library, folder)
    assert watching.watched(library) == [tmp_path / "other"]
    with library_at(tmp_path / "second.inquit") as second:
        assert watching.watched(second) == []


def test_the_system_is_to_tell_of_all_folders_but_hidden_ones(library: Library, folder: Path) -> None:
    write(folder / "inner" / "b.txt", "Two.")
    (folder / ".git").mkdir()
    assert watching.unread(library, folder).folders == (folder, folder / "inner")
