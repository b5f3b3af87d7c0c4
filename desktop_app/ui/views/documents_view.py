# SPDX-License-Identifier: Apache-2.0
"""All documents of the library in a table, in the place of the list of quotations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTableView,
    QToolButton,
    QWidget,
)

from desktop_app.model.documents import DocumentColumn
from desktop_app.ui import layouts, theme
from desktop_app.ui.commands import command
from desktop_app.ui.models.document_columns import DOCUMENT_COLUMNS, PASSAGE, TITLE
from desktop_app.ui.models.document_table import DocumentTable
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.terms import documents
from desktop_app.ui.translation import mark, tr
from desktop_app.ui.views.details_flow import FlowLayout
from desktop_app.ui.views.label import Label
from desktop_app.ui.views.tool_button import tool_button

TYPED_AFTER_MS = 150
CELL_ROOM = 20
LINE_ROOM = 10
HEAD_ROOM = 28
_IN_DOCUMENTS = mark("Search documents: title, author, publication, file, after:2016, text:harbour")
_IN_TEXT = mark('Search in articles: words, "a phrase", author:name, after:2016')
_BY_KEYBOARD = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DocumentsView(QFrame):
    """`closed()` on Esc or the button; `words_changed(words)` a moment after the last key; `sort_changed(column,
    descending)`; `current_changed(id)` and `selection_changed(count)` as lines are chosen; `reader_wanted()` on Enter,
    `remove_wanted()` on Delete; `in_text_changed(bool)` as the texts are to be searched or not.
    """

    closed = Signal()
    words_changed = Signal(str)
    sort_changed = Signal(object, bool)
    current_changed = Signal(int)
    selection_changed = Signal(int)
    reader_wanted = Signal()
    remove_wanted = Signal()
    in_text_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Documents"))
        self.table = DocumentTable(self)
        self._sort = (DocumentColumn.ADDED, False)
        # Until the user chooses columns, they follow the room that there is.
        self._chosen = False
        self._excerpts = False
        self._make_head()
        self._make_list()
        self._lay_out()
        self.setFocusProxy(self.list)

    def _make_head(self) -> None:
        self.back = tool_button("back", tr("Back to the quotations (Esc)"), self.closed, self)
        self.box = QLineEdit(self)
        self.box.setAccessibleName(tr("Search documents"))
        self.box.setPlaceholderText(tr(_IN_DOCUMENTS))
        self.box.setClearButtonEnabled(True)
        self._typed = QTimer(self, singleShot=True, interval=TYPED_AFTER_MS)
        self._typed.timeout.connect(lambda: self.words_changed.emit(self.box.text()))
        self.box.textChanged.connect(lambda _text: self._typed.start())
        self.in_text = QToolButton(self)
        self.in_text.setText(tr("In Articles"))
        self.in_text.setCheckable(True)
        set_tip(self.in_text, tr("Look for the words in the texts of the articles; text:word does so too"))
        self.in_text.toggled.connect(self._toggle_in_text)
        self.counted = Label("", self, quiet=True)
        self.problem = Label("", self, wraps=True)
        self.problem.setObjectName("problem")
        self.problem.hide()

    def step(self, by: int) -> None:
        """Go `by` lines down (up where negative)."""
        row = self.list.currentIndex().row() + by
        if 0 <= row < self.table.rowCount():
            self.list.selectRow(row)

    def _toggle_in_text(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self.box.setPlaceholderText(tr(_IN_TEXT if on else _IN_DOCUMENTS))
        self.in_text_changed.emit(on)

    def _make_list(self) -> None:
        made = self.list = QTableView(self)
        made.setObjectName("documents")
        made.setAccessibleName(tr("Documents"))
        made.setModel(self.table)
        made.setShowGrid(False)
        made.setWordWrap(False)
        made.setTabKeyNavigation(False)
        made.setDragEnabled(True)
        made.setCornerButtonEnabled(False)
        made.setAlternatingRowColors(True)
        made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        made.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.verticalHeader().hide()
        made.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        made.verticalHeader().setDefaultSectionSize(made.fontMetrics().height() + LINE_ROOM)
        header = made.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        for number in (TITLE, PASSAGE):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        # Beside the title, whatever columns are behind it.
        header.moveSection(PASSAGE, TITLE + 1)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda _place: self.choose_columns())
        header.sectionClicked.connect(self._sort_by)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        made.selectionModel().selectionChanged.connect(self._tell_selection)
        made.selectionModel().currentRowChanged.connect(lambda index, _before: self._tell_current(index.row()))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GRID)
        for widget in (self.back, self.box, self.in_text, self.counted):
            line.addWidget(widget, 1 if widget is self.box else 0)
        self._actions = FlowLayout()
        self._actions.setContentsMargins(theme.GAP, theme.GRID, theme.GAP, theme.GAP)
        layouts.column(line, self.problem, (self.list, 1), self._actions, into=self, margins=0, gap=0)

    def add_actions(self, actions: Iterable[QAction]) -> None:
        """What can be done with documents: buttons below the table, and its menu."""
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setAccessibleName(action.iconText())
            button.setAccessibleDescription(command(action.objectName()).tip)
            self._actions.addWidget(button)
            self.list.addAction(action)

    # What is listed

    def selected(self) -> list[int]:
        """Ids of the selected documents, in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        return [self.table.ids[row] for row in rows]

    @property
    def current_id(self) -> int | None:
        """The document with the focus."""
        row = self.list.currentIndex().row()
        return self.table.ids[row] if 0 <= row < len(self.table.ids) else None

    def select(self, ids: Sequence[int], *, current: int | None, place: int) -> None:
        """Select those of `ids` that are listed; where none is, the line at `place`, or the last one."""
        known = {id: row for row, id in enumerate(self.table.ids)} if ids else {}
        rows = [known[id] for id in ids if id in known]
        if not rows and self.table.ids:
            rows = [min(max(place, 0), len(self.table.ids) - 1)]
        if not rows:
            self.selection_changed.emit(0)
            return
        at = self.list.currentIndex().column()
        first = known.get(current, rows[0]) if current is not None else rows[0]
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.table.index(row, 0), self.table.index(row, len(DOCUMENT_COLUMNS) - 1))
        model, flags = self.list.selectionModel(), QItemSelectionModel.SelectionFlag
        model.setCurrentIndex(self.table.index(first, max(at, 0)), flags.NoUpdate)
        model.select(chosen, flags.ClearAndSelect)
        self.list.scrollTo(self.table.index(first, 0))

    def show_found(self, number: int) -> None:
        """Say how many were found."""
        self.problem.hide()
        self.counted.setText(documents(number))

    def show_problem(self, message: str) -> None:
        """Say why the search cannot be understood."""
        self.problem.setText(message)
        self.problem.show()

    def show_sort(self, column: DocumentColumn, *, descending: bool) -> None:
        """Mark the column that the list is sorted by."""
        self._sort = (column, descending)
        section = next(n for n, spec in enumerate(DOCUMENT_COLUMNS) if spec.sort is column)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.list.horizontalHeader().setSortIndicatorShown(True)
        self.list.horizontalHeader().setSortIndicator(section, order)

    @property
    def editing(self) -> bool:
        """Whether a field is open in the table."""
        return self.list.state() is QAbstractItemView.State.EditingState

    # Columns

    def _width(self, number: int) -> int:
        spec, metrics = DOCUMENT_COLUMNS[number], self.list.fontMetrics()
        head = metrics.horizontalAdvance(spec.head) + HEAD_ROOM
        return max(metrics.averageCharWidth() * spec.characters + CELL_ROOM, head)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks; columns that have no room give way."""
        super().resizeEvent(event)
        self._share_room()

    def show_excerpts(self, *, shown: bool) -> None:
        """Show what stands around the words that were found in the texts, or nothing of the kind."""
        if shown != self._excerpts:
            self._excerpts = shown
            self._share_room()

    def _share_room(self) -> None:
        self.list.setColumnHidden(PASSAGE, not self._excerpts)
        if self._chosen:
            return
        widths = [self._width(n) for n in range(len(DOCUMENT_COLUMNS))]
        shown = self._with_room(widths)
        for number, width in enumerate(widths):
            self.list.setColumnHidden(number, number not in shown)
            if number not in (TITLE, PASSAGE):
                self.list.setColumnWidth(number, width)

    def _with_room(self, widths: list[int]) -> list[int]:
        """The columns for which there is room; beside the words that were found the title alone keeps its own."""
        shown = [n for n in range(len(DOCUMENT_COLUMNS)) if n != PASSAGE or self._excerpts]
        kept = [TITLE, PASSAGE] if self._excerpts else [n for n in shown if not DOCUMENT_COLUMNS[n].gives_way]
        for number in sorted(shown, key=lambda n: (-DOCUMENT_COLUMNS[n].gives_way, -n)):
            if number not in kept and sum(widths[n] for n in shown) > self.width():
                shown.remove(number)
        return shown

    def choose_columns(self) -> None:
        """Offer the columns in a menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, spec in enumerate(DOCUMENT_COLUMNS[:PASSAGE]):
            action = menu.addAction(spec.head)
            action.setCheckable(True)
            action.setChecked(not self.list.isColumnHidden(number))
            action.setEnabled(number != TITLE)
            action.toggled.connect(lambda on, number=number: self._show_column(number, shown=on))
        menu.popup(self.list.mapToGlobal(self.list.rect().topLeft()))

    def _show_column(self, number: int, *, shown: bool) -> None:
        self._chosen = True
        self.list.setColumnHidden(number, not shown)

    def _sort_by(self, section: int) -> None:
        column = DOCUMENT_COLUMNS[section].sort
        if column is None:
            self.show_sort(self._sort[0], descending=self._sort[1])
            return
        descending = not self._sort[1] if column is self._sort[0] else False
        self.show_sort(column, descending=descending)
        self.sort_changed.emit(column, descending)

    # What the user does

    def _tell_selection(self) -> None:
        self.selection_changed.emit(len(self.list.selectionModel().selectedRows()))

    def _tell_current(self, row: int) -> None:
        if 0 <= row < len(self.table.ids):
            self.current_changed.emit(self.table.ids[row])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks; what the table and the box leave over."""
        if event.key() == Qt.Key.Key_Escape and self.box.hasFocus() and self.box.text():
            self.box.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in _BY_KEYBOARD and self.box.hasFocus():
            self.list.setFocus()
        elif event.key() in _BY_KEYBOARD:
            self.reader_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)
