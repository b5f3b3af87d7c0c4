# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop_app.actions import browsing, documents, editing
from desktop_app.actions.extracting import Refusal
from desktop_app.actions.importing import ImportReport, import_paths, import_sample, import_text
from desktop_app.actions.opening import Library, open_library
from desktop_app.actions.reanalysing import read_again
from desktop_app.base.errors import Cancelled, LibraryProblem
from desktop_app.base.progress import Progress
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from desktop_app.model.query import Query
from desktop_app.model.rows import Row
from tests.actions.analysts import simple
from tests.readers.test_registry import is_root


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "library.inquit")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


def write(folder: Path, count: int) -> None:
    for number in range(count):
        (folder / f"a{number:04}.txt").write_text(f"Jane Roe: “Yes {number}.”", encoding="utf-8")


def rows(library: Library) -> list[Row]:
    return browsing.rows(library, browsing.find(library, Query(reprints=True)))


def run(library: Library, *paths: Path, workers: int = 0) -> ImportReport:
    return import_paths(library, paths, workers=workers, analyst=simple)


@pytest.mark.parametrize("workers", [0, 2])
def test_a_folder(library: Library, folder: Path, workers: int) -> None:
    write(folder, 60)
    report = run(library, folder, workers=workers)
    assert (report.added, report.skipped, report.refused, report.stopped) == (60, 0, (), False)
    assert report.changes.summary == "Added 60 documents with 60 quotations"
    found = rows(library)
    assert [row.quotation for row in found] == [f"“Yes {number}.”" for number in range(60)]
    assert found[7].file == str(folder / "a0007.txt")
    assert report.changes.quotations == {row.id for row in found}
    assert report.changes.documents == {row.document for row in found}


def test_attitudes_are_counted_apart(library: Library, folder: Path) -> None:
    write(folder, 1)
    (folder / "hope.txt").write_text("Jane Roe: “HOPE.” Jane Roe: “Yes.”", encoding="utf-8")
    assert run(library, folder).changes.summary == "Added 2 documents with 2 quotations and 1 attitude"
    (folder / "perhaps.txt").write_text("Jane Roe: “MAYBE.” Jane Roe: “HOPE.” Jane Roe: “Yes.”", encoding="utf-8")
    report = run(library, folder)
    assert report.changes.summary == "Added 1 document with 1 quotation, 1 doubtful one and 1 attitude"
    assert report.first == max(report.changes.quotations), "the only one that is listed"


def test_files_that_nobody_reads_are_counted(library: Library, folder: Path) -> None:
    write(folder, 1)
    (folder / "below").mkdir()
    for name in ("page.html.gz", "below/photo.heic", ".hidden.gz", "~$report.xyz"):
        (folder / name).write_bytes(b"\x1f\x8b")
    report = run(library, folder)
    assert (report.added, report.refused, report.passed) == (1, (), 2)


def test_the_same_files_add_nothing(library: Library, folder: Path) -> None:
    write(folder, 5)
    run(library, folder)
    (folder / "copy.txt").write_bytes((folder / "a0001.txt").read_bytes())
    again = run(library, folder)
    assert (again.added, again.skipped) == (0, 6)
    assert again.changes.documents == frozenset()
    assert len(rows(library)) == 5


STORY = " ".join(f"word{number} of a long story that goes on" for number in range(30))


def test_a_changed_file_takes_its_place_and_edits_stay(library: Library, folder: Path) -> None:
    file = folder / "port.txt"
    file.write_text(f"Jane Roe: “It opens.” {STORY} John Poe: “At last.”", encoding="utf-8")
    run(library, folder)
    editing.set_speaker(library, [1], "Nora New")
    editing.set_note(library, 2, "check")
    file.write_text(f"Correction.\n\n{STORY} Ann Bell: “I doubt it.” Jane Roe: “It opens.”", encoding="utf-8")
    report = run(library, folder)
    assert (report.added, report.updated, report.skipped, report.orphans) == (0, 1, 0, 1)
    assert report.changes.documents == {1}
    assert [(row.id, row.speaker, row.quotation) for row in rows(library)] == [
        (1, "Nora New", "“It opens.”"),
        (3, "Ann Bell", "“I doubt it.”"),
    ]
    (orphan,) = browsing.rows(library, browsing.find(library, Query(words="is:orphan")))
    assert (orphan.quotation, orphan.note) == ("“At last.”", "check")
    assert run(library, folder).skipped == 1


@pytest.mark.parametrize("workers", [0, 1])
def test_another_article_in_a_file_of_that_name_is_another_document(
    library: Library, folder: Path, workers: int
) -> None:
    file = folder / "download.txt"
    file.write_text(f"Jane Roe: “It opens.” {STORY}", encoding="utf-8")
    run(library, folder)
    editing.set_note(library, 1, "check")
    file.write_text("John Poe: “Nothing of it is the same.”", encoding="utf-8")
    report = run(library, folder, workers=workers)
    assert (report.added, report.updated, report.orphans) == (1, 0, 0)
    assert [row.quotation for row in rows(library)] == ["“It opens.”", "“Nothing of it is the same.”"]


