# SPDX-License-Identifier: Apache-2.0
"""Web pages: the article's text and what the page says of it.

The main text is found by trafilatura; a page or fragment too small to have one gives the text of its body. The
canonical text is the paragraphs with a blank line between them. Nothing is fetched, no entity outside HTML's own
is expanded.
"""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from typing import Any

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Document
from desktop_app.readers.body_text import body_text
from desktop_app.readers.dates import clean_date
from desktop_app.readers.encoding import decode
from desktop_app.readers.headlines import byline
from desktop_app.readers.paragraphs import joined, paragraphs
from desktop_app.readers.signatures import HEAD, is_binary

MEDIA_TYPE = "text/html"
SUFFIXES = (".html", ".htm", ".xhtml")

_log = logging.getLogger(__name__)
_CHARSET = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([a-z0-9_:.\-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]*encoding\s*=\s*[\"']([a-z0-9_:.\-]+)", re.IGNORECASE)
_BLOCKS = frozenset({"p", "head", "item", "quote", "cell", "lb"})
_SKIPPED = frozenset({"graphic", "table", "del"})
_SMALL_BODY = 3000
"""Code points; of so short a body trafilatura may not be sure which part is the article."""
_LEAST_KEPT = 0.5
_BETWEEN_AUTHORS = re.compile(r"\s*;\s*")


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
    tree = _tree(page)
    found = _extracted(tree, shown)
    text = _text(found, tree)
    if not text:
        raise UnreadableFile(shown, "holds no text")
    return Document(
        text=text,
        title=joined(found and found.title),
        authors=_authors(found and found.author),
        publication=joined(found and found.sitename),
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


def _tree(page: str) -> Any:
    # Imported here, as trafilatura is: most files are plain text.
    from desktop_app.readers.page_tree import page_tree

    return page_tree(page)


def _extracted(tree: Any, shown: str) -> Any:
    """Trafilatura's view of a page: `title`, `author`, `sitename`, `date`, `url` and, where it sees one, `body`."""
    # Imported here: it takes 0.2 s, and most files are plain text.
    import trafilatura

    # It reports every small page as an error on standard error.
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    # Only dates that the page states, none guessed from a copyright line.
    dates = {"original_date": True, "extensive_search": False}
    try:
        # A copy, since it takes away what it has looked at.
        found = trafilatura.bare_extraction(
            deepcopy(tree),
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params=dates,
        )
        return found or trafilatura.extract_metadata(deepcopy(tree), date_config=dates)
    except MemoryError:
        raise
    except Exception:
        # Pages break parsers in ways that nobody foresaw; what stands in the body can be read all the same.
        _log.warning("no main text found in %s", shown, exc_info=True)
        return None


def _text(found: Any, tree: Any) -> str:
    """The main text; the body's where there is none or where most of a small page was dropped."""
    main = _main_text(found.body) if found is not None and found.body is not None else ""
    if len(main) >= _SMALL_BODY:
        return main
    whole = body_text(tree)
    if len(whole) <= _SMALL_BODY and len(main) < _LEAST_KEPT * len(whole):
        return whole
    return main or whole


def _main_text(body: Any) -> str:
    return "\n\n".join(paragraphs(body, blocks=_BLOCKS, skipped=_SKIPPED))


def _authors(value: str | None) -> tuple[str, ...]:
    """Names from "Jane Roe; John Poe"; a "By" in front is dropped, a repeated name kept once."""
    names: list[str] = []
    for part in _BETWEEN_AUTHORS.split(joined(value)):
        names += byline(part) or ((part,) if part else ())
    return tuple(dict.fromkeys(names))


def _url(value: str | None) -> str:
    """A web address; anything else that a page may state as its own is not one."""
    url = joined(value)
    return url if url.startswith(("http://", "https://")) else ""
