# SPDX-License-Identifier: Apache-2.0
"""The mentions of one and the same person or body, and all of these in a document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from desktop_app.model.spans import Span
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import FEMALE, MALE
from desktop_app.people.text.words import Page

TITLES = 20
"""Mentions that are looked at for a title."""
SURE = 1.6
"""Weight from which on a name is taken for a person's."""


@dataclass(slots=True, eq=False)
class Cluster:
    """One person or body. `mentions` in the order of the text.

    `weight` says how much the use of the name speaks for a person where its words do not tell, `speaks` is True where
    a source names it.
    """

    number: int
    mentions: list[Mention] = field(default_factory=list)
    parts: tuple[str, ...] = ()
    body: bool = False
    genders: Counter[str] = field(default_factory=Counter)
    weight: float = 0.0
    speaks: bool = False
    _best: Mention | None = None
    _times: Counter[tuple[str, ...]] = field(default_factory=Counter)
    _person: bool = False

    def add(self, mention: Mention) -> None:
        """Count `mention` in; a fuller name becomes the name."""
        self.mentions.append(mention)
        self._person = self._person or mention.sort is Sort.PERSON
        self._times[mention.parts] += 1
        if self._best is None or self._fullness(mention) > self._fullness(self._best):
            self._best = mention
        if mention.gender:
            self.genders[mention.gender] += 3 if mention.title else 1
        if len(mention.parts) > len(self.parts):
            self.parts = mention.parts

    @property
    def gender(self) -> str:
        """`f`, `m`, or "" where nothing tells."""
        female, male = self.genders[FEMALE], self.genders[MALE]
        return FEMALE if female > male else MALE if male > female else ""

    @property
    def personal(self) -> bool:
        """True where at least one mention is a person's by its words."""
        return not self.body and self._person

    @property
    def certain(self) -> bool:
        """True where it is a person by its words, as a speaker, or by the way it is used."""
        return not self.body and (self.personal or self.speaks or self.weight >= SURE)

    @property
    def name(self) -> str:
        """The fullest name, without titles; not the one in capitals where there is another."""
        return self.fullest().name

    def fullest(self) -> Mention:
        """The mention that `name` is taken from.

        :raises ValueError: for a cluster without mentions.
        """
        if self._best is None:
            raise ValueError("a cluster without mentions has no name")
        return self._best

    def _fullness(self, mention: Mention) -> tuple[int, int, int, int, bool, int, int]:
        """The more words the better; of as many words the name that is used most, then the one with its accents: Chuck,
        not Charles Grassley."""
        noble = len(mention.name) if len(mention.parts) == 1 else 0
        letters = sum(map(len, mention.parts))
        times = self._times[mention.parts] if min(map(len, mention.parts)) > len("J.") else 0
        accents = sum(not part.isascii() for part in mention.parts)
        return len(mention.parts), times, accents, letters, not mention.shouted, noble, -mention.span.start


@dataclass(slots=True, eq=False)
class People:
    """All clusters of a document and the cluster of each mention (by its start)."""

    clusters: list[Cluster]
    of: dict[int, Cluster]


def mention_at(page: Page, name: range, parts: tuple[str, ...], gender: str, shown: str = "") -> Mention:
    """The mention of a person at the words `name`, shown as `shown` or as it stands there."""
    span = Span(page.words[name.start].start, page.words[name.stop - 1].end)
    whole = shown or " ".join(span.of(page.text).split())
    shouted = all(page.words[n].shouted for n in name)
    known = "" if gender == "u" else gender
    return Mention(span, span, parts, Sort.PERSON, name.start, name.stop, "", known, shouted=shouted, name=whole)
