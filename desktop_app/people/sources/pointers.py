# SPDX-License-Identifier: Apache-2.0
"""Sources that only point at who speaks: a relative pronoun behind its noun, the paper that quotes somebody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.model.spans import Span
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import Page, Word

FARTHEST = 12
"""Words between "quoted" and "as saying"."""
LONGEST = 8
"""Words of the noun phrase before a relative pronoun."""
MOST_BEFORE = 12
"""Names before "the latter" that are looked at."""
_QUOTING = frozenset(("quoted", "quotes", "quoting", "quote", "cited", "cites", "citing"))
_RECALLING = frozenset(("recalled", "recalls", "remembered", "remembers"))
_RECALLED = 5
"""Words of whom somebody recalls as saying something."""
_SAYING = frozenset(("saying", "telling", "warning", "adding", "stating", "insisting"))
_RELATIVES = frozenset(("who", "whose", "whom"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "its", "their", "my", "our"))


def pointed_at(page: Page, lexicons: Lexicons, span: Span, cue: Sequence[Span]) -> Span:
    """`span`, or what it points at; both in code points of the page's text, end exclusive."""
    return _quoted(page, span, cue) or _described(page, lexicons, span) or span


def one_of_two(page: Page, words: Sequence[Word], mentions: Sequence[Mention]) -> Mention | None:
    """Whom "the latter" or "the former" means: the last person named before, or the one before that."""
    lows = [w.low for w in words]
    if lows not in (["the", "former"], ["the", "latter"]):
        return None
    paragraph = page.paragraph(words[0].start)
    stop = bisect_left(mentions, words[0].start, key=lambda m: m.span.start)
    found: list[Mention] = []
    for mention in reversed(mentions[max(0, stop - MOST_BEFORE) : stop]):
        if page.paragraph(mention.span.start) < paragraph - 1:
            break
        if mention.sort in (Sort.PERSON, Sort.NAME) and all(mention.parts[-1] != f.parts[-1] for f in found):
            found.append(mention)
    number = lows[1] == "former"
    return found[number] if len(found) > 1 else None


def _quoted(page: Page, span: Span, cue: Sequence[Span]) -> Span | None:
    """Whom the source quotes: "it quoted the mayor as saying", "the paper quotes Jane Roe as telling"."""
    if not cue or cue[0].start < span.end:
        return None
    at = page.index(cue[0].start)
    if at < len(page.words) and page.words[at].low in _RECALLING:
        return _recalled(page, at)
    saying = at + (at + 1 < len(page.words) and page.words[at].low == "as")
    if saying < len(page.words) and page.words[saying].low in _SAYING:
        return _quoted_before(page, saying)
    if at >= len(page.words) or page.words[at].low not in _QUOTING:
        return None
    stop = min(at + 2 + FARTHEST, len(page.words) - 1)
    for i in range(at + 1, stop):
        if page.words[i].text in ".;:":
            return None
        if page.words[i].low == "as" and page.words[i + 1].low in _SAYING:
            return Span(page.words[at + 1].start, page.words[i - 1].end) if i > at + 1 else None
    return None


def _quoted_before(page: Page, at: int) -> Span | None:
    """Whom the source quotes where word `at` is the saying itself: Roe in "it quoted Roe as saying"."""
    if not at or page.words[at - 1].low != "as":
        return None
    for i in range(at - 2, max(-1, at - 2 - FARTHEST), -1):
        if page.words[i].text in ".;:":
            return None
        if page.words[i].low in _QUOTING:
            passive = i >= at - 2 or page.words[i + 1].low == "by"  # "Roe was quoted by the gazette as saying"
            return None if passive else Span(page.words[i + 1].start, page.words[at - 2].end)
    return None


def _recalled(page: Page, at: int) -> Span | None:
    """Whom the source recalls: "he recalled the mayor telling him", "she remembers Roe saying"."""
    for i in range(at + 2, min(at + 2 + _RECALLED, len(page.words))):
        if page.words[i].low in _SAYING:
            return Span(page.words[at + 1].start, page.words[i - 1].end)
        if page.words[i].kind == "mark":
            return None
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
