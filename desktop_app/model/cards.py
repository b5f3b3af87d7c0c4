# SPDX-License-Identifier: Apache-2.0
"""Evidence cards: a quotation with all that is needed to find its passage again and to see whether it was changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.model.certainty import State
from desktop_app.model.spans import Span, Spans, words_of
from desktop_app.model.terms import Act, Form, Kind

DECIDED = ("added", "form", "organization", "quotation", "role", "speaker")
"""What a person may decide of a quotation: "added" is all of it, "quotation" its bounds and with them its form."""
DOUBTED = ("organization", "role")
"""What may be uncertain beside the state of a whole row."""
DESCRIBED = ("authors", "publication", "published", "title", "url")
"""What a person may say of a document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of a card: `value` is shown under `name`; `href` is where it leads ("" for nowhere), `note` an aside."""

    name: str
    value: str
    href: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The document of a card; texts are "" where not known.

    `sha256` is that of the bytes that the document was read from, `text_sha256` that of its canonical text in UTF-8,
    both in hexadecimal. `published` is an ISO date, `retrieved` the ISO time in UTC at which the document was fetched
    from the web. `by_person` names the fields, of `DESCRIBED`, that a person set.
    """

    title: str
    authors: tuple[str, ...]
    publication: str
    published: str
    url: str
    retrieved: str
    sha256: str
    text_sha256: str
    by_person: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """The words of a cue or a source, and where they stand in the canonical text; empty if there are none."""

    spans: Spans = ()
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The name of a person who checked a quotation, and the ISO time in UTC ("" if not known)."""

    by: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One quotation in its document, as somebody else can check it.

    `content` are its spans in the canonical text, of which `context` is a part that holds them and begins at
    `context_start`. Texts are "" where not known; `page`, `paragraph` and `timestamp` say where a reader finds it, and
    `link` leads there. `by_person` names what a person decided, of `DECIDED`. The rest is what the program that made
    the card finds there if it is `found`, else what a library kept of an earlier version. `state` is how sure the
    program is of it, and `doubted` names the fields, of `DOUBTED`, that are uncertain. `checked` says who confirmed it.
    """

    content: Spans
    context: str
    context_start: int
    cue: Reported
    source: Reported
    form: Form
    act: Act
    speaker: str
    kind: Kind | None
    role: str
    organization: str
    state: State
    doubted: tuple[str, ...]
    by_person: tuple[str, ...]
    found: bool
    page: str
    paragraph: str
    timestamp: str
    link: str
    origin: Origin
    checked: tuple[Check, ...] = ()

    @property
    def quotation(self) -> str:
        """The words of the quotation (see `words_of`)."""
        return words_of(self.context, self.content_in_context)

    @property
    def content_in_context(self) -> Spans:
        """The spans of the quotation in `context`."""
        return tuple(Span(span.start - self.context_start, span.end - self.context_start) for span in self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """An Ed25519 signature and the public key that it is checked with, both in lower-case hexadecimal."""

    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """What one file holds: one card or more, made by `program` (version and models) at `made`, an ISO time in UTC."""

    cards: tuple[Card, ...]
    made: str
    program: str
    signature: Signature | None = None


class Standing(StrEnum):
    """How far a card is proven; the worst last."""

    PROVEN = "proven"
    UNPROVEN = "unproven"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How a card stands, and why, in sentences without a full stop; `signature` says who signed it, if anybody did."""

    standing: Standing
    reasons: tuple[str, ...] = ()
    signature: str = ""
