# SPDX-License-Identifier: Apache-2.0
"""What the search box offers: names behind `speaker:`, and the last searches."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from desktop_app.ui.translation import tr

MOST_RECENT = 10
_SPEAKER = re.compile(r'(?:^|(?<=[\s(-]))speaker:(?:"(?P<quoted>[^"]*)|(?P<bare>[^\s"()]*))$', re.IGNORECASE)


class SearchSuggestions(QObject):
    """A list below `box`; `names_wanted(typed)` asks for names, `chosen(words)` is what the box is to hold."""

    names_wanted = Signal(str)
    chosen = Signal(str)

    def __init__(self, box: QLineEdit) -> None:
        super().__init__(box)
        self._box = box
        self._begun: re.Match[str] | None = None
        self.recent: list[str] = []
        self._model = QStringListModel(self)
        self.completer = QCompleter(self._model, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        # As the box's own completer it would replace all that stands there.
        self.completer.setWidget(box)
        self.popup = QListView()
        # The name by which the theme frames it.
        self.popup.setObjectName("suggestions")
        self.popup.setAccessibleName(tr("Suggestions for the search"))
        self.completer.setPopup(self.popup)
        self.completer.activated.connect(self._take)
        box.textEdited.connect(self._typed)

    def show_names(self, typed: str, names: Sequence[str]) -> None:
        """Offer `names`, unless something else than `typed` stands there by now."""
        if self._begun and self._name() == typed:
            self._offer(names)

    def show_recent(self) -> None:
        """Offer the last searches, the latest first."""
        self._begun = None
        self._offer(self.recent)

    def remember(self, words: str) -> None:
        """Keep `words` as the latest search."""
        if words := words.strip():
            self.recent = [words, *(each for each in self.recent if each != words)][:MOST_RECENT]

    def _offer(self, entries: Sequence[str]) -> None:
        self._model.setStringList(entries)
        if entries:
            self.completer.complete()
            # Enter searches for what is typed until something is chosen.
            self.popup.setCurrentIndex(QModelIndex())
        else:
            self.popup.hide()

    def _name(self) -> str:
        return (self._begun["quoted"] or self._begun["bare"] or "") if self._begun else ""

    def _typed(self) -> None:
        self._begun = _SPEAKER.search(self._box.text()[: self._box.cursorPosition()])
        if self._begun:
            self.names_wanted.emit(self._name())
        else:
            self.popup.hide()

    def _take(self, entry: str) -> None:
        if self._begun is None:
            self.chosen.emit(entry)
            return
        text, start, end = self._box.text(), *self._begun.span()
        name = entry.replace('"', " ")
        self._begun = None
        self.chosen.emit(f'{text[:start]}speaker:"{name}" {text[end:].lstrip()}')
