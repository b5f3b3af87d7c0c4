# SPDX-License-Identifier: Apache-2.0
"""Whatever stands in a text, a reader of another program finds the same in each format, and the entry behind it whole.

What a format cannot hold is allowed for: one line in BibTeX and RIS, no controls in XML.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable

import pybtex.database
import pytest
import rispy
from docx import Document
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from desktop_app.actions import exporting
from desktop_app.citations.bibliography import Bibliography
from desktop_app.exporters.corrections import read_corrections
from desktop_app.exporters.csv import unguarded
from desktop_app.exporters.options import Options
from desktop_app.exporters.registry import write
from desktop_app.exporters.xml_text import xml_text
from desktop_app.model.corrections import Correction
from desktop_app.model.rows import Row
from tests.exporters.rows import WORK, full

MARKUP = (
    *(
        "{",
        "}",
        "\\",
        "\\{",
        "%",
        "#",
        "&",
        "_",
        "~",
        "^",
        "$",
        "@",
        '"',
        "'",
        "<b>",
        "]]>",
        "_x0041_",
        "\\end{document}",
    ),
    *("}}\n@article{x,", "\nER  - \nTY  - BOOK\n", "\r\n", "\n", "\t", "\x00", "\x1b", "\x85", "\u2028", ";", "|"),
    *(
        "=",
        "+",
        "-",
        "＝",
        "＋",
        "－",
        "＠",
        "﹦",
        "\u200b",
        "\ufeff",
        "\xa0",
        "\u2060",
        "é",
        "\U0001f600",
        "word",
        " and ",
    ),
)
HOSTILE = st.lists(
    st.sampled_from(MARKUP) | st.characters(exclude_categories=["Cs"], exclude_characters=","), max_size=8
).map("".join)
LATEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{letter}": letter for letter in "%#&_$"},
}


COMMAND = re.compile("|".join(map(re.escape, LATEX)))
WORDS = ("speaker", "role", "organization", "quotation", "cue", "source", "context", "title", "publication", "note")
BEHIND = full(id=2, document=2)


def exported(format: str, *rows: Row) -> bytes:
    out = io.BytesIO()
    write(rows, out, format=format, options=Options(entries=Bibliography))
    return out.getvalue()


def hostile(words: str) -> Row:
    """A row that says `words` wherever a text or a person may, and one behind it."""
    said = dict.fromkeys(("speaker", "role", "organization", "cue", "source", "context", "title", "publication"), words)
    address = f"https://harbour.example/{words}"
    work = {**WORK, "note": words, "tags": (words,) if words.strip() else ()}
    return full(**said, **work, quotation=words, authors=(words,), file=words, url=address)


def one_line(words: str) -> str:
    seen = (letter for letter in words if letter.isspace() or unicodedata.category(letter) != "Cc")
    return " ".join("".join(seen).split())


def plain(latex: str) -> str:
    """What TeX would print."""
    assert not set(COMMAND.sub("", latex)) & set("\\{}%#&_~^$")
    return COMMAND.sub(lambda found: LATEX[found[0]], latex)


def in_bibtex(words: str) -> None:
    first, second = pybtex.database.parse_string(
        exported("bibtex", hostile(words), BEHIND).decode(), "bibtex"
    ).entries.values()
    assert plain(first.fields.get("journal", "")) == one_line(words)
    assert plain(first.fields.get("keywords", "")) == one_line(words)
    assert plain(first.fields["annote"]).endswith(f"Note: {one_line(words)}".rstrip() + "]" if words else "]")
    assert second.fields["journal"] == "The Harbour Post"


def in_ris(words: str) -> None:
    first, second = rispy.loads(exported("ris", hostile(words), BEHIND).decode())
    assert first.get("secondary_title", "") == one_line(words)
    assert "".join(first.get("keywords", ())) == one_line(words)
    assert first["notes"][0].endswith(f"Note: {one_line(words)}".rstrip() + "]" if words else "]")
    assert "".join(first["urls"][0].split()) == first["urls"][0]
    assert second["secondary_title"] == "The Harbour Post"


def in_csl_json(words: str) -> None:
    first, second = json.loads(exported("csl-json", hostile(words), BEHIND))
    assert (first.get("container-title", ""), first.get("keyword", "")) == (one_line(words), one_line(words))
    assert second["container-title"] == "The Harbour Post"


def in_tables(words: str) -> None:
    for format, delimiter in (("csv", ","), ("tsv", "\t")):
        text = exported(format, hostile(words), BEHIND).decode("utf-8-sig")
        first, second = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
        for column in WORDS:
            assert unguarded(first[column]) == words
            assert not runs(first[column])
        assert first["url"].isprintable()
        assert second["title"] == "Port opens again"
        restored = read_corrections(io.StringIO(text, newline="")).rows[0]
        assert isinstance(restored, Correction)
        assert (restored.note, restored.fields) == (words, {"role": words, "speaker": words})


def in_a_workbook(words: str) -> None:
    header, *lines = load_workbook(io.BytesIO(exported("xlsx", hostile(words), BEHIND))).active.iter_rows()
    first, second = (dict(zip((cell.value for cell in header), line, strict=True)) for line in lines)
    for column in WORDS:
        cell = first[column]
        # `_x0041_` is an A in a workbook, which openpyxl leaves to those who read with it.
        assert unescape(cell.value or "") == xml_text(words)
        assert cell.value is None or (cell.data_type, bool(cell.quotePrefix)) == (
            "s",
            runs(words) or words.startswith("'"),
        )
    assert second["title"].value == "Port opens again"


def in_json(words: str) -> None:
    for found in (
        json.loads(exported("json", hostile(words), BEHIND)),
        [json.loads(line) for line in exported("jsonl", hostile(words), BEHIND).decode().split("\n") if line],
    ):
        assert [found[0][column] or "" for column in WORDS] == [words] * len(WORDS)
        assert found[0]["url"].isprintable()
        assert found[1]["title"] == "Port opens again"


def to_be_read(words: str) -> None:
    """The words that show, in the formats whose white space is that of a page."""
    page = html.document_fromstring(exported("html", hostile(words), BEHIND))
    paragraphs = Document(io.BytesIO(exported("docx", hostile(words), BEHIND))).paragraphs
    quoted = [part.text for part in paragraphs if part.style is not None and part.style.name == "Quote"]
    assert "".join(page.xpath("//figure[1]/blockquote")[0].text_content().split()) == "".join(xml_text(words).split())
    assert "".join("".join(quoted[:-1]).split()) == "".join(xml_text(words).split())
    assert page.xpath("count(//figure)") == 2


def runs(cell: str) -> bool:
    """A spreadsheet could run the cell: its first character that shows is a sign of formulas."""
    if cell.startswith(("\t", "\r")):
        return True
    shown = "".join(letter for letter in cell if unicodedata.category(letter) not in ("Cc", "Cf", "Mn"))
    return unicodedata.normalize("NFKC", shown).lstrip().startswith(("=", "+", "-", "@"))


READERS = (in_bibtex, in_ris, in_csl_json, in_tables, in_a_workbook, in_json, to_be_read)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@settings(max_examples=60, deadline=None)
@given(words=HOSTILE)
@example(words="{")
@example(words="}")
@example(words="\ufeff＝cmd|' /C calc'!A0")
@example(words="\nER  - \nTY  - BOOK")
def test_no_text_breaks_out(words: str, reader: Callable[[str], None]) -> None:
    reader(words)


@pytest.mark.parametrize("format", [each.name for each in exporting.formats() if not each.binary])
def test_an_address_is_one_word_in_every_format(format: str) -> None:
    """Also that of a library which an earlier version filled."""
    out = io.BytesIO()
    exporting.write_rows([full(url="https://harbour.example/a\nb c")], out, exporting.Shape(format=format))
    assert b"https://harbour.example/a%0Ab%20c" in out.getvalue()
