# SPDX-License-Identifier: Apache-2.0
"""The gate of the people room: whole rows beside the frozen ones."""

from __future__ import annotations

from pathlib import Path

from desktop_app.pipeline import Models
from desktop_app.training import corpus
from desktop_app.training.people_corpus import read_whole
from desktop_app.training.rows import Score, changes, judge, saved, score

FROZEN = Path(__file__).resolve().parents[1] / "golden" / "rows.json"
EVERY = 6
"""Of the own test articles one in so many is read here; `training rows --compare` reads all sets."""
MAY_FALL = 0.015


def test_whole_rows_hold_against_the_frozen_ones() -> None:
    articles = [a for a in read_whole(corpus.OWN / "own.jsonl") if corpus.is_test(a.name)][::EVERY]
    now = judge(articles, Models.load())
    frozen = saved(FROZEN)["own-test"]
    before = {name: frozen[name] for name in now}
    assert {name: len(rows) for name, rows in now.items()} == {name: len(rows) for name, rows in before.items()}
    assert score(now).right >= score(before).right - MAY_FALL * score(before).rows, changes(now, before)


def test_rows_won_and_lost_are_told_apart() -> None:
    won, lost = changes({"a": "7-3", "new": "7"}, {"a": "577", "gone": "7"})
    assert won == ["a, row 0"]
    assert lost == ["a, row 1", "a, row 2"]


def test_a_score_counts_parts_and_whole_rows() -> None:
    assert score({"a": "74", "b": "-1"}) == Score(rows=4, right=1, speaker=2, role=1, organization=2)
