# SPDX-License-Identifier: Apache-2.0
"""DOCX: a document for Word and LibreOffice, a heading a document, the quotations as paragraphs of the style Quote.

Written paragraph by paragraph into the archive, so that its length costs no memory. The parts are those that
ECMA-376 asks for, and a list of styles.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import IO, BinaryIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from desktop_app.base.errors import InquitError
from desktop_app.exporters.options import Options
from desktop_app.exporters.readable import attribution, lines_of, with_addresses, with_headings
from desktop_app.exporters.xml_text import xml_text
from desktop_app.model.rows import Row, title_of, work_of

MOST_BYTES = 2_000_000_000
"""What one part of an archive may have for every program to open it."""
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_BOLD = "<w:b/>"
_STYLES = (
    # name, kind of paragraph before it, its properties, those of its letters
    ("Normal", "", '<w:spacing w:after="120"/>', '<w:sz w:val="22"/>'),
    ("Heading 1", "Normal", '<w:keepNext/><w:spacing w:before="360" w:after="60"/><w:outlineLvl w:val="0"/>', _BOLD),
    ("Reference", "Normal", "<w:keepNext/>", '<w:sz w:val="18"/>'),
    ("Quote", "Normal", '<w:keepNext/><w:spacing w:before="160" w:after="60"/><w:ind w:left="567" w:right="567"/>', ""),
    ("Attribution", "Normal", '<w:ind w:left="567" w:right="567"/>', '<w:sz w:val="20"/>'),
)
_UNDERLINED = '<w:u w:val="single"/>'
_RIGHT_TO_LEFT = frozenset(("R", "AL"))
_STRONG = _RIGHT_TO_LEFT | {"L"}


def write_docx(rows: Iterable[Row], out: BinaryIO, options: Options) -> None:
    """Write `rows` in their order, a new heading whenever the document changes.

    :raises InquitError: they are more than a document can hold.
    """
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, part in _small_parts():
            archive.writestr(name, _XML + part)
        with archive.open("word/document.xml", "w") as document:
            _write_document(rows, document, options)


def _write_document(rows: Iterable[Row], document: IO[bytes], options: Options) -> None:
    written = document.write(f"{_XML}<w:document {_WORD}><w:body>".encode())
    for row, heads in with_headings(rows):
        paragraphs = "".join([*(_heading(row, options) if heads else ()), *_quotation(row)]).encode()
        written += len(paragraphs)
        if written > MOST_BYTES:
            raise InquitError("These are too many quotations for one Word document. Choose fewer, or another format.")
        document.write(paragraphs)
    document.write(b"</w:body></w:document>")


def _heading(row: Row, options: Options) -> Iterator[str]:
    yield _paragraph("Heading1", _run(title_of(row)), title_of(row))
    if reference := options.cite(row):
        pieces = (_link(piece) if address else _run(piece) for piece, address in with_addresses(reference))
        yield _paragraph("Reference", "".join(pieces), reference)


def _quotation(row: Row) -> Iterator[str]:
    for pieces in lines_of(row):
        runs = "".join(_run(words, _BOLD if quoted else "") for words, quoted in pieces)
        yield _paragraph("Quote", runs, "".join(words for words, _ in pieces))
    speaker, others = attribution(row)
    rest = "".join(f", {fact}" for fact in others)
    name = _run(speaker, _BOLD if row.speaker else "")
    yield _paragraph("Attribution", f"{_run('— ')}{name}{_run(f'{rest} ({row.form.value}) #{row.id}')}", speaker)
    for line in work_of(row):
        yield _paragraph("Attribution", _run(line), line)


def _paragraph(style: str, runs: str, words: str) -> str:
    """`runs` as a paragraph that goes the way of the first letter in `words` that has one."""
    way = next((way for letter in words if (way := unicodedata.bidirectional(letter)) in _STRONG), "L")
    bidi = "<w:bidi/>" if way in _RIGHT_TO_LEFT else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{bidi}</w:pPr>{runs}</w:p>'


def _run(words: str, properties: str = "") -> str:
    """Words in one way; line ends and tabs are elements of their own."""
    lines = [
        "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(cell)}</w:t>' for cell in line.split("\t"))
        for line in xml_text(words).split("\n")
    ]
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{'<w:br/>'.join(lines)}</w:r>"


def _link(address: str) -> str:
    """A field of three signs with runs between them: what stands in a simple field is ignored by many readers."""
    target = xml_text(address).replace('"', "%22")
    told = escape(f' HYPERLINK "{target}" ')
    field = f'<w:r><w:instrText xml:space="preserve">{told}</w:instrText></w:r>'
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{sign}"/></w:r>' for sign in ("begin", "separate", "end"))
    return f"{begin}{field}{separate}{_run(address, _UNDERLINED)}{end}"


def _small_parts() -> Iterator[tuple[str, str]]:
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for part, kind in (("document", "document.main"), ("styles", "styles"))
    )
    relations = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    yield "[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types">{relations}{types}</Types>'
    yield "_rels/.rels", _relation("officeDocument", "word/document.xml")
    yield "word/_rels/document.xml.rels", _relation("styles", "styles.xml")
    yield "word/styles.xml", f"<w:styles {_WORD}>{''.join(_style(*each) for each in _STYLES)}</w:styles>"


def _relation(kind: str, target: str) -> str:
    inner = f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _style(name: str, like: str, paragraph: str, letters: str) -> str:
    first = "" if like else ' w:default="1"'
    based = f'<w:basedOn w:val="{like}"/>' if like else ""
    named = f'<w:style w:type="paragraph"{first} w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>{based}'
    return f"{named}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
