# SPDX-License-Identifier: Apache-2.0
"""The antecedent of "he" after a sentence about an unnamed person: "The judge was not moved. He said"."""

from __future__ import annotations

from bisect import bisect_left

from desktop_app.model.spans import Span
from desktop_app.people.entities.descriptions import of_named
from desktop_app.people.entities.referents import Referent
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.resolve.features import Anaphor, Scene
from desktop_app.people.resolve.reading import Reading
from desktop_app.people.sources.sources import Source
from desktop_app.people.text.lexicons import lists, may_be_past
from desktop_app.people.text.words import Page

_OPENERS = frozenset(("but", "and", "then", "yet", "so", "now", "meanwhile", "twice", "later", "still", "even", "only"))
_PLACING = frozenset(("in", "on", "at", "from", "after", "with", "for", "outside", "inside", "during", "under"))
_ARTICLES = frozenset(("the", "a", "an", "one", "another", "this", "that"))
_OWNERS = frozenset(("his", "her", "their", "its", "my", "our"))
_SINGULAR = frozenset(("one", "another", "neither"))
LONGEST_OPENER, LONGEST_OWNER, LONGEST = 8, 4, 7
"""Words of what stands before the subject, of an owner's name, and of the description."""


class Subjects:
    """The unnamed people who are subjects of sentences; `scene` knows what stands in quotation marks."""

    def __init__(self, scene: Scene, reading: Reading) -> None:
        self._scene, self._page = scene, reading.page
        self._people = [m.span.start for m in reading.mentions if m.sort is Sort.PERSON]

    def before(self, anaphor: Anaphor) -> Span | None:
        """The unnamed subject of the sentence of `anaphor`, else of the one before; None if that names somebody too."""
        page, offset = self._page, anaphor.offset
        number = page.sentence(offset)
        for sentence in reversed(page.sentences[max(0, number - 1) : number + 1]):
            if sentence.start >= offset:
                continue
            if page.paragraph(sentence.start) != page.paragraph(offset) or self._scene.quoted(sentence.start):
                return None
            span = described_subject(page, sentence)
            if span is not None and span.end <= offset:
                opener, behind = Span(sentence.start, span.start), Span(span.end, offset)
                named = self._names_another(opener) or self._names_another(behind)
                return None if named else span
        return None

    def gender_before(self, anaphor: Anaphor) -> str:
        """The pronoun's gender; for a quotation without source that of the pronoun before ("She sighed.")."""
        if anaphor.sort != "empty" or not anaphor.quoted:
            return anaphor.gender if anaphor.sort == "he" else ""
        page = self._page
        number = page.sentence(anaphor.offset) - 1
        if number < 0 or self._scene.quoted(page.sentences[number].start):
            return ""
        sentence = page.sentences[number]
        if page.paragraph(sentence.start) < page.paragraph(anaphor.offset) - 1 or self._names_another(sentence):
            return ""
        first = _behind_opener(page, page.within(sentence))
        return {"he": "m", "she": "f"}.get(page.words[first].low, "")

    def _names_another(self, span: Span) -> bool:
        """Whether `span` names somebody outside quotation marks."""
        first, stop = bisect_left(self._people, span.start), bisect_left(self._people, span.end)
        return any(not self._scene.quoted(start) for start in self._people[first:stop])


def described_subject(page: Page, sentence: Span) -> Span | None:
    """The unnamed person who is the subject of `sentence`; None for several."""
    numbers = page.within(sentence)
    first = _behind_opener(page, numbers)
    begin = _behind_owner(page, first, numbers.stop)
    head = _head(page, begin, numbers.stop) if begin is not None else None
    if head is None:
        return None
    behind = page.low(head + 1)
    if begin == first and not (behind.endswith("s") or may_be_past(behind)):
        return None  # "Champion of the shire at eight, she …"
    if page.low(head).endswith("s") and page.low(first) not in _SINGULAR:
        return None
    last = of_named(page, head)
    return Span(page.words[first].start, page.words[last].end)


def _behind_opener(page: Page, numbers: range) -> int:
    """The first word behind "But", "Meanwhile," or "In London,"."""
    first, words = numbers.start, page.words
    if words[first].low in _PLACING:
        stop = min(first + LONGEST_OPENER, numbers.stop)
        behind = next((i + 1 for i in range(first + 1, stop) if words[i].text == ","), None)
        return behind or first
    first += words[first].low in _OPENERS
    return first + (page.word(first) == ",")


def _behind_owner(page: Page, first: int, stop: int) -> int | None:
    """The word behind what opens the description: "the", "his", "Roe's", "one of its"; nothing in "Defence counsel"."""
    words = page.words
    if first + 2 >= stop:
        return None
    if words[first].low == "one" and words[first + 1].low == "of":
        return first + 3 if words[first + 2].low in _ARTICLES | _OWNERS | {"those", "these"} else None
    if words[first].low in _ARTICLES | _OWNERS:
        return first + 1
    if not words[first].capital:
        return None
    owner = next((i for i in range(first, min(first + LONGEST_OWNER, stop)) if words[i].kind == "possessive"), None)
    return owner + 1 if owner is not None else first


def _head(page: Page, begin: int, stop: int) -> int | None:
    """The person noun that the description beginning at word `begin` ends with."""
    head = None
    for i in range(begin, min(begin + LONGEST, stop)):
        word = page.words[i]
        if word.kind == "possessive":
            head = None
        elif word.kind != "word" or word.low in lists().function or not page.joined(i - 1):
            break
        elif lists().person_noun(word.low):
            head = i
        elif head is not None and not word.capital:
            return None
    return head


_MOST = 12
"""Mentions between a description and the name that follows it (cataphora)."""
_DESCRIBING = frozenset(("who", "whose", "a", "an", "the", "of", "from", "his", "her", "its", "their", "one"))


def named_next(reading: Reading, anaphor: Anaphor, source: Source, following: Source | None) -> Referent | None:
    """Cataphora: the referent whom the next source of the paragraph names for the first time, without a description."""
    if following is None or following.span is None or len(following.mentions) != 1:
        return None
    mention, page = following.mentions[0], reading.page
    if anaphor.sort != "person" or anaphor.plural or source.span is None:
        return None
    if page.paragraph(mention.span.start) != page.paragraph(source.span.start):
        return None
    if not _bare(reading, following.span, mention) or not _first_of_all(reading, source.span, mention):
        return None
    referent = reading.cast.of[reading.people.of[mention.span.start]]
    clashes = anaphor.gender and referent.gender and anaphor.gender != referent.gender
    return None if clashes or (referent.roles and not anaphor.heads & referent.roles) else referent


def _bare(reading: Reading, source: Span, mention: Mention) -> bool:
    """Whether a full name has no premodifier but a title, and no description behind it."""
    behind = mention.last + (reading.page.word(mention.last) == ",")
    described = reading.page.low(behind) in _DESCRIBING
    return len(mention.parts) > 1 and source.start >= mention.whole.start and not described


def _first_of_all(reading: Reading, described: Span, mention: Mention) -> bool:
    """Whether `mention` is its entity's first, and no other entity is first mentioned between it and `described`."""
    people, mentions = reading.people, reading.mentions
    stop = bisect_left(mentions, mention.span.start, key=lambda m: m.span.start)
    new = (m for m in mentions[max(0, stop - _MOST) : stop + 1] if m.span.start >= described.end)
    firsts = [m for m in new if not people.of[m.span.start].body and people.of[m.span.start].mentions[0] is m]
    return len(firsts) == 1 and firsts[0] is mention
