# SPDX-License-Identifier: Apache-2.0
"""Whose company, shop or band a body is: "Jane Roe's bakery, Quay Loaf", "her firm Acme"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.mentions.organizations import name_after
from desktop_app.people.statements.role_descriptions import Antecedents
from desktop_app.people.statements.role_predicates import CLOSERS
from desktop_app.people.text.role_words import END, KEPT_BEFORE, POSSESSIVE, Names, Range, Words

_OWNERS = {"his": "m", "her": "f"}
_ADJECTIVES = 2
"""Most words between an owner and the noun ("her small family firm")."""
_LONGEST_POST = 4
"""Tokens from a name in a label to its colon."""
_LONGEST = 14
"""Tokens in which the name ends."""


def belongings(words: Words, mentions: Sequence[Span], names: Names) -> Iterator[tuple[Span, Span]]:
    """Each mention whose bearer is said to own or lead a body, with the body's name."""
    ranges = [(words.at(m.start), words.at(m.end)) for m in mentions]
    ranges = [(first, end) for first, end in ranges if end > first and not _is_label(words, first, end)]
    antecedents = Antecedents(words, ranges, ())
    ends = {end: (first, end) for first, end in ranges}
    quoted = words.quoted()
    for at in range(len(words)):
        low = words.low(at)
        if quoted[at] or not (low in _OWNERS or (low in POSSESSIVE and at in ends)):
            continue
        body = _named_behind(words, at + 1, names)
        owner = ends.get(at) if body is None or low in POSSESSIVE else antecedents.owner(at, _OWNERS[low])
        if body is not None and owner is not None:
            yield words.span(*owner), words.span(*body)


def _is_label(words: Words, first: int, end: int) -> bool:
    """True for the name of who speaks, at the head of a turn: "JANE ROE, HOST: …"."""
    return words.word(first - 1) == END and ":" in words.texts[end : end + _LONGEST_POST]


def _named_behind(words: Words, begin: int, names: Names) -> Range | None:
    """The name of the body that begins with its noun near token `begin`; None for a former one."""
    at = begin
    while at < begin + _ADJECTIVES and words.word(at).islower() and words.low(at) not in _nouns():
        if words.low(at) in KEPT_BEFORE or words.low(at) in lexicon("role_breaks"):
            return None
        at += 1
    if words.word(at) not in _nouns():
        return None
    comma = words.word(at + 1) == ","
    start = at + 1 + comma
    if start in names or not words.is_capital(start):
        return None
    named = name_after(words, start, min(len(words), start + _LONGEST), names)
    whole = named is not None and named[0] == start and (not comma or words.word(named[1]) in CLOSERS)
    return named if whole else None


@cache
def _nouns() -> frozenset[str]:
    """Nouns of bodies that somebody may own or lead."""
    return lexicon("organization_generic") | lexicon("organization_owned")
