# SPDX-License-Identifier: Apache-2.0
"""The quotations found, as a reading list or as a table: two views of one model with one selection."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from functools import cached_property

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.model.query import Column
from desktop_app.ui.models.columns import COLUMNS, QUOTATION, Field
from desktop_app.ui.models.marking import Marks
from desktop_app.ui.models.quotation_table import QuotationTable
from desktop_app.ui.views.quotation_grid import QuotationGrid
from desktop_app.ui.views.quotation_view import Place
from desktop_app.ui.views.reading_list import ReadingList

_Select = QItemSelectionModel.SelectionFlag


class Quotations(QStackedWidget):
    """Shows a `QuotationTable`; each view is made when it is first shown.

    `current_changed(id | None)`, `selection_changed(count)`, `sort_changed(column, descending)`, `reader_wanted()`
    (Enter or a double click), `confirm_wanted()` (Enter on a row to check), `drag_wanted()` (the selection is dragged
    away) and `edit_ended()` (the field in the list was closed) tell what the user does. `suggestions` gives what a
    field offers while one types.
    """

    current_changed = Signal(object)
    selection_changed = Signal(int)
    sort_changed = Signal(object, bool)
    reader_wanted = Signal()
    drag_wanted = Signal()
    confirm_wanted = Signal()
    edit_ended = Signal()

    def __init__(self, table: QuotationTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self._current: int | None = None
        self._marks: Marks = {}
        self._sort: tuple[Column, bool] = (Column.ADDED, False)
        self._columns = ""
        self.suggestions: Callable[[Field], list[str]] = lambda _field: []
        self.chosen = QItemSelectionModel(table, self)
        self.chosen.selectionChanged.connect(lambda: self.selection_changed.emit(self.selected_count()))
        self.chosen.currentRowChanged.connect(self._tell_current)

    # The two views

    @cached_property
    def reading(self) -> ReadingList:
        """Each quotation a block."""
        made = ReadingList(self.table, chosen=self.chosen, parent=self)
        self._take(made)
        return made

    @cached_property
    def grid(self) -> QuotationGrid:
        """Each quotation a line."""
        made = QuotationGrid(self.table, chosen=self.chosen, parent=self)
        self._take(made)
        made.restore_columns(self._columns)
        made.show_sort(self._sort[0], descending=self._sort[1])
        made.sort_wanted.connect(self.sort_by)
        return made

    def _take(self, view: ReadingList | QuotationGrid) -> None:
        view.fields.suggestions = lambda field: self.suggestions(field)
        view.fields.closeEditor.connect(self.edit_ended)
        view.reader_wanted.connect(self.reader_wanted)
        view.drag_wanted.connect(self.drag_wanted)
        view.confirm_wanted.connect(self.confirm_wanted)
        view.doubleClicked.connect(self.reader_wanted)
        view.mark(self._marks)
        self.addWidget(view)

    @property
    def front(self) -> ReadingList | QuotationGrid:
        """The view that is shown."""
        return self.grid if self.tabular else self.reading

    @property
    def tabular(self) -> bool:
        """Whether the table is shown."""
        return "grid" in self.__dict__ and self.currentWidget() is self.grid

    def show_view(self, *, tabular: bool) -> None:
        """Show the table or the reading list; what is current comes into sight."""
        had_focus = self.hasFocus()
        view = self.grid if tabular else self.reading
        self.setCurrentWidget(view)
        self.setFocusProxy(view)
        if self.chosen.currentIndex().isValid():
            view.show_line(self.chosen.currentIndex().row())
        if had_focus:
            view.setFocus()

    def mark(self, marks: Marks) -> None:
        """Mark what was searched for."""
        self._marks = marks
        for name in ("reading", "grid"):
            if name in self.__dict__:
                getattr(self, name).mark(marks)

    def save_columns(self) -> str:
        """What the user made of the columns."""
        return self.grid.save_columns() if "grid" in self.__dict__ else self._columns

    def restore_columns(self, state: str) -> None:
        """Bring back what `save_columns` gave."""
        self._columns = state

    @property
    def sorted_by(self) -> Column:
        """What the list is sorted by."""
        return self._sort[0]

    def sort_by(self, column: Column) -> None:
        """Up, down, then back to the order in which quotations were added."""
        sorted_by, descending = self._sort
        if sorted_by is not column:
            self._sort = (column, False)
        else:
            self._sort = (column, True) if not descending else (Column.ADDED, False)
        if "grid" in self.__dict__:
            self.grid.show_sort(self._sort[0], descending=self._sort[1])
        self.sort_changed.emit(*self._sort)

    # Selection

    @property
    def current_id(self) -> int | None:
        """The quotation that the reader shows."""
        return self._current

    @property
    def current_row(self) -> int:
        """Where the current quotation stands in the list, -1 where there is none."""
        return self.chosen.currentIndex().row()

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
        return sorted({(run.top(), run.bottom()) for run in self.chosen.selection().toList()})

    def select(self, positions: Iterable[int], *, current: int | None) -> None:
        """Select the lines at `positions`; `current` gets the focus and comes into sight."""
        selection, last = QItemSelection(), len(COLUMNS) - 1
        for first, end in _runs(positions):
            selection.select(self.table.index(first, 0), self.table.index(end, last))
        now = self.chosen.currentIndex()
        if current is not None:
            index = self.table.index(current, now.column() if now.isValid() else QUOTATION)
            self.chosen.setCurrentIndex(index, _Select.NoUpdate)
        self.chosen.select(selection, _Select.ClearAndSelect)
        if current is not None:
            self.front.show_line(current)

    def select_all(self) -> None:
        """Select all."""
        self.front.selectAll()

    def step(self, by: int) -> None:
        """Go `by` lines down (up where negative)."""
        last, now = len(self.table.ids) - 1, max(self.current_row, 0)
        # A list that only has the focus has a current line which nobody chose: the first step goes there.
        target = min(max(now + by, 0), last) if self.chosen.hasSelection() else min(now, last)
        if target >= 0:
            self.select([target], current=target)

    def nothing_left(self) -> None:
        """The list is empty: nothing is current any more."""
        if self._current is not None:
            self._current = None
            self.current_changed.emit(None)
        self.selection_changed.emit(0)

    def _tell_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        found = self.table.ids[index.row()] if index.isValid() else None
        if found != self._current:
            self._current = found
            self.current_changed.emit(found)

    # What is shown of it

    @property
    def editing(self) -> bool:
        """Whether a field in the list is open."""
        return self.front.editing

    def edit_current(self) -> None:
        """Open a field in the current row."""
        self.front.edit_current()

    def hold(self) -> Place | None:
        """Where the user is, for `restore`."""
        return self.front.hold()

    def restore(self, place: Place) -> None:
        """Let the row stand where it stood in another order."""
        self.front.restore(place)


def _runs(positions: Iterable[int]) -> list[tuple[int, int]]:
    """Positions as runs (first, last) of neighbours."""
    runs: list[tuple[int, int]] = []
    for position in sorted(positions):
        if runs and position == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], position)
        else:
            runs.append((position, position))
    return runs
