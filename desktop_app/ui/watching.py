# SPDX-License-Identifier: Apache-2.0
"""Watched folders in the window: listed in the sidebar, looked at when the system tells of a change, read in the
background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu

from desktop_app.actions import watching
from desktop_app.actions.opening import Library
from desktop_app.actions.watching import Interrupt, Unread
from desktop_app.base.errors import BadValue
from desktop_app.ui.file_dialog import FileDialog, Place
from desktop_app.ui.importing import Importing
from desktop_app.ui.parts import Parts
from desktop_app.ui.sentences import explained
from desktop_app.ui.session import Session
from desktop_app.ui.translation import tr
from desktop_app.ui.views.sidebar_rows import Sort, line_of

# Many files may come at once, and each takes a while to be written.
QUIET_MS = 1000
AGAIN_MS = 3000
# Network drives tell nothing.
EVERY_MS = 10 * 60 * 1000


class Watching(QObject):
    """`said(text)` for the message line, `folder_wanted(path)` where a folder was chosen in the sidebar."""

    said = Signal(str)
    folder_wanted = Signal(str)

    def __init__(self, parts: Parts, session: Session, *, importing: Importing, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._importing = importing
        self._folders: list[Path] = []
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self.look)
        self._told = QFileSystemWatcher(self)
        self._told.directoryChanged.connect(lambda _place: self._quiet.start(QUIET_MS))
        self._every = QTimer(self, interval=EVERY_MS)
        self._every.timeout.connect(self.look)
        tree = parts.sidebar.tree
        tree.customContextMenuRequested.connect(self._offer)
        parts.sidebar.folder_chosen.connect(self.folder_wanted)
        session.opened.connect(lambda _created: self.start())
        importing.ended.connect(lambda _report: self._go_on())
        self._put_off = False
        self.start()

    def table(self) -> dict[str, Callable[[], None]]:
        """Names of commands and what they do."""
        return {"watch_folder": self.choose}

    def start(self) -> None:
        """Watch what is to be watched for the library that is open, and look at it now."""
        if not self._session.ready or self._session.library.read_only:
            return
        self._session.read(watching.watched, done=self._take_folders, channel="watched")

    def _take_folders(self, folders: list[Path]) -> None:
        self._folders = folders
        if known := self._told.directories():
            self._told.removePaths(known)
        self._parts.sidebar.show_folders([(folder.name or str(folder), str(folder)) for folder in folders])
        if folders:
            self._every.start()
            self.look()
        else:
            self._every.stop()

    def choose(self) -> None:
        """Ask for a folder."""
        dialog = FileDialog(self._parts, tr("Watch a Folder of Articles"), place=Place.ARTICLES)
        dialog.setFileMode(FileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.watch(Path(name)))
        dialog.open()

    def watch(self, folder: Path) -> None:
        """Read what lies in a folder, and what comes to it from now on."""
        if not self._session.ready or self._session.library.read_only:
            self.said.emit(tr("The library can only be read; nothing can be added to it."))
            return
        try:
            watching.watch(self._session.library, folder)
        except (BadValue, OSError) as error:
            self.said.emit(explained(error))
        else:
            self.start()

    def stop(self, folder: Path) -> None:
        """Watch a folder no more."""
        try:
            watching.stop(self._session.library, folder)
        except OSError as error:
            self.said.emit(explained(error))
        else:
            self.said.emit(tr("{name} is not watched any more; what was read stays", name=folder.name))
            self.start()

    def look(self) -> None:
        """Look for files that were not read, and read them; later where something is being read now."""
        self._put_off = self._importing.running
        if self._put_off or not self._folders:
            return
        folders, interrupt = tuple(self._folders), Interrupt()
        self._session.read(
            lambda library: _look(library, folders, interrupt), done=self._take, channel="watch", stop=interrupt.cancel
        )

    def _take(self, found: list[Unread]) -> None:
        places = {str(folder) for each in found for folder in each.folders} - set(self._told.directories())
        if places:
            self._told.addPaths(sorted(places))
        if any(each.unsettled for each in found):
            self._quiet.start(AGAIN_MS)
        files = [file for each in found for file in each.files]
        if files:
            self._importing.watched_files(files)

    def _go_on(self) -> None:
        if self._put_off and not self._importing.running:
            self._quiet.start(QUIET_MS)

    def _offer(self, place: QPoint) -> None:
        tree = self._parts.sidebar.tree
        item = tree.itemAt(place)
        if item is None or line_of(item).sort is not Sort.FOLDER:
            return
        menu = QMenu(tree)
        menu.addAction(tr("Stop Watching")).triggered.connect(partial(self.stop, Path(line_of(item).value)))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(tree.viewport().mapToGlobal(place))


def _look(library: Library, folders: tuple[Path, ...], interrupt: Interrupt) -> list[Unread]:
    """Runs in a reader thread."""
    return [watching.unread(library, folder, interrupt=interrupt) for folder in folders]
