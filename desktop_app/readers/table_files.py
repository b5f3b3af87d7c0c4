# SPDX-License-Identifier: Apache-2.0
"""Tables of documents, a row each: text with separators (RFC 4180 and its kin) and workbooks."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.columns import Columns, Field
from desktop_app.model.document import Part
from desktop_app.readers.archive import Archive
from desktop_app.readers.encoding import decode
from desktop_app.readers.records import Record, columns_of, parts_of
from desktop_app.readers.signatures import is_binary
from desktop_app.readers.workbook import Row, sheets_of

SUFFIXES = (".csv", ".tsv")
_SEPARATORS = ",;\t|"
_LONGEST_CELL = 50 * 1024 * 1024


def read_table(
    data: bytes, *, name: str, file: str, encoding: str | None = None, columns: Iterable[Columns] = ()
) -> tuple[Part, ...]:
    """The documents of a table, whose first row names its columns; `columns` as the user named them.

    :raises UnknownColumns: where no column is known to hold the texts.
    :raises UnreadableFile: where it holds none.
    """
    shown = file or name
    text = decode(data, name=shown, encoding=encoding)
    if is_binary(text):
        raise UnreadableFile(shown, "is binary, not text")
    # By itself it stops at 131,072 characters, fewer than a long record has.
    csv.field_size_limit(_LONGEST_CELL)
    top = text.lstrip("\n").split("\n", 1)[0]
    separator = max(_SEPARATORS, key=top.count)
    try:
        rows = [
            (number, dict(enumerate(row)))
            for number, row in enumerate(csv.reader(io.StringIO(text), delimiter=separator))
        ]
    except csv.Error as error:
        raise UnreadableFile(shown, "is a damaged table") from error
    return parts_of(list(_records(rows)), told=columns, name=name, file=file)


def read_workbook(archive: Archive, *, name: str, file: str, columns: Iterable[Columns] = ()) -> tuple[Part, ...]:
    """As `read_table`, of all sheets of a workbook that have a column of texts.

    :raises UnknownColumns: where no sheet has one, for the first sheet with rows.
    :raises UnreadableFile: where it holds none, is damaged, or would fill the memory.
    """
    told = list(columns)
    sheets = [(sheet, records) for sheet, rows in sheets_of(archive) if (records := list(_records(rows, within=sheet)))]
    known = [records for _, records in sheets if Field.TEXT in columns_of(list(records[0][1]), told)]
    if not sheets:
        raise archive.refusal("holds no text")
    return tuple(
        part for records in known or [sheets[0][1]] for part in parts_of(records, told=told, name=name, file=file)
    )


def _records(rows: Iterable[Row], *, within: str = "") -> Iterator[tuple[str, Record]]:
    """The rows below the first that holds anything, with their numbers as a spreadsheet counts them."""
    filled = ((number, row) for number, row in rows if any(cell.strip() for cell in row.values()))
    _, head = next(filled, (0, {}))
    names = {at: name for at, cell in head.items() if (name := " ".join(cell.split()))}
    for number, row in filled:
        place = str(number + 1)
        known: dict[str, str] = {}
        for at, column in names.items():
            known.setdefault(column, row.get(at, ""))
        others = {f"Column {at + 1}": cell for at, cell in row.items() if at not in names and cell.strip()}
        yield f"{within.replace('/', '-')}/{place}" if within else place, {**known, **others}
