# SPDX-License-Identifier: Apache-2.0
"""All work that takes long in the one progress line, with the one way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desktop_app.ui.exporting import Exporting
from desktop_app.ui.importing import Importing
from desktop_app.ui.lengthy import Lengthy
from desktop_app.ui.printing import Printing
from desktop_app.ui.views.progress_bar import ProgressBar

Work = Importing | Exporting | Printing | Lengthy


class Stoppable(Protocol):
    """What can be stopped."""

    def stop(self) -> None:
        """End at the next step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """Work with its name, and what a stop means for it: "no file is written"."""

    work: Stoppable
    what: str
    stopped: str


class LongWork(QObject):
    """Shows the work that began last, which is what Stop ends; when it has ended, the work before it is shown again.

    `shown_changed(bool)` when the progress line comes or goes.
    """

    shown_changed = Signal(bool)

    def __init__(self, bar: ProgressBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._works: list[Work] = []
        self._shown: list[_Shown] = []
        bar.stop_wanted.connect(self.stop)

    @property
    def running(self) -> bool:
        """Whether anything runs, also what is not shown yet."""
        return bool(self._shown) or any(work.running for work in self._works)

    def follow(self, work: Work, tell: Callable[[int, int, str], None], *, stopped: str) -> None:
        """Show `work` whenever it runs; `tell(done, total, what)` shows how far; `stopped` says what a stop means."""
        self._works.append(work)
        work.begun.connect(lambda what: self.begin(work, what, stopped=stopped))
        work.advanced.connect(lambda done, total, what: tell(done, total, what) if self.shows(work) else None)
        # The next import begins before the last one says that it has ended.
        work.ended.connect(lambda _outcome: None if work.running else self.end(work))

    def shows(self, work: Stoppable) -> bool:
        """Whether the progress line is that of `work`."""
        return bool(self._shown) and self._shown[-1].work is work

    def begin(self, work: Stoppable, what: str, *, stopped: str) -> None:
        """Show `work` under the name `what`."""
        others = [each for each in self._shown if each.work is not work]
        self._shown = [*others, _Shown(work=work, what=what, stopped=stopped)]
        self._bar.begin(what, stopped=stopped)
        self.shown_changed.emit(True)

    def end(self, work: Stoppable) -> None:
        """Show `work` no longer."""
        before, self._shown = self._shown, [each for each in self._shown if each.work is not work]
        if not self._shown:
            self._bar.end()
        elif before[-1] is not self._shown[-1]:
            self._bar.begin(self._shown[-1].what, stopped=self._shown[-1].stopped)
        self.shown_changed.emit(bool(self._shown))

    def stop(self) -> None:
        """Stop the work that is shown."""
        if self._shown:
            self._bar.stopping()
            self._shown[-1].work.stop()
