# SPDX-License-Identifier: Apache-2.0
"""Programmes between quotation marks, for which those who present them stand: "the “Morning Tide” host"."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.people.statements.role_phrases import Phrase
from desktop_app.people.text.role_words import Words

_OPENING, _CLOSING = frozenset({"“", '"', "‘", "''", "«"}), frozenset({"”", '"', "’", "''", "»"})


def with_programme(words: Words, phrase: Phrase) -> Phrase:
    """`phrase` with the programme that its bearer presents as organization, where it names none."""
    if phrase.role is None or phrase.organization is not None or not phrase.heads:
        return phrase
    if words.low(phrase.heads[0]).removeprefix("co-") not in lexicon("label_hosts"):
        return phrase
    return phrase
