# SPDX-License-Identifier: Apache-2.0
"""Runs of capitalised words that may name a body: no headline, office, date, party letters or opener of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.organizations import party_and_place
from desktop_app.people.text import lexicons as word_lists
from desktop_app.people.text.role_words import (
    END,
    POSSESSIVE,
    Names,
    Range,
    Words,
    is_head,
    is_organization_noun,
    is_plural,
    singular,
)

_LINKS = frozenset({"of", "for", "&", "and", "de", "la", "du", "des", "on", "to"})
_FOREIGN = frozenset("da das de del della dei der des di do dos du für la van von y".split())
"""Small words inside names in other languages, as in Banco di Quay, Museo do Sal."""
_MAX_WORDS = 10
LONGEST_HEADLINE = 160
"""Code points."""
HEADLINES_AT_TOP = 3
"""Lines; further down a line in capitals must be longer to be a headline."""
_FEWEST, _FEWEST_BELOW = 4, 7
"""Words of a headline that are not small ones like "of"."""
_OF_PEOPLE = frozenset({"office", "board", "committee", "society", "chamber"})
"""What may be called after whoever runs it ("the office of Jane Roe")."""
_DASHES = frozenset({"—", "–", "-"})
_LONGEST_DATELINE = 12
"""Tokens between a place and the dash behind a dateline."""
_OF_STATE = frozenset({"secretary", "secretaries", "minister", "ministers", "head", "heads"})
"""Offices "of State", which names no body there."""
_LONGEST_INSIDE = 6
"""Words of a name inside a headline."""
_PEOPLE = frozenset({"children", "men", "people", "women"})
_GUARDS = frozenset({"civil", "coast", "home", "national", "republican", "revolutionary"})
_THING = re.compile(r"[A-Z]-[a-z]+\Z|R\d[\d,.]*\Z")
"""T-shirt, X-ray, R300."""
_NUMBERED = frozenset({"local", "lodge", "battalion", "brigade"})
"""Bodies that are told apart by numbers ("Local 540")."""
_CURRENCIES = frozenset("$£€")
_NO_NAME = frozenset({"no", "nos", "yes", "sept", "ph.d", "phd"})


def body_runs(words: Words, names: Names) -> tuple[list[Range], list[Range]]:
    """Runs of capitalised words that name no person: those that may name a body, and those of several words besides
    that end in the head of a role."""
    skipped = headlines(words)
    found: list[Range] = []
    of_heads: list[Range] = []
    at = limit = 0
    while at < len(words):
        limit = skipped.get(at, limit)
        if at in names or not words.is_proper(at) or _no_start(words, at):
            at += 1
            continue
        begin = at
        at += 1
        while at < len(words) and at - begin < _MAX_WORDS and at not in names:
            if at + 1 in names and words.low(at) in lexicon("role_courtesy"):
                break  # "Media Affairs Eng. Jane Roe"
            if words.low(at) == "no" and words.word(at + 1) == "." and words.word(at + 2).isdigit():
                if not is_organization_noun(words.low(at - 1)):
                    break  # Juror No. 4
                at += 3  # Fire Station No. 2
                continue
            if words.is_capital(at) and words.word(at)[0] not in _CURRENCIES:
                at += 1
                continue
            if words.word(at).isdigit() and words.low(at - 1) in _NUMBERED:
                at += 1
                continue
            step = _joins(words, begin, at, names)
            if not step:
                break
            at += step
            while at in names and words.is_capital(at):
                at += 1
        if at < len(words) and at in names and at - begin == 1 and is_head(words.low(begin)):
            continue
        if _names_nothing(words, begin, at) or (begin < limit and not _stands_out(words, begin, at)):
            continue
        if not is_head(words.low(at - 1)) or _is_firm(words, begin, at, names):
            found.append((begin, at))
        elif at - begin > 1 and not is_head(words.low(begin)):
            of_heads.append((begin, at))
    return found, of_heads


def headlines(words: Words) -> dict[int, int]:
    """The first token of each line in the capitals of a headline, with the token behind it: capitals tell no names."""
    found: dict[int, int] = {}
    begin = number = 0
    for at in range(len(words) + 1):
        if words.word(at) != END:
            continue
        if at > begin:
            if _is_headline(words, begin, at, early=number < HEADLINES_AT_TOP):
                found[begin] = at
            number += 1
        begin = at + 1
    return found


def _is_headline(words: Words, begin: int, end: int, *, early: bool) -> bool:
    if words.ends[end - 1] - words.starts[begin] > LONGEST_HEADLINE or words.word(end - 1) in {",", ":"}:
        return False
    line = [i for i in range(begin, end) if words.is_word(i)]
    telling = [i for i in line if words.low(i) not in lexicon("headline_small") and not words.low(i)[0].isdigit()]
    small = any(words.word(i)[0].islower() for i in line)
    fewest = _FEWEST if early else _FEWEST_BELOW
    return len(telling) >= fewest + (not small) and 10 * sum(map(words.is_capital, telling)) >= 9 * len(telling)


def _names_nothing(words: Words, begin: int, end: int) -> bool:
    """True for dates, party letters, a thing like a T-shirt, and a common word that opens its sentence; for a
    secretary's "State".
    """
    if all(words.low(i) in lexicon("calendar") for i in range(begin, end)):
        return True
    if end - begin > 1:
        return False
    word, low = words.word(begin), words.low(begin)
    if words.word(end)[0] in _CURRENCIES and words.starts[end] == words.ends[begin]:
        return True  # NZ$94
    if party_and_place(word) is not None or _THING.match(word) or low in _NO_NAME:
        return True
    day = low.removesuffix("s")
    if day != low and day in lexicon("calendar"):
        return True
    if _is_of_state(words, begin):
        return True
    plain = word[1:].islower() and words.opens_sentence(begin) and low not in words.named
    return plain and low in lexicon("ordinary_words") and words.low(end) not in POSSESSIVE


def _is_of_state(words: Words, at: int) -> bool:
    """True for the "State" of a secretary or minister of State."""
    return words.low(at) == "state" and words.low(at - 1) == "of" and words.low(at - 2) in _OF_STATE


def is_dateline(words: Words, begin: int, end: int) -> bool:
    """True for the place in capitals that opens a report, and for the agency behind it: "PORT QUAY, Ohio — ", "PORT
    QUAY, Sept. 5 (QNA) - "."""
    if words.word(begin - 1) == "(" and words.word(end) == ")":
        opens = begin < _LONGEST_DATELINE or END in words.texts[begin - _LONGEST_DATELINE : begin]
        return words.word(end + 1) in _DASHES and opens
    if words.word(begin - 1) != END or not all(words.word(i).isupper() for i in range(begin, end)):
        return False
    for at in range(end, end + _LONGEST_DATELINE):
        if words.word(at) in _DASHES:
            return True
        if words.word(at) == END or (words.word(at)[0].islower() and words.low(at) not in {"of", "and"}):
            return False
    return False


