# SPDX-License-Identifier: Apache-2.0
"""The rows of workbooks (Office Open XML, ECMA-376), parsed cell by cell, so that no sheet fills the memory.

Libraries were tried: calamine makes a place for every cell between the first and the last one, so that a sheet of two
cells ends the process; openpyxl had no release in two years.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from desktop_app.readers.archive import Archive

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SUFFIXES = (".xlsx", ".xlsm")
_BOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_STRINGS = "xl/sharedStrings.xml"
_STYLES = "xl/styles.xml"
_BUILT_IN_DATES = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
"""Numbers of formats with a day (ECMA-376 part 1, 18.8.30)."""
_QUOTED = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")
_DAY = re.compile(r"[dy]", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z]{1,3}")
# Excel takes 1900 for a leap year, so that its days are counted from a day earlier.
_DAY_ZERO = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}

Row = tuple[int, Mapping[int, str]]
"""Number of a row and what its cells hold by the number of their column, both from 0."""


def is_workbook(archive: Archive) -> bool:
    """Whether a zipped document is a workbook."""
    return _BOOK in archive


def sheets_of(archive: Archive) -> Iterator[tuple[str, list[Row]]]:
    """Each sheet's name and rows; days as ISO dates, other numbers as they are kept.

    :raises UnreadableFile: where it is damaged, encrypted or would fill the memory.
    """
    # Imported here: lxml takes a while, and most files are plain text.
    from lxml import etree

    book = archive.xml(_BOOK)
    targets = _targets(archive)
    from_1904 = any(each.get("date1904") in ("1", "true") for each in _found(book, "workbookPr"))
    try:
        strings = _told(archive, _STRINGS, _Strings()).found if _STRINGS in archive else []
        days = _dated_styles(archive)
        for sheet in _found(book, "sheet"):
            relation = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
            name = targets.get(relation, "")
            if name in archive:
                rows = _told(archive, name, _Rows(strings, days, _DAY_ZERO[from_1904])).found
                yield sheet.get("name", ""), rows
    except etree.XMLSyntaxError as error:
        raise archive.damaged() from error


def _told(archive: Archive, name: str, target: Any) -> Any:
    from lxml import etree

    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False)
    etree.fromstring(archive.read(name), parser)
    return target


def _targets(archive: Archive) -> dict[str, str]:
    """The names of the parts by their relations."""
    each = _found(archive.xml(_RELATIONS), "Relationship")
    return {one.get("Id", ""): posixpath.normpath(posixpath.join("/xl", one.get("Target", "")))[1:] for one in each}


def _dated_styles(archive: Archive) -> list[bool]:
    """Which of the formats that cells name show a day."""
    styles = archive.xml(_STYLES)
    own = {each.get("numFmtId"): each.get("formatCode", "") for each in _found(styles, "numFmt")}
    table = next(iter(_found(styles, "cellXfs")), None)
    return [_shows_day(each.get("numFmtId", "0"), own) for each in _found(table, "xf")]


def _shows_day(number: str, own: Mapping[str, str]) -> bool:
    if number in own:
        return bool(_DAY.search(_QUOTED.sub("", own[number])))
    return number.isdigit() and int(number) in _BUILT_IN_DATES


def _found(root: Any, name: str) -> list[Any]:
    return [] if root is None else list(root.iter(f"{{*}}{name}"))


class _Strings:
    """The target of the parser; `found` are the texts that cells share."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._pieces: list[str] = []
        self._in_text = self._in_reading = False

    def start(self, tag: str, _attributes: Mapping[str, str]) -> None:
        """An element begins; how a text is spoken (`rPh`) is none of it."""
        name = tag.rpartition("}")[2]
        self._in_reading = self._in_reading or name == "rPh"
        self._in_text = name == "t" and not self._in_reading

    def end(self, tag: str) -> None:
        """An element ends."""
        name = tag.rpartition("}")[2]
        self._in_text = False
        if name == "rPh":
            self._in_reading = False
        elif name == "si":
            self.found.append("".join(self._pieces))
            self._pieces.clear()

    def data(self, text: str) -> None:
        """Text, in pieces as they come."""
        if self._in_text:
            self._pieces.append(text)

    def close(self) -> None:
        """The part has ended."""


class _Rows:
    """The target of the parser; `found` are the rows of a sheet."""

    def __init__(self, strings: list[str], days: list[bool], day_zero: datetime) -> None:
        self.found: list[Row] = []
        self._strings = strings
        self._days = days
        self._day_zero = day_zero
        self._cells: dict[int, str] = {}
        self._number = -1
        self._at = -1
        self._kind = self._style = ""
        self._pieces: list[str] = []
        self._in_value = self._in_reading = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition("}")[2]
        if name == "row":
            number = attributes.get("r", "")
            self._number = int(number) - 1 if number.isdecimal() else self._number + 1
            self._at = -1
        elif name == "c":
            self._at = _column(attributes.get("r", ""), self._at + 1)
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        elif name == "rPh":
            self._in_reading = True
        self._in_value = name in ("v", "t") and not self._in_reading

    def end(self, tag: str) -> None:
        """An element ends."""
        name = tag.rpartition("}")[2]
        self._in_value = False
        if name == "rPh":
            self._in_reading = False
        elif name == "c":
            if value := self._value("".join(self._pieces)):
                self._cells[self._at] = value
            self._pieces.clear()
        elif name == "row":
            if self._cells:
                self.found.append((self._number, self._cells))
            self._cells = {}

    def data(self, text: str) -> None:
        """Text, in pieces as they come."""
        if self._in_value:
            self._pieces.append(text)

    def close(self) -> None:
        """The part has ended."""

    def _value(self, words: str) -> str:
        if self._kind == "s":
            at = int(words) if words.isdecimal() else -1
            return self._strings[at] if 0 <= at < len(self._strings) else ""
        if self._kind == "n" and self._style.isdecimal() and int(self._style) < len(self._days):
            return self._day(words) if self._days[int(self._style)] else words
        return "" if self._kind == "e" else words

    def _day(self, words: str) -> str:
        try:
            return (self._day_zero + timedelta(days=float(words))).date().isoformat()
        except (ValueError, OverflowError):
            return words


def _column(reference: str, following: int) -> int:
    """The number of a column from 0, by the letters of a cell's place ("AB12")."""
    letters = _LETTERS.match(reference)
    if letters is None:
        return following
    number = 0
    for letter in letters[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
