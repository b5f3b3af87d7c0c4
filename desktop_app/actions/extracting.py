# SPDX-License-Identifier: Apache-2.0
"""From files to analyses, without a library."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.base.errors import UnreadableFile
from desktop_app.base.faults import refusing
from desktop_app.base.progress import Progress, Silent
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from desktop_app.readers import registry

if TYPE_CHECKING:
    from desktop_app.pipeline import Models

# The models may be used from one thread at a time.
_one_at_a_time = threading.Lock()

Analyst = Callable[[Document, Progress], Analysis]
"""What finds the quotations of a document; it may be sent to another process."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A file that was not read: `name` as the user knows it, `reason` in plain words."""

    name: str
    reason: str


def extract(
    paths: Sequence[Path],
    *,
    encoding: str | None = None,
    progress: Progress | None = None,
    on_refused: Callable[[Refusal], None],
    analyst: Analyst | None = None,
) -> Iterator[Analysis]:
    """The analysis of each file in order, made as it is asked for; what cannot be read is told and passed over.

    :raises Cancelled: where `progress` asks to stop.
    :raises BrokenModel: where the models cannot be loaded.
    """
    told = progress or Silent()
    for done, path in enumerate(paths):
        step = Step(told, done=done, total=len(paths), what=registry.printable(path))
        step.check()
        try:
            source = registry.read(path, encoding=encoding)
            analysis = analysed(source.document, analyst=analyst, progress=step)
        except UnreadableFile as refused:
            on_refused(Refusal(name=refused.name, reason=refused.reason))
            continue
        yield analysis
    told.advance(len(paths), len(paths), "")


def analysed(document: Document, *, analyst: Analyst | None = None, progress: Progress | None = None) -> Analysis:
    """The analysis of one document.

    :raises UnreadableFile: where a fault of ours keeps it from being analysed: the log has it, the others go on.
    :raises Cancelled: where `progress` asks to stop.
    :raises BrokenModel: where the models cannot be loaded.
    """
    with refusing(document.file or document.name or "pasted text", "could not be analysed"):
        return (analyst or analyse_document)(document, progress or Silent())


def analyse_document(document: Document, progress: Progress) -> Analysis:
    """What the models that ship with the program find; they are loaded at the first call."""
    return _analyse(document, progress, threads=None)


def analyse_on_one_thread(document: Document, progress: Progress) -> Analysis:
    """The same in a worker process, of which there is one for each processor already."""
    return _analyse(document, progress, threads=1)


def _analyse(document: Document, progress: Progress, *, threads: int | None) -> Analysis:
    # Imported here: it takes a while, and many commands never need it.
    from desktop_app import pipeline

    with _one_at_a_time:
        return pipeline.analyse(document, _models(threads), progress=progress)


def present_engine() -> str:
    """What an analysis that is made now is called; an older one may be made anew."""
    from desktop_app import pipeline

    return pipeline.engine()


@lru_cache(maxsize=1)
def _models(threads: int | None) -> Models:
    from desktop_app.pipeline import Models

    return Models.load(threads=threads)


class Step:
    """One of many files: whatever the work on it reports, the user hears which file it is."""

    def __init__(self, outer: Progress, *, done: int, total: int, what: str) -> None:
        self._outer, self._done, self._total, self._what = outer, done, total, what

    def check(self) -> None:
        """Say where we are.

        :raises Cancelled: where the user asked to stop.
        """
        self._outer.advance(self._done, self._total, self._what)

    def advance(self, done: int, total: int, what: str) -> None:
        """The same at every step within the file."""
        self.check()
