# SPDX-License-Identifier: Apache-2.0
"""The words of a document with what the lexicons say of each, cut once for everything else in this room."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.base import resources
from desktop_app.model.spans import Span

_GARBLED = r"(?<=[\u00c2\u00c3\u0302\u0303])[\u0080-\u00bf]"
_LETTERS = rf"[^\W_](?:[^\W_]|[\u0300-\u036f]|{_GARBLED})*"
"""Letters and digits, also with accents that are characters of their own, and UTF-8 that was read as Latin-1."""
_TOKEN = re.compile(
    r"(?P<initials>(?:[^\W\d_]\.){1,6}(?!\w))"
    r"|(?P<possessive>['’]s\b|(?<=s)['’](?=\s))"
    rf"|(?P<word>@\w*_\w*|['’]t(?= [^\W\d_])|[@#]?{_LETTERS}(?:(?:['’](?!s\b)|[-‑&/.‘ʻ](?=[^\W\d_])){_LETTERS})*)"
    r"|(?P<mark>[^\w\s])"
)
_GAP = re.compile(r"[^\S\n]{0,3}(?:\n[^\S\n]*)?")
NUMBERED = frozenset(("2d", "3d", "4th"))
"""How some papers write II, III and IV behind a name."""
GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv", "jnr", "snr")) | NUMBERED
SUFFIXES = GENERATIONS | resources.lexicon("post_nominals")
"""What may stand behind a family name without being part of it."""
ENDS = frozenset(".!?")
QUOTES = frozenset("\"“”„«»‘’'`")
Run = tuple[int, int]
"""Numbers of the first word and of the one behind the last of some words in a row."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark; `low` is the case-folded text without a closing full stop."""

    start: int
    end: int
    text: str
    low: str
    kind: str

    @property
    def capital(self) -> bool:
        """True where it is written like a name."""
        if self.kind not in ("word", "initials"):
            return False
        return self.text[0].isupper() or self.text[0] == "@"

    @property
    def shouted(self) -> bool:
        """True where it is written in capitals throughout."""
        return self.kind == "word" and len(self.text) > 1 and self.text.isupper()


@dataclass(frozen=True, slots=True)
class Page:
    """A document cut into words, sentences and paragraphs; every list is in the order of the text."""

    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    lower: frozenset[str]
    sentence_starts: tuple[int, ...]
    paragraph_starts: tuple[int, ...]

    def index(self, offset: int) -> int:
        """The first word that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def within(self, span: Span) -> range:
        """The words that start inside `span`."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def sentence(self, offset: int) -> int:
        """The number of the sentence at `offset`."""
        return max(0, bisect_right(self.sentence_starts, offset) - 1)

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph at `offset`."""
        return max(0, bisect_right(self.paragraph_starts, offset) - 1)

    def joined(self, left: int) -> bool:
        """True where only a little white space stands between word `left` and the next one."""
        if left + 1 >= len(self.words):
            return False
        gap = self.text[self.words[left].end : self.words[left + 1].start]
        if _GAP.fullmatch(gap) is None:
            return False
        right = self.words[left + 1].start
        return "\n" not in gap or self.paragraph(self.words[left].start) == self.paragraph(right)


def opens(page: Page, at: int) -> bool:
    """True where word `at` begins a sentence, a line or what stands between quotation marks."""
    if at == 0:
        return True
    before = page.words[at - 1]
    if before.text in ".!?:~•*" or before.text in QUOTES or before.text in "—–(":
        return True
    return "\n" in page.text[before.end : page.words[at].start]


@lru_cache(maxsize=1)
def _dotted() -> frozenset[str]:
    """Words behind which a full stop ends no sentence."""
    names = ("abbreviations", "titles_abbreviated", "role_titles")
    entries = {e.casefold() for n in names for e in resources.lexicon(n)}
    return frozenset(e.split()[0] for e in entries if e) | {"jr", "sr", "st", "inc", "corp", "ltd", "co", "bros"}


def cut(text: str) -> tuple[Word, ...]:
    """The words and marks of `text`; a full stop stays with an abbreviation, a possessive ending stands alone."""
    dotted = _dotted()
    found: list[Word] = []
    for match in _TOKEN.finditer(text):
        start, end, kind = match.start(), match.end(), match.lastgroup or "mark"
        word = match.group()
        if kind == "mark" and word == "." and found and found[-1].end == start and _takes_stop(found[-1], dotted):
            last = found[-1]
            found[-1] = Word(last.start, end, last.text + ".", last.low, last.kind)
            continue
        low = word.casefold().replace("’", "'")
        low = low if word.isascii() else unicodedata.normalize("NFC", low)
        low = low.rstrip(".") if kind == "word" else low
        found.append(Word(start, end, word, low, kind))
    return tuple(found)


def _takes_stop(word: Word, dotted: frozenset[str]) -> bool:
    return word.kind == "word" and word.low in dotted and word.text[0].isupper() and not word.text.endswith(".")


def read(text: str, paragraphs: Sequence[Span], sentences: Sequence[Span]) -> Page:
    """`text` cut into words, with the given paragraphs and sentences, in time linear in its length."""
    words = cut(text)
    return Page(
        text=text,
        words=words,
        starts=tuple(w.start for w in words),
        sentences=tuple(sentences),
        paragraphs=tuple(paragraphs),
        lower=frozenset(w.text for w in words if w.kind == "word" and w.text[0].islower()),
        sentence_starts=tuple(s.start for s in sentences),
        paragraph_starts=tuple(p.start for p in paragraphs),
    )
