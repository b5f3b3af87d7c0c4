# SPDX-License-Identifier: Apache-2.0
"""Stopping a query from another thread, and a long write when its progress asks to stop."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.base.errors import Cancelled
from desktop_app.base.progress import Progress

# Virtual machine steps between two looks at the flag: about a tenth of a millisecond of work.
STEPS = 2000


class Interrupt:
    """Belongs to one query; `cancel` makes that query raise Cancelled, whether it runs already or not yet."""

    def __init__(self) -> None:
        self._cancelled = False
        self._lock = threading.Lock()
        self._running: sqlite3.Connection | None = None

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._cancelled

    def cancel(self) -> None:
        """Stop the query; may be called from any thread, any number of times."""
        with self._lock:
            self._cancelled = True
            if self._running is not None:
                # The full-text index works long inside one step, where no progress handler is asked.
                self._running.interrupt()

    def check(self) -> None:
        """Stop here where asked to.

        :raises Cancelled: after `cancel`.
        """
        if self._cancelled:
            raise Cancelled

    @contextmanager
    def watching(self, connection: sqlite3.Connection) -> Iterator[None]:
        """While inside, `cancel` stops what `connection` runs.

        :raises Cancelled: after `cancel`.
        """
        self.check()
        with self._lock:
            self._running = connection
        connection.set_progress_handler(lambda: self._cancelled, STEPS)
        try:
            yield
        except sqlite3.OperationalError:
            self.check()
            raise
        finally:
            with self._lock:
                self._running = None
            connection.set_progress_handler(None, 0)
        self.check()


class Told:
    """Progress whose last step is repeated within a long one, so that a wish to stop is noticed there too."""

    def __init__(self, inner: Progress) -> None:
        self._inner = inner
        self._last = (0, 0, "")

    def advance(self, done: int, total: int, what: str) -> None:
        """As of any progress."""
        self._last = (done, total, what)
        self._inner.advance(done, total, what)

    def stops(self) -> bool:
        """Whether the work should stop."""
        try:
            self._inner.advance(*self._last)
        except Cancelled:
            return True
        return False


@contextmanager
def stopping(connection: sqlite3.Connection, progress: Progress) -> Iterator[Told]:
    """Stop within the block what `connection` runs where `progress` asks to; call the yielded progress in its place.

    SQLite rolls back the transaction of a statement that is stopped while it writes.

    :raises Cancelled: where `progress` asks to stop.
    """
    told = Told(progress)
    connection.set_progress_handler(told.stops, STEPS)
    try:
        yield told
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_INTERRUPT:
            raise Cancelled from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
