# SPDX-License-Identifier: Apache-2.0
"""Which posts a text states of whom: what it states of others alone is hardly the speaker's."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.people.roles import GUESS, Statement, clean_role, shown_organization
from desktop_app.people.views import words_of

_GUESSED = frozenset(("description", GUESS, "source", "cataphor", "group"))
"""Patterns that tell of a person without naming him."""


class Held:
    """The roles and organizations that are stated of persons beside their names.

    Whoever shares a word of the name counts as the same person.
    """

    def __init__(self, statements: Iterable[Statement], text: str) -> None:
        self._roles: dict[str, dict[tuple[str, ...], set[str]]] = {}
        self._organizations: dict[tuple[str, ...], set[str]] = {}
        for one in statements:
            if one.pattern.partition("+")[0] in _GUESSED:
                continue
            bearer = words_of(one.person.of(text))
            role = words_of(clean_role(one.role.of(text))) if one.role is not None else ()
            if role:
                self._roles.setdefault(role[-1], {}).setdefault(role, set()).update(bearer)
            name = shown_organization(one.organization, text)
            if name:
                self._organizations.setdefault(words_of(name), set()).update(bearer)

    def is_role_of_others(self, name: str, role: tuple[str, ...]) -> bool:
        """True where all the words of a role that is stated of others than the bearer of `name` alone, with the same
        head, are among the words `role`: the presumptive nominee."""
        own, words = words_of(name), set(role)
        same = self._roles.get(role[-1], {}) if role else {}
        return any(holders.isdisjoint(own) and words.issuperset(theirs) for theirs, holders in same.items())

    def is_organization_of_others(self, name: str, organization: tuple[str, ...]) -> bool:
        """True where the words `organization` name one that is stated of others than the bearer of `name` alone."""
        holders = self._organizations.get(organization)
        return holders is not None and holders.isdisjoint(words_of(name))
