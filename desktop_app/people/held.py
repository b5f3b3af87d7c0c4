# SPDX-License-Identifier: Apache-2.0
"""Which posts a text states of whom: what it states of others alone is hardly the speaker's."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from desktop_app.people.option_features import head_of
from desktop_app.people.roles import Statement, clean_role, shown_organization
from desktop_app.people.views import words_of

_GUESSED = frozenset(("description", "source", "cataphor", "group"))
"""Patterns that tell of a person without naming him."""


class Held:
    """The heads of roles, and the organizations, that are stated of each person (by key) beside his name."""

    def __init__(self, statements: Mapping[int, Sequence[Statement]], text: str) -> None:
        self._roles: dict[str, set[int]] = {}
        self._organizations: dict[tuple[str, ...], set[int]] = {}
        for key, stated in statements.items():
            for one in stated:
                if one.pattern.partition("+")[0] in _GUESSED:
                    continue
                if one.role is not None and (role := clean_role(one.role.of(text))):
                    self._roles.setdefault(head_of(role), set()).add(key)
                name = shown_organization(one.organization, text)
                if name:
                    self._organizations.setdefault(words_of(name), set()).add(key)

    def roles_of_others(self, keys: Collection[int]) -> frozenset[str]:
        """Heads of roles that are stated of others than `keys` alone."""
        return frozenset(head for head, holders in self._roles.items() if holders.isdisjoint(keys))

    def organizations_of_others(self, keys: Collection[int]) -> frozenset[tuple[str, ...]]:
        """The words of organizations that are stated of others than `keys` alone."""
        return frozenset(words for words, holders in self._organizations.items() if holders.isdisjoint(keys))
