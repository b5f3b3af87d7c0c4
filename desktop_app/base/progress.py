# SPDX-License-Identifier: Apache-2.0
"""How long work reports its progress and learns that it should stop."""

from __future__ import annotations

from typing import Protocol

from desktop_app.base.errors import Cancelled


class Progress(Protocol):
    """Called by the work, for instance to move a progress bar."""

    def advance(self, done: int, total: int, what: str) -> None:
        """`done` of `total` steps are finished (`total` 0: not known); `what` is being worked on.

        :raises Cancelled: where the user asked to stop.
        """


class Silent:
    """Progress that nobody watches."""

    def advance(self, done: int, total: int, what: str) -> None:
        """Say nothing."""


class Stoppable:
    """Wraps a progress so that another thread can stop the work at its next step."""

    def __init__(self, inner: Progress | None = None) -> None:
        self._inner: Progress = inner or Silent()
        self.stopped = False

    def stop(self) -> None:
        """Ask the work to stop; may be called from any thread."""
        self.stopped = True

    def advance(self, done: int, total: int, what: str) -> None:
        """Pass it on, or stop here.

        :raises Cancelled: after `stop`.
        """
        if self.stopped:
            raise Cancelled
        self._inner.advance(done, total, what)
