# SPDX-License-Identifier: Apache-2.0
"""Ctrl+K: find a command by a few letters of its name."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop_app.ui import layouts
from desktop_app.ui.commands import COMMANDS, Command, shown_keys
from desktop_app.ui.dialogs.popup import Popup, fit
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import tr

WIDTH_CHARACTERS = 56
LINES = 12
ICON = 16


def matching(words: str) -> list[Command]:
    """Commands whose text or tip holds every word typed: first those whose text begins so, then holds them all."""
    wanted = words.casefold().split()
    fitting = [c for c in COMMANDS if all(word in f"{_named(c)} {tr(c.tip)}".casefold() for word in wanted)]

    def rank(found: Command) -> tuple[bool, bool]:
        text = _named(found).casefold()
        return not text.startswith(words.casefold().strip()), not all(word in text for word in wanted)

    return sorted(fitting, key=rank)


def _named(found: Command) -> str:
    """The text, with that of the menu inside the menu where it stands in one: "Looks: Dark"."""
    return f"{tr(found.submenu).replace('&', '')}: {found.plain}" if found.submenu else found.plain


class Palette(Popup):
    """A line and a list under it; Enter does the command, Esc closes."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Commands"))
        self._actions = actions
        # Texts begin at one line, with an icon or without.
        blank = QPixmap(ICON, ICON)
        blank.fill(Qt.GlobalColor.transparent)
        self._no_icon = QIcon(blank)
        self.line = QLineEdit(self)
        self.setFocusProxy(self.line)
        self.line.setPlaceholderText(tr("What do you want to do?"))
        self.line.setAccessibleName(tr("Command"))
        self.line.textChanged.connect(self._fill)
        self.line.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Commands found"))
        self.list.setObjectName("roomy")
        self.list.setIconSize(QSize(ICON, ICON))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(self._do)
        layouts.column(self.line, self.list, into=self, margins=8, gap=8)
        metrics = self.fontMetrics()
        fit(self, metrics.averageCharWidth() * WIDTH_CHARACTERS, metrics.lineSpacing() * LINES * 3 // 2)
        self._fill("")

    def _fill(self, words: str) -> None:
        self.list.clear()
        for found in matching(words):
            action = self._actions.get(found.name)
            if action is None or not action.isEnabled():
                continue
            keys = shown_keys(found)
            item = QListWidgetItem(_named(found) + (f"   ({keys})" if keys else ""))
            item.setIcon(action.icon() if found.icon else self._no_icon)
            set_tip(item, tr(found.tip))
            item.setData(Qt.ItemDataRole.UserRole, found.name)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _do(self, item: QListWidgetItem | None) -> None:
        self.close()
        if item is not None:
            self._actions[item.data(Qt.ItemDataRole.UserRole)].trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As Qt asks: arrows move in the list while the line keeps the focus."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            row, last = self.list.currentRow(), self.list.count() - 1
            if event.key() == Qt.Key.Key_Down:
                self.list.setCurrentRow(min(row + 1, last))
                return True
            if event.key() == Qt.Key.Key_Up:
                self.list.setCurrentRow(max(row - 1, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)
