# SPDX-License-Identifier: Apache-2.0
"""Vetoes: what cannot be the speaker's role or organization, whatever its features say, because it only describes,
is another's, or is denied.
"""

from __future__ import annotations

import re

from desktop_app.base.resources import lexicon, listed
from desktop_app.model.spans import Span
from desktop_app.people.affiliation.views import Option, View, beside, words_of
from desktop_app.people.text.lexicons import MALE, is_head, is_organization_noun, is_plural, lists
from desktop_app.people.text.statement import head_of
from desktop_app.people.text.words import page_of

_READ_BY = re.compile(r"\b(?:acquired|examined|obtained|reviewed|seen|viewed) (?:exclusively )?by (?:the )?\Z", re.I)
_LONGEST_READ = 30
_WHOSE_KIN = re.compile(r",? whose (?:(?:[\w-]+ ){0,2}([\w-]+)(?:,| is| was) (?:(?:the|an?) )?)?")
_LONGEST_CLAUSE = 60
_OF_OWNER = re.compile(r"(?: [\w-]+){1,4}[’']s (?:[\w-]+ )*")
"""Between a body and a relative: "the Quay party leader's eldest daughter" is of the leader, who is of the party."""
_STREETS = frozenset(("avenue", "boulevard", "highway", "road", "street"))
_ROADS = frozenset(("close", "crescent", "drive", "gardens", "lane", "terrace"))
"""Words for streets that are in names of bodies too: they are streets only behind a person's name and "of"."""
_KIN_OF = re.compile(r"([\w-]+) of (?:the late )?\Z")
"""A noun of kin and "of" before a name: "the widow of Quill"."""
_LONGEST_KIN = 40
_LONGEST_DESCRIPTION = 40
"""Code points of the longest description before a role."""
_PRAISE = frozenset(("leading", "longtime", "prominent", "retired", "former", "top", "liberal", "progressive"))
_OF_OFFICES = frozenset(("Majority", "Minority", "Gold", "Blue"))
"""Capitalised words that belong to an office or a distinction, not to a body: Majority Leader, Gold Star parents."""
_WHERE = frozenset(("at", "by", "from", "on", "with"))


def may_be_role(view: View, words: str, span: Span) -> bool:
    """Whether `words` at `span` may be a role, and the speaker's."""
    return bool(words) and _is_role(words) and not _is_elsewhere(view, words, span) and not _is_kins(view, span)


def is_of_other_sex(view: View, role: str) -> bool:
    """Whether the role's gender is not the speaker's: she is nobody's husband, he is no chairwoman."""
    gender = lists().noun_gender(head_of(role))
    if gender == MALE and head_of(role) not in lexicon("role_kin"):
        return False  # many a woman is called a chairman
    return bool(view.gender and gender) and gender != view.gender


def may_be_body(view: View, words: str, span: Span, role: Option) -> bool:
    """Whether `words` at `span` may name an organization, and that of a speaker with `role`."""
    if view.kind == "document" and _READ_BY.search(view.text, max(0, span.start - _LONGEST_READ), span.start):
        return False  # "a memo seen by the Quay Post" is not the paper's
    return not _lives_in(view, words, span, role) and _names_body(view.text, words, span, role)


def is_apart(view: View, words: str, span: Span, role: Option) -> bool:
    """Whether nothing says that the person is of the body: no sentence names both, and no role ties him to a body.

    A minister's role ties him only to what governs; a body named after him is never apart.
    """
    head = head_of(role.words) if role.words is not None else ""
    untied = not head or head in lexicon("role_untied") or head == "minister"
    if view.kind != "person" or not untied:
        return False
    if not {word for name in view.names for word in words_of(name.of(view.text))}.isdisjoint(words_of(words)):
        return False
    text, starts = page_of(view.text), view.bodies.places(words) or [span.start]
    named = (*view.names, *view.places[len(view.names) : -1])
    return not any(text.in_one_sentence(start, place.start) for place in named for start in beside(starts, place.start))


