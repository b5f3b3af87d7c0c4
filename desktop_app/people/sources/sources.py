# SPDX-License-Identifier: Apache-2.0
"""What a source span is made of: nothing, a pronoun, names, or a description with its head noun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.mentions.appositions import INDEFINITE, apposed, behind_of
from desktop_app.people.mentions.joined import are_two_bodies, joined, joins
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.sources.missing import beside_cue
from desktop_app.people.sources.passed_on import within_report
from desktop_app.people.sources.pointers import one_of_two
from desktop_app.people.sources.relatives import antecedent
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.phrases import (
    document_phrase,
    phrase,
    splits,
    usable,
    whole_phrase,
    without_marks,
)
from desktop_app.people.text.words import Page, Word


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
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Source:
    """A source span read. `mentions` are the names that speak (two for "Roe and Poe"), `head` the noun of a
    description, `words` its content words, `phrase` the noun phrase without what only follows it.

    `definite` is True for "the mayor", "his brother", "that report", `indefinite` for "a mayor", "two of them".
    `owners` are the names that a description contains of others: Roe in "Roe's lawyer" and "a friend of Roe"; `owned`
    is True for "his lawyer".
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
    owned: bool = False


EMPTY = Source(Shape.EMPTY)
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "its", "their", "my", "our", "both"))
_OWNING = frozenset(("his", "her", "its", "their"))
_LEADING = frozenset(
    ("in", "by", "from", "to", "as", "for", "with", "and", "but", "while", "when", "then", "which", "whom")
)
_BEHIND_PRONOUN = frozenset(("both", "himself", "herself", "too", "also", "all", "own"))
_OF_PEOPLE = frozenset(("elderly", "retired", "unemployed"))
_GENERATION = frozenset(("junior", "senior"))
_OWNED = frozenset(("of", "for", "to", "with", "by", "like", "behind", "against", "about", "from", "at"))


def read_source(
    page: Page,
    lexicons: Lexicons,
    mentions: Sequence[Mention],
    spans: Sequence[Span],
    content: Sequence[Span] = (),
    cue: Sequence[Span] = (),
) -> Source:
    """Read the source that stands at `spans` (in code points of the page's text; several are read as one).

    Of a source that runs over several paragraphs the part nearest to `content` counts; one that breaks off within
    its noun phrase is carried on, at most up to `cue`. Without a source the subject beside `cue` is taken.
    """
    span = usable(page, lexicons, spans, content)
    if span is None and cue:
        span = beside_cue(page, lexicons, mentions, cue, content)
    elif span is not None:
        span = within_report(page, lexicons, mentions, content, cue) or span
        span = span
        span = antecedent(page, lexicons, mentions, span) or span
        span = whole_phrase(page, lexicons, span, (*cue, *content))
    if span is None:
        return EMPTY
    named = _inside(mentions, span)
    named = list(named) or named
    span = _whole_name(span, named, (*cue, *content))
    words = _behind_preposition([page.words[i] for i in page.within(span)])
    words = _without_verb(_who_says(without_marks(words), lexicons))
    if not words:
        return EMPTY
    if words[0].text.rstrip(".") in ("Q", "A") and len(words) == 1:
        return Source(Shape.QUESTION if words[0].text[0] == "Q" else Shape.ANSWER, span, span)
    pronoun = _pronoun(words, lexicons)
    if pronoun:
        return Source(Shape.PRONOUN, span, span, pronoun=pronoun)
    told = one_of_two(page, words, mentions)
    if told is not None:
        return Source(Shape.NAME, span, span, (told,), definite=True)
    chunk = _head_chunk(words, lexicons, named)
    if chunk[-1].low in lexicon("proverbs"):
        return Source(Shape.NOTHING, span, span)
    speaking = _speaking(page, lexicons, chunk, words, named)
    if speaking:
        shape = Shape.BODY if all(m.sort in (Sort.BODY, Sort.PLACE) for m in speaking) else Shape.NAME
        return Source(shape, span, phrase(words), speaking, definite=words[0].low in _DEFINITE)
    return replace(
        _description(page, lexicons, span, words, chunk), owners=_owners(page, lexicons, named, chunk[-1].end)
    )


