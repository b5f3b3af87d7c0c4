# SPDX-License-Identifier: Apache-2.0
"""An article or other text, with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.model.layout import Layout
from desktop_app.model.spans import Span, Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Which parts of a canonical text stand above the article's own words.

    `headline` may quote somebody, so that it is read; its capitals tell no names. `bylines` ("By Jane Roe, Staff
    Writer") name who wrote the article, `credits` hold publication, dates and dateline: nobody says either. Spans do
    not overlap.
    """

    headline: Span | None = None
    bylines: Spans = ()
    credits: Spans = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article; `text` is the canonical text that every span refers to.

    `published` is an ISO date (`2016-05-12`, `2016-05` or `2016`) or None. `name` is the file's stem,
    `file` the path that it was read from, both "" for pasted text. `title`, `publication` and `url` are
    "" where not known. `retrieved` is when it was fetched from the web, an ISO time in UTC, "" where it was not.
    `encoding` is the one that the user or the server named, "" where the bytes tell. `head` is None where nothing is
    known of it. `layout` is what the file marks as headings, lists, block quotes and tables; a library does not keep
    it, since it can be read again from the original.
    """

    text: str
    title: str = ""
    authors: tuple[str, ...] = ()
    publication: str = ""
    published: str | None = None
    url: str = ""
    media_type: str = "text/plain"
    name: str = ""
    file: str = ""
    retrieved: str = ""
    encoding: str = ""
    head: Head | None = None
    layout: Layout = ()


INSIDE = "!/"
"""Parts a file from the place inside it of one of the documents that it holds: `box.mbox!/3.eml`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the documents of a file that holds many, with bytes that can be read as those of a file of its own.

    `file` is its place in that file (`box.mbox!/3.eml`, `all.zip!/may/port.docx`). `media_type` and `encoding` are None
    where the bytes shall tell. `problem` is why it could not be taken out of the file, "" where it could.
    """

    data: bytes
    name: str
    file: str
    media_type: str | None = None
    encoding: str | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document with the bytes it was read from (kept in the library with their SHA-256)."""

    document: Document
    original: bytes
