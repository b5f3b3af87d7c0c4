# SPDX-License-Identifier: Apache-2.0
"""People who are named only after it is said what they are: "A scaffolder told a jury … Ed Poe, 41, said".

News leads put off the name (delayed identification); so do short sentences that open with "Her deputy", "The minister".
The first new name behind such a description, with nobody else named between, is whose it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.base.resources import lexicon
from desktop_app.people.statements.phrases import Phrase, parse
from desktop_app.people.text.lexicons import is_head
from desktop_app.people.text.words import END, OWNERS, POSSESSIVE, STOPS, Names, Page, Run

_REACH = 90
"""Tokens from the description to the name."""
_TOP = 60
"""Tokens within which the first paragraph begins."""
_SHORT = 12
"""Tokens of a sentence that only leads over to whoever is named next."""
_SENTENCES = 2
_THEIRS = OWNERS - {"my", "our", "your", "whose"}
_BEFORE_LEAD = frozenset({END, "—", "–", "-", ":", ")"})


def leads(page: Page, mentions: Sequence[Run], names: Names) -> Iterator[tuple[Run, Phrase, str]]:
    """The name, the phrase before it that says what its bearer is, and `lead` ("A scaffolder") or `cataphor`."""
    fresh = _first_mentions(page, mentions)
    quoted = page.quoted if fresh else []
    for mention in fresh:
        found = _description_before(page, mention, names, quoted)
        if found is not None:
            yield mention, *found


def _first_mentions(page: Page, mentions: Sequence[Run]) -> list[Run]:
    """The first mention of each surname where it is a full name."""
    seen: set[str] = set()
    found = []
    for first, end in mentions:
        if end > first and page.low(end - 1) not in seen:
            seen.add(page.low(end - 1))
            if end - first > 1:
                found.append((first, end))
    return found


def _description_before(page: Page, mention: Run, names: Names, quoted: Sequence[bool]) -> tuple[Phrase, str] | None:
    first = mention[0]
    if is_head(page.low(first - 1)) or page.low(first - 1) in lexicon("role_titles"):
        return None
    ends: list[int] = []
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if at in names:
            return None
        if page.word(at) in STOPS and not quoted[at]:
            ends.append(at)
        pattern = _pattern(page, at, ends) if ends and not quoted[at] and page.opens_sentence(at) else ""
        phrase = _of_one_person(page, at, first, names) if pattern else None
        if phrase is not None and not (pattern == "lead" and _is_something_else(page, mention, phrase, names)):
            return phrase, pattern
    return None


def _pattern(page: Page, at: int, ends: Sequence[int]) -> str:
    """How the sentence that opens at token `at` may put off a name, with sentence `ends` up to the name, the last
    first; "" where it does not."""
    low, before = page.low(at), page.word(at - 1)
    if (at == 0 and low == "the") or (at < _TOP and low in {"a", "an"} and before in _BEFORE_LEAD):
        return "lead"
    if low != "the" and low not in _THEIRS:
        return ""
    short = len(ends) <= _SENTENCES and min(end for end in ends if end > at) - at <= _SHORT
    return "cataphor" if short and before not in {":", ";"} else ""


def _is_something_else(page: Page, mention: Run, lead: Phrase, names: Names) -> bool:
    """True where the words behind the name say that its bearer is something else: "Jane Roe, the port's director"."""
    end = mention[1]
    if page.word(end) != ",":
        return False
    phrase = parse(page, end + 1, end + 15, names)
    if phrase is None or phrase.role is None:
        return False
    return page.low(phrase.head) != page.low(lead.head)


def _of_one_person(page: Page, at: int, limit: int, names: Names) -> Phrase | None:
    phrase = parse(page, at, min(limit, at + 14), names)
    if phrase is None or phrase.role is None or phrase.plural or phrase.end >= limit or phrase.head - at > 7:
        return None
    head = page.low(phrase.head)
    known = is_head(head) and page.word(phrase.head).islower()
    free = phrase.end not in names and not page.is_capital(phrase.end)
    free = free and page.low(phrase.end) not in POSSESSIVE | {"and"}
    return phrase if known and free else None
