# SPDX-License-Identifier: Apache-2.0
"""Reads the annotated corpora and says which articles train, tune and test."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TRAINED_OF_REGISTER = 28
"""Own articles of each register below this number train, the others test."""
Pieces = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One gold row: spans in code points, end exclusive. `act` and `form` are "" where the corpus does not say."""

    content: Pieces
    cue: Pieces
    source: Pieces
    act: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A stretch of text that names somebody: `kind` is person, organization or role."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text with its gold rows. `entities` is None where the corpus names no speakers."""

    doc: str
    text: str
    attributions: tuple[Attribution, ...]
    own: bool = False
    entities: tuple[Entity, ...] | None = field(default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpora:
    """What is trained on and what is kept aside for tuning, apart from every test."""

    train: list[Article]
    tune: list[Article]


def load(folder: Path) -> Corpora:
    """PolNeAR's training part and the own training part; a fixed slice of both is kept aside.

    :raises FileNotFoundError: where the folder lacks a corpus.
    """
    people = {row["doc"]: row for row in _lines(folder / "people-train.jsonl")}
    news = [_article(row, people=people.get(row["doc"])) for row in _lines(folder / "polnear-train.jsonl")]
    random.Random(20).shuffle(news)
    own = [article for article in load_own(folder) if _number(article.doc) < TRAINED_OF_REGISTER]
    aside = {article.doc for article in own if _number(article.doc) % 14 == 13}
    return Corpora(
        train=news[40:] + [article for article in own if article.doc not in aside],
        tune=news[:40] + [article for article in own if article.doc in aside],
    )


def load_own(folder: Path) -> list[Article]:
    """All own articles."""
    return [_article(row, people=row) for row in _lines(folder / "own" / "own.jsonl")]


def own_test(folder: Path) -> list[Article]:
    """The own articles that are never trained on."""
    return [article for article in load_own(folder) if _number(article.doc) >= TRAINED_OF_REGISTER]


def news_dev(folder: Path) -> list[Article]:
    """PolNeAR's development part; never trained on."""
    return [_article(row, people=None) for row in _lines(folder / "polnear-dev.jsonl")]


def _number(doc: str) -> int:
    return int(doc.rsplit("-", 1)[1])


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as handle:
        for line in handle:
            if line.strip():
                yield json.loads(line)


def _article(row: dict[str, Any], *, people: dict[str, Any] | None) -> Article:
    rows = tuple(
        Attribution(
            content=_spans(a["content"]), cue=_spans(a["cue"]), source=_spans(a["source"]),
            act=a.get("act", ""), form=a.get("form") or "",
        )
        for a in row["attributions"]
    )  # fmt: skip
    entities = _entities(row["text"], people.get("people") or people["attributions"]) if people else None
    return Article(doc=row["doc"], text=row["text"], attributions=rows, own="register" in row, entities=entities)


def _spans(pairs: list[list[int]]) -> Pieces:
    return tuple(sorted((start, end) for start, end in pairs))


def _entities(text: str, rows: list[dict[str, Any]]) -> tuple[Entity, ...]:
    """Every place where a name, role or organization of the rows stands word for word."""
    names: dict[str, str] = {}
    for row in rows:
        for role in _texts(row.get("role")):
            names.setdefault(role, "role")
        for organization in _texts(row.get("organization")):
            names.setdefault(organization, "organization")
        speaker = row.get("speaker")
        if speaker and row.get("kind") in ("person", "organization"):
            names[speaker] = row["kind"]
            last = speaker.split()[-1]
            if row["kind"] == "person" and len(last) > 2:
                names.setdefault(last, "person")
    found: list[Entity] = []
    taken = [False] * len(text)
    for name in sorted(names, key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = [True] * len(name)
                found.append(Entity(kind=names[name], start=match.start(), end=match.end()))
    return tuple(sorted(found, key=lambda e: e.start))


def _texts(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [v for v in values if isinstance(v, str) and len(v) > 2]
