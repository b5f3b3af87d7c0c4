# SPDX-License-Identifier: Apache-2.0
"""Quotations dragged out of the list, with the pointer of the platform and the data that another program would get."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.columns import QUOTATION

PRESSED = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def place(window: MainWindow, line: int) -> QPoint:
    """The middle of a line, in the window."""
    view = window.parts.list.front
    inside = view.visualRect(view.table.index(line, QUOTATION)).center()
    return view.viewport().mapTo(window, inside)


def drag(handle: QWindow, start: QPoint, end: QPoint) -> None:
    """Press, move and keep pressed."""
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in (0.3, 0.6, 1.0):
        between = QPointF(start) + (QPointF(end) - QPointF(start)) * step
        QTest.mouseMove(handle, between.toPoint())


def test_what_is_selected_is_dragged_out(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[QMimeData, str]] = []

    def drop(dragged: QDrag, _action: Qt.DropAction) -> Qt.DropAction:
        # Qt's own would wait for a pointer that nobody moves; the data go with the drag when it ends.
        mime = QMimeData()
        for name in dragged.mimeData().formats():
            mime.setData(name, dragged.mimeData().data(name))
        seen.append((mime, Path(mime.urls()[0].toLocalFile()).read_text(encoding="utf-8")))
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", drop)
    window.parts.list.select([0, 1], current=0)
    handle = window.windowHandle()
    assert handle is not None
    drag(handle, place(window, 0), place(window, 0) + QPoint(120, 60))
    qtbot.waitUntil(lambda: bool(seen))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place(window, 0))
    mime, file = seen[0]
    assert mime.text().count("(Lindqvist, as cited in") == 1
    assert "She added that the tower needs paint (Lindqvist, paraphrased in" in mime.text()
    assert "We kept every lens" in mime.text()
    assert "<i>" in mime.html()
    assert bytes(mime.data("text/rtf").data()).decode() == file
    assert mime.urls()[0].fileName().startswith("We kept every lens")
    assert mime.urls()[0].fileName().endswith(".rtf")
    assert not set('/\\:*?"<>|') & set(mime.urls()[0].fileName())
    taken = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, *PRESSED)
    QApplication.sendEvent(window, taken)
    assert not taken.isAccepted(), "what the window gave it does not take"
    folder = Path(mime.urls()[0].toLocalFile()).parent
    window.close()
    assert not folder.exists()


def test_a_drag_from_elsewhere_selects_lines(window: MainWindow, qtbot: QtBot) -> None:
    window.parts.list.select([3], current=3)
    handle = window.windowHandle()
    assert handle is not None
    with qtbot.assertNotEmitted(window.parts.list.drag_wanted):
        drag(handle, place(window, 0), place(window, 2))
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place(window, 2))
    assert window.parts.list.selected_count() == 3
