# SPDX-License-Identifier: Apache-2.0
"""The commands, all in this process, with a small analyst in the models' place; the real ones run in `end_to_end`."""

from __future__ import annotations

import csv
import io
import json
import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import click
import pytest

from desktop_app import __version__, cli, writing_options
from desktop_app.__main__ import main
from desktop_app.actions import analysts, citing, editing, exporting, opening, reanalysing, workers
from desktop_app.actions.columns import Field, remember, remembered
from desktop_app.base.logs import stop_log
from desktop_app.base.paths import config_dir
from desktop_app.base.progress import Progress
from desktop_app.endings import USAGE
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from tests.actions.analysts import simple
from tests.readers.test_registry import without_privileges
from tests.web.server import serving

Capture = pytest.CaptureFixture[bytes]
ARTICLE = "Port opens\n\nBy Ann Bell\n\nMay 12, 2016\n\nJane Roe: “Yes, it is.”\n\nJohn Poe: “=No”\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(analysts, "analyse_document", simple)
    monkeypatch.setattr(workers, "fitting", lambda *, few: 0)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "port.txt").write_text(ARTICLE, encoding="utf-8")
    yield tmp_path / "home"
    stop_log()


class Ran:
    """What a command wrote and how it ended."""

    def __init__(self, status: int, out: bytes, err: bytes) -> None:
        self.status, self.raw = status, out
        self.out, self.err = out.decode("utf-8"), err.decode("utf-8")


def inquit(capture: Capture, *arguments: str) -> Ran:
    capture.readouterr()
    status = main(list(arguments))
    return Ran(status, *capture.readouterr())


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_every_command_has_help_with_an_example(capfdbinary: Capture) -> None:
    ran = inquit(capfdbinary, "--help")
    assert ran.status == 0
    for name, command in cli.commands.commands.items():
        assert name in ran.out
        shown = inquit(capfdbinary, name, "--help")
        assert shown.status == 0
        assert shown.out.startswith(f"Usage: inquit {name}")
        assert command.help
        for parameter in command.params:
            assert not isinstance(parameter, click.Option) or parameter.help or parameter.name in ("format_", "style")


def test_version(capfdbinary: Capture) -> None:
    assert inquit(capfdbinary, "--version").out == f"inquit, version {__version__}\n"


