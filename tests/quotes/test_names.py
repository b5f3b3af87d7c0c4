# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from desktop_app.model.clues import Thing
from desktop_app.quotes.features import words_of_text
from desktop_app.quotes.names import names_of
from desktop_app.quotes.reading import Reading
from tests.quotes.pointers import NO_BIAS, pointer_of

TEXT = "The Quay Board told Ann Lee Bo Roe of Leith."
PERSON, BODY, PLACE = 1, 3, 7


def found(tags: dict[str, int], *, logit: float = 6.0, text: str = TEXT) -> list[tuple[str, Thing]]:
    """The names where the network gives each word of `tags` that entity tag with `logit`, and 0 to every other tag."""
    words = words_of_text(text)
    entities = np.zeros((len(words), 9), dtype=np.float32)
    for number, form in enumerate(words.forms):
        entities[number, tags.get(form, 0)] = logit
    zero = np.zeros((len(words), 7), dtype=np.float32)
    pointer = pointer_of(np.zeros((3, len(words), len(words)), dtype=np.float32))
    given = Reading(0, len(words), zero, zero[:, :3], entities, pointer, pointer, NO_BIAS)
    return [(name.span.of(text), name.thing) for name in names_of(given, words)]


def test_words_that_go_on_are_one_name_and_one_that_begins_is_the_next() -> None:
    tags = {"Quay": BODY, "Board": BODY + 1, "Ann": PERSON, "Lee": PERSON + 1, "Bo": PERSON, "Roe": PERSON + 1}
    assert found({**tags, "Leith": PLACE}) == [
        ("Quay Board", Thing.ORGANIZATION),
        ("Ann Lee", Thing.PERSON),
        ("Bo Roe", Thing.PERSON),
        ("Leith", Thing.PLACE),
    ]


def test_a_role_is_no_name_and_what_is_most_unlikely_neither() -> None:
    assert found({"Board": 5}) == []
    assert found({"Leith": PLACE}, logit=0.0) != [("Leith", Thing.PLACE)]


def test_small_words_beside_a_name_are_no_part_of_it() -> None:
    tags = {"told": BODY, "Quay": BODY + 1, "Board": BODY + 1, "of": PLACE, "Leith": PLACE + 1}
    assert ("Leith", Thing.PLACE) in found(tags)
    assert ("Quay Board", Thing.ORGANIZATION) in found(tags)


def test_a_place_right_behind_a_body_belongs_to_it() -> None:
    assert found({"Quay": PLACE, "Board": BODY}) == [("Quay Board", Thing.ORGANIZATION)]


def test_a_given_name_goes_on_behind_its_hyphen() -> None:
    tags = {"Kim": PERSON, "Jong": PERSON + 1, "-": PERSON + 1, "un": PERSON + 1}
    assert found(tags, text="Envoys met Kim Jong-un today.") == [("Kim Jong-un", Thing.PERSON)]
    assert found({"Kim": PERSON, "-": PERSON + 1}, text="They met Kim - a pilot.")[0] == ("Kim", Thing.PERSON)
