# SPDX-License-Identifier: Apache-2.0
"""The progress on each long file while others are worked on: pages read, pages searched."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from desktop_app.base.progress import Progress


@dataclass(frozen=True, slots=True)
class Step:
    """`done` of `total` steps of one file are finished; `what` names them: "pages read"."""

    done: int
    total: int
    what: str


class Steps:
    """The last step of each file that is worked on; `note` and `forget` may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last: dict[str, Step] = {}

    def note(self, shown: str, step: Step) -> None:
        """Record the progress of the file that the user knows as `shown`."""
        with self._lock:
            # Moved to the end, so that it is the one reported.
            self._last.pop(shown, None)
            self._last[shown] = step

    def forget(self, shown: str) -> None:
        """Remove a file that is finished."""
        with self._lock:
            self._last.pop(shown, None)

    def tell(self, progress: Progress, done: int, total: int, what: str) -> None:
        """Report that `done` of `total` files are finished and `what` is worked on; for a single file its own steps.

        :raises Cancelled: where the user asked to stop.
        """
        with self._lock:
            shown, step = next(reversed(self._last.items()), ("", None))
        if step is None:
            progress.advance(done, total, what)
        elif total <= 1:
            progress.advance(step.done, step.total, f"{shown} · {step.what}")
        else:
            progress.advance(done, total, f"{shown} · {step.done:,} of {step.total:,} {step.what}")


class Searching:
    """The progress of the analysis of one document, counted in pages where it has any, else in words."""

    def __init__(self, inner: Progress, *, pages: int) -> None:
        self._inner = inner
        self._pages = pages

    def advance(self, done: int, total: int, what: str) -> None:
        """Report how many of its words were searched."""
        if self._pages > 1 and total:
            self._inner.advance(done * self._pages // total, self._pages, "pages searched")
        else:
            self._inner.advance(done, total, "words searched")
