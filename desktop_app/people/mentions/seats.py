# SPDX-License-Identifier: Apache-2.0
"""Party and seat of a politician: as letters behind the name ("D-Ore.") and as words ("the Oregon Democrat")."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from desktop_app.base.resources import lexicon, lexicon_lines
from desktop_app.people.mentions.organizations import is_known_place
from desktop_app.people.text.role_words import Range, Words

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


def state_of(low: str) -> frozenset[str]:
    """The words of the state that an abbreviation or a name stands for: north and dakota of "n.d."; none of others."""
    return frozenset(_states().get(low.rstrip("."), "").split())


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


def seat_of(words: Words, body: Range | None) -> str:
    """The state or party that a role belongs to, in lower case; "" for what is neither."""
    if body is None or not (is_known_place(words, body) or words.low(body[0]) in lexicon("parties")):
        return ""
    seat = " ".join(words.lows[body[0] : body[1]])
    return _PARTIES.get(seat, seat)


def is_elsewhere(seat: str, seats: set[str]) -> bool:
    """True where all `seats` are others of the same sort: "ohio" beside "texas", "republican" beside "democrat"."""
    party = seat in lexicon("parties")
    return bool(seats) and seat not in seats and all((other in lexicon("parties")) == party for other in seats)
