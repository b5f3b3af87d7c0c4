# SPDX-License-Identifier: Apache-2.0
"""The reading list: each quotation a block of its own height, a million of them.

Heights are measured only where somebody looks. One point of the list is held at one point of the viewport (the
anchor); rows are laid out from there in both directions until the viewport is full. The scroll bar counts rows in
pixels of an average one: a row that is fetched, folded or laid out anew never makes the bar or the text jump.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from desktop_app.ui import theme
from desktop_app.ui.models.columns import COLUMNS, ORGANIZATION, QUOTATION, ROLE, SPEAKER
from desktop_app.ui.models.marking import Marks
from desktop_app.ui.models.paged_table import Index
from desktop_app.ui.models.quotation_table import QuotationTable
from desktop_app.ui.views.quotation_block import Block, BlockPainter
from desktop_app.ui.views.quotation_fields import QuotationFields
from desktop_app.ui.views.quotation_view import Place, QuotationView

# So many rows beyond what is to be seen are fetched beforehand.
AHEAD = 30
STEP = 40
# Up to so many rows the scroll bar measures all of them.
FEW = 40
# A notch of the wheel, in eighths of a degree.
NOTCH = 120
_FIELDS = (SPEAKER, ROLE, ORGANIZATION)
_Hint = QAbstractItemView.ScrollHint
_Move = QAbstractItemView.CursorAction


class Anchor(NamedTuple):
    """The point at the share `part` (0 to 1) of a row's height stands `top` pixels below the viewport's edge."""

    row: int
    part: float
    top: float


class Placed(NamedTuple):
    """Where a row stands in the viewport."""

    row: int
    top: int
    height: int


# Qt knows a list view's rows and tells assistive programs of them; what it would do to lay them out is done here.
class ReadingList(QuotationView, QListView):
    """Shows a `QuotationTable` block by block; `reader_wanted()` on Enter, `drag_wanted()` when the selection is
    dragged away."""

    reader_wanted = Signal()
    drag_wanted = Signal()
    confirm_wanted = Signal()

    def __init__(self, table: QuotationTable, *, chosen: QItemSelectionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.fields = QuotationFields(self)
        self.blocks = BlockPainter()
        self._anchor = Anchor(0, 0.0, 0.0)
        self._placed: list[Placed] | None = None
        self._pressed: int | None = None
        self.blocks.set_font(self.font())
        self.dress()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.setItemDelegate(self.fields)
        self.show_table(table, chosen)
        self.setModelColumn(QUOTATION)
        theme.current().changed.connect(self._relay)

    # Where rows stand

    def _height(self, row: int) -> int:
        found = self._block(row)
        return self.blocks.estimate if found is None else found.height

    def _block(self, row: int) -> Block | None:
        """The row as it was seen last while it is fetched again, so that nothing flickers."""
        found = self.table.row_at(row)
        return self.blocks.seen(self.table.ids[row]) if found is None else self.blocks.block(found)

    @property
    def placed(self) -> list[Placed]:
        """The rows that are to be seen, from top to bottom."""
        if self._placed is None:
            self._placed = self._place()
        return self._placed

    def _place(self) -> list[Placed]:
        count, room = len(self.table.ids), self.viewport().height()
        if not count:
            return []
        row = min(self._anchor.row, count - 1)
        heights = {row: self._height(row)}
        top = round(self._anchor.top - self._anchor.part * heights[row])
        first, last, bottom = row, row, top + heights[row]

        def go_down() -> None:
            nonlocal last, bottom
            while bottom < room and last < count - 1:
                last += 1
                heights[last] = self._height(last)
                bottom += heights[last]

        go_down()
        # Nothing stands below the last row, and nothing above the first.
        down = max(room - bottom, 0)
        top, bottom = top + down, bottom + down
        while top > 0 and first > 0:
            first -= 1
            heights[first] = self._height(first)
            top -= heights[first]
        if top > 0:
            top, bottom = 0, bottom - top
            go_down()
        placed = []
        for each in range(first, last + 1):
            placed.append(Placed(each, top, heights[each]))
            top += heights[each]
        return [each for each in placed if each.top < room and each.top + each.height > 0] or placed[:1]

    def _moved(self, anchor: Anchor | None = None) -> None:
        """Lay out again, from `anchor` where there is one, and let the scroll bar say where that is."""
        if anchor is not None:
            self._anchor = anchor
        self._placed = None
        self._show_place()
        self.updateEditorGeometries()
        self.viewport().update()

    def _relay(self) -> None:
        self.blocks.set_font(self.font())
        self._moved()

    def scroll_by(self, pixels: int) -> None:
        """Scroll down (up where negative)."""
        self._hold()
        row, part, top = self._anchor
        self._moved(Anchor(row, part, top - pixels))
        # At an end of the list less was scrolled than was asked for.
        self._hold()

    def _hold(self) -> None:
        """Let the current row, or else the first one that is at hand, stay where it stands when others change."""
        current = self.currentIndex().row()
        known = [each for each in self.placed if self.table.row_at(each.row) is not None] or self.placed
        for row, top, height in [each for each in known if each.row == current] or known[:1]:
            self._anchor = Anchor(row, max(-top, 0) / max(height, 1), max(top, 0))

    # The scroll bar: at its place f of 0 to 1 stands the row f * count, f of the viewport below its edge

    def _show_place(self) -> None:
        bar, placed, count = self.verticalScrollBar(), self.placed, len(self.table.ids)
        room = self.viewport().height()
        whole = sum(map(self._height, range(count))) if count <= FEW else max(count * self.blocks.estimate, room + 1)
        most = max(whole - room, 0)
        bar.blockSignals(True)
        bar.setRange(0, most)
        bar.setPageStep(max(room, 1))
        bar.setSingleStep(STEP)
        bar.setValue(round(self._share(placed, count, room) * most))
        bar.blockSignals(False)

    @staticmethod
    def _share(placed: list[Placed], count: int, room: int) -> float:
        if not placed or (placed[0].row == 0 and placed[0].top >= 0):
            return 0.0
        if placed[-1].row == count - 1 and placed[-1].top + placed[-1].height <= room:
            return 1.0
        for row, top, height in placed:
            # The row at f * room is row + (f * room - top) / height, and that is to be f * count.
            rows = count - room / height
            share = (row - top / height) / rows if rows > 0 else -1.0
            if 0 <= share <= 1 and top <= share * room <= top + height:
                return share
        return placed[0].row / count

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """As Qt asks: somebody moved the scroll bar."""
        bar, count = self.verticalScrollBar(), len(self.table.ids)
        share = bar.value() / max(bar.maximum(), 1)
        row = min(int(share * count), max(count - 1, 0))
        self._anchor = Anchor(row, share * count - row, share * self.viewport().height())
        self._placed = None
        self.updateEditorGeometries()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """As Qt asks."""
        pixels = event.pixelDelta().y()
        if not pixels:
            lines = event.angleDelta().y() / NOTCH * QApplication.wheelScrollLines()
            pixels = round(lines * self.fontMetrics().lineSpacing())
        self.scroll_by(-pixels)
        event.accept()

    # What Qt asks of a view

    def doItemsLayout(self) -> None:
        """As Qt asks."""
        self._moved()

    def updateGeometries(self) -> None:
        """As Qt asks."""
        self._show_place()

    def reset(self) -> None:
        """As Qt asks."""
        super().reset()
        if not self.table.ids:
            # What has the same number in another library is another quotation.
            self.blocks.forget()
        self._moved(Anchor(0, 0.0, 0.0))

    def dataChanged(self, first: Index, last: Index, roles: object = ()) -> None:
        """As Qt asks: rows were fetched or changed, and are as high as they are now."""
        placed = self.placed
        if placed and first.row() <= placed[-1].row and last.row() >= placed[0].row:
            self._moved()
        if self.editing:
            QAbstractItemView.dataChanged(self, first, last)

    def rowsInserted(self, parent: Index, first: int, last: int) -> None:
        """As Qt asks; the list only ever grows at its end."""
        QAbstractItemView.rowsInserted(self, parent, first, last)
        self._moved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks: what is current stays in sight."""
        current = self.currentIndex()
        seen = current.isValid() and self.visualRect(current).intersects(self.viewport().rect())
        QAbstractItemView.resizeEvent(self, event)
        self._hold()
        self.blocks.set_width(self.viewport().width())
        self._moved()
        if seen:
            self.scrollTo(current)

    def changeEvent(self, event: QEvent) -> None:
        """As Qt asks: blocks follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.blocks.set_font(self.font())
            self._moved()

    def visualRect(self, index: Index) -> QRect:
        """As Qt asks; a name that is edited has the place of its block's first line. What is far away has the place
        that it would have if all rows between were of one height."""
        if not index.isValid() or not self.placed:
            return QRect()
        row, first, last = index.row(), self.placed[0], self.placed[-1]
        place = QRect(0, 0, self.viewport().width(), self.blocks.estimate)
        if first.row <= row <= last.row:
            _, top, height = self.placed[row - first.row]
            place.setHeight(height)
            found = self._block(row)
            if index.column() in _FIELDS and found is not None:
                return found.head.adjusted(-4, -3, 4, 3).translated(0, top)
        elif row < first.row:
            top = first.top - (first.row - row) * self.blocks.estimate
        else:
            top = last.top + last.height + (row - last.row - 1) * self.blocks.estimate
        place.moveTop(top)
        return place

    def _row_near(self, y: int) -> int:
        """The row at this height, also where it is out of sight; the inverse of `visualRect`."""
        first, last = self.placed[0], self.placed[-1]
        if y < first.top:
            row = first.row + (y - first.top) // self.blocks.estimate
        elif y >= last.top + last.height:
            row = last.row + 1 + (y - last.top - last.height) // self.blocks.estimate
        else:
            row = next(each.row for each in self.placed if y < each.top + each.height)
        return min(max(row, 0), len(self.table.ids) - 1)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """As Qt asks."""
        for row, top, height in self.placed:
            if top <= point.y() < top + height:
                return self.table.index(row, QUOTATION)
        return QModelIndex()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible) -> None:
        """As Qt asks."""
        if not index.isValid() or not self.placed:
            return
        row, room, height = index.row(), self.viewport().height(), self._height(index.row())
        top = self.visualRect(self.table.index(row, QUOTATION)).top()
        if hint is _Hint.PositionAtCenter:
            anchor = Anchor(row, 0.5, room / 2)
        elif hint is _Hint.PositionAtTop or (hint is _Hint.EnsureVisible and (top < 0 or height > room)):
            anchor = Anchor(row, 0.0, 0.0)
        elif hint is _Hint.PositionAtBottom or top + height > room:
            anchor = Anchor(row, 1.0, room)
        else:
            return
        self._moved(anchor)

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """As Qt asks; Tab in a field goes on to the next one of the row."""
        count, current = len(self.table.ids), self.currentIndex()
        if not count:
            return QModelIndex()
        if current.column() in _FIELDS and action in (_Move.MoveNext, _Move.MovePrevious):
            step = 1 if action is _Move.MoveNext else -1
            return current.siblingAtColumn(_FIELDS[(_FIELDS.index(current.column()) + step) % len(_FIELDS)])
        page = max(len(self.placed) - 2, 1)
        steps = {
            _Move.MoveUp: -1,
            _Move.MovePrevious: -1,
            _Move.MoveDown: 1,
            _Move.MoveNext: 1,
            _Move.MovePageUp: -page,
            _Move.MovePageDown: page,
            _Move.MoveHome: -count,
            _Move.MoveEnd: count,
        }
        row = min(max(current.row() + steps.get(action, 0), 0), count - 1) if current.isValid() else 0
        return self.table.index(row, QUOTATION)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """As Qt asks."""
        if not self.placed:
            return
        area = rect.normalized()
        first, last = self._row_near(area.top()), self._row_near(area.bottom())
        chosen = QItemSelection(self.table.index(first, 0), self.table.index(last, len(COLUMNS) - 1))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        """As Qt asks: all is painted again, as what is in sight is quickly painted."""
        return QRegion(self.viewport().rect())

    def verticalOffset(self) -> int:
        """As Qt asks: none, as rows have no place of their own but where they are seen."""
        return 0

    def horizontalOffset(self) -> int:
        """As Qt asks."""
        return 0

    def currentChanged(self, current: Index, previous: Index) -> None:
        """As Qt asks; assistive programs hear which row it is."""
        QAbstractItemView.currentChanged(self, current, previous)
        if QAccessible.isActive() and current.isValid() and self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(current.row())
            QAccessible.updateAccessibility(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """As Qt asks."""
        QAbstractItemView.selectionChanged(self, selected, deselected)
        self.viewport().update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt asks."""
        chosen, current = self.selectionModel(), self.currentIndex().row()
        painter = QPainter(self.viewport())
        for row, top, height in self.placed:
            place = QRect(0, top, self.viewport().width(), height)
            if not place.intersects(event.rect()):
                continue
            selected = chosen.isSelected(self.table.index(row, 0))
            focused = row == current and self.hasFocus()
            self.blocks.paint(painter, place, self._block(row), selected=selected, focused=focused)
        painter.end()
        if self.placed:
            first, last = self.placed[0].row, self.placed[-1].row
            for row in (first - AHEAD, last + AHEAD, *range(first, last + 1)):
                self.table.want(row)

    def mark(self, marks: Marks) -> None:
        """Mark what was searched for."""
        self.blocks.set_marks(marks)
        self._moved()

    # Folding

    def fold(self, row: int, *, folded: bool | None = None) -> None:
        """Show all words of this row, or four lines; the other one of the two where None. The row does not move."""
        top = self.visualRect(self.table.index(row, QUOTATION)).top()
        self.blocks.fold(self.table.ids[row], folded=folded)
        self._moved(Anchor(row, 0.0, top))

    def _fold_at(self, point: QPoint) -> int | None:
        """The row whose "more" stands at `point`."""
        index = self.indexAt(point)
        found = self._block(index.row()) if index.isValid() else None
        if found is None:
            return None
        fold = found.fold.translated(0, self.visualRect(index).top())
        return index.row() if fold.contains(point) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """As Qt asks."""
        super().mousePressEvent(event)
        self._pressed = self._fold_at(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """As Qt asks; a click on "more" shows all of the quotation."""
        super().mouseReleaseEvent(event)
        if self._pressed is not None and self._pressed == self._fold_at(event.position().toPoint()):
            self.fold(self._pressed)
        self._pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """As Qt asks."""
        super().mouseMoveEvent(event)
        link = self._fold_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks; Right shows all of a quotation, Left four lines of it."""
        row = self.currentIndex().row()
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers()
        if sideways and row >= 0 and not self.editing:
            self.fold(row, folded=event.key() == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)

    # Places

    def in_sight(self) -> tuple[int, int]:
        """First and last position that is to be seen; (0, -1) where the list is empty."""
        return (self.placed[0].row, self.placed[-1].row) if self.placed else (0, -1)

    def hold(self) -> Place | None:
        """Where the current row is seen, or the first in sight where the current one is not; for `restore`."""
        if not self.placed:
            return None
        current = self.currentIndex()
        held = next((each for each in self.placed if each.row == current.row()), self.placed[0])
        return Place(self.table.ids[held.row], held.top, current.column())

    def restore(self, place: Place) -> None:
        """Scroll so that the row stands where it stood in another order."""
        position = self.table.position_of(place.id)
        if position is not None:
            self.focus_column(place.column)
            self._moved(Anchor(position, 0.0, place.top))

    def show_line(self, position: int) -> None:
        """Bring a row into sight."""
        self.scrollTo(self.table.index(position, QUOTATION))

    def edit_current(self) -> None:
        """Open the field for the speaker of the current row; Tab goes on to role and organization."""
        if self.currentIndex().isValid():
            self.show_line(self.currentIndex().row())
            self.edit_at(self.currentIndex().siblingAtColumn(SPEAKER))
