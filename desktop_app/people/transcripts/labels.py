# SPDX-License-Identifier: Apache-2.0
"""The label of a speaking turn taken apart (titles, name, what stands behind a comma, a dash or in brackets), and where
a transcript names who stands behind it: "I'm Jane Roe", "Moderator: Ed Poe", "EXAMINATION BY MS. ROE"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from desktop_app.base.resources import lexicon, lexicon_lines
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.referents import Referent
from desktop_app.people.mentions.titles import titular
from desktop_app.people.text.lexicons import lists
from desktop_app.people.text.words import DASHES, Page

_LINKS = frozenset(("of", "for", "at", "to", "from", "in", "and"))
BODY_BEHIND = re.compile(r"\s+\((?P<body>[^\W\d_a-z][^()]*)\)?$")
BESIDE = 160
"""Code points around an office within which the name of its bearer stands."""
MOST_PLACES = 200
"""Places of an office, from the top, that are looked at; keeps the time linear in long texts of many transcripts."""
_UPPER = r"[^\W\d_a-z]"
_NOT_NAMES = r"(?!(?:I|You|He|She|It|We|They|That|There|Here|What|Who|By|BY)\b)"
_EXAMINER = r"^\W{0,3}(?:[A-Z -]{0,40}EXAMINATION[ ]+)?BY[ ]+(?:THE[ ]+)?{NAME}(?::|\W{0,3}$)"
_QUESTIONED = r"\b(?:[Qq]uestioned|[Ee]xamined) by(?:[ ]the(?:[ ][\w-]+){1,4},|[ ]the)?[ ]{NAME}"


@dataclass(frozen=True, slots=True)
class Label:
    """`name`: numbers of the words of the name, empty where the label is an office ("The Chairman") or a description.

    `office`: the office in a label without a name, or before a name in brackets. `extras`: what
    stands behind the name, piece by piece. `gender`: that of a title before the name. `titled`: whether there is
    such a title.
    """

    span: Span
    name: range
    office: Span | None
    extras: tuple[Span, ...]
    gender: str = ""
    titled: bool = False


def parse_label(page: Page, span: Span) -> Label:
    """Read the label at `span`."""
    numbers = page.within(span)
    marks = (n for n in numbers if page.words[n].kind == "mark" and page.words[n].text not in ".'’&")
    stop = next(marks, numbers.stop)
    core = range(numbers.start, stop)
    extras = _extras(page, range(stop, numbers.stop))
    name = _name(page, core)
    gender = next((g for n in core if n not in name and (g := lists().noun_gender(page.words[n].low))), "")
    if name or not core:
        return Label(span, name, None, extras, gender, titled=0 < len(name) < len(core))
    article = page.words[core.start].low in ("the", "an", "a") and len(core) > 1
    office = page.span(core.start + article, core.stop)
    for extra in extras:
        if named := _bracketed_name(page, extra):
            return Label(span, named, office, tuple(e for e in extras if e != extra), titled=True)
    return Label(span, name, office, extras, gender)


def _bracketed_name(page: Page, extra: Span) -> range:
    """The name behind an office: "The Minister for Livestock (Dr. Roe)"; empty where there is none."""
    inner = page.within(extra)
    named = _name(page, inner)
    sure = (len(named) < len(inner) or len(named) > 1) and page.word(inner.start - 1) == "("
    return named if sure else range(0)


def _extras(page: Page, numbers: range) -> tuple[Span, ...]:
    """The pieces between commas, dashes and brackets."""
    found: list[Span] = []
    start: int | None = None
    for n in [*numbers, numbers.stop]:
        mark = n == numbers.stop or page.words[n].text in ",();[]" or page.words[n].text in DASHES
        if mark and start is not None:
            found.append(page.span(start, n))
            start = None
        elif not mark and start is None:
            start = n
    return tuple(found)


def _name(page: Page, core: range) -> range:
    """The words of the name at the end of `core`; none where the last word is an office or a common noun."""
    nobody = not core or _is_office(page, core) or any(page.low(n) in _LINKS for n in core)
    return range(0) if nobody else core


def _is_office(page: Page, core: range) -> bool:
    """Whether the label is an office: "The Chairman", "INTERVIEWER", "VOICE FROM THE DOOR", "Speaker 1", or nothing."""
    words = [page.words[n] for n in core if page.words[n].low not in ("the", "an", "a")]
    if all(word.kind == "mark" for word in words):
        return True  # "Interviewer (...)"
    *before, last = [word.low for word in words]
    if last.isdigit():
        return True
    named = "-" in last or last in lists().first_names or last in lists().surnames
    if named and any(titular(low) for low in before):
        return False
    return common(page, last) and not (before and before[-1] in lists().first_names)


def common(page: Page, low: str) -> bool:
    """Whether the word is an office or a noun rather than a name."""
    if low in lexicon("label_voices") or low in lexicon("label_questions") or low in lists().guests:
        return True
    if lists().person_noun(low) or titular(low) or low in lexicon("label_bodies"):
        return low not in lists().first_names or low in lists().honorifics
    return low in page.lower and low not in lists().first_names and low not in lists().surnames


def words_of(page: Page, numbers: Sequence[int]) -> str:
    """The words as they stand, case-folded and with one space between them."""
    return " ".join(page.words[n].low for n in numbers)


ANY = frozenset(("a", "an", "another", "some", "several", "unidentified", "unknown", "audience"))


def labelled(page: Page, span: Span) -> Referent:
    """The referent of a speaker of whom only the label is known; its `phrase` begins behind titles and "some".

    "Reporter (Radio Quay)" is shown as Reporter, whose organization stands in the brackets.
    """
    numbers = page.within(span)
    begin = numbers.start
    while begin < numbers.stop - 1 and (
        page.words[begin].low in ANY or page.words[begin].low in lists().honorifics or page.words[begin].text == "."
    ):
        begin += 1
    phrase = Span(page.words[begin].start, span.end) if numbers else span
    shown = BODY_BEHIND.sub("", span.of(page.text))
    return Referent(Kind.UNNAMED, " ".join(shown.split()), (span,), phrase=phrase)


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


def of_office(page: Page, office: str, labels: set[int]) -> range | None:
    """The name beside an office, or beside another word for it, outside labels.

    `office` in lower case, `labels`: where the words of labels start. A body ("court") has the names of those who act
    for it beside other words alone ("Judge Roe", "Hon. Jane Roe presiding").
    """
    found = (_of_word(page, word, labels) for word in _family(office))
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


def _of_word(page: Page, office: str, labels: set[int]) -> range | None:
    named = re.finditer(re.escape(office), page.text, re.IGNORECASE)
    places = [*islice((match.span() for match in named if match.start() not in labels), MOST_PLACES)]
    for pattern in _patterns(office):
        for match in _around(page.text, _compiled(pattern), places):
            name = untitled(page, page.within(Span(*match.span("name"))))
            if any(page.words[n].kind == "word" for n in name):
                return name
    return None


def _around(text: str, pattern: re.Pattern[str], places: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The matches whose office stands at one of `places`: looking beside them alone keeps the time linear."""
    for start, end in places:
        for match in pattern.finditer(text, max(0, start - BESIDE), end + BESIDE):
            if match.start("office") == start:
                yield match


