# SPDX-License-Identifier: Apache-2.0
"""Texts read for people with the names that the network which ships with the program finds in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from desktop_app.model.clues import Clue, Named, Thing
from desktop_app.model.document import Document
from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Attribution
from desktop_app.people import attribute
from desktop_app.people.resolve import reading
from desktop_app.people.resolve.ranker import Ranker
from desktop_app.quotes.extract import Extractor


@lru_cache(maxsize=1)
def _network() -> Extractor:
    return Extractor.load(threads=1)


@lru_cache(maxsize=4096)
def names_in(text: str) -> tuple[Named, ...]:
    """The names that the network finds in `text`."""
    return _network().read(text).names


def named(text: str, words: str, thing: Thing) -> list[Named]:
    """`words` as a sure name wherever `text` has them."""
    starts = [found.start() for found in re.finditer(re.escape(words), text)]
    return [Named(Span(start, start + len(words)), thing, 0.99) for start in starts]


def repeated(names: Sequence[Named], length: int, times: int) -> list[Named]:
    """`names`, of a text of `length` code points, in each of its `times` repetitions."""
    starts = range(0, length * times, length)
    return [replace(n, span=Span(n.span.start + start, n.span.end + start)) for start in starts for n in names]


def read_people(
    text: str, quotations: Sequence[Quotation] = (), names: Sequence[Named] | None = None
) -> reading.Reading:
    """`text`, read for people; `names`: None for those of the network."""
    return reading.read_people(text, quotations, names=names_in(text) if names is None else names)


def attributed(
    text: str, quotations: Sequence[Quotation], names: Sequence[Named] | None = None
) -> tuple[Attribution, ...]:
    """Who said each of `quotations`; `names`: None for those of the network."""
    return attribute.attribute(Document(text=text), quotations, names=names_in(text) if names is None else names)


def answered(
    text: str, quotations: Sequence[Quotation], ranker: Ranker, posts: Ranker, clues: Sequence[Clue]
) -> list[attribute.Answer]:
    """Who said each of `quotations`, by these models."""
    return attribute.answers(Document(text=text), quotations, ranker, posts, clues, names=names_in(text))
