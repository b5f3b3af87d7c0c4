# SPDX-License-Identifier: Apache-2.0
"""Evidence cards: made from quotations of the library, and written; `verifying` checks them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType

from desktop_app.actions import attributing, browsing
from desktop_app.actions import documents as listed
from desktop_app.actions.analysts import present_engine
from desktop_app.actions.exporting import unwritable
from desktop_app.actions.reanalysing import marked_original
from desktop_app.actions.workers import Tick
from desktop_app.base import signing
from desktop_app.base.errors import UnknownFormat
from desktop_app.base.files import replacing
from desktop_app.base.progress import Progress, Silent
from desktop_app.citations import card as cards
from desktop_app.citations import card_data, card_file, card_page
from desktop_app.citations.card import facts, marked, parts_of_context
from desktop_app.citations.places import Places
from desktop_app.library.library import Library
from desktop_app.model.cards import Card, Cards, Signature
from desktop_app.model.certainty import State
from desktop_app.model.document import Document
from desktop_app.model.rows import Row

__all__ = [
    "bound",
    "can_sign",
    "cards_of",
    "facts",
    "made_by",
    "marked",
    "page",
    "parts_of_context",
    "write",
    "writer_of",
]

made_by = card_page.made_by
can_sign = signing.has_key


def cards_of(library: Library, ids: Sequence[int], *, progress: Progress | None = None) -> dict[int, Card]:
    """Return the cards of the quotations `ids` in that order, without those that are gone, have no passage any more, or
    were marked as wrong by a person.

    Their documents are analysed once more, so that a card says what the program can say again of the document alone.

    :raises LibraryProblem: the library cannot be read.
    :raises UnreadableFile: a document cannot be analysed within the limits.
    :raises Cancelled: `progress` asks to stop.
    """
    told = progress or Silent()
    by_document: dict[int, list[Row]] = {}
    for row in browsing.rows_with_work(library, ids):
        by_document.setdefault(row.document, []).append(row)
    described = {each.id: each.corrected for each in listed.rows(library, list(by_document))}
    made: dict[int, Card] = {}
    for done, (document, rows) in enumerate(by_document.items()):
        tick = partial(told.advance, done, len(by_document), "")
        made |= _of_document(library, document, rows, described.get(document, frozenset()), tick)
    return {id: made[id] for id in ids if id in made}


def _of_document(
    library: Library, id: int, rows: Sequence[Row], described: Collection[str], tick: Tick
) -> dict[int, Card]:
    article = browsing.article(library, id)
    document = article.document
    passages = {passage.id: passage for passage in article.passages}
    tick()
    found = attributing.quotations_of(document, original=marked_original(library, id, document), tick=tick)
    places = Places(document.text, title=document.title)
    made = {}
    for row in rows:
        if (passage := passages.get(row.id)) is None or not passage.content or row.state is State.WRONG:
            continue
        said = attributing.at(found, passage.content)
        if said is None and "quotation" in row.corrected:
            said = attributing.nearest(found, passage.content)
        made[row.id] = cards.card_of(
            row,
            document,
            passage,
            places.of(passage.content),
            said=said,
            described=described_by(document, described),
        )
    return made


def described_by(document: Document, corrected: Collection[str]) -> Collection[str]:
    """Return what a person set of a document: `corrected`, and what may have been typed beside a pasted text."""
    return corrected if document.file or document.retrieved else {*corrected, "title", "url"}


def bound(made: Iterable[Card], *, sign: bool) -> Cards:
    """Return the cards as the contents of one file, signed with the user's key if `sign`.

    :raises NoKey: there is no key to sign with.
    """
    now = datetime.now(UTC).isoformat(timespec="seconds")
    cards = Cards(cards=tuple(made), made=now, program=present_engine())
    if not sign:
        return cards
    key, value = signing.sign(card_data.signed_bytes(cards))
    return replace(cards, signature=Signature(key=key, value=value))


def writer_of(suffix: str) -> Callable[[Cards], bytes]:
    """Return what makes the text of a file with this suffix: ".html" or, to be read alone, ".md".

    :raises UnknownFormat: it is that of another kind of file.
    """
    if (writer := _WRITERS.get(suffix.lower())) is None:
        raise UnknownFormat(f"An evidence card is written as .html, or to be read alone as .md, not as “{suffix}”.")
    return writer


def page(made: Cards) -> bytes:
    """Return the page that can be verified.

    :raises BadCard: it could not, since it is too large.
    """
    data = card_page.page(made).encode()
    card_file.read(data, shown="The file")
    return data


_WRITERS: Mapping[str, Callable[[Cards], bytes]] = MappingProxyType(
    {
        **dict.fromkeys((".html", ".htm"), page),
        **dict.fromkeys((".md", ".markdown"), lambda made: card_page.as_markdown(made).encode()),
    }
)


def write(made: Cards, path: Path) -> None:
    """Write the cards to a file, which only its owner can read; see `writer_of`.

    :raises InquitError: the file cannot be written, has another suffix, or would be larger than a card may be.
    """
    data = writer_of(path.suffix)(made)
    try:
        with replacing(path, private=True) as out:
            out.write(data)
    except OSError as error:
        raise unwritable(path, error) from error
