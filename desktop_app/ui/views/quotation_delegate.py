# SPDX-License-Identifier: Apache-2.0
"""How a cell of the table is painted."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from desktop_app.model.rows import Row
from desktop_app.ui import theme
from desktop_app.ui.models.columns import COLUMNS, FORM, MARK
from desktop_app.ui.models.marking import Marks
from desktop_app.ui.models.paged_table import Index
from desktop_app.ui.models.quotation_table import QuotationTable
from desktop_app.ui.terms import term
from desktop_app.ui.views.quotation_fields import PADDING, QuotationFields

SELECTED_MARK_ALPHA = 70
# No list is so wide that it shows more of one quotation; measuring whole pages of text would cost time.
MOST_CHARACTERS = 700
# Nor are letters narrower, on the average of a whole line.
LEAST_PIXELS = 2
LEAD = 24

# A number, since a flag of the binding costs as much as drawing a word, and some hundred cells are painted at once.
_LEFT = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value
_MUTED = frozenset(number for number, column in enumerate(COLUMNS) if column.name in ("form", "document", "date"))


class QuotationDelegate(QuotationFields):
    """Paints one line of text, marks what was searched for, and shows what is not fetched yet."""

    def __init__(self, parent: QAbstractItemView, table: QuotationTable) -> None:
        super().__init__(parent)
        self._view = parent
        self._table = table
        # Of the cell that is being painted. Its option knows it too; to ask for its state loads all of QStyle.
        self._selected = False
        self._metrics = parent.fontMetrics()
        self._plain = self._muted = self._chosen = QColor()
        self.marks: Marks = {}
        # An icon follows the theme by itself; making one for each cell takes longer than drawing it.
        self._icon = lru_cache(maxsize=None)(theme.icon)

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
        if row is not None and column not in (MARK, FORM):
            # What is elided needs no clipping.
            self._paint_text(painter, option, column, COLUMNS[column].text(row), _inner(option))
            return
        painter.save()
        painter.setClipRect(option.rect)
        if row is None:
            # Asking the model for it makes it fetch the row.
            self._table.index(position, column).data()
            _paint_placeholder(painter, option, _inner(option))
        elif column == MARK:
            self._paint_mark(painter, option, row)
        elif column == FORM:
            self._paint_form(painter, option, row)
        else:
            self._paint_text(painter, option, column, COLUMNS[column].text(row), _inner(option))
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
        if pattern is not None and (first := pattern.search(text)) is not None:
            text = _brought_into_sight(text, first.start(), first.end(), metrics, inner.width())
        text = text[: max(inner.width(), 0) // LEAST_PIXELS + 1]
        line = metrics.elidedText(text or "–", Qt.TextElideMode.ElideRight, inner.width())
        ink = self._chosen if self._selected else self._muted if not text or column in _MUTED else self._plain
        height = metrics.lineSpacing()
        place = QRect(inner.left(), inner.top() + (inner.height() - height) // 2, inner.width(), height)
        for found in pattern.finditer(line) if pattern is not None else ():
            start, end = found.span()
            _paint_marker(painter, option, metrics, place, line, start, end, selected=self._selected)
        painter.setPen(ink)
        painter.drawText(place, _LEFT, line)

    @property
    def _mode(self) -> QIcon.Mode:
        return QIcon.Mode.Selected if self._selected else QIcon.Mode.Normal

    def _paint_form(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        word = term(row.form.value)
        inner = _paint_glyph(painter, option, self._icon(f"form-{row.form.value}"), _inner(option), mode=self._mode)
        # Beside the glyph the word stands whole or not at all.
        if option.fontMetrics.horizontalAdvance(word) <= inner.width():
            self._paint_text(painter, option, FORM, word, inner)

    def _paint_mark(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        names = (["star-filled"] if row.starred else []) + ([row.status] if row.status in ("checked", "wrong") else [])
        names += ["doubtful"] if row.doubtful else []
        side = QFontMetrics(option.font).height()
        left = option.rect.left() + PADDING // 2
        for name in names:
            place = QRect(left, _inner(option).center().y() - side // 2, side, side)
            self._icon(name).paint(painter, place, Qt.AlignmentFlag.AlignCenter, self._mode)
            left += side + 2


def _inner(option: QStyleOptionViewItem) -> QRect:
    """Where the text of a cell stands."""
    return option.rect.adjusted(PADDING, 0, -PADDING, 0)


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
