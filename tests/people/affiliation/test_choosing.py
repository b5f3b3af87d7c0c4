# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import exp

import pytest

from desktop_app.model.clues import Clue, Relation
from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span
from desktop_app.people.affiliation.choosing import Ballot, Poll, agreed, united
from desktop_app.people.affiliation.features import share_out
from desktop_app.people.affiliation.views import Option
from desktop_app.people.resolve import ranker as models
from desktop_app.people.resolve.ranker import Ranker
from tests.people.marked import read
from tests.people.named import answered

RANKER = Ranker({"*": {"for": 1.0}})


def option(words: str | None, score: float) -> Option:
    return Option(words, None, "", {"for": score})


def ballot(**scores: float) -> Ballot:
    options = [option(None if words == "none" else words, score) for words, score in scores.items()]
    return Ballot.cast(RANKER, "role_person", options)


def test_a_ballot_holds_the_logarithms_of_probabilities() -> None:
    cast = ballot(pilot=2.0, mayor=1.0, none=-1.0)
    assert sum(exp(score) for score in cast.scores) == pytest.approx(1.0)
    assert cast.scores[0] - cast.scores[1] == pytest.approx(1.0)
    assert cast.keys == [("pilot",), ("mayor",), ()]


def test_alone_the_best_option_wins_with_its_own_probability() -> None:
    best, sure = agreed(ballot(pilot=1.0, mayor=0.0))
    assert best.words == "pilot"
    assert sure == pytest.approx(1 / (1 + exp(-1)))


def test_the_other_quotations_of_a_speaker_outweigh_a_near_tie() -> None:
    own = ballot(pilot=0.2, mayor=0.0)
    best, sure = agreed(Poll([own, ballot(pilot=0.0, mayor=3.0), ballot(Mayor=2.0, none=0.0)]).pooled(own))
    assert best.words == "mayor"
    assert 0.5 < sure < 1


def test_what_a_quotation_is_sure_of_stands_against_the_others() -> None:
    own = ballot(pilot=6.0, mayor=0.0)
    best, _ = agreed(Poll([own, *[ballot(pilot=0.0, mayor=1.0)] * 3]).pooled(own))
    assert best.words == "pilot"


def bodies(*scores: tuple[str | None, float]) -> Ballot:
    return Ballot.cast(RANKER, "organization_person", [option(words, score) for words, score in scores])


def test_wordings_of_one_body_vote_together() -> None:
    cast = bodies((None, 1.0), ("Moray Ferry Trust", 0.8), ("Moray Ferry", 0.2), ("Ebro Mill", 0.3))
    best, sure = united(cast)
    assert best.words == "Moray Ferry Trust"
    assert sure == pytest.approx(exp(cast.scores[1]))


def test_other_bodies_do_not_vote_for_one_another() -> None:
    best, _ = united(bodies((None, 1.0), ("Moray Ferry Trust", 0.8), ("Ebro Mill", 0.7), ("Moray Lifeboat Crew", 0.7)))
    assert best.words is None


def clue(
    text: str, quotations: Sequence[Quotation], relation: Relation, number: int, words: str, probability: float
) -> Clue:
    at = text.index(words)
    return Clue(quotations[number].cue[0].start, relation, Span(at, at + len(words)), probability)


def test_one_person_has_one_role_in_all_quotations() -> None:
    text, quotations = read(
        "Ada Quill, a pilot, met the press. <q1>“The fog came fast,”</q1> <c1>said</c1> <s1>Quill</s1>. "
        "<q2>“We turned back,”</q2> <c2>said</c2> <s2>Quill</s2>, tonight a guest. "
        "<q3>“All are well,”</q3> <c3>said</c3> <s3>Quill</s3>."
    )

    hint = partial(clue, text, quotations, Relation.ROLE)
    clues = [hint(0, "pilot", 0.9), hint(1, "guest", 0.5), hint(1, "pilot", 0.4), hint(2, "pilot", 0.9)]
    posts = Ranker({"*": {"quoted": 4.0}})
    found = answered(text, quotations, Ranker({}), posts, clues)
    assert [answer.attribution.role for answer in found] == ["pilot", "pilot", "pilot"]


def test_one_person_has_one_organization_in_all_quotations() -> None:
    text, quotations = read(
        "Ada Quill of the Moray Ferry Trust met the press. <q1>“The fog came fast,”</q1> <c1>said</c1> <s1>Quill</s1>. "
        "<q2>“We turned back,”</q2> <c2>said</c2> <s2>Quill</s2>, tonight at Ebro Mill. "
        "<q3>“All are well,”</q3> <c3>said</c3> <s3>Quill</s3>."
    )

    hint = partial(clue, text, quotations, Relation.ORGANIZATION)
    trust, mill = "Moray Ferry Trust", "Ebro Mill"
    clues = [hint(0, trust, 0.9), hint(1, mill, 0.5), hint(1, trust, 0.4), hint(2, trust, 0.9)]
    found = answered(text, quotations, Ranker({}), Ranker({"*": {"quoted": 4.0}}), clues)
    assert [answer.attribution.organization for answer in found] == [trust] * 3


def test_candidates_share_what_the_network_believes() -> None:
    near, far = ({"best": best} for best in (0.6, 0.2))
    none: dict[str, float] = {}
    share_out([near, far], none, 0.6)
    assert [exp(found["share"]) for found in (near, far, none)] == pytest.approx([0.5, 1 / 6, 1 / 3])


@pytest.mark.parametrize(
    ("first", "said", "role"),
    [
        ("Ada Quill, a pilot, came.", "rival", "pilot"),
        ("Ada Quill, a pilot, came.", "Ruvan native", "pilot"),
        ("Ada Quill came.", "rival", "rival"),
        ("Ada Quill, a pastor, came.", "the Rev.", "pastor"),
        ("Ada Quill, a pilot, came.", "the Rev.", "Rev."),
    ],
)
def test_how_somebody_stands_to_others_is_no_role_beside_a_better_one(first: str, said: str, role: str) -> None:
    text, quotations = read(f"{first} <q1>“The fog came fast,”</q1> <c1>said</c1> {said} <s1>Ada Quill</s1>.")
    at = text.index(said)
    clue = Clue(quotations[0].cue[0].start, Relation.ROLE, Span(at, at + len(said)), 0.9)
    (found,) = answered(text, quotations, Ranker({}), Ranker({"*": {"quoted": 4.0}}), [clue])
    assert found.attribution.role == role


def test_what_an_article_begins_with_may_be_of_whom_it_names_next() -> None:
    text, quotations = read(
        "<q1>The dyke at Salt Quay has leaked since 1986</q1>, <s1>a retired inspector</s1> <c1>says</c1>.\n\n"
        "<q2>“I saw it first,”</q2> <c2>said</c2> <s2>Ada Quill</s2>, who walked it for 22 years."
    )
    at = text.index("retired inspector")
    clue = Clue(quotations[1].cue[0].start, Relation.ROLE, Span(at, at + len("retired inspector")), 0.9)
    _, ada = answered(text, quotations, models.load().ranker, Ranker({"*": {"quoted": 4.0}}), [clue])
    assert ada.attribution.role == "retired inspector"
