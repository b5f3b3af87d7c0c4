# SPDX-License-Identifier: Apache-2.0
"""What a citation needs to know of a row, in the terms of CSL (the Citation Style Language)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from desktop_app.citations.names import Name, parse_name
from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """When something was published, as exactly as is known; `year` None: not known at all."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def month_name(self) -> str:
        """The month in full, "" where not known."""
        return _MONTHS[self.month - 1] if self.month else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One quotation in its document; texts are "" where not known. `container` is the publication."""

    quotation: str
    form: Form
    speaker: Name | None
    role: str
    organization: str
    authors: tuple[Name, ...]
    title: str
    container: str
    issued: Issued
    url: str
    file: str

    @property
    def own_words(self) -> bool:
        """True where the author is the one who speaks, so that nobody quotes anybody."""
        return self.speaker is not None and [self.speaker.full.casefold()] == [a.full.casefold() for a in self.authors]


def item_of(row: Row) -> Item:
    """The citation item of `row`."""
    return Item(
        quotation=row.quotation,
        form=row.form,
        speaker=_speaker(row),
        role=_flat(row.role),
        organization="" if row.organization == row.speaker else _flat(row.organization),
        authors=tuple(parse_name(author) for author in row.authors if author.strip()),
        title=_flat(row.title),
        container=_flat(row.publication),
        issued=issued_of(row.published),
        url=row.url if row.url.startswith(("http://", "https://")) else "",
        file=PurePath(row.file).name,
    )


def issued_of(published: str) -> Issued:
    """The date in `2016-05-12`, `2016-05` or `2016`; nothing where it is no such date."""
    parts = published.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return Issued()
    year, month, day = [*map(int, parts), *(None, None)][:3]
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError:
        return Issued()
    return Issued(year=year, month=month, day=day)


def _speaker(row: Row) -> Name | None:
    """Only a person's name has a family name: "an official statement" is cited whole."""
    if not row.speaker.strip():
        return None
    return parse_name(row.speaker) if row.kind in (None, "person") else Name(literal=_flat(row.speaker))


def _flat(words: str) -> str:
    return " ".join(words.split())
