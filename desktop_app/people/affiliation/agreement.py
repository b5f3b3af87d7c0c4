# SPDX-License-Identifier: Apache-2.0
"""One speaker, one role: the candidates for one quotation are weighed with those for the speaker's other quotations.
One body, one vote: the wordings of one body share their votes.

The probabilities of all quotations are pooled by their logarithms (a logarithmic opinion pool), the quotation's own
counting as much as the mean of the others. The probabilities of wordings that say nearly the same add up,
since all are right if one is (minimum Bayes risk).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from desktop_app.people.affiliation.views import Option, alike, words_of
from desktop_app.people.resolve.ranker import Ranker

_LEAST = -6.0
"""The least log-probability that another quotation gives a role, also one that it has no candidate for."""
_NEARLY_ALIKE = 0.5
"""Share of common words from which two wordings vote for one another."""
_UNLIKELY = -5.0
"""The logarithm of a probability below which a wording has no vote worth counting."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """The candidates of one decision, their log-probabilities, and these by the candidates' words."""

    options: Sequence[Option]
    scores: Sequence[float]
    by_words: Mapping[tuple[str, ...], float]

    @classmethod
    def cast(cls, ranker: Ranker, sort: str, options: Sequence[Option], politics: float) -> Ballot:
        """The ballot of `options` as `ranker` weighs them in a decision of `sort`."""
        scores = ranker.scores(sort, [option.features for option in options], politics)
        most = max(scores)
        total = most + log(sum(exp(score - most) for score in scores))
        scores = [score - total for score in scores]
        return cls(options, scores, dict(zip((words_of(option.words) for option in options), scores, strict=True)))


class Poll:
    """The ballots of all quotations of one speaker, pooled; each is compared with the others in constant time."""

    def __init__(self, ballots: Sequence[Ballot]) -> None:
        self._others = len(ballots) - 1
        self._above: dict[tuple[str, ...], float] = {}
        for ballot in ballots:
            for key, score in ballot.by_words.items():
                self._above[key] = self._above.get(key, 0.0) + _above_least(score)

    def pooled(self, own: Ballot) -> list[float]:
        """The scores of `own`, one of the ballots, each with the mean score of its words in the other ballots."""
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


def united(own: Ballot) -> tuple[Option, float]:
    """The likeliest wording of the candidate with most votes, near-alike wordings counted together; its probability."""
    likely = [(option, exp(score)) for option, score in zip(own.options, own.scores, strict=True) if score > _UNLIKELY]
    best: tuple[float, Option, float] | None = None
    for option, probability in likely:
        same = [
            (option, probability),
            *((o, p) for o, p in likely if o is not option and alike(o.words, option.words) >= _NEARLY_ALIKE),
        ]
        votes = sum(p for _, p in same)
        if best is None or votes > best[0]:
            best = (votes, *max(same, key=lambda pair: pair[1]))
    assert best is not None  # some option has more than an even share
    return best[1], best[2]
