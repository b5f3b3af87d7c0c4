# SPDX-License-Identifier: Apache-2.0
"""Files that could not be read, with the reason; the list can be copied and written to a file, its files read again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop_app.base.addresses import is_address
from desktop_app.model.browse import RefusedFile
from desktop_app.ui import clipboard
from desktop_app.ui.dialogs.dialog import Dialog
from desktop_app.ui.file_dialog import FileDialog, Place
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.sentences import translated
from desktop_app.ui.translation import mark, moment, tr, tr_n
from desktop_app.ui.views.label import Label

WIDTH_CHARACTERS = 160
LINES = 20
# More lines would take long to make and nobody scrolls through them; the file holds all.
MOST_LINES = 2000
_HEADS = (mark("Name"), mark("Reason"), mark("Path"), mark("Tried"))
# Shares of the width; the path takes what is left.
_NAME, _REASON = 0.24, 0.33
_PATH, _TRIED = 2, 3


class Refused(Dialog):
    """The list, latest first. `save_wanted(files, Path)` where to write it, `forget_wanted()` empties it,
    `again_wanted(files)` to read them again, `folder_wanted(file)` to see where one lies.

    What is done is done with the lines that are selected, with all where none is.
    """

    save_wanted = Signal(object, object)
    forget_wanted = Signal()
    again_wanted = Signal(object)
    folder_wanted = Signal(object)

    def __init__(self, refused: Sequence[RefusedFile], parent: QWidget) -> None:
        super().__init__(tr("Files That Were Refused"), parent)
        self.refused: list[RefusedFile] = []
        self._label = Label("", self, wraps=True)
        self.table = self._make_table()
        self._offers = [
            self.offer(text, do)
            for text, do in (
                (tr("Try A&gain"), lambda: self.again_wanted.emit(self.chosen())),
                (tr("&Copy"), self.copy),
                (tr("Show Its &Folder"), self._show_folder),
                (tr("&Save as CSV…"), self._choose_file),
                (tr("&Forget"), self._forget),
            )
        ]
        # Enter in the list shows the folder of the line.
        self.leave_enter_alone()
        self.stack(self._label, self.table, characters=WIDTH_CHARACTERS, lines=LINES, tall=self.table)
        for column, share in enumerate((_NAME, _REASON)):
            self.table.setColumnWidth(column, round(self.width() * share))
        self.show_files(refused)
        self.table.setFocus()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, len(_HEADS), self)
        table.setObjectName("refused")
        table.setAccessibleName(tr("Refused files"))
        table.setHorizontalHeaderLabels(list(map(tr, _HEADS)))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        # The end of a name or a path says most.
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        # Tab goes on to the buttons.
        table.setTabKeyNavigation(False)
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(_PATH, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(_TRIED, QHeaderView.ResizeMode.ResizeToContents)
        table.itemActivated.connect(lambda item: self.folder_wanted.emit(self.refused[item.row()]))
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), table, self.copy)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        return table

    def show_files(self, refused: Sequence[RefusedFile]) -> None:
        """List these files."""
        self.refused = list(refused)
        self._label.setText(_told(len(self.refused)))
        for button in self._offers:
            button.setEnabled(bool(self.refused))
        self.table.clearSelection()
        self.table.setRowCount(min(len(self.refused), MOST_LINES))
        for line, each in enumerate(self.refused[:MOST_LINES]):
            texts = (short_name(each.name), translated(each.reason), each.name, moment(each.at.astimezone()))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                set_tip(item, text)
                self.table.setItem(line, column, item)

    def chosen(self) -> list[RefusedFile]:
        """The files that are selected, or all where none is."""
        lines = sorted({index.row() for index in self.table.selectedIndexes()})
        return [self.refused[line] for line in lines] or self.refused

    def copy(self) -> None:
        """Put the files on the clipboard, each with its reason on a line."""
        clipboard.put(text="\n".join(f"{each.name}: {each.reason}" for each in self.chosen()))

    def _show_folder(self) -> None:
        self.folder_wanted.emit(self.chosen()[0])

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
        dialog.fileSelected.connect(lambda name: self.save_wanted.emit(self.refused, Path(name)))
        dialog.open()


def short_name(name: str) -> str:
    """`/a/box.zip!/b.txt` -> `b.txt`; the address of a page as it is."""
    return name if is_address(name) else PurePath(name).name or name


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
