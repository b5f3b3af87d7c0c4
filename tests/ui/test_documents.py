# SPDX-License-Identifier: Apache-2.0
"""The list of documents in the window: shown, searched, sorted, corrected in place, removed and read again."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.actions import browsing, documents
from desktop_app.actions.opening import Library, open_library
from desktop_app.base.progress import Progress
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from desktop_app.model.documents import DocumentColumn
from desktop_app.model.query import Query
from desktop_app.model.spans import Span
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.document_columns import DOCUMENT_COLUMNS, PASSAGE
from desktop_app.ui.views.documents_view import DocumentsView
from desktop_app.ui.views.sidebar_rows import children, line_of
from tests.ui.articles import ARTICLES, analysis_of
from tests.ui.conftest import WAIT_MS

TITLE, AUTHORS, PUBLICATION, DATE = range(4)
MUTE = "Nobody at the quay said a word that day.\n"


@pytest.fixture
def library_path(home: Path) -> Path:
    """The two articles, and one in which nobody speaks."""
    path = home / "data" / "library.inquit"
    library = open_library(path)
    library.add((analysis_of(article), article.text.encode()) for article in ARTICLES)
    library.add([(Analysis(document=Document(text=MUTE, name="mute"), quotations=()), MUTE.encode())])
    library.close()
    return path


@pytest.fixture
def shown(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the documents in the place of the list."""
    window.activateWindow()
    window.actions_by_name["documents"].trigger()
    assert window.parts.documents_shown
    settle(window, qtbot)
    return window


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT_MS)


def texts(view: DocumentsView, column: int) -> list[str]:
    return [str(view.table.index(row, column).data()) for row in range(view.table.rowCount())]


def type_into(view: DocumentsView, row: int, column: int, text: str) -> None:
    """As the user does: F2, the text, Enter."""
    view.list.setFocus()
    view.list.selectionModel().setCurrentIndex(
        view.table.index(row, column), view.list.selectionModel().SelectionFlag.NoUpdate
    )
    QTest.keyClick(view.list, Qt.Key.Key_F2)
    (field,) = view.list.viewport().findChildren(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_all_are_listed_and_the_current_one_is_read(shown: MainWindow, qtbot: QtBot, library: Library) -> None:
    view = shown.parts.documents
    assert texts(view, TITLE) == ["Lighthouse to be lit again", "Ferry fares fall 🚢", "mute"]
    listed = browsing.rows(library, browsing.find(library, Query()))
    assert texts(view, 5) == [str(sum(row.document == id for row in listed)) for id in (1, 2, 3)]
    assert texts(view, 5)[0] == "2"
    assert view.counted.text() == "3 documents"
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    settle(shown, qtbot)
    assert shown.reading.document == 3
    assert MUTE.strip() in shown.parts.reader.words_at(Span(0, len(MUTE)))
    assert not shown.actions_by_name["star"].isEnabled(), "no quotation is in sight"


def test_its_key_and_esc_lead_there_and_back(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    shown = window
    qtbot.waitUntil(lambda: shown.parts.documents_shown, timeout=WAIT_MS)
    settle(shown, qtbot)
    assert shown.actions_by_name["documents"].isChecked()
    QTest.keyClick(shown.parts.documents.list, Qt.Key.Key_Escape)
    settle(shown, qtbot)
    assert not shown.parts.documents_shown
    assert not shown.actions_by_name["documents"].isChecked()
    assert shown.reading.row is not None
    assert shown.actions_by_name["star"].isEnabled()


def test_the_current_one_is_read_when_the_list_comes_back(shown: MainWindow, qtbot: QtBot) -> None:
    settle(shown, qtbot)
    assert shown.reading.document == 1
    shown.actions_by_name["documents"].trigger()
    settle(shown, qtbot)
    assert shown.parts.list.table.rowCount() > 2
    shown.listing.go_to(shown.parts.list.table.ids[-1])
    settle(shown, qtbot)
    assert shown.reading.document == 2
    shown.actions_by_name["documents"].trigger()
    settle(shown, qtbot)
    assert shown.parts.documents.current_id == shown.reading.document == 1


def test_the_article_has_the_room_of_the_details(window: MainWindow, qtbot: QtBot) -> None:
    right, details = window.parts.right, window.parts.details
    before = right.sizes()
    assert before[1] > 0
    window.actions_by_name["documents"].trigger()
    settle(window, qtbot)
    assert not details.isVisible()
    assert window.parts.reader.height() == right.height()
    kept = right.saveState()
    window.actions_by_name["documents"].trigger()
    settle(window, qtbot)
    assert details.isVisible()
    assert right.sizes() == before
    right.restoreState(kept)
    assert right.sizes() == before, "who quits among the documents finds the details again"


def test_the_sidebar_leads_there_and_back(window: MainWindow, qtbot: QtBot) -> None:
    tree, library = window.parts.sidebar.tree, window.parts.sidebar._library
    qtbot.waitUntil(lambda: line_of(children(library)[1]).count == 3, timeout=WAIT_MS)
    tree.chosen.emit(children(library)[1], False)
    assert window.parts.documents_shown
    settle(window, qtbot)
    assert window.parts.sidebar.scope == "documents"
    tree.chosen.emit(children(library)[0], False)
    assert not window.parts.documents_shown
    assert window.parts.sidebar.scope == "all"


def test_search_and_order(shown: MainWindow, qtbot: QtBot) -> None:
    view = shown.parts.documents
    header = view.list.horizontalHeader()
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=_head(view, DocumentColumn.DATE))
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=_head(view, DocumentColumn.DATE))
    settle(shown, qtbot)
    assert texts(view, DATE) == ["2022-06-14", "2021-03-02", ""]
    view.box.setFocus()
    QTest.keyClicks(view.box, "osk")
    qtbot.waitUntil(lambda: texts(view, TITLE) == ["Lighthouse to be lit again"], timeout=WAIT_MS)
    QTest.keyClicks(view.box, " speaker:mara")
    qtbot.waitUntil(view.problem.isVisible, timeout=WAIT_MS)
    assert "speaker:" in view.problem.text()
    QTest.keyClick(view.box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: view.table.rowCount() == 3, timeout=WAIT_MS)
    assert not view.problem.isVisible()
    assert shown.parts.documents_shown


