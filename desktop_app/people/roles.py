# SPDX-License-Identifier: Apache-2.0
"""Role and organization of a person as the document states them, from its words alone.

Spans are in code points of the canonical text, end exclusive. Nothing comes from world knowledge: a role or an
organization is always a passage of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.model.spans import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A passage that states what a person is or for whom they act.

    `person` is the name mention that it is stated of, `pattern` a machine-readable name of how it is stated
    (`title-before`, `apposition`, `copula`, …).
    """

    person: Span
    role: Span | None
    organization: Span | None
    pattern: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The best role and organization of one speaker, and the further pairs that are stated of them.

    `role_span`, `organization_span`: the passages that say so; `pattern` how they say it ("" where nothing is stated).
    """

    role: str | None = None
    organization: str | None = None
    role_span: Span | None = None
    organization_span: Span | None = None
    pattern: str = ""
    others: tuple[tuple[str | None, str | None], ...] = ()


def find_statements(text: str, mentions: Sequence[Span], sentences: Sequence[Span]) -> list[Statement]:
    """All statements about the persons named at `mentions` (sorted by start, titles not included)."""
    return []


def role_of_phrase(text: str, phrase: Span) -> tuple[Span | None, Span | None]:
    """Role and organization inside a noun phrase that names an unnamed speaker ("a spokesman for the mill")."""
    return None, None


def choose(statements: Sequence[Statement], *, near: int, text: str) -> Choice:
    """The best (role, organization) of one speaker for a quotation at offset `near`, then the other pairs."""
    return Choice()
