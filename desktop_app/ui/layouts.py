# SPDX-License-Identifier: Apache-2.0
"""Rows and columns of widgets, each said in one line."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Item = QWidget | QLayout
Part = Item | tuple[Item, int] | None
"""With a number: how much of the room that is left it takes; None: the room itself."""
Margins = int | tuple[int, int, int, int]
_Box = TypeVar("_Box", bound=QBoxLayout)


def row(
    *parts: Part, into: QWidget | None = None, margins: Margins | None = None, gap: int | None = None
) -> QHBoxLayout:
    """`parts` beside each other, as the layout of `into` where that is given; Qt's own margins and gap where not."""
    return _filled(QHBoxLayout() if into is None else QHBoxLayout(into), parts, margins, gap)


def column(
    *parts: Part, into: QWidget | None = None, margins: Margins | None = None, gap: int | None = None
) -> QVBoxLayout:
    """As `row`, one below the other."""
    return _filled(QVBoxLayout() if into is None else QVBoxLayout(into), parts, margins, gap)


def _filled(box: _Box, parts: tuple[Part, ...], margins: Margins | None, gap: int | None) -> _Box:
    if margins is not None:
        box.setContentsMargins(*((margins,) * 4 if isinstance(margins, int) else margins))
    if gap is not None:
        box.setSpacing(gap)
    for part in parts:
        item, stretch = part if isinstance(part, tuple) else (part, 0)
        if item is None:
            box.addStretch(1)
        elif isinstance(item, QWidget):
            box.addWidget(item, stretch)
        else:
            box.addLayout(item, stretch)
    return box
