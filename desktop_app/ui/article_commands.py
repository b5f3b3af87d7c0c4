# SPDX-License-Identifier: Apache-2.0
"""What can be done with the article in the reader: its context menu, the size of its letters, the article behind it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_app.actions import browsing
from desktop_app.ui.listing import Listing
from desktop_app.ui.parts import Parts
from desktop_app.ui.session import Session
from desktop_app.ui.settings import WindowSettings
from desktop_app.ui.translation import tr

SELECTED = ("copy_text", "search_selection", "add_quotation", "set_bounds", "")
ALWAYS = ("copy", "cite", "cite_short", "person", "original", "", "find", "next_document", "previous_document", "")
ZOOMS = ("zoom_in", "zoom_out", "zoom_usual")
# In per cent of the usual size.
USUAL, STEP, LEAST, MOST = 100, 10, 60, 250
ZOOM = "window/zoom"
# Marks that would end the phrase in the search box.
_UNQUOTED = re.compile(r"[\"“”„«»]+")


class ArticleCommands(QObject):
    """`said(text)` is for the message line."""

    said = Signal(str)

    def __init__(
        self, parts: Parts, session: Session, *, listing: Listing, settings: WindowSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._listing = listing
        self._settings = settings
        stored = settings.text(ZOOM)
        self._show_zoom(int(stored) if stored.isdecimal() else USUAL)
        parts.reader.view.zoom_wanted.connect(self._zoom_by)

    def table(self) -> dict[str, Callable[[], None]]:
        """Names of commands and what they do."""
        return {
            "copy_text": self.copy_text,
            "search_selection": self.search_selection,
            "next_document": partial(self._go_to_document, 1),
            "previous_document": partial(self._go_to_document, -1),
            "zoom_in": partial(self._zoom_by, 1),
            "zoom_out": partial(self._zoom_by, -1),
            "zoom_usual": lambda: self._zoom(USUAL),
        }

    # The context menu

    def offer(self, actions: Mapping[str, QAction]) -> None:
        """From now on the article has a context menu of these actions."""
        self._menu = QMenu(self._parts.reader)
        self._parts.reader.menu_wanted.connect(lambda place: self._open_menu(place, actions))

    def _open_menu(self, place: QPoint, actions: Mapping[str, QAction]) -> None:
        self._menu.clear()
        for name in (*(SELECTED if self._parts.reader.selection() is not None else ()), *ALWAYS, *ZOOMS):
            if name:
                self._menu.addAction(actions[name])
            else:
                self._menu.addSeparator()
        self._menu.popup(place)

    def copy_text(self) -> None:
        """Copy the words selected in the article."""
        if self._parts.reader.selection() is None:
            self.said.emit(tr("Select the words to copy in the article first."))
        else:
            self._parts.reader.view.copy()

    def search_selection(self) -> None:
        """List the quotations that hold the words selected in the article."""
        span = self._parts.reader.selected_words()
        if span is None:
            self.said.emit(tr("Select the words to search for in the article first."))
            return
        words = " ".join(_UNQUOTED.sub(" ", self._parts.reader.words_at(span)).split())
        self._parts.search.set_words(f'"{words}"')
        self._listing.filter(words=f'"{words}"')

    # From article to article

    def _go_to_document(self, by: int) -> None:
        if self._parts.documents_shown:
            self._parts.documents.step(by)
        else:
            ids, now = self._parts.table.ids, self._parts.list.current_row
            self._session.read(
                lambda library: browsing.next_document(library, ids, max(now, 0), by=by),
                done=lambda id: self._take(id, by),
                channel="next-document",
            )

    def _take(self, id: int | None, by: int) -> None:
        if id is None:
            last, first = tr("This is the last document of the list."), tr("This is the first document of the list.")
            self.said.emit(last if by > 0 else first)
        else:
            self._listing.go_to(id)

    # The size of the letters

    def _zoom_by(self, steps: int) -> None:
        self._zoom(self._percent + steps * STEP)

    def _zoom(self, percent: int) -> None:
        self._show_zoom(percent)
        self._settings.set(ZOOM, str(self._percent))

    def _show_zoom(self, percent: int) -> None:
        self._percent = min(max(percent, LEAST), MOST)
        self._parts.reader.view.zoom(self._percent / USUAL)
