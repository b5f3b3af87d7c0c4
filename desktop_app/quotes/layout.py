# SPDX-License-Identifier: Apache-2.0
"""The rules of layout that stay beside the trained model: form, context, and the turns of a transcript."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from desktop_app.model.quotation import Form
from desktop_app.model.spans import Span, Spans, covering
from desktop_app.quotes.marks import Quoted
from desktop_app.quotes.turns import Turn


def form_of(text: str, content: Spans, quoted: Sequence[Quoted], *, turns: Sequence[Turn] = ()) -> Form:
    """How much of `content` stands between marks: all but punctuation (direct), some (mixed), nothing (indirect).

    `quoted` as `pair_marks` gives it, `turns` as `transcript_turns` does: the words of a turn are direct even where no
    mark stands around them. Time grows with the content and the logarithm of the rest.
    """
    inside = outside = 0
    for span in content:
        within = _within_marks(span, quoted)
        total = _weight(text, span)
        marked = sum(_weight(text, part) for part in within)
        inside += marked
        outside += total - marked
    if inside and not outside:
        return Form.DIRECT
    if _in_turn(content, turns):
        return Form.DIRECT
    return Form.MIXED if inside else Form.INDIRECT


def _weight(text: str, span: Span) -> int:
    return sum(character.isalnum() for character in span.of(text))


def _within_marks(span: Span, quoted: Sequence[Quoted]) -> Iterator[Span]:
    """The parts of `span` between outermost marks."""
    place = bisect_right(quoted, span.start, key=lambda one: one.outer.start) - 1
    while place > 0 and quoted[place].depth:
        place -= 1
    for number in range(max(place, 0), len(quoted)):
        one = quoted[number]
        if one.outer.start >= span.end:
            return
        start, end = max(span.start, one.inner.start), min(span.end, one.inner.end)
        if not one.depth and start < end:
            yield Span(start, end)


def _in_turn(content: Spans, turns: Sequence[Turn]) -> bool:
    """True where the content is what somebody says in a transcript, not what that person reports of others."""
    if not content:
        return False
    place = bisect_right(turns, content[0].start, key=lambda turn: turn.words.start) - 1
    return place >= 0 and turns[place].words.start == content[0].start


def sentence_around(content: Spans, sentences: Sequence[Span]) -> Span:
    """The sentences that hold `content`, from the first to the last; the content itself where none does.

    :raises ValueError: where `content` is empty.
    """
    whole = covering(content)
    if whole is None:
        raise ValueError("no content")
    first = max(bisect_right(sentences, whole.start, key=lambda one: one.start) - 1, 0)
    last = bisect_right(sentences, max(whole.end - 1, whole.start), key=lambda one: one.start) - 1
    if last < first:
        return whole
    start = min(sentences[first].start, whole.start) if sentences[first].end > whole.start else whole.start
    return Span(start, max(sentences[last].end, whole.end))
