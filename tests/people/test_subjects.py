# SPDX-License-Identifier: Apache-2.0
"""Whom "he" and "she" mean behind a sentence about somebody without a name."""

from __future__ import annotations

import pytest

from tests.people.marked import speakers

SAID = "<q1>“Rope is rope,”</q1> <s1>{}</s1> <c1>said</c1>."
SCENE = "“It held,” said Owen Crane, a rigger. His aunt, Odile Quist, sells nets.\n\n{} " + SAID
DESCRIBED = [
    ("The harbour master was not amused.", "he", "The harbour master"),
    ("But Owen Crane's landlady laughed.", "she", "Owen Crane's landlady"),
    ("One of the divers shook his head.", "he", "One of the divers"),
    ("In Leith, a lock keeper had come out in slippers.", "she", "a lock keeper"),
]
NAMED = [
    ("The net seller was not amused.", "she", "Odile Quist"),
    ("The harbour master thanked Owen Crane.", "he", "Owen Crane"),
    ("The harbour master sent him home.", "he", "Owen Crane"),
    ("The divers laughed.", "he", "Owen Crane"),
    ("A rigger of the old school, he climbed down.", "he", "Owen Crane"),
]


@pytest.mark.parametrize(("before", "pronoun", "speaker"), DESCRIBED)
def test_he_is_whoever_the_sentence_before_is_about(before: str, pronoun: str, speaker: str) -> None:
    assert speakers(SCENE.format(before, pronoun)) == [speaker]


@pytest.mark.parametrize(("before", "pronoun", "speaker"), NAMED)
def test_he_is_somebody_named_where_that_sentence_says_so(before: str, pronoun: str, speaker: str) -> None:
    assert speakers(SCENE.format(before, pronoun)) == [speaker]
