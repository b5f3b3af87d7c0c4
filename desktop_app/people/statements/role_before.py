# SPDX-License-Identifier: Apache-2.0
"""What stands before a name and says what its bearer is: titles, possessors, an apposition in front."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.organizations import party_and_place
from desktop_app.people.statements.role_phrases import Phrase, parse
from desktop_app.people.statements.role_several import one_of_several
from desktop_app.people.statements.role_titles import (
    DETERMINERS,
    OWNERS,
    STOPS,
    Found,
    is_rank,
    looks_like_verb,
    role_then_name,
    titles,
)
from desktop_app.people.text.role_words import POSSESSIVE, Names, Words, is_head, is_organization_noun

_OF_TWO = frozenset({"elder", "older", "younger"})
"""Which of two of one name somebody is, and no role: "the elder Roe"."""
_COUNTS = frozenset({"two", "three", "four"})
_ASIDE = 8
"""Tokens in which a bracket behind a name closes."""
_REACH = 14
"""Tokens to the participle that opens a sentence."""
_NOT_DOING = frozenset({"according", "during", "evening", "including", "morning", "nothing", "something"})
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
    found = [one for one in _right_before(words, at, names, depth) if not _is_slogan(words, one[0], first, names)]
    found = [*_before_calling(words, at, names), *found]
    if _is_owner(words, first, names):
        found = [(phrase, how) for phrase, how in found if how != "copula-before"]
    if any(phrase.plural for phrase, _ in found) and depth == 0 and not _heads_list(words, first, names):
        found = [(phrase, how) for phrase, how in found if not (phrase.plural and how == "title-before")]
    comma = _comma_before(words, at, names)
    if comma is not None and comma != at:
        found = [*_apposition(words, comma, names), *found]
    return found


_CALLING = frozenset({"as", "called", "named"})
_LONGEST_CALLING = 12


def _before_calling(words: Words, at: int, names: Names) -> list[Found]:
    """ "The mill's engineer, a Dane called Jane Roe": what stands before what is called so."""
    if words.low(at) not in _CALLING:
        return []
    for i in range(at - 1, max(0, at - _LONGEST_CALLING), -1):
        if words.low(i) in {"a", "an"} and words.word(i - 1) == ",":
            return _apposition(words, i - 1, names)
        if not words.is_word(i) or i in names:
            break
    return []


def _is_owner(words: Words, first: int, names: Names) -> bool:
    """True where the name at `first` only owns what follows: "The mayor is Jane Roe's son"."""
    last = first
    while last in names:
        last += 1
    return words.low(last) in POSSESSIVE


def _is_slogan(words: Words, phrase: Phrase, first: int, names: Names) -> bool:
    """True for what stands between marks with the name alone: "Fool Roe" on a shirt calls nobody a fool."""
    last = first
    while last + 1 in names:
        last += 1
    after = words.word(last + 2) if words.low(last + 1) in {",", "."} else words.word(last + 1)
    return phrase.role is not None and words.word(phrase.role[0] - 1) in _OPENING and after in _CLOSING


_OPENING, _CLOSING = frozenset({"“", '"', "‘", "''"}), frozenset({"”", '"', "’", "''"})
_LIST = 10
"""Tokens from a plural title's first name to the next one."""


def _heads_list(words: Words, first: int, names: Names) -> bool:
    """True for the first of several names ("Sens. Jane Roe (R-Ohio) and Ed Poe"), whom a plural title is of."""
    at = first
    while at in names:
        at += 1
    if words.low(at) not in {",", "and", "&", "(", "of", "from"}:
        return False
    for i in range(at, at + _LIST):
        if i in names:
            return True
        if words.low(i) in STOPS - {"(", ")"}:
            return False
    return False


def _comma_before(words: Words, at: int, names: Names) -> int | None:
    """The comma before "a delighted Jane Roe", "Professor Roe": what stands before it may be an apposition."""
    for i in range(at, max(-1, at - 4), -1):
        if words.low(i) == ",":
            return i
        if words.low(i) in DETERMINERS - {"that"} or (words.low(i) in _STYLES and words.is_capital(i)):
            continue
        if words.low(i - 1) == "," and words.word(i).islower() and looks_like_verb(words.low(i)):
            return None  # "the mill's owner, praised Jane Roe"
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
        return [(found, "named")] if found and not _is_bodys(words, found) else []
    calling = _calling(words, at) if low in {",", "as", "of"} else None
    if calling is not None:
        found = _ending_at(words, calling, names)
        return [(found, "named")] if found and not (low == "of" and _is_bodys(words, found)) else []
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
        posted = role_then_name(words, begin - 1, names) if words.is_capital(begin - 1) else []
        if posted:
            return [*posted, (rank, "title-before")]
    if is_head(low) and at not in names:
        return titles(words, at, names)
    return role_then_name(words, at, names)


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


