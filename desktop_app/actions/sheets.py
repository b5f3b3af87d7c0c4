# SPDX-License-Identifier: Apache-2.0
"""Pages of documents as they look, drawn in a worker process: a hostile file takes that with it and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.actions.analysts import Analyst
from desktop_app.actions.reading import within_limits
from desktop_app.actions.workers import Watch
from desktop_app.library.library import Library
from desktop_app.library.storage.interrupt import Interrupt
from desktop_app.model.sheet import Sheet
from desktop_app.model.spans import Spans
from desktop_app.readers import pdf
from desktop_app.readers.pdf_sheet import draw

__all__ = ["Interrupt", "has_sheets", "sheet"]


def has_sheets(media_type: str) -> bool:
    """Whether documents of this media type have pages that can be drawn."""
    return media_type == pdf.MEDIA_TYPE


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawing:
    """A page that is wanted."""

    data: bytes
    text: str
    spans: Spans
    number: int | None
    width: int
    shown: str

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.data)


def _drawn(drawing: _Drawing, _analyst: Analyst | None, _watch: Watch) -> Sheet:
    """Runs in a worker process, or here where there is none."""
    return draw(
        drawing.data,
        shown=drawing.shown,
        text=drawing.text,
        spans=drawing.spans,
        number=drawing.number,
        width=drawing.width,
    )


def sheet(
    library: Library,
    document: int,
    spans: Spans,
    *,
    number: int | None = None,
    width: int,
    interrupt: Interrupt | None = None,
) -> Sheet:
    """The page `number` (from 0; None: where `spans` begin) of a document, `width` pixels wide, with `spans` marked.

    :raises UnreadableFile: where it cannot be drawn.
    :raises LibraryProblem: there is no such document, or its original was not kept.
    :raises Cancelled: `interrupt` was cancelled.
    """
    held = library.document(document)
    shown = held.title or held.name
    drawing = _Drawing(
        data=library.original(document), text=held.text, spans=spans, number=number, width=width, shown=shown
    )
    stop = interrupt or Interrupt()
    return within_limits(drawing, _drawn, tick=stop.check)
