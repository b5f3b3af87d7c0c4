# SPDX-License-Identifier: Apache-2.0
"""Role and organization of speakers without a name, from the phrase that stands for them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.statements.partitives import one_of_several
from desktop_app.people.statements.phrases import parse
from desktop_app.people.text.role_words import Names, Words, is_head

_LOOK_BACK = 600
_LONGEST_ONE = 24
"""Code points: how far to look back from "one of them", and how long such a phrase is."""


def role_of_phrase(text: str, phrase: Span, people: Sequence[Span] = ()) -> tuple[Span | None, Span | None]:
    """Role and organization inside a noun phrase that names an unnamed speaker ("a spokesman for the mill").

    `people`: names of persons in the text; none of them is an organization ("supporters of Jane Roe").
    """
    part = text[phrase.start : phrase.end]
    words = Words(part)
    inside = [Span(p.start - phrase.start, p.end - phrase.start) for p in people if phrase.holds(p)]
    names = Names(words, [p for p in inside if not is_head(p.of(part).split()[-1].casefold())])
    found = parse(words, 0, len(words), names, open_heads=True)
    if found is None:
        return _of_several(text, phrase, people)
    if len(found.heads) == 1 and words.low(found.heads[0]) in lexicon("generic_persons"):
        found = found

    def placed(tokens: tuple[int, int] | None) -> Span | None:
        if tokens is None:
            return None
        span = words.span(*tokens)
        return Span(span.start + phrase.start, span.end + phrase.start)

    return placed(found.role), placed(found.organization)


def _of_several(text: str, phrase: Span, people: Sequence[Span]) -> tuple[Span | None, Span | None]:
    """The same of "one of them" by what the text calls the several before it."""
    if len(phrase) > _LONGEST_ONE:
        return None, None
    start = max(0, phrase.start - _LOOK_BACK)
    words = Words(text[start : phrase.end])
    near = [Span(p.start - start, p.end - start) for p in people if start <= p.start and p.end <= phrase.start]
    names = Names(words, near)
    found = one_of_several(words, len(words), names, alone=True)
    if found is not None and found.heads and words.low(found.heads[0]) in lexicon("generic_persons"):
        found = None
    if found is None or found.role is None:
        return None, None
    role = words.span(*found.role)
    body = words.span(*found.organization) if found.organization else None
    shifted = Span(body.start + start, body.end + start) if body is not None else None
    return Span(role.start + start, role.end + start), shifted
