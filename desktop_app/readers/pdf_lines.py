# SPDX-License-Identifier: Apache-2.0
"""The lines of text on the pages of a PDF, with where they stand; it and `pdf_sheet` use pdfium, nobody else."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

from desktop_app.base.errors import UnreadableFile
from desktop_app.base.progress import Progress
from desktop_app.model.sheet import Box

PDFIUM_LOCK = threading.Lock()
"""pdfium may be in one thread at a time."""
_BROKEN_WORD = "\ufffe"
"""What pdfium makes of a hyphen and the line end behind it."""
_LINE_END = re.compile(rf"\r\n|{_BROKEN_WORD}")
_NARROW = 0.4
"""Share of the page's width; lines no wider hold no two columns."""
_COLUMN_GAP = 1.0
"""Font sizes between words that are pieces of two columns rather than of a justified line."""
_PASSWORD = 4
_SECURITY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line, or one column's piece of it; in points from the left and the top of the page as it is shown."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    """Of the font."""

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The lines of a page in the order in which they were drawn."""

    width: float
    height: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    """The pages of a PDF, and the title and author that its properties name ("" where they do not, or are damaged)."""

    pages: tuple[Page, ...]
    title: str
    author: str


def read_pages(data: bytes, *, shown: str, progress: Progress | None = None) -> Pdf:
    """The lines on all pages of the PDF in `data`.

    :raises Cancelled: where `progress` asks to stop.
    :raises UnreadableFile: where it is damaged or asks for a password.
    """
    with PDFIUM_LOCK, opened(data, shown=shown) as document:
        pages = []
        for number in range(len(document)):
            if progress is not None:
                progress.advance(number, len(document), "pages read")
            pages.append(_page(document, number))
        return Pdf(pages=tuple(pages), title=_property(document, "Title"), author=_property(document, "Author"))


@contextmanager
def opened(data: bytes, *, shown: str) -> Iterator[Any]:
    """pdfium's document, for who holds `PDFIUM_LOCK`.

    :raises UnreadableFile: where it is damaged or asks for a password.
    """
    # Imported here: it loads a library of 6 MB.
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile(shown, _reason(error)) from error
    with closing(document):
        yield document


def _property(document: Any, key: str) -> str:
    try:
        value: str = document.get_metadata_value(key)
    except UnicodeDecodeError:
        # A damaged one.
        return ""
    return value


def _reason(error: Any) -> str:
    code = getattr(error, "err_code", None)
    if code in (_PASSWORD, _SECURITY):
        return "is an encrypted PDF document: it asks for a password"
    return "is a damaged PDF document"


def _page(document: Any, number: int) -> Page:
    import pypdfium2

    try:
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            width, height = page.get_size()
            reader = LineReader(text, page.get_rotation(), width, height)
            return Page(width=width, height=height, lines=tuple(reader.lines()))
    except pypdfium2.PdfiumError:
        # A single damaged page costs itself alone.
        return Page(width=0, height=0, lines=())


class LineReader:
    """Reads one page, whose sides are as they are shown."""

    def __init__(self, page: Any, rotation: int, width: float, height: float) -> None:
        import pypdfium2.raw

        self._raw = pypdfium2.raw
        self._page = page.raw
        count = page.count_chars()
        self._text: str = page.get_text_range() if count else ""
        self._is_numbered_alike = len(self._text) == count
        self._rotation = rotation
        self._width = width
        self._height = height
        self._rect = self._raw.FS_RECTF()

    def lines(self) -> Iterator[Line]:
        """The lines that stand upright; what runs up or down a margin is left out."""
        return (line for line, _ in self.located())

    def share_box(self, places: Sequence[int]) -> Box:
        """What the characters at `places` of pdfium's text cover, in shares of the page's sides."""
        boxes = [self._box(at) for at in places]
        return Box(
            left=min(box[0] for box in boxes) / self._width,
            top=min(box[1] for box in boxes) / self._height,
            right=max(box[2] for box in boxes) / self._width,
            bottom=max(box[3] for box in boxes) / self._height,
        )

    def located(self) -> Iterator[tuple[Line, int]]:
        """As `lines`, each with the place of its first character in pdfium's text."""
        for begin, end in self._bounds():
            for piece in self._pieces(begin, end):
                line, start = self._line(*piece)
                if line and not (line.height > 2 * (line.right - line.left) and len(line.text) > 2):
                    yield line, start

    def _bounds(self) -> Iterator[tuple[int, int]]:
        start = 0
        for match in _LINE_END.finditer(self._text):
            yield start, match.end() if match[0] == _BROKEN_WORD else match.start()
            start = match.end()
        yield start, len(self._text)

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A line that was drawn in several steps may be a row of two columns."""
        if end - start <= 2:
            yield start, end
            return
        first, last = self._index(start), self._index(end - 1)
        if self._raw.FPDFText_CountRects(self._page, first, last - first + 1) > 1:
            left, right = self._box(start), self._box(end - 1)
            if right[2] - left[0] > _NARROW * self._width:
                for at in range(start + 1, end - 1):
                    if self._text[at] == " " and self._is_gap(at):
                        yield start, at
                        start = at + 1
        yield start, end

    def _is_gap(self, at: int) -> bool:
        return self._box(at + 1)[0] - self._box(at - 1)[2] > _COLUMN_GAP * self._size(at - 1)

    def _line(self, start: int, end: int) -> tuple[Line | None, int]:
        raw = self._text[start:end]
        text = raw.strip()
        if not text:
            return None, start
        start += len(raw) - len(raw.lstrip())
        left, top, _, bottom = self._box(start)
        _, last_top, right, last_bottom = self._box(start + len(text) - 1)
        line = Line(
            text=text.replace(_BROKEN_WORD, "-"),
            left=left,
            right=right,
            top=min(top, last_top),
            bottom=max(bottom, last_bottom),
            size=self._size(start),
        )
        return line, start

    def _index(self, at: int) -> int:
        """pdfium's number of the character at `at`; some that it has are not in the text."""
        if self._is_numbered_alike:
            return at
        index: int = self._raw.FPDFText_GetCharIndexFromTextIndex(self._page, at)
        return max(index, 0)

    def _size(self, at: int) -> float:
        size: float = self._raw.FPDFText_GetFontSize(self._page, self._index(at))
        return size

    def _box(self, at: int) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of a character, from the top left corner of the page as it is shown."""
        rect = self._rect
        self._raw.FPDFText_GetLooseCharBox(self._page, self._index(at), rect)
        width, height = self._width, self._height
        if self._rotation == 0:
            return rect.left, height - rect.top, rect.right, height - rect.bottom
        if self._rotation == 90:
            return rect.bottom, rect.left, rect.top, rect.right
        if self._rotation == 180:
            return width - rect.right, rect.bottom, width - rect.left, rect.top
        return width - rect.top, height - rect.right, width - rect.bottom, height - rect.left
