# SPDX-License-Identifier: Apache-2.0
"""Authors as printed -> the parts of their names (the name variables of CSL, the Citation Style Language)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.base.resources import lexicon

_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_GIVEN_TOO = frozenset({"al", "ben", "do"})
"""Particles that, written large, are more often given names."""
_JOINS_NAMES = "y"
_MOST_BARE_INITIALS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person (`family` with its particles, `given`, `suffix`) or, in `literal`, a group or a name of one word."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def short(self) -> str:
        """What stands in running text."""
        return self.literal or self.family

    @property
    def full(self) -> str:
        """The name as one writes it."""
        whole = " ".join(part for part in (self.given, self.family, self.suffix) if part)
        return self.literal or whole

    @property
    def initials(self) -> str:
        """The given names as initials: "A. S." of Abdullah Saeed, "J.-P." of Jean-Paul."""
        return " ".join(_initials(word) for word in self.given.split())

    @property
    def bare_initials(self) -> str:
        """The same without stops: "AS", "JP"."""
        return "".join(letter for letter in self.initials if letter.isalnum())


def parse_name(written: str) -> Name:
    """The parts of a name; what does not look like a person's stays whole."""
    name = " ".join(written.split())
    if _is_literal(name):
        return Name(literal=name)
    parts = [part.strip() for part in name.split(",") if part.strip()]
    suffix = parts.pop() if len(parts) > 1 and _is_suffix(parts[-1]) else ""
    if len(parts) == 2:
        return Name(family=_cased(parts[0]), given=_cased(parts[1]), suffix=suffix)
    words = _cased(" ".join(parts)).split()
    if not suffix and len(words) > 2 and _is_suffix(words[-1]):
        suffix = words.pop()
    at = _family_start(words)
    if at == 0:
        return Name(literal=name)
    return Name(family=" ".join(words[at:]), given=" ".join(words[:at]), suffix=suffix)


def _is_literal(name: str) -> bool:
    words = [word.lower() for word in _LETTERS.findall(name)]
    if len(words) < 2 or words[0] == "the" or not _LATIN.search(name):
        return True
    if re.search(r"\d|&", name) or "and" in words:
        return True
    return any(word in lexicon("byline-affiliations") for word in words)


def _is_suffix(word: str) -> bool:
    return word.rstrip(".").lower() in lexicon("name-suffixes")


def _family_start(words: list[str]) -> int:
    """Where the family name begins: at its first particle, else at the last word; 0 where it stands alone."""
    last = len(words) - 1
    if words[0] in lexicon("name-particles"):
        return 0
    for at in range(1, last):
        word = words[at].lower()
        if word == _JOINS_NAMES:
            return at - 1
        if word in lexicon("name-particles") and not (words[at][0].isupper() and word in _GIVEN_TOO):
            return at
    return last


def _cased(name: str) -> str:
    """`JANE O'NEIL` -> `Jane O'Neil`; anything not wholly in capitals stays as it is."""
    if not name.isupper() or len(_LETTERS.findall(name)) < 2:
        return name
    return _LETTERS.sub(lambda match: match[0].capitalize(), name)


def _initials(word: str) -> str:
    if word.isupper() and word.isalpha() and len(word) <= _MOST_BARE_INITIALS:
        return " ".join(f"{letter}." for letter in word)
    dotted = [part for part in word.split(".") if part]
    return " ".join("-".join(f"{piece[0].upper()}." for piece in part.split("-") if piece) for part in dotted)
