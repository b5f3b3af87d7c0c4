# SPDX-License-Identifier: Apache-2.0
"""Which words of a search are marked in the list."""

from __future__ import annotations

import re

from desktop_app.base.found_words import expression_of

# A minus, a field, a quoted phrase or a word; the search language itself is read by the library.
_TERM = re.compile(
    r"(?P<minus>-|NOT\s+)?(?:(?:AND|OR)(?=\s|$)|(?:(?P<field>[a-z]+):)?"
    r"""[(]*(?:["“„«](?P<phrase>[^"”“»]*)["”“»]?|(?P<word>[^\s"“„«()]+)))"""
)
_SHOWN_FIELDS = {
    "quote": "quotation",
    "quotation": "quotation",
    "speaker": "speaker",
    "role": "role",
    "org": "organization",
    "organization": "organization",
    "title": "document",
}
_ANYWHERE = ("speaker", "role", "organization", "quotation", "document")

Marks = dict[str, re.Pattern[str]]


def marks(words: str) -> Marks:
    """For each column a pattern of what `words` ask for there; columns in which nothing is asked are left out."""
    found: dict[str, list[str]] = {}
    for term in _TERM.finditer(words):
        field = term["field"]
        if term["minus"] or (field and field not in _SHOWN_FIELDS):
            continue
        expression = expression_of(term["phrase"] or term["word"] or "")
        if expression:
            for column in [_SHOWN_FIELDS[field]] if field else _ANYWHERE:
                found.setdefault(column, []).append(expression)
    return {column: re.compile("|".join(parts), re.IGNORECASE) for column, parts in found.items()}


def words_in_text(words: str, *, everywhere: bool = False) -> tuple[str, ...]:
    """What a search looks for in the texts of articles, phrase by phrase; `everywhere` where words without a field are
    looked for there too."""
    asked = ("text", None) if everywhere else ("text",)
    terms = (term for term in _TERM.finditer(words) if term["field"] in asked and not term["minus"])
    found = (term["phrase"] or (term["word"] or "").rstrip("*") for term in terms)
    return tuple(words for words in found if re.search(r"\w", words))
