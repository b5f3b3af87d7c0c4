# SPDX-License-Identifier: Apache-2.0
"""Speakers of PolNeAR's training articles, labelled for this project beside those of `people-train.jsonl`.

The file holds places in the articles and not a word of their text: it tells nothing without the corpus.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "gold" / "news"
"""One article a line: {"doc", "people"}; speaker, role and organization are lists of [start, end) in code points."""
TOLD, HEARD = "told.jsonl", "heard.jsonl"
"""The articles from which the network learns who speaks, and those from which only the rankers of people do."""


def labelled(texts: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """The labelled articles out of `texts` (by name), with their rows in words, as `people-train.jsonl` has them."""
    for article in (*_articles(TOLD), *_articles(HEARD)):
        text = texts.get(article["doc"])
        if text is not None:
            yield {"doc": article["doc"], "text": text, "people": [_row(text, row) for row in article["people"]]}


@lru_cache(maxsize=1)
def kept() -> frozenset[str]:
    """The names of the labelled articles whose speakers the network is not told."""
    return frozenset(article["doc"] for article in _articles(HEARD))


@lru_cache(maxsize=1)
def told() -> frozenset[str]:
    """The names of those whose speakers it is told."""
    return frozenset(article["doc"] for article in _articles(TOLD))


def _articles(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


def _row(text: str, row: Mapping[str, Any]) -> dict[str, Any]:
    if not row.get("quotation", True):
        return {"content": row["content"], "quotation": False}
    speaker = " and ".join(text[start:end] for start, end in row["speaker"])
    return {
        "content": row["content"],
        "quotation": True,
        "kind": row["kind"],
        "speaker": speaker or None,
        "role": [text[start:end] for start, end in row["role"]],
        "organization": [text[start:end] for start, end in row["organization"]],
    }
