# SPDX-License-Identifier: Apache-2.0
"""Boxes of choices and lists of suggestions that show their entries whole."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from desktop_app.ui import theme


class Choice(QComboBox):
    """As wide as what is chosen; its list is as wide as the longest entry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.currentTextChanged.connect(self.updateGeometry)

    def _advance(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)

    def _longest(self) -> int:
        return max((self._advance(self.itemText(place)) for place in range(self.count())), default=0)

    def sizeHint(self) -> QSize:
        """As Qt asks."""
        found = super().sizeHint()
        return QSize(found.width() - self._longest() + self._advance(self.currentText()), found.height())

    def minimumSizeHint(self) -> QSize:
        """As Qt asks."""
        return self.sizeHint()

    def showPopup(self) -> None:
        """As Qt asks."""
        room = self.screen().availableGeometry().width()
        self.view().setMinimumWidth(min(self._longest() + 6 * theme.GAP, room))
        super().showPopup()


def suggest(line: QLineEdit, values: Iterable[str]) -> None:
    """Let `line` offer those of `values` that hold what is typed, in whatever case."""
    completer = QCompleter(list(values), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    if (popup := completer.popup()) is not None:
        popup.setObjectName("suggestions")
    line.setCompleter(completer)
