# SPDX-License-Identifier: Apache-2.0
"""A label that shows its text letter for letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Label(QLabel):
    """Qt's label, which by itself would lay out as HTML, pictures and all, what looks like HTML.

    It `wraps` at its width; where `quiet` it is grey. `what` is read out before the text ("Citation: …"). An accessible
    name set from outside would be read instead of it.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        what: str = "",
        wraps: bool = False,
        quiet: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWordWrap(wraps)
        if quiet:
            self.setProperty("quiet", True)
        self._what = what
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def wrap(self) -> None:
        """Take the width that there is, and the lines that the words need in it.

        A policy that is set otherwise forgets that the height depends on the width, and words are cut.
        """
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """As Qt does."""
        super().setText(text)
        if self._what:
            self.setAccessibleName(f"{self._what}: {text}")
