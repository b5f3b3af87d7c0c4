# SPDX-License-Identifier: Apache-2.0
"""Where the noun phrase of a source begins and ends, and what it points at: a relative pronoun at its noun, "the
latter", the pronoun at the cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.model.spans import Span
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import lists
from desktop_app.people.text.words import ARTICLES, DETERMINERS, OWNERS, QUOTES, Page, Word

WIDEST = 5
"""Words that a source of nothing but an article is widened by."""
RELATIVES = frozenset(("who", "whose", "which", "whom", "that"))
_OPENERS = ARTICLES | OWNERS
_PREPOSITIONS = frozenset(("at", "by", "from", "in", "near", "on", "to", "with"))
_TICKER = re.compile(r"\s*\([A-Z][A-Za-z]{1,9}:")
LONGEST = 8
"""Words of one noun phrase without what is tied to it by a preposition."""
MOST_BEFORE = 12
"""Names before "the latter" that are looked at."""
_NOMINATIVE = frozenset(("he", "she", "they", "we", "i"))
_WHO = frozenset(("who", "whose", "whom"))
_WHICH = frozenset(("which", "that"))
_TIES = frozenset(("of", "by", "from", "in", "at", "for", "with"))
_PAUSES = frozenset(",—–-")


def usable(page: Page, spans: Sequence[Span], content: Sequence[Span] = ()) -> Span | None:
    """One span from those of a source, on whole words and within one paragraph: the one nearest to `content`."""
    length = len(page.text)
    inside = [Span(min(s.start, length), min(s.end, length)) for s in spans]
    inside = [s for s in inside if s]
    if not inside:
        return None
    if len(inside) > 1 and inside[-1].end - inside[0].start > 3 * sum(map(len, inside)) + 40:
        whole = max(inside, key=len)
    else:
        whole = Span(min(s.start for s in inside), max(s.end for s in inside))
    whole = _before_ticker(page, _in_one_paragraph(page, whole, content))
    return _widened(page, _on_words(page, whole))


def _before_ticker(page: Page, span: Span) -> Span:
    """`span` without the exchange behind a company's name: "Acme Ltd. (NYSE:"."""
    match = _TICKER.search(page.text, span.start + 1, span.end)
    return Span(span.start, match.start()) if match else span


def _in_one_paragraph(page: Page, span: Span, content: Sequence[Span]) -> Span:
    first, last = page.paragraph(span.start), page.paragraph(span.end - 1)
    if first == last or not content:
        return span
    near = content[0].start
    pairs = [(max(p.start, span.start), min(p.end, span.end)) for p in page.paragraphs[first : last + 1]]
    parts = [Span(start, end) for start, end in pairs if any(c.isalnum() for c in page.text[start:end])]
    return min(parts, key=lambda p: max(p.start - near, near - p.end), default=span)


def _on_words(page: Page, span: Span) -> Span:
    """`span` from the start of the word that it begins in, unless that is possessive."""
    i = page.index(span.start) - 1
    if i >= 0 and page.words[i].end > span.start and page.words[i].kind == "word":
        return Span(page.words[i].start, max(span.end, page.words[i].end))
    return span


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
        noun = lists().person_noun(word.low) or lists().document_noun(word.low) or lists().body_noun(word.low)
        if noun or word.capital:
            end = word.end
        elif end is not None:
            break
    return span if end is None else Span(span.start, end)


def whole_phrase(page: Page, span: Span, bounds: Sequence[Span]) -> Span:
    """`span` carried back to the article before it, if that crosses none of `bounds`."""
    numbers = page.within(span)
    if not numbers or any(page.words[i].capital and page.words[i].low not in _OPENERS for i in numbers):
        return span
    start = page.words[_article_before(page, numbers)].start
    carried = Span(min(span.start, start), max(span.end, page.words[numbers.stop - 1].end))
    return span if any(b.overlaps(carried) for b in bounds) else carried


def _article_before(page: Page, numbers: range) -> int:
    """The article or possessive at most four words before the first word, where only adjectives stand between."""
    first, last = numbers.start, numbers.stop - 1
    low = page.words[first].low
    if low in lists().function or low in lists().pronouns or low.endswith("s") or low[0].isdigit():
        return first
    found = opening(page, last)
    several = page.words[last].low.endswith("s")
    if found is None or (several and page.words[found].low in ("this", "that")):
        return first
    return min(first, found)


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
    """True where one of `marks` stands at `i`, and not inside a number such as 1,040."""
    if words[i].text not in marks:
        return False
    if words[i].text != "," or not 0 < i < len(words) - 1:
        return True
    before, after = words[i - 1], words[i + 1]
    return not (before.text[-1].isdigit() and after.text[0].isdigit() and before.end + 1 == after.start)


