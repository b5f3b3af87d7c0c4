# SPDX-License-Identifier: Apache-2.0
"""Changes articles at random so that the model learns the language and not the people of 2016.

Every change is a list of edits (start, end, replacement); the spans of the gold rows move with them.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.training.corpus import Article, Attribution, Entity, Pieces

Edit = tuple[int, int, str]
_NAME = re.compile(r"[A-Z][\w’'-]*[a-z]\w*")
_FULL = re.compile(r"\b([A-Z][a-z]+)((?: [A-Z]\.)? )([A-Z][a-z]{2,})\b")
_NUMBER = re.compile(r"\d+")
_DATA = Path(__file__).parent / "data"
_STYLES = (("“", "”"), ('"', '"'), ("''", "''"), ("``", "''"), ("«", "»"), ("‘", "’"), ("'", "'"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """How often an article is changed in each way."""

    names: float = 0.5
    cues: float = 0.08
    marks: float = 0.15
    faults: float = 0.1
    numbers: float = 0.15


class Augmenter:
    """Makes changed copies of articles. `Rates` are probabilities an article (of `cues`: a cue)."""

    def __init__(self, rates: Rates, rng: random.Random) -> None:
        self.rates = rates
        self.rng = rng
        self.first, self.last = _census()
        self.known = frozenset(self.first)
        self.classes: dict[str, list[list[str]]] = {}
        for line in (_DATA / "cue_classes.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                for word in line.split():
                    self.classes.setdefault(word, []).append(line.split())

    def change(self, article: Article) -> Article:
        """A copy, changed or not; the order of the steps is fixed since they may touch the same words."""
        rates, rng = self.rates, self.rng
        if rng.random() < rates.names:
            article = apply(article, self._names(article.text))
        article = apply(article, self._cues(article))
        if rng.random() < rates.numbers:
            article = apply(article, self._numbers(article.text))
        if rng.random() < rates.marks:
            article = apply(article, self._style(article.text))
        if rng.random() < rates.faults:
            article = apply(article, self._faults(article.text))
        return article

    def _names(self, text: str) -> list[Edit]:
        """Every word of a full name that begins with a known first name becomes another, the same all over the text."""
        exchange: dict[str, str] = {}
        for match in _FULL.finditer(text):
            if match.group(1) in self.known:
                exchange.setdefault(match.group(1), self.rng.choice(self.first))
                exchange.setdefault(match.group(3), self.rng.choice(self.last))
        if not exchange:
            return []
        pattern = re.compile(r"\b(" + "|".join(map(re.escape, exchange)) + r")\b")
        return [(m.start(), m.end(), exchange[m.group()]) for m in pattern.finditer(text)]

    def _cues(self, article: Article) -> list[Edit]:
        edits: list[Edit] = []
        for row in article.attributions:
            if len(row.cue) == 1 and self.rng.random() < self.rates.cues:
                start, end = row.cue[0]
                classes = self.classes.get(article.text[start:end])
                if classes:
                    edits.append((start, end, self.rng.choice(self.rng.choice(classes))))
        return edits

    def _numbers(self, text: str) -> list[Edit]:
        def other(digits: str) -> str:
            return digits[0] + "".join(self.rng.choice("0123456789") for _ in digits[1:])

        return [(m.start(), m.end(), other(m.group())) for m in _NUMBER.finditer(text) if self.rng.random() < 0.5]

    def _style(self, text: str) -> list[Edit]:
        opening, closing = self.rng.choice(_STYLES)
        edits = [(m.start(), m.end(), opening) for m in re.finditer("“", text)]
        edits += [(m.start(), m.end(), closing) for m in re.finditer("”", text)]
        if closing in ("’", "'"):  # nested marks become double
            edits += [(m.start(), m.end(), '"') for m in re.finditer(r"(?<!\w)‘|’(?!\w)(?=[”,.])", text)]
        return edits

    def _faults(self, text: str) -> list[Edit]:
        places = [m.start() for m in re.finditer('[“”"]', text)]
        edits: list[Edit] = []
        for at in self.rng.sample(places, min(len(places), self.rng.choice((1, 1, 2)))):
            edits.append((at, at + 1, self.rng.choice(("", "“", "”", '"'))))
        return edits


def apply(article: Article, edits: Sequence[Edit]) -> Article:
    """The article with `edits` done; of overlapping ones the first counts."""
    chosen: list[Edit] = []
    for edit in sorted(edits):
        if not chosen or edit[0] >= chosen[-1][1]:
            chosen.append(edit)
    if not chosen:
        return article
    parts: list[str] = []
    at = 0
    for start, end, new in chosen:
        parts += [article.text[at:start], new]
        at = end
    text = "".join(parts) + article.text[at:]
    move = _Move(chosen)
    rows = tuple(
        replace(row, content=move.all(row.content), cue=move.all(row.cue), source=move.all(row.source))
        for row in article.attributions
    )
    entities = article.entities
    if entities is not None:
        entities = tuple(Entity(kind=e.kind, start=move.place(e.start), end=move.place(e.end)) for e in entities)
    return replace(article, text=text, attributions=rows, entities=entities)


class _Move:
    """Where a place of the old text stands in the new one."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self.starts = [start for start, _, _ in edits]
        self.edits = edits
        self.shift = [0]
        for start, end, new in edits:
            self.shift.append(self.shift[-1] + len(new) - (end - start))

    def place(self, old: int) -> int:
        number = bisect_right(self.starts, old)
        if number:
            start, end, new = self.edits[number - 1]
            if old < end:
                return start + self.shift[number - 1] + (len(new) if old > start else 0)
        return old + self.shift[number]

    def all(self, spans: Pieces) -> Pieces:
        return tuple((self.place(start), self.place(end)) for start, end in spans)


def _census() -> tuple[list[str], list[str]]:
    """First and last names of the US census of 1990 (public domain), from the package `names`."""
    import names

    def read(key: str, most: int) -> list[str]:
        lines = Path(names.FILES[key]).read_text(encoding="utf-8").splitlines()
        return [line.split()[0].capitalize() for line in lines[:most]]

    return read("first:male", 600) + read("first:female", 900), read("last", 12000)


__all__ = ["Attribution", "Augmenter", "Rates", "apply"]
