# SPDX-License-Identifier: Apache-2.0
"""The lines of the sidebar: what each one holds and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidgetItem

from desktop_app.model.query import Facet
from desktop_app.ui import theme
from desktop_app.ui.plain_text import set_column_tip
from desktop_app.ui.terms import documents, quotations
from desktop_app.ui.translation import number, tr

LINE_ROLE = Qt.ItemDataRole.UserRole
BAR_HEIGHT = 6
RADIUS = 4.0

Index = QModelIndex | QPersistentModelIndex


class Sort(StrEnum):
    """What a line is."""

    SECTION = "section"
    SCOPE = "scope"
    VALUE = "value"
    MORE = "more"
    SAVED = "saved"
    COLLECTION = "collection"
    FOLDER = "folder"
    WIDGET = "widget"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line. `value` is what choosing it means; `share` in [0, 1] is the length of its bar, None without one;
    `counts` is what `count` counts. A widget stands in lines of the sort WIDGET, which are `height` pixels high."""

    sort: Sort
    label: str
    value: str = ""
    facet: Facet | None = None
    count: int | None = None
    chosen: bool = False
    icon: str = ""
    share: float | None = None
    tip: str = ""
    counts: str = "quotation"
    height: int = 0


def item_of(line: Line) -> QTreeWidgetItem:
    """An item of the tree that holds `line`."""
    item = QTreeWidgetItem()
    fill(item, line)
    return item


def fill(item: QTreeWidgetItem, line: Line) -> None:
    """Let `item` hold `line`."""
    item.setData(0, LINE_ROLE, line)
    item.setText(0, line.label)
    set_column_tip(item, 0, line.tip or _tip(line))
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken(line))
    # The keyboard goes from line to line, and to a widget by Tab.
    chosen = Qt.ItemFlag.ItemIsSelectable if line.sort is not Sort.WIDGET else Qt.ItemFlag.NoItemFlags
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | chosen if chosen else Qt.ItemFlag.NoItemFlags)


def line_of(item: QTreeWidgetItem) -> Line:
    """What `item` holds."""
    line = item.data(0, LINE_ROLE)
    assert isinstance(line, Line)
    return line


def children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """The items inside `item` that are lines of text."""
    inside = (item.child(place) for place in range(item.childCount()))
    return [child for child in inside if child is not None and line_of(child).sort is not Sort.WIDGET]


def spoken(line: Line) -> str:
    """The line as a sentence, for who hears it."""
    counted = documents if line.counts == "document" else quotations
    parts = (line.label, "" if line.count is None else counted(line.count), tr("chosen") if line.chosen else "")
    return ", ".join(part for part in parts if part)


def short_count(count: int) -> str:
    """`1204` -> "1,204", `12345` -> "12k", `1234567` -> "1.2M"."""
    if count < 10_000:
        return number(count)
    return f"{number(count // 1000)}k" if count < 1_000_000 else f"{number(count / 1_000_000, decimals=1)}M"


def _tip(line: Line) -> str:
    if line.sort is Sort.VALUE:
        return f"{spoken(line)}\n{tr('Ctrl+click adds it to what is chosen')}"
    return spoken(line) if line.count is not None else ""


class LineDelegate(QStyledItemDelegate):
    """Paints icon, label, bar and count; what is chosen is bold on a ground of its own."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As Qt asks."""
        line = index.data(LINE_ROLE)
        if line.sort is Sort.WIDGET:
            return QSize(0, line.height)
        height = QFontMetrics(option.font).height() + theme.GAP
        return QSize(0, height + (theme.GAP if line.sort is Sort.SECTION and index.row() else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As Qt asks."""
        line: Line = index.data(LINE_ROLE)
        if line.sort is Sort.WIDGET:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = option.rect.adjusted(theme.GRID, 0, -theme.GRID, 0)
        if line.sort is Sort.SECTION:
            place.setTop(place.bottom() - QFontMetrics(option.font).height() - theme.GAP + 1)
        self._paint_ground(painter, option, place, line)
        if line.sort is Sort.SECTION:
            self._paint_section(painter, option, place.adjusted(theme.GAP, 0, -theme.GRID, 0), line)
        else:
            self._paint_line(painter, option, place.adjusted(theme.GAP, 0, -theme.GAP, 0), line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, line: Line) -> None:
        colours = theme.colours()
        ground = colours.chosen if line.chosen else None
        if ground is None and option.state & QStyle.StateFlag.State_MouseOver:
            ground = colours.hover
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(place), RADIUS, RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _paint_section(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, line: Line) -> None:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.colours().muted)
        side = QFontMetrics(font).height() - 2
        opened = bool(option.state & QStyle.StateFlag.State_Open)
        chevron = QRect(place.right() - side, place.center().y() - side // 2, side, side)
        theme.icon("next" if opened else "forward").paint(painter, chevron, mode=QIcon.Mode.Disabled)
        room = place.adjusted(0, 0, -side - theme.GRID, 0)
        _draw(painter, room, line.label)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, line: Line) -> None:
        colours = theme.colours()
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if line.chosen else QFont.Weight.Normal)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        if line.icon:
            side = metrics.height()
            theme.icon(line.icon).paint(painter, QRect(place.left(), place.center().y() - side // 2, side, side))
            place = place.adjusted(side + theme.GRID + 2, 0, 0, 0)
        if line.count is not None:
            counted = short_count(line.count)
            painter.setPen(colours.muted)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, counted)
            place = place.adjusted(0, 0, -metrics.horizontalAdvance(counted) - theme.GAP, 0)
        if line.share is not None:
            # Measured in the plain face, so that all bars begin at one line.
            label = QFontMetrics(option.font).horizontalAdvance("0000") + theme.MARGIN
            _paint_bar(painter, place.adjusted(label, 0, 0, 0), line)
            place.setWidth(label)
        painter.setPen(colours.muted if line.sort is Sort.MORE else colours.text)
        _draw(painter, place, line.label)


def _paint_bar(painter: QPainter, place: QRect, line: Line) -> None:
    width = max(2.0, place.width() * (line.share or 0.0))
    bar = QRectF(place.left(), place.center().y() - BAR_HEIGHT / 2 + 1, width, BAR_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colours().accent if line.chosen else theme.colours().bar)
    painter.drawRoundedRect(bar, BAR_HEIGHT / 2, BAR_HEIGHT / 2)


def _draw(painter: QPainter, place: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
