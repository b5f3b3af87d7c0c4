# SPDX-License-Identifier: Apache-2.0
"""What is exported, in which format, with which columns; the file is chosen next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.actions.exporting import COLUMNS, Format, Shape
from desktop_app.ui import layouts, tab_order
from desktop_app.ui.dialogs.dialog import Button, Dialog
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.sentences import translated
from desktop_app.ui.translation import tr
from desktop_app.ui.views.label import Label

WIDTH_CHARACTERS = 64
LINES = 26
_GUARDED = ("csv", "tsv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """How to write, and whether what is marked wrong is written too."""

    shape: Shape
    wrong: bool


class ExportDialog(Dialog):
    """`chosen(Choice)` when the user goes on to choose a file."""

    chosen = Signal(object)

    def __init__(
        self, *, told: str, with_wrong: str, formats: Sequence[Format], shape: Shape, parent: QWidget | None = None
    ) -> None:
        """`told` says what is exported, `with_wrong` the same with what is marked wrong ("" where nothing is).

        `shape` is how the last export was written.
        """
        super().__init__(tr("Export Quotations"), parent, leave=Button.Cancel)
        self._formats = {each.name: each for each in formats}
        self._told = (told, with_wrong)
        self.scope = Label("", self, wraps=True)
        self.wrong = QCheckBox(tr("Also what is marked &wrong"), self)
        self.wrong.setVisible(bool(with_wrong))
        self.wrong.toggled.connect(self._show_scope)
        self._make_formats(shape)
        self._make_columns(shape.columns)
        self.go_on = self.offer(tr("&Export…"), self._accept, goes_on=True)
        self._lay_out()
        self._show_scope()
        self._show_format()
        tab_order.follow(self)

    def _make_formats(self, shape: Shape) -> None:
        self.format = QComboBox(self)
        self.format.setAccessibleName(tr("Format"))
        for each in self._formats.values():
            self.format.addItem(translated(each.label), each.name)
        self.format.setCurrentIndex(max(0, self.format.findData(shape.format)))
        self.format.currentIndexChanged.connect(self._show_format)
        self.guard = QCheckBox(tr("&Guard against formulas"), self)
        self.guard.setChecked(shape.formula_guard)
        set_tip(self.guard, tr("Put an apostrophe before cells that a spreadsheet would run, such as =1+1"))

    def _make_columns(self, columns: Sequence[str]) -> None:
        self.columns = QListWidget(self)
        self.columns.setObjectName("roomy")
        self.columns.setAccessibleName(tr("Columns in their order"))
        self.columns.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        for name in (*columns, *(each for each in COLUMNS if each not in columns)):
            item = QListWidgetItem(name, self.columns)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setCheckState(Qt.CheckState.Checked if name in columns else Qt.CheckState.Unchecked)
        self.columns.setCurrentRow(0)
        self.columns.itemChanged.connect(lambda _item: self._show_format())
        self.beside = QWidget(self)
        column = QVBoxLayout(self.beside)
        column.setContentsMargins(0, 0, 0, 0)
        for text, do in (
            (tr("Move &Up"), lambda: self._move(-1)),
            (tr("Move &Down"), lambda: self._move(1)),
            (tr("&All"), lambda: self._check(Qt.CheckState.Checked)),
            (tr("&None"), lambda: self._check(Qt.CheckState.Unchecked)),
            (tr("&Reset"), self._reset),
        ):
            button = QPushButton(text, self.beside)
            button.setAutoDefault(False)
            button.clicked.connect(do)
            column.addWidget(button)
        column.addStretch(1)

    def _lay_out(self) -> None:
        fields = QFormLayout()
        fields.addRow(self._named(tr("&Format"), self.format), self.format)
        fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.guard)
        line = layouts.row((self.columns, 1), self.beside)
        self._heading = Label(tr("Columns, in the order of the list"), self)
        parts = (self.scope, self.wrong, fields, self._heading, line)
        self.stack(*parts, tall=line, characters=WIDTH_CHARACTERS, lines=LINES)

    def _named(self, text: str, widget: QWidget) -> Label:
        label = Label(text, self)
        label.setBuddy(widget)
        return label

    @property
    def shape(self) -> Shape:
        """How to write, as it is chosen now."""
        items = [self.columns.item(at) for at in range(self.columns.count())]
        checked = tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)
        return Shape(format=self.format.currentData(), columns=checked, formula_guard=self.guard.isChecked())

    def _show_scope(self) -> None:
        self.scope.setText(tr("Exporting {told}.", told=self._told[self.wrong.isChecked()]))

    def _show_format(self) -> None:
        shape = self.shape
        table = self._formats[shape.format].table
        self.guard.setVisible(shape.format in _GUARDED)
        for widget in (self._heading, self.columns, self.beside):
            widget.setEnabled(table)
        self.go_on.setEnabled(bool(shape.columns) or not table)

    def _move(self, by: int) -> None:
        at = self.columns.currentRow()
        if 0 <= at + by < self.columns.count():
            self.columns.insertItem(at + by, self.columns.takeItem(at))
            self.columns.setCurrentRow(at + by)

    def _check(self, state: Qt.CheckState) -> None:
        for at in range(self.columns.count()):
            self.columns.item(at).setCheckState(state)

    def _reset(self) -> None:
        """All columns in the order of the program."""
        for at, name in enumerate(COLUMNS):
            [item] = self.columns.findItems(name, Qt.MatchFlag.MatchExactly)
            self.columns.insertItem(at, self.columns.takeItem(self.columns.row(item)))
        self._check(Qt.CheckState.Checked)

    def _accept(self) -> None:
        self.chosen.emit(Choice(shape=self.shape, wrong=self.wrong.isChecked()))
        self.accept()
