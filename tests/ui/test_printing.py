# SPDX-License-Identifier: Apache-2.0
"""Lists, articles and evidence cards on paper: read back from the PDF by a program that is not Qt."""

from __future__ import annotations

import stat
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.__main__ import main
from desktop_app.actions.opening import Library, open_library
from desktop_app.base.logs import stop_log
from desktop_app.model.quotation import Form
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.paper import Block, Paper
from desktop_app.ui.printed import of_row
from desktop_app.ui.printing import Sheets, faces_now, file_name, pdf_at
from tests.exporters.rows import INDIRECT, WORK, full
from tests.ui.articles import Article, Said, analysis_of
from tests.ui.conftest import WAIT_MS

WORDS = "The tide 🌊 waits for nobody, and the ferry waits for the tide."


def pages(path: Path) -> list[str]:
    """The text of each page, on one line."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


def attached(path: Path) -> bytes:
    """The one file that is attached."""
    with pypdfium2.PdfDocument(path) as pdf:
        assert pdf.count_attachments() == 1
        return bytes(pdf.get_attachment(0).get_data())


def saved(window: MainWindow, qtbot: QtBot, path: Path, sheets: Sheets) -> None:
    with qtbot.waitSignal(window.printing.ended, timeout=WAIT_MS):
        window.printing.save_pdf(path, sheets)


@pytest.mark.posix
def test_the_list_is_printed_in_its_order(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    saved(window, qtbot, path, window.printing.list_of(*window.handlers.scope()))
    (text,) = pages(path)
    places = [text.find(words) for words in ("4 quotations", "“We kept every lens,”", "Nobody should swim", "Cheaper")]
    assert -1 not in places
    assert places == sorted(places)
    assert "Mara Lindqvist keeper, Osk Lighthouse Trust" in text
    assert "Lighthouse to be lit again · Osk Courier · 2 March 2021" in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "She added that the tower needs paint. indirect · to check" in text
    assert (text.count(" direct · sure"), text.count(" direct · to check")) == (2, 1)
    assert text.endswith("Quotations · 4 of 4 not checked 1")
    assert window.parts.message.text == f"Saved 4 quotations to {path}; 4 of 4 not checked"


def test_a_row_is_printed_with_its_state_and_its_sentence(qapp: object) -> None:
    head, words, state, *_ = of_row(full(**{**INDIRECT, **WORK, "role_certainty": 0.5}))
    assert head.text == "Tom Hale  Port of Marlow"
    assert words.text == "He said on Monday that the *quay* was <open>, and left."
    assert [words.text[mark.start : mark.end] for mark in words.marks] == ["the *quay* was <open>"]
    assert state.text == "indirect · checked by Ada Lind, 3 March 2026"


def test_the_article_is_printed_with_its_quotations_marked(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "article.pdf"
    article = window.reading.article
    assert article is not None
    saved(window, qtbot, path, window.printing.article_of(article))
    (text,) = pages(path)
    assert "The lamp of the old lighthouse will burn from Friday. “We kept every lens,” said Mara Lindqvist" in text
    with pypdfium2.PdfDocument(path) as pdf:
        shot = pdf[0].render(scale=2).to_numpy()
        textpage = pdf[0].get_textpage()
        height = pdf[0].get_height()
        for words, is_marked in (("We kept every lens", True), ("The lamp of the old", False)):
            at, count = textpage.search(words).get_next()
            left, bottom, right, top = textpage.get_rect(textpage.count_rects(at, count) - 1)
            ground = shot[int(2 * (height - top)) : int(2 * (height - bottom)), int(2 * left) : int(2 * right)]
            share = np.mean((ground[..., 0].astype(int) - ground[..., 2]).__abs__() > 40)
            assert (share > 0.4) == is_marked, words


def test_ctrl_p_asks_for_the_list_or_from_the_reader_for_the_article(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(window.printing, "ask_pdf", lambda sheets: asked.append(sheets.told))
    window.parts.list.setFocus()
    window.actions_by_name["save_pdf"].trigger()
    window.parts.reader.view.setFocus()
    window.actions_by_name["save_pdf"].trigger()
    assert asked == ["4 quotations: all of the library", "“Lighthouse to be lit again”"]


def test_the_dialog_says_what_is_saved(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.parts.list.setFocus()
    window.actions_by_name["save_pdf"].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.windowTitle() == "Save as PDF: 4 quotations: all of the library"
    with qtbot.waitSignal(window.printing.ended, timeout=WAIT_MS):
        dialog.fileSelected.emit(str(tmp_path / "named"))
    assert pages(tmp_path / "named.pdf")


def test_ctrl_p_opens_the_dialog_of_printers(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.parts.list.setFocus()
    window.actions_by_name["print"].trigger()
    (dialog,) = window.findChildren(QPrintDialog)
    assert dialog.windowTitle() == "Print 4 quotations: all of the library"
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(window.printing.ended, timeout=WAIT_MS):
        dialog.accepted.emit(printer)
    assert "Cheaper is better" in pages(tmp_path / "printed.pdf")[0]
    dialog.close()


def test_who_stops_it_leaves_the_file_as_it_was(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_text("as it was")

    def draw(paper: Paper, told: object) -> None:
        for number in range(100_000):
            told.advance(number, 100_000, "")  # type: ignore[attr-defined]  # a Progress
            paper.add(Block(text=WORDS))

    window.printing.advanced.connect(lambda *_progress: window.parts.progress._stop.click())
    saved(window, qtbot, path, Sheets(said="a long list", told="a long list", name="long", draw=draw))
    assert path.read_text() == "as it was"
    assert list(tmp_path.glob("long*")) == [path]
    assert window.parts.message.text == "Stopped; nothing was printed or saved."


def test_what_cannot_be_written_is_said(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    saved(window, qtbot, tmp_path / "none" / "x.pdf", window.printing.list_of(*window.handlers.scope()))
    qtbot.waitUntil(lambda: "cannot be written" in window.parts.message.text, timeout=WAIT_MS)


def test_blocks_that_belong_together_stay_on_one_page(tmp_path: Path, qapp: object) -> None:
    path = tmp_path / "paged.pdf"
    with pdf_at(path, title="Pages") as device:
        paper = Paper(device, faces_now(), foot="A foot")
        for number in range(40):
            paper.add(
                Block(text=f"Head {number}.", bold=True, keep=True),
                Block(text=f"{WORDS} " * 4, keep=True),
                Block(text=f"Tail {number}."),
            )
        paper.add(Block(text="Word " * 3000))
        paper.end()
    found = pages(path)
    assert len(found) > 3
    for number in range(40):
        assert sum(f"Head {number}." in text and f"Tail {number}." in text for text in found) == 1
    assert all(text.endswith(f"A foot {number + 1}") for number, text in enumerate(found))
    assert sum(text.count("Word") for text in found) == 3000


# Evidence cards

LONG = " ".join(f"word{number}" for number in range(1100))
HARD = ("We kept 🏊 every ﬁsh & <lens>,", "نحن سعداء برؤية السفن في الميناء", LONG)


@pytest.fixture
def hard_library(home: Path) -> Library:
    library = open_library(home / "data" / "library.inquit")
    for words in HARD:
        article = Article(
            title="Lighthouse",
            publication="Osk Courier",
            published="2021-03-02",
            text=f"It was {words[:5]} late.\n\n“{words}” said Mara Lindqvist.\n\nNobody laughed.\n",
            said=(Said(words=words, form=Form.DIRECT, speaker="Mara Lindqvist"),),
        )
        library.add([(analysis_of(article), article.text.encode())])
    library.close()
    return library


@pytest.fixture
def hard_window(qtbot: QtBot, hard_library: Library) -> MainWindow:
    made = MainWindow(path=hard_library.path)
    qtbot.addWidget(made)
    made.session.open()
    made.show()
    qtbot.waitUntil(lambda: made.whole and made.reading.row is not None and not made.jobs.busy, timeout=WAIT_MS)
    return made


@pytest.mark.parametrize("suffix", ["", ".pdf", ".md"])
def test_cards_are_written_and_can_be_verified(
    hard_window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    suffix: str,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    request.addfinalizer(stop_log)
    window, path = hard_window, tmp_path / f"cards{suffix}"
    window.parts.list.select([0, 1, 2], current=0)
    window.actions_by_name["save_card"].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.windowTitle() == "Save the evidence of 3 quotations"
    with qtbot.waitSignal(window.printing.ended, timeout=60_000):
        dialog.fileSelected.emit(str(path))
    if suffix:
        assert main(["verify", str(path)]) == 2
        assert "is a copy to read; only the web page (.html)" in capsys.readouterr().err
    path = path if suffix else path.with_suffix(".html")
    if suffix == ".pdf":
        found = pages(path)
        assert len(found) == 3, "a page for each"
        assert "SHA-256 of the original:" in found[0]
        assert "Made 20" in found[0]
        assert "word0 word1" in found[2]
        assert "word1099" in found[2]
        path = path.with_name("card.html")
        path.write_bytes(attached(path.with_name("cards.pdf")))
    if suffix != ".md":
        assert main(["verify", str(path)]) == 1
        told = capsys.readouterr().out
        # The library was filled by hand, and not as the program would have filled it.
        assert (told.count("unproven: "), told.count("altered: ")) == (3, 0)
    window.close()


def test_a_name_that_every_file_system_takes() -> None:
    assert file_name("What? A/B: “it's” " + "long " * 40).startswith("What A B it s long long")
    assert len(file_name("x" * 200)) == 60
    assert file_name("?") == "Inquit"
