# SPDX-License-Identifier: Apache-2.0
"""Originals in the window: pages of PDFs with the quotation marked, web pages in the browser, files elsewhere."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.actions import browsing, workers
from desktop_app.library.contents.documents import prepare_document
from desktop_app.model.analysis import Analysis
from desktop_app.readers.pdf import read_pdf
from desktop_app.ui import theme
from desktop_app.ui.main_window import MainWindow
from tests.library.making import quoted
from tests.readers.pdf_writer import column, pdf
from tests.ui.articles import ARTICLES, analysis_of
from tests.ui.conftest import WAIT_MS

PAGES = (
    ["The port opened again on Monday.", "“Ships bring grain to us,” said Tom Hale.", "Many had waited for it."],
    ["The mill stands still.", "Nobody works there.", "“We wait for water,” said Ann Bell, the miller."],
)
WORDS = ("Ships bring grain to us,", "We wait for water,")


@pytest.fixture
def report(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A PDF of two pages in the library; the ids of its quotations, the first of which is shown."""
    monkeypatch.setattr(workers, "fitting", lambda *, few: 0)
    data = pdf([column(lines) for lines in PAGES])
    document = read_pdf(data, name="report", file="report.pdf")
    found = tuple(quoted(document.text, words, "Tom Hale") for words in WORDS)
    window.session.library.add([(Analysis(document=document, quotations=found), data)])
    window.listing.reload()
    settle(window, qtbot)
    ids = sorted(window.parts.table.ids)[-2:]
    go_to(window, ids[0], qtbot)
    return ids


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(150)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT_MS)


def go_to(window: MainWindow, id: int, qtbot: QtBot) -> None:
    window.listing.go_to(id)
    qtbot.waitUntil(lambda: window.reading.row is not None and window.reading.row.id == id, timeout=WAIT_MS)
    settle(window, qtbot)


def ground_at_the_mark(window: MainWindow) -> str:
    """The colour of the picture just inside its first mark, where no letter is."""
    picture = window.parts.reader.sheet.picture
    (mark,) = picture.marks()
    return picture.grab().toImage().pixelColor(round(mark.left()) + 1, round(mark.top()) + 1).name()


def test_the_page_stands_in_the_reader_with_the_quotation_marked(
    window: MainWindow, report: list[int], qtbot: QtBot
) -> None:
    reader = window.parts.reader
    window.parts.list.setFocus()
    QTest.keyClick(window.parts.list, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: reader.sheet_shown, timeout=WAIT_MS)
    assert reader.sheet.place.text() == "Page 1 of 2"
    assert not reader.view.isVisible()
    assert ground_at_the_mark(window) == theme.colours_of(dark=False).current.name()
    go_to(window, report[1], qtbot)
    assert reader.sheet.place.text() == "Page 2 of 2", "the next quotation brings its page"
    assert len(reader.sheet.picture.marks()) == 1
    if (place := os.environ.get("INQUIT_SCREENSHOTS")) is not None:
        window.grab().save(str(Path(place) / "original.png"))
    reader.sheet._before.click()
    settle(window, qtbot)
    assert reader.sheet.place.text() == "Page 1 of 2 · the passage is not on it"
    QTest.keyClick(reader.sheet, Qt.Key.Key_Escape)
    assert reader.view.isVisible()
    assert not reader.sheet_shown
    window.actions_by_name["original"].trigger()
    qtbot.waitUntil(lambda: reader.sheet_shown, timeout=WAIT_MS)
    go_to(window, 1, qtbot)
    assert not reader.sheet_shown, "an article without pages is shown as text"


def test_a_page_is_drawn_in_another_process(
    window: MainWindow, report: list[int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "fitting", lambda *, few: 1)
    window.actions_by_name["original"].trigger()
    qtbot.waitUntil(lambda: window.parts.reader.sheet_shown, timeout=60_000)
    assert len(window.parts.reader.sheet.picture.marks()) == 1


def test_a_web_page_is_opened_at_the_words_and_a_text_as_it_was(
    window: MainWindow, report: list[int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def opens(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", opens)
    page = analysis_of(ARTICLES[0])
    fetched = replace(
        page.document, text="Again. " + page.document.text, media_type="text/html", url="https://osk.example/1"
    )
    moved = replace(page, document=fetched, quotations=(quoted(fetched.text, "We kept every lens,", "Mara Lindqvist"),))
    window.session.library.add_prepared([prepare_document(moved, b"<html>")])
    (id,) = [row.id for row in browsing.rows(window.session.library, range(1, 50)) if row.url == fetched.url]
    go_to(window, id, qtbot)
    window.actions_by_name["original"].trigger()
    settle(window, qtbot)
    address = bytes(opened.pop().toEncoded().data()).decode()
    assert address.startswith("https://osk.example/1#:~:text=")
    assert "We%20kept%20every%20lens" in address
    go_to(window, 1, qtbot)
    window.actions_by_name["original"].trigger()
    settle(window, qtbot)
    assert Path(opened.pop().toLocalFile()).read_text(encoding="utf-8") == ARTICLES[0].text
