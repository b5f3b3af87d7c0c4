# SPDX-License-Identifier: Apache-2.0
"""Premodifiers of the head noun of a role: owner, organization, party, place, or words of the role itself."""

from __future__ import annotations

import re

from desktop_app.base.resources import lexicon, listed
from desktop_app.people.mentions.organizations import is_known_place
from desktop_app.people.text.lexicons import is_organization_noun, singular
from desktop_app.people.text.words import KEPT_BEFORE, LINKS, POSSESSIVE, Names, Page, Run


def before_head(page: Page, start: int, head: int, names: Names) -> tuple[Run, Run | None]:
    """Role and organization in the words [start, head], the head last."""
    comma = next((i for i in range(head - 1, start, -1) if page.word(i) == ","), None)
    if comma is not None:
        return before_head(page, comma + 1, head, names)  # behind the home in "a Dayton, Ohio, miller"
    owner_end = next((i for i in range(head - 1, start, -1) if page.low(i) in POSSESSIVE), None)
    if owner_end is not None:
        return _behind_owner(page, start, owner_end, head, names)
    if page.low(head) in lexicon("parties"):
        return _party_member(page, start, head)
    at = _role_start(page, start, head)
    return _behind_common_body(page, start, at, head) or _behind_name(page, start, at, head, names)


def _behind_owner(page: Page, start: int, end: int, head: int, names: Names) -> tuple[Run, Run | None]:
    """The same where token `end` is the possessive ending of an owner: "the mill's owner"."""
    begin = start - 1 if start and page.low(start - 1) in {"the", "this", "that"} else start
    if page.word(end) in {"'", "’"} and is_organization_noun(page.low(end + 1)) and end + 2 <= head:
        return (end + 2, head + 1), (begin, end + 2)  # "the weavers' union leader"
    role, inner = before_head(page, end + 1, head, names)
    if inner is not None or names.is_person(page, start, end):
        return role, inner
    last = page.low(end - 1)
    bodily = is_organization_noun(last) or listed(last, "organization_generic", "organization_employing")
    return role, (begin, end) if bodily or page.is_capital(end - 1) else None


def _role_start(page: Page, start: int, head: int) -> int:
    """Where the words of the role itself begin: behind the last name before its head."""
    parts = lexicon("role_modifiers") | KEPT_BEFORE
    at = head
    while at > start and (not page.is_proper(at - 1) or page.low(at - 1) in parts):
        at -= 1
    if page.word(at).isdigit() and at > start and page.low(at - 1) in {"class", "form", "grade", "year"}:
        at -= 1  # "Year 9 pupil"
    return _ministry(page, start, at) if page.low(head) == "minister" and page.is_capital(head) else at


def _behind_common_body(page: Page, start: int, at: int, head: int) -> tuple[Run, Run | None] | None:
    """Role and organization where the role's words, from token `at`, begin with a body: "embassy officials"."""
    body = _body_before(page, start, head)
    if body is not None:
        return (body, head + 1), (start, body)
    if at < head and page.low(at) in lexicon("organization_owners"):
        return (at, head + 1), (at, at + 1)
    if at + 1 == head and page.low(at) in lexicon("bodies_of_staff") and singular(page.low(head)) in _OF_BODIES:
        return (at, head + 1), (at, head)
    return None


def _behind_name(page: Page, start: int, at: int, head: int, names: Names) -> tuple[Run, Run | None]:
    """Role and organization where a name may stand before the role's words, which begin at token `at`."""
    begin = _name_start(page, start, at)
    if begin == at:
        return (at, head + 1), None
    if page.low(begin) == "u.s." and begin + 1 == head and page.low(head) in {"attorney", "attorneys"}:
        return (_past_words(page, start, begin, lexicon("role_modifiers") | KEPT_BEFORE), head + 1), None
    organization = _owner_before(page, begin, at, head, names)
    if organization is None:
        return _unnamed_before(page, start, begin, at, head), None
    of_city = page.is_capital(head) and page.low(at - 1) == "city" and page.low(head) in _OF_CITIES
    if organization == (at - 1, at) and of_city:  # "City Clerk"
        return (_past_words(page, start, at - 1, lexicon("role_modifiers")), head + 1), None
    former = begin > start and page.low(begin - 1) in KEPT_BEFORE
    return (begin - 1 if former else at, head + 1), organization


def _unnamed_before(page: Page, start: int, begin: int, at: int, head: int) -> Run:
    """The role where the capitalised words [begin, `at`) before it are of no organization: "Wing Commander"."""
    grades = lexicon("role_grades")
    if begin + 1 == at and page.is_capital(head) and page.low(begin) in _OF_RANKS:
        return _past_words(page, start, begin, KEPT_BEFORE | grades), head + 1
    return (begin - 1 if begin > start and page.low(begin - 1) in grades else at), head + 1


def _past_words(page: Page, start: int, at: int, known: frozenset[str]) -> int:
    """Where the words of `known` begin that stand right before token `at`."""
    while at > start and page.low(at - 1) in known:
        at -= 1
    return at


