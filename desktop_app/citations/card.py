# SPDX-License-Identifier: Apache-2.0
"""Evidence cards: how one is made of a quotation, and what it says of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from desktop_app.citations import wording
from desktop_app.citations.fragments import linked
from desktop_app.citations.items import Place
from desktop_app.model.analysis import AttributedQuotation
from desktop_app.model.cards import DECIDED, DESCRIBED, DOUBTED, Card, Check, Fact, Origin, Reported
from desktop_app.model.certainty import State
from desktop_app.model.document import Document
from desktop_app.model.quotation import Act, Form
from desktop_app.model.rows import Passage, Row
from desktop_app.model.spans import Span, Spans, covering, words_of
from desktop_app.model.speaker import Kind

MOST_CONTEXT = 1200
"""Code points of the context on either side of the passage."""
_MARKS = "“”"
_NEW_PARAGRAPH = re.compile(r"\n\s*")
_BY_PERSON = "set by a person"
_KINDS = {Kind.UNNAMED: "not named", Kind.ORGANIZATION: "an organization", Kind.DOCUMENT: "a document"}


def marked(said: Row | Card) -> str:
    """Return the words of a quotation with the marks around them, which its bounds may leave out."""
    words = said.quotation
    if said.form is not Form.DIRECT or wording.begins_with_mark(words):
        return words
    return f"{_MARKS[0]}{words}{_MARKS[1]}"


def text_hash(text: str) -> str:
    """Return the SHA-256 of a canonical text in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


# Making


def card_of(
    row: Row,
    document: Document,
    passage: Passage,
    place: Place,
    *,
    said: AttributedQuotation | None,
    described: Collection[str],
) -> Card:
    """Return the card of `row`, which stands at `passage` in `document`.

    `said` is what the program finds there now, None if it finds nothing. It stands on the card, but for what a person
    decided (`row.corrected`): so a speaker has the name that the document gives, not the one that a library joins with
    others. `described` names the fields of the document that a person set.
    """
    by_person = tuple(name for name in DECIDED if name in row.corrected)
    found = said if "added" not in by_person else None
    whole = covering(passage.content) or Span(row.start, row.end)
    context = context_of(document.text, whole)
    origin = origin_of(document, row.sha256, described=described)
    link = linked(origin.url, place.directives)
    doubted = found.attribution.doubted if found else row.doubted
    return Card(
        content=passage.content,
        context=context.of(document.text),
        context_start=context.start,
        cue=reported(document.text, found.quotation.cue if found else passage.cue),
        source=reported(document.text, found.quotation.source if found else passage.source),
        act=found.quotation.act if found else row.act,
        state=found.state if found else replace(row, status="").state,
        doubted=tuple(name for name in DOUBTED if name in doubted and name not in by_person),
        by_person=by_person,
        found=found is not None,
        page=place.page,
        paragraph=place.paragraph,
        timestamp=place.timestamp,
        link=link if link != origin.url else "",
        origin=origin,
        checked=checks_of(row),
        **_attribution(row, found, by_person),
    )


def checks_of(row: Row) -> tuple[Check, ...]:
    """Return who checked a quotation, if anybody did, with the times in UTC: those of a restored CSV may be others."""
    if row.status != State.CHECKED:
        return ()
    return tuple(Check(by=by, at=_in_utc(at)) for by, at in zip(row.checked_by, row.checked_at, strict=True))


def _in_utc(time: str) -> str:
    return datetime.fromisoformat(time).astimezone(UTC).isoformat(timespec="seconds") if time else ""


# What each decision of a person decides, of `_attribution`.
_DECIDES = {
    "added": (),
    "form": ("form",),
    "organization": ("organization",),
    "quotation": ("form",),
    "role": ("role",),
    "speaker": ("speaker", "kind"),
}


def _attribution(row: Row, found: AttributedQuotation | None, by_person: Collection[str]) -> dict[str, Any]:
    """Return whose words they are, and their form, by the names of a card's fields."""
    kept = {name: getattr(row, name) for name in ("speaker", "kind", "role", "organization", "form")}
    if found is None:
        return kept
    by = found.attribution
    names = {"speaker": by.speaker or "", "role": by.role or "", "organization": by.organization or ""}
    now = {**names, "kind": by.kind, "form": found.quotation.form}
    return now | {name: kept[name] for decision in by_person for name in _DECIDES[decision]}


def reported(text: str, spans: Spans) -> Reported:
    """Return the words that stand at the spans of a cue or a source."""
    return Reported(spans=spans, words=words_of(text, spans))


