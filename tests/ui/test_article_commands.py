# SPDX-License-Identifier: Apache-2.0
"""What can be done with the article: its context menu, the next document, the size of its letters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.ui.article_commands import ALWAYS, SELECTED, ZOOMS
from desktop_app.ui.main_window import MainWindow
from tests.ui.articles import ARTICLES
from tests.ui.conftest import WAIT_MS


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(100)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT_MS)
    qtbot.wait(20)


@pytest.fixture
def menu(window: MainWindow) -> Iterator[QMenu]:
    """The context menu of the article."""
    made = window.article_commands._menu
    yield made
    made.close()


def ask(window: MainWindow, place: QPoint) -> None:
    viewport = window.parts.reader.view.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)


def place_of(window: MainWindow, words: str) -> QPoint:
    """Where the second letter of `words` is drawn."""
    view = window.parts.reader.view
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.toPlainText().index(words) + 1)
    return view.cursorRect(cursor).center() + QPoint(2, 0)


def choose(window: MainWindow, words: str) -> None:
    view = window.parts.reader.view
    cursor, start = view.textCursor(), view.toPlainText().index(words)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def names(menu: QMenu) -> list[str]:
    return [action.objectName() for action in menu.actions()]


def test_the_menu_is_about_the_quotation_under_the_pointer(window: MainWindow, qtbot: QtBot, menu: QMenu) -> None:
    said = ARTICLES[0].said
    assert window.parts.reader.words_at(window.reading.article.passages[0].content[0]) == said[0].words  # type: ignore[union-attr]  # an article is shown
    ask(window, place_of(window, said[1].words))
    settle(window, qtbot)
    assert names(menu) == [*ALWAYS, *ZOOMS]
    window.actions_by_name["copy"].trigger()
    settle(window, qtbot)
    assert said[1].words in QGuiApplication.clipboard().text()


def test_what_is_selected_is_copied_and_searched_for(window: MainWindow, qtbot: QtBot, menu: QMenu) -> None:
    said = ARTICLES[0].said
    choose(window, said[1].words[1:-1])
    before = window.parts.list.current_id
    ask(window, place_of(window, said[1].words[2:]))
    assert window.parts.list.current_id == before, "the menu is about what is selected"
    assert names(menu) == [*SELECTED, *ALWAYS, *ZOOMS]
    window.actions_by_name["copy_text"].trigger()
    assert QGuiApplication.clipboard().text() == said[1].words[1:-1]
    window.actions_by_name["search_selection"].trigger()
    settle(window, qtbot)
    assert window.listing.query.words == window.parts.search.words
    assert window.listing.query.words.startswith('"')
    assert window.parts.table.rowCount() == 1
    row = window.parts.table.row_at(0)
    assert row is not None
    assert said[1].words in row.quotation


def test_next_and_previous_document(window: MainWindow, qtbot: QtBot) -> None:
    ids, table = list(window.parts.table.ids), window.parts.table
    documents = [row.document for at in range(len(ids)) if (row := table.row_at(at)) is not None]
    second = documents.index(documents[-1])
    assert 0 < second < len(ids) - 1
    window.parts.list.setFocus()
    QTest.keyClick(window.parts.list.front, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    settle(window, qtbot)
    assert window.parts.list.current_id == ids[second]
    assert window.reading.document == documents[-1]
    window.actions_by_name["next_document"].trigger()
    settle(window, qtbot)
    assert window.parts.list.current_id == ids[second]
    assert window.parts.message.text == "This is the last document of the list."
    window.parts.list.step(1)
    window.actions_by_name["previous_document"].trigger()
    settle(window, qtbot)
    assert window.parts.list.current_id == ids[0], "from a later quotation to the first one of the document before"


def test_next_document_in_the_list_of_documents(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["documents"].trigger()
    settle(window, qtbot)
    shown = list(window.parts.documents.table.ids)
    window.parts.documents.list.selectRow(0)
    window.actions_by_name["next_document"].trigger()
    settle(window, qtbot)
    assert window.reading.document == shown[1]


def test_letters_grow_and_shrink_and_their_size_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    view = window.parts.reader.view
    usual, lines = view.font().pointSizeF(), view.document().size().height()
    margin = view.document().rootFrame().frameFormat().leftMargin()
    choose(window, ARTICLES[0].said[0].words)
    QTest.keyClick(window.parts.list.front, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    window.actions_by_name["zoom_in"].trigger()
    assert view.font().pointSizeF() == pytest.approx(usual * 1.2)
    assert view.document().size().height() > lines
    assert view.document().rootFrame().frameFormat().leftMargin() <= margin
    assert view.textCursor().selectedText() == ARTICLES[0].said[0].words
    turned = QWheelEvent(
        *(QPointF(20, 20), QPointF(view.mapToGlobal(QPoint(20, 20))), QPoint(), QPoint(0, -120)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(view.viewport(), turned)
    assert view.font().pointSizeF() == pytest.approx(usual * 1.1)
    window.close()
    again = MainWindow(path=window.session.path)
    qtbot.addWidget(again)
    again.complete()
    assert again.parts.reader.view.font().pointSizeF() == pytest.approx(usual * 1.1)
    again.actions_by_name["zoom_usual"].trigger()
    assert again.parts.reader.view.font().pointSizeF() == pytest.approx(usual)
    for _ in range(30):
        again.actions_by_name["zoom_out"].trigger()
    assert again.parts.reader.view.font().pointSizeF() == pytest.approx(usual * 0.6)
