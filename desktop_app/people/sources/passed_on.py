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

_LONGEST_CLAIM = 200
"""Code points."""
_QUOTING = frozenset(("quoted", "quotes", "quoting", "quote"))
_OPENINGS = ('"', "“", "«", "''", "‘‘")
_CLOSINGS = ('"', "”", "»", "''", "’’")


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
            return None if closing else None
        if opening <= 0:
            continue
        if passed.endswith(("reported", "according to")):
            return None
        if verb in _QUOTING:
            return None
        if verb not in lexicon("telling_verbs"):
            return _claimed(page, lexicons, mentions, span.start, span.start + opening)
    return None


def _first(words: str, marks: Sequence[str]) -> int:
    return min((at for mark in marks if (at := words.find(mark)) >= 0), default=-1)


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
