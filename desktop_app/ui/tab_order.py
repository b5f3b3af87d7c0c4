# SPDX-License-Identifier: Apache-2.0
"""Tab goes as the eye does: in the order in which the layouts show things, not in that in which they were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget

_TAB = Qt.FocusPolicy.TabFocus.value


def follow(widget: QWidget) -> None:
    """Let Tab go through `widget` from its first part to its last; to be called again when parts came in between."""
    parts = [part for part in _parts(widget) if not part.isWindow()]
    # Where Qt meets what gives the focus on to one of its parts behind that part, Tab goes back there. It moves only
    # what takes the focus itself, so each does so meanwhile.
    giving = [(part, proxy) for part in parts if (proxy := part.focusProxy()) is not None]
    for part, _ in giving:
        part.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes nothing for "no longer"
        part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for before, after in pairwise(parts):
        QWidget.setTabOrder(before, after)
    for part, proxy in giving:
        part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        part.setFocusProxy(proxy)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """What Tab can go to inside `widget`, hidden or not, in the order of the layouts, and before it what gives the
    focus on to it."""
    if widget.focusPolicy().value & _TAB or widget.focusProxy() is not None:
        yield widget
    if isinstance(widget, (QSplitter, QStackedWidget)):
        for place in range(widget.count()):
            if (inside := widget.widget(place)) is not None:
                yield from _parts(inside)
    elif isinstance(widget, QScrollArea):
        if (held := widget.widget()) is not None:
            yield from _parts(held)
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _parts(widget)
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)
