# SPDX-License-Identifier: Apache-2.0
"""Any text at all goes through the whole pipeline: spans inside it, no exception, time linear in its length."""

from __future__ import annotations

import random
import time
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from desktop_app.model.spans import Span
from desktop_app.pipeline import Models, analyse
from desktop_app.quotes import turn_labels, turns

PIECES = [
    '"', "“", "”", "'", "‘", "’", "«", "»", "„", "''", "``", "\n", "\n\n", " ", "\t", ", ", ". ", ": ", "—", "said",
    "according to", "he", "Jane Roe", "Mr. Roe", "the company", "JANE ROE:", "chairman of Acme Inc.", "😀", "e\u0301",
    "\u200b", "\ufeff", "\x00", "Ω", "漢字", "(NYSE:ABC)", "1.5%", "which", "the mayor said that rates would rise",
]  # fmt: skip


@cache
def models() -> Models:
    return Models.load()


def examine(text: str) -> Analysis:
    found = analyse(Document(text=text), models())
    for pair in found.quotations:
        quotation = pair.quotation
        assert quotation.content
        for spans in (quotation.content, quotation.cue, quotation.source):
            for span in spans:
                assert 0 <= span.start < span.end <= len(text)
            assert all(a.end <= b.start for a, b in pairwise(spans))
        assert 0.0 <= quotation.confidence <= 1.0
        assert 0.0 <= pair.attribution.certainty.mouth <= 1.0
        for reason in pair.attribution.evidence:
            assert reason.span is None or reason.span.end <= len(text)
    starts = [pair.quotation.content[0].start for pair in found.quotations]
    assert starts == sorted(starts)
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=400))
def test_any_characters(text: str) -> None:
    examine(text)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(PIECES), max_size=150).map(" ".join))
def test_any_order_of_what_articles_are_made_of(text: str) -> None:
    examine(text)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(PIECES), max_size=150).map("".join))
def test_the_same_without_spaces(text: str) -> None:
    examine(text)


def test_the_labels_of_a_transcript_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    parts: list[int] = []

    def counted(text: str, part: Span, number: int) -> list[turn_labels.Candidate]:
        parts.append(number)
        return turn_labels.candidates(text, part, number)

    monkeypatch.setattr(turns, "candidates", counted)
    found = examine("ROE: It is late.\n\nPOE: So it is.\n\nROE: Go then.\n\nPOE: No.").quotations
    assert [pair.attribution.speaker for pair in found] == ["ROE", "POE"] * 2
    assert parts == [0, 1, 2, 3]


def test_a_hundred_thousand_characters_in_linear_time() -> None:
    random.seed(7)
    short, long = ("".join(random.choices([f"{p} " for p in PIECES], k=9000))[:n] for n in (20_000, 100_000))
    examine(short[:2000])
    times = []
    for text in (short, long):
        started = time.process_time()
        examine(text)
        times.append(time.process_time() - started)
    # Five times the text: linear is 5, quadratic 25.
    assert times[1] <= 12 * times[0] + 0.5


def test_one_endless_word_and_one_endless_quotation() -> None:
    for text in ("x" * 100_000, '"' * 20_000, "“" + "very long " * 5_000, "Jane Roe said " * 5_000, "\n" * 50_000):
        examine(text)
