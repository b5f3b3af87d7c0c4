# SPDX-License-Identifier: Apache-2.0
"""A line of controls that goes on in a second line where the pane is too narrow (after Qt's flow layout example)."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from desktop_app.ui import theme


class FlowLayout(QLayout):
    """Lays its items out as words of a text."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = theme.GRID) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:
        """As Qt asks."""
        self._items.append(item)

    def count(self) -> int:
        """As Qt asks."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """As Qt asks."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem:
        """As Qt asks; None outside, as Qt's own layouts answer."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def expandingDirections(self) -> Qt.Orientation:
        """As Qt asks."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """As Qt asks."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As Qt asks."""
        return self._flow(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """As Qt asks."""
        super().setGeometry(rect)
        self._flow(rect, move=True)

    def sizeHint(self) -> QSize:
        """As Qt asks."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """As Qt asks: no narrower than the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lines(self, width: int) -> Iterator[list[QLayoutItem]]:
        """The items that stand in a line each, at this width."""
        line: list[QLayoutItem] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            if line and left + item.sizeHint().width() > width:
                yield line
                line, left = [], 0
            line.append(item)
            left += item.sizeHint().width() + self.spacing()
        if line:
            yield line

    def _flow(self, rect: QRect, *, move: bool) -> int:
        """The height that is needed; the items are put in their places where `move`, on one middle line."""
        top = rect.top()
        for line in self._lines(rect.width()):
            left, height = rect.left(), max(item.sizeHint().height() for item in line)
            for item in line:
                size = item.sizeHint()
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        return max(top - self.spacing() - rect.top(), 0)
