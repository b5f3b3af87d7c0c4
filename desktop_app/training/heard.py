# SPDX-License-Identifier: Apache-2.0
"""Training articles as the program itself hears them: quotations and clues by the shipped network, gold by overlap.

Only articles whose speakers the network was not told are read, so that its clues are as good here as on any other
text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.model.clues import Clue, Named
from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Spans
from desktop_app.quotes.extract import Extractor
from desktop_app.training import corpus as corpora
from desktop_app.training.people_corpus import Article, Gold, read_articles, read_stories


@dataclass(frozen=True, slots=True)
class Heard:
    """An article as the network reads it; `gold` of each quotation, None where none of the gold rows meets it.

    `persons`: of an article without gold rows, all who are named in it and what it states of them.
    """

    name: str
    text: str
    quotations: tuple[Quotation, ...]
    clues: tuple[Clue, ...]
    names: tuple[Named, ...]
    gold: tuple[Gold | None, ...]
    weight: float = 1.0
    page: bool = False
    persons: tuple[Gold, ...] = ()


def hear(folder: Path, model: Path | None = None) -> list[Heard]:
    """The articles kept from the network, as the model in the folder `model` (None: the shipped one) reads them."""
    return hear_all((article for article in read_articles(folder) if is_kept(folder, article)), model)


def hear_stories(folder: Path, model: Path | None = None) -> list[Heard]:
    """The texts of which only the persons are labelled, likewise."""
    extractor = Extractor.load(model)
    return [replace(_heard(story, extractor), persons=persons) for story, persons in read_stories(folder)]


def named(articles: Iterable[Article], model: Path | None = None) -> list[Article]:
    """`articles` as they were marked by hand, with the names that the network finds in them."""
    extractor = Extractor.load(model)
    return [replace(article, names=extractor.read(article.text).names) for article in articles]


def hear_all(articles: Iterable[Article], model: Path | None = None) -> list[Heard]:
    """`articles`, whatever they are, as the model in the folder `model` (None: the shipped one) reads them."""
    extractor = Extractor.load(model)
    return [_heard(article, extractor) for article in articles]


def is_kept(folder: Path, article: Article) -> bool:
    """Whether the network was not told who speaks in `article`."""
    return article.page or corpora.is_hidden(article.name) or article.name in _aside(folder)


def _aside(folder: Path) -> frozenset[str]:
    known = _ASIDE.get(folder)
    if known is None:
        known = _ASIDE[folder] = frozenset(article.doc for article in corpora.load(folder).tune)
    return known


_ASIDE: dict[Path, frozenset[str]] = {}


def _heard(article: Article, extractor: Extractor) -> Heard:
    read = extractor.read(article.text)
    letters = [_letters(article.text, q.content) for q in read.quotations]
    gold: list[Gold | None] = [None] * len(letters)
    for quotation, row in zip(article.quotations, article.gold, strict=True):
        wanted = _letters(article.text, quotation.content)
        best = max(range(len(letters)), key=lambda i: len(letters[i] & wanted), default=-1)
        if row is not None and best >= 0 and 2 * len(letters[best] & wanted) >= len(wanted) > 0:
            gold[best] = row
    return Heard(
        article.name, article.text, read.quotations, read.clues, read.names, tuple(gold), article.weight, article.page
    )  # fmt: skip


def _letters(text: str, spans: Spans) -> frozenset[int]:
    found: set[int] = set()
    for span in spans:
        found.update(i for i in range(span.start, span.end) if text[i].isalnum())
    return frozenset(found)
