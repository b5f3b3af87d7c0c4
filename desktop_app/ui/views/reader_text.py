# SPDX-License-Identifier: Apache-2.0
"""The running text of an article: one part of it, tinted, selectable, never changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop_app.model.spans import Span, Spans
from desktop_app.ui import theme
from desktop_app.ui.text_positions import Positions, for_display
from desktop_app.ui.translation import tr
from desktop_app.ui.views.reader_layout import Spacing, spacing

# Characters a line; between 60 and 75 reads best.
COLUMN = 68
LINE_HEIGHT = 150.0
BLANK_LINE = 0.75
BAR_WIDTH = 3
BAR_GAP = 9
MARGIN = theme.WIDE + theme.GRID

_KEEP = QTextCursor.MoveMode.KeepAnchor


class Ink(Enum):
    """How a passage is marked; see `Colours`."""

    QUOTATION = "quotation"
    CURRENT = "current"
    CUE = "cue"
    SOURCE = "source"
    MATCH = "match"
    FLASH = "flash"


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked passage; later marks lie over earlier ones."""

    span: Span
    ink: Ink


class ArticleText(QTextEdit):
    """Shows the code points of `part` of a text; every position that goes in or out counts in the whole text.

    `clicked(position)` on a plain click on a character, `stepped(1 or -1)` on the keys for the next quotation and
    the one before, `find_wanted()` on the key for finding, `menu_wanted(position or None, place on the screen)` for a
    context menu, `zoom_wanted(steps)` as the wheel is turned with Ctrl held.
    """

    clicked = Signal(int)
    stepped = Signal(int)
    find_wanted = Signal()
    menu_wanted = Signal(object, QPoint)
    zoom_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._part = Span(0, 0)
        self._positions = Positions("")
        self._spacing = spacing("")
        self._bars: Spans = ()
        self._pressed: QPoint | None = None
        self._revealed: tuple[Span, int] | None = None
        self.setAccessibleName(tr("Article"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.fit_font(self, theme.reading_font)

    # What is shown

    def show_part(self, text: str, part: Span) -> None:
        """Show `part` of `text`, from its top."""
        self._text, self._part = text, part
        shown = for_display(part.of(text))
        self._positions = Positions(shown)
        self._bars = ()
        self._revealed = None
        self.setExtraSelections([])
        self.document().clear()
        self.document().setDefaultFont(self.font())
        self._fit_column()
        writer = QTextCursor(self.document())
        writer.beginEditBlock()
        self._spacing = spacing(shown)
        writer.setBlockFormat(self._line_format())
        writer.insertText(shown)
        self._lower_blank_lines()
        writer.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def zoom(self, factor: float) -> None:
        """Letters of `factor` times the usual size; what is at the top stays there."""
        top = self.cursorForPosition(QPoint(MARGIN, theme.GRID)).position()
        font = theme.reading_font()
        font.setPointSizeF(font.pointSizeF() * factor)
        self.setFont(font)
        writer = QTextCursor(self.document())
        writer.beginEditBlock()
        writer.select(QTextCursor.SelectionType.Document)
        writer.setBlockFormat(self._line_format())
        self._lower_blank_lines()
        writer.endEditBlock()
        self._bring_to_top(top)

    def _line_format(self) -> QTextBlockFormat:
        line = QTextBlockFormat()
        line.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._spacing is Spacing.AFTER_LINES:
            line.setBottomMargin(self._blank_height())
        return line

    def _blank_height(self) -> float:
        return QFontMetricsF(self.font()).lineSpacing() * BLANK_LINE

    def _lower_blank_lines(self) -> None:
        """A blank line that parts two paragraphs need not be as high as a line."""
        if self._spacing is not Spacing.BLANK_LINES:
            return
        low = QTextBlockFormat()
        low.setLineHeight(self._blank_height(), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block = self.document().begin()
        while block.isValid():
            if block.length() == 1:
                QTextCursor(block).setBlockFormat(low)
            block = block.next()

    def set_marks(self, marks: Iterable[Mark], *, bars: Spans = ()) -> None:
        """Tint and underline passages; `bars` get a line beside them. What stands outside the part is left out."""
        inks = {ink: _format(ink) for ink in Ink}
        selections = []
        for mark in marks:
            cursor = self._cursor(mark.span)
            if cursor is not None:
                selection = QTextEdit.ExtraSelection()
                selection.cursor = cursor
                selection.format = inks[mark.ink]
                selections.append(selection)
        self._bars = bars
        self.setExtraSelections(selections)
        self.viewport().update()

    # Positions

    @property
    def part(self) -> Span:
        """What is shown."""
        return self._part

    def _cursor(self, span: Span) -> QTextCursor | None:
        """A selection of what of `span` is shown; None where nothing is."""
        start, end = max(span.start, self._part.start), min(span.end, self._part.end)
        if start >= end:
            return None
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._positions.to_utf16(start - self._part.start))
        cursor.setPosition(self._positions.to_utf16(end - self._part.start), _KEEP)
        return cursor

    def _place(self, utf16: int) -> int:
        return self._part.start + self._positions.to_code_points(utf16)

    def selection(self) -> Span | None:
        """The selected code points without the white space around them; None where nothing is selected."""
        cursor = self.textCursor()
        start, end = self._place(cursor.selectionStart()), self._place(cursor.selectionEnd())
        words = self._text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        return Span(start, end) if start < end else None

    def caret(self) -> int:
        """The code point before which the text cursor stands."""
        return self._place(self.textCursor().position())

    def position_at(self, point: QPoint) -> int | None:
        """The code point drawn at `point` of the viewport; None beside the text."""
        inside = self._on_a_line(QPointF(point)) + self._scrolled()
        place = self.document().documentLayout().hitTest(inside, Qt.HitTestAccuracy.ExactHit)
        return self._place(place) if place >= 0 else None

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _on_a_line(self, point: QPointF) -> QPointF:
        """`point` of the viewport, moved to the nearer line where it is between two lines of a paragraph.

        Qt takes what is between two lines for the beginning of the second: with lines this far apart every third click
        would go there.
        """
        block = self.cursorForPosition(point.toPoint()).block()
        top = self.document().documentLayout().blockBoundingRect(block).top() - self._scrolled().y()
        layout = block.layout()
        below: float | None = None
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = top + line.y(), top + line.y() + line.naturalTextRect().height() - 1
            if below is not None and below < point.y() < first:
                return QPointF(point.x(), below if point.y() - below <= first - point.y() else first)
            below = last
        return point

    def _moved(self, event: QMouseEvent) -> QMouseEvent:
        """The same event on the nearest line."""
        place = self._on_a_line(event.position())
        if place == event.position():
            return event
        given = (event.button(), event.buttons(), event.modifiers(), event.pointingDevice())
        return QMouseEvent(event.type(), place, event.globalPosition(), *given)

    def rect_of(self, span: Span) -> QRectF | None:
        """The lines on which `span` stands, in coordinates of the viewport; None where it is not shown."""
        cursor = self._cursor(span)
        if cursor is None:
            return None
        first, last = QTextCursor(self.document()), QTextCursor(self.document())
        first.setPosition(cursor.selectionStart())
        last.setPosition(cursor.selectionEnd())
        return QRectF(self.cursorRect(first)).united(QRectF(self.cursorRect(last)))

    # Moving

    def reveal(self, span: Span, *, at: float = 1 / 3) -> None:
        """Scroll until `span` begins at the fraction `at` of the height, and put the text cursor there."""
        cursor = self._cursor(span)
        if cursor is not None:
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
            self._scroll_to(span, at=at)

    def _scroll_to(self, span: Span, *, at: float = 1 / 3) -> None:
        rect = self.rect_of(span)
        if rect is None:
            return
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + rect.top() - self.viewport().height() * at))
        self._revealed = (span, bar.value())

    def is_visible(self, span: Span) -> bool:
        """Whether the beginning of `span` is in sight."""
        rect = self.rect_of(span)
        return rect is not None and 0 <= rect.top() <= self.viewport().height() - self.fontMetrics().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks: what was in sight stays in sight, and what is selected stays selected."""
        shown = self._revealed if self._revealed and self._revealed[1] == self.verticalScrollBar().value() else None
        top = self.cursorForPosition(QPoint(MARGIN, theme.GRID)).position()
        super().resizeEvent(event)
        self._fit_column()
        if event.oldSize().width() == event.size().width() and (shown is None or self.is_visible(shown[0])):
            # A message below came or went; the lines are as they were, and who reads them is not to lose his place.
            return
        if shown is not None:
            self._scroll_to(shown[0])
        else:
            self._bring_to_top(top)

    def _bring_to_top(self, position: int) -> None:
        """Scroll until the line at `position` (UTF-16) is the first, unless the text is at its beginning."""
        bar = self.verticalScrollBar()
        if bar.value():
            cursor = QTextCursor(self.document())
            cursor.setPosition(position)
            bar.setValue(bar.value() + self.cursorRect(cursor).top())

    def _fit_column(self) -> None:
        """Keep the lines at a readable length, in the middle of the pane."""
        column = QFontMetricsF(self.font()).averageCharWidth() * COLUMN
        side = max(float(MARGIN), (self.viewport().width() - column) / 2)
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        if form.leftMargin() != side or form.topMargin() != MARGIN:
            form.setMargin(MARGIN)
            form.setLeftMargin(side)
            form.setRightMargin(side)
            frame.setFrameFormat(form)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt asks; beside the current quotation stands a bar, so that not colour alone tells it."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colours().accent)
        left = self.document().rootFrame().frameFormat().leftMargin() - BAR_GAP
        for span in self._bars:
            rect = self.rect_of(span)
            if rect is not None:
                painter.drawRoundedRect(QRectF(left, rect.top(), BAR_WIDTH, rect.height()), 1.5, 1.5)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """As Qt asks."""
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(self._moved(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """As Qt asks."""
        super().mouseMoveEvent(self._moved(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As Qt asks."""
        super().mouseDoubleClickEvent(self._moved(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """As Qt asks; a click that selects nothing is a click on what stands there."""
        super().mouseReleaseEvent(self._moved(event))
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.textCursor().hasSelection():
            return
        place = self.position_at(pressed)
        if place is not None:
            self.clicked.emit(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """As Qt asks; the menu belongs to what stands under the pointer, or at the caret."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.cursorRect().bottomLeft() if by_key else event.pos()
        position = self.caret() if by_key else self.position_at(place)
        self.menu_wanted.emit(position, self.viewport().mapToGlobal(place))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """As Qt asks; with Ctrl held it changes the size of the letters."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_wanted.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """As Qt asks; says beforehand which keys belong to the text and not to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Find):
                event.accept()
                return True
            if event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        step = _STEPS.get((Qt.Key(event.key()), event.modifiers()), 0)
        if event.matches(QKeySequence.StandardKey.Find):
            self.find_wanted.emit()
        elif step:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit(self.caret())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """As Qt asks; another font size means another width of the column."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.document().setDefaultFont(self.font())
            self._fit_column()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The canonical text of what is selected, not what stands for it on screen."""
        cursor = self.textCursor()
        data = QMimeData()
        data.setText(self._text[self._place(cursor.selectionStart()) : self._place(cursor.selectionEnd())])
        return data

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Nothing is loaded from anywhere."""
        return None


_NONE = Qt.KeyboardModifier.NoModifier
_ALT = Qt.KeyboardModifier.AltModifier
_STEPS = {
    (Qt.Key.Key_J, _NONE): 1,
    (Qt.Key.Key_K, _NONE): -1,
    (Qt.Key.Key_Down, _ALT): 1,
    (Qt.Key.Key_Up, _ALT): -1,
}


def _format(ink: Ink) -> QTextCharFormat:
    colours = theme.colours()
    colour: QColor = getattr(colours, ink.value)
    form = QTextCharFormat()
    if ink in (Ink.CUE, Ink.SOURCE):
        # A wide line under the cue and a dashed one under the source: they differ without colour too.
        dashed = QTextCharFormat.UnderlineStyle.DashUnderline
        form.setUnderlineStyle(dashed if ink is Ink.SOURCE else QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(colour)
    else:
        form.setBackground(colour)
        form.setForeground(colours.text)
    return form
