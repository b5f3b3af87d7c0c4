# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.actions import browsing, correcting, editing, exporting
from desktop_app.actions.limits import MEGABYTES_SETTING
from desktop_app.base import memory
from desktop_app.base.errors import BadCorrections, Cancelled, UnreadableFile
from desktop_app.base.progress import Stoppable
from desktop_app.base.settings import Settings
from desktop_app.library.library import Library
from desktop_app.model.query import Query
from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row
from desktop_app.model.spans import Span
from tests.library.making import MAYOR, bank, dump, library_at, mayor

ALL = Query(attitudes=True)


def work_on(library: Library) -> None:
    """All that a person may say of quotations."""
    told, nobody = MAYOR.index("told"), MAYOR.index("Nobody")
    editing.set_speaker(library, [1], "Nora New")
    editing.set_speaker(library, [3], None)
    editing.set_role(library, [1], "=chief")
    editing.set_organization(library, [2], "Alibaba")
    editing.set_form(library, [1], Form.MIXED)
    editing.set_bounds(library, 1, (Span(11, 22), Span(25, 40)))
    editing.set_bounds(library, 3, (Span(nobody, told),))
    editing.set_status(library, [1], "checked")
    editing.set_status(library, [2], "wrong")
    editing.set_starred(library, [2, 6], starred=True)
    editing.change_tags(library, [1, 2], add=["to check", "Élan; vital"])
    editing.set_note(library, 1, "'=asked twice\r\n“yes”, he said")
    editing.set_note(library, 6, "-1")


def shown(library: Library) -> list[Row]:
    """Every row with the work on it; which number a new speaker got does not matter."""
    found = browsing.rows_with_work(library, browsing.find(library, ALL))
    return [replace(row, speaker_id=0) for row in found]


def export(library: Library, path: Path) -> Path:
    exporting.send_ids(library, browsing.find(library, ALL), path, exporting.Shape())
    return path


