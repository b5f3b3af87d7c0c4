# SPDX-License-Identifier: Apache-2.0
"""All speakers of one family name, and what the library knows of each; read once, asked while they are joined."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from desktop_app.library.identity.profiles import Pair, agree, contradict
from desktop_app.library.storage import indexing
from desktop_app.library.storage.codec import to_json
from desktop_app.library.storage.family import Name, parse, same_form

MOST_BEARERS, CROWDED = 60, 120
"""A family name that more people bear means nobody by itself; of still more full names only some are looked at."""
DOCUMENTS_ASKED = 100
"""Of a person; a field shows in those as well as in thousands."""
WAITING, DECIDED_ANEW, UNCUT = 20, 200, 2
"""Family names alone, the latest ones, that are looked at again: with each batch, and where a full name is new; fewer
where more than two people bear the name."""
SOURCES_ASKED = 50
SHARED_SPEAKERS = 2
# The same few are compared with each batch of documents.
_agree = lru_cache(maxsize=20_000)(agree)
_contradict = lru_cache(maxsize=20_000)(contradict)
_FEMALE = frozenset({"she", "her", "hers", "herself", "mrs", "ms", "miss", "madam"})
_MALE = frozenset({"he", "his", "him", "himself", "mr", "sir"})


@dataclass(frozen=True, slots=True)
class Member:
    """One speaker; `names` are all forms by which it is found everywhere, the first one as it was read."""

    id: int
    name: str
    names: tuple[Name, ...]
    person: int
    reason: str
    quotations: int

    @property
    def full(self) -> bool:
        """Whether any form has a first name."""
        return any(name.full for name in self.names)

    def same_form(self, other: Member) -> bool:
        """Whether both may be forms of one name."""
        return any(same_form(a, b) for a in self.names for b in other.names)


class Bearers:
    """Full names of one family, found by first name and by initial: most families of a large library are large."""

    def __init__(self, members: Iterable[Member] = ()) -> None:
        self._by_first: dict[str, list[Member]] = {}
        self._places: dict[int, int] = {}
        for member in members:
            self.add(member)

    def add(self, member: Member) -> None:
        """Let `member` be found from now on, behind those that were added before."""
        self._places[member.id] = len(self._places)
        for key in {key for name in member.names for key in (name.first, _initial(name))}:
            self._by_first.setdefault(key, []).append(member)

    def near(self, *members: Member) -> list[Member]:
        """All that may have a form of a name of one of `members`, in the order in which they were added: the same first
        name, or its initial alone."""
        keys = {
            key
            for member in members
            for name in member.names
            for key in ((name.first, name.first[:1]) if name.full else (_initial(name),))
        }
        found = {one.id: one for key in keys for one in self._by_first.get(key, ())}
        return sorted(found.values(), key=lambda one: self._places[one.id])


def _initial(name: Name) -> str:
    return f"{name.first[:1]}."


class Family:
    """Speakers of one family name who may be joined; `fresh` where one of the full names is new.

    `others` are so many more full names, of which nothing can change.
    """

    def __init__(self, connection: sqlite3.Connection, members: list[Member], *, fresh: bool, others: int = 0) -> None:
        self._connection = connection
        self.members = members
        self.fresh = fresh
        self.others = others
        self._by_id = {member.id: member for member in members}
        self._profiles: dict[int, frozenset[Pair]] = {}
        self._genders: dict[int, str] = {}
        self._shared: dict[tuple[int, frozenset[int]], int] = {}

    @classmethod
    def read(cls, connection: sqlite3.Connection, family: str, *, since: int) -> Family:
        """Those of the family that are new (an id from `since` on) or may be decided anew.

        That are all full names (where many people bear the name, those with the initials of the new ones), and the
        latest of the family names alone: those that wait, and where a full name is new also those that are joined. So
        a family takes bounded time, whatever waits in a large library.
        """
        waiting = "s.family = ? AND s.person = 0 AND s.family <> ''"
        every = [*_rows(connection, f"{waiting} AND {_MANY_WORDS}", family)]
        new = {row[2][:1] for row in every if row[0] >= since and parse(row[2]).full}
        fresh, crowded = bool(new), len(every) > CROWDED
        rows = _with_initials(every, new) if crowded else list(every)
        others = len(every) - len(rows)
        # Each is compared with each full name; of many the one that is meant hardly ever shows later.
        number = (DECIDED_ANEW if fresh else WAITING) * UNCUT // max(UNCUT, len(every))
        rows += _latest(_rows(connection, f"{waiting} AND NOT {_MANY_WORDS}", family), since, number)
        if fresh:
            heads = to_json([row[0] for row in every])
            joined = "s.person IN (SELECT value FROM json_each(?)) AND s.person <> 0 AND s.family <> ''"
            forms = _rows(connection, f"{joined} AND {_MANY_WORDS}", heads)
            rows += _with_initials(forms, new) if crowded else forms
            rows += _latest(_rows(connection, f"{joined} AND NOT {_MANY_WORDS}", heads), since, number)
        return cls(connection, [_member(connection, *row) for row in rows], fresh=fresh, others=others)

    def person_of(self, speaker: int) -> int:
        """The id of the person the speaker is joined to, else the speaker's own."""
        return self._by_id[speaker].person or speaker

    def contradict(self, a: Member, b: Member) -> bool:
        """Whether roles and organizations contradict, their genders differ, or a person kept them apart."""
        genders = {self._gender(a), self._gender(b)} - {""}
        if len(genders) > 1 or self._kept_apart(a, b):
            return True
        if not _contradict(self._profile(a), self._profile(b)):
            return False
        # Roles are misread now and then: two of one full name whose articles share speakers are hardly two people.
        less = min(a, b, key=lambda member: member.quotations)
        return not (a.full and b.full and self.shared(b if less is a else a, self.around(less)) >= SHARED_SPEAKERS)

    def agree(self, a: Member, b: Member) -> str:
        """A role or organization that both have; "" for none."""
        return _agree(self._profile(a), self._profile(b))

    def _profile(self, member: Member) -> frozenset[Pair]:
        if member.id not in self._profiles:
            rows = self._connection.execute(
                "SELECT r.office, o.body FROM affiliation a JOIN term r ON r.id = a.role"
                " JOIN term o ON o.id = a.organization WHERE a.speaker = ?",
                (member.id,),
            )
            self._profiles[member.id] = frozenset(rows)
        return self._profiles[member.id]

    def _gender(self, member: Member) -> str:
        """By the words that stand for the speaker: "f", "m", or "" where they show none or both."""
        if member.id not in self._genders:
            rows = self._connection.execute(
                "SELECT p.source_text FROM quotation q JOIN passage p ON p.id = q.id"
                f" WHERE {_said_by(member)} LIMIT ?2",
                (member.id, SOURCES_ASKED),
            )
            words = [word.strip(".,’'").lower() for (source,) in rows for word in source.split()[:1]]
            women, men = (sum(word in listed for word in words) for listed in (_FEMALE, _MALE))
            self._genders[member.id] = "f" if women > 2 * men else "m" if men > 2 * women else ""
        return self._genders[member.id]

    @cached_property
    def _apart(self) -> set[tuple[int, int]]:
        return set(self._connection.execute("SELECT a, b FROM apart"))

    def _kept_apart(self, a: Member, b: Member) -> bool:
        return (min(a.id, b.id), max(a.id, b.id)) in self._apart

    def around(self, member: Member) -> frozenset[int]:
        """The named speakers beside this one in its articles."""
        rows = self._connection.execute(
            "SELECT DISTINCT q.speaker FROM"
            f" (SELECT DISTINCT q.document FROM quotation q WHERE {_said_by(member)} LIMIT ?2) d"
            " CROSS JOIN quotation q ON q.document = d.document CROSS JOIN speaker s ON s.id = q.speaker"
            " WHERE s.kind IN ('person', 'organization')",
            (member.id, DOCUMENTS_ASKED),
        )
        return frozenset(row[0] for row in rows).difference(self._by_id)

    def shared(self, member: Member, around: frozenset[int]) -> int:
        """How many of `around` speak in articles of `member`; counted up to two."""
        if (member.id, around) not in self._shared:
            rows = self._connection.execute(
                "SELECT DISTINCT q.speaker FROM (SELECT DISTINCT document FROM quotation WHERE speaker = ? LIMIT ?) d"
                " CROSS JOIN quotation q ON q.document = d.document"
                " WHERE q.speaker IN (SELECT value FROM json_each(?)) LIMIT ?",
                (member.id, DOCUMENTS_ASKED, to_json(sorted(around)), SHARED_SPEAKERS),
            ).fetchall()
            self._shared[member.id, around] = len(rows)
        return self._shared[member.id, around]

    def documents(self, member: Member) -> int:
        """In how many documents the member speaks; counted up to ten."""
        sql = "SELECT count(*) FROM (SELECT DISTINCT document FROM quotation WHERE speaker = ? LIMIT 10)"
        return int(self._connection.execute(sql, (member.id,)).fetchone()[0])

    def in_document(self, head: Member, member: Member) -> bool:
        """Whether `head` also speaks in an article of `member`, which told them apart there."""
        sql = (
            f"SELECT 1 FROM quotation q JOIN quotation b ON b.document = q.document WHERE {_said_by(member)}"
            " AND b.speaker = ?2 AND b.named <> ?1 LIMIT 1"
        )
        return self._connection.execute(sql, (member.id, head.id)).fetchone() is not None


