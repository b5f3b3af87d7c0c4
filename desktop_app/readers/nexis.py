# SPDX-License-Identifier: Apache-2.0
"""Articles that LexisNexis and Nexis Uni exported into one document.

Nexis Uni: title, publication, date, copyright, "Section: …", "Length: 521 words", "Byline: …", "Body", the article,
"Load-Date: …", "End of Document"; a cover page that lists the articles may stand before the first. LexisNexis before
2017: "1 of 20 DOCUMENTS", publication, date, title, "BYLINE: …", "LENGTH: 521 words", the article, "LOAD-DATE: …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desktop_app.readers.press_article import Article, date_in, is_date_line, names_in

_LENGTH = re.compile(r"length:\s*[\d,.]+ words?", re.IGNORECASE)
_END = re.compile(r"end of document", re.IGNORECASE)
_NUMBERED = re.compile(r"\d+ of \d+ documents?", re.IGNORECASE)
_BODY = re.compile(r"body", re.IGNORECASE)
_FIELD = re.compile(r"(?P<name>[A-Za-z][A-Za-z -]{2,20}):\s*(?P<value>.*)")
_ABOVE = frozenset(("byline", "section", "length", "dateline", "highlight", "series", "column", "distribution", "type"))
"""Fields of the older layout that may stand between title and article."""
_BELOW = re.compile(
    r"(?:classification|graphic|notes?|link to (?:image|pdf).*|copyright \d{4}\b.*|all rights reserved.*|"
    r"(?:load-date|correction-date|language|graphic|publication-type|document-type|journal-code|subject|url|acc-no|"
    r"notes?|pub-type|category):.*)",
    re.IGNORECASE,
)


def articles(blocks: Sequence[str]) -> list[Article]:
    """The articles in the paragraphs of a document; [] where it is no such export."""
    ends = [number for number, block in enumerate(blocks) if _END.fullmatch(block)]
    starts = [number for number, block in enumerate(blocks) if _NUMBERED.fullmatch(block)]
    if starts:
        pieces = _between(blocks, starts, [*starts[1:], len(blocks)])
        return [found for piece in pieces if (found := _older(piece)) is not None]
    pieces = _between(blocks, [0, *(end + 1 for end in ends)], [end + 1 for end in ends])
    return [found for piece in pieces if (found := _newer(piece)) is not None]


def _between(blocks: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> Iterator[Sequence[str]]:
    for start, end in zip(starts, ends, strict=False):
        yield blocks[start:end]


def _newer(piece: Sequence[str]) -> Article | None:
    length = _first(_LENGTH, piece, 0)
    body = _first(_BODY, piece, length)
    if body >= len(piece):
        return None
    day = _day(piece[:length])
    title = max(day - 2, 0) if day >= 0 else max(length - 1, 0)
    return _article(
        piece[title:],
        piece[title],
        piece[day - 1] if day > title else "",
        piece[day],
        piece[day + 1 :],
        piece[body + 1 :],
    )


def _older(piece: Sequence[str]) -> Article | None:
    length = _first(_LENGTH, piece, 0)
    if length >= len(piece):
        return None
    day = _day(piece[:length])
    if day < 1:
        return None
    named = [number for number in range(day + 1, length) if not _is_above(piece[number])]
    body = next((number for number in range(length, len(piece)) if not _is_above(piece[number])), len(piece))
    title = piece[named[-1]] if named else ""
    return _article(piece, title, piece[day - 1] if day > 1 else "", piece[day], piece[day + 1 : body], piece[body:])


def _article(
    blocks: Sequence[str], title: str, publication: str, day: str, fields: Sequence[str], text: Sequence[str]
) -> Article:
    byline = next(
        (found["value"] for found in map(_FIELD.fullmatch, fields) if found and found["name"].lower() == "byline"), ""
    )
    end = _first(_BELOW, text, 0)
    end = min(end, _first(_END, text, 0))
    return Article(
        blocks=tuple(blocks),
        paragraphs=tuple(text[:end]),
        title=title,
        authors=names_in(byline),
        publication=publication,
        published=date_in(day),
    )


def _is_above(block: str) -> bool:
    field = _FIELD.fullmatch(block)
    return field is not None and field["name"].lower() in _ABOVE


def _first(shape: re.Pattern[str], blocks: Sequence[str], begin: int) -> int:
    """The number of the first block from `begin` on that is of this shape; how many there are where none is."""
    return next((number for number in range(begin, len(blocks)) if shape.fullmatch(blocks[number])), len(blocks))


def _day(head: Sequence[str]) -> int:
    """The number of the last block that is a day; -1 where none is."""
    return next((number for number in reversed(range(len(head))) if is_date_line(head[number])), -1)
