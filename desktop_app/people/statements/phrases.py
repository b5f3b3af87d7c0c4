# SPDX-License-Identifier: Apache-2.0
"""A noun phrase that says what somebody is, taken apart into role and organization.

A small finite-state grammar over tokens: determiner, words before the head, head, "and" with a further head, then what
stands after it with "of", "for", "at", "with", "in" or a comma.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.organizations import name_after, noun_phrase_after
from desktop_app.people.statements.premodifiers import before_head
from desktop_app.people.text.lexicons import is_head, is_organization_noun, is_plural
from desktop_app.people.text.words import DETERMINERS, KEPT_BEFORE, OWNERS, POSSESSIVE, Names, Page, Run

_LEADERS = frozenset(
    {"own", "now", "currently", "also", "then", "himself", "herself", "formerly", "once", "both", "until", "not"}
)
_TIMES = frozenset("recently last this year month week spring summer autumn fall winter".split())
"""Words that "until" may stand before in a phrase for a former role."""
_MAX_BEFORE = 16
_AGED = re.compile(r"\d+-(?:year|month)-old\Z")
"""An age, which is no part of a role: "a 41-year-old miller"."""
_OF_STATE = frozenset({"secretary", "secretaries", "minister", "ministers", "department", "head", "heads"})
_CLOSING = frozenset({",", ".", ";", ":", "”", "’", ")", "\n"})
_ADVERBS = frozenset({"now", "then", "also", "currently", "formerly", "once", "later"})
_ADJECTIVAL = ("ive", "ed", "al", "ic", "ble", "ous")
"""How adjectives end that an adverb may grade ("environmentally sensitive waste")."""
_NOUNS_IN_LY = frozenset({"assembly", "elderly", "family", "supply"})
_TERMS = frozenset({"administration", "presidency", "government"})
"""Nouns for a term of government ("under the Quill administration")."""
_ADVISERS = frozenset({"adviser", "advisor", "consultant", "counsel", "aide"})
_PREPOSITIONS = frozenset({"at", "with", "for", "to", "within", "from", "in", "on"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Token ranges of role and organization, the token after the phrase, and its head noun (-1 where it has none).

    `determined`: it has an article or an owner; `has_owner`: the owner is a person.
    """

    role: Run | None
    organization: Run | None
    end: int
    head: int = -1
    determined: bool = False
    plural: bool = False
    has_owner: bool = False


def parse(page: Page, first: int, limit: int, names: Names) -> Phrase | None:
    """The phrase that begins at token `first` and ends before `limit`; None where it names no role."""
    start, owner, determined = _skip_openers(page, first, limit)
    head = _head(page, start, limit, names)
    if head is None:
        return None
    single = page.low(first) == "one" and page.low(first + 1) == "of"
    plural = is_plural(page.low(head)) and not single
    role, organization = before_head(page, start, head, names)
    role = (role[0], _joined_end(page, past_chief(page, head + 1), limit, names, plain=head))
    # "McConnell spokesman", "the boy's father"
    owned = any(page.low(i) in POSSESSIVE or names.is_person(page, i, i + 1) for i in range(start, head))
    has_owner = owner is not None or (organization is None and owned)
    if page.low(head) in lexicon("role_kin") | lexicon("role_private"):
        organization = None
    elif organization is None and owner is not None and page.low(owner) in {"its", "their"}:
        organization = (owner, owner + 1)
    party = organization if organization == (head, head + 1) else None
    behind = _Complements(page, names, role, None if party else organization, limit)
    behind.read()
    return Phrase(behind.role, behind.organization or party, behind.at, head, determined, plural, has_owner)


def past_chief(page: Page, at: int) -> int:
    """Past "in chief" behind the head of a role ("editor in chief") where `at` is that "in"; else `at`."""
    return at + 2 if page.low(at) == "in" and page.low(at + 1) == "chief" else at


def _skip_openers(page: Page, first: int, limit: int) -> tuple[int, int | None, bool]:
    """Past "now", "a", "his": where the phrase begins, the owner's pronoun, whether a determiner stood there."""
    at, owner, determined = first, None, False
    while at < limit and at < first + 5:
        low = page.low(at)
        if low in OWNERS:
            owner, determined = at, True
        elif low in DETERMINERS:
            determined = True
        elif not _is_opener(page, first, at, determined=determined):
            break
        at += 1
    return at, owner, determined


def _is_opener(page: Page, first: int, at: int, *, determined: bool) -> bool:
    """Whether "now", "41-year-old" or the like stands at token `at` of the phrase that begins at token `first`."""
    low, before = page.low(at), page.low(at - 1)
    if low in _LEADERS or (determined and _AGED.match(low)):
        return True
    if page.low(first) == "one":  # "one of the founders", "one of several", "one of 63 founders"
        return (low in {"of", "several"} and page.low(first + 1) == "of") or (low.isdigit() and before in {"of", "the"})
    return low in _TIMES and before in _TIMES | {"until"} and at > first  # "until last year the owner"


