# SPDX-License-Identifier: Apache-2.0
"""Of whom a text states which role and organization: what it states of others alone is hardly the speaker's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop_app.people.affiliation.views import words_of
from desktop_app.people.entities.cluster import Cluster
from desktop_app.people.statements.choice import clean_role, shown_organization
from desktop_app.people.statements.roles import GUESS
from desktop_app.people.text.nations import Nations
from desktop_app.people.text.statement import Statement

Phrase = tuple[str, ...]
"""Words in lower case."""
_GUESSED = frozenset(("description", GUESS, "source", "cataphor", "group"))
"""Patterns that tell of a person without naming him."""


class Holders:
    """The last words of the names of those of whom roles and organizations are stated beside their names."""

    def __init__(
        self, statements: Iterable[Statement], text: str, people: Mapping[int, Cluster], nations: Nations
    ) -> None:
        """`people`: who is named where, by the start of the name."""
        self._roles: dict[str, dict[Phrase, set[str]]] = {}
        self._organizations: dict[Phrase, set[str]] = {}
        for one in statements:
            named = people.get(one.person.start)
            if named is None or one.pattern.partition("+")[0] in _GUESSED:
                continue
            role = words_of(clean_role(one.role.of(text))) if one.role is not None else ()
            if role:
                self._roles.setdefault(role[-1], {}).setdefault(role, set()).update(named.parts)
            name = shown_organization(one.organization, text)
            if name:
                self._organizations.setdefault(words_of(nations.named(name)), set()).update(named.parts)

    def is_role_of_others(self, name: str, role: Phrase) -> bool:
        """True where all the words of a role that is stated of others than the bearer of `name` alone, with the same
        head, are among the words `role`: the presumptive nominee."""
        same = self._roles.get(role[-1], {}) if role else {}
        return any(
            set(role).issuperset(theirs) and holders.isdisjoint(words_of(name)) for theirs, holders in same.items()
        )

    def is_organization_of_others(self, name: str, organization: Phrase) -> bool:
        """True where the words `organization` name one that is stated of others than the bearer of `name` alone."""
        holders = self._organizations.get(organization)
        return holders is not None and holders.isdisjoint(words_of(name))
