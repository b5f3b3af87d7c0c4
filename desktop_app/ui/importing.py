# SPDX-License-Identifier: Apache-2.0
"""Bringing articles in: files, folders, pasted and dropped text, the sample."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.base.errors import Cancelled
from desktop_app.base.progress import Progress
from desktop_app.ui.clipboard import Incoming
from desktop_app.ui.jobs import Job
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.actions.importing import ImportReport, Refusal
    from desktop_app.actions.opening import Library

# The actions on importing load the language tools, which takes long: they are imported in the writer's thread.


class Importing(QObject):
    """`begun(what)`, `advanced(done, total, what)`, then `ended(report | None)`; None where it was stopped before
    anything was read."""

    begun = Signal(str)
    advanced = Signal(int, int, str)
    ended = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._running: dict[int, Job] = {}
        self.refused: list[Refusal] = []

    @property
    def running(self) -> bool:
        """True while something is being read or waits to be."""
        return bool(self._running)

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
        for job in self._running.values():
            job.stop()

    def _start(self, what: str, work: Callable[[Library, Progress], ImportReport]) -> None:
        if not self._session.ready:
            return
        library = self._session.library
        self.begun.emit(what)
        job = self._session.jobs.write(
            lambda progress: work(library, progress),
            done=lambda report: self._end(job, report),
            failed=lambda error: self._fail(job, error),
            progressed=self.advanced.emit,
        )
        self._running[job.number] = job

    def _end(self, job: Job, report: ImportReport | None) -> None:
        self._running.pop(job.number, None)
        if report is not None:
            self.refused.extend(report.refused)
        self.ended.emit(report)

    def _fail(self, job: Job, error: Exception) -> None:
        self._end(job, None)
        if not isinstance(error, Cancelled):
            self._session.jobs.failed.emit(error)


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
