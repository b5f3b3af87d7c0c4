# SPDX-License-Identifier: Apache-2.0
"""Changes of single rows, each with what was there before and what is there now.

This is what undo goes by: it knows nothing of what an edit means, so no edit can forget to undo a part of itself.
Of a changed row only the columns that changed are kept.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.library.storage.codec import to_json

# The tables that an edit may change, and what a row of each is known by.
KEYS = {
    "quotation": ("id",),
    "passage": ("id",),
    "tagging": ("quotation", "tag"),
    "edit": ("quotation",),
    "speaker": ("id",),
    "alias": ("folded", "document", "speaker"),
    "affiliation": ("speaker", "role", "organization"),
    "apart": ("a", "b"),
    "document": ("id",),
    "described": ("document",),
    "likeness": ("document",),
    "band": ("key",),
    "collection": ("id",),
    "membership": ("collection", "document"),
}
# Where the key is, or begins with, the id of a quotation.
OF_QUOTATIONS = ("quotation", "passage", "tagging", "edit")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Image:
    """One row of table `name` before and after; None where there was or is none, else the columns that changed."""

    name: str
    key: tuple[Any, ...]
    before: Row | None
    after: Row | None

    def to_columns(self) -> tuple[str, str, str, str]:
        """As the table `image` keeps it."""
        return self.name, to_json(self.key), _to_text(self.before), _to_text(self.after)

    @classmethod
    def from_columns(cls, name: str, key: str, before: str, after: str) -> Image:
        """The reverse of `to_columns`."""
        return cls(name, tuple(json.loads(key)), _from_text(before), _from_text(after))

    def reversed(self) -> Image:
        """The change that takes this one back."""
        return Image(self.name, self.key, self.after, self.before)


def _to_text(row: Row | None) -> str:
    if row is None:
        return ""
    return to_json({name: {"hex": value.hex()} if isinstance(value, bytes) else value for name, value in row.items()})


def _from_text(text: str) -> Row | None:
    """Columns hold no objects, so that one in JSON can only be bytes."""
    if not text:
        return None
    read: Row = json.loads(text)
    return {name: bytes.fromhex(value["hex"]) if isinstance(value, dict) else value for name, value in read.items()}


def apply(connection: sqlite3.Connection, image: Image) -> None:
    """Make the change; a row that is gone is not changed, one that is there again is put in the place of the other."""
    if image.after is None:
        connection.execute(f"DELETE FROM {image.name} WHERE {_where(image.name)}", image.key)
    elif image.before is None:
        columns, marks = ", ".join(image.after), ", ".join("?" * len(image.after))
        connection.execute(
            f"INSERT OR REPLACE INTO {image.name} ({columns}) VALUES ({marks})", tuple(image.after.values())
        )
    else:
        sets = ", ".join(f"{column} = ?" for column in image.after)
        connection.execute(
            f"UPDATE {image.name} SET {sets} WHERE {_where(image.name)}", (*image.after.values(), *image.key)
        )


def _where(name: str) -> str:
    return " AND ".join(f"{column} = ?" for column in KEYS[name])


class Recorder:
    """Changes rows and keeps their images, in order."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.images: list[Image] = []

    def get(self, name: str, *key: Any) -> Row | None:
        """The row as it is; None where there is none."""
        cursor = self._connection.execute(f"SELECT * FROM {name} WHERE {_where(name)}", key)
        values = cursor.fetchone()
        return None if values is None else dict(zip((d[0] for d in cursor.description), values, strict=True))

    def update(self, name: str, key: tuple[Any, ...], changes: Row) -> bool:
        """Set columns of a row; returns False where it does not exist or has these values already."""
        row = self.get(name, *key)
        if row is None:
            return False
        changed = {column: value for column, value in changes.items() if row[column] != value}
        if changed:
            self._do(Image(name, key, {column: row[column] for column in changed}, changed))
        return bool(changed)

    def insert(self, name: str, row: Row) -> bool:
        """Add a row; returns False where one with its key exists."""
        key = tuple(row[column] for column in KEYS[name])
        if self.get(name, *key) is not None:
            return False
        self._do(Image(name, key, None, row))
        return True

    def delete(self, name: str, *key: Any) -> Row | None:
        """Take a row out; what it was, None where it is not there."""
        row = self.get(name, *key)
        if row is not None:
            self._do(Image(name, key, row, None))
        return row

    def delete_where(self, name: str, column: str, values: Sequence[int]) -> None:
        """Take all rows out whose `column` is one of `values`."""
        which, listed = f"{name} WHERE {column} IN (SELECT value FROM json_each(?))", (to_json(values),)
        cursor = self._connection.execute(f"SELECT * FROM {which}", listed)
        columns = [described[0] for described in cursor.description]
        for found in cursor:
            row = dict(zip(columns, found, strict=True))
            self.images.append(Image(name, tuple(row[key] for key in KEYS[name]), row, None))
        self._connection.execute(f"DELETE FROM {which}", listed)

    def _do(self, image: Image) -> None:
        apply(self._connection, image)
        self.images.append(image)
