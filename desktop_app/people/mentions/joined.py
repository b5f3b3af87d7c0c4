# SPDX-License-Identifier: Apache-2.0
"""Names in one source that speak together: "Roe and Poe", "Roe and his lawyer, Jane Poe"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.words import Page, Word

_AND_THE = re.compile(r", and (?:the|an?|its|his|her|their) [^,]{1,60}, (?:the )?")
_AND_THEIR = re.compile(
    r"(?:, [^,]{1,40},)? and (?:(?:his|her|their|an?) [^\W\d_][\w’' -]{1,40}?,?|the [\w’' -]{1,60},) "
)


def are_two_bodies(page: Page, free: Sequence[Mention]) -> bool:
    """True for two bodies that speak together: the Leith Herald and Ayr Post."""
    if len(free) < 2 or Sort.BODY not in (sorts := [m.sort for m in free[-2:]]):
        return False
    if any(sort not in (Sort.BODY, Sort.NAME) for sort in sorts) or any(len(m.parts) < 2 for m in free[-2:]):
        return False
    return page.text[free[-2].span.end : free[-1].whole.start].strip() in ("and", "and the", "&")


def beside(page: Page, words: list[Word], named: list[Mention]) -> tuple[Mention, ...]:
    """Somebody and who is named beside them: "Roe and her lawyer, Jane Poe", "both Roe and the mayor, Jane Poe"."""
    opens = words[words[0].low == "both"].start if len(words) > 1 else 0
    two = [m for m in named if m.sort is not Sort.PLACE][:2]
    if len(two) < 2 or two[0].whole.start > opens or Sort.BODY in (m.sort for m in two):
        return ()
    between = page.text[two[0].span.end : two[1].whole.start]
    return tuple(two) if _AND_THEIR.fullmatch(between) else ()


def joined(page: Page, people: list[Mention]) -> tuple[Mention, ...]:
    """The last name, and those joined to it by "and" or a comma before "and"."""
    chosen = [people[-1]]
    for mention in reversed(people[:-1]):
        if joins(page, mention, chosen[0]) and not _of_office(page, mention, chosen[0]):
            chosen.insert(0, mention)
        else:
            break
    return tuple(chosen)


def _of_office(page: Page, first: Mention, second: Mention) -> bool:
    """True where `first` begins the office of `second`: the Highlands and Islands MSP Jane Roe."""
    opens = page.words[page.index(second.whole.start)]
    titled = second.title or opens.start == second.span.start
    return first.sort is not Sort.PERSON and len(first.parts) == 1 and not titled


def joins(page: Page, first: Mention, second: Mention) -> bool:
    """True for two who speak together; the uncle in "Jane Roe, Ann's uncle" is none of Ann."""
    return _links(page.text[first.span.end : second.whole.start])


def _links(between: str) -> bool:
    """True for what stands between two who speak together: "and", ", 52, and"."""
    if between.strip() in ("and", "&", ", and", ",") or _AND_THE.fullmatch(between):
        return True
    begin, link, _ = between.partition(" and ")
    return len(between) < 60 and bool(link) and "," not in between and not (_ends_in_role(begin))


def _ends_in_role(words: str) -> bool:
    """True for a role that the first name belongs to: the founder in "Quay Norland founder and owner Jane Roe"."""
    return bool(words.split()) and words.split()[-1].casefold() in lexicon("role_heads")
