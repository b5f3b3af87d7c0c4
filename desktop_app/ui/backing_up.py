# SPDX-License-Identifier: Apache-2.0
"""The daily copy of the library, the search for damage, and the way back to a copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.actions import backups
from desktop_app.base.errors import LibraryProblem
from desktop_app.model.backup import Backup
from desktop_app.ui.dialogs.backups import Backups
from desktop_app.ui.session import Session
from desktop_app.ui.translation import tr

DELAY_MS = 20_000
CHECK_AFTER_MS = 3_000


class BackingUp(QObject):
    """Looks through a large library and copies it a while after it was opened, when the window has settled.

    `said(text)` for messages. What is found to be damaged is told as every failure of a job is.
    """

    said = Signal(str)

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._restored: Path | None = None
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._copy)
        self._check_timer = QTimer(self, singleShot=True, interval=CHECK_AFTER_MS)
        self._check_timer.timeout.connect(self._check)
        session.opened.connect(self._tell_restored)

    def start(self) -> None:
        """A library was opened."""
        self._timer.start()
        self._check_timer.start()

    def _check(self) -> None:
        interrupt = backups.Interrupt()
        self._session.read(
            lambda library: backups.check(library, interrupt=interrupt),
            done=lambda _sound: None,
            channel="check",
            stop=interrupt.cancel,
        )

    def _copy(self) -> None:
        if self._session.ready and not self._session.library.read_only:
            library = self._session.library
            self._session.jobs.long(
                lambda progress: backups.back_up(library, progress=progress), done=lambda _made: None
            )

    def choose(self) -> None:
        """List the copies and let the user choose one."""
        path = self._session.path
        self._session.jobs.read(lambda: backups.backups(path), done=self._show)

    def _show(self, found: list[Backup]) -> None:
        dialog = Backups(found, self._window)
        dialog.restore_wanted.connect(lambda backup: self.restore(backup.path))
        dialog.open()

    def restore(self, copy: Path) -> None:
        """Close the library, put `copy` in its place, open it; the window shows what became of it."""
        path = self._session.path
        self._timer.stop()
        self._check_timer.stop()
        self._session.close()
        self._session.jobs.write(
            lambda _progress: backups.restore(path, copy),
            done=lambda kept: self._reopen(kept),
            failed=self._failed,
        )

    def _reopen(self, kept: Path) -> None:
        self._restored = kept
        self._session.open()

    def _failed(self, error: Exception) -> None:
        """The library as it was is opened again."""
        self._session.open()
        problem = error if isinstance(error, LibraryProblem) else LibraryProblem(str(error))
        self._session.jobs.failed.emit(problem)

    def _tell_restored(self) -> None:
        if self._restored is not None:
            self.said.emit(
                tr("The backup is restored; the library as it was is kept as {restored}", restored=self._restored)
            )
            self._restored = None
