# SPDX-License-Identifier: Apache-2.0
"""The search box: filters as one types, and points at what it cannot understand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop_app.base.errors import BadQuery
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.views.label import Label

DELAY_MS = 15
# Who types on has mended it before it is told: a line that came and went with every field would move all below it.
PROBLEM_AFTER_MS = 500


class SearchBox(QLineEdit):
    """The line itself; Esc clears it and, when it is empty, goes back to the list; Down goes to the list."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class SearchBar(QWidget):
    """`changed(words)` comes a moment after the last key; `left()` when the user goes on to the list."""

    changed = Signal(str)
    left = Signal()
    help_wanted = Signal()

    def __init__(self, *, icon: Callable[[str], QIcon], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = SearchBox(self)
        self.box.setObjectName("search")
        self.box.setAccessibleName("Search")
        self.box.setPlaceholderText('Search: words, "a phrase", speaker:name, org:name, after:2016-01-01')
        self.box.setClearButtonEnabled(True)
        self._lens = QAction(icon("search"), "Search", self.box)
        self.box.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._help = QToolButton(self)
        self._help.setIcon(icon("help"))
        self._help.setAutoRaise(True)
        self._help.setAccessibleName("What can be typed in the search box")
        set_tip(self._help, "What can be typed here")
        self._help.clicked.connect(self.help_wanted)
        self._problem = Label("", self)
        self._problem.setObjectName("problem")
        self._problem.setAccessibleName("Problem with the search")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._tell_problem = QTimer(self, singleShot=True, interval=PROBLEM_AFTER_MS)
        self._tell_problem.timeout.connect(self._problem.show)
        self._delay = QTimer(self, singleShot=True)
        self._delay.timeout.connect(self._tell)
        self._since = QElapsedTimer()
        self._told = ""
        self.box.textChanged.connect(self._typed)
        self.box.left.connect(self._leave)
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.box, 1)
        line.addWidget(self._help)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self._problem)

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

    def show_problem(self, message: str, position: int) -> None:
        """Say what cannot be understood, and where: the words from `position` (code points) are quoted.

        Said when nothing was typed for a moment, at once where a problem is said already.
        """
        self._problem.setText(BadQuery(message, position).pointing(self.box.text()))
        if self._problem.isHidden():
            self._tell_problem.start()

    def clear_problem(self) -> None:
        """The search is understood."""
        self._tell_problem.stop()
        self._problem.hide()

    def _typed(self) -> None:
        """Search at once after a pause, and not more often than the list can follow while keys come fast."""
        waited_ms = self._since.elapsed() if self._since.isValid() else DELAY_MS
        if not self._delay.isActive():
            self._delay.start(max(0, DELAY_MS - waited_ms))

    def _tell(self) -> None:
        if self.box.text() != self._told:
            self._told = self.box.text()
            self._since.start()
            self.changed.emit(self._told)

    def _leave(self) -> None:
        self._delay.stop()
        self._tell()
        self.left.emit()
