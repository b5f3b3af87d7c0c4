# SPDX-License-Identifier: Apache-2.0
"""The page of a speaker: fetched, shown in the place of the list, and what is changed there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop_app.actions import browsing, people
from desktop_app.actions.opening import Library
from desktop_app.model.browse import PersonPage
from desktop_app.model.changes import Changes
from desktop_app.model.rows import Row
from desktop_app.ui.editing import Editing
from desktop_app.ui.parts import Parts
from desktop_app.ui.session import Session

MOST_ROWS = 500
MOST_NAMES = 2000


class PersonPages(QObject):
    """`quotation_chosen(id)` and `list_wanted(name)` lead back to the list."""

    quotation_chosen = Signal(int)
    list_wanted = Signal(str)

    def __init__(self, parts: Parts, session: Session, *, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._editing = editing
        view = parts.person
        view.closed.connect(parts.leave_person)
        view.rename_wanted.connect(lambda id, name: self._do(lambda library: people.rename(library, id, name)))
        view.split_wanted.connect(lambda _id, ids: self._do(lambda library: people.split(library, ids)))
        view.merge_wanted.connect(lambda id: self._ask(id, "Merge with", self._merge))
        view.apart_wanted.connect(lambda id: self._ask(id, "Is not the same as", self._keep_apart))
        view.quotation_chosen.connect(self._choose)
        view.list_wanted.connect(self._list)
        editing.changed.connect(lambda _changes: self._refresh())

    def show(self, who: int | str) -> None:
        """Show the page of the speaker with this id or name."""
        if self._session.ready:
            library = self._session.library
            self._session.jobs.read(lambda: _page(library, who), done=self._take, channel="person")

    def _take(self, answer: tuple[PersonPage, list[Row]]) -> None:
        self._parts.person.show_page(*answer)
        self._parts.show_person()

    def _refresh(self) -> None:
        """Fetch again what is shown; a speaker who is gone (merged into another) closes the page."""
        page = self._parts.person.page
        if page is None or not self._parts.person_shown or not self._session.ready:
            return
        library = self._session.library
        self._session.jobs.read(
            lambda: _page(library, page.id),
            done=self._take,
            failed=lambda _error: self._parts.leave_person(),
            channel="person",
        )

    def _do(self, change: Callable[[Library], Changes]) -> None:
        self._editing.do(change)

    def _merge(self, id: int, name: str) -> None:
        self._do(lambda library: people.merge(library, [id, name]))

    def _keep_apart(self, id: int, name: str) -> None:
        self._do(lambda library: people.keep_apart(library, id, name))

    def _ask(self, id: int, prompt: str, then: Callable[[int, str], None]) -> None:
        """Ask for another speaker; those who may be the same are offered first."""
        library = self._session.library
        self._session.jobs.read(
            lambda: _names(library, id), done=lambda names: self._open_line(id, prompt, names, then), channel="names"
        )

    def _open_line(self, id: int, prompt: str, names: Sequence[str], then: Callable[[int, str], None]) -> None:
        from desktop_app.ui.dialogs.line import Line

        line = Line(prompt, self._parts.person, suggestions=names)
        line.given.connect(lambda name: then(id, name))
        line.open_over(self._parts.person)

    def _choose(self, id: int) -> None:
        self._parts.leave_person()
        self.quotation_chosen.emit(id)

    def _list(self, name: str) -> None:
        self._parts.leave_person()
        self.list_wanted.emit(name)


def _page(library: Library, who: int | str) -> tuple[PersonPage, list[Row]]:
    """Runs in a reader thread."""
    page = people.person(library, who)
    return page, browsing.rows(library, page.quotations[:MOST_ROWS])


def _names(library: Library, id: int) -> list[str]:
    """Names of other speakers, those alike first; runs in a reader thread."""
    alike = [person.name for person in people.alike(library, id)]
    others = [person.name for person in people.people(library, limit=MOST_NAMES) if person.id != id]
    return list(dict.fromkeys([*alike, *others]))