def phrase(words: Sequence[Word]) -> Span:
    """The noun phrase of a person: without a clause, a participle or a place behind a comma, and without a reason.

    A clause without a comma tells who is meant: "the diver who was watching", but not "a clerk who was in the shop".
    """
    related = False
    for i, word in enumerate(words[1:-1], 1):
        if splits(words, i, ",") and (_opens_clause(words, i + 1) or _places(words, i + 1)):
            return Span(words[0].start, words[i - 1].end)
        if word.low == "who" and i > 1 and words[i - 1].kind == "word":
            related = True
        if (word.low in ("because", "since") and i > 1 and not related) or _is_dash(words, i):
            return Span(words[0].start, words[i - 1].end)
    return Span(words[0].start, words[-1].end)


def _is_dash(words: Sequence[Word], i: int) -> bool:
    """True for a bracket, a dash, or a hyphen that stands for one: "the board of Salmon ASA (SALM)"."""
    if words[i].text in "—–(":
        return True
    return words[i].text == "-" and words[i - 1].end < words[i].start and words[i].end < words[i + 1].start


def _places(words: Sequence[Word], at: int) -> bool:
    """True for a preposition behind a comma, where more than "one" stands before it: "his wife, on a stool"."""
    return at > 2 and words[at].low in _PREPOSITIONS and not words[at].capital


def _opens_clause(words: Sequence[Word], i: int) -> bool:
    """True where what stands behind a comma tells of the speaker: ", who", ", and who", ", asking", ", wrapped"."""
    if words[i].low == "and" and i + 1 < len(words):
        return words[i + 1].low in RELATIVES
    if words[i].low in RELATIVES or words[i].low in ("although", "though", "aged", "where"):
        return True
    low = words[i].low
    known = words[i].capital or words[i].kind != "word"
    return not known and len(low) > 5 and low.endswith(("ing", "ed"))


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
"""What a phrase ends in that was cut off too early."""
_SEEN = frozenset(("leaked", "obtained", "read", "reviewed", "seen", "shared"))


def before_cue(page: Page, cue: Sequence[Span], content: Sequence[Span]) -> Span | None:
    """The pronoun right before the cue of a quotation that has no source: "he" of "he said"."""
    first = page.index(cue[0].start)
    if page.low(first - 1) not in _NOMINATIVE or not page.joined(first - 1):
        return None
    found = Span(page.words[first - 1].start, page.words[first - 1].end)
    return None if any(c.overlaps(found) for c in content) else found


def one_of_two(page: Page, words: Sequence[Word], mentions: Sequence[Mention]) -> Mention | None:
    """Whom "the latter" or "the former" means: the last person named before, or the one before that."""
    lows = [w.low for w in words]
    if lows not in (["the", "former"], ["the", "latter"]):
        return None
    paragraph = page.paragraph(words[0].start)
    stop = bisect_left(mentions, words[0].start, key=lambda m: m.span.start)
    found: list[Mention] = []
    for mention in reversed(mentions[max(0, stop - MOST_BEFORE) : stop]):
        if page.paragraph(mention.span.start) < paragraph - 1:
            break
        if mention.sort in (Sort.PERSON, Sort.NAME) and all(mention.parts[-1] != f.parts[-1] for f in found):
            found.append(mention)
    number = lows[1] == "former"
    return found[number] if len(found) > 1 else None


def antecedent(page: Page, span: Span) -> Span | None:
    """What the relative pronoun that `span` is stands for: the noun phrase right before it, as grammar has it.

    "critics who say", "a dealer, who swore", "the minutes of the committee, which record". None where it is no relative
    pronoun, or where a comma before the noun phrase may make it the apposition of a name.
    """
    numbers = page.within(span)
    if len(numbers) != 1 or page.words[numbers[0]].low not in _WHO | _WHICH or page.words[numbers[0]].capital:
        return None
    pronoun, last = page.words[numbers[0]].low, numbers[0] - 1
    if last > 0 and page.words[last].text in _PAUSES:
        last -= 1
    if last < 0 or page.words[last].kind not in ("word", "initials"):
        return None
    found = _noun_phrase(page, last, persons=pronoun in _WHO)
    at = page.index(found.start) if found is not None else 0
    return None if at and page.words[at - 1].text == "," else found


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
    if word.capital:
        return False
    if persons:
        return lists().person_noun(word.low) or word.low in lists().generic
    return lists().document_noun(word.low) or lists().body_noun(word.low)


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
