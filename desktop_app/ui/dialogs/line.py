# SPDX-License-Identifier: Apache-2.0
"""A single line asked for over the window: tags, the name of a search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui import layouts
from desktop_app.ui.dialogs.popup import Popup, fit
from desktop_app.ui.views.choice import suggest
from desktop_app.ui.views.label import Label

# Speakers of one name are told apart by what they are, which takes room.
WIDTH_CHARACTERS = 64
LEAST_WIDTH = 200


class Line(Popup):
    """`given(text)` on Enter; Esc or a click beside it closes it and nothing happens.

    With `choose`, one of the suggestions is wanted: what was typed stands for the only one that holds it.
    """

    given = Signal(str)

    def __init__(
        self, prompt: str, parent: QWidget, *, text: str = "", suggestions: Sequence[str] = (), choose: bool = False
    ) -> None:
        super().__init__(parent)
        self._choices = suggestions if choose else ()
        label = Label(prompt, self)
        self.box = QLineEdit(text, self)
        self.setFocusProxy(self.box)
        for widget in (self, self.box):
            widget.setAccessibleName(prompt)
        self.box.selectAll()
        if suggestions:
            suggest(self.box, suggestions)
        self.box.returnPressed.connect(self._give)
        layouts.column(label, self.box, into=self, margins=(12, 8, 12, 12), gap=4)
        width = min(self.fontMetrics().averageCharWidth() * WIDTH_CHARACTERS, max(parent.width(), LEAST_WIDTH))
        fit(self, width, self.sizeHint().height())

    def _give(self) -> None:
        text = self._meant(self.box.text().strip())
        self.close()
        if text:
            self.given.emit(text)

    def _meant(self, text: str) -> str:
        if not text or text in self._choices:
            return text
        sought = text.casefold()
        same = [choice for choice in self._choices if choice.casefold() == sought]
        holding = same or [choice for choice in self._choices if sought in choice.casefold()]
        return holding[0] if len(holding) == 1 else text
