# SPDX-License-Identifier: Apache-2.0
"""How sure a quotation is, and how likely somebody said it: logistic models of what the network thinks (Platt
scaling with several inputs), weighed with frame and layout."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from math import exp, log

from desktop_app.quotes.decode import NEITHER, SPEECH, Row
from desktop_app.quotes.features import State, Words

INPUTS = ("start", "end", "inside", "cue", "link", "quoted", "length", "pointed")
BIAS = "bias"
_LEAST = 1e-3
_SENTENCE_ENDS = frozenset('.!?…"”’»')
_MODALS = frozenset("would could should might may must will can".split())
_NEGATIONS = frozenset("not no never n't t without".split())
_PASSIVES = frozenset("is are was were be been being".split())
_AROUND = 3
"""Words before the first of a cue among which a modal, a negation or a passive is looked for."""
_SHORT = 14
"""Words of a paragraph up to which it may be a headline, a caption or a label."""


def inputs(scores: Mapping[str, float]) -> list[float]:
    """The values that the logistic model weighs, in the order of `INPUTS`: probabilities as log-odds."""
    chances = (odds(scores.get(name, 0.0)) for name in ("start", "end", "inside", "cue", "link"))
    return [*chances, scores.get("quoted", 0.0), log(1.0 + scores.get("words", 0.0)), scores.get("pointed", 0.0)]


def confidence(scores: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The probability in [0, 1] that content and bounds are right. `weights`: one for each of `INPUTS`, and a bias."""
    return chance(zip(INPUTS, inputs(scores), strict=True), weights)


def chance(values: Iterable[tuple[str, float]], weights: Mapping[str, float]) -> float:
    """The logistic model's probability in (0, 1) for named `values`; what has no weight does not count."""
    total = weights.get(BIAS, 0.0) + sum(weights.get(name, 0.0) * value for name, value in values)
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))


def odds(chance: float) -> float:
    """Log-odds of a probability, kept finite."""
    inside = min(1.0 - _LEAST, max(_LEAST, chance))
    return log(inside / (1.0 - inside))


def real(row: Row, words: Words, weights: Mapping[str, float]) -> float:
    """The probability in [0, 1] that somebody said or wrote it, whatever the bounds; `weights` are the card's."""
    return chance(real_inputs(row, words).items(), weights)


def real_inputs(row: Row, words: Words) -> dict[str, float]:
    """What the logistic model weighs, by name."""
    found = dict(zip(INPUTS, inputs(row.scores), strict=True))
    found["speech"] = odds(row.acts[SPEECH])
    found["neither"] = odds(row.acts[NEITHER])
    found.update({name: 1.0 for name, holds in _signs(row, words) if holds})
    return found


def _signs(row: Row, words: Words) -> list[tuple[str, bool]]:
    begin = row.contents[0][0]
    number = words.paragraph[begin]
    first, last = bisect_left(words.paragraph, number), bisect_right(words.paragraph, number)
    states = {words.states[n] for run in row.contents for n in range(*run)}
    around = words.forms[max(0, row.cue[0] - _AROUND) : row.cue[1]] if row.cue else []
    cue = {form.lower() for form in around}
    return [
        ("uncued", row.cue is None),
        ("unsourced", not row.source),
        ("inverted", bool(row.source and row.cue and row.source[0][0] > row.cue[0])),
        ("fronted", row.cue is not None and begin < row.cue[0]),
        ("first", number == 0),
        ("short", last - first <= _SHORT),
        ("unstopped", words.forms[last - 1] not in _SENTENCE_ENDS),
        ("mixed", State.OUTSIDE in states and not states.isdisjoint({State.INSIDE, State.NESTED})),
        ("modal", bool(cue & _MODALS)),
        ("negated", bool(cue & _NEGATIONS)),
        ("passive", bool(cue & _PASSIVES)),
    ]
