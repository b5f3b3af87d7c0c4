# SPDX-License-Identifier: Apache-2.0
"""Fields of work: whether somebody with a role may well belong to a body with a name ("nurse", "Marsh Infirmary")."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from desktop_app.base.resources import lexicon_lines


def fields_of_role(words: Iterable[str]) -> frozenset[int]:
    """The fields to which a role with these words (lower case) belongs, by their numbers."""
    return _all(_fields()[0], words)


def fields_of_body(words: Iterable[str]) -> frozenset[int]:
    """The same of a body."""
    return _all(_fields()[1], words)


def _all(table: dict[str, frozenset[int]], words: Iterable[str]) -> frozenset[int]:
    found: frozenset[int] = frozenset()
    for word in words:
        found |= table.get(word, frozenset())
    return found


@cache
def _fields() -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]]:
    tables: tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]] = {}, {}
    for number, line in enumerate(lexicon_lines("fields")):
        for table, part in zip(tables, line.split("|"), strict=True):
            for word in part.split():
                table[word] = table.get(word, frozenset()) | {number}
    return tables
