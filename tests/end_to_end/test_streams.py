# SPDX-License-Identifier: Apache-2.0
"""Standard streams that are full, closed, or read by a program that stops: a status and at most a sentence."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import IO, Any

import pytest

from tests.end_to_end.test_command_line import PROGRAM, environment, inquit
from tests.library.making import bank, library_at, mayor

__all__ = ["environment"]

FORMATS = ("csv", "xlsx", "parquet", "docx")
pytestmark = pytest.mark.posix


@pytest.fixture
def library(tmp_path: Path) -> Path:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as made:
        return made.path


def shell(line: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["sh", "-c", line.replace("inquit", " ".join(PROGRAM), 1)], capture_output=True, check=False)


def full() -> IO[bytes]:
    return open("/dev/full", "wb")  # noqa: PTH123  # a Path cannot be opened unbuffered in fewer words


@pytest.mark.parametrize("format", FORMATS)
def test_an_output_that_takes_nothing(library: Path, format: str) -> None:
    """XlsxWriter wraps the error in its own, and an archive that was not ended complains when it is forgotten."""
    export = ("export", "--library", library, "--format", format, "-o")
    into_file = inquit(*export, "/dev/full")
    assert (into_file.returncode, into_file.stderr) == (
        *(1, b"inquit: /dev/full cannot be written (no space left on device). Choose another place or name.\n"),
    )
    with full() as out:
        into_pipe = inquit(*export, "-", capture_output=False, stdout=out, stderr=subprocess.PIPE)
    assert (into_pipe.returncode, into_pipe.stderr) == (
        *(1, b"inquit: the output cannot be written or read (No space left on device)\n"),
    )


@pytest.mark.parametrize("format", FORMATS)
def test_a_reader_that_reads_nothing(library: Path, format: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    export = ("export", "--library", library, "--format", format, "-o", "-")
    ran = inquit(*export, capture_output=False, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (141, b"")


@pytest.mark.parametrize(
    "command", ["search mayor", "documents", "cite 1", "export -o -", "export -o - --format xlsx", "--help"]
)
def test_an_output_that_is_closed(library: Path, command: str) -> None:
    named = "" if command == "--help" else f"--library '{library}'"
    ran = shell(f"inquit {command} {named} >&-")
    assert (ran.returncode, ran.stderr) == (1, b"inquit: the output cannot be written or read (it is closed)\n")


def test_no_file_takes_the_place_of_a_closed_stream(library: Path) -> None:
    """Else what any part of the program prints would be written into the library."""
    ran = shell(f"inquit export -o out.csv --library '{library}' <&- >&- 2>&-")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert Path("out.csv").read_bytes().startswith(b"\xef\xbb\xbfid,")
    assert inquit("search", "--library", library, "mayor").returncode == 0


@pytest.mark.parametrize(("command", "status"), [("export -o out.csv", 0), ("search NOT", 2), ("nonsense", 2)])
def test_messages_that_nobody_can_read_stop_nothing(library: Path, command: str, status: int) -> None:
    first, *others = command.split()
    how: Any = {"capture_output": False, "stdout": subprocess.PIPE}
    with full() as messages:
        ran = inquit(first, "--library", library, *others, stderr=messages, **how)
    assert (ran.returncode, ran.stdout) == (status, b"")
