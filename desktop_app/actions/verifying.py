# SPDX-License-Identifier: Apache-2.0
"""Evidence cards verified: the file against its data, the data against the source, the attribution against the program.

Cards and originals are strangers' files. A card is read here, by a parser of its own; an original is read, and what it
says is analysed, in worker processes with limits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from desktop_app.actions import attributing, browsing, card_checks
from desktop_app.actions import documents as listed
from desktop_app.actions.analysts import present_engine
from desktop_app.actions.card_checks import Finding, Findings, Weight
from desktop_app.actions.evidence import described_by
from desktop_app.actions.reading import read_file
from desktop_app.actions.reanalysing import marked_original
from desktop_app.base import signing
from desktop_app.citations import card_data, card_file
from desktop_app.citations.card import checks_of, marked, origin_of
from desktop_app.citations.card_file import BadCard, Found, OldCard
from desktop_app.library.library import Library
from desktop_app.model.analysis import AttributedQuotation
from desktop_app.model.cards import Card, Cards, Origin, Standing, Verdict
from desktop_app.model.certainty import State
from desktop_app.model.document import Document
from desktop_app.model.rows import Row
from desktop_app.model.spans import Spans
from desktop_app.readers import registry

__all__ = ["BadCard", "Found", "InFile", "InLibrary", "Nowhere", "OldCard", "read_card", "shown", "verify"]

_MOST_LIKE = 20
"""Documents of one title that are looked through."""
_STANDINGS = (Standing.PROVEN, Standing.UNPROVEN, Standing.UNPROVEN, Standing.ALTERED)
"""By the weight of the worst finding."""


def read_card(path: Path) -> Found:
    """Return the cards in a file.

    :raises OldCard: an earlier version of the program made it.
    :raises BadCard: it is no card, damaged, or made by a later version.
    :raises UnreadableFile: it cannot be opened.
    """
    return card_file.read(registry.load(path), shown=registry.printable(path))


def shown(card: Card) -> str:
    """Return the words of the quotation as they stand on the card, on one line."""
    return " ".join(marked(card).split())


# Sources


@dataclass(eq=False, kw_only=True)
class Text:
    """One document that a card may be from; `kept` are the rows that a library has of it, None for a file."""

    shown: str
    document: Document
    origin: Origin
    original: bytes | None = None
    kept: dict[Spans, Row] | None = None

    @cached_property
    def quotations(self) -> tuple[AttributedQuotation, ...]:
        """What the program finds in it.

        :raises UnreadableFile: it cannot be analysed within the limits.
        """
        return attributing.quotations_of(self.document, original=self.original)


class Source(Protocol):
    """Where the document of a card is looked for."""

    def text_of(self, card: Card) -> Text | None:
        """Return the document that the card is most likely from; None if there is none."""

    @property
    def missing(self) -> str:
        """Why there is none."""


@dataclass(frozen=True)
class Nowhere:
    """No source at all."""

    missing: str = "there is no library here; name the document with --original"

    def text_of(self, card: Card) -> Text | None:
        """Return None."""
        return None


class InFile:
    """The document in a file, or each of those that it holds.

    :raises UnreadableFile: the file cannot be read within the limits.
    """

    missing = "the original holds no such document"

    def __init__(self, path: Path) -> None:
        self._texts = [
            Text(
                shown=registry.printable(path) if len(read.sources) == 1 else source.document.file,
                document=source.document,
                origin=origin_of(source.document, hashlib.sha256(source.original).hexdigest()),
            )
            for read in [read_file(path)]
            for source in read.sources
        ]

    def text_of(self, card: Card) -> Text | None:
        """Return the document with the text of the card; if there is none, one that holds its words, or the first."""
        return _likeliest(card, self._texts)


class InLibrary:
    """The documents of a library."""

    missing = "the library holds no such document"

    def __init__(self, library: Library) -> None:
        self._library = library
        self._texts: dict[int, Text] = {}

    def text_of(self, card: Card) -> Text | None:
        """Return the document of the card's bytes; if there is none, one of the same address or title.

        :raises LibraryProblem: the library cannot be read.
        """
        origin = card.origin
        ids = self._library.documents_like(sha256=origin.sha256, url=origin.url, title=origin.title)[:_MOST_LIKE]
        for id in ids:
            if id not in self._texts:
                self._texts[id] = self._read(id)
        return _likeliest(card, [self._texts[id] for id in ids])

    def _read(self, id: int) -> Text:
        article = browsing.article(self._library, id)
        (described,) = listed.rows(self._library, [id])
        rows = {row.id: row for row in browsing.rows_with_work(self._library, [each.id for each in article.passages])}
        sha256 = next((row.sha256 for row in rows.values()), "")
        return Text(
            shown=f"“{described.shown}” in the library",
            document=article.document,
            origin=origin_of(article.document, sha256, described=described_by(article.document, described.corrected)),
            original=marked_original(self._library, id, article.document),
            kept={each.content: rows[each.id] for each in article.passages if each.id in rows},
        )


def _likeliest(card: Card, texts: Sequence[Text]) -> Text | None:
    same = (text for text in texts if text.origin.text_sha256 == card.origin.text_sha256)
    holding = (text for text in texts if card_checks.spans_in(card, text.document.text))
    return next(same, None) or next(holding, None) or next(iter(texts), None)


# Verdicts


def verify(found: Found, source: Source, *, signer: str | None = None) -> list[Verdict]:
    """Return how each card of a file stands; `signer` is whose signature is asked for (see `signing.named_key`).

    :raises LibraryProblem: the library cannot be read.
    """
    of_file = [*_of_file(found), *_of_signature(found.cards, signer)]
    vouched = signer is not None and _is_signed_by(found.cards, signer)
    return [
        _verdict([*of_file, *_of_card(card, found.cards, source)], _signature(found.cards), vouched=vouched)
        for card in found.cards.cards
    ]


def _verdict(findings: Iterable[Finding], signature: str, *, vouched: bool) -> Verdict:
    ordered = sorted(findings, key=lambda finding: -finding.weight)
    counted = [f.weight for f in ordered if not (vouched and f.weight is Weight.STATED)]
    reasons = tuple(dict.fromkeys(finding.words for finding in ordered))
    return Verdict(standing=_STANDINGS[max(counted, default=Weight.NOTE)], reasons=reasons, signature=signature)


def _of_file(found: Found) -> Findings:
    for change in found.changes:
        yield Finding(Weight.ALTERED, f"the file is not what its data give: {change}")


def _of_card(card: Card, cards: Cards, source: Source) -> Findings:
    text = source.text_of(card)
    if text is None:
        yield Finding(Weight.UNPROVEN, f"the card agrees with itself, but its source is not here: {source.missing}")
        yield from _checked(card, None)
        return
    yield from card_checks.of_text(card, text.document.text, shown=text.shown)
    yield from card_checks.of_origin(card, text.origin, shown=text.shown, library=text.kept is not None)
    spans = card_checks.spans_in(card, text.document.text)
    kept = text.kept.get(spans) if text.kept is not None and spans is not None else None
    if spans is not None:
        same_text = card.origin.text_sha256 == text.origin.text_sha256
        same = card.found and cards.program == present_engine() and same_text
        yield from card_checks.of_extraction(card, text.quotations, spans, same=same, confirmed=_confirmed(card, kept))
    yield from _checked(card, kept)


def _checked(card: Card, kept: Row | None) -> Findings:
    if kept is not None and kept.state is State.WRONG:
        yield Finding(Weight.UNPROVEN, "a person marked the quotation as wrong in the library")
    same = kept is not None and checks_of(kept) == card.checked
    for check in card.checked:
        by = f"checked by {check.by}"
        if same:
            yield Finding(Weight.NOTE, f"{by}; the library holds the same")
        else:
            yield Finding(Weight.STATED, f"{by}, as the card states")


def _confirmed(card: Card, kept: Row | None) -> frozenset[str]:
    """Return what of a person's decisions stands in the library, too."""
    if kept is None:
        return frozenset()
    same = {
        "speaker": (kept.speaker, kept.kind) == (card.speaker, card.kind),
        "role": kept.role == card.role,
        "organization": kept.organization == card.organization,
        "form": kept.form is card.form,
        "quotation": kept.form is card.form,
    }
    same["added"] = all(same.values())
    return frozenset(name for name in kept.corrected if same[name])


# Signatures


def _is_valid(cards: Cards) -> bool:
    own = cards.signature
    return own is not None and signing.is_signed(card_data.signed_bytes(cards), key=own.key, value=own.value)


def _is_signed_by(cards: Cards, signer: str) -> bool:
    return cards.signature is not None and _is_valid(cards) and signing.is_key(cards.signature.key, named=signer)


def _of_signature(cards: Cards, signer: str | None) -> Findings:
    if cards.signature is not None and not _is_valid(cards):
        yield Finding(Weight.ALTERED, "the signature is not valid: other data were signed, or with another key")
    elif signer is not None and not _is_signed_by(cards, signer):
        yield Finding(Weight.UNPROVEN, "the card is not signed by the signer that was asked for")


def _signature(cards: Cards) -> str:
    if cards.signature is None:
        return "not signed"
    validity = "valid" if _is_valid(cards) else "not valid"
    return f"signed with the key {signing.fingerprint(cards.signature.key)} ({validity})"
