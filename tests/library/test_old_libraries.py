# SPDX-License-Identifier: Apache-2.0
"""Libraries that earlier versions made open, with all that was in them.

Those of `tests/old_libraries` hold three short articles of our own, two of them nearly the same, a changed speaker, two
tags and a note.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.base.errors import Cancelled
from desktop_app.library import history, refusals
from desktop_app.library.backups import backups
from desktop_app.library.finding import document_list
from desktop_app.library.finding.rows import article, rows
from desktop_app.library.finding.search import count, find
from desktop_app.library.library import Library
from desktop_app.library.storage.migrations import MIGRATIONS, Migration
from desktop_app.model.documents import DocumentQuery
from desktop_app.model.query import Query
from tests.library.making import BANK, MAYOR, bank, derived_is_right, doubtful_mayor, library_at, mayor

OLD = Path(__file__).parents[1] / "old_libraries"
LONGER = MAYOR + " The council meets again in June."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD / "version-1.inquit", tmp_path / "old.inquit"))


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with library_at(path) as opened:
        yield opened


def test_all_of_a_version_1_is_there(library: Library, path: Path) -> None:
    assert [article(library, document).document.text for document in (1, 2, 3)] == [MAYOR, BANK, LONGER]
    found = rows(library, find(library, Query()))
    assert [row.id for row in found] == [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 13]
    assert [row.speaker for row in found[:3]] == ["Ada Lind", "Ada Lind", "Nora New"]
    assert [row.id for row in found if row.tags == ("harbour",)] == [1, 6]
    assert [row.note for row in found if row.note] == ["ask again"]
    derived_is_right(library)
    with library.reading() as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (MIGRATIONS[-1].version,)
    versions = set()
    for copy in backups(path):
        with closing(sqlite3.connect(copy.path)) as connection:
            versions.update(connection.execute("PRAGMA user_version").fetchone())
    assert versions == {1}, "one copy, of what there was"


def test_edits_of_a_version_1_can_be_undone(library: Library) -> None:
    for _ in range(3):
        history.undo(library)
    found = rows(library, find(library, Query()))
    assert found[2].speaker == "Tom Reed"
    assert not any(row.tags or row.note for row in found)


def test_articles_of_a_version_1_are_compared_when_they_are_analysed_again(library: Library) -> None:
    assert list(find(library, Query(words="is:copy"))) == []
    assert article(library, 1).copies == ()
    for document, analysis in ((1, mayor()), (2, bank()), (3, mayor(LONGER))):
        library.reanalyse(document, analysis)
    assert {row.document for row in rows(library, find(library, Query(words="is:copy")))} == {3}
    assert [copy.document for copy in article(library, 1).copies] == [3]


def test_all_of_a_version_2_is_there_with_its_groups(tmp_path: Path) -> None:
    with library_at(Path(shutil.copy(OLD / "version-2.inquit", tmp_path / "old.inquit"))) as library:
        found = rows(library, find(library, Query(reprints=True)))
        assert (len(found), found[2].speaker) == (11, "Nora New")
        assert [row.id for row in rows(library, find(library, Query())) if row.articles == 2] == [1, 2, 3, 5]
        assert [row.id for row in found if row.tags == ("harbour",)] == [1, 6]
        assert [copy.document for copy in article(library, 3).copies] == [1]
        assert history.undo(library).summary == "Undid: Changed a note"
        refusals.note(library, [("a.pdf", "is encrypted")])
        assert [refused.name for refused in refusals.refusals(library)] == ["a.pdf"]
        derived_is_right(library)


def test_all_of_a_version_3_is_certain_until_it_is_analysed_again(tmp_path: Path) -> None:
    with library_at(Path(shutil.copy(OLD / "version-3.inquit", tmp_path / "old.inquit"))) as library:
        assert [refused.name for refused in refusals.refusals(library)] == ["a.pdf"]
        assert (count(library, Query()), count(library, Query(words="is:doubtful"))) == (7, 0)
        assert [passage.certainty for passage in article(library, 1).passages] == [None] * 5
        assert history.undo(library).summary == "Undid: Changed a note"
        derived_is_right(library)
        library.reanalyse(1, doubtful_mayor())
        assert list(find(library, Query(words="is:doubtful"))) == [], "the other article's is certain"
        assert list(find(library, Query(words="is:doubtful with:reprints"))) == [2], "the speaker of 3 was changed"
        certainty = article(library, 1).passages[1].certainty
        assert certainty is not None
        assert (certainty.real, certainty.role) == (0.3, 0.75)
        derived_is_right(library)


class Stopping:
    """Progress that asks to stop as soon as it is told of `at`."""

    def __init__(self, at: str) -> None:
        self.at = at
        self.told: list[tuple[int, int, str]] = []

    def advance(self, done: int, total: int, what: str) -> None:
        self.told.append((done, total, what))
        if self.at and self.at in what:
            raise Cancelled


@pytest.mark.parametrize(("at", "version"), [("copied", 3), ("indexed", 7), ("reprints", MIGRATIONS[-1].version)])
def test_bringing_up_to_date_is_told_and_can_be_stopped_and_gone_on_with(tmp_path: Path, at: str, version: int) -> None:
    path = Path(shutil.copy(OLD / "version-3.inquit", tmp_path / "old.inquit"))
    with pytest.raises(Cancelled):
        Library(path, progress=Stopping(at))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert len(backups(path)) == (version > 3)
    progress = Stopping("")
    library = Library(path, progress=progress)
    assert ((3, 3, "articles indexed") in progress.told) == (version < 8)
    assert [len(find(library, Query(reprints=reprints))) for reprints in (False, True)] == [7, 11]
    derived_is_right(library)
    assert list(document_list.find(library, DocumentQuery(words="text:June"))) == [3]
    library.close()


def test_a_single_statement_that_takes_long_is_stopped_too(tmp_path: Path) -> None:
    path = Path(shutil.copy(OLD / "version-3.inquit", tmp_path / "old.inquit"))
    endless = Migration(
        4,
        "endless",
        (
            "CREATE TABLE number (n INTEGER)",
            "INSERT INTO number WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
        ),
    )
    asked = iter([*[False] * 100, True])

    class Later(Stopping):
        def advance(self, done: int, total: int, what: str) -> None:
            if not what and next(asked):
                raise Cancelled

    with pytest.raises(Cancelled):
        Library(path, migrations=(*MIGRATIONS[:3], endless), progress=Later(""))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (3,)
        assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'number'").fetchone() == (0,)
