# SPDX-License-Identifier: Apache-2.0
"""What finds the quotations of one document."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.actions.steps import Searching
from desktop_app.base.faults import refusing
from desktop_app.base.progress import Progress, Silent
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document

if TYPE_CHECKING:
    from desktop_app.pipeline import Models

# The models may be used from one thread at a time.
_one_at_a_time = threading.Lock()

Analyst = Callable[[Document, Progress], Analysis]
"""What finds the quotations of a document; it may be sent to another process."""


def analysed(document: Document, *, analyst: Analyst | None = None, progress: Progress | None = None) -> Analysis:
    """The analysis of one document.

    :raises UnreadableFile: where a bug of ours prevents it: it is logged, and the others go on.
    :raises Cancelled: where `progress` asks to stop.
    :raises BrokenModel: where the models cannot be loaded.
    """
    with refusing(document.file or document.name or "pasted text", "could not be analysed"):
        told = Searching(progress or Silent(), pages=document.text.count("\f") + 1)
        return (analyst or analyse_document)(document, told)


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
    """The name of an analysis made now; documents with another one can be analysed again."""
    from desktop_app import pipeline

    return pipeline.engine()


@lru_cache(maxsize=1)
def _models(threads: int | None) -> Models:
    from desktop_app.pipeline import Models

    return Models.load(threads=threads)
