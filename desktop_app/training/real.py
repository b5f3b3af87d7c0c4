# SPDX-License-Identifier: Apache-2.0
"""Fits how likely somebody said what a row holds, on pages and rows that the network was not trained on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from desktop_app.quotes.assemble import assemble, quotation
from desktop_app.quotes.confidence import BIAS, real_inputs
from desktop_app.quotes.decode import Options, Row
from desktop_app.quotes.pieces import Pieces
from desktop_app.quotes.reading import Runner
from desktop_app.training import corpus
from desktop_app.training.corpus import Article, Attribution
from desktop_app.training.scoring import letters
from desktop_app.training.tune import Read, heard, logistic, read_all

PAGE, JUDGED = 3.0, 1.0
"""What a row of a page counts, all of whose quotations are marked, and one that a reader judged by itself."""
OPTIONAL = 0.3
"""What a thought or a reputation counts, as something that nobody said."""


@dataclass(frozen=True, slots=True)
class Example:
    """A row of a text kept aside: what is known of it, whether somebody said it, and what it counts."""

    inputs: Mapping[str, float]
    said: bool
    weight: float
    page: bool


def fit_real(folder: Path, pieces: Pieces, run: Runner, options: Options) -> dict[str, float]:
    """The weights of `confidence.real`; {} where the pages are not on this machine."""
    items = read_all(corpus.pages_aside(folder), pieces, run, doubt=options.doubt)
    examples = [example for item in items for example in examples_of(item, options)]
    if not examples:
        return {}
    names = sorted({name for example in examples for name in example.inputs})
    values = np.array([[*(example.inputs.get(name, 0.0) for name in names), 1.0] for example in examples])
    said = np.array([float(example.said) for example in examples])
    weights = logistic(values, said, np.array([example.weight for example in examples]))
    return dict(zip((*names, BIAS), (round(float(weight), 4) for weight in weights), strict=True))


def examples_of(item: Read, options: Options) -> Iterator[Example]:
    """The rows of a text of which it is known whether somebody said them."""
    article = item.article
    rows = assemble(heard(item, options), item.words, item.dialogue.turns)
    spans = [letters(article.text, [(s.start, s.end) for s in quotation(r, item.words, 0.0).content]) for r in rows]
    judge = _of_page if article.tagged else _of_judged
    for row, (said, weight) in zip(rows, judge(article, rows, spans), strict=True):
        if weight:
            yield Example(real_inputs(row, item.words), said, weight, article.tagged)


def _of_page(article: Article, rows: Sequence[Row], spans: Sequence[frozenset[int]]) -> list[tuple[bool, float]]:
    """Where every quotation is marked, what answers none is nobody's, and so is a second answer to one."""
    gold = [row for row in article.attributions if row.content and row.tagged]
    holds = [letters(article.text, row.content) for row in gold]
    pairs = sorted(
        ((len(g & p) / len(g | p), i, j) for i, g in enumerate(holds) for j, p in enumerate(spans) if answers(g, p)),
        reverse=True,
    )
    of_gold: dict[int, int] = {}
    of_row: dict[int, Attribution] = {}
    for _, i, j in pairs:
        if i not in of_gold and j not in of_row:
            of_gold[i], of_row[j] = j, gold[i]
    found = []
    for j, span in enumerate(spans):
        act = of_row[j].act if j in of_row else _around(span, gold, holds)
        found.append((act == "speech", PAGE * (OPTIONAL if act in ("optional", "attitude") else 1.0)))
    return found


def _around(span: frozenset[int], gold: Sequence[Attribution], holds: Sequence[frozenset[int]]) -> str:
    inside = (row.act for row, hold in zip(gold, holds, strict=True) if 2 * len(hold & span) >= len(span))
    return next((act for act in inside if act != "speech"), "neither")


def _of_judged(article: Article, rows: Sequence[Row], spans: Sequence[frozenset[int]]) -> list[tuple[bool, float]]:
    """Where single rows were judged, those that hold the same words; of the others nothing is known."""
    gold = [(row.act, letters(article.text, row.content)) for row in article.attributions]
    found = []
    for span in spans:
        act = next((act for act, hold in gold if answers(hold, span) and answers(span, hold)), "")
        found.append((act == "speech", JUDGED * {"": 0.0, "optional": OPTIONAL}.get(act, 1.0)))
    return found


def answers(gold: frozenset[int], found: frozenset[int]) -> bool:
    """Whether `found` holds half of `gold` and is not too long: at most twice as long, or half of it is `gold`'s."""
    both = len(gold & found)
    return 0 < len(gold) <= 2 * both and (2 * both >= len(found) or len(found) <= 2 * len(gold))