def _head(page: Page, start: int, limit: int, names: Names) -> int | None:
    """The last role head in the run of words from `start` that may stand before a preposition."""
    at, found = start, -1
    while at < min(limit, start + _MAX_BEFORE):
        low = page.low(at)
        if low in POSSESSIVE and at > start:
            found = -1
        elif found < 0 and at > start and (past := _past_state(page, at)) > at:
            at = past
        elif _ends_run(page, at, headed=found >= 0):
            break
        elif is_head(low) and _may_be_head(page, at, limit, names):
            found = at
        at += 1
    return found if found >= 0 else None


def _ends_run(page: Page, at: int, *, headed: bool) -> bool:
    low = page.low(at)
    if not page.is_word(at):
        return page.word(at) not in {"“", "”", '"', "/", "!"} or headed
    return low in DETERMINERS or (low in lexicon("role_breaks") and not page.is_proper(at))


def _may_be_head(page: Page, at: int, limit: int, names: Names) -> bool:
    """Whether the word is no owner ("the miller's dog") and no part of a name ("Ada Baker")."""
    owner = page.word(at + 1) in POSSESSIVE and at + 1 < limit
    return not owner and (at not in names or page.low(at) == page.word(at))


def _past_state(page: Page, at: int) -> int:
    """The second comma of "a Quay, Ohio, miller" where `at` is the first; else `at`."""
    if page.word(at) != "," or page.word(at + 2) != "," or not page.is_capital(at - 1):
        return at
    return at + 2 if page.word(at + 1) in lexicon("states") and page.word(at + 3).islower() else at


def _joined_end(page: Page, at: int, limit: int, names: Names, *, plain: int) -> int:
    """Past "and CEO" after the head `plain`, where both are posts that one person may hold."""
    while at < limit and page.low(at) in {"and", "&", "/", "or"}:
        head = _head(page, at + 1, limit, names)
        if head is None or not {page.low(plain), page.low(head)} <= lexicon("role_posts"):
            break
        bare = before_head(page, at + 1, head, names) == ((at + 1, head + 1), None)
        if not bare or at + 1 in names or page.low(at + 1) in KEPT_BEFORE:
            break
        at = head + 1
    return at


class _Complements:
    """Reads what stands behind the head of a role phrase ("of history at Acme University"), one preposition after
    another, and puts it to the `role` or takes it for the `organization`; `at` is the token behind what was read.
    """

    def __init__(self, page: Page, names: Names, role: Run, organization: Run | None, limit: int) -> None:
        self._page, self._names, self._limit = page, names, limit
        self.role, self.organization, self.at = role, organization, role[1]
        head = page.low(role[1] - 1)
        self._is_subject = head in lexicon("role_of_subject")
        self._is_adviser = head in _ADVISERS
        self._covers = organization is not None and head in lexicon("role_covering")
        self._by_of = self._by_for = False
        self._part: Run | None = None  # "the stock department", which may be part of a body that is named next

    def read(self) -> None:
        """Read to the end of the phrase."""
        while self.at < self._limit and self._step(self._page.low(self.at)):
            pass
        if self._page.low(self.at) in POSSESSIVE:
            self.at = _lower_run(self._page, self.at + 1, self._limit)

    def _step(self, low: str) -> bool:
        """Read one complement; False where none follows."""
        if low == "of":
            return self._of()
        if self._page.lows[self.at : self.at + 3] == ["in", "charge", "of"]:
            named = self._page.is_capital(self.at + 3)  # "agent in charge of Quay Inquiries", whose agent it is
            return self._extend(self.at + 2 if named else _charge_end(self._page, self.at + 3, self._limit))
        if low in {"during", "under"} and self.organization is None:
            return self._term()
        if low in _PREPOSITIONS:
            return self._at_body(low) or self._plain()
        return False

    def _last(self) -> str:
        return self._page.low(self.role[1] - 1)

    def _extend(self, end: int) -> bool:
        """Take the words up to `end` for part of the role where they stand right behind it."""
        if self.role[1] == self.at:
            self.role = (self.role[0], end)
        self.at = end
        return True

    def _past_name(self) -> bool:
        """Past the name of a person, who is no organization: "the mother of Ada Quill"."""
        self.at += 1
        while self.at in self._names:
            self.at += 1
        return True

    def _of(self) -> bool:
        page, at, limit = self._page, self.at, self._limit
        named = name_after(page, at + 1, limit, self._names, bodily=False)
        if named is not None and named[0] == at + 1 and (end := _lower_run(page, named[1], limit)) > named[1]:
            return self._extend(end)  # "head of English studies"
        if named is not None and page.low(named[0]) != "state":
            if self.organization is None and self._last() not in lexicon("role_not_of"):
                self.organization, self._by_of = named, True
            self.at = named[1]
            return True
        if at + 1 in self._names:
            return self._past_name()
        end = _lower_run(page, at + 1, limit)
        if end > at + 1:
            return self._extend(end)
        body = _body_at(page, at + 1, limit, self._names)
        if body is None:
            return self._plain()
        if self.organization is None:
            self.organization = self._part = body
        self.at = body[1]
        return True

    def _plain(self) -> bool:
        """Past a complement that names no body: "for the tides"."""
        skip = 2 if self._page.low(self.at + 1) in DETERMINERS | OWNERS else 1
        end = _lower_run(self._page, self.at + skip, self._limit)
        if end == self.at + skip:
            return False
        self.at = end
        return True

    def _term(self) -> bool:
        """ "under the Quill administration"."""
        named = name_after(self._page, self.at + 1, self._limit, self._names)
        if named is None or self._page.low(named[1] - 1) not in _TERMS:
            return False
        self.organization, self.at = named, named[1]
        return True

    def _at_body(self, low: str) -> bool:
        """A complement with a body or a person in it; False where it has neither."""
        page, at = self._page, self.at
        named = name_after(page, at + 1, self._limit, self._names, bodily=low in {"at", "with"})
        if named is not None:
            self._named(low, named)
            self.at = named[1]
            return True
        if at + 1 in self._names:
            return self._past_name()
        body = _body_at(page, at + 1, self._limit, self._names)
        if body is None:
            return False
        serves = low in {"at", "for", "with", "within"} or page.low(body[1] - 1) in _TERMS
        if serves or (low == "to" and self._last() in lexicon("role_serving")):
            self.organization = self.organization or body
        self.at = body[1]
        return True

    def _named(self, low: str, named: Run) -> None:
        """Take the body `named` behind the preposition `low` for the organization where it is that."""
        if self._part is not None and self.organization == self._part and low in {"at", "within", "in"}:
            if low != "in":
                self.role, self.organization, self._part = (self.role[0], self._part[1]), named, None
        elif self.organization is None:
            if _holds(self._page, self.role[1] - 1, low, named) or self._leads_to_body(low, named):
                self.organization, self._by_for = named, low == "for"
        elif self._covers and low in {"for", "with"}:
            self.organization, self._covers = named, False
        elif low in {"at", "with"} and ((self._by_of and self._is_subject) or self._by_for):
            if self.role[1] < named[0]:
                self.role = (self.role[0], self.organization[1])  # "professor of Baltic Studies at Quay College"
            self.organization, self._by_of, self._by_for = named, False, False

    def _leads_to_body(self, low: str, named: Run) -> bool:
        if low in {"in", "on"} or (low == "to" and not self._is_adviser):
            return False
        return low != "from" or self._by_of or is_organization_noun(self._page.low(named[1] - 1))


