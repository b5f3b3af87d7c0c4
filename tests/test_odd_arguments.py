# SPDX-License-Identifier: Apache-2.0
"""Whatever a command is given, it ends with a sentence and a status, never with a traceback."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from desktop_app.actions import browsing
from desktop_app.base.logs import log_file
from desktop_app.endings import REFUSED
from tests.test_cli import Capture, home, inquit

__all__ = ["home"]

ODD = "a\nb\x1b[31m.txt"
SHOWN = "a%0Ab%1B[31m.txt"
HUGE = ("9223372036854775807", "9223372036854775808", "99999999999999999999999999", "9" * 5000, "-1", "1e5", "٣")


@pytest.fixture
def library(capfdbinary: Capture, tmp_path: Path) -> Path:
    inquit(capfdbinary, "import", "--library", "l.inquit", "port.txt")
    (tmp_path / "text.inquit").write_text("No library. " * 100, encoding="utf-8")
    (tmp_path / "folder.inquit").mkdir()
    (tmp_path / "empty.csv").touch()
    return tmp_path / "l.inquit"


COMMANDS = (
    *(("search", "yes"), ("documents",), ("export", "-o", "out.csv"), ("cite", "1"), ("card", "1", "-o", "c.html")),
    *(("reanalyse",), ("refused",), ("corrections", "empty.csv"), ("backup",), ("import", "port.txt")),
    ("restore", "l.inquit"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_any_library(capfdbinary: Capture, library: Path, command: tuple[str, ...]) -> None:
    for name in ("text.inquit", "folder.inquit", "port.txt/l.inquit", "x" * 300, "n\0.inquit", "\udcff/l.inquit"):
        ran = inquit(capfdbinary, *command, "--library", name)
        ended(ran.status, ran.err, name)
        assert Path("folder.inquit").is_dir()


def ended(status: int, said: str, given: object) -> None:
    assert status in (0, 1, 2), given
    assert "Traceback" not in said, given
    assert "fault of this program" not in said, given
    assert status == 0 or said.startswith(("inquit: ", "Usage: ")), given


@pytest.mark.parametrize("number", HUGE)
def test_any_number(capfdbinary: Capture, library: Path, number: str) -> None:
    for command in (
        *(("search", "yes", "--limit", number), ("documents", "--limit", number), ("cite", "--", number)),
        *(("card", "-o", "c.html", "--", number), ("search", "--", f"after:{number}")),
        ("search", "--", f"confidence:{number}"),
    ):
        ran = inquit(capfdbinary, *command[:1], "--library", "l.inquit", *command[1:])
        ended(ran.status, ran.err, command)


def test_a_limit_beyond_what_sqlite_counts_is_no_limit(capfdbinary: Capture, library: Path) -> None:
    ran = inquit(capfdbinary, "search", "--library", "l.inquit", "--limit", "9223372036854775808", "yes")
    assert (ran.status, ran.err) == (0, "1 of 1 quotations\n")


@pytest.mark.parametrize(
    "words", ["", " ", '"', "(" * 900, "a OR", "-", "*", "a\0b", "\udcff", "é" * 1_000_000, "or " * 600]
)
def test_any_search(capfdbinary: Capture, library: Path, words: str) -> None:
    for command in (("search",), ("documents",), ("export", "-o", "out.csv")):
        ran = inquit(capfdbinary, *command, "--library", "l.inquit", "--", words)
        ended(ran.status, ran.err, command)


@pytest.mark.parametrize("columns", ["x", "id,id", ",", "\0", "\udcff"])
def test_unknown_columns(capfdbinary: Capture, library: Path, columns: str) -> None:
    of_library = (("export", "-o", "out.csv"), ("search", "yes"), ("search", "--format", "csv", "yes"))
    for command in (("extract", "port.txt"), *((*each, "--library", "l.inquit") for each in of_library)):
        ran = inquit(capfdbinary, *command, "--columns", columns)
        assert (ran.status, ran.out) == (2, ""), command
        ended(ran.status, ran.err, command)


@pytest.mark.parametrize("name", ["c.txt", "c.pdf", "c", "-", "/dev/null"])
def test_a_card_is_no_text_and_no_pdf(capfdbinary: Capture, library: Path, name: str) -> None:
    ran = inquit(capfdbinary, "card", "1", "--library", "l.inquit", "-o", name)
    assert ran.status == 2
    assert f"a card is written as .html or .md (as PDF in the window), not as “{Path(name).name}”." in ran.err


@pytest.mark.posix
def test_names_are_shown_on_one_line(capfdbinary: Capture, library: Path) -> None:
    """Also in a pipe, where a line end in a name would begin a line that another program takes for its own."""
    Path(ODD).write_bytes(b"\0\1")
    named = ("--library", "l.inquit")
    assert inquit(capfdbinary, "extract", ODD).err == f"inquit: {SHOWN}: is binary, not text\n"
    assert f"{SHOWN}: is binary" in inquit(capfdbinary, "import", *named, ODD).err
    assert f"{SHOWN}: is binary" in inquit(capfdbinary, "refused", *named).out
    assert SHOWN in inquit(capfdbinary, "search", "--library", ODD, "x").err
    assert SHOWN in inquit(capfdbinary, "export", *named, "-o", f"no/{ODD}", "--format", "csv").err
    assert "“a%0Ab”" in inquit(capfdbinary, "export", *named, "-o", "x.csv", "--columns", "a\nb").err
    assert SHOWN in inquit(capfdbinary, "cite", *named, "--style", ODD, "1").err
    Path(ODD).write_text("Jane Roe: “Ships are late.”", encoding="utf-8")
    inquit(capfdbinary, "import", *named, ODD)
    [line] = [line for line in inquit(capfdbinary, "documents", *named).out.splitlines() if "%0A" in line]
    assert line.endswith(f"\t{Path.cwd()}/{SHOWN}")
    assert inquit(capfdbinary, "search", *named, "late").out.endswith(f"/{SHOWN}\n")
    inquit(capfdbinary, "import", "--library", "n\n.inquit", "port.txt")
    assert inquit(capfdbinary, "backup", "--library", "n\n.inquit").out.startswith("Copied to n%0A.inquit.backups/")
    assert inquit(capfdbinary, "restore", "--library", "n\n.inquit").out.startswith("n%0A.inquit.backups/")


@pytest.mark.posix
def test_a_device_holds_no_corrections(capfdbinary: Capture, library: Path) -> None:
    ran = inquit(capfdbinary, "corrections", "--library", "l.inquit", "/dev/zero")
    assert (ran.status, ran.err.startswith("inquit: /dev/zero holds no corrections")) == (1, True)


def test_a_fault_of_ours_ends_with_a_sentence_and_is_logged(
    capfdbinary: Capture, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError("nobody thought of it")

    monkeypatch.setattr(browsing, "find", fails)
    ran = inquit(capfdbinary, "search", "--library", "l.inquit", "yes")
    log = log_file()
    assert log is not None
    assert ran.status == REFUSED
    assert ran.err == (
        "inquit: a fault of this program ended the command (RuntimeError('nobody thought of it')); "
        f"details are in {log}\n"
    )
    logging.shutdown()
    assert "Traceback" in log.read_text(encoding="utf-8")
