# SPDX-License-Identifier: Apache-2.0
"""Clusters of the mentions of one person or body, and whether two names, as lists of words in lower case, can be one
person's: accents, misspellings, "Jr."."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from desktop_app.base.resources import lexicon_lines
from desktop_app.model.spans import Span
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import FEMALE, MALE
from desktop_app.people.text.words import Page

TITLES = 20
"""Mentions that are looked at for a title."""
_ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az"))
"""The Arabic article as it is written before family names."""
_PLAIN_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
"""Letters that do not decompose into a letter and an accent (ł, ı), and how English-language papers write them."""
_SHORTEST = 5
"""Least letters of a name that may be a misspelling."""
_VOWELS = frozenset("aeiouy")
_LATER = {"jr": 2, "jnr": 2, "ii": 2, "2d": 2, "iii": 3, "3d": 3, "iv": 4, "4th": 4}
"""Generations behind the first."""


@dataclass(frozen=True, slots=True, eq=False)
class Cluster:
    """One person or body. `mentions` in the order of the text; `fullest` is the one that shows the name.

    `gender` is `f`, `m`, or "" if unknown; `genders` are all that its titles and first names say.
    """

    mentions: tuple[Mention, ...]
    fullest: Mention
    parts: tuple[str, ...]
    body: bool
    gender: str
    genders: frozenset[str]

    @property
    def name(self) -> str:
        """The fullest name, without titles; not the one in capitals where there is another."""
        return self.fullest.name


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """All clusters of a document and the cluster of each mention (by its start).

    `bearers`: the person behind each label of a transcript, by the start of the label.
    """

    clusters: tuple[Cluster, ...]
    of: Mapping[int, Cluster]
    bearers: Mapping[int, Cluster]


@dataclass(slots=True, eq=False)
class Draft:
    """A cluster while the document is read. `mentions` in the order of the text."""

    mentions: list[Mention] = field(default_factory=list)
    parts: tuple[str, ...] = ()
    body: bool = False
    genders: Counter[str] = field(default_factory=Counter)
    _best: Mention | None = None
    _times: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def add(self, mention: Mention) -> None:
        """Count `mention` in; a fuller name becomes the name."""
        self.mentions.append(mention)
        self._times[mention.parts] += 1
        if self._best is None or self._fullness(mention) > self._fullness(self._best):
            self._best = mention
        if mention.gender:
            self.genders[mention.gender] += 3 if mention.title else 1
        if len(mention.parts) > len(self.parts):
            self.parts = mention.parts

    @property
    def gender(self) -> str:
        """`f`, `m`, or "" if unknown."""
        female, male = self.genders[FEMALE], self.genders[MALE]
        return FEMALE if female > male else MALE if male > female else ""

    def built(self) -> Cluster:
        """The cluster as it now stands.

        :raises ValueError: for one without mentions.
        """
        if self._best is None:
            raise ValueError("a cluster without mentions has no name")
        return Cluster(
            tuple(self.mentions),
            self._best,
            self.parts,
            self.body,
            self.gender,
            frozenset(self.genders),
        )

    def _fullness(self, mention: Mention) -> tuple[int, int, int, int, bool, int, int]:
        """Most words, then the name that is used most (Chuck Grassley, not Charles), then the one with its accents."""
        noble = len(mention.name) if len(mention.parts) == 1 else 0
        letters = sum(map(len, mention.parts))
        times = self._times[mention.parts] if min(map(len, mention.parts)) > len("J.") else 0
        accents = sum(not part.isascii() for part in mention.parts)
        return len(mention.parts), times, accents, letters, not mention.shouted, noble, -mention.span.start


@dataclass(slots=True, eq=False)
class Drafts:
    """The clusters of a document while it is read, and what `People` will say of them."""

    clusters: list[Draft] = field(default_factory=list)
    of: dict[int, Draft] = field(default_factory=dict)
    bearers: dict[int, Draft] = field(default_factory=dict)

    def built(self) -> People:
        """All of them as they now stand; a draft that is changed later changes nothing any more."""
        built = {draft: draft.built() for draft in self.clusters}
        tables = ({at: built[draft] for at, draft in table.items()} for table in (self.of, self.bearers))
        return People(tuple(built.values()), *map(MappingProxyType, tables))


def mention_at(page: Page, name: range, parts: tuple[str, ...], gender: str, shown: str = "") -> Mention:
    """The mention of a person at the words `name`, shown as `shown` or as it stands there."""
    span = Span(page.words[name.start].start, page.words[name.stop - 1].end)
    whole = shown or " ".join(span.of(page.text).split())
    shouted = all(page.words[n].shouted for n in name)
    known = "" if gender == "u" else gender
    return Mention(span, span, parts, Sort.PERSON, name.start, name.stop, "", known, shouted=shouted, name=whole)


@lru_cache(maxsize=8192)
def plain(name: str) -> str:
    """A word of a name without accents (José), letters that English lacks (Yılmaz) and the article of "al-Masri"."""
    article, tied, rest = name.partition("-")
    if tied and rest and article in _ARTICLES:
        name = rest
    if name.isascii():
        return name
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return bare.translate(_PLAIN_LETTERS)


def contains(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one of two names has all words of the other, in their order where it has more."""
    small, large = sorted((tuple(map(plain, a)), tuple(map(plain, b))), key=len)
    if len(small) == len(large):
        return set(small) <= set(large)
    words = iter(large)
    return all(word in words for word in small)  # each is sought behind the one before


def compatible(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names with one family name may be one person's: Bill Roe, W. Roe and William Roe.

    Middle names must not differ: Nguyen Huu Long is not Nguyen Duc Long.
    """
    a, b = tuple(map(plain, a)), tuple(map(plain, b))
    if a[-1] != b[-1] or (len(a) == len(b) == 3 and not _same_or_initial(a[1], b[1])):
        return False
    return _same_or_initial(a[0], b[0]) or any({a[0], b[0]} <= family for family in _first_names())


@lru_cache(maxsize=1)
def _first_names() -> tuple[frozenset[str], ...]:
    """First names with their short forms: william, bill, billy."""
    return tuple(frozenset(line.split()) for line in lexicon_lines("nicknames"))


def _same_or_initial(name: str, other: str) -> bool:
    return name == other or (name[0] == other[0] and ("." in name or "." in other))


def of_one_generation(one: str, other: str) -> bool:
    """Whether two suffixes are of one generation: "Sr." and "" are, "Jr." is that of the son of either."""
    return _LATER.get(one) == _LATER.get(other)


def skeleton(name: str) -> str:
    """A key that a misspelling keeps: the first letter, and the other consonants in alphabetical order."""
    return name[0] + "".join(sorted({letter for letter in name[1:] if letter not in _VOWELS}))


def is_slip(name: str, meant: str) -> bool:
    """Whether `name` is `meant` with one letter doubled, left out or put in, or with two neighbours exchanged."""
    if min(len(name), len(meant)) < _SHORTEST or f"{meant}s" == name or name == meant:
        return False
    if len(name) == len(meant):
        apart = [i for i, (a, b) in enumerate(zip(name, meant, strict=True)) if a != b]
        return len(apart) == 2 and apart[0] + 1 == apart[1] and sorted(name) == sorted(meant)
    longer, shorter = sorted((name, meant), key=len, reverse=True)
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(1, len(longer)))
