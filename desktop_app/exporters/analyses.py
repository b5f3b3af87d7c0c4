# SPDX-License-Identifier: Apache-2.0
"""Analyses without a library: as rows, and as JSON Lines with every span, one line a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from typing import BinaryIO

from desktop_app.exporters.json import SCHEMA, encoded
from desktop_app.exporters.options import Placed
from desktop_app.language.sentences import sentences
from desktop_app.model.analysis import Analysis, AttributedQuotation
from desktop_app.model.certainty import State
from desktop_app.model.document import Document
from desktop_app.model.quotation import Act, Quotation
from desktop_app.model.rows import Row
from desktop_app.model.spans import Span, Spans, covering, words_of
from desktop_app.quotes.layout import sentence_around

_DIGITS = 4


def rows_of(analysis: Analysis, *, document: int = 1, first_id: int = 1) -> list[Row]:
    """A row for each quotation, numbered from `first_id`; as the library would list them."""
    around = sentences(analysis.document.text) if analysis.quotations else []
    return [
        _row(found, analysis.document, around, number=document, id=id)
        for id, found in enumerate(analysis.quotations, start=first_id)
    ]


class Extracted:
    """The rows of all `analyses`, numbered through; attitudes, and what is doubtful, only if asked for.

    `on_left_out` is called for each document with the number left out because they are doubtful; `written` counts the
    rows that were taken.
    """

    def __init__(
        self,
        analyses: Iterable[Analysis],
        *,
        attitudes: bool = False,
        doubtful: bool = False,
        on_left_out: Callable[[int], object] = lambda number: None,
    ) -> None:
        self._analyses = analyses
        self._attitudes = attitudes
        self._doubtful = doubtful
        self._on_left_out = on_left_out
        self._text = ""
        self.written = 0
        self._quotations: dict[int, Quotation] = {}

    def __iter__(self) -> Iterator[Row]:
        for document, analysis in enumerate(self._analyses, start=1):
            kept = self._kept(analysis)
            self._text = analysis.document.text
            id = self.written + 1
            self._quotations = {number: found.quotation for number, found in enumerate(kept, start=id)}
            yield from rows_of(replace(analysis, quotations=kept), document=document, first_id=id)
            self.written += len(kept)

    def place(self, row: Row) -> Placed:
        """Where `row` stands, which is one of the document that is being read."""
        found = self._quotations[row.id]
        return Placed(text=self._text, content=found.content, cue=found.cue, source=found.source)

    def _kept(self, analysis: Analysis) -> tuple[AttributedQuotation, ...]:
        asked = tuple(q for q in analysis.quotations if self._attitudes or q.quotation.act is not Act.ATTITUDE)
        kept = tuple(q for q in asked if self._doubtful or q.state is not State.DOUBTFUL)
        self._on_left_out(len(asked) - len(kept))
        return kept


def write_analyses(analyses: Iterable[Analysis], out: BinaryIO) -> int:
    """One line a document: `{"schema": 1, "doc": <name>, "quotes": [{"form", "act", "text", "content", ...}]}`.

    All quotations are written: "act" tells attitudes apart, "shown" what is listed by default. Spans are `[start, end]`
    in code points of the canonical text, end exclusive; what is not known is null, a cue or source that is not there an
    empty list. "evidence" is the reasons in the order in which they were followed, each `{"about", "reason", "span"}`:
    for the speaker from the source by way of its antecedent to the full name, then the passages that state role and
    organization; "span" is null if the layout is the reason. "confidence" is the probability that somebody said this
    and that it was this speaker; "state" follows from it: sure, to check ("reasons" say why, "candidates" are the
    likeliest speakers) or doubtful. Returns how many quotations they are.
    """
    written = 0
    for analysis in analyses:
        text = analysis.document.text
        quotes = [_quote(found, text) for found in analysis.quotations]
        out.write(encoded({**SCHEMA, "doc": analysis.document.name, "quotes": quotes}) + b"\n")
        written += len(quotes)
    return written


def _row(found: AttributedQuotation, document: Document, around: list[Span], *, id: int, number: int) -> Row:
    quotation, attribution = found.quotation, found.attribution
    text = document.text
    whole = covering(quotation.content) or Span(0, 0)
    return Row(
        id=id,
        document=number,
        speaker=attribution.speaker or "",
        kind=attribution.kind,
        role=attribution.role or "",
        organization=attribution.organization or "",
        quotation=words_of(text, quotation.content),
        form=quotation.form,
        act=quotation.act,
        doubtful=found.state is State.DOUBTFUL,
        cue=words_of(text, quotation.cue),
        source=words_of(text, quotation.source),
        context=words_of(text, (sentence_around(quotation.content, around),)) if quotation.content else "",
        title=document.title,
        authors=document.authors,
        publication=document.publication,
        published=document.published or "",
        url=document.url,
        file=document.file,
        start=whole.start,
        end=whole.end,
        sure=not attribution.reasons,
        certainty=round(attribution.certainty.mouth, _DIGITS),
        role_certainty=attribution.certainty.role,
        organization_certainty=attribution.certainty.organization,
        reasons=attribution.reasons,
        candidates=attribution.candidates,
    )


def _quote(found: AttributedQuotation, text: str) -> dict[str, object]:
    quotation, attribution = found.quotation, found.attribution
    return {
        "form": quotation.form.value,
        "act": quotation.act.value,
        "text": words_of(text, quotation.content),
        "content": _pairs(quotation.content),
        "cue": _pairs(quotation.cue),
        "source": _pairs(quotation.source),
        "speaker": attribution.speaker,
        "kind": attribution.kind.value if attribution.kind else None,
        "role": attribution.role,
        "organization": attribution.organization,
        "confidence": round(attribution.certainty.mouth, _DIGITS),
        "shown": quotation.act is Act.SPEECH and found.state is not State.DOUBTFUL,
        "state": found.state.value,
        "reasons": [reason.value for reason in attribution.reasons],
        "certainty": {part: round(value, _DIGITS) for part, value in asdict(attribution.certainty).items()},
        "evidence": [{"about": e.about, "reason": e.reason, "span": _pair(e.span)} for e in attribution.evidence],
        "candidates": [{**asdict(c), "span": _pair(c.span)} for c in attribution.candidates],
    }


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _pairs(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