def test_the_names_that_help_shows_are_those_there_are() -> None:
    assert sorted(writing_options.FORMATS) == sorted(f.name for f in exporting.formats())
    assert list(cli.STYLES) == [name for name, _ in citing.styles()]


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("extract",),
        ("extract", "--format", "ods", "port.txt"),
        ("extract", "--encoding", "klingon", "port.txt"),
        ("extract", "--column", "body=Inhalt", "port.txt"),
        ("import", "--column", "text", "port.txt"),
        ("--nonsense",),
        ("cite", "one"),
        ("search",),
        ("export",),
        ("import", "--workers", "0", "port.txt"),
        ("import", ""),
        ("extract", "port.txt", ""),
        ("import", "--library", "", "port.txt"),
    ],
)
def test_usage(arguments: tuple[str, ...], capfdbinary: Capture) -> None:
    ran = inquit(capfdbinary, *arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert "Usage" in ran.err


def test_extract_csv(capfdbinary: Capture, home: Path) -> None:
    ran = inquit(capfdbinary, "extract", "port.txt")
    assert (ran.status, ran.err) == (0, "Extracted 2 quotations; 2 not checked.\n")
    assert ran.raw.startswith(b"\xef\xbb\xbfid,speaker,kind,role,")
    first, second = table(ran.out)
    assert (first["id"], first["speaker"], first["quotation"]) == ("1", "Jane Roe", "“Yes, it is.”")
    assert (first["title"], first["authors"], first["published"]) == ("Port opens", "Ann Bell", "2016-05-12")
    assert ARTICLE[int(first["start"]) : int(first["end"])] == "“Yes, it is.”"
    assert first["context"] == "Jane Roe: “Yes, it is.”"
    assert second["id"] == "2"
    assert not (home / "data").exists()


def test_extract_jsonl(capfdbinary: Capture) -> None:
    (line,) = inquit(capfdbinary, "extract", "--format", "jsonl", "port.txt").out.splitlines()
    found = json.loads(line)
    assert found["doc"] == "port"
    assert [q["speaker"] for q in found["quotes"]] == ["Jane Roe", "John Poe"]


def test_a_column_of_a_table_is_named_where_its_name_does_not_say_what_it_holds(
    capfdbinary: Capture, tmp_path: Path
) -> None:
    rows = "".join(f"{number},Jane Roe: “Yes {number}.” {'And so on. ' * 10}\n" for number in (1, 2))
    (tmp_path / "a.csv").write_text(f"Nr,Der Inhalt\n{rows}", encoding="utf-8")
    for command in ("extract", "import"):
        asked = inquit(capfdbinary, command, "a.csv")
        assert asked.status == 1
        assert "(columns: Nr, Der Inhalt); say it with '--column=text=Der Inhalt'\n" in asked.err
    told = inquit(capfdbinary, "extract", "--format", "jsonl", "--column=text=Der Inhalt", "a.csv")
    assert (told.status, told.err) == (0, "Extracted 2 quotations; 2 not checked.\n")
    assert [json.loads(line)["doc"] for line in told.out.splitlines()] == ["a-2", "a-3"]
    told = inquit(capfdbinary, "import", "--column=text=Der Inhalt", "a.csv")
    assert told.out.startswith("Added 2 documents with 2 quotations")
    remember({Field.TEXT: "Der Inhalt", Field.TITLE: "Nr"})
    remember({Field.TEXT: "Der Inhalt"})
    assert remembered() == ({Field.TEXT: "Der Inhalt"}, {Field.TEXT: "Der Inhalt", Field.TITLE: "Nr"})
    assert inquit(capfdbinary, "extract", "a.csv").status == 0


@pytest.mark.posix
def test_a_terminal_obeys_no_name_of_a_file(capfdbinary: Capture, tmp_path: Path) -> None:
    (tmp_path / "a\x1b[2J\n.txt").touch()
    for command in (("extract", "a\x1b[2J\n.txt"), ("import", "."), ("refused",)):
        ran = inquit(capfdbinary, *command)
        assert "a%1B[2J%0A.txt: is empty" in ran.err + ran.out
        assert "\x1b" not in ran.err + ran.out


def test_extract_to_a_file_whose_suffix_tells_the_format(capfdbinary: Capture, tmp_path: Path) -> None:
    for name, beginning in (
        ("a.csv", "\ufeffid,"),
        ("a.json", "["),
        ("a.jsonl", "{"),
        ("a.md", "## Port opens"),
    ):
        ran = inquit(capfdbinary, "extract", "-o", name, "port.txt")
        assert (ran.status, ran.out) == (0, "")
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)
    inquit(capfdbinary, "extract", "-o", "b.csv", "--format", "json", "port.txt")
    assert (tmp_path / "b.csv").read_text(encoding="utf-8").startswith("[")


