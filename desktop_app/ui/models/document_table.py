# SPDX-License-Identifier: Apache-2.0
"""The list of documents as Qt asks for it: an array of ids, and rows fetched by id when they come into sight."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont

from desktop_app.model.documents import DocumentColumn, DocumentRow
from desktop_app.ui.clipboard import DOCUMENTS
from desktop_app.ui.models.columns import single_line
from desktop_app.ui.models.document_columns import DOCUMENT_COLUMNS, TITLE, document_sentence
from desktop_app.ui.plain_text import tip

PAGE = 100
MOST_KEPT = 3000
MOST_PAGES_AT_ONCE = 4

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LISTED = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
    | Qt.ItemFlag.ItemIsDragEnabled
)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DocumentTable(QAbstractTableModel):
    """Ids in memory, rows on demand.

    `rows_wanted(ids)` asks for rows that came into sight; whoever fetches them calls `accept`. `edited(id, column,
    text)` is what the user typed into a cell.
    """

    rows_wanted = Signal(object)
    edited = Signal(object, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: array[int] = array("q")
        self._rows: dict[int, DocumentRow] = {}
        self._wanted: dict[int, None] = {}
        self._asked: set[int] = set()
        self._flush = QTimer(self, singleShot=True, interval=0)
        self._flush.timeout.connect(self._ask)

    @property
    def ids(self) -> array[int]:
        """Ids in the order of the list; not to be changed."""
        return self._ids

    def show(self, ids: array[int], rows: Iterable[DocumentRow]) -> bool:
        """List `ids`; all rows are fetched anew but `rows`. False where the same ids stand there already, so that
        nothing moves."""
        fresh = {row.id: row for row in rows}
        self._asked.clear()
        self._wanted.clear()
        if ids == self._ids:
            self._rows = fresh
            self._repaint(0, len(ids) - 1)
            return False
        self.beginResetModel()
        self._ids, self._rows = ids, fresh
        self.endResetModel()
        return True

    def accept(self, rows: Iterable[DocumentRow]) -> None:
        """Take what was asked for by `rows_wanted`."""
        if len(self._rows) > MOST_KEPT:
            self._rows.clear()
            self._asked.clear()
        self._rows.update((row.id, row) for row in rows)
        self._repaint(0, len(self._ids) - 1)

    def row_at(self, position: int) -> DocumentRow | None:
        """The row at `position`, None while it is not fetched."""
        return self._rows.get(self._ids[position]) if 0 <= position < len(self._ids) else None

    def _repaint(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(DOCUMENT_COLUMNS) - 1))

    def _want(self, position: int) -> None:
        page = position // PAGE
        if page not in self._asked:
            # Asked again is wanted most: the page moves to the end.
            self._wanted.pop(page, None)
            self._wanted[page] = None
            self._flush.start()

    def _ask(self) -> None:
        """Ask for the pages wanted last; older ones were scrolled past and will be asked for again if seen."""
        pages = sorted(list(self._wanted)[-MOST_PAGES_AT_ONCE:])
        self._wanted.clear()
        self._asked.update(pages)
        self.rows_wanted.emit([id for page in pages for id in self._ids[page * PAGE : (page + 1) * PAGE]])

    # What Qt asks

    def mimeTypes(self) -> list[str]:
        """As Qt asks."""
        return [DOCUMENTS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """As Qt asks."""
        dragged = QMimeData()
        rows = sorted({index.row() for index in indexes})
        dragged.setData(DOCUMENTS, QByteArray(b" ".join(str(self._ids[row]).encode() for row in rows)))
        return dragged

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(DOCUMENT_COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks; nothing while the row is not fetched."""
        column = DOCUMENT_COLUMNS[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.numeric else _LEFT
        row = self.row_at(index.row())
        if row is None:
            if role == Qt.ItemDataRole.DisplayRole:
                self._want(index.row())
            return None
        return _cell(row, index.column(), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = DOCUMENT_COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(_explained(section))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _explained(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.numeric else _LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As Qt asks; only fetched cells of a field can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        editable = DOCUMENT_COLUMNS[index.column()].field is not None and self.row_at(index.row()) is not None
        return _LISTED | Qt.ItemFlag.ItemIsEditable if editable else _LISTED

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


def _explained(section: int) -> str:
    column = DOCUMENT_COLUMNS[section]
    what = "quotations found" if column.sort is DocumentColumn.QUOTATIONS else column.title.lower()
    return f"Sort by {what}" if column.sort else column.title


def _tip(row: DocumentRow, text: str, *, set_by_hand: bool) -> str:
    lines = (text, "Set by hand" if set_by_hand else "", row.file)
    return "\n".join(line for line in lines if line)