def _whole_name(span: Span, named: Sequence[Mention], rest: Sequence[Span]) -> Span:
    """`span` up to the end of the name that it breaks off in, but not into what is said."""
    end = max([span.end, *(m.span.end for m in named)])
    longer = Span(span.start, end)
    return span if any(longer.overlaps(r) and not span.overlaps(r) for r in rest) else longer


def _behind_preposition(words: list[Word]) -> list[Word]:
    """The words without a preposition that opens them, or the object of the saying: "which officials"."""
    first = 1 if len(words) > 1 and words[0].low in _LEADING and not words[0].capital else 0
    return words[first:]


def _without_verb(words: list[Word]) -> list[Word]:
    """The words without a verb of saying that ends them: a colon is the cue of "A sign on the door read:"."""
    end = len(words)
    while end > 1 and words[end - 1].low in ("read", "reads", "said", "says"):
        end -= 1
    return words[:end]


def _who_says(words: list[Word], lexicons: Lexicons) -> list[Word]:
    """The words without what is only the saying: "her" of "her answer", nothing of "the reply"."""
    said = next((i for i, w in enumerate(words) if i and w.low in lexicons.sayings and not w.capital), 0)
    if not said or (said + 1 < len(words) and words[said + 1].low not in lexicons.closers):
        return words
    owner = words[:said]
    if owner[-1].kind == "possessive":
        return owner[:-1]
    if len(owner) == 1 and owner[0].low in ("his", "her", "their", "my"):
        return owner
    return [] if len(owner) == 1 and owner[0].low == "the" else words


def _inside(mentions: Sequence[Mention], span: Span) -> list[Mention]:
    begin = bisect_left(mentions, span.start, key=lambda m: m.span.start)
    found: list[Mention] = []
    if begin and mentions[begin - 1].span.end > span.start:
        begin -= 1  # the source begins within a name
    for number in range(begin, len(mentions)):
        if mentions[number].span.start >= span.end:
            break
        inside = found and mentions[number].span.end <= found[-1].span.end
        if not inside:
            found.append(mentions[number])
    return found


def _pronoun(words: list[Word], lexicons: Lexicons) -> str:
    low = words[0].low.split("'")[0]
    if low not in lexicons.pronouns:
        return ""
    if len(words) == 1 or (
        low not in ("his", "her", "its", "their", "my", "our", "that", "both") and words[1].text in ",.("
    ):
        return low
    if low == "who" or (len(words) == 2 and words[1].low in _BEHIND_PRONOUN):
        return low
    return ""


def _head_chunk(words: list[Word], lexicons: Lexicons, named: list[Mention]) -> list[Word]:
    """The words up to the first comma, preposition, relative or participle: where the head noun stands."""
    for i, word in enumerate(words):
        if any(m.span.start < word.start < m.span.end for m in named):
            continue
        closes = word.low in lexicons.closers and not word.capital
        if i and (splits(words, i, ",;:—–(") or closes):
            return words[:i]
        i == 1 and lexicons.document_noun(words[0].low) and all(m.span.start != words[0].start for m in named)
    return words


def _speaking(
    page: Page, lexicons: Lexicons, chunk: list[Word], words: list[Word], named: list[Mention]
) -> tuple[Mention, ...]:
    """The names that speak: in the head chunk itself, else in apposition to it."""
    stop = chunk[-1].end
    first = [m for m in named if m.whole.start < stop]
    free = [m for m in first if not _dependent(page, lexicons, m, stop) and not _of_a_people(m, lexicons)]
    free = [m for m in free if not lexicons.parties.issuperset(m.parts)] or free
    free = list(free)
    if are_two_bodies(page, free):
        return tuple(free[-2:])
    people = [m for m in free if m.sort in (Sort.PERSON, Sort.NAME)]
    if people:
        return (*joined(page, people),)
    if free and not apposed(page, lexicons, words, named, stop):
        return tuple(free[-1:])
    if _writing(chunk, lexicons):
        return ()
    beside_it = apposed(page, lexicons, words, named, stop) or behind_of(page, lexicons, words, named, chunk)
    if beside_it is None:
        return ()
    further = [m for m in named if m.span.start > beside_it.span.start and m.sort in (Sort.PERSON, Sort.NAME)]
    together = further[:1] and joins(page, beside_it, further[0])
    return (beside_it, further[0]) if together else (beside_it,)


