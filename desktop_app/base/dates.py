# SPDX-License-Identifier: Apache-2.0
"""Days by the clock of this machine, and as English writes them."""

from __future__ import annotations

from datetime import date, datetime

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def local_day(at: str) -> str:
    """Return the day of an ISO time, by the clock of this machine, as an ISO date; "" for ""."""
    return datetime.fromisoformat(at).astimezone().date().isoformat() if at else ""


def english_day(day: str) -> str:
    """Return "2026-03-03" as "3 March 2026", "" for ""; not by `strftime`, which speaks the language of the system."""
    if not day:
        return ""
    found = date.fromisoformat(day)
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"
