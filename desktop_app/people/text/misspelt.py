# SPDX-License-Identifier: Apache-2.0
"""Family names that are spelt with a slip: "Pelham" and once "Pehlam"; the one with the full name is meant."""

from __future__ import annotations

SHORTEST = 5
"""Letters of a name in which a slip is looked for."""
_VOWELS = frozenset("aeiouy")


def skeleton(name: str) -> str:
    """What a slip leaves as it is: the first letter, and the other consonants in the order of the alphabet."""
    return name[0] + "".join(sorted({letter for letter in name[1:] if letter not in _VOWELS}))


def is_slip(name: str, meant: str) -> bool:
    """True where `name` differs from `meant` by a letter doubled, left out or put in, or by two letters exchanged."""
    if min(len(name), len(meant)) < SHORTEST or f"{meant}s" == name or name == meant:
        return False
    if undoubled(name) == undoubled(meant):
        return True
    if len(name) == len(meant):
        apart = [i for i, (a, b) in enumerate(zip(name, meant, strict=True)) if a != b]
        return len(apart) == 2 and apart[0] + 1 == apart[1] and sorted(name) == sorted(meant)
    longer, shorter = sorted((name, meant), key=len, reverse=True)
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(1, len(longer)))


def undoubled(name: str) -> str:
    """A name with each of its letters once where it stands twice: Hillary as Hilary."""
    return "".join(letter for letter, before in zip(name, f" {name}", strict=False) if letter != before)
