# SPDX-License-Identifier: Apache-2.0
"""Which words at both ends of a run of capitalised words belong to no name: openers of sentences, dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.text.lexicons import Lexicons, may_be_past
from desktop_app.people.text.runs import WINDS, Run
from desktop_app.people.text.titles import titular
from desktop_app.people.text.words import QUOTES, Page, Word

LONG = 7
"""Letters of a word that such an ending tells to be none of the names."""
_FORMS = frozenset(("co", "corp", "corporation"))
"""Legal forms that stand behind no comma."""
_MONTHS = frozenset(("april", "august", "june", "may"))
"""Those that are first names too."""
_DATING = frozenset(("in", "since", "until", "till", "by", "last", "next", "this", "during", "early", "late"))
_IN_NAMES = frozenset(("band", "body", "business", "club", "group", "team"))
"""Words for a body with which names of bodies begin: Club Brugge."""
_DATELINE = re.compile(r"(?:, [^\n(—–-]{1,40}?)?(?: \([^\n()]{1,30}\))? [—–-]+ [^\W\d_a-z]")
DATELINES = 3
"""Paragraphs at the top that may begin with the place from which a text reports."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What the document writes with capitals where no sentence begins: whole runs, and words of longer runs.

    `firms`: what stands before Inc. and the like, wherever that is; `called`: months before another word with a
    capital, as first names are.
    """

    inner: frozenset[tuple[str, ...]]
    parts: frozenset[str]
    firms: frozenset[tuple[str, ...]]
    called: frozenset[str]


def usage_of(page: Page, found: Sequence[Run]) -> Usage:
    """What `found`, all runs of the document, tell of its capitals."""
    inner = frozenset(_lows(page, run) for run in found if not opens(page, run[0]))
    parts = {low for run in found if run[1] - run[0] > 1 for low in _lows(page, run)}
    forms = _FORMS | lexicon("company_forms")
    long = [lows for run in found if len(lows := _lows(page, run)) > 1]
    firms = frozenset(lows[:-1] for lows in long if len(lows) > 2 and lows[-1] in forms)
    called = frozenset(lows[0] for lows in long if lows[0] in _MONTHS)
    return Usage(inner, frozenset(parts), firms, called)


def _lows(page: Page, run: Run) -> tuple[str, ...]:
    return tuple(w.low for w in page.words[run[0] : run[1]])


def trimmed(page: Page, lexicons: Lexicons, run: Run, usage: Usage) -> Run:
    """`run` without words that are only capitalised because a sentence begins with them, and without a date."""
    start, end = run
    words = page.words
    lows = _lows(page, run)
    if end - start == 1 and lows[0] in usage.called and _tells(page, end):
        return run
    known = lows in usage.inner and not any(low.endswith(lexicons.adjectival) for low in lows)
    if known and words[start].low not in lexicons.function and not lexicons.calendar.intersection(lows):
        return run
    if end - start == 1 and words[start].low not in usage.parts and _ordinary(page, lexicons, start):
        return end, end
    initial = start + 1 < end and words[start + 1].kind == "initials"  # A. R. Roe
    if words[start].text in ("Q", "Q.", "A.") and opens(page, start) and not initial:
        start += 1
    while (
        start < end and not (start > run[0] and words[start - 1].low == "the") and _no_name(page, lexicons, start, end)
    ):
        start += 1
    while start < end and words[start].low.endswith(lexicons.adjectival):
        start += 1
    while end > start and words[end - 1].low in lexicons.calendar:
        if end - start > 1 and (_bears(words, end - 1, lexicons) or _aged(page, end)):
            break
        end -= 1
    return start, end


def _bears(words: Sequence[Word], at: int, lexicons: Lexicons) -> bool:
    """True for a date that is a family name behind a first name: Joe Friday, Austin May, but "in Florida Friday"."""
    first = words[at - 1].low
    return first in lexicons.first_names and not (first in lexicons.places and words[at].low.endswith("day"))


def _aged(page: Page, at: int) -> bool:
    """True where an age between commas begins with word `at`: only a name has one behind it."""
    behind = [w.low for w in page.words[at : at + 3]]
    return len(behind) == 3 and behind[0] == behind[2] == "," and len(behind[1]) == 2 and behind[1].isdigit()


_BEFORE_ROLES = frozenset(("former", "acting", "current", "fellow", "longtime", "then", "late"))
"""What may open a sentence before a role: Former prosecutor Jane Roe."""


def _ordinary(page: Page, lexicons: Lexicons, at: int) -> bool:
    """True for a lone word at the head of a sentence that is usually written small: Automation did for him."""
    low = page.words[at].low
    if opens(page, at) and low == "people" and not page.words[at].shouted:
        return True
    title = low in lexicons.honorifics or lexicons.person_noun(low)
    if not opens(page, at) or page.words[at].shouted or title or lexicons.body_noun(low):
        return False
    if low in lexicons.ordinary or _is_fraction(low, lexicons):
        return True
    known = low in lexicons.surnames or low in lexicons.first_names or low in lexicons.places
    return not known and len(low) >= LONG and low.endswith(lexicons.abstract)


def _is_fraction(low: str, lexicons: Lexicons) -> bool:
    """True for a small word and an ordinary one joined by a hyphen: two-thirds, half-hearted."""
    first, hyphen, rest = low.partition("-")
    return bool(hyphen) and first in lexicons.function and (rest in lexicons.ordinary or rest in lexicons.function)


def _no_name(page: Page, lexicons: Lexicons, at: int, end: int) -> bool:
    """True where word `at`, the first of a run, belongs to no name."""
    word = page.words[at]
    if word.low in lexicons.first_names and at + 1 < end:
        return word.low in lexicons.calendar and at > 0 and page.words[at - 1].low in _DATING
    if _calls_a_body(page, lexicons, at, end):
        return True
    if word.low in lexicons.function:
        if not opens(page, at) and at + 1 < end and word.low not in ("the", "a", "an", "i", "by"):
            return False
        return not (word.shouted and word.low in lexicons.places)
    if word.low in lexicons.calendar or (word.low in _BEFORE_ROLES and _is_no_role(page, lexicons, at + 1, end)):
        return True
    if opens(page, at) and at + 1 == end and _alone_before_comma(page, lexicons, at):
        return True
    usual = opens(page, at) and word.low in page.lower and not titular(word.low, lexicons)
    return usual and not _begins_thing(page, lexicons, at + 1, end)


def _tells(page: Page, at: int) -> bool:
    """True where word `at` says that whoever is named before it has told something: "April said"."""
    low = page.words[at].low if at < len(page.words) else ""
    return low in lexicon("telling_verbs") and may_be_past(low)


def _begins_thing(page: Page, lexicons: Lexicons, start: int, end: int) -> bool:
    """True where the rest of a run is no person's and no body's name by itself: Ballot Access Now."""
    lows = [w.low for w in page.words[start:end]]
    known = (lexicons.first_names, lexicons.surnames, lexicons.honorifics, lexicons.calendar, lexicons.demonyms)
    return len(lows) > 1 and not any(low in names for low in lows for names in known)


def _is_no_role(page: Page, lexicons: Lexicons, start: int, end: int) -> bool:
    """True where nothing or only a place is left of a run: "Former US secretary of state", "Former prosecutor"."""
    lows = [w.low for w in page.words[start:end]]
    return not lows or " ".join(lows) in lexicons.places or " ".join(lows) in lexicons.demonyms


def _calls_a_body(page: Page, lexicons: Lexicons, at: int, end: int) -> bool:
    """True for what a body is, before its name at the head of a sentence: "Brokerage Fennwick said …"."""
    low = page.words[at].low
    if low not in lexicons.generic_bodies or low in _IN_NAMES or at + 1 >= end or not opens(page, at):
        return False
    if page.words[at].shouted or (end - at == 2 and page.words[at + 1].low in lexicon("ordinary_words")):
        return False  # "Network Buses said …"
    return not any(lexicons.body_noun(w.low) for w in page.words[at + 1 : end])


def _alone_before_comma(page: Page, lexicons: Lexicons, at: int) -> bool:
    """True for a participle that opens a sentence: "Defending, Jane Roe said …"."""
    word = page.words[at]
    known = word.low in lexicons.surnames or word.low in lexicons.first_names
    following = page.words[at + 1].text if at + 1 < len(page.words) else ""
    return word.low.endswith("ing") and len(word.low) > 5 and not known and following == ","


def opens(page: Page, at: int) -> bool:
    """True where word `at` begins a sentence, a line or what stands between quotation marks."""
    if at == 0:
        return True
    before = page.words[at - 1]
    if before.text in ".!?:~•*" or before.text in QUOTES or before.text in "—–(" or _ends_dash(page, at - 1):
        return True
    return "\n" in page.text[before.end : page.words[at].start]


def _ends_dash(page: Page, at: int) -> bool:
    """True for the second of two hyphens, which are a dash: "LEITH -- On Monday"."""
    return page.words[at].text == "-" and page.text.endswith("--", 0, page.words[at].end)


def behind_dateline(page: Page, span: Span) -> Span:
    """`span` without the place in capitals from which a text reports: "LEITH - The mayor"."""
    numbers = page.within(span)
    stop = next((i for i in numbers if not page.words[i].shouted), numbers.stop)
    if not numbers.start < stop < numbers.stop or not is_dateline(page, numbers.start, stop):
        return span
    match = _DATELINE.match(page.text, page.words[stop - 1].end, span.end)
    return Span(match.end() - 1, span.end) if match is not None else span


def is_dateline(page: Page, start: int, end: int) -> bool:
    """True for the place in capitals from which a text reports: "LEITH — Two boats", "LEITH, Norland (ACS) - Two"."""
    at = page.words[start].start
    paragraph = page.paragraph(at)
    if paragraph >= DATELINES or page.paragraphs[paragraph].start != at:
        return False
    closed = _DATELINE.match(page.text, page.words[end - 1].end) is not None
    return closed and all(w.shouted for w in page.words[start:end])


def is_part_of_place(page: Page, lexicons: Lexicons, start: int, end: int) -> bool:
    """True for a part of a place that may be a first name too: North Florida, Northern Virginia."""
    first, rest = page.words[start].low, page.words[start + 1 : end]
    return first.removesuffix("ern") in WINDS and " ".join(w.low for w in rest) in lexicons.places
