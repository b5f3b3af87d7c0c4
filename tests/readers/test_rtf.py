# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import time

import pytest

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Document
from desktop_app.readers.registry import read_bytes

FONTS = r"{\fonttbl{\f0\froman Times;}{\f1\fcharset204 Times Cyr;}{\f2\fcharset128 Mincho;}}"
STYLES = r"{\stylesheet{\ql Normal;}{\s1 heading 1;}{\s2\sbasedon0 Quote;}}"
BODY = r"""\pard The port\line is
 o{\b pen}ed.{\footnote A note.}\par
\pard\s1 Why\par \pard\ls1 {\listtext 1.}One\par \pard\s2 \'93Yes.\'94\par
\pard\intbl Marlow\cell 12\cell\row \intbl “A cell may hold\par a text.”\cell\row\pard
{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt \pard A box.\par}}{\shprslt{\*\do A box.}}}\pard
{\field{\*\fldinst HYPERLINK "https://x.example"}{\fldrslt A link}}{\pict\bin5 }}}\{}{\v hidden}{\deleted gone}.\par"""
FURTHER = r"\pard {\f1\'ef\'ee}{\f2\'93\'fa} \u8220?\uc2\u8221\'3f\'3f\emdash\~\u-10179??\u-8704??\{a\\b\}\par"


def rtf(body: str, more: str = "") -> bytes:
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}{STYLES}{more}{{\header The Courier\par}}{body}}}".encode("cp1252")


def read(data: bytes) -> Document:
    return read_bytes(data, name="a", file="a.txt").document


def test_text_without_what_readers_do_not_see_and_with_what_its_paragraphs_are() -> None:
    document = read(rtf(BODY) + b"\x00 behind")
    assert document.text.split("\n\n") == [
        "The port", "is opened.", "Why", "One", "“Yes.”", "Marlow | 12", "“A cell may hold", "a text.”", "A box.",
        "A link.",
    ]  # fmt: skip
    assert [(block.kind.value, block.span.of(document.text)) for block in document.layout] == [
        ("heading", "Why"),
        ("item", "One"),
        ("quote", "“Yes.”"),
        ("row", "Marlow | 12"),
    ]
    assert document.media_type == "application/rtf"


def test_letters_of_every_kind_of_spelling() -> None:
    assert read(rtf(FURTHER)).text == "по日 “”— 😀{a\\b}"


@pytest.mark.parametrize("page", ["", "125", "41252", "-1", "0"])
def test_a_code_page_that_there_is_not_is_none(page: str) -> None:
    data = rtf(r"\'93Yes.\'94").replace(b"ansicpg1252", f"ansicpg{page}".encode())
    assert read(data).text == "“Yes.”"


def test_properties_are_taken_where_the_text_has_no_head() -> None:
    told = read(rtf("“yes,” said Roe.", r"{\info{\title A Port Op\'e9ns}{\author Jane Roe}{\operator admin}}"))
    assert (told.text, told.title, told.authors) == ("“yes,” said Roe.", "A Port Opéns", ("Jane Roe",))
    junk = read(rtf("“yes,” said Roe.", r"{\info{\title Document1}{\author user}}"))
    assert (junk.title, junk.authors) == ("", ())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (rtf(r"\par\par"), "holds no text"),
        (rtf("{" * 200_000), "more than 1,000 groups"),
        (rtf(r"\pict " + "0a" * 3_000_000), "holds no text"),
    ],
)
def test_what_is_no_text_is_refused_at_once(data: bytes, reason: str) -> None:
    started = time.monotonic()
    with pytest.raises(UnreadableFile, match=reason):
        read(data)
    assert time.monotonic() - started < 1


def test_a_file_cut_off_is_read_as_far_as_it_goes() -> None:
    assert read(rtf("“Yes,” said Ann Bell.\\par And th")[:-1]).text == "“Yes,” said Ann Bell.\n\nAnd th"
