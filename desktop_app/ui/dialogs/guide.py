# SPDX-License-Identifier: Apache-2.0
"""The guide: its pages at the left, the one that is read at the right, and a search over all of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QTextBrowser, QTextEdit, QWidget

from desktop_app.ui import layouts, theme
from desktop_app.ui.dialogs.dialog import Dialog
from desktop_app.ui.guide_pages import Page, folder, pages
from desktop_app.ui.translation import tr

WIDTH_CHARACTERS = 130
LINES = 44
LIST_CHARACTERS = 30
_PAGE = Qt.ItemDataRole.UserRole


class Guide(Dialog):
    """Stays open beside the window, which stays usable."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Guide"), parent)
        self._pages = {page.name: page for page in pages()}
        self.box = QLineEdit(self)
        self.box.setPlaceholderText(tr("Search the guide"))
        self.box.setAccessibleName(tr("Search the guide"))
        self.box.setClearButtonEnabled(True)
        self.box.textChanged.connect(self._find)
        self.box.returnPressed.connect(self._next_match)
        self.list = QListWidget(self)
        self.list.setObjectName("roomy")
        self.list.setAccessibleName(tr("Pages of the guide"))
        self.list.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.page = _Browser(self)
        self.page.anchorClicked.connect(lambda link: self.turn_to(link.toString()))
        self._lay_out()
        self._find("")
        self.list.setFocus()

    def _lay_out(self) -> None:
        self.leave_enter_alone()
        metrics = self.fontMetrics()
        for widget in (self.box, self.list):
            widget.setFixedWidth(metrics.averageCharWidth() * LIST_CHARACTERS)
        left = layouts.column(self.box, self.list)
        line = layouts.row(left, (self.page, 1), gap=theme.MARGIN)
        self.stack(line, characters=WIDTH_CHARACTERS, lines=LINES)

    def turn_to(self, name: str) -> None:
        """Show the page called `name`; all pages are listed again where the search hides it."""
        if not self._choose(name):
            self.box.clear()
            self._choose(name)

    def _choose(self, name: str) -> bool:
        for place in range(self.list.count()):
            if self.list.item(place).data(_PAGE) == name:
                self.list.setCurrentRow(place)
                return True
        return False

    def _words(self) -> list[str]:
        return self.box.text().casefold().split()

    def _find(self, _typed: str) -> None:
        """List the pages that have all words that were typed, and stay on the page where it is one of them."""
        current = self.list.currentItem()
        before = current.data(_PAGE) if current is not None else ""
        words = self._words()
        self.list.blockSignals(True)
        self.list.clear()
        for page in self._pages.values():
            if page.has(words):
                item = QListWidgetItem(page.title, self.list)
                item.setData(_PAGE, page.name)
        self.list.blockSignals(False)
        if not self._choose(before):
            self.list.setCurrentRow(0)
        self._show(self.list.currentItem())

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            self.page.show_words(tr("No page of the guide has all these words."))
        else:
            self.page.show_page(self._pages[item.data(_PAGE)])
            self.page.mark(self._words())

    def _next_match(self) -> None:
        """Go to the next of the first word's places, from the last one to the next page."""
        words = self._words()
        if words and self.list.count() and not self.page.find(words[0]):
            self.list.setCurrentRow((self.list.currentRow() + 1) % self.list.count())
            # Where there is but one page it stays, and is gone through anew.
            self.page.mark(words)
            self.page.find(words[0])


class _Browser(QTextBrowser):
    """Shows pages of the guide; loads the guide's own pictures and nothing else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName(tr("Page"))
        self._page: Page | None = None
        self._width = 0

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """As Qt asks; None for whatever is no picture beside the pages."""
        path = folder() / (name if isinstance(name, str) else name.toString())
        if type != QTextDocument.ResourceType.ImageResource.value or path.parent != folder() or not path.is_file():
            return None
        picture = QImage(str(path))
        # No wider than the page, which has a scroll bar or not.
        room = self.width() - 2 * (theme.MARGIN + self.frameWidth()) - self.verticalScrollBar().sizeHint().width()
        if 0 < room < picture.width():
            return picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        if self._page is not None and self.width() != self._width:
            read = self.verticalScrollBar().value()
            self._load(self._page)
            self.verticalScrollBar().setValue(read)

    def show_page(self, page: Page) -> None:
        """Show `page` from its top, unless it is shown."""
        if self._page != page:
            self._load(page)

    def _load(self, page: Page) -> None:
        self._page, self._width = page, self.width()
        self.setHtml(page.html)
        self.document().setDocumentMargin(theme.MARGIN)

    def show_words(self, words: str) -> None:
        """Show `words` in the place of a page."""
        self._page = None
        self.setPlainText(words)

    def mark(self, words: list[str]) -> None:
        """Mark all places of `words`, and bring the first in sight."""
        found = [cursor for word in words for cursor in self._places(word)]
        self.setExtraSelections([_marked(cursor) for cursor in found])
        if found:
            first = QTextCursor(self.document())
            first.setPosition(min(cursor.selectionStart() for cursor in found))
            self.setTextCursor(first)

    def _places(self, word: str) -> list[QTextCursor]:
        places = []
        cursor = self.document().find(word)
        while not cursor.isNull():
            places.append(cursor)
            cursor = self.document().find(word, cursor)
        return places


def _marked(cursor: QTextCursor) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    made.cursor = cursor
    made.format.setBackground(theme.colours().match)
    return made
