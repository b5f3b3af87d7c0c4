# SPDX-License-Identifier: Apache-2.0
"""From files to analyses, without a library."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from pathlib import Path

from desktop_app.actions import workers as processes
from desktop_app.actions.analysts import Analyst, analysed
from desktop_app.actions.columns import Columns, remembered
from desktop_app.actions.reading import File, opened
from desktop_app.actions.refusal import Refusal
from desktop_app.actions.steps import Steps
from desktop_app.actions.workers import Held, Watch, worked
from desktop_app.base.progress import Progress, Silent
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Source
from desktop_app.readers import registry

__all__ = ["Refusal", "extract"]

_FEW_FILES = 8
"""Below this starting more worker processes takes longer than the work."""


def extract(
    paths: Sequence[Path],
    *,
    encoding: str | None = None,
    columns: Columns | None = None,
    progress: Progress | None = None,
    on_refused: Callable[[Refusal], None],
    workers: int | None = None,
    analyst: Analyst | None = None,
) -> Generator[Analysis, None, None]:
    """The analysis of each file in order, or of each document that it holds, a few made ahead; what cannot be read is
    told and passed over. `columns` tell what the columns of tables hold, before what is remembered of others.

    Read in `workers` processes (None: as many as there are processors, one for a few files; 0: in this thread, where
    nothing limits what a file costs). To be closed, so that no worker goes on.

    :raises Cancelled: where `progress` asks to stop.
    :raises BrokenModel: where the models cannot be loaded.
    """
    told = progress or Silent()
    done = 0
    steps = Steps()
    waiting = deque(map(registry.printable, paths))

    def tick() -> None:
        steps.tell(told, done, done + len(waiting), waiting[0] if waiting else "")

    def unfold(_file: File, inner: Held[File]) -> Iterable[File]:
        steps.forget(waiting.popleft())
        waiting.extendleft(piece.shown for piece in reversed(inner.pieces))
        for refusal in inner.refused:
            on_refused(refusal)
        return inner.pieces

    count = processes.fitting(few=len(paths) < _FEW_FILES) if workers is None else workers
    known = (*([columns] if columns else ()), *remembered())
    # A worker may be at home in another folder.
    files = (File(path=path, place=path.absolute(), encoding=encoding, columns=known) for path in paths)
    tick()
    with closing(
        worked(files, _extracted, workers=count, analyst=analyst, tick=tick, on_held=unfold, on_step=steps.note)
    ) as outcomes:
        for _, outcome in outcomes:
            done += 1
            steps.forget(waiting.popleft())
            if isinstance(outcome, Refusal):
                on_refused(outcome)
            else:
                yield outcome
            tick()


def _extracted(file: File, analyst: Analyst | None, watch: Watch) -> Analysis | Held[File]:
    source = opened(file, watch)
    return analysed(source.document, analyst=analyst, progress=watch) if isinstance(source, Source) else source