def test_files_are_known_by_their_whole_path(library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two"):
        (folder / name).mkdir()
        (folder / name / "article.txt").write_text(f"Jane Roe: “It opens.” {STORY} {name}", encoding="utf-8")
        monkeypatch.chdir(folder / name)
        report = run(library, Path("article.txt"))
        assert (report.added, report.updated) == (1, 0)
    assert [row.file for row in rows(library)] == [str(folder / name / "article.txt") for name in ("one", "two")]


@pytest.mark.parametrize("workers", [0, 2])
def test_a_file_of_many_documents_is_each_of_them(library: Library, folder: Path, workers: int) -> None:
    def mail(number: int) -> str:
        return f"From jane\nFrom: Jane Roe\nMessage-ID: <{number}>\nSubject: {number}\n\nJane Roe: “Yes {number}.”\n\n"

    inner = BytesIO()
    with ZipFile(inner, "w") as archive:
        archive.writestr("c.mbox", mail(3) + mail(4).replace("Jane Roe: ", "FAULT"))
    with ZipFile(folder / "b.zip", "w") as archive:
        archive.writestr("in.zip", inner.getvalue())
        archive.writestr("d.txt", "Jane Roe: “Yes 0.”")
    box = folder / "a.mbox"
    box.write_text(mail(1) + mail(2))
    report = run(library, folder, workers=workers)
    assert (report.added, report.skipped) == (4, 0)
    assert [refusal.name for refusal in report.refused] == [f"{folder}/b.zip!/in.zip!/c.mbox!/2.eml"]
    places = ("a.mbox!/1.eml", "a.mbox!/2.eml", "b.zip!/d.txt", "b.zip!/in.zip!/c.mbox!/1.eml")
    assert {row.file: row.quotation for row in rows(library)} == {
        f"{folder}/{place}": f"“Yes {number}.”" for place, number in zip(places, (1, 2, 0, 3), strict=True)
    }
    assert documents.folder_of(rows(library)[-1].file) == folder
    box.write_text(mail(1) + mail(2).replace("Yes 2", "Yes indeed 2") + mail(5))
    report = run(library, box, workers=workers)
    assert (report.added, report.updated, report.skipped) == (1, 1, 1)
    first = min(rows(library), key=lambda row: row.id).document
    documents.remove(library, [first])
    assert run(library, box, workers=workers).added == 1, "removed, and imported again"
    every = library.document_ids()
    report_again = read_again(library, every, workers=workers, analyst=simple)
    assert (report_again.done, report_again.refused) == (len(every), ())


def test_refused_files_are_kept_until_they_can_be_read(library: Library, folder: Path) -> None:
    write(folder, 2)
    (folder / "empty.txt").touch()
    run(library, folder)
    assert [(each.name, each.reason) for each in browsing.refused(library)] == [(str(folder / "empty.txt"), "is empty")]
    (folder / "empty.txt").write_text("Jane Roe: “Not any more.”", encoding="utf-8")
    run(library, folder)
    assert browsing.refused(library) == []


def test_two_equal_files_at_once_are_one(library: Library, folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("Jane Roe: “Yes.”", encoding="utf-8")
    report = run(library, folder)
    assert (report.added, report.skipped) == (1, 1)


def test_refused_files_are_listed_and_the_others_read(library: Library, folder: Path) -> None:
    write(folder, 2)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "paper.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (folder / "fault.txt").write_bytes(b"FAULT")
    report = run(library, folder, folder / "missing.txt")
    assert report.added == 2
    assert [Path(r.name).name for r in report.refused] == ["empty.txt", "paper.doc", "missing.txt", "fault.txt"]
    assert report.refused[0] == Refusal(name=str(folder / "empty.txt"), reason="is empty")


class StopsAt:
    """Raises Cancelled when so many files are done."""

    def __init__(self, done: int) -> None:
        self.most = done
        self.totals: set[int] = set()

    def advance(self, done: int, total: int, what: str) -> None:
        self.totals.add(total)
        if done >= self.most:
            raise Cancelled


@pytest.mark.parametrize("workers", [0, 1])
def test_stopping_keeps_what_was_done_and_the_rest_follows_later(library: Library, folder: Path, workers: int) -> None:
    write(folder, 150)
    progress = StopsAt(40)
    stopped = import_paths(library, [folder], progress=progress, workers=workers, analyst=simple)
    assert stopped.stopped
    assert 40 <= stopped.added < 150
    assert len(rows(library)) == stopped.added
    assert progress.totals <= {0, 150}
    rest = run(library, folder)
    assert (rest.added, rest.skipped) == (150 - stopped.added, stopped.added)
    assert len(rows(library)) == 150


def test_progress_reaches_the_end(library: Library, folder: Path) -> None:
    write(folder, 3)
    (folder / "empty.txt").write_bytes(b"")
    steps: list[tuple[int, int]] = []
    told: list[str] = []

    class Heard:
        def advance(self, done: int, total: int, what: str) -> None:
            steps.append((done, total))
            told.append(what)

    import_paths(library, [folder], progress=Heard(), workers=0, analyst=simple)
    assert steps[-1] == (4, 4)
    assert told[-1].endswith("a0002.txt · 1 refused")
    assert all(done <= total for done, total in steps if total)


def test_what_was_written_stays_when_a_later_batch_fails(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, 450)
    calls: list[int] = []
    real = Library.add_prepared

    def fails_at_the_second(self: Library, batch: object) -> object:
        calls.append(1)
        if len(calls) == 2:
            raise LibraryProblem("the disk is full")
        return real(self, batch)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(Library, "add_prepared", fails_at_the_second)
    with pytest.raises(LibraryProblem, match="full"):
        run(library, folder)
    assert len(rows(library)) == 200


def test_an_edit_need_not_wait_for_the_end_of_an_import(library: Library, folder: Path) -> None:
    write(folder, 260)
    edited: list[bool] = []

    def analyst(document: Document, progress: Progress) -> Analysis:
        if document.name == "a0250":
            with ThreadPoolExecutor(1) as other:
                other.submit(editing.set_speaker, library, [1], "Nora New").result(timeout=20)
            edited.append(browsing.rows(library, [1])[0].speaker == "Nora New")
        return simple(document, progress)

    report = import_paths(library, [folder], workers=0, analyst=analyst)
    assert (report.added, edited) == (260, [True])
    assert rows(library)[0].speaker == "Nora New"


def test_pasted_text(library: Library) -> None:
    report = import_text(library, "Port opens\n\nJane Roe: “Yes.”", url="https://harbour.example/\n a", analyst=simple)
    assert report.added == 1
    [row] = rows(library)
    assert (row.title, row.file, row.url) == ("Port opens", "", "https://harbour.example/%20a")
    assert import_text(library, "Port opens\n\nJane Roe: “Yes.”", analyst=simple).skipped == 1


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("<p>Jane Roe: “Yes &amp; no.”</p>", None),
        ("<!doctype html><html><body>Jane Roe: “Yes &amp; no.”</body></html>", None),
        ("Jane Roe: “Yes &amp; no.”", "text/html"),
    ],
)
def test_pasted_html(library: Library, text: str, media_type: str | None) -> None:
    import_text(library, text, title="Mine", media_type=media_type, analyst=simple)
    [row] = rows(library)
    assert (row.quotation, row.title) == ("“Yes & no.”", "Mine")


