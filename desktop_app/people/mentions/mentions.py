# SPDX-License-Identifier: Apache-2.0
"""Names in a document: where they stand, which words are title and which are name, and what they seem to name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from desktop_app.base.resources import lexicon
from desktop_app.model.clues import Thing
from desktop_app.model.spans import Span
from desktop_app.people.mentions.runs import FullNames, Usage, bridged, runs, trimmed, usage_of
from desktop_app.people.mentions.titles import (
    PERSONAL,
    before_number,
    before_title,
    length,
    many_at_head,
    only_office,
    shown_alone,
    titles,
    titular,
)
from desktop_app.people.text.clues import Naming
from desktop_app.people.text.lexicons import lists
from desktop_app.people.text.words import GENERATIONS, Page, Run, Word


class Sort(StrEnum):
    """What a name seems to name; `NAME` where its words alone leave it open."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    NAME = "name"


_LEANINGS = frozenset(("centrist", "communist", "conservative", "liberal", "nationalist", "populist", "socialist"))
"""Nouns of persons that more often describe a party or a paper before its name."""
_ACRONYM_SMALL = frozenset(("of", "the", "and", "for", "&", "on", "in", "to", "de", "la", "du", "des"))
_SHORTEST, _LONGEST = 3, 7
"""Letters of an acronym in brackets."""


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

    @property
    def may_be_person(self) -> bool:
        """Whether its words leave it open that it names a person."""
        return self.sort in (Sort.PERSON, Sort.NAME)


def find_mentions(page: Page, naming: Naming) -> list[Mention]:
    """All names of `page` in the order of the text: those that the network is sure of (`naming`), else by rules."""
    found_runs = list(runs(page))
    bearers = _family_names(page, found_runs)
    usage = usage_of(page, found_runs)
    full = FullNames(page, found_runs, bearers)
    found = [m for run in naming.left(found_runs) for m in _of_run(page, full.name_in(run), bearers, usage)]
    found += [_made(page, run, Sort.BODY) for run in _spelled_out(page) if naming.may_name(run)]
    found = [mention for mention in found if naming.is_free((mention.first, mention.last))]
    found += [_told(page, naming, run, thing) for run, thing in naming.runs]
    return _families(page, sorted(found, key=lambda m: m.span))


def _told(page: Page, naming: Naming, run: Run, thing: Thing) -> Mention:
    """A name that the network is sure of, a person's with the titles before it."""
    if thing is not Thing.PERSON:
        return _made(page, run, Sort.BODY if thing is Thing.ORGANIZATION else Sort.PLACE)
    start, end = run
    name = start + titles(page, run)
    while start and start - 1 not in naming and page.joined(start - 1) and _is_title(page.words[start - 1]):
        start -= 1
    found = _mention(page, (start, end), name)
    return replace(found, sort=Sort.PERSON, parts=tuple(part for part in found.parts if part[0].isalnum()))


def _is_title(word: Word) -> bool:
    return word.capital and titular(word.low)


def _spelled_out(page: Page) -> Iterator[Run]:
    """Names before their acronym: Citizens for Duty in Leith (CDL); as in Schwartz and Hearst (2003)."""
    words = page.words
    for at in range(2, len(words) - 1):
        letters = words[at].text
        bracketed = words[at - 1].text == "(" and words[at + 1].text == ")"
        if bracketed and words[at].shouted and letters.isalpha() and _SHORTEST <= len(letters) <= _LONGEST:
            first = _spelling(page, at - 2, letters.casefold())
            if first is not None:
                yield first, at - 1


def _spelling(page: Page, last: int, letters: str) -> int | None:
    left = len(letters)
    for at in range(last, -1, -1):
        if page.words[at].capital and page.low(at)[0] == letters[left - 1]:
            left -= 1
            if not left:
                return at
        elif page.low(at) not in _ACRONYM_SMALL:
            break
    return None


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


def _family_names(page: Page, found: Sequence[Run]) -> frozenset[str]:
    """Last words of names with a first name or a personal title before them: Teller, though tellers work in banks."""
    names = set()
    for start, end in found:
        last = start + length(page.words[start:end]) - 1
        before = page.words[last - 1]
        told = before.low in lists().first_names or before.low in PERSONAL or before.kind == "initials"
        if last > start and told:
            names.add(page.words[last].low)
    return frozenset(names)


def _of_run(page: Page, run: Run, bearers: frozenset[str], usage: Usage) -> Iterator[Mention]:
    """The names in one run: a body, a person, or an office's body and its holder ("FBI Director Jane Roe")."""
    run = before_number(page, run)
    if run[0] == run[1]:
        return
    if page.words[run[1] - 1].low.isdigit():
        yield _made(page, run, Sort.BODY)
        return
    run = trimmed(page, run, usage)
    if run[0] < run[1]:
        office = page.words[run[1] - 1].low not in bearers and only_office(page, run)
        yield from (_office if office else _titled)(page, run)


