# SPDX-License-Identifier: Apache-2.0
"""Other keys for the commands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from desktop_app.ui import layouts
from desktop_app.ui.commands import COMMANDS, Command, command, problem_with, shown_keys
from desktop_app.ui.plain_text import set_column_tip
from desktop_app.ui.translation import tr
from desktop_app.ui.views.label import Label

_NAME = Qt.ItemDataRole.UserRole


class _Key(QKeySequenceEdit):
    """Takes every key but Esc, which closes the dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChangeKeys(QWidget):
    """`changed(name, keys)` for each change, done at once; keys are "" for none and None for those of the table."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.commands = QTreeWidget(self)
        self.commands.setAccessibleName(tr("Commands"))
        self.commands.setHeaderLabels([tr("Command"), tr("Key")])
        self.commands.setRootIsDecorated(False)
        for found in COMMANDS:
            item = QTreeWidgetItem([found.plain.rstrip("…"), ""])
            item.setData(0, _NAME, found.name)
            _show_keys(item, found)
            set_column_tip(item, 0, tr(found.tip))
            self.commands.addTopLevelItem(item)
        self.commands.resizeColumnToContents(0)
        self.commands.currentItemChanged.connect(lambda _item, _before: self._show_key())
        self.key = _Key(self)
        self.key.setMaximumSequenceLength(1)
        # The line inside has the focus, and is what is read out.
        for widget in (self.key, *self.key.findChildren(QLineEdit)):
            widget.setAccessibleName(tr("The new key"))
        self.key.editingFinished.connect(self._take)
        self.none = QPushButton(tr("&No Key"), self)
        self.none.clicked.connect(lambda: self._change(""))
        self.first = QPushButton(tr("As at &First"), self)
        self.first.clicked.connect(lambda: self._change(None))
        self.said = Label(tr("Choose a command, then press the new key in the field below."), self, wraps=True)
        self._lay_out()
        if (first := self.commands.topLevelItem(0)) is not None:
            self.commands.setCurrentItem(first)

    def _lay_out(self) -> None:
        line = layouts.row((self.key, 1), self.none, self.first)
        layouts.column((self.commands, 1), self.said, line, into=self, margins=0, gap=8)

    def _current(self) -> tuple[QTreeWidgetItem, Command] | None:
        item = self.commands.currentItem()
        return (item, command(item.data(0, _NAME))) if item is not None else None

    def _show_key(self) -> None:
        if (chosen := self._current()) is not None:
            self.key.setKeySequence(QKeySequence(shown_keys(chosen[1])))

    def _take(self) -> None:
        chosen = self._current()
        keys = self.key.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if chosen is None or not keys or self.key.keySequence() == QKeySequence(shown_keys(chosen[1])):
            return
        if problem := problem_with(chosen[1], keys):
            self.said.setText(problem)
            self._show_key()
        else:
            self._change(keys)

    def _change(self, keys: str | None) -> None:
        if (chosen := self._current()) is None:
            return
        item, found = chosen
        at_first = next((problem for each in found.keys if (problem := problem_with(found, each))), "")
        if keys is None and at_first:
            self.said.setText(at_first)
            return
        self.changed.emit(found.name, keys)
        _show_keys(item, found)
        self._show_key()
        name, now = found.plain.rstrip("…"), shown_keys(found)
        without = tr("“{command}” has no key now.", command=name)
        self.said.setText(tr("“{command}” has {key} now.", command=name, key=now) if now else without)


def _show_keys(item: QTreeWidgetItem, found: Command) -> None:
    item.setText(1, shown_keys(found))
    item.setData(1, Qt.ItemDataRole.AccessibleTextRole, shown_keys(found) or tr("no key"))
