# SPDX-License-Identifier: Apache-2.0
"""The text under an element, in paragraphs."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Any

_SPACE = re.compile(r"\s+")


def paragraphs(root: Any, *, blocks: Container[str], skipped: Container[str]) -> Iterator[str]:
    """The texts between the edges of elements named in `blocks`, without what `skipped` hold."""
    pieces: list[str] = []
    for piece in _pieces(root, blocks, skipped):
        if piece is not None:
            pieces.append(piece)
            continue
        if paragraph := joined("".join(pieces)):
            yield paragraph
        pieces.clear()


def joined(text: str | None) -> str:
    """`text` on one line, with single spaces; "" for None."""
    return _SPACE.sub(" ", text or "").strip()


def _pieces(root: Any, blocks: Container[str], skipped: Container[str]) -> Iterator[str | None]:
    """Texts in reading order, None at each edge of a block; a stack, since trees may be deeper than Python's."""
    stack: list[Any] = [None, root]
    while stack:
        top = stack.pop()
        if top is None or isinstance(top, str):
            yield top
            continue
        block = top.tag in blocks
        if block:
            yield None
        if top.tag not in skipped:
            yield top.text or ""
            inner: list[Any] = []
            for child in top:
                inner += [child, child.tail or ""]
            stack += [*([None] if block else []), *reversed(inner)]
