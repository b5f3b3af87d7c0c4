# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from desktop_app.model.clues import Clue, Relation
from desktop_app.quotes.clues import Clues
from desktop_app.quotes.decode import Row
from desktop_app.quotes.features import words_of_text
from desktop_app.quotes.reading import Pointer, Reading
from tests.quotes.pointers import NO_BIAS, pointer_of

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
    return Reading(0, count, zero, zero[:, 0], entities, pointer_of(pointer), pointer_of(who), NO_BIAS)


def shown(person: float) -> set[tuple[str, Relation, str]]:
    words = words_of_text(TEXT)
    row = Row(contents=[(6, 7)], cue=(len(words) - 2, len(words) - 1))
    found = list(Clues(words).of(reading(person=person), [row]))
    assert all(0.9 < clue.probability < 1.0 for clue in found)
    return {(TEXT[clue.anchor :].split()[0], clue.relation, clue.span.of(TEXT)) for clue in found}


def test_a_cue_leads_to_the_name_of_its_speaker() -> None:
    assert ("said.", Relation.NAME, "Ann Lee") in shown(person=12.0)


def test_a_likely_name_leads_to_its_organization() -> None:
    assert ("Ann", Relation.ORGANIZATION, "Acme") in shown(person=12.0)


def test_an_unlikely_name_leads_nowhere() -> None:
    assert not any(anchor == "Ann" for anchor, _, _ in shown(person=-6.0))


def test_a_likely_role_leads_to_its_bearer() -> None:
    words = words_of_text(TEXT)
    count = len(words)
    who = np.full((3, count, count), LOW, dtype=np.float32)
    who[0, 2, 0:2] = HIGH
    entities = np.zeros((count, 7), dtype=np.float32)
    entities[:, 0], entities[2, 5] = 6.0, 12.0
    zero = np.zeros((count, 7), dtype=np.float32)
    pointer = pointer_of(who)
    given = Reading(0, count, zero, zero[:, 0], entities, pointer, pointer, NO_BIAS)
    (clue,) = Clues(words).of(given, [])
    assert (TEXT[clue.anchor :].split()[0], clue.span.of(TEXT), clue.far) == ("runs", "Ann Lee", False)


def two_windows(keys: dict[int, float]) -> set[tuple[str, Relation, str]]:
    """Far clues where the word "said" of the second window asks, and words of the first answer by these log odds."""
    words = words_of_text(TEXT)
    cut, count = 5, len(words)
    one = np.ones((count, 3, 1), dtype=np.float32)
    key = np.full((3, 1, count), LOW, dtype=np.float32)
    for place, score in keys.items():
        key[(0, 2), 0, place] = score
    nothing = np.zeros((3, 3), dtype=np.float32)
    clues = Clues(words)
    found: list[Clue] = []
    for begin, end in ((0, cut), (cut, count)):
        inside = np.arange(end - begin)
        who = Pointer(one[begin:end], key[:, :, begin:end], nothing, nothing[:, :1] + LOW, inside)
        entities = np.zeros((end - begin, 7), dtype=np.float32)
        entities[:, 0] = 6.0
        entities[0, 1] = 12.0 if not begin else 0.0
        tags = np.zeros((end - begin, 7), dtype=np.float32)
        row = Row(contents=[(6, 7)], cue=(count - 2, count - 1))
        rows = [row] if begin else []
        found += clues.of(Reading(begin, end, tags, tags[:, 0], entities, who, who, NO_BIAS), rows)
    return {(TEXT[c.anchor :].split()[0], c.relation, c.span.of(TEXT)) for c in found if c.far}


def test_a_cue_leads_to_words_of_another_window() -> None:
    assert two_windows({3: HIGH}) == {
        (anchor, relation, "Acme")
        for anchor in ("said.", "Go,”")
        for relation in (Relation.NAME, Relation.ORGANIZATION)
    }


def test_a_word_leads_to_the_likeliest_stretch_of_another_window() -> None:
    found = two_windows({0: 1.0, 3: HIGH})
    assert {span for _, _, span in found} == {"Acme"}
