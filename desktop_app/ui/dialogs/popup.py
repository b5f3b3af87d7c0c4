# SPDX-License-Identifier: Apache-2.0
"""A small window that a click beside it closes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.ui import theme


def fit(window: QWidget, width: int, height: int) -> None:
    """Give `window` this size, and never more than the screen has."""
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width()), min(height, room.height()))


class Popup(QDialog):
    """Without a frame of the system, so it draws its own edge. Its focus proxy has the focus when it opens."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def open_over(self, widget: QWidget, *, part: int = 4) -> None:
        """Show it in the middle of `widget`, a `part`th of the height below its upper edge."""
        self._open(widget, QPoint((widget.width() - self.width()) // 2, widget.height() // part))

    def open_below(self, widget: QWidget) -> None:
        """Show it under `widget`."""
        self._open(widget, QPoint(0, widget.height() + 2))

    def _open(self, widget: QWidget, place: QPoint) -> None:
        self.move(widget.mapToGlobal(place))
        self.show()
        self.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt asks."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(theme.colours().control_line)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
