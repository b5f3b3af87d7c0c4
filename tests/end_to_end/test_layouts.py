# SPDX-License-Identifier: Apache-2.0
"""Layouts that name the speaker give the same rows from every format that can bear them."""

from __future__ import annotations

from html import escape

import pytest

from desktop_app.readers.registry import read_bytes
from tests.end_to_end.test_formats import rows
from tests.readers.office_writer import docx, word

OPENING = (
    "The council of Marlow met on Thursday to talk about the new quay, which opened in May after two years of work."
)
BOARD = "Marlow Town Council"
HEAD = "Marlow Port Authority"
LAYOUTS: dict[str, tuple[tuple[str, ...], list[tuple[str, str, str]]]] = {
    "turns": (
        (
            OPENING,
            "JANE ROE: We have waited for this day for twenty years.",
            "JOHN POE: Nobody asked the dockers. That is a shame.",
            "ROE: They were asked in March.",
        ),
        [("JANE ROE", "", ""), ("JOHN POE", "", ""), ("JANE ROE", "", "")],
    ),
    "turns with titles": (
        (
            "Marlow Town Council, May 12",
            "CHAIRWOMAN ROE: Good evening, and welcome to you all.",
            "MR. POE: Thank you. I have one question about the quay.",
            "CHAIRWOMAN ROE: Go ahead.",
        ),
        [("ROE", "CHAIRWOMAN", BOARD), ("POE", "", ""), ("ROE", "CHAIRWOMAN", BOARD)],
    ),
    "questions and answers": (
        (
            "Ann Bell is the director of the Marlow Port Authority. She spoke to the Courier about the new quay.",
            "Q: Why did it take two years?",
            "A: Because the ground was softer than anybody thought.",
        ),
        [("", "", ""), ("Ann Bell", "director", HEAD)],
    ),
    "a dash and a name": (
        (
            OPENING,
            "“It is the best day of my life.” - Ann Bell, director of the Marlow Port Authority",
            "“Nobody asked us about the quay.” — Tom Hale, spokesman for the dockers’ union",
        ),
        [("Ann Bell", "director", HEAD), ("Tom Hale", "spokesman", "dockers’ union")],
    ),
    "a line with the name before": (
        (
            "Statements on the new quay",
            "From Chairwoman Jane Roe:",
            "“The quay will bring ships of every size to Marlow, and I am glad of it.”",
            "From Ann Bell, director of the Marlow Port Authority:",
            "“Nobody has to wait outside the harbour any more.”",
        ),
        [("Jane Roe", "Chairwoman", ""), ("Ann Bell", "director", HEAD)],
    ),
}


def as_page(some: tuple[str, ...]) -> bytes:
    return f"<h1>{escape(some[0])}</h1>{''.join(f'<p>{escape(one)}</p>' for one in some[1:])}".encode()


def as_rtf(some: tuple[str, ...]) -> bytes:
    body = "".join(f"\\pard {one}\\par\n" for one in some)
    return f"{{\\rtf1\\ansi\\ansicpg1252 {body}}}".encode("cp1252")


@pytest.mark.parametrize("name", LAYOUTS)
def test_who_speaks_is_known_from_the_layout_in_every_format(name: str) -> None:
    some, expected = LAYOUTS[name]
    plain = read_bytes("\n\n".join(some).encode(), name="a", file="a.txt").document
    assert [row[1:] for row in rows(plain)] == expected
    for file, data in (("a.html", as_page(some)), ("a.docx", docx(map(word, some))), ("a.rtf", as_rtf(some))):
        found = read_bytes(data, name="a", file=file).document
        assert found.text == plain.text, file
        assert rows(found) == rows(plain), file


def test_who_speaks_in_subtitles_and_in_a_block_quote() -> None:
    cues = "".join(
        f"00:0{at}.000 --> 00:0{at + 2}.000\n<v {name}>{said}\n\n"
        for at, name, said in ((1, "Jane Roe", "We waited for years."), (3, "John Poe", "So did we."))
    )
    spoken = rows(read_bytes(f"WEBVTT\n\n{cues}".encode(), name="a", file="a.vtt").document)
    assert [row[:2] for row in spoken] == [("We waited for years.", "Jane Roe"), ("So did we.", "John Poe")]
    letter = "Ann Bell, director of the Marlow Port Authority, wrote in a letter to the council:"
    quoted = "We have waited for this day for twenty years. Nobody believed that it would come."
    above = f"<h1>Port opens</h1><p>{OPENING}</p><p>{letter}</p>"
    page = f"{above}<blockquote><p>{quoted}</p></blockquote><p>It thanked her.</p>"
    styled = [word("Port opens"), word(OPENING), word(letter), word(quoted, style="Zitat"), word("It thanked her.")]
    for file, data in (("a.html", page.encode()), ("a.docx", docx(styled))):
        ((said, *who),) = rows(read_bytes(data, name="a", file=file).document)
        assert (said.rstrip("."), who) == (quoted.rstrip("."), ["Ann Bell", "director", HEAD]), file
