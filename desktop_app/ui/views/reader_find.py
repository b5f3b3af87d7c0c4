# SPDX-License-Identifier: Apache-2.0
"""Finding words in the article."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from desktop_app.model.spans import Span
from desktop_app.ui import layouts, theme
from desktop_app.ui.translation import number, tr
from desktop_app.ui.views.label import Label
from desktop_app.ui.views.tool_button import tool_button

EITHER = " | "
MOST_MATCHES = 20_000
_ALIKE = {"'": "['‘’]", "’": "['‘’]", '"': '["“”„]', "-": "[-‐‑–—]"}


def matches(text: str, words: str) -> list[Span]:
    """Where `words` stand in `text`: any case, any white space between them, straight or curly quotation marks.

    " | " parts words any of which may stand there. Where they stand nowhere, accents are taken no heed of, as the
    search of the library does.
    """
    expression = "|".join(filter(None, map(_expression, words.split(EITHER))))
    if not expression:
        return []
    found = _spans(text, expression)
    return found if found or text.isascii() else _spans(_plain(text), expression)


def _spans(text: str, expression: str) -> list[Span]:
    found = re.finditer(expression, text, re.IGNORECASE)
    return [Span(*match.span()) for match in islice(found, MOST_MATCHES)]


def _plain(text: str) -> str:
    """`text` without accents, letter for letter at the same place."""
    return "".join(letter if letter < "\x80" else unicodedata.normalize("NFKD", letter)[0] for letter in text)


def _expression(words: str) -> str:
    parts = words.split()
    return r"\s+".join("".join(_ALIKE.get(sign) or re.escape(sign) for sign in part) for part in parts)


class FindBar(QFrame):
    """`changed(words)` as one types, `stepped(1 or -1)` to the next or the one before, `closed()` on Esc."""

    changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QLineEdit(self)
        self.box.setAccessibleName(tr("Find in the article"))
        self.box.setPlaceholderText(tr("Find in the article"))
        self.box.setClearButtonEnabled(True)
        self.box.textChanged.connect(self.changed)
        self._count = Label("", self, quiet=True)
        line = layouts.row(
            (self.box, 1),
            self._count,
            into=self,
            margins=(theme.MARGIN, theme.GRID, theme.GAP, theme.GRID),
            gap=theme.GRID,
        )
        back, on = tr("Previous match (Shift+Enter)"), tr("Next match (Enter)")
        line.addWidget(tool_button("previous", back, lambda: self.stepped.emit(-1), self))
        line.addWidget(tool_button("next", on, lambda: self.stepped.emit(1), self))
        line.addWidget(tool_button("close", tr("Close (Esc)"), self.closed, self))
        self.hide()

    def open(self, words: str) -> None:
        """Show the bar with `words` in it, ready to type over."""
        self.box.setText(words)
        self.show()
        self.box.selectAll()

    def show_count(self, place: int, total: int) -> None:
        """Say that the match number `place` (from 1) of `total` is shown."""
        most = "+" if total == MOST_MATCHES else ""
        self._count.setText(
            tr("{number} of {count}", number=place, count=f"{number(total)}{most}")
            if total
            else tr("Nothing found")
            if self.box.text()
            else ""
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)
