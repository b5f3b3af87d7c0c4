# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from desktop_app.model.clues import Relation
from desktop_app.quotes.clues import clues_of
from desktop_app.quotes.decode import Row
from desktop_app.quotes.features import words_of_text
from desktop_app.quotes.reading import Reading
from tests.quotes.pointers import pointer_of

TEXT = "Ann Lee runs Acme. “Go,” she said."
LOW, HIGH = -9.0, 3.0


def reading(*, person: float) -> Reading:
    """All words of `TEXT`; from "said" the words "Ann Lee" are likely a name, from "Ann" the word "Acme" a body."""
    count = len(words_of_text(TEXT))
    who = np.full((3, count, count), LOW, dtype=np.float32)
    who[0, count - 2, 0:2] = HIGH
    who[2, 0, 3] = HIGH
    entities = np.zeros((count, 7), dtype=np.float32)
    entities[:, 0] = 6.0
    entities[0, 1] = person
    zero = np.zeros((count, 7), dtype=np.float32)
    pointer = np.full((3, count, count), LOW, dtype=np.float32)
    return Reading(0, count, zero, zero[:, 0], entities, pointer_of(pointer), pointer_of(who))


def shown(person: float) -> set[tuple[str, Relation, str]]:
    words = words_of_text(TEXT)
    row = Row(contents=[(6, 7)], cue=(len(words) - 2, len(words) - 1))
    found = list(clues_of(reading(person=person), [row], words))
    assert all(0.9 < clue.probability < 1.0 for clue in found)
    return {(TEXT[clue.anchor :].split()[0], clue.relation, clue.span.of(TEXT)) for clue in found}


def test_a_cue_leads_to_the_name_of_its_speaker() -> None:
    assert ("said.", Relation.NAME, "Ann Lee") in shown(person=12.0)


def test_a_likely_name_leads_to_its_organization() -> None:
    assert ("Ann", Relation.ORGANIZATION, "Acme") in shown(person=12.0)


def test_an_unlikely_name_leads_nowhere() -> None:
    assert not any(anchor == "Ann" for anchor, _, _ in shown(person=-6.0))
