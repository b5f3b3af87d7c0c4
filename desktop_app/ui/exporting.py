# SPDX-License-Identifier: Apache-2.0
"""Writing quotations to a file; the scope is said before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.base.errors import Cancelled, InquitError
from desktop_app.ui.jobs import Job
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.actions.exporting import Scope

FALLBACK = ".csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What an export wrote; `left_out` were marked wrong, `asked` are all that were asked for, with these."""

    path: Path
    count: int
    left_out: int
    asked: Sequence[int]


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
        """True while a file is being written."""
        return self._job is not None

    def export(self, ids: Sequence[int], path: Path, *, asked: Sequence[int] | None = None) -> None:
        """Write the quotations `ids` to `path` in the format that its suffix names (CSV where it has none).

        `asked` are those that were asked for, where some of them are left out. Where the suffix is that of no format,
        the session's jobs tell of it as of any failure.
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
        shape = exporting.Shape(format=format)
        library, asked = self._session.library, ids if asked is None else asked
        made = Exported(path=path, count=len(ids), left_out=len(asked) - len(ids), asked=asked)
        self.begun.emit(f"Exporting {counted(made.count)} to {path.name}…")
        self._job = self._session.jobs.long(
            lambda progress: exporting.send_ids(library, ids, path, shape, progress=progress),
            done=lambda _answer: self._end(made),
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


def scope_said(said: str, scope: Scope) -> str:
    """What an export writes, for the title of its dialog: "3 of 4 selected quotations (1 marked wrong is left out)"."""
    if not scope.left_out:
        return said
    are = "is" if scope.left_out == 1 else "are"
    return f"{len(scope.ids):,} of {said} ({scope.left_out:,} marked wrong {are} left out)"


def filters() -> str:
    """The formats as a file dialog lists them."""
    from desktop_app.actions import exporting

    return ";;".join(f"{each.label} (*{each.suffix})" for each in exporting.formats())


def counted(count: int) -> str:
    """ "1 quotation", "1,204 quotations"."""
    return f"{count:,} quotation{'' if count == 1 else 's'}"
