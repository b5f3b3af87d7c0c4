# SPDX-License-Identifier: Apache-2.0
"""Work on many articles beside each other, in worker processes: analysis is Python that keeps a processor busy, and
what a file may do to its reader must be done to nothing else.

The models are loaded once in each worker, at its first article. One that takes longer than the limit, or brings its
worker down, is refused; the worker is replaced, and the others are worked on all the same.
"""

from __future__ import annotations

import logging
import multiprocessing
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import resource_tracker
from pathlib import Path
from typing import Any, Generic

from desktop_app.actions import analysts
from desktop_app.actions.analysts import Analyst
from desktop_app.actions.limits import Limits, Stopwatch, TooLong, chosen_limits
from desktop_app.actions.refusal import Refusal
from desktop_app.actions.steps import Step
from desktop_app.actions.worker_process import (
    Broken,
    Done,
    HasRead,
    Held,
    J,
    Piece,
    R,
    Ready,
    Watch,
    Work,
    answered,
    serve,
)
from desktop_app.base import logs, processors
from desktop_app.base.errors import InquitError

__all__ = ["Held", "Piece", "Tick", "Watch", "default_workers", "fitting", "worked"]

_log = logging.getLogger(__name__)
_WAITING_A_WORKER = 32
_WAITING_SIZE = 16_000_000
"""As much waits for the workers, so that none is idle while an earlier article takes long, and memory stays bounded."""
_TICK_S = 0.1
_SPARE_S = 300.0
_CRASHED = "brought down the process that read it (too large for the memory, or a fault of this program)"

Tick = Callable[[], None]
"""Called often while others work; may raise Cancelled."""
OnStep = Callable[[str, Step], None]
"""Told how far the piece is that is shown so; in any thread."""
OnHeld = Callable[[J, Held[J]], Iterable[J]]
"""Told what a piece holds; which of it is to be worked on."""


def default_workers() -> int:
    """As many as there are processors that this process may use."""
    return processors.usable()


def fitting(*, few: bool) -> int:
    """How many workers suit the work; more than one take longer to start than a few articles."""
    return 1 if few else default_workers()


def worked(
    jobs: Iterable[J],
    work: Work[J, R],
    *,
    workers: int,
    analyst: Analyst | None = None,
    tick: Tick,
    on_held: OnHeld[J] | None = None,
    on_step: OnStep | None = None,
    limits: Limits | None = None,
) -> Generator[tuple[J, R | Refusal], None, None]:
    """Each job with what came of it, in order; `workers` 0 works in the calling thread, without limits.

    In the place of a file of many documents come those of them that `on_held` gives back (None: all).

    `on_step` gets the progress of those that take longer. `jobs` are asked for as they are needed. `tick` is called in
    the calling thread at least ten times a second. `limits` are those of the settings where None. Closed, it ends the
    workers at once.

    :raises Cancelled: where `tick` does.
    :raises BrokenModel: where the models cannot be loaded.
    :raises InquitError: where no process can be started.
    """
    if workers == 0:
        done: Iterator[tuple[J, R | Refusal]] = _in_this_thread(
            iter(jobs), work, analyst, tick, on_held or _all, on_step or _nothing
        )
        yield from done
        return
    limits = limits or chosen_limits()
    told = _analyst_for(workers, analyst)
    setup = _Setup(work=work, analyst=told, megabytes=limits.megabytes, log=logs.log_file())
    pool: _Pool[J, R] = _Pool(workers, setup, limits, on_step or _nothing)
    try:
        yield from _pooled(pool, iter(jobs), tick, on_held or _all)
    finally:
        pool.close()


def _analyst_for(workers: int, analyst: Analyst | None) -> Analyst:
    return analyst or (analysts.analyse_document if workers == 1 else analysts.analyse_on_one_thread)


class _Unlimited:
    """The watch for work in the calling thread."""

    def __init__(self, shown: str, tick: Tick, on_step: OnStep) -> None:
        self._shown = shown
        self._tick = tick
        self._on_step = on_step

    def advance(self, done: int, total: int, what: str) -> None:
        """Pass it on, and tick."""
        self._on_step(self._shown, Step(done, total, what))
        self._tick()

    def has_read(self, characters: int) -> None:
        """Nothing depends on it."""


def _nothing(_shown: str, _step: Step) -> None:
    """Nobody wants the steps."""


def _all(_job: J, held: Held[J]) -> Iterable[J]:
    return held.pieces


def _in_this_thread(
    jobs: Iterator[J], work: Work[J, R], analyst: Analyst | None, tick: Tick, on_held: OnHeld[J], on_step: OnStep
) -> Iterator[tuple[J, R | Refusal]]:
    waiting: deque[J] = deque()
    while job := waiting.popleft() if waiting else next(jobs, None):
        answer: R | Held[J] | Refusal = answered(work, job, analyst, _Unlimited(job.shown, tick, on_step))
        if isinstance(answer, Held):
            waiting.extendleft(reversed([*on_held(job, answer)]))
        else:
            yield job, answer


def _pooled(pool: _Pool[J, R], jobs: Iterator[J], tick: Tick, on_held: OnHeld[J]) -> Iterator[tuple[J, R | Refusal]]:
    pending: deque[tuple[J, Future[R | Held[J] | Refusal]]] = deque()
    size = 0
    while True:
        while len(pending) < _WAITING_A_WORKER * pool.workers and size < _WAITING_SIZE and (job := next(jobs, None)):
            pending.append((job, pool.submit(job)))
            size += job.size
        if not pending:
            return
        job, future = pending.popleft()
        size -= job.size
        while not wait([future], timeout=_TICK_S).done:
            tick()
        tick()
        answer = future.result()
        if isinstance(answer, Held):
            inner = [*on_held(job, answer)]
            size += sum(piece.size for piece in inner)
            pending.extendleft(reversed([(piece, pool.submit(piece)) for piece in inner]))
        else:
            yield job, answer


