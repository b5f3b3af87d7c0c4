# SPDX-License-Identifier: Apache-2.0
"""One speaker, one role: what his other quotations say of the roles that come into question for one of them.

The probabilities of all are pooled by their logarithms (a logarithmic opinion pool), the quotation's own counting as
much as the mean of the others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from desktop_app.people.ranker import Ranker
from desktop_app.people.views import Option, words_of

_LEAST = -6.0
"""The logarithm below which no other quotation thinks a role less likely, one that it does not know included."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """What comes into question in one decision: options, the logarithms of their probabilities, the same by words."""

    options: Sequence[Option]
    scores: Sequence[float]
    by_words: Mapping[tuple[str, ...], float]

    @classmethod
    def cast(cls, ranker: Ranker, sort: str, options: Sequence[Option], politics: float) -> Ballot:
        """How `ranker` weighs `options` in a decision of `sort`."""
        scores = ranker.scores(sort, [option.features for option in options], politics)
        most = max(scores)
        total = most + log(sum(exp(score - most) for score in scores))
        scores = [score - total for score in scores]
        return cls(options, scores, dict(zip((words_of(option.words) for option in options), scores, strict=True)))


def agreed(own: Ballot, others: Sequence[Ballot]) -> tuple[Option, float]:
    """The best option of `own` with respect to `others`, and its pooled probability."""

    def pooled(option: Option, score: float) -> float:
        if not others:
            return score
        key = words_of(option.words)
        return (score + sum(max(_LEAST, other.by_words.get(key, _LEAST)) for other in others) / len(others)) / 2

    scores = [pooled(option, score) for option, score in zip(own.options, own.scores, strict=True)]
    best = max(range(len(scores)), key=scores.__getitem__)
    return own.options[best], 1.0 / sum(exp(score - scores[best]) for score in scores)
