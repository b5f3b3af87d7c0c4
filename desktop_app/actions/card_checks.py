# SPDX-License-Identifier: Apache-2.0
"""An evidence card beside a text, beside what a file says of itself, and beside what the program finds in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import IntEnum

from desktop_app.actions import attributing
from desktop_app.citations.card import context_of, reported, standing_at, text_hash
from desktop_app.citations.differences import words_changed
from desktop_app.citations.fragments import linked
from desktop_app.citations.items import Place
from desktop_app.citations.places import Places
from desktop_app.library.contents.anchors import REACH, Anchor, by_surroundings
from desktop_app.model.analysis import AttributedQuotation
from desktop_app.model.cards import Card, Origin
from desktop_app.model.spans import Span, Spans, words_of

LEAST_SHARED = 0.6
"""The share of the words of a quotation that a passage with other words must have to be taken for it."""
_MOST_PIECES = 20
"""Pieces of a quotation that are looked for one by one, if it does not stand in the text as a whole."""
_BEFORE = 24
_WORD = re.compile(r"\S+")
_ORIGIN = {
    "title": "the title",
    "authors": "the authors",
    "publication": "the publication",
    "published": "the date",
    "url": "the address",
    "retrieved": "the time of retrieval",
}
_PLACE = {
    "page": "the page",
    "paragraph": "the paragraph",
    "timestamp": "the time in the recording",
    "link": "the link",
}


class Weight(IntEnum):
    """How much a finding counts against a card.

    What is `STATED` by whoever made the card can be proven by nothing but their signature, or their library.
    """

    NOTE = 0
    STATED = 1
    UNPROVEN = 2
    ALTERED = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence about a card, without a full stop."""

    weight: Weight
    words: str


Findings = Iterator[Finding]


# The text


def of_text(card: Card, text: str, *, shown: str) -> Findings:
    """Compare the words of a card with the text that it names."""
    if text_hash(text) != card.origin.text_sha256:
        yield from _of_other_text(card, text, shown)
        return
    if (words := words_of(text, card.content)) != card.quotation:
        yield from _changed("the quotation", card.quotation, words)
        return
    here = Span(card.context_start, card.context_start + len(card.context))
    yield from _changed("the context", card.context, here.of(text))
    whole = context_of(text, Span(card.content[0].start, card.content[-1].end))
    if card.context == here.of(text) and here != whole:
        yield Finding(Weight.ALTERED, f"the context: {words_changed(card.context, whole.of(text))}")
    for label, mine in (("the reporting words", card.cue), ("the speaker’s words", card.source)):
        yield from _changed(label, mine.words, reported(text, mine.spans).words)
    found = Places(text, title=card.origin.title).of(card.content)
    link = linked(card.origin.url, found.directives)
    theirs = {"page": found.page, "paragraph": found.paragraph, "timestamp": found.timestamp}
    theirs["link"] = link if link != card.origin.url else ""
    for name, label in _PLACE.items():
        yield from _changed(label, getattr(card, name), theirs[name])


def spans_in(card: Card, text: str) -> Spans | None:
    """Return where the words of the quotation stand in `text`, at their place or elsewhere; None if nowhere."""
    if words_of(text, card.content) == card.quotation:
        return card.content
    if (at := text.find(card.context)) >= 0:
        return tuple(Span(at + span.start, at + span.end) for span in card.content_in_context)
    found: list[Span] = []
    for here in card.content_in_context:
        start = _found(text, card.context, here, behind=found[-1].end if found else 0)
        if start < 0:
            return None
        found.append(Span(start, start + len(here)))
    return tuple(found)


def _found(text: str, context: str, here: Span, *, behind: int) -> int:
    """Return where the words at `here` in `context` stand in `text`, best behind what they stand behind there."""
    words, before = here.of(context), context[max(0, here.start - _BEFORE) : here.start]
    at = text.find(before + words, behind)
    return at + len(before) if at >= 0 else text.find(words, behind)


def _of_other_text(card: Card, text: str, shown: str) -> Findings:
    yield Finding(Weight.UNPROVEN, f"{shown} has another text than the card was made from")
    spans = spans_in(card, text)
    if spans is not None:
        where = "at their place" if spans == card.content else f"elsewhere, {standing_at(Place(), spans)}"
        yield Finding(Weight.NOTE, f"the words of the quotation stand there {where}")
        return
    # Piece by piece, so that what stands between two pieces is not taken for words put into them.
    pieces = [(here.of(card.context), _piece_now(card, here, text)) for here in card.content_in_context[:_MOST_PIECES]]
    if not any(now for _, now in pieces):
        yield Finding(Weight.ALTERED, "the quotation does not stand there")
        return
    changes = " … ".join(words_changed(words, now.of(text) if now else "") for words, now in pieces)
    yield Finding(Weight.ALTERED, f"the quotation stands there in other words: {changes}")


def _piece_now(card: Card, here: Span, text: str) -> Span | None:
    """Return where one piece of the quotation stands now, perhaps in other words; None if it is gone."""
    words = here.of(card.context)
    start = _found(text, card.context, here, behind=0)
    if start >= 0:
        return Span(start, start + len(words))
    before = card.context[max(0, here.start - REACH) : here.start]
    after = card.context[here.end : here.end + REACH]
    wanted = Anchor(content=(here,), quote=words, before=before, after=after)
    spans = by_surroundings(text, wanted) or _likest(text, words)
    return spans[0] if spans else None


