# SPDX-License-Identifier: Apache-2.0
"""Where the noun phrase of a source begins and ends, and the antecedent that grammar gives it: of a relative pronoun,
"the latter", the pronoun at the cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.model.spans import Span, covering
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import lists
from desktop_app.people.text.words import ARTICLES, DETERMINERS, OWNERS, QUOTES, Page, Word

WIDEST = 5
"""Words that a source of nothing but an article is widened by."""
RELATIVES = frozenset(("who", "whose", "which", "whom", "that"))
_OPENERS = ARTICLES | OWNERS
_PREPOSITIONS = frozenset(("at", "by", "from", "in", "near", "on", "to", "with"))
_TICKER = re.compile(r"\s*\([A-Z][A-Za-z]{1,9}:")
"""The exchange behind a company's name: "Acme Ltd. (NYSE:"."""
LONGEST = 8
"""Words of one noun phrase without what is tied to it by a preposition."""
MOST_BEFORE = 12
"""Names before "the latter" that are looked at."""
_NOMINATIVE = frozenset(("he", "she", "they", "we", "i"))
_WHO = frozenset(("who", "whose", "whom"))
_TIES = frozenset(("of", "by", "from", "in", "at", "for", "with"))
_PAUSES = frozenset(",—–-")


def usable(page: Page, spans: Sequence[Span], content: Sequence[Span] = ()) -> Span | None:
    """One span from those of a source, on whole words and within one paragraph: the one nearest to `content`."""
    length = len(page.text)
    inside = (Span(min(s.start, length), min(s.end, length)) for s in spans)
    whole = covering(s for s in inside if s)
    if whole is None:
        return None
    whole = _in_one_paragraph(page, whole, content)
    ticker = _TICKER.search(page.text, whole.start + 1, whole.end)
    return _widened(page, Span(whole.start, ticker.start()) if ticker else whole)


def _in_one_paragraph(page: Page, span: Span, content: Sequence[Span]) -> Span:
    first, last = page.paragraph(span.start), page.paragraph(span.end - 1)
    if first == last or not content:
        return span
    near = content[0].start
    pairs = [(max(p.start, span.start), min(p.end, span.end)) for p in page.paragraphs[first : last + 1]]
    parts = [Span(start, end) for start, end in pairs if any(c.isalnum() for c in page.text[start:end])]
    return min(parts, key=lambda p: max(p.start - near, near - p.end), default=span)


def _widened(page: Page, span: Span) -> Span:
    """A source of nothing but an article, up to the noun behind it."""
    numbers = page.within(span)
    if len(numbers) != 1 or page.words[numbers[0]].low not in _OPENERS:
        return span
    if page.words[numbers[0]].text == "A" or page.words[numbers[0]].low in ("his", "her"):
        return span
    end = None
    for i in range(numbers[0] + 1, min(numbers[0] + 1 + WIDEST, len(page.words))):
        word = page.words[i]
        if word.kind == "mark" or not page.joined(i - 1) or word.low in lists().closers:
            break
        if word.capital or lists().speaking_noun(word.low):
            end = word.end
        elif end is not None:
            break
    return span if end is None else Span(span.start, end)


def without_marks(words: list[Word]) -> list[Word]:
    """`words` without punctuation at both ends and without a possessive ending at the last."""
    edge = QUOTES | frozenset(",;:()[]—–-.\n")
    start, end = 0, len(words)
    while start < end and words[start].text in edge:
        start += 1
    while end > start and (words[end - 1].text in edge or words[end - 1].kind == "possessive"):
        end -= 1
    return words[start:end]


def splits(words: Sequence[Word], i: int, marks: str) -> bool:
    """Whether one of `marks` stands at `i`, and not inside a number such as 1,040."""
    if words[i].text not in marks:
        return False
    if words[i].text != "," or not 0 < i < len(words) - 1:
        return True
    before, after = words[i - 1], words[i + 1]
    return not (before.text[-1].isdigit() and after.text[0].isdigit() and before.end + 1 == after.start)


def phrase(words: Sequence[Word]) -> Span:
    """The noun phrase of a person: without a clause, a participle or a place behind a comma, and without a reason.

    A restrictive clause belongs to it: "the diver who was watching", but not "a clerk who was in the shop".
    """
    related = False
    for i, word in enumerate(words[1:-1], 1):
        reason = word.low in ("because", "since") and not related
        if reason or _is_dash(words, i) or (splits(words, i, ",") and _opens_clause(words, i + 1)):
            return Span(words[0].start, words[i - 1].end)
        related = related or (word.low == "who" and i > 1)
    return Span(words[0].start, words[-1].end)


def _is_dash(words: Sequence[Word], i: int) -> bool:
    if words[i].text in "—–(":
        return True
    return words[i].text == "-" and words[i - 1].end < words[i].start and words[i].end < words[i + 1].start


