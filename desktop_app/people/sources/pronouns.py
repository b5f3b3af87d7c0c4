# SPDX-License-Identifier: Apache-2.0
"""Sources that only point at who speaks: a relative pronoun behind its noun, "the latter", the pronoun at the cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.model.spans import Span
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import Page, Word

LONGEST = 8
"""Words of one noun phrase without what is tied to it by a preposition."""
MOST_BEFORE = 12
"""Names before "the latter" that are looked at."""
_NOMINATIVE = frozenset(("he", "she", "they", "we", "i"))
_WHO = frozenset(("who", "whose", "whom"))
_WHICH = frozenset(("which", "that"))
_DETERMINERS = frozenset(
    ("a", "an", "another", "one", "the", "this", "that", "these", "those", "his", "her", "its", "their", "my", "our")
)
_TIES = frozenset(("of", "by", "from", "in", "at", "for", "with"))
_PAUSES = frozenset(",—–-")


def before_cue(page: Page, cue: Sequence[Span], content: Sequence[Span]) -> Span | None:
    """The pronoun right before the cue of a quotation that has no source: "he" of "he said"."""
    first = page.index(cue[0].start)
    if not 0 < first < len(page.words) or not page.joined(first - 1) or page.words[first - 1].low not in _NOMINATIVE:
        return None
    found = Span(page.words[first - 1].start, page.words[first - 1].end)
    return None if any(c.overlaps(found) for c in content) else found


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


def antecedent(page: Page, lexicons: Lexicons, span: Span) -> Span | None:
    """What the relative pronoun that `span` is stands for: the noun phrase right before it, as grammar has it.

    "critics who say", "a dealer, who swore", "the minutes of the committee, which record". None where it is no relative
    pronoun, or where a comma before the noun phrase may make it the apposition of a name.
    """
    numbers = page.within(span)
    if len(numbers) != 1 or page.words[numbers[0]].low not in _WHO | _WHICH or page.words[numbers[0]].capital:
        return None
    pronoun, last = page.words[numbers[0]].low, numbers[0] - 1
    if last > 0 and page.words[last].text in _PAUSES:
        last -= 1
    if last < 0 or page.words[last].kind not in ("word", "initials"):
        return None
    found = _noun_phrase(page, lexicons, last, persons=pronoun in _WHO)
    at = page.index(found.start) if found is not None else 0
    return None if at and page.words[at - 1].text == "," else found


def _noun_phrase(page: Page, lexicons: Lexicons, last: int, *, persons: bool) -> Span | None:
    """The phrase that ends with word `last`, back over "of" and the like to the noun that they are tied to."""
    words, head = page.words, last
    start = _opening(page, lexicons, head)
    while start is not None and not _can_speak(words[head], lexicons, persons=persons):
        if start < 2 or words[start - 1].low not in _TIES or not page.joined(start - 1):
            return None
        head = start - 2
        start = _opening(page, lexicons, head)
    return None if start is None else Span(words[start].start, words[last].end)


def _can_speak(word: Word, lexicons: Lexicons, *, persons: bool) -> bool:
    if word.capital:
        return False
    if persons:
        return lexicons.person_noun(word.low) or word.low in lexicons.generic
    return lexicons.document_noun(word.low) or lexicons.body_noun(word.low)


def _opening(page: Page, lexicons: Lexicons, last: int) -> int | None:
    """The first word of the noun phrase whose noun is word `last`: its article, or for several the noun itself."""
    words = page.words
    if words[last].kind not in ("word", "initials") or words[last].low in lexicons.function:
        return None
    for i in range(last - 1, max(last - LONGEST, -1), -1):
        word = words[i]
        if word.low in _DETERMINERS:
            return i
        tied = word.kind in ("word", "initials", "possessive") and page.joined(i)
        if not tied or word.low in lexicons.function or word.low in lexicons.closers:
            break
    return last if words[last].low.endswith("s") or words[last].capital else None
