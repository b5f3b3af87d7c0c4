# SPDX-License-Identifier: Apache-2.0
"""Seeing that quotations stand where their words are, after their text changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from desktop_app.library.contents.anchors import Anchor, place
from desktop_app.library.contents.documents import text_of
from desktop_app.library.storage import codec
from desktop_app.library.storage.quotations import context_of, whole_of
from desktop_app.library.storage.storable import storable
from desktop_app.model.spans import Spans, words_of


def put(connection: sqlite3.Connection, id: int, text: str, content: Spans) -> None:
    """Let quotation `id` stand at `content`."""
    for name, changes in placed(text, content).items():
        sets = ", ".join(f"{column} = ?" for column in changes)
        connection.execute(f"UPDATE {name} SET {sets} WHERE id = ?", (*changes.values(), id))


def placed(text: str, content: Spans) -> dict[str, dict[str, object]]:
    """The columns of `quotation` and `passage` that say where a quotation stands."""
    whole, words = whole_of(content), words_of(text, content)
    return {
        "quotation": {"start": whole.start, "end": whole.end, "text_key": codec.text_key(words)},
        "passage": {
            "text": words,
            "content": codec.from_spans(content),
            "context": context_of(text, content),
        },
    }


def make_orphan(connection: sqlite3.Connection, id: int) -> None:
    """Quotation `id` has no place in the text any more; its words and all edits stay."""
    connection.execute("UPDATE quotation SET shown = ?, start = 0, end = 0 WHERE id = ?", (codec.ORPHAN, id))
    connection.execute("UPDATE passage SET content = '', cue = '', source = '', evidence = '' WHERE id = ?", (id,))


def mend(connection: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Place those of `ids` anew whose words do not stand where they say (undo brought back an older place)."""
    for id in ids:
        row = connection.execute(
            "SELECT q.document, q.shown, p.content, p.text FROM quotation q JOIN passage p ON p.id = q.id"
            " WHERE q.id = ?",
            (id,),
        ).fetchone()
        if row is None or row[1] == codec.ORPHAN:
            continue
        document, _, packed, words = row
        text, content = storable(text_of(connection, document)), codec.to_spans(packed)
        if content and content[-1].end <= len(text) and words_of(text, content) == words:
            continue
        found = place(text, Anchor(content=content, quote=words, before="", after=""))
        if found is None:
            make_orphan(connection, id)
        else:
            put(connection, id, text, found)
