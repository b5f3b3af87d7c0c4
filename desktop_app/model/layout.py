# SPDX-License-Identifier: Apache-2.0
"""Which parts of a canonical text are headings, list items, block quotes or rows of a table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.model.spans import Span


class BlockKind(StrEnum):
    """The kind of a paragraph that is not an ordinary one."""

    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the canonical text, whole, with what it is."""

    kind: BlockKind
    span: Span


Layout = tuple[Block, ...]
"""In the order of the text; none overlap, and what is an ordinary paragraph is not in it."""
