# SPDX-License-Identifier: Apache-2.0
"""Articles that Factiva exported into one page or document, each closed by its number.

The number is a line like "Document QUAYC00020160512ec5c0002b". With indexing every part is named by a code (HD
headline, BY author, WC words, PD date, SN source, LP first paragraph, TD the rest); without, the same parts follow each
other: headline, author, "521 words", date, time, source, its code, language, copyright, and the article.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from desktop_app.readers.encoding import decode
from desktop_app.readers.paragraphs import Shape, laid_out, paragraphs
from desktop_app.readers.press_article import Article, date_in, names_in

_NUMBER = re.compile(r"(?:AN\b\W*)?Document [A-Z](?=\w*\d{8})[A-Za-z0-9]{17,31}")
_CODES = frozenset(
    "SE HD BY CR WC PD ET SN SC ED PG VOL LA CY CLM ART LP TD CT RF CO IN NS RE IPC IPD PUB AN DLN ISSN".split()
)
_CODED = re.compile(r"(?P<code>[A-Z]{2,4})(?:(?:\s*\|\s*|\s{2,}|\t)(?P<value>\S.*))?")
_WORDS = re.compile(r"[\d,.]+ words", re.IGNORECASE)
_TIME = re.compile(r"\d{1,2}:\d\d(?: [AP]M)?(?: \(?[A-Z]{2,4}\)?)?")
_RIGHTS = re.compile(r"(?:\(?c\)? ?|.*)?(?:copyright|©|\(c\)|all rights reserved).*", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Z][a-z]+(?: - [A-Z]\w+)?")
_MOST_HEAD = 9
"""Blocks below the number of words that may belong to the head."""
_PAGE = re.compile(rb"class\s*=\s*[\"']?article \w\wArticle\b|<b>HD</b>", re.IGNORECASE)
_NUMBER_IN_PAGE = re.compile(rb"Document [A-Z](?=\w*\d{8})[A-Za-z0-9]{17,31}")
_SHAPE = Shape(
    blocks=frozenset(
        "address blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul".split()
    ),
    skipped=frozenset("head iframe noscript object script style svg template".split()),
)


def is_page(data: bytes) -> bool:
    """Whether `data` is a web page that Factiva wrote."""
    return _PAGE.search(data) is not None and _NUMBER_IN_PAGE.search(data) is not None


def page_text(data: bytes, *, shown: str, encoding: str | None) -> str:
    """All paragraphs of a page that Factiva wrote; what finds the article of a page would take the first for all."""
    # Imported here: lxml takes a while, and most files are plain text.
    from desktop_app.readers.page_tree import page_tree

    return laid_out(paragraphs(page_tree(decode(data, name=shown, encoding=encoding)), _SHAPE))[0]


def articles(blocks: Sequence[str]) -> list[Article]:
    """The articles in the paragraphs of a document; [] where it is no such export."""
    found = []
    start = 0
    for number, block in enumerate(blocks):
        if _NUMBER.fullmatch(block):
            article = _coded(blocks[start : number + 1]) or _uncoded(blocks[start : number + 1])
            found += [article] if article else []
            start = number + 1
    return found


def _coded(piece: Sequence[str]) -> Article | None:
    values: dict[str, list[str]] = defaultdict(list)
    code = ""
    begin = -1
    for number, block in enumerate(piece):
        named = _CODED.fullmatch(block)
        if named and named["code"] in _CODES:
            code = named["code"]
            begin = number if begin < 0 else begin
            block = named["value"] or ""
        if block:
            values[code].append(block)
    if not values["HD"] or not (values["LP"] or values["TD"]):
        return None
    return Article(
        blocks=tuple(piece[begin:]),
        paragraphs=(*values["LP"], *values["TD"]),
        title=" ".join(values["HD"]),
        authors=names_in(" ".join(values["BY"])),
        publication=" ".join(values["SN"]),
        published=date_in(" ".join(values["PD"])),
    )


def _uncoded(piece: Sequence[str]) -> Article | None:
    words = next((number for number, block in enumerate(piece) if _WORDS.fullmatch(block)), 0)
    if words < 1 or words + 2 >= len(piece):
        return None
    title = words - 1
    authors: tuple[str, ...] = ()
    # A headline is longer than the names of those who wrote below it.
    if title > 0 and len(piece[title - 1]) > len(piece[title]):
        authors = names_in(piece[title])
        title -= bool(authors)
    source = words + 2 + bool(_TIME.fullmatch(piece[words + 2]))
    body = _end_of_head(piece, source)
    return Article(
        blocks=tuple(piece[title:]),
        paragraphs=tuple(piece[body:-1]),
        title=piece[title],
        authors=authors,
        publication=piece[source],
        published=date_in(piece[words + 1]),
    )


def _end_of_head(piece: Sequence[str], source: int) -> int:
    """The number of the first block of the article: behind the copyright, else the language, else the source."""
    head = range(source + 1, min(source + _MOST_HEAD, len(piece) - 1))
    for shape in (_RIGHTS, _LANGUAGE):
        found = [number for number in head if shape.fullmatch(piece[number])]
        if found:
            return found[-1] + 1
    return source + 1
