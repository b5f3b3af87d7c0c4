# SPDX-License-Identifier: Apache-2.0
"""What the library answers besides rows: articles, facets, totals, people, searches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.model.document import Document
from desktop_app.model.query import Query
from desktop_app.model.rows import Passage
from desktop_app.model.speaker import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Another document that is nearly the same as one: the article as another paper printed it.

    `published` is an ISO date or "", the other texts are "" where not known.
    """

    document: int
    title: str
    publication: str
    published: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A document with its quotations in reading order, for the reader pane; `copies` are nearly the same, by date."""

    document: Document
    passages: tuple[Passage, ...]
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetCount:
    """One line of a facet: `value` goes into `Query.facets`, `label` is shown, `count` quotations have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How much the library holds. `quotations` counts what an empty search lists (speech that is placed).

    `doubtful` are left out of the other counts unless asked for.
    """

    quotations: int
    documents: int
    starred: int
    to_check: int
    sure: int
    doubtful: int
    orphans: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One speaker as a list of people shows it."""

    id: int
    name: str
    kind: Kind
    quotations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A role or an organization of a speaker; ISO dates of the first and the latest document, "" where not dated."""

    name: str
    first: str
    latest: str
    quotations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A speaker who may be merged with others, with what tells them apart; the most frequent roles first."""

    id: int
    name: str
    kind: Kind
    quotations: int
    documents: int
    roles: tuple[str, ...]
    organizations: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two who may be one, and why."""

    first: Candidate
    second: Candidate
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A speaker that the program takes for the same person, with its reason in words."""

    id: int
    name: str
    quotations: int
    documents: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDocument:
    """A document in which somebody speaks; `first` is the first of their `quotations` there."""

    id: int
    title: str
    published: str
    quotations: int
    first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    """All that the library knows of one speaker; `quotations` by date, `first` and `latest` their ends.

    `joined` are other speakers whom the program found to be the same person, each to be parted again. `months` count
    the quotations of each month (of each year over a long time), `companions` speak in as many of the documents as
    their `quotations` say, `left_out` doubtful quotations are not on the page.

    Attitudes are counted with the others only where they were asked for, or where there is nothing else.
    """

    id: int
    name: str
    kind: Kind
    aliases: tuple[str, ...]
    roles: tuple[Period, ...]
    organizations: tuple[Period, ...]
    first: int | None
    latest: int | None
    quotations: tuple[int, ...]
    joined: tuple[Joined, ...] = ()
    months: tuple[FacetCount, ...] = ()
    companions: tuple[Person, ...] = ()
    documents: tuple[PersonDocument, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """A search kept under a name."""

    id: int
    name: str
    query: Query


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedFile:
    """A file that could not be read when it was last tried, and why in plain words."""

    name: str
    reason: str
    at: datetime
