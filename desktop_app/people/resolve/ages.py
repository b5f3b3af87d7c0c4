# SPDX-License-Identifier: Apache-2.0
"""Whom an age tells apart: neither "the 19-year-old" nor "the teenager" is somebody of 71."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desktop_app.model.speaker import Kind
from desktop_app.people.entities.referents import Referent
from desktop_app.people.resolve.features import Anaphor
from desktop_app.people.text.words import Page

_AGE = re.compile(r"(\d{1,3})-year-old")
_BEHIND = re.compile(r"(?:,| \(| is|, who is|, who was| was|, aged)\s+?(\d{1,3})(?=[,.;)]| years old)| \((\d{1,3})\)")
_BEFORE = re.compile(r"\b(\d{1,3})-year-old (?:(?!(?:and|at|by|for|from|in|near|of|with)\b)[\w-]+ ){0,3}\Z")
_FARTHEST = 60
NEAR = 2
"""Paragraphs on which somebody named may be called by an age alone."""
MOST_PLACES = 8
"""Mentions of one name that are searched for an age."""
_PERSONS = frozenset(("man", "woman", "lady", "gentleman", "fellow", "farmer", "fisherman"))
_AGED = {"old": 50, "elderly": 55}
"""From what age on the words before a person's noun fit."""
_FROM = {"pensioner": 50, "septuagenarian": 70, "octogenarian": 80, "nonagenarian": 90, "centenarian": 100}
_TO = {
    **dict.fromkeys(
        ("boy", "girl", "schoolboy", "schoolgirl", "youngster", "child", "toddler", "teenager", "teen"), 20
    ),
    **dict.fromkeys(("youth", "young"), 39),
}


def only_of_age(page: Page, anaphor: Anaphor, candidates: Sequence[Referent]) -> int | None:
    """The number of the one named before whose age fits what is said of an age, where no other's does."""
    if not anaphor.definite or anaphor.plural or not tells_age(anaphor):
        return None
    fitting = [n for n, c in enumerate(candidates) if _stated(page, c) and not of_another_age(page, anaphor, c)]
    return fitting[0] if len(fitting) == 1 and candidates[fitting[0]].before(anaphor.offset) is not None else None


def last_of_no_age(page: Page, anaphor: Anaphor, candidates: Sequence[Referent]) -> int | None:
    """The number of the one named last and near by whose age the text does not tell: "Roe fished. The 61-year-old
    widower said" tells it."""
    if not anaphor.definite or anaphor.plural or anaphor.owned or anaphor.owners or not _ages(anaphor.words):
        return None
    for number, candidate in enumerate(candidates):
        place = candidate.before(anaphor.offset)
        person = candidate.kind is Kind.PERSON and not candidate.members
        if place is None or not person or _stated(page, candidate):
            continue
        return number if page.paragraph(anaphor.offset) - page.paragraph(place.start) <= NEAR else None
    return None


def tells_age(anaphor: Anaphor) -> bool:
    """True for a description that only somebody of some age fits."""
    return bool(_ages(anaphor.words) or [*_least(anaphor)] or not anaphor.words.isdisjoint(_TO))


def of_another_age(page: Page, anaphor: Anaphor, candidate: Referent) -> bool:
    """True for a candidate whose age, as the text has it, does not fit the description."""
    theirs = _stated(page, candidate)
    if not theirs:
        return False
    told = _ages(anaphor.words)
    if told:
        return told.isdisjoint(theirs)
    least = max(_least(anaphor), default=0)
    most = min((_TO[word] for word in anaphor.words if word in _TO), default=200)
    return max(theirs) < least or min(theirs) > most


def _least(anaphor: Anaphor) -> Iterable[int]:
    for word in anaphor.words:
        if word in _FROM:
            yield _FROM[word]
        elif word in _AGED and anaphor.head in _PERSONS:
            yield _AGED[word]


def _stated(page: Page, candidate: Referent) -> frozenset[int]:
    """The ages that stand beside a name: "Roe, 71,", "Roe (71)", "Roe is 71", "the 71-year-old tailor Roe"."""
    found: set[int] = set()
    for place in candidate.places[:MOST_PLACES] if candidate.cluster is not None else ():
        behind = _BEHIND.match(page.text, place.end)
        before = _BEFORE.search(page.text, max(0, place.start - _FARTHEST), place.start)
        found.update(int(number) for match in (behind, before) if match for number in match.groups() if number)
    return frozenset(found)


def _ages(words: Iterable[str]) -> frozenset[int]:
    return frozenset(int(found[1]) for word in words if (found := _AGE.fullmatch(word)))
