# SPDX-License-Identifier: Apache-2.0
"""Files that could not be read, with the reason; the list can be copied and written to a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from desktop_app.model.browse import RefusedFile
from desktop_app.ui import clipboard
from desktop_app.ui.dialogs.dialog import Dialog
from desktop_app.ui.file_dialog import FileDialog, Place
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.sentences import translated
from desktop_app.ui.translation import mark, moment, tr, tr_n
from desktop_app.ui.views.label import Label

WIDTH_CHARACTERS = 96
LINES = 20
# More lines would take long to make and nobody scrolls through them; the file holds all.
MOST_LINES = 2000
_HEADS = (mark("File"), mark("Reason"), mark("Tried"))


class Refused(Dialog):
    """The list, latest first. `save_wanted(Path)` where to write it, `forget_wanted()` empties it."""

    save_wanted = Signal(object)
    forget_wanted = Signal()

    def __init__(self, refused: Sequence[RefusedFile], parent: QWidget) -> None:
        super().__init__(tr("Files That Were Refused"), parent)
        self.refused = list(refused)
        label = Label(_told(len(self.refused)), self, wraps=True)
        self.table = self._make_table()
        for text, do in (
            (tr("&Copy"), self.copy),
            (tr("&Save as CSV…"), self._choose_file),
            (tr("&Forget"), self._forget),
        ):
            self.offer(text, do).setEnabled(bool(self.refused))
        self.stack(label, self.table, characters=WIDTH_CHARACTERS, lines=LINES)
        width = self.fontMetrics().averageCharWidth() * WIDTH_CHARACTERS
        self.table.setColumnWidth(0, width // 3)
        self.table.setColumnWidth(1, width * 2 // 5)

    def _make_table(self) -> QTableWidget:
        shown = self.refused[:MOST_LINES]
        table = QTableWidget(len(shown), len(_HEADS), self)
        table.setAccessibleName(tr("Refused files"))
        table.setHorizontalHeaderLabels(list(map(tr, _HEADS)))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for line, each in enumerate(shown):
            for column, text in enumerate((each.name, translated(each.reason), moment(each.at.astimezone()))):
                item = QTableWidgetItem(text)
                set_tip(item, text)
                table.setItem(line, column, item)
        return table

    def copy(self) -> None:
        """Put the list on the clipboard, a file a line."""
        clipboard.put(text="\n".join(f"{each.name}: {each.reason}" for each in self.refused))

    def _forget(self) -> None:
        self.forget_wanted.emit()
        self.accept()

    def _choose_file(self) -> None:
        dialog = FileDialog(
            self, tr("Save the list"), place=Place.EXPORTS, name="refused.csv", filters=tr("CSV (*.csv)")
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda name: self.save_wanted.emit(Path(name)))
        dialog.open()


def _told(count: int) -> str:
    if not count:
        return tr("Every file could be read.")
    told = tr_n(
        "1 file could not be read when last tried; all others are in the library.",
        "%n files could not be read when last tried; all others are in the library.",
        count,
    )
    first = tr("The first {most} are shown; the file that you save holds all.", most=MOST_LINES)
    return f"{told} {first}" if count > MOST_LINES else told
