# SPDX-License-Identifier: Apache-2.0
"""Dates as newspapers print them -> ISO dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)\b"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?<!\d)(?P<year>(?:1[5-9]|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"\b{_DAY}\.?\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
    )
)
_NUMERIC = (
    re.compile(
        r"(?<![\d/.])(?P<day>\d{1,2})(?P<between>[/.])(?P<month>\d{1,2})(?P=between)(?P<year>(?:1[5-9]|20)\d\d)(?![\d/.])"
    ),
    re.compile(
        r"(?<![\d/.])(?P<year>(?:1[5-9]|20)\d\d)(?P<between>[/.])(?P<month>\d{1,2})(?P=between)(?P<day>\d{1,2})(?![\d/.])"
    ),
)
_PARTIAL = (
    ("month and year", "May 2016", re.compile(rf"\b{_MONTH},?\s+{_YEAR}", re.IGNORECASE)),
    ("day", "May 12", re.compile(rf"\b{_MONTH}\s+{_DAY}(?!\d)", re.IGNORECASE)),
    ("day", "12 May", re.compile(rf"(?<!\d){_DAY}\s+{_MONTH}", re.IGNORECASE)),
    (
        "age",
        "2 hours ago",
        re.compile(r"\b(?:\d+|an?|one|two|three)\s+(?:minute|hour|day|week|month)s?\s+ago\b", re.IGNORECASE),
    ),
)


_DATED = re.compile(r"\d|\bago\b", re.IGNORECASE)
"""What every date holds, and most lines do not."""


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as it stands in a line: `iso` as far as it tells (`2016-05-12`, `2016-05`), None without a year."""

    iso: str | None
    start: int
    end: int


def printed_date(line: str) -> PrintedDate | None:
    """The first date in `line`, also in figures, without its day or without its year.

    In figures the month is known only where the other number cannot be one ("25/12/2016") or both are the same.
    """
    if not _DATED.search(line):
        return None
    if full := find_date(line):
        return PrintedDate(*full)
    for shape in _NUMERIC:
        if match := shape.search(line):
            return PrintedDate(_numeric(match), match.start(), match.end())
    for name, _, shape in _PARTIAL:
        match = shape.search(line)
        if match and name == "month and year":
            return PrintedDate(f"{match['year']}-{_number(match['month']):02}", match.start(), match.end())
        if match:
            return PrintedDate(None, match.start(), match.end())
    return None


def find_date(line: str) -> tuple[str, int, int] | None:
    """The first full date in `line` as (ISO date, start, end); None where there is none.

    Read are `2016-05-12`, `May 12, 2016` and `12 May 2016` with their usual variants. `05/12/2016` is not:
    nobody can tell whether it was in May or in December.
    """
    matches = [match for shape in _SHAPES if (match := shape.search(line))]
    for match in sorted(matches, key=lambda m: m.start()):
        iso = _iso(match["year"], match["month"], match["day"])
        if iso:
            return iso, match.start(), match.end()
    return None


def clean_date(value: str) -> str | None:
    """`value` where it begins with an ISO date (`2016-05-12T10:00`, `2016-05`, `2016`); None where it does not."""
    match = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d])", value.strip())
    if not match:
        return None
    year, month, day = match.groups()
    if _iso(year, month or "01", day or "01") is None:
        return None
    return "-".join(part for part in (year, month, day) if part)


def _numeric(match: re.Match[str]) -> str | None:
    """The ISO date of one in figures; None where month and day cannot be told apart."""
    year, month, day = match["year"], match["month"], match["day"]
    ways = {(month, day)} if match.start("year") < match.start("day") else {(month, day), (day, month)}
    found = {iso for one, other in ways if (iso := _iso(year, one, other))}
    return found.pop() if len(found) == 1 else None


def _number(month: str) -> int:
    return int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), _number(month), int(day)).isoformat()
    except ValueError:
        return None
