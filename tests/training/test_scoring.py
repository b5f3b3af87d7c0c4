# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.training.corpus import Article, Attribution, Pieces
from desktop_app.training.scoring import Guess, kind_of, letters, score

TEXT = "“It works,” Ann said. Bo thinks that it may fail soon."


def place(part: str) -> tuple[int, int]:
    at = TEXT.index(part)
    return at, at + len(part)


def gold(*rows: tuple[Pieces, Pieces], form: str = "") -> Article:
    made = tuple(Attribution(content=content, cue=(), source=source, form=form) for content, source in rows)
    return Article(doc="d", text=TEXT, attributions=made)


DIRECT = ((place("“It works,”"),), (place("Ann"),))
INDIRECT = ((place("that it may fail soon"),), (place("Bo"),))


def test_marks_at_the_edge_count_for_nothing() -> None:
    scores = score([(gold(DIRECT), [Guess(content=[place("It works")], source=[place("Ann")])])])
    assert [scores.tallies["quoted"].f1(m) for m in ("found", "exact", "attributed")] == [100.0, 100.0, 100.0]


def test_half_of_the_words_is_found_but_not_exact() -> None:
    tally = score([(gold(INDIRECT), [Guess(content=[place("it may fail")], source=[place("Bo")])])]).tallies["all"]
    assert (tally.found, tally.exact, tally.attributed) == (1, 0, 1)


def test_less_than_half_is_missed() -> None:
    tally = score([(gold(INDIRECT), [Guess(content=[place("soon")], source=[])])]).tallies["indirect"]
    assert (tally.gold, tally.predicted, tally.found) == (1, 1, 0)


@pytest.mark.parametrize(("source", "right"), [([], 0), ([place("Bo")], 0), ([place("Ann said")], 1)])
def test_wrong_source_costs_attribution_only(source: list[tuple[int, int]], right: int) -> None:
    tally = score([(gold(DIRECT), [Guess(content=[place("It works")], source=source)])]).tallies["all"]
    assert (tally.found, tally.attributed) == (1, right)


def test_no_source_on_both_sides_is_right() -> None:
    tally = score([(gold((DIRECT[0], ())), [Guess(content=[place("It works")], source=[])])]).tallies["all"]
    assert tally.attributed == 1


def test_one_guess_serves_one_row() -> None:
    tally = score([(gold(DIRECT, DIRECT), [Guess(content=[place("It works")], source=[])])]).tallies["all"]
    assert (tally.gold, tally.found) == (2, 1)


def test_a_miss_costs_recall_and_a_spurious_guess_precision() -> None:
    guesses = [Guess(content=[place("It works")], source=[]), Guess(content=[place("Ann said")], source=[])]
    tally = score([(gold(DIRECT, INDIRECT), guesses)]).tallies["all"]
    assert (tally.precision(), tally.recall(), tally.f1("found")) == (50.0, 50.0, 50.0)


def test_a_guess_counts_for_the_kind_of_its_gold_row() -> None:
    guess = Guess(content=[place("It works")], source=[], form="indirect")
    scores = score([(gold(DIRECT, form="direct"), [guess])])
    assert (scores.tallies["quoted"].predicted, scores.tallies["indirect"].predicted) == (1, 0)


def test_kind_is_read_off_the_marks_where_no_form_is_given() -> None:
    assert kind_of(TEXT, [place("It works")]) == "quoted"
    assert kind_of(TEXT, [place("it may fail")]) == "indirect"
    assert kind_of(TEXT, [place("It works")], "indirect") == "indirect"


def test_letters_leave_punctuation_out() -> None:
    assert len(letters(TEXT, [place("“It works,”")])) == len("Itworks")


def test_nothing_at_all_scores_nothing() -> None:
    assert score([]).tallies["all"].f1("found") == 0.0
