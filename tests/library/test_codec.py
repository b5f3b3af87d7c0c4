# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.library.storage import codec
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Evidence

SPANS = st.tuples(st.integers(0, 10**9), st.integers(0, 10**6)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.lists(SPANS).map(tuple))
def test_spans_come_back(spans: tuple[Span, ...]) -> None:
    assert codec.to_spans(codec.from_spans(spans)) == spans


@given(st.lists(st.builds(Evidence, about=st.text(), reason=st.text(), span=st.none() | SPANS)).map(tuple))
def test_evidence_comes_back(evidence: tuple[Evidence, ...]) -> None:
    assert codec.to_evidence(codec.from_evidence(evidence)) == evidence


@given(st.binary())
def test_bytes_come_back(data: bytes) -> None:
    assert codec.unpack(codec.pack(data)) == data


def test_names_are_compared_without_case_accents_and_blanks() -> None:
    assert codec.fold("  Éloïse\u00a0 MÜLLER ") == codec.fold("eloise muller") == "eloise muller"
    assert codec.fold("Straße") == "strasse"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    once = codec.fold(text)
    assert " ".join(once.split()) == once


def test_marks_before_the_first_word_do_not_sort() -> None:
    assert codec.text_key("“…Zebra crossing") == "zebra crossing"
    assert len(codec.text_key("x" * 500)) == codec.TEXT_KEY_LENGTH