_Values = tuple[int, str, str, int, str, int]
_MANY_WORDS = "instr(s.found, ' ') > 0"


def _rows(connection: sqlite3.Connection, which: str, value: str) -> Iterator[_Values]:
    """What makes a `Member`, the latest first."""
    return connection.execute(
        "SELECT s.id, s.name, s.found, s.person, s.reason, coalesce(t.n, 0) FROM speaker s"
        f" LEFT JOIN tally t ON t.facet = {indexing.SPEAKER} AND t.value = s.id WHERE {which} ORDER BY s.id DESC",
        (value,),
    )


def _latest(rows: Iterator[_Values], since: int, number: int) -> Iterator[_Values]:
    """All that are new, and of the others the latest, `number` together at least."""
    for place, row in enumerate(rows):
        if place >= number and row[0] < since:
            return
        yield row


def _with_initials(rows: Iterable[_Values], initials: set[str]) -> list[_Values]:
    return [row for row in rows if row[2][:1] in initials]


def _said_by(member: Member) -> str:
    """The condition on `quotation q` for those of the member, whose id is the first parameter."""
    return "q.named = ?1 AND q.named <> q.speaker" if member.person else "q.speaker = ?1"


def _member(
    connection: sqlite3.Connection, id: int, name: str, found: str, person: int, reason: str, number: int
) -> Member:
    names = [parse(found)]
    if names[0].full:
        # What a person merged into this one brought its names.
        rows = connection.execute("SELECT folded FROM alias WHERE speaker = ? AND document = 0", (id,))
        names += [parse(folded) for (folded,) in rows if folded != found]
    return Member(id, name, tuple(names), person, reason, number)