def origin_of(document: Document, sha256: str, *, described: Collection[str] = ()) -> Origin:
    """Return what a card says of `document`, which was read from bytes with this SHA-256."""
    return Origin(
        title=document.title,
        authors=document.authors,
        publication=document.publication,
        published=document.published or "",
        url=document.url if document.url.startswith(("http://", "https://")) else "",
        retrieved=document.retrieved,
        sha256=sha256,
        text_sha256=text_hash(document.text),
        by_person=tuple(name for name in DESCRIBED if name in described),
    )


def context_of(text: str, whole: Span) -> Span:
    """Return the paragraph of the passage and those next to it, or as much of them as a card has room for."""
    least, most = max(0, whole.start - MOST_CONTEXT), min(len(text), whole.end + MOST_CONTEXT)
    before = [least, *(found.end() for found in _NEW_PARAGRAPH.finditer(text, least, whole.start))]
    behind = [*(found.start() for found in _NEW_PARAGRAPH.finditer(text, whole.end, most)), most]
    start, end = before[max(0, len(before) - 2)], behind[min(1, len(behind) - 1)]
    # No word is cut.
    while 0 < start < whole.start and not text[start - 1].isspace():
        start += 1
    while whole.end < end < len(text) and not text[end].isspace():
        end -= 1
    return Span(start, end)


# What it says


def facts(card: Card) -> tuple[Fact, ...]:
    """Return what a card says of its quotation, line by line."""
    origin = card.origin
    said = (
        Fact(name="Speaker", value=card.speaker or "not stated", note=_speaker_note(card)),
        Fact(name="Role", value=card.role, note=_field_note(card, "role")),
        Fact(name="Organization", value=card.organization, note=_field_note(card, "organization")),
        Fact(name="Form", value=_form(card), note=_note(card, "form")),
        Fact(name="Reporting words", value=card.cue.words),
        Fact(name="Speaker’s words in the text", value=card.source.words),
        Fact(name="Title", value=origin.title, note=_said(card, "title")),
        Fact(name="Authors", value="; ".join(origin.authors), note=_said(card, "authors")),
        Fact(name="Publication", value=origin.publication, note=_said(card, "publication")),
        Fact(name="Published", value=origin.published, note=_said(card, "published")),
        Fact(name="Address", value=origin.url, href=origin.url, note=_said(card, "url")),
        Fact(name="Link", value="the page at these words" if card.link else "", href=card.link),
        Fact(name="Passage", value=standing_at(card, card.content), note=_bounds_note(card)),
        Fact(name="Retrieved", value=time_in_words(origin.retrieved)),
        Fact(name="State", value="" if card.checked else card.state, note="by the program"),
        *(Fact(name="Checked", value=_check_in_words(check)) for check in card.checked),
        Fact(name="Attribution", value="" if card.found else "kept from an earlier version of Inquit, or by a person"),
        Fact(name="SHA-256 of the original", value=origin.sha256),
    )
    return tuple(fact for fact in said if fact.value)


def parts_of_context(card: Card) -> Iterator[tuple[str, bool]]:
    """Yield the context piece by piece, and whether the piece is quoted."""
    at = 0
    for span in card.content_in_context:
        yield card.context[at : span.start], False
        yield span.of(card.context), True
        at = span.end
    yield card.context[at:], False


def standing_at(place: Place | Card, spans: Spans) -> str:
    """Return where a quotation with these spans stands: "page 3, characters 1,045 to 1,120"."""
    where = (("page", place.page), ("paragraph", place.paragraph), ("at", place.timestamp))
    at = ", ".join(f"{span.start:,} to {span.end:,}" for span in spans)
    return ", ".join([*(f"{name} {value}" for name, value in where if value), f"characters {at}"])


def time_in_words(iso: str) -> str:
    """Return "2026-11-29T02:10:05+00:00" as "2026-11-29 02:10:05 UTC"; "" as it is."""
    return f"{iso[:19].replace('T', ' ')} UTC" if iso else ""


def _speaker_note(card: Card) -> str:
    kind = _KINDS.get(card.kind, "") if card.kind else ""
    return ", ".join(part for part in (kind, _note(card, "speaker")) if part)


def _field_note(card: Card, field: str) -> str:
    return "uncertain" if field in card.doubted else _note(card, field)


def _check_in_words(check: Check) -> str:
    return ", ".join(part for part in (f"by {check.by}", time_in_words(check.at)) if part)


def _note(card: Card, field: str) -> str:
    return _BY_PERSON if field in card.by_person else ""


def _said(card: Card, field: str) -> str:
    return _BY_PERSON if field in card.origin.by_person else ""


def _bounds_note(card: Card) -> str:
    if "added" in card.by_person:
        return "marked as a quotation by a person"
    return f"bounds {_BY_PERSON}" if "quotation" in card.by_person else ""


def _form(card: Card) -> str:
    return f"{card.form}, thought or wanted rather than said" if card.act is Act.ATTITUDE else card.form.value
