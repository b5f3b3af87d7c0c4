# SPDX-License-Identifier: Apache-2.0
"""Speakers: who there is, and what a person says of who is who."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from desktop_app.base.errors import LibraryProblem
from desktop_app.library.editing.edits import Notes
from desktop_app.library.editing.naming import OF_ALIAS, PERSON, new_speaker
from desktop_app.library.history import Editing, editing
from desktop_app.library.library import Library
from desktop_app.library.storage import indexing
from desktop_app.library.storage.codec import fold, to_json
from desktop_app.library.storage.storable import tidy
from desktop_app.model.browse import Person
from desktop_app.model.changes import Changes
from desktop_app.model.speaker import Kind

_NAMED = "s.kind IN ('person', 'organization')"


def people(library: Library, words: str, *, limit: int, offset: int) -> list[Person]:
    """Named speakers whose name or alias holds each of `words` as the beginning of a word, most quoted first."""
    sought = fold(words).split()
    having = "".join(" AND instr(' ' || a.folded, ?) > 0" for _ in sought)
    within = f" AND s.id IN (SELECT {PERSON} FROM alias a {OF_ALIAS} WHERE 1{having})" if sought else ""
    sql = (
        "SELECT s.id, s.name, s.kind, t.n FROM tally t CROSS JOIN speaker s ON s.id = t.value"
        f" WHERE t.facet = {indexing.SPEAKER} AND {_NAMED}{within} ORDER BY t.n DESC LIMIT ? OFFSET ?"
    )
    with library.reading() as connection:
        rows = connection.execute(sql, (*(f" {word}" for word in sought), limit, offset)).fetchall()
    return [_person(row) for row in rows]


def _person(row: tuple[int, str, str, int]) -> Person:
    return Person(id=row[0], name=row[1], kind=Kind(row[2]), quotations=row[3])


def speaker_of(connection: sqlite3.Connection, name_or_id: int | str) -> int:
    """The id of a speaker; of several with one name the one who is quoted most.

    :raises LibraryProblem: there is none.
    """
    if isinstance(name_or_id, int):
        sql, values = "SELECT iif(person <> 0, person, id) FROM speaker WHERE id = ? AND id <> 0", (name_or_id,)
        row = connection.execute(sql, values).fetchone()
    else:
        row = connection.execute(
            f"SELECT {PERSON} FROM alias a {OF_ALIAS} LEFT JOIN tally t ON t.facet = ? AND t.value = {PERSON}"
            " WHERE a.folded = ? ORDER BY coalesce(t.n, 0) DESC, a.document, a.speaker LIMIT 1",
            (indexing.SPEAKER, fold(name_or_id)),
        ).fetchone()
    if row is None:
        raise LibraryProblem(f"There is no speaker {name_or_id} in the library.")
    return int(row[0])


def alike(library: Library, name_or_id: int | str) -> list[Person]:
    """Persons who share the surname, where one has it alone or the first names begin alike; not those kept apart."""
    with library.one_state() as connection:
        id = speaker_of(connection, name_or_id)
        (key,) = connection.execute("SELECT key FROM speaker WHERE id = ?", (id,)).fetchone()
        surname = key.rsplit(" ", 1)[-1]
        rows = connection.execute(
            "SELECT s.id, s.name, s.kind, t.n, s.key FROM speaker s JOIN tally t ON t.facet = ? AND t.value = s.id"
            " WHERE s.id <> ? AND s.kind = 'person' AND (s.key = ? OR s.key LIKE '% ' || ?)"
            " AND NOT EXISTS (SELECT 1 FROM apart WHERE a = min(s.id, ?) AND b = max(s.id, ?))"
            " ORDER BY t.n DESC LIMIT 100",
            (indexing.SPEAKER, id, surname, surname, id, id),
        ).fetchall()
    return [_person(row[:4]) for row in rows if " " not in row[4] or " " not in key or row[4][0] == key[0]]


def rename(library: Library, name_or_id: int | str, name: str) -> Changes:
    """Give a speaker another name everywhere; the old one stays as an alias.

    :raises ValueError: an empty name.
    """
    new = tidy(name)
    if not new:
        raise ValueError("a speaker needs a name")
    with editing(library) as edit:
        id = speaker_of(edit.connection, name_or_id)
        old = (edit.rows.get("speaker", id) or {})["name"]
        edit.touch(_quotations_of(edit, [id]), words=True)
        edit.rows.update("speaker", (id,), {"name": new, "key": fold(new)})
        edit.rows.insert("alias", {"folded": fold(new), "document": 0, "speaker": id, "name": new})
        edit.label(f"Renamed {old} to {new}")
    return edit.changes


_BETTER = (Kind.PERSON, Kind.ORGANIZATION, Kind.DOCUMENT, Kind.UNNAMED)


def merge(library: Library, people: Sequence[int | str]) -> Changes:
    """Make several speakers one: the first of them, with the names of all and the kind that says most of any."""
    with editing(library) as edit:
        ids = list(dict.fromkeys(speaker_of(edit.connection, one) for one in people))
        rows = [edit.rows.get("speaker", id) or {} for id in ids]
        names = [row["name"] for row in rows]
        edit.touch(_quotations_of(edit, ids[1:]), words=True)
        for other in ids[1:]:
            _merge_into(edit, ids[0], other)
        if ids[1:]:
            kind = min((Kind(row["kind"]) for row in rows), key=_BETTER.index)
            edit.rows.update("speaker", (ids[0],), {"kind": kind.value})
        edit.label(f"Merged {', '.join(names[1:])} into {names[0]}" if ids[1:] else "Merged nothing")
    return edit.changes


def _quotations_of(edit: Editing, speakers: list[int]) -> list[int]:
    rows = edit.connection.execute(
        "SELECT id FROM quotation WHERE speaker IN (SELECT value FROM json_each(?))", (to_json(speakers),)
    )
    return [row[0] for row in rows]


def _merge_into(edit: Editing, target: int, other: int) -> None:
    for id in _quotations_of(edit, [other]):
        edit.rows.update("quotation", (id,), {"speaker": target})
    for name in ("alias", "affiliation"):
        for key in _keys(edit, name, other):
            row = edit.rows.delete(name, *key) or {}
            edit.rows.insert(name, {**row, "speaker": target})
    for a, b in edit.connection.execute("SELECT a, b FROM apart WHERE ? IN (a, b)", (other,)).fetchall():
        edit.rows.delete("apart", a, b)
        third = b if a == other else a
        if third != target:
            edit.rows.insert("apart", {"a": min(third, target), "b": max(third, target)})
    for (joined,) in edit.connection.execute(
        "SELECT id FROM speaker WHERE person = ? AND person <> 0", (other,)
    ).fetchall():
        edit.rows.update("speaker", (joined,), {"person": target})
    edit.rows.delete("speaker", other)


def _keys(edit: Editing, name: str, speaker: int) -> list[tuple[object, ...]]:
    columns = {"alias": "folded, document, speaker", "affiliation": "speaker, role, organization"}[name]
    return edit.connection.execute(f"SELECT {columns} FROM {name} WHERE speaker = ?", (speaker,)).fetchall()


def split(library: Library, ids: Iterable[int], *, name: str | None = None) -> Changes:
    """Give these quotations a speaker of their own (of the same name unless `name`), kept apart from the old one."""
    with editing(library) as edit:
        notes = Notes(edit)
        touched = edit.touch(ids, words=True)
        olds = {id: (edit.rows.get("quotation", id) or {})["speaker"] for id in touched}
        speakers = sorted(set(olds.values()) - {0})
        if speakers:
            first = edit.rows.get("speaker", speakers[0]) or {}
            called = tidy(name or first["name"])
            new = new_speaker(edit, called, Kind(first["kind"]))
            for id in touched:
                notes.note(id, "speaker", called, found=(edit.rows.get("speaker", olds[id]) or {}).get("name", ""))
                edit.rows.update("quotation", (id,), {"speaker": new})
            for old in speakers:
                edit.rows.insert("apart", {"a": min(old, new), "b": max(old, new)})
                _share_affiliations(edit, old)
            _share_affiliations(edit, new)
            edit.label(f"Split {called} from {first['name']}")
    return edit.changes


def _share_affiliations(edit: Editing, speaker: int) -> None:
    """Let a speaker have the roles and organizations of their quotations and no others."""
    used = set(
        edit.connection.execute("SELECT DISTINCT role, organization FROM quotation WHERE speaker = ?", (speaker,))
    ) - {(0, 0)}
    for key in _keys(edit, "affiliation", speaker):
        if key[1:] not in used:
            edit.rows.delete("affiliation", *key)
    for role, organization in used:
        edit.rows.insert("affiliation", {"speaker": speaker, "role": role, "organization": organization})


def keep_apart(library: Library, a: int | str, b: int | str) -> Changes:
    """Remember that two speakers are not the same person."""
    with editing(library) as edit:
        first, second = sorted((speaker_of(edit.connection, a), speaker_of(edit.connection, b)))
        if first != second:
            edit.rows.insert("apart", {"a": first, "b": second})
        edit.label("Keeps two speakers apart")
    return edit.changes
