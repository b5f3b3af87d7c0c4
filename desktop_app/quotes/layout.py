# SPDX-License-Identifier: Apache-2.0
"""What a reader's own content is: its form by the marks and turns of the text, and the sentences around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from desktop_app.model.quotation import Form
from desktop_app.model.spans import Span, Spans, covering
from desktop_app.quotes.marks import Quoted
from desktop_app.quotes.turns import Turn


def form_of(text: str, content: Spans, quoted: Iterable[Quoted], *, turns: Iterable[Turn] = ()) -> Form:
    """How much of `content` stands between marks: all but punctuation (direct), some (mixed), nothing (indirect).

    `quoted` as `pair_marks` gives it, `turns` as `transcript_turns` does: the words of a turn are direct even where no
    mark stands around them, what its speaker reports of others is not. Linear time.
    """
    outermost = [one.inner for one in quoted if not one.depth]
    within = [
        Span(max(span.start, inner.start), min(span.end, inner.end))
        for span in content
        for inner in outermost
        if span.overlaps(inner)
    ]
    inside = _letters(text, within)
    whole_turn = bool(content) and any(turn.words.start == content[0].start for turn in turns)
    if whole_turn or (inside and inside == _letters(text, content)):
        return Form.DIRECT
    return Form.MIXED if inside else Form.INDIRECT


def _letters(text: str, spans: Iterable[Span]) -> int:
    return sum(character.isalnum() for span in spans for character in span.of(text))


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
