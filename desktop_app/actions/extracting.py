# SPDX-License-Identifier: Apache-2.0
"""From files to analyses, without a library."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from desktop_app.actions import workers as processes
from desktop_app.actions.analysing import held
from desktop_app.actions.analysts import Analyst, analysed
from desktop_app.actions.columns import Columns, remembered
from desktop_app.actions.refusal import Refusal
from desktop_app.actions.steps import Steps
from desktop_app.actions.workers import Held, Watch, worked
from desktop_app.base.progress import Progress, Silent
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Part, Source
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

    def unfold(_file: _File, inner: Held[_File]) -> Iterable[_File]:
        steps.forget(waiting.popleft())
        waiting.extendleft(piece.shown for piece in reversed(inner.pieces))
        for refusal in inner.refused:
            on_refused(refusal)
        return inner.pieces

    count = processes.fitting(few=len(paths) < _FEW_FILES) if workers is None else workers
    known = (*([columns] if columns else ()), *remembered())
    # A worker may be at home in another folder.
    files = (_File(path=path, place=path.absolute(), encoding=encoding, columns=known) for path in paths)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    path: Path
    place: Path
    encoding: str | None
    columns: tuple[Columns, ...]
    part: Part | None = None
    within: int = 0

    @property
    def shown(self) -> str:
        """The file as the user named it, or the place in it."""
        return self.part.file if self.part else registry.printable(self.path)

    @property
    def size(self) -> int:
        """Its file is not held in memory; only a part of one is."""
        return len(self.part.data) if self.part else 0


def _extracted(file: _File, analyst: Analyst | None, watch: Watch) -> Analysis | Held[_File]:
    source = _opened(file, watch)
    if not isinstance(source, Source):
        return held(source, lambda part: replace(file, part=part, within=file.within + 1))
    watch.has_read(len(source.document.text))
    return analysed(source.document, analyst=analyst, progress=watch)


def _opened(file: _File, watch: Watch) -> Source | tuple[Part, ...]:
    part = file.part
    if part is None:
        data = registry.load(file.place, known_as=file.path)
        stem = registry.printable(PurePath(file.path.stem))
        return registry.open_bytes(
            data, name=stem, file=file.shown, encoding=file.encoding, columns=file.columns, progress=watch
        )
    return registry.open_bytes(
        part.data,
        name=part.name,
        file=part.file,
        media_type=part.media_type,
        encoding=part.encoding,
        within=file.within,
        columns=file.columns,
        progress=watch,
    )
