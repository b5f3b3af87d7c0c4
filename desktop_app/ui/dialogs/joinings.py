# SPDX-License-Identifier: Apache-2.0
"""Whom the program takes for the same person, why, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop_app.model.browse import Joined
from desktop_app.ui import layouts
from desktop_app.ui.dialogs.popup import Popup, fit
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.sentences import translated
from desktop_app.ui.terms import documents, quotations
from desktop_app.ui.translation import tr
from desktop_app.ui.views.label import Label

WIDTH_CHARACTERS = 76
MOST_LINES = 8
_ID = Qt.ItemDataRole.UserRole


class Joinings(Popup):
    """`part_wanted(id)` for a speaker who is somebody else after all; Delete does the same."""

    part_wanted = Signal(int)

    def __init__(self, name: str, joined: Sequence[Joined], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Joined to {name}", name=name))
        self.listed = QListWidget(self)
        self.setFocusProxy(self.listed)
        self.listed.setAccessibleName(tr("Names that are taken for {name}", name=name))
        self.listed.setWordWrap(True)
        self.listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in joined:
            item = QListWidgetItem(f"“{one.name}”, {_counted(one)}\n{translated(one.reason)}", self.listed)
            item.setData(_ID, one.id)
        self.listed.setCurrentRow(0)
        self.part = QPushButton(tr("Not the Same Person"), self)
        set_tip(self.part, tr("Give the selected name a speaker of its own; the program leaves it so (Delete)"))
        self.part.setShortcut(Qt.Key.Key_Delete)
        self.part.clicked.connect(self._part)
        line = layouts.row(None, self.part)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.addWidget(Label(tr("The program takes these names of other articles for {name}:", name=name), self))
        column.addWidget(self.listed)
        column.addLayout(line)
        lines = min(len(joined), MOST_LINES) * 3 + 5
        fit(self, self.fontMetrics().averageCharWidth() * WIDTH_CHARACTERS, self.fontMetrics().lineSpacing() * lines)

    def _part(self) -> None:
        item = self.listed.currentItem()
        if item is None:
            return
        self.listed.takeItem(self.listed.row(item))
        self.part_wanted.emit(item.data(_ID))
        if not self.listed.count():
            self.close()


def _counted(one: Joined) -> str:
    """ "2 quotations in 1 document"."""
    return tr("{quotations} in {documents}", quotations=quotations(one.quotations), documents=documents(one.documents))
