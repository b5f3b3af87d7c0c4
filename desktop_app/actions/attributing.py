# SPDX-License-Identifier: Apache-2.0
"""What the program finds in one document now, found in a worker process: to make a card, and to verify one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.actions.analysts import Analyst, analysed
from desktop_app.actions.reading import within_limits
from desktop_app.actions.workers import Tick, Watch
from desktop_app.model.analysis import AttributedQuotation
from desktop_app.model.document import Document
from desktop_app.model.spans import Spans
from desktop_app.readers.registry import with_layout


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A document; `original` is None if its layout is known, and holds the bytes that mark it, perhaps none, if not."""

    document: Document
    original: bytes | None

    @property
    def shown(self) -> str:
        """The article as the user knows it."""
        return self.document.title or self.document.name or "the document"

    @property
    def size(self) -> int:
        """In characters."""
        return len(self.document.text)


def quotations_of(
    document: Document, *, original: bytes | None = None, tick: Tick | None = None
) -> tuple[AttributedQuotation, ...]:
    """Return the quotations of a document that was read just now, or of one of a library with its `original`.

    :raises UnreadableFile: it cannot be analysed within the limits.
    :raises Cancelled: `tick` does.
    """
    return within_limits(_Piece(document=document, original=original), _found, tick=tick)


def at(found: tuple[AttributedQuotation, ...], content: Spans) -> AttributedQuotation | None:
    """Return the quotation with these spans; None if there is none."""
    return next((each for each in found if each.quotation.content == content), None)


def nearest(found: tuple[AttributedQuotation, ...], content: Spans) -> AttributedQuotation | None:
    """Return the quotation that shares most of its characters with these spans; None if none shares any."""

    def shared(each: AttributedQuotation) -> int:
        pairs = ((one, other) for one in each.quotation.content for other in content)
        return sum(max(0, min(one.end, other.end) - max(one.start, other.start)) for one, other in pairs)

    best = max(found, key=shared, default=None)
    return best if best is not None and shared(best) else None


def _found(piece: _Piece, analyst: Analyst | None, watch: Watch) -> tuple[AttributedQuotation, ...]:
    """Find the quotations, without what nobody asks for here; runs in a worker process."""
    document = piece.document if piece.original is None else with_layout(piece.document, piece.original)
    watch.has_read(len(document.text))
    found = analysed(document, analyst=analyst, progress=watch).quotations
    # These are not asked for, and are most of what would go from one process to the other.
    return tuple(replace(each, attribution=replace(each.attribution, evidence=(), candidates=())) for each in found)
