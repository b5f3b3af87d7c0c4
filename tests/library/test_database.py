# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import SimpleNamespace

import pytest

from desktop_app.base.errors import LibraryProblem
from desktop_app.library.backups import backups
from desktop_app.library.editing import edits
from desktop_app.library.finding.rows import rows
from desktop_app.library.finding.search import find
from desktop_app.library.library import Library
from desktop_app.library.storage import problems
from desktop_app.library.storage.migrations import APPLICATION_ID, MIGRATIONS, Migration
from desktop_app.library.storage.uris import uri_of
from desktop_app.model.query import Query
from tests.benchmarks.generate import fill
from tests.library.making import bank, derived_is_right, library_at, mayor, source
from tests.readers.test_registry import is_root

PRESENT = MIGRATIONS[-1].version
SECOND = Migration(
    PRESENT + 1, "second", ("CREATE TABLE later (id INTEGER PRIMARY KEY)", "INSERT INTO later VALUES (7)")
)
BROKEN = Migration(
    PRESENT + 1, "broken", ("CREATE TABLE later (id INTEGER PRIMARY KEY)", "INSERT INTO nowhere VALUES (1)")
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "l.inquit"
    with library_at(file, mayor()):
        pass
    return file


@pytest.fixture
def folder_that_can_only_be_read(path: Path) -> Iterator[Path]:
    path.chmod(0o444)
    path.parent.chmod(0o555)
    yield path
    path.parent.chmod(0o755)
    path.chmod(0o644)


def pragma(path: Path, name: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/a b/l.inquit"), "file:///a%20b/l.inquit?mode=ro"),
        (PureWindowsPath(r"C:\Papers\l#1.inquit"), "file:///C:/Papers/l%231.inquit?mode=ro"),
        (PureWindowsPath(r"\\desk\press room\l.inquit"), "file:////desk/press%20room/l.inquit?mode=ro"),
    ],
)
def test_a_library_has_no_machine_in_its_uri(path: PurePosixPath | PureWindowsPath, uri: str) -> None:
    """SQLite refuses `file://desk/…`, as a path on a network drive of Windows is usually written."""
    assert uri_of(path, "mode=ro") == uri
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        sqlite3.connect(uri, uri=True)


def test_what_is_written_reaches_the_disk_on_macos_too(path: Path) -> None:
    with library_at(path) as library, library.writing() as connection:
        assert connection.execute("PRAGMA fullfsync").fetchone() == (1,)


def test_a_library_is_made_with_its_folder_and_known_by_its_number(tmp_path: Path) -> None:
    file = tmp_path / "new" / "deep" / "l.inquit"
    with library_at(file) as library:
        assert library.path == file
        assert not library.read_only
    assert (pragma(file, "application_id"), pragma(file, "user_version")) == (APPLICATION_ID, MIGRATIONS[-1].version)
    assert pragma(file, "journal_mode") == "wal"


def test_newer_libraries_are_refused_and_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(LibraryProblem, match=r"newer version of this program.*99"):
        Library(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"Dear diary", b"\x00" * 5000, b"SQLite format 3\x00" + b"\x07" * 3000])
def test_other_files_are_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other"
    file.write_bytes(content)
    with pytest.raises(LibraryProblem, match=r"not a library|damaged"):
        Library(file)
    assert file.read_bytes() == content


def test_databases_of_other_programs_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE mine (id)")
    before = file.read_bytes()
    with pytest.raises(LibraryProblem, match="not a library"):
        Library(file)
    assert file.read_bytes() == before


def test_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(LibraryProblem, match="is a folder"):
        Library(tmp_path)


def test_damage_is_found_at_opening_and_said(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8192:60_000] = os.urandom(60_000 - 8192)
    path.write_bytes(content)
    with pytest.raises(LibraryProblem, match=r"damaged.*backups"):
        Library(path)


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    file = tmp_path / "empty"
    file.touch()
    with library_at(file, mayor()) as library:
        assert len(find(library, Query())) == 4


def test_a_migration_is_kept_whole_with_its_record_after_a_backup(path: Path) -> None:
    library = Library(path, migrations=(*MIGRATIONS, SECOND))
    with library.reading() as connection:
        assert connection.execute("SELECT id FROM later").fetchall() == [(7,)]
        assert connection.execute("SELECT version, name FROM migration ORDER BY 1").fetchall() == [
            *((m.version, m.name) for m in MIGRATIONS),
            (PRESENT + 1, "second"),
        ]
    assert len(find(library, Query())) == 4
    library.close()
    (copy,) = backups(path)
    assert pragma(copy.path, "user_version") == PRESENT
    with pytest.raises(LibraryProblem, match="newer"):
        Library(path)


