# SPDX-License-Identifier: Apache-2.0
"""Noun phrases that bring in speakers without a name: "a music teacher", "two divers", "a letter"."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.referents import Referent
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import Lexicons, may_be_past, singulars
from desktop_app.people.text.words import OPENING, Page

_SEVERAL = frozenset("two three four five six seven eight nine ten several some many both dozens".split())
_SINGULAR = frozenset(("a", "an", "one", "another", "my", "his", "her", "their"))
_BEHIND = frozenset(("at", "in", "from", "of", "on", "with"))
_WITH = frozenset(("in", "at", "from", "for", "with", "of"))
_LOOKING = frozenset(("armed", "clad", "covered", "disguised", "dressed", "seated", "wrapped"))
_ARTICLES = frozenset(("a", "an", "the", "about"))
LONGEST = 5
"""Words of a name behind a description."""


def indefinites(page: Page, lexicons: Lexicons, taken: Sequence[Mention]) -> list[Referent]:
    """Noun phrases that bring in somebody without a name: "a music teacher", "one deckhand"."""
    found: list[Referent] = []
    names = {m.whole.start for m in taken if m.sort is not Sort.PLACE}
    words = page.words
    for i, word in enumerate(words):
        several = word.low in _SEVERAL
        if not several and word.low not in _SINGULAR:
            continue
        head = _head_of(page, i, lexicons)
        if head is None or lexicons.body_noun(words[head].low):
            continue
        if _is_named(page, head, names):
            continue
        last = of_named(page, head, lexicons)
        span = Span(word.start, words[last].end)
        lows = [w.low for w in words[i + 1 : head + 1]]
        if several and not lows[-1].endswith(("s", "men", "people")):
            continue
        gender = lexicons.noun_gender(lows[-1])
        found.append(_described(page, Kind.UNNAMED, span, lows, gender, plural=several))
    return found


def _is_named(page: Page, head: int, names: set[int]) -> bool:
    """True where one of `names`, given by their offsets, follows the noun at word `head`: "a nurse, Jane Roe"."""
    behind = page.words[head + 1 : head + 3]
    if behind and behind[0].start in names:
        return True
    return len(behind) > 1 and behind[0].text == "," and behind[1].start in names


def of_named(page: Page, head: int, lexicons: Lexicons) -> int:
    """The last word of a description with what stands behind it: "a baker in Hull", "a girl of six"."""
    if (last := _of_common(page, head, lexicons)) is not None:
        further = _of_common(page, last, lexicons)
        return last if further is None else further
    at = head + 1
    if at >= len(page.words) or page.words[at].low not in _WITH or not page.joined(head):
        return head
    if at + 1 < len(page.words) and page.words[at + 1].low == "the":
        at += 1
    last = at
    while last + 1 < len(page.words) and page.words[last + 1].capital and page.joined(last) and last - at < LONGEST:
        last += 1
    return last if last > at and page.words[last].low not in lexicons.calendar else head


def _of_common(page: Page, head: int, lexicons: Lexicons) -> int | None:
    """The last word of what tells somebody without a name apart ("a man on the wing", "a man dressed as an elf")."""
    if head + 2 >= len(page.words) or not page.joined(head):
        return None
    looks = page.words[head + 1].low in _LOOKING and page.words[head + 2].low in (*_BEHIND, "as")
    if page.words[head + 1].low not in _BEHIND and not looks:
        return None
    for i in range(head + 2 + looks, min(head + 2 + LONGEST, len(page.words))):
        word = page.words[i]
        clear = word.kind == "mark" or may_be_past(word.low)
        clear = clear or (word.low in lexicons.function and page.words[i - 1].low != "the")  # but "the back"
        if clear and word.low not in (*_ARTICLES, *_SEVERAL):
            alone = page.words[i - 1].low in (*_ARTICLES, *_BEHIND)
            return None if alone else i - 1
        if word.capital and len(word.text) > 1:
            return None
    return None


def documents(page: Page, lexicons: Lexicons) -> list[Referent]:
    """Noun phrases that bring in something written: "a letter", "the board's annual report"."""
    found: list[Referent] = []
    words = page.words
    for i, word in enumerate(words):
        if not _heads_document(page, i, lexicons):
            continue
        start = _article_before(page, i, lexicons)
        if start is None or (word.low == "will" and start < i - 1 and words[i - 1].kind == "word"):
            continue  # "the board will"
        last = _of_common(page, i, lexicons)
        if last is None or last > i + len(("in", "chalk")):
            last = i
        span = Span(words[start].start, words[last].end)
        lows = [w.low for w in words[start : i + 1] if w.low not in lexicons.function]
        found.append(_described(page, Kind.DOCUMENT, span, lows))
    return found


def _heads_document(page: Page, i: int, lexicons: Lexicons) -> bool:
    """True for a noun of something written that modifies no further one: "report", but not in "report card"."""
    word, behind = page.words[i], page.words[i + 1 : i + 2]
    if word.kind != "word" or word.capital or not lexicons.document_noun(word.low):
        return False
    return not (behind and page.joined(i) and lexicons.document_noun(behind[0].low))


def _described(
    page: Page, kind: Kind, span: Span, lows: Sequence[str], gender: str = "", *, plural: bool = False
) -> Referent:
    """A speaker without a name whom the words `lows` of the phrase `span` describe."""
    forms = frozenset(form for low in lows for form in singulars(low))
    name = " ".join(span.of(page.text).split())
    return Referent(kind, name, [span], [span.start], forms, gender, plural=plural, phrase=span)


def _article_before(page: Page, head: int, lexicons: Lexicons) -> int | None:
    """The article, possessive or pronoun that opens the noun phrase ending at word `head`, within six words."""
    for i in range(head - 1, max(-1, head - 7), -1):
        word = page.words[i]
        if word.kind == "mark" or not page.joined(i):
            return None
        if word.low in OPENING:
            return i
        if word.kind == "word" and word.low in lexicons.function:
            return None
    return None


def _head_of(page: Page, i: int, lexicons: Lexicons) -> int | None:
    """The person noun within four words behind the article, the last one of a row."""
    head = None
    for j in range(i + 1, min(i + 6, len(page.words))):
        word = page.words[j]
        if word.kind == "possessive":
            head = None
            continue
        if word.kind != "word" or not page.joined(j - 1) or word.low in lexicons.function:
            break
        if lexicons.person_noun(word.low) or word.low in lexicons.gendered:
            head = j
        elif head is not None:
            return head if may_be_past(word.low) else None
    return head
