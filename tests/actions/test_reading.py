# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.actions.limits import Limits
from desktop_app.actions.reading import read_file, within_limits
from desktop_app.actions.refusal import Refusal
from desktop_app.base import memory
from desktop_app.base.errors import BadCorrections, Cancelled, UnknownColumns, UnreadableFile
from tests.readers.pdf_writer import endless

bounded = pytest.mark.skipif(memory.in_use() == 0, reason="nothing bounds the memory of a process on this system")


@dataclass(frozen=True)
class Word:
    shown: str
    size: int = 1


def worker_of(_word: Word, _analyst: object, _watch: object) -> int:
    return os.getpid()


def misunderstood(word: Word, _analyst: object, _watch: object) -> int:
    raise BadCorrections(f"{word.shown} holds no corrections")


def unknown(word: Word, _analyst: object, _watch: object) -> int:
    raise UnknownColumns(word.shown, ("Body", "Date"), "Body")


def test_work_is_done_in_another_process_which_is_kept() -> None:
    first, second = (within_limits(Word(name), worker_of) for name in ("a", "b"))
    assert first == second != os.getpid()


def test_errors_come_back_as_they_were_raised() -> None:
    with pytest.raises(BadCorrections, match=r"a\.csv holds no corrections"):
        within_limits(Word("a.csv"), misunderstood)
    with pytest.raises(UnknownColumns) as refused:
        within_limits(Word("a.csv"), unknown)
    assert (refused.value.names, refused.value.likely) == (("Body", "Date"), "Body")


def test_the_user_may_stop_it() -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        within_limits(Word("a"), worker_of, tick=stop)


def test_a_file_is_read_with_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "port.txt"
    path.write_bytes("Jane Roe: \u201cYes.\u201d".encode("utf-16"))
    read = read_file(path)
    assert read.data == path.read_bytes()
    assert [(source.document.text, source.document.file) for source in read.sources] == [
        ("Jane Roe: “Yes.”", str(path))
    ]


def test_of_a_file_of_many_documents_the_sound_ones_are_read(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, words in {"a.txt": "Yes.", "b.txt": " ", "c.txt": "No."}.items():
            archive.writestr(name, words)
    read = read_file(path)
    assert [source.document.text for source in read.sources] == ["Yes.", "No."]
    assert [refusal.name for refusal in read.refused] == [f"{path}!/b.txt"]


@bounded
def test_a_pdf_whose_drawing_draws_itself_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "endless.pdf"
    path.write_bytes(endless())
    with pytest.raises(UnreadableFile, match="brought down the process that read it") as refused:
        read_file(path, limits=Limits(seconds=30, megabytes=300))
    assert refused.value.name == str(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="there is no such file"):
        read_file(tmp_path / "a.txt")


def test_a_file_of_many_documents_of_which_none_can_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", " ")
    with pytest.raises(UnreadableFile) as refused:
        read_file(path)
    assert Refusal(name=refused.value.name, reason=refused.value.reason) == Refusal(
        name=f"{path}!/a.txt", reason="holds no text, only white space"
    )
