# SPDX-License-Identifier: Apache-2.0
"""Runs of capitalised words and the small words inside names, trimmed at both ends of what belongs to no name.

Headlines have longer ones, "Jane Roe Asks Voters": the first and family name that the document
has elsewhere show where the name begins and ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.titles import length, titular
from desktop_app.people.text.lexicons import lists
from desktop_app.people.text.words import QUOTES, SUFFIXES, Page, Run

LONGEST = 14
"""Words; longer runs are headlines in capitals, cut so that the search stays linear."""
_MANY = ("men", "women", "children", "people")
"""Plurals without an s, which many bodies have in their names."""
_BRIDGES = frozenset(("of", "for", "on", "and", "the", "&"))
LONG = 7
"""Least letters of a word that is no name if it has an ending of abstract nouns."""
_DATING = frozenset(("in", "since", "until", "till", "by", "last", "next", "this", "during", "early", "late"))
_INFLECTIONS = ("s", "es", "ed", "d", "ing")
_PARTICIPLES = ("ed", "ing")


def runs(page: Page) -> Iterator[Run]:
    """Maximal runs of name-like words in the order of the text."""
    end = 0
    for i, word in enumerate(page.words):
        if word.capital and i >= end:
            end = _extend(page, i)
            yield i, end


def _extend(page: Page, start: int) -> int:
    end = start + 1
    if _breaks(page, start):
        return end
    while end < len(page.words) and end - start < LONGEST:
        step = _step(page, end)
        if step == 0:
            break
        end += step
    return end


def _step(page: Page, end: int) -> int:
    """How many words the run grows by behind its end; 0 where it stops."""
    word = page.words[end]
    if word.capital:
        return int(_goes_on(page, end))
    if end + 1 == len(page.words):
        return 0
    if word.text in ("&", ","):
        return 2 * _ties(page, end)
    particle = word.low in lists().particles or (word.low, page.words[end + 1].low) == ("in", "'t")
    if particle and page.joined(end - 1):
        return _particles(page, end)
    if word.kind == "possessive" and page.joined(end):
        return _owned_body(page, end)
    return 0


def _goes_on(page: Page, at: int) -> bool:
    """Whether a capitalised word belongs to the run before it; "They go to the U.S. The plan" has two runs."""
    stopped = page.words[at - 1].text.endswith(".") and page.words[at].low in lists().function
    return page.joined(at - 1) and not stopped and not _breaks(page, at)


def _ties(page: Page, at: int) -> bool:
    """Whether the mark joins a further word to a name: Poe & Quill, Jane Roe, Jr., Acme, Inc."""
    following = page.words[at + 1]
    if not page.joined(at):
        return False
    if page.words[at].text == "&":
        return following.capital and page.joined(at - 1)
    return following.low in SUFFIXES or (following.capital and following.low in lexicon("company_forms"))


def _owned_body(page: Page, at: int) -> int:
    """How many words the possessive ending at `at` adds to a body's name: Teachers' Union, Seamen's Pension Fund."""
    words = page.words
    several = words[at].text in ("'", "’") or words[at - 1].low.endswith(_MANY)
    if not several or not page.joined(at - 1):
        return 0
    end = at + 1
    while page.is_capital(end) and end - at < 5 and (end == at + 1 or page.joined(end - 1)):
        end += 1
    return end - at if end > at + 1 and lists().body_noun(words[end - 1].low) else 0


def _breaks(page: Page, at: int) -> bool:
    """Whether the word is in no name; "Will" is in one before a family name inside a sentence."""
    word = page.words[at]
    if word.low not in lists().breaks or word.shouted:
        return False
    between = 0 < at < len(page.words) - 1
    return not (word.low in lists().first_names and between and _names_somebody(page, at))


def _names_somebody(page: Page, at: int) -> bool:
    """Whether "Will" is a name: "the aide Will Roe", "George Will wrote", but not in the headline "George Will Run"."""
    before, after = page.words[at - 1], page.words[at + 1]
    if before.capital and before.low in lists().first_names and page.joined(at - 1):
        return not after.capital
    closed = before.text in QUOTES and page.words[at].start > before.end
    inside = closed or (before.kind == "word" and not before.capital and page.joined(at - 1))
    return inside and after.capital and page.joined(at) and after.low not in lists().function


def stands_alone(low: str) -> bool:
    """Whether the word names somebody or something by itself."""
    named = low in lists().first_names or low in lists().places or low in lists().honorifics
    return named or low in lists().demonyms or low in lists().parties


def _particles(page: Page, at: int) -> int:
    end = at + (page.words[at].low == "in")  # Anna in 't Hoog
    while page.low(end) in lists().particles and end - at < 3:
        end += 1
    return end + 1 - at if page.is_capital(end) and page.joined(end - 1) else 0


