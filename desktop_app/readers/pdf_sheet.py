# SPDX-License-Identifier: Apache-2.0
"""A page of a PDF as it looks, with a passage of the canonical text marked on it.

The canonical text has no lines any more, and other blanks and hyphens: a passage is found on its page by its letters
and digits alone, in the order in which the columns are read, and marked by the boxes of its characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import groupby
from typing import Any, NamedTuple

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.sheet import Box, Sheet
from desktop_app.model.spans import Spans
from desktop_app.readers.columns import columns
from desktop_app.readers.pdf_lines import PDFIUM_LOCK, LineReader, opened
from desktop_app.readers.running_heads import lies_in

_NEW_PAGE = "\f"
_MOST_PIXELS = 16_000_000
_ENDS = 24
"""Letters at each end of a passage by which it is found where something stands in between (a running foot)."""


class _Letter(NamedTuple):
    letter: str
    at: int
    row: int


def draw(data: bytes, *, shown: str, text: str, spans: Spans, number: int | None, width: int) -> Sheet:
    """The page `number` (from 0; None: the one on which `spans` of the canonical `text` begin), `width` pixels wide.

    :raises UnreadableFile: where the PDF is damaged, asks for a password, or has no such page.
    """
    import pypdfium2

    with PDFIUM_LOCK, opened(data, shown=shown) as document:
        # Texts that an earlier version read begin with the first page that holds any.
        first = 0 if text.startswith(_NEW_PAGE) else _first_with_text(document)
        page_of_text = text.count(_NEW_PAGE, 0, spans[0].start) if spans and number is None else (number or 0) - first
        number = page_of_text + first if number is None else number
        try:
            with closing(document[number]) as page:
                marks = tuple(_marks(page, _pieces(text, spans, page_of_text)))
                picture = _picture(page, width)
        except (pypdfium2.PdfiumError, IndexError) as error:
            raise UnreadableFile(shown, f"has no page {number + 1} that can be drawn") from error
        return Sheet(number=number, count=len(document), marks=marks, **picture)


def _first_with_text(document: Any) -> int:
    """The first page on which anything is written."""
    for number in range(len(document)):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            if text.count_chars():
                return number
    return 0


def _picture(page: Any, width: int) -> dict[str, Any]:
    sides = page.get_size()
    scale = width / sides[0]
    # A page of a plan may be a hundred times as high as it is wide.
    scale = min(scale, (_MOST_PIXELS / (sides[0] * sides[1])) ** 0.5)
    bitmap = page.render(scale=scale, prefer_bgrx=True, may_draw_forms=False)
    row = bitmap.width * 4
    pixels = bytes(bitmap.buffer)
    if bitmap.stride != row:
        pixels = b"".join(pixels[at : at + row] for at in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    return {"width": bitmap.width, "height": bitmap.height, "pixels": pixels}


class _Piece(NamedTuple):
    """The letters of a passage on a page, and how many stand before it there."""

    letters: str
    before: int


def _pieces(text: str, spans: Spans, page: int) -> Iterator[_Piece]:
    """What of `spans` stands on the page `page` of the canonical text."""
    begin = 0
    for _ in range(page):
        begin = text.find(_NEW_PAGE, begin) + 1
        if not begin:
            return
    end = text.find(_NEW_PAGE, begin)
    end = len(text) if end < 0 else end
    for span in spans:
        start, stop = max(span.start, begin), min(span.end, end)
        if letters := _letters(text[start:stop]):
            yield _Piece(letters, len(_letters(text[begin:start])))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _marks(page: Any, pieces: Iterator[_Piece]) -> Iterator[Box]:
    with closing(page.get_textpage()) as text:
        reader = LineReader(text, page.get_rotation(), *page.get_size())
        letters = list(_in_order(reader))
        stream = "".join(letter.letter for letter in letters)
        for piece in pieces:
            start, end = _found(stream, piece)
            for _, row in groupby(letters[start:end], key=lambda letter: letter.row):
                yield reader.share_box([letter.at for letter in row])


def _in_order(reader: LineReader) -> Iterator[_Letter]:
    """The letters and digits of a page as its columns are read, with their places in pdfium's text and their rows."""
    located = list(reader.located())
    number = 0
    for column in columns([line for line, _ in located]):
        for row in column:
            number += 1
            inside = sorted((line.left, start, line.text) for line, start in located if lies_in(line, row))
            for _, start, words in inside:
                yield from (_Letter(c, start + at, number) for at, c in enumerate(words) if c.isalnum())


def _found(stream: str, piece: _Piece) -> tuple[int, int]:
    """Where the piece stands in the page's letters, next to where it should; an empty range where it does not."""
    letters = piece.letters
    start = _nearest(stream, letters, piece.before)
    if start is not None:
        return start, start + len(letters)
    start, end = _nearest(stream, letters[:_ENDS], piece.before), None
    if start is not None:
        end = _nearest(stream, letters[-_ENDS:], start + len(letters) - _ENDS)
    return (start, end + _ENDS) if start is not None and end is not None and end >= start else (0, 0)


def _nearest(stream: str, letters: str, wanted: int) -> int | None:
    """Where `letters` stand in `stream`, next to `wanted`."""
    before, after = stream.rfind(letters, 0, wanted + len(letters)), stream.find(letters, wanted)
    found: Sequence[int] = [at for at in (before, after) if at >= 0]
    return min(found, key=lambda at: abs(at - wanted), default=None)
