# SPDX-License-Identifier: Apache-2.0
"""Datelines: from where, when and for which agency a report comes, before its first sentence.

"LONDON (Reuters) — ", "MARLOW, May 12, 2016 /PRNewswire/ -- ", "New York, June 3 (AP) - ".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.base.resources import lexicon
from desktop_app.readers.dates import printed_date

_UPPER = r"[^\W\d_a-z]"
_SHOUTED = rf"{_UPPER}[^\W\d_a-z]*(?:[ ’'./-]+(?:(?:de|la|le|du|of|el|al|da|do)[ ])?{_UPPER}[^\W\d_a-z]*){{0,3}}\.?"
_CITY = rf"{_UPPER}[\w.’'-]*(?:[ ]{_UPPER}[\w.’'-]*){{0,3}}"
_REGION = rf"(?:,[ ]{_CITY}(?<!\d))?"
_DAY = r"(?P<date>,?[ ](?:[A-Za-z]+day,[ ])?(?:\w{3,9}\.?[ ]\d{1,2}|\d{1,2}[ ]\w{3,9}\.?)(?:,?[ ]\d{4})?,?)"
_AGENCY = r"(?P<agency>[ ]?\([^()\n]{2,40}\)|[ ]?/[^/\n]{2,30}/)"
_DASH = r"[ ]?(?:[–—―]|--?)[ ]*(?=\S)"
_SHAPES = (
    ("agency", "London, May 12 (Reuters) - ", re.compile(rf"(?P<city>{_CITY}){_REGION}{_DAY}?{_AGENCY}{_DASH}")),
    ("day", "PARIS, March 9 - ", re.compile(rf"(?P<city>{_SHOUTED}){_REGION}{_DAY}{_DASH}")),
    ("city", "MARLOW, Quayshire — ", re.compile(rf"(?P<city>{_SHOUTED}){_REGION}(?:[ ](?=[–—―-])|(?=[–—―])){_DASH}")),
)
_LEAST = 3
"""Letters of a city."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """One dateline. `end`: where the first sentence begins; `agency` and `published` as far as it tells."""

    end: int
    agency: str = ""
    published: str | None = None


def dateline(paragraph: str, *, under_headline: bool) -> Dateline | None:
    """The dateline at the beginning of `paragraph`; a place alone counts under a headline or where it is known."""
    for name, _, shape in _SHAPES:
        match = shape.match(paragraph)
        if match is None or len(match["city"]) < _LEAST:
            continue
        found = _read(match, alone=name == "city", under_headline=under_headline)
        if found is not None:
            return found
    return None


def _read(match: re.Match[str], *, alone: bool, under_headline: bool) -> Dateline | None:
    """The dateline of a shape that fits; `alone`: it has nothing but a place. None where that is no dateline."""
    groups = {"date": "", "agency": ""} | {k: v or "" for k, v in match.groupdict().items()}
    date = printed_date(groups["date"])
    agency = groups["agency"].strip(" ()/")
    signed = agency.casefold() in lexicon("press_agencies")
    told = signed or date is not None or groups["city"].casefold() in lexicon("places")
    by_place = under_headline and groups["city"].isupper() and (alone or agency.isupper())
    if (told or by_place) and (date is not None or not groups["date"]):
        return Dateline(match.end(), agency if signed else "", date.iso if date else None)
    return None