def _head(view: DocumentsView, column: DocumentColumn) -> QPoint:
    header = view.list.horizontalHeader()
    section = next(n for n, spec in enumerate(DOCUMENT_COLUMNS) if spec.sort is column)
    return QPoint(header.sectionViewportPosition(section) + 6, header.height() // 2)


def test_a_title_typed_in_place_is_what_the_reader_and_the_citation_say(
    shown: MainWindow, qtbot: QtBot, library: Library
) -> None:
    view = shown.parts.documents
    view.list.selectAll()
    type_into(view, 0, TITLE, "The lamp burns")
    settle(shown, qtbot)
    assert texts(view, TITLE) == ["The lamp burns", "Ferry fares fall 🚢", "mute"], "a title is one document's alone"
    assert shown.parts.message.text == "Set the title of 1 document to The lamp burns"
    shown.actions_by_name["documents"].trigger()
    settle(shown, qtbot)
    assert "The lamp burns" in shown.parts.details.citation.text.text()
    shown.actions_by_name["undo"].trigger()
    settle(shown, qtbot)
    assert "Lighthouse to be lit again" in shown.parts.details.citation.text.text()


def test_authors_are_set_in_all_that_are_selected(shown: MainWindow, qtbot: QtBot) -> None:
    view = shown.parts.documents
    view.list.setColumnHidden(AUTHORS, False)
    view.list.selectAll()
    type_into(view, 1, AUTHORS, "Nora New; Ole Berg")
    settle(shown, qtbot)
    assert texts(view, AUTHORS) == ["Nora New; Ole Berg"] * 3
    assert len(view.selected()) == 3
    shown.actions_by_name["undo"].trigger()
    settle(shown, qtbot)
    assert texts(view, AUTHORS) == [""] * 3


def test_what_is_no_date_is_told_and_nothing_changes(shown: MainWindow, qtbot: QtBot) -> None:
    view = shown.parts.documents
    type_into(view, 0, DATE, "sometime")
    settle(shown, qtbot)
    assert "“sometime” is no date" in shown.parts.message.text
    assert texts(view, DATE)[0] == "2021-03-02"


def test_removed_with_the_quotations_and_brought_back(shown: MainWindow, qtbot: QtBot, library: Library) -> None:
    view, before = shown.parts.documents, browsing.count(library, Query())
    view.list.selectRow(0)
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Delete)
    settle(shown, qtbot)
    assert texts(view, TITLE) == ["Ferry fares fall 🚢", "mute"]
    assert shown.parts.message.text == "Removed “Lighthouse to be lit again” with 2 quotations"
    assert browsing.count(library, Query()) == before - 2
    assert shown.reading.document == 2, "the next one is read"
    shown.actions_by_name["undo"].trigger()
    settle(shown, qtbot)
    assert texts(view, TITLE)[0] == "Lighthouse to be lit again"
    assert browsing.count(library, Query()) == before


