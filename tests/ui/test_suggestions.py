# SPDX-License-Identifier: Apache-2.0
"""Fields that offer suggestions: one Enter takes what stands there, and the key for undo undoes the edit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.actions import browsing, editing
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.columns import SPEAKER
from tests.ui.conftest import WAIT_MS

Start = Callable[[MainWindow], None]


def in_the_list(window: MainWindow) -> None:
    window.parts.list.setFocus()
    window.parts.list.front.setCurrentIndex(window.parts.table.index(0, SPEAKER))
    QTest.keyClick(window.parts.list.front, Qt.Key.Key_F2)


def in_the_table(window: MainWindow) -> None:
    window.parts.list.show_view(tabular=True)
    in_the_list(window)


def in_the_details(window: MainWindow) -> None:
    window.parts.details.speaker.shown.setFocus()
    QTest.keyClick(window.parts.details.speaker.shown, Qt.Key.Key_F2)


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(100)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT_MS)


def speaker(window: MainWindow) -> str:
    return browsing.rows(window.session.library, [1])[0].speaker


def popup_of(line: QWidget | None) -> QWidget:
    assert isinstance(line, QLineEdit)
    completer = line.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    return popup


@pytest.mark.parametrize("start", [in_the_list, in_the_table, in_the_details])
@pytest.mark.parametrize(
    ("typed", "down", "kept"), [("Tomasz Okoye", 0, "Tomasz Okoye"), ("oko", 1, "Tomasz Okoye"), ("Okoy", 0, "Okoy")]
)
def test_one_enter_takes_what_stands_there_and_undo_takes_it_back(
    window: MainWindow, qtbot: QtBot, start: Start, typed: str, down: int, kept: str
) -> None:
    window.activateWindow()
    settle(window, qtbot)
    start(window)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, typed)
    popup = popup_of(line)
    for _ in range(down):
        QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isinstance(QApplication.focusWidget(), QLineEdit), timeout=WAIT_MS)
    settle(window, qtbot)
    assert speaker(window) == kept
    assert editing.undo_label(window.session.library) == f"Set the speaker of 1 quotation to {kept}"
    # Without a screen the window is not active once the list of suggestions is gone.
    focus = window.focusWidget()
    assert focus is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT_MS)
    QTest.keyClick(focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    assert speaker(window) == "Mara Lindqvist"
    assert editing.undo_label(window.session.library) == ""


def test_enter_without_a_suggestion_takes_what_was_typed_once(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    settle(window, qtbot)
    in_the_list(window)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "Nobody Else")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert speaker(window) == "Nobody Else"
    editing.undo(window.session.library)
    assert editing.undo_label(window.session.library) == ""
