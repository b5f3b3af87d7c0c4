# SPDX-License-Identifier: Apache-2.0
"""What people said of the columns of their tables, remembered for the next table with the same columns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from desktop_app.base.errors import BadValue
from desktop_app.base.settings import Settings
from desktop_app.model.columns import Columns, Field
from desktop_app.readers.records import columns_of

__all__ = ["Columns", "Field", "guessed", "remember", "remembered", "told"]

SETTING = "reading/columns"
_MOST = 50


def told(pairs: Iterable[str]) -> Columns:
    """The columns that `pairs` such as "text=Body" name.

    :raises BadValue: where one is no such pair, or names nothing that a document has.
    """
    found: dict[Field, str] = {}
    for pair in pairs:
        field, between, name = pair.partition("=")
        if not between or not name.strip() or field.strip() not in [*Field]:
            raise BadValue(f"“{pair}” names no column; write it like text=Body, with one of {', '.join(Field)}.")
        found[Field(field.strip())] = name.strip()
    return found


def guessed(names: Sequence[str], likely: str) -> Columns:
    """The columns known by their names, with `likely` as that of the text."""
    return {**columns_of(names), Field.TEXT: likely}


def remembered() -> tuple[Columns, ...]:
    """What the user said before, latest first."""
    return tuple(filter(None, map(_read, Settings().get(SETTING, [""]))))


def remember(columns: Columns) -> None:
    """Keep what the user said.

    :raises OSError: where the settings cannot be written.
    """
    settings = Settings()
    new = json.dumps({str(field): name for field, name in columns.items()}, ensure_ascii=False)
    others = [each for each in settings.get(SETTING, [""]) if each and each != new]
    settings.set(SETTING, [new, *others][:_MOST])
    settings.save()


def _read(kept: str) -> Columns:
    try:
        value = json.loads(kept)
        return {Field(field): str(name) for field, name in value.items()}
    # Somebody may have written into the file.
    except (ValueError, AttributeError):
        return {}