def test_a_long_removal_tells_how_far_it_is_and_can_be_stopped(
    shown: MainWindow, qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def remove(_library: Library, _ids: Sequence[int], *, progress: Progress) -> None:
        for done in range(10_000):
            progress.advance(done, 10_000, "")
            time.sleep(0.01)

    monkeypatch.setattr(documents, "remove", remove)
    before = browsing.count(library, Query())
    shown.parts.documents.list.selectAll()
    shown.actions_by_name["document_remove"].trigger()
    assert not shown.parts.progress.isVisible(), "what is quickly done needs no bar"
    qtbot.waitUntil(shown.parts.progress.isVisible, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: shown.parts.progress.text.endswith(" of 10,000"), timeout=WAIT_MS)
    assert shown.parts.progress.text.startswith("Removing 3 documents: ")
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.lengthy.running
    shown.actions_by_name["stop"].trigger()
    settle(shown, qtbot)
    assert not shown.parts.progress.isVisible()
    assert shown.parts.message.text == "Stopped; nothing was changed."
    assert browsing.count(library, Query()) == before


def test_quotations_of_the_selected_documents_are_listed(shown: MainWindow, qtbot: QtBot) -> None:
    shown.parts.documents.list.selectRow(1)
    shown.actions_by_name["document_quotations"].trigger()
    settle(shown, qtbot)
    assert not shown.parts.documents_shown
    found = {row.document for n in range(shown.parts.table.rowCount()) if (row := shown.parts.table.row_at(n))}
    assert found == {2}


def test_the_original_is_opened_as_it_was_read(
    shown: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    shown.parts.documents.list.selectRow(2)
    shown.actions_by_name["document_original"].trigger()
    settle(shown, qtbot)
    assert Path(opened[0].toLocalFile()).read_text(encoding="utf-8") == MUTE
    shown.actions_by_name["document_file"].trigger()
    assert "it has no file" in shown.parts.message.text


def test_words_are_found_in_the_articles_and_marked_in_the_reader(shown: MainWindow, qtbot: QtBot) -> None:
    shown.parts.leave_page()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(shown, Qt.Key.Key_G, keys)
    view, reader = shown.parts.documents, shown.parts.reader
    assert view.box.hasFocus()
    QTest.keyClicks(view.box, 'quay "a word" ')
    qtbot.waitUntil(lambda: view.table.rowCount() == 1, timeout=WAIT_MS)
    view.list.selectRow(0)
    settle(shown, qtbot)
    assert reader.finder.isVisible()
    assert [span.of(MUTE) for span in reader._found] == ["quay", "a word"], "both are marked"
    assert reader.finder._count.text() == "1 of 2"
    assert not view.list.isColumnHidden(PASSAGE)
    (found,) = texts(view, PASSAGE)
    assert "quay" in found
    letters = view.list.columnWidth(TITLE) / view.list.fontMetrics().averageCharWidth()
    assert letters > 20, "the title keeps its room"
    title = view.table.index(0, TITLE)
    assert found in title.data(Qt.ItemDataRole.ToolTipRole)
    view.in_text.click()
    qtbot.waitUntil(lambda: view.table.rowCount() == 0, timeout=WAIT_MS)
    view.box.setText("lighthouse")
    qtbot.waitUntil(lambda: view.table.rowCount() == 1, timeout=WAIT_MS)
    view.list.selectRow(0)
    settle(shown, qtbot)
    assert not reader.finder.isVisible(), "the title was looked for"
    assert view.list.isColumnHidden(PASSAGE)


def test_text_in_the_search_of_quotations_marks_the_article_and_stays_at_the_quotation(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.parts.search.set_words("text:burn ")
    window.listing.filter(words="text:burn ")
    settle(window, qtbot)
    assert window.parts.table.rowCount() == 2
    reader = window.parts.reader
    assert [span.of(ARTICLES[0].text) for span in reader._found] == ["burn"]
    assert reader._at == -1
    window.listing.filter(words="")
    settle(window, qtbot)
    assert not reader.finder.isVisible()
