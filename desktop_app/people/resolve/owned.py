# SPDX-License-Identifier: Apache-2.0
"""Whom "his wife" and "her predecessor" mean, and whom they cannot: him and her."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.base.resources import lexicon
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.cluster import Cluster
from desktop_app.people.entities.referents import Referent
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.resolve.features import Anaphor
from desktop_app.people.resolve.reading import Reading
from desktop_app.people.text.lexicons import FEMALE, MALE
from desktop_app.people.text.words import Page

_OWNERS = {"his": MALE, "her": FEMALE}
_PARTNERS = frozenset(("husband", "wife", "widow", "widower", "ex-husband", "ex-wife", "fiancé", "fiancée"))
_PARENTS = frozenset(("father", "mother", "dad", "mom", "mum", "stepfather", "stepmother"))
_CHILDREN = frozenset(("son", "daughter", "stepson", "stepdaughter"))
_SIBLINGS = frozenset(("brother", "sister", "half-brother", "half-sister"))
_GRANDPARENTS = frozenset(("grandfather", "grandmother"))
_GRANDCHILDREN = frozenset(("grandson", "granddaughter"))
_INVERSE = {
    **dict.fromkeys(_PARTNERS, _PARTNERS),
    **dict.fromkeys(_PARENTS, _CHILDREN),
    **dict.fromkeys(_CHILDREN, _PARENTS),
    **dict.fromkeys(_SIBLINGS, _SIBLINGS),
    **dict.fromkeys(_GRANDPARENTS, _GRANDCHILDREN),
    **dict.fromkeys(_GRANDCHILDREN, _GRANDPARENTS),
}
"""What somebody is to the one who is this to him: the husband of whoever is his wife."""
_MOST_BEFORE = 6
"""Names before "his" among which its owner is sought."""
_LONGEST = 3
"""Words between an owner and a noun of kin: "Roe's younger twin sister"."""


class Families:
    """The people of a document by family name, and whose kin they are as it states it: "Roe's wife, Ada"."""

    def __init__(self, reading: Reading) -> None:
        self._page, self._lexicons = reading.page, reading.lexicons
        self.members: dict[str, list[Referent]] = {}
        for cluster in reading.people.clusters:
            if cluster.certain and len(cluster.parts) > 1:
                self.members.setdefault(cluster.parts[-1], []).append(reading.cast.of[id(cluster)])
        self.bearers = {family: members[-1] for family, members in self.members.items()}
        self._of = reading.cast.of
        self._ties: dict[tuple[int, str], list[Cluster]] = {}
        for owner, noun, relative in _ties(reading):
            self._tie(owner, noun, relative)
            for inverse in _INVERSE.get(noun, ()):
                if self._lexicons.noun_gender(inverse) == owner.gender:
                    self._tie(relative, inverse, owner)

    def _tie(self, owner: Cluster, noun: str, relative: Cluster) -> None:
        known = self._ties.setdefault((id(owner), noun), [])
        if relative not in known:
            known.append(relative)

    def kin_of(self, anaphor: Anaphor, owner: Referent | None) -> Referent | None:
        """The only one whom "his wife" or "her son" can mean where `owner` spoke last: as stated, or of his family."""
        if owner is None or owner.cluster is None or not is_owner(self._page, anaphor, owner):
            return None
        told = self._ties.get((id(owner.cluster), anaphor.head), ())
        if len(told) == 1:
            return self._of[id(told[0])]
        kin = lexicon("family_nouns")
        if anaphor.head not in kin:
            return None
        family = self.members.get(owner.cluster.parts[-1], ())
        alike = (other for other in family if anaphor.gender and other.gender == anaphor.gender)
        fitting = [other for other in alike if other is not owner]
        if len(fitting) != 1 or owner not in family or kin & fitting[0].words - anaphor.heads:
            return None
        return fitting[0]

    def excludes(self, anaphor: Anaphor, owner: Referent | None, candidate: Referent) -> bool:
        """True for whom "her brother" cannot mean where `owner` spoke last: herself, and her husband."""
        if owner is None or not is_owner(self._page, anaphor, owner):
            return False
        if candidate is owner or owner.cluster is None or anaphor.head not in _INVERSE:
            return candidate is owner
        others = (noun for noun in _INVERSE if noun != anaphor.head)
        return any(candidate.cluster is k for noun in others for k in self._ties.get((id(owner.cluster), noun), ()))


def is_owner(page: Page, anaphor: Anaphor, candidate: Referent) -> bool:
    """True for whose predecessor "her predecessor" is: `candidate`, who spoke last and is nowhere called one."""
    if anaphor.source is None or not anaphor.owned or anaphor.sort != "person" or candidate.kind is not Kind.PERSON:
        return False
    gender = _OWNERS.get(page.words[page.index(anaphor.source.start)].low)
    if gender is None or candidate.gender not in ("", gender):
        return False
    return not anaphor.heads & candidate.words


def _ties(reading: Reading) -> Iterator[tuple[Cluster, str, Cluster]]:
    """Whose kin somebody is as it stands before a name: "Roe's wife, Ada", "Roe and his wife Ada", "his wife, Ada"."""
    people = [m for m in reading.mentions if m.sort in (Sort.PERSON, Sort.NAME) and not _of(reading, m).body]
    ends = {m.span.end: m for m in people}
    for number, mention in enumerate(people):
        noun = _noun_before(reading.page, mention)
        if noun is None:
            continue
        owner = _owner(reading, people[max(0, number - _MOST_BEFORE) : number], ends, noun)
        if owner is not None and owner is not _of(reading, mention):
            yield owner, reading.page.words[noun].low, _of(reading, mention)


def _of(reading: Reading, mention: Mention) -> Cluster:
    return reading.people.of[mention.span.start]


def _noun_before(page: Page, mention: Mention) -> int | None:
    """The number of the noun of kin right before a name or before the comma there."""
    at = page.index(mention.whole.start) - 1
    at -= at > 0 and page.words[at].text == ","
    return at if at > 0 and page.words[at].low in _INVERSE else None


def _owner(reading: Reading, before: list[Mention], ends: dict[int, Mention], noun: int) -> Cluster | None:
    """Whose kin the noun numbered `noun` tells of: who is named there, or the last one named whom "his" fits."""
    words = reading.page.words
    for word in reversed(words[max(0, noun - _LONGEST) : noun]):
        if word.kind == "possessive":
            named = ends.get(word.start)
            return _of(reading, named) if named is not None else None
        gender = _OWNERS.get(word.low)
        if gender is not None:
            near = reading.page.paragraph(word.start) - 1
            fitting = (m for m in reversed(before) if reading.page.paragraph(m.span.start) >= near)
            return next((c for m in fitting if (c := _of(reading, m)).gender == gender), None)
        if word.kind != "word" or word.capital:
            return None
    return None
