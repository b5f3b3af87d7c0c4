# SPDX-License-Identifier: Apache-2.0
"""Exports of press archives: one file with many articles, whatever kind of document it is."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop_app.model.document import INSIDE, Document, Head, Part
from desktop_app.model.spans import Span
from desktop_app.readers import factiva, html, nexis, plain, rtf
from desktop_app.readers.docx import MEDIA_TYPE as DOCX
from desktop_app.readers.heads import heading_of
from desktop_app.readers.press_article import Article

_CARRIERS = frozenset((plain.MEDIA_TYPE, html.MEDIA_TYPE, rtf.MEDIA_TYPE, DOCX))
_MARK = re.compile(
    r"^(?:End of Document|\d+ of \d+ DOCUMENTS?|(?:AN\b.{0,4})?Document [A-Z]\w{17,31})$", re.MULTILINE | re.IGNORECASE
)
_GAP = "\n\n"
_EMPTY_LINES = re.compile(r"\n[ \t]*\n|\f")


def read_factiva(data: bytes, *, name: str, file: str, encoding: str | None = None) -> Document:
    """A page that Factiva wrote, as it stands there; `unfolded` finds the articles in it. Without any it is a page.

    :raises UnreadableFile: where it is not written in `encoding`, or holds no text.
    """
    text = factiva.page_text(data, shown=file or name, encoding=encoding)
    document = Document(text=text, media_type=html.MEDIA_TYPE, name=name, file=file)
    return document if _articles(document) else html.read_html(data, name=name, file=file, encoding=encoding)


def unfolded(document: Document) -> Document | tuple[Part, ...]:
    """The articles of an export: a part for each, the document itself for a single one; `document` where it is none."""
    found = _articles(document)
    if len(found) == 1:
        return _document(found[0], document)
    return (
        tuple(
            Part(
                data=_GAP.join(article.blocks).encode("utf-8", "replace"),
                name=f"{document.name}-{number}",
                file=f"{document.file or document.name}{INSIDE}{number}.txt",
                encoding="utf-8",
            )
            for number, article in enumerate(found, 1)
        )
        or document
    )


def _articles(document: Document) -> list[Article]:
    if document.media_type not in _CARRIERS or not _MARK.search(document.text):
        return []
    # As word processors have paragraphs, and as plain text has them that stand on a line each.
    for between in (_EMPTY_LINES, re.compile("\n")):
        blocks = [" ".join(block.split()) for block in between.split(document.text)]
        blocks = [block for block in blocks if block]
        if found := [one for one in nexis.articles(blocks) or factiva.articles(blocks) if any(one.paragraphs)]:
            return found
    return []


def _document(article: Article, carrier: Document) -> Document:
    """The article alone, its headline first as in a page."""
    text = _GAP.join(filter(None, (article.title, *article.paragraphs)))
    heading = heading_of(text)
    head = heading.head or Head()
    return replace(
        carrier,
        text=text,
        title=article.title,
        authors=article.authors or heading.authors,
        publication=article.publication or heading.publication,
        published=article.published or heading.published,
        url="",
        head=replace(head, headline=Span(0, len(article.title))) if article.title else head,
        layout=(),
    )
