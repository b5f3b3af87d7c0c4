# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import time

import pytest

from desktop_app.base.errors import UnreadableFile
from desktop_app.citations.places import Places
from desktop_app.model.document import Document
from desktop_app.readers.registry import read_bytes
from tests.readers.pdf_writer import Words, column, pdf

LEFT = [
    "The port opened its new quay on",
    "Thursday after two years of con-",
    "siderable work along the well-",
    "known waterfront of the town.",
    "   “Ships of every size can come",
    "in,” said Ann Bell, director of",
]
RIGHT = [
    "the Marlow Port Authority, who is",
    "well-known for plain words.",
    "   Unionists were less pleased, as",
    "Tom Hale, a spokesman for the",
    "dockers’ union, made clear on the",
    "following morning at the gates.",
]
COLUMNS = (
    "The port opened its new quay on Thursday after two years of considerable work along the well-known waterfront of "
    "the town.\n\n“Ships of every size can come in,” said Ann Bell, director of the Marlow Port Authority, who is "
    "well-known for plain words.\n\nUnionists were less pleased, as Tom Hale, a spokesman for the dockers’ union, made "
    "clear on the following morning at the gates."
)


def read(data: bytes, file: str = "a.pdf") -> Document:
    return read_bytes(data, name="a", file=file).document


def indented(lines: list[str], **where: float) -> list[Words]:
    return [
        (left + 12 * line.startswith(" "), bottom, size, line.strip())
        for left, bottom, size, line in column(lines, **where)
    ]


def headed(number: int, words: list[Words]) -> list[Words]:
    """Drawn last, as many programs do."""
    return [*words, (40, 560, 9, "The Marlow Courier"), (200, 20, 9, f"– {number} –")]


def test_columns_are_read_one_after_the_other_however_they_were_drawn() -> None:
    left, right = indented(LEFT), indented(RIGHT, left=220)
    by_row = [words for pair in zip(left, right, strict=True) for words in pair]
    headline = (40.0, 545.0, 18.0, "Marlow opens its quay to ships of every size")
    for drawn in ([*left, *right], by_row, [*right, *left]):
        assert read(pdf([[*drawn, headline]])).text == f"{headline[3]}\n\n{COLUMNS}"


def test_running_heads_and_page_numbers_are_left_out_and_the_page_is_known() -> None:
    pages = [
        column(["The first page ends within a", "sentence that goes on with un-"]),
        column(["usual words. “Here is the second page,”", "said Ann Bell."]),
        column(["“And here the third,” she said."]),
    ]
    document = read(pdf([headed(number, page) for number, page in enumerate(pages, 1)]))
    assert document.text == (
        "The first page ends within a sentence that goes on with\funusual words. “Here is the second page,” said Ann "
        "Bell.\n\f\n“And here the third,” she said."
    )
    places = Places(document.text)
    assert [places.at(document.text.index(word)).page for word in ("first", "Here", "third")] == ["1", "2", "3"]


def test_what_stands_on_one_page_alone_is_no_running_head() -> None:
    lines = [(40.0, 560.0, 9.0, "Chapter One"), (40.0, 520.0, 10.0, "“Yes,” she said."), (40.0, 20.0, 9.0, "1848")]
    assert read(pdf([lines])).text == "Chapter One\n\n“Yes,” she said.\n\n1848"


def test_a_cover_without_text_is_a_page() -> None:
    body = [(40.0, 540.0, 18.0, "Port opens in Marlow"), *column(["By Jane Roe", "", "“Yes,” said Ann Bell."])]
    found = read(pdf([[], [], body]))
    assert found.text.startswith("\f\fPort opens")
    assert (found.title, found.authors) == ("Port opens in Marlow", ("Jane Roe",))
    assert Places(found.text, title=found.title).at(found.text.index("Yes")).page == "3"


