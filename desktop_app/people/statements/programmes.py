# SPDX-License-Identifier: Apache-2.0
"""Programmes between quotation marks, for which those who present them stand: "the “Morning Tide” host"."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.base.resources import lexicon
from desktop_app.people.statements.role_phrases import Phrase
from desktop_app.people.text.role_words import Range, Words

_OPENING, _CLOSING = frozenset({"“", '"', "‘", "''", "«"}), frozenset({"”", '"', "’", "''", "»"})
_LONGEST = 7
"""Words of a programme's name."""


def with_programme(words: Words, phrase: Phrase) -> Phrase:
    """`phrase` with the programme that its bearer presents as organization, where it names none."""
    if phrase.role is None or phrase.organization is not None or not phrase.heads:
        return phrase
    if words.low(phrase.heads[0]).removeprefix("co-") not in lexicon("label_hosts"):
        return phrase
    programme = _before(words, phrase.role[0]) or _behind(words, phrase.role[1])
    return replace(phrase, organization=programme) if programme is not None else phrase


def _before(words: Words, role: int) -> Range | None:
    """What closes right before token `role`."""
    if words.word(role - 1) not in _CLOSING or words.word(role - 2) == ",":
        return None
    for i in range(role - 2, max(-1, role - _LONGEST - 3), -1):
        if words.word(i) in _OPENING:
            return _named(words, i + 1, role - 1)
    return None


def _behind(words: Words, at: int) -> Range | None:
    """What opens behind "of" at token `at`."""
    opening = at + 1 + (words.low(at + 1) == "the")
    if words.low(at) != "of" or words.word(opening) not in _OPENING:
        return None
    for i in range(opening + 2, opening + _LONGEST + 3):
        if words.word(i) in _CLOSING:
            return _named(words, opening + 1, i)
    return None


def _named(words: Words, start: int, end: int) -> Range | None:
    """The words [start, end) without the comma or full stop inside the marks; None where they are no name."""
    end -= words.word(end - 1) in {",", "."}
    inner = (words.is_capital(i) or words.low(i) in lexicon("headline_small") for i in range(start, end))
    return (start, end) if start < end and words.is_capital(start) and all(inner) else None
