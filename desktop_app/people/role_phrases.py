# SPDX-License-Identifier: Apache-2.0
"""A noun phrase that says what somebody is, taken apart into role and organization.

A small finite-state grammar over tokens: determiner, words before the head, head, "and" with a further head, then what
stands after it with "of", "for", "at", "with", "in" or a comma.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.resources import lexicon
from desktop_app.people.organizations import name_after, noun_phrase_after
from desktop_app.people.role_words import POSSESSIVE, Names, Words, is_head, is_organization_noun, is_plural

_DETERMINERS = frozenset({"a", "an", "the", "this", "that", "these", "one", "another", "any", "some", "two", "three"})
_OWNERS = frozenset({"his", "her", "their", "its", "our", "my", "your", "whose"})
_LEADERS = frozenset(
    {"now", "currently", "also", "then", "himself", "herself", "formerly", "once", "both", "until", "not"}
)
_KEPT_BEFORE = frozenset(
    {"former", "ex", "then", "acting", "retired", "deputy", "interim", "late", "outgoing", "incoming"}
)
_LINKS = frozenset({"of", "for", "and", "&", "the", "de", "la", "du", "del", "on"})
_SUBJECT_HEADS = frozenset(
    {"professor", "lecturer", "reader", "fellow", "chair", "student", "researcher", "curator", "head"}
)
_MAX_BEFORE = 16

Range = tuple[int, int]


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
    head_end, heads = _heads(words, start, limit, names)
    if not heads:
        found = _open_head(words, start, head_end, limit) if open_heads and determined else None
        if found is None:
            return None
        heads = (found,)
    head = heads[0]
    role, organization = before_head(words, start, head, names)
    role_end = head + 1
    plural = is_plural(words.low(head))
    role_end, more = _joined(words, role_end, limit, names, plain=head)
    role = (role[0], role_end)
    bodiless = words.low(head) in lexicon("role_kin")
    owned = owner is not None or (organization is None and _has_owner(words, start, head, names))
    if bodiless:
        organization = None
    elif organization is None and owner is not None and words.low(owner) in {"its", "their"}:
        organization = (owner, owner + 1)
    if role_end < head_end and organization is None and _is_name_run(words, role_end, head_end):
        return Phrase(role, (role_end, head_end), head_end, heads + more, determined, plural)
    role, organization, end = after_head(words, role, limit, organization, names)
    return Phrase(role, organization, end, heads + more, determined, plural, owned)


def _has_owner(words: Words, start: int, head: int, names: Names) -> bool:
    """True where a person stands before the head as its owner ("McConnell spokesman", "the boy's father")."""
    return any(words.low(i) in POSSESSIVE or names.is_person(words, i, i + 1) for i in range(start, head))


def _skip_openers(words: Words, first: int, limit: int) -> tuple[int, int | None, bool]:
    """Past "now", "a", "his": where the phrase begins, the owner's pronoun, whether a determiner stood there."""
    at, owner, determined = first, None, False
    while at < limit and at < first + 5:
        low = words.low(at)
        if low in _OWNERS:
            owner, determined = at, True
        elif low in _DETERMINERS:
            determined = True
        elif low not in _LEADERS:
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
        elif (
            low in _LINKS and found < 0 and at > start and words.is_proper(at - 1) and _proper_follows(words, at, limit)
        ):
            pass
        elif not words.is_word(at):
            if words.word(at) not in {"“", "”", '"', "/", "!"} or found >= 0:
                break
        elif (low in breaks and not words.is_proper(at)) or low in _DETERMINERS:
            break
        elif (
            is_head(low)
            and words.word(at + 1) not in POSSESSIVE
            and not _ends_name(words, at, start)
            and (at not in names or low == words.word(at))
        ):
            found = at
        at += 1
    return at, ((found,) if found >= 0 else ())


def _ends_name(words: Words, at: int, start: int) -> bool:
    """True for the last word of a firm's name that is also a role ("Centerview Partners")."""
    return (
        at > start
        and words.is_capital(at)
        and words.is_proper(at - 1)
        and words.low(at) in lexicon("organization_suffixes")
    )


def _proper_follows(words: Words, at: int, limit: int) -> bool:
    """True where "of", "of the", "and" at `at` leads on to a capitalised word."""
    after = at + 2 if words.low(at + 1) == "the" else at + 1
    return after < limit and words.is_capital(after)


def _open_head(words: Words, start: int, end: int, limit: int) -> int | None:
    """The last common noun of the run, taken for a role where a determiner stood before it."""
    if end <= start:
        return None
    last = end - 1
    low = words.low(last)
    if (
        not low[0].isalpha()
        or words.is_proper(last)
        or is_organization_noun(low)
        or low.endswith(("ing", "ed", "ly"))
        or low in lexicon("role_not_heads")
        or low in POSSESSIVE
    ):
        return None
    return last


