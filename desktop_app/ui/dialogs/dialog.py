# SPDX-License-Identifier: Apache-2.0
"""What the windows beside the main one have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui import theme
from desktop_app.ui.dialogs.popup import fit

Button = QDialogButtonBox.StandardButton
_Role = QDialogButtonBox.ButtonRole


class Dialog(QDialog):
    """Gone when it is closed; `leave` is the button that does so and nothing else."""

    def __init__(self, title: str, parent: QWidget | None, *, leave: Button = Button.Close) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.buttons = QDialogButtonBox(leave, self)
        self.buttons.rejected.connect(self.reject)

    def offer(self, text: str, do: Callable[[], object], *, goes_on: bool = False) -> QPushButton:
        """A button that does `do`; the one that `goes_on` is what Enter presses."""
        button = self.buttons.addButton(text, _Role.AcceptRole if goes_on else _Role.ActionRole)
        button.clicked.connect(lambda: do())
        return button

    def leave_enter_alone(self) -> None:
        """Let Enter press no button: it is meant for what is typed."""
        for button in self.buttons.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]  # a box holds push buttons

    def stack(
        self, *parts: QWidget | QLayout, characters: int, lines: int = 0, tall: QWidget | QLayout | None = None
    ) -> None:
        """Put `parts` and the buttons one below the other; `tall` takes what height is left.

        So many characters wide and lines high (0: as high as it needs to be), and never more than the screen has.
        """
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.MARGIN)
        for part in (*parts, self.buttons):
            stretch = 1 if part is tall else 0
            if isinstance(part, QWidget):
                column.addWidget(part, stretch)
            else:
                column.addLayout(part, stretch)
        metrics = self.fontMetrics()
        height = metrics.lineSpacing() * lines or self.sizeHint().height()
        fit(self, metrics.averageCharWidth() * characters, height)