def _stands_out(words: Words, begin: int, end: int) -> bool:
    """True for a body inside a headline: small words or the line's ends around a name that says what it is."""
    last = words.low(end - 1)
    known = is_organization_noun(last) or last in lexicon("organization_suffixes")
    before = words.word(begin - 1)
    return known and 1 < end - begin <= _LONGEST_INSIDE and (before == END or before[0].islower())


def _is_firm(words: Words, begin: int, end: int, names: Names) -> bool:
    """True for a body whose name ends as a role does ("Quay Residential Partners", "Association of Rural Guards")."""
    if end - begin < 2:
        return False
    kind = words.word(begin - 1)
    if kind.islower() and kind in lexicon("organization_generic") and not is_head(kind):
        return True  # "the passengers' group Quay Travellers"
    last, before = words.low(end - 1), words.low(end - 2)
    if last == "guard" and before in _GUARDS:
        return True
    the = words.low(begin - 1) == "the" and end not in names
    members = the and is_plural(last) and not is_head(before)
    paper = the and last in lexicon("press_nouns") - {"star"}
    of = any(is_organization_noun(words.low(i - 1)) or words.word(i - 1).isdigit() for i in _links(words, begin, end))
    return last in lexicon("organization_suffixes") or before == "&" or members or paper or of


def _links(words: Words, begin: int, end: int) -> Iterator[int]:
    """Where "of" or "for" stands inside a name."""
    return (i for i in range(begin + 1, end - 1) if words.low(i) in {"of", "for"})


