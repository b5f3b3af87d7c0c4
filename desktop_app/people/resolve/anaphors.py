# SPDX-License-Identifier: Apache-2.0
"""A source as an anaphor to resolve: its sort, gender and number, and the words that describe it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span, covering
from desktop_app.people.entities.referents import Referent
from desktop_app.people.resolve.features import Anaphor, Features
from desktop_app.people.sources.sources import Shape, Source
from desktop_app.people.text.lexicons import lists, singulars

_DESCRIBED = {Shape.BODY: "body", Shape.DOCUMENT: "document", Shape.PERSON: "person", Shape.AGENT: "agent"}
_PRONOUNS = {
    "it": "it its which that",
    "who": "who whom whose",
    "they": "they them their both",
    "i": "i me my",
    "we": "we us our",
}
_SORTS = {pronoun: sort for sort, pronouns in _PRONOUNS.items() for pronoun in pronouns.split()}


def anaphor_of(source: Source, quotation: Quotation) -> Anaphor:
    """`source` as the ranker needs it; offsets in code points of the text."""
    content = covering(quotation.content)
    offset = min((s.start for s in (source.span, content) if s is not None), default=0)
    quoted, said = quotation.form is not Form.INDIRECT, tuple(quotation.content)
    if source.shape is Shape.ANSWER:
        return Anaphor("i", offset, content=content, quoted=quoted)
    if source.shape is Shape.EMPTY:
        return Anaphor("empty", offset, content=content, quoted=quoted, said=said)
    sort = _SORTS.get(source.pronoun, "he") if source.shape is Shape.PRONOUN else _DESCRIBED.get(source.shape, "other")
    pronoun = source.shape is Shape.PRONOUN
    if source.span is not None and (sort == "who" if pronoun else not quoted):
        offset = source.span.start  # what is only reported may name the one who is then described
    plain = Anaphor(sort, offset, content=content, quoted=quoted, said=said, source=source.span)
    if not pronoun:
        return _of_description(plain, source)
    gender = lists().pronouns[source.pronoun][1] if sort == "he" else ""
    return replace(plain, gender=gender, plural=sort in ("they", "we"), generic=sort == "we")


def _of_description(plain: Anaphor, source: Source) -> Anaphor:
    heads = frozenset(singulars(source.head))
    return replace(
        plain,
        gender=lists().common_gender(source.words),
        plural=source.plural,
        head=source.head,
        heads=heads,
        words=source.words,
        definite=source.definite,
        indefinite=source.indefinite,
        itself=source.span,
        generic=plain.sort != "person" and bool(heads & lists().generic_bodies),
        owners=source.owners,
        possessed=source.possessed,
    )


@dataclass(frozen=True, slots=True)
class Resolution:
    """The referents of one source: none where the speaker is unknown, two where two people speak together.

    `sort` is how it was resolved (`name`, or the sort of the anaphor), `probability` how sure the ranker is,
    `chain` the spans that led from the source to the name, `others` the other candidates with their probabilities, the
    likeliest first.
    """

    source: Source
    sort: str
    referents: tuple[Referent, ...] = ()
    probability: float = 1.0
    chain: tuple[Span, ...] = ()
    others: tuple[tuple[Referent, float], ...] = ()

    @property
    def mention(self) -> Span | None:
        """The words of the source, where they refer to the speaker without naming him."""
        return self.source.span if self.sort != "name" else None


@dataclass(frozen=True, slots=True)
class Choice:
    """One decision of the ranker, for training: the last of `features` stands for nobody named."""

    quotation: int
    anaphor: Anaphor
    candidates: tuple[Referent, ...]
    features: tuple[Features, ...]


Teacher = Callable[[Choice], int | None]
"""Says which candidate is right, None where it does not know."""
