# SPDX-License-Identifier: Apache-2.0
"""How a transcript tells who its speakers are: "I'm Jane Roe", "Moderator: Ed Poe", "EXAMINATION BY MS. ROE", "(HWB)".

All functions return the numbers of the words of a name, without titles, or None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from desktop_app.base.resources import lexicon, lexicon_lines
from desktop_app.model.spans import Span
from desktop_app.people.mentions.titles import titular
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import Page

BESIDE = 160
"""Code points around an office within which the name of its bearer stands."""
MOST_PLACES = 200
"""Places of an office, from the top, that are looked at; keeps the time linear in long texts of many transcripts."""
FIRST_TURNS = 3
"""Turns in which somebody introduces themselves."""
_UPPER = r"[^\W\d_a-z]"
_NOT_NAMES = r"(?!(?:I|You|He|She|It|We|They|That|There|Here|What|Who|By|BY)\b)"
_EXAMINER = r"^\W{0,3}(?:[A-Z -]{0,40}EXAMINATION[ ]+)?BY[ ]+(?:THE[ ]+)?{NAME}(?::|\W{0,3}$)"
_QUESTIONED = r"\b(?:[Qq]uestioned|[Ee]xamined) by(?:[ ]the(?:[ ][\w-]+){1,4},|[ ]the)?[ ]{NAME}"
HEAD = 8
"""Paragraphs at the top in which those who take part are listed."""


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    """`pattern` with a group `name` in place of {NAME}: up to seven words in capitals, particles among them.

    Inside a name a full stop stands behind a letter or a title of address alone.
    """
    titles = sorted({re.escape(entry.split()[0]) for entry in lexicon("honorifics")})
    short = rf"{_UPPER}\.|(?i:{'|'.join(titles)})\."
    word = rf"{_NOT_NAMES}(?:{short}|{_UPPER}[\w’'-]+)"
    particles = r"(?:van|von|de|der|den|du|la|da|di|del|bin|al)\b"
    name = rf"(?P<name>{word}(?:[ ]{word}|[ ]{particles}){{0,6}})"
    return re.compile(pattern.replace("{NAME}", name), re.MULTILINE)


def of_office(page: Page, lexicons: Lexicons, office: str, labels: set[int]) -> range | None:
    """The name beside an office, or beside another word for it, outside labels.

    `office` in lower case, `labels`: where the words of labels start. A body ("court") has the names of those who act
    for it beside other words alone ("Judge Roe", "Hon. Jane Roe presiding").
    """
    found = (_of_word(page, lexicons, word, labels) for word in _family(office))
    return next((name for name in found if name is not None), None)


def _family(office: str) -> Iterator[str]:
    """An office and the other words for it."""
    last = office.split()[-1] if office else ""
    if last not in lexicon("label_bodies"):
        yield office
        if last and last != office and not last.isdigit():
            yield last
    for line in lexicon_lines("label_offices"):
        family = line.split()
        if last in family:
            yield from (word for word in family if word not in (last, office))


def _of_word(page: Page, lexicons: Lexicons, office: str, labels: set[int]) -> range | None:
    named = re.finditer(re.escape(office), page.text, re.IGNORECASE)
    places = [*islice((match.span() for match in named if match.start() not in labels), MOST_PLACES)]
    for pattern, place in _patterns(office):
        for match in _around(page.text, _compiled(pattern), places):
            if match.start() in labels:
                continue
            name = _words(page, match.start("name"), match.end("name"))
            name = untitled(page, lexicons, name, last=place == "before")
            if name and any(page.words[n].kind == "word" for n in name):
                return name
    return None


def _around(text: str, pattern: re.Pattern[str], places: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The matches whose office stands at one of `places`: looking beside them alone keeps the time linear."""
    for start, end in places:
        for match in pattern.finditer(text, max(0, start - BESIDE), end + BESIDE):
            if match.start("office") == start:
                yield match


def _patterns(office: str) -> Iterator[tuple[str, str]]:
    """How a name stands beside an office, the surest first; "before" where the name comes first."""
    word = rf"(?P<office>(?i:{re.escape(office)}))"
    plain = rf"(?:(?:[Tt]he|[Oo]ur|[Yy]our|an?)[ ])?(?:\w+[ ]){{0,2}}{word}"
    yield r"{NAME}[ ]\((?:[Ii]n the[ ])?" + word + r"\b", "before"
    yield r"(?<![^\W\d_])" + word + r":[ ]+{NAME}", "after"
    yield r"{NAME},[ ]" + plain + r"\b", "before"
    yield r"\b(?:[Tt]he|[Oo]ur)[ ](?:\w+[ ]){0,2}" + word + r",[ ]{NAME}", "after"
    yield r"\b" + word + r"[ ](?:was|is|by)[ ]{NAME}", "after"
    yield r"{NAME}[ ](?:\([^()]{1,80}\)[ ])?(?:(?:was|is)[ ](?:the[ ])?)?" + word + r"\b", "before"
    yield r"\b" + word + r"[ ]{NAME}", "after"


def examiners(page: Page, lexicons: Lexicons) -> Iterator[tuple[int, range]]:
    """Each heading, or "questioned by Ann Roe", that names who examines from there on: its place and the name."""
    headings = [(match, False) for match in _compiled(_EXAMINER).finditer(page.text)]
    told = [(match, True) for match in _compiled(_QUESTIONED).finditer(page.text)]
    for match, last in sorted([*headings, *told], key=lambda found: found[0].start()):
        name = _words(page, match.start("name"), match.end("name"))
        name = untitled(page, lexicons, name, last=last)
        if name:
            yield match.start(), name


def _words(page: Page, start: int, end: int) -> range:
    return page.within(Span(start, end))


def untitled(page: Page, lexicons: Lexicons, name: range, *, last: bool) -> range:
    """The name without titles before it; with `last` only what stands behind the last title among its words."""
    begin, end = name.start, name.stop
    while begin < end:
        word = page.words[begin]
        title = word.low == "the" or (titular(word.low, lexicons) and word.low not in lexicons.first_names)
        if not title and word.low not in lexicons.function:
            break
        begin += 1
    if last:
        for n in range(end - 1, begin - 1, -1):
            if titular(page.words[n].low, lexicons) and page.words[n].low not in lexicons.first_names:
                begin = n + 1
                break
    while end > begin and page.words[end - 1].kind == "mark":
        end -= 1
    return range(begin, end)
