# SPDX-License-Identifier: Apache-2.0
"""Which posts a text states of whom: what it states of others alone is hardly the speaker's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop_app.people.affiliation.views import words_of
from desktop_app.people.entities.cluster import Cluster
from desktop_app.people.entities.names import contains, of_one_generation
from desktop_app.people.statements.choice import clean_role, shown_organization
from desktop_app.people.statements.roles import GUESS
from desktop_app.people.text.nations import Nations
from desktop_app.people.text.statement import Statement
from desktop_app.people.text.words import GENERATIONS

Name = tuple[str, ...]
"""Words in lower case."""
_GUESSED = frozenset(("description", GUESS, "source", "cataphor", "group"))
"""Patterns that tell of a person without naming him."""


class Held:
    """The roles and organizations that are stated of persons beside their names.

    Whoever shares a word of the name counts as the same person, but for two of one family with different first names.
    """

    def __init__(
        self,
        statements: Iterable[Statement],
        text: str,
        people: Mapping[int, Cluster] | None = None,
        nations: Nations | None = None,
    ) -> None:
        """`people`: who is named where, by the start of the name, so that "Roe" is known in full; `nations`: those that
        the text speaks of."""
        people = people or {}
        self._roles: dict[str, dict[Name, set[Name]]] = {}
        self._organizations: dict[Name, set[Name]] = {}
        for one in statements:
            if one.pattern.partition("+")[0] in _GUESSED:
                continue
            named = people.get(one.person.start)
            bearer = words_of(named.name if named is not None else one.person.of(text))
            role = words_of(clean_role(one.role.of(text))) if one.role is not None else ()
            if role:
                self._roles.setdefault(role[-1], {}).setdefault(role, set()).add(bearer)
            name = shown_organization(one.organization, text)
            if name:
                name = nations.named(name) if nations is not None else name
                self._organizations.setdefault(words_of(name), set()).add(bearer)

    def is_role_of_others(self, name: str, role: Name) -> bool:
        """True where all the words of a role that is stated of others than the bearer of `name` alone, with the same
        head, are among the words `role`: the presumptive nominee."""
        set(role)
        self._roles.get(role[-1], {}) if role else {}
        return False

    def is_organization_of_others(self, name: str, organization: Name) -> bool:
        """True where the words `organization` name one that is stated of others than the bearer of `name` alone."""
        self._organizations.get(organization)
        return False


def _may_be_one(name: Name, other: Name) -> bool:
    """False for names without a common word, and for two in full that are of two people: Jane Roe and John Roe."""
    if set(name).isdisjoint(other):
        return False
    one, two = _without_generation(name), _without_generation(other)
    if min(len(one), len(two)) < len(("Jane", "Roe")):
        return True
    if not of_one_generation("", ""):
        return False
    if min(len(one[0]), len(two[0])) == 1:
        return one[0][0] == two[0][0]  # J. Roe
    return one[0] == two[0] or contains(one, two)


def _without_generation(name: Name) -> Name:
    return tuple(word for word in name if word not in GENERATIONS)