@pytest.mark.posix
def test_refused_files_are_named_and_the_others_read(capfdbinary: Capture, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    ran = inquit(capfdbinary, "extract", "missing.txt", "port.txt", "empty.txt", str(tmp_path), "/dev/null")
    assert ran.status == 1
    assert len(table(ran.out)) == 2
    assert ran.err.splitlines() == [
        "inquit: missing.txt: there is no such file",
        "inquit: empty.txt: is empty",
        f"inquit: {tmp_path}: is a folder, not a file",
        "inquit: /dev/null: is a device or pipe, not a file",
        "Extracted 2 quotations; 2 not checked.",
    ]


def test_formula_guard(capfdbinary: Capture, tmp_path: Path) -> None:
    (tmp_path / "=a.txt").write_text("Jane Roe: “Yes.”", encoding="utf-8")
    assert table(inquit(capfdbinary, "extract", "=a.txt").out)[0]["file"] == "'=a.txt"
    assert table(inquit(capfdbinary, "extract", "--no-formula-guard", "=a.txt").out)[0]["file"] == "=a.txt"


def test_encoding(capfdbinary: Capture, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Zoë Roe: “Да” …".encode("utf-16-be"))
    (tmp_path / "b.txt").write_bytes("Jane Roe: \x93Yes\x94 caf\xe9".encode("latin-1"))
    assert table(inquit(capfdbinary, "extract", "--encoding", "utf-16-be", "a.txt").out)[0]["speaker"] == "Zoë Roe"
    assert table(inquit(capfdbinary, "extract", "b.txt").out)[0]["quotation"] == "“Yes”"


def test_where_the_output_cannot_be_written(capfdbinary: Capture) -> None:
    ran = inquit(capfdbinary, "extract", "-o", "no/such/folder.csv", "port.txt")
    assert ran.status == 1
    assert ran.err == "inquit: no/such/folder.csv cannot be written (no such file or directory). " \
        "Choose another place or name.\n"  # fmt: skip


def test_a_fault_of_ours_is_logged_and_refused(capfdbinary: Capture, tmp_path: Path, home: Path) -> None:
    (tmp_path / "fault.txt").write_text("FAULT")
    ran = inquit(capfdbinary, "extract", "fault.txt", "port.txt")
    assert ran.status == 1
    assert "fault.txt: could not be analysed" in ran.err
    assert "Traceback" not in ran.err
    assert "ZeroDivisionError" in (home / "log" / "inquit.log").read_text(encoding="utf-8")


def test_what_is_marked_wrong_is_left_out_of_an_export(capfdbinary: Capture, tmp_path: Path) -> None:
    inquit(capfdbinary, "import", "port.txt")
    with closing(opening.open_library(None)) as library:
        editing.set_status(library, [1], "wrong")
    ran = inquit(capfdbinary, "export", "-o", "-")
    assert [row["status"] for row in table(ran.out)] == [""]
    assert ran.err == "Exported 1 quotation; 1 not checked; 1 marked wrong left out (--wrong writes them too).\n"
    assert [row["status"] for row in table(inquit(capfdbinary, "export", "-o", "-", "--wrong").out)] == ["wrong", ""]
    assert [row["status"] for row in table(inquit(capfdbinary, "export", "-o", "-", "is:wrong").out)] == ["wrong"]
    assert inquit(capfdbinary, "cite", "1", "2", "1").err == "Cited 3 quotations; 1 not checked.\n"


def test_a_page_of_the_web_is_imported(capfdbinary: Capture) -> None:
    with serving() as (server, _):
        ran = inquit(capfdbinary, "import", "port.txt", f"{server}/notes.txt", f"{server}/nothing")
    assert ran.status == 1
    assert ran.err == f"inquit: {server}/nothing: is not there (HTTP 404)\n"
    assert [line.split(" with ")[0] for line in ran.out.splitlines()] == ["Added 1 document"] * 2


def test_corrections_go_back_into_the_library(capfdbinary: Capture, tmp_path: Path) -> None:
    inquit(capfdbinary, "import", "port.txt")
    with closing(opening.open_library(None)) as library:
        editing.set_starred(library, [1], starred=True)
    inquit(capfdbinary, "export", "-o", "mine.csv")
    with closing(opening.open_library(None)) as library:
        editing.undo(library)
    ran = inquit(capfdbinary, "corrections", "mine.csv")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "Restored the marks of 1 quotation from mine.csv · 1 was so already.\n"
    (tmp_path / "mine.csv").write_text("id,sha256,start,end,status\n9,ab,1,2,wrong\n1,ab,1,2,odd\n")
    ran = inquit(capfdbinary, "corrections", "mine.csv")
    assert (ran.status, ran.err) == (1, "inquit: mine.csv: line 3: “odd” is no status\n")
    assert ran.out == (
        "Nothing was restored · 1 row is of no quotation · 1 row is not understood (line 3: “odd” is no status).\n"
    )


@pytest.mark.parametrize("command", [("extract", "port.txt"), ("export",)])
def test_a_suffix_of_no_format_is_refused(capfdbinary: Capture, tmp_path: Path, command: tuple[str, ...]) -> None:
    ran = inquit(capfdbinary, *command, "-o", "e2.ods")
    assert ran.status == 2
    assert ran.err.startswith(
        "inquit: e2.ods was not written: quotations cannot be exported as .ods. End the name with "
    )
    assert ran.err.endswith(" Or say --format.\n")
    assert not (tmp_path / "e2.ods").exists()
    assert inquit(capfdbinary, "extract", "port.txt", "--format", "csv", "-o", "e2.tab").status == 0


def test_columns_are_chosen_on_the_command_line(capfdbinary: Capture) -> None:
    inquit(capfdbinary, "import", "port.txt")
    for command in (("extract", "port.txt"), ("export", "-o", "-"), ("search", "title:port")):
        ran = inquit(capfdbinary, *command, "--format", "tsv", "--columns", "quotation, speaker")
        assert ran.out.removeprefix("\ufeff").splitlines()[0] == "quotation\tspeaker"
        assert ran.out.splitlines()[1].endswith("\tJane Roe")
        ran = inquit(capfdbinary, *command, "--format", "csv", "--columns", "speeker")
        assert (ran.status, ran.err[:43]) == (2, "inquit: there is no column “speeker”. There")
    assert inquit(capfdbinary, "extract", "port.txt", "--format", "jsonl", "--columns", "speaker").status == 2


def test_every_format_is_written_from_an_article_and_from_the_library(capfdbinary: Capture, tmp_path: Path) -> None:
    inquit(capfdbinary, "import", "port.txt")
    for each in exporting.formats():
        for command in (("extract", "port.txt"), ("export",)):
            name = f"{command[0]}{each.suffix}"
            assert inquit(capfdbinary, *command, "-o", name).status == 0
            assert b"Jane Roe" in (tmp_path / name).read_bytes() or each.binary


def test_import_search_export_cite(capfdbinary: Capture, tmp_path: Path) -> None:
    ran = inquit(capfdbinary, "import", "port.txt", "missing.txt")
    assert ran.status == 1
    assert ran.out == "Added 1 document with 2 quotations, 1 refused.\n"
    assert ran.err == f"inquit: {tmp_path / 'missing.txt'}: there is no such file\n"
    again = inquit(capfdbinary, "import", ".")
    assert again.status == 0
    assert again.out.startswith("Added 0 documents with 0 quotations, 1 there already, ")
    assert again.out.endswith(" of other kinds passed over.\n"), "the library itself lies there"

    found = inquit(capfdbinary, "search", "speaker:roe")
    assert found.status == 0
    assert "Jane Roe\n" in found.out
    assert "“Yes, it is.”" in found.out
    assert "Port opens, 2016-05-12" in found.out
    assert found.err == "1 of 1 quotations\n"
    limited = inquit(capfdbinary, "search", "--limit", "1", "--format", "json", "title:port")
    assert len(json.loads(limited.out)) == 1
    assert limited.err == "1 of 2 quotations\n"

    assert inquit(capfdbinary, "export", "-o", "all.csv").err == "Exported 2 quotations; 2 not checked.\n"
    rows = table((tmp_path / "all.csv").read_text(encoding="utf-8"))
    assert [row["speaker"] for row in rows] == ["Jane Roe", "John Poe"]
    assert "## Port opens" in inquit(capfdbinary, "export", "-o", "-", "--format", "markdown", "speaker:poe").out

    id = rows[0]["id"]
    cited = inquit(capfdbinary, "cite", id)
    assert cited.out == "“Yes, it is” (Roe, as cited in Bell, 2016, para. 1).\nBell, A. (2016, May 12). Port opens.\n"
    plain = inquit(capfdbinary, "cite", id, "--style", "plain")
    assert plain.out == "“Yes, it is” (Jane Roe, quoted in Ann Bell, “Port opens,” May 12, 2016, para. 1).\n"
    assert "<p>" in inquit(capfdbinary, "cite", id, "--html").out
    missing = inquit(capfdbinary, "cite", id, "999")
    assert (missing.status, missing.err.splitlines()[1:]) == (1, ["inquit: there is no quotation 999"])
    assert missing.out == cited.out


def test_documents_are_listed_those_without_quotations_too(capfdbinary: Capture, tmp_path: Path) -> None:
    (tmp_path / "mute.txt").write_text("Nobody spoke at the quay that day.\n", encoding="utf-8")
    inquit(capfdbinary, "import", "port.txt", "mute.txt")
    ran = inquit(capfdbinary, "documents", "--sort", "quotations", "--descending")
    assert (ran.status, ran.err) == (0, "2 of 2 documents\n")
    lines = [line.split("\t") for line in ran.out.splitlines()]
    assert lines[0][1:] == ["2016-05-12", "Text", "2", "Port opens", "", "Ann Bell", str(tmp_path / "port.txt")]
    assert lines[1][3:5] == ["0", "mute"]
    assert inquit(capfdbinary, "documents", "--limit", "1").err == "1 of 2 documents\n"
    assert inquit(capfdbinary, "documents", "bell").err == "1 of 1 documents\n"
    refused = inquit(capfdbinary, "documents", "speaker:roe")
    assert (refused.status, refused.out) == (2, "")


def test_a_file_that_changed_is_brought_up_to_date(capfdbinary: Capture, tmp_path: Path) -> None:
    inquit(capfdbinary, "import", "port.txt")
    with closing(opening.open_library()) as library:
        editing.set_note(library, 2, "check")
    (tmp_path / "port.txt").write_text(ARTICLE.replace("John Poe: “=No”", "Nobody else spoke."), encoding="utf-8")
    ran = inquit(capfdbinary, "import", "port.txt")
    told = "1 brought up to date, 1 edits without a passage (is:orphan).\n"
    assert (ran.status, ran.out) == (0, f"Added 0 documents with 0 quotations, {told}")
    assert "“=No”" in inquit(capfdbinary, "search", "is:orphan").out


def test_refused_files_are_listed_later(capfdbinary: Capture, tmp_path: Path) -> None:
    (tmp_path / "=empty.txt").touch()
    inquit(capfdbinary, "import", ".", "missing.txt")
    listed = inquit(capfdbinary, "refused")
    assert (listed.status, listed.err) == (0, "2 refused files\n")
    assert sorted(listed.out.splitlines()) == [
        f"{tmp_path / '=empty.txt'}: is empty",
        f"{tmp_path / 'missing.txt'}: there is no such file",
    ]
    rows = table(inquit(capfdbinary, "refused", "-o", "-").out)
    assert sorted(row["file"] for row in rows) == [str(tmp_path / "=empty.txt"), str(tmp_path / "missing.txt")]
    (tmp_path / "missing.txt").write_text("Jane Roe: “Here I am.”", encoding="utf-8")
    inquit(capfdbinary, "import", "missing.txt")
    assert inquit(capfdbinary, "refused", "--forget").out == f"{tmp_path / '=empty.txt'}: is empty\n"
    assert inquit(capfdbinary, "refused").out == ""


def test_reanalyse_keeps_what_was_corrected(
    capfdbinary: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inquit(capfdbinary, "import", "--library", "mine.inquit", "port.txt")
    with closing(opening.open_library(tmp_path / "mine.inquit")) as library:
        editing.set_speaker(library, [1], "Nora New")

    def without_the_second(document: Document, progress: Progress) -> Analysis:
        found = simple(document, progress)
        return replace(found, quotations=found.quotations[:1])

    monkeypatch.setattr(analysts, "analyse_document", without_the_second)
    ran = inquit(capfdbinary, "reanalyse", "--library", "mine.inquit")
    assert (ran.status, ran.out, ran.err) == (0, "Ran the extraction again over 1 document.\n", "")
    monkeypatch.setattr(reanalysing, "present_engine", lambda: f"simple {os.getpid()}")
    again = inquit(capfdbinary, "reanalyse", "--library", "mine.inquit")
    assert again.out == "Ran the extraction again over 0 documents, 1 read by this version already.\n"
    every = inquit(capfdbinary, "reanalyse", "--library", "mine.inquit", "--all")
    assert every.out == ran.out
    found = inquit(capfdbinary, "search", "--library", "mine.inquit", "--format", "json", "title:port")
    assert [row["speaker"] for row in json.loads(found.out)] == ["Nora New"]


def test_reanalyse_names_what_it_could_not_read(capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    inquit(capfdbinary, "import", "port.txt")

    def faulty(document: Document, progress: Progress) -> Analysis:
        raise ZeroDivisionError

    monkeypatch.setattr(analysts, "analyse_document", faulty)
    ran = inquit(capfdbinary, "reanalyse")
    assert (ran.status, ran.out) == (1, "Ran the extraction again over 0 documents, 1 refused.\n")
    assert "port.txt: could not be analysed" in ran.err
    assert len(json.loads(inquit(capfdbinary, "search", "--format", "json", "title:port").out)) == 2


@pytest.fixture
def unreadable(tmp_path: Path) -> Iterator[list[str]]:
    """A file and a folder that nobody may read, one that is not there, and a name that no file can have."""
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "port.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "closed").chmod(0)
    (tmp_path / "shut.txt").touch(mode=0)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    yield ["shut.txt", "closed/port.txt", "gone.txt", "x" * 5000, "pipe.txt", "zero.txt"]
    (tmp_path / "closed").chmod(0o755)


@pytest.mark.posix
@pytest.mark.parametrize("command", ["extract", "import"])
def test_what_cannot_be_read_is_named_and_the_rest_read(
    capfdbinary: Capture, tmp_path: Path, home: Path, unreadable: list[str], command: str
) -> None:
    home.mkdir(mode=0o777)
    for folder in (home, tmp_path, *list(tmp_path.parents)[:3]):
        folder.chmod(0o777)
    with without_privileges():
        ran = inquit(capfdbinary, command, *unreadable, "port.txt")
    assert ran.status == 1
    assert "Jane Roe" in ran.out if command == "extract" else "Added 1 document with 2 quotations" in ran.out
    told = dict(line.removeprefix("inquit: ").rsplit(": ", 1) for line in ran.err.splitlines() if ": " in line)
    assert [reason for _, reason in told.items()] == [
        *["may not be read (permission denied)"] * 2,
        "there is no such file",
        "cannot be read (file name too long)",
        *["is a device or pipe, not a file"] * 2,
    ]
    assert [Path(name).name for name in told] == [Path(name).name for name in unreadable]


def test_a_name_too_long_opens_no_window(capfdbinary: Capture) -> None:
    assert inquit(capfdbinary, "x" * 5000).status == 2


@pytest.mark.posix
@pytest.mark.parametrize("kind", ["folder", "pipe", "/dev/null", "x" * 300])
def test_a_library_is_a_file(capfdbinary: Capture, tmp_path: Path, kind: str) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    before = Path("/dev/null").stat().st_mode
    for command in (("import", "port.txt"), ("search", "x")):
        ran = inquit(capfdbinary, *command, "--library", kind)
        assert ran.status == 1
        assert ran.err.startswith("inquit: ")
        assert "Traceback" not in ran.err
    assert Path("/dev/null").stat().st_mode == before


def test_bad_search(capfdbinary: Capture) -> None:
    inquit(capfdbinary, "import", "port.txt")
    for command in (("search",), ("export", "-o", "-")):
        ran = inquit(capfdbinary, *command, "port", "after:soon", "gate")
        assert ran.status == 2
        assert ran.err.startswith("inquit: the search cannot be understood: ")
        assert ran.err.endswith(" — here: “after:soon gate”\n")


def test_a_named_library(capfdbinary: Capture, tmp_path: Path, home: Path) -> None:
    assert inquit(capfdbinary, "import", "--library", "mine.inquit", "port.txt").status == 0
    assert (tmp_path / "mine.inquit").exists()
    assert not (home / "data").exists()
    assert inquit(capfdbinary, "search", "--library", "mine.inquit", "yes").err == "1 of 1 quotations\n"


@pytest.mark.parametrize(
    "arguments",
    [("search", "x"), ("export", "-o", "x.csv"), ("cite", "1"), ("backup",), ("reanalyse",), ("documents",)],
)
def test_asking_makes_no_library(arguments: tuple[str, ...], capfdbinary: Capture, tmp_path: Path) -> None:
    ran = inquit(capfdbinary, *arguments, "--library", "none.inquit")
    assert ran.status == 1
    assert "There is no library at none.inquit yet" in ran.err
    assert not (tmp_path / "none.inquit").exists()


def test_what_is_no_library(capfdbinary: Capture) -> None:
    ran = inquit(capfdbinary, "search", "--library", "port.txt", "x")
    assert ran.status == 1
    assert ran.err.startswith("inquit: ")
    assert "Traceback" not in ran.err


def test_backup_and_restore(capfdbinary: Capture) -> None:
    inquit(capfdbinary, "import", "port.txt")
    assert inquit(capfdbinary, "backup").out.startswith("Copied to ")
    assert inquit(capfdbinary, "backup").out == "There is a copy of today already.\n"
    (copy,) = inquit(capfdbinary, "restore").out.splitlines()
    Path("other.txt").write_text("Ann Bell: “Maybe.”", encoding="utf-8")
    inquit(capfdbinary, "import", "other.txt")
    assert inquit(capfdbinary, "search", "maybe").err == "1 of 1 quotations\n"
    restored = inquit(capfdbinary, "restore", copy)
    assert restored.status == 0
    assert restored.out.startswith("Restored.")
    assert inquit(capfdbinary, "search", "maybe").err == "0 of 0 quotations\n"
    assert inquit(capfdbinary, "restore", "missing.inquit").status == 1


def test_without_a_display_there_is_one_line(
    capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    named = ("--library", "x.inquit")
    for arguments in ((), ("port.txt",), named, (*named, "port.txt"), ("--do", "paste"), ("--do", "review", *named)):
        ran = inquit(capfdbinary, *arguments)
        assert ran.status == 2
        assert ran.err == (
            "inquit: no window can be opened: there is no display. "
            "On the command line: inquit extract FILE (see inquit --help).\n"
        )


def test_without_a_terminal_there_is_not_even_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows starts the program of a menu without standard error."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "stderr", None)
    assert main([]) == 2


def test_a_command_is_no_file(capfdbinary: Capture, tmp_path: Path) -> None:
    (tmp_path / "extract").write_text(ARTICLE, encoding="utf-8")
    assert len(table(inquit(capfdbinary, "extract", "extract").out)) == 2
    assert inquit(capfdbinary, "port.txt", "--nonsense").status == 2


def test_a_terminal_that_lacks_characters(monkeypatch: pytest.MonkeyPatch, capfdbinary: Capture) -> None:
    inquit(capfdbinary, "import", "port.txt")
    written = io.BytesIO()
    with monkeypatch.context() as patched:
        patched.setattr("sys.stdout", io.TextIOWrapper(written, encoding="latin-1"))
        assert main(["search", "yes"]) == 0
        assert b"?Yes, it is.?" in written.getvalue()


@pytest.mark.parametrize("arguments", [("search", "yes"), ("import", "port.txt")])
def test_the_way_back_is_said_where_nothing_is_left_of_the_library(
    capfdbinary: Capture, home: Path, arguments: tuple[str, ...]
) -> None:
    inquit(capfdbinary, "import", "port.txt")
    inquit(capfdbinary, "backup")
    library = home / "data" / "library.inquit"
    library.write_bytes(b"")
    ran = inquit(capfdbinary, *arguments)
    assert ran.status == 1
    said, _, command = ran.err.rstrip().partition(" Put it back with: inquit ")
    assert "is empty: nothing is left of what it held. Its newest sound backup is of 2" in said
    assert inquit(capfdbinary, *shlex.split(command)).status == 0
    assert inquit(capfdbinary, "search", "yes").err == "1 of 1 quotations\n"


def test_what_is_doubtful_is_left_out_with_a_word_and_written_if_asked_for(
    capfdbinary: Capture, tmp_path: Path
) -> None:
    (tmp_path / "port.txt").write_text("Jane Roe: “Yes.” Jane Roe: “MAYBE.”", encoding="utf-8")
    ran = inquit(capfdbinary, "extract", "port.txt")
    assert [row["quotation"] for row in table(ran.out)] == ["“Yes.”"]
    assert ran.err == "Extracted 1 quotation; 1 not checked; 1 doubtful left out (--doubtful writes them too).\n"
    ran = inquit(capfdbinary, "extract", "--doubtful", "--format", "json", "port.txt")
    assert (len(json.loads(ran.out)), ran.err) == (2, "Extracted 2 quotations; 2 not checked.\n")
    (line,) = inquit(capfdbinary, "extract", "--format", "jsonl", "port.txt").out.splitlines()
    assert [quote["shown"] for quote in json.loads(line)["quotes"]] == [True, False]
    inquit(capfdbinary, "import", "port.txt")
    found = inquit(capfdbinary, "search", "jane")
    assert (len(found.out.strip().split("\n\n")), found.err) == (
        1,
        "1 of 1 quotations; 1 doubtful left out (--doubtful writes them too)\n",
    )
    assert inquit(capfdbinary, "search", "--doubtful", "jane").err == "2 of 2 quotations\n"
    assert inquit(capfdbinary, "search", "is:doubtful").err == "1 of 1 quotations\n"
    exported = "Exported 1 quotation; 1 not checked; 1 doubtful left out (--doubtful writes them too).\n"
    assert inquit(capfdbinary, "export", "-o", "all.csv").err == exported
    assert inquit(capfdbinary, "export", "--doubtful", "-o", "all.csv").err == "Exported 2 quotations; 2 not checked.\n"


def test_reprints_are_left_out_with_a_word_and_written_if_asked_for(capfdbinary: Capture, tmp_path: Path) -> None:
    words = " ".join(f"The harbour opens on pier {number} in the morning." for number in range(20))
    for paper in ("post", "herald", "courier"):
        (tmp_path / f"{paper}.txt").write_text(f"{words} Jane Roe: “Yes.” From the {paper}.", encoding="utf-8")
    inquit(capfdbinary, "import", "post.txt", "herald.txt", "courier.txt")
    found = inquit(capfdbinary, "search", "--format", "csv", "jane")
    assert [row["articles"] for row in table(found.out)] == ["3"]
    assert found.err == "1 of 1 quotations; 2 reprints left out (--reprints writes them too)\n"
    assert inquit(capfdbinary, "search", "--reprints", "jane").err == "3 of 3 quotations\n"
    assert inquit(capfdbinary, "search", "is:reprint").err == "2 of 2 quotations\n"
    exported = "Exported 1 quotation; 1 not checked; 2 reprints left out (--reprints writes them too).\n"
    assert inquit(capfdbinary, "export", "-o", "all.csv").err == exported
    assert inquit(capfdbinary, "export", "--reprints", "-o", "all.csv").err == "Exported 3 quotations; 3 not checked.\n"


def test_any_style_and_form_can_be_cited(capfdbinary: Capture) -> None:
    inquit(capfdbinary, "import", "port.txt")
    short = inquit(capfdbinary, "cite", "1", "--style", "mla", "--form", "short")
    assert (short.status, short.out) == (0, "(Roe, qtd. in Bell)\n")
    folder = config_dir() / "citations"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text(
        'label = "Mine"\nlike = "apa"\nlong = {}\n[forms]\nquotation = "{speaker}: {quotation}"\nfull = []\n',
        encoding="utf-8",
    )
    assert inquit(capfdbinary, "cite", "1", "--style", "mine").out == "Jane Roe: “Yes, it is”\n"
    unknown = inquit(capfdbinary, "cite", "1", "--style", "klingon")
    assert unknown.status == USAGE
    assert "there is no style klingon; there are: apa, mla," in unknown.err
