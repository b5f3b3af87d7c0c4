# SPDX-License-Identifier: Apache-2.0
"""A single line asked for over the window: tags, the name of a search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.dialogs.popup import Popup

WIDTH_CHARACTERS = 44


class Line(Popup):
    """`given(text)` on Enter; Esc or a click beside it closes it and nothing happens."""

    given = Signal(str)

    def __init__(self, prompt: str, parent: QWidget, *, text: str = "", suggestions: Sequence[str] = ()) -> None:
        super().__init__(parent)
        label = QLabel(prompt, self)
        self.box = QLineEdit(text, self)
        self.box.setAccessibleName(prompt)
        self.box.selectAll()
        if suggestions:
            completer = QCompleter(list(suggestions), self.box)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.box.setCompleter(completer)
        self.box.returnPressed.connect(self._give)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.box)
        self.resize(self.fontMetrics().averageCharWidth() * WIDTH_CHARACTERS, self.sizeHint().height())

    def open_over(self, widget: QWidget) -> None:
        """Show it in the upper part of `widget`, in the middle."""
        self.move(widget.mapToGlobal(QPoint((widget.width() - self.width()) // 2, widget.height() // 4)))
        self.show()
        self.box.setFocus()

    def _give(self) -> None:
        text = self.box.text().strip()
        self.close()
        if text:
            self.given.emit(text)
