# SPDX-License-Identifier: Apache-2.0
"""What the list is asked to show, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.model.terms import Form


class Column(StrEnum):
    """What the list can be sorted by."""

    ADDED = "added"
    SPEAKER = "speaker"
    ROLE = "role"
    ORGANIZATION = "organization"
    QUOTATION = "quotation"
    FORM = "form"
    DOCUMENT = "document"
    DATE = "date"
    CERTAINTY = "certainty"


class Facet(StrEnum):
    """By what the sidebar groups the quotations found."""

    SPEAKER = "speaker"
    ORGANIZATION = "organization"
    ROLE = "role"
    PUBLICATION = "publication"
    DOCUMENT = "document"
    YEAR = "year"
    TAG = "tag"
    STATE = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search.

    `words` is what stands in the search box (the search language of `docs/search.md`). `forms` empty
    means any form; `attributed` None means both. `facets` are (facet, value) pairs: values of one facet
    are alternatives, different facets must all hold. Attitudes are left out unless `attitudes`, what is doubtful unless
    `doubtful`, and all but one row of a quotation that nearly identical articles share unless `reprints`, or where
    articles or publications are asked for.
    """

    words: str = ""
    forms: frozenset[Form] = frozenset()
    attributed: bool | None = None
    attitudes: bool = False
    doubtful: bool = False
    reprints: bool = False
    facets: tuple[tuple[Facet, str], ...] = field(default=())
    sort: Column = Column.ADDED
    descending: bool = False
