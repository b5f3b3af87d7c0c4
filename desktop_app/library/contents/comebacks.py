# SPDX-License-Identifier: Apache-2.0
"""Documents that undo brings back.

A removed document leaves its texts in `body` until the step that removed it is forgotten. What belongs to a document
that cannot come back is left out of the step: its file may have been read again meanwhile, as another document.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from desktop_app.library.storage import article_index
from desktop_app.library.storage.codec import to_json
from desktop_app.library.storage.recorder import KEYS, OF_QUOTATIONS, Image

DOCUMENTS = ("document", "described", "membership")
_ALIKE = ("likeness", "band")


def documents_of(images: Sequence[Image]) -> frozenset[int]:
    """The documents whose own rows, or places in collections, the images change."""
    return frozenset(_document(image) for image in images if image.name in DOCUMENTS)


def possible(connection: sqlite3.Connection, images: Sequence[Image]) -> list[Image]:
    """Without what would bring back a part of a document that is not there and does not come back itself."""
    inserted = {document for image in images if image.before is None and (document := _document(image))}
    lost = inserted - _there(connection, inserted) - _returning(connection, images)
    if not lost:
        return list(images)
    quotations = {image.key[0] for image in images if image.name == "quotation" and _document(image) in lost}
    return [image for image in images if not _belongs(image, lost, quotations)]


def _document(image: Image) -> int:
    """The document that a row is, or belongs to; 0 for none."""
    row = {**dict(zip(KEYS[image.name], image.key, strict=True)), **(image.after or {})}
    return int(row["id"] if image.name == "document" else row.get("document", 0))


def _belongs(image: Image, lost: set[int], quotations: set[int]) -> bool:
    if image.name in OF_QUOTATIONS:
        return image.key[0] in quotations or _document(image) in lost
    # A group of documents that are alike can only be put back as a whole.
    return image.name in _ALIKE or _document(image) in lost


def _there(connection: sqlite3.Connection, documents: set[int]) -> set[int]:
    sql = "SELECT d.id FROM json_each(?) j CROSS JOIN document d ON d.id = j.value"
    return {id for (id,) in connection.execute(sql, (to_json(sorted(documents)),))}


def _returning(connection: sqlite3.Connection, images: Sequence[Image]) -> set[int]:
    """Documents that the images bring back, unless another one was read from the same bytes by now."""
    back = {i.key[0]: i.after["sha256"] for i in images if i.name == "document" and i.before is None and i.after}
    known = "SELECT 1 FROM document WHERE sha256 = ?"
    return {id for id, sha256 in back.items() if connection.execute(known, (sha256,)).fetchone() is None}


def forget(connection: sqlite3.Connection, steps: str, values: tuple[int, ...] = ()) -> None:
    """Forget the steps that `steps` (a condition on table `step`) names, and the texts that only they could bring
    back; to be called when the step that takes their place is written."""
    which = f"(SELECT id FROM step WHERE {steps})"
    removed = connection.execute(
        f"SELECT DISTINCT key FROM image WHERE step IN {which} AND name = 'document'", values
    ).fetchall()
    connection.execute(f"DELETE FROM image WHERE step IN {which}", values)
    connection.execute(f"DELETE FROM step WHERE {steps}", values)
    lost = (
        "SELECT b.document FROM body b WHERE b.document = json_extract(?1, '$[0]')"
        " AND NOT EXISTS (SELECT 1 FROM document d WHERE d.id = b.document)"
        " AND NOT EXISTS (SELECT 1 FROM image i WHERE i.name = 'document' AND i.key = ?1)"
    )
    for key in removed:
        for (document,) in connection.execute(lost, key).fetchall():
            article_index.remove(connection, document)
            connection.execute("DELETE FROM body WHERE document = ?", (document,))
