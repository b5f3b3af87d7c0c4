# SPDX-License-Identifier: Apache-2.0
"""Party and seat of a politician: as letters behind the name ("D-Ore.") and as words ("the Oregon Democrat")."""

from __future__ import annotations

from functools import lru_cache

from desktop_app.base.resources import lexicon, lexicon_lines
from desktop_app.people.mentions.organizations import is_known_place
from desktop_app.people.text.role_words import Range, Words

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


def seat_of(words: Words, body: Range | None) -> str:
    """The state or party that a role belongs to, in lower case; "" for what is neither."""
    if body is None or not (is_known_place(words, body) or words.low(body[0]) in lexicon("parties")):
        return ""
    seat = " ".join(words.lows[body[0] : body[1]])
    return _PARTIES.get(seat, seat)
