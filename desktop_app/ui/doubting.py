# SPDX-License-Identifier: Apache-2.0
"""What is doubtful: how much of it the search leaves out, and where the limit stands."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.actions import browsing, editing
from desktop_app.actions.browsing import Interrupt
from desktop_app.actions.opening import Library
from desktop_app.base.progress import Progress
from desktop_app.model.certainty import SHOWN_FROM, Doubt
from desktop_app.model.changes import Changes
from desktop_app.ui.dialogs.certain import CertainPopup
from desktop_app.ui.lengthy import Lengthy
from desktop_app.ui.listing import Listing
from desktop_app.ui.parts import Parts
from desktop_app.ui.searching import Scope
from desktop_app.ui.session import Session
from desktop_app.ui.translation import tr
from desktop_app.ui.views.certain_button import ALL, CERTAIN, DOUBTFUL


class Doubting(QObject):
    """`counted(int)`: so many doubtful ones are left out of the list. `moved(summary, limit of before)` when the limit
    was moved."""

    counted = Signal(int)
    moved = Signal(str, object)

    def __init__(self, parts: Parts, session: Session, *, listing: Listing, lengthy: Lengthy, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._listing = listing
        self._lengthy = lengthy
        self._popup: CertainPopup | None = None
        self._left_out = 0
        parts.filters.certain.clicked.connect(self.choose)
        listing.searched.connect(self.follow)

    # How much is left out

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
        if self._listing.scope is Scope.DOUBTFUL:
            self._parts.filters.show_certain(DOUBTFUL, left_out=0)
        elif self._listing.query.doubtful:
            self._parts.filters.show_certain(ALL, left_out=0)
        else:
            self._parts.filters.show_certain(CERTAIN, left_out=number)

    def toggle(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        """Show what is doubtful with the rest, or leave it out."""
        self._listing.filter(doubtful=shown)

    # The limit

    def choose(self) -> None:
        """Open what can be chosen, under its button."""
        if not self._session.ready:
            return
        popup = self._popup = CertainPopup(self._parts.window(), doubtful=self._listing.query.doubtful)
        popup.limit_chosen.connect(self.set_limit)
        popup.doubtful_toggled.connect(self.toggle)
        popup.list_wanted.connect(lambda: self._listing.choose_scope(Scope.DOUBTFUL))
        popup.finished.connect(self._forget)
        popup.open_below(self._parts.filters.certain)
        self._count()

    def _forget(self) -> None:
        self._popup = None

    def _count(self) -> None:
        asked, interrupt = self._listing.asked, Interrupt()
        self._session.read(
            lambda library: browsing.doubt(library, asked, interrupt=interrupt),
            done=self._show_doubt,
            channel="doubt",
            stop=interrupt.cancel,
        )

    def _show_doubt(self, doubt: Doubt) -> None:
        if self._popup is not None:
            self._popup.show_doubt(doubt)

    def set_limit(self, limit: float | None) -> None:
        """Show what is at least so likely (None: as the program thinks best), in the background."""
        if self._popup is not None:
            self._popup.show_moving()

        def move(library: Library, progress: Progress) -> tuple[Changes, float]:
            before = browsing.doubt_limit(library)
            return editing.set_limit(library, limit, progress=progress), before

        self._lengthy.run(tr("Moving the limit…"), move, done=self._moved, stopped=self._count)

    def _moved(self, answer: tuple[Changes, float]) -> None:
        changes, before = answer
        self._listing.reload()
        if self._popup is not None:
            self._count()
        self.moved.emit(changes.summary, None if before == SHOWN_FROM else before)
