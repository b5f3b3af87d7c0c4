# SPDX-License-Identifier: Apache-2.0
"""Ties the reader and the details to the quotation that is selected."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.actions import browsing
from desktop_app.actions.citing import What
from desktop_app.model.query import Facet, Query
from desktop_app.model.rows import Passage, Row
from desktop_app.ui.copying import Copying
from desktop_app.ui.editing import Editing
from desktop_app.ui.models.columns import Field
from desktop_app.ui.parts import Parts
from desktop_app.ui.reading import Reading
from desktop_app.ui.session import Session

MOST_SUGGESTIONS = 1000
_FACETS = {
    "speaker": Facet.SPEAKER,
    "role": Facet.ROLE,
    "organization": Facet.ORGANIZATION,
    "tags": Facet.TAG,
}


class RightPane(QObject):
    """Row to passage on selection, passage to row on click, edits and copies from the details.

    `speaker_corrected(row before, name)` when a person typed another speaker for one row.

    `person_wanted(id)` asks for the page of a speaker, `quotation_wanted(id)` for a quotation of another article.
    """

    person_wanted = Signal(int)
    quotation_wanted = Signal(int)
    speaker_corrected = Signal(object, str)

    def __init__(
        self, parts: Parts, session: Session, *, reading: Reading, editing: Editing, copying: Copying, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._reading = reading
        self._editing = editing
        self._copying = copying
        self._suggestions: dict[str, list[str]] = {}
        parts.list.suggestions = self._suggestions_for
        parts.list.current_changed.connect(self._show)
        parts.page_changed.connect(self._page_changed)
        parts.list.reader_wanted.connect(parts.reader.setFocus)
        reading.article_ready.connect(parts.reader.show_article)
        reading.quotation_ready.connect(self._quotation_ready)
        reading.nothing.connect(self._nothing)
        copying.described.connect(parts.details.show_citation)
        details = parts.details
        details.words_at = parts.reader.words_at
        details.words_around = parts.reader.words_around
        parts.list.selection_changed.connect(details.show_selected)
        details.edited.connect(self._edited)
        details.evidence_clicked.connect(parts.reader.flash)
        details.copy_requested.connect(self._copy)
        details.style_changed.connect(self._change_style)
        details.person_wanted.connect(self.person_wanted)
        details.copy_wanted.connect(self._look_for_copy)
        editing.changed.connect(lambda _changes: reading.refresh())
        session.changed_elsewhere.connect(reading.refresh)

    def ask_suggestions(self) -> None:
        """Fetch the names that are offered while one types; after opening and after imports."""
        for field, facet in _FACETS.items():
            self._session.read(
                lambda library, facet=facet: browsing.facets(library, Query(), facet, limit=MOST_SUGGESTIONS),  # type: ignore[misc]  # the default binds it
                done=lambda found, field=field: self._keep_suggestions(field, [each.label for each in found]),  # type: ignore[misc]
                channel=f"suggestions-{field}",
            )

    def _keep_suggestions(self, field: str, values: list[str]) -> None:
        self._suggestions[field] = values
        self._parts.details.set_suggestions(field, values)

    def _suggestions_for(self, field: Field) -> list[str]:
        return self._suggestions.get(field.value, [])

    def show_current(self) -> None:
        """Show what is current in the list."""
        self._show(self._parts.list.current_id)

    def _page_changed(self) -> None:
        """Among the documents the reader shows the current one of them, afterwards the current quotation again.

        No quotation is chosen there, so that the details would be empty: the article has their room.
        """
        self._parts.details.setVisible(not self._parts.documents_shown)
        if not self._parts.documents_shown and self._reading.row is None:
            self.show_current()

    def _show(self, id: int | None) -> None:
        if self._parts.documents_shown:
            return
        self._reading.show(id, self._parts.table.known(id) if id is not None else None)

    def _quotation_ready(self, row: Row, passage: Passage | None) -> None:
        self._parts.reader.select(row.id)
        self._parts.details.show_row(row, passage)
        article = self._reading.article
        copies = article.copies if article is not None else ()
        having = passage.printed_in if passage is not None else frozenset()
        self._parts.details.copies.show_copies(copies, having=having)
        self._copying.describe(row)

    def _look_for_copy(self, document: int) -> None:
        """Find the same quotation in the article as another paper printed it."""
        row = self._parts.details.row
        if row is None:
            return
        self._session.read(
            lambda library: browsing.counterpart(library, document, row.quotation),
            done=lambda id: self._open_copy(document, id),
            channel="counterpart",
        )

    def _open_copy(self, document: int, id: int | None) -> None:
        # The link that was pressed goes with the quotation that it belonged to.
        self._parts.reader.setFocus()
        if id is None:
            self._reading.show_document(document)
        else:
            self.quotation_wanted.emit(id)

    def _nothing(self) -> None:
        self._parts.details.show_row(None, None)
        if self._reading.article is None:
            self._parts.reader.clear()

    def _edited(self, field: str, value: object) -> None:
        # What was edited is what the details show; the reading may already be on its way to another quotation.
        row = self._parts.details.row
        if row is None:
            return
        ids = self._ids_with(row)
        if field == "tags" and isinstance(value, tuple):
            self._editing.set_tags(ids, row, value)
        elif field == "speaker" and len(ids) == 1:
            name = str(value or "").strip()
            self._editing.set_field(ids, field, value, then=lambda: self.speaker_corrected.emit(row, name))
        else:
            self._editing.set_field(ids, field, value)

    def _ids_with(self, row: Row) -> list[int]:
        """Return all that is selected, if `row` is among it, else `row` alone."""
        chosen = list(self._parts.list.selected_ids())
        return chosen if row.id in chosen else [row.id]

    def _copy(self, what: str) -> None:
        if (row := self._parts.details.row) is not None:
            self._copying.copy([row.id], What(what))

    def _change_style(self, label: str) -> None:
        self._copying.choose_style(label)
        self.describe()

    def describe(self) -> None:
        """Show the citation in the style that is chosen now."""
        if self._reading.row is not None:
            self._copying.describe(self._reading.row)
