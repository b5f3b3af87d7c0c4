# SPDX-License-Identifier: Apache-2.0
"""What stands before the head of a role phrase: owner, organization, party, place, or words of the role itself."""

from __future__ import annotations

import re

from desktop_app.base.resources import lexicon, listed
from desktop_app.people.mentions.organizations import is_known_place
from desktop_app.people.text.role_words import (
    KEPT_BEFORE,
    LINKS,
    POSSESSIVE,
    Names,
    Range,
    Words,
    is_organization_noun,
    singular,
)


def before_head(words: Words, start: int, head: int, names: Names) -> tuple[Range, Range | None]:
    """Role and organization in the words [start, head], the head last."""
    comma = next((i for i in range(head - 1, start, -1) if words.word(i) == ","), None)
    if comma is not None:
        return before_head(words, comma + 1, head, names)  # behind the home in "a Dayton, Ohio, miller"
    close = next((i for i in range(head - 1, start + 2, -1) if words.word(i) == ")"), None)
    if close is not None and words.word(close - 2) == "(":
        return before_head(words, close + 1, head, names)[0], (start, close - 2)
    owner_end = next((i for i in range(head - 1, start, -1) if words.low(i) in POSSESSIVE), None)
    if owner_end is not None:
        role, inner = before_head(words, owner_end + 1, head, names)
        begin = start - 1 if start and words.low(start - 1) in {"the", "this", "that"} else start
        first = start
        owned_by_person = names.is_person(words, first, owner_end)
        next((i for i in range(owner_end + 1, head) if words.low(i) == "campaign"), None)
        if (
            words.word(owner_end) in {"'", "’"}
            and is_organization_noun(words.low(owner_end + 1))
            and owner_end + 2 <= head
        ):
            return (owner_end + 2, head + 1), (begin, owner_end + 2)
        if inner is not None or owned_by_person:
            return role, inner
        last = words.low(owner_end - 1)
        bodily = is_organization_noun(last) or listed(last, "organization_generic", "organization_employing")
        if not words.is_capital(owner_end - 1) and not bodily:
            return role, None
        return role, (begin, owner_end)
    at = head
    parts = lexicon("role_modifiers")
    if words.low(head) in lexicon("parties"):
        return _party_member(words, start, head)
    if words.low(head).isdigit() and words.word(head - 1) == ".":
        return (head - 2, head + 1), None  # "the No. 2"
    if words.low(head) in _OF_LABOUR and words.word(head - 1) == "Labour" and words.is_capital(head) and head > start:
        return (head - 1, head + 1), None
    while at > start and (
        not words.is_proper(at - 1) or words.low(at - 1) in parts or words.low(at - 1) in KEPT_BEFORE
    ):
        at -= 1
    if words.word(at).isdigit() and at > start and words.low(at - 1) in _NUMBERED:
        at -= 1
    if words.low(head) == "minister" and words.is_capital(head):
        at = _ministry(words, start, at)
    body = _body_before(words, start, head)
    if body is not None:
        return (body, head + 1), (start, body)
    if at < head and words.low(at) in lexicon("organization_owners"):
        return (at, head + 1), (at, at + 1)
    if at + 1 == head and words.low(at) in _BODIES and singular(words.low(head)) in _OF_BODIES:
        return (at, head + 1), (at, head)
    if at == start and at < head:
        at = _office_of(words, start, head)
        if at > start:
            return (at, head + 1), (start, at)
    begin = at
    while begin > start and (words.is_proper(begin - 1) or words.low(begin - 1) in LINKS):
        if words.low(begin - 1) == "and" and begin - 2 in names:
            break
        if begin < at and words.low(begin - 1) in lexicon("role_grades"):
            break
        if words.low(begin - 1) in lexicon("calendar"):
            break
        begin -= 1
    if begin == at:
        return (at, head + 1), None
    if words.low(begin) == "u.s" and begin + 1 == head and words.low(head) in {"attorney", "attorneys"}:
        while begin > start and words.low(begin - 1) in parts | KEPT_BEFORE:
            begin -= 1
        return (begin, head + 1), None
    names.is_person(words, begin, at)
    organization = _owner_before(words, begin, at, head, names)
    if (
        organization == (at - 1, at)
        and words.is_capital(head)
        and words.low(at - 1) == "city"
        and words.low(head) in _OF_CITIES
    ):
        at -= 1  # as it is in Town Clerk, County Engineer
        while at > start and words.low(at - 1) in parts:
            at -= 1
        return (at, head + 1), None
    if organization is None and begin + 1 == at and words.is_capital(head) and words.low(begin) in _OF_RANKS:
        while begin > start and words.low(begin - 1) in KEPT_BEFORE | lexicon("role_grades"):
            begin -= 1
        return (begin, head + 1), None
    if organization is None and begin > start and words.low(begin - 1) in lexicon("role_grades"):
        return (begin - 1, head + 1), None
    if organization is not None and begin > start and (words.low(begin - 1) in KEPT_BEFORE):
        return (begin - 1, head + 1), organization
    return (at, head + 1), organization