def test_pasted_text_that_only_looks_like_html(library: Library) -> None:
    import_text(library, "a < b\n\nJane Roe: “c > d &amp; e”", analyst=simple)
    assert rows(library)[0].quotation == "“c > d &amp; e”"


def test_pasted_nothing_is_refused(library: Library) -> None:
    report = import_text(library, " \n", analyst=simple)
    assert report.refused == (Refusal(name="Pasted text", reason="holds no text, only white space"),)
    assert import_text(library, "", analyst=simple).refused[0].reason == "is empty"
    assert import_text(library, "Jane Roe: “a\ud800b”", analyst=simple).added == 1


def test_the_sample(library: Library) -> None:
    report = import_sample(library, analyst=simple)
    assert report.added == 1
    article = browsing.article(library, next(iter(report.changes.documents)))
    assert article.document.file == "alibaba-axa.txt"
    assert article.document.authors == ("Abdullah Saeed Qureshi",)


@pytest.mark.posix
@pytest.mark.skipif(is_root(), reason="root may write everything")
def test_a_library_that_can_only_be_read(tmp_path: Path) -> None:
    path = tmp_path / "library.inquit"
    open_library(path).close()
    path.chmod(0o444)
    opened = open_library(path)
    with pytest.raises(LibraryProblem, match="only be read"):
        import_text(opened, "Yes", analyst=simple)
    opened.close()


MEMORY = Path("/proc/self/status")


def resident() -> int:
    """Return the KB of this process, without what the allocator keeps for later: that differs between machines."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    return int(MEMORY.read_text().split("VmRSS:")[1].split()[0])


@pytest.mark.skipif(not MEMORY.is_file(), reason="needs /proc and the allocator of Linux")
def test_the_memory_of_an_import_does_not_grow_with_the_number_of_files(library: Library, folder: Path) -> None:
    for number in range(1500):
        story = " ".join(f"word{number}x{place}" for place in range(40))
        (folder / f"a{number:04}.txt").write_text(f"Jane Roe: “Yes {number}.” {story}", encoding="utf-8")
    held: dict[int, int] = {}

    class Weighed:
        def advance(self, done: int, total: int, what: str) -> None:
            if done in (500, 1499) and done not in held:
                held[done] = resident()

    report = import_paths(library, [folder], progress=Weighed(), workers=1, analyst=simple)
    assert report.added == 1500
    # 3.5 KB a file before.
    assert (held[1499] - held[500]) / 1000 < 1.5
