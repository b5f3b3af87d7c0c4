# SPDX-License-Identifier: Apache-2.0
"""Dates as newspapers print them -> ISO dates."""

from __future__ import annotations

import re
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


def _iso(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None
