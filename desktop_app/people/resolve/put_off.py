# SPDX-License-Identifier: Apache-2.0
"""Names that are put off: "The governor wants a hotel. “People will pay,” said Jane Roe" tells who the governor is."""

from __future__ import annotations

from bisect import bisect_left

from desktop_app.model.spans import Span
from desktop_app.people.entities.referents import Referent
from desktop_app.people.mentions.mentions import Mention
from desktop_app.people.resolve.features import Anaphor
from desktop_app.people.resolve.reading import Reading
from desktop_app.people.sources.sources import Source

_MOST = 12
"""Mentions between a description and the name that is put off."""
_DESCRIBING = frozenset(("who", "whose", "a", "an", "the", "of", "from", "his", "her", "its", "their", "one"))


def named_next(reading: Reading, anaphor: Anaphor, source: Source, following: Source | None) -> Referent | None:
    """The one whom the next source of the same paragraph names for the first time, without a word on who that is."""
    if following is None or source.span is None or following.span is None or len(following.mentions) != 1:
        return None
    mention, page = following.mentions[0], reading.page
    if anaphor.plural or mention.span.start < source.span.end:
        return None
    if page.paragraph(mention.span.start) != page.paragraph(source.span.start):
        return None
    if not _bare(reading, following.span, mention) or not _first_of_all(reading, source.span, mention):
        return None
    referent = reading.cast.of[id(reading.people.of[mention.span.start])]
    clashes = bool(anaphor.gender and referent.gender) and anaphor.gender != referent.gender
    return None if clashes or (referent.held and not anaphor.heads & referent.held) else referent


def _bare(reading: Reading, source: Span, mention: Mention) -> bool:
    """True for a full name that nothing but a title stands before and no description behind."""
    page = reading.page
    after = page.words[mention.last : mention.last + 2]
    described = after[:1] and (after[0].low in _DESCRIBING or (after[0].text == "," and after[-1].low in _DESCRIBING))
    return len(mention.parts) > 1 and source.start >= mention.whole.start and not described


def _first_of_all(reading: Reading, described: Span, mention: Mention) -> bool:
    """True where `mention` is its bearer's first one, and nobody else is named for the first time before it."""
    people, mentions = reading.people, reading.mentions
    stop = bisect_left(mentions, mention.span.start, key=lambda m: m.span.start)
    new = (m for m in mentions[max(0, stop - _MOST) : stop + 1] if m.span.start >= described.end)
    firsts = [m for m in new if not people.of[m.span.start].body and people.of[m.span.start].mentions[0] is m]
    return len(firsts) == 1 and firsts[0] is mention
