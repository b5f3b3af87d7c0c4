# SPDX-License-Identifier: Apache-2.0
"""The names that the network finds in a document: where they stand, which words are title and which are name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from desktop_app.model.clues import Thing
from desktop_app.model.spans import Span
from desktop_app.people.mentions.titles import length, shown_alone, titles, titular
from desktop_app.people.text.clues import Naming
from desktop_app.people.text.lexicons import lists
from desktop_app.people.text.words import GENERATIONS, Page, Run, Word


class Sort(StrEnum):
    """What a name names."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"


_LEANINGS = frozenset(("centrist", "communist", "conservative", "liberal", "nationalist", "populist", "socialist"))
"""Nouns of persons that more often describe a party or a paper before its name."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One name. `span` covers it without titles, `whole` with them; `parts` are its words, case-folded.

    `parts` lack suffixes ("Jr."); `first` and `last` are numbers of words of the page (end exclusive). `title` is the
    title of address before it, `gender` that of title or first name (`f`, `m` or ""); `generation` what stands behind
    it (`jr`, `iii` or "").
    """

    span: Span
    whole: Span
    parts: tuple[str, ...]
    sort: Sort
    first: int
    last: int
    title: str = ""
    gender: str = ""
    shouted: bool = False
    name: str = ""
    generation: str = ""


def find_mentions(page: Page, naming: Naming) -> list[Mention]:
    """The names of `page` in the order of the text: those that the network finds (`naming`)."""
    told = (_told(page, naming, run, thing) for run, thing in naming.runs)
    found = [mention for mention in told if mention.parts]  # a handle ("@roe") has none
    return _families(page, sorted(found, key=lambda m: m.span))


def _told(page: Page, naming: Naming, run: Run, thing: Thing) -> Mention:
    """A name that the network finds, a person's with the titles before it."""
    if thing is not Thing.PERSON:
        return _made(page, run, Sort.BODY if thing is Thing.ORGANIZATION else Sort.PLACE)
    start, end = run
    name = start + titles(page, run)
    while start and start - 1 not in naming and page.joined(start - 1) and _is_title(page.words[start - 1]):
        start -= 1
    return _person(page, (start, end), name)


def _is_title(word: Word) -> bool:
    return word.capital and titular(word.low)


def _families(page: Page, mentions: list[Mention]) -> list[Mention]:
    """`mentions` in which a family name that two share is added to the first: Huw and Ifan Bevan."""
    taken = {part for m in mentions if len(m.parts) > 1 for part in (m.parts[0], m.parts[-1])}
    found = list(mentions)
    for i, (first, second) in enumerate(pairwise(mentions)):
        alone = len(first.parts) == 1 and first.parts[0] in lists().first_names and first.parts[0] not in taken
        if not alone or len(second.parts) != 2 or second.whole != second.span or second.sort is Sort.BODY:
            continue
        if page.text[first.span.end : second.span.start].strip() in ("and", "&"):
            gender = first.gender or lists().name_gender(first.parts[0])
            parts = (first.parts[0], second.parts[1])
            name = f"{first.name} {second.name.split()[-1]}"
            found[i] = replace(first, parts=parts, name=name, gender=gender, sort=Sort.PERSON)
    return found


def _made(page: Page, run: Run, sort: Sort) -> Mention:
    words = page.words[run[0] : run[1]]
    span = Span(words[0].start, words[-1].end)
    parts = tuple(w.low for w in words if w.kind in ("word", "initials"))
    name = " ".join(span.of(page.text).split())
    return Mention(span, span, parts, sort, run[0], run[1], shouted=all(w.shouted for w in words), name=name)


def _person(page: Page, run: Run, name: int) -> Mention:
    """A person whose titles begin with the run, and whose name begins at word `name`."""
    words = page.words[name : run[1]]
    count = length(words)
    parts = tuple(w.low for w in words[:count])
    title, gender = _title(page, run, name)
    if not gender:
        family = parts[0] in lists().surnames and parts[0] not in lists().first_names  # Park Seo-yeon
        gender = lists().name_gender(parts[0]) if len(parts) > 1 and not family else ""
    end = words[-1].end if words[-1].low in GENERATIONS else words[count - 1].end
    span = Span(words[0].start, end)
    return Mention(
        span,
        Span(page.words[run[0]].start, end),
        tuple(part for part in parts if part[0].isalnum()),
        Sort.PERSON,
        name,
        run[1],
        title,
        gender,
        shouted=all(w.shouted for w in words),
        name=shown_alone(page, name, run[1]) if len(parts) == 1 else " ".join(span.of(page.text).split()),
        generation=words[-1].low if words[-1].low in GENERATIONS else "",
    )


def _title(page: Page, run: Run, name: int) -> tuple[str, str]:
    """The title before a name, also a lower-case noun just before it ("spokeswoman Jane Roe"), and its gender."""
    lows = [w.low for w in page.words[run[0] : name]]
    if not lows and _noun_before(page, run):
        noun = page.words[name - 1].low
        return noun, lists().noun_gender(noun)
    title = next((low for low in lows if low in lists().honorifics), "")
    return title, next(filter(None, map(lists().noun_gender, lows)), "")


def _noun_before(page: Page, run: Run) -> bool:
    """Whether a person noun premodifies the name: "spokeswoman Jane Roe"; "farmers Roe" needs a second name."""
    start = run[0]
    if not start or not page.joined(start - 1):
        return False
    before = page.words[start - 1]
    if before.kind != "word" or before.capital or before.low in _LEANINGS or not lists().person_noun(before.low):
        return False
    behind = page.low(run[1])
    return not before.low.endswith("s") or before.low in lists().people or behind in ("and", "&", ",")
