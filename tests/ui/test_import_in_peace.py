# SPDX-License-Identifier: Apache-2.0
"""An import that ends leaves the user where he is: selection, reader, and what is being typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.actions import analysts, browsing
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from desktop_app.model.query import Column
from desktop_app.model.spans import Span
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.columns import QUOTATION, SPEAKER
from tests.actions.analysts import simple

LONG = 12_000


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article whose quotations stand around the others in the order of the alphabet."""
    monkeypatch.setattr(analysts, "analyse_document", simple)
    path = tmp_path / "mills.txt"
    lines = [f"Abe Aalto: “{begin}, number {number}, is shut.”" for begin in ("A mill", "Zero") for number in range(40)]
    path.write_text("\n\n".join(lines))
    return path


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(150)
    qtbot.waitUntil(lambda: not window.jobs.busy and not window.importing.running, timeout=60_000)


def top_of(window: MainWindow, position: int) -> int:
    """Where the quotation stands, in pixels from the top of the list."""
    return window.parts.list.front.visualRect(window.parts.table.index(position, QUOTATION)).top()


def read(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.importing.files([file])
    settle(window, qtbot)
    settle(window, qtbot)
    assert browsing.totals(window.session.library).quotations > 80


@pytest.mark.parametrize(
    ("sort", "tabular"), [(Column.ADDED, False), (Column.QUOTATION, False), (Column.QUOTATION, True)]
)
def test_selection_and_list_stay(window: MainWindow, qtbot: QtBot, file: Path, sort: Column, tabular: bool) -> None:
    window.parts.list.show_view(tabular=tabular)
    settle(window, qtbot)
    view, table = window.parts.list, window.parts.table
    window.listing.filter(sort=sort)
    settle(window, qtbot)
    view.select([1, 2], current=2)
    view.front.setCurrentIndex(table.index(2, SPEAKER))
    view.select([1, 2], current=2)
    settle(window, qtbot)
    chosen, current, top = list(view.selected_ids()), view.current_id, top_of(window, 2)
    read(window, qtbot, file)
    assert list(view.selected_ids()) == chosen
    assert view.current_id == current
    assert view.front.currentIndex().column() == SPEAKER
    assert window.reading.row is not None
    assert window.reading.row.id == current
    position = table.position_of(current or 0)
    assert position is not None
    if sort is Column.QUOTATION:
        assert position > 40
        assert top_of(window, position) == top, "the line stands where it stood"
    assert window.parts.message._button.text() == "Show New"
    window.parts.message._button.click()
    settle(window, qtbot)
    assert window.reading.row.speaker == "Abe Aalto"


def test_the_reader_stays_where_the_user_reads(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    settle(window, qtbot)
    library = window.session.library
    text = "“We kept every lens,” she said.\n\n" + "The lamp burns.\n\n" * LONG
    library.reanalyse(1, Analysis(document=Document(text=text), quotations=()), text.encode())
    window.listing.reload()
    settle(window, qtbot)
    window.reading.show_document(1)
    settle(window, qtbot)
    reader = window.parts.reader
    assert reader.words_at(Span(0, 8)) == "“We kept"
    bar = reader.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    assert before > 0
    read(window, qtbot, file)
    assert reader.words_at(Span(0, 8)) == "“We kept", "an article of which no quotation is selected stays, too"
    assert bar.value() == before


def test_what_is_typed_in_the_list_outlasts_the_import(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.activateWindow()
    window.listing.filter(sort=Column.QUOTATION)
    settle(window, qtbot)
    id = window.parts.table.ids[0]
    window.parts.list.setFocus()
    window.parts.list.front.setCurrentIndex(window.parts.table.index(0, SPEAKER))
    QTest.keyClick(window.parts.list.front, Qt.Key.Key_F2)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "Nora N")
    read(window, qtbot, file)
    assert QApplication.focusWidget() is line
    assert window.parts.table.rowCount() == 4, "the list waits"
    QTest.keyClicks(line, "ew")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert browsing.rows(window.session.library, [id])[0].speaker == "Nora New"
    assert window.parts.table.rowCount() > 80


def test_the_list_catches_up_where_nothing_is_changed(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.activateWindow()
    settle(window, qtbot)
    window.parts.list.setFocus()
    window.parts.list.front.setCurrentIndex(window.parts.table.index(0, SPEAKER))
    QTest.keyClick(window.parts.list.front, Qt.Key.Key_F2)
    read(window, qtbot, file)
    line = QApplication.focusWidget()
    assert line is not None
    QTest.keyClick(line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.parts.table.rowCount() > 80, timeout=10_000)


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ((120, 300, "/a/report.pdf · pages read"), "120 of 300 pages read · report.pdf"),
        ((3, 9, "/a/report.pdf · 120 of 300 pages searched"), "3 of 9 · report.pdf · 120 of 300 pages searched"),
        ((3, 9, "/a/report.pdf"), "3 of 9 · report.pdf"),
    ],
)
def test_the_pages_of_a_long_file_are_told(window: MainWindow, told: tuple[int, int, str], text: str) -> None:
    window.importing.begun.emit("Reading")
    window.importing.advanced.emit(*told)
    assert window.parts.progress.text == f"Reading: {text}"
