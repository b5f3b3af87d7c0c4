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


class Poll:
    """What all quotations of one speaker say together; each is asked about the others in constant time."""

    def __init__(self, ballots: Sequence[Ballot]) -> None:
        self._others = len(ballots) - 1
        self._above: dict[tuple[str, ...], float] = {}
        for ballot in ballots:
            for key, score in ballot.by_words.items():
                self._above[key] = self._above.get(key, 0.0) + _above_least(score)

    def pooled(self, own: Ballot) -> list[float]:
        """The scores of `own`, one of the ballots, each with the mean of what the others give its words."""
        if not self._others:
            return list(own.scores)
        others = (
            (self._above[key] - _above_least(own.by_words[key])) / self._others + _LEAST
            for key in (words_of(option.words) for option in own.options)
        )
        return [(score + mean) / 2 for score, mean in zip(own.scores, others, strict=True)]


def _above_least(score: float) -> float:
    return max(0.0, score - _LEAST)


def agreed(own: Ballot, poll: Poll | None = None) -> tuple[Option, float]:
    """The best option of `own` with respect to its `poll`, and its pooled probability."""
    scores = own.scores if poll is None else poll.pooled(own)
    best = max(range(len(scores)), key=scores.__getitem__)
    return own.options[best], 1.0 / sum(exp(score - scores[best]) for score in scores)