def _is_bodys(words: Words, phrase: Phrase) -> bool:
    """True for what says what a body is ("a rival by the name of Quay Air")."""
    return words.low(phrase.heads[0]) in lexicon("role_of_bodies")


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
    found = _ending_at(words, comma, names) or _before_field(words, comma, names)
    if found is None or found.role is None:
        return []
    start = found.role[0] if found.organization is None else min(found.role[0], found.organization[0])
    owners = [words.low(i) for i in range(max(0, start - 2), start) if words.low(i) in _FIRST]
    if owners and (owners[-1] != "our" or words.low(comma - 1) in lexicon("role_kin")):
        return []
    if _is_anothers(words, start, comma, names):
        return []
    if found.plural and not _names_several(words, comma + 1, names) and words.low(start - 1) != "of":
        owner = next((i for i in range(start, max(-1, start - 6), -1) if words.low(i) == "one"), None)
        if owner is None:
            return []
    if _is_of_name_before(words, start, comma, names) or _ends_report(words, start, comma, names):
        return []
    if _is_object_of_opener(words, start, comma, names):
        return []
    owned = any(words.low(i) in POSSESSIVE for i in range(max(0, start - 2), comma))
    opens = words.low(start - 1) == "as" or words.opens_sentence(start)
    if not (found.determined or owned) and (found.plural or not opens):
        return []
    return [(found, "apposition-before")]


def _is_of_name_before(words: Words, start: int, comma: int, names: Names) -> bool:
    """True for "Ed Poe, the head of the trust, accused Jane Roe": the apposition stands behind a name of its own."""
    at = start
    while at > 0 and (words.low(at - 1) in DETERMINERS or words.low(at - 1) in lexicon("role_modifiers")):
        at -= 1
    return words.word(at - 1) == "," and at - 2 in names and comma + 1 not in names


def _ends_report(words: Words, start: int, comma: int, names: Names) -> bool:
    """True for "It was sold by the mill's owner, Jane Roe said": the comma closes what the named one tells."""
    after = comma + 1
    while after in names or (words.low(after) in lexicon("role_courtesy") and after + 1 in names):
        after += 1
    low = words.low(after)
    tells = low in lexicon("role_breaks") and (low.endswith(("ed", "es", "ys")) or low in {"said", "told", "wrote"})
    at = start
    while at > 0 and (words.low(at - 1) in DETERMINERS | OWNERS or words.low(at - 1) in lexicon("role_modifiers")):
        at -= 1
    if words.low(at - 1) in {"as", "and", "but"}:
        at -= 1
    if after > comma + 1 and words.is_word(after) and _ends_clause_of_another(words, at, names):
        return True
    return after > comma + 1 and tells and not words.opens_sentence(at) and words.word(at - 1) not in {"”", '"'}


def _is_object_of_opener(words: Words, start: int, comma: int, names: Names) -> bool:
    """True for "Thanking the captain, Jane Roe left": whom a participle that opens the sentence does something to."""
    after = comma + 1
    while after in names or (words.is_capital(after) and _named_from(words, after, names)):
        after += 1
    for at in range(start - 1, max(-1, start - _REACH), -1):
        if not words.is_word(at) and words.low(at) not in POSSESSIVE:
            return False
        if words.opens_sentence(at):
            return words.low(at).endswith("ing") and words.low(at) not in _NOT_DOING and words.word(after).islower()
    return False


def _named_from(words: Words, at: int, names: Names) -> bool:
    """True for a title or its like at token `at` before a name."""
    return any(i in names for i in range(at + 1, at + 4)) and words.is_word(at)


def _ends_clause_of_another(words: Words, at: int, names: Names) -> bool:
    """True for what somebody else is in a clause before: "While Poe is not yet a candidate, Roe …"."""
    copula = next((i for i in range(at - 1, max(-1, at - 4), -1) if words.low(i) in {"is", "was", "became"}), None)
    return copula is not None and any(i in names for i in range(max(0, copula - 3), copula))


def _is_anothers(words: Words, start: int, comma: int, names: Names) -> bool:
    """True for "In a statement read by her lawyer, Jane Roe said": the pronoun already stands for the name."""
    after = comma + 1
    while after in names:
        after += 1
    owned = any(words.low(i) in {"his", "her"} and words.low(i - 1) in {"by", "through"} for i in (start - 1, start))
    return owned and words.is_word(after)


def _before_field(words: Words, comma: int, names: Names) -> Phrase | None:
    """ "Quay Air's vice president, marketing, Jane Roe": the phrase before the comma before its field."""
    for i in range(comma - 1, max(0, comma - 4), -1):
        if words.word(i) == ",":
            return _ending_at(words, i, names)
        if not words.is_word(i) or i in names or words.low(i) in lexicon("role_breaks") or not words.word(i).islower():
            return None
    return None


def _names_several(words: Words, at: int, names: Names) -> bool:
    """True where the name at `at` is of several people ("Wanda and Celia")."""
    while at in names or (words.low(at) == "and" and at + 1 in names):
        if words.low(at) == "and":
            return True
        at += 1
    return False


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
    return before in lexicon("role_breaks") and (
        words.is_capital(at) or is_head(words.low(at)) or is_modifier(words, at)
    )


def is_modifier(words: Words, at: int) -> bool:
    """True for a word that may stand before a role head."""
    low = words.low(at)
    return low in lexicon("role_modifiers") or is_organization_noun(low)


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
