# SPDX-License-Identifier: Apache-2.0
"""Files, folders and pasted text into the library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path, PurePath
from time import monotonic

from desktop_app.actions import workers as processes
from desktop_app.actions.analysing import Held, Job, Outcome, outcomes
from desktop_app.actions.analysts import Analyst
from desktop_app.actions.columns import Columns, remembered
from desktop_app.actions.fetching import fetched
from desktop_app.actions.finding import files_in
from desktop_app.actions.refusal import Refusal, refusal_of
from desktop_app.actions.steps import Steps
from desktop_app.base import resources
from desktop_app.base.errors import Cancelled, LibraryProblem, UnreadableFile
from desktop_app.base.progress import Progress, Silent
from desktop_app.library import refusals
from desktop_app.library.contents.documents import PreparedDocument, hash_of
from desktop_app.library.contents.reanalysis import Changed
from desktop_app.library.finding import doubt
from desktop_app.library.finding.facets import totals
from desktop_app.library.finding.search import first_listed
from desktop_app.library.library import Library
from desktop_app.model.changes import Changes
from desktop_app.model.quotation import Act
from desktop_app.readers import registry
from desktop_app.readers.signatures import has_tags, is_html

__all__ = [
    "ImportReport",
    "Refusal",
    "import_addresses",
    "import_paths",
    "import_sample",
    "import_text",
]

_LOOKED_UP = 64
_LOOKED_UP_BYTES = 8_000_000
"""Files read ahead, to ask for their hashes together; bounded, since they are held in memory."""
_BATCH = 200
_BATCH_BYTES = 4_000_000
_BATCH_S = 2.0
"""Documents written in one transaction: many, since each waits for the disk; few, since a crash loses them."""
_FEW_FILES = 8
_FEW_BYTES = 300_000
"""Below this starting more worker processes takes longer than the work."""
_MOST_IDS = 10_000
PASTED = "Pasted text"
_SAMPLE = ("samples", "alibaba-axa.txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """The result of an import.

    `added` documents are in the library, `updated` were there and changed with their files, `skipped` were there
    already (by their bytes), `refused` could not be read; `passed` files of the folders are of other kinds.
    `orphans` counts the edits in the library whose passage is gone, where anything was updated. `stopped`: the user
    stopped it when `done` of `total` documents were done with (`total` 0 where they were not counted yet); `finished`
    are the names of the files and addresses that need not be read again. `changes` names no documents and no
    quotations where there are more than 10,000; `first` is the first quotation of them, of those that a list shows if
    it shows any.
    """

    added: int = 0
    updated: int = 0
    skipped: int = 0
    refused: tuple[Refusal, ...] = ()
    passed: int = 0
    orphans: int = 0
    changes: Changes = field(default_factory=Changes)
    first: int | None = None
    stopped: bool = False
    done: int = 0
    total: int = 0
    finished: frozenset[str] = frozenset()


def import_paths(
    library: Library,
    paths: Sequence[Path],
    *,
    progress: Progress | None = None,
    workers: int | None = None,
    encoding: str | None = None,
    columns: Columns | None = None,
    analyst: Analyst | None = None,
    finished: frozenset[str] = frozenset(),
) -> ImportReport:
    """Put files, and folders with all below them, into the library; what is there already is passed over unread.

    A file that the library knows by its path and that has changed since takes its place, with every edit, as long as
    it is the same article still; else it is another document. A file that holds many documents counts as these.
    `columns` tell what the columns of tables hold, before what is remembered of others. The files in `finished`, which
    the report of a stopped import names, are neither read nor counted.
    Analysed in `workers` processes (None: as many as there are processors, one for a few small files; 0: in this
    thread) and written in batches: what a batch wrote stays whatever happens after it, and between two batches anybody
    else may write. Where `progress` raises Cancelled the report says so. Not to be called in the thread of a window.

    :raises LibraryProblem: the library cannot be written.
    :raises BrokenModel: the models cannot be loaded.
    """
    told = (*([columns] if columns else ()), *remembered())
    run = _Import(library, progress or Silent(), encoding=encoding, columns=told, finished=finished)
    # By which the library knows a file, wherever the program is started the next time.
    paths = [path.absolute() for path in paths]
    try:
        run.count(paths)
        jobs = run.new_jobs(paths)
        ahead = list(islice(jobs, _FEW_FILES))
        count = _workers(ahead) if workers is None else workers
        done = outcomes(
            chain(ahead, jobs),
            workers=count,
            analyst=analyst,
            tick=run.tick,
            on_held=run.unfold,
            on_step=run.steps.note,
        )
        # Closed at once where the user stops, so that no worker goes on.
        with closing(done):
            for job, outcome in done:
                run.take(job, outcome)
    except Cancelled:
        run.stopped = True
    run.write()
    return run.report()


def import_text(
    library: Library,
    text: str,
    *,
    title: str = "",
    url: str = "",
    media_type: str | None = None,
    analyst: Analyst | None = None,
) -> ImportReport:
    """Put pasted text or HTML into the library; `title` and `url` come before what the text says of itself.

    `media_type` is `text/html` or `text/plain`, None where the text shall tell.

    :raises LibraryProblem: the library cannot be written.
    :raises BrokenModel: the models cannot be loaded.
    """
    data = text.encode("utf-8", "replace")
    kind = media_type or ("text/html" if is_html(data) or _is_fragment(text, data) else "text/plain")
    job = Job(data=data, name=PASTED, file="", media_type=kind, encoding="utf-8", title=title, url=url)
    return _import_one(library, job, analyst=analyst)


def import_addresses(
    library: Library,
    addresses: Sequence[str],
    *,
    progress: Progress | None = None,
    analyst: Analyst | None = None,
    finished: frozenset[str] = frozenset(),
) -> ImportReport:
    """Fetch pages from the web and put them into the library, each as it was then, with its address and the time.

    The only import that uses the network; the addresses that are `finished` are not asked again. Pages that cannot be
    fetched are refused by name and reason, and where `progress` raises Cancelled the report says so, as for files.
    Each is written before the next is fetched, since it could be another page, or none, the next time.

    :raises LibraryProblem: the library cannot be written.
    :raises BrokenModel: the models cannot be loaded.
    """
    run = _Import(library, progress or Silent(), finished=finished)
    try:
        for job in run.fetched_jobs(addresses):
            _take_one(run, job, analyst)
    except Cancelled:
        run.stopped = True
    run.write()
    return run.report()


def import_sample(library: Library, *, analyst: Analyst | None = None) -> ImportReport:
    """Put the sample article into the library.

    :raises LibraryProblem: the library cannot be written.
    :raises BrokenModel: the models cannot be loaded.
    """
    path = resources.path(*_SAMPLE)
    # Only its name: an export should not show where the program is installed.
    job = Job(data=path.read_bytes(), name=path.stem, file=path.name)
    return _import_one(library, job, analyst=analyst)


def _import_one(library: Library, job: Job, *, analyst: Analyst | None) -> ImportReport:
    run = _Import(library, Silent())
    if library.known_hashes([hash_of(job.data)]):
        run.skipped = 1
        return run.report()
    _take_one(run, job, analyst)
    return run.report()


def _take_one(run: _Import, job: Job, analyst: Analyst | None) -> None:
    """Analyse `job` and write it, or the documents that it holds."""
    count = processes.fitting(few=True)
    done = outcomes([job], workers=count, analyst=analyst, tick=run.tick, on_held=run.unfold, on_step=run.steps.note)
    # Closed at once where the user stops, so that no worker goes on.
    with closing(done):
        for read, outcome in done:
            run.take(read, outcome)
    run.write()


def _is_fragment(text: str, data: bytes) -> bool:
    """HTML cut out of a page begins with a tag."""
    return text.lstrip().startswith("<") and has_tags(data)


def _workers(ahead: list[Job]) -> int:
    """One for a few small files; `ahead` are the first of them."""
    return processes.fitting(few=len(ahead) < _FEW_FILES and sum(len(job.data) for job in ahead) < _FEW_BYTES)


class _Import:
    """One import in progress: what waits to be written, and the counts."""

    def __init__(
        self,
        library: Library,
        progress: Progress,
        *,
        encoding: str | None = None,
        columns: tuple[Columns, ...] = (),
        finished: frozenset[str] = frozenset(),
    ) -> None:
        if library.read_only:
            raise LibraryProblem(f"{library.path} can only be read; nothing can be imported into it.")
        self._library = library
        self._progress = progress
        self._encoding = encoding
        self._columns = columns
        # Files and addresses by name: finished in an earlier run, in this one, and how many documents are to come.
        self._finished_before = finished
        self._finished_now: set[str] = set()
        self._to_come: Counter[str] = Counter()
        self._total = 0
        self._what = ""
        # The files that are being read or wait to be written, by their hashes: no longer than that.
        self._under_way: set[str] = set()
        self._finished: set[str] = set()
        # Files of many documents that could be opened since the last writing.
        self._opened: list[str] = []
        self._by_file: dict[int, int] | None = None
        self._waiting: list[PreparedDocument] = []
        self._changed: list[Changed] = []
        self._waiting_bytes = 0
        self._written_at = monotonic()
        self._added = 0
        self._updated = 0
        self._documents: set[int] = set()
        self._quotations: set[int] = set()
        self._quotation_count = 0
        self._attitude_count = 0
        self._doubtful_count = 0
        self._refused: list[Refusal] = []
        self._passed = 0
        self._noted = 0
        self._done = 0
        self.steps = Steps()
        self.skipped = 0
        self.stopped = False

    def count(self, paths: Iterable[Path]) -> None:
        """Count the files; their names are not kept, since there may be 100,000."""
        total = 0
        for path in files_in(paths, on_refused=lambda refusal: None, on_passed=self._pass_over):
            if registry.printable(path) in self._finished_before:
                continue
            total += 1
            if total % 1000 == 1:
                self._progress.advance(0, 0, registry.printable(path.parent))
        self._total = total

    def _pass_over(self) -> None:
        self._passed += 1

    def tick(self) -> None:
        """Report the progress.

        :raises Cancelled: where the user asked to stop.
        """
        refused = f" · {len(self._refused):,} refused" if self._refused else ""
        self.steps.tell(self._progress, self._done, self._total, f"{self._what}{refused}")

    def new_jobs(self, paths: Iterable[Path]) -> Iterator[Job]:
        """The files that the library does not hold, read."""
        batch: list[Job] = []
        size = 0
        for path in files_in(paths, on_refused=self._refused.append):
            if registry.printable(path) in self._finished_before:
                continue
            try:
                job = self._job(path)
            except UnreadableFile as refused:
                self._refuse(refusal_of(refused))
                self._finished_now.add(registry.printable(path))
                continue
            self._to_come[job.asked] += 1
            batch.append(job)
            size += len(job.data)
            if len(batch) >= _LOOKED_UP or size >= _LOOKED_UP_BYTES:
                yield from self._unknown(batch)
                batch, size = [], 0
        yield from self._unknown(batch)

    def unfold(self, job: Job, held: Held[Job]) -> Iterator[Job]:
        """The documents of a file that holds many, but for those that the library has."""
        self._finished.add(hash_of(job.data))
        self._opened.append(job.file)
        self.steps.forget(job.shown)
        self._total += len(held.pieces) + len(held.refused) - 1
        self._to_come[job.asked] += len(held.pieces)
        self._close(job)
        for refusal in held.refused:
            self._refuse(refusal)
        return self._unknown([*held.pieces])

    def fetched_jobs(self, addresses: Sequence[str]) -> Iterator[Job]:
        """The pages at `addresses` that the library does not hold, fetched one after the other."""
        addresses = [address for address in addresses if address not in self._finished_before]
        self._total = len(addresses)
        for address in addresses:
            try:
                job = replace(fetched(address, progress=self._progress), asked=address)
            except UnreadableFile as refused:
                self._refuse(Refusal(name=refused.name, reason=refused.reason))
                self._finished_now.add(address)
            else:
                self._to_come[address] += 1
                yield from self._unknown([job])

    def take(self, job: Job, outcome: Outcome) -> None:
        """Keep the result of a job, and write once enough have gathered."""
        self._what = job.shown
        self.steps.forget(job.shown)
        self._finished.add(hash_of(job.data))
        self._close(job)
        if isinstance(outcome, Refusal):
            self._refuse(replace(outcome, name=job.shown) if job.retrieved else outcome)
        else:
            if isinstance(outcome, Changed):
                self._changed.append(outcome)
            else:
                self._waiting.append(outcome)
            self._waiting_bytes += len(job.data)
            self._done += 1
        late = monotonic() - self._written_at > _BATCH_S
        if late or len(self._waiting) + len(self._changed) >= _BATCH or self._waiting_bytes >= _BATCH_BYTES:
            self.write()
        self.tick()

    def write(self) -> None:
        """Put what waits into the library: what is new in one transaction, what has changed in another."""
        waiting, self._waiting, self._waiting_bytes = self._waiting, [], 0
        changed, self._changed = self._changed, []
        if changed:
            changes = self._library.bring_up_to_date(changed)
            self._updated += len(changes.documents)
            self.skipped += len(changed) - len(changes.documents)
            self._name(changes)
        if waiting:
            changes = self._library.add_prepared(waiting)
            self._added += len(changes.documents)
            self._quotation_count += len(changes.quotations)
            self._attitude_count += sum(map(_attitudes, waiting))
            limit = doubt.limit(self._library)
            self._doubtful_count += sum(_doubtful(one, limit) for one in waiting)
            self._name(changes)
            # Another window may have brought in the same file in the meantime.
            self.skipped += len(waiting) - len(changes.documents)
        read = [one.analysis.document.file for one in waiting]
        opened, self._opened = self._opened, []
        self._note_refused([*opened, *read, *(one.new.analysis.document.file for one in changed)])
        # By now the library itself knows them.
        self._under_way -= self._finished
        self._finished.clear()
        self._library.release_cache()
        self._written_at = monotonic()

    def _name(self, changes: Changes) -> None:
        """Keep which documents and quotations are new, up to a number above which nobody asks for the ids."""
        if len(self._documents) <= _MOST_IDS:
            self._documents |= changes.documents
        if len(self._quotations) <= _MOST_IDS:
            self._quotations |= changes.quotations

    def _note_refused(self, read: list[str]) -> None:
        """Keep which files were refused, and no longer those that could be read now."""
        new = self._refused[self._noted :]
        self._noted = len(self._refused)
        refusals.note(self._library, [(each.name, each.reason) for each in new], read=filter(None, read))

    def report(self) -> ImportReport:
        """The report of the import so far."""
        # Another window may have brought some of them in.
        attitudes = min(self._attitude_count, self._quotation_count)
        doubtful = min(self._doubtful_count, self._quotation_count - attitudes)
        found = [_counted(self._quotation_count - attitudes - doubtful, "quotation")]
        found += [_counted(doubtful, "doubtful one")] if doubtful else []
        found += [_counted(attitudes, "attitude")] if attitudes else []
        listed = ", ".join([*found[:-2], " and ".join(found[-2:])])
        changes = Changes(
            documents=_few(self._documents),
            quotations=_few(self._quotations),
            summary=f"Added {_counted(self._added, 'document')} with {listed}",
        )
        return ImportReport(
            added=self._added,
            updated=self._updated,
            orphans=totals(self._library).orphans if self._updated else 0,
            skipped=self.skipped,
            refused=tuple(self._refused),
            passed=self._passed,
            changes=changes,
            first=first_listed(self._library, changes.quotations) if changes.quotations else None,
            stopped=self.stopped,
            done=self._done,
            total=self._total,
            finished=self._finished_before | self._finished_now if self.stopped else frozenset(),
        )

    def _job(self, path: Path) -> Job:
        name, file = registry.printable(PurePath(path.stem)), registry.printable(path)
        data = registry.load(path)
        return Job(data=data, name=name, file=file, asked=file, encoding=self._encoding, columns=self._columns)

    def _unknown(self, batch: list[Job]) -> Iterator[Job]:
        hashes = [hash_of(job.data) for job in batch]
        known = self._library.known_hashes(hashes) | self._under_way
        for job, hash in zip(batch, hashes, strict=True):
            if hash in known:
                self.skipped += 1
                self._done += 1
                self._close(job)
            else:
                known.add(hash)
                self._under_way.add(hash)
                yield self._with_its_document(job)
        self.tick()

    def _with_its_document(self, job: Job) -> Job:
        """The job, with what the library holds of that file if it holds an earlier state of it."""
        if job.retrieved:
            # A page of today beside that of last week: each is what it was.
            return job
        if self._by_file is None:
            self._by_file = self._library.document_by_file()
        id = self._by_file.get(hash(job.file), 0)
        if not id:
            return job
        held = self._library.document(id)
        return replace(job, document=id, before=held.text) if held.file == job.file else job

    def _close(self, job: Job) -> None:
        """Count one document less to come of the file or address that was asked for."""
        self._to_come[job.asked] -= 1
        if not self._to_come[job.asked]:
            del self._to_come[job.asked]
            self._finished_now.add(job.asked)

    def _refuse(self, refusal: Refusal) -> None:
        self._refused.append(refusal)
        self._done += 1


def _attitudes(one: PreparedDocument) -> int:
    return sum(found.quotation.act is Act.ATTITUDE for found in one.analysis.quotations)


def _doubtful(one: PreparedDocument, limit: float) -> int:
    speech = (found for found in one.analysis.quotations if found.quotation.act is Act.SPEECH)
    return sum(found.attribution.certainty.real < limit for found in speech)


def _few(ids: set[int]) -> frozenset[int]:
    return frozenset(ids if len(ids) <= _MOST_IDS else ())


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
