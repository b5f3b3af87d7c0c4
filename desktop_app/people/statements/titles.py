# SPDX-License-Identifier: Apache-2.0
"""Titles right before a name: where they begin, what is between them and the name, several in a string."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.people.statements.phrases import Phrase, parse, past_chief
from desktop_app.people.text.role_words import END, LINKS, POSSESSIVE, Names, Words, is_head

DETERMINERS = frozenset({"a", "an", "the", "this", "that", "another"})
OWNERS = frozenset({"his", "her", "their", "its", "our", "my", "your", "whose"})
STOPS = frozenset({".", "!", "?", ";", ":", END, "—", "–", "(", ")", "“", "”", '"', "‘", "«", "»", "„", "…"})
"""What no noun phrase before a name runs across."""
_LINKS = frozenset({"of", "for", "and", "&"})
_REACH = 14

Found = tuple[Phrase, str]


def is_rank(words: Words, at: int) -> bool:
    """True for a rank or an abbreviated title that stands between a role and a name ("Lt.", "Barrister")."""
    low = words.low(at)
    if low in lexicon("role_offices"):
        return False
    return words.is_capital(at) and (low in lexicon("role_ranks") or low in lexicon("role_titles"))


def titles(words: Words, last: int, names: Names) -> list[Found]:
    """Roles that end right before the name; several where titles are strung ("candidate Sen.")."""
    start = _phrase_start(words, _before_chief(words, last), names)
    joined = words.low(start) == "and" and start < last
    phrase = parse(words, start + joined, last + 1, names)
    if phrase is None or phrase.role is None:
        return []
    found = [(phrase, "title-before")]
    if is_head(words.low(start - 1)) and words.word(start - 1)[0].islower() and start - 1 not in names:
        found += titles(words, start - 1, names)
    if phrase.role[1] != last + 1:
        rest = parse(words, phrase.end + 1, last + 1, names) if phrase.end < last else None
        found = [(rest, "title-before"), *found] if rest else found
    return found


def _before_chief(words: Words, last: int) -> int:
    """The head before "in chief" where `last` is that "chief" ("editor in chief Jane Roe"); else `last`."""
    return last - 2 if past_chief(words, last - 1) > last and is_head(words.low(last - 2)) else last


def _phrase_start(words: Words, last: int, names: Names) -> int:
    """First token of the noun phrase that ends with the role head at `last`."""
    at = last
    breaks = lexicon("role_breaks")
    owned = False
    while at > max(0, last - _REACH):
        before = at - 1
        low = words.low(before)
        word = words.word(before)
        if low in DETERMINERS or low in OWNERS:
            return before
        if low in POSSESSIVE and not owned:
            owned = True
            at = before
            continue
        if low in _LINKS or (low == "on" and words.low(before - 1) in lexicon("organization_of")):
            if before - 1 in names and low == "and":
                return at
            if low == "and" and (is_head(words.low(before - 1))):
                at = before
                continue
            if low == "and" and at == last:
                return at
            named = words.is_proper(before - 1) and words.low(before - 1) not in lexicon("calendar")
            if words.is_capital(at) and named and not is_head(words.low(before - 1)):
                at = before
                continue
            if low == "of" and is_head(words.low(before - 1)):
                at = before
                continue
            return at
        if not words.is_word(before) or word in STOPS:
            return at
        shouted = len(word) > 1 and word.isupper()
        if low in breaks and not shouted and (not words.is_capital(before) or words.opens_sentence(before)):
            return at
        titled = words.is_capital(last) and not words.word(last).isupper()  # "founder and CEO" has no more capitals
        if titled and word[0].islower() and low not in lexicon("role_modifiers") | LINKS:
            return at
        at = before
    return at
