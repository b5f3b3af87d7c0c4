# SPDX-License-Identifier: Apache-2.0
"""Evidence cards read back from a file: Markdown, HTML or PDF, one card or many."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass

from desktop_app.base.errors import InquitError
from desktop_app.citations import card as cards
from desktop_app.model.cards import Card
from desktop_app.readers import pdf_lines

_DATA = re.compile(
    r"<!-- inquit-card (?P<comment>\{.*?\}) -->"
    rf'|<script type="{re.escape(cards.MEDIA_TYPE)}">(?P<script>.*?)</script>',
    re.DOTALL,
)
_TAG = re.compile(r"<(?:style|title)>.*?</(?:style|title)>|<[^>]*>", re.DOTALL)


class BadCard(InquitError):
    """A file that is no evidence card, or one that cannot be read any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A card of a file, and what of its data the file does not show as they are: names of facts, or "quotation"."""

    card: Card
    changed: tuple[str, ...]


def read(data: bytes, *, shown: str) -> list[Found]:
    """The cards in the file `shown`, in their order.

    :raises BadCard: it holds none, or one that was damaged or made by a later version.
    :raises UnreadableFile: a PDF that is damaged.
    """
    pieces = _of_pdf(data, shown=shown) if data.startswith(b"%PDF-") else _of_text(data)
    if not pieces:
        raise BadCard(f"{shown} is no evidence card, or what makes it one was taken out of it.")
    found = []
    for written, seen in pieces:
        try:
            card = cards.from_data(written)
        except ValueError as error:
            raise BadCard(f"{shown} is an evidence card that cannot be read ({error}).") from error
        found.append(Found(card=card, changed=_changed(card, seen)))
    return found


def _of_text(data: bytes) -> list[tuple[str, str]]:
    """The data of each card, and what a reader of the file sees of it."""
    text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    found, before = [], 0
    for match in _DATA.finditer(text):
        seen = text[before : match.start()]
        before = match.end()
        is_html = match["script"] is not None
        found.append((match["script"] or match["comment"], html.unescape(_TAG.sub(" ", seen)) if is_html else seen))
    return found


def _of_pdf(data: bytes, *, shown: str) -> list[tuple[str, str]]:
    files, text = pdf_lines.attachments(data, shown=shown)
    attached = [each.decode("utf-8", errors="replace") for each in files]
    # All pages for each: which card stands on which page the file does not say.
    return [(each, text) for each in attached if each.startswith(cards.BEGINNING)]


def _changed(card: Card, seen: str) -> tuple[str, ...]:
    """A file may have been edited by somebody who did not know of the data in it, or who did."""
    bare = _letters(seen)
    wanted = {"quotation": card.shown, **{fact.name: fact.value for fact in card.facts}}
    return tuple(name for name, value in wanted.items() if _letters(value) not in bare)


def _letters(words: str) -> str:
    """Letters and figures alone: marks are escaped in Markdown, and lines broken in a PDF."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", words) if letter.isalnum())
