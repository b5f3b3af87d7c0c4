# SPDX-License-Identifier: Apache-2.0
"""The one door to background work: one writer, readers beside it, every answer brought to the UI thread.

Threads come from `concurrent.futures` and stay alive, so that what belongs to a thread (a connection) is made
once; answers travel by a queued signal, so that callbacks run in the UI thread and nowhere else.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.base.errors import Cancelled
from desktop_app.base.progress import Progress

T = TypeVar("T")

READERS = 3
# An import and an export, or a backup; what finds and shows quotations never waits behind them.
LONG = 2
REPORT_EVERY_S = 0.05

Done = Callable[[Any], None]
Failed = Callable[[Exception], None]
Progressed = Callable[[int, int, str], None]


def nothing() -> None:
    """Stop nothing."""


class Job:
    """One piece of background work; its methods belong to the UI thread unless they say otherwise."""

    def __init__(self, number: int, *, channel: str, stop: Callable[[], None], writes: bool) -> None:
        self.number = number
        self.channel = channel
        self.writes = writes
        self.dropped = False
        self.stopping = False
        self._stop = stop

    def stop(self) -> None:
        """Ask the work to end early; what it answers is still delivered."""
        self.stopping = True
        self._stop()

    def drop(self) -> None:
        """Ask the work to end early and deliver nothing of it."""
        self.dropped = True
        self.stop()


class Jobs(QObject):
    """Runs work off the UI thread. `failed` carries every exception that no callback asked for."""

    failed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="inquit-read")
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="inquit-write")
        self._long = ThreadPoolExecutor(LONG, thread_name_prefix="inquit-long")
        self._numbers = itertools.count(1)
        self._current: dict[str, Job] = {}
        self._alive: dict[int, Job] = {}
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], None],
        failed: Failed | None = None,
        channel: str = "",
        stop: Callable[[], None] = nothing,
    ) -> Job:
        """Run `work` on a reader thread.

        A newer job of the same `channel` drops the older one: `stop` is called to interrupt it and its answer
        never arrives.
        """
        if channel and channel in self._current:
            self._current[channel].drop()
        job = self._register(channel=channel, stop=stop, writes=False)
        self._submit(self._readers, job, work, done=done, failed=failed)
        return job

    def write(
        self,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], None],
        failed: Failed | None = None,
        progressed: Progressed | None = None,
    ) -> Job:
        """Queue `work` for the one writer; `progressed(done, total, what)` is told at most every 50 ms.

        A stopped job raises `Cancelled` inside the work at its next step; `failed` hears of it where given.
        """
        return self._follow(self._writer, work, done=done, failed=failed, progressed=progressed)

    def long(
        self,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], None],
        failed: Failed | None = None,
        progressed: Progressed | None = None,
    ) -> Job:
        """As `write`, for work that takes minutes and holds the library for moments only: readers and edits go on."""
        return self._follow(self._long, work, done=done, failed=failed, progressed=progressed)

    def _follow(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], None],
        failed: Failed | None,
        progressed: Progressed | None,
    ) -> Job:
        job = self._register(channel="", stop=nothing, writes=True)
        relay = _Relay(job, self._arrived.emit, progressed)
        self._submit(pool, job, lambda: work(relay), done=done, failed=failed)
        return job

    @property
    def busy(self) -> bool:
        """Whether any work is queued or running, or its answer is on the way."""
        return bool(self._alive)

    def stop_channel(self, channel: str) -> None:
        """Drop whatever runs in `channel`."""
        if channel in self._current:
            self._current.pop(channel).drop()

    def close(self) -> None:
        """Drop the readers, ask the others to end early, and wait until what they were writing is safe.

        Edits that are still queued are written; only work that reports progress stops at its next step.
        """
        self._closed = True
        for job in list(self._alive.values()):
            if job.writes:
                job.stop()
            else:
                job.drop()
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True, cancel_futures=False)
        self._long.shutdown(wait=True, cancel_futures=True)
        self._alive.clear()
        self._current.clear()

    def _register(self, *, channel: str, stop: Callable[[], None], writes: bool) -> Job:
        job = Job(next(self._numbers), channel=channel, stop=stop, writes=writes)
        self._alive[job.number] = job
        if channel:
            self._current[channel] = job
        return job

    def _submit(
        self, pool: ThreadPoolExecutor, job: Job, work: Callable[[], Any], *, done: Done, failed: Failed | None
    ) -> None:
        def run() -> Any:
            if job.dropped:
                raise Cancelled
            return work()

        def ended(future: Future[Any]) -> None:
            if not self._closed:
                self._arrived.emit(lambda: self._finish(job, future, done=done, failed=failed))

        if self._closed:
            self._alive.pop(job.number, None)
            return
        pool.submit(run).add_done_callback(ended)

    def _deliver(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()

    def _finish(self, job: Job, future: Future[Any], *, done: Done, failed: Failed | None) -> None:
        """Hand the answer or the exception over, unless nobody waits for it any more."""
        self._alive.pop(job.number, None)
        if self._current.get(job.channel) is job:
            del self._current[job.channel]
        if job.dropped or future.cancelled():
            return
        error = future.exception()
        if error is None:
            done(future.result())
        elif not isinstance(error, Exception):
            raise error
        elif failed is not None:
            failed(error)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)


class _Relay:
    """Progress that crosses to the UI thread, seldom enough not to flood it."""

    def __init__(self, job: Job, send: Callable[[Any], None], progressed: Progressed | None) -> None:
        self._job = job
        self._send = send
        self._progressed = progressed
        self._last_s = 0.0

    def advance(self, done: int, total: int, what: str) -> None:
        """Called in the worker thread.

        :raises Cancelled: after the job was stopped.
        """
        if self._job.stopping:
            raise Cancelled
        now_s = time.monotonic()
        if self._progressed is None or (now_s - self._last_s < REPORT_EVERY_S and done != total):
            return
        self._last_s = now_s
        heard = self._progressed
        self._send(lambda: None if self._job.dropped else heard(done, total, what))