def bridged(page: Page, run: Run) -> Run:
    """`run`, if an organization's, extended over "of", "for", "on": University of Richmond."""
    start, end = run
    words = page.words[start:end]
    order = len(words) > 1 and words[-1].low == "order"  # Fraternal Order of Boatmen
    if not order and not any(lists().body_noun(w.low) for w in words):
        return run
    while end - start < LONGEST and (further := _behind_bridge(page, start, end)):
        end = _and_more(page, start, _extend(page, further))
    return start, end


def _behind_bridge(page: Page, start: int, end: int) -> int:
    """The word with which a body goes on behind "of the" or "at" at `end`, or 0: University of Norland at Quay."""
    words = page.words
    first = page.low(end)
    seat = first == "at" and words[start].low == "university"
    if not seat and first not in ("of", "for", "on", "&"):
        return 0
    at = end + seat
    while page.low(at) in _BRIDGES and at - end < 2 and not seat and page.joined(at - 1):
        at += 1
    goes_on = at > end and page.is_capital(at) and page.low(at) not in lists().calendar and page.joined(at - 1)
    return at if goes_on else 0


def _and_more(page: Page, start: int, end: int) -> int:
    """The end of a body's name that goes on over "and": Ministry of Water and Roads."""
    if page.words[start].low not in lists().bodies_of or page.low(end) != "and" or not page.is_capital(end + 1):
        return end
    stop = _extend(page, end + 1)
    first, *more = _lows(page, (end + 1, stop))
    if not more and (first in lists().modifiers or first in lists().ordinary):
        return stop  # Ministry of Industry and Trade, Department of Fish and Forest
    return end if any(map(stands_alone, (first, *more))) else stop


@dataclass(frozen=True, slots=True)
class Usage:
    """What the document writes with capitals where no sentence begins: whole runs, and words of longer runs."""

    inner: frozenset[tuple[str, ...]]
    parts: frozenset[str]


def usage_of(page: Page, found: Sequence[Run]) -> Usage:
    """The use of capitals in the document, from `found`, all its runs."""
    inner = frozenset(_lows(page, run) for run in found if not page.opens_sentence(run[0]))
    parts = {low for run in found if run[1] - run[0] > 1 for low in _lows(page, run)}
    return Usage(inner, frozenset(parts))


def _lows(page: Page, run: Run) -> tuple[str, ...]:
    return tuple(w.low for w in page.words[run[0] : run[1]])


def trimmed(page: Page, run: Run, usage: Usage) -> Run:
    """`run` without words that are only capitalised because a sentence begins with them, and without a date."""
    start, end = run
    words = page.words
    if _is_whole(_lows(page, run), usage):
        return run
    if end - start == 1 and words[start].low not in usage.parts and _ordinary(page, start):
        return end, end
    start = _behind_openers(page, run)
    while start < end and words[start].low.endswith(lists().adjectival):
        start += 1
    while end > start and words[end - 1].low in lists().calendar:
        end -= 1
    return start, end


def _is_whole(lows: tuple[str, ...], usage: Usage) -> bool:
    """Whether a run without a word that is in no name also stands inside a sentence: "Leith Salt"."""
    none = lows not in usage.inner or lows[0] in lists().function or lists().calendar.intersection(lows)
    return not none and not any(low.endswith(lists().adjectival) for low in lows)


def _behind_openers(page: Page, run: Run) -> int:
    """The first word of `run` behind those that open a line or a sentence: "Q. Ms. Roe", "When Jane Roe"."""
    start, end = run
    initial = start + 1 < end and page.words[start + 1].kind == "initials"  # A. R. Roe
    if page.words[start].text in ("Q", "Q.", "A.") and page.opens_sentence(start) and not initial:
        start += 1
    while start < end and _no_name(page, start, end):
        start += 1
        if page.words[start - 1].low == "the":
            break
    return start


def _ordinary(page: Page, at: int) -> bool:
    """Whether a lone word at the head of a sentence is usually written small: Automation did for him."""
    low = page.words[at].low
    if not page.opens_sentence(at) or page.words[at].shouted:
        return False
    title = low in lists().honorifics or lists().person_noun(low) or lists().body_noun(low)
    if low == "people" or title or low in lists().ordinary:
        return low == "people" or not title
    known = low in lists().surnames or low in lists().first_names or low in lists().places
    return not known and len(low) >= LONG and low.endswith(lists().abstract)


def _no_name(page: Page, at: int, end: int) -> bool:
    word = page.words[at]
    if word.low in lists().first_names and at + 1 < end:
        return word.low in lists().calendar and at > 0 and page.words[at - 1].low in _DATING
    if word.low in lists().function:
        if not page.opens_sentence(at) and at + 1 < end and word.low not in ("the", "a", "an", "i", "by"):
            return False
        return not (word.shouted and word.low in lists().places)
    if word.low in lists().calendar:
        return True
    return page.opens_sentence(at) and word.low in page.lower and not titular(word.low)