def _writing(chunk: list[Word], lexicons: Lexicons) -> bool:
    """True where the head is something written, so that a name behind it wrote it or is told of in it."""
    low = chunk[-1].low
    return not chunk[-1].capital and lexicons.document_noun(low) and not lexicons.person_noun(low)


def _owners(page: Page, lexicons: Lexicons, named: list[Mention], stop: int) -> tuple[Span, ...]:
    """The names in a description that are not of the one described, as `stop` ends its head."""
    found = []
    for mention in named:
        first = page.index(mention.whole.start)
        before = page.words[first - 1] if first else None
        tied = before is not None and before.low in _OWNED and not before.capital
        if tied or _dependent(page, lexicons, mention, stop):
            found.append(mention.span)
    return tuple(found)


def _of_a_people(mention: Mention, lexicons: Lexicons) -> bool:
    """True for "the German", "Democrats", "the Commission": a description, not a name."""
    low = mention.parts[-1]
    if mention.sort is not Sort.PERSON and len(mention.parts) > 1:
        return low in lexicons.parties and not lexicons.body_noun(low)
    if mention.sort is Sort.PERSON:
        return False
    if mention.sort is Sort.BODY:
        return low in lexicons.bodies and not mention.shouted and low not in lexicon("press_nouns")
    return (low in lexicons.demonyms or low in lexicons.parties) and low not in lexicons.places


def _dependent(page: Page, lexicons: Lexicons, mention: Mention, stop: int) -> bool:
    """True for a name that only belongs to what follows it: "Roe's lawyer", "the Roe campaign", "German officials"."""
    tail = [page.words[i] for i in range(mention.last, min(mention.last + 12, len(page.words)))]
    tail = [w for w in tail if w.start < stop]
    if not tail:
        return False
    if tail[0].kind == "possessive":
        return len(tail) > 1
    if tail[0].kind == "mark" or (len(tail) == 1 and tail[0].low in _GENERATION):
        return False
    if not tail[0].capital and (lexicons.document_noun(tail[0].low) or lexicons.body_noun(tail[0].low)):
        return True
    last = tail[-1]
    return last.kind == "word" and not last.capital and last.low not in lexicons.function


def _tells_person(low: str) -> bool:
    """True for what is said of people and not of bodies: 66-year-old, retired, ex-miner."""
    return low.endswith("-year-old") or low.startswith("ex-") or low in _OF_PEOPLE


def _description(page: Page, lexicons: Lexicons, span: Span, words: list[Word], chunk: list[Word]) -> Source:
    head = next((w for w in reversed(chunk) if w.kind == "word" and w.low not in lexicons.function), chunk[-1])
    low = head.low
    content = frozenset(w.low for w in chunk if w.kind in ("word", "initials") and w.low not in lexicons.function)
    first = words[0].low
    definite = first in _DEFINITE or any(w.kind == "possessive" for w in chunk)
    shape = Shape.OTHER
    if lexicons.document_noun(low) and not (lexicons.person_noun(low) and first in INDEFINITE):
        shape = Shape.DOCUMENT
    elif definite and low not in lexicons.gendered and lexicons.person_noun(low) and lexicons.body_noun(low):
        shape = Shape.PERSON if any(map(_tells_person, content)) else Shape.AGENT
    elif low in lexicons.gendered or lexicons.person_noun(low) or low in lexicons.demonyms or low in lexicons.parties:
        shape = Shape.PERSON
    elif lexicons.body_noun(low):
        shape = Shape.BODY
    elif any(map(_tells_person, content)):
        shape = Shape.PERSON
    plural = low.endswith("s") and not low.endswith("ss")
    extent = document_phrase(words, lexicons) if shape is Shape.DOCUMENT else phrase(words)
    return Source(
        shape, span, extent, head=low, words=content, definite=definite, plural=plural, indefinite=first in INDEFINITE,
        owned=first in _OWNING,
    )  # fmt: skip
