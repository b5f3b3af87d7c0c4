# SPDX-License-Identifier: Apache-2.0
"""How one quotation becomes rows of `quotation` and `passage`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from desktop_app.language.sentences import sentences
from desktop_app.library.storage.codec import (
    DOUBTFUL,
    FORM_NUMBER,
    OF_ONE,
    SHOWN_OF_ACT,
    SPEECH,
    from_candidates,
    from_certainty,
    from_evidence,
    from_reasons,
    from_spans,
    text_key,
    to_json,
)
from desktop_app.model.analysis import AttributedQuotation
from desktop_app.model.spans import Span, Spans, covering, words_of
from desktop_app.quotes.layout import sentence_around

Wording = tuple[str, str, str, str, str, str, str, str, str, str, str, str]
"""(text, content, cue, source, cue_text, source_text, context, evidence, roles, certainty, reasons, candidates), as the
columns of `passage`."""
Names = tuple[int, int, int, int]
"""Person, role, organization, and the speaker that the quotation was named after."""
INSERT_QUOTATION = "INSERT INTO quotation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?)"
INSERT_PASSAGE = "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?)"


DIGITS = 4


@dataclass(frozen=True, slots=True)
class Prepared:
    """All columns of a quotation that need no look into the library; `real` in ten-thousandths."""

    shown: int
    form: int
    start: int
    end: int
    certainty: float
    real: int
    sure: int
    key: str
    wording: Wording


def prepare(text: str, found: AttributedQuotation) -> Prepared:
    """What the library keeps of a quotation in `text`.

    :raises ValueError: it has no content.
    """
    quotation, attribution = found.quotation, found.attribution
    # Nearly every quotation has one span, and an import comes here for each.
    whole = quotation.content[0] if len(quotation.content) == 1 else whole_of(quotation.content)
    words = words_of(text, quotation.content)
    wording = (
        words,
        from_spans(quotation.content),
        from_spans(quotation.cue),
        from_spans(quotation.source),
        words_of(text, quotation.cue),
        words_of(text, quotation.source),
        context_of(text, quotation.content),
        from_evidence(attribution.evidence),
        to_json(attribution.roles) if attribution.roles else "",
        from_certainty(attribution.certainty),
        from_reasons(attribution.reasons),
        from_candidates(attribution.candidates),
    )
    return Prepared(
        SHOWN_OF_ACT[quotation.act],
        FORM_NUMBER[quotation.form],
        whole.start,
        whole.end,
        round(attribution.certainty.mouth, DIGITS),
        round(attribution.certainty.real * OF_ONE),
        int(not attribution.reasons),
        text_key(words),
        wording,
    )


def context_of(text: str, content: Spans) -> str:
    """The sentences that hold `content`.

    :raises ValueError: where `content` is empty.
    """
    return words_of(text, (sentence_around(content, _sentences(text)),))


@lru_cache(maxsize=1)
def _sentences(text: str) -> tuple[Span, ...]:
    """Of the text that was asked for last: all quotations of a document ask for the same."""
    return tuple(sentences(text))


def whole_of(content: Spans) -> Span:
    """The span that covers all of `content`.

    :raises ValueError: there is none.
    """
    whole = covering(content)
    if whole is None:
        raise ValueError("a quotation needs at least one span")
    return whole


def quotation_row(id: int, document: int, names: Names, prepared: Prepared, *, least: int = 0) -> tuple[object, ...]:
    """Values for `INSERT_QUOTATION`; what is below `least` is doubtful."""
    p = prepared
    shown = DOUBTFUL if p.real < least and p.shown == SPEECH else p.shown
    return (id, shown, document, *names[:3], p.form, p.start, p.end, p.certainty, p.key, p.real, names[3], p.sure)