def before_head(words: Words, start: int, head: int, names: Names) -> tuple[Range, Range | None]:
    """Role and organization in the words [start, head], the head last."""
    owner_end = next((i for i in range(head - 1, start, -1) if words.low(i) in POSSESSIVE), None)
    if owner_end is not None:
        role, inner = before_head(words, owner_end + 1, head, names)
        begin = start - 1 if start and words.low(start - 1) in {"the", "this", "that"} else start
        owned_by_person = names.is_person(words, start, owner_end)
        if inner is not None or owned_by_person:
            return role, inner
        if not words.is_capital(owner_end - 1) and not is_organization_noun(words.low(owner_end - 1)):
            return role, None
        return role, (begin, owner_end)
    at = head
    parts = lexicon("role_modifiers")
    if words.low(head) in lexicon("parties"):
        return _party_member(words, start, head)
    while at > start and (
        not words.is_proper(at - 1) or words.low(at - 1) in parts or words.low(at - 1) in _KEPT_BEFORE
    ):
        if (at - 2 >= start and _names_body(words, at - 1)) or _is_party(words, at - 1):
            break
        at -= 1
    if words.low(head) == "minister" and words.is_capital(head):
        at = _ministry(words, start, at)
    if at < head and words.low(at) in lexicon("organization_owners"):
        return (at, head + 1), (at, at + 1)
    if at == start and at < head:
        at = _office_of(words, start, head)
        if at > start:
            return (at, head + 1), (start, at)
    begin = at
    while begin > start and (words.is_proper(begin - 1) or words.low(begin - 1) in _LINKS):
        if words.low(begin - 1) == "and" and begin - 2 in names:
            break
        begin -= 1
    if begin == at:
        return (at, head + 1), None
    organization = _owner_before(words, begin, at, head, names)
    if organization is not None and begin > start and words.low(begin - 1) in _KEPT_BEFORE:
        return (begin - 1, head + 1), organization
    return (at, head + 1), organization


def _party_member(words: Words, start: int, head: int) -> tuple[Range, Range]:
    """ "a California Democrat": the place, else the party, is what they stand for."""
    at = head
    while at > start and words.low(at - 1) in lexicon("role_modifiers"):
        at -= 1
    begin = at
    while begin > start and words.is_proper(begin - 1):
        begin -= 1
    return (begin, head + 1), ((begin, at) if begin < at else (head, head + 1))


def _is_party(words: Words, at: int) -> bool:
    return words.is_capital(at) and words.low(at) in lexicon("parties")


def _names_body(words: Words, at: int) -> bool:
    """True for a word of a name like "School" in "Harvard Business School", though roles have it too."""
    return (
        words.is_capital(at)
        and is_organization_noun(words.low(at))
        and words.is_capital(at - 1)
        and not words.is_capital(at + 1)
    )


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


def _owner_before(words: Words, begin: int, end: int, head: int, names: Names) -> Range | None:
    """The organization in the capitalised words [begin, end) before a role; None for a person, a place or a nation."""
    head_low = words.low(head)
    office = head_low in lexicon("role_offices")
    if names.is_person(words, begin, end):
        return (begin, end + 1) if words.low(end) == "campaign" else None
    first = words.low(begin)
    if first.endswith(("-based", "-born", "-old", "-winning", "-area")):
        return _owner_before(words, begin + 1, end, head, names) if end - begin > 1 else None
    if first in lexicon("parties") and end - begin > 1 and words.low(begin + 1) != "party":
        return _owner_before(words, begin + 1, end, head, names) or (begin, begin + 1)
    last = words.low(end - 1)
    if last in lexicon("parties") and end - begin > 1:
        return (begin, end - 1)
    if end - begin == 1 and first in lexicon("parties"):
        return begin, end
    if first in lexicon("organization_demonyms"):
        if end - begin > 1:
            return begin, end
        return (begin, end) if office else None
    if words.word(begin)[0].isdigit() or last.endswith(("-based", "-born")):
        return None
    if _is_place(words, begin, end) and not office:
        return None
    return begin, end


def _is_place(words: Words, begin: int, end: int) -> bool:
    name = words.text[words.starts[begin] : words.ends[end - 1]]
    return name in lexicon("states") or name in lexicon("organization_places")


