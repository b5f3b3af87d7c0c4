# SPDX-License-Identifier: Apache-2.0
"""Evidence cards read back from a file that anybody may have written.

The page is not parsed: the data are taken out of it, and it is compared with what is drawn from them.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.errors import InquitError
from desktop_app.citations import card_data, card_page
from desktop_app.citations.differences import page_changes
from desktop_app.model.cards import Cards

MOST_BYTES = 8 * 1024 * 1024
_COPIES = (b"%PDF-", b"# Evidence card")


class BadCard(InquitError):
    """A file that is no evidence card, or one that cannot be read any more."""


class OldCard(BadCard):
    """A card of an earlier version of the program, which proves nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The cards of a file, and in what the file differs from what is drawn from their data."""

    cards: Cards
    changes: tuple[str, ...]


def read(data: bytes, *, shown: str) -> Found:
    """Return the cards in the file `shown`.

    :raises OldCard: an earlier version of the program made it.
    :raises BadCard: it is no card, damaged, or made by a later version.
    """
    text = _text(data, shown=shown)
    begin = text.find(card_page.DATA_BEGINS)
    if begin < 0:
        raise BadCard(f"{shown} is no evidence card, or the data that make it one were taken out.")
    begin += len(card_page.DATA_BEGINS)
    end = text.find(card_page.DATA_ENDS, begin)
    if end < 0:
        raise BadCard(f"{shown} is a damaged evidence card: its data have no end.")
    try:
        cards = card_data.parsed(text[begin:end])
    except card_data.OtherVersion as error:
        if error.newer:
            raise BadCard(f"{shown} was made by a later version of Inquit, which is needed to verify it.") from error
        raise OldCard(
            f"{shown} was made by an earlier version of Inquit, whose cards anybody can change unseen. "
            "Make the card anew from the library."
        ) from error
    except card_data.DamagedData as error:
        raise BadCard(f"{shown} is a damaged evidence card: its data cannot be read ({error}).") from error
    if card_page.DATA_BEGINS in text[end:]:
        raise BadCard(f"{shown} is a damaged evidence card: it holds two blocks of data.")
    return Found(cards=cards, changes=tuple(page_changes(card_page.page(cards), text)))


def _text(data: bytes, *, shown: str) -> str:
    if data.startswith(_COPIES):
        raise BadCard(f"{shown} is a copy to read; only the web page (.html) of a card can be verified.")
    if len(data) > MOST_BYTES:
        raise BadCard(f"{shown} is no evidence card: it is larger than {MOST_BYTES // 1024**2} MB.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadCard(f"{shown} is no evidence card: it is not UTF-8.") from error
    if "\0" in text:
        raise BadCard(f"{shown} is no evidence card: it holds a zero byte.")
    return text
