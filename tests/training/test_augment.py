# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import random

import pytest

from desktop_app.training.augment import Augmenter, Rates, apply, lendable_source
from desktop_app.training.corpus import Article, Attribution, Entity

pytest.importorskip("names", reason="the census names are needed for training only")

TEXT = "“We won,” said Mary Jones, the mayor. Jones spoke in 2014. “It was hard,” she added."
NONE = Rates(names=0, cues=0, marks=0, faults=0, numbers=0, sources=0, contents=0)


def place(part: str) -> tuple[int, int]:
    at = TEXT.index(part)
    return at, at + len(part)


ARTICLE = Article(
    doc="d",
    text=TEXT,
    attributions=(
        Attribution(content=(place("“We won,”"),), cue=(place("said"),), source=(place("Mary Jones, the mayor"),)),
        Attribution(content=(place("“It was hard,”"),), cue=(place("added"),), source=(place("she"),)),
    ),
    entities=(Entity(kind="person", start=place("Mary Jones")[0], end=place("Mary Jones")[1]),),
)


def words(article: Article, spans: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(article.text[start:end] for start, end in spans)


def changed(rates: Rates, seed: int = 1) -> Article:
    return Augmenter(rates, random.Random(seed), [ARTICLE]).change(ARTICLE)


def test_nothing_changes_where_no_rate_is_set() -> None:
    assert changed(NONE) == ARTICLE


def test_spans_move_with_the_text() -> None:
    moved = apply(ARTICLE, [(0, 0, "LONDON — "), (place("Mary")[0], place("Mary")[1], "Wilhelmina")])
    assert [words(moved, row.content) for row in moved.attributions] == ["“We won,”", "“It was hard,”"]
    assert words(moved, moved.attributions[0].source) == "Wilhelmina Jones, the mayor"
    assert moved.entities is not None
    assert moved.text[moved.entities[0].start : moved.entities[0].end] == "Wilhelmina Jones"


def test_a_name_becomes_another_all_over_the_text() -> None:
    found = changed(Rates(names=1, cues=0, marks=0, faults=0, numbers=0))
    first, last = found.text.split("said ")[1].split(",")[0].split()
    assert (first, last) != ("Mary", "Jones")
    assert f"{last} spoke in" in found.text
    assert words(found, found.attributions[0].source) == f"{first} {last}, the mayor"


def test_a_cue_becomes_one_of_its_class() -> None:
    cues = {
        words(a, a.attributions[1].cue)
        for a in (changed(Rates(cues=1, names=0, marks=0, faults=0), s) for s in range(9))
    }
    assert len(cues) > 1
    assert all(cue.isalpha() for cue in cues)


def test_marks_change_and_contents_stay() -> None:
    rates = Rates(marks=1, names=0, cues=0, faults=0, numbers=0)
    found = [changed(rates, seed) for seed in range(12)]
    assert len({a.text[:2] for a in found}) > 2
    assert all("We won," in words(a, a.attributions[0].content) for a in found)


def test_a_fault_touches_a_mark_alone() -> None:
    found = changed(Rates(faults=1, names=0, cues=0, marks=0, numbers=0))
    assert found.text != TEXT
    assert [c for c in found.text if c not in '“”"'] == [c for c in TEXT if c not in '“”"']


def test_digits_keep_their_number() -> None:
    found = {changed(Rates(numbers=1, names=0, cues=0, marks=0, faults=0), seed).text for seed in range(6)}
    assert len(found) > 1
    assert all(len(text) == len(TEXT) for text in found)


def test_sources_and_contents_are_lent() -> None:
    other = Article(
        doc="o", text="“There is nothing left to say now,” said the chief engineer.",
        attributions=(Attribution(content=((0, 35),), cue=((36, 40),), source=((41, 59),)),),
    )  # fmt: skip
    augmenter = Augmenter(Rates(names=0, cues=0, marks=0, faults=0, numbers=0, sources=1), random.Random(1), [other])
    found = augmenter.change(ARTICLE)
    assert words(found, found.attributions[0].source) == "The chief engineer"
    assert words(found, found.attributions[1].source) == "she"


def test_pronouns_are_not_lent() -> None:
    assert not lendable_source("he")
    assert not lendable_source("They")
    assert lendable_source("Ann Lee")


def test_days_and_months_become_others() -> None:
    text = "It fell on Monday, 12 January. " * 12
    found = Augmenter(Rates(names=0, cues=0, marks=0, faults=0, numbers=1), random.Random(2)).change(
        Article(doc="d", text=text, attributions=())
    )
    words = found.text.replace(",", "").replace(".", "").split()
    assert len(set(words[3::6])) > 2
    assert len(set(words[5::6])) > 2
    assert set(words[0::6]) == {"It"}
