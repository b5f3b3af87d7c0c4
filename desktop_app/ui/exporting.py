# SPDX-License-Identifier: Apache-2.0
"""Writing quotations to a file; the scope is said before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.actions import browsing, exporting
from desktop_app.actions.exporting import Shape
from desktop_app.base.errors import Cancelled, InquitError
from desktop_app.base.progress import Progress
from desktop_app.ui.jobs import Job
from desktop_app.ui.session import Session
from desktop_app.ui.terms import quotations
from desktop_app.ui.translation import tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What an export wrote and how; nobody has checked `unchecked` of them. `left_out` were marked wrong, `asked` are
    all that were asked for, with these."""

    path: Path
    count: int
    unchecked: int
    left_out: int
    asked: Sequence[int]
    shape: Shape


class Exporting(QObject):
    """`begun(what)`, `advanced(done, total, what)`, then `ended(Exported | None)`; None where it was stopped."""

    begun = Signal(str)
    advanced = Signal(int, int, str)
    ended = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether a file is being written."""
        return self._job is not None

    def export(
        self, ids: Sequence[int], path: Path, *, shape: Shape | None = None, asked: Sequence[int] | None = None
    ) -> None:
        """Write the quotations `ids` to `path` as `shape` says, else in the format that the suffix names.

        A name without a suffix gets that of the format (CSV where no shape says another). `asked` are those that were
        asked for, where some of them are left out. Where the suffix is that of no format, the session's jobs tell of it
        as of any failure.
        """
        if not self._session.ready or self._job is not None:
            return
        try:
            shape = shape or exporting.Shape(format=exporting.format_of(path.name))
        except InquitError as error:
            self._session.jobs.failed.emit(error)
            return
        how, path = shape, _with_suffix(path, exporting.format_named(shape.format).suffix)
        library, asked = self._session.library, ids if asked is None else asked
        self.begun.emit(tr("Exporting {quotations} to {name}…", quotations=quotations(len(ids)), name=path.name))

        def write(progress: Progress) -> Exported:
            exporting.send_ids(library, ids, path, how, progress=progress)
            unchecked, left_out = browsing.unchecked(library, ids), len(asked) - len(ids)
            return Exported(path=path, count=len(ids), unchecked=unchecked, left_out=left_out, asked=asked, shape=how)

        self._job = self._session.jobs.long(
            write,
            done=self._end,
            failed=self._fail,
            progressed=self.advanced.emit,
        )

    def stop(self) -> None:
        """Stop writing."""
        if self._job is not None:
            self._job.stop()

    def _end(self, made: Exported | None) -> None:
        self._job = None
        self.ended.emit(made)

    def _fail(self, error: Exception) -> None:
        self._end(None)
        if not isinstance(error, Cancelled):
            self._session.jobs.failed.emit(error)


def _with_suffix(path: Path, suffix: str) -> Path:
    return path if path.suffix else path.with_name(f"{path.name}{suffix}")
