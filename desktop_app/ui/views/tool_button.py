# SPDX-License-Identifier: Apache-2.0
"""A button that is an icon."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from desktop_app.ui import theme
from desktop_app.ui.plain_text import set_tip


def tool_button(icon: str, tip: str, pressed: object, parent: QWidget) -> QToolButton:
    """It is called what its tip says, without the key in brackets; `pressed` is a slot or a signal."""
    button = QToolButton(parent)
    button.setIcon(theme.icon(icon))
    button.setAccessibleName(tip.partition(" (")[0])
    set_tip(button, tip)
    button.clicked.connect(pressed)
    return button
