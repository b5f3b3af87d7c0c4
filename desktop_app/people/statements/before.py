# SPDX-License-Identifier: Apache-2.0
"""What stands before a name and says what its bearer is: titles, possessors, an apposition in front."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.organizations import party_and_place
from desktop_app.people.statements.partitives import one_of_several
from desktop_app.people.statements.phrases import Phrase, parse, past_chief
from desktop_app.people.statements.predicates import Found
from desktop_app.people.text.role_words import END, LINKS, OWNERS, POSSESSIVE, Names, Words, is_head

_DETERMINERS = frozenset({"a", "an", "the", "this", "that", "another"})
_STOPS = frozenset({".", "!", "?", ";", ":", END, "—", "–", "(", ")", "“", "”", '"', "‘", "«", "»", "„", "…"})
"""What no noun phrase before a name runs across."""
_REACH = 14
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
    found = _right_before(words, at, names, depth)
    if depth == 0:
        found = [(phrase, how) for phrase, how in found if not (phrase.plural and how == "title-before")]
    comma = _comma_before(words, at, names)
    if comma is not None and comma != at:
        found = [*_apposition(words, comma, names), *found]
    return found


def _comma_before(words: Words, at: int, names: Names) -> int | None:
    """The comma before "a delighted Jane Roe", "Professor Roe": what stands before it may be an apposition."""
    for i in range(at, max(-1, at - 4), -1):
        if words.low(i) == ",":
            return i
        if words.low(i) in _DETERMINERS - {"that"} or (words.low(i) in _STYLES and words.is_capital(i)):
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
        return _copula_before(words, at, names)
    called = _called_end(words, at)
    if called is not None:
        found = _ending_at(words, called, names)
        return [(found, "named")] if found else []
    if low == "," and (apposed := _apposition(words, at, names)):
        return apposed
    if low in {"and", ","} and depth == 0:
        return _shared_before(words, at, names)
    if not words.is_word(at) or at in names:
        return []
    return _ranks(words, at, names) or (_titles(words, at, names) if is_head(low) else [])


def _copula_before(words: Words, at: int, names: Names) -> list[Found]:
    """ "The mill's owner is Jane Roe": the noun phrase before the copula at token `at`."""
    found = _ending_at(words, at, names)
    return [(found, "copula-before")] if found and found.determined and not found.plural else []


def _called_end(words: Words, at: int) -> int | None:
    """Where what is called by the name behind token `at` ends: "a vet named Roe", "a man known as Roe"."""
    low = words.low(at)
    if low in {"named", "called"}:
        return at
    if low == "as" and words.low(at - 1) in {"known", "identified"} and is_head(words.low(at - 2)):
        return at - 1
    return _calling(words, at) if low in {",", "as", "of"} else None


def _shared_before(words: Words, at: int, names: Names) -> list[Found]:
    """What the name before "and" or a comma at token `at` shares with the one behind."""
    last = at - 1 if words.low(at) == "and" and words.low(at - 1) == "," else at
    home = _home_before(words, last, names)
    return _shared(words, home - 1, names) if last - 1 in names or home < last else []


def _ranks(words: Words, at: int, names: Names) -> list[Found]:
    """The ranks that end at token `at`, with the role or the copula before them ("The sheriff is Lt. Roe")."""
    begin = at + 1
    while begin > 0 and _is_rank(words, begin - 1) and begin - 1 not in names:
        begin -= 1
    if begin > at or at == 0:
        return []
    rank = (Phrase((begin, at + 1), None, at + 1), "title-before")
    before = words.low(begin - 1)
    if before in {"is", "was"}:
        copula = _copula_before(words, begin - 1, names)
        return [*copula, rank] if copula else []
    modifies = before in lexicon("role_modifiers") and words.word(begin - 1) != "chief"
    if is_head(before) and not modifies and begin - 1 not in names:
        return [*_titles(words, begin - 1, names), rank]
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
    found = _ending_at(words, comma, names)
    if found is None or found.role is None:
        return []
    start = found.role[0] if found.organization is None else min(found.role[0], found.organization[0])
    if _is_of_narrator(words, start, comma) or (found.plural and not _is_one_of(words, start)):
        return []
    owned = any(words.low(i) in POSSESSIVE for i in range(max(0, start - 2), comma))
    opens = words.low(start - 1) == "as" or words.opens_sentence(start)
    stated = found.determined or owned or (opens and not found.plural)
    return [(found, "apposition-before")] if stated else []


def _is_of_narrator(words: Words, start: int, comma: int) -> bool:
    """True for whom the narrator calls theirs, "my friend, Jane Roe", "our son, …"; not "our reporter, …"."""
    owners = [words.low(i) for i in range(max(0, start - 2), start) if words.low(i) in _FIRST]
    return bool(owners) and (owners[-1] != "our" or words.low(comma - 1) in lexicon("role_kin"))


def _is_one_of(words: Words, start: int) -> bool:
    """True where the several at token `start` are those of whom one is named: "one of the owners, Jane Roe"."""
    return words.low(start - 1) == "of" or "one" in words.lows[max(0, start - 5) : start + 1]


def _ending_at(words: Words, end: int, names: Names) -> Phrase | None:
    """The role phrase whose last token stands right before `end`."""
    left = end
    while left > max(0, end - 24) and words.word(left - 1) not in _STOPS and words.low(left - 1) != ",":
        left -= 1
    for start in range(left, end):
        phrase = _beginning_at(words, start, end, names) if start == left or _may_open(words, start) else None
        owned = start not in names or any(words.low(i) in POSSESSIVE for i in range(start, end))
        if phrase is not None and owned and _reaches(words, phrase, end):
            return phrase
    return None


def _beginning_at(words: Words, start: int, end: int, names: Names) -> Phrase | None:
    low = words.low(start)
    partitive = low == "one" and words.low(start + 1) == "of"
    phrase = parse(words, start + 2 * partitive, end, names)
    return None if phrase is not None and low in _COUNTS and not phrase.plural else phrase


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
    """True where a noun phrase may begin: at an article, and without one after a verb or preposition."""
    low = words.low(at)
    if low in _DETERMINERS | OWNERS | _COUNTS or (low == "one" and words.low(at + 1) == "of"):
        return True
    return words.low(at - 1) in lexicon("role_breaks") and (words.is_capital(at) or is_head(low))


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


def _is_rank(words: Words, at: int) -> bool:
    """True for a rank or an abbreviated title that stands between a role and a name ("Lt.", "Barrister")."""
    low = words.low(at)
    if low in lexicon("role_offices"):
        return False
    return words.is_capital(at) and (low in lexicon("role_ranks") or low in lexicon("role_titles"))


def _titles(words: Words, last: int, names: Names) -> list[Found]:
    """Roles that end right before the name; several where titles are strung ("candidate Sen.")."""
    start = _phrase_start(words, _before_chief(words, last), names)
    joined = words.low(start) == "and" and start < last
    phrase = parse(words, start + joined, last + 1, names)
    if phrase is None or phrase.role is None:
        return []
    found = [(phrase, "title-before")]
    if is_head(words.low(start - 1)) and words.word(start - 1)[0].islower() and start - 1 not in names:
        found += _titles(words, start - 1, names)
    if phrase.role[1] != last + 1:
        rest = parse(words, phrase.end + 1, last + 1, names) if phrase.end < last else None
        found = [(rest, "title-before"), *found] if rest else found
    return found


def _before_chief(words: Words, last: int) -> int:
    """The head before "in chief" where `last` is that "chief" ("editor in chief Jane Roe"); else `last`."""
    return last - 2 if past_chief(words, last - 1) > last and is_head(words.low(last - 2)) else last


def _phrase_start(words: Words, last: int, names: Names) -> int:
    """First token of the noun phrase that ends with the role head at `last`."""
    at = last
    owned = False
    titled = words.is_capital(last) and not words.word(last).isupper()  # "founder and CEO" has no more capitals
    while at > max(0, last - _REACH):
        before = at - 1
        low = words.low(before)
        if low in _DETERMINERS or low in OWNERS:
            return before
        if low in POSSESSIVE and not owned:
            owned = True
        elif low in _LINKS or (low == "on" and words.low(before - 1) in lexicon("organization_of")):
            if not _is_linked(words, at, names, last=last):
                return at
        elif _ends_phrase(words, before) or (titled and _is_plain(words, before)):
            return at
        at = before
    return at


def _is_linked(words: Words, at: int, names: Names, *, last: int) -> bool:
    """True where "of" or "and" before token `at` joins what stands before it to the phrase that ends at `last`."""
    low, before = words.low(at - 1), at - 2
    if low == "and":
        if before in names:
            return False
        if at == last or is_head(words.low(before)):
            return is_head(words.low(before))
    if low == "of" and is_head(words.low(before)):
        return True
    named = words.is_proper(before) and words.low(before) not in lexicon("calendar")
    return words.is_capital(at) and named and not is_head(words.low(before))


def _ends_phrase(words: Words, at: int) -> bool:
    """True for what no noun phrase before a name runs across."""
    word = words.word(at)
    if not words.is_word(at) or word in _STOPS:
        return True
    if words.low(at) not in lexicon("role_breaks") or (len(word) > 1 and word.isupper()):
        return False
    return not words.is_capital(at) or words.opens_sentence(at)


def _is_plain(words: Words, at: int) -> bool:
    return words.word(at)[0].islower() and words.low(at) not in lexicon("role_modifiers") | LINKS
