# SPDX-License-Identifier: Apache-2.0
"""The extraction run again over what the library holds, after the program has learnt something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop_app.actions.browsing import article
from desktop_app.actions.extracting import Analyst, Refusal, analysed
from desktop_app.base.errors import Cancelled, UnreadableFile
from desktop_app.base.progress import Progress, Silent
from desktop_app.library.library import Library
from desktop_app.model.changes import Changes
from desktop_app.model.document import Source

__all__ = ["ReanalysisReport", "run_again"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReanalysisReport:
    """What came of it: `done` documents were analysed anew; those `refused` are as they were. `stopped` by the user."""

    done: int = 0
    refused: tuple[Refusal, ...] = ()
    changes: Changes = field(default_factory=Changes)
    stopped: bool = False


def run_again(
    library: Library,
    documents: Sequence[int] | None = None,
    *,
    progress: Progress | None = None,
    analyst: Analyst | None = None,
) -> ReanalysisReport:
    """Find the quotations of `documents` (None: of all) anew and keep every edit; each document is written by itself.

    Where `progress` raises Cancelled the report says so, and what was done stays. Not to be called in the thread of a
    window.

    :raises LibraryProblem: the library cannot be read or written.
    :raises BrokenModel: the models cannot be loaded.
    """
    told = progress or Silent()
    chosen = list(documents) if documents is not None else library.document_ids()
    refused: list[Refusal] = []
    quotations: set[int] = set()
    done: set[int] = set()
    stopped = False
    try:
        for number, document in enumerate(chosen):
            read = article(library, document).document
            told.advance(number, len(chosen), read.title or read.name)
            try:
                analysis = analysed(Source(document=read, original=b""), analyst=analyst)
            except UnreadableFile as error:
                refused.append(Refusal(name=error.name, reason=error.reason))
                continue
            quotations |= library.reanalyse(document, analysis).quotations
            done.add(document)
        told.advance(len(chosen), len(chosen), "")
    except Cancelled:
        stopped = True
    counted = f"{len(done):,} document{'' if len(done) == 1 else 's'}"
    summary = f"Ran the extraction again over {counted}"
    changes = Changes(quotations=frozenset(quotations), documents=frozenset(done), summary=summary)
    return ReanalysisReport(done=len(done), refused=tuple(refused), changes=changes, stopped=stopped)
