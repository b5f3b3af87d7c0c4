# SPDX-License-Identifier: Apache-2.0
"""The widgets of the window and where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop_app.ui import theme
from desktop_app.ui.models.quotation_table import QuotationTable
from desktop_app.ui.views.details import Details
from desktop_app.ui.views.empty_state import EmptyState
from desktop_app.ui.views.filter_bar import FilterBar
from desktop_app.ui.views.message_bar import MessageBar
from desktop_app.ui.views.person_page import PersonView
from desktop_app.ui.views.progress_bar import ProgressBar
from desktop_app.ui.views.quotation_list import QuotationList
from desktop_app.ui.views.reader import Reader
from desktop_app.ui.views.review_bar import ReviewBar
from desktop_app.ui.views.search_bar import SearchBar
from desktop_app.ui.views.sidebar import Sidebar

GAP = 8
PANES = (200, 650, 430)
RIGHT = (520, 240)
LEAST_READER_CHARACTERS = 42


class Parts(QWidget):
    """Sidebar, list, reader and details, with the search above and the progress below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        icon = theme.icon
        self.table = QuotationTable(self)
        self.table.glyph = icon
        self.search = SearchBar(icon=icon, parent=self)
        self.filters = FilterBar(icon=icon, parent=self)
        self.review = ReviewBar(self)
        self.list = QuotationList(self.table, icon=icon, parent=self)
        self.empty = EmptyState(icon=icon, parent=self)
        self.sidebar = Sidebar(self)
        self.reader = Reader(self)
        self.details = Details(self)
        self.message = MessageBar(icon=icon, parent=self)
        self.progress = ProgressBar(icon=icon, parent=self)
        self.header = QWidget(self)
        self.header.setObjectName("header")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self.person = PersonView(self)
        self.stack.addWidget(self.person)
        self._below: QWidget = self.empty
        self.panes = self._split()
        self._lay_out()

    def _split(self) -> QSplitter:
        self.right = QSplitter(Qt.Orientation.Vertical, self)
        self.right.setAccessibleName("Article and details")
        self.right.addWidget(self.reader)
        self.right.addWidget(self.details)
        self.right.setCollapsible(0, False)
        self.right.setMinimumWidth(self.fontMetrics().averageCharWidth() * LEAST_READER_CHARACTERS)
        self.right.setStretchFactor(0, 1)
        self.right.setSizes(RIGHT)
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.addWidget(self.sidebar)
        panes.addWidget(self._middle())
        panes.addWidget(self.right)
        panes.setStretchFactor(1, 3)
        panes.setStretchFactor(2, 2)
        panes.setCollapsible(1, False)
        panes.setChildrenCollapsible(True)
        panes.setSizes(PANES)
        for splitter in (panes, self.right):
            splitter.setHandleWidth(1)
        return panes

    def _middle(self) -> QWidget:
        middle = QFrame(self)
        middle.setObjectName("middle")
        above = QHBoxLayout()
        above.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        above.addWidget(self.filters)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.review)
        column.addLayout(above)
        column.addWidget(self.stack, 1)
        return middle

    def _lay_out(self) -> None:
        line = QHBoxLayout(self.header)
        line.setContentsMargins(GAP, GAP, GAP, GAP)
        line.setSpacing(GAP)
        line.addLayout(self._buttons)
        line.addWidget(self.search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.panes, 1)
        # Below, so that nothing that is being read moves when a message comes and goes.
        column.addWidget(self.message)
        column.addWidget(self.progress)

    def add_buttons(self, actions: list[QAction], *, with_text: frozenset[str]) -> None:
        """Buttons before the search box; those named in `with_text` show their text too."""
        for action in actions:
            button = QToolButton(self.header)
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
            named = action.objectName() in with_text
            style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if named else Qt.ToolButtonStyle.ToolButtonIconOnly
            button.setToolButtonStyle(style)
            self._buttons.addWidget(button)

    @property
    def middle(self) -> QWidget:
        """What stands in the middle: the list, what to do while it is empty, or the page of a speaker."""
        return self.person if self.person_shown else self._below

    @property
    def person_shown(self) -> bool:
        """True while the page of a speaker stands in the middle."""
        return self.stack.currentWidget() is self.person

    def show_list(self) -> None:
        """The list stands in the middle, or below the page of a speaker."""
        self._show_below(self.list)

    def show_empty(self) -> None:
        """What to do next stands in the middle."""
        self._show_below(self.empty)

    def _show_below(self, widget: QWidget) -> None:
        # The focus does not stay in what is hidden.
        had_focus = self._below.hasFocus()
        self._below = widget
        if not self.person_shown:
            self.stack.setCurrentWidget(widget)
            if had_focus:
                widget.setFocus()

    def show_person(self) -> None:
        """The page of a speaker stands in the middle."""
        if not self.person_shown:
            self.stack.setCurrentWidget(self.person)
            self.person.setFocus()

    def leave_person(self) -> None:
        """What the page of a speaker stood before comes back."""
        if self.person_shown:
            self.stack.setCurrentWidget(self._below)
            self._below.setFocus()
