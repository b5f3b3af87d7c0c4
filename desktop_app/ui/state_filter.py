# SPDX-License-Identifier: Apache-2.0
"""Which states the list shows, and how many doubtful rows the search leaves out."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.actions import browsing
from desktop_app.actions.browsing import Interrupt
from desktop_app.model.query import Facet
from desktop_app.ui.listing import Listing
from desktop_app.ui.parts import Parts
from desktop_app.ui.searching import Scope
from desktop_app.ui.session import Session
from desktop_app.ui.views.state_button import Shown


class StateFilter(QObject):
    """`counted(int)`: so many doubtful rows are left out of the list."""

    counted = Signal(int)

    def __init__(self, parts: Parts, session: Session, *, listing: Listing, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._listing = listing
        self._left_out = 0
        parts.filters.state.chosen.connect(self.choose)
        listing.searched.connect(self.follow)

    def follow(self) -> None:
        """Count what the search leaves out, once all that it finds is known."""
        self._show(self._left_out)
        if not self._listing.complete:
            return
        asked, interrupt = self._listing.asked, Interrupt()
        self._session.read(
            lambda library: browsing.left_out(library, asked, interrupt=interrupt),
            done=self._take,
            channel="left-out",
            stop=interrupt.cancel,
        )

    def _take(self, number: int) -> None:
        self._left_out = number
        self._show(number)
        if number and not self._parts.table.ids and self._listing.scope is Scope.ALL:
            self._parts.empty.only_doubtful(number)
        self.counted.emit(number)

    def _show(self, number: int) -> None:
        shown = self.shown
        self._parts.filters.show_state(shown, left_out=number if shown is Shown.LISTED else 0)

    @property
    def shown(self) -> Shown:
        """The states that the list shows."""
        query = self._listing.query
        if self._listing.scope is Scope.DOUBTFUL:
            return Shown.DOUBTFUL
        states = {value for facet, value in query.facets if facet is Facet.STATE}
        for only in (Shown.SURE, Shown.TO_CHECK):
            if states == {only.value}:
                return only
        return Shown.ALL if query.doubtful else Shown.LISTED

    def choose(self, shown: Shown) -> None:
        """List other states."""
        others = tuple(pair for pair in self._listing.query.facets if pair[0] is not Facet.STATE)
        only = ((Facet.STATE, shown.value),) if shown in (Shown.SURE, Shown.TO_CHECK) else ()
        self._listing.filter(facets=(*others, *only), doubtful=shown is Shown.ALL)
        if shown is Shown.DOUBTFUL or self._listing.scope is Scope.DOUBTFUL:
            self._listing.choose_scope(Scope.DOUBTFUL if shown is Shown.DOUBTFUL else Scope.ALL)

    def toggle(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        """Show doubtful rows with the rest, or leave them out."""
        self._listing.filter(doubtful=shown)
