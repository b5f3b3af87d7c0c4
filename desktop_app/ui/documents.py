# SPDX-License-Identifier: Apache-2.0
"""The list of documents in the window: searched, shown, and what is done with documents there."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.actions import documents
from desktop_app.actions.documents import Interrupt
from desktop_app.actions.opening import Library
from desktop_app.base.errors import BadQuery
from desktop_app.model.documents import DocumentQuery, DocumentRow
from desktop_app.model.query import Facet
from desktop_app.ui.editing import Editing
from desktop_app.ui.importing import Importing
from desktop_app.ui.lengthy import Lengthy
from desktop_app.ui.listing import Listing
from desktop_app.ui.models.document_columns import DOCUMENT_COLUMNS
from desktop_app.ui.models.marking import words_in_text
from desktop_app.ui.originals import Originals
from desktop_app.ui.parts import Parts
from desktop_app.ui.reading import Reading
from desktop_app.ui.sentences import explained
from desktop_app.ui.session import Session
from desktop_app.ui.terms import documents as counted
from desktop_app.ui.translation import mark, tr

FIRST_ROWS = 60
_GONE = mark("{name} is not there any more; Show Original opens what the library keeps of it.")


class _Found(NamedTuple):
    ids: array[int]
    rows: tuple[DocumentRow, ...]


class Documents(QObject):
    """`shown_changed(bool)` when the list of documents comes and goes, `selection_changed(count)` while it is there,
    `said(text)` for the message line."""

    shown_changed = Signal(bool)
    selection_changed = Signal(int)
    said = Signal(str)

    ON_DOCUMENTS = (
        *("document_quotations", "document_again", "document_original", "document_file"),
        *("document_collect", "document_uncollect", "document_remove"),
    )

    def __init__(
        self,
        parts: Parts,
        session: Session,
        *,
        reading: Reading,
        editing: Editing,
        importing: Importing,
        listing: Listing,
        originals: Originals,
        lengthy: Lengthy,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._reading = reading
        self._editing = editing
        self._importing = importing
        self._listing = listing
        self._originals = originals
        self._lengthy = lengthy
        self._query = DocumentQuery()
        editing.changed.connect(lambda _changes: self.refresh())
        importing.ended.connect(lambda _report: self.refresh())
        # After the reader, which shows the article at that.
        reading.article_ready.connect(self._mark_hits)
        listing.searched.connect(lambda: None if parts.documents_shown else self._mark_hits(None, 0))
        session.changed_elsewhere.connect(self.refresh)
        session.opened.connect(lambda _created: self.refresh())
        parts.page_changed.connect(self._page_changed)
        self._connect()

    def table(self) -> dict[str, Callable[[], None]]:
        """Names of commands and what they do."""
        return {
            "documents": self.toggle,
            "search_articles": self.search_articles,
            "document_quotations": self.list_quotations,
            "document_again": self.read_again,
            "document_original": self.show_original,
            "document_file": self.reveal_file,
            "document_remove": self.remove,
        }

    # Coming and going

    def toggle(self) -> None:
        """Show the list of documents, or go back to the quotations."""
        if self._parts.documents_shown:
            self._parts.leave_page()
        else:
            self.show()

    def show(self) -> None:
        """Show the list of documents."""
        self._parts.show_documents()
        self.refresh()

    def _connect(self) -> None:
        view = self._parts.documents
        view.closed.connect(self._parts.leave_page)
        view.words_changed.connect(lambda words: self._ask(words=words))
        view.in_text_changed.connect(lambda on: self._ask(in_text=on))
        view.sort_changed.connect(lambda column, down: self._ask(sort=column, descending=down))
        view.current_changed.connect(self._read)
        view.selection_changed.connect(self.selection_changed)
        view.reader_wanted.connect(self._parts.reader.setFocus)
        view.remove_wanted.connect(self.remove)
        view.table.rows_wanted.connect(self._fetch)
        view.table.edited.connect(self._edit)
        view.list.itemDelegate().closeEditor.connect(lambda: self._later())
        view.show_sort(self._query.sort, descending=self._query.descending)

    def _page_changed(self) -> None:
        shown = self._parts.documents_shown
        self.shown_changed.emit(shown)
        if shown:
            view = self._parts.documents
            self.selection_changed.emit(len(view.selected()))
            # The current line is that of the last time, of which the list says nothing anew.
            if view.current_id is not None:
                self._read(view.current_id)

    # What is listed

    def _ask(self, **fields: object) -> None:
        changed = replace(self._query, **fields)  # type: ignore[arg-type]  # names and types are DocumentQuery's own
        if changed != self._query:
            self._query = changed
            self.refresh()

    def _later(self) -> None:
        """A field was closed: search again, which `refresh` does not do while one is open."""
        if self._parts.documents_shown:
            self.refresh()

    def refresh(self) -> None:
        """Search again, if the list is shown; not while the user types in it, whose field would be closed."""
        if not self._parts.documents_shown or not self._session.ready or self._parts.documents.editing:
            return
        query, interrupt = self._query, Interrupt()
        self._session.read(
            lambda library: _search(library, query, interrupt),
            done=self._take,
            failed=self._fail,
            channel="documents",
            stop=interrupt.cancel,
        )

    def _take(self, found: _Found) -> None:
        view = self._parts.documents
        if view.editing:
            return
        place, chosen, current = view.list.currentIndex().row(), view.selected(), view.current_id
        view.show_found(len(found.ids))
        view.show_excerpts(shown=any(row.excerpt for row in found.rows))
        # Rows that are shown still may have changed.
        view.table.refresh()
        if not view.table.show(found.ids, found.rows) or not chosen:
            view.select(chosen, current=current, place=place)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BadQuery):
            self._parts.documents.show_problem(explained(error))
        else:
            self._session.jobs.failed.emit(error)

    def _fetch(self, ids: list[int]) -> None:
        table, query = self._parts.documents.table, self._query
        self._session.read(
            lambda library: documents.rows(library, ids, query), done=lambda rows: table.accept(rows, asked=ids)
        )

    def _read(self, id: int) -> None:
        """The article of the current line stands in the reader."""
        if self._parts.documents_shown and self._session.ready:
            self._reading.show_document(id)

    def _mark_hits(self, _article: object, quotation: int | None) -> None:
        """What was looked for in the texts is marked in the article; among the documents its first place is shown."""
        if self._parts.documents_shown:
            phrases = words_in_text(self._query.words, everywhere=self._query.in_text)
        else:
            phrases = words_in_text(self._listing.query.words)
        self._parts.reader.show_hits(phrases, go=quotation is None)

    def search(self, words: str) -> None:
        """List the documents that `words` find."""
        self._parts.documents.box.setText(words)

    def search_articles(self) -> None:
        """Look for words in the texts of the articles."""
        self.show()
        self._parts.documents.in_text.setChecked(True)
        self._parts.documents.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._parts.documents.box.selectAll()

    # What is done with documents

    def _edit(self, id: int, column: int, text: str) -> None:
        """What was typed into one line is done to all that are selected, where several can have it in common."""
        spec, chosen = DOCUMENT_COLUMNS[column], self._parts.documents.selected()
        if (field := spec.field) is not None:
            ids = chosen if spec.many and id in chosen else [id]
            self._editing.do(lambda library: documents.set_field(library, ids, field, text))

    def remove(self) -> None:
        """Take the selected documents out; undo brings them back."""
        if ids := self.selected():
            what = tr("Removing {documents}…", documents=counted(len(ids)))
            self._lengthy.run(
                what,
                lambda library, progress: documents.remove(library, ids, progress=progress),
                done=self._editing.tell,
            )

    def read_again(self) -> None:
        """Read the kept originals of the selected documents anew."""
        if ids := self.selected():
            self._importing.read_again(ids)

    def list_quotations(self) -> None:
        """List the quotations of the selected documents."""
        if ids := self.selected():
            named = {row.id: row.shown for n in range(len(self._parts.documents.table.ids)) if (row := self._row(n))}
            for id in ids[-1:]:
                self._parts.sidebar.name_value(Facet.DOCUMENT, str(id), named.get(id, str(id)))
            self._parts.leave_page()
            self._listing.filter(facets=tuple((Facet.DOCUMENT, str(id)) for id in ids))

    def show_original(self) -> None:
        """Open the bytes that the current document was read from, as they were, with the system's program."""
        id = self._current()
        if id is None:
            return
        self._originals.open(id)

    def reveal_file(self) -> None:
        """Open the folder of the file that the current document was read from."""
        row = self._row(self._parts.documents.list.currentIndex().row()) if self._parts.documents_shown else None
        if row is not None and not row.file:
            self.said.emit(tr("This document was pasted; it has no file."))
        elif row is not None:
            file = row.file
            self._session.jobs.read(
                lambda: documents.folder_of(file),
                done=lambda folder: (
                    self._originals.open_place(folder) if folder else self.said.emit(tr(_GONE, name=file))
                ),
                channel="original",
            )

    def show_folder(self, path: str) -> None:
        """List the documents of a folder."""
        self.show()
        self.search(f'"{path}"')

    def selected(self) -> Sequence[int]:
        """The selected documents, as long as they are listed."""
        return self._parts.documents.selected() if self._parts.documents_shown and self._session.ready else ()

    def _current(self) -> int | None:
        return self._parts.documents.current_id if self._parts.documents_shown and self._session.ready else None

    def _row(self, position: int) -> DocumentRow | None:
        return self._parts.documents.table.row_at(position)


def _search(library: Library, query: DocumentQuery, interrupt: Interrupt) -> _Found:
    """Runs in a reader thread."""
    ids = documents.find(library, query, interrupt=interrupt)
    return _Found(ids, tuple(documents.rows(library, ids[:FIRST_ROWS], query)))
