# SPDX-License-Identifier: Apache-2.0
"""Quotations without the boilerplate of their page, which says nothing.

By the article's head: bylines, publication and dates; by the page's layout: headings, labels of lists, rows of tables.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from desktop_app.model.document import Head
from desktop_app.model.layout import Block, BlockKind, Layout
from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span, Spans

_LABEL = re.compile(r"[^\s:][^:.?!\n]{0,60}:\s")
_MARKS = frozenset("“”„«»\"‘'")


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


def outside_labels(quotations: Iterable[Quotation], text: str, layout: Layout) -> Iterator[Quotation]:
    """`quotations` of `text` without those of silent blocks of `layout`, unless a mark shows them to be speech.

    A heading, a row of a table and an item with a label ("Oregon: Family leave has been expanded") say nothing by
    themselves. What a cue outside them reports ("The minister said:" above a list), and what stands between quotation
    marks, stays.
    """
    silent = [block.span for block in layout if _is_silent(block, text)]
    starts = [span.start for span in silent]
    for quotation in quotations:
        # A heading has no full stop, so that what begins in it may be read on into the paragraph below.
        begin = Span(quotation.content[0].start, quotation.content[0].start + 1)
        words = (begin, *quotation.cue, *quotation.source)
        if _is_marked(quotation, text) or not all(_is_within(span, silent, starts) for span in words):
            yield quotation


def _is_silent(block: Block, text: str) -> bool:
    words = block.span.of(text)
    if block.kind is BlockKind.ITEM:
        return _LABEL.match(words) is not None
    # Many a page marks its standfirst, which is prose, as a heading.
    return block.kind is BlockKind.ROW or (block.kind is BlockKind.HEADING and not words.endswith((".", ".”")))


def _is_within(span: Span, some: Sequence[Span], starts: Sequence[int]) -> bool:
    place = bisect_right(starts, span.start) - 1
    return place >= 0 and span.end <= some[place].end


def _is_marked(quotation: Quotation, text: str) -> bool:
    """By a quotation mark with which a content begins, or right before it."""
    return any(not _MARKS.isdisjoint(text[max(span.start - 1, 0) : span.start + 1]) for span in quotation.content)
