# SPDX-License-Identifier: Apache-2.0
"""Markdown (CommonMark with tables): what it shows, as of a web page, without the marks; front matter states its head.

A single line end is a space, as everywhere in Markdown, but where people write as in a plain text: in front of the
label of a speaker, and everywhere in files whose paragraphs stand on one long line.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Document
from desktop_app.readers import plain
from desktop_app.readers.body_text import with_tables
from desktop_app.readers.dates import clean_date
from desktop_app.readers.properties import Stated, document_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

MEDIA_TYPE = "text/markdown"
SUFFIXES = (".md", ".markdown")
_LONGEST = 1_000_000
"""Code points; what is longer is read as the plain text that it is too, in a fraction of the time."""
_LONG_LINE = 200
"""Code points; nobody breaks lines by hand that late."""
_LABEL = re.compile(r"(?<=\S)[ \t]*\n(?=[^\W\d_a-z][\w .’'-]{0,40}:\s+\S)")
_BREAK_AT_END = re.compile(r"(?<!\\)\\(?=\s*(?:\n[ \t]*\n|\Z))")
"""Programs that turn pages into Markdown write one for a line break at the end of a paragraph."""
_FRONT = re.compile(r"---[ \t]*\n(?P<lines>(?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_STATEMENT = re.compile(
    r"(?P<key>[A-Za-z_-]+):[ \t]*(?P<value>\S.*)|[ \t]*-[ \t]+(?P<item>\S.*)|(?P<list>[A-Za-z_-]+):"
)
_KEYS = {"title": "title", "author": "authors", "authors": "authors", "byline": "authors"} | dict.fromkeys(
    ("date", "published"), "published"
)


def read_markdown(data: bytes, *, name: str, file: str, encoding: str | None = None) -> Document:
    """The document in `data`: its head, and where that is silent what the front matter states.

    :raises UnreadableFile: where it is binary, holds no text, or is not written in `encoding`.
    """
    text = plain.text_in(data, shown=file or name, encoding=encoding)
    if len(text) > _LONGEST:
        return plain.read_plain(data, name=name, file=file, encoding=encoding)
    # Imported here: lxml takes a while, and most files are plain text.
    from desktop_app.readers.page_tree import page_tree

    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    lined = any(len(line) > _LONG_LINE for line in body.split("\n"))
    page = _renderer(breaks=lined).render(_LABEL.sub("\\\\\n", _BREAK_AT_END.sub("", body)))
    found = with_tables(page_tree(page))
    if not found:
        raise UnreadableFile(file or name, "holds no text")
    stated = _stated(front["lines"]) if front else Stated()
    return document_of(found, stated, media_type=MEDIA_TYPE, name=name, file=file)


@lru_cache(maxsize=2)
def _renderer(*, breaks: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"breaks": breaks}).enable("table")


def _stated(lines: str) -> Stated:
    """What front matter says in simple lines of YAML; other lines are ignored."""
    told: dict[str, list[str]] = {"title": [], "authors": [], "published": []}
    key = ""
    for found in filter(None, map(_STATEMENT.fullmatch, lines.split("\n"))):
        if not found["item"]:
            key = _KEYS.get((found["key"] or found["list"]).lower(), "")
        value = found["item"] or found["value"] or ""
        if key and value:
            parts = value[1:-1].split(",") if value.startswith("[") else [value]
            told[key] += [part.strip().strip("\"'") for part in parts]
    return Stated(
        title=" ".join(told["title"][:1]),
        authors=tuple(told["authors"]),
        published=next(filter(None, map(clean_date, told["published"])), None),
    )