def _likest(text: str, quotation: str) -> Spans | None:
    """Return the passage of as many words that shares most of them with the quotation; None if too few are shared."""
    wanted = Counter(_bare(word) for word in quotation.split())
    words = list(_WORD.finditer(text))
    length = min(wanted.total(), len(words))
    if not length:
        return None
    window: Counter[str] = Counter()
    shared, best, at = 0, 0, 0
    for number, word in enumerate(words):
        new = _bare(word[0])
        window[new] += 1
        shared += window[new] <= wanted[new]
        if number >= length:
            old = _bare(words[number - length][0])
            shared -= window[old] <= wanted[old]
            window[old] -= 1
        if shared > best:
            best, at = shared, max(0, number - length + 1)
    if best < LEAST_SHARED * wanted.total():
        return None
    near = [word for word in words[at : at + length] if _bare(word[0]) in wanted]
    return (Span(near[0].start(), near[-1].end()),)


def _bare(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum())


# The document


def of_origin(card: Card, origin: Origin, *, shown: str, library: bool) -> Findings:
    """Compare what a card says of its document with what a library has of it, or with what a file says of itself.

    A file does not say when it was fetched and from where, nor what a person said of it.
    """
    mine = card.origin
    if mine.sha256 != origin.sha256:
        yield Finding(Weight.UNPROVEN, f"{shown} is not the file of the card, byte for byte")
    for name, label in _ORIGIN.items():
        one, other = _joined(getattr(mine, name)), _joined(getattr(origin, name))
        if one == other:
            if library and (name in mine.by_person) != (name in origin.by_person):
                yield Finding(Weight.UNPROVEN, f"whether a person set {label}: the library says otherwise")
            continue
        elsewhere = name in mine.by_person or (name in ("url", "retrieved") and mine.retrieved)
        if not library and (elsewhere or (one and not other)):
            states = f"states another, {other}" if other else "does not state it"
            yield Finding(Weight.STATED, f"{label}: the original {states}")
        else:
            yield from _changed(label, one, other)


def _joined(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else "; ".join(value)


# What the program finds


def of_extraction(
    card: Card, found: tuple[AttributedQuotation, ...], content: Spans, *, same: bool, confirmed: Collection[str] = ()
) -> Findings:
    """Compare whom a card says that its quotation, which stands at `content`, is by with what the program finds.

    `same` is whether the program is the version that made the card and found all of it: then it cannot disagree with
    itself. What a person decided is `confirmed` by a library that holds the same.
    """
    if "added" in card.by_person:
        yield _stated("a person marked the passage as a quotation, and said whose it is", "added", confirmed)
        return
    against = Weight.ALTERED if same else Weight.UNPROVEN
    said = attributing.at(found, content) or attributing.nearest(found, content)
    if said is None:
        yield Finding(against, "the program finds no quotation there")
        return
    bounds = f"the program’s are {standing_at(Place(), said.quotation.content)}"
    if "quotation" in card.by_person:
        yield _stated(f"a person set the bounds of the quotation; {bounds}", "quotation", confirmed)
    elif said.quotation.content != content:
        yield Finding(against, f"the bounds of the quotation: {bounds}")
    for each in _fields(card, said):
        yield from _of_field(card, each, against, confirmed)


@dataclass(frozen=True, slots=True)
class _Field:
    """What a card says under `label` and what the program finds; `name` is the decision of a person about it."""

    name: str
    label: str
    mine: str
    theirs: str


def _of_field(card: Card, field: _Field, against: Weight, confirmed: Collection[str]) -> Findings:
    same = field.mine == field.theirs
    if field.name in card.by_person and not (same and field.name == "quotation"):
        finds = "the same" if same else field.theirs or "none"
        words = f"a person set {field.label}: {field.mine or 'none'}; the program finds {finds}"
        yield _stated(words, field.name, confirmed)
    elif not same:
        yield Finding(against, f"{field.label}: the program finds {words_changed(field.mine, field.theirs)}")


def _fields(card: Card, said: AttributedQuotation) -> Iterator[_Field]:
    by, quotation = said.attribution, said.quotation
    if card.speaker == (by.speaker or "") and card.kind is not by.kind:
        yield _Field("speaker", "the kind of speaker", card.kind or "", by.kind or "")
    else:
        yield _Field("speaker", "the speaker", card.speaker, by.speaker or "")
    yield _Field("role", "the role", card.role, by.role or "")
    yield _Field("organization", "the organization", card.organization, by.organization or "")
    # It follows from the bounds.
    decision = "quotation" if "quotation" in card.by_person else "form"
    yield _Field(decision, "the form", card.form, quotation.form)
    yield _Field("state", "how sure the program is", card.state, said.state)
    doubted = frozenset(card.doubted) | (by.doubted & frozenset(card.by_person))
    yield _Field("doubted", "what is uncertain", ", ".join(sorted(doubted)), ", ".join(sorted(by.doubted)))
    yield _Field("act", "said or only thought", card.act, quotation.act)
    if card.content == quotation.content or "quotation" in card.by_person:
        yield _Field("cue", "the place of the reporting words", _places(card.cue.spans), _places(quotation.cue))
        yield _Field(
            "source", "the place of the speaker’s words", _places(card.source.spans), _places(quotation.source)
        )


def _places(spans: Spans) -> str:
    return ", ".join(f"{span.start} to {span.end}" for span in spans)


def _stated(words: str, name: str, confirmed: Collection[str]) -> Finding:
    if name in confirmed:
        return Finding(Weight.NOTE, f"{words}; the library holds the same")
    return Finding(Weight.STATED, words)


def _changed(label: str, mine: str, theirs: str) -> Findings:
    if mine != theirs:
        yield Finding(Weight.ALTERED, f"{label}: {words_changed(mine, theirs)}")
