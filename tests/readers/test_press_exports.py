# SPDX-License-Identifier: Apache-2.0
"""Exports with the layouts that LexisNexis, Nexis Uni and Factiva are known to write."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Document, Source
from desktop_app.readers.registry import open_bytes, read_bytes
from tests.readers.office_writer import docx, word

PORT = ("“The port is open,” said Jane Roe, the mayor of Marlow.", "She had waited for twenty years.")
BRIDGE = ("“We wait,” John Poe said.", "Nobody knows how long.")
COVER = (
    "Date and Time: Friday, May 13, 2016 9:00:00 AM CEST", "Job Number: 12345678", "Documents (2)", "1. Port opens",
    "Client/Matter: -None-", "Search Terms: port AND bridge", "Search Type: Terms and Connectors",
    "Timeline: May 1, 2016 to May 31, 2016", "2. Bridge closes",
)  # fmt: skip
NEXIS = (
    (
        "Port opens", "The Quay Courier", "May 12, 2016 Thursday 10:00 AM GMT", "Copyright 2016 Quay Press",
        "Section: NEWS; Pg. 4", "Length: 21 words", "Byline: By Ann Bell and John Roe", "Highlight: A day to remember",
        "Body", *PORT, "Graphic", "Jane Roe", "Classification", "Language: ENGLISH", "Load-Date: May 13, 2016",
        "End of Document",
    ),
    (
        "Bridge closes", "Marlow Post", "May 11, 2016", "First Edition", "Length: 9 words", "Body", *BRIDGE,
        "Load-Date: May 11, 2016", "End of Document",
    ),
)  # fmt: skip
LEXIS = (
    (
        "1 of 2 DOCUMENTS", "The Quay Courier", "May 12, 2016 Thursday", "First Edition", "Port opens",
        "BYLINE: Ann Bell and John Roe in Marlow", "SECTION: NEWS; Pg. 4", "LENGTH: 21 words", *PORT,
        "LOAD-DATE: May 13, 2016", "LANGUAGE: ENGLISH", "Copyright 2016 Quay Press", "All Rights Reserved",
    ),
    (
        "2 of 2 DOCUMENTS", "Marlow Post", "May 11, 2016 Wednesday", "Bridge closes", "LENGTH: 9 words", *BRIDGE,
        "LOAD-DATE: May 11, 2016", "Copyright 2016 Marlow Press",
    ),
)  # fmt: skip
FACTIVA = (
    (
        "Port opens and the town of Marlow celebrates", "By Ann Bell and John Roe", "21 words", "12 May 2016", "10:00",
        "The Quay Courier", "QUAYC", "4", "English", "Copyright 2016 Quay Press. All rights reserved.", *PORT,
        "Document QUAYC00020160512ec5c0002b",
    ),
    (
        "Bridge closes", "9 words", "11 May 2016", "Marlow Post", "MARPO", "English", "(c) 2016 Marlow Press", *BRIDGE,
        "Document MARPO00020160511ec5b00001",
    ),
)  # fmt: skip
CODED = (
    (
        ("HD", ("Port opens",)), ("BY", ("By Ann Bell and John Roe",)), ("WC", ("21 words",)), ("PD", ("12 May 2016",)),
        ("ET", ("10:00",)), ("SN", ("The Quay Courier",)), ("SC", ("QUAYC",)), ("LA", ("English",)),
        ("CY", ("Copyright 2016 Quay Press",)), ("LP", PORT[:1]), ("TD", PORT[1:]), ("NS", ("gport : Ports",)),
        ("AN", ("Document QUAYC00020160512ec5c0002b",)),
    ),
    (
        ("HD", ("Bridge closes",)), ("WC", ("9 words",)), ("PD", ("11 May 2016",)), ("SN", ("Marlow Post",)),
        ("LP", BRIDGE[:1]), ("TD", BRIDGE[1:]), ("AN", ("Document MARPO00020160511ec5b00001",)),
    ),
)  # fmt: skip


def blocks(articles: Iterable[tuple[str, ...]]) -> list[str]:
    return [block for article in articles for block in article]


def as_rtf(some: list[str]) -> bytes:
    body = "".join(f"\\pard {block}\\par\n" for block in some)
    return f"{{\\rtf1\\ansi\\ansicpg1252 {{\\header Page 1 of 3\\par}}{body}}}".encode("cp1252")


def as_docx(some: list[str]) -> bytes:
    return docx(map(word, some))


def as_page() -> bytes:
    def article(some: tuple[str, ...]) -> str:
        head = "".join(f"<div>{block}</div>" for block in some[1:-1] if block not in (*PORT, *BRIDGE))
        text = "".join(f'<p class="articleParagraph enarticleParagraph">{b}</p>' for b in some if b in (*PORT, *BRIDGE))
        title = f'<div id="hd"><span class="enHeadline">{some[0]}</span></div>'
        return f'<div class="article enArticle">{title}{head}{text}<p>{some[-1]}</p></div>'

    return f"<html><head><title>Factiva</title></head><body>{''.join(map(article, FACTIVA))}</body></html>".encode()


def as_coded_page() -> bytes:
    def row(code: str, values: tuple[str, ...]) -> str:
        return f'<tr><td class="index"><b>{code}</b></td><td>{"".join(f"<p>{value}</p>" for value in values)}</td></tr>'

    tables = ("".join(row(*each) for each in article) for article in CODED)
    shown = "".join(f"<div class='article enArticle'><table>{table}</table></div>" for table in tables)
    return f"<html><body>{shown}</body></html>".encode()


def as_coded_rtf() -> bytes:
    def row(code: str, values: tuple[str, ...]) -> str:
        text = "\\par ".join(values)
        return f"\\trowd\\pard\\intbl {{\\b {code}}}\\cell {text}\\cell\\row\n"

    body = "\\pard\\par\n".join("".join(row(*each) for each in article) for article in CODED)
    return f"{{\\rtf1\\ansi\\ansicpg1252 \\pard Page 1 of 2 © 2016 Factiva\\par {body}}}".encode("cp1252")


def documents(data: bytes, file: str) -> list[Document]:
    """The articles, each as it is read from what is kept of it."""
    parts = open_bytes(data, name="a", file=file)
    assert not isinstance(parts, Source)
    assert [part.file for part in parts] == [f"{file}!/1.txt", f"{file}!/2.txt"]
    return [read_bytes(part.data, name=part.name, file=part.file).document for part in parts]


@pytest.mark.parametrize(
    ("data", "file"),
    [
        (as_docx([*COVER, *blocks(NEXIS)]), "nexis.docx"),
        (as_rtf([*COVER, *blocks(NEXIS)]), "nexis.rtf"),
        (as_docx(blocks(NEXIS)), "nexis.docx"),
        ("\n".join(blocks(NEXIS)).encode(), "nexis.txt"),
        (as_docx(blocks(LEXIS)), "lexis.docx"),
        (as_rtf(blocks(LEXIS)), "lexis.rtf"),
        ("\n\n".join(blocks(LEXIS)).encode(), "lexis.txt"),
        (as_page(), "factiva.html"),
        (as_rtf(blocks(FACTIVA)), "factiva.rtf"),
        (as_coded_page(), "factiva.html"),
        (as_coded_rtf(), "factiva.rtf"),
    ],
)
def test_each_article_of_an_export(data: bytes, file: str) -> None:
    port, bridge = documents(data, file)
    assert port.text == "\n\n".join((port.title, *PORT))
    assert port.title.startswith("Port opens")
    assert (port.authors, port.publication) == (("Ann Bell", "John Roe"), "The Quay Courier")
    assert port.published == "2016-05-12"
    assert port.head is not None
    assert port.head.headline is not None
    assert port.head.headline.of(port.text) == port.title
    assert bridge.text == "\n\n".join(("Bridge closes", *BRIDGE))
    assert (bridge.authors, bridge.publication, bridge.published) == ((), "Marlow Post", "2016-05-11")


def test_a_file_of_one_article_is_that_document() -> None:
    source = open_bytes(as_docx([*COVER[:4], *NEXIS[0]]), name="a", file="a.docx")
    assert isinstance(source, Source)
    assert (source.document.title, source.document.file) == ("Port opens", "a.docx")
    assert source.document.text == "\n\n".join(("Port opens", *PORT))


@pytest.mark.parametrize(
    "text",
    [
        "Port opens\n\n“Yes,” said Jane Roe.\n\nEnd of Document",
        "1 of 2 DOCUMENTS\n\n“Yes,” said Jane Roe.",
        "The file is called\n\nDocument QUAYC00020160512ec5c0002b\n\n“Yes,” said Jane Roe.",
    ],
)
def test_a_text_with_a_mark_of_one_is_itself(text: str) -> None:
    assert read_bytes(text.encode(), name="a", file="a.txt").document.text == text


def test_a_page_with_marks_of_factiva_and_no_article_is_a_page() -> None:
    page = "<body><div class='article enArticle'><p>“Yes,” said Jane Roe.</p></div>{}Document QUAYC00020160512ec5c0002b"
    assert "“Yes,” said" in read_bytes(page.format("<p>").encode(), name="a", file="a.html").document.text
    with pytest.raises(UnreadableFile, match="holds no text"):
        read_bytes(page.format("").replace("<body>", "<head><style>").encode(), name="a", file="a.html")
