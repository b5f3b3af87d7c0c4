# SPDX-License-Identifier: Apache-2.0
"""A passage marked on the picture of its page: what vanishes from the picture with the words lies under the marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.sheet import Sheet
from desktop_app.model.spans import Span
from desktop_app.readers.pdf import read_pdf
from desktop_app.readers.pdf_sheet import draw
from tests.readers.pdf_writer import Words, column, pdf

WIDTH = 1260
SIZE = 10.0
# Of Helvetica, in thousandths of the size: what is not named here is about as wide as an "e".
NARROW = dict.fromkeys("ijlI|'.,:;!t f()[]-“”", 300) | dict.fromkeys("mwMW", 850)


def line(left: float, bottom: float, words: str) -> Iterator[Words]:
    """Each word drawn by itself, where it stays when another is left out."""
    for word in words.split():
        yield left, bottom, SIZE, word
        left += sum(NARROW.get(letter, 560) for letter in word) * SIZE / 1000 + 4


def body(lines: Sequence[str], *, left: float = 40, top: float = 480) -> list[Words]:
    return [words for row, text in enumerate(lines) for words in line(left, top - 14 * row, text)]


def picture(sheet: Sheet) -> np.ndarray:
    return np.frombuffer(sheet.pixels, np.uint8).reshape(sheet.height, sheet.width, 4)[:, :, :3].astype(int)


def under(sheet: Sheet) -> np.ndarray:
    """True where a mark lies, a pixel around it included."""
    found = np.zeros((sheet.height, sheet.width), bool)
    for mark in sheet.marks:
        rows = slice(int(mark.top * sheet.height) - 1, int(mark.bottom * sheet.height) + 2)
        found[rows, int(mark.left * sheet.width) - 1 : int(mark.right * sheet.width) + 2] = True
    return found


def marked(pages: list[list[Words]], quoted: str, *, number: int | None = None) -> tuple[Sheet, np.ndarray]:
    """The page with the passage marked, and where its ink is: what another PDF without those words lacks."""
    data = pdf(pages)
    document = read_pdf(data, name="a", file="a.pdf")
    start = document.text.index(quoted)
    span = (Span(start, start + len(quoted)),)
    sheet = draw(data, shown="a", text=document.text, spans=span, number=number, width=WIDTH)
    gone = {word.strip("“”,") for word in quoted.replace("\f", " ").split()}
    kept = [[w for w in page if w[3].strip("“”,-") not in gone] for page in pages]
    bare = draw(pdf(kept), shown="a", text="", spans=(), number=sheet.number, width=WIDTH)
    return sheet, (picture(sheet) != picture(bare)).any(axis=2)


def test_the_marks_cover_the_words_and_no_others() -> None:
    lines = [
        "The port opened again on Monday after two years of work.",
        "Mr Hale told us: “ Ships bring grain, salt plus",
        "timber, which nobody here could buy",
        "before , ” while others waited for news of the ferry.",
    ]
    sheet, ink = marked([body(lines)], "Ships bring grain, salt plus timber, which nobody here could buy before")
    assert len(sheet.marks) == 3, "one for each line"
    assert ink.any()
    assert not (ink & ~under(sheet)).any()
    every = picture(sheet).min(axis=2) < 128
    other = every & ~ink
    assert not (other & under(sheet)).sum() > 0.02 * ink.sum(), "nothing of the words beside it, but for their marks"
    for mark in sheet.marks:
        rows = slice(int(mark.top * sheet.height), int(mark.bottom * sheet.height))
        columns = np.flatnonzero(ink[rows].any(axis=0))
        assert abs(columns[0] - mark.left * sheet.width) < SIZE
        assert abs(columns[-1] - mark.right * sheet.width) < SIZE


def test_a_passage_that_runs_over_columns_and_pages() -> None:
    left = [f"Left row {n} tells of the harbour" for n in range(12)]
    right = [f"Right row {n} tells of the mill" for n in range(12)]
    # Drawn row by row, as some programs do.
    first = [
        w
        for at in range(12)
        for w in (*body(left[at : at + 1], top=480 - 14 * at), *body(right[at : at + 1], left=230, top=480 - 14 * at))
    ]
    second = body(["Zebras graze behind the old quay now.", "Nobody else came."])
    pages = [first, second]
    text = read_pdf(pdf(pages), name="a", file="a.pdf").text
    over = text[text.index("Left row 11") : text.index("Right row 1 ")].strip()
    sheet, _ = marked(pages, over)
    assert [(round(mark.left, 1), mark.top > 0.4) for mark in sheet.marks] == [(0.1, True), (0.5, False)]
    over = text[text.index("mill\f") if "mill\f" in text else text.rindex("Right") : text.index(" behind")]
    sheet, ink = marked(pages, over, number=1)
    assert (sheet.number, sheet.count, len(sheet.marks)) == (1, 2, 1)
    assert not (ink & ~under(sheet)).any()


def test_the_second_of_two_passages_with_the_same_words() -> None:
    lines = ["“It is late,” said Ann Bell.", "Nothing moved in the harbour.", "“It is late,” said Tom Hale."]
    data = pdf([column(lines)])
    text = read_pdf(data, name="a", file="a.pdf").text
    at = text.rindex("It is late")
    (mark,) = draw(data, shown="a", text=text, spans=(Span(at, at + 10),), number=None, width=400).marks
    assert mark.top > (595 - 520 + 14) / 595


@pytest.mark.parametrize("lead", ["\f", ""])
def test_pages_behind_a_cover_without_text(lead: str) -> None:
    data = pdf([[], column(["The port opened.", "“We wait,” said Ann Bell."]), column(["“It is late,” she said."])])
    # Without the form feed as an earlier version read it.
    text = lead + read_pdf(data, name="a", file="a.pdf").text.lstrip("\f")
    at = text.index("It is late")
    sheet = draw(data, shown="a", text=text, spans=(Span(at, at + 10),), number=None, width=400)
    assert (sheet.number, len(sheet.marks)) == (2, 1)


def test_a_page_that_is_shown_turned() -> None:
    data = pdf([[(40, 520, 10, "“We wait,” said Bell."), (40, 500, 10, "The mill stands still.")]], page="/Rotate 180")
    for before, after in ((b"40 520 Td", b"-1 0 0 -1 380 75 Tm"), (b"40 500 Td", b"-1 0 0 -1 380 95 Tm")):
        data = data.replace(before, after)
    text = read_pdf(data, name="a", file="a.pdf").text
    at = text.index("mill stands")
    sheet = draw(data, shown="a", text=text, spans=(Span(at, at + 11),), number=None, width=WIDTH)
    ink = picture(sheet).min(axis=2) < 128
    assert 0.2 < (ink & under(sheet)).sum() / ink.sum() < 0.35, "ten of 36 letters"


def test_what_cannot_be_drawn_is_said() -> None:
    data = pdf([column(["“We wait,” said Ann Bell."])])
    with pytest.raises(UnreadableFile, match="damaged"):
        draw(b"%PDF-1.4", shown="a.pdf", text="", spans=(), number=0, width=100)
    with pytest.raises(UnreadableFile, match="has no page 8"):
        draw(data, shown="a.pdf", text="", spans=(), number=7, width=100)
    wide = draw(
        pdf([column(["“Yes.”"])], page="/MediaBox [0 0 20 20000]"), shown="a", text="", spans=(), number=0, width=2000
    )
    assert wide.width * wide.height < 17_000_000
