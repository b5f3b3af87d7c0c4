# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from desktop_app.model.document import Head
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span, Spans
from desktop_app.quotes.heads import outside_head

TEXT = "Roe: Quay Is Lost\n\nBy Dana Whitlock\n\nMARLOW — The quay is lost, Roe said. “Yes,” she said."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


HEAD = Head(headline=at("Roe: Quay Is Lost"), bylines=(at("By Dana Whitlock"),), credits=(at("MARLOW — "),))


def found(content: str, cue: str, source: str) -> list[tuple[list[str], list[str]]]:
    def spans(words: str) -> Spans:
        return (at(words),) if words else ()

    made = Quotation(content=spans(content), cue=spans(cue), source=spans(source), form=Form.INDIRECT)
    return [([s.of(TEXT) for s in q.content], [s.of(TEXT) for s in q.source]) for q in outside_head([made], TEXT, HEAD)]


def test_what_stands_below_the_head_stays() -> None:
    assert found("“Yes,”", "she said", "she") == [(["“Yes,”"], ["she"])]


def test_a_dateline_is_cut_off() -> None:
    assert found("MARLOW — The quay is lost", "Roe said", "") == [(["The quay is lost"], [])]


def test_nothing_is_said_in_a_byline() -> None:
    assert found("Dana Whitlock", "said", "") == []
    assert found("The quay is lost", "By", "") == []
    assert found("The quay is lost", "said", "Dana Whitlock") == [(["The quay is lost"], [])]


def test_a_headline_says_what_it_says_and_no_more() -> None:
    crossing = TEXT[TEXT.index("Quay Is") : TEXT.index(", Roe said")]
    assert found("Quay Is Lost", ":", "Roe") == [(["Quay Is Lost"], ["Roe"])]
    assert found(crossing, ":", "Roe") == [(["Quay Is Lost"], ["Roe"])]
    assert found(crossing, "said", "") == [(["The quay is lost"], [])]
