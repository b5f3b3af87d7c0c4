# SPDX-License-Identifier: Apache-2.0
"""Scores that must not fall: on our own test articles everywhere, on the shared corpora where they are present."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from desktop_app.pipeline import Models, analyse

ROOT = Path(__file__).resolve().parent.parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
needs_corpus = pytest.mark.skipif(
    not (CORPUS / "people-dev.jsonl").exists(), reason="the shared corpora are not beside this checkout"
)


@cache
def models() -> Models:
    return Models.load()


def own_test_articles() -> list[dict[str, Any]]:
    """Every third article of the part that no model was trained on."""
    lines = (ROOT / "tests" / "gold" / "own" / "own.jsonl").read_text(encoding="utf-8").splitlines()
    docs = [json.loads(line) for line in lines]
    return [doc for doc in docs if int(doc["doc"].rsplit("-", 1)[1]) in (28, 31, 34, 37)]


def letters(text: str, spans: list[tuple[int, int]]) -> set[int]:
    return {i for start, end in spans for i in range(start, end) if text[i].isalnum()}


def found_and_speaker(docs: list[dict[str, Any]], key: str) -> tuple[float, float]:
    """Shares of gold quotations that are covered by half, and whose speaker is right besides."""
    gold = found = right = 0
    for doc in docs:
        analysis: Analysis = analyse(Document(text=doc["text"], title=doc.get("title", "")), models())
        guesses = [
            (letters(doc["text"], [(s.start, s.end) for s in pair.quotation.content]), pair.attribution.speaker)
            for pair in analysis.quotations
        ]
        for row in doc[key]:
            if not row.get("quotation", True):
                continue
            gold += 1
            wanted = letters(doc["text"], row["content"])
            best = max(guesses, key=lambda guess: len(guess[0] & wanted), default=(set(), None))
            if 2 * len(best[0] & wanted) >= len(wanted):
                found += 1
                right += (best[1] or "").casefold() == (row["speaker"] or "").casefold()
    return 100 * found / gold, 100 * right / gold


def test_own_articles() -> None:
    found, speaker = found_and_speaker(own_test_articles(), "attributions")
    assert found >= 75
    assert speaker >= 55


@needs_corpus
@pytest.mark.parametrize(
    ("name", "least_found", "least_speaker"), [("people-dev", 88, 60), ("people-business-dev", 85, 55)]
)
def test_shared_articles(name: str, least_found: float, least_speaker: float) -> None:
    docs = [json.loads(line) for line in (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    found, speaker = found_and_speaker(docs, "people")
    assert found >= least_found
    assert speaker >= least_speaker
