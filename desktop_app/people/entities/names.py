# SPDX-License-Identifier: Apache-2.0
"""Whether two names, as lists of words in lower case, can be one person's: accents, slips of the pen, "Jr."."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from desktop_app.base.resources import lexicon_lines

_ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az"))
"""The Arabic article as it is written before family names."""
_PLAIN_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
"""Letters without an accent that can be taken off, as a paper without them writes them."""
_SHORTEST = 5
"""Letters of a name in which a slip is looked for."""
_VOWELS = frozenset("aeiouy")
_LATER = {"jr": 2, "jnr": 2, "ii": 2, "2d": 2, "iii": 3, "3d": 3, "iv": 4, "4th": 4}
"""Generations behind the first."""


@lru_cache(maxsize=8192)
def plain(name: str) -> str:
    """A word of a name without what one place has and another lacks: accents (José and Jose), letters that English
    lacks (Yılmaz and Yilmaz), the Arabic article that a hyphen ties to it (al-Masri and Masri).
    """
    article, tied, rest = name.partition("-")
    if tied and rest and article in _ARTICLES:
        name = rest
    if name.isascii():
        return name
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return bare.translate(_PLAIN_LETTERS)


def contains(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """True where one of two names has all words of the other, in their order where it has more."""
    small, large = sorted((tuple(map(plain, a)), tuple(map(plain, b))), key=len)
    if len(small) == len(large):
        return set(small) <= set(large)
    words = iter(large)
    return all(word in words for word in small)  # each is sought behind the one before


def compatible(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """True where two full names with one family name may be one person's: Bill Roe, W. Roe and William Roe.

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
    """False for the father and the son: Roe Sr. and Roe Jr., Roe and Roe Jr."""
    return _LATER.get(one) == _LATER.get(other)


def skeleton(name: str) -> str:
    """What a slip leaves as it is: the first letter, and the other consonants in the order of the alphabet."""
    return name[0] + "".join(sorted({letter for letter in name[1:] if letter not in _VOWELS}))


def is_slip(name: str, meant: str) -> bool:
    """True where `name` differs from `meant` by a letter doubled, left out or put in, or by two letters exchanged."""
    if min(len(name), len(meant)) < _SHORTEST or f"{meant}s" == name or name == meant:
        return False
    if _undoubled(name) == _undoubled(meant):
        return True
    if len(name) == len(meant):
        apart = [i for i, (a, b) in enumerate(zip(name, meant, strict=True)) if a != b]
        return len(apart) == 2 and apart[0] + 1 == apart[1] and sorted(name) == sorted(meant)
    longer, shorter = sorted((name, meant), key=len, reverse=True)
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(1, len(longer)))


def _undoubled(name: str) -> str:
    """A name with each of its letters once where it stands twice: Hillary as Hilary."""
    return "".join(letter for letter, before in zip(name, f" {name}", strict=False) if letter != before)
