# SPDX-License-Identifier: Apache-2.0
"""Ids, and the names that are kept once: roles, organizations, publications, tags."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

from desktop_app.library.storage.canonical import body_key, office_key
from desktop_app.library.storage.codec import fold

# Entries that are remembered before all are forgotten: some 20 MB.
REMEMBERED = 60_000


@dataclass(slots=True)
class Remembered:
    """What the writer remembers of the file between transactions; emptied where one fails."""

    terms: dict[str, int] = field(default_factory=dict)
    keys: dict[int, tuple[str, str]] = field(default_factory=dict)
    aliases: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    affiliations: dict[int, set[tuple[int, int]]] = field(default_factory=dict)
    resolved: dict[tuple[str, str, int, int], int] = field(default_factory=dict)
    persons: dict[int, int] = field(default_factory=dict)

    def clear(self) -> None:
        """Forget everything."""
        for remembered in (
            self.terms, self.keys, self.aliases, self.affiliations, self.resolved, self.persons,
        ):  # fmt: skip
            remembered.clear()

    def trim(self) -> None:
        """Forget everything if it has grown large."""
        if max(len(self.terms), len(self.aliases), len(self.affiliations), len(self.resolved)) > REMEMBERED:
            self.clear()


def take_ids(connection: sqlite3.Connection, name: str, number: int) -> int:
    """The first of `number` new ids of `name` (document, quotation, speaker, term, step)."""
    (first,) = connection.execute("SELECT next FROM identity WHERE name = ?", (name,)).fetchone()
    connection.execute("UPDATE identity SET next = next + ? WHERE name = ?", (number, name))
    return int(first)


def next_id(connection: sqlite3.Connection, name: str) -> int:
    """The id that `take_ids` will give first."""
    return int(connection.execute("SELECT next FROM identity WHERE name = ?", (name,)).fetchone()[0])


class Terms:
    """Names by id, made where they are new; `flush` writes those down."""

    def __init__(self, connection: sqlite3.Connection, remembered: Remembered) -> None:
        self._connection = connection
        self._ids = remembered.terms
        self._keys = remembered.keys
        self._new: list[tuple[int, str, str, str, str]] = []
        self._next = next_id(connection, "term")

    def id(self, value: str | None) -> int:
        """The id of `value`; 0 for none."""
        if not value:
            return 0
        found = self._ids.get(value)
        if found is None:
            row = self._connection.execute("SELECT id FROM term WHERE value = ?", (value,)).fetchone()
            found = int(row[0]) if row else self._make(value)
            self._ids[value] = found
        return found

    def _make(self, value: str) -> int:
        new, self._next = self._next, self._next + 1
        self._keys[new] = keys = body_key(value), office_key(value)
        self._new.append((new, value, fold(value), *keys))
        return new

    def flush(self) -> None:
        """Write down the names that were made, before any row refers to them."""
        if self._new:
            take_ids(self._connection, "term", len(self._new))
            self._connection.executemany("INSERT INTO term VALUES (?, ?, ?, ?, ?)", self._new)
            self._new.clear()

    def body(self, term: int) -> str:
        """The key of the organization that a term names."""
        return self._keys_of(term)[0]

    def office(self, term: int) -> str:
        """The key of the role that a term names."""
        return self._keys_of(term)[1]

    def _keys_of(self, term: int) -> tuple[str, str]:
        found = self._keys.get(term)
        if found is None:
            found = self._connection.execute("SELECT body, office FROM term WHERE id = ?", (term,)).fetchone()
            self._keys[term] = found
        return found
