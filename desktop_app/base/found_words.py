# SPDX-License-Identifier: Apache-2.0
"""Words that a search asks for as a pattern that finds them in a text, whatever accents either of them has."""

from __future__ import annotations

import re
import unicodedata
from functools import cache


def expression_of(term: str) -> str:
    """A term of a search as a pattern: the words one after the other, each from its beginning; "" without any.
    Case is left to the flags."""
    words = re.findall(r"\w+", term)
    return r"\b" + r"\W+".join("".join(map(_letter, word)) for word in words) if words else ""


def _letter(letter: str) -> str:
    """A pattern for `letter` with any accent or none, as the library compares letters."""
    bare = _bare(letter)
    return f"[{bare}{_accented().get(bare, '')}]" if bare.isalpha() else re.escape(letter)


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0].lower()


@cache
def _accented() -> dict[str, str]:
    """The Latin letters with accents by those without."""
    found: dict[str, str] = {}
    for letter in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))):
        if (bare := _bare(letter)) != letter.lower():
            found[bare] = found.get(bare, "") + letter
    return found
