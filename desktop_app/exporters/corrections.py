# SPDX-License-Identifier: Apache-2.0
"""Reads back what a person said of quotations, from the CSV that `csv.py` writes, also when a spreadsheet saved it."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TextIO, TypeVar

from desktop_app.base.errors import BadCorrections
from desktop_app.exporters.csv import unguarded
from desktop_app.model.corrections import Correction, Misread
from desktop_app.model.terms import Form

T = TypeVar("T")

_NEEDED = ("id", "sha256", "start", "end")
_MARKS = ("status", "starred", "tags", "note", "edited")
_FIELDS = ("speaker", "role", "organization", "form", "quotation")
_ADDED = "added"
_DELIMITERS = ",;\t"
_STATUSES = {"": "", "checked": "checked", "reviewed": "checked", "wrong": "wrong"}
"""The marks, with the name that one had before."""
_PAGE = 4_000_000
"""Characters, after which a page of rows is full."""
_LONGEST_HEADER = 100_000
_STAR = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False, "": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some rows of a file, and where the next begin: `at` in the file (None behind the last) and their `line`."""

    rows: tuple[Correction | Misread, ...]
    at: int | None
    line: int


def read_corrections(text: TextIO, *, at: int = 0, line: int = 1) -> Page:
    """Return rows of `text`, opened without translation of line ends; whichever columns it has of those exported.

    A page of them at a time, since a file may hold a million: `at` and `line` are those of the page before.

    :raises BadCorrections: it is no export of a library, or no CSV at all.
    :raises UnicodeDecodeError: `text` cannot be decoded.
    """
    # The sentence around a quotation may be long.
    csv.field_size_limit(sys.maxsize)
    # /dev/zero has no line end at all.
    header = text.readline(_LONGEST_HEADER)
    delimiter = max(_DELIMITERS, key=header.count)
    columns = next(csv.reader([header], delimiter=delimiter), [])
    missing = [name for name in _NEEDED if name not in columns]
    if missing or not set(_MARKS) & set(columns):
        raise BadCorrections(f"it has no column called {', '.join(missing) or 'status, starred, tags, note or edited'}")
    if at:
        text.seek(at)
    rows: list[Correction | Misread] = []
    # Not `text` itself: who goes through a file by its lines is not told where they end.
    reader = csv.reader(iter(text.readline, ""), delimiter=delimiter)
    size = 0
    try:
        for cells in reader:
            if cells:
                rows.append(_row(dict(zip(columns, map(unguarded, cells), strict=False)), line=line + reader.line_num))
                size += sum(map(len, cells))
            if size > _PAGE:
                return Page(rows=tuple(rows), at=text.tell(), line=line + reader.line_num)
    except csv.Error as error:
        raise BadCorrections(f"line {line + reader.line_num} is no CSV ({error})") from error
    return Page(rows=tuple(rows), at=None, line=line + reader.line_num)


def _row(cells: Mapping[str, str], *, line: int) -> Correction | Misread:
    try:
        return _correction(cells)
    except ValueError as error:
        return Misread(line=line, reason=str(error))


def _correction(cells: Mapping[str, str]) -> Correction:
    edited = _names(cells.get("edited", ""))
    for name in edited:
        if name not in (*_FIELDS, _ADDED):
            raise ValueError(f"“{name}” is no column that can be corrected")
    fields = {name: cells[name] for name in edited if name in cells}
    if "form" in fields and fields["form"] not in {form.value for form in Form}:
        raise ValueError(f"“{fields['form']}” is no form")
    return Correction(
        id=_number(cells, "id"),
        sha256=cells.get("sha256", "").strip().lower(),
        start=_number(cells, "start"),
        end=_number(cells, "end"),
        status=_said(cells, "status", _status),
        checks=_checks(cells),
        starred=_said(cells, "starred", _starred),
        tags=_said(cells, "tags", _names),
        note=cells.get("note"),
        fields=fields,
    )


def _said(cells: Mapping[str, str], column: str, read: Callable[[str], T]) -> T | None:
    return read(cells[column]) if column in cells else None


def _number(cells: Mapping[str, str], column: str) -> int:
    try:
        return int(cells.get(column, ""))
    except ValueError as error:
        raise ValueError(f"“{cells.get(column, '')}” is no number ({column})") from error


def _status(cell: str) -> str:
    if cell.strip() not in _STATUSES:
        raise ValueError(f"“{cell}” is no status")
    return _STATUSES[cell.strip()]


def _checks(cells: Mapping[str, str]) -> tuple[tuple[str, str, str], ...] | None:
    """Return the persons and times of a row with its status; None if the file has no such columns."""
    if not {"status", "checked_by", "checked_at"} <= cells.keys():
        return None
    by, at = ([part.strip() for part in cells[name].split(";")] for name in ("checked_by", "checked_at"))
    if len(by) != len(at) or not all(map(_is_time, at)):
        raise ValueError(f"“{cells['checked_by']}” and “{cells['checked_at']}” are not as many persons as times")
    return tuple((person, time, _status(cells["status"])) for person, time in zip(by, at, strict=True) if person)


def _is_time(text: str) -> bool:
    try:
        return not text or datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _starred(cell: str) -> bool:
    if cell.strip().lower() not in _STAR:
        raise ValueError(f"“{cell}” does not say whether there is a star (1 or 0)")
    return _STAR[cell.strip().lower()]


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name for part in cell.split(",") if (name := " ".join(part.split())))
