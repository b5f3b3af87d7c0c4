# SPDX-License-Identifier: Apache-2.0
"""Chosen columns of quotations by their ids: which tables are joined for them, and how their values are read.

An export of a million quotations takes its cells from here, without a `Row` for each of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from desktop_app.library.library import Library
from desktop_app.library.storage import codec
from desktop_app.model.certainty import State

_JOINED = MappingProxyType(
    {
        "p": "CROSS JOIN passage p ON p.id = q.id",
        "s": "CROSS JOIN speaker s ON s.id = q.speaker",
        "r": "CROSS JOIN term r ON r.id = q.role",
        "o": "CROSS JOIN term o ON o.id = q.organization",
        "d": "CROSS JOIN document d ON d.id = q.document",
        "pub": "CROSS JOIN term pub ON pub.id = d.publication",
        "e": "LEFT JOIN edit e ON e.quotation = q.id",
    }
)
"""The tables by the names that the columns use, each behind those that it needs."""
TAGS = "(SELECT json_group_array(t.value) FROM tagging g JOIN term t ON t.id = g.tag WHERE g.quotation = q.id)"
ARTICLES = "coalesce((SELECT c.articles FROM reprint c WHERE c.quotation = q.id), 1)"
_EXPORTED_AS = {"content": "quotation"}
_PARTS = (("role", 2), ("organization", 3))
"""The place of each in `passage.certainty`."""


def select(columns: Sequence[str]) -> str:
    """The statement for `columns`, in SQL, of the ids that its one parameter names (`ids_of`), in their order; ids that
    are gone are left out."""
    chosen = ", ".join(columns)
    joins: list[str] = []
    for name in reversed(_JOINED):
        if re.search(rf"\b{name}\.", " ".join((chosen, *joins))):
            joins.insert(0, _JOINED[name])
    return f"SELECT {chosen} FROM json_each(?) asked CROSS JOIN quotation q ON q.id = asked.value {' '.join(joins)}"


def ids_of(ids: Sequence[int]) -> tuple[str]:
    """The parameter of such a statement."""
    return (json.dumps([*ids]),)


@lru_cache(maxsize=1024)
def authors(names: str) -> tuple[str, ...]:
    """Those of a document; its quotations stand together, and have the same."""
    return tuple(json.loads(names)) if names else ()


@lru_cache(maxsize=1024)
def tags(names: str) -> tuple[str, ...]:
    """In alphabetical order."""
    return tuple(sorted(json.loads(names)))


@lru_cache(maxsize=1024)
def corrected(fields: str | None) -> tuple[str, ...]:
    """The columns of an export that a person set in the place of what was found."""
    if not fields:
        return ()
    from desktop_app.library.editing.edits import CORRECTIONS

    return tuple(sorted(_EXPORTED_AS.get(name, name) for name in CORRECTIONS & set(json.loads(fields))))


@lru_cache(maxsize=1024)
def checks(fields: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who marked a quotation as it is marked now, and when, in the order of time."""
    said = json.loads(fields) if fields and '"checks"' in fields else {}
    agreed = [(by, at) for by, at, status in said.get("checks", ()) if status == said.get("status")]
    return tuple(by for by, _ in agreed), tuple(at for _, at in agreed)


_IS_DOUBTFUL = f"q.shown & {codec.WITHOUT_REPRINT} = {codec.DOUBTFUL}"
_STATE = (
    f"iif(q.status = 0 AND {_IS_DOUBTFUL}, '{State.DOUBTFUL}', CASE {codec.STATE} "
    + " ".join(f"WHEN {number} THEN '{state}'" for number, state in enumerate(codec.STATES))
    + " END)"
)
_COLUMNS = MappingProxyType(
    {
        **{name: f"q.{name}" for name in ("id", "form", "start", "end", "certainty", "status", "starred")},
        **{"speaker": "s.name", "kind": "s.kind", "role": "r.value", "organization": "o.value"},
        **{"quotation": "p.text", "cue": "p.cue_text", "source": "p.source_text", "context": "p.context"},
        **{name: f"d.{name}" for name in ("title", "authors", "published", "url", "file", "sha256")},
        **{"publication": "pub.value", "articles": ARTICLES, "tags": TAGS, "note": "p.note", "edited": "e.fields"},
        **{"state": _STATE, "checked_by": "e.fields", "checked_at": "e.fields"},
        **{
            f"{part}_certainty": f"iif(p.certainty = '', 1.0, json_extract(p.certainty, '$[{at}]'))"
            for part, at in _PARTS
        },
    }
)
"""The columns of an export, in SQL."""
_READ: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {
        "form": codec.FORMS.__getitem__,
        "status": codec.STATUSES.__getitem__,
        "starred": bool,
        "authors": authors,
        "tags": tags,
        "edited": corrected,
        "checked_by": lambda fields: checks(fields)[0],
        "checked_at": lambda fields: checks(fields)[1],
        "sha256": bytes.hex,
    }
)
"""What makes a value of SQLite one of a `Row`, where they differ."""


def statement(columns: Sequence[str]) -> str:
    """As `select`, for columns named as in an export."""
    return select([_COLUMNS[name] for name in columns])


def cells(library: Library, ids: Sequence[int], columns: Sequence[str]) -> list[tuple[Any, ...]]:
    """The values of `columns`, named as in an export, of each of `ids`, in both orders; ids that are gone are left out.

    They are those of a `Row`, but for a kind that is not known, which is "".
    """
    with library.reading() as connection:
        found = connection.execute(statement(columns), ids_of(ids)).fetchall()
    if not found:
        return []
    # Column by column, which takes half the time of cell by cell.
    by_column = zip(columns, zip(*found, strict=True), strict=True)
    read = [map(_READ[name], values) if name in _READ else values for name, values in by_column]
    return list(zip(*read, strict=True))
