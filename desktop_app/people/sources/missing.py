# SPDX-License-Identifier: Apache-2.0
"""The speaker of a quotation that has a cue but no source: the subject right beside the cue."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.model.spans import Span
from desktop_app.people.mentions.mentions import Mention
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import Page

_NOMINATIVE = frozenset(("he", "she", "they", "we", "i"))


def beside_cue(
    page: Page, lexicons: Lexicons, mentions: Sequence[Mention], cue: Sequence[Span], content: Sequence[Span]
) -> Span | None:
    """The pronoun or name right before the cue ("Roe said"), or the name right behind it ("said Roe")."""
    first, _stop = page.index(cue[0].start), page.index(cue[-1].end)
    if first >= len(page.words):
        return None
    found = None
    if first and page.joined(first - 1):
        before = page.words[first - 1]
        found = Span(before.start, before.end) if before.low in _NOMINATIVE else None
    if found is None or any(c.start < found.end and found.start < c.end for c in content):
        return None
    return found
