# SPDX-License-Identifier: Apache-2.0
"""What stands behind the head of a role phrase: "of history at Acme University", "for the mill"."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.organizations import is_known_place, name_after, noun_phrase_after, past_person
from desktop_app.people.text.role_words import (
    DETERMINERS,
    KEPT_BEFORE,
    OWNERS,
    POSSESSIVE,
    Names,
    Range,
    Words,
    is_head,
    is_organization_noun,
    singular,
)

_CLOSING = frozenset({",", ".", ";", ":", "”", "’", ")", "\n"})
_OF_TEAMS = frozenset(
    {"manager", "coach", "captain", "goalkeeper", "striker", "boss", "midfielder", "skipper", "player"}
)
_OF_PLACES = frozenset({"bishop", "archbishop", "king", "queen", "chancellor", "ruler", "emir", "deputy", "consul"})
_OF_STATE = frozenset({"secretary", "secretaries", "minister", "ministers", "department", "head", "heads"})
_ADVERBS = frozenset({"now", "then", "also", "currently", "formerly", "once", "later"})
_ADJECTIVAL = ("ive", "ed", "al", "ic", "ble", "ous")
"""How adjectives end that an adverb may grade ("environmentally sensitive waste")."""
_OF_PEOPLE = frozenset(
    {"partner", "coach", "secretary", "defender", "keeper", "spokesman", "spokeswoman", "spokesperson"}
)
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
            named = name_after(words, at + 1, limit, names, bodily=_has_body(words.low(role[1] - 1)))
            if named is not None and _is_field(words, role, named):
                role = (role[0], named[1]) if role[1] == at else role
                at = named[1]
                continue
            behind = named is not None and named[0] == at + 1 and not _is_of_state(words, at, named)
            if named is not None and behind and (end := _lower_run(words, named[1], limit)) > named[1]:
                role = (role[0], end) if role[1] == at else role
                at = _name_end(words, end, limit, names)
                continue
            if named is not None and words.low(named[0]) != "state":
                placed = _is_only_place(words, named) and not (_plays_for(words, role) or _governs(words, role))
                placed = placed and words.low(role[1] - 1) not in lexicon("parties")
                if organization is None and not placed and words.low(role[1] - 1) not in lexicon("role_not_of"):
                    organization, from_of = named, True
                at = named[1]
                continue
            if at + 1 in names:
                at = _name_end(words, at + 1, limit, names)
                continue
            if (end := _past_former(words, at + 1, limit, names)) > at + 1:
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
            owned = _possessive_behind(words, at + 1) is not None
            named = (owned and _named_behind(words, at + 1, limit, names)) or name_after(
                words, at + 1, limit, names, bodily=low in {"at", "with"}
            )
            if named is not None and low == "for" and _is_field(words, role, named):
                role = (role[0], named[1]) if role[1] == at else role
                at = named[1]
                continue
            if named is not None and part is not None and organization == part and low in {"at", "of", "within", "in"}:
                if low != "in":
                    role, organization, part = (role[0], part[1]), named, None
                at = named[1]
                continue
            if named is not None:
                end = _subject_end(words, named, limit)
                affairs = low in {"for", "on"} and named[0] == at + 1 and words.low(end - 1).endswith("s")
                if end > named[1] and (low == "in" or affairs):
                    role = (role[0], end) if role[1] == at else role
                    at = end
                    continue
                if low == "from" and organization is None and _sits_for(words, role, named):
                    organization, at = named, named[1]
                    continue
                if low in {"at", "in", "from"} and _is_only_place(words, named) and not _plays_for(words, role):
                    at = named[1]
                    continue
                if low == "from" and not _governs(words, role) and (home := _past_home(words, named)) is not None:
                    at = home
                    continue
                if (organization is None and _holds(words, role[1] - 1, low, named)) or (
                    organization is None
                    and low not in ({"in", "on"} if adviser else {"in", "to", "on"})
                    and not (low == "from" and not from_of and not is_organization_noun(words.low(named[1] - 1)))
                ):
                    organization, from_for = named, low == "for"
                elif covers and low in {"for", "with"} and not _is_only_place(words, named):
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
                end = _name_end(words, at + 1, limit, names)
                if end > at + 1 and organization is None and low == "at" and words.low(end) not in POSSESSIVE:
                    organization = (at + 1, end)
                at = end
                continue
            if (end := past_person(words, at + 1, limit, names)) > at + 1:
                at = end
                continue
            body = _body_at(words, at + 1, limit, names)
            if body is not None:
                if (
                    low in {"at", "for", "with", "within"}
                    or _is_inside(words, role[1] - 1, low, body)
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
_INSIDERS = frozenset(
    "clerk employee executive insider official people person secretary somebody someone source staffer worker".split()
)
_PLACES = frozenset({"area", "county", "district", "gallery", "parish", "party", "province", "region", "state"})
"""Nouns of bodies from which people come as from a place or a side."""


def _is_inside(words: Words, head: int, preposition: str, body: Range) -> bool:
    """True for "an official in the ministry", "a nurse from the clinic": who works in a body without a name."""
    if singular(words.low(body[1] - 1)) in _PLACES:
        return False
    low = words.low(head)
    return preposition == "from" or (preposition == "in" and (low in _INSIDERS or singular(low) in _INSIDERS))


_TERMS = frozenset({"administration", "presidency", "government"})
"""What somebody holds an office in for as long as it lasts."""


def _body_at(words: Words, at: int, limit: int, names: Names) -> Range | None:
    """The body at token `at` without a name before its noun: "the state-owned operator, Quay Lines", "a club"."""
    named = _named_behind(words, at, limit, names)
    body = None if named is not None else noun_phrase_after(words, at, limit)
    if body is not None and words.low(body[1]) in {"called", "named"} and words.is_capital(body[1] + 1):
        return name_after(words, body[1] + 1, limit, names) or body
    return named or (None if body is not None and _is_time(words, body) else body)


def _is_time(words: Words, body: Range) -> bool:
    """True for how long somebody has served: "a mixer with 22 years' service"."""
    return any(words.low(i) in _TIMES and words.low(i + 1) in POSSESSIVE for i in range(*body))


_TIMES = frozenset({"decades", "months", "weeks", "years"})


def _has_body(low: str) -> bool:
    """True for a role of which a body's name follows, never a person's: "director of", unlike "manager of"."""
    return low in lexicon("role_of_body") and low not in lexicon("role_of_bodies") | _OF_PEOPLE


def _named_behind(words: Words, at: int, limit: int, names: Names) -> Range | None:
    """The name in "the state-owned operator, Quay Lines" at token `at`: behind a definite description and a comma."""
    opened = at if words.low(at) in {"the", "its", "their"} else _possessive_behind(words, at)
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


def _past_former(words: Words, at: int, limit: int, names: Names) -> int:
    """Past a person who bore an office ("former Vice President Ed Poe"); else `at`."""
    begin = at
    while words.low(begin) in KEPT_BEFORE | {"the"}:
        begin += 1
    end = past_person(words, begin, limit, names)
    return end if begin > at and end > begin else at


def _past_home(words: Words, named: Range) -> int | None:
    """Past the state behind the town that somebody is from ("a nurse from Leith, Scotland"); None where it is none."""
    at = named[1]
    if words.low(at) != "," or any(is_organization_noun(words.low(i)) for i in range(*named)):
        return None
    end = at + 1
    while words.is_capital(end):
        end += 1
    return end if end > at + 1 and is_known_place(words, (at + 1, end)) else None


def _possessive_behind(words: Words, at: int) -> int | None:
    """The possessive ending of the capitalised name at `at` ("Corvane's parent company")."""
    end = at
    while words.is_capital(end) and end - at < 5:
        end += 1
    return end if end > at and words.low(end) in POSSESSIVE else None


def _is_only_place(words: Words, named: Range) -> bool:
    """True for a place whose name is no body's too ("White House")."""
    last = words.low(named[1] - 1)
    return is_known_place(words, named) and (not is_organization_noun(last) or last == "states")


