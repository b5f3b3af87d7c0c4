# SPDX-License-Identifier: Apache-2.0
"""Sources that only point at who speaks: a relative pronoun behind its noun, the paper that quotes somebody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.words import Page, Word

LONGEST = 8
"""Words of the noun phrase before a relative pronoun."""
MOST_BEFORE = 12
"""Names before "the latter" that are looked at."""


def one_of_two(page: Page, words: Sequence[Word], mentions: Sequence[Mention]) -> Mention | None:
    """Whom "the latter" or "the former" means: the last person named before, or the one before that."""
    lows = [w.low for w in words]
    if lows not in (["the", "former"], ["the", "latter"]):
        return None
    paragraph = page.paragraph(words[0].start)
    stop = bisect_left(mentions, words[0].start, key=lambda m: m.span.start)
    found: list[Mention] = []
    for mention in reversed(mentions[max(0, stop - MOST_BEFORE) : stop]):
        if page.paragraph(mention.span.start) < paragraph - 1:
            break
        if mention.sort in (Sort.PERSON, Sort.NAME) and all(mention.parts[-1] != f.parts[-1] for f in found):
            found.append(mention)
    number = lows[1] == "former"
    return found[number] if len(found) > 1 else None
