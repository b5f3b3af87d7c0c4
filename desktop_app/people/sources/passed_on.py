# SPDX-License-Identifier: Apache-2.0
"""Who spoke where the source only passes on what somebody said: the paper that reports, the rival who mocks a claim."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import Page

_CLAUSE = 4
"""Words between a quotation and the name of who said it."""
_LEAD = 8
"""Words before the name of who is said to have said something."""
_BETWEEN = 4
"""Words between a name and what its bearer is quoted with."""
_LONGEST_NAME = 60
_LONGEST_CLAIM = 200
"""Code points."""
_SAID = frozenset(("said", "says", "wrote", "writes", "tweeted", "added", "told", "asked", "replied"))
_ADDRESSING = frozenset(("told", "asked"))
_QUOTING = frozenset(("quoted", "quotes", "quoting", "quote"))
_OPENINGS = ('"', "“", "«", "''", "‘‘")
_CLOSINGS = ('"', "”", "»", "''", "’’")
_ARTICLES = frozenset(("a", "an", "another", "her", "his", "its", "one", "the", "their"))


def within_report(
    page: Page, lexicons: Lexicons, mentions: Sequence[Mention], content: Sequence[Span], cue: Sequence[Span]
) -> Span | None:
    """The words for the one who spoke, where his clause stands in `content`; None where there is no such clause.

    "“No,” Roe said, according to the Post"; "Roe said: “No,” the Post reported"; "According to the Post, Roe praised
    the “friends”"; "she mocked Roe's claim that it “works”"; "he quoted the poet Roe: “No.”"
    """
    if len(cue) != 1 or not content:
        return None
    passed = cue[0].of(page.text).casefold()
    verb = passed.split()[-1] if passed.split() else ""
    for span in content:
        words = span.of(page.text)
        opening = _first(words, _OPENINGS)
        if passed.endswith("according to") and opening == 0:
            closing = max((words.rfind(mark) + len(mark) for mark in _CLOSINGS if words.rfind(mark) > 0), default=0)
            return _said_between(page, lexicons, mentions, span.start + closing, span.end) if closing else None
        if opening <= 0:
            continue
        if passed.endswith(("reported", "according to")):
            before = _said_before(page, mentions, span.start + opening)
            return before or _saying(page, lexicons, mentions, span.start, span.start + opening)
        if verb in _QUOTING:
            return _named_last(page, lexicons, mentions, span.start, span.start + opening)
        if verb not in lexicon("telling_verbs"):
            return _claimed(page, lexicons, mentions, span.start, span.start + opening)
    return None


def _first(words: str, marks: Sequence[str]) -> int:
    return min((at for mark in marks if (at := words.find(mark)) >= 0), default=-1)


def _said_between(page: Page, lexicons: Lexicons, mentions: Sequence[Mention], start: int, end: int) -> Span | None:
    """Who is beside the verb of saying that opens the words from `start` to `end` (code points)."""
    numbers = page.within(Span(start, end)) if start < end else range(0)
    clause = numbers[: _CLAUSE + 1]
    if not numbers:
        return None
    for mention in _starting_in(mentions, start, end):
        first, last = page.index(mention.whole.start), mention.last
        if first > clause[-1]:
            break
        before, behind = (page.words[i].low if i in numbers else "" for i in (first - 1, last))
        if behind in _SAID or before in _SAID - _ADDRESSING:
            return mention.whole
    return _unnamed(page, lexicons, clause)


def _unnamed(page: Page, lexicons: Lexicons, clause: range) -> Span | None:
    """The pronoun or the description before the verb of saying in `clause`: "he told", "the judge said"."""
    words = page.words
    first = next((i for i in clause if words[i].kind == "word"), None)
    verb = next((i for i in clause if words[i].low in _SAID), None)
    if first is None or verb is None or first == verb:
        return None
    pronoun = words[first].low in ("he", "she") and verb == first + 1
    described = words[first].low in _ARTICLES and lexicons.person_noun(words[verb - 1].low)
    return Span(words[first].start, words[verb - 1].end) if pronoun or described else None


def _said_before(page: Page, mentions: Sequence[Mention], start: int) -> Span | None:
    """The name before the verb of saying behind which a quotation begins at `start`."""
    at = page.index(start) - 1
    if at < 2 or page.words[at].text not in ":," or page.words[at - 1].low not in _SAID:
        return None
    end = page.words[at - 2].end
    found = [m for m in _starting_in(mentions, max(0, end - _LONGEST_NAME), end) if m.span.end == end]
    return found[0].whole if found else None


def _saying(page: Page, lexicons: Lexicons, mentions: Sequence[Mention], start: int, end: int) -> Span | None:
    """The name that opens the clause from `start` on, behind a comma at most, with a verb of telling behind it."""
    first = page.index(start)
    for mention in _starting_in(mentions, start, end):
        at = page.index(mention.whole.start)
        if at > first + _LEAD:
            break
        before = page.words[at - 1].low if at > first else ","
        opens = before in (",", "that") or (at == first + 1 and before in lexicons.particles)
        behind = [w.low for w in page.words[mention.last : mention.last + 3]]
        if opens and behind and mention.sort in (Sort.PERSON, Sort.NAME):
            verb = next((low for low in behind if low not in ("has", "had", "also", "later", "then")), "")
            if verb in lexicon("telling_verbs"):
                return mention.whole
    return None


def _named_last(page: Page, lexicons: Lexicons, mentions: Sequence[Mention], start: int, end: int) -> Span | None:
    """The person named right before the quotation at `end`: "quoted the poet Jane Roe: “No.”", "Roe's “law”"."""
    found = _starting_in(mentions, start, end)
    if not found or page.index(end) - found[-1].last > _BETWEEN:
        return None
    known = found[-1].sort is Sort.NAME and found[-1].parts[-1] in lexicons.surnames
    return found[-1].whole if known or found[-1].sort is Sort.PERSON else None


def _claimed(page: Page, lexicons: Lexicons, mentions: Sequence[Mention], start: int, end: int) -> Span | None:
    """Whose claim the content tells: "Roe's claim that …", "a statement by Jane Roe that …"."""
    for mention in _starting_in(mentions, start, min(end, start + _LONGEST_CLAIM)):
        if mention.sort not in (Sort.PERSON, Sort.NAME):
            continue
        before, behind = page.index(mention.whole.start) - 1, mention.last
        words = page.words[behind : behind + 6]
        if words and words[0].kind == "possessive":
            noun = next((n for n, w in enumerate(words[1:], 1) if w.low in lexicon("claim_nouns")), 0)
            if noun and noun + 1 < len(words) and words[noun + 1].low in ("that", "for"):
                return mention.whole
        elif words and words[0].low == "that" and _owes(page, before):
            return mention.whole
    return None


def _owes(page: Page, at: int) -> bool:
    """True where a claim of whoever is named next ends before word `at`: "a statement by the actor"."""
    for i in range(at, max(at - 7, 0), -1):
        if page.words[i].low in ("by", "of", "from") and page.words[i - 1].low in lexicon("claim_nouns"):
            return True
        if page.words[i].kind == "mark":
            return False
    return False


def _starting_in(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    low = bisect_left(mentions, start, key=lambda m: m.span.start)
    return mentions[low : bisect_left(mentions, end, key=lambda m: m.span.start)]