def _patterns(office: str) -> Iterator[str]:
    """How a name stands beside an office, the surest first."""
    word = rf"(?P<office>(?i:{re.escape(office)}))"
    plain = rf"(?:(?:[Tt]he|[Oo]ur|[Yy]our|an?)[ ])?(?:\w+[ ]){{0,2}}{word}"
    yield r"{NAME}[ ]\((?:[Ii]n the[ ])?" + word + r"\b"
    yield r"(?<![^\W\d_])" + word + r":[ ]+{NAME}"
    yield r"{NAME},[ ]" + plain + r"\b"
    yield r"\b(?:[Tt]he|[Oo]ur)[ ](?:\w+[ ]){0,2}" + word + r",[ ]{NAME}"
    yield r"\b" + word + r"[ ](?:was|is|by)[ ]{NAME}"
    yield r"{NAME}[ ](?:\([^()]{1,80}\)[ ])?(?:(?:was|is)[ ](?:the[ ])?)?" + word + r"\b"
    yield r"\b" + word + r"[ ]{NAME}"


def examiners(page: Page) -> Iterator[tuple[int, range]]:
    """Each heading, or "questioned by Ann Roe", that names who examines from there on: its place and the name."""
    found = [match for pattern in (_EXAMINER, _QUESTIONED) for match in _compiled(pattern).finditer(page.text)]
    for match in sorted(found, key=re.Match[str].start):
        name = untitled(page, page.within(Span(*match.span("name"))))
        if name:
            yield match.start(), name


def untitled(page: Page, name: range) -> range:
    """The name without titles before it; empty where nothing else is there ("questioned by the Colonel.")."""
    for n in name:
        low = page.words[n].low
        title = low == "the" or (titular(low) and low not in lists().first_names)
        if not title and low not in lists().function and page.words[n].kind != "mark":
            return range(n, name.stop)
    return range(0)
