# SPDX-License-Identifier: Apache-2.0
"""The training of who spoke: fitting, calibrating, and the measure of the shared benchmark."""

from __future__ import annotations

import pytest

from desktop_app.people.resolve.ranker import Ranker, load
from desktop_app.training.calibrating import Outcome, Right, calibration_error, fit_calibration, levelled
from desktop_app.training.heard import named
from desktop_app.training.people import examples_of
from desktop_app.training.people_corpus import Article, Gold, same_name, same_phrase
from desktop_app.training.ranking import Example, fit_ranker
from tests.people.marked import read


def test_the_ranker_learns_what_the_right_answers_share() -> None:
    examples = [Example("he", ({"near": 1.0}, {"far": 1.0}, {"none": 1.0}), (0,)) for _ in range(20)]
    ranker = fit_ranker(examples)
    assert ranker.choose("he", [{"far": 1.0}, {"near": 1.0}])[0] == 1


def test_a_candidate_of_which_nothing_is_known_weighs_nothing() -> None:
    last = Example("he", ({}, {"near": 1.0}), (0,))
    ranker = fit_ranker([*(Example("he", ({"near": 1.0}, {}), (1,)) for _ in range(20)), last])
    assert ranker.scores("he", [{"near": 1.0}])[0] < 0.0 == ranker.scores("he", [{}])[0]


def test_probabilities_of_candidates_sum_to_one() -> None:
    ranker = Ranker({"*": {"a": 2.0, "b": 1.0}})
    best, probabilities = ranker.choose("he", [{"b": 1.0}, {"a": 1.0}])
    assert best == 1
    assert probabilities == pytest.approx([0.2689, 0.7311], abs=1e-3)


def test_an_article_marked_by_hand_is_given_the_names_that_the_network_finds() -> None:
    text, quotations = read("Mayor Jonas Pryde met Nora Tindall on Monday. <q1>“It rained,”</q1> <s1>he</s1> said.")
    gold = Gold("person", "Jonas Pryde", ("Mayor",), ())
    (article,) = named([Article("local-001", text, tuple(quotations), (gold,))])
    (example,) = examples_of(article, Ranker({}))
    assert example.sort == "he"
    assert len(example.right) == 1 < len(example.features)


def _outcome(*, role: bool) -> Outcome:
    return Outcome({"bias": 1.0}, Right(speaker=True, role=role, organization=True), "name")


def test_the_calibration_meets_the_share_that_is_right() -> None:
    outcomes = [_outcome(role=i % 4 != 0) for i in range(400)]
    for part, share in (("role", 0.75), ("speaker", 1.0)):
        assert fit_calibration(outcomes, part).probability({"bias": 1.0}) == pytest.approx(share, abs=0.01)


def test_the_level_is_set_by_rows_of_real_pages() -> None:
    plain = fit_calibration([_outcome(role=i % 2 != 0) for i in range(400)], "role")
    found = levelled(plain, [_outcome(role=i % 4 != 0) for i in range(400)], "role")
    assert found.probability({"bias": 1.0}) == pytest.approx(0.75, abs=0.01)
    assert {name: w for name, w in found.weights.items() if name != "bias"} == {}


def test_calibration_error_is_the_mean_distance_from_the_truth() -> None:
    assert calibration_error([0.95] * 10, [True] * 10) == pytest.approx(0.05)
    assert calibration_error([0.95] * 10, [False] * 10) == pytest.approx(0.95)


def test_the_measure_is_that_of_the_benchmark() -> None:
    assert same_name("Sen. Jane Q. Roe", "Jane Roe")
    assert not same_name("Jane Roe", "John Roe")
    assert same_phrase(["chief executive of Acme"], "chief executive")
    assert same_phrase([], None)
    assert not same_phrase([], "mayor")


def test_the_model_that_ships_can_be_loaded() -> None:
    model = load()
    assert model.ranker.weights["*"]
    for part in (model.calibrations.speaker, model.calibrations.role, model.calibrations.organization):
        assert 0.0 < part.probability({"bias": 1.0}) < 1.0
