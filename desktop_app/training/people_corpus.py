# SPDX-License-Identifier: Apache-2.0
"""Articles with gold speakers, roles and organizations, as quotations with their right answers."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from desktop_app.model.clues import Named
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span, Spans
from desktop_app.people.text.lexicons import nations_of
from desktop_app.training.corpus import OWN, PAGES, hidden_stories, is_test, is_told_page, page_texts
from desktop_app.training.news_labels import labelled
from desktop_app.training.page_labels import labelled_pages

NEWS_WEIGHT = 16.0
"""What a row of a real article counts in the calibration; 1 for an invented one."""
_TITLES = frozenset(
    (
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sen",
        "rep",
        "gov",
        "gen",
        "lt",
        "col",
        "sgt",
        "capt",
        "prof",
        "sir",
        "rev",
        "senator",
        "representative",
        "governor",
        "president",
        "the",
        "a",
        "an",
        "jr",
        "sr",
    )
)
_MARKS = frozenset("\"“”„«»‘’'")


@dataclass(frozen=True, slots=True)
class Gold:
    """The right row of one quotation; `role` and `organization` list what is accepted, () where nothing is stated."""

    kind: str | None
    speaker: str | None
    role: tuple[str, ...]
    organization: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A text, its quotations and the gold of each; None where a quotation has none.

    `page`: a real page whose speakers the network was not told. `names`: what the network takes for names in it.
    """

    name: str
    text: str
    quotations: tuple[Quotation, ...]
    gold: tuple[Gold | None, ...]
    weight: float = 1.0
    page: bool = False
    names: tuple[Named, ...] = ()


def read_articles(corpus: Path) -> list[Article]:
    """All training articles: `people-train.jsonl` and our own labels (spans from `polnear-train.jsonl`), those of the
    own corpus, and real pages where the corpus has them."""
    return [*_polnear(corpus), *_own(corpus), *_pages(corpus)]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def _polnear(corpus: Path) -> Iterator[Article]:
    whole = {d["doc"]: d for d in _lines(corpus / "polnear-train.jsonl")}
    spans = {name: document["attributions"] for name, document in whole.items()}
    more = labelled({name: document["text"] for name, document in whole.items()})
    for document in (*_lines(corpus / "people-train.jsonl"), *more):
        gold = {_key(p["content"]): _gold(p) for p in document["people"] if p["quotation"]}
        rows = [a for a in spans[document["doc"]] if a["content"]]
        rows.sort(key=lambda a: a["content"][0][0])
        article = _article(document["doc"], document["text"], rows, [gold.get(_key(a["content"])) for a in rows])
        yield replace(article, weight=NEWS_WEIGHT)


def _own(corpus: Path) -> Iterator[Article]:
    for document in (*_lines(corpus / "own" / "own.jsonl"), *_lines(OWN / "more.jsonl")):
        if not is_test(document["doc"]):
            rows = document["attributions"]
            yield _article(document["doc"], document["text"], rows, [_gold(a) for a in rows])


def level_pages(corpus: Path) -> list[Article]:
    """The real pages on which nothing is trained and the level of the confidence is set; [] where there are none."""
    file = corpus / "pages" / "dev.jsonl"
    return [replace(article, page=True) for article in read_whole(file)] if file.exists() else []


def read_stories(corpus: Path) -> list[tuple[Article, tuple[Gold, ...]]]:
    """Real texts without labelled rows that the network is not told, and what they state of each person named."""
    return [
        (Article(doc, text, (), ()), tuple(_gold({**person, "kind": "person"}) for person in persons))
        for doc, text, persons in hidden_stories(corpus)
    ]


def read_whole(file: Path) -> list[Article]:
    """The articles of a file in the form of the own corpus, where every quotation is labelled."""
    return [_whole(document) for document in _lines(file)]


def read_people(file: Path) -> list[Article]:
    """The articles of a `people-*.jsonl` file, with the quotations of which it names the speaker."""
    return [_told(document) for document in _lines(file)]


def _told(document: dict[str, Any]) -> Article:
    rows = [row for row in document["people"] if row.get("quotation", True)]
    return _article(document["doc"], document["text"], rows, [_gold(row) for row in rows])


def _pages(corpus: Path) -> Iterator[Article]:
    texts = page_texts(corpus) if (corpus / PAGES).exists() else {}
    for document in labelled_pages(texts):
        yield replace(_whole(document), weight=NEWS_WEIGHT, page=not is_told_page(corpus, document["doc"]))


def _whole(document: dict[str, Any]) -> Article:
    rows = [row for row in document["attributions"] if row["content"]]
    return _article(document["doc"], document["text"], rows, [_gold(row) for row in rows])


def _article(name: str, text: str, rows: Sequence[dict[str, Any]], gold: Sequence[Gold | None]) -> Article:
    quotations = tuple(
        Quotation(
            content=_spans(r["content"]), cue=_spans(r.get("cue")), source=_spans(r.get("source")), form=_form(text, r)
        )
        for r in rows
    )
    return Article(name, text, quotations, tuple(gold))


def _form(text: str, row: dict[str, Any]) -> Form:
    if "form" in row:
        return Form(row["form"])
    content = " ".join(text[s:e] for s, e in row["content"])
    if content[0] in _MARKS and content[-1] in _MARKS:
        return Form.DIRECT
    return Form.MIXED if any(mark in content for mark in '"“”') else Form.INDIRECT


def _spans(pairs: Sequence[Sequence[int]] | None) -> Spans:
    return tuple(Span(s, e) for s, e in pairs or ())


def _key(pairs: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(p) for p in pairs)


def _gold(row: dict[str, Any]) -> Gold:
    bodies = tuple(row["organization"])
    return Gold(row["kind"], row["speaker"], tuple(row["role"]), (*bodies, *nations_of(bodies)))


def _words(phrase: str | None) -> list[str]:
    folded = unicodedata.normalize("NFKC", phrase or "").replace("’", "'")
    return re.findall(r"[^\W_]+", re.sub(r"'s\b|s'(?=\s|$)", "", folded.casefold()))


def _name(phrase: str | None) -> list[str]:
    words = _words(phrase)
    return [w for w in words if w not in _TITLES and not (len(w) == 1 and len(words) > 2)] or words


def same_name(gold: str | None, found: str | None) -> bool:
    """Whether both name the same, titles and middle initials apart (the measure of the shared benchmark)."""
    return sorted(_name(gold)) == sorted(_name(found))


def same_role(gold: Gold, found: str | None) -> bool:
    """Whether `found` is the role; a document, or somebody unnamed, may also have its own noun for one, or none."""
    if same_phrase(gold.role, found):
        return True
    if gold.kind not in ("document", "unnamed"):
        return False
    noun = set(_words(gold.speaker))
    if not _words(found):
        return gold.kind == "document" or any(set(_words(role)) <= noun for role in gold.role)
    return not gold.role and set(_words(found)) <= noun


def same_phrase(gold: Sequence[str], found: str | None) -> bool:
    """Whether `found` shares at least 0.6 (F1 over words) with one of `gold`, or both are empty."""
    small = {"the", "a", "an", "of", "for", "at", "in"}
    predicted = set(_words(found)) - small
    if not gold:
        return not predicted
    for alternative in gold:
        wanted = set(_words(alternative)) - small
        if wanted and predicted and 2 * len(wanted & predicted) / (len(wanted) + len(predicted)) >= 0.6:
            return True
    return False
