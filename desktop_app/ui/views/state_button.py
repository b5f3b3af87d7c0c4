# SPDX-License-Identifier: Apache-2.0
"""The button of the filter bar that says which states are listed, with a menu to choose others."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop_app.ui import theme
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import mark, tr


class Shown(StrEnum):
    """The choices of states to list."""

    LISTED = "listed"
    SURE = "sure"
    TO_CHECK = "to check"
    ALL = "all"
    DOUBTFUL = "doubtful"


_WORDS = {
    Shown.LISTED: (mark("Sure, to check"), mark("Sure rows and rows to check; doubtful ones are left out")),
    Shown.SURE: (mark("Sure"), mark("Only rows of which about 98 of 100 have the right speaker")),
    Shown.TO_CHECK: (mark("To check"), mark("Only rows that a person should check, each with its reason")),
    Shown.ALL: (mark("All states"), mark("Doubtful rows too: perhaps nobody said these words")),
    Shown.DOUBTFUL: (mark("Doubtful"), mark("Only rows that perhaps nobody said")),
}


class StateButton(QToolButton):
    """`chosen(Shown)` when other states are to be listed; `brief`: without number and icon, for little room."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("state")
        self.setIcon(theme.icon("status"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.brief = False
        self._shown = Shown.LISTED
        self._left_out = 0
        self.choices = {shown: self._choice(shown) for shown in Shown}
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        group = QActionGroup(self)
        for action in self.choices.values():
            group.addAction(action)
            menu.addAction(action)
        self.setMenu(menu)
        self._show()

    def _choice(self, shown: Shown) -> QAction:
        word, tip = _WORDS[shown]
        action = QAction(tr(word), self)
        action.setCheckable(True)
        set_tip(action, tr(tip))
        action.triggered.connect(lambda: self.chosen.emit(shown))
        return action

    @property
    def least_width(self) -> int:
        """The width of the word alone, in pixels."""
        return self.fontMetrics().horizontalAdvance(tr(_WORDS[self._shown][0]))

    def show_state(self, shown: Shown, *, left_out: int) -> None:
        """Say which states are listed, and how many doubtful rows are left out."""
        self._shown, self._left_out = shown, left_out
        self._show()

    def set_brief(self, *, brief: bool) -> None:
        """Leave the number and the icon out, or not."""
        self.brief = brief
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextOnly if brief else style.ToolButtonTextBesideIcon)
        self._show()

    def _show(self) -> None:
        number = tr("{count} doubtful", count=self._left_out) if self._left_out else ""
        word, tip = (tr(text) for text in _WORDS[self._shown])
        self.setText(word if self.brief or not number else f"{word} · {number}")
        self.choices[self._shown].setChecked(True)
        self.setAccessibleName(", ".join(filter(None, (tr("States: {states}", states=word), number))))
        set_tip(self, f"{tip}. {tr('{doubtful} left out', doubtful=number)}" if number else tip)