def _plays_for(words: Words, role: Range) -> bool:
    """True for those who play for a team that is called as its town is."""
    return words.low(role[1] - 1) in _OF_TEAMS


_SEATED = frozenset(
    "senator sen representative rep congressman congresswoman lawmaker legislator delegate superdelegate mp mep".split()
)


def _sits_for(words: Words, role: Range, named: Range) -> bool:
    """True for those whom a state sends to a parliament: "the senator from Ohio"."""
    low = words.low(role[1] - 1)
    name = words.text[words.starts[named[0]] : words.ends[named[1] - 1]]
    return (low in _SEATED or singular(low) in _SEATED) and name in lexicon("states")


def _governs(words: Words, role: Range) -> bool:
    """True for an office of a place: mayor, bishop, king."""
    low = words.low(role[1] - 1)
    return low in lexicon("role_offices") or low in lexicon("role_titles") or low in _OF_PLACES


def _subject_end(words: Words, named: Range, limit: int) -> int:
    """Past the noun that makes "American law" in "a specialist in American law" a field; else the name's own end."""
    demonym = named[1] - named[0] == 1 and words.low(named[0]) in lexicon("organization_demonyms")
    return _lower_run(words, named[1], limit) if demonym else named[1]


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


def _is_field(words: Words, role: Range, named: Range) -> bool:
    """True for "Head of Routes", "Minister for Livestock": what a capitalised title is about, no organization."""
    head = role[1] - 1
    shouted = any(len(words.word(i)) > 1 and words.word(i).isupper() for i in (head, *range(*named)))
    if not words.is_capital(head) or named[0] != role[1] + 1 or shouted:
        return False
    return _is_portfolio(words, head) or (
        (role[1] - role[0] > 1 or not words.opens_sentence(head))
        and not any(is_organization_noun(words.low(i)) for i in range(*named))
        and words.low(named[1] - 1) not in lexicon("organization_suffixes")
        and words.word(head).lower() != words.word(head).upper()
        and all(is_common_title(words.low(i)) for i in range(*named))
    )


def _is_of_state(words: Words, of: int, named: Range) -> bool:
    """True for "Secretary of State", whose "of" is token `of`: no more belongs to it."""
    return words.low(named[1] - 1) == "state" and words.low(of - 1) in _OF_STATE


def _is_portfolio(words: Words, head: int) -> bool:
    """True for a minister who has a field ("Minister of Salt", "Secretary of State for Salt"), unlike the head of a
    government.
    """
    if words.low(head) == "state" and words.low(head - 1) == "of":
        return words.low(head - 2) in _OF_STATE and words.is_capital(head - 2)
    return words.low(head) == "minister" and words.low(head - 1) not in {"prime", "first", "chief"}


def is_common_title(low: str) -> bool:
    """True for a word that titles are made of, or for a common noun by its ending (plural, -ing, -ment, -ion)."""
    return (
        low in lexicon("role_modifiers")
        or low in {"of", "and", "&", "for", "the"}
        or low.endswith(
            ("s", "ing", "ment", "ion", "ics", "ance", "force", "stock", "ity", "ology", "ture", "ness", "ship")
        )
    )


def _name_end(words: Words, at: int, limit: int, names: Names) -> int:
    """Past the name of a person, and past "and" with a further name."""
    while at < limit and (at in names or (words.low(at) == "and" and at + 1 in names)):
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
