# SPDX-License-Identifier: Apache-2.0
"""The list of documents: what it is asked to show, and one line of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath


class DocumentColumn(StrEnum):
    """What the list of documents can be sorted by."""

    ADDED = "added"
    TITLE = "title"
    AUTHORS = "authors"
    PUBLICATION = "publication"
    DATE = "date"
    KIND = "kind"
    PAGES = "pages"
    QUOTATIONS = "quotations"


class DocumentField(StrEnum):
    """What of a document a person can correct."""

    TITLE = "title"
    AUTHORS = "authors"
    PUBLICATION = "publication"
    PUBLISHED = "published"
    URL = "url"


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A named collection; `documents` counts what is in it."""

    id: int
    name: str
    documents: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentQuery:
    """A search of documents: each of `words` begins a word of title, authors, publication, address or file name.

    `title:`, `author:`, `publication:`, `text:`, `in:`, `after:` and `before:` are understood as in the search for
    quotations. With `in_text` words without a field are looked for in the texts.
    """

    words: str = ""
    in_text: bool = False
    sort: DocumentColumn = DocumentColumn.ADDED
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """One document as the library knows it; texts are "" where not known.

    `published` is an ISO date, `added` and `retrieved` (when it was fetched from the web) are ISO times in UTC.
    `quotations` counts what an empty search lists, `pages` those of a PDF. `corrected` names the fields that a
    person set. `excerpt` is what stands in the text around the first word that was looked for there.
    """

    id: int
    title: str
    authors: tuple[str, ...]
    publication: str
    published: str
    url: str
    media_type: str
    name: str
    file: str
    added: str
    quotations: int
    retrieved: str = ""
    pages: int = 0
    corrected: frozenset[str] = frozenset()
    excerpt: str = ""

    @property
    def shown(self) -> str:
        """What it is called: its title, else the name of its file."""
        return self.title or self.name or PurePath(self.file.replace("\\", "/")).stem or "Untitled"

    @property
    def kind(self) -> str:
        """Its kind in a word: "Web page"."""
        return kind_of(self.media_type)


KINDS = {
    "text/plain": "Text",
    "text/markdown": "Markdown",
    "text/html": "Web page",
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.oasis.opendocument.text": "OpenDocument",
    "application/epub+zip": "EPUB",
    "application/rtf": "RTF",
    "text/rtf": "RTF",
    "message/rfc822": "E-mail",
    "application/json": "Record",
    "multipart/related": "Web page",
    "text/vtt": "Subtitles",
    "application/x-subrip": "Subtitles",
}


def kind_of(media_type: str) -> str:
    """What a media type is called; of an unknown one the part behind the stroke."""
    return KINDS.get(media_type) or media_type.rpartition("/")[2].upper()
