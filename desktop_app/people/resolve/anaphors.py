# SPDX-License-Identifier: Apache-2.0
"""What there is to resolve about a source: its sort, its gender and number, what describes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span, covering
from desktop_app.people.entities.referents import Referent
from desktop_app.people.resolve.features import Anaphor, Features
from desktop_app.people.sources.sources import Shape, Source
from desktop_app.people.text.lexicons import Lexicons, singulars

_SORTS = {
    "it": "it",
    "its": "it",
    "which": "it",
    "that": "it",
    "who": "who",
    "whom": "who",
    "whose": "who",
    "they": "they",
    "them": "they",
    "their": "they",
    "both": "they",
    "i": "i",
    "me": "i",
    "my": "i",
    "we": "we",
    "us": "we",
    "our": "we",
}


def anaphor_of(source: Source, quotation: Quotation, lexicons: Lexicons) -> Anaphor:
    """`source` as the ranker needs it; offsets in code points of the text."""
    content = covering(quotation.content)
    offsets = [s.start for s in (source.span, content) if s is not None]
    offset = min(offsets, default=0)
    quoted = quotation.form is not Form.INDIRECT
    if source.shape is Shape.ANSWER:
        return Anaphor("i", offset, content=content, quoted=quoted)
    said = tuple(quotation.content)
    if source.shape is Shape.EMPTY:
        return Anaphor("empty", offset, content=content, quoted=quoted, said=said)
    if source.shape is Shape.PRONOUN:
        sort = _SORTS.get(source.pronoun, "he")
        gender = lexicons.pronouns[source.pronoun][1] if sort == "he" else ""
        if sort == "who" and source.span is not None:
            offset = source.span.start
        plural, ours = sort in ("they", "we"), sort == "we"
        return Anaphor(
            sort, offset, gender, plural, content=content, quoted=quoted, generic=ours, said=said, source=source.span
        )
    if not quoted and source.span is not None:
        offset = source.span.start  # what is only reported may name the one who is then described
    genders = {g for w in source.words if (g := lexicons.noun_gender(w))}
    sort = {Shape.BODY: "body", Shape.DOCUMENT: "document", Shape.PERSON: "person", Shape.AGENT: "agent"}.get(
        source.shape, "other"
    )
    return Anaphor(
        sort,
        offset,
        genders.pop() if len(genders) == 1 else "",
        source.plural,
        source.head,
        frozenset(singulars(source.head)),
        source.words,
        source.definite,
        source.indefinite,
        content,
        quoted,
        source.span,
        sort != "person" and any(f in lexicons.generic_bodies for f in singulars(source.head)),
        frozenset(),
        said,
        source.span,
        source.owners,
        source.owned,
    )


@dataclass(frozen=True, slots=True)
class Resolution:
    """Whom one source means. `referents` is empty where nobody can be told, two where two people speak together.

    `sort` is how it was resolved (`name`, or the sort of the anaphor), `probability` how sure the ranker is,
    `chain` the spans that led from the source to the name.
    """

    source: Source
    sort: str
    referents: tuple[Referent, ...] = ()
    probability: float = 1.0
    chain: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One decision of the ranker, for training: the last of `features` stands for nobody named."""

    quotation: int
    anaphor: Anaphor
    candidates: tuple[Referent, ...]
    features: tuple[Features, ...]


Teacher = Callable[[Choice], int | None]
"""Says which candidate is right, None where it does not know."""
