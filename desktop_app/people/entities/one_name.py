# SPDX-License-Identifier: Apache-2.0
"""Whether two names, as lists of words in lower case, can be one person's."""

from __future__ import annotations

import unicodedata
from collections.abc import Container
from functools import lru_cache

from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.misspelt import undoubled

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


def compatible(
    a: tuple[str, ...], b: tuple[str, ...], lexicons: Lexicons, told: Container[str] | None = None
) -> bool:  # fmt: skip
    """True where two names with one family name can be one person's; `told`: the words of the document that may be
    offices, any where it is None.
    """
    a, b = tuple(map(plain, a)), tuple(map(plain, b))
    if a[-1] != b[-1]:
        return False
    first, other = a[0], b[0]
    if len(a) == len(b) == 3 and first == other and not _may_be_one(a[1], b[1]):
        return False  # Nguyen Huu Long and Nguyen Duc Long
    if first == other or other in lexicons.nicknames.get(first, ()):
        return True
    if len(a) == len(b) == 2 and any(_is_office(low, lexicons, told) for low in (first, other)):
        return True
    if first[0] == other[0] and ("." in first or "." in other):
        return True
    if undoubled(first) == undoubled(other):
        return True
    return contains(a, b) and len(a) != len(b)


def _may_be_one(middle: str, other: str) -> bool:
    """True for two middle names, or one and its initial."""
    return middle == other or (middle[0] == other[0] and ("." in middle or "." in other))


def _is_office(low: str, lexicons: Lexicons, told: Container[str] | None) -> bool:
    """True for an office that is a first name too: Dean Roe may be the dean Jane Roe, where the text tells of one."""
    if told is not None and low not in told:
        return False
    return low in lexicons.first_names and (low in lexicons.offices or low in lexicons.honorifics)


def contains(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """True where one of two names has all words of the other, in their order where it has more."""
    small, large = sorted((tuple(map(plain, a)), tuple(map(plain, b))), key=len)
    if len(small) == len(large):
        return set(small) <= set(large)
    words = iter(large)
    return all(word in words for word in small)  # each is sought behind the one before
