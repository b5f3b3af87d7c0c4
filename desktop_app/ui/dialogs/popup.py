# SPDX-License-Identifier: Apache-2.0
"""A small window that a click beside it closes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.ui import theme


def fit(window: QWidget, width: int, height: int) -> None:
    """Give `window` this size, and never more than the screen has."""
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width()), min(height, room.height()))


class Popup(QDialog):
    """Without a frame of the system, so it draws its own edge."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt asks."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(theme.colours().control_line)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
