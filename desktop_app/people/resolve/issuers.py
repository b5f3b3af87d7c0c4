# SPDX-License-Identifier: Apache-2.0
"""Documents that speak: their complements ("a letter from the clerk"), and who issued them: "the firm's own audit",
"The council issued a statement", "Quay TV said in a statement"."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import People
from desktop_app.people.mentions.mentions import Mention
from desktop_app.people.resolve.reading import Reading
from desktop_app.people.sources.sources import Source
from desktop_app.people.text.lexicons import lists, may_be_past
from desktop_app.people.text.words import OPENING, Page, Word

_AUTHORS = frozenset(("by", "from", "of", "to", "at", "on", "in", "with"))
_SMALL = OPENING | {"every", "each"}
_PARTICIPLES = frozenset(("drawn", "found", "left", "sent", "written"))
_BETWEEN = frozenset(("also", "had", "has", "have", "just", "later", "on", "recently", "since", "then"))
"""What may stand between "issued" and its subject, besides a day."""
LONGEST = 8
"""Words of one phrase behind the noun."""
MOST = 3
"""Phrases."""
FARTHEST = 4
"""Words between a verb and its subject."""


class Issuers:
    """The bodies that issued the documents of a text, looked up in the order in which the documents speak."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._page = reading.page
        self._said: dict[str, Span] = {}

    def of(self, phrase: Span, source: Source) -> Span | None:
        """The issuer of the document `phrase` of `source`; for a definite one else that of the last of its kind."""
        whole = self.whole(phrase, source)
        found = self._told(whole) or issuer(self._page, self._reading.people, self._reading.mentions, whole.start)
        if found is None and source.definite:
            found = self._said.get(source.head)
        if found is not None:
            self._said[source.head] = found
        return found

    def whole(self, phrase: Span, source: Source) -> Span:
        """The noun phrase of a document with what stands behind its noun, where a source only points at it."""
        if source.span is not None and source.span.holds(phrase):
            return source.span
        return whole_document(self._page, phrase)

    def _told(self, whole: Span) -> Span | None:
        """The body that owns the document: "the firm's audit", "its audit"."""
        page, numbers = self._page, self._page.within(whole)
        for i in numbers:
            word = page.words[i]
            if word.kind == "possessive" and i > numbers.start:
                return self._owner(numbers.start, i)
            if word.low in ("its", "their") and i == numbers.start:
                return self._reading.bodies.resolve(Span(word.start, word.end))
        return None

    def _owner(self, start: int, end: int) -> Span | None:
        """The body that words `start` to `end` describe: "the firm"."""
        span = self._page.span(start, end)
        described = lists().body_noun(self._page.low(end - 1))
        return (self._reading.bodies.resolve(span) or span) if described else None


def issuer(page: Page, people: People, mentions: Sequence[Mention], start: int) -> Span | None:
    """The subject of "issued" right before a document that begins at the offset `start`; None where no body is."""
    words, at = page.words, page.index(start) - 1
    if at > 0 and words[at].low in ("out", "in"):
        at -= 1
    verb = page.low(at)
    sends = verb in lexicon("sending_verbs") if words[at + 1].low != "in" else verb in ("said", "says", "wrote")
    if not sends:
        return None
    bodies = {m.last: m for m in mentions if people.of[m.span.start].body}
    for i in range(at, max(0, at - FARTHEST), -1):
        if i < at and words[i].low not in _BETWEEN | lexicon("calendar"):
            return None
        if i in bodies:
            return bodies[i].span
    return None


def whole_document(page: Page, noun: Span) -> Span:
    """`noun` with the phrases behind it that belong to it, up to a mark, a verb or the day on which it appeared."""
    numbers = page.within(noun)
    last, at = numbers[-1], numbers.stop
    if any(page.words[i].low in _AUTHORS for i in numbers):
        return noun
    if page.low(at + 1) in _AUTHORS and _is_participle(page.words[at]):
        at += 1
    for _ in range(MOST):
        end = _phrase(page, at + 1) if page.low(at) in _AUTHORS else None
        if end is None:
            break
        last, at = end, end + 1
    return Span(noun.start, page.words[last].end)


def _is_participle(word: Word) -> bool:
    """Whether the word says what was done to a document, not what it did: "sent", not "arrived"."""
    return not word.capital and word.low != "arrived" and (word.low.endswith("ed") or word.low in _PARTICIPLES)


def _phrase(page: Page, first: int) -> int | None:
    """The last word of the noun phrase that begins at word `first`; None for a day, and where its end is not clear."""
    for i in range(first, min(first + LONGEST, len(page.words))):
        word = page.words[i]
        if word.low in lists().calendar:
            return None
        if (i == first and word.low in _SMALL) or _is_in_name(page, i):
            continue
        ends = word.kind == "mark" or may_be_past(word.low) or word.low in lists().function
        if ends or not page.joined(i - 1):
            return i - 1 if i > first else None
    return None


def _is_in_name(page: Page, i: int) -> bool:
    """Whether word `i` is part of a name or its possessive ending, as each word of "Bank of Leith's" is."""
    words = page.words
    if words[i].kind == "possessive" or (words[i].capital and page.joined(i - 1)):
        return True
    return words[i].low == "of" and page.is_capital(i - 1) and page.is_capital(i + 1)
