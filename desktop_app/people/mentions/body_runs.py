# SPDX-License-Identifier: Apache-2.0
"""Runs of capitalised words that may name a body: no headline, office, date, party letters or opener of a sentence."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.people.text.lexicons import is_head, is_organization_noun, is_plural
from desktop_app.people.text.words import DASHES, END, POSSESSIVE, Names, Page, Run

_LINKS = frozenset({"of", "for", "&", "on", "to"})
_FOREIGN = frozenset("da das de del della dei der des di do dos du für la van von y".split())
"""Small words inside names in other languages, as in Banco di Quay, Museo do Sal."""
_MAX_WORDS = 10
_FEWEST, _FEWEST_BELOW = 4, 7
"""Words of a headline that are not small ones like "of"."""
_OF_PEOPLE = frozenset({"office", "board", "committee", "society", "chamber"})
"""What may be called after whoever runs it ("the office of Jane Roe")."""
_LONGEST_DATELINE = 12
"""Tokens between a place and the dash behind a dateline."""
_PEOPLE = frozenset({"children", "men", "people", "women"})
_GUARDS = frozenset({"civil", "coast", "home", "national", "republican", "revolutionary"})
_NUMBERED = frozenset({"local", "lodge", "battalion", "brigade"})
"""Bodies that are told apart by numbers ("Local 540")."""
_CURRENCIES = frozenset("$£€")


def body_runs(page: Page, names: Names) -> tuple[list[Run], list[Run]]:
    """Runs of capitalised words that name no person: those that may name a body, and those of several words besides
    that end in the head of a role."""
    found: list[Run] = []
    of_heads: list[Run] = []
    at = 0
    while at < len(page):
        if at in names or not page.is_proper(at) or _no_start(page, at):
            at += 1
            continue
        begin, at = at, _run_end(page, at, names)
        if at in names and at - begin == 1 and is_head(page.low(begin)):
            continue
        if not is_head(page.low(at - 1)) or _is_firm(page, begin, at, names):
            found.append((begin, at))
        elif at - begin > 1 and not is_head(page.low(begin)):
            of_heads.append((begin, at))
    return found, of_heads


def _run_end(page: Page, begin: int, names: Names) -> int:
    """The end of the run that begins with the capitalised word `begin`."""
    at = begin + 1
    while at < len(page) and at - begin < _MAX_WORDS and at not in names:
        if at + 1 in names and page.low(at) in lexicon("role_courtesy"):
            break  # "Media Affairs Eng. Jane Roe"
        if _is_part(page, at):
            at += 1
            continue
        step = _joins(page, begin, at, names)
        if not step:
            break
        at += step
        while at in names and page.is_capital(at):
            at += 1
    return at


def _is_part(page: Page, at: int) -> bool:
    """True for a capitalised word, which sums of money ("$15") are not, and for the number of "Local 540"."""
    if page.is_capital(at) and page.word(at)[0] not in _CURRENCIES:
        return True
    return page.word(at).isdigit() and page.low(at - 1) in _NUMBERED


def is_dateline(page: Page, begin: int, end: int) -> bool:
    """True for the place in capitals that opens a report, and for the agency behind it: "PORT QUAY, Ohio — ", "PORT
    QUAY, Sept. 5 (QNA) - "."""
    if page.word(begin - 1) == "(" and page.word(end) == ")":
        opens = begin < _LONGEST_DATELINE or END in page.texts[begin - _LONGEST_DATELINE : begin]
        return page.word(end + 1) in DASHES and opens
    if page.word(begin - 1) != END or not all(page.word(i).isupper() for i in range(begin, end)):
        return False
    for at in range(end, end + _LONGEST_DATELINE):
        if page.word(at) in DASHES:
            return True
        if page.word(at) == END or (page.word(at)[0].islower() and page.low(at) not in {"of", "and"}):
            return False
    return False


def _is_firm(page: Page, begin: int, end: int, names: Names) -> bool:
    """True for a body whose name ends as a role does ("Quay Residential Partners", "Association of Rural Guards")."""
    if end - begin < 2:
        return False
    kind = page.word(begin - 1)
    if kind.islower() and kind in lexicon("organization_generic") and not is_head(kind):
        return True  # "the passengers' group Quay Travellers"
    last, before = page.low(end - 1), page.low(end - 2)
    if last == "guard" and before in _GUARDS:
        return True
    the = page.low(begin - 1) == "the" and end not in names
    members = the and is_plural(last) and not is_head(before)
    paper = the and last in lexicon("press_nouns") - {"star"}
    return last in lexicon("organization_suffixes") or before == "&" or members or paper


def _joins(page: Page, begin: int, at: int, names: Names) -> int:
    """How many tokens "of", "of the", "&" or a possessive ending at `at` and a further word add to a name; else 0."""
    link, low = page.low(at), page.low(at + 1)
    if (link, low) == ("of", "the") and page.is_capital(at + 2) and at + 2 not in names and _is_body(page, begin, at):
        return 0 if page.low(at + 2) in lexicon("calendar") else 3
    if link in {"de", "von"} and low in {"la", "las", "los", "der"} and page.is_capital(at + 2):
        return 3
    if not page.is_capital(at + 1) or low in lexicon("calendar"):
        return 0
    if link in _FOREIGN:
        return 2 * (at + 1 not in names)
    if page.word(at) in POSSESSIVE:
        return 2 * (at + 1 not in names and _owns(page, at))
    return 2 * (link in _LINKS and _links(page, begin, at, names))


def _is_body(page: Page, begin: int, end: int) -> bool:
    """True where a word of the run says that it names a body: "Ministry", "Lodge"."""
    return any(is_organization_noun(page.low(i)) or page.low(i) in _NUMBERED for i in range(begin, end))


def _owns(page: Page, at: int) -> bool:
    """True for a possessive ending inside a name: Mayor's Office, St. Brannock's Hall, Farmers' Guild."""
    owner = page.low(at - 1)
    if is_organization_noun(page.low(at + 1)) or page.low(at - 2) == "st":
        return True
    return is_plural(owner) or owner in _PEOPLE


def _links(page: Page, begin: int, at: int, names: Names) -> bool:
    """True where the small word at `at` goes on with the capitalised word behind it: Poe & Quill, Bank of Quay."""
    of = page.low(at) in {"of", "for"}
    if at + 1 in names:
        return of and page.low(at - 1) in lexicon("organization_of") - _OF_PEOPLE
    if of:
        return _goes_on_of(page, begin, at)
    return page.low(at) == "&" or not is_head(page.low(at + 1))


def _goes_on_of(page: Page, begin: int, at: int) -> bool:
    """True for "of" in Federation of Woodcarvers and Bank of Quay; "Minister for Livestock" is an office."""
    before, low = page.low(at - 1), page.low(at + 1)
    body = _is_body(page, begin, at)
    if not body and is_head(before) and not is_plural(before):
        return False
    return (body and is_plural(low)) or not is_head(low) or page.is_capital(at + 2)


def _no_start(page: Page, at: int) -> bool:
    """True for a capitalised word that begins no name of a body: "Mr.", "$15", "Monday", "London-based"."""
    low = page.low(at)
    return (
        low in lexicon("role_breaks")
        or (low in lexicon("role_courtesy") and page.word(at - 1) not in lexicon("vessels"))
        or page.word(at)[0] in "$£€#"
        or (low in lexicon("function_words") and page.opens_sentence(at) and not page.is_capital(at + 1))
        or low.endswith(("-based", "-listed", "-born", "-registered"))
        or (page.word(at) in {"A.", "Q."} and page.word(at - 1) == END)
    )
