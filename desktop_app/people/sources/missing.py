# SPDX-License-Identifier: Apache-2.0
"""The speaker of a quotation that has a cue but no source: the subject right beside the cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.model.spans import Span
from desktop_app.people.mentions.mentions import Mention
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import Page

_NOMINATIVE = frozenset(("he", "she", "they", "we", "i"))


def beside_cue(
    page: Page, lexicons: Lexicons, mentions: Sequence[Mention], cue: Sequence[Span], content: Sequence[Span]
) -> Span | None:
    """The pronoun or name right before the cue ("Roe said"), or the name right behind it ("said Roe")."""
    first, stop = page.index(cue[0].start), page.index(cue[-1].end)
    if first >= len(page.words):
        return None
    found = None
    if first and page.joined(first - 1):
        before = page.words[first - 1]
        found = Span(before.start, before.end) if before.low in _NOMINATIVE else _ending(page, mentions, before.end)
    if found is None and stop < len(page.words) and page.joined(stop - 1) and _closes(page, cue, content):
        found = _beginning(page, lexicons, mentions, stop)
    if found is None or any(c.start < found.end and found.start < c.end for c in content):
        return None
    return found


def _ending(page: Page, mentions: Sequence[Mention], end: int) -> Span | None:
    i = bisect_left(mentions, end, key=lambda m: m.span.end) if mentions else 0
    known = i < len(mentions) and mentions[i].span.end == end
    return mentions[i].whole if known else None


def _closes(page: Page, cue: Sequence[Span], content: Sequence[Span]) -> bool:
    """True where the cue follows the content, so that the subject may stand behind it: "…," said Roe."""
    return any(c.end <= cue[0].start and page.index(cue[0].start) - page.index(c.end) <= 2 for c in content)


def _beginning(page: Page, lexicons: Lexicons, mentions: Sequence[Mention], at: int) -> Span | None:
    if page.words[at].low in _NOMINATIVE:
        return Span(page.words[at].start, page.words[at].end)
    start = page.words[at].start
    i = bisect_left(mentions, start, key=lambda m: m.span.start)
    for mention in mentions[i : i + 1]:
        if mention.whole.start == start or mention.span.start == start:
            return Span(start, mention.span.end)
    return None
