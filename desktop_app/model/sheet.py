# SPDX-License-Identifier: Apache-2.0
"""A page of a document as it looks, with a passage marked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle in shares of the page's sides, from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The picture of a page (`number` from 0) of `count`: rows of `width` pixels, each four bytes: blue, green, red and
    one that says nothing. `marks` lie over the words of the passage, one for each of its lines."""

    number: int
    count: int
    width: int
    height: int
    pixels: bytes
    marks: tuple[Box, ...] = ()
