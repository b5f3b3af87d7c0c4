# SPDX-License-Identifier: Apache-2.0
"""What paragraphs are by the names of Word's built-in styles, which files keep in English whatever Word speaks."""

from __future__ import annotations

from functools import lru_cache

from desktop_app.model.layout import BlockKind

_KINDS = {
    "title": BlockKind.HEADING,
    "subtitle": BlockKind.HEADING,
    "heading": BlockKind.HEADING,
    "quote": BlockKind.QUOTE,
    "intense quote": BlockKind.QUOTE,
    "block text": BlockKind.QUOTE,
    "quotations": BlockKind.QUOTE,
    "list": BlockKind.ITEM,
}


@lru_cache(maxsize=512)
def kind_of_style(name: str) -> BlockKind | None:
    """The kind of a paragraph in the style called `name` ("heading 1"); None for an ordinary one."""
    words = name.lower()
    return _KINDS.get(words) or _KINDS.get(words.split(" ")[0])
