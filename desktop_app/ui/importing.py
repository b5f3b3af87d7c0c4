# SPDX-License-Identifier: Apache-2.0
"""Bringing articles in: files, folders, pasted and dropped text, the sample.

An import runs beside readers and writer, not on them: it takes the library for each batch alone, so that searches and
corrections need not wait until 100,000 files are read. One import runs at a time, the others wait. To run the
extraction again over the library is work of the same kind. What is left of stopped work is kept until it is done or
dismissed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """Work with its name; `rest` returns what is left of it, given the report of the stopped run. None for work that
    cannot be stopped halfway."""

    what: str
    work: Callable[[Library, Progress], Report]
    rest: Callable[[Report], _Task] | None = None


class Importing(QObject):
    """`begun(what)`, `advanced(done, total, what)`, then `ended(report | None)` with an `ImportReport` or a
    `ReanalysisReport`; None where it was stopped before anything was read. `left_changed()` when `left` changes."""

    begun = Signal(str)
    advanced = Signal(int, int, str)
    ended = Signal(object)
    left_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: deque[_Task] = deque()
        self._left: list[_Task] = []
        self._task: _Task | None = None
        self._running: Job | None = None
        # What is left belongs to the library that was open before.
        session.opened.connect(lambda _created: self.dismiss())

    @property
    def running(self) -> bool:
        """Whether something is being read or waits to be."""
        return self._running is not None or bool(self._waiting)

    @property
    def left(self) -> int:
        """How many stopped imports can be continued."""
        return len(self._left)

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
            self._read_files(paths, importing.import_paths)

    def told(self, columns: Columns, paths: Sequence[Path]) -> None:
        """Remember what the columns of tables hold, and read these files with it."""

        def read(
            library: Library, files: Sequence[Path], *, progress: Progress, finished: frozenset[str]
        ) -> ImportReport:
            remember(columns)
            return importing.import_paths(library, files, progress=progress, finished=finished)

        self._read_files(paths, read)

    def watched_files(self, paths: Sequence[Path]) -> None:
        """Read files of watched folders."""
        self._read_files(paths, watching.read)

    def _read_files(self, paths: Sequence[Path], read: Callable[..., ImportReport]) -> None:
        what = paths[0].name if len(paths) == 1 else tr("{count} files", count=len(paths))

        self._begin(_reading(tr("Reading {what}…", what=what), read, paths))

    def pages(self, addresses: Sequence[str]) -> None:
        """Fetch pages from the web and read them."""
        what = addresses[0] if len(addresses) == 1 else tr("{count} pages", count=len(addresses))
        self._begin(_reading(tr("Fetching {what}…", what=what), importing.import_addresses, addresses))

    def sample(self) -> None:
        """Read the article that ships with the program."""
        self._start(tr("Reading the sample…"), lambda library, _progress: importing.import_sample(library))

    def again(self, *, everything: bool = False) -> None:
        """Run the extraction again over what another version has read, or over everything."""
        run = partial(reanalysing.run_again, everything=everything)
        self._begin(
            _Task(
                what=tr("Running the extraction again…"),
                work=lambda library, progress: run(library, progress=progress),
                rest=partial(_rest_of_documents, reanalysing.run_again),
            )
        )

    def read_again(self, documents: Sequence[int]) -> None:
        """Read the kept originals of these documents anew."""
        self._begin(
            _Task(
                what=tr("Reading again…"),
                work=lambda library, progress: reanalysing.read_again(library, documents, progress=progress),
                rest=partial(_rest_of_documents, reanalysing.read_again),
            )
        )

    def stop(self) -> None:
        """Stop reading; what was read stays, and what was not can be read later."""
        given_up = len(self._waiting)
        self._left += self._waiting
        self._waiting.clear()
        if self._running is not None:
            self._running.stop()
        for _ in range(given_up):
            self.ended.emit(None)

    def go_on(self) -> None:
        """Continue the stopped imports."""
        left, self._left = self._left, []
        self.left_changed.emit()
        for task in left:
            self._begin(task)

    def dismiss(self) -> None:
        """Forget what is left of the stopped imports."""
        self._left = []
        self.left_changed.emit()

    def _start(self, what: str, work: Callable[[Library, Progress], Report]) -> None:
        self._begin(_Task(what=what, work=work))

    def _begin(self, task: _Task) -> None:
        if self._session.ready:
            self._waiting.append(task)
            self._next()

    def _next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        self._task = task = self._waiting.popleft()
        library = self._session.library
        self.begun.emit(task.what)
        self._running = self._session.jobs.long(
            lambda progress: task.work(library, progress), done=self._end, failed=self._fail, progressed=self._tell
        )

    def _tell(self, done: int, total: int, what: str) -> None:
        if self._running is not None:
            self.advanced.emit(done, total, what)

    def _end(self, report: Report | None) -> None:
        task, self._running = self._task, None
        if task is not None and report is not None and can_go_on(report) and task.rest is not None:
            self._left.insert(0, task.rest(report))
        self._next()
        self.left_changed.emit()
        self.ended.emit(report)

    def _fail(self, error: Exception) -> None:
        self._end(None)
        if not isinstance(error, Cancelled):
            self._session.jobs.failed.emit(error)


def _reading(
    what: str,
    read: Callable[..., ImportReport],
    asked: Sequence[Path] | Sequence[str],
    finished: frozenset[str] = frozenset(),
) -> _Task:
    """Return the task of reading `asked`, files or addresses, except those that are `finished`."""

    def rest(report: Report) -> _Task:
        more = report.finished if isinstance(report, ImportReport) else finished
        return _reading(tr("Reading the rest…"), read, asked, more)

    return _Task(
        what=what, work=lambda library, progress: read(library, asked, progress=progress, finished=finished), rest=rest
    )


def _rest_of_documents(run: Callable[..., ReanalysisReport], report: Report) -> _Task:
    """Return the task of doing `run` with the documents that are left."""
    left = report.left if isinstance(report, ReanalysisReport) else ()

    def work(library: Library, progress: Progress) -> ReanalysisReport:
        return run(library, reanalysing.still_there(library, left), progress=progress)

    return _Task(what=tr("Reading the rest…"), work=work, rest=partial(_rest_of_documents, run))


def can_go_on(report: Report) -> bool:
    """Return whether it was stopped with something left; the last file may be read by the time that it stops."""
    return report.stopped and not (report.total and _behind(report) >= report.total)


def _behind(report: Report) -> int:
    """Return how many of the counted files or documents are done with."""
    return report.total - len(report.left) if isinstance(report, ReanalysisReport) else report.done


def first_added(report: Report) -> int | None:
    """The first quotation that is new in the library, or is of a file that changed."""
    return None if isinstance(report, ReanalysisReport) else report.first


def nothing_new(report: Report) -> bool:
    """Whether the extraction was to be run again and had read everything already."""
    return isinstance(report, ReanalysisReport) and bool(report.current) and not (report.done or report.stopped)


def summary(report: Report) -> str:
    """What came of it in one line: "Added 3 documents with 41 quotations · 1 already in the library"; "" where every
    file was refused."""
    parts = _of_extraction(report) if isinstance(report, ReanalysisReport) else _of_import(report)
    if can_go_on(report):
        parts.insert(0, _stopped(report))
    return capital(" · ".join(parts))


def _stopped(report: Report) -> str:
    if report.total <= 1:
        return tr("stopped before anything was read")
    done = _behind(report)
    read = max(done - len(report.refused), 0)
    return tr("stopped: {read} of {total} read, {left} left", read=read, total=report.total, left=report.total - done)


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
    one = "1 edit has lost its passage (see Without a Passage)"
    return [tr_n(one, "%n edits have lost their passage (see Without a Passage)", count)] if count else []
