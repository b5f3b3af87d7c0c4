# SPDX-License-Identifier: Apache-2.0
"""A web page as a tree that no page can make too deep or too wide.

lxml reads the page as browsers do and tells each tag and text in turn; the tree is built here. Its own trees end at
a depth of 256, with all that follows lost, and many attributes in one tag cost it the square of their number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree, html

_DEEPEST = 200
"""Elements within each other; real pages stay below 60, and what walks a tree may call itself at each step."""
_MOST_ATTRIBUTES = 64
_DEEPEST_Q = 4
_OPENING = "“‘"
_CLOSING = "”’"
"""Double outside, single inside."""
_NAME = re.compile(r"[a-z_][a-z0-9_.\-]*(?::[a-z_][a-z0-9_.\-]*)?", re.IGNORECASE)
_TAG = re.compile(r"[a-z][a-z0-9_\-]*", re.IGNORECASE)
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that a tree may not hold: controls and halves of surrogate pairs."""
_UNCLEAN = re.compile("[^\t\n\r -\x84\x86-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OTHER_SPACE = re.compile("[\x0b\x0c\x1c-\x1f\x85]")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_UNKNOWN = "span"
_BOX = "div"


def page_tree(page: str) -> html.HtmlElement:
    """The elements of `page` under one `html`, without comments; `q` elements have become quotation marks.

    Tags and attributes whose names no standard allows are dropped, their text is kept. What lies more than 200
    elements deep follows in the same order at that depth. A `pre` is a `div`, a blank line in it a `br`.
    """
    parser = etree.HTMLParser(target=_Target(), encoding="utf-8", huge_tree=True)
    data = _clean(page).encode()
    # Of nothing at all lxml makes no tree.
    return etree.fromstring(data or b"<html></html>", parser=parser)


def _clean(text: str) -> str:
    if not _UNCLEAN.search(text):
        return text
    return _NO_XML.sub("", _OTHER_SPACE.sub(" ", text))


class _Target:
    """The target of the parser, in the order of the page; `close` gives the tree."""

    def __init__(self) -> None:
        self._builder = etree.TreeBuilder(element_factory=html.HTMLParser().makeelement)
        self._root = self._builder.start("html", {})
        self._open: list[str] = []
        self._deeper = 0
        self._beside = ""
        self._q = 0
        self._pre = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if tag == "q":
            self._mark(_OPENING, self._q)
            self._q += 1
            return
        if tag == "html":
            self._root.attrib.update(_attributes(attributes))
            return
        self._pre += tag == "pre"
        name = _BOX if tag == "pre" else tag if _TAG.fullmatch(tag) else _UNKNOWN
        if len(self._open) == _DEEPEST:
            self._deeper += 1
            self._beside = name
        else:
            self._open.append(name)
            self._builder.start(name, _attributes(attributes))

    def end(self, tag: str) -> None:
        """An element ends."""
        self._pre -= tag == "pre"
        if tag == "q":
            self._q -= 1
            self._mark(_CLOSING, self._q)
        elif self._deeper:
            self._deeper -= 1
            self._beside = _BOX
        elif tag != "html":
            self._beside = ""
            self._builder.end(self._open.pop())

    def data(self, text: str) -> None:
        """Text, in pieces as they come."""
        first, *others = _BLANK_LINE.split(text) if self._pre else [text]
        self._text(first)
        for other in others:
            self._builder.start("br", {})
            self._builder.end("br")
            self._text(other)

    def _text(self, text: str) -> None:
        if self._beside and not text.isspace():
            # Made only for a text: 100,000 empty ones would cost their square in whatever walks over them.
            self._builder.end(self._open.pop())
            self._open.append(self._beside)
            self._builder.start(self._beside, {})
            self._beside = ""
        self._builder.data(_clean(text))

    def comment(self, text: str) -> None:
        """Comments are not read."""

    def pi(self, target: str, data: str | None = None) -> None:
        """Processing instructions are not read."""

    def close(self) -> html.HtmlElement:
        """The page has ended."""
        while self._open:
            self._builder.end(self._open.pop())
        self._builder.end("html")
        return self._builder.close()

    def _mark(self, marks: str, depth: int) -> None:
        """The mark that a browser shows for a `q` within `depth` others; nobody means more than a few."""
        if depth < _DEEPEST_Q:
            self.data(marks[depth % len(marks)])


def _attributes(attributes: Mapping[str, str]) -> dict[str, str]:
    named = ((name, value) for name, value in attributes.items() if _NAME.fullmatch(name))
    return {name: _clean(value or "") for (name, value), _ in zip(named, range(_MOST_ATTRIBUTES), strict=False)}
