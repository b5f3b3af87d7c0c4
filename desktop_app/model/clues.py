# SPDX-License-Identifier: Apache-2.0
"""What the network says about who is who: from a word that stands for a speaker to his name, role and organization; and
what it takes for a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.model.spans import Span


class Relation(StrEnum):
    """What a clue's span is to the speaker for whom its anchor stands."""

    NAME = "name"
    ROLE = "role"
    ORGANIZATION = "organization"


@dataclass(frozen=True, slots=True)
class Clue:
    """One link. `anchor`: where (in code points) the word begins that stands for the speaker: the first of a name, of
    a role, of a quotation's cue or of its content. `probability`: mean over the words of `span`, by the network.
    `far`: the network read anchor and span in different windows of the text.
    """

    anchor: int
    relation: Relation
    span: Span
    probability: float
    far: bool = False


class Thing(StrEnum):
    """What is named."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text, by the network: `probability`: the mean over its words."""

    span: Span
    thing: Thing
    probability: float
