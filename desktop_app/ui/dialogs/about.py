# SPDX-License-Identifier: Apache-2.0
"""What the program is, and everything that comes with it, with versions and licences."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop_app import __version__
from desktop_app.base import bundled
from desktop_app.ui import clipboard
from desktop_app.ui.dialogs.dialog import Dialog
from desktop_app.ui.translation import tr
from desktop_app.ui.views.label import Label

WIDTH_CHARACTERS = 100
LINES = 30


class About(Dialog):
    """The list is plain text, found in by what is typed above it; the window stays usable."""

    def __init__(self, library: Path, parent: QWidget) -> None:
        super().__init__(tr("About Inquit"), parent)
        self._parts = [str(part) for part in bundled.parts(qt=qVersion())]
        told = Label(
            tr(
                "Inquit {version}, licence Apache-2.0\nFinds every quotation in an article: who said it, in what "
                "role, for whom, and where.\nEverything runs on this computer; nothing is sent anywhere.\nThe "
                "library: {library}",
                version=__version__,
                library=library,
            ),
            self,
            wraps=True,
        )
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.box = QLineEdit(self)
        self.box.setPlaceholderText(tr("Find a part or a licence"))
        self.box.setAccessibleName(tr("Find a part or a licence"))
        self.box.setClearButtonEnabled(True)
        self.box.textChanged.connect(self._find)
        self.list = QPlainTextEdit(self)
        self.list.setReadOnly(True)
        self.list.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.list.setAccessibleName(tr("What comes with Inquit, with versions and licences"))
        self.offer(tr("&Copy the List"), self.copy)
        self.leave_enter_alone()
        self.stack(told, self.box, self.list, characters=WIDTH_CHARACTERS, lines=LINES)
        self._find("")
        self.box.setFocus()

    def _find(self, words: str) -> None:
        """Show the parts that have all of `words`."""
        wanted = words.casefold().split()
        found = [part for part in self._parts if all(word in part.casefold() for word in wanted)]
        self.list.setPlainText("\n".join(found))

    def copy(self) -> None:
        """Put what is listed on the clipboard, a part a line."""
        clipboard.put(text=self.list.toPlainText())
