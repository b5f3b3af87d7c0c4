# SPDX-License-Identifier: Apache-2.0
"""Role and organization of a person as the document states them, from its words alone.

Spans are in code points of the canonical text, end exclusive. Nothing comes from world knowledge: a role or an
organization is always a passage of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.model.spans import Span
from desktop_app.people.organizations import clean_organization, party_and_place
from desktop_app.people.role_after import statements_after
from desktop_app.people.role_before import statements_before
from desktop_app.people.role_phrases import parse
from desktop_app.people.role_words import Names, Words

__all__ = ["Choice", "Statement", "choose", "clean_organization", "clean_role", "find_statements", "role_of_phrase"]


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
    """All statements about the persons named at `mentions` (sorted by start, titles not included), in reading order."""
    del sentences
    words = Words(text)
    names = Names(words, mentions)
    found: list[Statement] = []
    for mention in mentions:
        first, end = words.at(mention.start), words.at(mention.end)
        if end <= first:
            continue
        phrases = [*statements_before(words, first, names), *statements_after(words, first, end, names)]
        for phrase, pattern in phrases:
            role = words.span(*phrase.role) if phrase.role else None
            organization = words.span(*phrase.organization) if phrase.organization else None
            found.append(Statement(mention, role, organization, pattern))
    return found


def role_of_phrase(text: str, phrase: Span) -> tuple[Span | None, Span | None]:
    """Role and organization inside a noun phrase that names an unnamed speaker ("a spokesman for the mill")."""
    part = text[phrase.start : phrase.end]
    words = Words(part)
    found = parse(words, 0, len(words), Names(words, ()), open_heads=True)
    if found is None:
        return None, None

    def placed(tokens: tuple[int, int] | None) -> Span | None:
        if tokens is None:
            return None
        span = words.span(*tokens)
        return Span(span.start + phrase.start, span.end + phrase.start)

    return placed(found.role), placed(found.organization)


_WEIGHTS = {
    "title-before": 3.0,
    "apposition": 3.0,
    "apposition-before": 3.0,
    "named": 2.8,
    "dash": 2.6,
    "signature": 2.6,
    "parenthesis": 2.0,
    "who-copula": 2.5,
    "who-verb": 1.5,
    "who-as": 2.2,
    "title-before-shared": 2.0,
    "copula": 1.8,
    "as": 1.2,
    "verb": 0.8,
}
_ORGANIZATION_WEIGHTS = {
    "party": 2.0,
    "possessor": 2.5,
    "of-after": 2.5,
    "at-after": 2.2,
    "with-after": 2.2,
    "from-after": 1.5,
}
_FAR = 20000


def choose(statements: Sequence[Statement], *, near: int, text: str) -> Choice:
    """The best (role, organization) of one speaker for a quotation at offset `near`, then the other pairs."""

    def value(statement: Statement) -> float:
        weight = _WEIGHTS.get(statement.pattern, 1.0) + (0.3 if statement.organization else 0.0)
        return weight - min(1.0, abs(statement.person.start - near) / _FAR)

    with_role = sorted((s for s in statements if s.role), key=value, reverse=True)
    with_organization = sorted((s for s in statements if s.organization), key=value, reverse=True)
    best = with_role[0] if with_role else None
    organization = best.organization if best else None
    if organization is None and with_organization:
        bare = [s for s in with_organization if s.role is None]
        ranked = sorted(bare, key=lambda s: -_ORGANIZATION_WEIGHTS.get(s.pattern, 1.0)) or with_organization
        organization = ranked[0].organization
    pairs = dict.fromkeys(
        (_role(s, text), _organization(s.organization, text)) for s in (*with_role, *with_organization)
    )
    role_span = best.role if best else None
    role = clean_role(role_span.of(text)) if role_span else None
    name = _organization(organization, text)
    pattern = best.pattern if best else (with_organization[0].pattern if with_organization else "")
    others = tuple(p for p in pairs if p != (role, name) and p != (None, name) and any(p))
    return Choice(role or None, name, role_span, organization, pattern, others)


def _role(statement: Statement, text: str) -> str | None:
    return clean_role(statement.role.of(text)) or None if statement.role else None


def _organization(span: Span | None, text: str) -> str | None:
    if span is None:
        return None
    words = span.of(text)
    party = party_and_place(words)
    return party[1] if party else clean_organization(words) or None


def clean_role(words: str) -> str:
    """A role as it is shown: one line, no article, no quotation marks or punctuation around it."""
    role = re.sub(r"\s+", " ", words).strip(' \t,;:–—“”"«»')
    return re.sub(r"(?i)\A(?:the|a|an|his|her|their|its|our|my|now|one of the)\s+(?=\S)", "", role)
