# SPDX-License-Identifier: Apache-2.0
"""Originals in the window: the page of a PDF in the place of its text, the web page in the browser, any file in the
system's program."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desktop_app.actions import citing, documents, sheets
from desktop_app.actions.documents import Interrupt
from desktop_app.actions.opening import Library
from desktop_app.model.rows import Passage, Row
from desktop_app.model.sheet import Sheet
from desktop_app.model.spans import Spans
from desktop_app.ui.parts import Parts
from desktop_app.ui.reading import Reading
from desktop_app.ui.session import Session
from desktop_app.ui.translation import tr

_PDF = "application/pdf"
_WEB = ("text/html", "application/xhtml+xml")


class Originals(QObject):
    """`said(text)` for the message line."""

    said = Signal(str)

    def __init__(self, parts: Parts, session: Session, *, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._reading = reading
        self._folder: TemporaryDirectory[str] | None = None
        self._spans: Spans = ()
        self._document: int | None = None
        self._connected = False
        reading.quotation_ready.connect(self._follow)
        reading.article_ready.connect(lambda _article, id: self.leave() if id is None else None)
        reading.nothing.connect(self.leave)

    # What is wanted

    def toggle(self) -> None:
        """Show the original of the current quotation, at the passage; from a page of it, back to the text."""
        if self._parts.reader.sheet_shown:
            self.leave()
        elif self._reading.row is not None and self._reading.article is not None and self._session.ready:
            document = self._reading.article.document
            if document.media_type == _PDF:
                self._show(self._reading.row.document, self._spans_of(self._reading.row.id))
            elif document.media_type in _WEB and self._reading.row.url.startswith(("http://", "https://")):
                self._browse(self._reading.row)
            else:
                self.open(self._reading.row.document)

    def open(self, id: int) -> None:
        """Open the bytes that a document was read from, as they were, with the system's program."""
        self._session.read(lambda library: self._written(library, id), done=self.open_place, channel="original")

    def open_place(self, place: Path) -> None:
        """Open a file or a folder with the system's program."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))):
            self.said.emit(tr("No program opens {place}", place=place))

    def leave(self) -> None:
        """The text comes back."""
        self._session.jobs.stop_channel("sheet")
        self._parts.reader.leave_sheet()

    # How

    def _written(self, library: Library, id: int) -> Path:
        """Runs in a reader thread. The folder is for this user alone and goes when the program ends."""
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="inquit-", ignore_cleanup_errors=True)
        return documents.original(library, id, Path(self._folder.name))

    def _browse(self, row: Row) -> None:
        """The page of the web, at the passage where that can be named."""

        def go(address: str) -> None:
            if not QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.TolerantMode)):
                self.said.emit(tr("No browser opens {address}", address=address))

        self._session.read(lambda library: citing.address(library, row), done=go, channel="original")

    def _spans_of(self, id: int) -> Spans:
        article = self._reading.article
        passages = article.passages if article is not None else ()
        return next((passage.content for passage in passages if passage.id == id), ())

    def _follow(self, row: Row, passage: Passage | None) -> None:
        """Another quotation: its page where a page is shown, and it has one."""
        if not self._parts.reader.sheet_shown or (row.document == self._document and passage is None):
            return
        article = self._reading.article
        if article is not None and article.document.media_type == _PDF and passage is not None:
            self._show(row.document, passage.content)
        else:
            self.leave()

    def _show(self, document: int, spans: Spans, *, number: int | None = None) -> None:
        self._connect()
        self._document, self._spans = document, spans
        width, interrupt = self._parts.reader.sheet.pixels, Interrupt()
        self._session.read(
            lambda library: sheets.sheet(library, document, spans, number=number, width=width, interrupt=interrupt),
            done=self._take,
            channel="sheet",
            stop=interrupt.cancel,
        )

    def _connect(self) -> None:
        """The view is made when it is first asked for."""
        if self._connected:
            return
        self._connected = True
        view = self._parts.reader.sheet
        view.closed.connect(self.leave)
        view.turned.connect(self._turn)
        view.opened.connect(lambda: self.open(self._document) if self._document is not None else None)

    def _take(self, sheet: Sheet) -> None:
        self._number = sheet.number
        self._parts.reader.show_sheet(sheet)

    def _turn(self, by: int) -> None:
        if self._document is not None:
            self._show(self._document, self._spans, number=self._number + by)
