# SPDX-License-Identifier: Apache-2.0
"""Running the extraction again over the library, for instance after an update of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from time import monotonic

from desktop_app.actions import workers as processes
from desktop_app.actions.analysts import Analyst, analysed, present_engine
from desktop_app.actions.refusal import Refusal
from desktop_app.actions.steps import Steps
from desktop_app.actions.workers import Watch, worked
from desktop_app.base.errors import Cancelled, LibraryProblem, NoOriginal, NoSuchDocument
from desktop_app.base.progress import Progress, Silent
from desktop_app.library import refusals
from desktop_app.library.contents.reanalysis import Renewal, renewal
from desktop_app.library.finding.facets import totals
from desktop_app.library.library import Library
from desktop_app.model.changes import Changes
from desktop_app.model.document import Document
from desktop_app.readers.registry import is_marked_up, read_bytes, with_layout

__all__ = ["ReanalysisReport", "read_again", "run_again", "still_there"]

_BATCH = 50
_BATCH_SIZE = 2_000_000
_BATCH_S = 2.0
"""Documents written in one transaction; fewer than an import brings in, since each of them takes longer."""
_FEW = 8
"""Up to so many documents starting more worker processes takes longer than the work."""
_MOST_IDS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ReanalysisReport:
    """The result: `done` documents were analysed again; those `refused` are unchanged. `stopped` by the user.

    `current` documents needed nothing, because the present engine had read them. `orphans` counts all of the library:
    edits whose passage is gone. `changes` names no quotations where there are more than 10,000. Where it was stopped,
    `left` are those of the `total` documents that were not analysed again.
    """

    done: int = 0
    current: int = 0
    refused: tuple[Refusal, ...] = ()
    orphans: int = 0
    changes: Changes = field(default_factory=Changes)
    stopped: bool = False
    total: int = 0
    left: tuple[int, ...] = ()


def run_again(
    library: Library,
    documents: Sequence[int] | None = None,
    *,
    everything: bool = False,
    progress: Progress | None = None,
    workers: int | None = None,
    analyst: Analyst | None = None,
    engine: str | None = None,
) -> ReanalysisReport:
    """Find the quotations of `documents` (None: of all) anew and keep every edit.

    Unless documents are named or `everything` is wanted, those that `engine` (None: the program as it is) has read are
    passed over: what was stopped goes on where it was. Analysed in `workers` processes (None: as many as there are
    processors, one for a few documents; 0: in this thread) and written in batches: what a batch wrote stays whatever
    happens after it, and between two batches anybody else may write. Where `progress` raises Cancelled the report says
    so. Not to be called in the thread of a window.

    :raises LibraryProblem: the library cannot be read or written, or there is no such document.
    :raises BrokenModel: the models cannot be loaded.
    """
    if library.read_only:
        raise LibraryProblem(f"{library.path} can only be read; nothing can be changed in it.")
    if documents is not None:
        chosen, current = _there(library, documents), 0
    else:
        chosen = library.document_ids(not_by=None if everything else engine or present_engine())
        current = totals(library).documents - len(chosen)
    run = _Again(library, progress or Silent(), total=len(chosen))
    run.go(chosen, _analysed_anew, workers=workers, analyst=analyst)
    return run.report(current=current)


def read_again(
    library: Library,
    documents: Sequence[int],
    *,
    progress: Progress | None = None,
    workers: int | None = None,
    analyst: Analyst | None = None,
) -> ReanalysisReport:
    """Read the kept originals of `documents` anew, with what the program knows by now of their formats.

    Otherwise as `run_again`: text, metadata and quotations become what is read now, and every edit stays.

    :raises LibraryProblem: the library cannot be read or written, or there is no such document.
    :raises BrokenModel: the models cannot be loaded.
    """
    if library.read_only:
        raise LibraryProblem(f"{library.path} can only be read; nothing can be changed in it.")
    chosen = _there(library, documents)
    run = _Again(library, progress or Silent(), total=len(chosen), reading=True)
    run.go(chosen, _read_anew, workers=workers, analyst=analyst)
    return run.report(current=0)


def still_there(library: Library, documents: Sequence[int]) -> list[int]:
    """Return those of `documents` that the library still has."""
    known = frozenset(library.document_ids())
    return [id for id in documents if id in known]


def _there(library: Library, documents: Sequence[int]) -> list[int]:
    """:raises NoSuchDocument: one of them is not in the library."""
    known = frozenset(library.document_ids())
    for id in documents:
        if id not in known:
            raise NoSuchDocument(f"There is no document {id} in the library.")
    return list(documents)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A document of the library, to be analysed again."""

    id: int
    document: Document
    original: bytes = b""

    @property
    def shown(self) -> str:
        """The article as the user knows it."""
        return self.document.title or self.document.name

    @property
    def size(self) -> int:
        """In characters."""
        return len(self.document.text)


def marked_original(library: Library, id: int, document: Document) -> bytes:
    """Return the bytes if their format can mark headings and the like, else none: the text alone can be analysed.

    :raises NoSuchDocument: there is none of that id.
    """
    with suppress(NoOriginal):
        return library.original(id) if is_marked_up(document) else b""
    return b""


