# SPDX-License-Identifier: Apache-2.0
"""Names that an acronym in brackets behind them spells out: Citizens for Duty and Ethics in Leith (CDEL)."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.people.text.runs import Run
from desktop_app.people.text.words import Page

_SMALL = frozenset(("of", "the", "and", "for", "&", "on", "in", "to", "de", "la", "du", "des"))
_SHORTEST, _LONGEST = 3, 7
"""Letters of an acronym."""


def spelled(page: Page) -> Iterator[Run]:
    """The words of each such name (end exclusive), in reading order.

    Each capitalised word in front gives one letter, as in the matching of Schwartz and Hearst (2003); small words give
    theirs or none.
    """
    words = page.words
    for at in range(2, len(words) - 1):
        letters = words[at].text
        if not (words[at].shouted and words[at - 1].text == "(" and words[at + 1].text == ")" and letters.isalpha()):
            continue
        first = _first(page, at - 2, letters.casefold()) if _SHORTEST <= len(letters) <= _LONGEST else None
        if first is not None:
            yield first, at - 1


def _first(page: Page, last: int, letters: str) -> int | None:
    """The word at which a name that ends with word `last` begins, if its initials are `letters`."""
    left, at = len(letters), last
    while left and at >= 0 and (at == last or page.joined(at)):
        word = page.words[at]
        if word.capital and word.low[0] == letters[left - 1]:
            left -= 1
        elif word.low in _SMALL and at < last:
            left -= int(False)
        else:
            return None
        at -= 1
    return at + 1 if not left and page.words[at + 1].capital else None
