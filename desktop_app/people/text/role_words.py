# SPDX-License-Identifier: Apache-2.0
"""The words of a text for the role rules: tokens with bounds, and what the lexicons know of each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[-–](?:(?:[^\W\d_]\.){2,}|[^\W_]+))?"  # U.S., U.S.-born, Q.U.-B.C.; S.p.A. is met below
    r"|[$£€#]?[^\W_]+(?:[-–.&@/]?(?:['’](?!s\b))?[^\W_]+)*(?:(?<=s)['’](?= [^\W_]))?"
    r"|''+|['’]s?\b|\n+|-{2,}|[^\s]"
)
_ABBREVIATION = re.compile(r"(?i)(?:inc|corp|ltd|co|cos|bros|st|jr|sr|mt|ft|dept|univ|intl|assn)\Z")
_CONTRACTION = re.compile(r"(?:i|we|you|he|she|it|they|that|there|here|who|what|where|let|\w+n)['’]\w")
_INNER_STOP = re.compile(r"[A-Z][a-z]?(?:\.[A-Z][a-z]?)+\Z")
_PAD = 64
_LONGEST_SENTENCE = 100
"""Tokens."""
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
END = "\n"
Range = tuple[int, int]
"""Tokens [first, end)."""

# Function words of the grammar.
DETERMINERS = frozenset({"a", "an", "the", "this", "that", "these", "one", "another", "any", "some", "two", "three"})
OWNERS = frozenset({"his", "her", "their", "its", "our", "my", "your", "whose"})
KEPT_BEFORE = frozenset(
    {"former", "ex", "then", "acting", "retired", "deputy", "interim", "late", "outgoing", "incoming"}
)
LINKS = frozenset({"of", "for", "and", "&", "the", "de", "la", "du", "del", "on"})


_ENDS = frozenset({END, ".", "!", "?"})


class Words:
    """The tokens of `text` in order: `starts`, `ends` (code points), `texts`, `lows` (case folded, no final full stop).

    A possessive ending is a token of its own; an abbreviation keeps its full stop; a line break that a sentence runs
    across is no token.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.texts: list[str] = []
        self.lows: list[str] = []
        for match in _TOKEN.finditer(text):
            self._add(match.start(), match.end())
        # Looking a few tokens past either end meets line breaks (an index below 0 counts from the list's end).
        self.texts += [END] * _PAD
        self.lows += [END] * _PAD
        self._is_word = [_is_word(text) for text in self.texts]
        self._is_capital = [is_word and _is_capital(t) for is_word, t in zip(self._is_word, self.texts, strict=True)]
        self._is_proper: dict[int, bool] = {}
        self._quoted: list[bool] = []
        self.common = frozenset(t for t in self.texts if t[0].islower())
        self.named = frozenset(
            self.lows[i] for i in range(len(self)) if self.texts[i][0].isupper() and not self.opens_sentence(i)
        )
        """Words (lower case) that have a capital inside a sentence."""

    def _add(self, start: int, end: int) -> None:
        word = self._mark(start, end)
        if word[0] == END:
            if len(word) > 1 or not self.text[end : end + 1].islower():
                self._put(start, end, END)
        elif word[-1] in "'’" and len(word) > 1:
            self._put(start, end - 1, word[:-1])
            self._put(end - 1, end, word[-1])
        elif start and word == "." and self.ends and self.ends[-1] == start and _keeps_stop(self.texts[-1]):
            self.ends[-1] = end
            self.texts[-1] += "."
        else:
            self._put(start, end, word)

    def _mark(self, start: int, end: int) -> str:
        """The token as it is, or the one mark that two hyphens or apostrophes stand for: ''Yes,'' -- he said."""
        word, text = self.text[start:end], self.text
        if word.startswith("--"):
            return "—"
        if word.startswith("''"):
            opens = text[end : end + 1].strip() and not text[start - 1 : start].strip(" \n(—-“")
            return "“" if opens else "”"
        return self._quotation_mark(start, end) if word in ("'", "’") else word

    def _quotation_mark(self, start: int, end: int) -> str:
        """An apostrophe alone: the quotation mark that it is by where it stands, else itself."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        if before and before in ",.!?…—":
            return "”"
        if self.text[start:end] == "'" and (not before or before in " \n(—“") and after.isalpha():
            return "“"
        return self.text[start:end]

    def _put(self, start: int, end: int, word: str) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.texts.append(word)
        self.lows.append(word.rstrip(".").casefold() if len(word) > 1 else word.casefold())

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, offset: int) -> int:
        """Index of the first token that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def span(self, first: int, end: int) -> Span:
        """The passage of tokens [first, end)."""
        return Span(self.starts[first], self.ends[end - 1])

    def low(self, index: int) -> str:
        """The token at `index` in lower case; a line break outside the text."""
        return self.lows[index] if index < len(self.lows) else END

    def word(self, index: int) -> str:
        """The token at `index` as printed; a line break outside the text."""
        return self.texts[index] if index < len(self.texts) else END

    def is_word(self, index: int) -> bool:
        """True for a token that holds a letter or figure."""
        return index < len(self._is_word) and self._is_word[index]

    def is_capital(self, index: int) -> bool:
        """True for a word that begins with a capital or a figure sign ("FBI", "$15", "eBay")."""
        return index < len(self._is_capital) and self._is_capital[index]

    def opens_sentence(self, index: int) -> bool:
        """True where the token stands first in its sentence or line, so that its capital says nothing."""
        before = self.word(index - 1)
        return before in _OPENERS or (before in "\"“”‘’'«»„(" and self.word(index - 2) in _OPENERS)

    def in_one_sentence(self, one: int, other: int) -> bool:
        """True where no sentence and no line ends between two offsets."""
        first, last = sorted((self.at(one), self.at(other)))
        return last - first < _LONGEST_SENTENCE and _ENDS.isdisjoint(self.texts[first:last])

    def is_proper(self, index: int) -> bool:
        """True for a capitalised word that the text does not also write small."""
        if not self.is_capital(index):
            return False
        known = self._is_proper.get(index)
        if known is None:
            known = self._is_proper[index] = self._may_name(index)
        return known

    def quoted(self) -> list[bool]:
        """Which tokens stand between quotation marks, counted anew in each line."""
        if not self._quoted:
            self._quoted = _quoted_tokens(self)
        return self._quoted

    def _may_name(self, index: int) -> bool:
        low, word = self.low(index), self.word(index)
        if low == "i" or low in lexicon("role_titles") or _CONTRACTION.match(low):
            return False
        if len(word) > 1 and word.isupper():
            return True
        if low in lexicon("parties") or low in lexicon("organization_demonyms"):
            return True
        if not self.opens_sentence(index) or not (low in self.common or _is_common(low)):
            return True
        return self._opens_name(index)

    def _opens_name(self, index: int) -> bool:
        """True for a common word that opens a sentence with a name: "Transport Ministry officials", "Bank of Quay"."""
        low, following = self.low(index), self.low(index + 1)
        if low in self.named and low not in self.common and singular(low) != low:
            return True  # "Rovers captain", where the text tells of "the Quay Rovers"
        if following in {"of", "for"} and is_organization_noun(low) and self.is_capital(index + 2):
            return True
        if following not in lexicon("organization_of") or not self.is_capital(index + 1):
            return False
        return low not in KEPT_BEFORE | DETERMINERS and low not in lexicon("role_breaks")


