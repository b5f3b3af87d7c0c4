# SPDX-License-Identifier: Apache-2.0
"""From the selected line to the article and the details beside it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.actions import browsing
from desktop_app.actions.opening import Library
from desktop_app.base.errors import NoSuchDocument
from desktop_app.model.browse import Article
from desktop_app.model.rows import Passage, Row
from desktop_app.ui.session import Session


class Reading(QObject):
    """`article_ready(article, quotation)` when another article is to be shown, `quotation_ready(row, passage)` with
    each quotation, `nothing()` where none is selected."""

    article_ready = Signal(object, object)
    quotation_ready = Signal(object, object)
    nothing = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._article: Article | None = None
        self._document: int | None = None
        self._wanted: int | None = None
        self._row: Row | None = None

    @property
    def row(self) -> Row | None:
        """The quotation that is shown."""
        return self._row

    @property
    def document(self) -> int | None:
        """The document that is shown."""
        return self._document

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self._article

    def show(self, id: int | None, row: Row | None = None) -> None:
        """Show the quotation `id`; `row` if it is at hand. A newer call makes an older one void."""
        self._wanted = id
        if id is None or not self._session.ready:
            self._row = None
            self._session.jobs.stop_channel("read")
            self.nothing.emit()
            return
        if row is not None and row.document == self._document and self._passage(id) is not None:
            self._session.jobs.stop_channel("read")
            self._row = row
            self.quotation_ready.emit(row, self._passage(id))
            return
        document = self._document
        self._session.read(
            lambda library: _fetch(library, id, known=document if self._article is not None else None),
            done=self._take,
            channel="read",
        )

    def show_document(self, document: int) -> None:
        """Show an article in which no quotation was found."""
        self._wanted = self._row = None
        self._session.read(
            lambda library: browsing.article(library, document),
            done=lambda article: self._take_document(document, article),
            failed=self._document_gone,
            channel="read",
        )

    def _document_gone(self, error: Exception) -> None:
        """A document that was removed leaves the reader."""
        if isinstance(error, NoSuchDocument):
            self.forget()
        else:
            self._session.jobs.failed.emit(error)

    def _take_document(self, document: int, article: Article) -> None:
        self._article, self._document = article, document
        self.article_ready.emit(article, None)
        self.nothing.emit()

    def refresh(self) -> None:
        """Read again what is shown: it changed."""
        document, self._document, self._article = self._document, None, None
        if self._wanted is None and document is not None:
            # An article of which no quotation is selected stays in the reader.
            self.show_document(document)
        else:
            self.show(self._wanted)

    def forget(self) -> None:
        """Show nothing: another library is opened."""
        self._document = None
        self._article = None
        self.show(None)

    def _take(self, answer: tuple[Row, Article | None] | None) -> None:
        if answer is None:
            self._row = None
            self.nothing.emit()
            return
        row, article = answer
        self._row = row
        if article is not None:
            self._article, self._document = article, row.document
            self.article_ready.emit(article, row.id)
        self.quotation_ready.emit(row, self._passage(row.id))

    def _passage(self, id: int) -> Passage | None:
        passages = self._article.passages if self._article is not None else ()
        return next((passage for passage in passages if passage.id == id), None)


def _fetch(library: Library, id: int, *, known: int | None) -> tuple[Row, Article | None] | None:
    """The row, and its article unless that is the document `known`; runs in a reader thread."""
    rows = browsing.rows(library, [id])
    if not rows:
        return None
    row = rows[0]
    return row, None if row.document == known else browsing.article(library, row.document)
