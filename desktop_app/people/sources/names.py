# SPDX-License-Identifier: Apache-2.0
"""Which names in a source speak: in its head, in apposition ("the school's head, Jane Roe"), or together ("Roe and
Poe")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import lists
from desktop_app.people.text.words import Page, Word

_ARTICLES = frozenset(("the", "a", "an", "one"))
_GENERATION = frozenset(("junior", "senior"))
_OWNED = frozenset(("of", "for", "to", "with", "by", "like", "behind", "against", "about", "from", "at"))
_AND_THE = re.compile(r", and (?:the|an?|its|his|her|their) [^,]{1,60}, (?:the )?")
MOST_DECORATIONS = 4
"""Words between the comma of an apposition and the name."""
MOST_BETWEEN = 60
"""Code points between two who speak together."""


def speaking(page: Page, chunk: list[Word], words: list[Word], named: list[Mention]) -> tuple[Mention, ...]:
    """The names of a source that speak: in the head chunk itself, else in apposition to it.

    `words` are those of the source, `chunk` the first of them with the head noun, `named` all names among them.
    """
    stop = chunk[-1].end
    free = _free(page, named, stop)
    if _are_two_bodies(page, free):
        return tuple(free[-2:])
    people = [m for m in free if m.sort in (Sort.PERSON, Sort.NAME)]
    if people:
        return _joined(page, people)
    beside = _apposed(page, words, named, stop)
    if free and beside is None:
        return tuple(free[-1:])
    if _is_writing(chunk[-1]):
        return ()
    beside = beside or _behind_of(page, words, named, chunk[-1])
    return _with_next(page, named, beside) if beside is not None else ()


def _free(page: Page, named: Sequence[Mention], stop: int) -> list[Mention]:
    """The names before `stop` that belong to nothing else: none in "Roe's lawyer"; a party only if it is alone."""
    first = [m for m in named if m.whole.start < stop]
    free = [m for m in first if not _dependent(page, m, stop) and not _of_a_people(m)]
    return [m for m in free if not lists().parties.issuperset(m.parts)] or free


def _with_next(page: Page, named: Sequence[Mention], beside: Mention) -> tuple[Mention, ...]:
    """A name in apposition, and the next one where the two speak together: "the owners, Jane Roe and Ed Poe"."""
    further = [m for m in named if m.span.start > beside.span.start and m.sort in (Sort.PERSON, Sort.NAME)]
    together = further[:1] and _joins(page, beside, further[0])
    return (beside, further[0]) if together else (beside,)


def owners(page: Page, named: Sequence[Mention], stop: int) -> tuple[Span, ...]:
    """The names in a description that are not of the one described, as `stop` ends its head."""
    found = []
    for mention in named:
        first = page.index(mention.whole.start)
        before = page.words[first - 1] if first else None
        tied = before is not None and before.low in _OWNED and not before.capital
        if tied or _dependent(page, mention, stop):
            found.append(mention.span)
    return tuple(found)


def _apposed(page: Page, words: list[Word], named: list[Mention], stop: int) -> Mention | None:
    """The name in apposition to a description: "the school's head, Jane Roe", "a lawyer for Poe, Jane Roe"."""
    for mention in sorted(named, key=lambda m: m.sort is not Sort.PERSON):
        if mention.whole.start < stop or mention.sort not in (Sort.PERSON, Sort.NAME):
            continue
        before, bare = _lead(page, mention)
        if before < 0 or page.words[before].start < words[0].start:
            continue
        lead = page.words[before]
        if lead.text in (",", "—", "–", "-", ":", "("):
            known = mention.sort is Sort.PERSON or before < bare or len(mention.parts) > 1
            if known or _closes(page, mention, words):
                return mention
        elif lead.low in lexicon("naming_words"):
            return mention
    return None


def _lead(page: Page, mention: Mention) -> tuple[int, int]:
    """The words before a name with and without what decorates it: of ", the retired dentist Jane Roe" the comma and
    "dentist"; -1 where the text begins."""
    bare = mention.first - 1
    while bare >= 0 and page.words[bare].start >= mention.whole.start:
        bare -= 1
    before = bare
    while before >= 0 and bare - before < MOST_DECORATIONS and _decorates(page.words[before]):
        before -= 1
    return before, bare


def _decorates(word: Word) -> bool:
    """True for words that may stand between the comma and the name: "the goalkeeper", "retired dentist"."""
    if word.kind != "word":
        return False
    if word.low in _ARTICLES or word.low in lists().modifiers or word.low in lists().demonyms:
        return True
    return lists().person_noun(word.low) or word.low in lists().honorifics


def _closes(page: Page, mention: Mention, words: list[Word]) -> bool:
    """True where the name ends the source or stands between commas."""
    return mention.span.end >= words[-1].end or page.words[min(mention.last, len(page.words) - 1)].text in ",(–—"


def _behind_of(page: Page, words: list[Word], named: list[Mention], head: Word) -> Mention | None:
    """The name right behind a role with "of": former secretary of state Jane Roe, chair of the bench Jane Roe. Behind
    one with "for" that has capitals: Undersecretary for Rural Affairs Jane Roe."""
    after = page.index(head.end)
    link = page.low(after)
    if not lists().person_noun(head.low) or not (link == "of" or (link == "for" and head.capital)):
        return None
    for mention in named:
        if link == "for" and mention.title:
            return None
        before = page.words[mention.first - 1]
        if mention.sort is Sort.PERSON and before.kind == "word" and before.low not in lists().function:
            return mention if _closes(page, mention, words) else None
        if mention.sort in (Sort.PERSON, Sort.NAME):
            return None
    return None


def _is_writing(head: Word) -> bool:
    """True where the head is something written, so that a name behind it wrote it or is told of in it."""
    return not head.capital and lists().document_noun(head.low) and not lists().person_noun(head.low)


def _of_a_people(mention: Mention) -> bool:
    """True for "the German", "Democrats", "the Commission": a description, not a name."""
    low = mention.parts[-1]
    if mention.sort is Sort.PERSON:
        return False
    if len(mention.parts) > 1:
        return low in lists().parties and not lists().body_noun(low)
    if mention.sort is Sort.BODY:
        return low in lists().bodies and not mention.shouted and low not in lexicon("press_nouns")
    return (low in lists().demonyms or low in lists().parties) and low not in lists().places


def _dependent(page: Page, mention: Mention, stop: int) -> bool:
    """True for a name that only belongs to what follows it: "Roe's lawyer", "the Roe campaign", "German officials"."""
    tail = [w for w in page.words[mention.last : mention.last + 12] if w.start < stop]
    if not tail:
        return False
    if tail[0].kind == "possessive":
        return len(tail) > 1
    if tail[0].kind == "mark" or (len(tail) == 1 and tail[0].low in _GENERATION):
        return False
    if not tail[0].capital and (lists().document_noun(tail[0].low) or lists().body_noun(tail[0].low)):
        return True
    last = tail[-1]
    return last.kind == "word" and not last.capital and last.low not in lists().function


def _are_two_bodies(page: Page, free: Sequence[Mention]) -> bool:
    """True for two bodies that speak together: the Leith Herald and Ayr Post."""
    if len(free) < 2 or Sort.BODY not in (sorts := [m.sort for m in free[-2:]]):
        return False
    if any(sort not in (Sort.BODY, Sort.NAME) for sort in sorts) or any(len(m.parts) < 2 for m in free[-2:]):
        return False
    return page.text[free[-2].span.end : free[-1].whole.start].strip() in ("and", "and the", "&")


def _joined(page: Page, people: list[Mention]) -> tuple[Mention, ...]:
    """The last name, and those joined to it by "and" or a comma before "and"."""
    chosen = [people[-1]]
    for mention in reversed(people[:-1]):
        if not _joins(page, mention, chosen[0]) or _of_office(page, mention, chosen[0]):
            break
        chosen.insert(0, mention)
    return tuple(chosen)


def _of_office(page: Page, first: Mention, second: Mention) -> bool:
    """True where `first` begins the office of `second`: the Highlands and Islands MSP Jane Roe."""
    opens = page.words[page.index(second.whole.start)]
    titled = second.title or opens.start == second.span.start
    return first.sort is not Sort.PERSON and len(first.parts) == 1 and not titled


def _joins(page: Page, first: Mention, second: Mention) -> bool:
    """True for two who speak together, with "and" or ", 52, and" between them; not the founder and the owner in "Quay
    Norland founder and owner Jane Roe"."""
    between = page.text[first.span.end : second.whole.start]
    if between.strip() in ("and", "&", ", and", ",") or _AND_THE.fullmatch(between):
        return True
    begin, link, _ = between.partition(" and ")
    role = begin.split()[-1:]
    of_role = bool(role) and role[0].casefold() in lexicon("role_heads")
    return len(between) < MOST_BETWEEN and bool(link) and "," not in between and not of_role