def rewritten(path: Path, change: Callable[[dict[str, str]], object], *, delimiter: str = ",") -> Path:
    """`path` as a spreadsheet saves it after `change` was made in each row."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        change(row)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """What a library with work on it wrote."""
    with library_at(tmp_path / "worked.inquit", mayor(), bank()) as library:
        work_on(library)
        return export(library, tmp_path / "mine.csv")


@contextmanager
def untouched(tmp_path: Path) -> Iterator[Library]:
    """The same articles in a library without work."""
    with library_at(tmp_path / "fresh.inquit", mayor(), bank()) as library:
        yield library


def test_all_work_comes_back_and_goes_with_one_undo(tmp_path: Path, exported: Path) -> None:
    with library_at(tmp_path / "worked.inquit") as library:
        wanted = shown(library)
    with untouched(tmp_path) as library:
        before = dump(library)
        done = correcting.restore(library, exported)
        assert (done.restored, done.same, done.refused) == (4, 4, 0)
        assert done.changes.summary == "Restored the marks of 4 quotations from mine.csv · 4 were so already"
        assert done.changes.quotations == {1, 2, 3, 6}
        assert shown(library) == wanted
        editing.undo(library)
        assert dump(library) == before
        editing.redo(library)
        again = correcting.restore(library, exported)
        assert (again.restored, again.same, again.changes.undoable) == (0, 8, False)


def test_what_comes_back_outlives_another_extraction(tmp_path: Path, exported: Path) -> None:
    with untouched(tmp_path) as library:
        correcting.restore(library, exported)
        before = [(row.id, row.speaker, row.role, row.tags, row.note, row.status) for row in shown(library)]
        library.reanalyse(1, mayor())
        assert [(row.id, row.speaker, row.role, row.tags, row.note, row.status) for row in shown(library)] == before


def test_marks_given_since_the_export_are_taken_again(tmp_path: Path, exported: Path) -> None:
    with library_at(tmp_path / "worked.inquit") as library:
        wanted = shown(library)
        editing.set_starred(library, [4, 5], starred=True)
        editing.add_tag(library, [1], "later")
        editing.set_note(library, 2, "later")
        assert correcting.restore(library, exported).restored == 4
        assert shown(library) == wanted


def test_what_a_spreadsheet_saved_is_read(tmp_path: Path, exported: Path) -> None:
    def change(row: dict[str, str]) -> None:
        del row["form"], row["context"], row["note"]
        if row["id"] == "4":
            row.update(starred="TRUE", tags="fish", role="angler", edited="role")

    with untouched(tmp_path) as library:
        correcting.restore(library, rewritten(exported, change, delimiter=";"))
        [row] = browsing.rows_with_work(library, [4])
        assert (row.starred, row.tags, row.role, row.corrected) == (True, ("fish",), "angler", ("role",))
        assert browsing.rows(library, [1])[0].note == ""


def test_rows_of_another_library_change_nothing(tmp_path: Path, exported: Path) -> None:
    with library_at(tmp_path / "other.inquit", bank(), mayor()) as library:
        before = dump(library)
        done = correcting.restore(library, exported)
        assert (done.restored, done.foreign) == (0, 8)
        assert done.changes.summary == "Nothing was restored · 8 rows are of another library or text"
        assert dump(library) == before


def test_each_row_that_is_refused_is_counted_and_the_others_come_back(tmp_path: Path, exported: Path) -> None:
    odd = {
        "1": {"id": "777"},
        "2": {"status": "maybe"},
        "3": {"start": "1e3"},
        "4": {"edited": "colour"},
        "5": {"form": "oblique", "edited": "form"},
        "7": {"quotation": "What nobody said", "edited": "quotation"},
        "8": {"starred": "perhaps"},
    }
    with untouched(tmp_path) as library:
        done = correcting.restore(library, rewritten(exported, lambda row: row.update(odd.get(row["id"], {}))))
        assert (done.restored, done.same, done.missing, done.foreign) == (1, 0, 1, 1)
        assert [each.reason for each in done.misread] == [
            "“maybe” is no status",
            "“1e3” is no number (start)",
            "“colour” is no column that can be corrected",
            "“oblique” is no form",
            "“perhaps” does not say whether there is a star (1 or 0)",
        ]
        assert done.changes.summary.endswith(
            "1 row is of another library or text · 1 row is of no quotation"
            " · 5 rows are not understood (line 4: “maybe” is no status)"
        )
        assert browsing.rows(library, [6])[0].starred


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "has no column called id, sha256, start, end"),
        (b"id,start,end\n1,2,3\n", "has no column called sha256"),
        (b"id,start,end,sha256\n1,2,3,ab\n", "has no column called status"),
        ("id,sha256,start,end,note\n1,ab,1,2,é\n".encode("latin-1"), "is not in UTF-8"),
    ],
)
def test_other_files_are_refused_in_words(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    with untouched(tmp_path) as library, pytest.raises(BadCorrections, match=told):
        correcting.restore(library, tmp_path / "a.csv")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with untouched(tmp_path) as library, pytest.raises(BadCorrections, match="no such file"):
        correcting.restore(library, tmp_path / "a.csv")


def test_a_long_file_is_read_in_pages(tmp_path: Path, exported: Path) -> None:
    with exported.open("r+", encoding="utf-8-sig", newline="") as file:
        header, first, *others = file.readlines()
        columns = header.count(",")
        odd = f'777{"," * columns}"{"x" * 4_100_000}\n"\r\n'
        file.seek(0)
        file.writelines([header, odd, first, *others, "oops\r\n"])
    with library_at(tmp_path / "worked.inquit") as library:
        done = correcting.restore(library, exported)
    assert (done.same, done.misread[0].line, done.misread[-1].line) == (8, 3, 5 + len(others))


@pytest.mark.skipif(memory.in_use() == 0, reason="nothing bounds the memory of a process on this system")
def test_a_file_made_to_fill_the_memory_is_refused(
    tmp_path: Path, exported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path))
    settings = Settings()
    settings.set(MEGABYTES_SETTING, 40)
    settings.save()
    with exported.open("a", encoding="utf-8") as file:
        file.write("x" * 30_000_000)
    with untouched(tmp_path) as library:
        before = dump(library)
        with pytest.raises(UnreadableFile, match="needs more memory than it may have"):
            correcting.restore(library, exported)
        assert dump(library) == before


def test_many_tags_are_noted_once(tmp_path: Path, exported: Path) -> None:
    names = [f"tag {number:03}" for number in range(500)]

    def change(row: dict[str, str]) -> None:
        row.update(tags=",".join(names) if row["id"] == "3" else row["tags"])

    with library_at(tmp_path / "worked.inquit") as library:
        assert correcting.restore(library, rewritten(exported, change)).restored == 1
        assert browsing.rows_with_work(library, [3])[0].tags == tuple(names)
        with library.reading() as connection:
            (size,) = connection.execute("SELECT sum(length(before) + length(after)) FROM image").fetchone()
        # Noted after each of them, the list alone would take two million.
        assert size < 200_000
        editing.undo(library)
        assert browsing.rows_with_work(library, [3])[0].tags == ()


def test_stopped_before_anything_is_written(tmp_path: Path, exported: Path) -> None:
    progress = Stoppable()
    progress.stop()
    with untouched(tmp_path) as library:
        before = dump(library)
        with pytest.raises(Cancelled):
            correcting.restore(library, exported, progress=progress)
        assert dump(library) == before


def test_the_checks_of_several_persons_add_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = []
    for person, ids in (("Ann Roe", [1, 2]), ("Ben Vale", [2, 3])):
        monkeypatch.setattr(editing, "person", lambda person=person: person)
        with library_at(tmp_path / f"{person}.inquit", mayor(), bank()) as library:
            editing.set_status(library, ids, "checked")
            files.append(export(library, tmp_path / f"{person}.csv"))
    with untouched(tmp_path) as library:
        for path in files:
            assert correcting.restore(library, path).refused == 0
        by = [row.checked_by for row in browsing.rows(library, [1, 2, 3, 5])]
        assert by == [("Ann Roe",), ("Ann Roe", "Ben Vale"), ("Ben Vale",), ()]
        assert correcting.restore(library, files[0]).restored == 0, "what is known changes nothing"


def test_a_mark_that_was_typed_into_the_file_is_that_of_the_reader(tmp_path: Path) -> None:
    with untouched(tmp_path) as library:
        path = export(library, tmp_path / "mine.csv")
        rewritten(path, lambda row: row.update(status="reviewed" if row["id"] == "1" else ""))
        correcting.restore(library, path)
        (first, second) = browsing.rows(library, [1, 2])
        assert (first.status, first.checked_by, second.status) == ("checked", (editing.person(),), "")
