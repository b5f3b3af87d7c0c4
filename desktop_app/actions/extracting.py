# SPDX-License-Identifier: Apache-2.0
"""From files to analyses, without a library."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from desktop_app.actions import workers as processes
from desktop_app.actions.analysts import Analyst, analysed
from desktop_app.actions.refusal import Refusal
from desktop_app.actions.workers import Watch, worked
from desktop_app.base.progress import Progress, Silent
from desktop_app.model.analysis import Analysis
from desktop_app.readers import registry

__all__ = ["Refusal", "extract"]

_FEW_FILES = 8
"""Below this starting more worker processes takes longer than the work."""


def extract(
    paths: Sequence[Path],
    *,
    encoding: str | None = None,
    progress: Progress | None = None,
    on_refused: Callable[[Refusal], None],
    workers: int | None = None,
    analyst: Analyst | None = None,
) -> Generator[Analysis, None, None]:
    """The analysis of each file in order, a few made ahead; what cannot be read is told and passed over.

    Read in `workers` processes (None: as many as there are processors, one for a few files; 0: in this thread, where
    nothing limits what a file costs). To be closed, so that no worker goes on.

    :raises Cancelled: where `progress` asks to stop.
    :raises BrokenModel: where the models cannot be loaded.
    """
    told = progress or Silent()
    done = 0

    def tick() -> None:
        told.advance(done, len(paths), registry.printable(paths[done]) if done < len(paths) else "")

    count = processes.fitting(few=len(paths) < _FEW_FILES) if workers is None else workers
    # A worker may be at home in another folder.
    files = (_File(path=path, place=path.absolute(), encoding=encoding) for path in paths)
    tick()
    with closing(worked(files, _extracted, workers=count, analyst=analyst, tick=tick)) as outcomes:
        for _, outcome in outcomes:
            done += 1
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

    @property
    def shown(self) -> str:
        """The file as the user named it."""
        return registry.printable(self.path)

    @property
    def size(self) -> int:
        """Nothing of it is held here."""
        return 0


def _extracted(file: _File, analyst: Analyst | None, watch: Watch) -> Analysis:
    source = registry.read(file.place, encoding=file.encoding, known_as=file.path)
    watch.has_read(len(source.document.text))
    return analysed(source.document, analyst=analyst, progress=watch)
