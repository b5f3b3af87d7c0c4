# SPDX-License-Identifier: Apache-2.0
"""The scorer of the reader of web pages, and what it gives where its pages are."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.training.pages import pages, score, totals, word_f1

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
FLOORS = {"title": 92.0, "authors": 90.0, "date": 99.0, "body": 96.0}
PAGE = b"<head><title>Port opens again</title><meta name=author content='Jane Roe'></head><p>a b c d"
LABEL = {"page": "1", "title": "PORT  opens again", "authors": ["jane roe"], "date": "2020-01-01", "body": "a b c e"}


def test_word_f1_counts_words_as_often_as_they_stand() -> None:
    assert word_f1("A a b", "a b b") == pytest.approx(2 / 3)
    assert word_f1("", "") == 1.0
    assert word_f1("a", "") == 0.0


def test_fields_are_compared_without_case_and_spacing() -> None:
    figures = totals(score([(LABEL, PAGE)]))
    assert {name: round(figures[name], 2) for name in FLOORS} == {"title": 100, "authors": 100, "date": 0, "body": 75}
    assert totals([]) == {}


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.exists(), reason="the corpora are not on this machine")
def test_real_pages_are_read_as_their_makers_label_them() -> None:
    figures = totals(score(pages(CORPUS)))
    assert {name: figures[name] for name in FLOORS if figures[name] < FLOORS[name]} == {}