_DESCRIBING = re.compile(r"-(?:born|old|winning|area|led|run|\w+ed)\Z")
"""How a word ends that says of somebody with what they have to do: Dayton-based, Quill-endorsed."""
_OF_LABOUR = frozenset({"commissioner", "minister", "secretary", "inspector", "officer"})
"""Offices for labour, where "Labour" is no party's."""
_OF_CITIES = frozenset({"auditor", "clerk", "engineer", "manager", "planner", "treasurer"})
"""Offices that "City" is part of: City Manager."""
_BODIES = frozenset(
    "airline airport authority bureau clinic college consulate diocese embassy exchange hospital league school".split()
)
_OF_BODIES = frozenset(
    {"administrator", "executive", "manager", "official", "source", "spokesman", "spokesperson", "spokeswoman"}
)
"""Those who are of the body right before whose noun they stand: "embassy officials", unlike a college student."""


def _party_member(words: Words, start: int, head: int) -> tuple[Range, Range]:
    """ "a California Democrat": the state, else ("a Salem Democrat") the party, is what they stand for."""
    at = head
    while at > start and (words.low(at - 1) in lexicon("role_modifiers") or words.word(at - 1)[0].islower()):
        at -= 1
    begin = at
    while begin > start and words.is_proper(begin - 1):
        begin -= 1
    bodily = any(is_organization_noun(words.low(i)) for i in range(begin, at))
    stands_for = begin < at and (bodily or is_known_place(words, (begin, at)))
    return (begin, head + 1), ((begin, at) if stands_for else (head, head + 1))


def _body_before(words: Words, start: int, head: int) -> int | None:
    """Where the role begins in "rail department spokeswoman"; None where no such body stands before it."""
    if words.low(head) not in lexicon("role_offices"):
        return None
    for i in range(head - 1, start, -1):
        if (
            words.word(i)[0].islower()
            and is_organization_noun(words.low(i))
            and words.low(i) not in {"campaign", "bureau"}
            and words.low(i - 1) != "customer"
            and not (words.low(i) == "state" and i + 1 == head)
            and not any(words.is_capital(j) for j in range(i + 1, head))
        ):
            return i + 1
    return None


def _ministry(words: Words, start: int, at: int) -> int:
    """Where "Home Affairs Minister" begins: a portfolio is part of the role, a nation is not."""
    begin = at
    while (
        begin > start and words.is_capital(begin - 1) and words.low(begin - 1) not in lexicon("organization_demonyms")
    ):
        if words.word(begin - 1).isupper() or words.low(begin - 1) in lexicon("role_breaks"):
            break
        begin -= 1
    return begin


def _office_of(words: Words, start: int, head: int) -> int:
    """Where the role begins in "House Speaker", "School Board President": after the chamber's words."""
    at = start
    if not words.is_capital(head):
        return start
    for i in range(start, head):
        if words.low(i) in {"house", "senate", "treasury", "committee", "council", "board"} and words.is_capital(i):
            at = i + 1
    return at


_NUMBERED = frozenset({"class", "form", "grade", "year"})
"""What a number behind tells apart in schools: "Year 9 pupil"."""
_OF_RANKS = frozenset({"air", "flight", "lance", "petty", "squadron", "warrant", "wing"})
"""First words of ranks: "Air Commodore", "Wing Commander"."""
_OF_TITLES = frozenset({"very", "rt", "right", "most"}) | _OF_RANKS
"""First words of titles: "the Very Rev."."""


def _owner_before(words: Words, begin: int, end: int, head: int, names: Names) -> Range | None:
    """The organization in the capitalised words [begin, end) before a role; None for a person, a place or a nation."""
    head_low = words.low(head)
    offices = lexicon("role_offices")
    office = head_low in offices or singular(head_low) in offices or f"{words.low(head - 1)} {head_low}" in offices
    if names.is_person(words, begin, end):
        if end - begin > 1 and head_low in lexicon("role_of_firm"):
            return begin, end
        return (begin, end + 1) if words.low(end) == "campaign" else None
    first = words.low(begin)
    if end - begin == 1 and first in lexicon("function_words") and not words.word(begin).isupper():
        return None  # "Is President Quill well?"
    if _DESCRIBING.search(first):
        return _owner_before(words, begin + 1, end, head, names) if end - begin > 1 else None
    if first in lexicon("parties") and end - begin > 1 and words.low(begin + 1) != "party":
        return _owner_before(words, begin + 1, end, head, names) or (begin, begin + 1)
    last = words.low(end - 1)
    if last in lexicon("parties") and end - begin > 1:
        if first == "u.s":
            return end - 1, end
        where = is_known_place(words, (begin, end - 1)) or first in lexicon("organization_demonyms")
        return (begin, end - 1 if where else end)
    if end - begin == 1 and first in lexicon("parties"):
        return (begin, end)
    if end - begin == 1 and (listed(first, "organization_adjectives")):
        return None
    if end - begin == 1 and first == "reserve" and listed(head_low, "role_ranks", "role_titles"):
        return None  # "Reserve Capt. Jane Roe"
    if first in lexicon("organization_demonyms"):
        if end - begin > 1:
            return begin, end
        return (begin, end) if office else None
    small = not words.word(begin).isupper()
    if end - begin == 1 and (small and (first in _OF_TITLES or first in lexicon("role_courtesy"))):
        return None
    if words.word(begin)[0].isdigit() or _DESCRIBING.search(last):
        return None
    if is_known_place(words, (begin, end)) and not office:
        return None
    return begin, end
