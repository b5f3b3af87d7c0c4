# SPDX-License-Identifier: Apache-2.0
"""Bringing articles in: files, folders, pasted and dropped text, the sample.

An import runs beside the one writer, not on it: it takes the library for each batch alone, so that corrections need
not wait until 100,000 files are read. One import runs at a time, the others wait.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.base.errors import Cancelled
from desktop_app.base.progress import Progress
from desktop_app.ui.clipboard import Incoming
from desktop_app.ui.jobs import REPORT_EVERY_S, Job
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.actions.importing import ImportReport, Refusal
    from desktop_app.actions.opening import Library

# The actions on importing load the language tools, which takes long: they are imported in the thread of the job.


class Importing(QObject):
    """`begun(what)`, `advanced(done, total, what)`, then `ended(report | None)`; None where it was stopped before
    anything was read."""

    begun = Signal(str)
    advanced = Signal(int, int, str)
    ended = Signal(object)
    _told = Signal(int, int, str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: deque[Callable[[Progress], ImportReport]] = deque()
        self._running: Job | None = None
        self.refused: list[Refusal] = []
        # Told in the thread of the job; what listens belongs to the UI thread.
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """True while something is being read or waits to be."""
        return self._running is not None or bool(self._waiting)

    def take(self, incoming: Incoming) -> None:
        """Read what was pasted or dropped."""
        if incoming.paths:
            self.files(incoming.paths)
        elif incoming:
            self._start("Reading the text…", lambda library, _progress: _text(library, incoming))

    def files(self, paths: Sequence[Path]) -> None:
        """Read files, and all that folders hold."""
        if paths:
            what = paths[0].name if len(paths) == 1 else f"{len(paths):,} files"
            self._start(f"Reading {what}…", lambda library, progress: _files(library, paths, progress))

    def sample(self) -> None:
        """Read the article that ships with the program."""
        self._start("Reading the sample…", lambda library, _progress: _sample(library))

    def stop(self) -> None:
        """Stop reading; what was read stays."""
        given_up = len(self._waiting)
        self._waiting.clear()
        if self._running is not None:
            self._running.stop()
        for _ in range(given_up):
            self.ended.emit(None)

    def _start(self, what: str, work: Callable[[Library, Progress], ImportReport]) -> None:
        if not self._session.ready:
            return
        library = self._session.library
        self.begun.emit(what)
        self._waiting.append(lambda progress: work(library, progress))
        self._next()

    def _next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        work, told = self._waiting.popleft(), _Told(self._told.emit)
        self._running = self._session.jobs.read(lambda: work(told), done=self._end, failed=self._fail, stop=told.stop)

    def _tell(self, done: int, total: int, what: str) -> None:
        if self._running is not None:
            self.advanced.emit(done, total, what)

    def _end(self, report: ImportReport | None) -> None:
        self._running = None
        self._next()
        if report is not None:
            self.refused.extend(report.refused)
        self.ended.emit(report)

    def _fail(self, error: Exception) -> None:
        self._end(None)
        if not isinstance(error, Cancelled):
            self._session.jobs.failed.emit(error)


class _Told:
    """Progress of an import, seldom enough not to flood the UI thread; `advance` is called in the job's thread."""

    def __init__(self, send: Callable[[int, int, str], None]) -> None:
        self._send = send
        self._stopping = threading.Event()
        self._last_s = 0.0

    def stop(self) -> None:
        """Let the import end at its next step."""
        self._stopping.set()

    def advance(self, done: int, total: int, what: str) -> None:
        """Say where it is.

        :raises Cancelled: after `stop`.
        """
        if self._stopping.is_set():
            raise Cancelled
        now_s = time.monotonic()
        if now_s - self._last_s >= REPORT_EVERY_S or done == total:
            self._last_s = now_s
            self._send(done, total, what)


def _files(library: Library, paths: Sequence[Path], progress: Progress) -> ImportReport:
    from desktop_app.actions import importing

    return importing.import_paths(library, paths, progress=progress)


def _text(library: Library, incoming: Incoming) -> ImportReport:
    from desktop_app.actions import importing

    if incoming.html:
        return importing.import_text(library, incoming.html, media_type="text/html")
    return importing.import_text(library, incoming.text)


def _sample(library: Library) -> ImportReport:
    from desktop_app.actions import importing

    return importing.import_sample(library)


def summary(report: ImportReport) -> str:
    """What came of an import in one line: "Added 3 documents with 41 quotations · 1 already there · 2 refused"."""
    parts = [report.changes.summary] if report.added or not (report.skipped or report.refused) else []
    if report.skipped:
        parts.append(f"{report.skipped:,} already in the library")
    if report.refused:
        first = report.refused[0]
        one = len(report.refused) == 1
        parts.append(f"{first.name} was refused: {first.reason}" if one else f"{len(report.refused):,} files refused")
    if report.stopped:
        parts.append("stopped; what was read stays")
    return " · ".join(parts)
