# SPDX-License-Identifier: Apache-2.0
"""Writing quotations to a file; the scope is said before and after."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.base.errors import Cancelled, InquitError
from desktop_app.ui.jobs import Job
from desktop_app.ui.session import Session

FALLBACK = ".csv"


class Exporting(QObject):
    """`begun(what)`, `advanced(done, total, what)`, then `ended(path | None)`; None where it was stopped."""

    begun = Signal(str)
    advanced = Signal(int, int, str)
    ended = Signal(object, int)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """True while a file is being written."""
        return self._job is not None

    def export(self, ids: Sequence[int], path: Path) -> None:
        """Write the quotations `ids` to `path` in the format that its suffix names (CSV where it has none).

        Where the suffix is that of no format, the session's jobs tell of it as of any failure.
        """
        from desktop_app.actions import exporting

        if not self._session.ready or self._job is not None:
            return
        try:
            format = exporting.format_of(path.name)
        except InquitError as error:
            self._session.jobs.failed.emit(error)
            return
        path = path if path.suffix else path.with_suffix(FALLBACK)
        library, count = self._session.library, len(ids)
        self.begun.emit(f"Exporting {counted(count)} to {path.name}…")
        self._job = self._session.jobs.long(
            lambda progress: exporting.export_ids(library, ids, path, format=format, progress=progress),
            done=lambda _answer: self._end(path, count),
            failed=self._fail,
            progressed=self.advanced.emit,
        )

    def stop(self) -> None:
        """Stop writing."""
        if self._job is not None:
            self._job.stop()

    def _end(self, path: Path | None, count: int) -> None:
        self._job = None
        self.ended.emit(path, count)

    def _fail(self, error: Exception) -> None:
        self._end(None, 0)
        if not isinstance(error, Cancelled):
            self._session.jobs.failed.emit(error)


def filters() -> str:
    """The formats as a file dialog lists them."""
    from desktop_app.actions import exporting

    return ";;".join(f"{each.label} (*{each.suffix})" for each in exporting.formats())


def counted(count: int) -> str:
    """ "1 quotation", "1,204 quotations"."""
    return f"{count:,} quotation{'' if count == 1 else 's'}"
