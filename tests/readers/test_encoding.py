# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.base.errors import UnreadableFile
from desktop_app.readers.encoding import canonical, decode, known_encoding, peek

SAMPLE = "“Zoë’s café” – 5 € \U0001f600\nsaid Jane Roe.\n"


def read(data: bytes, *, declared: str | None = None, encoding: str | None = None) -> str:
    return decode(data, name="a.txt", declared=declared, encoding=encoding)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_unicode_with_and_without_mark(mark: bytes, encoding: str) -> None:
    assert read(mark + SAMPLE.encode(encoding)) == SAMPLE


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_mark_is_known_by_its_zeros(encoding: str) -> None:
    text = "The port is open, said Jane Roe.\n"
    assert read(text.encode(encoding)) == text


def test_cp1252_where_nothing_else_fits() -> None:
    assert read("“Zoë’s café” – 5 €".encode("cp1252")) == "“Zoë’s café” – 5 €"


def test_bytes_that_cp1252_leaves_open_cost_only_themselves() -> None:
    assert read(b"caf\xe9 \x81 bar") == "café \ufffd bar"


def test_declared_comes_before_cp1252_but_after_utf8() -> None:
    assert read("Привет".encode("cp1251"), declared="windows-1251") == "Привет"
    assert read("Привет".encode(), declared="windows-1251") == "Привет"
    assert read("café".encode("cp1252"), declared="no-such-encoding") == "café"


def test_latin1_means_cp1252() -> None:
    assert read(b"\x93yes\x94 caf\xe9", declared="iso-8859-1") == "“yes” café"
    assert read(b"\x93yes\x94 caf\xe9", encoding="latin-1") == "“yes” café"


def test_one_broken_character_does_not_spoil_utf8() -> None:
    text = "“Zoë’s café”, “Čapek”, “naïve”, “Übung”"
    assert read(text.encode() + b"\xe2\x80") == text + "\ufffd"


def test_what_the_user_names_is_obeyed() -> None:
    assert read("é".encode(), encoding="cp1252") == "Ã©"
    with pytest.raises(UnreadableFile, match="not written in the encoding “ascii”"):
        read("“日本”".encode("utf-16-le") + b"\x81", encoding="ascii")
    with pytest.raises(UnreadableFile, match="there is no encoding called “klingon”"):
        read(b"yes", encoding="klingon")


def test_line_ends_become_lf_and_nothing_else_changes() -> None:
    assert canonical("\ufeffa\r\nb\rc\n\n d\t\u2028\x85\u00a0 e\ufeff") == "a\nb\nc\n\n d\t\u2028\x85\u00a0 e\ufeff"


@given(st.text())
def test_any_text_survives_utf8(text: str) -> None:
    if "\x00" not in text:
        assert read(text.encode()) == canonical(text)


@given(st.binary(max_size=400))
def test_any_bytes_decode(data: bytes) -> None:
    assert isinstance(read(data), str)
    assert isinstance(peek(data), str)


def test_encodings_are_known_or_not() -> None:
    assert known_encoding("utf-8")
    assert known_encoding("cp1250")
    assert not known_encoding("klingon")
    assert not known_encoding("rot13")
    assert not known_encoding("a\x00b")


def test_a_declared_name_with_a_zero_byte_is_no_encoding() -> None:
    assert decode("“Yes.”".encode("cp1252"), name="a", declared="x\x00y") == "“Yes.”"
