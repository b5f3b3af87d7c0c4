# SPDX-License-Identifier: Apache-2.0
"""Many files analysed beside each other, in worker processes: analysis is Python that keeps a processor busy.

The workers also prepare what they found for the library, so that its one writer has only to insert it.

The models are loaded once in each worker, at its first file. A file that brings a worker down is refused, and the
others are analysed all the same.
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
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.synchronize import Event
from pathlib import Path

from desktop_app.actions.extracting import Analyst, Refusal, analyse_on_one_thread, analysed
from desktop_app.base import logs
from desktop_app.base.errors import Cancelled, UnreadableFile
from desktop_app.library.library import PreparedDocument, prepare
from desktop_app.model.analysis import Analysis
from desktop_app.readers import registry

_JOBS_A_TASK = 16
_BYTES_A_TASK = 200_000
_TASKS_A_WORKER = 2
"""As many wait for each worker, so that none is idle and memory stays bounded."""
_TICK_S = 0.1
_CRASHED = "brought the analysis down (too large for the memory, or a fault of this program)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """The bytes of one file, or of pasted text (`file` ""), still to be analysed; `title` and `url` as told."""

    data: bytes
    name: str
    file: str
    media_type: str | None = None
    encoding: str | None = None
    title: str = ""
    url: str = ""

    @property
    def shown(self) -> str:
        """The file as the user knows it."""
        return self.file or self.name


Outcome = PreparedDocument | Refusal
Tick = Callable[[], None]


def default_workers() -> int:
    """As many as there are processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def outcome_of(job: Job, *, analyst: Analyst | None, tick: Tick) -> Outcome:
    """Read, analyse and prepare one file here and now; `tick` is called at every step and may raise Cancelled."""
    try:
        source = registry.read_bytes(
            job.data, name=job.name, file=job.file, media_type=job.media_type, encoding=job.encoding
        )
        analysis = analysed(source, analyst=analyst, progress=_Ticking(tick))
    except UnreadableFile as refused:
        return Refusal(name=refused.name, reason=refused.reason)
    return prepare(_told(job, analysis), job.data)


def _told(job: Job, analysis: Analysis) -> Analysis:
    """What is told of a text comes before what it says of itself."""
    found = analysis.document
    # What was pasted has no file, and its name is none.
    told = replace(found, title=job.title or found.title, url=job.url or found.url, name=found.name if job.file else "")
    return replace(analysis, document=told)


def outcomes(
    jobs: Iterable[Job], *, workers: int, analyst: Analyst | None = None, tick: Tick
) -> Generator[tuple[Job, Outcome], None, None]:
    """Each job with what came of it, in order; `workers` 0 analyses in the calling thread.

    `jobs` are asked for as they are needed. `tick` is called in the calling thread at least ten times a second.

    :raises Cancelled: where `tick` does; the workers stop at their next step.
    :raises BrokenModel: where the models cannot be loaded.
    """
    if workers == 0:
        for job in jobs:
            yield job, outcome_of(job, analyst=analyst, tick=tick)
        return
    pool = _Pool(workers, analyst)
    try:
        yield from _pooled(pool, _tasks(jobs), tick)
    finally:
        pool.close()


def _pooled(pool: _Pool, tasks: Iterator[list[Job]], tick: Tick) -> Iterator[tuple[Job, Outcome]]:
    pending: deque[tuple[list[Job], Future[list[Outcome]]]] = deque()
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


def _one_by_one(pool: _Pool, jobs: list[Job], tick: Tick) -> Iterator[tuple[Job, Outcome]]:
    pool.restart()
    for job in jobs:
        try:
            yield job, _result(pool.submit([job]), tick)[0]
        except BrokenProcessPool:
            yield job, Refusal(name=job.shown, reason=_CRASHED)
            pool.restart()


def _result(future: Future[list[Outcome]], tick: Tick) -> list[Outcome]:
    while not wait([future], timeout=_TICK_S).done:
        tick()
    tick()
    return future.result()


def _tasks(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    """Jobs in small groups, since each trip to a worker costs."""
    task: list[Job] = []
    size = 0
    for job in jobs:
        task.append(job)
        size += len(job.data)
        if len(task) >= _JOBS_A_TASK or size >= _BYTES_A_TASK:
            yield task
            task, size = [], 0
    if task:
        yield task


class _Pool:
    """Worker processes that can be started again."""

    def __init__(self, workers: int, analyst: Analyst | None) -> None:
        self.workers = workers
        self._analyst = analyst
        # Started afresh: a copy of a process with threads and a window would not be safe.
        self._context = multiprocessing.get_context("spawn")
        self._stop = self._context.Event()
        self._executor = self._started()

    def submit(self, task: list[Job]) -> Future[list[Outcome]]:
        """Have a worker do `task`; where the pool is broken the future says so."""
        try:
            # The first task starts the processes.
            with _without_interrupts():
                return self._executor.submit(_work, task)
        except BrokenProcessPool as error:
            failed: Future[list[Outcome]] = Future()
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


class _Ticking:
    """Progress that tells nothing but that the work goes on."""

    def __init__(self, tick: Tick) -> None:
        self._tick = tick

    def advance(self, done: int, total: int, what: str) -> None:
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
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for its next task for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)


def _work(task: list[Job]) -> list[Outcome]:
    return [outcome_of(job, analyst=_analyst, tick=_check) for job in task]


def _check() -> None:
    if _stop is not None and _stop.is_set():
        raise Cancelled
