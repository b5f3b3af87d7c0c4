# SPDX-License-Identifier: Apache-2.0
"""Whether two names, as lists of words in lower case, can be one person's."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az"))
"""The Arabic article as it is written before family names."""
_PLAIN_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
"""Letters without an accent that can be taken off, as a paper without them writes them."""


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
