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

FILE = Path(__file__).resolve().parents[2] / "tests" / "gold" / "news" / "people.jsonl"
"""One article a line: {"doc", "people"}; speaker, role and organization are lists of [start, end) in code points."""


def labelled(texts: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """The labelled articles out of `texts` (by name), with their rows in words, as `people-train.jsonl` has them."""
    for article in _articles():
        text = texts.get(article["doc"])
        if text is not None:
            yield {"doc": article["doc"], "text": text, "people": [_row(text, row) for row in article["people"]]}


@lru_cache(maxsize=1)
def names() -> frozenset[str]:
    """The names of the labelled articles."""
    return frozenset(article["doc"] for article in _articles())


def _articles() -> list[dict[str, Any]]:
    return [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


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
