# SPDX-License-Identifier: Apache-2.0
"""Told when something is badly wrong: a bug of ours, or a library that cannot be opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.ui import clipboard
from desktop_app.ui.dialogs.dialog import Dialog
from desktop_app.ui.file_dialog import LIBRARY_FILTERS, FileDialog, Place
from desktop_app.ui.translation import tr
from desktop_app.ui.views.label import Label

WIDTH_CHARACTERS = 80


class Report(Dialog):
    """A report to copy, and above it what it is for; with `open_to_notes` the user may write into it."""

    def __init__(
        self, title: str, told: str, report: str, parent: QWidget | None, *, open_to_notes: bool = False
    ) -> None:
        super().__init__(title, parent)
        label = Label(told, self, wraps=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.report = QPlainTextEdit(report, self)
        self.report.setReadOnly(not open_to_notes)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(tr("Report"))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.offer(tr("&Copy the Report"), self.copy)
        self.stack(label, self.report, characters=WIDTH_CHARACTERS, lines=20)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        clipboard.put(text=self.report.toPlainText())


class Bug(Report):
    """A fault of the program: what happened, that nothing is lost, and the report."""

    def __init__(self, report: str, log: Path, parent: QWidget | None) -> None:
        told = tr(
            "Something went wrong that should not have, and it is our fault. What was done before is safe "
            "in the library. The report below is also in {log}.",
            log=log,
        )
        super().__init__(tr("A Fault in Inquit"), told, report, parent)


class Problem(Report):
    """The user reports something, with room for what happened; `address` is where to, "" where none is known."""

    def __init__(self, report: str, address: str, parent: QWidget | None) -> None:
        there = tr("Then copy the report and report it at {address}.", address=address)
        told = (
            tr("Inquit sends nothing. Write at the top what you did, what you expected and what happened."),
            there if address else tr("Then copy the report and send it to whoever you have Inquit from."),
            tr("It holds no text of your articles and no names of your files: look through it."),
        )
        asked = (tr("What I did:"), tr("What I expected:"), tr("What happened:"))
        noted = "".join(f"{each}\n\n" for each in asked) + f"\n{report}\n"
        super().__init__(tr("Report a Problem"), " ".join(told), noted, parent, open_to_notes=True)


class LibraryTrouble(Dialog):
    """The library cannot be opened: why, and what can be done about it.

    `restore_wanted(Path)` asks for the backup that was given, which is offered first.
    """

    restore_wanted = Signal(object)
    retry_wanted = Signal()
    backups_wanted = Signal()
    other_wanted = Signal(object)

    def __init__(self, problem: str, parent: QWidget | None, *, backup: Path | None = None) -> None:
        super().__init__(tr("The Library Cannot Be Opened"), parent)
        label = Label(problem, self, wraps=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if backup is not None:
            restore = self.offer(tr("Restore &This Backup"), lambda: self._leave(self.restore_wanted, backup))
            restore.setDefault(True)
        others = tr("Other &Backups…") if backup is not None else tr("Restore a &Backup…")
        self.offer(tr("Try A&gain"), lambda: self._leave(self.retry_wanted))
        self.offer(others, lambda: self._leave(self.backups_wanted))
        self.offer(tr("Use &Another File…"), self._choose)
        self.stack(label, characters=WIDTH_CHARACTERS)

    def _leave(self, tell: SignalInstance, *what: object) -> None:
        self.accept()
        tell.emit(*what)

    def _choose(self) -> None:
        dialog = FileDialog(self, tr("Choose or name a library"), place=Place.LIBRARIES, filters=tr(LIBRARY_FILTERS))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setOption(FileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix("inquit")
        dialog.fileSelected.connect(lambda name: self._leave(self.other_wanted, Path(name)))
        dialog.open()
