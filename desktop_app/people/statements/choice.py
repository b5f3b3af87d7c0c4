# SPDX-License-Identifier: Apache-2.0
"""The best of what is stated of one speaker, chosen by how it is stated; roles and organizations as they are shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.mentions.organizations import clean_organization, party_and_place
from desktop_app.people.statements.roles import GUESS
from desktop_app.people.text.role_words import is_plural
from desktop_app.people.text.statement import Statement


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


_WEIGHTS = {
    "title-before": 3.0,
    "apposition": 2.9,
    "apposition-before": 2.9,
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
    "description": 1.25,
    "pronoun": 1.3,
    "where": 1.9,
    "who-clause": 0.2,
    "group": 0.6,
    "lead": 1.0,
    "cataphor": 0.9,
    "one-of": 1.6,
    "apposition-shared": 2.5,
    "letters": 0.9,
    "pronoun-verb": 0.7,
    "description-verb": 0.7,
}
_ORGANIZATION_WEIGHTS = {
    "party": 2.0,
    "possessor": 2.5,
    "of-after": 2.5,
    "at-after": 2.2,
    "with-after": 2.2,
    "of-after-shared": 2.3,
    "at-after-shared": 2.0,
    "with-after-shared": 2.0,
    "whose": 1.6,
    "from-after": 1.5,
}
_FAR = 20000
_OFFICES = frozenset({"sen", "sens", "rep", "reps", "gov", "govs"})


def choose(statements: Sequence[Statement], *, near: int, text: str) -> Choice:
    """The best (role, organization) of one speaker for a quotation at offset `near`, then the other pairs.

    What is only guessed is left to the ranker.
    """
    statements = [statement for statement in statements if statement.pattern != GUESS]

    def value(statement: Statement) -> float:
        pattern, _, supplied = statement.pattern.partition("+")
        former = statement.role is not None and statement.role.of(text).casefold().startswith(
            ("former", "ex-", "retired")
        )
        weight = _WEIGHTS.get(pattern, 1.0) + (0.3 if statement.organization and supplied != "main" else 0.0)
        weight -= 0.35 if former else 0.0
        if statement.role and statement.role.of(text).split()[-1].casefold() in lexicon("role_relations"):
            weight -= 0.5
        if statement.role and statement.role.of(text).split()[-1].casefold() in lexicon("parties"):
            weight -= 1.5
        if statement.role and is_plural(statement.role.of(text).split(" of ")[0].split()[-1].casefold()):
            weight -= 0.8
        if pattern == "copula" and supplied == "vague":
            weight -= 1.1
        if pattern == "title-before" and statement.role and statement.role.of(text).rstrip(".").casefold() in _OFFICES:
            weight += 0.5
        return weight - min(1.0, abs(statement.person.start - near) / _FAR)

    with_role = sorted((s for s in statements if s.role), key=value, reverse=True)
    with_organization = sorted((s for s in statements if s.organization), key=value, reverse=True)
    best = with_role[0] if with_role else None
    organization = best.organization if best else None
    if organization is None and with_organization:
        bare = [
            s
            for s in with_organization
            if s.role is None or best is None or s.person == best.person or _alike(s, best, text)
        ]
        ranked = sorted(bare, key=lambda s: -_ORGANIZATION_WEIGHTS.get(s.pattern, 1.0))
        organization = ranked[0].organization if ranked else None
    pairs = dict.fromkeys(
        (_role(s, text), shown_organization(s.organization, text)) for s in (*with_role, *with_organization)
    )
    role_span = best.role if best else None
    role = clean_role(role_span.of(text)) if role_span else None
    name = shown_organization(organization, text)
    pattern = best.pattern if best else (with_organization[0].pattern if with_organization else "")
    others = tuple(p for p in pairs if p != (role, name) and p != (None, name) and any(p))
    return Choice(role or None, name, role_span, organization, pattern, others)


def _alike(one: Statement, other: Statement, text: str) -> bool:
    """True where both state the same kind of role, so that the organization of one is the other's too."""
    if one.role is None or other.role is None or "+main" in one.pattern:
        return False
    first, second = one.role.of(text).casefold().split(), other.role.of(text).casefold().split()
    offices = lexicon("role_offices") | lexicon("parties") | lexicon("role_candidates")
    ends = first[-1].rstrip("."), second[-1].rstrip(".")
    return ends[0] == ends[1] or (ends[0] in offices and ends[1] in offices and ends[1] != "president")


def _role(statement: Statement, text: str) -> str | None:
    return clean_role(statement.role.of(text)) or None if statement.role else None


def shown_organization(span: Span | None, text: str) -> str | None:
    """The organization at `span` as it is shown: of a party with its place the place."""
    if span is None:
        return None
    words = span.of(text)
    party = party_and_place(words)
    return party[1] if party else clean_organization(words) or None


def clean_role(words: str) -> str:
    """A role as it is shown: one line, no article, no quotation marks or punctuation around it."""
    role = re.sub(r"\s+", " ", words).replace("''", "").strip(' \t,;:–—“”"«»')
    return re.sub(r"(?i)\A(?:the|a|an|his|her|their|its|our|my|now|one of the)\s+(?=\S)", "", role)
