# SPDX-License-Identifier: Apache-2.0
"""Which words at both ends of a run of capitalised words belong to no name: openers of sentences, dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.runs import Run
from desktop_app.people.text.titles import titular
from desktop_app.people.text.words import QUOTES, Page

LONG = 7
"""Letters of a word that such an ending tells to be none of the names."""
_FORMS = frozenset(("co", "corp", "corporation"))
"""Legal forms that stand behind no comma."""
_MONTHS = frozenset(("april", "august", "june", "may"))
"""Those that are first names too."""
_DATING = frozenset(("in", "since", "until", "till", "by", "last", "next", "this", "during", "early", "late"))


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
        end -= 1
    return start, end


def _ordinary(page: Page, lexicons: Lexicons, at: int) -> bool:
    """True for a lone word at the head of a sentence that is usually written small: Automation did for him."""
    low = page.words[at].low
    if opens(page, at) and low == "people" and not page.words[at].shouted:
        return True
    title = low in lexicons.honorifics or lexicons.person_noun(low)
    if not opens(page, at) or page.words[at].shouted or title or lexicons.body_noun(low):
        return False
    if low in lexicons.ordinary:
        return True
    known = low in lexicons.surnames or low in lexicons.first_names or low in lexicons.places
    return not known and len(low) >= LONG and low.endswith(lexicons.abstract)


def _no_name(page: Page, lexicons: Lexicons, at: int, end: int) -> bool:
    """True where word `at`, the first of a run, belongs to no name."""
    word = page.words[at]
    if word.low in lexicons.first_names and at + 1 < end:
        return word.low in lexicons.calendar and at > 0 and page.words[at - 1].low in _DATING
    if word.low in lexicons.function:
        if not opens(page, at) and at + 1 < end and word.low not in ("the", "a", "an", "i", "by"):
            return False
        return not (word.shouted and word.low in lexicons.places)
    if word.low in lexicons.calendar:
        return True
    return opens(page, at) and word.low in page.lower and not titular(word.low, lexicons)


def opens(page: Page, at: int) -> bool:
    """True where word `at` begins a sentence, a line or what stands between quotation marks."""
    if at == 0:
        return True
    before = page.words[at - 1]
    if before.text in ".!?:~•*" or before.text in QUOTES or before.text in "—–(":
        return True
    return "\n" in page.text[before.end : page.words[at].start]


def behind_dateline(page: Page, span: Span) -> Span:
    """`span` without the place in capitals from which a text reports: "LEITH - The mayor"."""
    numbers = page.within(span)
    next((i for i in numbers if not page.words[i].shouted), numbers.stop)
    return span
