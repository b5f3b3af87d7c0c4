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

from desktop_app.training.corpus import Article, Entity
from desktop_app.training.exchange import Edit, business, organizations, places
from desktop_app.training.parties import Party, Pieces

_NAME = re.compile(r"[A-Z][\w’'-]*[a-z]\w*")
_FULL = re.compile(r"\b([A-Z][a-z]+)((?: [A-Z]\.)? )([A-Z][a-z]{2,})\b")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NUMBER = re.compile(r"\d+|\b(?:" + "|".join(_DAYS + _MONTHS) + r")\b")
_DATA = Path(__file__).parent / "data"
_WHOLE = re.compile(r"([“\"])([^“”\"\n]{15,300}?)([,.?!]?[”\"])")
_DETERMINERS = frozenset({"the", "a", "an", "one", "some", "two", "his", "her", "its", "their", "many", "several"})
_PRONOUNS = frozenset({"They", "Some", "Many", "Others", "Both", "Most", "Which", "That", "This", "What", "Those"})
_STYLES = (("“", "”"), ('"', '"'), ("''", "''"), ("``", "''"), ("«", "»"), ("‘", "’"), ("'", "'"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """How often an article is changed in each way.

    `names`, `marks` (style), `faults` (a mark missing or turned), `numbers` (and dates): an article. `cues`, `sources`,
    `contents` (another speaker or another wording out of another article): a row. `organizations`, `places`: an
    article; `business` (an article): half of its bare speakers get a role and a firm. An article whose speakers are
    known keeps them in a share `whole` of its copies.
    """

    names: float = 0.5
    organizations: float = 0.0
    places: float = 0.0
    business: float = 0.0
    whole: float = 0.7
    cues: float = 0.08
    marks: float = 0.15
    faults: float = 0.1
    numbers: float = 0.15
    sources: float = 0.0
    contents: float = 0.0


class Augmenter:
    """Makes changed copies of articles; `lenders` are those whose sources and contents are put into others."""

    def __init__(self, rates: Rates, rng: random.Random, lenders: Sequence[Article] = ()) -> None:
        self.rates = rates
        self.rng = rng
        self.sources, self.contents = _lent(lenders)
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
            article = apply(article, self._names(article))
        if rng.random() < rates.organizations:
            article = apply(article, organizations(article.text, self.last, rng))
        if rng.random() < rates.places:
            article = apply(article, places(article.text, rng))
        if not article.named:  # in the others nothing may come in whose names nobody has labelled
            article = self._with_strange_words(article)
        article = apply(article, self._cues(article))
        if rng.random() < rates.numbers:
            article = apply(article, self._numbers(article.text))
        if rng.random() < rates.marks:
            article = apply(article, self._style(article.text))
        if rng.random() < rates.faults:
            article = apply(article, self._faults(article.text))
        return article

    def _with_strange_words(self, article: Article) -> Article:
        if article.parties is None or self.rng.random() >= self.rates.whole:
            article = replace(apply(article, self._new_sources(article)), parties=None)
        return apply(article, self._new_contents(article))

    def _names(self, article: Article) -> list[Edit]:
        """Every word of a full name that begins with a known first name becomes another, the same all over the text;
        where all names are known, in those of persons alone."""
        text = article.text
        persons = [e for e in article.entities or () if e.kind == "person"] if article.named else None
        exchange: dict[str, str] = {}
        for match in _FULL.finditer(text):
            if match.group(1) in self.known:
                exchange.setdefault(match.group(1), self.rng.choice(self.first))
                exchange.setdefault(match.group(3), self.rng.choice(self.last))
        if not exchange:
            return []
        pattern = re.compile(r"\b(" + "|".join(map(re.escape, exchange)) + r")\b")
        found = [(m.start(), m.end(), exchange[m.group()]) for m in pattern.finditer(text)]
        if persons is None:
            return found
        inside = {place for person in persons for place in range(person.start, person.end)}
        return [edit for edit in found if edit[0] in inside]

    def _cues(self, article: Article) -> list[Edit]:
        edits: list[Edit] = []
        for row in article.attributions:
            if len(row.cue) == 1 and self.rng.random() < self.rates.cues:
                start, end = row.cue[0]
                classes = self.classes.get(article.text[start:end])
                if classes:
                    edits.append((start, end, self.rng.choice(self.rng.choice(classes))))
        return edits

    def _new_sources(self, article: Article) -> list[Edit]:
        """Named sources exchanged for those of other articles, or written as the business pages do."""
        if self.rng.random() < self.rates.business:
            return business(article, self.last, self.rng, 0.5)
        edits: list[Edit] = []
        for row in article.attributions:
            if self.sources and len(row.source) == 1 and self.rng.random() < self.rates.sources:
                start, end = row.source[0]
                if lendable_source(article.text[start:end]):
                    edits.append((start, end, _begin_like(self.rng.choice(self.sources), article.text[start:end])))
        return edits

    def _new_contents(self, article: Article) -> list[Edit]:
        """Contents of one sentence or more exchanged for those of other articles."""
        edits: list[Edit] = []
        for row in article.attributions:
            if self.contents and len(row.content) == 1 and self.rng.random() < self.rates.contents:
                start, end = row.content[0]
                old = article.text[start:end]
                inner = _WHOLE.fullmatch(old)
                if inner and "\n" not in old:
                    new = _WHOLE.fullmatch(self.rng.choice(self.contents))
                    if new:
                        edits.append((start + inner.start(2), start + inner.end(2), new.group(2)))
        return edits

    def _numbers(self, text: str) -> list[Edit]:
        """Half of the numbers, days and months become others."""

        def other(found: str) -> str:
            for names in (_DAYS, _MONTHS):
                if found in names:
                    return self.rng.choice(names)
            return found[0] + "".join(self.rng.choice("0123456789") for _ in found[1:])

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
    parties = article.parties
    if parties is not None:
        parties = tuple(_moved(party, move) for party in parties)
    return replace(article, text=text, attributions=rows, entities=entities, parties=parties)


def _moved(party: Party, move: _Move) -> Party:
    return Party(
        names=move.all(party.names), roles=move.all(party.roles), organizations=move.all(party.organizations),
        unsure=move.all(party.unsure), unsure_roles=move.all(party.unsure_roles),
    )  # fmt: skip


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


def lendable_source(source: str) -> bool:
    """Whether `source` may stand in another's place: it is a name, or has two words or more, and is no pronoun."""
    return len(source) > 3 and "\n" not in source and (" " in source or source[0].isupper()) and source not in _PRONOUNS


def _lent(lenders: Sequence[Article]) -> tuple[list[str], list[str]]:
    """Sources and wholly quoted contents of one piece; each own article lends as much as four others."""
    sources: list[str] = []
    contents: list[str] = []
    for article in lenders:
        for row in article.attributions:
            times = 4 if article.own else 1
            for start, end in row.source if len(row.source) == 1 else ():
                if lendable_source(article.text[start:end]):
                    sources.extend([article.text[start:end].rstrip(" ,")] * times)
            for start, end in row.content if len(row.content) == 1 else ():
                if _WHOLE.fullmatch(article.text[start:end]):
                    contents.extend([article.text[start:end]] * times)
    return sources, contents


def _begin_like(new: str, old: str) -> str:
    """`new` with a small or capital article, as `old` begins."""
    first = new.split(" ", 1)[0]
    if first.lower() not in _DETERMINERS:
        return new
    return (new[0].upper() if old[0].isupper() else new[0].lower()) + new[1:]


def _census() -> tuple[list[str], list[str]]:
    """First and last names of the US census of 1990 (public domain), from the package `names`."""
    import names

    def read(key: str, most: int) -> list[str]:
        lines = Path(names.FILES[key]).read_text(encoding="utf-8").splitlines()
        return [line.split()[0].capitalize() for line in lines[:most]]

    return read("first:male", 600) + read("first:female", 900), read("last", 12000)
