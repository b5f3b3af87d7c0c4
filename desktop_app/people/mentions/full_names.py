# SPDX-License-Identifier: Apache-2.0
"""Runs of capitalised words that hold more than a name, as headlines do: "Jane Roe Asks Voters", "Understated Roe".

What a document calls somebody elsewhere, first name and family name, tells where the name ends and where it begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.runs import stands_alone
from desktop_app.people.mentions.titles import length, titular
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import Page, Run

_INFLECTIONS = ("s", "es", "ed", "d", "ing")
_PARTICIPLES = ("ed", "ing")


class FullNames:
    """The names of two words, the first a first name, with which runs of the document end.

    In longer runs also such with the family name of somebody who has a title elsewhere: "Jane Roe Memorial Day" where
    the text has "Ms. Roe", and "The Jane Roe Show" where it has only "Roe". `bearers`: the family names of the
    document, as first names and titles before them tell.
    """

    def __init__(self, page: Page, lexicons: Lexicons, found: Sequence[Run], bearers: frozenset[str]) -> None:
        self._page, self._lexicons = page, lexicons
        self._pairs = set(filter(None, (self._last_pair(run) for run in found)))
        self._families = {family for _, family in self._pairs}
        self._firsts = {first for first, _ in self._pairs}
        self._whole = {tuple(w.low for w in page.words[start:end]) for start, end in found}
        alone = {page.words[start].low for start, end in found if end - start == 1}
        for run in found:
            called = bearers | alone if page.words[run[1] - 1].low in lexicon("named_after") else bearers
            self._pairs.update(self._called_after(run, called))

    def _last_pair(self, run: Run) -> tuple[str, str] | None:
        """First name and family name at the end of a run: Jane Roe in "Governor Jane Roe, Jr."."""
        words = self._page.words[run[0] : run[1]]
        count = length(words)
        if count < 2 or words[count - 2].low not in self._lexicons.first_names or words[count - 1].kind != "word":
            return None
        return words[count - 2].low, words[count - 1].low

    def _called_after(self, run: Run, families: frozenset[str]) -> Iterator[tuple[str, str]]:
        """The full names with one of `families` before the last word of a run: Jane Roe Memorial Day."""
        for first, family in pairwise(self._page.words[run[0] : run[1] - 1]):
            if first.low in self._lexicons.first_names and family.low in families:
                yield first.low, family.low

    def parts(self, run: Run) -> Iterator[Run]:
        """`run` as it is, or the names in it."""
        start, end = self._behind_body(self._begun(run))
        at, cut = start, False
        while at + 2 < end:
            if self._is_known(at) and self._goes_on(at + 2, end):
                yield (at if cut else start), at + 2
                cut = True
                at += 1
            at += 1
        if not cut:
            yield (start, end)
        elif at + 2 == end and self._is_known(at):
            yield at, end

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
        """True for a first word that is more than an opener: "FBI", "Jane", "Governor", "Bank"."""
        word, lexicons = self._page.words[at], self._lexicons
        if word.shouted or stands_alone(word.low, lexicons):
            return True
        return titular(word.low, lexicons) or lexicons.body_noun(word.low)

    def _behind_body(self, run: Run) -> Run:
        """`run` without what is no part of the name that it ends with: the letters of an office before a family name
        ("MEC Roe" where the text has "Jane Roe"), a body that is named elsewhere before a full name ("the manager at
        Quay Norland Jane Roe").
        """
        start, end = run
        words, lexicons = self._page.words, self._lexicons
        first = words[start]
        if end - start == 2 and first.shouted and len(first.text) > 2 and first.low not in lexicons.first_names:
            family = words[end - 1]  # "SHERIFF TARN", all in capitals, is a label with its title
            return (start + 1 if family.low in self._families and not family.shouted else start), end
        at = end - 2
        if at <= start or not self._is_known(at) or first.low in lexicons.first_names:
            return run
        body = tuple(w.low for w in words[start:at])
        if body not in self._whole or body[-1] in lexicons.surnames or titular(body[-1], lexicons):
            return run
        return at, end

    def _is_known(self, at: int) -> bool:
        return (self._page.words[at].low, self._page.words[at + 1].low) in self._pairs

    def _goes_on(self, at: int, end: int) -> bool:
        """True where what stands behind a full name, from word `at` on, is a sentence and no longer name."""
        words, lexicons = self._page.words, self._lexicons
        last = words[end - 1].low
        if words[at].kind != "word" or words[at].low in lexicons.particles:
            return False
        if last in lexicon("named_after"):
            return True
        if lexicons.body_noun(last) or last in lexicons.suffixes or last in lexicons.sites:
            return False
        if " ".join(w.low for w in words[at:end]) in lexicons.places:
            return True
        return self._is_usual(words[at].low) and not titular(words[at].low, lexicons)

    def _is_usual(self, low: str) -> bool:
        """True for a word that is no name, as far as the lists and the document tell."""
        lexicons, page = self._lexicons, self._page
        if low in lexicons.function or low in lexicons.ordinary or low in page.lower:
            return low not in lexicons.surnames or low in page.lower
        stems = (low.removesuffix(ending) for ending in _INFLECTIONS if low.endswith(ending))
        return any(stem in lexicons.ordinary or stem in page.lower for stem in stems if len(stem) > 2)
