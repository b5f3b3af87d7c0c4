# SPDX-License-Identifier: Apache-2.0
"""The best statement about one speaker, chosen by its pattern; roles and organizations as they are shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.mentions.organizations import clean_organization, party_and_place
from desktop_app.people.statements.roles import GUESS
from desktop_app.people.text.lexicons import is_plural
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
    "title-before": 3.0, "apposition": 2.9, "apposition-before": 2.9, "named": 2.8, "dash": 2.6,
    "parenthesis": 2.0, "who-copula": 2.5, "who-verb": 1.5, "who-as": 2.2,
    "title-before-shared": 2.0, "copula": 1.8, "as": 1.2, "verb": 0.8, "description": 1.25, "pronoun": 1.3,
    "where": 1.9, "who-clause": 0.2, "group": 0.6, "lead": 1.0, "cataphor": 0.9, "one-of": 1.6,
    "apposition-shared": 2.5, "letters": 0.9, "pronoun-verb": 0.7,
}  # fmt: skip
_ORGANIZATION_WEIGHTS = {
    "party": 2.0, "possessor": 2.5, "of-after": 2.5, "at-after": 2.2, "with-after": 2.2,
    "of-after-shared": 2.3, "at-after-shared": 2.0, "with-after-shared": 2.0, "whose": 1.6, "from-after": 1.5,
}  # fmt: skip
_FAR = 20000
_OFFICES = frozenset({"sen", "sens", "rep", "reps", "gov", "govs"})


def choose(statements: Sequence[Statement], *, near: int, text: str) -> Choice:
    """The best (role, organization) of one speaker for a quotation at offset `near`, then the other pairs.

    Guesses are left to the ranker.
    """

    def value(statement: Statement) -> float:
        return _weight(statement, text) - min(1.0, abs(statement.person.start - near) / _FAR)

    ranked = sorted((s for s in statements if s.pattern != GUESS), key=value, reverse=True)
    with_role = [s for s in ranked if s.role]
    with_organization = [s for s in ranked if s.organization]
    best = next(iter(with_role), None)
    organization = best.organization if best and best.organization else _organization(with_organization, best, text)
    stated = [*with_role, *with_organization]
    name = shown_organization(organization, text)
    shown = Choice(
        _role(best, text),
        name,
        best.role if best else None,
        organization if name else None,
        stated[0].pattern if stated else "",
    )
    pairs = dict.fromkeys((_role(s, text), shown_organization(s.organization, text)) for s in stated)
    mine = ((None, None), (shown.role, name), (None, name))
    return replace(shown, others=tuple(pair for pair in pairs if pair not in mine))


def _organization(statements: Sequence[Statement], best: Statement | None, text: str) -> Span | None:
    """The organization of whoever has the `best` role, from the `statements` of any, the likeliest first."""
    fitting = [s for s in statements if best is None or _is_of_same(s, best, text)]
    stated = max(fitting, key=lambda s: _ORGANIZATION_WEIGHTS.get(s.pattern, 1.0), default=None)
    return stated.organization if stated is not None else None


def _weight(statement: Statement, text: str) -> float:
    """The weight of a statement by its pattern and the head noun of its role."""
    pattern, _, supplied = statement.pattern.partition("+")
    weight = _WEIGHTS.get(pattern, 1.0) + (0.3 if statement.organization else 0.0)
    if pattern == "copula" and supplied == "vague":
        weight -= 1.1
    if statement.role is None:
        return weight
    role = statement.role.of(text).casefold()
    if role.startswith(("former", "ex-", "retired")):
        weight -= 0.35
    if role.split()[-1] in lexicon("role_relations"):
        weight -= 0.5
    if role.split()[-1] in lexicon("parties"):
        weight -= 1.5
    if is_plural(role.split(" of ")[0].split()[-1]):
        weight -= 0.8
    if pattern == "title-before" and role.rstrip(".") in _OFFICES:
        weight += 0.5
    return weight


def _is_of_same(statement: Statement, best: Statement, text: str) -> bool:
    """Whether the organization of a statement is that of the role of the `best` one too."""
    if statement.role is None or best.role is None or statement.person == best.person:
        return True
    end, other = (s.of(text).casefold().split()[-1].rstrip(".") for s in (statement.role, best.role))
    offices = lexicon("role_offices") | lexicon("parties") | lexicon("role_candidates")
    return end == other or (end in offices and other in offices and other != "president")


def _role(statement: Statement | None, text: str) -> str | None:
    return clean_role(statement.role.of(text)) or None if statement and statement.role else None


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
