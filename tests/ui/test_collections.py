# SPDX-License-Identifier: Apache-2.0
"""Collections in the window: made by the menu, filled by dragging, chosen in the sidebar, taken back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from desktop_app.actions import collecting
from desktop_app.ui.dialogs.line import Line
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.views.sidebar_rows import children, line_of
from tests.ui.conftest import WAIT_MS


@pytest.fixture
def shown(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the documents in the place of the list, the first of them in a collection."""
    collecting.add(window.session.library, [1], "Coast")
    window.collecting.ask()
    window.actions_by_name["documents"].trigger()
    settle(window, qtbot)
    return window


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(50)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT_MS)


def lines(window: MainWindow) -> dict[str, int | None]:
    return {line_of(item).label: line_of(item).count for item in items(window)}


def items(window: MainWindow) -> list[QTreeWidgetItem]:
    return children(window.parts.sidebar._collections)


def type_line(window: MainWindow, text: str) -> None:
    line = next(line for line in window.findChildren(Line) if line.isVisible())
    box = line.findChild(QLineEdit)
    assert box is not None
    box.setText(text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def test_documents_are_put_into_collections_by_menu_and_by_dragging(shown: MainWindow, qtbot: QtBot) -> None:
    view = shown.parts.documents
    view.list.selectAll()
    shown.actions_by_name["document_collect"].trigger()
    type_line(shown, "Climate 2026")
    settle(shown, qtbot)
    assert shown.parts.message.text == "Put 2 documents into “Climate 2026”"
    assert lines(shown) == {"Climate 2026": 2, "Coast": 1}
    view.list.selectRow(1)
    dragged = view.table.mimeData(view.list.selectedIndexes())
    tree = shown.parts.sidebar.tree
    how = (Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    place = tree.visualItemRect(items(shown)[1]).center()
    entering = QDragEnterEvent(place, *how)
    QApplication.sendEvent(tree.viewport(), entering)
    assert entering.isAccepted()
    QApplication.sendEvent(tree.viewport(), QDropEvent(QPointF(place), *how))
    settle(shown, qtbot)
    assert lines(shown) == {"Climate 2026": 2, "Coast": 2}
    if (folder := os.environ.get("INQUIT_SCREENSHOTS")) is not None:
        shown.grab().save(str(Path(folder) / "collections.png"))
    shown.editing.undo()
    settle(shown, qtbot)
    assert lines(shown) == {"Climate 2026": 2, "Coast": 1}
    shown.parts.documents.list.selectAll()
    shown.actions_by_name["document_uncollect"].trigger()
    type_line(shown, "climate")
    settle(shown, qtbot)
    assert lines(shown) == {"Climate 2026": 0, "Coast": 1}


def test_a_collection_is_a_part_of_the_library_that_is_listed(shown: MainWindow, qtbot: QtBot) -> None:
    tree = shown.parts.sidebar.tree
    tree.chosen.emit(items(shown)[0], False)
    qtbot.waitUntil(lambda: shown.parts.documents.table.rowCount() == 1, timeout=WAIT_MS)
    assert shown.parts.documents.box.text() == 'in:"Coast" '
    shown.parts.leave_page()
    tree.chosen.emit(items(shown)[0], False)
    settle(shown, qtbot)
    assert shown.parts.search.words.strip() == 'in:"Coast"'
    assert {row.document for n in range(shown.parts.table.rowCount()) if (row := shown.parts.table.row_at(n))} == {1}
    assert line_of(items(shown)[0]).chosen
    tree.chosen.emit(items(shown)[0], False)
    settle(shown, qtbot)
    assert shown.parts.table.rowCount() == 4
    assert not line_of(items(shown)[0]).chosen


def test_a_collection_is_renamed_and_deleted_and_comes_back(shown: MainWindow, qtbot: QtBot) -> None:
    tree = shown.parts.sidebar.tree

    def offered() -> dict[str, QAction]:
        tree.customContextMenuRequested.emit(tree.visualItemRect(items(shown)[0]).center())
        menus = [menu for menu in tree.findChildren(QMenu) if menu.isVisible()]
        found = {action.text(): action for menu in menus for action in menu.actions()}
        QApplication.sendPostedEvents(None, QEvent.Type.None_.value)
        return found

    offered()["Rename…"].trigger()
    type_line(shown, 'The "coast"')
    settle(shown, qtbot)
    assert lines(shown) == {"The ”coast”": 1}
    offered()["Delete the Collection"].trigger()
    settle(shown, qtbot)
    assert shown.parts.sidebar._collections.isHidden()
    shown.editing.undo()
    settle(shown, qtbot)
    assert lines(shown) == {"The ”coast”": 1}


def test_files_dropped_on_the_sidebar_are_the_windows(shown: MainWindow, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    tree = shown.parts.sidebar.tree
    entering = QDragEnterEvent(tree.visualItemRect(items(shown)[0]).center(), *how)
    QApplication.sendEvent(tree.viewport(), entering)
    assert entering.isAccepted()
