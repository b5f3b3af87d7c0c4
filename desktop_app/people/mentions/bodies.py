# SPDX-License-Identifier: Apache-2.0
"""Runs of capitalised words that may name a body (no headline, office, date or opener of a sentence), and the body that
is the antecedent of "its" or "their": whatever the sentence before was about.

As centering theory has it (Grosz, Joshi, Weinstein 1995), the subject of the sentence before comes first; what people
say between quotation marks does not count.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.base.resources import lexicon
from desktop_app.people.text.lexicons import is_head, is_organization_noun, is_plural, singular
from desktop_app.people.text.words import ARTICLES, DASHES, END, POSSESSIVE, STOPS, Names, Page, Run

_LINKS = frozenset({"of", "for", "&", "on", "to"})
_MAX_WORDS = 10
_OF_PEOPLE = frozenset({"office", "board", "committee", "society", "chamber"})
"""Nouns of bodies that may be called after the person who runs them ("the office of Jane Roe")."""
_LONGEST_DATELINE = 12
"""Tokens between a place and the dash behind a dateline."""
_PEOPLE = frozenset({"children", "men", "people", "women"})
_GUARDS = frozenset({"civil", "coast", "home", "national", "republican", "revolutionary"})
_NUMBERED = frozenset({"local", "lodge", "battalion", "brigade"})
"""Bodies that are numbered ("Local 540")."""
_CURRENCIES = frozenset("$£€")
_CLOSING = frozenset({"”", "»", "’", '"'})
_SUBJECT = 3.0
_OBJECT = 1.0
_HERE = 2.0
"""The score of a body in the sentence of "its" itself."""
_FADE = 1.0
_LEAST = -0.5
_DESCRIBED = 1.0
"""The score of a name with a noun of a body in apposition ("Quay North, a charity")."""
_FARTHEST = 3
"""Sentences without quotations that are looked back over."""
_MOST_WORDS = 4


def body_runs(page: Page, names: Names) -> tuple[list[Run], list[Run]]:
    """Runs of capitalised words that may name a body, and those that end in the head of a role."""
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
    at = begin + 1
    while at < len(page) and at - begin < _MAX_WORDS and at not in names:
        if at + 1 in names and page.low(at) in lexicon("role_courtesy"):
            break  # "Media Affairs Eng. Jane Roe"
        step = 1 if _is_part(page, at) else _joins(page, begin, at, names)
        if not step:
            break
        at += step
        while step > 1 and at in names and page.is_capital(at):
            at += 1
    return at


def _is_part(page: Page, at: int) -> bool:
    """Whether the word is a capitalised one, but no sum of money ("$15"), or the number of "Local 540"."""
    if page.is_capital(at) and page.word(at)[0] not in _CURRENCIES:
        return True
    return page.word(at).isdigit() and page.low(at - 1) in _NUMBERED


def is_dateline(page: Page, begin: int, end: int) -> bool:
    """Whether this is the place in capitals that opens a report, or the agency: "PORT QUAY, Sept. 5 (QNA) - "."""
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
    """Whether a body's name ends as a role does: "Quay Residential Partners", "Association of Rural Guards"."""
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
        return 3
    if link in {"de", "von"} and low in {"la", "las", "los", "der"} and page.is_capital(at + 2):
        return 3
    if not page.is_capital(at + 1) or low in lexicon("calendar"):
        return 0
    if link in lexicon("organization_links"):
        return 2 * (at + 1 not in names)
    if page.word(at) in POSSESSIVE:
        return 2 * (at + 1 not in names and _owns(page, at))
    return 2 * (link in _LINKS and _links(page, begin, at, names))


def _is_body(page: Page, begin: int, end: int) -> bool:
    return any(is_organization_noun(page.low(i)) or page.low(i) in _NUMBERED for i in range(begin, end))


def _owns(page: Page, at: int) -> bool:
    """Whether the possessive ending stands inside a name: Mayor's Office, St. Brannock's Hall, Farmers' Guild."""
    owner = page.low(at - 1)
    return is_organization_noun(page.low(at + 1)) or page.low(at - 2) == "st" or is_plural(owner) or owner in _PEOPLE


def _links(page: Page, begin: int, at: int, names: Names) -> bool:
    """Whether the small word at `at` joins the capitalised one behind it to the name: Poe & Quill, Bank of Quay."""
    of = page.low(at) in {"of", "for"}
    if at + 1 in names:
        return of and page.low(at - 1) in lexicon("organization_of") - _OF_PEOPLE
    if of:
        return _goes_on_of(page, begin, at)
    return page.low(at) == "&" or not is_head(page.low(at + 1))


def _goes_on_of(page: Page, begin: int, at: int) -> bool:
    """Whether "of" is in the name: Bank of Quay, Federation of Woodcarvers; "Minister for Livestock" is an office."""
    before, low = page.low(at - 1), page.low(at + 1)
    body = _is_body(page, begin, at)
    if not body and is_head(before) and not is_plural(before):
        return False
    return (body and is_plural(low)) or not is_head(low) or page.is_capital(at + 2)


