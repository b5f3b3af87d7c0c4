# SPDX-License-Identifier: Apache-2.0
"""XLSX for Excel and LibreOffice: typed numbers and dates, links, a header that stays and filters.

Written by XlsxWriter row by row, through a folder of its own that goes with it. Texts are written as texts, so that
none is run as a formula. A cell holds 32,767 letters, a sheet 1,048,575 quotations: what is longer is cut, what is
more goes on in the next sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from itertools import chain, islice
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from desktop_app.exporters.csv import is_formula
from desktop_app.exporters.options import Options
from desktop_app.exporters.records import NUMBERS, SHARES, Cells, lines_of
from desktop_app.exporters.xml_text import xml_text

ROWS_OF_SHEET = 1_048_575
LINKS_OF_SHEET = 65_530
_LONGEST_LINK = 2_000
_FIRST_YEAR = 1900
_NARROW, _USUAL, _WIDE = 9, 22, 70
# Characters of a header that the arrow of its filter covers.
_ARROW = 3
_WIDTHS = {"quotation": _WIDE, "context": _WIDE, "note": 40, "title": 40, **dict.fromkeys((*NUMBERS, "form"), _NARROW)}
_FORMATS: dict[str, dict[str, Any]] = {
    "text": {"valign": "top"},
    "long": {"valign": "top", "text_wrap": True},
    "date": {"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"},
    "moment": {"valign": "top", "num_format": "yyyy-mm-dd hh:mm", "align": "left"},
    "number": {"valign": "top", "num_format": "0"},
    "share": {"valign": "top", "num_format": "0.00"},
    "link": {"valign": "top", "font_color": "#0563C1", "underline": 1},
    # The way in which Excel says that a text is one, also after it was edited.
    "formula": {"valign": "top", "quote_prefix": True},
    "header": {"bold": True, "valign": "top", "bottom": 1},
}
_LONG = frozenset(("quotation", "context", "note"))

Write = Callable[[int, int, Any], object]


def write_xlsx(rows: Iterable[Cells], out: BinaryIO, options: Options) -> None:
    """Write `rows`, as many sheets as they need; the workbook reaches `out` when all rows were taken."""
    # Loaded when it is needed: it takes a tenth of a second.
    from xlsxwriter import Workbook

    waiting = iter(rows)
    with TemporaryDirectory(prefix="inquit-") as folder:
        book = Workbook(out, {"constant_memory": True, "tmpdir": folder, "use_zip64": True})
        formats = {name: book.add_format(how) for name, how in _FORMATS.items()}
        sheets = 0
        while (first := next(waiting, None)) is not None or not sheets:
            sheets += 1
            sheet = _Sheet(book.add_worksheet(f"Quotations {sheets}" if sheets > 1 else "Quotations"), formats, options)
            sheet.fill(chain([] if first is None else [first], islice(waiting, ROWS_OF_SHEET - 1)))
        book.close()


class _Sheet:
    """One sheet, written from top to bottom."""

    def __init__(self, sheet: Any, formats: dict[str, Any], options: Options) -> None:
        self._sheet = sheet
        self._formats = formats
        self._columns = options.columns
        self._links = 0
        self._writers = [self._writer(name) for name in options.columns]
        self._line = lines_of(options.columns)
        sheet.freeze_panes(1, 0)
        for at, name in enumerate(options.columns):
            sheet.set_column(at, at, max(_WIDTHS.get(name, _USUAL), len(name) + _ARROW))
            sheet.write_string(0, at, name, formats["header"])

    def fill(self, rows: Iterable[Cells]) -> None:
        """Write the rows and set the filters over them."""
        last = 0
        for last, cells in enumerate(rows, start=1):
            self._write(last, cells)
        self._sheet.autofilter(0, 0, last, len(self._columns) - 1)

    def _write(self, line: int, cells: Cells) -> None:
        for at, (write, value) in enumerate(zip(self._writers, self._line(cells), strict=True)):
            if value not in ("", None):
                write(line, at, value)

    def _writer(self, column: str) -> Write:
        special: dict[str, Write] = {
            "url": self._url,
            "published": self._date,
            "checked_at": self._moment,
            "starred": self._star,
        }
        if column in special:
            return special[column]
        if column in NUMBERS:
            shape = self._formats["share" if column in SHARES else "number"]
            return lambda line, at, value: self._sheet.write_number(line, at, value, shape)
        shape = self._formats["long" if column in _LONG else "text"]
        return lambda line, at, value: self._text(line, at, value, shape)

    def _text(self, line: int, at: int, value: str, shape: Any) -> None:
        # Excel takes a leading apostrophe for its own mark of a text.
        safe = self._formats["formula"] if value.startswith("'") or is_formula(value) else shape
        self._sheet.write_string(line, at, xml_text(value), safe)

    def _star(self, line: int, at: int, value: int) -> None:
        self._sheet.write_boolean(line, at, bool(value))

    def _url(self, line: int, at: int, value: str) -> None:
        """A link, where Excel takes one more of this length."""
        if self._links < LINKS_OF_SHEET and len(value) <= _LONGEST_LINK and value.startswith(("http://", "https://")):
            self._links += 1
            self._sheet.write_url(line, at, xml_text(value), self._formats["link"], xml_text(value))
        else:
            self._text(line, at, value, self._formats["text"])

    def _moment(self, line: int, at: int, value: str) -> None:
        """Write a time in UTC, since Excel knows no zones; those of several persons as text."""
        try:
            moment = datetime.fromisoformat(value).astimezone(UTC).replace(tzinfo=None)
        except ValueError:
            self._text(line, at, value, self._formats["text"])
        else:
            self._sheet.write_datetime(line, at, moment, self._formats["moment"])

    def _date(self, line: int, at: int, value: str) -> None:
        """A whole date as such; a year or a month alone, and what lies before Excel's calendar, as text."""
        try:
            day = date.fromisoformat(value)
        except ValueError:
            day = date.min
        if day.year < _FIRST_YEAR:
            self._text(line, at, value, self._formats["text"])
        else:
            self._sheet.write_datetime(line, at, day, self._formats["date"])
