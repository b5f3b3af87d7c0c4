# SPDX-License-Identifier: Apache-2.0
"""Quotations dragged out of the list: text, HTML and RTF for other programs, a file for a file manager."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QByteArray, QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication

from desktop_app.actions.citing import Copied, What
from desktop_app.base.files import usable_stem
from desktop_app.ui import clipboard
from desktop_app.ui.copying import MOST_COPIED, Copying
from desktop_app.ui.views.quotations import Quotations

LONGEST_NAME = 60
_NO_NAME = re.compile(r"[^\w ,.-]+")


class Dragging(QObject):
    """Carries the citations of what is dragged out of `view`; the files live as long as the window."""

    def __init__(self, view: Quotations, copying: Copying, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._copying = copying
        self._folder: TemporaryDirectory[str] | None = None
        view.drag_wanted.connect(self._prepare)

    def _prepare(self) -> None:
        ids = self._view.selected_ids()[:MOST_COPIED]
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="inquit-")
        folder = Path(self._folder.name)
        self._copying.make(ids, What.CITATION, then=lambda copied: _written(copied, folder), done=self._begin)

    def _begin(self, answer: tuple[Copied, Path]) -> None:
        # Who let go in the meantime has dropped nothing.
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            drag = QDrag(self._view)
            drag.setMimeData(carried(*answer))
            drag.exec(Qt.DropAction.CopyAction)

    def close(self) -> None:
        """Take the files away."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def carried(copied: Copied, path: Path) -> QMimeData:
    """What is dragged. The words come first: most programs take the first that they understand."""
    mime = clipboard.made(text=copied.text, html=copied.html, rtf=copied.rtf)
    mime.setData(clipboard.QUOTATIONS, QByteArray(b"1"))
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def _written(copied: Copied, folder: Path) -> tuple[Copied, Path]:
    """A file with the same words, rich where they are; runs in a reader thread."""
    path = folder / f"{_file_name(copied.text)}{'.rtf' if copied.rtf else '.txt'}"
    path.write_text(copied.rtf or f"{copied.text}\n", encoding="utf-8")
    return copied, path


def _file_name(text: str) -> str:
    """The first words, as a name that every file system takes."""
    words = " ".join(_NO_NAME.sub(" ", text[: 4 * LONGEST_NAME]).split())
    return usable_stem(words[:LONGEST_NAME].rpartition(" ")[0].strip(" .,-") or "quotation")
