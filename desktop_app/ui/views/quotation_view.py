# SPDX-License-Identifier: Apache-2.0
"""What the reading list and the table have in common: keys, dragging, and where the user was."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QItemSelectionModel, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop_app.model.certainty import State
from desktop_app.ui.models.paged_table import Index
from desktop_app.ui.models.quotation_table import QuotationTable
from desktop_app.ui.translation import tr

if TYPE_CHECKING:
    _View = QAbstractItemView
else:
    _View = object

_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_ONLY = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class Place(NamedTuple):
    """A row by its id, how far below the upper edge it stands in pixels, and the column with the focus."""

    id: int
    top: int
    column: int


class QuotationView(_View):
    """Goes before the class of Qt that it is mixed into; the heir has the signals `reader_wanted`,
    `confirm_wanted` and `drag_wanted`."""

    table: QuotationTable
    if TYPE_CHECKING:
        reader_wanted: SignalInstance
        drag_wanted: SignalInstance
        confirm_wanted: SignalInstance

    def dress(self) -> None:
        """What both views let the user do."""
        self.setObjectName("quotations")
        self.setAccessibleName(tr("Quotations"))
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_table(self, table: QuotationTable, chosen: QItemSelectionModel) -> None:
        """Show `table` with the selection that all its views share."""
        self.setModel(table)
        own = self.selectionModel()
        self.setSelectionModel(chosen)
        own.deleteLater()

    @property
    def editing(self) -> bool:
        """Whether a field is open."""
        return self.state() is QAbstractItemView.State.EditingState

    def edit_at(self, index: Index) -> None:
        """Open the field of `index` and let the rest stay selected."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.edit(index)

    def enter(self) -> None:
        """Confirm a row that is to be checked; go to the reader from any other."""
        row = self.table.row_at(self.currentIndex().row()) if self.currentIndex().isValid() else None
        if row is not None and row.state is State.TO_CHECK:
            self.confirm_wanted.emit()
        else:
            self.reader_wanted.emit()

    def focus_column(self, column: int) -> None:
        """Put the focus into this column of the current row."""
        current = self.currentIndex()
        if current.isValid() and column >= 0:
            there = current.siblingAtColumn(column)
            self.selectionModel().setCurrentIndex(there, QItemSelectionModel.SelectionFlag.NoUpdate)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """As Qt asks; what is selected is dragged from there, anywhere else a drag selects rows."""
        self.setDragEnabled(self.selectionModel().isSelected(self.indexAt(event.position().toPoint())))
        super().mousePressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """As Qt asks; what is dragged must be fetched first, so that the drag begins when it is there."""
        self.drag_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        if self.editing and not self.hasFocus():
            # The Enter that ends an edit comes here too, after the editor.
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.enter()
        elif event.key() in _ENDS and event.modifiers() == Qt.KeyboardModifier.ControlModifier and self.table.ids:
            # Qt would show the row there and leave another one selected, to which the next command were done.
            target = 0 if event.key() == Qt.Key.Key_Home else len(self.table.ids) - 1
            self.selectionModel().setCurrentIndex(self.table.index(target, max(self.currentIndex().column(), 0)), _ONLY)
        elif event.text() and event.text().isprintable() and not event.modifiers():
            # Letters are commands here; the list has no use for Qt's jump to the row that begins so.
            event.ignore()
        else:
            super().keyPressEvent(event)
