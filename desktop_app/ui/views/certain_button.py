# SPDX-License-Identifier: Apache-2.0
"""In the filter bar: whether what is doubtful is shown, and how much of it there is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from desktop_app.ui import theme
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import capital, mark, tr

CERTAIN, ALL, DOUBTFUL = mark("Certain"), mark("All"), mark("Doubtful")
_TOLD = {
    CERTAIN: mark("nothing doubtful is left out"),
    ALL: mark("what is doubtful is shown too"),
    DOUBTFUL: mark("nothing but what is doubtful is shown"),
}


class CertainButton(QToolButton):
    """A click opens what can be chosen; `brief` leaves the number out where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("certain")
        self.setIcon(theme.icon("doubtful"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.brief = False
        self._word = CERTAIN
        self._left_out = 0
        self._show()

    def show_state(self, word: str, *, left_out: int) -> None:
        """`word` says what is listed (CERTAIN, ALL, DOUBTFUL); `left_out` doubtful ones are not."""
        self._word, self._left_out = word, left_out
        self._show()

    def set_brief(self, *, brief: bool) -> None:
        """Leave the number out, or not."""
        self.brief = brief
        self._show()

    def _show(self) -> None:
        number = tr("{count} doubtful", count=self._left_out) if self._left_out else ""
        word = tr(self._word)
        self.setText(word if self.brief or not number else f"{word} · {number}")
        told = tr("{doubtful} left out", doubtful=number) if number else tr(_TOLD[self._word])
        self.setAccessibleName(f"{word}: {told}")
        set_tip(self, tr("{told}; click to change the limit or to show it", told=capital(told)))
