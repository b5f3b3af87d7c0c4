# SPDX-License-Identifier: Apache-2.0
"""Which column of a table holds what, asked once for each kind of table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from desktop_app.model.columns import Columns, Field
from desktop_app.ui.dialogs.dialog import Button, Dialog
from desktop_app.ui.translation import mark, tr
from desktop_app.ui.views.label import Label

WIDTH_CHARACTERS = 64
LONGEST_SHOWN = 60
_NAMES = {
    Field.TEXT: mark("&Text"),
    Field.TITLE: mark("T&itle"),
    Field.DATE: mark("&Date"),
    Field.AUTHOR: mark("&Author"),
    Field.PUBLICATION: mark("&Publication"),
    Field.URL: mark("&Web address"),
}
_NONE = "—"


class AskColumns(Dialog):
    """`told(columns)` where the user says which column of the table called `name` holds the text and the rest."""

    told = Signal(object)

    def __init__(self, name: str, columns: Sequence[str], guessed: Columns, parent: QWidget) -> None:
        super().__init__(tr("Which Column Holds the Text?"), parent, leave=Button.Cancel)
        asked = Label(
            tr(
                "“{name}” is a table, and no name of a column says which one holds the text of the documents. "
                "What you say is remembered for tables with these columns.",
                name=name,
            ),
            self,
            wraps=True,
        )
        self._columns = list(columns)
        self.boxes = {field: self._make_box(field, guessed.get(field, "")) for field in Field}
        form = QFormLayout()
        for field, box in self.boxes.items():
            form.addRow(self._title(tr(_NAMES[field]), box), box)
        self.read = self.offer(tr("&Read"), self._tell, goes_on=True)
        self.boxes[Field.TEXT].currentIndexChanged.connect(self._look)
        self.stack(asked, form, characters=WIDTH_CHARACTERS)
        self._look()

    def _make_box(self, field: Field, chosen: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(tr(_NAMES[field]).replace("&", ""))
        box.addItems([_NONE, *(name[:LONGEST_SHOWN] for name in self._columns)])
        box.setCurrentIndex(self._columns.index(chosen) + 1 if chosen in self._columns else 0)
        return box

    def _title(self, text: str, box: QComboBox) -> Label:
        label = Label(text, self)
        label.setBuddy(box)
        return label

    def _look(self) -> None:
        """Without a text there is nothing to read."""
        self.read.setEnabled(self.boxes[Field.TEXT].currentIndex() > 0)

    def _tell(self) -> None:
        chosen = {field: box.currentIndex() for field, box in self.boxes.items()}
        self.accept()
        self.told.emit({field: self._columns[number - 1] for field, number in chosen.items() if number > 0})
