# SPDX-License-Identifier: Apache-2.0
"""How sure the program is of a row, part by part, in words and numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from desktop_app.model.certainty import Certainty
from desktop_app.ui import theme
from desktop_app.ui.models.columns import word_of
from desktop_app.ui.views.label import Label

_PARTS = (
    ("real", "Somebody said it"),
    ("bounds", "Begins and ends there"),
    ("speaker", "Speaker"),
    ("role", "Role"),
    ("organization", "Organization"),
    ("row", "All of it together"),
)
UNKNOWN = "Run the extraction again to see how sure each part is."


class CertaintyList(QFrame):
    """One line a part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("certainty")
        self.setAccessibleName("How sure")
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.GAP, theme.GRID, theme.GAP, 0)
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(theme.GRID // 2)
        grid.setColumnStretch(1, 1)
        self._unknown = Label(UNKNOWN, self)
        self._unknown.setWordWrap(True)
        grid.addWidget(self._unknown, 0, 0, 1, 2)
        self._lines: dict[str, tuple[Label, Label]] = {}
        for line, (part, name) in enumerate(_PARTS, start=1):
            heading, value = Label(name, self), Label("", self, what=name)
            heading.setProperty("quiet", True)
            grid.addWidget(heading, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, line, 1)
            self._lines[part] = heading, value

    def show_certainty(self, certainty: Certainty | None) -> None:
        """Show the parts; None where they are not known."""
        self._unknown.setVisible(certainty is None)
        for part, (heading, value) in self._lines.items():
            for label in (heading, value):
                label.setVisible(certainty is not None)
            if certainty is not None:
                probability: float = getattr(certainty, part)
                value.setText(f"{word_of(probability)} ({probability:.2f})")

    @property
    def told(self) -> dict[str, str]:
        """What is shown, by part."""
        return {part: value.text() for part, (_, value) in self._lines.items() if not value.isHidden()}
