# SPDX-License-Identifier: Apache-2.0
"""What stands around the first word that a search finds in the text of an article.

FTS5 makes such snippets only of texts that its index keeps (sqlite.org/fts5.html, section 5.1.3), and ours keeps none.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence

from desktop_app.base.found_words import expression_of
from desktop_app.library.finding.search_language import Part, Term, leaves

_BEFORE = 30
"""Code points: few, so that the word is in sight where the column is narrow."""
_BEHIND = 160
_SPACE = re.compile(r"\s+")


def pattern_of(parts: Iterable[Part]) -> re.Pattern[str] | None:
    """What finds the words that `parts` look for in texts; None where they look for none."""
    asked = [one for part in parts if not part.excluded for one in leaves((part,))]
    found = [_expression(term) for term in asked if term.field == "text" and not term.excluded]
    return re.compile("|".join(filter(None, found)), re.IGNORECASE) if any(found) else None


def _expression(term: Term) -> str:
    whole = expression_of(term.text)
    return whole if term.prefix or not whole else rf"{whole}\b"


def excerpts(connection: sqlite3.Connection, ids: Sequence[int], pattern: re.Pattern[str]) -> dict[int, str]:
    """By document what stands around the first place where `pattern` is found, on one line."""
    marks = ",".join("?" * len(ids))
    texts = connection.execute(
        f"SELECT document, article_text(text, original) FROM body WHERE document IN ({marks})", tuple(ids)
    )
    found = ((id, text, pattern.search(text)) for id, text in texts)
    return {id: _around(text, place.start(), place.end()) for id, text, place in found if place is not None}


def _around(text: str, start: int, end: int) -> str:
    """The text from `start` to `end` with whole words on both sides."""
    begin, stop = max(0, start - _BEFORE), min(len(text), end + _BEHIND)
    before, behind = text[begin:start], text[end:stop]
    if begin:
        before = "…" + (_SPACE.split(before, maxsplit=1)[1:] or [""])[0]
    if stop < len(text):
        behind = behind.rsplit(maxsplit=1)[0] + "…" if _SPACE.search(behind) else behind + "…"
    return _SPACE.sub(" ", before + text[start:end] + behind).strip()
