# SPDX-License-Identifier: Apache-2.0
"""The list of documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFont

from desktop_app.model.documents import DocumentRow
from desktop_app.ui.clipboard import DOCUMENTS
from desktop_app.ui.models.columns import single_line
from desktop_app.ui.models.document_columns import DOCUMENT_COLUMNS, TITLE, document_sentence
from desktop_app.ui.models.paged_table import LEFT, Index, PagedTable
from desktop_app.ui.plain_text import tip
from desktop_app.ui.translation import tr, within

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DocumentTable(PagedTable[DocumentRow]):
    """`edited(id, column, text)` is what the user typed into a cell."""

    edited = Signal(object, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(len(DOCUMENT_COLUMNS), parent)

    def head(self, section: int) -> tuple[str, str]:
        """What stands above a column, and what it is for."""
        column = DOCUMENT_COLUMNS[section]
        what = tr("quotations found") if column.numeric else within(column.head)
        return column.head, tr("Sort by {what}", what=what) if column.sort else column.head

    def editable(self, column: int) -> bool:
        """As the table asks."""
        return DOCUMENT_COLUMNS[column].field is not None

    def alignment(self, section: int) -> Qt.AlignmentFlag:
        """Numbers stand at the right."""
        return _RIGHT if DOCUMENT_COLUMNS[section].numeric else LEFT

    def mimeTypes(self) -> list[str]:
        """As Qt asks."""
        return [DOCUMENTS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """As Qt asks."""
        dragged = QMimeData()
        rows = sorted({index.row() for index in indexes})
        dragged.setData(DOCUMENTS, QByteArray(b" ".join(str(self._ids[row]).encode() for row in rows)))
        return dragged

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks; nothing while the row is not fetched."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(index.column())
        row = self.row_at(index.row())
        if row is None:
            if role == Qt.ItemDataRole.DisplayRole:
                self.want(index.row())
            return None
        return _cell(row, index.column(), role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand what was typed on; the library answers with the changed row."""
        text = single_line(str(value))
        if role != Qt.ItemDataRole.EditRole or text == self.data(index, role):
            return False
        self.edited.emit(self._ids[index.row()], index.column(), text)
        return True


def _cell(row: DocumentRow, section: int, role: int) -> Any:
    column = DOCUMENT_COLUMNS[section]
    if role == Qt.ItemDataRole.DisplayRole:
        return column.text(row)
    if role == Qt.ItemDataRole.EditRole:
        # The name of a file that stands for a title is none.
        return row.title if section == TITLE else column.text(row)
    if role == Qt.ItemDataRole.ToolTipRole:
        return tip(_tip(row, column.text(row), set_by_hand=bool(column.field and column.field in row.corrected)))
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return document_sentence(row)
    if role == Qt.ItemDataRole.FontRole and section == TITLE and not row.title:
        font = QFont()
        font.setItalic(True)
        return font
    return None


def _tip(row: DocumentRow, text: str, *, set_by_hand: bool) -> str:
    lines = (text, row.excerpt if row.excerpt != text else "", tr("Set by hand") if set_by_hand else "", row.file)
    return "\n".join(line for line in lines if line)
