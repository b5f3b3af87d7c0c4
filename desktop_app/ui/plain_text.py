# SPDX-License-Identifier: Apache-2.0
"""Texts that Qt would read as rich text, shown letter for letter.

A tooltip or label whose text looks like HTML is laid out as HTML, and its pictures are loaded: the headline
`<img src=/dev/zero>` of an article would fill the memory. So every tooltip of the window goes through here, and every
label is a `views.label.Label`; a test finds what goes around them.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget

# Qt wraps only what it takes for rich text; what is short needs no wrapping.
_ONE_LINE = 80
# Nobody reads more of it, and to lay out a page of text for a tooltip takes long.
_MOST = 2000


class _WithTip(Protocol):
    def setToolTip(self, text: str, /) -> None: ...


class _WithTips(Protocol):
    def setToolTip(self, column: int, text: str, /) -> None: ...


def tip(text: str) -> str:
    """What a tooltip must be given so that it shows `text` letter for letter, wrapped, cut after 2,000 characters."""
    if len(text) <= _ONE_LINE and "<" not in text and "&" not in text:
        return text
    shown = text if len(text) <= _MOST else f"{text[:_MOST]}…"
    escaped = shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<div style='white-space: pre-wrap'>{escaped}</div>"


def set_tip(target: _WithTip, text: str) -> None:
    """Give a widget, an action or an item of a list the tooltip `text`."""
    target.setToolTip(tip(text))
    if isinstance(target, QWidget):
        # Otherwise the tooltip with its tags would be read out.
        target.setAccessibleDescription(text)


def set_column_tip(item: _WithTips, column: int, text: str) -> None:
    """Give one column of an item of a tree the tooltip `text`."""
    item.setToolTip(column, tip(text))
