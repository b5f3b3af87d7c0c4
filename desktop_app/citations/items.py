# SPDX-License-Identifier: Apache-2.0
"""What a citation needs to know of a row, in the terms of CSL (the Citation Style Language)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath
from string import ascii_lowercase

from desktop_app.base.addresses import encoded_address
from desktop_app.base.dates import local_day
from desktop_app.citations.fragments import linked
from desktop_app.citations.names import Name, parse_name
from desktop_app.citations.wording import flat
from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row, beside_speaker, in_sentence

# The full stop of a sentence, not that of "U.S." or of an ellipsis: what follows a title brings its own.
_LAST_STOP = re.compile(r"(?<![.…A-Z])\.$")
_SHORT_WORD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """When something was published, as exactly as is known; `year` None: not known at all."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in its document a quotation stands, and when the document was fetched; texts are "" where not known.

    `paragraph` is counted, headline left out; `page` is printed in the document; `timestamp` is that of a recording.
    `directives` make a link to the document one to the words (see `fragments`).
    """

    page: str = ""
    paragraph: str = ""
    timestamp: str = ""
    directives: str = ""
    accessed: Issued = Issued()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One quotation in its document; texts are "" where not known. `container` is the publication.

    `shown` are the words as they are cited: indirect ones stand in their whole sentence.
    `number`, `note_number`, `letter` and `first` come of the other quotations that are cited beside it: the number of
    its document and its own, what tells two documents of one author and year apart, and whether nothing of this speaker
    stands before it. The first of a document has the further ones in `others`, for an entry that holds all of them;
    these are `cited_before`. `work` and `keywords` are filled for entries of an export alone: the state of the
    quotation and what a person noted about it, and on the first of a document the tags of all its quotations.
    """

    quotation: str
    shown: str
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
    place: Place = Place()
    context: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    id: int = 0
    number: int = 1
    note_number: int = 1
    letter: str = ""
    key_letter: str = ""
    first: bool = True
    cited_before: bool = False
    others: tuple[Item, ...] = ()
    work: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()

    @property
    def own_words(self) -> bool:
        """Whether the author is the speaker, so that nobody else is quoted."""
        return self.speaker is not None and [self.speaker.full.casefold()] == [a.full.casefold() for a in self.authors]

    @property
    def link(self) -> str:
        """The address of the document, at the passage where that can be named."""
        return linked(self.url, self.place.directives)

    @property
    def document(self) -> tuple[object, ...]:
        """What is the same for all quotations of one document."""
        return self.authors, self.title, self.container, self.issued, self.url, self.file


def item_of(row: Row, place: Place | None = None) -> Item:
    """The citation item of `row`, which stands at `place`."""
    role, organization = beside_speaker(row)
    return Item(
        quotation=row.quotation,
        shown="".join(words for words, _ in in_sentence(row)),
        form=row.form,
        speaker=_speaker(row),
        role=flat(role),
        organization=flat(organization),
        authors=tuple(parse_name(name) for author in row.authors if (name := flat(author))),
        title=_LAST_STOP.sub("", flat(row.title)),
        container=flat(row.publication),
        issued=issued_of(row.published),
        url=encoded_address(row.url) if row.url.startswith(("http://", "https://")) else "",
        file=flat(PurePath(row.file.replace("\\", "/")).name),
        place=replace(place or Place(), accessed=_accessed(row.retrieved)),
        context=flat(row.context),
        note=row.note,
        tags=row.tags,
        id=row.id,
    )


def in_series(items: Sequence[Item]) -> list[Item]:
    """`items` with what each is beside the others: numbers, letters, and what is cited or speaks for the first time."""
    documents: dict[tuple[object, ...], list[Item]] = {}
    for item in items:
        documents.setdefault(item.document, []).append(item)
    numbers = {document: at + 1 for at, document in enumerate(documents)}
    letters = _letters(items, lambda item: (tuple(name.full for name in item.authors), item.issued.year))
    keys = _letters(items, citation_key)
    speakers: set[str] = set()
    found: list[Item] = []
    for at, item in enumerate(items):
        who = item.speaker.full if item.speaker else ""
        leading, *others = documents[item.document]
        placed = replace(
            item,
            number=numbers[item.document],
            note_number=at + 1,
            letter=letters[item.document] if item.authors and item.issued.year else "",
            key_letter=keys[item.document],
            first=who not in speakers,
            cited_before=item is not leading,
            others=tuple(others) if item is leading else (),
        )
        speakers.add(who)
        found.append(placed)
    return found


def citation_key(item: Item) -> str:
    """What a bibliography calls the document: `roe2021port`."""
    who = item.authors[0].short if item.authors else item.container
    words = [item.title, item.file] if not item.title else [item.title]
    first = next((word for word in " ".join(words).split() if len(word) > _SHORT_WORD), "")
    plain = unicodedata.normalize("NFKD", f"{who}{item.issued.year or ''}{first}")
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum()).lower() or "source"


def _letters(items: Sequence[Item], alike: Callable[[Item], object]) -> dict[tuple[object, ...], str]:
    """a, b, c for the documents that are `alike`, "" for one that is alone."""
    groups: dict[object, dict[tuple[object, ...], None]] = {}
    for item in items:
        groups.setdefault(alike(item), {})[item.document] = None
    return {
        document: letter_of(at) if len(group) > 1 else ""
        for group in groups.values()
        for at, document in enumerate(group)
    }


def letter_of(at: int) -> str:
    """a to z, then aa, ab and so on."""
    before, last = divmod(at, len(ascii_lowercase))
    return (letter_of(before - 1) if before else "") + ascii_lowercase[last]


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


def _accessed(retrieved: str) -> Issued:
    """The day on which an ISO time was, as the reader's own clock had it."""
    return issued_of(local_day(retrieved))


def _speaker(row: Row) -> Name | None:
    """Only a person's name has a family name: "an official statement" is cited whole."""
    name = flat(row.speaker)
    if not name:
        return None
    return parse_name(name) if row.kind in (None, "person") else Name(literal=name)
