# SPDX-License-Identifier: Apache-2.0
"""The list of quotations: one line each, columns that are chosen, moved and remembered."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QStyleOptionViewItem, QTableView, QWidget

from desktop_app.model.query import Column
from desktop_app.ui.models.columns import COLUMNS, QUOTATION, SPEAKER, ColumnSpec
from desktop_app.ui.models.marking import Marks
from desktop_app.ui.models.quotation_table import Index, QuotationTable
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.views.quotation_delegate import MOST_LINES, QuotationDelegate

LINE_ROOM = 12
HEAD_ROOM = 20
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


class Place(NamedTuple):
    """A line by its id, how far below the upper edge it stands in pixels, and the column with the focus."""

    id: int
    top: int
    column: int


class QuotationList(QTableView):
    """Shows a `QuotationTable`.

    `current_changed(id | None)`, `selection_changed(count)`, `sort_changed(column, descending)`,
    `reader_wanted()` (Enter on a cell that cannot be edited) and `drag_wanted()` (the selection is dragged away)
    tell what the user does.
    """

    current_changed = Signal(object)
    selection_changed = Signal(int)
    sort_changed = Signal(object, bool)
    reader_wanted = Signal()
    drag_wanted = Signal()

    def __init__(self, table: QuotationTable, *, icon: Callable[[str], QIcon], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.painter_of_cells = QuotationDelegate(self, table, icon=icon)
        self._current: int | None = None
        self._sort: tuple[Column, bool] = (Column.ADDED, False)
        self._settling = False
        # Until the user sets a column, all of them follow the room that there is.
        self._following = True
        self.setObjectName("quotations")
        self.setAccessibleName("Quotations")
        self._own_viewport()
        self._dress()
        self.setModel(table)
        self.setItemDelegate(self.painter_of_cells)
        self._lay_columns()
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.selectionModel().currentRowChanged.connect(self._tell_current)

    def _own_viewport(self) -> None:
        """Qt's own viewport in every respect but one: the binding knows its class.

        Asked for one that Qt made, it looks through all classes of widgets, which takes as long as the first paint.
        """
        viewport = QWidget(self)
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        self.setViewport(viewport)

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_lines()

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
        header.sectionClicked.connect(self._sort_by)
        header.sectionResized.connect(self._column_set)
        header.sectionMoved.connect(self._column_set)
        self._follow_room()

    def _characters(self, count: int) -> int:
        """The width of so many characters, with the room beside them."""
        return self.fontMetrics().averageCharWidth() * count + LINE_ROOM

    def _width(self, column: ColumnSpec, characters: int) -> int:
        """Room for so many characters, and never less than the column's head needs."""
        head = self.fontMetrics().horizontalAdvance(column.title) + HEAD_ROOM if column.name != "mark" else 0
        return max(self._characters(characters), head)

    def _column_set(self) -> None:
        """A column was resized, moved, shown or hidden by somebody else than the list itself."""
        if not self._settling:
            self._following = False
            self._give_room()

    def _follow_room(self) -> None:
        """Give every column its share of the room, so that nothing stands out of sight to the right.

        What there is beyond the least widths is shared by what each column would like; the quotation takes the rest.
        """
        room, shown = self.viewport().width(), [column for column in COLUMNS if not column.hidden]
        least = {column.name: self._width(column, column.least) for column in COLUMNS}
        for column in sorted(shown, key=lambda each: -each.gives_way):
            if column.gives_way and sum(least[each.name] for each in shown) > room:
                shown.remove(column)
        liked = {column.name: max(self._width(column, column.characters), least[column.name]) for column in shown}
        missing = sum(liked.values()) - sum(least[column.name] for column in shown)
        share = min(max((room - sum(least[column.name] for column in shown)) / missing, 0.0), 1.0)
        self._settling = True
        for number, column in enumerate(COLUMNS):
            self.setColumnHidden(number, column not in shown)
            if column in shown:
                wish = liked[column.name] - least[column.name]
                self.setColumnWidth(number, least[column.name] + int(share * wish))
        self._settling = False
        self._give_room()

    def _give_room(self) -> None:
        """Give the quotation what the other columns leave, and never too little to be read."""
        if self._settling or self.isColumnHidden(QUOTATION):
            return
        others = sum(self.columnWidth(n) for n in range(len(COLUMNS)) if n != QUOTATION and not self.isColumnHidden(n))
        self._settling = True
        self.setColumnWidth(
            QUOTATION, max(self._characters(COLUMNS[QUOTATION].least), self.viewport().width() - others)
        )
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
        chosen, cells = self.selectionModel(), self.painter_of_cells
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
        if self._following:
            self._follow_room()
        else:
            self._give_room()

    def choose_columns(self, place: QPoint | None = None) -> None:
        """A menu with a tick for each column."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, column in enumerate(COLUMNS):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.setEnabled(number != QUOTATION)
            action.toggled.connect(lambda shown, number=number: self._show_column(number, shown=shown))
        menu.addSeparator()
        menu.addAction("Columns as at First").triggered.connect(self.reset_columns)
        header = self.horizontalHeader()
        menu.popup(header.viewport().mapToGlobal(place if place is not None else QPoint(0, header.height())))

    def reset_columns(self) -> None:
        """The columns as they are at the first start."""
        header = self.horizontalHeader()
        for number in range(len(COLUMNS)):
            header.moveSection(header.visualIndex(number), number)
        self._following = True
        self._follow_room()

    def _show_column(self, number: int, *, shown: bool) -> None:
        self._following = False
        self.setColumnHidden(number, not shown)
        if shown:
            self.setColumnWidth(number, self._width(COLUMNS[number], COLUMNS[number].least))
        self._give_room()

    def save_columns(self) -> QByteArray:
        """Order, widths and which are hidden; empty while they follow the room that there is."""
        return QByteArray() if self._following else self.horizontalHeader().saveState()

    def restore_columns(self, state: QByteArray) -> None:
        """Bring back what `save_columns` gave; a state of other columns is passed over."""
        if not state.isEmpty() and self.horizontalHeader().restoreState(state):
            header = self.horizontalHeader()
            header.setSectionsMovable(True)
            header.setSectionsClickable(True)
            header.setSortIndicatorShown(False)
            self.setColumnHidden(QUOTATION, False)
            self._following = False
            self._give_room()

    def _sort_by(self, section: int) -> None:
        """Up, down, then back to the order in which quotations were added."""
        column = COLUMNS[section].sort
        if column is None:
            return
        if self._sort[0] is not column:
            self._set_sort(column, descending=False)
        elif not self._sort[1]:
            self._set_sort(column, descending=True)
        else:
            self._set_sort(Column.ADDED, descending=False)

    def _set_sort(self, column: Column, *, descending: bool) -> None:
        self._sort = (column, descending)
        sections = [number for number, spec in enumerate(COLUMNS) if spec.sort is column]
        header = self.horizontalHeader()
        header.setSortIndicatorShown(bool(sections))
        if sections:
            header.setSortIndicator(
                sections[0], Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            )
        self.sort_changed.emit(column, descending)

    def mark(self, marks: Marks) -> None:
        """Mark what was searched for."""
        self.painter_of_cells.marks = marks
        self.viewport().update()

    # Lines

    def set_lines(self, lines: int) -> None:
        """One line a quotation, or up to three."""
        self.painter_of_cells.lines = min(max(lines, 1), MOST_LINES)
        self._fit_lines()
        self.viewport().update()
        if self.currentIndex().isValid():
            # The scroll bar learns of the new heights later otherwise.
            self.updateGeometries()
            self.show_line(self.currentIndex().row())

    def _fit_lines(self) -> None:
        header = self.verticalHeader()
        height = self.fontMetrics().lineSpacing() * self.painter_of_cells.lines + LINE_ROOM
        header.setMinimumSectionSize(height)
        header.setDefaultSectionSize(height)

    def changeEvent(self, event: QEvent) -> None:
        """As Qt asks: lines follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_lines()

    # Selection

    @property
    def current_id(self) -> int | None:
        """The quotation that the reader shows."""
        return self._current

    def selected_ids(self) -> array[int]:
        """All that is selected, in the order of the list."""
        chosen: array[int] = array("q")
        for first, last in self._selected_runs():
            chosen.extend(self.table.ids[first : last + 1])
        return chosen

    def selected_count(self) -> int:
        """How many are selected; counts ranges, so that a million cost nothing."""
        return sum(last - first + 1 for first, last in self._selected_runs())

    def _selected_runs(self) -> list[tuple[int, int]]:
        """First and last line of each selected range."""
        return sorted({(run.top(), run.bottom()) for run in self.selectionModel().selection().toList()})

    def select(self, positions: Iterable[int], *, current: int | None) -> None:
        """Select the lines at `positions`; `current` gets the focus and comes into sight."""
        sideways = self.horizontalScrollBar().value()
        selection = QItemSelection()
        last = len(COLUMNS) - 1
        for first, end in _runs(positions):
            selection.select(self.table.index(first, 0), self.table.index(end, last))
        model = self.selectionModel()
        column = self.currentIndex().column() if self.currentIndex().isValid() else QUOTATION
        if current is not None:
            model.setCurrentIndex(self.table.index(current, column), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if current is not None:
            self.show_line(current)
        self.horizontalScrollBar().setValue(sideways)

    @property
    def editing(self) -> bool:
        """True while the field in a cell is open."""
        return self.state() is QAbstractItemView.State.EditingState

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
        current = self.currentIndex()
        if current.isValid() and place.column >= 0:
            there = current.siblingAtColumn(place.column)
            self.selectionModel().setCurrentIndex(there, QItemSelectionModel.SelectionFlag.NoUpdate)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.rowViewportPosition(position) - place.top)

    def nothing_left(self) -> None:
        """The list is empty: nothing is current any more."""
        if self._current is not None:
            self._current = None
            self.current_changed.emit(None)
        self.selection_changed.emit(0)

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

    def step(self, by: int) -> None:
        """Go `by` lines down (up where negative)."""
        last = len(self.table.ids) - 1
        position = self.currentIndex().row() if self.currentIndex().isValid() else 0
        # A list that only has the focus has a current line which nobody chose: the first step goes there.
        target = min(max(position + by, 0), last) if self.selectionModel().hasSelection() else min(position, last)
        if target >= 0:
            self.select([target], current=target)

    def edit_current(self) -> None:
        """Open the editor in the current cell, or for the speaker where that cell has none."""
        index = self.currentIndex()
        if not index.isValid():
            return
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            index = index.siblingAtColumn(SPEAKER)
        if self.isColumnHidden(index.column()):
            return
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.edit(index)

    def _tell_selection(self) -> None:
        self.selection_changed.emit(self.selected_count())

    def _tell_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        found = self.table.ids[index.row()] if index.isValid() else None
        if found != self._current:
            self._current = found
            self.current_changed.emit(found)

    # Keys and mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """As Qt asks; what is selected is dragged from there, anywhere else a drag selects lines."""
        self.setDragEnabled(self.selectionModel().isSelected(self.indexAt(event.position().toPoint())))
        super().mousePressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """As Qt asks; what is dragged must be fetched first, so that the drag begins when it is there."""
        self.drag_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks; Enter edits the cell where it can be edited and goes to the reader where not."""
        if self.state() is QAbstractItemView.State.EditingState and not self.hasFocus():
            # The Enter that ends an edit comes here too, after the editor.
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit_current()
            else:
                self.reader_wanted.emit()
        elif event.key() in _ENDS and event.modifiers() == Qt.KeyboardModifier.ControlModifier and self.table.ids:
            # Qt would show the line there and leave another one selected, to which the next command were done.
            target = 0 if event.key() == Qt.Key.Key_Home else len(self.table.ids) - 1
            self.select([target], current=target)
        elif event.text() and event.text().isprintable() and not event.modifiers():
            # Letters are commands here; the list has no use for Qt's jump to the line that begins so.
            event.ignore()
        else:
            super().keyPressEvent(event)


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


def _runs(positions: Iterable[int]) -> list[tuple[int, int]]:
    """Positions as runs (first, last) of neighbours."""
    runs: list[tuple[int, int]] = []
    for position in sorted(positions):
        if runs and position == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], position)
        else:
            runs.append((position, position))
    return runs
