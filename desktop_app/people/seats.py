# SPDX-License-Identifier: Apache-2.0
"""Party and seat of a politician: as letters behind the name ("D-Ore.") and as words ("the Oregon Democrat")."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from desktop_app.base.resources import lexicon_lines

_LETTERS = {
    "d": ("democrat", "democratic"),
    "dfl": ("democrat", "democratic"),
    "dem": ("democrat", "democratic"),
    "r": ("republican",),
    "rep": ("republican",),
    "i": ("independent",),
    "l": ("libertarian",),
}
_PARTIES = {
    "democrat": "democrat",
    "democratic": "democrat",
    "republican": "republican",
    "gop": "republican",
    "independent": "independent",
    "libertarian": "libertarian",
}


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    """States by abbreviation and by name, case-folded and without full stops."""
    found: dict[str, str] = {}
    name = ""
    for line in lexicon_lines("states"):
        short = line.endswith(".") or line.isupper()
        name = name if short else line.casefold()
        found[line.casefold().rstrip(".")] = name
    return found


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    return frozenset(name.split()[-1] for name in _states().values() if name)


def spelled_out(low: str) -> frozenset[str]:
    """The words that party letters with a place stand for: democrat, democratic and oregon of "d-ore"."""
    letters, dash, place = low.partition("-")
    if not dash or letters not in _LETTERS or place.rstrip(".") not in _states():
        return frozenset()
    return frozenset((*_LETTERS[letters], *_states()[place.rstrip(".")].split()))


def traits_of(words: Iterable[str]) -> frozenset[str]:
    """Party and state among `words` that describe somebody."""
    found = set()
    for word in words:
        if word in _PARTIES:
            found.add("party " + _PARTIES[word])
        elif word in _last_words():
            found.add("state " + word)
    return frozenset(found)


def clash(first: frozenset[str], second: frozenset[str]) -> bool:
    """True where two sets of traits name different parties or different states."""
    for kind in ("party ", "state "):
        one, other = ({t for t in traits if t.startswith(kind)} for traits in (first, second))
        if one and other and not one & other:
            return True
    return False
