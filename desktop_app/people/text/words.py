# SPDX-License-Identifier: Apache-2.0
"""The words of a document, cut once for everything in this room, and what the lexicons say of each by its place."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from desktop_app.base.resources import lexicon, listed
from desktop_app.language.paragraphs import paragraphs
from desktop_app.language.sentences import sentences
from desktop_app.model.spans import Span
from desktop_app.people.text.lexicons import is_head, is_organization_noun, singular, state_abbreviations

_GARBLED = r"(?<=[\u00c2\u00c3\u0302\u0303])[\u0080-\u00bf]"
_LETTERS = rf"[^\W_](?:[^\W_]|[\u0300-\u036f]|{_GARBLED})*"
"""Letters and digits, also with accents that are characters of their own, and UTF-8 that was read as Latin-1."""
_TOKEN = re.compile(
    r"(?P<initials>(?:[^\W\d_]\.){1,6}(?!\w)(?![-–]\w))"
    r"|(?P<possessive>['’]s\b|(?<=s)['’](?=\s))"
    r"|(?P<word>@\w*_\w*|['’]t(?= [^\W\d_])|(?:[^\W\d_]\.){2,}[-–](?:(?:[^\W\d_]\.){2,}|[^\W_]+)"  # U.S.-born
    rf"|[@#$£€]?{_LETTERS}(?:(?:['’](?!s\b)|[-‑–&@/.‘ʻ]){_LETTERS})*)"
    r"|(?P<mark>-{2,}|''+|\n\s*|[^\w\s])"
)
_CONTRACTION = re.compile(r"(?:i|we|you|he|she|it|they|that|there|here|who|what|where|let|\w+n)'\w")
_INNER_STOP = re.compile(r"[A-Z][a-z]?(?:\.[A-Z][a-z]?)+\Z")
"""An abbreviation with stops inside, of which the last is still to come: S.p.A."""
_GAP = re.compile(r"[^\S\n]{0,3}(?:\n[^\S\n]*)?")
_PAD = 64
_LONGEST_SENTENCE = 100
"""Tokens."""
NUMBERED = frozenset(("2d", "3d", "4th"))
"""How some papers write II, III and IV behind a name."""
GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv", "jnr", "snr")) | NUMBERED
SUFFIXES = GENERATIONS | {form for low in lexicon("post_nominals") for form in (low, low.rstrip("."))}
"""What may stand behind a family name without being part of it."""
END = "\n"
"""The text of a break between paragraphs."""
ENDS = frozenset(".!?")
STOPS = ENDS | {END}
DASHES = frozenset("-–—")
_OPENERS = frozenset({END, ".", "!", "?", ":", ";", "—", "–", "-", "•", "*", "~", "…"})
QUOTES = frozenset("\"“”„«»‘’'`")
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
DETERMINERS = frozenset({"a", "an", "the", "this", "that", "these", "one", "another", "any", "some", "two", "three"})
ARTICLES = frozenset({"a", "an", "the"})
SEVERAL = frozenset("two three four five six seven eight nine ten several some many both few dozens other".split())
"""What opens the phrase of several people."""
OWNERS = frozenset({"his", "her", "their", "its", "our", "my", "your", "whose"})
OPENING = ARTICLES | OWNERS | {"this", "that"}
"""What a noun phrase opens with."""
KEPT_BEFORE = frozenset(
    {"former", "ex", "then", "acting", "retired", "deputy", "interim", "late", "outgoing", "incoming"}
)
LINKS = frozenset({"of", "for", "and", "&", "the", "de", "la", "du", "del", "on"})
Run = tuple[int, int]
"""Numbers of the first word and of the one behind the last of some words in a row."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark, or a break between paragraphs; `low` is the case-folded text without a closing full stop."""

    start: int
    end: int
    text: str
    low: str
    kind: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital or a figure sign ("FBI", "$15", "eBay")."""
        opens = self.text[0].isupper() or self.text[0] in "@$£€#" or self.text[1:2].isupper()
        return opens and self.kind in ("word", "initials")

    @property
    def shouted(self) -> bool:
        """Whether it is written in capitals throughout."""
        return self.kind == "word" and len(self.text) > 1 and self.text.isupper()


@dataclass(frozen=True)
class Page:
    """A text cut into words, sentences and paragraphs; every list is in the order of the text.

    Every word number may be asked for: outside the text there are breaks.
    """

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def lower(self) -> frozenset[str]:
        """The words that are written small."""
        return frozenset(w.text for w in self.words if w.kind == "word" and w.text[0].islower())

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where the words start."""
        return tuple(w.start for w in self.words)

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(s.start for s in self.sentences)

    @cached_property
    def _paragraph_starts(self) -> tuple[int, ...]:
        return tuple(p.start for p in self.paragraphs)

    def index(self, offset: int) -> int:
        """The first word that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def within(self, span: Span) -> range:
        """The words that start inside `span`."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def span(self, first: int, end: int) -> Span:
        """The passage of the words [first, end)."""
        return Span(self.words[first].start, self.words[end - 1].end)

    def sentence(self, offset: int) -> int:
        """The number of the sentence at `offset`."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph at `offset`."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def joined(self, left: int) -> bool:
        """Whether only a little white space stands between word `left` and the next one."""
        if left + 1 >= len(self.words):
            return False
        one, other = self.words[left], self.words[left + 1]
        apart = END in (one.text, other.text)  # of two paragraphs
        return not apart and _GAP.fullmatch(self.text, one.end, other.start) is not None

    # Behind the last word, and before the first (a number below 0 counts from a list's end), stand breaks.

    @cached_property
    def lows(self) -> list[str]:
        """The words in lower case."""
        return [w.low for w in self.words] + [END] * _PAD

    @cached_property
    def texts(self) -> list[str]:
        """The words as they are printed."""
        return [w.text for w in self.words] + [END] * _PAD

    @cached_property
    def _are_words(self) -> list[bool]:
        return [text[-1].isalnum() or text[0].isalnum() for text in self.texts]

    @cached_property
    def _are_capital(self) -> list[bool]:
        return [word.capital for word in self.words] + [False] * _PAD

    @cached_property
    def named(self) -> frozenset[str]:
        """Words (lower case) that have a capital inside a sentence."""
        words = enumerate(self.words)
        return frozenset(w.low for i, w in words if w.text[0].isupper() and not self.opens_sentence(i))

    @cached_property
    def quoted(self) -> list[bool]:
        """Which words stand between quotation marks, counted anew in each paragraph."""
        inside, flags = False, []
        for i, word in enumerate(self.texts[: len(self)]):
            if word in "“„«‘":
                inside = True
            elif word in "”»\n" or (word == "’" and self.word(i - 1) in ".,?!"):
                inside = False
            elif word == '"' or (word == "'" and inside and not self.word(i - 1).endswith("s")):
                inside = not inside
            flags.append(inside)
        return flags

    @cached_property
    def titled(self) -> frozenset[str]:
        """Words (lower case) behind a title, which are names: "Quill" of "President Quill"."""
        titles = lexicon("role_titles") | lexicon("role_courtesy") | {"president"}
        behind = (at + 1 for at in range(len(self) - 1) if self.lows[at] in titles and self.is_capital(at))
        lows = {self.lows[at] for at in behind if self.is_capital(at)}
        return frozenset(low for low in lows if not is_head(low) and low not in lexicon("role_modifiers"))

    def lowered(self, first: int, end: int) -> str:
        """The words [first, end) in lower case, a blank between two."""
        return " ".join(self.lows[first:end])

    def low(self, index: int) -> str:
        """The word at `index` in lower case."""
        return self.lows[index] if index < len(self.lows) else END

    def word(self, index: int) -> str:
        """The word at `index` as printed."""
        return self.texts[index] if index < len(self.texts) else END

    def is_word(self, index: int) -> bool:
        """Whether the token holds a letter or figure."""
        return index < len(self._are_words) and self._are_words[index]

    def is_capital(self, index: int) -> bool:
        """`Word.capital` of the word at `index`."""
        return index < len(self._are_capital) and self._are_capital[index]

    def opens_sentence(self, index: int) -> bool:
        """Whether the word stands first in its sentence or line, so that its capital means nothing."""
        before = self.word(index - 1)
        return before in _OPENERS or (before in "\"“”‘’'«»„(" and self.word(index - 2) in _OPENERS)

    def in_one_sentence(self, one: int, other: int) -> bool:
        """Whether no sentence and no paragraph ends between two offsets."""
        first, last = sorted((self.index(one), self.index(other)))
        return last - first < _LONGEST_SENTENCE and STOPS.isdisjoint(self.texts[first:last])

    @cached_property
    def _are_proper(self) -> list[bool]:
        return [self.is_capital(at) and self._may_name(at) for at in range(len(self))] + [False] * _PAD

    def is_proper(self, index: int) -> bool:
        """Whether the word is capitalised and nowhere in the text written small."""
        return index < len(self._are_proper) and self._are_proper[index]

    def _may_name(self, index: int) -> bool:
        low, word = self.low(index), self.word(index)
        if low == "i" or low in lexicon("role_titles") or _CONTRACTION.match(low):
            return False
        if len(word) > 1 and word.isupper():
            return True
        if low in lexicon("parties") or low in lexicon("organization_demonyms"):
            return True
        if not self.opens_sentence(index) or not (low in self.lower or _is_common(low)):
            return True
        return self._opens_name(index)

    def _opens_name(self, index: int) -> bool:
        """Whether a common word opens a sentence with a name: "Transport Ministry officials", "Bank of Quay"."""
        low, following = self.low(index), self.low(index + 1)
        if low in self.named and low not in self.lower and singular(low) != low:
            return True  # "Rovers captain", where the text has "the Quay Rovers"
        if following in {"of", "for"} and is_organization_noun(low) and self.is_capital(index + 2):
            return True
        if following not in lexicon("organization_of") or not self.is_capital(index + 1):
            return False
        return low not in KEPT_BEFORE | DETERMINERS and low not in lexicon("role_breaks")


@lru_cache(maxsize=2)
def page_of(text: str) -> Page:
    """`text` cut into words, sentences and paragraphs, in time linear in its length."""
    parts = paragraphs(text)
    return Page(text, cut(text, parts), tuple(sentences(text)), tuple(parts))


def cut(text: str, parts: Sequence[Span] = ()) -> tuple[Word, ...]:
    """The words and marks of `text` and the breaks between its paragraphs, `parts`.

    A full stop stays with an abbreviation, a possessive ending stands alone.
    """
    found: list[Word] = []
    starts = [part.start for part in parts]
    for match in _TOKEN.finditer(text):
        start, end, kind = match.start(), match.end(), match.lastgroup or "mark"
        word = _mark(text, start, end) if kind == "mark" else match.group()
        before = found[-1] if found and found[-1].end == start else None
        if word == "." and before is not None and before.kind == "word" and _is_abbreviation(before.text):
            found[-1] = replace(before, end=end, text=before.text + ".")
            continue
        if word == END and not _parts_paragraphs(match, starts):
            continue
        found.append(Word(start, end, word, _folded(word, kind), kind))
    return tuple(found)


def _parts_paragraphs(gap: re.Match[str], starts: Sequence[int]) -> bool:
    if gap.group().count("\n") == 1 and gap.string[gap.end() : gap.end() + 1].islower():
        return False
    return not starts or bisect_right(starts, gap.start()) < bisect_right(starts, gap.end())


def _folded(word: str, kind: str) -> str:
    low = word.casefold().replace("’", "'") if len(word) > 1 else word.casefold()
    low = low if word.isascii() else unicodedata.normalize("NFC", low)
    return low.rstrip(".") if kind == "word" else low


def _mark(text: str, start: int, end: int) -> str:
    """A mark, or what hyphens and apostrophes stand for: ''Yes,'' -- he said, 'No,' he said."""
    mark = text[start:end]
    if mark.startswith("\n"):
        return END
    if mark.startswith("--"):
        return "—"
    if mark.startswith("''"):
        opens = text[end : end + 1].strip() and not text[start - 1 : start].strip(" \n(—-“")
        return "“" if opens else "”"
    before, after = text[start - 1 : start], text[end : end + 1]
    if mark in ("'", "’") and before and before in ",.!?…—":
        return "”"
    return "“" if mark == "'" and before in " \n(—“" and after.isalpha() else mark


@lru_cache(maxsize=4096)
def _is_abbreviation(word: str) -> bool:
    """Whether a full stop after `word` belongs to it: titles, "Inc.", "D-Mo."."""
    low = word.casefold()
    return (
        (word[0].isupper() and low in _dotted())
        or listed(low, "role_titles", "short_forms")
        or (low in lexicon("role_courtesy") and len(low) > 1 and low not in {"ma", "tan"})
        or f"{low.rsplit('-', 1)[-1]}." in state_abbreviations()
        or _INNER_STOP.match(word) is not None
    )


@lru_cache(maxsize=1)
def _dotted() -> frozenset[str]:
    """Words with a capital behind which a full stop ends no sentence."""
    names = ("abbreviations", "titles_abbreviated", "role_titles")
    return frozenset(entry.split()[0].casefold() for name in names for entry in lexicon(name)) | {"st"}


@lru_cache(maxsize=8192)
def _is_common(low: str) -> bool:
    """Whether a sentence may open with the word though it names nothing ("As", "Chairman", "Campaign")."""
    known = lexicon("role_modifiers") | lexicon("role_breaks")
    return low in known or is_head(low) or is_organization_noun(low)


class Names:
    """Which words belong to the name of a person, and which surnames the text knows."""

    def __init__(self, page: Page, mentions: Sequence[Span]) -> None:
        named = [page.within(mention) for mention in mentions]
        self._inside = {number for numbers in named for number in numbers}
        self.surnames = {page.low(numbers[-1]) for numbers in named if numbers} | page.titled

    def is_person(self, page: Page, first: int, end: int) -> bool:
        """Whether [first, end) is the name of a person, or ends in the surname of one."""
        return self._inside.issuperset(range(first, end)) or (end - first == 1 and page.low(first) in self.surnames)

    def __contains__(self, number: int) -> bool:
        return number in self._inside
