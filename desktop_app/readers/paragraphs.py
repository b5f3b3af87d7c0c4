# SPDX-License-Identifier: Apache-2.0
"""The text under an element, in paragraphs."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from desktop_app.model.layout import Block, BlockKind, Layout
from desktop_app.model.spans import Span

_GAP = "\n\n"
_BETWEEN_CELLS = " | "


class Paragraph(NamedTuple):
    """One paragraph on one line; `kind` is None for an ordinary one."""

    text: str
    kind: BlockKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a tree is read, by the names of its elements."""

    blocks: Container[str]
    """At whose edges a paragraph ends."""
    skipped: Container[str]
    """What is not read."""
    kinds: Mapping[str, BlockKind] = field(default_factory=dict)
    """Of which kind the paragraphs in an element are; the innermost decides, but a row stays one."""
    cells: Container[str] = ()
    """What stands beside each other in one paragraph."""


def paragraphs(root: Any, shape: Shape) -> Iterator[Paragraph]:
    """The texts between the edges of blocks."""
    pieces: list[str] = []
    kind: BlockKind | None = None
    for piece, of in _pieces(root, shape):
        if piece is None:
            if text := joined("".join(pieces)):
                yield Paragraph(text, kind)
            pieces.clear()
        elif piece and (pieces or not piece.isspace()):
            # A paragraph is what its first word is in.
            kind = kind if pieces else of
            pieces.append(piece)


def laid_out(some: Iterable[Paragraph]) -> tuple[str, Layout]:
    """The canonical text of paragraphs, a blank line between them, and what each is that is not an ordinary one."""
    listed = list(some)
    blocks: list[Block] = []
    at = 0
    for text, kind in listed:
        if kind is not None:
            blocks.append(Block(kind, Span(at, at + len(text))))
        at += len(text) + len(_GAP)
    return _GAP.join(one.text for one in listed), tuple(blocks)


def joined(text: str | None) -> str:
    """`text` on one line, with single spaces; "" for None."""
    return " ".join((text or "").split())


_Piece = tuple[str | None, BlockKind | None]


def _pieces(root: Any, shape: Shape) -> Iterator[_Piece]:
    """Texts in reading order, None at each edge of a block; a stack, since trees may be deeper than Python's."""
    stack: list[tuple[Any, BlockKind | None]] = [(None, None), (root, None)]
    while stack:
        top, kind = stack.pop()
        if top is None or isinstance(top, str):
            yield top, kind
            continue
        in_row = kind is BlockKind.ROW
        block = top.tag in shape.blocks and not in_row
        if block:
            yield None, kind
        elif in_row:
            yield _BETWEEN_CELLS if top.tag in shape.cells and top.getprevious() is not None else " ", kind
        if top.tag not in shape.skipped:
            within = kind if in_row else shape.kinds.get(top.tag, kind)
            yield top.text or "", within
            stack += [*([(None, kind)] if block else []), *reversed(_children(top, within))]


def _children(element: Any, kind: BlockKind | None) -> list[tuple[Any, BlockKind | None]]:
    """The elements in `element`, each with the text behind it."""
    return [(part, kind) for child in element for part in (child, child.tail or "")]
