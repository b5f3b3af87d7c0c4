# SPDX-License-Identifier: Apache-2.0
"""What stands behind the head of a role phrase: "of history at Acme University", "for the mill"."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.organizations import name_after, noun_phrase_after
from desktop_app.people.text.role_words import (
    DETERMINERS,
    OWNERS,
    POSSESSIVE,
    Names,
    Range,
    Words,
    is_head,
    is_organization_noun,
)

_CLOSING = frozenset({",", ".", ";", ":", "”", "’", ")", "\n"})
_OF_PLACES = frozenset({"bishop", "archbishop", "king", "queen", "chancellor", "ruler", "emir", "deputy", "consul"})
_OF_STATE = frozenset({"secretary", "secretaries", "minister", "ministers", "department", "head", "heads"})
_ADVERBS = frozenset({"now", "then", "also", "currently", "formerly", "once", "later"})
_ADJECTIVAL = ("ive", "ed", "al", "ic", "ble", "ous")
"""How adjectives end that an adverb may grade ("environmentally sensitive waste")."""
_NOUNS_IN_LY = frozenset({"assembly", "elderly", "family", "supply"})
_SERVING = frozenset({"adviser", "advisor", "aide", "chaplain", "clerk", "consultant", "counsel", "secretary"})
"""Roles that somebody has to a body: "counsel to the inquiry"."""
_SUBJECT_HEADS = frozenset(
    {"professor", "lecturer", "reader", "fellow", "chair", "student", "researcher", "curator", "head"}
)


def after_head(
    words: Words, role: Range, limit: int, organization: Range | None, names: Names
) -> tuple[Range, Range | None, int]:
    """What follows a head with a preposition: (role, organization, end of the phrase)."""
    at = role[1]
    from_of = from_for = False
    part: Range | None = None  # "the stock department", which may be part of a body that is named next
    subject = words.low(role[1] - 1) in _SUBJECT_HEADS
    covers = organization is not None and words.low(role[1] - 1) in _COVERING
    adviser = words.low(role[1] - 1) in {"adviser", "advisor", "consultant", "counsel", "aide"}
    while at < limit:
        low = words.low(at)
        if low == "of":
            named = name_after(words, at + 1, limit, names, bodily=False)
            behind = named is not None and named[0] == at + 1
            if named is not None and behind and (end := _lower_run(words, named[1], limit)) > named[1]:
                role = (role[0], end) if role[1] == at else role
                at = 0
                continue
            if named is not None and words.low(named[0]) != "state":
                placed = False
                placed = placed and words.low(role[1] - 1) not in lexicon("parties")
                if organization is None and not placed and words.low(role[1] - 1) not in lexicon("role_not_of"):
                    organization, from_of = named, True
                at = named[1]
                continue
            if at + 1 in names:
                at = 0
                continue
            if (end := 0) > at + 1:
                at = end
                continue
            skip = 2 if words.low(at + 1) in DETERMINERS | OWNERS else 1
            end = _lower_run(words, at + 1, limit)
            if end == at + 1:
                body = _body_at(words, at + 1, limit, names)
                if body is None:
                    end = _lower_run(words, at + skip, limit)
                    if end == at + skip:
                        break
                    at = end
                    continue
                if organization is None:
                    organization = part = body
                at = body[1]
                continue
            if role[1] == at:
                role = (role[0], end)
            at = end
            continue
        if low == "in" and words.low(at + 1) == "charge" and words.low(at + 2) == "of":
            charge = name_after(words, at + 3, limit, names)
            if charge is not None and charge[0] == at + 3 and organization is None and not words.is_capital(role[0]):
                role, organization, at = (role[0], at + 2), charge, charge[1]
                continue
            role = (role[0], _charge_end(words, at + 3, limit))
            at = role[1]
            continue
        if low in {"during", "under"} and organization is None:
            named = name_after(words, at + 1, limit, names)
            if named is None or words.low(named[1] - 1) not in _TERMS:
                break
            organization, at = named, named[1]
            continue
        if low in {"at", "with", "for", "to", "within", "from", "in", "on"}:
            named = name_after(words, at + 1, limit, names, bodily=low in {"at", "with"})
            if named is not None and part is not None and organization == part and low in {"at", "of", "within", "in"}:
                if low != "in":
                    role, organization, part = (role[0], part[1]), named, None
                at = named[1]
                continue
            if named is not None:
                end = 0
                affairs = low in {"for", "on"} and named[0] == at + 1 and words.low(end - 1).endswith("s")
                if end > named[1] and (low == "in" or affairs):
                    role = (role[0], end) if role[1] == at else role
                    at = end
                    continue
                if low == "from" and not _governs(words, role) and (home := None) is not None:
                    at = home
                    continue
                if (organization is None and _holds(words, role[1] - 1, low, named)) or (
                    organization is None
                    and low not in ({"in", "on"} if adviser else {"in", "to", "on"})
                    and not (low == "from" and not from_of and not is_organization_noun(words.low(named[1] - 1)))
                ):
                    organization, from_for = named, low == "for"
                elif covers and low in {"for", "with"}:
                    organization, covers = named, False
                elif (
                    ((from_of and subject) or (from_for and low in {"at", "with"}))
                    and low in {"at", "with", "in"}
                    and low != "in"
                ):
                    if role[1] < named[0] and organization is not None:
                        role = (role[0], organization[1])
                    organization, from_of, from_for = named, False, False
                at = named[1]
                continue
            if at + 1 in names:
                end = 0
                if end > at + 1 and organization is None and low == "at" and words.low(end) not in POSSESSIVE:
                    organization = (at + 1, end)
                at = end
                continue
            if (end := 0) > at + 1:
                at = end
                continue
            body = _body_at(words, at + 1, limit, names)
            if body is not None:
                if (
                    low in {"at", "for", "with", "within"}
                    or words.low(body[1] - 1) in _TERMS
                    or (low == "to" and words.low(role[1] - 1) in _SERVING)
                ):
                    organization = organization or body
                at = body[1]
                continue
            skip = 2 if words.low(at + 1) in DETERMINERS | OWNERS else 1
            end = _lower_run(words, at + skip, limit)
            if end == at + skip:
                break
            at = end
            continue
        if low == "based" and words.low(at + 1) in {"at", "in"}:
            at += 1
            continue
        break
    if words.low(at) in POSSESSIVE:
        at = _lower_run(words, at + 1, limit)
    return role, organization, at


_COVERING = frozenset({"analyst", "blogger", "columnist", "correspondent", "editor", "producer", "reporter", "writer"})
"""Those before whom stands what they write about, where a paper follows: "Senate reporter for the Quay Post"."""


_TERMS = frozenset({"administration", "presidency", "government"})
"""What somebody holds an office in for as long as it lasts."""


def _body_at(words: Words, at: int, limit: int, names: Names) -> Range | None:
    """The body at token `at` without a name before its noun: "the state-owned operator, Quay Lines", "a club"."""
    named = _named_behind(words, at, limit, names)
    body = None if named is not None else noun_phrase_after(words, at, limit)
    if body is not None and words.low(body[1]) in {"called", "named"} and words.is_capital(body[1] + 1):
        return name_after(words, body[1] + 1, limit, names) or body
    return named or (body)


def _named_behind(words: Words, at: int, limit: int, names: Names) -> Range | None:
    """The name in "the state-owned operator, Quay Lines" at token `at`: behind a definite description and a comma."""
    opened = at if words.low(at) in {"the", "its", "their"} else None
    if opened is None:
        return None
    comma = next((i for i in range(opened + 2, min(opened + 7, limit)) if words.word(i) == ","), None)
    if comma is None or words.low(comma - 1) not in lexicon("organization_generic"):
        return None
    if not all(words.is_word(i) and words.word(i).islower() for i in range(opened + 1, comma)):
        return None
    if not words.is_capital(comma + 1) or comma + 1 in names or is_head(words.low(comma + 1)):
        return None
    named = name_after(words, comma + 1, limit, names)
    return named if named is not None and words.word(named[1]) in _CLOSING else None


def _governs(words: Words, role: Range) -> bool:
    """True for an office of a place: mayor, bishop, king."""
    low = words.low(role[1] - 1)
    return low in lexicon("role_offices") or low in lexicon("role_titles") or low in _OF_PLACES


def _holds(words: Words, head: int, preposition: str, named: Range) -> bool:
    """True where "on the Harbor Committee" or "in Acme's trade department" is what the bearer belongs to."""
    low = words.low(head)
    if preposition == "on":
        last = words.low(named[1] - 1)
        campaigns = last in {"campaign", "campaigns"} and low not in {"expert", "reporter", "author", "writer"}
        return campaigns or low == "member" or low in lexicon("parties")
    return preposition == "in" and is_organization_noun(words.low(named[1] - 1))


def _charge_end(words: Words, at: int, limit: int) -> int:
    """Past what somebody is in charge of."""
    begin = at
    while at < min(limit, begin + 4) and words.is_word(at) and words.low(at) not in lexicon("role_breaks") - {"the"}:
        at += 1
    return at


def _lower_run(words: Words, at: int, limit: int) -> int:
    """Past the words of a complement without article: "history", "state", "political advertising"."""
    begin = at
    breaks = lexicon("role_breaks")
    while at < min(limit, begin + 6):
        low = words.low(at)
        joins = low == "and" and at > begin and words.word(at + 1)[0].islower() and not is_head(words.low(at + 1))
        joins = joins and words.low(at + 1) not in _ADVERBS | DETERMINERS | OWNERS
        plain = words.is_word(at) and words.word(at)[0].islower() and low not in breaks and low not in DETERMINERS
        office = words.low(at - 1) == "state" and words.low(begin - 2) in _OF_STATE
        grading = low.endswith("ly") and words.low(at + 1).endswith(_ADJECTIVAL)
        if low in POSSESSIVE and at > begin and words.word(at + 1).islower() and words.low(at + 1) not in breaks:
            return at if words.low(at - 1) == "state" else at + 2  # "children's services"
        adverb = low.endswith("ly") and low not in _NOUNS_IN_LY and not grading
        if not (joins or plain or low == "state") or adverb or office:
            break
        at += 1
    return at