def _body_at(page: Page, at: int, limit: int, names: Names) -> Run | None:
    """The body at token `at` without a name before its noun: "the state-owned operator, Quay Lines", "a club"."""
    comma = next((i for i in range(at + 2, min(at + 7, limit)) if page.word(i) == ","), at)
    described = page.low(at) in {"the", "its", "their"} and page.low(comma - 1) in lexicon("organization_generic")
    if comma > at and described and page.is_capital(comma + 1) and not is_head(page.low(comma + 1)):
        named = name_after(page, comma + 1, limit, names)
        if named is not None and page.word(named[1]) in _CLOSING:
            return named
    return noun_phrase_after(page, at, limit)


def _charge_end(page: Page, at: int, limit: int) -> int:
    begin = at
    while at < min(limit, begin + 4) and page.is_word(at) and page.low(at) not in lexicon("role_breaks") - {"the"}:
        at += 1
    return at


def _holds(page: Page, head: int, preposition: str, named: Run) -> bool:
    """Whether the bearer belongs to the body: "on the Harbor Committee", "in Acme's trade department"."""
    low = page.low(head)
    if preposition == "on":
        return low == "member" or low in lexicon("parties")
    return preposition == "in" and is_organization_noun(page.low(named[1] - 1))


def _lower_run(page: Page, at: int, limit: int) -> int:
    """Past the words of a complement without article: "history", "state", "political advertising"."""
    begin = at
    while at < min(limit, begin + 6):
        following = page.low(at + 1)
        owned = page.word(at + 1).islower() and following not in lexicon("role_breaks")
        if owned and page.low(at) in POSSESSIVE and at > begin:
            return at if page.low(at - 1) == "state" else at + 2  # "children's services"
        if not _is_in_run(page, at, begin):
            break
        at += 1
    return at


def _is_in_run(page: Page, at: int, begin: int) -> bool:
    """Whether the token goes on with the complement that begins at token `begin`."""
    low, following = page.low(at), page.low(at + 1)
    if page.low(at - 1) == "state" and page.low(begin - 2) in _OF_STATE:
        return False
    if low == "and":
        joins = at > begin and page.word(at + 1)[0].islower() and not is_head(following)
        return joins and following not in _ADVERBS | DETERMINERS | OWNERS
    if low.endswith("ly") and low not in _NOUNS_IN_LY and not following.endswith(_ADJECTIVAL):
        return False
    plain = page.is_word(at) and page.word(at)[0].islower()
    return low == "state" or (plain and low not in lexicon("role_breaks") and low not in DETERMINERS)
