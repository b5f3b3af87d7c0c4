# SPDX-License-Identifier: Apache-2.0
"""What a person does with whole documents: correct what is said of them, and take them out.

Both are steps of undo. What was set is written down beside the document (table `described`), so that reading it again
keeps it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from desktop_app.base.progress import Progress, Silent
from desktop_app.library.contents import likeness
from desktop_app.library.contents.documents import columns_of
from desktop_app.library.editing import collections
from desktop_app.library.history import Editing, editing
from desktop_app.library.library import Library
from desktop_app.library.storage import codec
from desktop_app.library.storage.interrupt import stopping
from desktop_app.model.changes import Changes
from desktop_app.model.documents import DocumentField

_NAMES = {DocumentField.PUBLISHED: "date", DocumentField.URL: "address"}
_MOST_NAMED = 60


def set_field(library: Library, ids: Iterable[int], field: DocumentField, value: str | tuple[str, ...]) -> Changes:
    """Let the documents have this title, publication, ISO date or address ("" for none), or these authors.

    `value` is a tuple for the authors, a text otherwise, both of what can be stored. Ids that are gone are passed over.
    """
    said: str | list[str] = list(value) if isinstance(value, tuple) else value
    with editing(library) as edit:
        there = _there(edit, ids)
        edit.touch(_quotations(edit, there), words=field is DocumentField.TITLE)
        columns = columns_of({field.value: said}, edit.term)
        number = sum(_describe(edit, id, field.value, said, columns) for id in there)
        name = _NAMES.get(field, field.value)
        shown = value if isinstance(value, str) else "; ".join(value)
        of = f"the {name} of {_counted(number)}"
        edit.label(f"Set {of} to {_short(shown)}" if shown else f"Removed {of}")
    return edit.changes


def _describe(edit: Editing, id: int, field: str, said: str | list[str], columns: dict[str, object]) -> bool:
    """Set the columns and note that a person did; returns whether anything changed."""
    if not edit.rows.update("document", (id,), columns):
        return False
    row = edit.rows.get("described", id)
    fields: dict[str, Any] = json.loads(row["fields"]) if row else {}
    packed = codec.to_json({**fields, field: said})
    if row:
        edit.rows.update("described", (id,), {"fields": packed})
    else:
        edit.rows.insert("described", {"document": id, "fields": packed})
    return True


def remove(library: Library, ids: Iterable[int], *, progress: Progress | None = None) -> Changes:
    """Take documents out with all their quotations; ids that are gone are passed over.

    Their texts stay in the file until the step is forgotten.

    :raises Cancelled: `progress` asks to stop; nothing is taken out.
    """
    with editing(library) as edit, stopping(edit.connection, progress or Silent()) as told:
        there = _there(edit, ids)
        told.advance(0, len(there), "")
        quotations = edit.touch(_quotations(edit, there), words=True)
        label = _removed(edit, there, len(quotations))
        for begin in range(0, len(quotations), _AT_ONCE):
            for table, column in _OF_QUOTATION.items():
                edit.rows.delete_where(table, column, quotations[begin : begin + _AT_ONCE])
        # Edits of quotations that were deleted before, or are gone, are among these. No index tells the names of one
        # document, so all are asked for at once.
        for table in ("edit", "alias"):
            edit.rows.delete_where(table, "document", there)
        # The first of a group of copies last: who takes its place is then said once.
        for done, id in enumerate(reversed(there)):
            told.advance(done, len(there), "")
            likeness.leave(edit.rows, edit.connection, id)
            collections.leave_all(edit, id)
            edit.rows.delete("described", id)
            edit.rows.delete("document", id)
        edit.label(label)
    return edit.changes


# Tables of what belongs to a quotation, and the column of its id.
_OF_QUOTATION = {"tagging": "quotation", "passage": "id", "quotation": "id"}
_AT_ONCE = 1000


def _there(edit: Editing, ids: Iterable[int]) -> list[int]:
    sql = "SELECT DISTINCT d.id FROM json_each(?) j CROSS JOIN document d ON d.id = j.value ORDER BY d.id"
    return [id for (id,) in edit.connection.execute(sql, (codec.to_json(list(ids)),))]


def _quotations(edit: Editing, documents: list[int]) -> list[int]:
    sql = "SELECT q.id FROM json_each(?) j CROSS JOIN quotation q ON q.document = j.value"
    return [id for (id,) in edit.connection.execute(sql, (codec.to_json(documents),))]


def _removed(edit: Editing, documents: list[int], quotations: int) -> str:
    what = _counted(len(documents))
    if len(documents) == 1:
        row = edit.rows.get("document", documents[0]) or {}
        what = f"“{_short(row['title'] or row['name'])}”" if row["title"] or row["name"] else what
    return f"Removed {what} with {quotations:,} quotation{'' if quotations == 1 else 's'}"


def _counted(number: int) -> str:
    return "1 document" if number == 1 else f"{number:,} documents"


def _short(text: str) -> str:
    return text if len(text) <= _MOST_NAMED else f"{text[: _MOST_NAMED - 1]}…"
