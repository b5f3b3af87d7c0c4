# SPDX-License-Identifier: Apache-2.0
"""The search box: filters as one types, and points at what it cannot understand."""

from __future__ import annotations

import re

from PySide6.QtCore import QElapsedTimer, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QListView, QToolButton, QWidget

from desktop_app.base.errors import BadQuery
from desktop_app.ui import layouts, theme
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.sentences import translated
from desktop_app.ui.translation import tr
from desktop_app.ui.views.label import Label
from desktop_app.ui.views.search_suggestions import SearchSuggestions

DELAY_MS = 15
# Who types on has mended it before it is told.
PROBLEM_AFTER_MS = 500
# "tax O" may become "tax OR duty", which is no search for "O"; "vitamin A" is meant as it stands, and is searched for
# when nothing follows.
OPERATOR_AFTER_MS = 800
_OPERATOR_BEGUN = re.compile(r"(?<=[\s(])(?:AN?|AND|OR?|NO?|NOT)$")


class SearchBox(QLineEdit):
    """The line itself; Esc clears it and, when it is empty, goes back to the list; Down goes to the list."""

    left = Signal()
    popup: QListView | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        if self.popup is not None and self.popup.isVisible() and _is_for_list(event, self.popup):
            # Qt's completer does it, if the box does not.
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _is_for_list(event: QKeyEvent, popup: QListView) -> bool:
    chooses = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and popup.currentIndex().isValid()
    return chooses or event.key() == Qt.Key.Key_Escape


class SearchBar(QWidget):
    """`changed(words)` comes a moment after the last key; `left()` when the user goes on to the list."""

    changed = Signal(str)
    left = Signal()
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = SearchBox(self)
        self.box.setObjectName("search")
        self.box.setAccessibleName(tr("Search"))
        self.box.setPlaceholderText(tr('Search: words, "a phrase", speaker:name, org:name, after:2016-01-01'))
        self.box.setClearButtonEnabled(True)
        self.suggestions = SearchSuggestions(self.box)
        self.box.popup = self.suggestions.popup
        self.suggestions.chosen.connect(self.set_words)
        self._lens = QAction(theme.icon("search"), tr("Recent searches"), self.box)
        self._lens.triggered.connect(self.show_recent)
        self.box.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._help = QToolButton(self)
        self._help.setIcon(theme.icon("help"))
        self._help.setAutoRaise(True)
        self._help.setAccessibleName(tr("What can be typed in the search box"))
        set_tip(self._help, tr("What can be typed here"))
        self._help.clicked.connect(self.help_wanted)
        self._problem = Label("", self, wraps=True)
        self._problem.setObjectName("problem")
        self._problem.setProperty("floating", True)
        self._problem.hide()
        self._tell_problem = QTimer(self, singleShot=True, interval=PROBLEM_AFTER_MS)
        self._tell_problem.timeout.connect(self._float_problem)
        self._delay = QTimer(self, singleShot=True)
        self._delay.timeout.connect(self._tell)
        self._since = QElapsedTimer()
        self._told = ""
        self._held = False
        self.box.textChanged.connect(self._typed)
        self.box.left.connect(self._leave)
        self._lay_out()

    def _lay_out(self) -> None:
        line = layouts.row((self.box, 1), self._help, margins=0, gap=4)
        layouts.column(line, into=self, margins=0, gap=2)

    @property
    def last(self) -> QWidget:
        """The last of its parts that Tab goes to."""
        return self._help

    @property
    def words(self) -> str:
        """What stands in the box."""
        return self.box.text()

    def set_words(self, words: str) -> None:
        """Put `words` in the box and search for them at once."""
        self.box.setText(words)
        self._delay.stop()
        self._tell()

    def start(self) -> None:
        """Go to the box, its text selected."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def show_recent(self) -> None:
        """Offer the last searches below the box."""
        self.start()
        self.suggestions.show_recent()

    def show_problem(self, message: str, position: int) -> None:
        """Say what cannot be understood, and where: the words from `position` (code points) are quoted.

        Said when nothing was typed for a moment, at once where a problem is said already.
        """
        self._problem.setText(translated(BadQuery(message, position).pointing(self.box.text())))
        if self._problem.isHidden():
            self._tell_problem.start()
        else:
            self._float_problem()

    def _float_problem(self) -> None:
        """Say it over what stands below the box, which so keeps its place."""
        width = self.box.width()
        self._problem.setParent(self.window())
        self._problem.setGeometry(0, 0, width, self._problem.heightForWidth(width))
        self._problem.move(self.box.mapTo(self.window(), QPoint(0, self.box.height() + 2)))
        self._problem.raise_()
        self._problem.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        if not self._problem.isHidden():
            self._float_problem()

    def hideEvent(self, event: QHideEvent) -> None:
        """As Qt asks."""
        super().hideEvent(event)
        self.clear_problem()

    def clear_problem(self) -> None:
        """The search is understood."""
        self._tell_problem.stop()
        self._problem.hide()

    def _typed(self) -> None:
        """Search at once after a pause, and not more often than the list can follow while keys come fast."""
        waited_ms = self._since.elapsed() if self._since.isValid() else DELAY_MS
        held, self._held = self._held, self._operator_begun()
        if self._held:
            self._delay.start(OPERATOR_AFTER_MS)
        elif held or not self._delay.isActive():
            self._delay.start(max(0, DELAY_MS - waited_ms))

    def _operator_begun(self) -> bool:
        """Whether AND, OR or NOT may be being typed behind all else."""
        text = self.box.text()
        return self.box.cursorPosition() == len(text) and _OPERATOR_BEGUN.search(text) is not None

    def _tell(self) -> None:
        if self.box.text() != self._told:
            self._told = self.box.text()
            self._since.start()
            self.changed.emit(self._told)

    def _leave(self) -> None:
        self._delay.stop()
        self._tell()
        self.suggestions.remember(self.box.text())
        self.left.emit()
