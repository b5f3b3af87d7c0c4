# SPDX-License-Identifier: Apache-2.0
"""The start: rows first, the rest of the window right after them, and nothing lost in between."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from pytestqt.qtbot import QtBot

from desktop_app.ui.app import open_window
from desktop_app.ui.main_window import MainWindow
from tests.ui.conftest import WAIT_MS


class FirstPaint(QObject):
    """Whether the reader was there when rows were painted for the first time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.reader_there: bool | None = None
        self._window = window
        window.parts.list.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        rows = self._window.parts.table.row_at(0) is not None
        if event.type() == QEvent.Type.Paint and rows and self.reader_there is None:
            self.reader_there = "reader" in self._window.parts.__dict__
        return False


@pytest.fixture
def starting(qtbot: QtBot, library_path: Path) -> Iterator[MainWindow]:
    """The window as the program opens it, before anything was answered."""
    made = open_window(library_path)
    qtbot.addWidget(made)
    yield made
    made.close()


def test_rows_are_painted_before_the_rest_is_made(starting: MainWindow, qtbot: QtBot) -> None:
    paint = FirstPaint(starting)
    assert not starting.whole
    qtbot.waitUntil(lambda: starting.whole and starting.reading.row is not None, timeout=WAIT_MS)
    assert paint.reader_there is False
    assert starting.parts.reader.current == starting.parts.list.current_id
    assert starting.parts.details.row == starting.reading.row
    assert starting.parts.panes.widget(0) is starting.parts.sidebar
    assert starting.parts.right.widget(0) is starting.parts.reader
    assert starting.parts.right.widget(1) is starting.parts.details


def test_a_button_pressed_before_the_rest_is_made_works(starting: MainWindow) -> None:
    starting.actions_by_name["sidebar"].trigger()
    assert starting.whole
    assert starting.parts.sidebar.isHidden()


def test_window_closed_at_once(starting: MainWindow, library_path: Path, qtbot: QtBot) -> None:
    starting.close()
    qtbot.wait(200)
    assert not starting.whole
    assert library_path.exists()
