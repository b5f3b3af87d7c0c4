# SPDX-License-Identifier: Apache-2.0
"""What stands before a name and says what its bearer is: titles, possessors, an apposition in front."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.organizations import party_and_place
from desktop_app.people.statements.partitives import one_of_several
from desktop_app.people.statements.phrases import Phrase, parse
from desktop_app.people.statements.titles import DETERMINERS, OWNERS, STOPS, Found, is_rank, titles
from desktop_app.people.text.role_words import POSSESSIVE, Names, Words, is_head

_OF_TWO = frozenset({"elder", "older", "younger"})
"""Which of two of one name somebody is, and no role: "the elder Roe"."""
_COUNTS = frozenset({"two", "three", "four"})
_ASIDE = 8
"""Tokens in which a bracket behind a name closes."""
_FIRST = frozenset({"my", "your", "our"})
_STYLES = frozenset({"most", "very"})
"""How styles of the clergy begin: the Very Rev., the Most Rev."""
_LINKS = frozenset({"of", "for", "and", "&"})
_SPANS = frozenset({"decades", "months", "years"})
"""What somebody has been something for: "a partner of 12 years"."""


def statements_before(words: Words, first: int, names: Names, *, depth: int = 0) -> list[Found]:
    """The phrases before the name whose first token is `first`, each with its pattern."""
    at = first - 1
    while at >= 0 and words.low(at) in lexicon("role_courtesy") and words.is_capital(at):
        at -= 1
    if at < first - 1 and words.low(at) == "the":
        at -= 1  # "Premier the Hon. Jane Roe"
    if at < 0 or (words.word(at) in _OF_TWO and words.low(at - 1) == "the"):
        return []
    found = list(_right_before(words, at, names, depth))
    found = [*found]
    if any(phrase.plural for phrase, _ in found) and depth == 0:
        found = [(phrase, how) for phrase, how in found if not (phrase.plural and how == "title-before")]
    comma = _comma_before(words, at, names)
    if comma is not None and comma != at:
        found = [*_apposition(words, comma, names), *found]
    return found


_OPENING, _CLOSING = frozenset({"“", '"', "‘", "''"}), frozenset({"”", '"', "’", "''"})


def _comma_before(words: Words, at: int, names: Names) -> int | None:
    """The comma before "a delighted Jane Roe", "Professor Roe": what stands before it may be an apposition."""
    for i in range(at, max(-1, at - 4), -1):
        if words.low(i) == ",":
            return i
        if words.low(i) in DETERMINERS - {"that"} or (words.low(i) in _STYLES and words.is_capital(i)):
            continue
        if i in names or not words.is_word(i) or words.low(i) in lexicon("role_breaks") - {"own"} | {"that"}:
            return None
    return None


def _right_before(words: Words, at: int, names: Names, depth: int) -> list[Found]:
    low = words.low(at)
    if low in POSSESSIVE:
        return _possessor(words, at, names)
    if low in {"prosecuting", "defending"} and words.opens_sentence(at):
        return [(Phrase((at, at + 1), None, at + 1), "participle")]
    if low in {"is", "was"}:
        found = _ending_at(words, at, names)
        return [(found, "copula-before")] if found and found.determined and not found.plural else []
    if low == "as" and words.low(at - 1) in {"known", "identified"} and is_head(words.low(at - 2)):
        found = _ending_at(words, at - 1, names)
        return [(found, "named")] if found else []
    calling = _calling(words, at) if low in {",", "as", "of"} else None
    if calling is not None:
        found = _ending_at(words, calling, names)
        return [(found, "named")] if found else []
    apposed = _apposition(words, at, names) if low == "," else []
    if apposed:
        return apposed
    if low in {"named", "called"}:
        found = _ending_at(words, at, names)
        return [(found, "named")] if found else []
    if low in {"and", ","} and depth == 0:
        last = at - 1 if low == "and" and words.low(at - 1) == "," else at
        home = _home_before(words, last, names)
        if last - 1 in names or home < last:
            shared = _shared(words, home - 1, names)
            if shared or low == "and":
                return shared
    if words.word(at) in {"“", '"', "‘"} or not words.is_word(at):
        return []
    if is_rank(words, at) and at not in names and at > 0:
        begin = at
        while begin > 0 and is_rank(words, begin - 1) and begin - 1 not in names:
            begin -= 1
        before = words.low(begin - 1)
        if before in {"is", "was"}:
            found = _ending_at(words, begin - 1, names)
            if found is not None and found.determined and not found.plural:
                return [(found, "copula-before"), (Phrase((begin, at + 1), None, at + 1), "title-before")]
        rank = Phrase((begin, at + 1), None, at + 1)
        if (
            is_head(before)
            and (before not in lexicon("role_modifiers") or words.word(begin - 1) == "chief")
            and begin - 1 not in names
        ):
            return [*titles(words, begin - 1, names), (rank, "title-before")]
        posted = [] if words.is_capital(begin - 1) else []
        if posted:
            return [*posted, (rank, "title-before")]
    if is_head(low) and at not in names:
        return titles(words, at, names)
    return []


_NAMING = frozenset({"name", "names", "identified", "signed", "named", "known"})


def _calling(words: Words, at: int) -> int | None:
    """Where what is called ends: before "who gave her name only as", "who gave only her name,", "by the name of"."""
    if words.low(at) == "of":
        return at - 3 if tuple(words.lows[max(0, at - 3) : at]) == ("by", "the", "name") else None
    reach = at - 1 if words.low(at) == "," else at - 4
    begin = next((i for i in range(at - 1, max(-1, reach - 1), -1) if words.low(i) in _NAMING), None)
    if begin is None:
        return None
    for i in range(begin - 1, max(0, begin - 9), -1):
        if words.low(i) == "who":
            return i - 1 if words.word(i - 1) == "," else i
        if not words.is_word(i):
            return None
    return None


def _possessor(words: Words, mark: int, names: Names) -> list[Found]:
    """ "Twitter's Adam Sharp": an organization and no role."""
    begin = mark
    while begin > max(0, mark - 7) and (
        words.is_proper(begin - 1)
        or (words.low(begin - 1) in _LINKS and words.is_capital(begin) and words.is_proper(begin - 2))
    ):
        begin -= 1
    if begin == mark or names.is_person(words, begin, mark):
        return []
    return [(Phrase(None, (begin, mark), mark), "possessor")]


def _apposition(words: Words, comma: int, names: Names) -> list[Found]:
    """ "The company's chief executive, Jane Roe,": the noun phrase that ends at the comma."""
    several = one_of_several(words, comma, names)
    if several is not None:
        return [(several, "one-of")]
    found = _ending_at(words, comma, names) or None
    if found is None or found.role is None:
        return []
    start = found.role[0] if found.organization is None else min(found.role[0], found.organization[0])
    owners = [words.low(i) for i in range(max(0, start - 2), start) if words.low(i) in _FIRST]
    if owners and (owners[-1] != "our" or words.low(comma - 1) in lexicon("role_kin")):
        return []
    if found.plural and words.low(start - 1) != "of":
        owner = next((i for i in range(start, max(-1, start - 6), -1) if words.low(i) == "one"), None)
        if owner is None:
            return []
    owned = any(words.low(i) in POSSESSIVE for i in range(max(0, start - 2), comma))
    opens = words.low(start - 1) == "as" or words.opens_sentence(start)
    if not (found.determined or owned) and (found.plural or not opens):
        return []
    return [(found, "apposition-before")]


def _ending_at(words: Words, end: int, names: Names) -> Phrase | None:
    """The role phrase whose last token stands right before `end`."""
    left = end
    while left > max(0, end - 24) and words.word(left - 1) not in STOPS and words.low(left - 1) != ",":
        left -= 1
    for start in range(left, end):
        low = words.low(start)
        if low == "one" and words.low(start + 1) == "of":
            phrase = parse(words, start + 2, end, names)
        elif start == left or low in DETERMINERS | OWNERS | _COUNTS or _may_open(words, start):
            phrase = parse(words, start, end, names)
        else:
            continue
        if low in _COUNTS and phrase is not None and not phrase.plural:
            continue
        owned = start not in names or any(words.low(i) in POSSESSIVE for i in range(start, end))
        if phrase is not None and owned and _reaches(words, phrase, end):
            return phrase
    return None


def _reaches(words: Words, phrase: Phrase, end: int) -> bool:
    """True where nothing but an adverbial stands between the phrase and `end` ("her trainer since May, …")."""
    if phrase.end == end:
        return True
    after = words.low(phrase.end)
    if after == "of" and words.word(phrase.end + 1).isdigit() and phrase.end + 2 == end:
        return True  # "a picker of 26"
    if after == "of" and words.low(end - 1) in _SPANS:
        return phrase.determined and end - phrase.end <= 4  # "her editor of nearly 30 years"
    if after == "and" and any(is_head(words.low(i)) for i in range(phrase.end + 1, end)):
        return phrase.determined and end - phrase.end <= 5
    return phrase.determined and end - phrase.end <= 6 and after in {"since", "until", "in", "at", "on"}


def _may_open(words: Words, at: int) -> bool:
    """True where a noun phrase without article may begin: after a verb or preposition."""
    before = words.low(at - 1)
    return before in lexicon("role_breaks") and (words.is_capital(at) or is_head(words.low(at)))


def _home_before(words: Words, at: int, names: Names) -> int:
    """Where "of Ohio", "(D-Ohio)" or ", D-Ohio" begins between a name and token `at` ("Sens. Ed Poe of Ohio and …");
    `at` where none does.
    """
    opening = next((i for i in range(at - 2, at - _ASIDE, -1) if words.word(i) == "("), at)
    if words.word(at - 1) == ")" and opening - 1 in names:
        return opening
    if words.word(at - 2) == "," and at - 3 in names and party_and_place(words.word(at - 1)) is not None:
        return at - 2
    begin = at
    while at - begin < 4 and words.is_capital(begin - 1) and begin - 1 not in names:
        begin -= 1
    return begin - 1 if begin < at and words.low(begin - 1) == "of" and begin - 2 in names else at


def _shared(words: Words, last: int, names: Names) -> list[Found]:
    """ "Sens. Mike Crapo and Jim Risch": the plural title before the other name."""
    begin = last
    while last - begin < 24:
        gap = begin
        while words.low(gap - 1) in {",", "and"}:
            gap -= 1
        home = _home_before(words, gap, names)
        if gap - 1 not in names and home == gap:
            break
        begin = gap - 1 if gap - 1 in names else home
    return [(p, f"{pattern}-shared") for p, pattern in statements_before(words, begin, names, depth=1) if p.plural]
