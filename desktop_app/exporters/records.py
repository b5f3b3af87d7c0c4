# SPDX-License-Identifier: Apache-2.0
"""The columns of an export, the same in every format.

The last six are a person's work: `status`, `starred`, `tags`, `note`, the names of the columns that were corrected
(`edited`), and the SHA-256 of the document's bytes, by which the row is known again when it is read back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from desktop_app.base.errors import UnknownColumn
from desktop_app.model.rows import Row

COLUMNS = (
    *("id", "speaker", "kind", "role", "organization", "quotation", "form", "cue", "source", "context"),
    *("title", "authors", "publication", "published", "url", "file", "start", "end", "confidence"),
    *("status", "starred", "tags", "note", "edited", "sha256"),
)
NUMBERS = MappingProxyType({"id": int, "start": int, "end": int, "confidence": float, "starred": bool})
"""The columns that are no text, and their types."""
LISTS = MappingProxyType({"authors": "; ", "tags": ", ", "edited": ", "})
"""The columns of several texts, and what parts these in a single cell; no tag holds a comma."""
_ATTRIBUTES = {"edited": "corrected"}
_DIGITS = 4

Cells = Callable[[Row], list[Any]]


def known_columns(names: Sequence[str]) -> tuple[str, ...]:
    """`names` as columns, all of them where there are none.

    :raises UnknownColumn: one of them is no column, or is there twice.
    """
    for at, name in enumerate(names):
        if name not in COLUMNS:
            raise UnknownColumn(f"there is no column “{name}”. There are: {', '.join(COLUMNS)}.")
        if name in names[:at]:
            raise UnknownColumn(f"the column “{name}” is named twice.")
    return tuple(names) or COLUMNS


def cells_of(columns: Sequence[str]) -> Cells:
    """What takes the values of `columns` out of a row, in that order; texts that are not known are "" or None."""
    get = attrgetter(*(_ATTRIBUTES.get(name, name) for name in columns))
    # Of a single attribute there comes no tuple.
    taken: Callable[[Row], tuple[Any, ...]] = get if len(columns) > 1 else lambda row: (get(row),)
    rounded = [at for at, name in enumerate(columns) if name == "confidence"]

    def cells(row: Row) -> list[Any]:
        values = [*taken(row)]
        for at in rounded:
            values[at] = round(values[at], _DIGITS)
        return values

    return cells


def records_of(columns: Sequence[str]) -> Callable[[Row], dict[str, object]]:
    """What makes a row an object for JSON: null where nothing is known; authors, tags and corrections as lists."""
    taken = cells_of(columns)

    def record(row: Row) -> dict[str, object]:
        values = (list(value) if isinstance(value, tuple) else value for value in taken(row))
        return {column: None if value == "" else value for column, value in zip(columns, values, strict=True)}

    return record


def lines_of(columns: Sequence[str]) -> Cells:
    """What makes a row the cells of a table: a list is one text, a star 1 or 0, and what is not known ""."""
    taken = cells_of(columns)
    joined = [(at, LISTS[name]) for at, name in enumerate(columns) if name in LISTS]
    stars = [at for at, name in enumerate(columns) if name == "starred"]

    def line(row: Row) -> list[Any]:
        cells = taken(row)
        for at, between in joined:
            cells[at] = between.join(cells[at])
        for at in stars:
            cells[at] = int(cells[at])
        return cells

    return line