@lru_cache(maxsize=2)
def words_of_document(text: str) -> Words:
    """The words of a whole text, of which several rules ask one after the other."""
    return Words(text)


def _is_word(text: str) -> bool:
    return text[-1].isalnum() or (len(text) > 1 and text[0].isalnum())


def _is_capital(text: str) -> bool:
    return text[0].isupper() or text[0] in "$£€#" or (len(text) > 1 and text[1].isupper())


@lru_cache(maxsize=8192)
def _is_common(low: str) -> bool:
    """True for a word that a sentence may open with though it names nothing ("As", "Chairman", "Campaign")."""
    known = lexicon("role_modifiers") | lexicon("role_breaks")
    return low in known or is_head(low) or is_organization_noun(low)


_OPENERS = frozenset({END, ".", "!", "?", ":", ";", "—", "–", "-", "•", "*", "…"})


@lru_cache(maxsize=4096)
def _keeps_stop(word: str) -> bool:
    """True where a full stop after `word` belongs to it: titles, initials, "Inc.", "D-Mo."."""
    low = word.casefold()
    return (
        (len(word) == 1 and word.isupper())
        or low in lexicon("role_titles")
        or (low in lexicon("role_courtesy") and len(low) > 1 and low not in {"ma", "tan"})
        or _ABBREVIATION.match(low) is not None
        or f"{low.rsplit('-', 1)[-1]}." in _state_abbreviations()
        or _INNER_STOP.match(word) is not None
        or low in {"rtd", "ret", "vp", "dist"}
    )


