# SPDX-License-Identifier: Apache-2.0
"""Bodies without a name that a sentence is about before any is named: "The central bank raised its rate"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.referents import Referent
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import Lexicons, may_be_past, singulars
from desktop_app.people.text.trimming import behind_dateline
from desktop_app.people.text.words import Page

LONGEST = 5
"""Words of such a description behind its article."""
_ARTICLES = frozenset(("a", "an", "the"))
_VERBS = frozenset(("has", "had", "is", "was", "will", "would", "plans", "says"))


def unnamed_bodies(page: Page, lexicons: Lexicons, mentions: Sequence[Mention]) -> list[Referent]:
    """What is described at the head of a sentence by two words or more, and by no name there or before."""
    first = min((m.span.start for m in mentions if m.sort is Sort.BODY), default=len(page.text))
    starts = sorted(m.span.start for m in mentions)
    found = []
    for sentence in page.sentences:
        if first < sentence.end:
            break
        span = _subject(page, lexicons, sentence)
        if span is None:
            continue
        at = bisect_left(starts, span.start)
        if at == len(starts) or starts[at] >= span.end:
            found.append(_referent(page, span, lexicons))
    return found


def _subject(page: Page, lexicons: Lexicons, sentence: Span) -> Span | None:
    """The description that opens `sentence`, where a verb follows it."""
    numbers = page.within(behind_dateline(page, sentence))
    words = [page.words[i] for i in numbers[: LONGEST + 2]]
    if not words or words[0].low not in _ARTICLES:
        return None
    for i in range(2, len(words) - 1):
        verb = words[i + 1].low
        if words[i].kind != "word" or words[i].low in lexicons.function:
            return None
        if lexicons.body_noun(words[i].low) and (verb in _VERBS or may_be_past(verb)):
            single = not words[i].low.endswith("s") or words[i].low.endswith("ss")
            return Span(words[0].start, words[i].end) if single else None
    return None


def _referent(page: Page, span: Span, lexicons: Lexicons) -> Referent:
    lows = (page.words[i].low for i in page.within(span))
    forms = frozenset(form for low in lows if low not in lexicons.function for form in singulars(low))
    name = " ".join(span.of(page.text).split())
    return Referent(Kind.ORGANIZATION, name, [span], [span.start], forms, phrase=span)
