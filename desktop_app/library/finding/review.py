# SPDX-License-Identifier: Apache-2.0
"""What to look at next, and how good the extraction was where somebody looked."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from math import sqrt

from desktop_app.library.finding import cells
from desktop_app.library.finding.conditions import Condition, conditions
from desktop_app.library.finding.search import find_by
from desktop_app.library.library import Library
from desktop_app.library.storage import codec
from desktop_app.model.query import Column, Query
from desktop_app.model.review import ReviewFigures

# The 97.5th percentile of the normal distribution.
_Z = 1.959963984540054
# Of a million ids at once the parameter would take eight megabytes.
_AT_ONCE = 100_000
_UNCHECKED = cells.select(("count(*) FILTER (WHERE q.status = 0)",))
_LOOKED_AT = (
    "SELECT count(*), coalesce(sum(q.edited OR q.status = 2), 0) FROM quotation q INDEXED BY quotation_looked_at"
    f" WHERE q.status > 0 AND q.shown = {codec.SPEECH} AND NOT (q.edited AND EXISTS ("
    "SELECT 1 FROM edit e WHERE e.quotation = q.id AND json_extract(e.fields, '$.added')))"
)


def queue(library: Library, query: Query) -> array[int]:
    """Return what `query` finds that is to be checked, least certain first.

    :raises BadQuery: the words cannot be understood.
    """
    asked = conditions(query)
    asked = asked._replace(rest=(*asked.rest, Condition(sql="q.status = 0 AND q.sure = 0")))
    return find_by(library, asked, replace(query, sort=Column.CERTAINTY, descending=False))


def figures(library: Library) -> ReviewFigures:
    """How much was looked at, and how much of it was found right by the extraction, with its 95% interval.

    What had to be corrected was not right, whatever it was marked as afterwards; what a person added was not found.
    """
    with library.reading() as connection:
        number, wrong = connection.execute(_LOOKED_AT).fetchone()
    low, high = wilson(number - wrong, number)
    precision = (number - wrong) / number if number else 0.0
    return ReviewFigures(reviewed=number, wrong=wrong, precision=precision, low=low, high=high)


def unchecked(library: Library, ids: Sequence[int]) -> int:
    """Return how many of `ids` no person has marked as checked or wrong; ids that are gone do not count."""
    with library.reading() as connection:
        return sum(
            connection.execute(_UNCHECKED, cells.ids_of(ids[begin : begin + _AT_ONCE])).fetchone()[0]
            for begin in range(0, len(ids), _AT_ONCE)
        )


def wilson(right: int, number: int) -> tuple[float, float]:
    """The 95% score interval of a proportion (E. B. Wilson, JASA 22, 1927); all of [0, 1] where nothing is known."""
    if number == 0:
        return 0.0, 1.0
    share, square = right / number, _Z * _Z
    centre = (share + square / (2 * number)) / (1 + square / number)
    half = _Z / (1 + square / number) * sqrt(share * (1 - share) / number + square / (4 * number * number))
    return max(0.0, centre - half), min(1.0, centre + half)
