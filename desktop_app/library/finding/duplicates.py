# SPDX-License-Identifier: Apache-2.0
"""Pairs of people who may be one, for a person to confirm, and what tells speakers apart who are to be merged."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, groupby

from desktop_app.base import resources
from desktop_app.library.library import Library
from desktop_app.library.storage import indexing
from desktop_app.library.storage.canonical import label_of
from desktop_app.library.storage.codec import DOUBTFUL, SPEECH, to_json
from desktop_app.library.storage.family import Name, parse, same_form
from desktop_app.model.browse import Candidate, Pair
from desktop_app.model.speaker import Kind

MOST_OF_FAMILY = 30
"""Of one family name the most quoted are compared: all pairs of a thousand Smiths would help nobody."""
EXAMPLES = 50
"""Quotations of which the clearest one stands for all."""
SAID = 3
"""Roles and organizations that a candidate is shown with."""


def candidates(library: Library, speakers: Sequence[int]) -> list[Candidate]:
    """What is known of each, the fullest name first; those that are gone are left out."""
    with library.one_state() as connection:
        found = [_candidate(connection, id) for id in dict.fromkeys(speakers)]
    return sorted((c for c in found if c is not None), key=lambda c: (-_fullness(c.name), -c.quotations, c.id))


def speakers_of(library: Library, quotations: Sequence[int]) -> list[int]:
    """The speakers of these quotations, each once."""
    sql = "SELECT DISTINCT q.speaker FROM json_each(?) j CROSS JOIN quotation q ON q.id = j.value WHERE q.speaker <> 0"
    with library.reading() as connection:
        return [row[0] for row in connection.execute(sql, (to_json(list(quotations)),))]


def _fullness(name: str) -> int:
    """ "Barack Obama" is fuller than "Obama", and "Donald J. Trump" than "Donald Trump"."""
    return len(name.split()) * 100 + len(name)


def _candidate(connection: sqlite3.Connection, id: int) -> Candidate | None:
    row = connection.execute("SELECT name, kind FROM speaker WHERE id = ? AND id <> 0", (id,)).fetchone()
    if row is None:
        return None
    quotations, documents = connection.execute(
        "SELECT count(*), count(DISTINCT document) FROM quotation"
        f" WHERE speaker = ? AND shown IN ({SPEECH}, {DOUBTFUL})",
        (id,),
    ).fetchone()
    example = connection.execute(
        "SELECT p.text FROM (SELECT * FROM quotation WHERE speaker = ? LIMIT ?) q CROSS JOIN passage p ON p.id = q.id"
        " ORDER BY q.shown, q.form, q.certainty DESC LIMIT 1",
        (id, EXAMPLES),
    ).fetchone()
    roles, organizations = (_most(connection, id, column) for column in ("role", "organization"))
    return Candidate(
        id=id,
        name=row[0],
        kind=Kind(row[1]),
        quotations=quotations,
        documents=documents,
        roles=roles,
        organizations=organizations,
        example=example[0] if example else "",
    )


def _most(connection: sqlite3.Connection, speaker: int, column: str) -> tuple[str, ...]:
    """The most frequent values, those that mean the same once."""
    key, table = {"role": ("office", "role_names"), "organization": ("body", "organization_names")}[column]
    rows = connection.execute(
        f"SELECT t.{key}, t.value FROM quotation q JOIN term t ON t.id = q.{column}"
        f" WHERE q.speaker = ? AND t.{key} <> '' GROUP BY t.{key} ORDER BY count(*) DESC, t.key LIMIT ?",
        (speaker, SAID),
    )
    return tuple(label_of(table, group) or value for group, value in rows)


def pairs(library: Library, *, limit: int = 100) -> list[Pair]:
    """Those who may be one, the most quoted first; without whom a person keeps apart or the program knows better."""
    with library.one_state() as connection:
        apart = set(connection.execute("SELECT a, b FROM apart"))
        found = [pair for pair in _alike(connection) if pair[1:3] not in apart]
        found.sort(key=lambda pair: (-pair[0], pair[1:]))
        made = []
        for _, a, b, reason in found[:limit]:
            first, second = _candidate(connection, a), _candidate(connection, b)
            if first is not None and second is not None:
                made.append(Pair(first=first, second=second, reason=reason))
    return made


def _alike(connection: sqlite3.Connection) -> Iterator[tuple[int, int, int, str]]:
    """(quotations of the one who has fewer, lower id, higher id, reason)."""
    rows = connection.execute(
        "SELECT s.family, s.id, s.found, t.n FROM speaker s CROSS JOIN tally t ON t.facet = ? AND t.value = s.id"
        " WHERE s.person = 0 AND s.family <> '' ORDER BY s.family, t.n DESC",
        (indexing.SPEAKER,),
    ).fetchall()
    for _, family in groupby(rows, key=lambda row: row[0]):
        yield from _of_family([(id, parse(found), n) for _, id, found, n in family][:MOST_OF_FAMILY])


def _of_family(members: Iterable[tuple[int, Name, int]]) -> Iterator[tuple[int, int, int, str]]:
    for (a, one, much), (b, other, less) in combinations(members, 2):
        reason = reason_of(one, other)
        if reason:
            yield min(much, less), min(a, b), max(a, b), reason


_SHORT = "A short form of the first name"


def reason_of(a: Name, b: Name) -> str:
    """Why names of one family may be those of one person, "" where they are not."""
    if a == b:
        return "The same name, with other roles or organizations"
    if not a.first or not b.first:
        return "A family name alone"
    if a.first[0] != b.first[0]:
        return _SHORT if b.first in _nicknames(a.first) else ""
    if same_form(a, b):
        return "Initials or middle names may be missing"
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return ""
    if same_form(a._replace(suffix=""), b._replace(suffix="")):
        return "The same name with and without what follows it"
    if b.first in _nicknames(a.first):
        return _SHORT
    return "The first names are nearly the same" if _nearly(a.first, b.first) else ""


@lru_cache(maxsize=4096)
def _nicknames(first: str) -> frozenset[str]:
    lines = (line.split() for line in resources.lexicon_lines("nicknames"))
    return frozenset(name for line in lines if first in line for name in line)


def _nearly(a: str, b: str) -> bool:
    """One letter is different or missing, or two neighbours are swapped."""
    if min(len(a), len(b)) < 5 or abs(len(a) - len(b)) > 1:
        return False
    same = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest, other = a[same:], b[same:]
    swapped = rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return swapped or rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]