def test_sideways_text_is_left_out_and_a_turned_page_is_read_as_it_is_shown() -> None:
    upright = pdf([[(40, 520, 10, "The first line"), (40, 500, 10, "and the second.")]], page="/Rotate 180")
    for before, after in ((b"40 520 Td", b"-1 0 0 -1 380 75 Tm"), (b"40 500 Td", b"-1 0 0 -1 380 95 Tm")):
        upright = upright.replace(before, after)
    assert read(upright).text == "The first line and the second."
    drawn = pdf([[(40, 520, 10, "“Yes,” said Roe.")]]).replace(
        b"BT /F 10 Tf 40 520 Td", b"BT /F 10 Tf 0 1 -1 0 9 20 Tm"
    )
    with pytest.raises(UnreadableFile, match="holds no text"):
        read(drawn)


def test_a_head_comes_before_the_properties_and_junk_is_left_out() -> None:
    words = [(40.0, 540.0, 18.0, "Port opens in Marlow"), *column(["By Jane Roe", "", "“Yes,” said Ann Bell."])]
    plain = read(pdf([words], properties="/Title (Microsoft Word - draft3.doc) /Author (admin)"))
    assert (plain.title, plain.authors, plain.published) == ("Port opens in Marlow", ("Jane Roe",), None)
    told = read(
        pdf([column(["“yes,” said Ann Bell."])], properties="/Title (A Port Opens) /Author (Roe, Jane; Tom Hale)")
    )
    assert (told.title, told.authors) == ("A Port Opens", ("Jane Roe", "Tom Hale"))
    assert told.media_type == "application/pdf"


def test_a_damaged_property_is_none() -> None:
    told = read(pdf([column(["“yes,” said Ann Bell."])], properties="/Title <FEFF0041D800> /Author (Jane Roe)"))
    assert (told.title, told.authors) == ("", ("Jane Roe",))


def test_refusals_name_the_reason() -> None:
    good = pdf([column(["“Yes,” said Ann Bell."])])
    locked = "/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ({0}) /U ({0}) >>".format("x" * 32)
    cases = [
        (b"%PDF-1.7\nnothing more", "is a damaged PDF document"),
        (good[: len(good) // 3], "is a damaged PDF document"),
        (pdf([[]]), "holds no text: a PDF of pictures"),
        (pdf([column(["“Yes.”"])], trailer=locked), "is an encrypted PDF document: it asks for a password"),
    ]
    started = time.monotonic()
    for data, reason in cases:
        with pytest.raises(UnreadableFile, match=reason):
            read(data)
    assert time.monotonic() - started < 1
    assert read(b"\r\n" + good).text == "“Yes,” said Ann Bell."
    assert read(good, file="a.txt").text == "“Yes,” said Ann Bell."


@pytest.mark.parametrize("broken", [1, 8])
def test_a_hyphen_at_the_end_of_a_line_belongs_to_the_word_where_few_lines_end_so(broken: int) -> None:
    """Programs that break no words break lines at their hyphens all the same."""
    words = ["The ferry of the town leaves the quay at seven in the evening and comes"] * 40
    words[2:2] = ["back. A dial-", "a-ride bus waits there, said the mayor of Marlow, who takes it at nine"] * broken
    text = read(pdf([column(words, step=10)])).text
    assert (("dial-a-ride" in text), ("diala-ride" in text)) == (broken == 1, broken == 8)


def test_paragraphs_of_one_line_each_stay_apart() -> None:
    """As in a transcript, where most of the gaps are those between paragraphs."""
    label, said = (
        "Ann Bell - Marlow Foods - Director of Investor Relations",
        "We asked them, and they had put it in there.",
    )
    lines = [(40.0, 520.0 - 18 * row, 10.0, (label, said)[row % 2]) for row in range(12)]
    for top in (300.0, 269.0, 238.0):
        lines += [
            (40.0, top, 10.0, "She once told us that most of those she had asked"),
            (40.0, top - 13, 10.0, "had put it."),
        ]
    text = read(pdf([lines])).text
    assert text.count(f"{label}\n\n{said}\n\n") == 6
    assert text.count("asked had put it.") == 3
