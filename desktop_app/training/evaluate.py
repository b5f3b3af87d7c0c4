# SPDX-License-Identifier: Apache-2.0
"""Scores the shipped pipeline on the corpora and compares the figures with earlier ones."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from desktop_app.quotes.extract import Extractor
from desktop_app.training import corpus
from desktop_app.training.corpus import Article
from desktop_app.training.scoring import Scores, score
from desktop_app.training.tune import guess_of

Figures = dict[str, dict[str, dict[str, float]]]
"""F1 by set, kind and measure."""
SETS: dict[str, Callable[[Path], Sequence[Article]]] = {
    "tune": lambda folder: corpus.load(folder).tune,
    "polnear-dev": corpus.news_dev,
    "own-test": corpus.own_test,
}
TOLERANCE = 0.05
"""Points that a figure may fall by rounding alone."""


def evaluate(extractor: Extractor, articles: Sequence[Article]) -> Scores:
    """Scores of whole extraction on `articles`."""
    return score([(article, [guess_of(q) for q in extractor.extract(article.text)]) for article in articles])


def drops(now: Figures, before: Figures) -> list[str]:
    """Every figure that fell, in words; a set that is missing now counts as fallen."""
    found = []
    for name, kinds in before.items():
        for kind, measures in kinds.items():
            for measure, old in measures.items():
                new = now.get(name, {}).get(kind, {}).get(measure)
                if new is None or new < old - TOLERANCE:
                    found.append(f"{name}, {kind}, {measure}: {old} fell to {new}")
    return found


def save(figures: Figures, path: Path, *, about: Mapping[str, str]) -> None:
    """Write figures as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({**about, "f1": figures}, indent=2) + "\n", encoding="utf-8")


def saved(path: Path) -> Figures:
    """Figures that `save` wrote.

    :raises KeyError: where the file holds none.
    """
    figures: Figures = json.loads(path.read_text(encoding="utf-8"))["f1"]
    return figures
