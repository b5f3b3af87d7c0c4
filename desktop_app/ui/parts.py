# SPDX-License-Identifier: Apache-2.0
"""The widgets of the window and where they stand."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop_app.ui import tab_order, theme
from desktop_app.ui.models.quotation_table import QuotationTable
from desktop_app.ui.views.quotations import Quotations

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop_app.ui.views.details import Details
    from desktop_app.ui.views.documents_view import DocumentsView
    from desktop_app.ui.views.empty_state import EmptyState
    from desktop_app.ui.views.filter_bar import FilterBar
    from desktop_app.ui.views.message_bar import MessageBar
    from desktop_app.ui.views.person_page import PersonView
    from desktop_app.ui.views.progress_bar import ProgressBar
    from desktop_app.ui.views.reader import Reader
    from desktop_app.ui.views.review_bar import ReviewBar
    from desktop_app.ui.views.search_bar import SearchBar
    from desktop_app.ui.views.sidebar import Sidebar

GAP = 8
# In pixels, as a share of the window, and in letters where those are large.
SIDEBAR, MOST_SIDEBAR, SIDEBAR_CHARACTERS = 190, 0.19, 27
# List and reader share what the sidebar leaves; the details have at most so much of the reader's height.
LIST, READER = 55, 45
MOST_DETAILS = 0.55
LEAST_READER_CHARACTERS = 34
# What stands above the list takes so many lines and pixels, as long as nobody remembers better.
HEAD_LINES, HEAD_ROOM = 2, 34
ABOVE_ROOM = 21
MOST_PIXELS = 16_777_215


class Parts(QWidget):
    """Sidebar, list, reader and details, with the search above and the progress below.

    What the first rows do not need is made when it is first asked for, and put in its place. `page_changed()` when the
    page of a speaker or the documents take the place of the list, or leave it.
    """

    page_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        icon = theme.icon
        self.table = QuotationTable(self)
        self.table.glyph = icon
        self.list = Quotations(self.table, icon=icon, parent=self)
        self.header = QWidget(self)
        self.header.setObjectName("header")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2)
        self._above = QWidget(self)
        self.headed = False
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.list)
        self._below: QWidget = self.list
        self._side = QWidget(self)
        self.panes = self._split()
        self._lay_out()

    # Made when first asked for

    @cached_property
    def search(self) -> SearchBar:
        """The search box."""
        from desktop_app.ui.views.search_bar import SearchBar

        made = SearchBar(icon=theme.icon, parent=self)
        self._header_line.addWidget(made, 1)
        return made

    @cached_property
    def filters(self) -> FilterBar:
        """The filters and how much was found, above the list."""
        from desktop_app.ui.views.filter_bar import FilterBar

        made = FilterBar(icon=theme.icon, parent=self)
        self._above_line.addWidget(made)
        return made

    def keep_room(self, *, head: int, above: int) -> None:
        """Let what is not made yet take this height, so that the list does not move when it comes.

        `head` are the menus and the search, `above` the filters, in pixels; 0 where that is not known.
        """
        line = self.fontMetrics().lineSpacing()
        self.header.setFixedHeight(head or HEAD_LINES * line + HEAD_ROOM)
        self._above.setFixedHeight(above or line + ABOVE_ROOM)

    def make_head(self) -> None:
        """Search and filters in the room that was kept for them."""
        self.headed = True
        # In the order of the eye: the list was made before.
        QWidget.setTabOrder(self.search.last, self.filters.first)
        QWidget.setTabOrder(self.filters.last, self.list)
        for room in (self.header, self._above):
            room.setMinimumHeight(0)
            room.setMaximumHeight(MOST_PIXELS)

    @property
    def heights(self) -> tuple[int, int]:
        """What `keep_room` should keep the next time."""
        return self.panes.mapTo(self.window(), self.panes.rect().topLeft()).y(), self._above.height()

    @cached_property
    def empty(self) -> EmptyState:
        """What to do while the list is empty."""
        from desktop_app.ui.views.empty_state import EmptyState

        made = EmptyState(icon=theme.icon, parent=self)
        self.stack.addWidget(made)
        return made

    @cached_property
    def person(self) -> PersonView:
        """The page of a speaker."""
        from desktop_app.ui.views.person_page import PersonView

        made = PersonView(self)
        self.stack.addWidget(made)
        tab_order.follow(self)
        return made

    @cached_property
    def documents(self) -> DocumentsView:
        """The list of documents."""
        from desktop_app.ui.views.documents_view import DocumentsView

        made = DocumentsView(self)
        self.stack.addWidget(made)
        tab_order.follow(self)
        return made

    @cached_property
    def review(self) -> ReviewBar:
        """How far the review is; hidden while there is none."""
        from desktop_app.ui.views.review_bar import ReviewBar

        made = ReviewBar(self)
        self._middle_column.insertWidget(0, made)
        return made

    @cached_property
    def sidebar(self) -> Sidebar:
        """The counts; takes the place that was kept for it."""
        from desktop_app.ui.views.sidebar import Sidebar

        made = Sidebar(self)
        shown = not self._side.isHidden()
        self.panes.replaceWidget(0, made)
        made.setVisible(shown)
        self._side.deleteLater()
        self._side = made
        return made

    @cached_property
    def reader(self) -> Reader:
        """The article."""
        from desktop_app.ui.views.reader import Reader

        made = Reader(self)
        self.right.insertWidget(0, made)
        self.right.setCollapsible(0, False)
        self.right.setStretchFactor(0, 1)
        return made

    @cached_property
    def details(self) -> Details:
        """Who said it, and why we think so; below the reader."""
        from desktop_app.ui.views.details import Details

        made = Details(self)
        self.right.addWidget(made)
        return made

    @cached_property
    def message(self) -> MessageBar:
        """The message line: below, so that nothing that is being read moves when a message comes and goes."""
        from desktop_app.ui.views.message_bar import MessageBar

        made = MessageBar(icon=theme.icon, parent=self)
        self._column.insertWidget(2, made)
        return made

    @cached_property
    def progress(self) -> ProgressBar:
        """How far long work is; the last line."""
        from desktop_app.ui.views.progress_bar import ProgressBar

        made = ProgressBar(icon=theme.icon, parent=self)
        self._column.addWidget(made)
        return made

    def show_sidebar(self, *, shown: bool) -> None:
        """Show or hide the sidebar, or the place that is kept for it."""
        self._side.setVisible(shown)

    # Where they stand

    def _split(self) -> QSplitter:
        self.right = QSplitter(Qt.Orientation.Vertical, self)
        self.right.setAccessibleName("Article and details")
        self.right.setMinimumWidth(self.fontMetrics().averageCharWidth() * LEAST_READER_CHARACTERS)
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.addWidget(self._side)
        panes.addWidget(self._middle())
        panes.addWidget(self.right)
        panes.setStretchFactor(0, 0)
        panes.setStretchFactor(1, LIST)
        panes.setStretchFactor(2, READER)
        panes.setCollapsible(1, False)
        panes.setChildrenCollapsible(True)
        for splitter in (panes, self.right):
            splitter.setHandleWidth(1)
        return panes

    def share_width(self, width: int) -> None:
        """Give sidebar, list and reader their shares of a window of this width."""
        letters = self.fontMetrics().averageCharWidth() * SIDEBAR_CHARACTERS
        side = max(SIDEBAR, min(letters, round(width * MOST_SIDEBAR)))
        rest = width - side - 2 * self.panes.handleWidth()
        reader = rest * READER // (LIST + READER)
        self.panes.setSizes((side, rest - reader, reader))

    def share_height(self) -> None:
        """Let the details be as high as they need to show all of a quotation, and the article have the rest."""
        height, wanted = self.right.height(), self.details.wanted_height(self.right.width())
        below = min(wanted, round(height * MOST_DETAILS))
        self.right.setSizes((height - below, below))

    def _middle(self) -> QWidget:
        middle = QFrame(self)
        middle.setObjectName("middle")
        self._above_line = QHBoxLayout(self._above)
        self._above_line.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._above)
        column.addWidget(self.stack, 1)
        self._middle_column = column
        return middle

    def _lay_out(self) -> None:
        line = QHBoxLayout(self.header)
        line.setContentsMargins(GAP, GAP, GAP, GAP)
        line.setSpacing(GAP)
        line.addLayout(self._buttons)
        self._header_line = line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.panes, 1)
        self._column = column

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
        """What stands in the middle: the list, what to do while it is empty, the page of a speaker, the documents."""
        return self._page() or self._below

    @property
    def person_shown(self) -> bool:
        """True while the page of a speaker stands in the middle."""
        return "person" in self.__dict__ and self.stack.currentWidget() is self.person

    @property
    def documents_shown(self) -> bool:
        """True while the documents stand in the middle."""
        return "documents" in self.__dict__ and self.stack.currentWidget() is self.documents

    def _page(self) -> QWidget | None:
        """What stands in the place of the list."""
        if self.person_shown:
            return self.person
        return self.documents if self.documents_shown else None

    def show_list(self) -> None:
        """The list stands in the middle, or below a page."""
        self._show_below(self.list)

    def show_empty(self) -> None:
        """What to do next stands in the middle."""
        self._show_below(self.empty)

    def _show_below(self, widget: QWidget) -> None:
        # The focus does not stay in what is hidden.
        had_focus = self._below.hasFocus()
        self._below = widget
        if self._page() is None:
            self.stack.setCurrentWidget(widget)
            if had_focus:
                widget.setFocus()

    def show_person(self) -> None:
        """The page of a speaker stands in the middle."""
        self._show_page(self.person)

    def show_documents(self) -> None:
        """The documents stand in the middle."""
        self._show_page(self.documents)

    def _show_page(self, page: QWidget) -> None:
        if self.stack.currentWidget() is not page:
            self.stack.setCurrentWidget(page)
            # The filters are those of quotations, and the documents have a search of their own.
            self._above.setVisible(not self.documents_shown)
            page.setFocus()
            self.page_changed.emit()

    def leave_page(self) -> None:
        """What the page of a speaker, or the documents, stood before comes back."""
        page = self._page()
        if page is None:
            return
        # Who types in the search box goes on typing there: in the list letters are commands.
        focus = self.window().focusWidget()
        inside = focus is not None and (focus is page or page.isAncestorOf(focus))
        self.stack.setCurrentWidget(self._below)
        self._above.show()
        if inside:
            self._below.setFocus()
        self.page_changed.emit()
