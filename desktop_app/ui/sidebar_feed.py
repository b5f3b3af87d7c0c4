# SPDX-License-Identifier: Apache-2.0
"""Feeds the sidebar: counts that follow the search, saved searches; and searches for what is chosen there.

A section counts what the search finds without what is chosen in that section itself, so that another value can be added
to it and its count says how much would be added.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu

from desktop_app.actions import browsing, saved
from desktop_app.actions.browsing import Interrupt
from desktop_app.model.browse import FacetCount, SavedSearch
from desktop_app.model.query import Facet, Query
from desktop_app.ui.listing import Listing
from desktop_app.ui.parts import Parts
from desktop_app.ui.searching import Scope
from desktop_app.ui.session import Session
from desktop_app.ui.translation import tr
from desktop_app.ui.views.sidebar import DOCUMENTS, SECTIONS
from desktop_app.ui.views.sidebar_rows import Sort, line_of

DELAY_MS = 150
FIRST = 10
MORE = 100
MOST = 1000
# All years make one chart.
FIRST_LIMITS = {**dict.fromkeys(SECTIONS, FIRST), Facet.YEAR: MORE}


class SidebarFeed(QObject):
    """Asks one facet after the other, so that no reader is held for long and a new search stops the rest.

    `documents_wanted()` when the documents were chosen in the sidebar.
    """

    documents_wanted = Signal()

    def __init__(self, parts: Parts, session: Session, *, listing: Listing, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._listing = listing
        self._limits = FIRST_LIMITS.copy()
        self._holding: dict[Facet, str] = {}
        self._left: list[Facet] = []
        self._searches: list[SavedSearch] = []
        self._delay = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._delay.timeout.connect(self._ask_all)
        self._asked = Query()
        sidebar = parts.sidebar
        parts.filters.label_of = sidebar.label_of
        sidebar.facets_changed.connect(lambda facets: listing.filter(facets=tuple(facets)))
        sidebar.scope_chosen.connect(self._choose_scope)
        parts.page_changed.connect(self._show_scope)
        sidebar.saved_chosen.connect(self._show_saved)
        sidebar.more_requested.connect(self._ask_more)
        sidebar.holding_changed.connect(self._hold)
        sidebar.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        sidebar.tree.customContextMenuRequested.connect(self._offer_to_forget)
        listing.searched.connect(self.follow)

    def start(self) -> None:
        """A library was opened."""
        self._limits = FIRST_LIMITS.copy()
        self.ask_searches()

    def ask_searches(self) -> None:
        """Show the saved searches."""
        self._session.read(saved.searches, done=self._take_searches, channel="saved-searches")

    def _choose_scope(self, scope: str) -> None:
        if scope == DOCUMENTS:
            self.documents_wanted.emit()
        else:
            self._parts.leave_page()
            self._listing.choose_scope(Scope(scope))

    def _show_scope(self) -> None:
        self._parts.sidebar.set_scope(DOCUMENTS if self._parts.documents_shown else self._listing.scope.value)

    # Counts

    def follow(self) -> None:
        """Let the sidebar show what is searched for, and the counts a moment later."""
        self._parts.sidebar.set_facets(self._listing.query.facets)
        self._show_scope()
        self._session.jobs.stop_channel("facets")
        self._left = []
        # What is typed later may be wrong, or right; it is not what was found.
        self._asked = self._listing.asked
        self._delay.start()

    def _ask_all(self) -> None:
        doubtful, reprints = self._asked.doubtful, self._asked.reprints
        self._session.read(
            lambda library: browsing.totals(library, doubtful=doubtful, reprints=reprints),
            done=self._parts.sidebar.show_totals,
            channel="totals",
        )
        self._left = list(SECTIONS)
        self._ask_next()

    def _ask_next(self) -> None:
        if not self._left:
            return
        facet = self._left.pop(0)
        limit, interrupt = self._limits[facet], Interrupt()
        holding = self._holding.get(facet, "")
        query = replace(self._asked, facets=tuple(pair for pair in self._asked.facets if pair[0] is not facet))
        self._session.read(
            lambda library: browsing.facets(
                library, query, facet, limit=limit + 1, holding=holding, interrupt=interrupt
            ),
            done=lambda counts: self._take(facet, counts, limit=limit),
            channel="facets",
            stop=interrupt.cancel,
        )

    def _take(self, facet: Facet, counts: list[FacetCount], *, limit: int) -> None:
        self._parts.sidebar.show_facet(facet, counts[:limit], more=len(counts) > limit and limit < MOST)
        if any(chosen is facet for chosen, _ in self._asked.facets):
            # The names of what a saved search filters by are known only now.
            self._parts.filters.show_facets(self._listing.query.facets)
        self._ask_next()

    def _ask_more(self, facet: Facet) -> None:
        self._limits[facet] = MORE if self._limits[facet] < MORE else MOST
        self._left.insert(0, facet)
        self._ask_next()

    def _hold(self, facet: Facet, words: str) -> None:
        """Show the values whose names hold `words`."""
        self._holding[facet] = words
        self._left = [facet, *(other for other in self._left if other is not facet)]
        self._ask_next()

    # Saved searches

    def _take_searches(self, searches: list[SavedSearch]) -> None:
        self._searches = searches
        self._parts.sidebar.show_saved([(each.name, each.query.words) for each in searches])

    def _show_saved(self, name: str) -> None:
        for each in self._searches:
            if each.name == name:
                self._listing.show_query(each.query)

    def _offer_to_forget(self, place: QPoint) -> None:
        tree = self._parts.sidebar.tree
        item = tree.itemAt(place)
        if item is None or line_of(item).sort is not Sort.SAVED:
            return
        chosen = [each for each in self._searches if each.name == line_of(item).value]
        menu = QMenu(tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in chosen:
            menu.addAction(tr("Forget This Search")).triggered.connect(
                lambda _checked=False, id=each.id: self._forget(id)
            )
        menu.popup(tree.viewport().mapToGlobal(place))

    def _forget(self, id: int) -> None:
        self._session.write(lambda library: saved.remove(library, id), done=lambda _answer: self.ask_searches())
