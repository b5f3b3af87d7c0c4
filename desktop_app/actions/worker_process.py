# SPDX-License-Identifier: Apache-2.0
"""What runs in a worker process: one piece of work after the other, each within the limits.

It is started afresh by `workers`, which sends work and stops what takes too long; the memory is watched here.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import Any, Generic, Protocol, TypeVar

from desktop_app.actions.analysts import Analyst
from desktop_app.actions.refusal import Refusal, refusal_of
from desktop_app.actions.steps import Step
from desktop_app.base import logs, memory
from desktop_app.base.errors import UnreadableFile
from desktop_app.base.faults import refusing
from desktop_app.base.progress import Progress

_NICENESS = 5


class Piece(Protocol):
    """One article to be worked on."""

    @property
    def shown(self) -> str:
        """The article as the user knows it."""

    @property
    def size(self) -> int:
        """About how many bytes it has."""


class Watch(Progress, Protocol):
    """Follows the work on a piece."""

    def has_read(self, characters: int) -> None:
        """The text was read and has so many characters, which give the time that it may still take."""


J = TypeVar("J", bound=Piece)
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Held(Generic[J]):
    """The result for a file of many documents: `pieces` to work on in its place, and what could not be extracted."""

    pieces: tuple[J, ...]
    refused: tuple[Refusal, ...] = ()


Work = Callable[[J, Analyst | None, Watch], R | Held[J]]
"""What is done with each piece; it and its answer go from one process to another. May raise UnreadableFile."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Sent once by a worker that has started."""


@dataclass(frozen=True, slots=True)
class HasRead:
    """Sent by a worker when it has read its piece."""

    characters: int


_FIRST_STEP_S = 0.5
_STEP_S = 0.2
"""Of most files nobody needs to know how far they are."""


@dataclass(frozen=True, slots=True)
class Done:
    """A worker's answer; `exhausted` where it should be replaced, since it holds much memory."""

    answer: Any
    exhausted: bool = False


@dataclass(frozen=True, slots=True)
class Broken:
    """What keeps every piece from being worked on, such as a missing model."""

    error: BaseException


def answered(work: Work[J, R], piece: J, analyst: Analyst | None, watch: Watch) -> R | Held[J] | Refusal:
    """The answer for `piece`; a refusal if anything goes wrong with it.

    :raises Cancelled: where `watch` asks to stop.
    :raises BrokenModel: where the models cannot be loaded.
    """
    try:
        with refusing(piece.shown, "could not be read"):
            return work(piece, analyst, watch)
    except UnreadableFile as refused:
        return refusal_of(refused)


def serve(parent: Connection, work: Work[Any, Any], analyst: Analyst | None, log: Path | None, megabytes: int) -> None:
    """Do `work` with each piece that `parent` sends, until it hangs up."""
    _begin(log)
    bound = memory.bound(megabytes)
    parent.send(Ready())
    with suppress(EOFError):
        while True:
            piece = parent.recv()
            try:
                answer = answered(work, piece, analyst, _Telling(parent))
                parent.send(Done(answer, exhausted=bound.half_used()))
            # It would hit the next piece too; the parent raises it.
            except Exception as error:
                parent.send(Broken(error))


class _Telling:
    """Reports the work on a piece to the parent process."""

    def __init__(self, parent: Connection) -> None:
        self._parent = parent
        self._told_at = monotonic() + _FIRST_STEP_S - _STEP_S

    def advance(self, done: int, total: int, what: str) -> None:
        """Report the progress of a long file, some times a second; the parent stops a worker by ending it."""
        if monotonic() - self._told_at >= _STEP_S:
            self._told_at = monotonic()
            self._parent.send(Step(done, total, what))

    def has_read(self, characters: int) -> None:
        """From here on more time is allowed for a long text."""
        self._parent.send(HasRead(characters))


def _begin(log: Path | None) -> None:
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
    """A worker whose parent was killed would finish its piece first, which may take a minute."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
