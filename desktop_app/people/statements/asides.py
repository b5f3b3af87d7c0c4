# SPDX-License-Identifier: Apache-2.0
"""What stands between a name and what is said of its bearer: ages, letters, "(D-Mo.)", "(Lab, Docks)", a home town."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.organizations import name_after, party_and_place
from desktop_app.people.statements.phrases import Phrase, parse
from desktop_app.people.statements.predicates import CLOSERS, Found
from desktop_app.people.text.role_words import POSSESSIVE, Names, Words, is_head

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "md", "m.d", "phd", "ph.d", "esq", "obe", "mbe", "cbe", "rn"})
_ASIDE = 24
"""Tokens of the longest aside in parentheses."""
_OFFICES = frozenset({"qc", "kc", "sc", "td", "mp", "msp", "mep", "mla", "mna"})
"""Letters after a name that say what its bearer is."""


def past_asides(words: Words, at: int, limit: int, names: Names, found: list[Found], *, titled: bool) -> int:
    """Past "(D-Mo.)", ", 27,", "Jr.", noting what they state."""
    while at < limit:
        if words.word(at) == "(":
            close = next((i for i in range(at + 1, min(at + _ASIDE, limit)) if words.word(i) == ")"), None)
            if close is None:
                return at
            _parenthesis(words, at + 1, close, names, found, titled=titled)
            at = close + 1
        elif words.low(at) in _OFFICES and words.word(at).isupper():
            found.append((Phrase((at, at + 1), None, at + 1), "letters"))
            at += 1
        elif words.low(at) in _SUFFIXES or (words.low(at) == "," and words.word(at + 1) == "("):
            at += 1
        elif words.low(at) == "," and (after := aside_end(words, at + 1, names, found)) > at + 1:
            at = after
        else:
            return at
    return at


def aside_end(words: Words, at: int, names: Names, found: list[Found]) -> int:
    """Past an age, a party with its state or a home town between commas; `at` itself where none stands there."""
    word = words.word(at)
    if word.isdigit() and len(word) <= 3 and words.word(at + 1) in CLOSERS | {"who"}:
        return at + 1
    if words.low(at) in _SUFFIXES:
        return at + 1
    if party_and_place(word) is not None:
        found.append((Phrase(None, (at, at + 1), at + 1), "party"))
        return at + 1
    two = f"{word}, {words.word(at + 2)}"
    if words.word(at + 1) == "," and (word.endswith(".") or len(word) == 1) and party_and_place(two) is not None:
        found.append((Phrase(None, (at + 2, at + 3), at + 3), "party"))
        return at + 3
    if words.low(at) in {"of", "from"} and words.is_capital(at + 1):
        end = at + 2
        while end < at + 6 and words.is_capital(end):
            end += 1
        if words.low(end) == ",":
            return end
    return at


def _parenthesis(words: Words, first: int, end: int, names: Names, found: list[Found], *, titled: bool) -> None:
    party = None
    inside = words.text[words.starts[first] : words.ends[end - 1]] if end > first else ""
    if party is None and party_and_place(inside) is not None:
        begin = (
            first
            if end - first == 1
            else next((i for i in range(first, end) if words.low(i) in {",", "-", "–"}), first - 1) + 1
        )
        found.append((Phrase(None, (begin, end), end), "party"))
        return
    if not inside or inside[0].isdigit():
        return
    phrase = parse(words, first, end, names)
    phrase = with_comma_name(words, phrase, end, names) if phrase is not None else None
    aged = phrase is not None and words.word(phrase.end) == "," and words.word(phrase.end + 1).isdigit()
    if phrase is not None and (phrase.end == end or aged):
        found.append((phrase, "parenthesis"))
        return
    party = party or None
    if party is not None:
        found.append((Phrase(None, party, end), "party"))


def with_comma_name(words: Words, phrase: Phrase, limit: int, names: Names) -> Phrase:
    """ "President, Alibaba Group said": the organization after a comma."""
    at = phrase.end
    if phrase.organization is not None or words.low(at) not in {",", "-", "–"} or not words.is_proper(at + 1):
        return phrase
    if words.is_capital(at - 1) and words.word(at + 1) in lexicon("states"):
        return phrase  # behind a town: "a broker based in Dayton, Ohio"
    if at + 1 in names or (is_head(words.low(at + 1)) and words.low(at + 2) not in POSSESSIVE):
        return phrase
    named = name_after(words, at + 1, limit, names)
    if named is None:
        return phrase
    after = words.word(named[1])
    if after in CLOSERS or words.low(named[1]) in lexicon("role_breaks") or after[0].islower():
        return Phrase(phrase.role, named, named[1], phrase.heads, phrase.determined, phrase.plural)
    return phrase
