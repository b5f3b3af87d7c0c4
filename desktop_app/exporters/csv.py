# SPDX-License-Identifier: Apache-2.0
"""CSV after RFC 4180, and TSV: CRLF, UTF-8 with the byte-order mark that spreadsheets ask for, a row a quotation.

A star is 1 or 0; authors are parted by semicolons, tags and corrected columns by commas, which no tag holds. What holds
a tab, a line break or a quotation mark stands between quotation marks in a TSV too, so that nothing is lost.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable
from typing import Any, BinaryIO

from desktop_app.exporters.options import Options
from desktop_app.exporters.records import NUMBERS, lines_of
from desktop_app.model.rows import Row

_GUARD = "'"
_RISKY = frozenset("=+-@\t\r'")
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet would run; behind apostrophes too, so that `unguarded` finds the very words again."""
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def write_csv(rows: Iterable[Row], out: BinaryIO, options: Options) -> None:
    """Write `rows`; text cells that a spreadsheet would run as formulas get a leading apostrophe if so asked.

    The guard is the one that OWASP recommends ("CSV Injection").
    """
    _write(rows, out, options, delimiter=",")


def write_tsv(rows: Iterable[Row], out: BinaryIO, options: Options) -> None:
    """As `write_csv`, with tabs between the cells."""
    _write(rows, out, options, delimiter="\t")


def guarded(words: str) -> str:
    """`words` with an apostrophe before them where a spreadsheet would run them as a formula."""
    return _GUARD + words if _FORMULA.match(words) else words


def unguarded(words: str) -> str:
    """The way back."""
    return words.removeprefix(_GUARD) if _GUARDED.match(words) else words


def _write(rows: Iterable[Row], out: BinaryIO, options: Options, *, delimiter: str) -> None:
    out.write(codecs.BOM_UTF8)
    text = io.TextIOWrapper(out, encoding="utf-8", errors="replace", newline="")
    line = lines_of(options.columns)
    guarded_at = [at for at, name in enumerate(options.columns) if options.formula_guard and name not in NUMBERS]
    try:
        writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow(options.columns)
        for row in rows:
            cells = line(row)
            _guard(cells, guarded_at)
            writer.writerow(cells)
        text.flush()
    finally:
        # `out` belongs to the caller, who closes it.
        text.detach()


def _guard(cells: list[Any], places: list[int]) -> None:
    """Guard the texts at `places`; the first letter alone tells of nearly all that there is nothing to guard."""
    for at in places:
        if (cell := cells[at]) and cell[0] in _RISKY:
            cells[at] = guarded(cell)
