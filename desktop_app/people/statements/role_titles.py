# SPDX-License-Identifier: Apache-2.0
"""Titles right before a name: where they begin, what is between them and the name, several in a string."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.base.resources import lexicon
from desktop_app.people.statements.role_phrases import Phrase, joins_portfolios, parse, past_chief
from desktop_app.people.statements.role_premodifiers import is_acronym_aside
from desktop_app.people.text.role_words import END, LINKS, POSSESSIVE, Names, Range, Words, is_head

DETERMINERS = frozenset({"a", "an", "the", "this", "that", "another"})
OWNERS = frozenset({"his", "her", "their", "its", "our", "my", "your", "whose"})
STOPS = frozenset({".", "!", "?", ";", ":", END, "—", "–", "(", ")", "“", "”", '"', "‘", "«", "»", "„", "…"})
"""What no noun phrase before a name runs across."""
_LINKS = frozenset({"of", "for", "and", "&"})
_REACH = 14

Found = tuple[Phrase, str]


def role_then_name(words: Words, last: int, names: Names) -> list[Found]:
    """ "Deputy Chief Executive Acme Insurance Jane Roe": the organization between role and name."""
    begin = last
    while begin > last - 6 and words.is_capital(begin) and not is_head(words.low(begin)) and begin not in names:
        begin -= 1
    if begin == last or not is_head(words.low(begin)) or not words.is_capital(begin) or begin in names:
        return _title_with_complement(words, last, names)
    start = _phrase_start(words, begin, names)
    phrase = parse(words, start, begin + 1, names)
    if phrase is None or phrase.role is None or phrase.organization is not None or phrase.plural:
        return []  # "Lawmakers Slam Jane Roe" tells nothing of her
    field = _past_field(words, begin + 1, last)
    return [(Phrase((phrase.role[0], field), (field, last + 1), last + 1, phrase.heads), "title-before")]


def _past_field(words: Words, at: int, last: int) -> int:
    """Past the field in "Executive Director Technical Acme Assurance", where at least two words are left for a name."""
    while at < last - 1 and words.low(at) in lexicon("role_modifiers") and not words.word(at).isupper():
        at += 1
    return at


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
    if phrase is not None and phrase.organization is not None and _is_address(words, phrase.organization):
        phrase = replace(phrase, organization=None)
    if phrase is None or phrase.role is None:
        return []
    found = [(phrase, "title-before")]
    if is_head(words.low(start - 1)) and words.word(start - 1)[0].islower() and start - 1 not in names:
        found += titles(words, start - 1, names)
    if phrase.role[1] != last + 1:
        rest = parse(words, phrase.end + 1, last + 1, names) if phrase.end < last else None
        found = [(rest, "title-before"), *found] if rest else found
    return found


def _is_address(words: Words, of: Range) -> bool:
    """True for what is no organization but how somebody is addressed: the Hon. Mr of "the Hon. Mr Justice Roe"."""
    return all(words.word(i) == "." or words.low(i).rstrip(".") in lexicon("role_courtesy") for i in range(*of))


def _before_chief(words: Words, last: int) -> int:
    """The head before "in chief" where `last` is that "chief" ("editor in chief Jane Roe"); else `last`."""
    return last - 2 if past_chief(words, last - 1) > last and is_head(words.low(last - 2)) else last


def _title_with_complement(words: Words, last: int, names: Names) -> list[Found]:
    """ "Chair of the bench Jane Roe", "Head of Retail Acme Mutual Jane Roe"."""
    for i in range(last - 1, max(0, last - 9), -1):
        if i in names or words.word(i) in STOPS or words.low(i) == ",":
            return []
        field = words.low(i) == "for" and words.low(i - 1) in {"minister", "secretary"}
        if field or (words.low(i) == "of" and is_head(words.low(i - 1))):
            start = _phrase_start(words, i - 1, names)
            small = not words.is_capital(i - 1) and last - i > 2
            if small or (
                words.is_capital(i - 1)
                and not words.opens_sentence(start)
                and words.is_word(start - 1)
                and words.low(start - 1) not in lexicon("role_breaks") | {","}
            ):
                return []
            phrase = parse(words, start, last + 1, names)
            if phrase is None or phrase.end != last + 1:
                return []
            past = _past_field(words, i + 1, last)
            if phrase.role is not None and phrase.organization == (i + 1, last + 1) and past > i + 1:
                phrase = replace(phrase, role=(phrase.role[0], past), organization=(past, last + 1))
            return [(phrase, "title-before")]
    return []


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
            if low == "and" and (is_head(words.low(before - 1)) or joins_portfolios(words, before)):
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
        if word == ")" and is_acronym_aside(words, before - 2):
            at = before - 2
            continue
        if not words.is_word(before) or word in STOPS:
            return at
        shouted = len(word) > 1 and word.isupper()
        if low in breaks and not shouted and (not words.is_capital(before) or words.opens_sentence(before)):
            return at
        titled = words.is_capital(last) and not words.word(last).isupper()  # "founder and CEO" has no more capitals
        if titled and word[0].islower() and low not in lexicon("role_modifiers") | LINKS:
            return at
        if word[0].islower() and (looks_like_verb(low) or _opens_phrase(words, at, low) or _is_cue(words, before)):
            return at
        at = before
    return at


def _is_cue(words: Words, at: int) -> bool:
    """True for a verb of saying right behind the mark that closes what is said: "“No,” promises coach Ada Quill"."""
    said = words.word(at - 1) in {"”", '"', "’", "''", "»"} and words.word(at - 2) in {",", ".", "!", "?"}
    return said and words.low(at) in lexicon("telling_verbs")


def _opens_phrase(words: Words, at: int, before: str) -> bool:
    """True where "former" at `at` opens the phrase, since what stands before it is no adjective that titles have."""
    return words.low(at) in {"former", "retired", "ex"} and before not in lexicon("role_modifiers")


def looks_like_verb(low: str) -> bool:
    """True for a past tense or gerund that no lexicon knows as part of a role."""
    return (
        (low.endswith(("ed", "ing")) or low in lexicon("verbs_irregular"))
        and "-" not in low
        and not is_head(low)
        and low not in lexicon("role_modifiers")
        and len(low) > 4
    )
