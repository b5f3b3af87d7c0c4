# SPDX-License-Identifier: Apache-2.0
"""CSV after RFC 4180: CRLF, UTF-8 with a byte-order mark (spreadsheets ask for it), a header, a row a quotation.

A star is 1 or 0; authors are parted by semicolons, tags and corrected columns by commas, which no tag holds.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable
from typing import BinaryIO

from desktop_app.exporters.options import Options
from desktop_app.exporters.records import COLUMNS, Cell, cells
from desktop_app.model.rows import Row

_GUARD = "'"
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet would run; behind apostrophes too, so that `unguarded` finds the very words again."""
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_BETWEEN_AUTHORS, BETWEEN = "; ", ", "


def write_csv(rows: Iterable[Row], out: BinaryIO, options: Options) -> None:
    """Write `rows`; text cells that a spreadsheet would run as formulas get a leading apostrophe if so asked.

    The guard is the one that OWASP recommends ("CSV Injection").
    """
    out.write(codecs.BOM_UTF8)
    text = io.TextIOWrapper(out, encoding="utf-8", errors="replace", newline="")
    try:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for row in rows:
            writer.writerow([_cell(column, value, options) for column, value in cells(row).items()])
        text.flush()
    finally:
        # `out` belongs to the caller, who closes it.
        text.detach()


def _cell(column: str, value: Cell, options: Options) -> str | int | float:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int | float):
        return value
    between = _BETWEEN_AUTHORS if column == "authors" else BETWEEN
    words = between.join(value) if isinstance(value, tuple) else value or ""
    return guarded(words) if options.formula_guard else words


def guarded(words: str) -> str:
    """`words` with an apostrophe before them where a spreadsheet would run them as a formula."""
    return _GUARD + words if _FORMULA.match(words) else words


def unguarded(words: str) -> str:
    """The way back."""
    return words.removeprefix(_GUARD) if _GUARDED.match(words) else words
