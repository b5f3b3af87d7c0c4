# SPDX-License-Identifier: Apache-2.0
"""Named collections of documents: a document may be in any number of them. Every change is a step of undo."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.base.errors import BadValue
from desktop_app.library.history import Editing, editing
from desktop_app.library.library import Library
from desktop_app.library.storage.codec import fold, to_json
from desktop_app.library.storage.names import take_ids
from desktop_app.library.storage.storable import tidy
from desktop_app.model.changes import Changes
from desktop_app.model.documents import Collection


def collections(library: Library) -> list[Collection]:
    """All collections by name, with how many documents are in each."""
    sql = (
        "SELECT c.id, c.name, (SELECT count(*) FROM membership m JOIN document d ON d.id = m.document"
        " WHERE m.collection = c.id) FROM collection c ORDER BY c.key"
    )
    with library.reading() as connection:
        return [Collection(id=id, name=name, documents=number) for id, name, number in connection.execute(sql)]


def add(library: Library, documents: Iterable[int], name: str) -> Changes:
    """Put documents into the collection called `name`, which is made where there is none; ids that are gone are passed
    over.

    :raises BadValue: an empty name.
    """
    called = _name(name)
    with editing(library) as edit:
        collection = _by_name(edit, called) or _made(edit, called)
        number = sum(
            edit.rows.insert("membership", {"collection": collection, "document": document})
            for document in _there(edit, documents)
        )
        edit.label(f"Put {_counted(number)} into “{_called(edit, collection)}”")
    return edit.changes


def take_out(library: Library, documents: Iterable[int], collection: int) -> Changes:
    """Take documents out of a collection; what is not in it is passed over."""
    with editing(library) as edit:
        name = _called(edit, collection)
        number = sum(edit.rows.delete("membership", collection, document) is not None for document in set(documents))
        edit.label(f"Took {_counted(number)} out of “{name}”")
    return edit.changes


def make(library: Library, name: str) -> Changes:
    """Make an empty collection.

    :raises BadValue: an empty name, or one that is taken.
    """
    called = _name(name)
    with editing(library) as edit:
        _see_free(edit, called)
        _made(edit, called)
        edit.label(f"Made the collection “{called}”")
    return edit.changes


def rename(library: Library, collection: int, name: str) -> Changes:
    """Give a collection another name.

    :raises BadValue: an empty name, or one that is taken.
    """
    called = _name(name)
    with editing(library) as edit:
        _see_free(edit, called, but=collection)
        edit.rows.update("collection", (collection,), {"name": called, "key": fold(called)})
        edit.label(f"Called a collection “{called}”")
    return edit.changes


def delete(library: Library, collection: int) -> Changes:
    """Forget a collection; its documents stay in the library."""
    with editing(library) as edit:
        edit.label(f"Deleted the collection “{_called(edit, collection)}”")
        members = edit.connection.execute("SELECT document FROM membership WHERE collection = ?", (collection,))
        for (document,) in members.fetchall():
            edit.rows.delete("membership", collection, document)
        edit.rows.delete("collection", collection)
    return edit.changes


def leave_all(edit: Editing, document: int) -> None:
    """Take a document that is removed out of every collection, inside the edit that removes it."""
    rows = edit.connection.execute("SELECT collection FROM membership WHERE document = ?", (document,)).fetchall()
    for (collection,) in rows:
        edit.rows.delete("membership", collection, document)


def _made(edit: Editing, name: str) -> int:
    id = take_ids(edit.connection, "collection", 1)
    edit.rows.insert("collection", {"id": id, "name": name, "key": fold(name)})
    return id


def _by_name(edit: Editing, name: str) -> int | None:
    row = edit.connection.execute("SELECT id FROM collection WHERE key = ?", (fold(name),)).fetchone()
    return int(row[0]) if row else None


def _see_free(edit: Editing, name: str, *, but: int | None = None) -> None:
    if _by_name(edit, name) not in (None, but):
        raise BadValue(f"There is a collection “{name}” already.")


def _called(edit: Editing, collection: int) -> str:
    return str((edit.rows.get("collection", collection) or {}).get("name", ""))


def _there(edit: Editing, ids: Iterable[int]) -> list[int]:
    sql = "SELECT DISTINCT d.id FROM json_each(?) j CROSS JOIN document d ON d.id = j.value ORDER BY d.id"
    return [id for (id,) in edit.connection.execute(sql, (to_json(list(ids)),))]


def _name(name: str) -> str:
    # The search language ends a name at such a mark.
    called = tidy(name).replace('"', "”")
    if not fold(called):
        raise BadValue("A collection needs a name.")
    return called


def _counted(number: int) -> str:
    return "1 document" if number == 1 else f"{number:,} documents"
