# SPDX-License-Identifier: Apache-2.0
"""The quotations as a table: one line each, columns that are chosen, moved and remembered."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QStyleOptionViewItem, QTableView, QWidget

from desktop_app.model.query import Column
from desktop_app.ui.models.columns import COLUMNS, NAMES, QUOTATION, SPEAKER, ColumnSpec
from desktop_app.ui.models.marking import Marks
from desktop_app.ui.models.paged_table import Index
from desktop_app.ui.models.quotation_table import QuotationTable
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import tr
from desktop_app.ui.views.quotation_delegate import QuotationDelegate
from desktop_app.ui.views.quotation_view import Place, QuotationView

LINE_ROOM = 12
HEAD_ROOM = 20
# In a narrow window; others give way before.
FEWEST_OF_QUOTATION = 24


class QuotationGrid(QuotationView, QTableView):
    """Shows a `QuotationTable` line by line.

    `sort_wanted(column)` (a click on a head), `reader_wanted()` (Enter on a cell that cannot be edited) and
    `drag_wanted()` (the selection is dragged away) tell what the user does.
    """

    sort_wanted = Signal(object)
    reader_wanted = Signal()
    drag_wanted = Signal()
    confirm_wanted = Signal()

    def __init__(self, table: QuotationTable, *, chosen: QItemSelectionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.fields = QuotationDelegate(self, table)
        self._settling = False
        # Until the user sets a width, all of them follow the room that there is.
        self._following = True
        # Which columns the user showed or hid; the others come and go by themselves.
        self._chosen: dict[str, bool] = {}
        self.dress()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_lines()
        self.show_table(table, chosen)
        self.setItemDelegate(self.fields)
        self._lay_columns()
        table.values_came.connect(self._fit_columns)

    # Columns

    def _lay_columns(self) -> None:
        header = self.horizontalHeader()
        # A model of its own: of the list's it would ask hundreds of times for what never changes, and look through
        # every line to see whether a whole column is selected.
        header.setModel(_heads(self.table, header))
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(self._characters(3))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.choose_columns)
        header.sectionClicked.connect(self._head_clicked)
        header.sectionResized.connect(self._column_set)
        self._fit_columns()

    def _characters(self, count: int) -> int:
        """The width of so many characters, with the room beside them."""
        return self.fontMetrics().averageCharWidth() * count + LINE_ROOM

    def _width(self, column: ColumnSpec, characters: int) -> int:
        """Room for so many characters, and never less than the column's head needs."""
        head = self.fontMetrics().horizontalAdvance(column.head) + HEAD_ROOM if column.name != "mark" else 0
        return max(self._characters(characters), head)

    def _column_set(self) -> None:
        """A column was resized, shown or hidden by somebody else than the list itself."""
        if not self._settling:
            self._following = False
            self._give_room()

    def _wanted(self) -> list[ColumnSpec]:
        """What is shown where there is room: what the user chose, and by itself what has a value anywhere."""
        valued = self.table.valued
        return [c for c in COLUMNS if self._chosen.get(c.name, not c.hidden and (c.name in valued or not c.gives_way))]

    def _fit_columns(self) -> None:
        """Show what is wanted, in widths that follow the room unless the user set them."""
        shown = self._wanted()
        widths = self._shares(shown) if self._following else {}
        self._settling = True
        for number, column in enumerate(COLUMNS):
            self.setColumnHidden(number, column not in shown)
            if column in shown and (width := widths.get(column.name, 0)):
                self.setColumnWidth(number, width)
        self._settling = False
        self._give_room()

    def _shares(self, shown: list[ColumnSpec]) -> dict[str, int]:
        """The widths of `shown`, so that nothing stands out of sight to the right; what there is no room for is taken
        out of `shown`.

        What there is beyond the least widths goes to the quotation until it has what it likes, then to the others.
        """
        room, least = self.viewport().width(), {column.name: self._width(column, column.least) for column in COLUMNS}
        for column in sorted(shown, key=lambda each: -each.gives_way):
            chosen = self._chosen.get(column.name, False)
            if column.gives_way and not chosen and sum(least[each.name] for each in shown) > room:
                shown.remove(column)
        spare = room - sum(least[column.name] for column in shown)
        words = COLUMNS[QUOTATION].name
        if spare < 0:
            # Rather fewer words than a part of the names out of sight.
            least[words] = max(least[words] + spare, self._characters(FEWEST_OF_QUOTATION))
            spare = 0
        wishes = {column.name: max(self._width(column, column.characters) - least[column.name], 0) for column in shown}
        first = min(spare, wishes.pop(words))
        share = min((spare - first) / max(sum(wishes.values()), 1), 1.0)
        return {words: least[words] + first} | {name: least[name] + int(share * wish) for name, wish in wishes.items()}

    def _give_room(self) -> None:
        """Give the quotation what the other columns leave, and never too little to be read."""
        if self._settling or self.isColumnHidden(QUOTATION):
            return
        others = sum(self.columnWidth(n) for n in range(len(COLUMNS)) if n != QUOTATION and not self.isColumnHidden(n))
        self._settling = True
        self.setColumnWidth(QUOTATION, max(self._characters(FEWEST_OF_QUOTATION), self.viewport().width() - others))
        self._settling = False

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt asks: the cells in sight. Qt's own way asks the model five questions about each of them, whose answers
        are the same for all."""
        area = event.rect()
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        if first < 0:
            return
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        columns = [
            (number, self.columnViewportPosition(number), width)
            for number in range(len(COLUMNS))
            if (width := self.columnWidth(number)) and not self.isColumnHidden(number)
        ]
        seen = [each for each in columns if each[1] <= area.right() and each[1] + each[2] > area.left()]
        top, height = self.rowViewportPosition(first), self.rowHeight(first)
        chosen, cells = self.selectionModel(), self.fields
        painter = QPainter(self.viewport())
        cells.begin(painter, option)
        for position in range(first, (last if last >= 0 else len(self.table.ids) - 1) + 1):
            selected = chosen.isSelected(self.table.index(position, 0))
            for column, left, width in seen:
                option.rect = QRect(left, top, width, height)
                cells.paint_cell(painter, option, position, column, selected=selected)
            top += height
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        self._fit_columns()

    def choose_columns(self, place: QPoint | None = None) -> None:
        """A menu with a tick for each column."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, column in enumerate(COLUMNS):
            action = menu.addAction(column.head)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.setEnabled(number != QUOTATION)
            action.toggled.connect(lambda shown, number=number: self.show_column(number, shown=shown))
        menu.addSeparator()
        menu.addAction(tr("Columns as at First")).triggered.connect(self.reset_columns)
        header = self.horizontalHeader()
        menu.popup(header.viewport().mapToGlobal(place if place is not None else QPoint(0, header.height())))

    def reset_columns(self) -> None:
        """The columns as they are at the first start."""
        self._order(NAMES)
        self._following, self._chosen = True, {}
        self._fit_columns()

    def _order(self, names: Sequence[str]) -> None:
        header = self.horizontalHeader()
        for place, name in enumerate(names):
            header.moveSection(header.visualIndex(NAMES.index(name)), place)

    def show_column(self, number: int, *, shown: bool) -> None:
        """Show or hide a column, as the user wishes."""
        self._chosen[COLUMNS[number].name] = shown
        if shown and not self._following:
            self._settling = True
            self.setColumnWidth(number, self._width(COLUMNS[number], COLUMNS[number].least))
            self._settling = False
        self._fit_columns()

    def save_columns(self) -> str:
        """Order, which the user showed or hid, and widths unless they follow the room."""
        header = self.horizontalHeader()
        shown = [number for number in range(len(COLUMNS)) if not self.isColumnHidden(number)]
        widths = {} if self._following else {NAMES[number]: self.columnWidth(number) for number in shown}
        order = [NAMES[header.logicalIndex(place)] for place in range(len(COLUMNS))]
        return json.dumps({"order": order, "shown": self._chosen, "widths": widths})

    def restore_columns(self, state: str) -> None:
        """Bring back what `save_columns` gave; anything else is passed over."""
        try:
            kept = json.loads(state)
            order, chosen, widths = kept["order"], dict(kept["shown"]), dict(kept["widths"])
        except (ValueError, KeyError, TypeError):
            return
        if sorted(order) != sorted(name for name in NAMES if name in order):
            return
        # A column that an earlier version did not have stands behind all others.
        self._order([*order, *(name for name in NAMES if name not in order)])
        self._chosen, self._following = chosen, not widths
        self._settling = True
        for name in widths.keys() & set(NAMES):
            self.setColumnWidth(NAMES.index(name), widths[name])
        self._settling = False
        self._fit_columns()

    def _head_clicked(self, section: int) -> None:
        if (column := COLUMNS[section].sort) is not None:
            self.sort_wanted.emit(column)

    def show_sort(self, column: Column, *, descending: bool) -> None:
        """Show at the heads by what the list is sorted."""
        sections = [number for number, spec in enumerate(COLUMNS) if spec.sort is column]
        header = self.horizontalHeader()
        header.setSortIndicatorShown(bool(sections))
        if sections:
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(sections[0], order)

    def mark(self, marks: Marks) -> None:
        """Mark what was searched for."""
        self.fields.marks = marks
        self.viewport().update()

    def _fit_lines(self) -> None:
        header = self.verticalHeader()
        height = self.fontMetrics().lineSpacing() + LINE_ROOM
        header.setMinimumSectionSize(height)
        header.setDefaultSectionSize(height)

    def changeEvent(self, event: QEvent) -> None:
        """As Qt asks: lines follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_lines()

    # Places

    def in_sight(self) -> tuple[int, int]:
        """First and last position that is to be seen; (0, -1) where the list is empty."""
        last = self.rowAt(self.viewport().height() - 1)
        return max(self.rowAt(0), 0), last if last >= 0 else len(self.table.ids) - 1

    def hold(self) -> Place | None:
        """Where the current line is seen, or the first in sight where the current one is not; for `restore`."""
        current = self.currentIndex().row()
        seen = self.viewport().rect().intersects(self.visualRect(self.table.index(current, QUOTATION)))
        position = current if current >= 0 and seen else self.rowAt(0)
        if not 0 <= position < len(self.table.ids):
            return None
        column = self.currentIndex().column()
        return Place(self.table.ids[position], self.rowViewportPosition(position), column)

    def restore(self, place: Place) -> None:
        """Scroll so that the line stands where it stood in another order, and put the focus into its column."""
        position = self.table.position_of(place.id)
        if position is None:
            return
        self.focus_column(place.column)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.rowViewportPosition(position) - place.top)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """As Qt asks; a click into a line does not move the list sideways under the pointer."""
        sideways = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self.horizontalScrollBar().setValue(sideways)

    def show_line(self, position: int) -> None:
        """Bring a line into sight without moving sideways."""
        sideways = self.horizontalScrollBar().value()
        self.scrollTo(self.table.index(position, QUOTATION))
        self.horizontalScrollBar().setValue(sideways)

    def edit_current(self) -> None:
        """Open the editor in the current cell, or for the speaker where that cell has none."""
        index = self.currentIndex()
        if not index.isValid():
            return
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            index = index.siblingAtColumn(SPEAKER)
        if not self.isColumnHidden(index.column()):
            self.edit_at(index)

    def enter(self) -> None:
        """Enter edits the cell where it can be edited and goes to the reader where not."""
        if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit_current()
        else:
            super().enter()


def _heads(table: QuotationTable, parent: QObject) -> QStandardItemModel:
    """What stands above the columns of `table`."""
    heads = QStandardItemModel(0, len(COLUMNS), parent)
    for number in range(len(COLUMNS)):
        title, explained = table.head(number)
        item = QStandardItem(title)
        set_tip(item, explained)
        item.setAccessibleText(explained)
        heads.setHorizontalHeaderItem(number, item)
    return heads