def _analysed_anew(piece: _Piece, analyst: Analyst | None, watch: Watch) -> Renewal:
    """Runs in a worker process, or here where there is none."""
    document = with_layout(piece.document, piece.original)
    watch.has_read(len(document.text))
    return renewal(analysed(document, analyst=analyst, progress=watch))


def _read_anew(piece: _Piece, analyst: Analyst | None, watch: Watch) -> Renewal:
    """As `_analysed_anew`, from the original. What is pasted has no file to tell its kind and its title by."""
    known = piece.document
    told = None if known.file else known.media_type
    encoding = known.encoding or None
    found = read_bytes(piece.original, name=known.name, file=known.file, media_type=told, encoding=encoding).document
    if known.retrieved:
        found = replace(found, url=known.url)
    elif not known.file:
        found = replace(found, title=known.title or found.title, url=known.url or found.url)
    watch.has_read(len(found.text))
    return renewal(analysed(found, analyst=analyst, progress=watch))


class _Again:
    """One run in progress: what waits to be written, and the counts. `reading`: the originals are read again."""

    def __init__(self, library: Library, progress: Progress, *, total: int, reading: bool = False) -> None:
        self._library = library
        self._reading = reading
        self._progress = progress
        self._total = total
        self._what = ""
        self._waiting: list[tuple[int, Renewal]] = []
        self._waiting_size = 0
        self._written_at = monotonic()
        self._looked_at = 0
        self._documents: set[int] = set()
        self._quotations: set[int] = set()
        self._left: dict[int, None] = {}
        self._refused: list[Refusal] = []
        self._noted = 0
        self._steps = Steps()
        self.stopped = False

    def go(
        self,
        documents: Sequence[int],
        work: Callable[[_Piece, Analyst | None, Watch], Renewal],
        *,
        workers: int | None,
        analyst: Analyst | None,
    ) -> None:
        """Do `work` with each document and write the results."""
        self._left = dict.fromkeys(documents)
        count = processes.fitting(few=len(documents) <= _FEW) if workers is None else workers
        try:
            self.tick()
            pieces, note = self.pieces(documents), self._steps.note
            done = worked(pieces, work, workers=count, analyst=analyst, tick=self.tick, on_step=note)
            # Closed at once where the user stops, so that no worker goes on.
            with closing(done):
                for piece, outcome in done:
                    self.take(piece, outcome)
        except Cancelled:
            self.stopped = True
        self.write()

    def pieces(self, documents: Sequence[int]) -> Iterator[_Piece]:
        """The documents, read as they are asked for."""
        for id in documents:
            try:
                document = self._library.document(id)
                original = self._original(id, document)
            except NoSuchDocument:
                # Removed since the run began.
                self._left.pop(id)
                continue
            except NoOriginal as refused:
                self._looked_at += 1
                self._left.pop(id)
                self._refused.append(Refusal(name=document.title or document.name, reason=str(refused).rstrip(".")))
                continue
            yield _Piece(id=id, document=document, original=original)

    def _original(self, id: int, document: Document) -> bytes:
        return self._library.original(id) if self._reading else marked_original(self._library, id, document)

    def tick(self) -> None:
        """Report the progress.

        :raises Cancelled: where the user asked to stop.
        """
        self._steps.tell(self._progress, self._looked_at, self._total, self._what)

    def take(self, piece: _Piece, outcome: Renewal | Refusal) -> None:
        """Keep the result for a document, and write once enough have gathered."""
        self._what = piece.shown
        self._steps.forget(piece.shown)
        self._looked_at += 1
        self._left.pop(piece.id)
        if isinstance(outcome, Refusal):
            self._refused.append(outcome)
        else:
            self._waiting.append((piece.id, outcome))
            self._waiting_size += piece.size
        late = monotonic() - self._written_at > _BATCH_S
        if late or len(self._waiting) >= _BATCH or self._waiting_size >= _BATCH_SIZE:
            self.write()
        self.tick()

    def write(self) -> None:
        """Put what waits into the library, in one transaction."""
        waiting, self._waiting, self._waiting_size = self._waiting, [], 0
        if waiting:
            changes = self._library.reanalyse_prepared(waiting, texts_change=self._reading)
            self._documents |= changes.documents
            if len(self._quotations) <= _MOST_IDS:
                self._quotations |= changes.quotations
        refusals.note(self._library, [(each.name, each.reason) for each in self._refused[self._noted :]])
        self._noted = len(self._refused)
        self._written_at = monotonic()

    def report(self, *, current: int) -> ReanalysisReport:
        """The report of the run so far."""
        number = len(self._documents)
        counted = f"{number:,} document{'' if number == 1 else 's'}"
        changes = Changes(
            quotations=frozenset(self._quotations if len(self._quotations) <= _MOST_IDS else ()),
            documents=frozenset(self._documents),
            summary=f"Read {counted} again" if self._reading else f"Ran the extraction again over {counted}",
        )
        return ReanalysisReport(
            done=number,
            current=current,
            refused=tuple(self._refused),
            orphans=totals(self._library).orphans,
            changes=changes,
            stopped=self.stopped,
            total=self._total,
            left=tuple(self._left) if self.stopped else (),
        )
