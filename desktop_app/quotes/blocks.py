# SPDX-License-Identifier: Apache-2.0
"""Quotations without what only looks like one by the layout of its page: headings, labels of lists, rows of tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from desktop_app.model.layout import Block, BlockKind, Layout
from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span

_LABEL = re.compile(r"[^\s:][^:.?!\n]{0,60}:\s")
_MARKS = frozenset("“”„«»\"‘'")


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
    """True where a content begins with a quotation mark, or right behind one."""
    return any(not _MARKS.isdisjoint(text[max(span.start - 1, 0) : span.start + 1]) for span in quotation.content)
