# SPDX-License-Identifier: Apache-2.0
"""One article of an export of a press archive."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.readers.dates import find_date
from desktop_app.readers.headlines import byline

_LONGEST_DATE_LINE = 60
_BEFORE_DATE = 12
"""Code points of a weekday that may stand before a date."""
_BY = re.compile(r"by\b[\s:]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """`blocks` are all of its paragraphs as the export has them, `paragraphs` those of its own words.

    Read again by themselves the blocks are this article. `published` is an ISO date or None.
    """

    blocks: tuple[str, ...]
    paragraphs: tuple[str, ...]
    title: str = ""
    authors: tuple[str, ...] = ()
    publication: str = ""
    published: str | None = None


def is_date_line(block: str) -> bool:
    """Whether `block` is a date: "May 12, 2016 Thursday", "Thursday, 12 May 2016 10:00 AM GMT"."""
    found = find_date(block) if len(block) <= _LONGEST_DATE_LINE else None
    return found is not None and found[1] <= _BEFORE_DATE


def date_in(block: str) -> str | None:
    """The first full date in `block`."""
    found = find_date(block)
    return found[0] if found else None


def names_in(words: str) -> tuple[str, ...]:
    """The authors that a field names: "By Jane Roe and John Poe in Marlow"."""
    bare = _BY.sub("", words, count=1)
    return byline(f"By {bare}") if bare else ()
