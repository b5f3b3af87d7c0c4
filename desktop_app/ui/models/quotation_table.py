# SPDX-License-Identifier: Apache-2.0
"""The list of quotations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.model.rows import Row
from desktop_app.ui import theme
from desktop_app.ui.models.columns import COLUMNS, FORM, Field, sentence, single_line
from desktop_app.ui.models.paged_table import Index, PagedTable
from desktop_app.ui.plain_text import tip
from desktop_app.ui.translation import tr, within


class QuotationTable(PagedTable[Row]):
    """`edited(ids, field, text)` is what the user typed into a cell. `values_came()` when a column got its first
    value; `valued` names those that have one.
    """

    edited = Signal(object, str, str)
    values_came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(len(COLUMNS), parent)
        self.valued: set[str] = set()

    def _keep(self, rows: Iterable[Row]) -> list[Row]:
        fresh = super()._keep(rows)
        # Once known, a column stays: it is not to come and go with each search.
        blank = [column for column in COLUMNS if column.name not in self.valued]
        if came := {column.name for column in blank if any(column.text(row) for row in fresh)}:
            self.valued |= came
            self.values_came.emit()
        return fresh

    def head(self, section: int) -> tuple[str, str]:
        """What stands above a column, and what it is for."""
        column = COLUMNS[section]
        explained = tr("Sort by {what}", what=within(column.head)) if column.sort else tr("Stars and what was checked")
        return "" if column.name == "mark" else column.head, explained

    def editable(self, column: int) -> bool:
        """As the table asks."""
        return COLUMNS[column].field is not None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks; nothing while the row is not fetched."""
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            row = self._cache.get(self._ids[index.row()])
            if row is None:
                self.want(index.row())
                return None
            return None if column.name == "mark" else column.text(row)
        row = self.row_at(index.row())
        if row is None:
            if role == Qt.ItemDataRole.AccessibleTextRole:
                self.want(index.row())
            return None
        if role == Qt.ItemDataRole.EditRole:
            return row.form.value if index.column() == FORM else column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(column.text(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(row)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == FORM:
            return theme.icon(f"form-{row.form.value}")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand what was typed on; the library answers with the changed row."""
        field: Field | None = COLUMNS[index.column()].field
        text = single_line(str(value))
        if role != Qt.ItemDataRole.EditRole or field is None or text == self.data(index, role):
            return False
        self.edited.emit(self._ids[index.row()], field.value, text)
        return True
