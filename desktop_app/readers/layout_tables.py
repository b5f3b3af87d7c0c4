# SPDX-License-Identifier: Apache-2.0
"""Tables that only place text on a page, as many did until about 2010 and newsletters do, told from those that hold
figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_PARTS = frozenset({"tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup", "col"})
_LONGEST_CELL = 200
"""Code points; a longer one holds prose."""


def without_layout_tables(tree: Any) -> Any:
    """`tree`, changed in place: tables around prose have become plain boxes, data tables stay."""
    # Inner ones first, so that a table around others is seen to hold boxes.
    for table in reversed(list(tree.iter("table"))):
        parts = list(_parts(table))
        if any(map(_is_prose, parts)) or not any(map(_is_row, parts)):
            for element in (table, *parts):
                element.tag = "div"
    return tree


def _parts(table: Any) -> Iterator[Any]:
    """Its rows and cells, without those of tables within it."""
    waiting = list(table)
    while waiting:
        element = waiting.pop()
        if element.tag in _PARTS:
            yield element
            waiting += element


def _is_row(part: Any) -> bool:
    """Two cells that are not empty stand side by side."""
    if part.tag != "tr":
        return False
    return sum(1 for cell in part if any(not text.isspace() for text in cell.itertext())) > 1


def _is_prose(part: Any) -> bool:
    if part.tag not in ("td", "th"):
        return False
    if sum(1 for _ in part.iter("p", "h1", "h2", "h3")) > 1 or next(part.iter("table"), None) is not None:
        return True
    return sum(len(text.strip()) for text in part.itertext()) > _LONGEST_CELL
