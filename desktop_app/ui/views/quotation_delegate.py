# SPDX-License-Identifier: Apache-2.0
"""How a cell of the list is painted and edited."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.model.rows import Row
from desktop_app.model.terms import Form
from desktop_app.ui import theme
from desktop_app.ui.models.columns import COLUMNS, FORM, MARK, QUOTATION, Field
from desktop_app.ui.models.marking import Marks
from desktop_app.ui.models.quotation_table import QuotationTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

PADDING = 8
MOST_LINES = 3
SELECTED_MARK_ALPHA = 70
# No list is so wide that it shows more of one quotation; measuring whole pages of text would cost time.
MOST_CHARACTERS = 700
# Nor are letters narrower, on the average of a whole line.
LEAST_PIXELS = 2
LEAD = 24

Index = QModelIndex | QPersistentModelIndex

# A number, since a flag of the binding costs as much as drawing a word, and some hundred cells are painted at once.
_LEFT = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value
_MUTED = frozenset(number for number, column in enumerate(COLUMNS) if column.name in ("form", "document", "date"))


class QuotationDelegate(QStyledItemDelegate):
    """Paints one line (or up to three) of text, marks what was searched for, and shows what is not fetched yet."""

    def __init__(self, parent: QAbstractItemView, table: QuotationTable, *, icon: Callable[[str], QIcon]) -> None:
        super().__init__(parent)
        self._view = parent
        self._table = table
        # Of the cell that is being painted. Its option knows it too; to ask for its state loads all of QStyle.
        self._selected = False
        self._metrics = parent.fontMetrics()
        self._plain = self._muted = self._chosen = QColor()
        self.marks: Marks = {}
        self.lines = 1
        self.suggestions: Callable[[Field], list[str]] = lambda _field: []
        # An icon follows the theme by itself; making one for each cell takes longer than drawing it.
        self._icon = lru_cache(maxsize=None)(icon)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As Qt asks.

        What a cell shows is taken from its row: `initStyleOption` asks the model for seven things of each cell, of
        which one is used.
        """
        selected = self._view.selectionModel().isSelected(index)
        self.begin(painter, option)
        self.paint_cell(painter, option, index.row(), index.column(), selected=selected)

    def begin(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Take from `option` what all cells that are painted next share."""
        painter.setFont(option.font)
        self._metrics, palette = option.fontMetrics, option.palette
        # The theme has the same colours for a window in the background.
        self._plain, self._muted, self._chosen = (
            palette.color(role)
            for role in (
                QPalette.ColorRole.Text,
                QPalette.ColorRole.PlaceholderText,
                QPalette.ColorRole.HighlightedText,
            )
        )

    def paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, position: int, column: int, *, selected: bool
    ) -> None:
        """Paint the cell at line `position` into the rectangle of `option`; after `begin`."""
        self._selected = selected
        if selected:
            painter.fillRect(option.rect, option.palette.highlight())
        row = self._table.row_at(position)
        if row is not None and column not in (MARK, FORM) and self.lines == 1:
            # What is elided needs no clipping.
            self._paint_text(painter, option, column, COLUMNS[column].text(row), _inner(option))
            return
        painter.save()
        painter.setClipRect(option.rect)
        if row is None:
            # Asking the model for it makes it fetch the row.
            self._table.index(position, column).data()
            _paint_placeholder(painter, option, _inner(option, lines=self.lines))
        elif column == MARK:
            self._paint_mark(painter, option, row)
        elif column == FORM:
            self._paint_form(painter, option, row)
        else:
            self._paint_text(painter, option, column, COLUMNS[column].text(row), _inner(option, lines=self.lines))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As Qt asks; asked when a column is fitted to what it shows."""
        self.initStyleOption(option, index)
        width = QFontMetrics(option.font).horizontalAdvance(option.text[:MOST_CHARACTERS])
        return QSize(width + 2 * PADDING + (option.decorationSize.width() + 4 if option.icon else 0), 0)

    # Painting

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, column: int, text: str, inner: QRect
    ) -> None:
        metrics = self._metrics
        text = text[:MOST_CHARACTERS]
        pattern = self.marks.get(COLUMNS[column].name)
        lines = self.lines if column == QUOTATION else 1
        if pattern is not None and (first := pattern.search(text)) is not None:
            text = _brought_into_sight(text, first.start(), first.end(), metrics, inner.width() * lines)
        text = text[: lines * max(inner.width(), 0) // LEAST_PIXELS + 1]
        shown = _broken(text or "–", metrics, inner.width(), lines)
        ink = self._chosen if self._selected else self._muted if not text or column in _MUTED else self._plain
        height = metrics.lineSpacing()
        top = inner.top() + (inner.height() - height) // 2
        for number, line in enumerate(shown):
            place = QRect(inner.left(), top + number * height, inner.width(), height)
            if pattern is not None:
                for found in pattern.finditer(line):
                    start, end = found.span()
                    _paint_marker(painter, option, metrics, place, line, start, end, selected=self._selected)
            painter.setPen(ink)
            painter.drawText(place, _LEFT, line)

    @property
    def _mode(self) -> QIcon.Mode:
        return QIcon.Mode.Selected if self._selected else QIcon.Mode.Normal

    def _paint_form(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        word = row.form.value
        inner = _paint_glyph(
            painter, option, self._icon(f"form-{word}"), _inner(option, lines=self.lines), mode=self._mode
        )
        # Beside the glyph the word stands whole or not at all.
        if option.fontMetrics.horizontalAdvance(word) <= inner.width():
            self._paint_text(painter, option, FORM, word, inner)

    def _paint_mark(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        names = (["star-filled"] if row.starred else []) + ([row.status] if row.status in ("reviewed", "wrong") else [])
        names += ["doubtful"] if row.doubtful else []
        side = QFontMetrics(option.font).height()
        left = option.rect.left() + PADDING // 2
        for name in names:
            place = QRect(left, _inner(option, lines=self.lines).center().y() - side // 2, side, side)
            self._icon(name).paint(painter, place, Qt.AlignmentFlag.AlignCenter, self._mode)
            left += side + 2

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """As Qt asks: a box of choices for the form, a line with suggestions for names."""
        from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

        column = COLUMNS[index.column()]
        if column.field is Field.FORM:
            box = QComboBox(parent)
            box.addItems([form.value for form in Form])
            box.setAccessibleName(column.title)
            return box
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setTextMargins(PADDING - 3, 0, 0, 0)
        line.setAccessibleName(column.title)
        if column.field is not None:
            completer = QCompleter(self.suggestions(column.field), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
            line.returnPressed.connect(lambda: self._take(line))
        return line

    def _take(self, line: QLineEdit) -> None:
        """Let Enter end the edit also while suggestions are shown: Qt gives it to them then, and not to us."""
        suggestions = line.completer().popup()
        if suggestions is not None and suggestions.isVisible():
            # Afterwards: the one that is chosen is put into the line first.
            QTimer.singleShot(0, line, lambda: self._end(line))

    def _end(self, line: QLineEdit) -> None:
        self.commitData.emit(line)
        self.closeEditor.emit(line)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """As Qt asks, also where the row is fetched again: what the user has typed stays."""
        from PySide6.QtWidgets import QComboBox, QLineEdit

        value = index.data(Qt.ItemDataRole.EditRole)
        if value is None:
            return
        if isinstance(editor, QComboBox):
            if not editor.view().isVisible():
                editor.setCurrentText(value)
                editor.showPopup()
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(value)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """As Qt asks."""
        from PySide6.QtWidgets import QComboBox, QLineEdit

        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """As Qt asks: the editor covers its cell, and is never too narrow to type in."""
        place = QRect(option.rect)
        place.setWidth(max(place.width(), QFontMetrics(option.font).averageCharWidth() * 24))
        editor.setGeometry(place)


def _inner(option: QStyleOptionViewItem, *, lines: int = 1) -> QRect:
    """Where the text of a cell stands, or its first line where a quotation has several: all cells begin together."""
    inner = option.rect.adjusted(PADDING, 0, -PADDING, 0)
    if lines > 1:
        height = option.fontMetrics.lineSpacing()
        inner.setRect(inner.left(), inner.top() + (inner.height() - lines * height) // 2, inner.width(), height)
    return inner


def _paint_placeholder(painter: QPainter, option: QStyleOptionViewItem, inner: QRect) -> None:
    """A quiet bar where text will stand in a moment."""
    colour = QColor(option.palette.color(QPalette.ColorRole.PlaceholderText))
    colour.setAlpha(40)
    height = QFontMetrics(option.font).xHeight()
    bar = QRect(inner.left(), inner.center().y() - height // 2, max(0, inner.width() * 2 // 3), height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(bar, height / 2, height / 2)


def _paint_glyph(
    painter: QPainter, option: QStyleOptionViewItem, glyph: QIcon, inner: QRect, *, mode: QIcon.Mode
) -> QRect:
    """Paint the glyph at the left; returns the room that is left."""
    side = option.fontMetrics.height()
    place = QRect(inner.left(), inner.center().y() - side // 2, side, side)
    glyph.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
    return inner.adjusted(side + 4, 0, 0, 0)


def _paint_marker(
    painter: QPainter,
    option: QStyleOptionViewItem,
    metrics: QFontMetrics,
    place: QRect,
    line: str,
    start: int,
    end: int,
    *,
    selected: bool,
) -> None:
    """The ground behind found words. Widths are measured, so no offset into Qt's own text is needed."""
    left = metrics.horizontalAdvance(line[:start])
    width = metrics.horizontalAdvance(line[:end]) - left
    colour = theme.colours().match
    if selected:
        # The text is light there, so the ground must stay dark.
        colour = QColor(option.palette.color(QPalette.ColorRole.HighlightedText))
        colour.setAlpha(SELECTED_MARK_ALPHA)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRect(place.left() + left - 1, place.top(), width + 2, place.height()), 3, 3)


def _brought_into_sight(text: str, start: int, end: int, metrics: QFontMetrics, width: int) -> str:
    """`text` cut at the front where what was found would stand beyond `width`."""
    if metrics.horizontalAdvance(text[:end]) <= width:
        return text
    cut = text.rfind(" ", 0, max(0, start - LEAD)) + 1
    return f"…{text[cut:]}" if cut else text


def _broken(text: str, metrics: QFontMetrics, width: int, lines: int) -> list[str]:
    """`text` in at most `lines` lines of `width`, the last one elided."""
    shown: list[str] = []
    rest = text
    while len(shown) < lines - 1 and metrics.horizontalAdvance(rest) > width:
        line, cut = "", 0
        for word in rest.split(" "):
            longer = f"{line} {word}" if line else word
            if line and metrics.horizontalAdvance(longer) > width:
                break
            line, cut = longer, len(longer)
        shown.append(line)
        rest = rest[cut:].lstrip()
    if rest or not shown:
        shown.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return shown