class _Pool(Generic[J, R]):
    """As many worker processes, each asked from a thread of its own."""

    def __init__(self, workers: int, setup: _Setup, limits: Limits, on_step: OnStep) -> None:
        self.workers = workers
        self._on_step = on_step
        self._setup = setup
        self._limits = limits
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="worker")
        self._lock = threading.Lock()
        self._idle: list[_Worker] = []
        self._all: set[_Worker] = set()
        self._closed = False

    def submit(self, job: J) -> Future[R | Held[J] | Refusal]:
        """Have a worker do `job`."""
        return self._threads.submit(self._done, job)

    def close(self) -> None:
        """End the workers, whatever they are at; one that has nothing to do is kept for the next time."""
        with self._lock:
            self._closed = True
            if self._idle:
                kept = self._idle.pop()
                self._all.discard(kept)
                _spare.keep(kept)
            for worker in self._all:
                worker.end()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _done(self, job: J) -> R | Held[J] | Refusal:
        worker = self._taken()
        if worker is None:
            return Refusal(name=job.shown, reason="was not read: the work was stopped")
        try:
            done = worker.do(job, self._limits, self._on_step)
        except TooLong as error:
            return self._lost(worker, job, str(error))
        # The pipe ends where the process does.
        except (EOFError, OSError):
            return self._lost(worker, job, _CRASHED)
        if done.exhausted:
            self._drop(worker)
        else:
            with self._lock:
                self._idle.append(worker)
        answer: R | Held[J] | Refusal = done.answer
        return answer

    def _taken(self) -> _Worker | None:
        """A worker that has nothing to do; None where the pool is closed."""
        with self._lock:
            if self._closed:
                return None
            if self._idle:
                return self._idle.pop()
            worker = _spare.taken(self._setup) or _Worker(self._setup)
            self._all.add(worker)
            return worker

    def _lost(self, worker: _Worker, job: J, reason: str) -> Refusal:
        self._drop(worker)
        if not self._closed:
            _log.warning("%s %s", job.shown, reason)
        return Refusal(name=job.shown, reason=reason)

    def _drop(self, worker: _Worker) -> None:
        with self._lock:
            self._all.discard(worker)
        worker.end()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setup:
    """What a worker is started with."""

    work: Work[Any, Any]
    analyst: Analyst
    megabytes: int
    log: Path | None


class _Worker:
    """One process; used from one thread at a time, ended from any."""

    def __init__(self, setup: _Setup) -> None:
        self.setup = setup
        self._ready = False
        # Started afresh: a copy of a process with threads and a window would not be safe.
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        arguments = (theirs, setup.work, setup.analyst, setup.log, setup.megabytes)
        self._process = context.Process(target=serve, args=arguments, daemon=True)
        with _without_interrupts():
            self._process.start()
        theirs.close()

    def do(self, job: Piece, limits: Limits, on_step: OnStep) -> Done:
        """The answer to `job`.

        :raises TooLong: where there is none within the limits.
        :raises EOFError, OSError: where the process ended.
        :raises Exception: what every job would meet.
        """
        self._wait_for_start()
        watch = Stopwatch(self._process.pid or 0)
        seconds = limits.seconds
        self._pipe.send(job)
        while True:
            wait = 0.0
            while not self._pipe.poll(wait):
                wait = max(_TICK_S, watch.left(seconds))
            said: Done | Broken | HasRead | Step = self._pipe.recv()
            if isinstance(said, Done):
                return said
            if isinstance(said, Broken):
                raise said.error
            if isinstance(said, Step):
                on_step(job.shown, said)
            else:
                seconds = limits.seconds_for(said.characters)

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.is_alive()

    def _wait_for_start(self) -> None:
        """Wait until the worker is ready, so that its start does not count as time of the first file."""
        if not self._ready:
            try:
                self._ready = isinstance(self._pipe.recv(), Ready)
            except (EOFError, OSError) as error:
                raise InquitError("A worker process ended while it started; nothing can be read.") from error

    def end(self) -> None:
        """End the process, whatever it is at."""
        self._process.kill()
        with suppress(OSError, ValueError):
            self._process.join()


class _Spare:
    """A worker kept for the next work, since to start one and to load its models takes a second or two."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._worker: _Worker | None = None
        self._timer: threading.Timer | None = None

    def keep(self, worker: _Worker) -> None:
        """Keep `worker`, which has nothing to do, for a while."""
        self._exchange(worker)
        timer = threading.Timer(_SPARE_S, self._exchange, [None])
        timer.daemon = True
        timer.start()
        self._timer = timer

    def taken(self, setup: _Setup) -> _Worker | None:
        """The worker that is kept; None where there is none that was started with `setup`."""
        with self._lock:
            worker = self._worker
            if worker is None or worker.setup != setup or not worker.alive:
                return None
            self._worker = None
            return worker

    def _exchange(self, worker: _Worker | None) -> None:
        with self._lock:
            old, self._worker = self._worker, worker
            if self._timer is not None:
                self._timer.cancel()
        if old is not None:
            old.end()


_spare = _Spare()


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Processes started here never see Ctrl+C, not even while they start; to this one it comes a moment later.

    Ctrl+C reaches the whole group of processes, but the parent decides what becomes of the work.
    """
    if not hasattr(signal, "pthread_sigmask"):
        # Windows; it has no tracker of resources either, and to start one fails there.
        yield
        return
    # Begun apart, since it lets Ctrl+C through afterwards.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
