# SPDX-License-Identifier: Apache-2.0
"""Quotations that nearly identical articles share: one row counts, the others are its reprints.

Articles are nearly identical where the table `likeness` puts them into one group. The rows of a group with the same
words of the same speaker are one quotation. The row that counts is one that a person said something of, else the
surest one, of several that of the earliest article. The rest has `codec.REPRINT` in `shown`, so that lists, counts and
indexes leave it out as they do what is doubtful. The table `reprint` has all rows of such a quotation, with the one
that counts and the number of articles.

All of it is derived from the rows as they stand, and worked out anew for the groups that a change touches at its end
(`indexing.index`). Undo therefore knows nothing of it.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from desktop_app.library.storage.codec import (
    ATTITUDE,
    DOUBTFUL,
    ORPHAN,
    REPRINT,
    STATUSES,
    WITHOUT_REPRINT,
    fold,
    to_json,
)
from desktop_app.library.storage.marked import KEPT

Key = tuple[bool, str, str]
"""Whether it is an attitude, the folded name of the speaker, the words."""
Place = tuple[bool, str, int]
"""By which the articles of a group are put in order: not dated, date, id."""

# Documents whose rows are held in memory at a time, and no fewer than one group.
_AT_ONCE = 1000
_WORD = re.compile(r"\w+")


class Member(NamedTuple):
    """A row of a group. `keys` are those of the row as it is and as it was found; `kept` and `wrong` a person said.

    `doubt` is less for a surer row.
    """

    id: int
    place: Place
    shown: int
    doubt: int
    kept: bool
    wrong: bool
    keys: tuple[Key, ...]


class Standing(NamedTuple):
    """What a row is: its `shown`, the row that counts (0 where it is in one article alone), the number of articles."""

    shown: int
    lead: int = 0
    articles: int = 1


def words_key(words: str) -> str:
    """By which the words of two papers are compared, whose marks, dashes, blanks, case and accents may differ."""
    folded = fold(words)
    return " ".join(_WORD.findall(folded)) or folded


def standings(group: Iterable[Member]) -> dict[int, Standing]:
    """What each row of a group is."""
    found: dict[int, Standing] = {}
    for same in _quotations(group):
        articles = len({member.place for member in same})
        if articles == 1:
            found |= {member.id: Standing(member.shown & WITHOUT_REPRINT) for member in same}
        else:
            lead = min(same, key=_rank)
            found |= {member.id: Standing(_shown(member, lead), lead.id, articles) for member in same}
    return found


def _rank(member: Member) -> tuple[bool, int, Place, int]:
    return not member.kept, member.doubt, member.place, member.id


def _shown(member: Member, lead: Member) -> int:
    """What a person marked is seen, and so is what an article has twice where it counts."""
    seen = member.place == lead.place or member.kept or member.wrong
    return member.shown & WITHOUT_REPRINT | (0 if seen else REPRINT)


def _quotations(group: Iterable[Member]) -> list[list[Member]]:
    """The rows that share a key, or are linked by others that do: a copy equals a row whose speaker a person
    corrected, as it did before."""
    by_key: dict[Key, list[Member]] = {}
    for member in group:
        linked = {id(same): same for key in member.keys if (same := by_key.get(key)) is not None}
        whole, *others = linked.values() or ([],)
        whole.append(member)
        whole.extend(each for other in others for each in other)
        for each in (member, *(each for other in others for each in other)):
            by_key.update(dict.fromkeys(each.keys, whole))
    return list({id(same): same for same in by_key.values()}.values())


# The documents of the groups that a change concerns, and all of each group.
_MAKE = "CREATE TEMP TABLE IF NOT EXISTS regrouped (document INTEGER PRIMARY KEY)"
_COPIES = "likeness c INDEXED BY likeness_of_copies"
_REGROUP = (
    "WITH grouped (first) AS (SELECT DISTINCT l.first FROM {documents} x"
    " CROSS JOIN likeness l ON l.document = x.document WHERE EXISTS"
    f" (SELECT 1 FROM {_COPIES} WHERE c.first = l.first AND c.first <> c.document))"
    " INSERT OR IGNORE INTO regrouped SELECT first FROM grouped UNION ALL"
    f" SELECT c.document FROM grouped g CROSS JOIN {_COPIES} ON c.first = g.first AND c.first <> c.document"
)
_OF_TOUCHED = "(SELECT q.document FROM touched t CROSS JOIN quotation q NOT INDEXED ON q.id = t.id)"
_GROUPS = (
    "SELECT coalesce(l.first, g.document), g.document FROM regrouped g LEFT JOIN likeness l ON l.document = g.document"
    " ORDER BY 1"
)
_MEMBERS = (
    f"SELECT q.id, j.value, d.published, q.shown, iif(q.shown & {WITHOUT_REPRINT} = {DOUBTFUL}, 2, 1 - q.sure), {KEPT},"
    " q.status, s.key, p.text, e.quote, e.found, r.lead, r.articles"
    " FROM json_each(?) j CROSS JOIN document d ON d.id = j.value CROSS JOIN quotation q ON q.document = d.id"
    " CROSS JOIN passage p ON p.id = q.id CROSS JOIN speaker s ON s.id = q.speaker"
    " LEFT JOIN edit e ON e.quotation = q.id LEFT JOIN reprint r ON r.quotation = q.id"
    f" WHERE q.shown <> {ORPHAN}"
)


def begin(connection: sqlite3.Connection) -> None:
    """Note no group."""
    connection.execute(_MAKE)
    connection.execute("DELETE FROM regrouped")


def note(connection: sqlite3.Connection) -> None:
    """Note the groups of the touched quotations as they are before a change, and forget what these quotations are."""
    connection.execute(_REGROUP.format(documents=_OF_TOUCHED))
    connection.execute("DELETE FROM reprint WHERE quotation IN (SELECT id FROM touched)")


def note_groups_of(connection: sqlite3.Connection, documents: Sequence[int]) -> bool:
    """Note the groups of `documents`; returns whether there are any."""
    connection.execute(_REGROUP.format(documents="(SELECT value AS document FROM json_each(?))"), (to_json(documents),))
    return connection.execute("SELECT 1 FROM regrouped LIMIT 1").fetchone() is not None


def settle(connection: sqlite3.Connection) -> Iterator[list[tuple[int, int]]]:
    """Work out the groups that were noted and those of the touched quotations, some at a time.

    Writes the table `reprint`; gives (shown, id) of the rows that are not what they were, which the caller writes.
    """
    for documents in (_OF_TOUCHED, "(SELECT document FROM regrouped)"):
        connection.execute(_REGROUP.format(documents=documents))
    for groups in _portions(connection.execute(_GROUPS).fetchall()):
        yield _settle(connection, groups)


def _portions(pairs: Iterable[tuple[int, int]]) -> Iterator[list[list[int]]]:
    """Whole groups of documents, about so many documents at a time."""
    portion: list[list[int]] = []
    for _, members in groupby(pairs, key=itemgetter(0)):
        portion.append([document for _, document in members])
        if sum(map(len, portion)) >= _AT_ONCE:
            yield portion
            portion = []
    if portion:
        yield portion


def _settle(connection: sqlite3.Connection, groups: list[list[int]]) -> list[tuple[int, int]]:
    group_of = {document: number for number, group in enumerate(groups) for document in group}
    members: dict[int, list[Member]] = {}
    before: dict[int, Standing] = {}
    rows = connection.execute(_MEMBERS, (to_json([*group_of]),))
    for id, document, published, shown, doubt, kept, status, *said, lead, articles in rows:
        before[id] = Standing(shown, lead or 0, articles or 1)
        member = Member(
            id=id,
            place=(not published, published, document),
            shown=shown,
            doubt=doubt,
            kept=bool(kept),
            wrong=STATUSES[status] == "wrong",
            keys=_keys(shown & WITHOUT_REPRINT == ATTITUDE, *said),
        )
        members.setdefault(group_of[document], []).append(member)
    changed = {id: now for group in members.values() for id, now in standings(group).items() if now != before[id]}
    connection.executemany("DELETE FROM reprint WHERE quotation = ?", ((id,) for id in changed))
    connection.executemany(
        "INSERT INTO reprint VALUES (?, ?, ?)",
        ((id, now.lead, now.articles) for id, now in changed.items() if now.lead),
    )
    return [(now.shown, id) for id, now in changed.items()]


def _keys(attitude: bool, speaker: str, words: str, quote: str | None, found: str | None) -> tuple[Key, ...]:  # noqa: FBT001 - a column
    """The keys of a row; `quote` and `found` are columns of `edit`, where it has a row there."""
    now = attitude, speaker, words_key(words)
    if quote is None or found is None:
        return (now,)
    named = json.loads(found).get("speaker")
    before = attitude, speaker if named is None else fold(named), words_key(quote)
    return (now,) if before == now else (now, before)
