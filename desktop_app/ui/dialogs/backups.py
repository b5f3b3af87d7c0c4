# SPDX-License-Identifier: Apache-2.0
"""Copies of the library, and the choice of one to go back to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop_app.model.backup import Backup
from desktop_app.ui.dialogs.dialog import Button, Dialog
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import moment, tr
from desktop_app.ui.views.label import Label


class Backups(Dialog):
    """`restore_wanted(Backup)` when the user chose one."""

    restore_wanted = Signal(object)

    def __init__(self, backups: Sequence[Backup], parent: QWidget) -> None:
        super().__init__(tr("Restore a Backup"), parent, leave=Button.Cancel)
        text = (
            tr("The library as it is now is kept beside the restored one, so nothing is lost.")
            if backups
            else tr("There is no backup yet. A copy is made each day that the library is used.")
        )
        label = Label(text, self, wraps=True)
        self.list = QListWidget(self)
        self.list.setObjectName("roomy")
        self.list.setAccessibleName(tr("Backups"))
        for backup in backups:
            self.list.addItem(_item(backup))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _item: self._restore())
        self.offer(tr("&Restore"), self._restore, goes_on=True).setEnabled(bool(backups))
        self.stack(label, self.list, characters=60, lines=16)

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
