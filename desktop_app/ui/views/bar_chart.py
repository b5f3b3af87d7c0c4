# SPDX-License-Identifier: Apache-2.0
"""A small chart of upright bars over time: how many quotations a year or a month has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui import theme
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.terms import quotations

LINES_HIGH = 3
WIDEST_BAR = 28
GAP = 2
LEAST_HEIGHT = 2.0


class Bar(NamedTuple):
    """One bar: what choosing it means, what it is called, and how high it is."""

    value: str
    label: str
    number: int
    chosen: bool = False


class BarChart(QWidget):
    """`chosen(value, adding)` on a click, or on Enter or Space, with Ctrl for adding.

    Left and right go from bar to bar, which stand in the order of their values.
    """

    chosen = Signal(str, bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.bars: tuple[Bar, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(name)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these, by their values."""
        self.bars = tuple(sorted(bars))
        self._at = min(self._at, max(0, len(self.bars) - 1))
        self.setAccessibleDescription(f"{', '.join(_spoken(bar) for bar in self.bars)}.")
        self.update()

    def sizeHint(self) -> QSize:
        """As Qt asks."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 24, metrics.lineSpacing() * (LINES_HIGH + 1) + theme.GRID)

    def _place(self, number: int) -> QRectF:
        """The column of a bar, from the top to the line of labels."""
        width = min(float(WIDEST_BAR), (self.width() - 2 * theme.GAP) / max(1, len(self.bars)))
        height = self.height() - self.fontMetrics().lineSpacing() - theme.GRID
        return QRectF(theme.GAP + number * width, theme.GRID, width, height)

    def _number_at(self, x: float) -> int | None:
        return next((n for n in range(len(self.bars)) if self._place(n).left() <= x < self._place(n).right()), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt asks."""
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((bar.number for bar in self.bars), default=1)
        for number, bar in enumerate(self.bars):
            column = self._place(number)
            gap = GAP if column.width() > 3 * GAP else 0
            high = max(LEAST_HEIGHT, column.height() * bar.number / most) if bar.number else 0.0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent if bar.chosen else colours.bar)
            painter.drawRect(QRectF(column.left(), column.bottom() - high, column.width() - gap, high))
            if self.hasFocus() and number == self._at:
                painter.setPen(colours.accent)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(column.adjusted(0.5, 0.5, -0.5 - gap, -0.5))
        self._paint_labels(painter)
        painter.end()

    def _paint_labels(self, painter: QPainter) -> None:
        """The first and the last, which is all that there is room for."""
        if not self.bars:
            return
        metrics, colours = self.fontMetrics(), theme.colours()
        painter.setPen(colours.muted)
        below = QRectF(theme.GAP, self._place(0).bottom(), self.width() - 2 * theme.GAP, metrics.lineSpacing())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.bars[0].label)
        right = self._place(len(self.bars) - 1).right()
        last = self.bars[-1].label
        if right - theme.GAP >= metrics.horizontalAdvance(self.bars[0].label + last) + theme.GAP:
            below.setRight(right)
            painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, last)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """As Qt asks."""
        number = self._number_at(event.position().x())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self._at = number
            self._choose(event.modifiers())

    def _choose(self, modifiers: Qt.KeyboardModifier) -> None:
        self.chosen.emit(self.bars[self._at].value, bool(modifiers & Qt.KeyboardModifier.ControlModifier))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and self.bars:
            self._at = max(0, min(len(self.bars) - 1, self._at + step))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.bars:
            self._choose(event.modifiers())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """As Qt asks; the tip is that of the bar under the mouse."""
        number = self._number_at(event.position().x())
        set_tip(self, "" if number is None else _spoken(self.bars[number]))


def _spoken(bar: Bar) -> str:
    """ "2016: 12 quotations"."""
    return f"{bar.label}: {quotations(bar.number)}"
