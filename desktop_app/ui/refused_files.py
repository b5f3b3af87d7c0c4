# SPDX-License-Identifier: Apache-2.0
"""Files that could not be read: the line that tells of them until the user closes it, and the list of all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.actions import browsing, documents, exporting
from desktop_app.base.addresses import is_address
from desktop_app.model.browse import RefusedFile
from desktop_app.model.document import INSIDE
from desktop_app.ui.dialogs.refused import Refused, short_name
from desktop_app.ui.importing import Importing, Report
from desktop_app.ui.parts import Parts
from desktop_app.ui.sentences import translated
from desktop_app.ui.session import Session
from desktop_app.ui.translation import tr, tr_n
from desktop_app.ui.views.message_bar import Action, Tone


class RefusedFiles(QObject):
    """`said(text)` for the message line, `place_wanted(Path)` where a folder is to be opened."""

    said = Signal(str)
    place_wanted = Signal(object)

    def __init__(self, window: QWidget, parts: Parts, session: Session, *, importing: Importing) -> None:
        super().__init__(window)
        self._window = window
        self._line = parts.refused
        self._session = session
        self._importing = importing
        # The names of files refused since the user closed the line.
        self._names: set[str] = set()
        self._shown: list[RefusedFile] = []
        self._list: Refused | None = None
        self._line.closed.connect(self._names.clear)
        importing.ended.connect(self._look)
        session.opened.connect(lambda _created: self._close())

    def table(self) -> dict[str, Callable[[], None]]:
        """Names of commands and what they do."""
        return {"refused": self.show}

    def show(self) -> None:
        """List the files that could not be read, of this session and those before."""
        self._session.read(browsing.refused, done=self._show, channel="refused")

    def _look(self, report: Report | None) -> None:
        self._names |= {each.name for each in report.refused} if report is not None else set()
        # What was refused may have been read this time.
        if self._names or self._list is not None:
            self._session.read(browsing.refused, done=self._update, channel="refused-line")

    def _update(self, refused: list[RefusedFile]) -> None:
        if self._list is not None:
            self._list.show_files(refused)
        # In place, since the line empties it, too.
        self._names &= {each.name for each in refused}
        before, self._shown = self._shown, [each for each in refused if each.name in self._names]
        self._line.setVisible(bool(self._shown))
        if self._shown and self._shown != before:
            self._say(self._shown)

    def _say(self, new: list[RefusedFile]) -> None:
        first = new[0]
        one = tr("{name} was refused: {reason}", name=short_name(first.name), reason=translated(first.reason))
        self._line.say(
            one if len(new) == 1 else tr("{count} files refused", count=len(new)),
            tone=Tone.WARNING,
            action=Action(tr("Show Refused"), self.show),
            other=Action(tr("Try Again"), lambda: self.try_again(new)),
        )

    def _close(self) -> None:
        self._names.clear()
        self._line.hide()
        if self._list is not None:
            self._list.close()

    def _show(self, refused: list[RefusedFile]) -> None:
        if self._list is None:
            self._list = Refused(refused, self._window)
            self._list.save_wanted.connect(self._write)
            self._list.forget_wanted.connect(self._forget)
            self._list.again_wanted.connect(self.try_again)
            self._list.folder_wanted.connect(self._open_folder)
            self._list.finished.connect(self._closed)
            self._list.show()
        else:
            self._list.show_files(refused)
            self._list.activateWindow()

    def _closed(self) -> None:
        self._list = None

    # What is done with them

    def try_again(self, refused: Sequence[RefusedFile]) -> None:
        """Read these files, or fetch these pages, once more."""
        names = [each.name for each in refused]
        pages = [name for name in names if is_address(name)]
        files = [name for name in names if name not in pages]
        if pages:
            self._importing.pages(pages)
        self._session.jobs.read(lambda: _places(files), done=lambda found: self._read(found, others=bool(pages)))

    def _read(self, files: list[Path], *, others: bool) -> None:
        if files:
            self._importing.files(files)
        elif not others:
            self.said.emit(tr("None of them is a file that can be read again."))

    def _open_folder(self, each: RefusedFile) -> None:
        gone = tr("{name} is not there any more.", name=each.name)
        self._session.jobs.read(
            lambda: documents.folder_of(each.name),
            done=lambda folder: self.place_wanted.emit(folder) if folder else self.said.emit(gone),
            channel="original",
        )

    def _write(self, refused: Sequence[RefusedFile], path: Path) -> None:
        wrote = tr_n(
            "Wrote the list of 1 refused file to {path}",
            "Wrote the list of %n refused files to {path}",
            len(refused),
            path=path,
        )
        self._session.jobs.read(
            lambda: exporting.write_refused(refused, path), done=lambda _answer: self.said.emit(wrote)
        )

    def _forget(self) -> None:
        self._names.clear()
        self._line.hide()
        self._session.write(
            browsing.forget_refused,
            done=lambda _answer: self.said.emit(tr("The list of refused files is empty now.")),
        )


def _places(names: Sequence[str]) -> list[Path]:
    """The files that hold what is named so, each once; one that is gone is refused for that when it is read."""
    found = (documents.file_of(name) or Path(name.split(INSIDE)[0]) for name in names)
    return list(dict.fromkeys(path for path in found if path.is_absolute()))
