# SPDX-License-Identifier: Apache-2.0
"""Several libraries in one window: open another one, begin a new one, go back to one of the last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.base import paths
from desktop_app.ui.file_dialog import LIBRARY_FILTERS, FileDialog, Place
from desktop_app.ui.listing import Listing
from desktop_app.ui.parts import Parts
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.session import Session
from desktop_app.ui.settings import WindowSettings
from desktop_app.ui.translation import tr

RECENT = "library/recent"
MOST = 8


class Libraries(QObject):
    """`said(text)` for the message line."""

    said = Signal(str)

    def __init__(
        self,
        window: QWidget,
        parts: Parts,
        session: Session,
        *,
        listing: Listing,
        settings: WindowSettings,
        busy: Callable[[], bool],
    ) -> None:
        """`busy()` is true while the library must stay open."""
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._session = session
        self._listing = listing
        self._settings = settings
        self._busy = busy
        self._shown = self._session.path
        self.recent = QMenu(tr("Open Re&cent"), window)
        self.recent.setToolTipsVisible(True)
        self.recent.aboutToShow.connect(self._fill)
        self._session.opened.connect(lambda _created: self._opened())
        if self._session.ready:
            self._opened()

    def table(self) -> dict[str, Callable[[], None]]:
        """Names of commands and what they do."""
        return {"open_library": self.choose, "new_library": self.name_new}

    def choose(self) -> None:
        """Ask for a library that is there."""
        dialog = FileDialog(self._window, tr("Open a Library"), place=Place.LIBRARIES, filters=tr(LIBRARY_FILTERS))
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    def name_new(self) -> None:
        """Ask where a new library is to lie."""
        dialog = FileDialog(
            self._window, tr("New Library"), place=Place.LIBRARIES, name="new.inquit", filters=tr(LIBRARY_FILTERS)
        )
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        # Nothing is ever replaced: `begin` refuses a name that is taken.
        dialog.setOption(FileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix("inquit")
        dialog.fileSelected.connect(lambda name: self.begin(Path(name)))
        dialog.open()

    def begin(self, path: Path) -> None:
        """Make a new library at `path` and show it."""
        if path.exists():
            self.said.emit(
                tr(
                    "{name} is there already; choose another name, or Open Library to see what it holds.",
                    name=path.name,
                )
            )
        else:
            self._go_to(path)

    def open(self, path: Path) -> None:
        """Show the library at `path`."""
        if path.exists():
            self._go_to(path)
        else:
            self._keep([each for each in self.last() if each != path])
            self.said.emit(tr("{path} is not there any more.", path=path))

    def last(self) -> list[Path]:
        """The libraries that were open, the latest first."""
        return [Path(name) for name in self._settings.names(RECENT)]

    def _go_to(self, path: Path) -> None:
        if self._busy():
            self.said.emit(tr("Something is still being read or written; wait for it or stop it first."))
        elif not (self._session.ready and path == self._session.path):
            # Behind every edit that is still on its way to the library before.
            self._session.jobs.write(lambda _progress: None, done=lambda _nothing: self._session.open(path))

    def _opened(self) -> None:
        path = self._session.path
        # The name stands before that of the program, which the system adds.
        self._window.setWindowTitle("Inquit" if self._session.is_default else path.stem)
        if path != self._shown:
            # Numbers of speakers and documents mean others here, so no filter and no page may stay.
            self._shown = path
            self._parts.leave_page()
            self._listing.clear()
        if self.last()[:1] != [path.absolute()]:
            self._keep([path.absolute(), *(each for each in self.last() if each != path.absolute())][:MOST])

    def _keep(self, places: list[Path]) -> None:
        self._settings.set(RECENT, [str(each) for each in places])
        self._settings.save()

    def _fill(self) -> None:
        self.recent.clear()
        for path in dict.fromkeys((*self.last(), paths.default_library().absolute())):
            own = path == paths.default_library().absolute()
            name = tr("Your Own Library") if own else f"{path.stem} ({path.parent.name})"
            action = self.recent.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(path == self._session.path.absolute())
            set_tip(action, str(path))
            action.triggered.connect(partial(self._return_to, path, own=own))

    def _return_to(self, path: Path, _checked: bool = False, *, own: bool) -> None:  # noqa: FBT001 - a slot
        # The user's own is made where it is not there yet, as at a first start.
        (self._go_to if own else self.open)(path)