def _joined(words: Words, at: int, limit: int, names: Names, *, plain: int) -> tuple[int, tuple[int, ...]]:
    """Past "and CEO" or ", founder and owner" after a head: the role's new end and the further heads."""
    more: list[int] = []
    while at < limit and words.low(at) in {"and", "&", "/", "or"}:
        begin = at + 1
        if words.low(begin) in _DETERMINERS | _OWNERS:
            break
        end, heads = _heads(words, begin, limit, names)
        if not heads or begin in names:
            break
        role, organization = before_head(words, begin, heads[0], names)
        if organization is not None or role[0] != begin or words.low(begin) in _KEPT_BEFORE:
            break
        if not {words.low(plain), words.low(heads[0])} <= lexicon("role_posts"):
            break
        at = heads[0] + 1
        more.append(heads[0])
    return at, tuple(more)


def _is_name_run(words: Words, begin: int, end: int) -> bool:
    """True where capitalised words follow a head at once: "Deputy Chief Executive AXA Insurance"."""
    return end > begin and all(words.is_capital(i) or words.low(i) in _LINKS for i in range(begin, end))


def after_head(
    words: Words, role: Range, limit: int, organization: Range | None, names: Names
) -> tuple[Range, Range | None, int]:
    """What follows a head with a preposition: (role, organization, end of the phrase)."""
    at = role[1]
    from_of = False
    subject = words.low(role[1] - 1) in _SUBJECT_HEADS
    while at < limit:
        low = words.low(at)
        if low == "of":
            named = name_after(words, at + 1, limit, names)
            if named is not None and _is_field(words, role, named):
                role = (role[0], named[1]) if role[1] == at else role
                at = named[1]
                continue
            if named is not None and words.low(named[0]) != "state":
                if organization is None and words.low(role[1] - 1) not in lexicon("role_not_of"):
                    organization, from_of = named, True
                at = named[1]
                continue
            if at + 1 in names:
                at = _name_end(words, at + 1, limit, names)
                continue
            end = _lower_run(words, at + 1, limit)
            if end == at + 1:
                body = noun_phrase_after(words, at + 1, limit)
                if body is None:
                    break
                organization = organization or body
                at = body[1]
                continue
            if role[1] == at:
                role = (role[0], end)
            at = end
            continue
        if low == "in" and words.low(at + 1) == "charge" and words.low(at + 2) == "of":
            role = (role[0], _charge_end(words, at + 3, limit))
            at = role[1]
            continue
        if low in {"at", "with", "for", "to", "within", "from", "in", "on"}:
            named = name_after(words, at + 1, limit, names)
            if named is not None and low == "for" and _is_field(words, role, named):
                role = (role[0], named[1]) if role[1] == at else role
                at = named[1]
                continue
            if named is not None:
                if organization is None and low not in {"in", "to", "on"} and not (low == "from" and not from_of):
                    organization = named
                elif from_of and subject and low in {"at", "with", "in"} and low != "in":
                    if role[1] < named[0] and organization is not None:
                        role = (role[0], organization[1])
                    organization, from_of = named, False
                at = named[1]
                continue
            if at + 1 in names:
                at = _name_end(words, at + 1, limit, names)
                continue
            body = noun_phrase_after(words, at + 1, limit)
            if body is not None:
                if low in {"at", "for", "with", "within"}:
                    organization = organization or body
                at = body[1]
                continue
            end = _lower_run(words, at + 1, limit)
            if end == at + 1:
                break
            at = end
            continue
        break
    if words.low(at) in POSSESSIVE:
        at = _lower_run(words, at + 1, limit)
    return role, organization, at


def _charge_end(words: Words, at: int, limit: int) -> int:
    """Past what somebody is in charge of."""
    begin = at
    while at < min(limit, begin + 4) and words.is_word(at) and words.low(at) not in lexicon("role_breaks") - {"the"}:
        at += 1
    return at


def _is_field(words: Words, role: Range, named: Range) -> bool:
    """True for "Head of Routes", "Minister for Livestock": what a capitalised title is about, no organization."""
    head = role[1] - 1
    return (
        words.is_capital(head)
        and (role[1] - role[0] > 1 or not words.opens_sentence(head))
        and named[0] == role[1] + 1
        and not any(is_organization_noun(words.low(i)) for i in range(*named))
        and words.low(named[1] - 1) not in lexicon("organization_suffixes")
        and not any(len(words.word(i)) > 1 and words.word(i).isupper() for i in range(*named))
        and words.word(head).lower() != words.word(head).upper()
        and not words.word(head).isupper()
        and all(is_common_title(words.low(i)) for i in range(*named))
    )


def is_common_title(low: str) -> bool:
    """True for a word that titles are made of, or that reads like a common noun in the plural or in -ing, -ment, -ion."""
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
        if low == "state" or (
            words.is_word(at) and words.word(at)[0].islower() and low not in breaks and low not in _DETERMINERS
        ):
            at += 1
        elif low == "and" and at > begin and words.word(at + 1)[0].islower() and not is_head(words.low(at + 1)):
            at += 1
        else:
            break
    return at
