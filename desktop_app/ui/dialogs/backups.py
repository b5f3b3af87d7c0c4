# SPDX-License-Identifier: Apache-2.0
"""Copies of the library, and the choice of one to go back to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.model.browse import Backup
from desktop_app.ui.dialogs.popup import fit
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import moment, tr
from desktop_app.ui.views.label import Label


class Backups(QDialog):
    """`restore_wanted(Backup)` when the user chose one."""

    restore_wanted = Signal(object)

    def __init__(self, backups: Sequence[Backup], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Restore a Backup"))
        text = (
            tr("The library as it is now is kept beside the restored one, so nothing is lost.")
            if backups
            else tr("There is no backup yet. A copy is made each day that the library is used.")
        )
        label = Label(text, self)
        label.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Backups"))
        for backup in backups:
            self.list.addItem(_item(backup))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _item: self._restore())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        restore = buttons.addButton(tr("&Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        restore.setEnabled(bool(backups))
        buttons.accepted.connect(self._restore)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        for widget in (label, self.list, buttons):
            column.addWidget(widget)
        fit(self, self.fontMetrics().averageCharWidth() * 60, self.fontMetrics().lineSpacing() * 16)

    def _restore(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.restore_wanted.emit(item.data(Qt.ItemDataRole.UserRole))
            self.accept()


def _item(backup: Backup) -> QListWidgetItem:
    locale = QLocale()
    made = moment(backup.made)
    item = QListWidgetItem(f"{made}   ({locale.formattedDataSize(backup.size)})")
    set_tip(item, str(backup.path))
    item.setData(Qt.ItemDataRole.UserRole, backup)
    return item