def _name_start(page: Page, start: int, at: int) -> int:
    """Where the run of capitalised words begins that ends before token `at`."""
    begin = at
    while begin > start and (page.is_proper(begin - 1) or page.low(begin - 1) in LINKS):
        low = page.low(begin - 1)
        graded = begin < at and low in lexicon("role_grades")
        if graded or low in lexicon("calendar"):
            break
        begin -= 1
    return begin


_DESCRIBING = re.compile(r"-(?:born|old|winning|area|led|run|\w+ed)\Z")
"""Endings of compound adjectives: Dayton-based, Quill-endorsed."""
_OF_CITIES = frozenset({"auditor", "clerk", "engineer", "manager", "planner", "treasurer"})
"""Offices that "City" is part of: City Manager."""


_OF_BODIES = frozenset(
    {"administrator", "executive", "manager", "official", "source", "spokesman", "spokesperson", "spokeswoman"}
)
"""Head nouns of roles in the body right before them: "embassy officials", unlike a college student."""


def _party_member(page: Page, start: int, head: int) -> tuple[Run, Run]:
    """ "a California Democrat": the state, else ("a Salem Democrat") the party, is the organization."""
    at = head
    while at > start and (page.low(at - 1) in lexicon("role_modifiers") or page.word(at - 1)[0].islower()):
        at -= 1
    begin = at
    while begin > start and page.is_proper(begin - 1):
        begin -= 1
    bodily = any(is_organization_noun(page.low(i)) for i in range(begin, at))
    stands_for = begin < at and (bodily or is_known_place(page, (begin, at)))
    return (begin, head + 1), ((begin, at) if stands_for else (head, head + 1))


def _body_before(page: Page, start: int, head: int) -> int | None:
    """Where the role begins in "rail department spokeswoman"; None where no such body stands before it."""
    if page.low(head) not in lexicon("role_offices"):
        return None
    for i in range(head - 1, start, -1):
        bodily = page.word(i)[0].islower() and is_organization_noun(page.low(i)) and page.low(i - 1) != "customer"
        no_body = page.low(i) in {"campaign", "bureau"} or (page.low(i) == "state" and i + 1 == head)
        if bodily and not no_body and not any(page.is_capital(j) for j in range(i + 1, head)):
            return i + 1
    return None


def _ministry(page: Page, start: int, at: int) -> int:
    """Where "Home Affairs Minister" begins: a portfolio is part of the role, a nation is not."""
    begin = at
    while begin > start and page.is_capital(begin - 1) and page.low(begin - 1) not in lexicon("organization_demonyms"):
        begin -= 1
    return begin


_OF_RANKS = frozenset({"air", "flight", "lance", "petty", "squadron", "warrant", "wing"})
"""First words of ranks: "Air Commodore", "Wing Commander"."""
_OF_TITLES = frozenset({"very", "rt", "right", "most", "reserve"}) | _OF_RANKS
"""First words of titles: "the Very Rev."."""


def _owner_before(page: Page, begin: int, end: int, head: int, names: Names) -> Run | None:
    """The organization in the capitalised words [begin, end) before a role; None for a person, a place or a nation."""
    if names.is_person(page, begin, end):
        if end - begin > 1 and page.low(head) in lexicon("role_of_firm"):
            return begin, end  # a firm with its founder's name
        return (begin, end + 1) if page.low(end) == "campaign" else None
    first, last = page.low(begin), page.low(end - 1)
    if end - begin == 1:
        return (begin, end) if _is_body_before(page, begin, head) else None
    if _DESCRIBING.search(first):
        return _owner_before(page, begin + 1, end, head, names)
    if first in lexicon("parties") and page.low(begin + 1) != "party":
        return _owner_before(page, begin + 1, end, head, names) or (begin, begin + 1)
    if last in lexicon("parties"):
        return _of_party(page, begin, end)
    return None if is_known_place(page, (begin, end)) and not _is_office(page, head) else (begin, end)


def _of_party(page: Page, begin: int, end: int) -> Run:
    """The party at the end of [begin, end), or the place or nation where it is."""
    demonym = page.low(begin) in lexicon("organization_demonyms")
    return begin, end - 1 if demonym or is_known_place(page, (begin, end - 1)) else end


def _is_office(page: Page, head: int) -> bool:
    low = page.low(head)
    return not lexicon("role_offices").isdisjoint((low, singular(low), f"{page.low(head - 1)} {low}"))


def _is_body_before(page: Page, at: int, head: int) -> bool:
    """Whether the one capitalised word at token `at` before a role names the body that it is of."""
    low = page.low(at)
    if _DESCRIBING.search(low) or (low in lexicon("function_words") and not page.word(at).isupper()):
        return False  # "Is President Quill well?"
    if low in lexicon("parties"):
        return True
    if low in lexicon("organization_adjectives"):
        return False
    if low in lexicon("organization_demonyms"):
        return _is_office(page, head)
    if not page.word(at).isupper() and (low in _OF_TITLES or low in lexicon("role_courtesy")):
        return False
    return _is_office(page, head) or not is_known_place(page, (at, at + 1))
