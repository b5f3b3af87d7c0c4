# SPDX-License-Identifier: Apache-2.0
"""The note of a quotation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.ui import theme
from desktop_app.ui.translation import tr
from desktop_app.ui.views.details_line import has_alt

LINES = 4
DELAY_MS = 1500


class NoteField(QPlainTextEdit):
    """`edited(text)` on leaving, on Ctrl+Enter and a moment after the last key; Esc restores."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._later = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._later.timeout.connect(self.keep)
        self.setAccessibleName(tr("Note"))
        self.setPlaceholderText(tr("Add a note"))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(1)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()
        self.textChanged.connect(self._later.start)

    def _fit(self) -> None:
        """As many lines as there are, up to four."""
        lines = min(max(round(self.document().size().height()), 1), LINES)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 2 * theme.GAP)

    def set_text(self, text: str) -> None:
        """Show the note `text`."""
        self._kept = text
        if text != self.toPlainText():
            self.setPlainText(text)
        self._later.stop()

    def keep(self) -> None:
        """Say what was typed, if it differs from what was shown."""
        self._later.stop()
        typed = self.toPlainText().strip()
        if typed != self._kept.strip():
            self._kept = typed
            self.edited.emit(typed)

    def event(self, event: QEvent) -> bool:
        """As Qt asks; a shortcut with Alt may go on to another quotation, so what was typed is kept first."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and has_alt(event):
            self.keep()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        if event.key() == Qt.Key.Key_Escape:
            self.set_text(self._kept)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.keep()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """As Qt asks."""
        super().focusOutEvent(event)
        self.keep()
