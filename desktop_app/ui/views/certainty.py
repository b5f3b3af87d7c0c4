# SPDX-License-Identifier: Apache-2.0
"""How certain the program is of a row, part by part."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from desktop_app.model.certainty import Certainty
from desktop_app.ui import theme
from desktop_app.ui.translation import mark, percent, tr
from desktop_app.ui.views.label import Label

_PARTS = (
    ("real", mark("Somebody said it")),
    ("bounds", mark("Begins and ends there")),
    ("speaker", mark("Speaker")),
    ("role", mark("Role")),
    ("organization", mark("Organization")),
)
_MOUTH = ("mouth", mark("Said, and by this speaker"))
UNKNOWN = mark("Run the extraction again to see how certain each part is.")


class CertaintyList(QFrame):
    """One line a part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("certainty")
        self.setAccessibleName(tr("How certain"))
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.GAP, theme.GRID, theme.GAP, theme.GRID)
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(theme.GRID // 2)
        grid.setColumnStretch(1, 1)
        self._unknown = Label(tr(UNKNOWN), self, wraps=True)
        grid.addWidget(self._unknown, 0, 0, 1, 2)
        self._lines: dict[str, tuple[Label, Label]] = {}
        for line, (part, name) in enumerate((_MOUTH, *_PARTS), start=1):
            heading, value = Label(name, self), Label("", self, what=tr(name))
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
                value.setText(percent(probability))

    @property
    def told(self) -> dict[str, str]:
        """What is shown, by part."""
        return {part: value.text() for part, (_, value) in self._lines.items() if not value.isHidden()}
