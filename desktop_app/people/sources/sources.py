# SPDX-License-Identifier: Apache-2.0
"""A source phrase taken apart: nothing, a pronoun, names, or a description with its head noun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import dropwhile, pairwise

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.sources.names import owners, speaking
from desktop_app.people.sources.phrases import (
    antecedent,
    before_cue,
    document_phrase,
    one_of_two,
    phrase,
    splits,
    usable,
    without_marks,
)
from desktop_app.people.text.lexicons import lists, may_be_past
from desktop_app.people.text.words import POSSESSIVE, Page, Word


class Shape(StrEnum):
    """How a source names the speaker."""

    EMPTY = "empty"
    PRONOUN = "pronoun"
    NAME = "name"
    BODY = "body"
    DOCUMENT = "document"
    PERSON = "person"
    AGENT = "agent"
    OTHER = "other"
    QUESTION = "question"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Source:
    """A source phrase taken apart. `mentions` are the names that speak (two for "Roe and Poe"), `head` the noun of a
    description, `words` its content words, `phrase` the noun phrase without what only follows it.

    "the mayor", "his brother", "that report" are `definite`; "a mayor", "two of them" are `indefinite`.
    `owners` are the names that a description contains of others: Roe in "Roe's lawyer" and "a friend of Roe";
    "his lawyer" is `possessed`.
    """

    shape: Shape
    span: Span | None = None
    phrase: Span | None = None
    mentions: tuple[Mention, ...] = ()
    pronoun: str = ""
    head: str = ""
    words: frozenset[str] = frozenset()
    definite: bool = False
    plural: bool = False
    indefinite: bool = False
    owners: tuple[Span, ...] = ()
    possessed: bool = False


EMPTY = Source(Shape.EMPTY)
_INDEFINITE = frozenset(
    ("a", "an", "one", "another", "some", "many", "several", "most", "two", "three", "four", "five")
)
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "its", "their", "my", "our", "both"))
_OWNING = frozenset(("his", "her", "its", "their"))
_LEADING = frozenset(
    ("in", "by", "from", "to", "as", "for", "with", "and", "but", "while", "when", "then", "which", "whom")
)
_COMPANY = frozenset(("co-authors", "co-workers", "collaborators", "colleagues", "coauthors", "coworkers", "team"))
_PLACING = frozenset((",", "at", "from", "in", "of"))
_BEHIND_PRONOUN = frozenset(("both", "himself", "herself", "too", "also", "all", "own"))
_OF_PEOPLE = frozenset(("elderly", "retired", "unemployed"))
"""Modifiers of people, and not of bodies, besides ages ("66-year-old")."""
_NO_CLAIM = ("quoted", "quotes", "quoting", "quote", "reported", "according to")
_OPENINGS = ('"', "“", "«", "''", "‘‘")
LONGEST_CLAIM = 200
"""Code points."""


def read_source(
    page: Page,
    mentions: Sequence[Mention],
    spans: Sequence[Span],
    content: Sequence[Span] = (),
    cue: Sequence[Span] = (),
) -> Source:
    """Read the source that stands at `spans` (in code points of the page's text; several are read as one).

    Of a source that runs over several paragraphs the part nearest to `content` counts. Without a source the pronoun
    before `cue` is taken.
    """
    span = _located(page, mentions, spans, content, cue)
    if span is None:
        return EMPTY
    named = _inside(mentions, span)
    span = _whole_name(span, named, (*cue, *content))
    words = without_marks(_behind_preposition([page.words[i] for i in page.within(span)]))
    words = _without_company(_without_verb(_who_says(words)))
    if not words:
        return EMPTY
    label = {"Q": Shape.QUESTION, "A": Shape.ANSWER}.get(words[0].text.rstrip("."))
    if label is not None and len(words) == 1:
        return Source(label, span, span)
    pronoun = _pronoun(words)
    if pronoun:
        return Source(Shape.PRONOUN, span, span, pronoun=pronoun)
    told = one_of_two(page, words, mentions)
    if told is not None:
        return Source(Shape.NAME, span, span, (told,), definite=True)
    chunk = _head_chunk(words, named)
    names = speaking(page, chunk, words, named)
    if names:
        shape = Shape.BODY if all(m.sort in (Sort.BODY, Sort.PLACE) for m in names) else Shape.NAME
        return Source(shape, span, phrase(words), names, definite=words[0].low in _DEFINITE)
    return replace(_description(span, words, chunk), owners=owners(page, named, chunk[-1].end))


def _located(
    page: Page, mentions: Sequence[Mention], spans: Sequence[Span], content: Sequence[Span], cue: Sequence[Span]
) -> Span | None:
    span = usable(page, spans, content)
    if span is None:
        return before_cue(page, cue, content) if cue else None
    span = _claimant(page, mentions, content, cue) or span
    return antecedent(page, span) or span


def _claimant(page: Page, mentions: Sequence[Mention], content: Sequence[Span], cue: Sequence[Span]) -> Span | None:
    """The person whose claim the content is: "mocked Roe's claim that it “works”", "a statement by Jane Roe that …"."""
    verb = cue[0].of(page.text).casefold() if len(cue) == 1 else ""
    if not verb.strip() or verb.endswith(_NO_CLAIM) or verb.split()[-1] in lexicon("telling_verbs"):
        return None
    for span in content:
        words = span.of(page.text)
        opening = min((at for mark in _OPENINGS if (at := words.find(mark)) >= 0), default=0)
        if opening:
            return _claimed(page, mentions, span.start, span.start + min(opening, LONGEST_CLAIM))
    return None


def _claimed(page: Page, mentions: Sequence[Mention], start: int, end: int) -> Span | None:
    low = bisect_left(mentions, start, key=lambda m: m.span.start)
    for mention in mentions[low : bisect_left(mentions, end, key=lambda m: m.span.start)]:
        first = page.index(mention.whole.start)
        ahead = pairwise(page.lows[max(0, first - 8) : first])
        behind = pairwise(page.lows[mention.last : mention.last + 6])
        owns = page.word(mention.last) in POSSESSIVE and any(_claims(*two, ("that", "for")) for two in behind)
        owes = page.low(mention.last) == "that" and any(_claims(*two, ("by", "of", "from")) for two in ahead)
        if mention.sort is Sort.PERSON and (owns or owes):
            return mention.whole
    return None


def _claims(noun: str, link: str, links: tuple[str, ...]) -> bool:
    return noun in lexicon("claim_nouns") and link in links


def _whole_name(span: Span, named: Sequence[Mention], rest: Sequence[Span]) -> Span:
    """`span` extended to the end of the name that it breaks off in, but not into the content."""
    end = max([span.end, *(m.span.end for m in named)])
    longer = Span(span.start, end)
    return span if any(longer.overlaps(r) and not span.overlaps(r) for r in rest) else longer


def _behind_preposition(words: list[Word]) -> list[Word]:
    """The words without a preposition that opens them, or the object of the saying: "which officials"."""
    return words[1:] if len(words) > 1 and words[0].text in _LEADING else words


def _without_verb(words: list[Word]) -> list[Word]:
    """The words without a verb of saying that ends them: a colon is the cue of "A sign on the door read:"."""
    end = len(words)
    while end > 1 and words[end - 1].low in ("read", "reads", "said", "says"):
        end -= 1
    return words[:end]


def _without_company(words: list[Word]) -> list[Word]:
    """The words before "and colleagues", "and his team at Leith": who leads them speaks."""
    for at, word in enumerate(words[1:], start=1):
        if word.low == "and":
            behind = list(dropwhile(lambda other: other.low in _OWNING, words[at + 1 :]))
            if behind and behind[0].text in _COMPANY and all(w.low in _PLACING for w in behind[1:2]):
                return words[:at]
    return words


def _who_says(words: list[Word]) -> list[Word]:
    """The words without what is only the saying: "her" of "her answer", nothing of "the reply"."""
    owner = words[: next((i for i, w in enumerate(words) if i and w.text in lists().sayings), 0)]
    if owner and owner[-1].kind == "possessive":
        return owner[:-1]
    if len(owner) != 1 or owner[0].low not in ("his", "her", "their", "my", "the"):
        return words
    return owner if owner[0].low != "the" else []


def _inside(mentions: Sequence[Mention], span: Span) -> list[Mention]:
    begin, end = (bisect_left(mentions, offset, key=lambda m: m.span.start) for offset in (span.start, span.end))
    found: list[Mention] = []
    for mention in mentions[max(0, begin - 1) : end]:  # the source may begin within a name
        if mention.span.end > (found[-1].span.end if found else span.start):
            found.append(mention)
    return found


def _pronoun(words: list[Word]) -> str:
    low, *behind = (word.low for word in words)
    low = low.split("'")[0]
    alone = not behind or behind[0] in ",.(" or (len(behind) == 1 and behind[0] in _BEHIND_PRONOUN)
    return low if alone and low in lists().pronouns else ""


def _head_chunk(words: list[Word], named: list[Mention]) -> list[Word]:
    """The words up to the first comma, preposition, relative or participle: where the head noun stands."""
    for i, word in enumerate(words):
        if any(m.span.start < word.start < m.span.end for m in named):
            continue
        closes = word.low in lists().closers and not word.capital
        if i and (splits(words, i, ",;:—–(") or closes or _is_participle(words, i)):
            return words[:i]
    return words


def _is_participle(words: list[Word], i: int) -> bool:
    """Whether the participle belongs to the noun before it: "a statement released by", "a professor teaching"."""
    low = words[i].low
    done = low.endswith(("ed", "ing", "wn")) or (may_be_past(low) and lists().document_noun(words[i - 1].low))
    if i < 2 or words[i].capital or not done or lists().speaking_noun(low):
        return False
    return lists().speaking_noun(words[i - 1].low) and not words[i - 1].capital  # "a Norland Herald tracking poll"


def _shape_of(head: str, content: frozenset[str], *, definite: bool, indefinite: bool) -> Shape:
    """The shape of a description by its head noun and its words (`content`): "report", "nurse", "council"."""
    person, body = lists().person_noun(head), lists().body_noun(head)
    if lists().document_noun(head) and not (person and indefinite):
        return Shape.DOCUMENT
    if definite and head not in lists().gendered and person and body:
        of_people = any(low.endswith("-year-old") or low in _OF_PEOPLE for low in content)
        return Shape.PERSON if of_people else Shape.AGENT
    if person or head in lists().demonyms or head in lists().parties:
        return Shape.PERSON
    return Shape.BODY if body else Shape.OTHER


def _description(span: Span, words: list[Word], chunk: list[Word]) -> Source:
    head = next((w for w in reversed(chunk) if w.kind == "word" and w.low not in lists().function), chunk[-1])
    low, first = head.low, words[0].low
    content = frozenset(w.low for w in chunk if w.kind in ("word", "initials") and w.low not in lists().function)
    definite = first in _DEFINITE or any(w.kind == "possessive" for w in chunk)
    shape = _shape_of(low, content, definite=definite, indefinite=first in _INDEFINITE)
    return Source(
        shape,
        span,
        document_phrase(words) if shape is Shape.DOCUMENT else phrase(words),
        head=low,
        words=content,
        definite=definite,
        plural=low.endswith("s") and not low.endswith("ss"),
        indefinite=first in _INDEFINITE,
        possessed=first in _OWNING,
    )
