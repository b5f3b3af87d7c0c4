# SPDX-License-Identifier: Apache-2.0
"""Where the noun phrase of a source begins and ends: spans mended, and what only follows the phrase left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.model.spans import Span
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.trimming import behind_dateline
from desktop_app.people.text.words import QUOTES, Page, Word

WIDEST = 5
"""Words that a source of nothing but an article is widened by."""
MOST_BEHIND = 8
"""Words that a source is carried on by."""
_VERBAL = frozenset(
    ("who", "that", "which", "said", "says", "told", "has", "had", "was", "is", "on", "and", "in", "at")
)
_ARTICLES = frozenset(("a", "an", "the", "its", "his", "her", "their", "our", "my"))
RELATIVES = frozenset(("who", "whose", "which", "whom", "that"))
_SHARES_OF = frozenset(("whom", "them", "which"))
_PREPOSITIONS = frozenset(("at", "by", "from", "in", "near", "on", "to", "with"))
_DOERS = frozenset(("he", "she", "they"))
_BE = frozenset(("is", "was", "are", "were", "has"))
_TICKER = re.compile(r"\s*\([A-Z][A-Za-z]{1,9}:")


def usable(page: Page, lexicons: Lexicons, spans: Sequence[Span], content: Sequence[Span] = ()) -> Span | None:
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
    whole = behind_dateline(page, _before_ticker(page, _in_one_paragraph(page, whole, content)))
    return _widened(page, lexicons, _on_words(page, whole))


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


def _widened(page: Page, lexicons: Lexicons, span: Span) -> Span:
    """A source of nothing but an article, up to the noun behind it."""
    numbers = page.within(span)
    if len(numbers) != 1 or page.words[numbers[0]].low not in _ARTICLES:
        return span
    if page.words[numbers[0]].text == "A" or page.words[numbers[0]].low in ("his", "her"):
        return span
    end = None
    for i in range(numbers[0] + 1, min(numbers[0] + 1 + WIDEST, len(page.words))):
        word = page.words[i]
        if word.kind == "mark" or not page.joined(i - 1) or word.low in lexicons.closers:
            break
        noun = lexicons.person_noun(word.low) or lexicons.document_noun(word.low) or lexicons.body_noun(word.low)
        if noun or word.capital:
            end = word.end
        elif end is not None:
            break
    return span if end is None else Span(span.start, end)


def whole_phrase(page: Page, lexicons: Lexicons, span: Span, bounds: Sequence[Span]) -> Span:
    """`span` carried on to the article before it and over "of", "for", "from", "with" behind it, within `bounds`."""
    numbers = page.within(span)
    if not numbers or any(page.words[i].capital and page.words[i].low not in _ARTICLES for i in numbers):
        return span
    start, end = _article_before(page, lexicons, numbers), numbers.stop
    if _carries_on(page, lexicons, numbers):
        while end < len(page.words) and end - numbers.stop < MOST_BEHIND and page.joined(end - 1):
            if page.words[end].kind == "mark" or page.words[end].low in _VERBAL or _complete(page, lexicons, end):
                break
            end += 1
    carried = Span(min(span.start, page.words[start].start), max(span.end, page.words[end - 1].end))
    crossed = any(b.start < carried.end and carried.start < b.end for b in bounds)
    return span if crossed else carried


def _complete(page: Page, lexicons: Lexicons, at: int) -> bool:
    """True where a noun closes the phrase before word `at`, which neither a noun nor a preposition carries on."""
    before, word = page.words[at - 1], page.words[at]
    nouns = [lexicons.person_noun(w.low) or lexicons.body_noun(w.low) or w.capital for w in (before, word)]
    return nouns[0] and not nouns[1] and word.low not in ("of", "for", "from", "with")


def _article_before(page: Page, lexicons: Lexicons, numbers: range) -> int:
    """The article or possessive at most four words before the first word, where only adjectives stand between."""
    first, last = numbers.start, numbers.stop - 1
    low = page.words[first].low
    if low in lexicons.function or low in lexicons.pronouns or low.endswith("s") or low[0].isdigit():
        return first
    for i in range(first - 1, max(first - 5, -1), -1):
        word = page.words[i]
        if not page.joined(i) or word.kind not in ("word", "possessive"):
            return first
        if word.low in _ARTICLES or (word.low in ("this", "that") and not page.words[last].low.endswith("s")):
            return i
        if word.kind == "word" and (word.low in lexicons.function or word.low in lexicons.closers):
            return first
    return first


def _carries_on(page: Page, lexicons: Lexicons, numbers: range) -> bool:
    """True where a description is followed by "of", "for", "from" or "with" that belongs to its noun."""
    last, after = page.words[numbers.stop - 1], numbers.stop
    noun = lexicons.person_noun(last.low) or lexicons.document_noun(last.low)
    follows = after < len(page.words) and page.joined(after - 1)
    return noun and follows and page.words[after].low in ("of", "for", "from", "with")


def without_marks(words: list[Word]) -> list[Word]:
    """`words` without punctuation at both ends and without a possessive ending at the last."""
    edge = QUOTES | frozenset(",;:()[]—–-.")
    start, end = 0, len(words)
    while start < end and words[start].text in edge:
        start += 1
    while end > start and (words[end - 1].text in edge or words[end - 1].kind == "possessive"):
        end -= 1
    return words[start:end]


_LONE_ARTICLES = frozenset(("a", "an", "the"))


def names_nobody(page: Page, words: Sequence[Word], lexicons: Lexicons) -> bool:
    """True where a source can name no speaker: a number, an article or a verb alone, the label of boilerplate
    ("Published:")."""
    lows = [w.low for w in words if w.kind in ("word", "initials")]
    if not lows or all(low.isdigit() or low in _LONE_ARTICLES for low in lows):
        return True
    after = page.index(words[-1].end)
    colon = after < len(page.words) and page.words[after].text == ":"
    if colon and " ".join(lows) in lexicons.no_speakers and not any(lexicons.person_noun(low) for low in lows):
        return True
    if len(lows) > 1 or words[0].text[0].isupper():
        return False
    low = lows[0]
    noun = lexicons.person_noun(low) or lexicons.document_noun(low) or lexicons.body_noun(low)
    return not noun and low not in lexicons.pronouns and low.endswith(("ed", "ing", "ly"))


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
    for i, word in enumerate(words[:-1]):
        if i == 0:
            continue
        if splits(words, i, ",") and (_opens_clause(words, i + 1) or _places(words, i + 1)):
            return Span(words[0].start, words[i - 1].end)
        if word.low == "who" and i > 1 and words[i - 1].kind == "word":
            if _tells_of_words(words, i + 1) or _is_somewhere(words, i + 1):
                return Span(words[0].start, words[i - 1].end)
            related = True
        if (word.low in ("because", "since") and i > 1 and not related) or _dash(words, i) or _meanwhile(words, i):
            return Span(words[0].start, words[i - 1].end)
    return Span(words[0].start, words[-1].end)


def _meanwhile(words: Sequence[Word], i: int) -> bool:
    """True for "as he": what else the speaker does then."""
    return words[i].low == "as" and words[i + 1].low in _DOERS


def _is_somewhere(words: Sequence[Word], at: int) -> bool:
    """True for "was in the shop", "has 300 acres" behind "who", but not for "was watching"."""
    if words[at].low not in _BE:
        return False
    return words[at].low == "has" or at + 1 >= len(words) or not words[at + 1].low.endswith(("ing", "ed", "ake"))


def _tells_of_words(words: Sequence[Word], at: int) -> bool:
    """True for "requested anonymity", "declined to be named", "spoke on condition …" behind "who"."""
    low, following = words[at].low, words[at + 1].low if at + 1 < len(words) else ""
    return low in ("requested", "declined") or (low == "spoke" and following == "on")


def _places(words: Sequence[Word], at: int) -> bool:
    """True for a preposition behind a comma, where more than "one" stands before it: "his wife, on a stool"."""
    return at > 2 and words[at].low in _PREPOSITIONS and not words[at].capital


def _dash(words: Sequence[Word], i: int) -> bool:
    """True for a bracket, a dash, or a hyphen that stands for one."""
    if words[i].text in "—–(":
        return True
    return words[i].text == "-" and words[i - 1].end < words[i].start and words[i].end < words[i + 1].start


def _opens_clause(words: Sequence[Word], i: int) -> bool:
    """True where what stands behind a comma tells of the speaker: ", who", ", and who", ", asking", ", wrapped"."""
    if words[i].low == "and" and i + 1 < len(words):
        return words[i + 1].low in RELATIVES
    if words[i].low in RELATIVES or words[i].low in ("although", "though", "aged", "where"):
        return True
    if i + 2 < len(words) and words[i + 1].low == "of" and words[i + 2].low in _SHARES_OF:
        return True
    low = words[i].low
    known = words[i].capital or words[i].kind != "word"
    return not known and len(low) > 5 and low.endswith(("ing", "ed"))


def document_phrase(words: Sequence[Word], lexicons: Lexicons) -> Span:
    """The noun phrase of a document: up to a comma without a name behind it, the day on which it appeared ("released
    Monday", "published in May"), or who has seen it.

    Any other participle and clause belongs to it: "a survey carried out in June", "a letter that came in May".
    """
    end = len(words) - _when(words, lexicons)
    for i in range(1, end):
        aside = splits(words, i, ",;(") and not (_names_behind(words, i, lexicons) or _is_in_date(words, i))
        cut = words[i].low in _BROKEN_OFF and i + 1 == len(words)
        if aside or cut or (words[i].low == "and" and i + 1 < end and words[i + 1].low in _SEEN):
            return Span(words[0].start, words[i - 1].end)
    return Span(words[0].start, words[end - 1].end)


def _is_in_date(words: Sequence[Word], i: int) -> bool:
    """True for the comma of "June 11, 1889"."""
    year = words[i + 1].low if i + 1 < len(words) else ""
    return words[i].text == "," and words[i - 1].low.isdigit() and year.isdigit() and len(year) == len("1889")


_BROKEN_OFF = frozenset(("at", "by", "for", "from", "in", "last", "of", "on", "that", "which", "who", "with"))
"""What a phrase ends in that was cut off too early."""
_SEEN = frozenset(("leaked", "obtained", "read", "reviewed", "seen", "shared"))
_PUBLISHED = frozenset(("issued", "published", "released", "unsealed"))
_OPENING = frozenset(("her", "his", "its", "our", "their"))
_DATES = frozenset(("month", "week", "year"))


def _when(words: Sequence[Word], lexicons: Lexicons) -> int:
    """How many words at the end only date a document: "released Monday", "last week"."""
    if len(words) < len(("A", "poll", "released", "Monday")):
        return 0
    verb, last = words[-2].low, words[-1].low
    if any(w.low in lexicons.pronouns or w.low in _OPENING for w in words[1:-2]):
        return 0  # "A memo she signed Monday", "a report her group published in May"
    if last in lexicons.calendar and verb.endswith("ed") and verb != "dated":
        return 4 if [w.low for w in words[-4:-2]] == ["to", "be"] else 2
    if last in lexicons.calendar and verb in ("on", "in") and words[-3].low in _PUBLISHED:
        return 0 if words[-4].low in lexicons.function else 3  # "that it had published in May"
    if last in ("today", "yesterday") and verb in _PUBLISHED:
        return 2
    told = words[-3].low.endswith("ed") or words[-3].low in lexicons.closers
    return 2 if verb == "last" and last in _DATES and not told else 0


def _names_behind(words: Sequence[Word], i: int, lexicons: Lexicons) -> bool:
    """True for a comma with a name behind it: "a statement by the seller, Acme Metals"."""
    if words[i].text != "," or i + 1 >= len(words):
        return False
    return words[i + 1].capital and words[i + 1].low not in lexicons.calendar
