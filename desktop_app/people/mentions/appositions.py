# SPDX-License-Identifier: Apache-2.0
"""Names in apposition to the description that a source begins with: "the school's head, Jane Roe"."""

from __future__ import annotations

from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import Page, Word

INDEFINITE = frozenset(("a", "an", "one", "another", "some", "many", "several", "most", "two", "three", "four", "five"))
PERSONS_TOO = frozenset(("broker", "builder", "contractor", "developer", "grower", "owner", "vendor"))
"""Nouns of bodies that persons are as often."""
_SELVES = frozenset(("herself", "himself", "themselves"))
_NAMED_ONLY = _SELVES | frozenset(
    ("as", "called", "handle", "name", "named", "only", "pseudonym", "surname", "username")
)


def apposed(page: Page, lexicons: Lexicons, words: list[Word], named: list[Mention], stop: int) -> Mention | None:
    """The name in apposition to a description: "the school's head, Jane Roe", "a lawyer for Poe, Jane Roe"."""
    for mention in sorted(named, key=lambda m: m.sort is not Sort.PERSON):
        if mention.whole.start < stop or mention.sort not in (Sort.PERSON, Sort.NAME):
            continue
        before = mention.first - 1
        steps = 0
        while before >= 0 and page.words[before].start >= mention.whole.start:
            before -= 1
        while before >= 0 and steps < 4 and _decorates(page.words[before], lexicons):
            before -= 1
            steps += 1
        if before < 0 or page.words[before].start < words[0].start:
            continue
        lead = page.words[before]
        if lead.text in (",", "—", "–", "-", ":", "("):
            known = mention.sort is Sort.PERSON or steps or len(mention.parts) > 1
            if known or _closes(page, mention, words):
                return mention
        elif lead.low in _NAMED_ONLY:
            return mention
    return None


def behind_of(
    page: Page, lexicons: Lexicons, words: list[Word], named: list[Mention], chunk: list[Word]
) -> Mention | None:
    """The name right behind a role with "of": former secretary of state Jane Roe, chair of the bench Jane Roe. Behind
    one with "for" that has capitals: Undersecretary for Rural Affairs Jane Roe."""
    after = page.index(chunk[-1].end)
    link = page.words[after].low if after < len(page.words) else ""
    if not lexicons.person_noun(chunk[-1].low) or not (link == "of" or (link == "for" and chunk[-1].capital)):
        return None
    for mention in named:
        if link == "for" and mention.title:
            return None
        before = page.words[mention.first - 1]
        if mention.sort is Sort.PERSON and before.kind == "word" and before.low not in lexicons.function:
            return mention if _closes(page, mention, words) else None
        if mention.sort in (Sort.PERSON, Sort.NAME):
            return None
    return None


def owns(page: Page, mention: Mention) -> bool:
    """True for a name in the possessive with what it owns behind it: "Roe's" in "Roe's uncle"."""
    following = page.words[mention.last : mention.last + 2]
    return len(following) == 2 and following[0].kind == "possessive" and following[1].kind == "word"


def _closes(page: Page, mention: Mention, words: list[Word]) -> bool:
    """True where the name ends the source or stands between commas."""
    return mention.span.end >= words[-1].end or page.words[min(mention.last, len(page.words) - 1)].text in ",(–—"


def _decorates(word: Word, lexicons: Lexicons) -> bool:
    """True for words that may stand between the comma and the name: "the goalkeeper", "retired dentist"."""
    if word.kind != "word":
        return False
    if word.low in ("the", "a", "an", "one") or word.low in lexicons.modifiers or word.low in lexicons.demonyms:
        return True
    return lexicons.person_noun(word.low) or word.low in lexicons.honorifics
