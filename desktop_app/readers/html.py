# SPDX-License-Identifier: Apache-2.0
"""Web pages: the article's text and what the page says of it.

The main text is found by trafilatura; a page or fragment too small to have one gives the text of its body. The
canonical text is the paragraphs with a blank line between them. Nothing is fetched, no entity outside HTML's own
is expanded.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Document
from desktop_app.readers.body_text import body_text
from desktop_app.readers.dates import clean_date
from desktop_app.readers.encoding import decode
from desktop_app.readers.headlines import byline
from desktop_app.readers.signatures import HEAD, is_binary

MEDIA_TYPE = "text/html"
SUFFIXES = (".html", ".htm", ".xhtml")

_log = logging.getLogger(__name__)
_CHARSET = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([a-z0-9_:.\-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]*encoding\s*=\s*[\"']([a-z0-9_:.\-]+)", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_Q = re.compile(r"<(?P<end>/?)q(?:\s[^<>]*)?>", re.IGNORECASE)
_BLOCKS = frozenset({"p", "head", "item", "quote", "cell", "lb"})
_SKIPPED = frozenset({"graphic", "table", "del"})
_SMALL_BODY = 3000
"""Code points; of so short a body trafilatura may not be sure which part is the article."""
_LEAST_KEPT = 0.5
_BETWEEN_AUTHORS = re.compile(r"\s*;\s*")
_SPACE = re.compile(r"\s+")


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
    page = _marked(_XML_DECLARATION.sub("", page))
    found = _extracted(page, shown)
    text = _text(found, page)
    if not text:
        raise UnreadableFile(shown, "holds no text")
    return Document(
        text=text,
        title=_line(found and found.title),
        authors=_authors(found and found.author),
        publication=_line(found and found.sitename),
        published=clean_date(found.date) if found and found.date else None,
        url=_url(found and found.url),
        media_type=MEDIA_TYPE,
        name=name,
        file=file,
    )


def _declared(data: bytes) -> str | None:
    """The charset that the page names of itself in its first bytes (`meta charset`, `http-equiv` or XML)."""
    head = data[:HEAD]
    match = _XML_ENCODING.search(head) or _CHARSET.search(head)
    return match[1].decode("ascii") if match else None


def _marked(page: str) -> str:
    """Quotation marks for each `q` element, as a browser shows them: double outside, single inside."""
    depth = 0

    def mark(match: re.Match[str]) -> str:
        nonlocal depth
        if match["end"]:
            if not depth:
                return ""
            depth -= 1
            return "’" if depth % 2 else "”"
        depth += 1
        return "“" if depth % 2 else "‘"

    return _Q.sub(mark, page)


def _extracted(page: str, shown: str) -> Any:
    """Trafilatura's view of the page: `title`, `author`, `sitename`, `date`, `url` and, where it sees one, `body`."""
    # Imported here: it takes 0.2 s, and most files are plain text.
    import trafilatura

    # It reports every small page as an error on standard error.
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    # Only dates that the page states, none guessed from a copyright line.
    dates = {"original_date": True, "extensive_search": False}
    try:
        return trafilatura.bare_extraction(
            page, include_comments=False, include_tables=False, with_metadata=True, date_extraction_params=dates
        ) or trafilatura.extract_metadata(page, date_config=dates)
    except Exception:
        # Pages break parsers in ways that nobody foresaw; what stands in the body can be read all the same.
        _log.warning("no main text found in %s", shown, exc_info=True)
        return None


def _text(found: Any, page: str) -> str:
    """The main text; the body's where there is none or where most of a small page was dropped."""
    main = "\n\n".join(_paragraphs(found.body)) if found is not None and found.body is not None else ""
    if len(main) >= _SMALL_BODY:
        return main
    whole = body_text(page)
    if len(whole) <= _SMALL_BODY and len(main) < _LEAST_KEPT * len(whole):
        return whole
    return main or whole


def _paragraphs(body: Any) -> Iterator[str]:
    """The texts of the block elements under `body`, white space joined to single spaces."""
    pieces: list[str] = []
    for piece in _pieces(body):
        if piece is None:
            if paragraph := _line("".join(pieces)):
                yield paragraph
            pieces.clear()
        else:
            pieces.append(piece)


def _pieces(body: Any) -> Iterator[str | None]:
    """Texts in reading order, None at each edge of a block; a stack, since pages may be nested deeper than Python's."""
    stack: list[Any] = [None, body]
    while stack:
        top = stack.pop()
        if top is None or isinstance(top, str):
            yield top
            continue
        block = top.tag in _BLOCKS
        if block:
            yield None
        if top.tag not in _SKIPPED:
            yield top.text or ""
            inner: list[Any] = []
            for child in top:
                inner += [child, child.tail or ""]
            stack += [*([None] if block else []), *reversed(inner)]


def _authors(value: str | None) -> tuple[str, ...]:
    """Names from "Jane Roe; John Poe"; a "By" in front is dropped, a repeated name kept once."""
    names: list[str] = []
    for part in _BETWEEN_AUTHORS.split(_line(value)):
        names += byline(part) or ((part,) if part else ())
    return tuple(dict.fromkeys(names))


def _url(value: str | None) -> str:
    """A web address; anything else that a page may state as its own is not one."""
    url = _line(value)
    return url if url.startswith(("http://", "https://")) else ""


def _line(value: str | None) -> str:
    return _SPACE.sub(" ", value or "").strip()
