# SPDX-License-Identifier: Apache-2.0
"""How sure the program is of a row, as a whole and part by part."""

from __future__ import annotations

from dataclasses import dataclass

SHOWN_FROM = 0.6
"""A row whose `real` is below this is doubtful: counted and searchable, but not shown unless asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """Probabilities in [0, 1], calibrated on real news pages.

    `row`: somebody said it, and speaker, role and organization are right; this is the confidence that lists and exports
    show. `real`: somebody said or wrote it. `bounds`: the content begins and ends where the words do. `speaker`, `role`
    and `organization`: each is right (or rightly left open) where the row is real.
    """

    row: float = 1.0
    real: float = 1.0
    bounds: float = 1.0
    speaker: float = 1.0
    role: float = 1.0
    organization: float = 1.0


SURE = Certainty()
"""Of what a person has entered or confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Quotations by how likely it is that somebody said them: `by_hundredth` has 101 numbers, for [0, 0.01) and so on;
    the last counts those that are certain, or that a person said something of. `limit` is the least that is shown."""

    limit: float
    by_hundredth: tuple[int, ...]

    def shown(self, limit: float) -> int:
        """How many the limit `limit` (a hundredth) would show."""
        return sum(self.by_hundredth[round(limit * 100) :])

    @property
    def all(self) -> int:
        """How many there are, doubtful or not."""
        return sum(self.by_hundredth)