class FullNames:
    """The names of two words, a first name and another, at the ends of the document's runs.

    Inside longer runs too, if the text has the family name with a title or alone: "Jane Roe Memorial Day" beside
    "Ms. Roe", "The Jane Roe Show" beside "Roe". `bearers`: the family names of the document, known by a first
    name or title before them.
    """

    def __init__(self, page: Page, found: Sequence[Run], bearers: frozenset[str]) -> None:
        self._page = page
        self._pairs = set(filter(None, (self._last_pair(run) for run in found)))
        self._families = {family for _, family in self._pairs}
        self._firsts = {first for first, _ in self._pairs}
        self._whole = {_lows(page, run) for run in found}
        alone = {page.words[start].low for start, end in found if end - start == 1}
        for run in found:
            called = bearers | alone if page.words[run[1] - 1].low in lexicon("named_after") else bearers
            self._pairs.update(self._called_after(run, called))

    def _last_pair(self, run: Run) -> tuple[str, str] | None:
        words = self._page.words[run[0] : run[1]]
        count = length(words)
        if count < 2 or words[count - 2].low not in lists().first_names or words[count - 1].kind != "word":
            return None
        return words[count - 2].low, words[count - 1].low

    def _called_after(self, run: Run, families: frozenset[str]) -> Iterator[tuple[str, str]]:
        """The full names with one of `families` before the last word of a run: Jane Roe Memorial Day."""
        for first, family in pairwise(self._page.words[run[0] : run[1] - 1]):
            if first.low in lists().first_names and family.low in families:
                yield first.low, family.low

    def name_in(self, run: Run) -> Run:
        """`run` as it is, or the name in it."""
        start, end = self._behind_body(self._begun(run))
        ends = (at + 2 for at in range(start, end - 2) if self._is_known(at) and self._goes_on(at + 2, end))
        return start, next(ends, end)

    def _begun(self, run: Run) -> Run:
        """`run` without a word before a known name that only opens the line: "Understated Roe", "Desperate Jane"."""
        start, end = run
        pair = end - start == 2
        if end - start < 2 or (pair and not self._page.opens_sentence(start)) or self._is_no_opener(start):
            return run
        first, second = self._page.words[start].low, self._page.words[start + 1].low
        told = first in lexicon("name_openers") or (first.endswith(_PARTICIPLES) and "-" not in first)
        known = second in self._families if pair else self._is_known(start + 1)
        if known and (told or self._is_usual(first)):
            return start + 1, end
        return (start + 1, end) if pair and told and second in self._firsts else run

    def _is_no_opener(self, at: int) -> bool:
        word = self._page.words[at]
        return word.shouted or stands_alone(word.low) or titular(word.low) or lists().body_noun(word.low)

    def _behind_body(self, run: Run) -> Run:
        """`run` without the letters of an office ("MEC Roe"), or a body named elsewhere ("Quay Norland Jane Roe")."""
        start, end = run
        words = self._page.words
        first = words[start]
        if end - start == 2 and first.shouted and len(first.text) > 2 and first.low not in lists().first_names:
            family = words[end - 1]  # "SHERIFF TARN", all in capitals, is a label with its title
            return (start + 1 if family.low in self._families and not family.shouted else start), end
        at = end - 2
        if at <= start or not self._is_known(at) or first.low in lists().first_names:
            return run
        body = _lows(self._page, (start, at))
        if body not in self._whole or body[-1] in lists().surnames or titular(body[-1]):
            return run
        return at, end

    def _is_known(self, at: int) -> bool:
        return (self._page.words[at].low, self._page.words[at + 1].low) in self._pairs

    def _goes_on(self, at: int, end: int) -> bool:
        """Whether what stands behind a full name, from word `at` on, is the sentence and no longer the name."""
        words = self._page.words
        last = words[end - 1].low
        if words[at].kind != "word":
            return False
        if last in lexicon("named_after"):
            return True
        if lists().body_noun(last) or last in lists().suffixes or last in lists().sites:
            return False
        if " ".join(w.low for w in words[at:end]) in lists().places:
            return True
        return self._is_usual(words[at].low) and not titular(words[at].low)

    def _is_usual(self, low: str) -> bool:
        """Whether the word is no name, as far as the lists and the document show."""
        page = self._page
        if low in lists().function or low in lists().ordinary or low in page.lower:
            return low not in lists().surnames or low in page.lower
        stems = (low.removesuffix(ending) for ending in _INFLECTIONS if low.endswith(ending))
        return any(stem in lists().ordinary or stem in page.lower for stem in stems if len(stem) > 2)
