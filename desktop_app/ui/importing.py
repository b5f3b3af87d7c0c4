# SPDX-License-Identifier: Apache-2.0
"""Bringing articles in: files, folders, pasted and dropped text, the sample.

An import runs beside readers and writer, not on them: it takes the library for each batch alone, so that searches and
corrections need not wait until 100,000 files are read. One import runs at a time, the others wait. To run the
extraction again over the library is work of the same kind.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.actions import importing, reanalysing, watching
from desktop_app.actions.columns import remember
from desktop_app.actions.importing import ImportReport
from desktop_app.actions.opening import Library
from desktop_app.actions.reanalysing import ReanalysisReport
from desktop_app.base.addresses import addresses_in
from desktop_app.base.errors import Cancelled
from desktop_app.base.progress import Progress
from desktop_app.model.columns import Columns
from desktop_app.ui.clipboard import Incoming
from desktop_app.ui.jobs import Job
from desktop_app.ui.sentences import translated
from desktop_app.ui.session import Session
from desktop_app.ui.translation import capital, tr, tr_n

Report = ImportReport | ReanalysisReport


class Importing(QObject):
    """`begun(what)`, `advanced(done, total, what)`, then `ended(report | None)` with an `ImportReport` or a
    `ReanalysisReport`; None where it was stopped before anything was read."""

    begun = Signal(str)
    advanced = Signal(int, int, str)
    ended = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: deque[Callable[[Progress], Report]] = deque()
        self._running: Job | None = None

    @property
    def running(self) -> bool:
        """Whether something is being read or waits to be."""
        return self._running is not None or bool(self._waiting)

    def take(self, incoming: Incoming) -> None:
        """Read what was pasted or dropped."""
        if incoming.paths:
            self.files(incoming.paths)
        elif incoming.links or (incoming.text and addresses_in(incoming.text)):
            self.pages(incoming.links or addresses_in(incoming.text))
        elif incoming.html:
            html = partial(importing.import_text, text=incoming.html, media_type="text/html")
            self._start(tr("Reading the text…"), lambda library, _progress: html(library))
        elif incoming:
            self._start(
                tr("Reading the text…"), lambda library, _progress: importing.import_text(library, incoming.text)
            )

    def files(self, paths: Sequence[Path]) -> None:
        """Read files, and all that folders hold."""
        if paths:
            self._read(paths, importing.import_paths)

    def told(self, columns: Columns, paths: Sequence[Path]) -> None:
        """Remember what the columns of tables hold, and read these files with it."""

        def read(library: Library, files: Sequence[Path], *, progress: Progress) -> ImportReport:
            remember(columns)
            return importing.import_paths(library, files, progress=progress)

        self._read(paths, read)

    def watched_files(self, paths: Sequence[Path]) -> None:
        """Read files of watched folders."""
        self._read(paths, watching.read)

    def _read(self, paths: Sequence[Path], read: Callable[..., ImportReport]) -> None:
        what = paths[0].name if len(paths) == 1 else tr("{count} files", count=len(paths))
        self._start(tr("Reading {what}…", what=what), lambda library, progress: read(library, paths, progress=progress))

    def pages(self, addresses: Sequence[str]) -> None:
        """Fetch pages from the web and read them."""
        what = addresses[0] if len(addresses) == 1 else tr("{count} pages", count=len(addresses))
        fetch = importing.import_addresses
        self._start(
            tr("Fetching {what}…", what=what), lambda library, progress: fetch(library, addresses, progress=progress)
        )

    def sample(self) -> None:
        """Read the article that ships with the program."""
        self._start(tr("Reading the sample…"), lambda library, _progress: importing.import_sample(library))

    def again(self, *, everything: bool = False) -> None:
        """Run the extraction again over what another version has read, or over everything."""
        run = partial(reanalysing.run_again, everything=everything)
        self._start(tr("Running the extraction again…"), lambda library, progress: run(library, progress=progress))

    def read_again(self, documents: Sequence[int]) -> None:
        """Read the kept originals of these documents anew."""
        read = reanalysing.read_again
        self._start(tr("Reading again…"), lambda library, progress: read(library, documents, progress=progress))

    def stop(self) -> None:
        """Stop reading; what was read stays."""
        given_up = len(self._waiting)
        self._waiting.clear()
        if self._running is not None:
            self._running.stop()
        for _ in range(given_up):
            self.ended.emit(None)

    def _start(self, what: str, work: Callable[[Library, Progress], Report]) -> None:
        if not self._session.ready:
            return
        library = self._session.library
        self.begun.emit(what)
        self._waiting.append(lambda progress: work(library, progress))
        self._next()

    def _next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        self._running = self._session.jobs.long(
            self._waiting.popleft(), done=self._end, failed=self._fail, progressed=self._tell
        )

    def _tell(self, done: int, total: int, what: str) -> None:
        if self._running is not None:
            self.advanced.emit(done, total, what)

    def _end(self, report: Report | None) -> None:
        self._running = None
        self._next()
        self.ended.emit(report)

    def _fail(self, error: Exception) -> None:
        self._end(None)
        if not isinstance(error, Cancelled):
            self._session.jobs.failed.emit(error)


def first_added(report: Report) -> int | None:
    """The first quotation that is new in the library, or is of a file that changed."""
    return None if isinstance(report, ReanalysisReport) else report.first


def nothing_new(report: Report) -> bool:
    """Whether the extraction was to be run again and had read everything already."""
    return isinstance(report, ReanalysisReport) and bool(report.current) and not (report.done or report.stopped)


def summary(report: Report) -> str:
    """What came of it in one line: "Added 3 documents with 41 quotations · 1 already in the library"."""
    parts = _of_extraction(report) if isinstance(report, ReanalysisReport) else _of_import(report)
    if report.refused:
        first = report.refused[0]
        count = len(report.refused)
        one = tr("{name} was refused: {reason}", name=first.name, reason=translated(first.reason))
        parts.append(one if count == 1 else tr("{count} files refused", count=count))
    if report.stopped:
        parts.append(tr("stopped; what was read stays") if _did(report) else tr("stopped before anything was read"))
    said = " · ".join(parts)
    return capital(said)


def _did(report: Report) -> bool:
    """Whether something was written."""
    return bool(report.done if isinstance(report, ReanalysisReport) else report.added + report.updated)


def _of_import(report: ImportReport) -> list[str]:
    other = report.skipped or report.refused or report.updated or report.passed
    parts = [translated(report.changes.summary)] if report.added or not (other or report.stopped) else []
    if report.updated:
        parts.append(tr("{updated} brought up to date", updated=report.updated))
    if report.skipped:
        parts.append(tr("{skipped} already in the library", skipped=report.skipped))
    if report.passed:
        parts.append(tr_n("1 file of another kind passed over", "%n files of other kinds passed over", report.passed))
    return [*parts, *_of_orphans(report.orphans)]


def _of_extraction(report: ReanalysisReport) -> list[str]:
    parts = [translated(report.changes.summary)] if report.done or not report.current else []
    if report.current:
        every = tr("This version of the program has read every article already")
        parts.append(
            every if nothing_new(report) else tr("{current} read by this version already", current=report.current)
        )
    return [*parts, *_of_orphans(report.orphans)]


def _of_orphans(count: int) -> list[str]:
    one = "1 edit has lost its passage (see Orphans)"
    return [tr_n(one, "%n edits have lost their passage (see Orphans)", count)] if count else []
