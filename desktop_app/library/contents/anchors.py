# SPDX-License-Identifier: Apache-2.0
"""Finding a passage again in a text that has changed: by its exact words, then by what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.model.spans import Span, Spans, covering, words_of

# How much of the text before and after is kept with an edit, in code points.
REACH = 64
# Least agreement with the kept surroundings (code points) for a place that is found by them alone.
_AGREEMENT = 12
# A passage whose words changed may have grown to twice its length and this.
_GROWTH = 40
_GAP = " … "
# Signs that editors change without changing the words: kept one for one, so that places stay the same.
_SAME_SIGNS = str.maketrans("“”„«»’‘‚–—\u00a0\n\t", '"""""\'\'\'--   ')


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A passage: its spans in the text that it was made for, its words, and the text before and after it."""

    content: Spans
    quote: str
    before: str
    after: str


def anchor(text: str, content: Spans) -> Anchor:
    """The anchor of `content` (not empty) in `text`."""
    whole = covering(content) or Span(0, 0)
    return Anchor(
        content=content,
        quote=words_of(text, content),
        before=text[max(0, whole.start - REACH) : whole.start],
        after=text[whole.end : whole.end + REACH],
    )


def place(text: str, wanted: Anchor) -> Spans | None:
    """Where the passage stands in `text` now; None where it is unclear."""
    if _stands(text, wanted):
        return wanted.content
    for written, sought in ((text, wanted), (_level(text), _levelled(wanted))):
        found = _by_words(written, sought)
        if found:
            return found
    return by_surroundings(text, wanted)


def _stands(text: str, wanted: Anchor) -> bool:
    whole = covering(wanted.content)
    return whole is not None and whole.end <= len(text) and words_of(text, wanted.content) == wanted.quote


def _level(text: str) -> str:
    """The text with signs made alike; lower case only where that keeps every place (`İ` grows)."""
    signs = text.translate(_SAME_SIGNS)
    lower = signs.lower()
    return lower if len(lower) == len(signs) else signs


def _levelled(wanted: Anchor) -> Anchor:
    gap = _level(_GAP)
    return Anchor(
        content=wanted.content,
        quote=_level(wanted.quote).replace(gap, _GAP),
        before=_level(wanted.before),
        after=_level(wanted.after),
    )


def _parts(wanted: Anchor) -> list[str]:
    return wanted.quote.split(_GAP) if len(wanted.content) > 1 else [wanted.quote]


def _by_words(text: str, wanted: Anchor) -> Spans | None:
    """The occurrence whose surroundings agree best; the nearest to the old place where two agree alike."""
    first, *others = _parts(wanted)
    best: tuple[int, int] | None = None
    chosen: Spans | None = None
    old = wanted.content[0].start if wanted.content else 0
    for start in _occurrences(text, first):
        spans = _follow(text, start, first, others)
        if spans is None:
            continue
        merit = (_agreement(text, spans, wanted), -abs(start - old))
        if best is None or merit > best:
            best, chosen = merit, spans
    return chosen


def _occurrences(text: str, words: str) -> Iterator[int]:
    start = text.find(words) if words else -1
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _follow(text: str, start: int, first: str, others: list[str]) -> Spans | None:
    """The spans of all parts, each behind the one before."""
    spans = [Span(start, start + len(first))]
    for part in others:
        at = text.find(part, spans[-1].end)
        if at < 0:
            return None
        spans.append(Span(at, at + len(part)))
    return tuple(spans)


def _agreement(text: str, spans: Spans, wanted: Anchor) -> int:
    """How many code points next to the passage are as they were, on both sides together."""
    before = text[max(0, spans[0].start - REACH) : spans[0].start]
    after = text[spans[-1].end : spans[-1].end + REACH]
    return _common(before[::-1], wanted.before[::-1]) + _common(after, wanted.after)


def _common(a: str, b: str) -> int:
    number = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        number += 1
    return number


def by_surroundings(text: str, wanted: Anchor) -> Spans | None:
    """Return what stands now between the old surroundings, where both are there once and not far apart."""
    before, after = wanted.before[-REACH // 2 :], wanted.after[: REACH // 2]
    if len(before.strip()) < _AGREEMENT or len(after.strip()) < _AGREEMENT or text.count(before) != 1:
        return None
    start = text.index(before) + len(before)
    end = text.find(after, start, start + 2 * len(wanted.quote) + _GROWTH + len(after))
    if end <= start or not text[start:end].strip():
        return None
    return (Span(start, end),)
