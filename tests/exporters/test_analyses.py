# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from desktop_app.base import resources
from desktop_app.exporters.analyses import Extracted, rows_of, write_analyses
from desktop_app.library.finding.rows import rows
from desktop_app.model.analysis import Analysis, AttributedQuotation
from desktop_app.model.certainty import Certainty, Reason
from desktop_app.model.document import Document
from desktop_app.model.quotation import Act, Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import UNATTRIBUTED, Attribution, Candidate, Evidence, Kind
from tests.library.making import library_at

TEXT = "\U0001f600 Ships came. “We are glad,” Tom Hale said. “Very glad.” Then it rained. She hopes for sun."
DOCUMENT = Document(
    text=TEXT, title="Port", authors=("Jane Roe",), published="2021", name="port", file="a/port.txt", url="https://x.e"
)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


HALE = AttributedQuotation(
    quotation=Quotation(
        content=(at("“We are glad,”"), at("“Very glad.”")),
        cue=(at("said"),),
        source=(at("Tom Hale"),),
        form=Form.DIRECT,
        confidence=0.5,
    ),
    attribution=Attribution(
        speaker="Tom Hale",
        kind=Kind.PERSON,
        role="master",
        certainty=Certainty(speaker=0.87654321, real=0.4),
        evidence=(
            Evidence(about="speaker", reason="continues"),
            Evidence(about="speaker", reason="full-name", span=at("Tom Hale")),
        ),
        reasons=(Reason.REAL,),
        candidates=(
            Candidate(speaker="Tom Hale", kind=Kind.PERSON, role="master", probability=0.8765, span=at("Tom Hale")),
        ),
    ),
)
RAIN = AttributedQuotation(
    quotation=Quotation(content=(at("it rained"),), form=Form.INDIRECT, confidence=0.75),
    attribution=Attribution(certainty=Certainty(speaker=0.75)),
)
HOPE = AttributedQuotation(
    quotation=Quotation(content=(at("for sun"),), form=Form.INDIRECT, act=Act.ATTITUDE), attribution=UNATTRIBUTED
)
ANALYSIS = Analysis(document=DOCUMENT, quotations=(HALE, RAIN, HOPE))


SCHEMA = Draft202012Validator(json.loads(resources.path("schemas", "analysis-1.schema.json").read_text("utf-8")))


def lines(*analyses: Analysis) -> list[Any]:
    out = io.BytesIO()
    write_analyses(analyses, out)
    found = [json.loads(line) for line in out.getvalue().decode("utf-8").splitlines()]
    for line in found:
        SCHEMA.validate(line)
    return found


def test_rows() -> None:
    first, second, third = rows_of(ANALYSIS, first_id=5)
    assert (first.id, second.id, third.id) == (5, 6, 7)
    assert first.quotation == "“We are glad,” … “Very glad.”"
    assert TEXT[first.start : first.end] == "“We are glad,” Tom Hale said. “Very glad.”"
    assert (first.cue, first.source, first.speaker, first.role, first.organization) == (
        *("said", "Tom Hale", "Tom Hale", "master", ""),
    )
    assert (first.title, first.authors, first.published, first.file) == ("Port", ("Jane Roe",), "2021", "a/port.txt")
    assert first.certainty == 0.3506
    assert (second.speaker, second.kind, second.cue, second.certainty) == ("", None, "", 0.75)


def test_context_is_the_sentences_that_the_content_touches() -> None:
    first, second, _ = rows_of(ANALYSIS)
    assert first.context == "“We are glad,” Tom Hale said. “Very glad.”"
    assert second.context == "Then it rained."


def test_the_library_lists_the_very_same_rows(tmp_path: Path) -> None:
    kept = replace(ANALYSIS, document=replace(DOCUMENT, text=TEXT + "\n\nNo stop at the end, said e.g. Mr. Hale"))
    with library_at(tmp_path / "l.inquit", kept) as library:
        listed = [replace(row, speaker_id=0) for row in rows(library, [1, 2, 3])]
    assert listed == rows_of(kept)


def test_rows_of_many_are_numbered_through_without_attitudes_and_doubtful_ones() -> None:
    left_out: list[int] = []
    numbered = list(Extracted([ANALYSIS, ANALYSIS], on_left_out=left_out.append))
    assert [(row.id, row.document, row.quotation) for row in numbered] == [(1, 1, "it rained"), (2, 2, "it rained")]
    assert left_out == [1, 1]
    assert len(list(Extracted([ANALYSIS], attitudes=True))) == 2
    with_them = list(Extracted([ANALYSIS], doubtful=True, on_left_out=left_out.append))
    assert [row.doubtful for row in with_them] == [True, False]
    assert all(row.act is Act.SPEECH for row in with_them)
    assert left_out == [1, 1, 0]


def test_a_line_a_document_with_every_span() -> None:
    [line, empty] = lines(ANALYSIS, Analysis(document=Document(text="x", name="empty"), quotations=()))
    assert empty == {"schema": 1, "doc": "empty", "quotes": []}
    assert line["doc"] == "port"
    hale, rain, hope = line["quotes"]
    assert hale == {
        "form": "direct",
        "act": "speech",
        "text": "“We are glad,” … “Very glad.”",
        "content": [[14, 28], [44, 56]],
        "cue": [[38, 42]],
        "source": [[29, 37]],
        "speaker": "Tom Hale",
        "kind": "person",
        "role": "master",
        "organization": None,
        "confidence": 0.3506,
        "shown": False,
        "state": "doubtful",
        "reasons": ["real"],
        "certainty": {"real": 0.4, "bounds": 1.0, "speaker": 0.8765, "role": 1.0, "organization": 1.0},
        "evidence": [
            {"about": "speaker", "reason": "continues", "span": None},
            {"about": "speaker", "reason": "full-name", "span": [29, 37]},
        ],
        "candidates": [
            {
                "speaker": "Tom Hale",
                "kind": "person",
                "role": "master",
                "organization": None,
                "probability": 0.8765,
                "span": [29, 37],
            }
        ],
    }
    assert (rain["speaker"], rain["kind"], rain["cue"], rain["source"], rain["evidence"]) == (None, None, [], [], [])
    assert hope["act"] == "attitude"
