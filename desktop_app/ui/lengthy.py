# SPDX-License-Identifier: Apache-2.0
"""Changes of the library that may take long: with progress once they do, and stopped without a trace."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.actions.opening import Library
from desktop_app.base.errors import Cancelled
from desktop_app.base.progress import Progress
from desktop_app.ui.jobs import Job
from desktop_app.ui.session import Session
from desktop_app.ui.translation import mark, tr

T = TypeVar("T")

# What is done by then needs no bar, which would only flash.
TOLD_AFTER_MS = 400
STOPPED = mark("Stopped; nothing was changed.")


class Lengthy(QObject):
    """One after the other: `begun(what)` after a moment, `advanced(done, total, how far)`, then `ended(said)`."""

    begun = Signal(str)
    advanced = Signal(int, int, str)
    ended = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs: list[Job] = []
        self._what = ""
        self._soon = QTimer(self, singleShot=True, interval=TOLD_AFTER_MS)
        self._soon.timeout.connect(lambda: self.begun.emit(self._what))

    @property
    def running(self) -> bool:
        """Whether something is being changed."""
        return bool(self._jobs)

    def run(
        self,
        what: str,
        work: Callable[[Library, Progress], T],
        *,
        done: Callable[[T], None],
        stopped: Callable[[], None] | None = None,
    ) -> None:
        """Do `work` on the writer, said as `what`; `stopped` is called where the user stopped it."""
        if not self._session.ready:
            return
        library, self._what = self._session.library, what
        if not self._jobs:
            self._soon.start()

        def end(answer: T) -> None:
            self._end(job, "")
            done(answer)

        def fail(error: Exception) -> None:
            self._end(job, tr(STOPPED) if isinstance(error, Cancelled) else "")
            if not isinstance(error, Cancelled):
                self._session.jobs.failed.emit(error)
            elif stopped is not None:
                stopped()

        job = self._session.jobs.write(
            lambda progress: work(library, progress), done=end, failed=fail, progressed=self._advance
        )
        self._jobs.append(job)

    def stop(self) -> None:
        """Stop at the next step; what was changed up to then is taken back."""
        for job in self._jobs:
            job.stop()

    def _advance(self, done: int, total: int, _what: str) -> None:
        self.advanced.emit(done, total, tr("{done} of {total}", done=done, total=total) if total else tr("counting"))

    def _end(self, job: Job, said: str) -> None:
        self._jobs.remove(job)
        if not self._jobs:
            self._soon.stop()
            self.ended.emit(said)
