# SPDX-License-Identifier: Apache-2.0
"""The page of a speaker: fetched, shown in the place of the list, and what is changed there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from desktop_app.actions import browsing, people
from desktop_app.actions.opening import Library
from desktop_app.model.browse import Person, PersonPage
from desktop_app.model.changes import Changes
from desktop_app.model.query import Facet, Query
from desktop_app.model.rows import Row
from desktop_app.ui.dialogs.line import Line
from desktop_app.ui.editing import Editing
from desktop_app.ui.listing import Listing
from desktop_app.ui.merging import Merging
from desktop_app.ui.parts import Parts
from desktop_app.ui.session import Session
from desktop_app.ui.terms import quotations
from desktop_app.ui.translation import tr
from desktop_app.ui.views.state_button import Shown

MOST_ROWS = 500
MOST_NAMES = 2000


class PersonPages(QObject):
    """`quotation_chosen(id)` and `list_wanted(value of the facet of speakers)` lead back to the list.

    `left()` when filters and counts, which are about the speaker while a page is shown, are about the list again.
    Attitudes, what is doubtful and reprints stand on a page where the list shows them.
    """

    quotation_chosen = Signal(int)
    list_wanted = Signal(str)
    left = Signal()

    def __init__(self, parts: Parts, session: Session, *, editing: Editing, listing: Listing, parent: QObject) -> None:
        super().__init__(parent)
        self._listing = listing
        self._parts = parts
        self._session = session
        self._editing = editing
        self.merging = Merging(parts, session, editing=editing, parent=self)
        view = parts.person
        view.closed.connect(parts.leave_page)
        view.rename_wanted.connect(lambda id, name: self._do(lambda library: people.rename(library, id, name)))
        view.part_wanted.connect(lambda id: self._do(lambda library: people.part(library, id)))
        view.split_wanted.connect(lambda _id, ids: self._do(lambda library: people.split(library, ids)))
        view.merge_wanted.connect(lambda id: self._ask(id, tr("Merge with"), lambda *both: self.merging.ask(both)))
        view.apart_wanted.connect(lambda id: self._ask(id, tr("Is not the same as"), self._keep_apart))
        view.quotation_chosen.connect(self._choose)
        view.list_wanted.connect(self._list)
        view.person_wanted.connect(self.show)
        editing.changed.connect(lambda _changes: self._refresh())
        listing.searched.connect(self._refresh)
        parts.page_changed.connect(self._page_changed)

    def show(self, who: int | str) -> None:
        """Show the page of the speaker with this id or name."""
        query = self._listing.query
        self._session.read(lambda library: _page(library, who, query), done=self._take, channel="person")

    def _take(self, answer: tuple[PersonPage, list[Row]]) -> None:
        page = answer[0]
        self._parts.person.show_page(*answer)
        self._parts.show_person()
        filters = self._parts.filters
        filters.show_about(page.name)
        filters.show_found(len(page.quotations), about=page.name)
        shown = Shown.ALL if self._listing.query.doubtful else Shown.LISTED
        filters.show_state(shown, left_out=page.left_out, about=page.name)

    def _page_changed(self) -> None:
        """The filters are about the list again where no page of a speaker is shown."""
        filters = self._parts.filters
        if not self._parts.person_shown and filters.about:
            filters.show_about("")
            filters.show_found(len(self._parts.table.ids), selected=self._parts.list.selected_count())
            self.left.emit()

    def _refresh(self) -> None:
        """Fetch again what is shown; a speaker who is gone (merged into another) closes the page."""
        page = self._parts.person.page
        if page is None or not self._parts.person_shown:
            return
        query = self._listing.query
        self._session.read(
            lambda library: _page(library, page.id, query),
            done=self._take,
            failed=lambda _error: self._parts.leave_page(),
            channel="person",
        )

    def _do(self, change: Callable[[Library], Changes]) -> None:
        self._editing.do(change)

    def _keep_apart(self, id: int, other: int | str) -> None:
        self._do(lambda library: people.keep_apart(library, id, other))

    def _ask(self, id: int, prompt: str, then: Callable[[int, int | str], None]) -> None:
        """Ask for another speaker; those who may be the same are offered first."""
        self._session.read(
            lambda library: _others(library, id),
            done=lambda named: self._open_line(id, prompt, named, then),
            channel="names",
        )

    def _open_line(
        self, id: int, prompt: str, named: Mapping[str, int], then: Callable[[int, int | str], None]
    ) -> None:
        line = Line(prompt, self._parts.person, suggestions=list(named), choose=True)
        line.given.connect(lambda name: then(id, named.get(name, name)))
        line.open_over(self._parts.person)

    def _choose(self, id: int) -> None:
        self._parts.leave_page()
        self.quotation_chosen.emit(id)

    def _list(self, id: int) -> None:
        page = self._parts.person.page
        if page is not None and page.id == id:
            self._parts.sidebar.name_value(Facet.SPEAKER, str(id), page.name)
        self._parts.leave_page()
        self.list_wanted.emit(str(id))


def _page(library: Library, who: int | str, query: Query) -> tuple[PersonPage, list[Row]]:
    """Runs in a reader thread."""
    page = people.person(
        library,
        who,
        attitudes=query.attitudes,
        doubtful=query.doubtful,
        reprints=query.reprints,
        forms=query.forms,
    )
    return page, browsing.rows(library, page.quotations[:MOST_ROWS])


def _others(library: Library, id: int) -> dict[str, int]:
    """Other speakers by what they are offered as, those alike first; runs in a reader thread.

    Speakers of one name are told apart by what they are.
    """
    page = people.person(library, id)
    alike, known = people.alike(library, id), people.people(library, limit=MOST_NAMES)
    others = {person.id: person for person in (*alike, *known) if person.id != id}
    often = Counter((page.name, *(person.name for person in others.values())))
    return {
        person.name if often[person.name] == 1 else _told_apart(library, person): person.id
        for person in others.values()
    }


def _told_apart(library: Library, person: Person) -> str:
    """ "Reed (captain, Norhaven, 3 quotations, no. 17)"."""
    page = people.person(library, person.id)
    latest = [periods[-1].name for periods in (page.roles, page.organizations) if periods]
    said = quotations(person.quotations)
    return f"{person.name} ({', '.join((*latest, said, tr('no. {id}', id=str(person.id))))})"