def _is_role(words: str) -> bool:
    """Whether a role's head noun is among the words, or several stand there and one is in lower case.

    A place ("at sea") and "man named" are no roles.
    """
    if words.split()[0] in _WHERE or words.split()[-1] in {"called", "named"}:
        return False
    if len(words.split()) == 1:
        return is_head(words.casefold().rstrip(".,"))
    return any(word[0].islower() or is_head(word.casefold().rstrip(".,")) for word in words.split())


def _is_elsewhere(view: View, words: str, role: Span) -> bool:
    """Whether the role, a singular, does not stand where the unnamed speaker is mentioned; for "one of them" it may."""
    apart = view.kind == "unnamed" and not is_plural(head_of(words))
    return apart and not any(place.holds(role) for place in view.places)


def _is_kins(view: View, span: Span) -> bool:
    """Whether the phrase is a relative or what he is said to be: "Roe, whose husband, the cook, is at sea, said"."""
    for name in view.names:
        if 0 < span.start - name.end <= _LONGEST_CLAUSE:
            clause = _WHOSE_KIN.fullmatch(view.text, name.end, span.start)
            if clause is not None and (clause[1] is None or clause[1].casefold() in lexicon("role_kin")):
                return True
    return False


def _lives_in(view: View, words: str, span: Span, role: Option) -> bool:
    """Whether a town, country or street says where somebody without an office lives: "Jane Roe of Dayton, a weaver".

    Behind a relative's name whatever is no body counts as a place: "his brother, Ed Roe of Nampa".
    """
    kin = role.words is not None and head_of(role.words) in lexicon("role_kin")
    last = words_of(words)[-1]
    street = " " in words and last in _STREETS | _ROADS
    place = words.casefold() in lexicon("places") or street or (kin and not is_organization_noun(last))
    if not place or _is_office(view, role):
        return False
    before = view.text[max(0, span.start - len(", of ")) : span.start]
    of = before if before == ", of " else " of " if before.endswith(" of ") else ""
    return bool(of) and any(name.end == span.start - len(of) for name in view.names)


def _is_office(view: View, role: Option) -> bool:
    """Whether the role is a public office, or a title right before the name."""
    if role.words is None or role.span is None:
        return False
    titled = role.span.of(view.text)[0].isupper() and any(name.start == role.span.end + 1 for name in view.names)
    return titled or head_of(role.words) in lexicon("role_offices")


def _names_body(text: str, words: str, span: Span, role: Option) -> bool:
    """Whether it is no mere description (a conservative radio host) nor how a role begins (a U.S. District Judge)."""
    if words in _OF_OFFICES or (words.islower() and listed(words, "parties", "role_fields")):
        return False
    kin = _KIN_OF.search(text, max(0, span.start - _LONGEST_KIN), span.start)
    if kin is not None and kin[1].casefold() in lexicon("role_kin"):
        return False
    return role.span is None or _fits_role(text, words, span, role.words or "-", role.span)


def _fits_role(text: str, words: str, span: Span, role: str, at: Span) -> bool:
    """Whether the `words` at `span` are no part of what describes the bearer of the `role` at `at`."""
    if _is_field(text, words, span, at):
        return False
    if head_of(role) in lexicon("role_kin") and _OF_OWNER.fullmatch(text, span.end, at.start):
        return False
    if span.start < at.start < span.end < at.end:
        last = words_of(words)[-1]
        return is_organization_noun(last) and last != "district"
    before = span.end <= at.start and not text[span.end : at.start].strip()
    inside = at.start <= span.start < at.end
    parts = words.split()
    if not (before or inside) or len(parts) < 2 or len(words) > _LONGEST_DESCRIPTION:
        return True
    return not (words.islower() and (parts[0] in _PRAISE or parts[0] in lexicon("parties")))


def _is_field(text: str, words: str, span: Span, role: Span) -> bool:
    """Whether the words are the field of an office: Labour in "Minister of Labour", but not "head of the clinic"."""
    if not role.holds(span):
        return False
    ahead = text[role.start : span.start].casefold()
    parts = words.casefold().split()
    if parts == ["state"] or not ahead.endswith((" of ", " for ")):
        return False  # "state" as the department is called
    known = lexicon("ordinary_words") | lexicon("places") | lexicon("function_words")
    return (len(parts) > 1 or not words.islower()) and known.issuperset(parts)
