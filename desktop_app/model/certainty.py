# SPDX-License-Identifier: Apache-2.0
"""How certain a row is: one probability, the three states that it leads to, and the reasons to check a row."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SHOWN_FROM = 0.6
"""A row whose `real` is below this is doubtful: counted and searchable, but not shown unless asked for."""
SURE_FROM = 0.8
"""A row of this certainty and more, with no other reason to check it, is sure."""
FIELD_FROM = 0.6
"""A role or an organization less certain than this is shown with a question mark and left out of citations."""


class State(StrEnum):
    """What is known of a row, by the program or by a person."""

    SURE = "sure"
    TO_CHECK = "to check"
    DOUBTFUL = "doubtful"
    CHECKED = "checked"
    WRONG = "wrong"


class Reason(StrEnum):
    """Why a row must be checked, the most important first."""

    BOUNDS = "bounds"
    """The words may begin or end elsewhere."""
    HEADLINE = "headline"
    """A headline shortens what was said."""
    UNNAMED = "unnamed"
    """The text names no person or organization as the speaker."""
    GENDER = "gender"
    """The pronoun does not fit the speaker: "she" for a man."""
    NAMESAKE = "namesake"
    """Another person of the text has the same family name."""
    BETWEEN = "between"
    """Another person is named between the speaker's name and the pronoun."""
    AHEAD = "ahead"
    """The text names the speaker only later."""
    ONE_NAME = "one name"
    """The text gives one name of the person alone."""
    POINTED = "pointed"
    """The network points to another name."""
    REAL = "real"
    """Perhaps nobody said it."""
    SPEAKER = "speaker"
    """Perhaps another one said it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """Probabilities in [0, 1], calibrated on real news pages.

    `real`: somebody said or wrote it. `bounds`: the content begins and ends where the words do. `speaker`, `role` and
    `organization`: each is right (or rightly left open) if the row is real.
    """

    real: float = 1.0
    bounds: float = 1.0
    speaker: float = 1.0
    role: float = 1.0
    organization: float = 1.0

    @property
    def mouth(self) -> float:
        """The probability that somebody said this and that it was this speaker: the one behind the state."""
        return self.real * self.speaker


SURE = Certainty()
"""The certainty of what a person has entered or confirmed."""
