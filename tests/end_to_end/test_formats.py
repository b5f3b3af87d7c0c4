# SPDX-License-Identifier: Apache-2.0
"""The same article says the same in every format."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from email.message import EmailMessage
from functools import cache

import pytest

from desktop_app.model.document import Document
from desktop_app.model.spans import words_of
from desktop_app.pipeline import Models, analyse
from desktop_app.readers.registry import read_bytes
from tests.readers.an_article import AUTHOR, PARAGRAPHS, PUBLISHED, TEXT, TITLE
from tests.readers.office_writer import docx, epub, odt, word
from tests.readers.pdf_writer import column, pdf

ROWS = 4


@cache
def models() -> Models:
    return Models.load()


def rows(document: Document) -> list[tuple[str, str, str, str]]:
    """What is said, by whom, in what role, for whom."""
    found = []
    for pair in analyse(document, models()).quotations:
        said = " ".join(" ".join(span.of(document.text).split()) for span in pair.quotation.content)
        who = pair.attribution
        found.append((said, who.speaker or "", who.role or "", who.organization or ""))
    return found


def as_pdf() -> bytes:
    lines = [line for paragraph in PARAGRAPHS[1:] for line in (*textwrap.wrap(paragraph, 60), "")]
    title = (40.0, 545.0, 14.0, TITLE)
    return pdf([[title, *column(lines[:13])], column(lines[13:])])


def as_docx() -> bytes:
    return docx(map(word, PARAGRAPHS))


def as_odt() -> bytes:
    return odt(f"<text:p>{paragraph}</text:p>" for paragraph in PARAGRAPHS)


def as_epub() -> bytes:
    return epub([f"<h1>{TITLE}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[1:])])


def as_rtf() -> bytes:
    body = "".join(f"\\pard {paragraph}\\par\n" for paragraph in PARAGRAPHS)
    return f"{{\\rtf1\\ansi\\ansicpg1252 {body}}}".encode("cp1252")


def as_mail() -> bytes:
    mail = EmailMessage()
    mail["From"] = f"{AUTHOR} <jane@post.example>"
    mail["Subject"] = TITLE
    mail["Date"] = "Thu, 12 May 2016 10:00:00 +0000"
    mail.set_content(TEXT)
    return mail.as_bytes()


def as_saved_page() -> bytes:
    mail = EmailMessage()
    mail["Snapshot-Content-Location"] = "https://post.example/port"
    shown = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[1:])
    told = f"<title>{TITLE}</title><meta property='article:published_time' content='{PUBLISHED}'>"
    mail.set_content(f"<html><head>{told}</head><body><h1>{TITLE}</h1>{shown}</body></html>", subtype="html")
    mail.add_related(b"\x89PNG", "image", "png")
    return mail.as_bytes()


def test_the_end_of_a_page_is_a_space_in_what_is_quoted() -> None:
    first = column(["The port of Marlow was opened again by its mayor.", "“We have waited for this day for twenty"])
    document = read_bytes(pdf([first, column(["years,” said Ann Bell, the mayor."])]), name="a", file="a.pdf").document
    assert "twenty\fyears" in document.text
    (found,) = analyse(document, models()).quotations
    assert words_of(document.text, found.quotation.content) == "“We have waited for this day for twenty years,”"


@pytest.mark.parametrize(
    ("write", "file"),
    [
        (as_pdf, "a.pdf"),
        (as_docx, "a.docx"),
        (as_odt, "a.odt"),
        (as_epub, "a.epub"),
        (as_mail, "a.eml"),
        (as_rtf, "a.rtf"),
        (as_saved_page, "a.mhtml"),
    ],
)
def test_the_same_rows_from_every_format(write: Callable[[], bytes], file: str) -> None:
    document = read_bytes(write(), name="a", file=file).document
    assert (document.title, document.authors, document.published) == (TITLE, (AUTHOR,), PUBLISHED)
    assert document.text.split() == TEXT.split()
    found = rows(document)
    assert len(found) == ROWS
    assert found == rows(read_bytes(TEXT.encode(), name="a", file="a.txt").document)
