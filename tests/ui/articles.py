# SPDX-License-Identifier: Apache-2.0
"""Articles of our own with their quotations found by hand; the second has characters beyond the basic plane."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.model.analysis import Analysis, AttributedQuotation
from desktop_app.model.certainty import Certainty, Reason
from desktop_app.model.document import Document
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Attribution, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quotation by its words; `cue` and `source` likewise, looked for behind the content."""

    words: str
    form: Form
    speaker: str = ""
    role: str = ""
    organization: str = ""
    cue: str = ""
    source: str = ""
    confidence: float = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text and what is said in it."""

    title: str
    publication: str
    published: str
    text: str
    said: tuple[Said, ...]


ARTICLES: tuple[Article, ...] = (
    Article(
        title="Lighthouse to be lit again",
        publication="Osk Courier",
        published="2021-03-02",
        text=(
            "The lamp of the old lighthouse will burn from Friday.\n\n"
            "“We kept every lens,” said Mara Lindqvist, keeper of the Osk Lighthouse Trust. "
            "She added that the tower needs paint.\n"
        ),
        said=(
            Said(
                words="We kept every lens,",
                form=Form.DIRECT,
                speaker="Mara Lindqvist",
                role="keeper",
                organization="Osk Lighthouse Trust",
                cue="said",
                source="Mara Lindqvist, keeper of the Osk Lighthouse Trust",
                confidence=0.97,
            ),
            Said(
                words="that the tower needs paint",
                form=Form.INDIRECT,
                speaker="Mara Lindqvist",
                role="keeper",
                organization="Osk Lighthouse Trust",
                confidence=0.61,
            ),
        ),
    ),
    Article(
        title="Ferry fares fall 🚢",
        publication="Harbour Weekly",
        published="2022-06-14",
        text=(
            "Fares fall by a third 🚢🚢 in spring.\n\n"
            "Tomasz Okoye, director of Blue Line, said: “Nobody should swim 🏊 to work.” "
            "“Cheaper is better,” a passenger said.\n"
        ),
        said=(
            Said(
                words="Nobody should swim 🏊 to work.",
                form=Form.DIRECT,
                speaker="Tomasz Okoye",
                role="director",
                organization="Blue Line",
                confidence=0.93,
            ),
            Said(words="Cheaper is better,", form=Form.DIRECT, cue="said", source="a passenger", confidence=0.4),
        ),
    ),
)


def analysis_of(article: Article) -> Analysis:
    """The article as if it had been analysed."""
    document = Document(
        text=article.text,
        title=article.title,
        publication=article.publication,
        published=article.published,
        name=article.title.split()[0].lower(),
    )
    return Analysis(document=document, quotations=tuple(_found(article.text, said) for said in article.said))


def _found(text: str, said: Said) -> AttributedQuotation:
    content = _span(text, said.words, 0)
    return AttributedQuotation(
        quotation=Quotation(
            content=(content,),
            cue=(_span(text, said.cue, content.end),) if said.cue else (),
            source=(_span(text, said.source, content.end),) if said.source else (),
            form=said.form,
            confidence=said.confidence,
        ),
        attribution=Attribution(
            speaker=said.speaker or None,
            kind=Kind.PERSON if said.speaker else None,
            role=said.role or None,
            organization=said.organization or None,
            certainty=Certainty(speaker=said.confidence, real=max(said.confidence, 0.7)),
            reasons=() if said.confidence > 0.9 else (Reason.SPEAKER,),
        ),
    )


def _span(text: str, words: str, after: int) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words))
