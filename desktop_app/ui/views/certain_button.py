# SPDX-License-Identifier: Apache-2.0
"""In the filter bar: whether what is doubtful is shown, and how much of it there is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from desktop_app.ui import theme
from desktop_app.ui.plain_text import set_tip

CERTAIN, ALL, DOUBTFUL = "Certain", "All", "Doubtful"
_TOLD = {
    CERTAIN: "nothing doubtful is left out",
    ALL: "what is doubtful is shown too",
    DOUBTFUL: "nothing but what is doubtful is shown",
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
        number = f"{self._left_out:,} doubtful" if self._left_out else ""
        self.setText(self._word if self.brief or not number else f"{self._word} · {number}")
        told = f"{number} left out" if number else _TOLD[self._word]
        self.setAccessibleName(f"{self._word}: {told}")
        set_tip(self, f"{told.capitalize()}; click to change the limit or to show it")
