# SPDX-License-Identifier: Apache-2.0
"""Statements before a name: titles, possessors, an apposition in front."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.base.resources import lexicon
from desktop_app.people.statements.frames import Found, Frame, Place, interpret
from desktop_app.people.statements.partitives import one_of_several
from desktop_app.people.statements.phrases import Phrase, parse, past_chief
from desktop_app.people.text.lexicons import is_head
from desktop_app.people.text.words import END, LINKS, OWNERS, POSSESSIVE, Names, Page

_DETERMINERS = frozenset({"a", "an", "the", "this", "that", "another"})
_STOPS = frozenset({".", "!", "?", ";", ":", END, "—", "–", "(", ")", "“", "”", '"', "‘", "«", "»", "„", "…"})
"""Tokens that end a noun phrase before a name."""
_REACH = 14
_OF_TWO = frozenset({"elder", "older", "younger"})
"""Adjectives that tell two people of one name apart and are no roles: "the elder Roe"."""
_COUNTS = frozenset({"two", "three", "four"})
_FIRST = frozenset({"my", "your"})
_LINKS = frozenset({"of", "for", "and", "&"})
_NAMING = frozenset({"name", "identified", "known"})


def statements_before(page: Page, first: int, names: Names, *, shared: bool = False) -> list[Found]:
    """The phrases before the name whose first token is `first`, each with its pattern; `shared`: see `Place`."""
    at = first - 1
    while at >= 0 and page.low(at) in lexicon("role_courtesy") and page.is_capital(at):
        at -= 1
    if at < first - 1 and page.low(at) == "the":
        at -= 1  # "Premier the Hon. Jane Roe"
    if at < 0 or (page.word(at) in _OF_TWO and page.low(at - 1) == "the"):
        return []
    found = interpret(BEFORE, Place(page, names, first, first, at, first, shared)) or []
    comma = _comma_before(page, at, names)
    if comma is not None and comma != at:
        found = [*_apposition(page, comma, names), *found]
    return found


def _comma_before(page: Page, at: int, names: Names) -> int | None:
    """The comma before "a delighted Jane Roe", "Professor Roe": what stands before it may be an apposition."""
    for i in range(at, max(-1, at - 4), -1):
        if page.low(i) == ",":
            return i
        if page.low(i) in _DETERMINERS - {"that"} | {"most", "very"}:  # "the Very Rev. Jane Roe"
            continue
        if i in names or not page.is_word(i) or page.low(i) in lexicon("role_breaks") - {"own"} | {"that"}:
            return None
    return None


def _copula_before(page: Page, at: int, names: Names) -> list[Found]:
    """ "The mill's owner is Jane Roe": the noun phrase before the copula at token `at`."""
    found = _ending_at(page, at, names)
    return [(found, "copula-before")] if found and found.determined and not found.plural else []


def _called_end(page: Page, at: int) -> int | None:
    """The end of the noun phrase before "named" at token `at`: "a vet named Roe", "a man who gave his name as Roe"."""
    low = page.low(at)
    if low in {"named", "called"}:
        return at
    who = next((i for i in range(at - 1, max(0, at - 9), -1) if page.low(i) == "who"), at)
    if low == "as" and not _NAMING.isdisjoint(page.lows[who:at]):
        return who - (page.word(who - 1) == ",")
    known = low == "as" and page.low(at - 1) in {"known", "identified"} and is_head(page.low(at - 2))
    return at - 1 if known else None


def _shared_before(page: Page, at: int, names: Names) -> list[Found]:
    """The statements that the name before "and" or a comma at token `at` shares with the name behind."""
    begin = at - 1 if page.low(at) == "and" and page.low(at - 1) == "," else at
    home = _home_before(page, begin, names)
    return _shared(page, home - 1, names) if begin - 1 in names or home < begin else []


def _ranks(page: Page, at: int, names: Names) -> list[Found]:
    """The ranks that end at token `at`, with the role before them ("Army spokesman Lt. Roe")."""
    begin = at + 1
    while begin > 0 and _is_rank(page, begin - 1) and begin - 1 not in names:
        begin -= 1
    if begin > at or at == 0:
        return []
    rank = (Phrase((begin, at + 1), None, at + 1), "title-before")
    before = page.low(begin - 1)
    modifies = before in lexicon("role_modifiers") and page.word(begin - 1) != "chief"
    if is_head(before) and not modifies and begin - 1 not in names:
        return [*_titles(page, begin - 1, names), rank]
    return []


def _possessor(page: Page, mark: int, names: Names) -> list[Found]:
    """ "Twitter's Adam Sharp": an organization and no role."""
    begin = mark
    while begin > max(0, mark - 7) and (
        page.is_proper(begin - 1)
        or (page.low(begin - 1) in _LINKS and page.is_capital(begin) and page.is_proper(begin - 2))
    ):
        begin -= 1
    if begin == mark or names.is_person(page, begin, mark):
        return []
    return [(Phrase(None, (begin, mark), mark), "possessor")]


def _apposition(page: Page, comma: int, names: Names) -> list[Found]:
    """ "The company's chief executive, Jane Roe,": the noun phrase that ends at the comma."""
    several = one_of_several(page, comma, names)
    if several is not None:
        return [(several, "one-of")]
    found = _ending_at(page, comma, names)
    if found is None or found.role is None:
        return []
    start = found.role[0] if found.organization is None else min(found.role[0], found.organization[0])
    # "one of the owners, Jane Roe"
    one = page.low(start - 1) == "of" or "one" in page.lows[max(0, start - 5) : start + 1]
    narrators = not _FIRST.isdisjoint(page.lows[max(0, start - 2) : start])  # "my friend, Jane Roe"
    if narrators or (found.plural and not one):
        return []
    owned = any(page.low(i) in POSSESSIVE for i in range(max(0, start - 2), comma))
    opens = page.low(start - 1) == "as" or page.opens_sentence(start)
    stated = found.determined or owned or (opens and not found.plural)
    return [(found, "apposition-before")] if stated else []


def _ending_at(page: Page, end: int, names: Names) -> Phrase | None:
    """The role phrase whose last token stands right before `end`."""
    left = end
    while left > max(0, end - 24) and page.word(left - 1) not in _STOPS and page.low(left - 1) != ",":
        left -= 1
    for start in range(left, end):
        partitive = page.low(start) == "one" and page.low(start + 1) == "of"
        phrase = parse(page, start + 2 * partitive, end, names) if start == left or _may_open(page, start) else None
        owned = start not in names or any(page.low(i) in POSSESSIVE for i in range(start, end))
        if phrase is not None and owned and _reaches(page, phrase, end):
            return phrase
    return None


def _reaches(page: Page, phrase: Phrase, end: int) -> bool:
    """Whether nothing but a further role stands between the phrase and `end`: "his deputy and likely successor"."""
    joined = page.low(phrase.end) == "and" and any(is_head(page.low(i)) for i in range(phrase.end + 1, end))
    return phrase.end == end or (joined and phrase.determined and end - phrase.end <= 5)


def _may_open(page: Page, at: int) -> bool:
    """Whether a noun phrase may begin: at an article, and without one after a verb or preposition."""
    low = page.low(at)
    if low in _DETERMINERS | OWNERS | _COUNTS or (low == "one" and page.low(at + 1) == "of"):
        return True
    return page.low(at - 1) in lexicon("role_breaks") and (page.is_capital(at) or is_head(low))


def _home_before(page: Page, at: int, names: Names) -> int:
    """Where "of Ohio" begins between a name and token `at`; else `at`."""
    begin = at
    while at - begin < 4 and page.is_capital(begin - 1) and begin - 1 not in names:
        begin -= 1
    return begin - 1 if begin < at and page.low(begin - 1) == "of" and begin - 2 in names else at


def _shared(page: Page, last: int, names: Names) -> list[Found]:
    """ "Sens. Mike Crapo and Jim Risch": the plural title before the other name."""
    begin = last
    while last - begin < 24:
        gap = begin
        while page.low(gap - 1) in {",", "and"}:
            gap -= 1
        home = _home_before(page, gap, names)
        if gap - 1 not in names and home == gap:
            break
        begin = gap - 1 if gap - 1 in names else home
    return [(p, f"{pattern}-shared") for p, pattern in statements_before(page, begin, names, shared=True) if p.plural]


def _is_rank(page: Page, at: int) -> bool:
    """Whether a rank or an abbreviated title stands between a role and a name ("Lt.", "Barrister")."""
    low = page.low(at)
    if low in lexicon("role_offices"):
        return False
    return page.is_capital(at) and (low in lexicon("role_ranks") or low in lexicon("role_titles"))


def _titles(page: Page, last: int, names: Names) -> list[Found]:
    """Roles that end right before the name; several where titles are strung ("candidate Sen.")."""
    in_chief = past_chief(page, last - 1) > last and is_head(page.low(last - 2))  # "editor in chief Jane Roe"
    start = _phrase_start(page, last - 2 * in_chief, names)
    phrase = parse(page, start, last + 1, names)
    if phrase is None or phrase.role is None:
        return []
    found = [(phrase, "title-before")]
    if is_head(page.low(start - 1)) and page.word(start - 1)[0].islower() and start - 1 not in names:
        found += _titles(page, start - 1, names)
    if phrase.role[1] != last + 1:
        rest = parse(page, phrase.end + 1, last + 1, names) if phrase.end < last else None
        found = [(rest, "title-before"), *found] if rest else found
    return found


def _phrase_start(page: Page, last: int, names: Names) -> int:
    """First token of the noun phrase that ends with the role head at `last`."""
    at = last
    owned = False
    titled = page.is_capital(last) and not page.word(last).isupper()  # "founder and CEO" has no more capitals
    while at > max(0, last - _REACH):
        before = at - 1
        low = page.low(before)
        plain = titled and page.word(before)[0].islower() and low not in lexicon("role_modifiers") | LINKS
        if low in _DETERMINERS or low in OWNERS:
            return before
        if low in POSSESSIVE and not owned:
            owned = True
        elif low in _LINKS:
            if not _is_linked(page, at, names, last=last):
                return at
        elif _ends_phrase(page, before) or plain:
            return at
        at = before
    return at


def _is_linked(page: Page, at: int, names: Names, *, last: int) -> bool:
    """Whether "of" or "and" before token `at` joins what stands before it to the phrase that ends at `last`."""
    low, before = page.low(at - 1), at - 2
    if low == "and":
        if before in names:
            return False
        if at == last or is_head(page.low(before)):
            return is_head(page.low(before))
    if low == "of" and is_head(page.low(before)):
        return True
    named = page.is_proper(before) and page.low(before) not in lexicon("calendar")
    return page.is_capital(at) and named and not is_head(page.low(before))


def _ends_phrase(page: Page, at: int) -> bool:
    word = page.word(at)
    if not page.is_word(at) or word in _STOPS:
        return True
    if page.low(at) not in lexicon("role_breaks") or (len(word) > 1 and word.isupper()):
        return False
    return not page.is_capital(at) or page.opens_sentence(at)


def _called(page: Page, at: int, names: Names) -> list[Found]:
    end = _called_end(page, at)
    found = _ending_at(page, end, names) if end is not None else None
    return [(found, "named")] if found else []


def _titled(place: Place) -> list[Found]:
    page, at, names = place.page, place.at, place.names
    found = _ranks(page, at, names) or (_titles(page, at, names) if is_head(page.low(at)) else [])
    return [(phrase, how) for phrase, how in found if place.shared or not phrase.plural]


def _left_of(read: Callable[[Page, int, Names], list[Found]]) -> Callable[[Place], list[Found]]:
    return lambda place: read(place.page, place.at, place.names)


def _listed(place: Place) -> list[Found]:
    """The statements before a comma: an apposition, else a title shared with the name before it."""
    found = _apposition(place.page, place.at, place.names)
    return found or ([] if place.shared else _shared_before(place.page, place.at, place.names))


BEFORE = (
    Frame("possessor", "It fell, the Quay Trust’s Jane Roe said.", (None, "Quay Trust"), POSSESSIVE,
          _left_of(_possessor)),
    Frame("copula-before", "The treasurer of the Quay Trust is Jane Roe.", ("treasurer", "Quay Trust"),
          frozenset({"is", "was"}), _left_of(_copula_before)),
    Frame("named", "It was sold to a vet named Jane Roe.", ("vet", None), None, _left_of(_called),
          lambda place: _called_end(place.page, place.at) is not None),
    Frame("apposition-before", "The Quay Trust’s treasurer, Jane Roe, came.", ("treasurer", "The Quay Trust"),
          frozenset({","}), _listed),
    Frame("title-before-shared", "Senators Ed Poe and Jane Roe came.", ("Senators", None),
          frozenset({"and"}), _left_of(_shared_before), lambda place: not place.shared),
    Frame("title-before", "It fell, said Quay Trust treasurer Jane Roe.", ("treasurer", "Quay Trust"), None,
          _titled, lambda place: place.page.is_word(place.at) and place.at not in place.names),
)  # fmt: skip
"""What may stand before a name."""
