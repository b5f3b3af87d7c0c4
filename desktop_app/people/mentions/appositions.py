# SPDX-License-Identifier: Apache-2.0
"""Names in apposition to the description that a source begins with: "the school's head, Jane Roe"."""

from __future__ import annotations

from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import Page, Word

_PLACING = frozenset(("of", "in", "at", "from", "near", "outside"))
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
        if mention.whole.start < stop or mention.sort not in (Sort.PERSON, Sort.NAME) or owns(page, mention):
            continue
        before = mention.first - 1
        steps = 0
        if mention.sort is Sort.NAME and _seat(page, named, mention):
            continue
        while before >= 0 and page.words[before].start >= mention.whole.start:
            before -= 1
        while before >= 0 and steps < 4 and _decorates(page.words[before], lexicons):
            before -= 1
            steps += 1
        if before < 0 or page.words[before].start < words[0].start:
            continue
        if mention.sort is Sort.NAME and _only_describes(page, lexicons, mention, words):
            continue
        lead = page.words[before]
        if lead.text in (",", "—", "–", "-", ":", "("):
            known = mention.sort is Sort.PERSON or steps or len(mention.parts) > 1
            if known or _closes(page, mention, words) or _opens_pair(page, named, mention, words):
                return mention
        elif lead.low in _NAMED_ONLY or _roled(page, lexicons, mention, words):
            return mention
    return None


def _only_describes(page: Page, lexicons: Lexicons, mention: Mention, words: list[Word]) -> bool:
    """True for a name of no speaker in what is told of one: "one, a Baptist", "the mayor, a retired Acme chemist",
    "one of them, who now works for a rival, Acme"."""
    if page.words[mention.first - 1].low in ("a", "an"):
        return True
    after = page.words[mention.last] if mention.last < len(page.words) else None
    inside = after is not None and after.start < words[-1].end and page.joined(mention.last - 1)
    if after is not None and inside and not after.capital and lexicons.person_noun(after.low):
        return True
    told = {word.low for word in words if word.start < mention.span.start}
    return "who" in told and told.isdisjoint(_NAMED_ONLY)


def _roled(page: Page, lexicons: Lexicons, mention: Mention, words: list[Word]) -> bool:
    """True for the person behind a body and a role: "Acme Homes, planning agent Jane Roe"."""
    if mention.sort is not Sort.PERSON or not _closes(page, mention, words):
        return False
    known = False
    for i in range(mention.first - 1, max(mention.first - 8, -1), -1):
        word = page.words[i]
        if word.start < words[0].start:
            return False
        if word.text == ",":
            return known
        if word.kind != "word" or word.capital:
            return False
        known = known or lexicons.person_noun(word.low)
    return False


def _seat(page: Page, named: list[Mention], mention: Mention) -> bool:
    """True for the wider place behind a narrower one: "tenants of Acorn Court, Southampton"."""
    if len(mention.parts) > 1 or page.words[mention.first - 1].text != ",":
        return False
    narrow = next((m for m in named if m.last == mention.first - 1), None)
    if narrow is None:
        return False
    before = narrow.first - 1
    while before > 0 and (page.words[before].kind == "possessive" or page.words[before].capital):
        before -= 1
    return before >= 0 and page.words[before].low in _PLACING


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


def apposed_body(page: Page, lexicons: Lexicons, named: list[Mention], chunk: list[Word]) -> Mention | None:
    """The body in apposition to its description: "the club, Three Forks United", "the agency CAPSTAT"."""
    if chunk[-1].capital or not lexicons.body_noun(chunk[-1].low):
        return None
    after = page.index(chunk[-1].end)
    if after + 2 >= len(page.words) or page.words[after].text != ",":
        return None
    first = after + 2 if page.words[after + 1].low == "the" else after + 1
    found = next((m for m in named if m.first == first and m.sort is not Sort.PERSON and not owns(page, m)), None)
    return None if found is not None and _may_be_person(chunk[-1].low, found, lexicons) else found


def _may_be_person(noun: str, mention: Mention, lexicons: Lexicons) -> bool:
    """True for "the owner, Ada Quill", where no word of the name is one of the language's own."""
    named = mention.sort is Sort.NAME and len(mention.parts) > 1 and not mention.parts[-1].endswith("s")
    return noun in PERSONS_TOO and named and lexicons.ordinary.isdisjoint(mention.parts[-1:])


