# SPDX-License-Identifier: Apache-2.0
"""The rankers (of antecedents, of roles, of organizations): conditional logit models, one set of weights for all
sorts of decisions and one more for each."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import exp

from desktop_app.base import resources
from desktop_app.base.errors import BrokenModel
from desktop_app.people.resolve.features import Features

COMMON = "*"
PARTS = ("speaker", "role", "organization")
"""The parts of a row that are calibrated."""


@dataclass(frozen=True, slots=True)
class Ranker:
    """Weights by sort of anaphor and feature; those under `*` count for every sort."""

    weights: Mapping[str, Mapping[str, float]]
    _tables: dict[str, dict[str, float]] = field(default_factory=dict, compare=False, repr=False)

    def choose(self, sort: str, candidates: Sequence[Features]) -> tuple[int, list[float]]:
        """Return the number of the best candidate, and the probability of each of `candidates` (at least one)."""
        scores = self.scores(sort, candidates)
        best = max(range(len(scores)), key=scores.__getitem__)
        shares = [exp(max(-60.0, score - scores[best])) for score in scores]
        total = sum(shares)
        return best, [share / total for share in shares]

    def scores(self, sort: str, candidates: Sequence[Features]) -> list[float]:
        """The score of each of `candidates`."""
        table = self._table(sort)
        return [_total(table, features) for features in candidates]

    def _table(self, sort: str) -> dict[str, float]:
        """All weights that count for `sort`, added up."""
        table = self._tables.get(sort)
        if table is None:
            table = self._tables[sort] = dict(self.weights.get(COMMON, {}))
            for name, weight in self.weights.get(sort, {}).items():
                table[name] = table.get(name, 0.0) + weight
        return table


def _total(table: Mapping[str, float], features: Features) -> float:
    weight = table.get
    return sum([value * weight(name, 0.0) for name, value in features.items()])


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic model of a row, or a part of it, being right where the quotation is one."""

    weights: Mapping[str, float]

    def probability(self, features: Features) -> float:
        """The probability in (0, 1) that it is right."""
        total = _total(self.weights, features)
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True, slots=True)
class Calibrations:
    """One for each part of a row."""

    speaker: Calibration
    role: Calibration
    organization: Calibration

    @classmethod
    def of(cls, data: Mapping[str, Mapping[str, float]]) -> Calibrations:
        """From weights by part.

        :raises KeyError: where a part is missing.
        """
        return cls(*(Calibration(data[part]) for part in PARTS))


@dataclass(frozen=True, slots=True)
class PeopleModel:
    """What was learnt for this room."""

    ranker: Ranker
    posts: Ranker
    calibrations: Calibrations


@lru_cache(maxsize=1)
def load() -> PeopleModel:
    """The weights that ship with the program.

    :raises BrokenModel: where they are missing or damaged.
    """
    path = resources.path("models", "people-1", "model.json")
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return PeopleModel(
            Ranker(_tables(data["ranker"])),
            Ranker(_tables(data["posts"])),
            Calibrations.of(_tables(data["calibrations"])),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BrokenModel(f"{path}: {error}") from error


def _tables(data: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    return {sort: {name: float(weight) for name, weight in table.items()} for sort, table in data.items()}