def test_a_migration_that_fails_leaves_nothing(path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        Library(path, migrations=(*MIGRATIONS, BROKEN))
    assert pragma(path, "user_version") == PRESENT
    with library_at(path) as library, library.reading() as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").fetchone() == (0,)


@pytest.mark.posix
@pytest.mark.skipif(is_root(), reason="the superuser may write anywhere")
def test_a_library_in_a_read_only_folder_can_be_read(folder_that_can_only_be_read: Path) -> None:
    _reads_only(folder_that_can_only_be_read)


def test_a_library_that_may_not_be_written_can_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # What the superuser's tests can show too: the file is opened for reading alone.
    monkeypatch.setattr("desktop_app.library.storage.database.os.access", lambda *_: False)
    _reads_only(path)


def _reads_only(path: Path) -> None:
    with library_at(path) as library:
        assert library.read_only
        assert len(rows(library, find(library, Query()))) == 4
        with pytest.raises(LibraryProblem, match="can only be read"):
            edits.set_starred(library, [1], starred=True)
        with pytest.raises(LibraryProblem, match="can only be read"):
            library.add([source(bank())])


@pytest.mark.parametrize(("free", "words"), [(0, "disk is full"), (10**9, "see that its disk is connected")])
def test_a_file_beside_the_library_that_cannot_be_made_on_a_full_disk_is_said(
    path: Path, monkeypatch: pytest.MonkeyPatch, free: int, words: str
) -> None:
    failed = sqlite3.OperationalError("disk I/O error")
    failed.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: SimpleNamespace(free=free, total=10**9))
    assert words in str(problems.problem(path, failed))


def test_a_full_disk_is_said_and_loses_nothing(path: Path) -> None:
    with library_at(path) as library:
        with library.writing() as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(LibraryProblem, match="disk is full"):
            fill(library, quotations=2000)
        assert len(find(library, Query())) == 4
        derived_is_right(library)


def test_a_locked_library_is_said(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        library = Library(path, timeout_s=0.1)
        assert len(find(library, Query())) == 4, "reading goes on"
        with pytest.raises(LibraryProblem, match="in use by another program"):
            edits.set_starred(library, [1], starred=True)
        other.execute("ROLLBACK")
        assert edits.set_starred(library, [1], starred=True).undoable
        library.close()


def test_changes_elsewhere_are_noticed_once_and_own_ones_never(path: Path) -> None:
    with library_at(path) as here, library_at(path) as there:
        assert not here.changed_elsewhere()
        edits.set_starred(here, [1], starred=True)
        assert not here.changed_elsewhere()
        edits.set_starred(there, [2], starred=True)
        assert here.changed_elsewhere()
        assert not here.changed_elsewhere()
        edits.set_starred(there, [3], starred=True)
        edits.set_starred(here, [1], starred=False)
        assert here.changed_elsewhere(), "an edit of our own in between does not hide it"
        assert not here.changed_elsewhere()


_OTHER = """
import sys
from pathlib import Path
from desktop_app.library.editing import edits
from desktop_app.library.library import Library
library = Library(Path(sys.argv[1]))
for number in range(30):
    edits.add_tag(library, [1], f"tag {sys.argv[2]} {number}")
library.close()
"""


def test_two_processes_write_without_loss(path: Path) -> None:
    others = [subprocess.Popen([sys.executable, "-c", _OTHER, str(path), name]) for name in ("a", "b")]
    assert [other.wait(60) for other in others] == [0, 0]
    with library_at(path) as library:
        assert len(rows(library, [1])[0].tags) == 60
        derived_is_right(library)
        library.check_integrity()


def test_threads_read_while_one_writes(path: Path) -> None:
    failures: list[BaseException] = []
    done = threading.Event()

    with library_at(path) as library:

        def read() -> None:
            try:
                while not done.is_set():
                    ids = find(library, Query(words="lind"))
                    assert len(rows(library, ids)) == len(ids) >= 2
            except BaseException as error:  # shown in the main thread
                failures.append(error)

        threads = [threading.Thread(target=read) for _ in range(3)]
        for thread in threads:
            thread.start()
        library.add([source(bank())])
        for number in range(40):
            edits.set_note(library, 1, f"note {number}")
        done.set()
        for thread in threads:
            thread.join()
    assert failures == []


def test_a_closed_library_says_so(path: Path) -> None:
    library = Library(path)
    library.close()
    library.close()
    with pytest.raises(LibraryProblem, match="closed"):
        find(library, Query())
    with pytest.raises(LibraryProblem, match="closed"):
        edits.set_starred(library, [1], starred=True)
    assert not library.changed_elsewhere()


def test_closing_leaves_one_file(path: Path) -> None:
    with library_at(path) as library:
        find(library, Query())
        edits.set_starred(library, [1], starred=True)
    assert [f.name for f in path.parent.iterdir()] == ["l.inquit"]
