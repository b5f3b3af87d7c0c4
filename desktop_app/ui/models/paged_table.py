# SPDX-License-Identifier: Apache-2.0
"""A list as Qt asks for it: an array of ids, and rows fetched by id when they come into sight."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from desktop_app.ui.models.row_cache import AnyRow, RowCache
from desktop_app.ui.plain_text import tip

PAGE = 100
MOST_PAGES_AT_ONCE = 4

Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NOWHERE = QModelIndex()
# Made once: putting flags together costs more than the rest of the answer.
_LISTED = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_EDITABLE = _LISTED | Qt.ItemFlag.ItemIsEditable


class PagedTable(QAbstractTableModel, Generic[AnyRow]):
    """Ids in memory, rows on demand; the heir says what the columns hold.

    `rows_wanted(ids)` asks for rows that came into sight; whoever fetches them calls `accept`. What was never
    painted is never fetched.
    """

    rows_wanted = Signal(object)

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._ids: array[int] = array("q")
        self._cache: RowCache[AnyRow] = RowCache()
        self._wanted: dict[int, None] = {}
        self._fetching: set[int] = set()
        self._gone: set[int] = set()
        self._flush = QTimer(self, singleShot=True, interval=0)
        self._flush.timeout.connect(self._ask)

    # What is listed

    @property
    def ids(self) -> array[int]:
        """Ids in the order of the list; not to be changed."""
        return self._ids

    def show(self, ids: array[int], rows: Iterable[AnyRow] = ()) -> bool:
        """List `ids`; `rows` are those of them that are at hand already.

        Where `ids` only goes on from what is listed, the list grows; return whether nothing moved.
        """
        self._keep(rows)
        known = len(self._ids)
        if ids == self._ids:
            if known:
                self._repaint(0, known - 1)
            return True
        if 0 < known < len(ids) and ids[:known] == self._ids:
            self.beginInsertRows(_NOWHERE, known, len(ids) - 1)
            self._ids = ids
            self.endInsertRows()
            return True
        self.beginResetModel()
        self._ids = ids
        self._wanted.clear()
        self._fetching.clear()
        self._gone.clear()
        self.endResetModel()
        return False

    def _repaint(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self._columns - 1))

    def position_of(self, id: int) -> int | None:
        """Where `id` stands in the list."""
        try:
            return self._ids.index(id)
        except ValueError:
            return None

    # Rows

    def row_at(self, position: int) -> AnyRow | None:
        """The row at `position`, None while it is not fetched."""
        return self._cache.get(self._ids[position]) if 0 <= position < len(self._ids) else None

    def known(self, id: int) -> AnyRow | None:
        """The row of `id` if it is at hand."""
        return self._cache.get(id)

    def accept(self, rows: Iterable[AnyRow], *, asked: Iterable[int]) -> None:
        """Take what was asked for by `rows_wanted`, and repaint only those lines.

        What was asked for and did not come is gone from the library; it is not asked for again.
        """
        fresh = self._keep(rows)
        self._gone.update(set(asked) - {row.id for row in fresh})
        positions = sorted(page * PAGE for page in self._fetching)
        self._fetching.clear()
        for first in positions:
            last = min(first + PAGE, len(self._ids)) - 1
            if first <= last:
                self._repaint(first, last)
        if self._wanted:
            self._flush.start()

    def refresh(self, ids: Iterable[int] | None = None) -> None:
        """Fetch again what changed (all where None) once it is painted."""
        if ids is None:
            self._cache.clear()
        else:
            self._cache.forget(ids)
        self._fetching.clear()
        if self._ids:
            self._repaint(0, len(self._ids) - 1)

    def replace(self, rows: Iterable[AnyRow]) -> None:
        """Put changed rows in the place of the old ones."""
        for row in self._keep(rows):
            position = self.position_of(row.id)
            if position is not None:
                self._repaint(position, position)

    def _keep(self, rows: Iterable[AnyRow]) -> list[AnyRow]:
        fresh = list(rows)
        self._cache.put(fresh)
        return fresh

    def want(self, position: int) -> None:
        """Have the row at `position` fetched, unless it is at hand or on its way."""
        if not 0 <= position < len(self._ids) or self._cache.get(self._ids[position]) is not None:
            return
        page = position // PAGE
        if page in self._fetching or self._ids[position] in self._gone:
            return
        # Asked again is wanted most: the page moves to the end.
        self._wanted.pop(page, None)
        self._wanted[page] = None
        if not self._flush.isActive() and not self._fetching:
            self._flush.start()

    def _ask(self) -> None:
        """Ask for the pages wanted last; older ones were scrolled past and will be asked for again if seen."""
        pages = list(self._wanted)[-MOST_PAGES_AT_ONCE:]
        self._wanted.clear()
        if not pages:
            return
        self._fetching = set(pages)
        asked: list[int] = []
        for page in sorted(pages):
            asked.extend(self._ids[page * PAGE : (page + 1) * PAGE])
        self.rows_wanted.emit(asked)

    # What Qt asks

    def head(self, section: int) -> tuple[str, str]:
        """What stands above a column, and what it is for."""
        raise NotImplementedError

    def editable(self, column: int) -> bool:
        """Whether what stands in the column can be typed over."""
        raise NotImplementedError

    def alignment(self, _section: int) -> Qt.AlignmentFlag:
        """On which side a column's texts stand."""
        return LEFT

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else self._columns

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.head(section)[0]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self.head(section)[1])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.head(section)[1]
        return self.alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As Qt asks; only fetched cells of a field can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.editable(index.column()) and self.row_at(index.row()) else _LISTED
