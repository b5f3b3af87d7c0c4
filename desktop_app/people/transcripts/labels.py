# SPDX-License-Identifier: Apache-2.0
"""The label of a speaking turn taken apart: titles, name, and what is written behind a comma, a dash or in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.referents import Referent
from desktop_app.people.mentions.titles import titular
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import DASHES, Page

_LINKS = frozenset(("of", "for", "at", "to", "from", "in", "and"))
BODY_BEHIND = re.compile(r"\s+\((?P<body>[^\W\d_a-z][^()]*)\)?$")


@dataclass(frozen=True, slots=True)
class Label:
    """`name`: numbers of the words of the name, empty where the label is an office ("The Chairman") or a description.

    `office`: what the label calls its bearer where it gives no name, or before a name in brackets. `extras`: what
    stands behind the name, piece by piece. `gender`: what a title before the name tells. `titled`: True where there is
    such a title.
    """

    span: Span
    name: range
    office: Span | None
    extras: tuple[Span, ...]
    gender: str = ""
    titled: bool = False


def parse_label(page: Page, lexicons: Lexicons, span: Span) -> Label:
    """Read the label at `span`."""
    numbers = page.within(span)
    stop = next((n for n in numbers if _ends_core(page, n)), numbers.stop)
    core = range(numbers.start, stop)
    extras = _extras(page, range(stop, numbers.stop))
    name = _name(page, lexicons, core)
    gender = next((g for n in core if n not in name and (g := lexicons.noun_gender(page.words[n].low))), "")
    if name or not core:
        return Label(span, name, None, extras, gender, titled=0 < len(name) < len(core))
    office = _span(page, core)
    for extra in extras:
        named = _bracketed_name(page, lexicons, extra)
        if named:
            return Label(span, named, office, tuple(e for e in extras if e != extra), titled=True)
    return Label(span, name, office, extras, gender)


def _bracketed_name(page: Page, lexicons: Lexicons, extra: Span) -> range:
    """The name behind an office: "The Minister for Livestock (Dr. Roe)"; empty where there is none."""
    inner = page.within(extra)
    named = _name(page, lexicons, inner)
    sure = (len(named) < len(inner) or len(named) > 1) and page.text[: extra.start].rstrip().endswith("(")
    return named if sure else range(0)


def _ends_core(page: Page, n: int) -> bool:
    """True for the comma, bracket or dash behind the name; a full stop and an apostrophe belong to it."""
    word = page.words[n]
    return word.kind == "mark" and word.text not in ".'’&"


def _extras(page: Page, numbers: range) -> tuple[Span, ...]:
    """The pieces between commas, dashes and brackets."""
    found: list[Span] = []
    start: int | None = None
    for n in [*numbers, numbers.stop]:
        mark = n == numbers.stop or page.words[n].text in ",();[]" or page.words[n].text in DASHES
        if mark and start is not None:
            found.append(Span(page.words[start].start, page.words[n - 1].end))
            start = None
        elif not mark and start is None:
            start = n
    return tuple(found)


def _span(page: Page, numbers: range) -> Span:
    start = numbers.start
    if page.words[start].low in ("the", "an", "a") and len(numbers) > 1:
        start += 1
    return Span(page.words[start].start, page.words[numbers.stop - 1].end)


def _name(page: Page, lexicons: Lexicons, core: range) -> range:
    """The words of the name at the end of `core`; none where the last word is an office or a common noun."""
    words = [page.words[n] for n in core]
    if not words or _is_office(page, lexicons, core):
        return range(core.start, core.start)
    return range(core.start, core.start) if any(w.low in _LINKS for w in words) else core


def _is_office(page: Page, lexicons: Lexicons, core: range) -> bool:
    """True for "The Chairman", "INTERVIEWER", "FIRST OFFICER", "VOICE FROM THE DOOR", "Speaker 1"."""
    words = [page.words[n] for n in core if page.words[n].low not in ("the", "an", "a")]
    if not words:
        return True
    *before, last = [word.low for word in words]
    if last.isdigit():
        return True
    if not _LINKS.isdisjoint([*before[1:], last]) and common(page, lexicons, words[0].low):
        return True
    named = "-" in last or last in lexicons.first_names or last in lexicons.surnames
    if named and any(titular(low, lexicons) for low in before):
        return False
    return common(page, lexicons, last) and not (before and before[-1] in lexicons.first_names)


def common(page: Page, lexicons: Lexicons, low: str) -> bool:
    """True for a word that is an office or a noun rather than a name."""
    if low in lexicon("label_voices") or low in lexicon("label_questions") or low in lexicons.guests:
        return True
    if "-" in low:
        return low in page.lower
    if lexicons.person_noun(low) or titular(low, lexicons) or low in lexicon("label_bodies"):
        return low not in lexicons.first_names or low in lexicons.honorifics
    return low in page.lower and low not in lexicons.first_names and low not in lexicons.surnames


def words_of(page: Page, numbers: Sequence[int]) -> str:
    """The words as they stand, case-folded and with one space between them."""
    return " ".join(page.words[n].low for n in numbers)


ANY = frozenset(("a", "an", "another", "some", "several", "unidentified", "unknown", "audience"))


def labelled(page: Page, lexicons: Lexicons, span: Span) -> Referent:
    """A speaker of whom only the label is known; what it says stands behind titles and "some".

    "Reporter (Radio Quay)" is shown as Reporter, whose organization stands in the brackets.
    """
    numbers = page.within(span)
    begin = numbers.start
    while begin < numbers.stop - 1 and (
        page.words[begin].low in ANY or page.words[begin].low in lexicons.honorifics or page.words[begin].text == "."
    ):
        begin += 1
    phrase = Span(page.words[begin].start, span.end) if numbers else span
    shown = BODY_BEHIND.sub("", span.of(page.text))
    return Referent(Kind.UNNAMED, " ".join(shown.split()), [span], [span.start], phrase=phrase)
