# SPDX-License-Identifier: Apache-2.0
"""A noun phrase that says what somebody is, taken apart into role and organization.

A small finite-state grammar over tokens: determiner, words before the head, head, "and" with a further head, then what
stands after it with "of", "for", "at", "with", "in" or a comma.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.base.resources import lexicon
from desktop_app.people.statements.complements import after_head
from desktop_app.people.statements.premodifiers import before_head
from desktop_app.people.text.role_words import (
    DETERMINERS,
    KEPT_BEFORE,
    OWNERS,
    POSSESSIVE,
    Names,
    Range,
    Words,
    is_head,
    is_plural,
)

_LEADERS = frozenset(
    {"own", "now", "currently", "also", "then", "himself", "herself", "formerly", "once", "both", "until", "not"}
)
_TIMES = frozenset("recently last this year month week spring summer autumn fall winter".split())
"""What "until" may stand before where somebody held a role."""
_MAX_BEFORE = 16
_AGED = re.compile(r"\d+-(?:year|month)-old\Z")
"""An age, which is no part of a role: "a 41-year-old miller"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Token ranges of role and organization, and the token after the phrase; `heads` the indexes of its role heads."""

    role: Range | None
    organization: Range | None
    end: int
    heads: tuple[int, ...] = ()
    determined: bool = False
    plural: bool = False
    owned: bool = False


def parse(words: Words, first: int, limit: int, names: Names, *, open_heads: bool = False) -> Phrase | None:
    """The phrase that begins at token `first` and ends before `limit`; None where it names no role.

    `open_heads`: after a determiner any common noun may be the head ("a bell-tuner").
    """
    start, owner, determined = _skip_openers(words, first, limit)
    _head_end, heads = _heads(words, start, limit, names)
    if not heads:
        found = None if open_heads and determined and owner is None else None
        if found is None:
            return None
        heads = (found,)
    head = heads[0]
    single = words.low(first) == "one" and words.low(first + 1) == "of"
    role, organization = before_head(words, start, head, names)
    role_end = past_chief(words, head + 1)
    plural = is_plural(words.low(head)) and not single
    role_end, more = _joined(words, role_end, limit, names, plain=head)
    role = (role[0], role_end)
    bodiless = words.low(head) in lexicon("role_kin") | lexicon("role_private")
    owned = owner is not None or (organization is None and _has_owner(words, start, head, names))
    if bodiless:
        organization = None
    elif organization is None and owner is not None and words.low(owner) in {"its", "their"}:
        organization = (owner, owner + 1)
    elif organization is None and owner is not None and words.low(owner) == "whose":
        organization = None
    party = organization if organization == (head, head + 1) else None
    role, organization, end = after_head(words, role, limit, None if party else organization, names)
    organization = organization or party
    return Phrase(role, organization, end, heads + more, determined, plural, owned)


def past_chief(words: Words, at: int) -> int:
    """Past "in chief" behind the head of a role ("editor in chief") where `at` is that "in"; else `at`."""
    return at + 2 if words.low(at) == "in" and words.low(at + 1) == "chief" else at


def _has_owner(words: Words, start: int, head: int, names: Names) -> bool:
    """True where a person stands before the head as its owner ("McConnell spokesman", "the boy's father")."""
    return any(words.low(i) in POSSESSIVE or names.is_person(words, i, i + 1) for i in range(start, head))


def _skip_openers(words: Words, first: int, limit: int) -> tuple[int, int | None, bool]:
    """Past "now", "a", "his": where the phrase begins, the owner's pronoun, whether a determiner stood there."""
    at, owner, determined = first, None, False
    while at < limit and at < first + 5:
        low = words.low(at)
        if low in OWNERS:
            owner, determined = at, True
        elif low in DETERMINERS:
            determined = True
        elif low in {"of", "several"} and words.low(first) == "one" and words.low(first + 1) == "of":
            pass  # "one of the founders"
        elif low.isdigit() and words.low(first) == "one" and words.low(at - 1) in {"of", "the"}:
            pass  # "one of 63 founders"
        elif low in _TIMES and words.low(at - 1) in _TIMES | {"until"} and at > first:
            pass  # "until last year the owner"
        elif low not in _LEADERS and not (determined and _AGED.match(low)):
            break
        at += 1
    return at, owner, determined


def _heads(words: Words, start: int, limit: int, names: Names) -> tuple[int, tuple[int, ...]]:
    """End of the run of words from `start` that may stand before a preposition, and its last role head."""
    at, found = start, -1
    breaks = lexicon("role_breaks")
    while at < min(limit, start + _MAX_BEFORE):
        low = words.low(at)
        if low in POSSESSIVE and at > start:
            found = -1
        elif found < 0 and at > start and (past := _past_state(words, at)) > at:
            at = past
        elif low == "." and words.low(at - 1) == "no" and words.word(at + 1).isdigit():
            pass
        elif not words.is_word(at):
            if words.word(at) not in {"“", "”", '"', "/", "!"} or found >= 0:
                break
        elif (low in breaks and not words.is_proper(at)) or low in DETERMINERS:
            break
        elif (
            is_head(low)
            and (words.word(at + 1) not in POSSESSIVE or at + 1 >= limit)
            and (at not in names or low == words.word(at))
        ):
            found = at
        at += 1
    return at, ((found,) if found >= 0 else ())


def _past_state(words: Words, at: int) -> int:
    """The second comma of "a Quay, Ohio, miller" where `at` is the first; else `at`."""
    if words.word(at) != "," or words.word(at + 2) != "," or not words.is_capital(at - 1):
        return at
    return at + 2 if words.word(at + 1) in lexicon("states") and words.word(at + 3).islower() else at


def _joined(words: Words, at: int, limit: int, names: Names, *, plain: int) -> tuple[int, tuple[int, ...]]:
    """Past "and CEO" or ", founder and owner" after a head: the role's new end and the further heads."""
    more: list[int] = []
    while at < limit and words.low(at) in {"and", "&", "/", "or"}:
        begin = at + 1
        if words.low(begin) in DETERMINERS | OWNERS:
            break
        _, heads = _heads(words, begin, limit, names)
        if not heads or begin in names:
            break
        role, organization = before_head(words, begin, heads[0], names)
        if organization is not None or role[0] != begin or words.low(begin) in KEPT_BEFORE:
            break
        if not {words.low(plain), words.low(heads[0])} <= lexicon("role_posts"):
            break
        at = heads[0] + 1
        more.append(heads[0])
    return at, tuple(more)
