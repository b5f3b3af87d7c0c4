# SPDX-License-Identifier: Apache-2.0
"""Whom a quotation is attributed to, and why."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.model.certainty import SURE, Certainty
from desktop_app.model.spans import Span
from desktop_app.model.terms import Kind

__all__ = ["UNATTRIBUTED", "Attribution", "Evidence", "Kind"]


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
class Attribution:
    """Who spoke, in what role, for which organization; None where the document does not say.

    `roles` are further (role, organization) pairs that the document states of the same speaker.
    `certainty` says how sure the whole row is, and each part of it.
    """

    speaker: str | None = None
    kind: Kind | None = None
    role: str | None = None
    organization: str | None = None
    certainty: Certainty = SURE
    evidence: tuple[Evidence, ...] = ()
    roles: tuple[tuple[str | None, str | None], ...] = ()

    @property
    def confidence(self) -> float:
        """The probability in [0, 1] that the quotation is one and the whole row is right."""
        return self.certainty.row


UNATTRIBUTED = Attribution()
