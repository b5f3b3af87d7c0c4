# SPDX-License-Identifier: Apache-2.0
"""Sources that only point at who speaks: a relative pronoun behind its noun, the paper that quotes somebody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.model.spans import Span
from desktop_app.people.lexicons import Lexicons
from desktop_app.people.mentions import Mention
from desktop_app.people.words import QUOTES, Page

FARTHEST = 12
"""Words between "quoted" and "as saying"."""
LONGEST = 8
"""Words of the noun phrase before a relative pronoun."""
_CLAUSE = 4
"""Words between a quotation and the name of who said it."""
_LONGEST_NAME = 60
_SAID = frozenset(("said", "says", "wrote", "writes", "tweeted", "added", "told", "asked", "replied"))
_QUOTING = frozenset(("quoted", "quotes", "quoting", "quote", "cited", "cites", "citing"))
_SAYING = frozenset(("saying", "telling", "warning", "adding", "stating", "insisting"))
_RELATIVES = frozenset(("who", "whose", "whom"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "its", "their", "my", "our"))


def pointed_at(page: Page, lexicons: Lexicons, span: Span, cue: Sequence[Span]) -> Span:
    """`span`, or what it points at; both in code points of the page's text, end exclusive."""
    return _quoted(page, span, cue) or _described(page, lexicons, span) or span


def within_report(page: Page, mentions: Sequence[Mention], content: Sequence[Span], cue: Sequence[Span]) -> Span | None:
    """The name of the one who said word for word what another only passes on, where his clause stands in `content`:
    "“No,” Roe said, according to the Post"; "Roe said: “No,” the Post reported"; "Roe said he was “glad”, according
    to the Post". None where there is no such name."""
    passed = cue[0].of(page.text).casefold() if len(cue) == 1 else ""
    for span in content:
        words = span.of(page.text)
        if passed.endswith("according to") and words[0] in QUOTES:
            closing = max(words.rfind(mark) for mark in '"”»')
            if 0 < closing < len(words) - 1:
                return _said_between(page, mentions, span.start + closing + 1, span.end)
        elif passed.endswith(("reported", "according to")) and words[0] not in QUOTES:
            opening = next((i for i, letter in enumerate(words) if letter in '"“«'), 0)
            if opening:
                before = _said_before(page, mentions, span.start + opening)
                return before or _said_between(page, mentions, span.start, span.start + opening)
    return None


def _said_between(page: Page, mentions: Sequence[Mention], start: int, end: int) -> Span | None:
    """The name beside the verb of saying that opens the words from `start` to `end` (code points)."""
    numbers = page.within(Span(start, end))
    clause = numbers[: _CLAUSE + 1]
    if not numbers:
        return None
    for mention in _starting_in(mentions, start, end):
        first, last = page.index(mention.whole.start), mention.last
        if first > clause[-1]:
            break
        beside = [page.words[i].low for i in (first - 1, last) if i in numbers]
        if _SAID.intersection(beside):
            return mention.whole
    return None


def _said_before(page: Page, mentions: Sequence[Mention], start: int) -> Span | None:
    """The name before the verb of saying behind which a quotation begins at `start`."""
    at = page.index(start) - 1
    if at < 2 or page.words[at].text not in ":," or page.words[at - 1].low not in _SAID:
        return None
    end = page.words[at - 2].end
    found = [m for m in _starting_in(mentions, max(0, end - _LONGEST_NAME), end) if m.span.end == end]
    return found[0].whole if found else None


def _starting_in(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    low = bisect_left(mentions, start, key=lambda m: m.span.start)
    return mentions[low : bisect_left(mentions, end, key=lambda m: m.span.start)]


def _quoted(page: Page, span: Span, cue: Sequence[Span]) -> Span | None:
    """Whom the source quotes: "it quoted the mayor as saying", "the paper quotes Jane Roe as telling"."""
    if not cue or cue[0].start < span.end:
        return None
    at = page.index(cue[0].start)
    if at >= len(page.words) or page.words[at].low not in _QUOTING:
        return None
    stop = min(at + 2 + FARTHEST, len(page.words) - 1)
    for i in range(at + 1, stop):
        if page.words[i].text in ".;:":
            return None
        if page.words[i].low == "as" and page.words[i + 1].low in _SAYING:
            return Span(page.words[at + 1].start, page.words[i - 1].end) if i > at + 1 else None
    return None


def _described(page: Page, lexicons: Lexicons, span: Span) -> Span | None:
    """The description before "who": "the mechanic who said", where a name needs no help."""
    numbers = page.within(span)
    if len(numbers) != 1 or page.words[numbers[0]].low not in _RELATIVES or not numbers[0]:
        return None
    last = numbers[0] - 1
    noun = page.words[last]
    if noun.capital or not page.joined(last) or not (lexicons.person_noun(noun.low) or noun.low in lexicons.generic):
        return None
    for i in range(last - 1, max(last - LONGEST, -1), -1):
        word = page.words[i]
        if word.kind == "mark" or not page.joined(i) or word.low in lexicons.closers:
            return None
        if word.low in _DEFINITE:
            return Span(page.words[i].start, noun.end)
        if word.low in lexicons.function:
            return None
    return None