def _opens_clause(words: Sequence[Word], i: int) -> bool:
    """Whether what stands behind a comma says something of the speaker: ", who", ", asking", "his wife, on a stool"."""
    low = words[i].low
    if low == "and":
        return any(word.low in RELATIVES for word in words[i + 1 : i + 2])
    if low in RELATIVES or low in ("although", "though", "aged", "where") or (low in _PREPOSITIONS and i > 2):
        return True
    return not words[i].capital and len(low) > 5 and low.endswith(("ing", "ed"))


def document_phrase(words: Sequence[Word]) -> Span:
    """The noun phrase of a document: up to a comma or who has seen it ("and seen by the Post").

    Participles and clauses belong to it: "a survey carried out in June", "a letter that came in May".
    """
    end = len(words)
    for i in range(1, end):
        cut = words[i].low in _BROKEN_OFF and i + 1 == end
        seen = words[i].low == "and" and i + 1 < end and words[i + 1].low in _SEEN
        if cut or seen or splits(words, i, ",;("):
            return Span(words[0].start, words[i - 1].end)
    return Span(words[0].start, words[-1].end)


_BROKEN_OFF = frozenset(("at", "by", "for", "from", "in", "last", "of", "on", "that", "which", "who", "with"))
"""Last words of a phrase that was cut off too early."""
_SEEN = frozenset(("leaked", "obtained", "read", "reviewed", "seen", "shared"))


def before_cue(page: Page, cue: Sequence[Span], content: Sequence[Span]) -> Span | None:
    """The pronoun right before the cue of a quotation that has no source: "he" of "he said"."""
    first = page.index(cue[0].start)
    if page.low(first - 1) not in _NOMINATIVE or not page.joined(first - 1):
        return None
    found = Span(page.words[first - 1].start, page.words[first - 1].end)
    return None if any(c.overlaps(found) for c in content) else found


def one_of_two(page: Page, words: Sequence[Word], mentions: Sequence[Mention]) -> Mention | None:
    """The antecedent of "the latter" or "the former": the last person named before, or the one before that."""
    lows = [w.low for w in words]
    if lows not in (["the", "former"], ["the", "latter"]):
        return None
    stop = bisect_left(mentions, words[0].start, key=lambda m: m.span.start)
    latest: dict[str, Mention] = {}
    for mention in reversed(mentions[max(0, stop - MOST_BEFORE) : stop]):
        near = page.paragraph(mention.span.start) >= page.paragraph(words[0].start) - 1
        if near and mention.sort is Sort.PERSON:
            latest.setdefault(mention.parts[-1], mention)
    return list(latest.values())[lows[1] == "former"] if len(latest) > 1 else None


def antecedent(page: Page, span: Span) -> Span | None:
    """The antecedent of the relative pronoun at `span`: the noun phrase right before it.

    "critics who say", "a dealer, who swore", "the minutes of the committee, which record". None where it is no relative
    pronoun, or where a comma before the noun phrase may make it the apposition of a name.
    """
    numbers = page.within(span)
    pronoun, last = page.word(numbers.start), numbers.start - 1
    if len(numbers) != 1 or pronoun not in RELATIVES or last < 1:
        return None
    found = _noun_phrase(page, last - (page.word(last) in _PAUSES), persons=pronoun in _WHO)
    return None if found is None or page.word(page.index(found.start) - 1) == "," else found


def _noun_phrase(page: Page, last: int, *, persons: bool) -> Span | None:
    """The phrase that ends with word `last`, back over "of" and the like to the noun that they are tied to."""
    words, head = page.words, last
    start = opening(page, head)
    while start is not None and not _can_speak(words[head], persons=persons):
        if start < 2 or words[start - 1].low not in _TIES or not page.joined(start - 1):
            return None
        head = start - 2
        start = opening(page, head)
    return None if start is None else Span(words[start].start, words[last].end)


def _can_speak(word: Word, *, persons: bool) -> bool:
    known = lists()
    person = known.person_noun(word.low) or word.low in known.generic
    other = known.document_noun(word.low) or known.body_noun(word.low)
    return not word.capital and (person if persons else other)


def opening(page: Page, last: int) -> int | None:
    """The first word of the noun phrase whose noun is word `last`: its article, or for several the noun itself."""
    words = page.words
    if words[last].kind not in ("word", "initials"):
        return None
    for i in range(last - 1, max(last - LONGEST, -1), -1):
        word = words[i]
        if word.low in (DETERMINERS | OWNERS):
            return i
        tied = word.kind in ("word", "initials", "possessive") and page.joined(i)
        if not tied or word.low in lists().function or word.low in lists().closers:
            break
    return last if words[last].low.endswith("s") or words[last].capital else None
