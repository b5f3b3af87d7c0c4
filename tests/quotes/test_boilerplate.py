# SPDX-License-Identifier: Apache-2.0
"""The head of an article, and headings, labels and rows of its page, say nothing by themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.model.document import Head
from desktop_app.model.layout import Block, BlockKind
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span, Spans
from desktop_app.pipeline import Models, analyse
from desktop_app.quotes.boilerplate import outside_head, outside_labels
from desktop_app.readers.html import read_html

TEXT = (
    "Roe says port will open\n\nThe minister said:\n\nOregon: Family leave has been expanded\n\n"
    "Jane Roe: “We are glad”\n\nthe port is open\n\nShips | Roe says twelve\n\nPoe says all is well."
)
HEADING, CUE, LABEL, SPOKEN, ITEM, ROW, STANDFIRST = TEXT.split("\n\n")
KINDS = {
    HEADING: BlockKind.HEADING,
    LABEL: BlockKind.ITEM,
    SPOKEN: BlockKind.ITEM,
    ITEM: BlockKind.ITEM,
    ROW: BlockKind.ROW,
    STANDFIRST: BlockKind.HEADING,
}
LAYOUT = tuple(Block(kind, Span(TEXT.index(text), TEXT.index(text) + len(text))) for text, kind in KINDS.items())


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("content", "cue", "source", "stays"),
    [
        ("port will open", "says port", "Roe", False),
        ("Family leave has been expanded", "", "Oregon", False),
        ("twelve", "says twelve", "", False),
        ("all is well", "says all", "Poe", True),
        ("We are glad", "", "Jane Roe", True),
        ("“We are glad”", "", "", True),
        ("the port is open", "", "", True),
        ("the port is open", "said", "The minister", True),
        ("Family leave has been expanded", "said", "The minister", True),
    ],
)
def test_by_layout(content: str, cue: str, source: str, *, stays: bool) -> None:
    found = Quotation(
        content=(span(content),),
        cue=(span(cue),) if cue else (),
        source=(span(source),) if source else (),
        form=Form.INDIRECT,
    )
    assert bool(list(outside_labels([found], TEXT, LAYOUT))) == stays
    assert list(outside_labels([found], TEXT, ())) == [found]


def test_the_pipeline_is_told_of_the_layout() -> None:
    words = "The leave that states give:"
    labels = (
        "Oregon: Family leave has been expanded",
        "Maine: Roe says that it starts in May",
        "Ohio: No law was passed",
    )
    items = "".join(f"<li>{one}</li>" for one in labels)
    page = f"<title>Leave</title><body><h2>Roe says she will resign</h2><p>{words}</p><ul>{items}</ul>"
    document = read_html(page.encode(), name="page", file="page.html")
    models = Models.load()
    assert analyse(replace(document, layout=()), models).quotations
    assert analyse(document, models).quotations == ()


ARTICLE = "Roe: Quay Is Lost\n\nBy Dana Whitlock\n\nMARLOW — The quay is lost, Roe said. “Yes,” she said."


def at(words: str) -> Span:
    start = ARTICLE.index(words)
    return Span(start, start + len(words))


HEAD = Head(headline=at("Roe: Quay Is Lost"), bylines=(at("By Dana Whitlock"),), credits=(at("MARLOW — "),))


def found(content: str, cue: str, source: str) -> list[tuple[list[str], list[str]]]:
    def spans(words: str) -> Spans:
        return (at(words),) if words else ()

    made = Quotation(content=spans(content), cue=spans(cue), source=spans(source), form=Form.INDIRECT)
    return [
        ([s.of(ARTICLE) for s in q.content], [s.of(ARTICLE) for s in q.source])
        for q in outside_head([made], ARTICLE, HEAD)
    ]


def test_what_stands_below_the_head_stays() -> None:
    assert found("“Yes,”", "she said", "she") == [(["“Yes,”"], ["she"])]


def test_a_dateline_is_cut_off() -> None:
    assert found("MARLOW — The quay is lost", "Roe said", "") == [(["The quay is lost"], [])]


def test_nothing_is_said_in_a_byline() -> None:
    assert found("Dana Whitlock", "said", "") == []
    assert found("The quay is lost", "By", "") == []
    assert found("The quay is lost", "said", "Dana Whitlock") == [(["The quay is lost"], [])]


def test_a_headline_says_what_it_says_and_no_more() -> None:
    crossing = ARTICLE[ARTICLE.index("Quay Is") : ARTICLE.index(", Roe said")]
    assert found("Quay Is Lost", ":", "Roe") == [(["Quay Is Lost"], ["Roe"])]
    assert found(crossing, ":", "Roe") == [(["Quay Is Lost"], ["Roe"])]
    assert found(crossing, "said", "") == [(["The quay is lost"], [])]
