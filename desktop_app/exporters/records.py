# SPDX-License-Identifier: Apache-2.0
"""The columns of an export, the same in every format.

`articles` is the number of nearly identical articles that have the quotation. The last six are a person's work:
`status`, `starred`, `tags`, `note`, the names of the columns that were corrected (`edited`), and the SHA-256 of the
document's bytes, by which the row is known again when it is read back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from desktop_app.base.addresses import encoded_address
from desktop_app.base.errors import UnknownColumn
from desktop_app.model.rows import Row

COLUMNS = (
    *("id", "speaker", "kind", "role", "organization", "quotation", "form", "cue", "source", "context"),
    *("state", "checked_by", "checked_at"),
    *("title", "authors", "publication", "published", "url", "file", "start", "end"),
    *("certainty", "role_certainty", "organization_certainty", "articles"),
    *("status", "starred", "tags", "note", "edited", "sha256"),
)
SHARES = ("certainty", "role_certainty", "organization_certainty")
"""Columns of probabilities in [0, 1]."""
NUMBERS = MappingProxyType(
    {**dict.fromkeys(("id", "start", "end", "articles"), int), "starred": bool, **dict.fromkeys(SHARES, float)}
)
"""The columns that are no text, and their types."""
LISTS = MappingProxyType({"authors": "; ", "checked_by": "; ", "checked_at": "; ", "tags": ", ", "edited": ", "})
"""The columns of several texts, and what parts these in a single cell; no tag holds a comma."""
_ATTRIBUTES = {"edited": "corrected"}
_DIGITS = 4

Cells = Sequence[Any]
"""Values of chosen columns, in their order: those of a `Row`, a kind that is not known also as ""."""


def _rounded(share: float) -> float:
    return round(share, _DIGITS)


def _known(kind: str | None) -> str:
    return kind or ""


Turns = Mapping[str, Callable[[Any], Any]]
_EVERYWHERE: Turns = {**dict.fromkeys(SHARES, _rounded), "url": encoded_address}
_IN_RECORDS: Turns = MappingProxyType({**_EVERYWHERE, **dict.fromkeys(LISTS, list)})
_JOINED: Turns = MappingProxyType({name: between.join for name, between in LISTS.items()})
IN_LINES: Turns = MappingProxyType({**_EVERYWHERE, "kind": _known, "starred": int, **_JOINED})
"""What makes values of a `Row` those of a table."""


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


def cells_of(columns: Sequence[str]) -> Callable[[Row], Cells]:
    """A function from a row to its values of `columns`, in that order; texts that are not known are "" or None."""
    get = attrgetter(*(_ATTRIBUTES.get(name, name) for name in columns))
    # Of a single attribute there comes no tuple.
    return get if len(columns) > 1 else lambda row: (get(row),)


def records_of(columns: Sequence[str]) -> Callable[[Cells], dict[str, object]]:
    """A function from cells to a JSON object: null for what is not known; authors, tags and corrections as lists."""
    turned = _turning(columns, _IN_RECORDS)

    def record(cells: Cells) -> dict[str, object]:
        values = zip(columns, turned(cells), strict=True)
        return {column: None if value == "" else value for column, value in values}

    return record


def lines_of(columns: Sequence[str]) -> Callable[[Cells], list[Any]]:
    """A function from cells to those of a table: a list as one text, a star as 1 or 0, and "" for what is not known."""
    return _turning(columns, IN_LINES)


def _turning(columns: Sequence[str], turns: Turns) -> Callable[[Cells], list[Any]]:
    """A function that applies `turns` to the cells of their columns."""
    turned = [(at, turns[name]) for at, name in enumerate(columns) if name in turns]

    def line(cells: Cells) -> list[Any]:
        values = [*cells]
        for at, turn in turned:
            values[at] = turn(values[at])
        return values

    return line
