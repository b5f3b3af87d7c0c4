# SPDX-License-Identifier: Apache-2.0
"""Many files analysed in parallel; the workers also prepare the results for the library, so that its one writer only
has to insert them.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, replace

from desktop_app.actions.analysts import Analyst, analysed
from desktop_app.actions.limits import Limits, keeps_original
from desktop_app.actions.refusal import Refusal
from desktop_app.actions.worker_process import J
from desktop_app.actions.workers import Held, OnHeld, OnStep, Tick, Watch, default_workers, worked
from desktop_app.base.addresses import clean_address
from desktop_app.library.contents.documents import PreparedDocument
from desktop_app.library.contents.documents import prepare_document as prepare
from desktop_app.library.contents.likeness import same_article
from desktop_app.library.contents.reanalysis import Changed, renewal
from desktop_app.model.analysis import Analysis
from desktop_app.model.columns import Columns
from desktop_app.model.document import Part, Source
from desktop_app.readers import registry
from desktop_app.readers.site_names import host_of

__all__ = ["Held", "Job", "Outcome", "default_workers", "outcomes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """The bytes of one file, or of pasted text (`file` ""), still to be analysed; `title` and `url` are the user's.

    `retrieved` is the time of a fetch from the web, whose `file` is only the name in the address.

    `document` is the one that the library has for this file, with the text `before`; 0 for a new file. `within` counts
    the files it is nested in, `asked` is the outermost of them, or the address that was asked for. `columns` are what
    the user said of tables.
    """

    data: bytes
    name: str
    file: str
    media_type: str | None = None
    encoding: str | None = None
    title: str = ""
    url: str = ""
    retrieved: str = ""
    document: int = 0
    before: str = ""
    within: int = 0
    asked: str = ""
    columns: tuple[Columns, ...] = ()

    @property
    def shown(self) -> str:
        """The file as the user knows it."""
        return self.url if self.retrieved else self.file or self.name

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.data)


Outcome = PreparedDocument | Changed | Refusal


def _outcome(job: Job, analyst: Analyst | None, watch: Watch) -> PreparedDocument | Changed | Held[Job]:
    """Read, analyse and prepare one file, wherever this runs."""
    source = registry.open_bytes(
        job.data,
        name=job.name,
        file=job.file,
        media_type=job.media_type,
        encoding=job.encoding,
        within=job.within,
        columns=job.columns,
        progress=watch,
    )
    if not isinstance(source, Source):
        return held(source, lambda part: _inner(part, job))
    document = replace(source.document, encoding=job.encoding or "")
    watch.has_read(len(document.text))
    analysis = analysed(document, analyst=analyst, progress=watch)
    keep = keeps_original(len(job.data))
    if job.document and same_article(job.before, analysis.document.text):
        return Changed(document=job.document, new=renewal(analysis), original=job.data, keep_original=keep)
    return prepare(_told(job, analysis), job.data, keep_original=keep)


def held(parts: Iterable[Part], piece: Callable[[Part], J]) -> Held[J]:
    """The documents in a file, each made a `piece` of work, and those that could not be extracted from it."""
    sound, refused = [], []
    for part in parts:
        if part.problem:
            refused.append(Refusal(name=part.file, reason=part.problem))
        else:
            sound.append(piece(part))
    return Held(tuple(sound), tuple(refused))


def _inner(part: Part, job: Job) -> Job:
    """The job for one part of the file of `job`."""
    return Job(
        data=part.data,
        name=part.name,
        file=part.file,
        media_type=part.media_type,
        encoding=part.encoding,
        url=job.url if job.retrieved else "",
        retrieved=job.retrieved,
        within=job.within + 1,
        asked=job.asked,
        columns=job.columns,
    )


def _told(job: Job, analysis: Analysis) -> Analysis:
    """What the user said of a text comes before what it says of itself."""
    found = analysis.document
    if job.retrieved:
        snapshot = replace(found, url=_address(found.url, job.url), name=job.name, file="", retrieved=job.retrieved)
        return replace(analysis, document=snapshot)
    # What was pasted has no file, and its name is none.
    told = replace(
        found,
        title=job.title or found.title,
        url=clean_address(job.url) or found.url,
        name=found.name if job.file else "",
    )
    return replace(analysis, document=told)


def _address(stated: str, fetched: str) -> str:
    """The address that a page states for itself, if it is on the site that the page was fetched from."""
    same = _site(host_of(stated)) == _site(host_of(fetched))
    return stated if same and stated.lower().startswith(("http://", "https://")) else fetched


def _site(host: str) -> str:
    return host.removeprefix("www.").removeprefix("m.").removeprefix("amp.")


def outcomes(
    jobs: Iterable[Job],
    *,
    workers: int,
    analyst: Analyst | None = None,
    tick: Tick,
    on_held: OnHeld[Job] | None = None,
    on_step: OnStep | None = None,
    limits: Limits | None = None,
) -> Generator[tuple[Job, Outcome], None, None]:
    """Each file with its result, in order; raises as `worked` does."""
    return worked(
        jobs,
        _outcome,
        workers=workers,
        analyst=analyst,
        tick=tick,
        on_held=on_held,
        on_step=on_step,
        limits=limits,
    )
