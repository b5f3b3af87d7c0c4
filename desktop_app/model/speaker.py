# SPDX-License-Identifier: Apache-2.0
"""The speaker of a quotation, and the reasons for the attribution."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.model.certainty import FIELD_FROM, SURE, Certainty, Reason
from desktop_app.model.spans import Span
from desktop_app.model.terms import Kind

__all__ = ["UNATTRIBUTED", "Attribution", "Candidate", "Evidence", "Kind"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One reason for an attribution.

    `about` is what it supports (`speaker`, `role` or `organization`), `reason` a short machine-readable
    name (`pronoun`, `surname`, `apposition`, …), `span` the passage that says so, None where the reason
    is the layout. Reasons stand in the order in which they were followed ("he" first, the full name last).
    """

    about: str
    reason: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One of the likeliest speakers of a quotation that is to be checked, with the passage that speaks for it.

    `role` and `organization` are those that the document states of this speaker, `probability` is the ranker's (0 if
    it was not weighed), `span` the nearest mention.
    """

    speaker: str
    kind: Kind
    role: str | None = None
    organization: str | None = None
    probability: float = 0.0
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who spoke, in what role, for which organization; None if the document does not say.

    `roles` are further (role, organization) pairs that the document states of the same speaker. `reasons` say why the
    row must be checked, none if it is sure; `candidates` are then the likeliest speakers, the best first.
    """

    speaker: str | None = None
    kind: Kind | None = None
    role: str | None = None
    organization: str | None = None
    certainty: Certainty = SURE
    evidence: tuple[Evidence, ...] = ()
    roles: tuple[tuple[str | None, str | None], ...] = ()
    reasons: tuple[Reason, ...] = ()
    candidates: tuple[Candidate, ...] = ()

    @property
    def doubted(self) -> frozenset[str]:
        """The fields, of role and organization, that have a value which is not likely enough to be cited."""
        doubted = {"role": self.certainty.role, "organization": self.certainty.organization}
        return frozenset(field for field, chance in doubted.items() if getattr(self, field) and chance < FIELD_FROM)


UNATTRIBUTED = Attribution()
