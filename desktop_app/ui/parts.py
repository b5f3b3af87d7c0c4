# SPDX-License-Identifier: Apache-2.0
"""The widgets of the window and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QToolButton, QWidget

from desktop_app.ui import layouts
from desktop_app.ui.models.quotation_table import QuotationTable
from desktop_app.ui.translation import tr
from desktop_app.ui.views.empty_state import EmptyState
from desktop_app.ui.views.filter_bar import FilterBar
from desktop_app.ui.views.message_bar import MessageBar
from desktop_app.ui.views.progress_bar import ProgressBar
from desktop_app.ui.views.quotations import Quotations
from desktop_app.ui.views.review_bar import ReviewBar
from desktop_app.ui.views.search_bar import SearchBar

if TYPE_CHECKING:
    from desktop_app.ui.views.details import Details
    from desktop_app.ui.views.documents_view import DocumentsView
    from desktop_app.ui.views.person_page import PersonView
    from desktop_app.ui.views.reader import Reader
    from desktop_app.ui.views.sidebar import Sidebar

GAP = 8
# In pixels, as a share of the window, and in letters where those are large.
SIDEBAR, MOST_SIDEBAR, SIDEBAR_CHARACTERS = 190, 0.19, 27
# List and reader share what the sidebar leaves; the details have at most so much of the reader's height.
LIST, READER = 55, 45
MOST_DETAILS = 0.55
LEAST_READER_CHARACTERS = 34


class Parts(QWidget):
    """Sidebar, list, reader and details, with the search above and the progress below.

    The list and what stands around it are there from the beginning, the rest is added once the first rows are shown.
    `page_changed()` when the page of a speaker or the documents take the place of the list, or leave it.
    """

    page_changed = Signal()

    reader: Reader
    details: Details
    sidebar: Sidebar
    person: PersonView
    documents: DocumentsView

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QuotationTable(self)
        # In the order of the eye, which Tab follows.
        self._side = QWidget(self)
        self.header = QWidget(self)
        self.header.setObjectName("header")
        self.search = SearchBar(self)
        self.filters = FilterBar(self)
        self.review = ReviewBar(self)
        self.list = Quotations(self.table, self)
        self.empty = EmptyState(self)
        # What stays until the user closes it has lines of its own, so that no message takes its place.
        self.refused = MessageBar(self, lasting=True)
        self.stopped = MessageBar(self, lasting=True)
        self.message = MessageBar(self)
        self.progress = ProgressBar(self)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self._below: QWidget = self.list
        self._page: QWidget | None = None
        self.panes = self._split()
        self._lay_out()

    # What comes later

    def add_reader(self, reader: Reader) -> None:
        """The article."""
        self.reader = reader
        self.right.insertWidget(0, reader)
        self.right.setCollapsible(0, False)
        self.right.setStretchFactor(0, 1)

    def add_details(self, details: Details) -> None:
        """Who said it, and why we think so; below the reader."""
        self.details = details
        self.right.addWidget(details)

    def add_sidebar(self, sidebar: Sidebar) -> None:
        """The counts; they take the place that was kept for them."""
        shown = not self._side.isHidden()
        self.panes.replaceWidget(0, sidebar)
        sidebar.setVisible(shown)
        self._side.deleteLater()
        self._side = self.sidebar = sidebar

    def add_pages(self, person: PersonView, documents: DocumentsView) -> None:
        """The page of a speaker and the list of documents, which take the place of the list."""
        self.person, self.documents = person, documents
        self.stack.addWidget(person)
        self.stack.addWidget(documents)

    def show_sidebar(self, *, shown: bool) -> None:
        """Show or hide the sidebar, or the place that is kept for it."""
        self._side.setVisible(shown)

    # Where they stand

    def _split(self) -> QSplitter:
        self.right = QSplitter(Qt.Orientation.Vertical, self)
        self.right.setAccessibleName(tr("Article and details"))
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
        self._above = QWidget(middle)
        layouts.row(self.filters, into=self._above, margins=(GAP, GAP // 2, GAP, GAP // 2))
        layouts.column(self.review, self._above, (self.stack, 1), into=middle, margins=0, gap=0)
        return middle

    def _lay_out(self) -> None:
        layouts.row(self._buttons, (self.search, 1), into=self.header, margins=GAP, gap=GAP)
        column = layouts.column(self.header, (self.panes, 1), into=self, margins=0, gap=0)
        # Below, so that nothing that is being read moves when a message comes and goes.
        for line in (self.refused, self.stopped, self.message, self.progress):
            column.addWidget(line)
            line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As Qt asks: a line that goes while one of its buttons has the focus gives it to what stands in the middle."""
        focus = self.window().focusWidget()
        if event.type() == QEvent.Type.Hide and isinstance(watched, QWidget) and watched.isAncestorOf(focus or self):
            self.middle.setFocus()
        return super().eventFilter(watched, event)

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
        return self._page or self._below

    @property
    def person_shown(self) -> bool:
        """Whether the page of a speaker stands in the middle."""
        return self._page is not None and self._page is self.person

    @property
    def documents_shown(self) -> bool:
        """Whether the documents stand in the middle."""
        return self._page is not None and self._page is self.documents

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
        if self._page is None:
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
        if self._page is not page:
            self._page = page
            self.stack.setCurrentWidget(page)
            # The filters are those of quotations, and the documents have a search of their own.
            self._above.setVisible(not self.documents_shown)
            page.setFocus()
            self.page_changed.emit()

    def leave_page(self) -> None:
        """What the page of a speaker, or the documents, stood before comes back."""
        if (page := self._page) is None:
            return
        # Who types in the search box goes on typing there: in the list letters are commands.
        focus = self.window().focusWidget()
        inside = focus is not None and (focus is page or page.isAncestorOf(focus))
        self._page = None
        self.stack.setCurrentWidget(self._below)
        self._above.show()
        if inside:
            self._below.setFocus()
        self.page_changed.emit()
