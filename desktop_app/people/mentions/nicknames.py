# SPDX-License-Identifier: Apache-2.0
"""Nicknames that stand in marks or brackets inside a name: William “Bill” Roe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.model.spans import Span
from desktop_app.people.text.words import QUOTES, Page, Word


def without_nickname(words: Sequence[Word]) -> Iterator[str]:
    """The words of a name in lower case but for what stands in marks or brackets."""
    inside = False
    for word in words:
        if word.text in QUOTES or word.text in "()":
            inside = not inside
        elif not inside:
            yield word.low


def shown(page: Page, span: Span, words: Sequence[Word]) -> str:
    """The name as it is shown: on one line, without a nickname in marks."""
    shown = span.of(page.text)
    opening = next((i for i, w in enumerate(words) if w.text in QUOTES or w.text == "("), None)
    closing = next((w for w in reversed(words) if w.text in QUOTES or w.text == ")"), None)
    if opening and closing is not None and words[opening] is not closing:
        shown = page.text[span.start : words[opening].start] + page.text[closing.end : span.end]
    return " ".join(shown.split())
