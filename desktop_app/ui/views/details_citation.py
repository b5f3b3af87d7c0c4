# SPDX-License-Identifier: Apache-2.0
"""The citation of a quotation in the chosen style, ready to copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.ui import layouts, theme
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import mark, tr
from desktop_app.ui.views.choice import Choice
from desktop_app.ui.views.details_flow import FlowLayout
from desktop_app.ui.views.label import Label

LINES = 6
OWN_FORM = mark("Own form…")
"""The last entry among the styles, which opens the editor."""


class _Styles(Choice):
    """A box that the wheel does not change: it stands in a pane that scrolls."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CitationBox(QWidget):
    """`style_changed(style)`, `copy_requested("quotation" | "citation" | "short")` and `form_wanted()`."""

    style_changed = Signal(str)
    copy_requested = Signal(str)
    form_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = 0
        self.style_box = _Styles(self)
        self.style_box.setAccessibleName(tr("Citation style"))
        set_tip(self.style_box, tr("Citation style"))
        self.style_box.activated.connect(self._chosen)
        self.text = Label("", self, what=tr("Citation"))
        self.text.wrap()
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        # What stands around does not move from one quotation to the next.
        self.text.setMinimumHeight(self.fontMetrics().lineSpacing() * LINES)
        line = FlowLayout()
        line.addWidget(self.style_box)
        line.addWidget(self._button(tr("Copy Citation"), "citation", tr("Copy the full citation (Ctrl+Shift+C)")))
        line.addWidget(self._button(tr("Short"), "short", tr("Copy the short citation (Ctrl+Shift+A)")))
        line.addWidget(self._button(tr("Quotation"), "quotation", tr("Copy the quotation (Ctrl+C)")))
        layouts.column(line, self.text, into=self, margins=0, gap=theme.GRID)

    def _button(self, text: str, what: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"copy-{what}")
        set_tip(button, tip)
        button.setAccessibleName(tip.partition(" (")[0])
        if what == "citation":
            button.setIcon(theme.icon("copy"))
        button.clicked.connect(lambda: self.copy_requested.emit(what))
        return button

    def show_citation(self, text: str, styles: Sequence[str], current: str) -> None:
        """Show `text`, made in the style `current` of `styles`."""
        self.text.setText(text)
        shown = [*styles, tr(OWN_FORM)]
        if [self.style_box.itemText(place) for place in range(self.style_box.count())] != shown:
            self.style_box.clear()
            self.style_box.addItems(shown)
        self._current = styles.index(current)
        self.style_box.setCurrentIndex(self._current)

    def _chosen(self, place: int) -> None:
        if self.style_box.itemText(place) == tr(OWN_FORM):
            self.style_box.setCurrentIndex(self._current)
            self.form_wanted.emit()
        else:
            self.style_changed.emit(self.style_box.itemText(place))