def _no_start(page: Page, at: int) -> bool:
    """Whether a capitalised word begins no name of a body: "Mr.", "$15", "Monday", "London-based"."""
    low = page.low(at)
    return (
        low in lexicon("role_breaks")
        or (low in lexicon("role_courtesy") and page.word(at - 1) not in lexicon("vessels"))
        or page.word(at)[0] in "$£€#"
        or (low in lexicon("function_words") and page.opens_sentence(at) and not page.is_capital(at + 1))
        or low.endswith(("-based", "-listed", "-born", "-registered"))
        or (page.word(at) in {"A.", "Q."} and page.word(at - 1) == END)
    )


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A body named at tokens [first, end); `opens`: where its noun phrase begins ("the pressure group Quay Watch")."""

    first: int
    end: int
    value: float
    opens: int


class BodyAntecedents:
    """The bodies that the sentences of a text are about, with a name (`named`, with their strengths) or without."""

    def __init__(self, page: Page, named: Sequence[tuple[Run, float]]) -> None:
        self._page = page
        self._quoted = page.quoted
        self._sentence, self._first = self._sentences()
        every: list[_Candidate] = []
        taken: set[int] = set()
        for (first, end), strength in named:
            opens = self._opener(first, end)
            value = min(strength, 4.0) * 0.3 if strength > 0 else max(strength * 0.7, -1.0)
            value += _DESCRIBED if opens < first else 0.0
            every.append(_Candidate(first, end, value, opens))
            taken.update(range(opens, end))
        free = (run for run in self._common() if taken.isdisjoint(range(*run)))
        every += [_Candidate(first, end, 0.4, first) for first, end in free]
        self._every = sorted((c for c in every if not self._quoted[c.first]), key=lambda c: c.first)
        self._starts = [c.first for c in self._every]

    def _sentences(self) -> tuple[list[int], list[int]]:
        """The number of each token's sentence, and the first token of each sentence."""
        page, numbers, firsts = self._page, [], [0]
        for i in range(len(page)):
            if firsts[-1] < 0 and not self._quoted[i] and page.is_word(i):
                firsts[-1] = i
            numbers.append(len(firsts) - 1)
            stop = page.word(i) in STOPS
            if stop and self._quoted[i]:
                stop = page.word(i + 1) in _CLOSING and (page.is_capital(i + 2) or page.word(i + 2) == END)
            if stop and firsts[-1] >= 0:
                firsts.append(-1)
        return numbers, firsts

    def _common(self) -> list[Run]:
        """Bodies without a name: "the dockers' union", "A public inquiry"."""
        articles = (i for i, low in enumerate(self._page.lows) if low in ARTICLES)
        return [(i, last + 1) for i in articles if (last := self._noun(i + 1)) > 0]

    def _noun(self, begin: int) -> int:
        """The noun of a body that ends the small words from token `begin` on ("dockers' union"); -1 where none does."""
        page, last = self._page, -1
        for j in range(begin, min(begin + 1 + _MOST_WORDS, len(page))):
            low = page.low(j)
            if not (page.word(j)[0].islower() and low not in lexicon("role_breaks")) and low not in POSSESSIVE:
                break
            if is_organization_noun(low) and low == singular(low) and low not in lexicon("organization_vague"):
                last = j
            elif last > 0:
                break
        return last

    def _opener(self, first: int, end: int) -> int:
        """Where the description begins that opens the sentence: "The bidder, Quay Air, has"; else `first`."""
        page = self._page
        if page.word(first - 1) != "," or page.word(end) not in {",", "of"}:
            return first
        for i in range(first - 2, max(-1, first - _MOST_WORDS - 3), -1):
            if page.low(i) == "the" and self._first[self._sentence[i]] == i:
                return i
            if not page.word(i)[0].islower() or page.low(i) in lexicon("role_breaks") - {"of", "the"}:
                return first
        return first

    def of(self, offset: int) -> Run | None:
        """Tokens of the antecedent of "its" at `offset` (code points); None if no sentence near it names a body."""
        at = self._page.index(offset)
        here = self._sentence[at]
        best, found = _LEAST, None
        last = bisect_left(self._starts, at)
        for candidate in self._every[max(0, last - 12) : last]:
            apart = here - self._sentence[candidate.first]
            value = candidate.value + (_SUBJECT if self._is_subject(candidate) else _OBJECT) - _FADE * apart
            value += _HERE if apart == 0 else 0.0
            if apart <= _FARTHEST and value > _LEAST and value >= best:
                best, found = value, (candidate.first, candidate.end)
        return found

    def _is_subject(self, candidate: _Candidate) -> bool:
        start = self._first[self._sentence[candidate.first]]
        reach = 2 if self._page.low(start) in {"for", "at"} else 1
        return candidate.opens - start <= reach
