# SPDX-License-Identifier: Apache-2.0
"""Collections in the window: listed in the sidebar, filled by menu or by dragging documents there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from desktop_app.actions import collecting
from desktop_app.actions.collecting import Collection
from desktop_app.ui.dialogs.line import Line
from desktop_app.ui.documents import Documents
from desktop_app.ui.editing import Editing
from desktop_app.ui.listing import Listing
from desktop_app.ui.parts import Parts
from desktop_app.ui.session import Session
from desktop_app.ui.translation import tr
from desktop_app.ui.views.sidebar_rows import Sort, line_of


class Collecting(QObject):
    """Ties collections to sidebar, search and the list of documents."""

    def __init__(
        self,
        parts: Parts,
        session: Session,
        *,
        editing: Editing,
        listing: Listing,
        documents: Documents,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._editing = editing
        self._listing = listing
        self._documents = documents
        self._known: list[Collection] = []
        tree = parts.sidebar.tree
        tree.customContextMenuRequested.connect(self._offer)
        tree.documents_dropped.connect(self.put)
        parts.sidebar.collection_chosen.connect(self.show)
        editing.changed.connect(lambda _changes: self.ask())
        session.changed_elsewhere.connect(self.ask)
        session.opened.connect(lambda _created: self.ask())
        listing.searched.connect(self._mark)
        self.ask()

    def table(self) -> dict[str, Callable[[], None]]:
        """Names of commands and what they do."""
        return {"document_collect": self.collect, "document_uncollect": self.uncollect}

    # What is listed

    def ask(self) -> None:
        """Show the collections as they are now."""
        self._session.read(collecting.collections, done=self._take, channel="collections")

    def _take(self, known: list[Collection]) -> None:
        self._known = known
        self._mark()

    def _mark(self) -> None:
        words = self._listing.query.words
        chosen = {each.name for each in self._known if collecting.search_of(each.name).strip() in words}
        self._parts.sidebar.show_collections([(each.name, each.documents) for each in self._known], chosen=chosen)

    def show(self, name: str) -> None:
        """List what is in a collection: documents where those are listed, else quotations; once more, everything."""
        words = collecting.search_of(name)
        if self._parts.documents_shown:
            self._documents.search(words)
        elif words.strip() in self._listing.query.words:
            self._listing.filter(words="")
            self._parts.search.set_words("")
        else:
            self._parts.leave_page()
            self._listing.filter(words=words)
            self._parts.search.set_words(words)

    # What is changed

    def put(self, name: str, ids: Sequence[int]) -> None:
        """Put documents into a collection, which is made where there is none."""
        self._editing.do(lambda library: collecting.add(library, ids, name))

    def collect(self) -> None:
        """Ask into which collection the selected documents are to be put."""
        if ids := self._documents.selected():
            line = Line(tr("Put into the collection"), self._parts, suggestions=[each.name for each in self._known])
            line.given.connect(lambda name: self.put(name, ids))
            line.open_over(self._parts.stack)

    def uncollect(self) -> None:
        """Ask out of which collection the selected documents are to be taken."""
        if ids := self._documents.selected():
            names = [each.name for each in self._known]
            line = Line(tr("Take out of the collection"), self._parts, suggestions=names, choose=True)
            line.given.connect(lambda name: self._take_out(name, ids))
            line.open_over(self._parts.stack)

    def _take_out(self, name: str, ids: Sequence[int]) -> None:
        id = next((each.id for each in self._known if each.name == name), None)
        if id is not None:
            self._editing.do(lambda library: collecting.take_out(library, ids, id))

    def _offer(self, place: QPoint) -> None:
        tree = self._parts.sidebar.tree
        item = tree.itemAt(place)
        if item is None or line_of(item).sort is not Sort.COLLECTION:
            return
        menu = QMenu(tree)
        for each in self._known:
            if each.name == line_of(item).value:
                menu.addAction(tr("Rename…")).triggered.connect(partial(self._ask_name, each))
                menu.addAction(tr("Delete the Collection")).triggered.connect(partial(self._delete, each))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(tree.viewport().mapToGlobal(place))

    def _delete(self, collection: Collection) -> None:
        self._editing.do(lambda library: collecting.delete(library, collection.id))

    def _ask_name(self, collection: Collection) -> None:
        line = Line(tr("Name of the collection"), self._parts, text=collection.name)
        line.given.connect(
            lambda name: self._editing.do(lambda library: collecting.rename(library, collection.id, name))
        )
        line.open_over(self._parts.sidebar)
