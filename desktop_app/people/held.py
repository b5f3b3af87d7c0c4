# SPDX-License-Identifier: Apache-2.0
"""Which posts a text states of whom: what it states of others alone is hardly the speaker's."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.people.roles import Statement, clean_role, shown_organization
from desktop_app.people.views import words_of

_GUESSED = frozenset(("description", "source", "cataphor", "group"))
"""Patterns that tell of a person without naming him."""


class Held:
    """The roles and organizations that are stated of persons beside their names.

    Whoever shares a word of the name counts as the same person.
    """

    def __init__(self, statements: Iterable[Statement], text: str) -> None:
        self._roles: dict[tuple[str, ...], set[str]] = {}
        self._organizations: dict[tuple[str, ...], set[str]] = {}
        for one in statements:
            if one.pattern.partition("+")[0] in _GUESSED:
                continue
            bearer = words_of(one.person.of(text))
            if one.role is not None and (role := clean_role(one.role.of(text))):
                self._roles.setdefault(words_of(role), set()).update(bearer)
            name = shown_organization(one.organization, text)
            if name:
                self._organizations.setdefault(words_of(name), set()).update(bearer)

    def roles_of_others(self, name: str) -> frozenset[tuple[str, ...]]:
        """The words of roles that are stated of others than the bearer of `name` alone."""
        own = words_of(name)
        return frozenset(words for words, holders in self._roles.items() if holders.isdisjoint(own))

    def organizations_of_others(self, name: str) -> frozenset[tuple[str, ...]]:
        """The words of organizations that are stated of others than the bearer of `name` alone."""
        own = words_of(name)
        return frozenset(words for words, holders in self._organizations.items() if holders.isdisjoint(own))
