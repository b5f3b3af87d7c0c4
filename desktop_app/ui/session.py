# SPDX-License-Identifier: Apache-2.0
"""The library that the window shows, opened and closed off the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.actions.opening import Library, open_library
from desktop_app.base import paths
from desktop_app.base.errors import Cancelled, LibraryProblem
from desktop_app.ui.jobs import Failed, Job, Jobs, nothing
from desktop_app.ui.translation import mark, tr

POLL_MS = 1000
T = TypeVar("T")
STOPPED = mark(
    "It was made by an older version and is brought up to date when it is opened, which was stopped. Nothing in it has"
    " changed; try again when there is time for it."
)
STEPS = (
    mark("MB copied"),
    mark("articles indexed"),
    mark("applying what counts as certain"),
    mark("looking for reprints"),
)
"""What the library tells of being brought up to date."""


class Session(QObject):
    """`opened(created)` when the library is ready, `refused(error)` when it cannot be opened, `advanced(done, total,
    what)` while one of an older version is brought up to date, which `stop` ends,
    `changed_elsewhere()` when another program wrote to it."""

    opened = Signal(bool)
    refused = Signal(object)
    advanced = Signal(int, int, str)
    changed_elsewhere = Signal()

    def __init__(self, jobs: Jobs, *, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.path = path or paths.default_library()
        self._library: Library | None = None
        self._opening: Job | None = None
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look)

    @property
    def ready(self) -> bool:
        """Whether a library is open."""
        return self._library is not None

    @property
    def library(self) -> Library:
        """The open library.

        :raises LibraryProblem: none is open.
        """
        if self._library is None:
            raise LibraryProblem(tr("No library is open."))
        return self._library

    @property
    def is_default(self) -> bool:
        """Whether the open library is the one that is opened when none is named."""
        return self.path == paths.default_library()

    def open(self, path: Path | None = None) -> None:
        """Open the library at `path` (the one named before where None)."""
        if self._opening is not None:
            self._opening.drop()
        if path is not None:
            self.path = path
        self.close()
        place, created = self.path, not _is_there(self.path)
        self._opening = self.jobs.long(
            lambda progress: open_library(place, progress=progress),
            done=lambda found: self._take(found, created=created),
            failed=self._fail,
            progressed=self._advance,
        )

    def stop(self) -> None:
        """Open no library; what was begun of bringing it up to date is undone."""
        if self._opening is not None:
            self._opening.stop()

    def close(self) -> None:
        """Close the library, if one is open."""
        self._poll.stop()
        if self._library is not None:
            self._library.close()
            self._library = None

    # What is asked of the library, and done with it

    def read(
        self,
        work: Callable[[Library], T],
        *,
        done: Callable[[T], None],
        failed: Failed | None = None,
        channel: str = "",
        stop: Callable[[], None] = nothing,
    ) -> None:
        """Run `work` with the open library as `Jobs.read` does; without one nothing happens."""
        if (library := self._library) is not None:
            self.jobs.read(lambda: work(library), done=done, failed=failed, channel=channel, stop=stop)

    def write(self, work: Callable[[Library], T], *, done: Callable[[T], None]) -> None:
        """Queue `work` with the open library for the one writer; without one nothing happens."""
        if (library := self._library) is not None:
            self.jobs.write(lambda _progress: work(library), done=done)

    def _advance(self, done: int, total: int, what: str) -> None:
        self.advanced.emit(done, total, tr(what) if what in STEPS else what)

    def _ended(self) -> None:
        self._opening = None

    def _take(self, library: Library, *, created: bool) -> None:
        self._ended()
        self._library = library
        self._poll.start()
        self.opened.emit(created)

    def _fail(self, error: Exception) -> None:
        self._ended()
        self.refused.emit(LibraryProblem(tr(STOPPED)) if isinstance(error, Cancelled) else error)

    def _look(self) -> None:
        library = self._library
        if library is not None:
            self.jobs.read(library.changed_elsewhere, done=self._tell, channel="poll")

    def _tell(self, changed: bool) -> None:  # noqa: FBT001 - the answer of a job
        if changed:
            self.changed_elsewhere.emit()


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    # A name that no file can have; opening it says so.
    except OSError:
        return False
