# SPDX-License-Identifier: Apache-2.0
"""Plain text; the canonical text is the decoded file."""

from __future__ import annotations

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Document
from desktop_app.readers.encoding import decode
from desktop_app.readers.heads import heading_of
from desktop_app.readers.signatures import is_binary

MEDIA_TYPE = "text/plain"
SUFFIXES = (".txt", ".text")


def read_plain(data: bytes, *, name: str, file: str, encoding: str | None = None) -> Document:
    """The document in `data`, title, authors, publication and date from its head.

    :raises UnreadableFile: where it is binary, blank, or not written in `encoding`.
    """
    text = text_in(data, shown=file or name, encoding=encoding)
    heading = heading_of(text)
    return Document(
        text=text,
        title=heading.title,
        authors=heading.authors,
        publication=heading.publication,
        published=heading.published,
        media_type=MEDIA_TYPE,
        name=name,
        file=file,
        head=heading.head,
    )


def text_in(data: bytes, *, shown: str, encoding: str | None) -> str:
    """The decoded text of the file that is called `shown`.

    :raises UnreadableFile: where it is binary, blank, or not written in `encoding`.
    """
    text = decode(data, name=shown, encoding=encoding)
    if is_binary(text):
        raise UnreadableFile(shown, "is binary, not text")
    if not text.strip():
        raise UnreadableFile(shown, "holds no text, only white space")
    return text
