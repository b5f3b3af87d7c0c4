# SPDX-License-Identifier: Apache-2.0
"""Evidence cards: a quotation with all that is needed to find its passage again and to see whether it was changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.model.spans import Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of a card: `value` is shown under `name`; `href` is where it leads, "" where it leads nowhere."""

    name: str
    value: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One quotation in its document, as somebody else can check it.

    `quotation` are the words of `content` (see `words_of`), `shown` the same with marks around them. `before` and
    `after` stand next to the passage. `context` is a part of the canonical text that holds it and begins at
    `context_start`. `sha256` is that of the bytes that the document was read from, `text_sha256` that of the canonical
    text in UTF-8, both in hexadecimal. `title` and `url` are "" where not known. `made` is an ISO time in UTC.
    """

    quotation: str
    shown: str
    content: Spans
    before: str
    after: str
    context: str
    context_start: int
    facts: tuple[Fact, ...]
    title: str
    url: str
    sha256: str
    text_sha256: str
    made: str


class Standing(StrEnum):
    """The state of a card's passage: the same words at their place; elsewhere; other words; gone."""

    EXACT = "exact"
    MOVED = "moved"
    ALTERED = "altered"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How a card stands against a text.

    `where` says where the passage was found, "" where it was not. `notes` are what else is to be known. `difference`
    are the words of the card beside those of the text, "" where they are the same.
    """

    standing: Standing
    where: str = ""
    notes: tuple[str, ...] = ()
    difference: str = ""
