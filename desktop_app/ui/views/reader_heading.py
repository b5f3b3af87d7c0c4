# SPDX-License-Identifier: Apache-2.0
"""What stands above an article: title, publication, authors, date."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.model.document import Document
from desktop_app.ui import layouts, theme
from desktop_app.ui.models.columns import date_in_words
from desktop_app.ui.views.label import Label

TITLE_SCALE = 1.12


class Heading(QFrame):
    """A widget of its own, so that the article's text keeps its positions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("heading")
        self._title = _label(self)
        theme.fit_font(self._title, partial(theme.heading_font, TITLE_SCALE, reading=True))
        self._below = _label(self)
        self._below.setProperty("quiet", True)
        layouts.column(
            self._title,
            self._below,
            into=self,
            margins=(theme.WIDE + theme.GRID, theme.MARGIN, theme.WIDE, theme.GAP),
            gap=theme.GRID,
        )
        self.hide()

    def show_document(self, document: Document) -> None:
        """Show what is known of `document`; hidden where that is nothing."""
        title = document.title or document.name
        below = byline(document)
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._below.setText(below)
        self._below.setVisible(bool(below))
        self.setVisible(bool(title or below))


def _label(parent: QWidget) -> Label:
    label = Label("", parent)
    label.wrap()
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def byline(document: Document) -> str:
    """Publication, authors and date in one line, without what is not known."""
    names = ", ".join(document.authors)
    known = (document.publication, names, date_in_words(document.published or ""))
    return " · ".join(part for part in known if part)
