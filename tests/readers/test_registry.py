# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.base.errors import UnreadableFile
from desktop_app.readers import plain, registry
from desktop_app.readers.registry import load, printable, read, read_bytes, suffixes

NOBODY = 65534


def is_root() -> bool:
    """True for the user of POSIX who may do everything; Windows has none."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


@contextmanager
def without_privileges() -> Iterator[None]:
    """As an ordinary user: root may read everything."""
    if not is_root():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def refused(path: Path) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read(path)
    assert caught.value.name == str(path)
    return caught.value.reason


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_text_with_its_bytes(tmp_path: Path) -> None:
    data = "“Yes,”\r\nsaid Zoë.".encode("cp1252")
    source = read(write(tmp_path / "the port.v2.txt", data))
    assert source.original == data
    assert source.document.text == "“Yes,”\nsaid Zoë."
    assert source.document.name == "the port.v2"
    assert source.document.file == str(tmp_path / "the port.v2.txt")


def test_signature_comes_before_suffix(tmp_path: Path) -> None:
    page = b"<!doctype html><html><body><p>Yes &amp; no</p></body></html>"
    for name in ("page.txt", "page", "page.html", "page.md"):
        assert read(write(tmp_path / name, page)).document.text == "Yes & no"
    assert "damaged PDF" in refused(write(tmp_path / "a.txt", b"%PDF-1.4 text"))


def test_suffix_where_the_signature_says_nothing(tmp_path: Path) -> None:
    fragment = b"Yes &amp; <b>no</b>"
    assert read(write(tmp_path / "page.HTM", fragment)).document.text == "Yes & no"
    assert read(write(tmp_path / "page.txt", fragment)).document.text == "Yes &amp; <b>no</b>"
    assert read(write(tmp_path / "text.html", b"a < b\n\nc")).document.text == "a < b\n\nc"


@pytest.mark.posix
def test_what_cannot_be_read_is_refused_with_the_reason(tmp_path: Path) -> None:
    assert refused(tmp_path / "missing.txt") == "there is no such file"
    assert refused(write(tmp_path / "empty.txt", b"")) == "is empty"
    assert refused(tmp_path) == "is a folder, not a file"
    assert refused(Path("/dev/null")) == "is a device or pipe, not a file"
    assert refused(write(tmp_path / "a.bin", bytes(range(256)))) == "is binary, not text"
    assert "cannot be read" in refused(tmp_path / ("x" * 300))
    with pytest.raises(UnreadableFile, match="no possible file name"):
        read(Path("a\x00b"))


@pytest.mark.posix
def test_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "pipe" in refused(tmp_path / "pipe.txt")


@pytest.mark.posix
def test_file_without_permission(tmp_path: Path) -> None:
    path = write(tmp_path / "secret.txt", b"secret")
    path.chmod(0)
    with without_privileges():
        assert refused(path) == "may not be read (permission denied)"


def test_too_large_a_file(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as out:
        out.write(b"text")
        out.truncate(registry.MOST_BYTES + 1)
    assert refused(path) == "is larger than 50 MB"
    with pytest.raises(UnreadableFile, match="larger"):
        read_bytes(b"a" * (registry.MOST_BYTES + 1), name="a", file="")


def test_five_megabytes_are_read(tmp_path: Path) -> None:
    line = "“Yes,” said Zoë Roe, the mayor of Marlow.\n"
    text = line * (5_000_000 // len(line.encode()))
    assert read(write(tmp_path / "long.txt", text.encode())).document.text == text


@pytest.mark.parametrize(("name", "text"), [("a.txt", "{}"), ("a.html", "<html><body><p>{}</p></body></html>")])
def test_megabytes_of_one_letter_are_no_text(name: str, text: str) -> None:
    with pytest.raises(UnreadableFile, match=r"a word of more than 100,000 letters"):
        read_bytes(text.format("a" * 5_000_000).encode(), name="a", file=name)
    assert read_bytes(text.format("a" * 90_000).encode(), name="a", file=name).document.text


def test_a_tag_without_end_is_html_by_its_suffix() -> None:
    tag = "<p " + " ".join(f"a{n}=1" for n in range(5_000)) + ">“We are glad,” said Tom Hale.</p>"
    assert read_bytes(tag.encode(), name="a", file="a.html").document.text.strip().startswith("“We are glad,”")


def test_named_encoding(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "Порт".encode("cp1251"))
    assert read(path, encoding="cp1251").document.text == "Порт"


def test_bytes_from_elsewhere() -> None:
    page = read_bytes(b"Yes &amp; no", name="Pasted", file="", media_type="text/html").document
    assert (page.text, page.name, page.file) == ("Yes & no", "Pasted", "")
    assert read_bytes(b"<p>Yes", name="", file="", media_type="text/plain").document.text == "<p>Yes"
    with pytest.raises(UnreadableFile, match="Pasted: is empty"):
        read_bytes(b"", name="Pasted", file="")


def test_name_that_is_not_utf8(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(raw)).write_bytes(b"Yes")
    document = read(Path(os.fsdecode(raw))).document
    assert document.name == "caf\ufffd"
    assert document.file.encode().endswith("caf\ufffd.txt".encode())


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600), st.sampled_from(["a.txt", "a.html", "a", "a.md"]))
def test_any_bytes_are_read_or_refused(data: bytes, file: str) -> None:
    try:
        document = read_bytes(data, name="a", file=file).document
    except UnreadableFile:
        return
    assert document.text.strip()
    assert "\r" not in document.text
    assert "\x00" not in document.text


def test_load_gives_the_bytes(tmp_path: Path) -> None:
    data = b"Yes" * 5000
    assert load(write(tmp_path / "a.txt", data)) == data
    assert printable(tmp_path / "a.txt") == str(tmp_path / "a.txt")


def test_suffixes() -> None:
    assert {".txt", ".html", ".htm", ".md", ".pdf"} <= set(suffixes())


def test_a_reader_that_fails_refuses_its_file_and_says_why_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(text: str) -> str:
        raise RecursionError("a fault on purpose")

    monkeypatch.setattr(plain, "heading_of", broken)
    path = write(tmp_path / "a.txt", b"Yes")
    assert refused(path) == "could not be read, by a fault of this program (RecursionError('a fault on purpose'))"
    assert "in broken" in caplog.text


def test_half_a_character_is_none() -> None:
    read = read_bytes(b"a \\ud83d b", name="a", file="a.txt", encoding="unicode_escape")
    assert read.document.text == "a \ufffd b"


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("\u200b" * 200_000, "a.txt"),
        ("\u2060 \u00ad\n\u200f\u3000", "a.md"),
        ("<html><body><p>\u200b</p><p>&zwnj;&shy;</p></body></html>", "a.html"),
    ],
)
def test_what_nobody_sees_is_no_text(text: str, file: str) -> None:
    with pytest.raises(UnreadableFile, match="holds no text"):
        read_bytes(text.encode(), name="a", file=file)


@pytest.mark.parametrize("text", ["\u200b!", "\ue000", "\u200bنه\u200c"])
def test_what_is_seen_is_text(text: str) -> None:
    assert read_bytes(text.encode(), name="a", file="a.txt").document.text == text
