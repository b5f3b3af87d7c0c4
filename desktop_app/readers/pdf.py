# SPDX-License-Identifier: Apache-2.0
"""PDF: text in reading order, a form feed between pages; running heads, page numbers and sideways text left out."""

from __future__ import annotations

from pathlib import PurePath

from desktop_app.base.errors import UnreadableFile
from desktop_app.base.progress import Progress
from desktop_app.model.document import Document
from desktop_app.readers.page_paragraphs import canonical_text
from desktop_app.readers.pdf_lines import read_pages
from desktop_app.readers.properties import Stated, described
from desktop_app.readers.running_heads import without_running_heads

MEDIA_TYPE = "application/pdf"
SUFFIXES = (".pdf",)


_SIGNATURE = b"%PDF-"
_BEFORE = 1024
"""Bytes that may stand before the signature."""


def is_pdf(data: bytes, *, file: str) -> bool:
    """Whether `data` begins as a PDF does; with other bytes in front only if the file is named as a PDF."""
    if data.startswith(_SIGNATURE):
        return True
    return PurePath(file).suffix.lower() in SUFFIXES and _SIGNATURE in data[:_BEFORE]


def read_pdf(
    data: bytes, *, name: str, file: str, encoding: str | None = None, progress: Progress | None = None
) -> Document:
    """The document in a PDF; the page of an offset is the number of form feeds before it, plus one.

    `encoding` is ignored, since a PDF states its own. `progress` counts pages.

    :raises Cancelled: where `progress` asks to stop.
    :raises UnreadableFile: where it is damaged, asks for a password or holds only pictures.
    """
    shown = file or name
    pdf = read_pages(data, shown=shown, progress=progress)
    text = canonical_text(without_running_heads(pdf.pages))
    if not text.strip():
        raise UnreadableFile(shown, "holds no text: a PDF of pictures needs text recognition first")
    stated = Stated(title=pdf.title, authors=(pdf.author,))
    return described(text, stated, media_type=MEDIA_TYPE, name=name, file=file)
