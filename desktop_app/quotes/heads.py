# SPDX-License-Identifier: Apache-2.0
"""Quotations without what stands in the head of an article: bylines, publication and dates say nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from desktop_app.model.document import Head
from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span, Spans


def outside_head(quotations: Iterable[Quotation], text: str, head: Head) -> Iterator[Quotation]:
    """`quotations` of `text` with contents, cues and sources that reach into the credits of `head` cut there.

    One whose cue or whole content lies in them is no quotation. A content that runs from the headline into the article
    keeps the part in which its cue stands.
    """
    credits = sorted((*head.bylines, *head.credits))
    for quotation in quotations:
        cue = _outside(text, quotation.cue, credits)
        content = _beside_cue(_outside(text, quotation.content, credits), cue, head.headline)
        if content and len(cue) == len(quotation.cue):
            source = _outside(text, quotation.source, credits)
            yield replace(quotation, content=content, cue=cue, source=source)


def _outside(text: str, spans: Spans, credits: Sequence[Span]) -> Spans:
    """`spans` without what of them lies in `credits`."""
    for credit in credits:
        spans = tuple(part for span in spans for part in _around(text, span, credit))
    return spans


def _around(text: str, span: Span, credit: Span) -> Iterator[Span]:
    """The parts of `span` before and behind `credit` that hold a letter or a figure; white space around them is cut."""
    if not span.overlaps(credit):
        yield span
        return
    for start, end in ((span.start, credit.start), (credit.end, span.end)):
        words = text[start : max(start, end)]
        if any(character.isalnum() for character in words):
            start += len(words) - len(words.lstrip())
            yield Span(start, start + len(words.strip()))


def _beside_cue(content: Spans, cue: Spans, headline: Span | None) -> Spans:
    """The part of `content` on the side of the headline's end on which the cue stands, or else behind it."""
    if headline is None:
        return content
    end = headline.end
    above = tuple(span for span in content if span.start < end)
    below = tuple(span for span in content if span.end > end)
    if not (above and below):
        return content
    if cue and cue[0].start < end:
        return tuple(Span(span.start, min(span.end, end)) for span in above)
    return tuple(Span(max(span.start, end), span.end) for span in below)
