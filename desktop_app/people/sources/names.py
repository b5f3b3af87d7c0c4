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
    people = [m for m in free if m.sort is Sort.PERSON]
    if people:
        return _joined(page, people)
    beside = _apposed(page, named, stop)
    if free and beside is None:
        return tuple(free[-1:])
    head = chunk[-1]
    if not head.capital and lists().document_noun(head.low) and not lists().person_noun(head.low):
        return ()  # a name behind a document is its author or its subject
    beside = beside or _behind_of(page, words, named, head)
    return _with_next(page, named, beside) if beside is not None else ()


def _free(page: Page, named: Sequence[Mention], stop: int) -> list[Mention]:
    return [m for m in named if m.whole.start < stop and not _dependent(page, m, stop) and not _of_a_people(m)]


def _with_next(page: Page, named: Sequence[Mention], beside: Mention) -> tuple[Mention, ...]:
    """A name in apposition, and the next one where the two speak together: "the owners, Jane Roe and Ed Poe"."""
    further = next((m for m in named if m.span.start > beside.span.start and m.sort is Sort.PERSON), None)
    return (beside,) if further is None or not _joins(page, beside, further) else (beside, further)


def owners(page: Page, named: Sequence[Mention], stop: int) -> tuple[Span, ...]:
    """The names in a description that are not the described person's; `stop`: where the head noun's chunk ends."""
    tied = (page.word(page.index(m.whole.start) - 1) in _OWNED for m in named)
    return tuple(m.span for m, of in zip(named, tied, strict=True) if of or _dependent(page, m, stop))


def _apposed(page: Page, named: list[Mention], stop: int) -> Mention | None:
    """The name in apposition to a description: "the school's head, Jane Roe", "a lawyer for Poe, Jane Roe"."""
    for mention in named:
        if mention.whole.start < stop or mention.sort is not Sort.PERSON:
            continue
        lead = page.words[_lead(page, mention)]
        if lead.low in lexicon("naming_words") or lead.text in (",", "—", "–", "-", ":", "("):
            return mention
    return None


def _lead(page: Page, mention: Mention) -> int:
    """The word before a name and its premodifiers: the comma of ", the retired dentist Jane Roe"."""
    bare = page.index(mention.whole.start) - 1
    before = range(bare, max(0, bare - MOST_DECORATIONS), -1)
    return next((at for at in before if not _decorates(page.words[at])), before.stop)


def _decorates(word: Word) -> bool:
    """Whether the word may stand between the comma and the name: "the goalkeeper", "retired dentist"."""
    if word.low in _ARTICLES or word.low in lists().modifiers or word.low in lists().demonyms:
        return True
    return word.kind == "word" and lists().person_noun(word.low)


def _closes(page: Page, mention: Mention, words: list[Word]) -> bool:
    return mention.span.end >= words[-1].end or page.word(mention.last) in ",(–—"


def _behind_of(page: Page, words: list[Word], named: list[Mention], head: Word) -> Mention | None:
    """The name behind a role with "of" or "for": secretary of state Jane Roe, Secretary for Roads Jane Roe."""
    after = page.index(head.end)
    link = page.low(after)
    if not lists().person_noun(head.low) or not (link == "of" or (link == "for" and head.capital)):
        return None
    first = next((m for m in named if m.sort is Sort.PERSON), None)
    if first is None or (link == "for" and first.title):
        return None
    return first if _closes(page, first, words) else None


def _of_a_people(mention: Mention) -> bool:
    """Whether the capitalised mention is a description, not a name: "the German", "Democrats", "the Commission"."""
    low = mention.parts[-1]
    if mention.sort is Sort.PERSON:
        return False
    if len(mention.parts) > 1:
        return low in lists().parties and not lists().body_noun(low)
    if mention.sort is Sort.BODY:
        return low in lists().bodies and not mention.shouted and low not in lexicon("press_nouns")
    return (low in lists().demonyms or low in lists().parties) and low not in lists().places


def _dependent(page: Page, mention: Mention, stop: int) -> bool:
    """Whether the name only modifies what follows it: "Roe's lawyer", "the Roe campaign", "the Ohio Democrat"."""
    tail = [w for w in page.words[mention.last : mention.last + 12] if w.start < stop]
    if not tail:
        return False
    if tail[0].kind == "possessive":
        return len(tail) > 1
    if tail[0].kind == "mark" or (len(tail) == 1 and tail[0].low in _GENERATION):
        return False
    if not tail[0].capital and (lists().document_noun(tail[0].low) or lists().body_noun(tail[0].low)):
        return True
    return _is_common_noun(tail[-1]) or _is_of_party(mention, tail)


def _is_common_noun(word: Word) -> bool:
    return word.kind == "word" and not word.capital and word.low not in lists().function


def _is_of_party(mention: Mention, tail: Sequence[Word]) -> bool:
    """Whether nothing but a party stands behind the name of a place or body."""
    return len(tail) == 1 and mention.sort is not Sort.PERSON and tail[0].low in lists().parties


def _are_two_bodies(page: Page, free: Sequence[Mention]) -> bool:
    """Whether two bodies speak together: the Leith Herald and Ayr Post."""
    last = [m for m in free[-2:] if len(m.parts) > 1]
    if len(last) < 2 or {m.sort for m in last} != {Sort.BODY}:
        return False
    return page.text[free[-2].span.end : free[-1].whole.start].strip() in ("and", "and the", "&")


def _joined(page: Page, people: list[Mention]) -> tuple[Mention, ...]:
    """The last name, and those joined to it by "and" or a comma before "and"."""
    chosen = [people[-1]]
    for mention in reversed(people[:-1]):
        if not _joins(page, mention, chosen[0]):
            break
        chosen.insert(0, mention)
    return tuple(chosen)


def _joins(page: Page, first: Mention, second: Mention) -> bool:
    """Whether the two speak together; they do not in "Quay Norland founder and owner Jane Roe"."""
    between = page.text[first.span.end : second.whole.start]
    if between.strip() in ("and", "&", ", and", ",") or _AND_THE.fullmatch(between):
        return True
    begin, link, _ = between.partition(" and ")
    role = begin.split()[-1:]
    of_role = bool(role) and role[0].casefold() in lexicon("role_heads")
    return len(between) < MOST_BETWEEN and bool(link) and "," not in between and not of_role