def apposed_agent(
    page: Page, lexicons: Lexicons, named: list[Mention], chunk: list[Word], words: list[Word]
) -> Mention | None:
    """The body in apposition to what it acts as: "the trustee, Acme Recovery Partners", "the insurers of the pair,
    Acme & Pell", "one, Acme Mutual".
    """
    head = chunk[-1]
    acts = lexicons.person_noun(head.low) or lexicons.body_noun(head.low)
    if head.low in lexicons.offices or not (head.low in _ONES or (acts and not head.capital)):
        return None
    comma = _comma_behind(page, lexicons, head, words)
    if comma is None:
        return None
    found = next((m for m in named if m.first == comma + 1 and m.sort is Sort.BODY), None)
    ends = found is not None and (_closes(page, found, words) or _placed(page, found, words))
    return found if ends else None


def _placed(page: Page, mention: Mention, words: list[Word]) -> bool:
    """True where only a place follows the name in the source: "Acme Press of Leith"."""
    behind = page.words[mention.last : mention.last + 2]
    return len(behind) == 2 and behind[0].low in _PLACING and behind[1].capital and behind[1].end >= words[-1].end


_ONES = frozenset(("one", "another", "larger", "smaller"))
"""What stands for one of several bodies named before."""


def _comma_behind(page: Page, lexicons: Lexicons, head: Word, words: list[Word]) -> int | None:
    """The comma behind `head` and what says more of it; None where the noun before the comma may be meant, as in "a
    spokesman for the sponsor, Acme"."""
    at = begin = page.index(head.end)
    while at < len(page.words) and page.words[at].start < words[-1].start and page.words[at].kind == "word":
        if page.words[at].capital or page.words[at].low in ("who", "which", "that"):
            return None
        at += 1
    if at + 1 >= len(page.words) or page.words[at].text != ",":
        return None
    last = page.words[at - 1].low
    meant = at > begin and not last.endswith("s") and (lexicons.person_noun(last) or lexicons.body_noun(last))
    return None if meant else at


def owns(page: Page, mention: Mention) -> bool:
    """True for a name in the possessive with what it owns behind it: "Roe's" in "Roe's uncle"."""
    following = page.words[mention.last : mention.last + 2]
    return len(following) == 2 and following[0].kind == "possessive" and following[1].kind == "word"


def _closes(page: Page, mention: Mention, words: list[Word]) -> bool:
    """True where the name ends the source or stands between commas."""
    return mention.span.end >= words[-1].end or page.words[min(mention.last, len(page.words) - 1)].text in ",(–—"


def _opens_pair(page: Page, named: list[Mention], mention: Mention, words: list[Word]) -> bool:
    """True for the first of two names that end the source together: "Roe's sisters, Jane and Ann"."""
    after = page.words[mention.last] if mention.last < len(page.words) else None
    if after is None or after.low != "and":
        return False
    return any(m.first == mention.last + 1 and _closes(page, m, words) for m in named)


def _decorates(word: Word, lexicons: Lexicons) -> bool:
    """True for words that may stand between the comma and the name: "the goalkeeper", "retired dentist"."""
    if word.kind != "word":
        return False
    if word.low in ("the", "a", "an", "one") or word.low in lexicons.modifiers or word.low in lexicons.demonyms:
        return True
    return lexicons.person_noun(word.low) or word.low in lexicons.honorifics


def is_one_writing(words: list[Word], mention: Mention, lexicons: Lexicons) -> bool:
    """True for something written that has a body's name: a Norland Herald Poll."""
    last = mention.parts[-1]
    written = lexicons.document_noun(last) and not lexicons.body_noun(last)
    return words[0].low in INDEFINITE and written and mention.sort is not Sort.PERSON


def is_post(page: Page, named: list[Mention], mention: Mention) -> bool:
    """True for what somebody is or plays, in capitals before his name: "the Standards Adjudicator, Dame Jane Roe"."""
    before, after = page.words[mention.first - 1], page.words[mention.last : mention.last + 1]
    if mention.sort is not Sort.NAME or not mention.first or before.low != "the" or [w.text for w in after] != [","]:
        return False
    return any(m.sort is Sort.PERSON and page.index(m.whole.start) == mention.last + 1 for m in named)


def in_brackets(page: Page, mention: Mention) -> bool:
    """True for what only stands beside a name: the exchange of "Acme Ltd. (NYSE: ACME)"."""
    at = page.index(mention.whole.start)
    return at > 0 and page.words[at - 1].text == "(" and mention.shouted and mention.sort is not Sort.PERSON
