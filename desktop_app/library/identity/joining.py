# SPDX-License-Identifier: Apache-2.0
"""Which speakers of different articles are one person: forms of one name, joined cautiously and with a reason.

All speakers of one family name are looked at together, and only the names that a batch of documents brings: with an
index on the family name the time stays linear. A full name that is a longer form of another one ("Donald J. Trump")
is joined where only one person can be meant. A family name alone ("Obama") is joined to the only full name of its
field, which are the articles that share a speaker with its own; of several to the one that has the same role or
organization. Whatever a person parted or merged is left as it is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.library.identity.families import MOST_BEARERS, Bearers, Family, Member
from desktop_app.library.storage import indexing
from desktop_app.library.storage.names import Remembered

PARTED = "parted"
"""The reason of a speaker whom a person parted from another one: joined to nobody any more."""
FEWEST_IN_FIELD, FEWEST_DOCUMENTS = 2, 3
"""Documents with the full name: where its field is known, and where the article names nobody else to tell it by."""

FEW_BEARERS = 12
"""Full names that are all compared each time: articles that come later may show that two are one person."""
MOST_QUOTED = 0.95
"""The share of the quotations under a family name from which on nobody else is likely to be meant by it alone."""


@dataclass(frozen=True, slots=True)
class Joining:
    """`speaker` is found to be `person`; both the same where it is joined to nobody."""

    speaker: int
    person: int
    reason: str


_FAMILIES = (
    "SELECT DISTINCT s.family FROM quotation q CROSS JOIN speaker s ON s.id = q.named WHERE {} AND s.family <> ''"
)


def join_new(connection: sqlite3.Connection, remembered: Remembered, quotations: range, *, since: int) -> set[int]:
    """As `join`, for those who speak in new quotations."""
    ends = (quotations.start, quotations.stop)
    return _join(connection, remembered, connection.execute(_FAMILIES.format("q.id >= ? AND q.id < ?"), ends), since)


def join_document(connection: sqlite3.Connection, remembered: Remembered, document: int, *, since: int) -> set[int]:
    """As `join`, for those who speak in a document."""
    rows = connection.execute(_FAMILIES.format("q.document = ?"), (document,))
    return _join(connection, remembered, rows, since)


def _join(
    connection: sqlite3.Connection, remembered: Remembered, families: Iterable[tuple[str]], since: int
) -> set[int]:
    changed = join(connection, {family for (family,) in families}, since=since)
    if changed:
        remembered.persons.clear()
    return changed


def join(connection: sqlite3.Connection, families: Iterable[str], *, since: int) -> set[int]:
    """Join the speakers of `families` inside the caller's transaction; returns the quotations whose speaker changed.

    What was joined before is looked at again where a full name is new, which are those with an id from `since` on.
    """
    changed = [joining for family in sorted(families) for joining in _of_family(connection, family, since)]
    return put(connection, changed) if changed else set()


def _of_family(connection: sqlite3.Connection, name: str, since: int) -> list[Joining]:
    family = Family.read(connection, name, since=since)
    if len(family.members) < 2:
        return []
    found: dict[int, Joining] = {}
    full = sorted((m for m in family.members if m.full), key=lambda m: (-m.quotations, m.id))
    heads = _full_names(family, full, found) if family.fresh or len(full) <= FEW_BEARERS else full
    crowded = family.others > 0 or len(heads) > MOST_BEARERS
    for member in family.members:
        if not member.full and member.reason != PARTED:
            alone = Joining(member.id, member.id, "")
            found[member.id] = alone if crowded else _short_name(family, member, heads) or alone
    return [joining for joining in found.values() if joining.person != family.person_of(joining.speaker)]


def _full_names(family: Family, full: list[Member], found: dict[int, Joining]) -> list[Member]:
    """Join the full names that are forms of one; returns those that are left, each of another person."""
    heads: list[Member] = []
    every, before = Bearers(full), Bearers()
    for member in full:
        same = [h for h in before.near(member) if h.same_form(member) and not family.contradict(h, member)]
        head = _one_of(family, member, same)
        if member.reason == PARTED or head is None or _divides(family, member, head, every):
            heads.append(member)
            before.add(member)
            found[member.id] = Joining(member.id, member.id, member.reason if member.reason == PARTED else "")
        else:
            how = _SAME if member.names[0] == head.names[0] else _FORM
            found[member.id] = Joining(member.id, head.id, how.format(member.name, head.name))
    return heads


_SAME = "The same full name; roles and organizations do not contradict, or the articles share speakers."
_FORM = "“{0}” and “{1}” are forms of one name, and nobody else has one."


def _one_of(family: Family, member: Member, same: list[Member]) -> Member | None:
    """The only one; among several the one with a role or organization of `member`, or with nearly all quotations."""
    agreeing = [head for head in same if family.agree(head, member)]
    if len(same) < 2 or len(agreeing) == 1:
        return next(iter(agreeing or same), None)
    return same[0] if same[0].quotations >= MOST_QUOTED * sum(head.quotations for head in same) else None


def _divides(family: Family, member: Member, head: Member, every: Bearers) -> bool:
    """A third form fits only one of the two: "George Bush" beside "George W." and "George H. W."."""
    others = [m for m in every.near(member, head) if m is not member and m is not head]
    return any(one.same_form(head) != one.same_form(member) and not family.contradict(one, head) for one in others)


def _short_name(family: Family, member: Member, heads: list[Member]) -> Joining | None:
    """Whom a family name, or one with an initial, means."""
    meant = [h for h in heads if h.same_form(member) and not family.contradict(h, member)]
    return _by_description(family, member, meant) or _by_articles(family, member, meant)


def _by_description(family: Family, member: Member, meant: list[Member]) -> Joining | None:
    """The only one with a role or organization of `member`."""
    agreeing = [(h, said) for h in meant if (said := family.agree(h, member))]
    if len(agreeing) != 1:
        return None
    ((head, said),) = agreeing
    how = _AGREES if len(meant) > 1 else _ONLY_AGREES
    return Joining(member.id, head.id, how.format(member.name, head.name, said))


def _by_articles(family: Family, member: Member, meant: list[Member]) -> Joining | None:
    """Who said nearly all in the articles that share speakers with `member`; without any, the only candidate."""
    around = family.around(member)
    if not around:
        sure = len(meant) == 1 and family.documents(meant[0]) >= FEWEST_DOCUMENTS
        return Joining(member.id, meant[0].id, _ONLY.format(member.name, meant[0].name)) if sure else None
    near = sorted((h for h in meant if family.shared(h, around)), key=lambda h: -h.quotations)
    if not near or (len(meant) > 1 and family.in_document(near[0], member)):
        return None
    number = sum(h.quotations for h in near)
    if near[0].quotations < number * MOST_QUOTED or family.documents(near[0]) < FEWEST_IN_FIELD:
        return None
    how = _FIELD if len(near) == 1 else _MOST
    return Joining(member.id, near[0].id, how.format(member.name, near[0].name, near[0].quotations, number))


_AGREES = "Of those with this family name only {1} is known as “{2}”, as “{0}” is here."
_ONLY_AGREES = "{1} is the only full name with this family name, and is known as “{2}”, as “{0}” is here."
_ONLY = "{1} is the only full name of the library with this family name, in several articles."
_FIELD = "{1} is the only full name with this family name in the articles that share a speaker with this one."
_MOST = "Under full names with this family name {2:,} of {3:,} quotations are those of {1}."


def put(connection: sqlite3.Connection, joinings: Iterable[Joining]) -> set[int]:
    """Write joinings down, with index and counts; returns the quotations whose speaker changed."""
    moved: dict[int, int] = {}
    for one in joinings:
        (before,) = connection.execute("SELECT person FROM speaker WHERE id = ?", (one.speaker,)).fetchone()
        person = one.person if one.person != one.speaker else 0
        # Whoever was joined to this one follows: nobody is joined to somebody joined.
        followers = [one.speaker]
        if person:
            rows = connection.execute("SELECT id FROM speaker WHERE person = ? AND person <> 0", (one.speaker,))
            followers.extend(row[0] for row in rows.fetchall())
        for speaker in followers:
            moved.update(dict.fromkeys(_quotations(connection, speaker, before), one.person))
        connection.execute("UPDATE speaker SET person = ?, reason = ? WHERE id = ?", (person, one.reason, one.speaker))
        connection.execute("UPDATE speaker SET person = ? WHERE person = ? AND person <> 0", (one.person, one.speaker))
    if moved:
        indexing.make_touched(connection)
        indexing.touch(connection, moved, words=True)
        connection.executemany("UPDATE quotation SET speaker = ? WHERE id = ?", ((p, q) for q, p in moved.items()))
        indexing.index(connection)
    return set(moved)


def _quotations(connection: sqlite3.Connection, speaker: int, person: int) -> list[int]:
    """Those that count for `speaker`, or where it is joined to `person`, those of `person` that were named after it."""
    own, of_person = "speaker = ?1 AND ?2 = 0", "named = ?1 AND named <> speaker AND speaker = ?2"
    rows = connection.execute(f"SELECT id FROM quotation WHERE {of_person if person else own}", (speaker, person))
    return [row[0] for row in rows]


def see_persons(connection: sqlite3.Connection) -> None:
    """Let the touched quotations have persons, not speakers that are joined: what undo brought back may be such."""
    connection.execute(
        "UPDATE quotation SET speaker = (SELECT person FROM speaker s WHERE s.id = quotation.speaker)"
        " WHERE id IN (SELECT id FROM touched)"
        " AND EXISTS (SELECT 1 FROM speaker s WHERE s.id = quotation.speaker AND s.person <> 0)"
    )