def _joins(words: Words, begin: int, at: int, names: Names) -> int:
    """How many tokens "of", "of the", "&" or a possessive ending at `at` and a further word add to a name; else 0."""
    low, link = words.low(at + 1), words.low(at)
    bodily = any(is_organization_noun(words.low(i)) or words.low(i) in _NUMBERED for i in range(begin, at))
    if link == "of" and low == "the" and bodily and words.is_capital(at + 2) and at + 2 not in names:
        return 0 if words.low(at + 2) in lexicon("calendar") else 3
    if words.is_elided(at) or (words.low(at) in _FOREIGN and words.is_elided(at + 1)):
        return 1 + (not words.is_elided(at))
    if link in {"de", "von"} and low in {"la", "las", "los", "der"} and words.is_capital(at + 2):
        return 3
    if not words.is_capital(at + 1) or low in lexicon("calendar"):
        return 0
    if link in _FOREIGN:
        return 2 * (at + 1 not in names)
    if words.word(at) in POSSESSIVE:
        owned = is_organization_noun(low) or _owned_body(words, at + 1) or words.low(at - 2) == "st"
        owned = owned or is_plural(words.low(at - 1)) or words.low(at - 1) in _PEOPLE
        return 2 * owned if at + 1 not in names else 0
    if link not in _LINKS:
        return 0
    of = link in {"of", "for"}
    if at + 1 in names:
        return 2 * (of and words.low(at - 1) in lexicon("organization_of") - _OF_PEOPLE)
    if of and not bodily and is_head(words.low(at - 1)) and not is_plural(words.low(at - 1)):
        return 0  # "Minister for Livestock" is an office
    if link == "and" and not _one_name(words, begin, at):
        return 0
    owners = link == "and" and words.low(at + 2) in POSSESSIVE
    members = is_plural(low) and (owners or (of and bodily))  # Federation of Woodcarvers
    return 2 * (link == "&" or members or not is_head(low) or (of and words.is_capital(at + 2)))


def _owned_body(words: Words, at: int) -> bool:
    """True for "Welfare Fund" in "Firefighters' Welfare Fund": capitalised words that end as a body's name does."""
    return words.is_capital(at + 1) and is_organization_noun(words.low(at + 1)) and words.word(at - 1) in {"'", "’"}


def _one_name(words: Words, begin: int, at: int) -> bool:
    """True where "and" at `at` stands inside a name: Securities and Exchange Commission."""
    inside = any(words.low(i - 1) in lexicon("organization_of") for i in _links(words, begin, at))
    if inside or words.low(begin) in lexicon("organization_of") or _is_of_two_places(words, begin, at):
        return True
    if (is_organization_noun(words.low(at - 1)) and at - begin > 1) or words.low(begin) in _lower_places():
        return False
    if at - begin > 1 and words.low(at - 1) in lexicon("organization_suffixes"):
        return False  # "Quay Air and Acme Holdings" are two
    last = at + 1
    while (words.is_capital(last + 1) or words.low(last + 1) in POSSESSIVE) and last - at < 5:
        last += 1
    known = words.low(last) in lexicon("organization_suffixes") or is_organization_noun(words.low(last))
    return known and last > at + 1


def _is_of_two_places(words: Words, begin: int, at: int) -> bool:
    """True for a council of an area called after two places: Perth and Kinross Council."""
    behind = words.lows[at + 2 : at + 4]
    council = behind[:1] == ["council"] or (behind[1:] == ["council"] and behind[0] in _AREAS)
    own = words.low(begin) in lexicon("parties") or is_organization_noun(words.low(begin))
    return begin + 1 == at and council and not own and words.low(begin - 1) not in {"between", "both"}


_AREAS = frozenset({"borough", "city", "county", "district"})


@lru_cache(maxsize=1)
def _lower_places() -> frozenset[str]:
    return frozenset(s.casefold() for s in lexicon("states") | lexicon("places") | lexicon("organization_places"))


def _no_start(words: Words, at: int) -> bool:
    """True for a capitalised word that begins no name of a body: "Mr.", "$15", "Monday", "London-based"."""
    low = words.low(at)
    return (
        low in lexicon("role_breaks")
        or (low in lexicon("role_courtesy") and words.word(at - 1) not in lexicon("vessels"))
        or words.word(at)[0] in "$£€#"
        or (low in lexicon("function_words") and words.opens_sentence(at) and not words.is_capital(at + 1))
        or low.endswith(("-based", "-listed", "-born", "-registered"))
        or (words.word(at) in {"A.", "Q."} and words.word(at - 1) == END)
        or (_is_of_state(words, at) and words.low(at + 1) == "for")
        or _is_many_things(words, at)
    )


def _is_many_things(words: Words, at: int) -> bool:
    """True for things in the plural that open a sentence before "of": Shares of Acme."""
    low = words.low(at)
    if words.low(at + 1) != "of" or not words.word(at)[1:].islower() or not words.opens_sentence(at):
        return False
    plural = low in lexicon("ordinary_words") and singular(low) != low
    return plural and not (is_organization_noun(low) or word_lists.load().person_noun(low))
