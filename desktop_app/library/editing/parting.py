# SPDX-License-Identifier: Apache-2.0
"""Which speakers the program joined to a person, why, and how a person takes that back."""

from __future__ import annotations

import json
import sqlite3

from desktop_app.library.history import Editing, editing
from desktop_app.library.identity import joining
from desktop_app.library.identity.joining import PARTED
from desktop_app.library.library import Library
from desktop_app.library.storage import indexing
from desktop_app.model.browse import Joined
from desktop_app.model.changes import Changes


def joined(connection: sqlite3.Connection, person: int) -> tuple[Joined, ...]:
    """The speakers that are taken for `person`, those with most quotations first."""
    rows = connection.execute(
        "SELECT s.id, s.name, s.reason, count(q.id), count(DISTINCT q.document) FROM speaker s"
        " LEFT JOIN quotation q ON q.named = s.id AND q.named <> q.speaker AND q.speaker = s.person"
        " WHERE s.person = ? AND s.person <> 0 GROUP BY s.id ORDER BY 4 DESC, s.id",
        (person,),
    )
    return tuple(Joined(id=id, name=name, reason=why, quotations=n, documents=d) for id, name, why, n, d in rows)


def join_all(library: Library) -> Changes:
    """Join all speakers anew, those of a library that was made before speakers were joined above all.

    What a person merged or parted stays as it is.

    :raises LibraryProblem: the library cannot be written; nothing is kept.
    """
    with library.writing() as connection:
        several = connection.execute(
            "SELECT family FROM speaker WHERE family <> '' GROUP BY family HAVING count(*) > 1"
        )
        changed = joining.join(connection, {family for (family,) in several.fetchall()}, since=0)
        others = indexing.touched(connection) if changed else set()
        library.remembered.clear()
    of = f"{len(changed):,} quotation{'' if len(changed) == 1 else 's'}"
    return Changes(quotations=frozenset(changed | others), summary=f"Looked for the same people again: {of} changed")


def part(library: Library, speaker: int) -> Changes:
    """Undo the joining of `speaker`, who is joined to nobody from now on; does nothing where there was no joining."""
    with editing(library) as edit:
        row = edit.rows.get("speaker", speaker) or {}
        person = row.get("person", 0)
        if person:
            for id in edit.touch(_named_after(edit, speaker, person), words=True):
                edit.rows.update("quotation", (id,), {"speaker": speaker})
            edit.rows.update("speaker", (speaker,), {"person": 0, "reason": PARTED})
            edit.rows.insert("apart", {"a": min(speaker, person), "b": max(speaker, person)})
            other = (edit.rows.get("speaker", person) or {})["name"]
            edit.label(f"Parted {row['name']} from {other}")
    return edit.changes


def _named_after(edit: Editing, speaker: int, person: int) -> list[int]:
    """Quotations of `person` that the extraction gave to `speaker`, and nobody since to the person."""
    rows = edit.connection.execute(
        "SELECT q.id, coalesce(e.fields, '{}') FROM quotation q LEFT JOIN edit e ON e.quotation = q.id"
        " WHERE q.named = ? AND q.named <> q.speaker AND q.speaker = ?",
        (speaker, person),
    )
    return [id for id, fields in rows if "speaker" not in json.loads(fields)]
