# SPDX-License-Identifier: Apache-2.0
"""Frames: the constructions that state beside a name who somebody is, as data, and their one interpreter.

The tables stand where their readers do: `after.AFTER`, `after.BEHIND_COMMA`, `before.BEFORE`. Each example is a test.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.people.statements.phrases import Phrase
from desktop_app.people.text.words import Names, Page

Found = tuple[Phrase, str]
"""A phrase and its pattern: the machine-readable name of the construction."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something may be stated of the bearer of the name at tokens [first, end).

    `at`: the token that opens it; `limit`: behind the last token that is read; `shared`: whether the name
    is only coordinated with the one that is asked about.
    """

    page: Page
    names: Names
    first: int
    end: int
    at: int
    limit: int
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """`name`: how its statements are called; `example`: a text about Jane Roe in which it reads `states` (role and
    organization).

    It is read where a word of `opens` (None: any) stands at the place and `fits` holds.
    """

    name: str
    example: str
    states: tuple[str | None, str | None]
    opens: frozenset[str] | None
    read: Callable[[Place], list[Found]]
    fits: Callable[[Place], bool] = lambda _place: True


Reader = Callable[[Page, int, int, Names], list[Found]]
"""What reads at a token of a page, up to a limit."""


def plain(read: Reader) -> Callable[[Place], list[Found]]:
    """`read` as the reader of a frame, for readers that need only the place at which they begin."""
    return lambda place: read(place.page, place.at, place.limit, place.names)


def interpret(frames: Sequence[Frame], place: Place) -> list[Found] | None:
    """What the first of `frames` that fits reads at `place`; None where none fits."""
    low = place.page.low(place.at)
    for frame in frames:
        if (frame.opens is None or low in frame.opens) and frame.fits(place):
            return frame.read(place)
    return None
