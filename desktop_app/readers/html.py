# SPDX-License-Identifier: Apache-2.0
"""Web pages: the article's text and what the page says of it.

What the page states of its article (JSON-LD, `meta`, headings) gives title, authors, publication and date; the main
text is found by trafilatura, and a page or fragment too small to have one gives the text of its body. The canonical
text is the paragraphs with a blank line between them. Nothing is fetched, no entity outside HTML's own
is expanded.
"""

from __future__ import annotations

import re
from dataclasses import replace

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Document, Head
from desktop_app.model.spans import Span
from desktop_app.readers.encoding import decode
from desktop_app.readers.heads import Heading, heading_of
from desktop_app.readers.main_text import headline, main_text
from desktop_app.readers.page_facts import facts_of
from desktop_app.readers.paragraphs import Paragraph, laid_out
from desktop_app.readers.signatures import HEAD, is_binary

MEDIA_TYPE = "text/html"
SUFFIXES = (".html", ".htm", ".xhtml")

_CHARSET = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([a-z0-9_:.\-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]*encoding\s*=\s*[\"']([a-z0-9_:.\-]+)", re.IGNORECASE)


def read_html(
    data: bytes, *, name: str, file: str, encoding: str | None = None, declared: str | None = None
) -> Document:
    """The article in a web page; `declared` (of an HTTP header) is believed before the page's own charset.

    :raises UnreadableFile: where it holds no text, is binary, or is not written in `encoding`.
    """
    shown = file or name
    page = decode(data, name=shown, declared=declared or _declared(data), encoding=encoding)
    if is_binary(page):
        raise UnreadableFile(shown, "is binary, not text")
    # Imported here: lxml takes a while, and most files are plain text.
    from desktop_app.readers.page_tree import page_tree

    tree = page_tree(page)
    facts = facts_of(tree)
    above = headline(tree, facts.title)
    below = main_text(tree, title=above or facts.title, summary=facts.summary, shown=shown)
    text, layout = laid_out([Paragraph(above), *below] if above else below)
    if not text:
        raise UnreadableFile(shown, "holds no text")
    # Below a headline bylines, dates and datelines are read as in a plain text; what the page states goes before.
    heading = heading_of(text) if above else Heading()
    return Document(
        text=text,
        head=replace(heading.head or Head(), headline=Span(0, len(above))) if above else None,
        layout=layout,
        title=facts.title or heading_of(text).title,
        authors=facts.authors or heading.authors,
        publication=facts.publication or heading.publication,
        published=facts.published or heading.published,
        url=facts.url,
        media_type=MEDIA_TYPE,
        name=name,
        file=file,
    )


def _declared(data: bytes) -> str | None:
    """The charset that the page names of itself in its first bytes (`meta charset`, `http-equiv` or XML)."""
    head = data[:HEAD]
    match = _XML_ENCODING.search(head) or _CHARSET.search(head)
    return match[1].decode("ascii") if match else None
