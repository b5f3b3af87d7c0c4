# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.library import refusals
from desktop_app.library.library import Library
from tests.library.making import library_at


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit") as made:
        yield made


def names(library: Library) -> list[tuple[str, str]]:
    return [(each.name, each.reason) for each in refusals.refusals(library)]


def test_files_are_listed_until_they_are_read_or_forgotten(library: Library) -> None:
    refusals.note(library, [("b.txt", "is empty"), ("a\ud800.txt", "is a folder")])
    assert names(library) == [("a?.txt", "is a folder"), ("b.txt", "is empty")]
    refusals.note(library, [("b.txt", "is no text")])
    assert sorted(names(library)) == [("a?.txt", "is a folder"), ("b.txt", "is no text")]
    refusals.note(library, [], read=["b.txt", "other.txt"])
    assert names(library) == [("a?.txt", "is a folder")]
    refusals.forget(library)
    assert names(library) == []


def test_the_list_says_when(library: Library) -> None:
    refusals.note(library, [("b.txt", "is empty")])
    (only,) = refusals.refusals(library)
    assert timedelta() <= datetime.now(UTC) - only.at < timedelta(minutes=5)


def test_nothing_is_written_where_nothing_changes(library: Library) -> None:
    def state() -> int:
        with library.reading() as connection:
            return int(connection.execute("SELECT next FROM identity WHERE name = 'change'").fetchone()[0])

    before = state()
    refusals.note(library, [], read=["a.txt"])
    assert state() == before