def _titled(page: Page, run: Run) -> Iterator[Mention]:
    """The names in a run that may open with a title: "FBI Director Jane Roe", "Ms. Roe", "Quay Bank of Leith"."""
    start, end = run
    name = start + titles(page, run)
    office = page.words[start:name]
    person = _is_person(page, (name, end)) or any(w.low in PERSONAL for w in office)
    if name == start or not person:
        first = start if person else _behind_title(page, start, end)
        whole = before_title(page, bridged(page, (first, end)), end)
        body = _body(page, whole, grown=whole[1] > end)
        if body is not None:
            yield body
            return
    if any(w.shouted or lists().body_noun(w.low) for w in office):
        yield from _office(page, (start, name))
    yield _mention(page, run, name)


def _behind_title(page: Page, start: int, end: int) -> int:
    """Where an organization begins behind a role without a preposition: Deputy Chief Executive AXA Insurance."""
    if start and page.words[start - 1].low == "the":
        return start
    lows = ((i, page.low(i - 1)) for i in range(end - 2, start, -1))
    heads = ((i, low) for i, low in lows if low in lists().people and not lists().body_noun(low))
    return next((i for i, low in heads if low not in lists().surnames), start)


def _is_person(page: Page, name: Run) -> bool:
    words = page.words[name[0] : name[1]]
    count = length(words)
    if any(w.low in lists().suffixes or w.text == "&" for w in words[1:]) and words[0].low not in lists().first_names:
        return False
    last = words[count - 1].low
    named = last in lists().surnames and not (count > 1 and lists().body_noun(words[0].low))
    return named or not lists().body_noun(last)


def _body(page: Page, run: Run, *, grown: bool) -> Mention | None:
    """`grown`: the run went on over "of" or "for"."""
    words = page.words[run[0] : run[1]]
    joined = " ".join(w.low for w in words)
    if joined in lists().places or joined in lists().demonyms:
        return _made(page, run, Sort.PLACE)
    if grown or any(w.text == "&" for w in words):
        return _made(page, run, Sort.BODY)
    body = _is_body(words) if len(words) > 1 else lists().body_noun(joined) or _acronym(page, run[0])
    return _made(page, run, Sort.BODY) if body else None


def _is_body(words: Sequence[Word]) -> bool:
    """Whether several words name a body: "Poe Inc", "Ministry Roads", "Leith Bank", but not "Grace Bank-Roe"."""
    first, last = words[0].low, words[-1].low
    if last in lists().suffixes:
        return True
    if _has_initials(words):
        return False
    if first in lists().bodies_first:
        return True
    named = len(words) == 2 and first in lists().first_names and (last in lists().surnames or "-" in last)
    return lists().body_noun(last) and not named


def _has_initials(words: Sequence[Word]) -> bool:
    """Whether a person's initials are among the words: "Jane R. Bank", "J. R. Bank"."""
    if words[0].low in lists().first_names and any(w.kind == "initials" for w in words[1:-1]):
        return True
    return len(words) > 2 and words[0].kind == "initials" and words[-1].low in lists().surnames


def _acronym(page: Page, at: int) -> bool:
    word = page.words[at]
    lone = bool(page.lower) and not (at and page.words[at - 1].shouted)
    return lone and word.shouted and len(word.text) <= 6 and page.word(at + 1) != ":"


def _office(page: Page, run: Run) -> Iterator[Mention]:
    """The organization inside a title: FBI Director, House Judiciary Committee Chairman."""
    start, end = run
    while end > start and titular(page.words[end - 1].low) and not lists().body_noun(page.words[end - 1].low):
        end -= 1
    while end - start > 1 and page.words[start].low in lexicon("role_grades"):
        start += 1
    if end > start and not many_at_head(page, (start, end)):
        yield _made(page, (start, end), Sort.BODY)


def _made(page: Page, run: Run, sort: Sort) -> Mention:
    words = page.words[run[0] : run[1]]
    span = Span(words[0].start, words[-1].end)
    parts = tuple(w.low for w in words if w.kind in ("word", "initials"))
    name = " ".join(span.of(page.text).split())
    return Mention(span, span, parts, sort, run[0], run[1], shouted=all(w.shouted for w in words), name=name)


def _mention(page: Page, run: Run, name: int) -> Mention:
    words = page.words[name : run[1]]
    count = length(words)
    parts = tuple(w.low for w in words[:count])
    title, gender = _title(page, run, name)
    if not gender:
        family = parts[0] in lists().surnames and parts[0] not in lists().first_names  # Park Seo-yeon
        gender = lists().name_gender(parts[0]) if len(parts) > 1 and not family else ""
    end = words[-1].end if words[-1].low in GENERATIONS else words[count - 1].end
    span = Span(words[0].start, end)
    # "phosphate producer Quell" may be a firm
    person = parts[0] in lists().first_names or parts[-1] in lists().surnames
    titled = name > run[0] or bool(title and (person or not lists().body_noun(title)))
    sort = _person_sort(page, parts, titled=titled, at=name)
    return Mention(
        span,
        Span(page.words[run[0]].start, end),
        parts,
        sort,
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


def _person_sort(page: Page, parts: tuple[str, ...], *, titled: bool, at: int) -> Sort:
    first = len(parts) > 1 and (parts[0].split("-")[0] in lists().first_names or parts[-1].startswith("mc"))
    if titled or first:
        return Sort.PERSON
    if len(parts) > 1:
        return Sort.PERSON if parts[0].endswith(".") else Sort.NAME
    return Sort.PLACE if page.low(at - 1) == "in" else Sort.NAME