@lru_cache(maxsize=1)
def _state_abbreviations() -> frozenset[str]:
    return frozenset(s.casefold() for s in lexicon("states") if s.endswith("."))


@lru_cache(maxsize=8192)
def singular(low: str) -> str:
    """A noun's singular by the regular endings ("analysts", "witnesses", "countries"); "spokesmen" too."""
    if low.endswith("men"):
        return low[:-2] + "an"
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "ches", "shes", "xes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith("ss"):
        return low[:-1]
    return low


@lru_cache(maxsize=8192)
def is_head(low: str) -> bool:
    """True for a noun that names what a person is or does, singular or plural, or a title ("sen")."""
    heads = lexicon("role_heads")
    if f"{low}." in _state_abbreviations() and low not in {"del"}:
        return False
    if low in heads or low in lexicon("role_titles"):
        return True
    if low.startswith("non-"):
        return False
    if low.endswith(("-elect", "-designate")):
        return is_head(low.rpartition("-")[0])
    if "-in-" in low:
        return is_head(low.split("-in-")[0])
    if "-" in low and is_organization_noun(low):
        return False  # a co-operative is no operative
    last = low.rsplit("-", 1)[-1] if "-" in low else low
    return singular(low) in heads or (last != low and (last in heads or singular(last) in heads) and len(last) > 3)


@lru_cache(maxsize=4096)
def is_plural(low: str) -> bool:
    """True for the plural of a head ("biologists", "sens")."""
    one = singular(low)
    return low not in lexicon("role_heads") and one != low and one in lexicon("role_heads") | lexicon("role_titles")


@lru_cache(maxsize=8192)
def is_organization_noun(low: str) -> bool:
    """True for a common noun that names a body of people, singular or plural."""
    nouns = lexicon("organization_nouns")
    return low in nouns or singular(low) in nouns


def _quoted_tokens(words: Words) -> list[bool]:
    inside, flags = False, []
    for i in range(len(words)):
        word = words.word(i)
        if word == END:
            inside = False
        elif word in "“„«‘":
            inside = True
        elif word in "”»" or (word == "’" and words.word(i - 1) in ".,?!"):
            inside = False
        elif word == '"' or (word == "'" and inside and not words.word(i - 1).endswith("s")):
            inside = not inside
        flags.append(inside)
    return flags


class Names:
    """Which tokens belong to the name of a person, and which surnames the text knows."""

    def __init__(self, words: Words, mentions: Sequence[Span]) -> None:
        self._inside: set[int] = set()
        self.surnames: set[str] = set()
        for mention in mentions:
            first, end = words.at(mention.start), words.at(mention.end)
            self._inside.update(range(first, end))
            if end > first:
                self.surnames.add(words.low(end - 1))
        titles = lexicon("role_titles") | lexicon("role_courtesy") | {"president"}
        for index in range(len(words) - 1):
            if words.lows[index] in titles and words.is_capital(index) and words.is_capital(index + 1):
                low = words.lows[index + 1]
                if not is_head(low) and low not in lexicon("role_modifiers"):
                    self.surnames.add(low)

    def is_person(self, words: Words, first: int, end: int) -> bool:
        """True where [first, end) is the name of a person, or ends in the surname of one."""
        return first < end and (
            all(i in self._inside for i in range(first, end))
            or (end - first == 1 and words.low(first) in self.surnames)
        )

    def __contains__(self, index: int) -> bool:
        return index in self._inside
