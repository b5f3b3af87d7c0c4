# SPDX-License-Identifier: Apache-2.0
"""File dialogs that start where the last file came from, or went to."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.ui.settings import WindowSettings
from desktop_app.ui.translation import mark

LIBRARY_FILTERS = mark("Inquit libraries (*.inquit);;All files (*)")


class Place(StrEnum):
    """What is looked for in the same folder; the values are the names of the settings that keep it."""

    ARTICLES = "open/folder"
    EXPORTS = "export/folder"
    LIBRARIES = "library/folder"


class FileDialog(QFileDialog):
    """Opens in the folder that was used last for `place`, and remembers the one that is used now.

    `name` is the file name that is offered, "" for none. Folders that are gone count as never used.
    """

    def __init__(self, parent: QWidget, title: str, *, place: Place, name: str = "", filters: str = "") -> None:
        super().__init__(parent, title, str(last_folder(place) / name), filters)
        self._place = place
        self.filesSelected.connect(self._remember)

    def _remember(self, names: Sequence[str]) -> None:
        chosen = Path(names[0])
        settings = WindowSettings()
        settings.set(self._place, str(chosen if chosen.is_dir() else chosen.parent))
        settings.save()


def last_folder(place: Place, *, kept: str | None = None) -> Path:
    """The folder used last for `place` (`kept` instead where given), else the user's own."""
    kept = WindowSettings().text(place) if kept is None else kept
    return Path(kept) if kept and Path(kept).is_dir() else Path.home()
