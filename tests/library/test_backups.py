# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.base.errors import Cancelled, DamagedLibrary, LibraryProblem
from desktop_app.base.progress import Stoppable
from desktop_app.library import backups
from desktop_app.library.editing import edits
from desktop_app.library.finding.rows import rows
from desktop_app.library.library import Library
from desktop_app.library.storage.copies import copies_of
from desktop_app.library.storage.interrupt import Interrupt
from tests.benchmarks.generate import fill
from tests.library.damage import spoil_index
from tests.library.making import bank, dump, library_at, mayor


class Clock:
    """The days that the copies are named after."""

    day = 1

    @classmethod
    def now(cls) -> datetime:
        return datetime(2026, 3, cls.day, 12, 0, 0)

    fromtimestamp = datetime.fromtimestamp


def test_one_copy_a_day_and_five_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "datetime", Clock)
    with library_at(tmp_path / "l.inquit", mayor()) as library:
        for Clock.day in range(1, 9):
            assert backups.back_up(library) is not None
            assert backups.back_up(library) is None
        names = [b.path.name for b in backups.backups(library.path)]
    assert sorted(names) == [f"daily-2026-03-0{day}.inquit" for day in range(4, 9)]


def test_a_copy_holds_what_the_log_holds_too_and_brings_it_back(tmp_path: Path) -> None:
    path = tmp_path / "l.inquit"
    with library_at(path, mayor()) as library:
        edits.set_note(library, 1, "before")
        copy = backups.back_up(library)
        before = dump(library)
        edits.set_note(library, 1, "after")
    assert copy is not None
    assert copy.size == copy.path.stat().st_size
    old = backups.restore(path, copy.path)
    with library_at(path) as library:
        assert dump(library) == before
        edits.set_note(library, 1, "goes on")
    with library_at(old) as replaced:
        assert rows(replaced, [1])[0].note == "after"
    assert old in [b.path for b in backups.backups(path)], "the way back can be gone back too"


def test_backing_up_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor()) as library, library.writing() as connection:
        connection.execute("UPDATE passage SET note = 'unfinished'")
        copy = backups.back_up(library)
        assert copy is not None
        with closing(sqlite3.connect(copy.path)) as read:
            assert read.execute("SELECT DISTINCT note FROM passage").fetchall() == [("",)]


def test_a_damaged_library_can_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "l.inquit"
    with library_at(path, mayor(), bank()) as library:
        copy = backups.back_up(library)
        before = dump(library)
    assert copy is not None
    content = bytearray(path.read_bytes())
    content[4096:40_000] = b"\x5a" * (40_000 - 4096)
    path.write_bytes(content)
    with pytest.raises(LibraryProblem, match="damaged"):
        Library(path)
    backups.restore(path, copy.path)
    with library_at(path) as library:
        assert dump(library) == before


def test_a_library_in_use_is_not_replaced(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor()) as library:
        copy = backups.back_up(library)
        assert copy is not None
        with pytest.raises(LibraryProblem, match="in use"):
            backups.restore(library.path, copy.path)
        edits.set_note(library, 1, "still works")
        assert rows(library, [1])[0].note == "still works"


def test_only_sound_libraries_are_put_back(tmp_path: Path) -> None:
    path = tmp_path / "l.inquit"
    with library_at(path, mayor()) as library:
        before = dump(library)
    other = tmp_path / "other.inquit"
    with pytest.raises(LibraryProblem, match="no backup"):
        backups.restore(path, other)
    other.write_bytes(b"Dear diary, this is no library at all")
    with pytest.raises(LibraryProblem, match="not a library"):
        backups.restore(path, other)
    with closing(sqlite3.connect(tmp_path / "foreign")) as connection:
        connection.execute("CREATE TABLE mine (id)")
    with pytest.raises(LibraryProblem, match="not a library"):
        backups.restore(path, tmp_path / "foreign")
    with library_at(path) as library:
        assert dump(library) == before


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor()) as library:
        copies_of(library.path).write_text("a file is in the way")
        with pytest.raises(LibraryProblem, match="cannot be written"):
            backups.back_up(library)


