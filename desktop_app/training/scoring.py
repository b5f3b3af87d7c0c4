# SPDX-License-Identifier: Apache-2.0
"""Scores quotations against gold rows.

Only letters and digits count, so that marks and space at the edge of a span earn and cost nothing. Found: gold
and predicted contents have a Jaccard index of at least 0.5; exact: 0.9; attributed: found, and the sources share
half of the smaller one, or both have none. Gold and predictions are paired one to one, the best overlap first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desktop_app.training.corpus import Article

FOUND, EXACT = 0.5, 0.9
KINDS = ("quoted", "indirect", "all")
_MARK = re.compile("[\"“”„«»]|''|``")
Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A predicted quotation, spans in code points; `form` is "" where not known."""

    content: Spans
    source: Spans
    form: str = ""


@dataclass(slots=True)
class Tally:
    """Counts of one kind of quotation; F1 in percent."""

    gold: int = 0
    predicted: int = 0
    found: int = 0
    exact: int = 0
    attributed: int = 0

    def f1(self, what: str) -> float:
        """F1 of `found`, `exact` or `attributed`."""
        both = self.gold + self.predicted
        return 200.0 * int(getattr(self, what)) / both if both else 0.0

    def recall(self) -> float:
        """Share of gold that was found, in percent."""
        return 100.0 * self.found / self.gold if self.gold else 0.0

    def precision(self) -> float:
        """Share of predictions that were found, in percent."""
        return 100.0 * self.found / self.predicted if self.predicted else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """One tally a kind."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})

    def table(self) -> str:
        """For people."""
        lines = [f"{'':9} {'gold':>6} {'found':>6} {'exact':>6} {'attrib':>6}   {'P':>5} {'R':>5}"]
        for kind, t in self.tallies.items():
            figures = " ".join(f"{t.f1(what):6.1f}" for what in ("found", "exact", "attributed"))
            lines.append(f"{kind:9} {t.gold:6} {figures}   {t.precision():5.1f} {t.recall():5.1f}")
        return "\n".join(lines)

    def figures(self) -> dict[str, dict[str, float]]:
        """For a file: F1 a kind and measure, one decimal."""
        return {
            kind: {what: round(t.f1(what), 1) for what in ("found", "exact", "attributed")}
            for kind, t in self.tallies.items()
        }


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which gold row goes with which prediction, at the two thresholds."""

    found: dict[int, int]
    exact: frozenset[tuple[int, int]]
    sourced: frozenset[int]


def letters(text: str, spans: Spans) -> frozenset[int]:
    """The places of all letters and digits in `spans`."""
    return frozenset(i for start, end in spans for i in range(start, min(end, len(text))) if text[i].isalnum())


def kind_of(text: str, content: Spans, form: str = "") -> str:
    """What `form` says; else quoted where a double mark stands in the content or within two characters of it."""
    if form:
        return "indirect" if form == "indirect" else "quoted"
    near = any(_MARK.search(text[max(0, start - 2) : end + 2]) for start, end in content)
    return "quoted" if near else "indirect"


def pairing(article: Article, guesses: Sequence[Guess]) -> Pairing:
    """Gold rows without content must have been left out of `article`."""
    text = article.text
    gold = [letters(text, row.content) for row in article.attributions]
    mine = [letters(text, guess.content) for guess in guesses]
    found = _pairs(gold, mine, FOUND)
    sourced = frozenset(
        g for g, p in found.items()
        if _same(letters(text, article.attributions[g].source), letters(text, guesses[p].source))
    )  # fmt: skip
    return Pairing(found, frozenset(_pairs(gold, mine, EXACT).items()), sourced)


def _same(gold: frozenset[int], mine: frozenset[int]) -> bool:
    if not gold or not mine:
        return not gold and not mine
    return 2 * len(gold & mine) >= min(len(gold), len(mine))


def _pairs(gold: Sequence[frozenset[int]], mine: Sequence[frozenset[int]], least: float) -> dict[int, int]:
    scored: list[tuple[float, int, int]] = []
    for g, first in enumerate(gold):
        for p, second in enumerate(mine):
            shared = len(first & second)
            if shared and shared / len(first | second) >= least:
                scored.append((-shared / len(first | second), g, p))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, g, p in sorted(scored):
        if g not in pairs and p not in taken:
            pairs[g] = p
            taken.add(p)
    return pairs


def score(cases: Iterable[tuple[Article, Sequence[Guess]]]) -> Scores:
    """Scores over several articles.

    A prediction counts for precision of the kind of the gold row that it is paired with, else of its own.
    """
    scores = Scores()
    for article, guesses in cases:
        _count(scores, article, [guess for guess in guesses if guess.content])
    return scores


def _count(scores: Scores, article: Article, guesses: Sequence[Guess]) -> None:
    rows = tuple(row for row in article.attributions if row.content)
    pairs = pairing(Article(doc=article.doc, text=article.text, attributions=rows, own=article.own), guesses)
    formed = any(row.form for row in rows)
    gold_kinds = [kind_of(article.text, row.content, row.form) for row in rows]
    for g, kind in enumerate(gold_kinds):
        hit = g in pairs.found
        for name in (kind, "all"):
            tally = scores.tallies[name]
            tally.gold += 1
            tally.found += hit
            tally.exact += hit and (g, pairs.found[g]) in pairs.exact
            tally.attributed += hit and g in pairs.sourced
    owner = {p: g for g, p in pairs.found.items()}
    for p, guess in enumerate(guesses):
        own_kind = kind_of(article.text, guess.content, guess.form if formed else "")
        for name in (gold_kinds[owner[p]] if p in owner else own_kind, "all"):
            scores.tallies[name].predicted += 1
