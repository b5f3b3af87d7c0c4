# SPDX-License-Identifier: Apache-2.0
"""The head of an article as this room reads it: names that are no part of the story (credits) are blank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.model.clues import Clue, Named, Relation
from desktop_app.model.document import Document
from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span, blanked
from desktop_app.people.resolve.narrator import OF_WRITER
from desktop_app.people.text.lexicons import lists
from desktop_app.quotes.dialogue import Dialogue

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_MOST_SMALL = 0.1
"""Largest share of lower-case words, function words not counted, in a headline that still counts as capitalised."""


def own_words(document: Document, quotations: Sequence[Quotation], dialogue: Dialogue) -> str:
    """The text of `document` without its credits, and with the capitals of its headline as in a sentence.

    Every character keeps its place. A byline is only kept for `quotations` of the writer ("I"), and all of the head for
    a transcript, where it says who speaks: "The Quay Hour. Host: Jane Roe".
    """
    head, text = document.head, document.text
    if head is None or dialogue.sure_turns:
        return text
    first_person = any(span.of(text).split()[0].casefold() in OF_WRITER for q in quotations for span in q.source)
    text = blanked(text, head.credits if first_person else (*head.bylines, *head.credits))
    return _in_sentence_case(text, head.headline) if head.headline is not None else text


def own_clues(clues: Sequence[Clue], text: str, own: str) -> list[Clue]:
    """The `clues` in `text` that `own`, the text as this room reads it, confirms.

    Blank parts are cut off. A name must keep its capitals there, a role need not.
    """
    return [found for clue in clues if (found := _borne_out(clue, text, own)) is not None]


def own_names(names: Sequence[Named], text: str, own: str) -> list[Named]:
    """The `names` in `text` that stand letter for letter in `own`, the text as this room reads it."""
    return [name for name in names if name.span.of(own) == name.span.of(text)]


def _borne_out(clue: Clue, text: str, own: str) -> Clue | None:
    kept = clue.span.of(own)
    if kept == clue.span.of(text):
        return clue
    start = clue.span.start + len(kept) - len(kept.lstrip())
    span = Span(start, start + len(kept.strip()))
    same = span.of(text) == span.of(own) or clue.relation is Relation.ROLE
    return replace(clue, span=span) if len(span) and same else None


def _in_sentence_case(text: str, headline: Span) -> str:
    """`text` with capitals in `headline` only for words that have them, and never lack them, outside it.

    A headline that is written like a sentence stays as it is: its capitals mark names.
    """
    words = list(_WORD.finditer(text, headline.start, headline.end))
    telling = [w.group() for w in words if w.group().casefold() not in lists().small]
    if sum(w[0].islower() for w in telling) > _MOST_SMALL * len(telling):
        return text
    elsewhere = {w.group() for w in _WORD.finditer(text, headline.end)}
    names = {w.casefold() for w in elsewhere if not w[0].islower()} - elsewhere
    first_names = lists().first_names
    pieces, at, named = [], len(text), False
    for word in reversed(words):
        low = word.group().casefold()
        named = low in names or (named and low in first_names)
        pieces += [text[word.end() : at], word.group() if named else _lowered(word.group())]
        at = word.start()
    return text[:at] + "".join(reversed(pieces))


def _lowered(word: str) -> str:
    """`word` in small letters, as long as before: one letter has no small form of its own length."""
    low = word.lower()
    return low if len(low) == len(word) else word
