# SPDX-License-Identifier: Apache-2.0
"""One file read in a worker process within the limits: a hostile file ends its worker and nothing else.

Import and extraction read many files with `workers.worked`; whatever else reads a file that anybody may have written
(a card to verify and its original, corrections, a page to be drawn) goes through `within_limits`.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from desktop_app.actions.analysing import held
from desktop_app.actions.analysts import Analyst
from desktop_app.actions.columns import Columns
from desktop_app.actions.limits import Limits
from desktop_app.actions.refusal import Refusal, error_of
from desktop_app.actions.worker_process import J, R, Work
from desktop_app.actions.workers import Held, Tick, Watch, worked
from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Part, Source
from desktop_app.readers import registry

__all__ = ["File", "FileRead", "opened", "read_file", "within_limits"]


def within_limits(piece: J, work: Work[J, R], *, tick: Tick | None = None, limits: Limits | None = None) -> R:
    """Return the answer of a worker process to `piece`; `work` must not answer with `Held`.

    `piece`, `work` (a function of a module) and the answer go from one process to the other. The worker is kept for the
    next call with the same `work`. `limits` are those of the settings where None.

    :raises UnreadableFile: `work` does, or the limits are exceeded.
    :raises InquitError: `work` does.
    :raises Cancelled: `tick` does, which is called at least ten times a second.
    """
    answers: Generator[tuple[J, R | Refusal], None, None] = worked(
        [piece], work, workers=1, tick=tick or _nothing, limits=limits
    )
    with closing(answers):
        for _, answer in answers:
            if isinstance(answer, Refusal):
                raise error_of(answer)
            return answer
    raise UnreadableFile(piece.shown, "was not read: the work was stopped")


def _nothing() -> None:
    """Nobody waits for the ticks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """A file: its `data`, the documents in it in their order, and those that could not be read."""

    data: bytes
    sources: tuple[Source, ...]
    refused: tuple[Refusal, ...] = ()


def read_file(
    path: Path, *, encoding: str | None = None, tick: Tick | None = None, limits: Limits | None = None
) -> FileRead:
    """Read the document in the file at `path`, or each of those that it holds, without analysing it.

    :raises UnreadableFile: the file cannot be read within the limits, or nothing in it can.
    :raises Cancelled: `tick` does.
    """
    data = registry.load(path)
    name = registry.printable(PurePath(path.stem))
    part = Part(data=data, name=name, file=registry.printable(path), encoding=encoding)
    refused: list[Refusal] = []

    def unfold(_file: File, inner: Held[File]) -> Iterable[File]:
        refused.extend(inner.refused)
        return inner.pieces

    found: list[Source] = []
    file = File(path=path, place=path, part=part)
    with closing(worked([file], _source, workers=1, tick=tick or _nothing, on_held=unfold, limits=limits)) as answers:
        for _, answer in answers:
            if isinstance(answer, Refusal):
                refused.append(answer)
            else:
                found.append(answer)
    if not found and refused:
        raise error_of(refused[0])
    return FileRead(data=data, sources=tuple(found), refused=tuple(refused))


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to be read where it lies, or `part`: what was loaded of one, or lies `within` so many."""

    path: Path
    place: Path
    encoding: str | None = None
    columns: tuple[Columns, ...] = ()
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


def opened(file: File, watch: Watch) -> Source | Held[File]:
    """The document in `file`, or those that it holds; runs in a worker process.

    :raises UnreadableFile: it cannot be read.
    """
    part = file.part
    if part is None:
        data = registry.load(file.place, known_as=file.path)
        part = Part(
            data=data, name=registry.printable(PurePath(file.path.stem)), file=file.shown, encoding=file.encoding
        )
    source = registry.open_bytes(
        part.data,
        name=part.name,
        file=part.file,
        media_type=part.media_type,
        encoding=part.encoding,
        within=file.within,
        columns=file.columns,
        progress=watch,
    )
    if isinstance(source, Source):
        watch.has_read(len(source.document.text))
        return source
    return held(source, lambda inner: replace(file, part=inner, within=file.within + 1))


def _source(file: File, _analyst: Analyst | None, watch: Watch) -> Source | Held[File]:
    return opened(file, watch)
