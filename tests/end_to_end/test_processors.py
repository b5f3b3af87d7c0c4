# SPDX-License-Identifier: Apache-2.0
"""Rows that have a margin are the same on every processor; which articles have one was tried with much more noise."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from desktop_app.base import resources
from desktop_app.model.analysis import AttributedQuotation
from desktop_app.model.document import Document
from desktop_app.pipeline import Models, analyse
from desktop_app.quotes.card import load_folder
from desktop_app.quotes.extract import MODEL, Extractor
from desktop_app.quotes.runtime import session
from tests.disturbance import RELATIVE, disturbed

OWN = Path(__file__).parents[1] / "gold" / "own" / "own.jsonl"
ARTICLES = frozenset(
    "british-035 business-028 features-034 local-031 releases-031 science-031 transcripts-037 world-031".split()
)
"""One of each register whose rows stay as they are with noise of 0.05, and with the kernels that `RELATIVE` names."""


@cache
def extractor(seed: int | None) -> Extractor:
    """With the network as it is, or disturbed with `seed`."""
    files = load_folder(resources.path("models", MODEL))
    run = session(files.weights)
    return Extractor(files, run if seed is None else disturbed(run, seed))


def texts() -> Iterator[str]:
    for line in OWN.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        if article["doc"] in ARTICLES:
            yield article["text"]


def rows(seed: int | None) -> list[tuple[object, ...]]:
    models = Models(extractor(seed))
    return [row(text, pair) for text in texts() for pair in analyse(Document(text=text), models).quotations]


def row(text: str, pair: AttributedQuotation) -> tuple[object, ...]:
    quotation, who = pair.quotation, pair.attribution
    content = " … ".join(span.of(text) for span in quotation.content)
    return content, quotation.form, quotation.act, who.speaker, who.kind, who.role, who.organization


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_noise_changes_no_row(seed: int) -> None:
    assert rows(seed) == rows(None)


def test_the_noise_is_as_large_as_it_says_and_the_same_for_the_same_text() -> None:
    pieces = np.arange(5, 205)[None]
    none = np.zeros_like(pieces)
    run = session(load_folder(resources.path("models", MODEL)).weights)
    clean, one, again, other = (r(pieces, none, none, none) for r in (run, *(disturbed(run, s) for s in (1, 1, 2))))
    for values, noisy, same, differing in zip(clean, one, again, other, strict=True):
        if values.ndim < 3:
            assert noisy is values or (noisy == values).all()
            continue
        assert (noisy == same).all()
        assert (noisy != differing).any()
        size = np.sqrt(np.mean((noisy - values) ** 2) / np.mean(values**2))
        assert size == pytest.approx(RELATIVE, rel=0.1)
