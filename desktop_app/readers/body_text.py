# SPDX-License-Identifier: Apache-2.0
"""All that a page or a pasted fragment shows as text, when no main text can be told apart."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt", "figcaption"),
        *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav"),
        *("ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"),
    }
)
_HIDDEN = frozenset(
    {
        *(
            "audio",
            "button",
            "footer",
            "form",
            "head",
            "iframe",
            "math",
            "nav",
            "noscript",
            "object",
            "script",
            "select",
        ),
        *("style", "svg", "table", "template", "textarea", "title", "video"),
    }
)
_CLOSES_HEAD = frozenset({"body", "p", "div", "article", "main", "section", "h1"})
_SPACE = re.compile(r"\s+")


def body_text(page: str) -> str:
    """The visible text of `page`, a blank line between blocks; navigation, tables, forms and scripts left out."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return "\n\n".join(reader.finish())


class _Reader(HTMLParser):
    """Keeps no tree, so that no depth of nesting and no unclosed tag troubles it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._hidden: list[str] = []
        self._pieces: list[str] = []
        self._paragraphs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden == ["head"] and tag in _CLOSES_HEAD:
            self._hidden.clear()
        if tag in _BLOCKS:
            self._cut()
        if tag in _HIDDEN:
            self._hidden.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._cut()

    def handle_endtag(self, tag: str) -> None:
        if tag in self._hidden:
            while self._hidden.pop() != tag:
                pass
        if tag in _BLOCKS:
            self._cut()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._pieces.append(data)

    def finish(self) -> list[str]:
        """The paragraphs read."""
        self._cut()
        return self._paragraphs

    def _cut(self) -> None:
        if paragraph := _SPACE.sub(" ", "".join(self._pieces)).strip():
            self._paragraphs.append(paragraph)
        self._pieces.clear()