def test_a_damaged_library_takes_no_slot_and_pushes_no_good_copy_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "datetime", Clock)
    path = tmp_path / "l.inquit"
    with library_at(path, mayor()) as library:
        for Clock.day in range(1, 6):
            backups.back_up(library)
    kept = sorted(f.name for f in copies_of(path).iterdir())
    assert len(kept) == 5
    spoil_index(path, "speaker_by_key", b"ada lind", b"ada lend")
    with library_at(path) as library:
        assert len(rows(library, [1, 2, 3, 4])) == 4, "nothing of it is noticed as one works"
        for Clock.day in range(6, 9):
            with pytest.raises(DamagedLibrary, match=r"l\.inquit is damaged; restore"):
                backups.back_up(library)
    assert sorted(f.name for f in copies_of(path).iterdir()) == kept


def test_a_copy_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    stopped = Stoppable()
    stopped.stop()
    with library_at(tmp_path / "l.inquit") as library:
        fill(library, quotations=2000)
        with pytest.raises(Cancelled):
            backups.back_up(library, progress=stopped)
    assert list(copies_of(tmp_path / "l.inquit").iterdir()) == []


@pytest.mark.parametrize("left", [b"", b"SQLite form", b"SQLite format 3\x00", b"\x00" * 5000, b"Dear diary"])
def test_a_library_of_which_nothing_is_left_names_its_newest_sound_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: bytes
) -> None:
    monkeypatch.setattr(backups, "datetime", Clock)
    path = tmp_path / "l.inquit"
    made: list[Path] = []
    with library_at(path, mayor()) as library:
        before = dump(library)
        for Clock.day in range(1, 4):
            copy = backups.back_up(library)
            assert copy is not None
            os.utime(copy.path, (Clock.day, Clock.day))
            made.append(copy.path)
    made[2].write_bytes(made[2].read_bytes()[:8192])
    os.utime(made[2], (3, 3))
    path.write_bytes(left)
    with pytest.raises(DamagedLibrary, match="newest sound backup is of 1970") as refused:
        Library(path)
    assert refused.value.backup == made[1]
    assert path.read_bytes() == left, "what is left is not touched"
    backups.restore(path, made[1])
    with library_at(path) as library:
        assert dump(library) == before


def test_damage_is_found_beside_the_work_and_the_search_for_it_ends_with_the_library(tmp_path: Path) -> None:
    path = tmp_path / "l.inquit"
    with library_at(path, mayor()) as library:
        library.check_integrity()
        spoil_index(path, "speaker_by_key", b"ada lind", b"ada lend")
    library = Library(path)
    with pytest.raises(DamagedLibrary):
        library.check_integrity()
    interrupt = Interrupt()
    interrupt.cancel()
    with pytest.raises(Cancelled):
        library.check_integrity(interrupt=interrupt)
    library.close()
    with pytest.raises(Cancelled):
        library.check_integrity()


def test_a_library_that_is_emptied_while_it_is_open_takes_no_slot(tmp_path: Path) -> None:
    path = tmp_path / "l.inquit"
    with library_at(path, mayor()):
        pass
    with library_at(path) as library:
        path.write_bytes(b"")
        with pytest.raises(LibraryProblem):
            backups.back_up(library)
    assert list(copies_of(path).iterdir()) == []


def test_a_library_that_begins_anew_pushes_out_no_copy_of_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "datetime", Clock)
    path = tmp_path / "l.inquit"
    with library_at(path, mayor(), bank()) as library:
        Clock.day = 1
        backups.back_up(library)
        before = dump(library)
    path.unlink()
    with library_at(path) as library:
        for Clock.day in range(1, 9):
            backups.back_up(library)
    old = next(b.path for b in backups.backups(path) if b.path.name == "replaced-daily-2026-03-01.inquit")
    backups.restore(path, old)
    with library_at(path) as library:
        assert dump(library) == before
