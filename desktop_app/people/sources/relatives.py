# SPDX-License-Identifier: Apache-2.0
"""What a relative pronoun stands for: the name or the noun phrase right before it, as grammar has it.

"critics who say", "a dealer, who swore", "the minutes of the committee, which record", "on Roe, who has said".
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.model.spans import Span
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import Page, Word

LONGEST = 8
"""Words of one noun phrase without what is tied to it by a preposition."""
_WHO = frozenset(("who", "whose", "whom"))
_WHICH = frozenset(("which", "that"))
_DETERMINERS = frozenset(
    ("a", "an", "another", "one", "the", "this", "that", "these", "those", "his", "her", "its", "their", "my", "our")
)
_TIES = frozenset(("of", "by", "from", "in", "at", "for", "with"))
_PAUSES = frozenset(",—–-")


def antecedent(page: Page, lexicons: Lexicons, mentions: Sequence[Mention], span: Span) -> Span | None:
    """What the relative pronoun that `span` is stands for; None where it is none or its antecedent cannot be told."""
    numbers = page.within(span)
    if len(numbers) != 1 or page.words[numbers[0]].low not in _WHO | _WHICH or page.words[numbers[0]].capital:
        return None
    pronoun, last = page.words[numbers[0]].low, numbers[0] - 1
    if last > 0 and page.words[last].text in _PAUSES:
        last -= 1
    if last < 0 or page.words[last].kind not in ("word", "initials"):
        return None
    found = _noun_phrase(page, lexicons, last, persons=pronoun in _WHO)
    return None if found is None else _beside_name(page, mentions, found, persons=pronoun in _WHO)


def _beside_name(page: Page, mentions: Sequence[Mention], phrase: Span, *, persons: bool) -> Span | None:
    """`phrase`, or the name that it stands in apposition to; None where a comma before it may be of such a one."""
    at = page.index(phrase.start)
    if not at or page.words[at - 1].text != ",":
        return phrase
    named = None if at > 1 else None
    fits = named is not None and (named.sort in (Sort.PERSON, Sort.NAME) or not persons)
    return named.whole if named is not None and fits else None


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
    low = word.low
    if persons:
        return not word.capital and (lexicons.person_noun(low) or low in lexicons.generic)
    return not word.capital and (lexicons.document_noun(low) or lexicons.body_noun(low))


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
    several = words[last].low.endswith("s") and not words[last].capital
    return last if several or words[last].capital else None
