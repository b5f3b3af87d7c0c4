# SPDX-License-Identifier: Apache-2.0
"""A page of a PDF as it looks, with the passage marked, in the place of the article's text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from desktop_app.model.sheet import Sheet
from desktop_app.ui import layouts, theme
from desktop_app.ui.translation import tr
from desktop_app.ui.views.label import Label
from desktop_app.ui.views.tool_button import tool_button

# A mark reaches so far around the letters, in shares of its height.
_AROUND = 0.1
_FROM_TOP = 1 / 3


class _Picture(QWidget):
    """The page, as wide as there is room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._sheet: Sheet | None = None
        self.setAccessibleName(tr("Page of the original"))

    def take(self, sheet: Sheet) -> None:
        """Show `sheet`."""
        self._sheet = sheet
        made = QImage(sheet.pixels, sheet.width, sheet.height, sheet.width * 4, QImage.Format.Format_RGB32)
        # Its own copy: what Python holds may go.
        self._image = made.copy()
        self.update()

    def height_for(self, width: int) -> int:
        """As high as the page is at this width."""
        return round(width * self._sheet.height / self._sheet.width) if self._sheet else 0

    def marks(self) -> list[QRectF]:
        """Where the marks lie, in pixels of this widget."""
        found = []
        for mark in self._sheet.marks if self._sheet else ():
            width, height = self.width(), self.height()
            around = _AROUND * (mark.bottom - mark.top) * height
            box = QRectF(mark.left * width, mark.top * height, 0, 0)
            box.setRight(mark.right * width)
            box.setBottom(mark.bottom * height)
            found.append(box.adjusted(-around, -around, around, around))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt asks; paper stays white in the dark too, and the marks darken it as a pen would."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        ground = theme.colours_of(dark=False).current
        for box in self.marks():
            painter.fillRect(box, ground)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(theme.colours_of(dark=False).accent)
        for box in self.marks():
            painter.drawLine(box.bottomLeft(), box.bottomRight())


class SheetView(QWidget):
    """`turned(1 or -1)` for the next page or the one before, `closed()` to go back to the text, `opened()` for the file
    in the system's program."""

    turned = Signal(int)
    closed = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self.picture = _Picture(self)
        self._area = QScrollArea(self)
        self._area.setWidget(self.picture)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setAccessibleName(tr("Original"))
        self.place = Label("", self)
        self._before = tool_button("previous", tr("Page before"), lambda: self.turned.emit(-1), self)
        self._after = tool_button("next", tr("Next page"), lambda: self.turned.emit(1), self)
        back = tool_button("back", tr("Back to the text (Esc)"), self.closed, self)
        other = QPushButton(tr("Open in Another Program"), self)
        other.setProperty("link", True)
        other.clicked.connect(self.opened)
        line = layouts.row(
            back,
            self._before,
            self.place,
            self._after,
            None,
            other,
            margins=(theme.MARGIN, theme.GRID, theme.MARGIN, theme.GRID),
        )
        layouts.column(line, (self._area, 1), into=self, margins=0, gap=0)
        self.setFocusProxy(self._area)

    @property
    def pixels(self) -> int:
        """How wide a picture should be to be sharp here."""
        room = self.parentWidget() or self
        return max(600, round(room.width() * self.devicePixelRatioF()))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show `sheet`, its first mark a third from the top."""
        self._sheet = sheet
        self.picture.take(sheet)
        place = tr("Page {number} of {count}", number=sheet.number + 1, count=sheet.count)
        self.place.setText(place if sheet.marks else f"{place} · {tr('the passage is not on it')}")
        self._before.setEnabled(sheet.number > 0)
        self._after.setEnabled(sheet.number + 1 < sheet.count)
        self._fit()
        marks = self.picture.marks()
        top = marks[0].top() - _FROM_TOP * self._area.viewport().height() if marks else 0
        self._area.verticalScrollBar().setValue(round(top))

    def _fit(self) -> None:
        width = self._area.viewport().width()
        self.picture.resize(QSize(width, self.picture.height_for(width)))
        self.picture.move(QPoint(0, self.picture.y()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
