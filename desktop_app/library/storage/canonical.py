# SPDX-License-Identifier: Apache-2.0
"""One key for the names that mean the same organization ("GOP", "Republicans") or role ("Sen.", "the senator").

The tables are `resources/lexicons/organization_names.txt` and `role_names.txt`; each name of the library has both keys
(`term.body`, `term.office`), written when it is new, and again for all when a table has changed.
"""

from __future__ import annotations

import re
import sqlite3
from functools import lru_cache
from zlib import crc32

from desktop_app.base import resources
from desktop_app.library.storage.codec import fold
from desktop_app.library.storage.family import parse

TABLES = ("organization_names", "role_names")
_SETTING = "names"
_MARKS = str.maketrans("", "", ".'’‘`")
_ARTICLE = re.compile(r"^(?:the|an?|his|her|their|its|our|my)\s+")
# "Wisconsin Republicans" are of the party; "South Carolina Republican Party" is a body of its own.
_OWN_BODIES = ("party", "committee", "council", "caucus")


def plain(value: str) -> str:
    """`value` as names are compared here: folded, without full stops, apostrophes and an article in front."""
    return _ARTICLE.sub("", fold(value).translate(_MARKS)).strip()


def body_key(value: str) -> str:
    """The key of the organization that `value` names; "" for a place ("Tex.", "Va."), which is none."""
    name = plain(value)
    if not name or name in _places():
        return ""
    table = _table("organization_names")
    known = table.get(name)
    if known is None and not name.endswith(_OWN_BODIES):
        known = table.get(_without_place(name))
    return plain(known) if known else name


def office_key(value: str) -> str:
    """The key of the role that `value` names."""
    name = plain(value)
    known = _table("role_names").get(name)
    return plain(known) if known else name


def label_of(table: str, key: str) -> str:
    """The usual name for `key`, "" where the table does not know it."""
    return _table(table).get(key, "")


def same_names(table: str, value: str) -> tuple[str, ...]:
    """All names, as the table has them, that mean what `value` means; none where it does not know that."""
    usual = _table(table).get(plain(value))
    return _groups(table)[usual] if usual else ()


@lru_cache(maxsize=2)
def _groups(table: str) -> dict[str, tuple[str, ...]]:
    """The names that mean the same, by the usual one."""
    found: dict[str, tuple[str, ...]] = {}
    for line in resources.lexicon_lines(table):
        usual, _, others = line.partition("=")
        names = (each.strip() for each in (usual, *others.split(";")))
        found[usual.strip()] = tuple(filter(None, names))
    return found


def _without_place(name: str) -> str:
    """ "Wisconsin Republican" without the state in front or behind."""
    words = name.split()
    for size in (1, 2):
        if len(words) > size:
            if " ".join(words[:size]) in _places():
                return " ".join(words[size:])
            if " ".join(words[-size:]) in _places():
                return " ".join(words[:-size])
    return ""


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    """States, their abbreviations, and cities; not nations, which govern and speak."""
    nations: set[str] = set()
    for line in resources.lexicon_lines("nations"):
        nations.update(plain(part) for part in line.partition("=")[2].split(";"))
    listed = (*resources.lexicon_lines("places"), *resources.lexicon_lines("states"))
    return frozenset(map(plain, listed)) - nations - _table("organization_names").keys()


@lru_cache(maxsize=2)
def _table(name: str) -> dict[str, str]:
    """The usual name by the key of each."""
    found: dict[str, str] = {}
    for line in resources.lexicon_lines(name):
        usual, _, others = line.partition("=")
        for one in (usual, *others.split(";")):
            found[plain(one)] = usual.strip()
    return found


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Give all names their keys where those were made by other tables, or by none; in a transaction of its own."""
    version = crc32(b"".join(resources.path("lexicons", f"{name}.txt").read_bytes() for name in TABLES))
    row = connection.execute("SELECT value FROM setting WHERE name = ?", (_SETTING,)).fetchone()
    if row == (version,):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        values = connection.execute("SELECT id, value FROM term").fetchall()
        connection.executemany(
            "UPDATE term SET body = ?, office = ? WHERE id = ?",
            ((body_key(value), office_key(value), id) for id, value in values),
        )
        found = connection.execute("SELECT id, found FROM speaker WHERE found <> ''").fetchall()
        connection.executemany(
            "UPDATE speaker SET family = ? WHERE id = ?", ((parse(name).family, id) for id, name in found)
        )
        connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (_SETTING, version))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
