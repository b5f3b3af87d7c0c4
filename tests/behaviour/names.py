# SPDX-License-Identifier: Apache-2.0
"""Puts names into the slots of a template: "{w1}" is a woman, "{w1.last}" her family name, "{f1}" a firm.

The letter says what is wanted: w woman, m man, p person of either gender, t town, f firm, b body, c country, a agency.
All names of one text differ from each other.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

_NAMES = Path(__file__).with_name("names.txt")
_SLOT = re.compile(r"\{(([wmptfbca])\d(?:\.\w+)*)\}")
_THINGS = {"t": "town", "f": "firm", "b": "body", "c": "country", "a": "agency"}
Values = dict[str, str]
"""What the slots of one letter and number hold, by what stands behind the letter and number: "", ".last", …"""


class Cast:
    """The names of one text, drawn as its slots ask for them; `aside`: from the half that is kept aside."""

    def __init__(self, seed: str, *, aside: bool) -> None:
        self._rng = random.Random(seed)
        self._aside = aside
        self._taken: set[str] = set()
        self._values: dict[str, str] = {}

    def fill(self, text: str) -> str:
        """Return `text` with a name in each slot.

        :raises KeyError: where a slot asks for something that its kind does not have.
        """
        return _SLOT.sub(lambda match: self._value(match[1], kind=match[2]), text)

    def emptied(self, text: str) -> str:
        """Return `text` with the slots in place of the names, so that what differs in nothing else is equal."""
        names = {value: slot for slot, value in reversed(self._values.items()) if slot[2:] not in _SHE}
        pattern = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
        return re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", lambda match: f"{{{names[match[0]]}}}", text)

    def _value(self, slot: str, *, kind: str) -> str:
        if slot not in self._values:
            drawn = self._person(kind) if kind in "wmp" else self._thing(_THINGS[kind])
            self._values |= {slot[:2] + part: value for part, value in drawn.items()}
        return self._values[slot]

    def _person(self, kind: str) -> Values:
        woman = kind == "w" or (kind == "p" and self._rng.random() < 0.5)

        def drawn() -> tuple[str, str]:
            women, men, family = self._rng.choice(_lists()["person"])
            return self._one(women if woman else men), self._one(family)

        first, last = self._fresh(drawn)
        return {**_forms(first, last), **(_SHE if woman else _HE)}

    def _thing(self, kind: str) -> Values:
        (name,) = self._fresh(lambda: (self._one(_lists()[kind][0][0]),))
        country, _, adjective = name.partition(" ")
        bare = name.removeprefix("the ")
        return {
            "town": {"": name, ".upper": name.upper()},
            "firm": {"": name},
            "body": {"": name, ".abbr": "".join(re.findall(r"[A-Z]", name))},
            "country": {"": country, ".adj": adjective},
            "agency": {"": bare, ".the": name, ".The": name[0].upper() + name[1:]},
        }[kind]

    def _one(self, names: list[str]) -> str:
        middle = len(names) // 2
        return self._rng.choice(names[middle:] if self._aside else names[:middle])

    def _fresh(self, draw: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
        while self._taken & set(names := draw()):
            pass
        self._taken |= set(names)
        return names


_SHE = {".he": "she", ".He": "She", ".his": "her", ".him": "her"}
_HE = {".he": "he", ".He": "He", ".his": "his", ".him": "him"}


def _forms(first: str, last: str) -> Values:
    handle = re.sub(r"[^a-z]", "", unicodedata.normalize("NFKD", f"{first}{last}".replace("ı", "i")).casefold())
    return {
        "": f"{first} {last}",
        ".first": first,
        ".last": last,
        ".last.upper": last.upper(),
        ".initials": f"{first[0]}{last[0]}".upper(),
        ".handle": f"@{handle}",
        ".handle.bare": handle,
    }


@cache
def _lists() -> dict[str, list[list[list[str]]]]:
    """The lists of `names.txt` by kind; each line is one or more lists."""
    found: dict[str, list[list[list[str]]]] = {}
    for kind, line in _lines():
        lists = [part.split(", ") for part in line.split(" | ")]
        found.setdefault(kind, []).append(lists[1:] if kind == "person" else lists)
    return found


def _lines() -> Iterator[tuple[str, str]]:
    for line in _NAMES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, _, names = line.partition(": ")
            yield kind, names
