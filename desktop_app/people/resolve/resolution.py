# SPDX-License-Identifier: Apache-2.0
"""Whom a source means, and a decision on the way there as training sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.model.spans import Span
from desktop_app.people.entities.referents import Referent
from desktop_app.people.resolve.features import Anaphor, Features
from desktop_app.people.sources.sources import Source


@dataclass(frozen=True, slots=True)
class Resolution:
    """Whom one source means. `referents` is empty where nobody can be told, two where two people speak together.

    `sort` is how it was resolved (`name`, or the sort of the anaphor), `probability` how sure the ranker is,
    `chain` the spans that led from the source to the name.
    """

    source: Source
    sort: str
    referents: tuple[Referent, ...] = ()
    probability: float = 1.0
    chain: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One decision of the ranker, for training: the last of `features` stands for nobody named."""

    quotation: int
    anaphor: Anaphor
    candidates: tuple[Referent, ...]
    features: tuple[Features, ...]


Teacher = Callable[[Choice], int | None]
"""Says which candidate is right, None where it does not know."""
