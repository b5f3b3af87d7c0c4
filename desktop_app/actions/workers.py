# SPDX-License-Identifier: Apache-2.0
"""Work on many articles beside each other, in worker processes: analysis is Python that keeps a processor busy.

The models are loaded once in each worker, at its first article. One that brings a worker down is refused, and the
others are worked on all the same.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from desktop_app.actions.extracting import Analyst, Refusal, analyse_on_one_thread
from desktop_app.base import logs, processors
from desktop_app.base.errors import Cancelled

_JOBS_A_TASK = 16
_SIZE_A_TASK = 200_000
_TASKS_A_WORKER = 2
"""As many wait for each worker, so that none is idle and memory stays bounded."""
_TICK_S = 0.1
_NICENESS = 5
_CRASHED = "brought the analysis down (too large for the memory, or a fault of this program)"


class Piece(Protocol):
    """One article to be worked on."""

    @property
    def shown(self) -> str:
        """The article as the user knows it."""

    @property
    def size(self) -> int:
        """About how many bytes it has."""


J = TypeVar("J", bound=Piece)
R = TypeVar("R")
Tick = Callable[[], None]
Work = Callable[[J, Analyst | None, Tick], R]
"""What is done with each piece; it and its answer go from one process to another. The tick may raise Cancelled."""


def default_workers() -> int:
    """As many as there are processors that this process may use."""
    return processors.usable()


def worked(
    jobs: Iterable[J], work: Work[J, R], *, workers: int, analyst: Analyst | None = None, tick: Tick
) -> Generator[tuple[J, R | Refusal], None, None]:
    """Each job with what came of it, in order; `workers` 0 works in the calling thread.

    `jobs` are asked for as they are needed. `tick` is called in the calling thread at least ten times a second.

    :raises Cancelled: where `tick` does; the workers stop at their next step.
    :raises BrokenModel: where the models cannot be loaded.
    """
    if workers == 0:
        for job in jobs:
            yield job, work(job, analyst, tick)
        return
    pool = _Pool(workers, analyst, work)
    try:
        yield from _pooled(pool, _tasks(jobs), tick)
    finally:
        pool.close()


def _pooled(pool: _Pool[J, R], tasks: Iterator[list[J]], tick: Tick) -> Iterator[tuple[J, R | Refusal]]:
    pending: deque[tuple[list[J], Future[list[R]]]] = deque()
    while True:
        while len(pending) < _TASKS_A_WORKER * pool.workers and (task := next(tasks, None)):
            pending.append((task, pool.submit(task)))
        if not pending:
            return
        task, future = pending[0]
        try:
            done = _result(future, tick)
        except BrokenProcessPool:
            # Nobody knows which of the files it was, so each is tried alone.
            doubtful = [job for jobs, _ in pending for job in jobs]
            pending.clear()
            yield from _one_by_one(pool, doubtful, tick)
            continue
        pending.popleft()
        yield from zip(task, done, strict=True)


def _one_by_one(pool: _Pool[J, R], jobs: list[J], tick: Tick) -> Iterator[tuple[J, R | Refusal]]:
    pool.restart()
    for job in jobs:
        try:
            yield job, _result(pool.submit([job]), tick)[0]
        except BrokenProcessPool:
            yield job, Refusal(name=job.shown, reason=_CRASHED)
            pool.restart()


def _result(future: Future[list[R]], tick: Tick) -> list[R]:
    while not wait([future], timeout=_TICK_S).done:
        tick()
    tick()
    return future.result()


def _tasks(jobs: Iterable[J]) -> Iterator[list[J]]:
    """Jobs in small groups, since each trip to a worker costs."""
    task: list[J] = []
    size = 0
    for job in jobs:
        task.append(job)
        size += job.size
        if len(task) >= _JOBS_A_TASK or size >= _SIZE_A_TASK:
            yield task
            task, size = [], 0
    if task:
        yield task


class _Pool(Generic[J, R]):
    """Worker processes that can be started again."""

    def __init__(self, workers: int, analyst: Analyst | None, work: Work[J, R]) -> None:
        self.workers = workers
        self._work = work
        self._analyst = analyst
        # Started afresh: a copy of a process with threads and a window would not be safe.
        self._context = multiprocessing.get_context("spawn")
        self._stop = self._context.Event()
        self._executor = self._started()

    def submit(self, task: list[J]) -> Future[list[R]]:
        """Have a worker do `task`; where the pool is broken the future says so."""
        try:
            # The first task starts the processes.
            with _without_interrupts():
                return self._executor.submit(_do, self._work, task)
        except BrokenProcessPool as error:
            failed: Future[list[R]] = Future()
            failed.set_exception(error)
            return failed

    def restart(self) -> None:
        """Fresh workers in the place of broken ones."""
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = self._started()

    def close(self) -> None:
        """Stop the workers at their next step."""
        self._stop.set()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _started(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self.workers,
            mp_context=self._context,
            initializer=_begin,
            initargs=(self._stop, self._analyst, logs.log_file()),
        )


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Processes started here never see Ctrl+C, not even while they start; to this one it comes a moment later.

    Ctrl+C reaches the whole group of processes, but the parent decides what becomes of the work.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Ticking:
    """Progress that tells nothing but that the work goes on."""

    def __init__(self, tick: Tick) -> None:
        self._tick = tick

    def advance(self, done: int, total: int, what: str) -> None:
        """Whatever is told, tick."""
        self._tick()


# What a worker process keeps from one task to the next.
_stop: Event | None = None
_analyst: Analyst | None = None


def _begin(stop: Event, analyst: Analyst | None, log: Path | None) -> None:
    """Runs once in each worker."""
    global _stop, _analyst
    _stop, _analyst = stop, analyst or analyse_on_one_thread
    if log is None:
        logs.keep_silent()
    else:
        logs.start_log(log)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        # The window, and whatever else the user does meanwhile, comes first.
        with suppress(OSError):
            os.nice(_NICENESS)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for its next task for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)


def _do(work: Work[J, R], task: list[J]) -> list[R]:
    return [work(job, _analyst, _check) for job in task]


def _check() -> None:
    if _stop is not None and _stop.is_set():
        raise Cancelled
