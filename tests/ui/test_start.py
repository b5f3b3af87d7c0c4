# SPDX-License-Identifier: Apache-2.0
"""The start: rows first, the rest of the window right after them, and nothing lost in between."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.ui.app import _Asked, _asked, open_window
from desktop_app.ui.errands import Errand
from desktop_app.ui.main_window import MainWindow
from tests.ui.conftest import WAIT_MS


class FirstPaint(QObject):
    """Whether the reader was there when rows were painted for the first time, and where the list stood."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.reader_there: bool | None = None
        self.top = 0
        self._window = window
        window.parts.list.front.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        rows = self._window.parts.table.row_at(0) is not None
        if event.type() == QEvent.Type.Paint and rows and self.reader_there is None:
            self.reader_there = hasattr(self._window.parts, "reader")
            self.top = top_of_list(self._window)
        return False


def top_of_list(window: MainWindow) -> int:
    """Pixels from the top of the window."""
    return window.parts.list.mapTo(window, QPoint(0, 0)).y()


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


def test_the_list_stays_where_it_is_when_the_rest_comes(starting: MainWindow, qtbot: QtBot) -> None:
    paint = FirstPaint(starting)
    qtbot.waitUntil(lambda: starting.whole, timeout=WAIT_MS)
    assert paint.top == top_of_list(starting) > 0


def test_a_key_pressed_before_the_rest_is_made_works(starting: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(starting.listing.searched, timeout=WAIT_MS):
        pass
    assert starting.isActiveWindow()
    assert starting.focusWidget() is starting.parts.list.front
    assert not starting.whole
    QTest.keyClick(starting.parts.list.front, Qt.Key.Key_F9)
    assert starting.whole
    assert starting.parts.sidebar.isHidden()


def test_words_are_searched_for_before_the_rest_is_made(starting: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(starting.listing.searched, timeout=WAIT_MS):
        pass
    starting.parts.search.set_words("nowhere-to-be-found")
    assert not starting.whole
    qtbot.waitUntil(lambda: starting.listing.complete and not starting.parts.table.ids, timeout=WAIT_MS)


def test_window_closed_at_once(starting: MainWindow, library_path: Path, qtbot: QtBot) -> None:
    starting.close()
    qtbot.wait(200)
    assert not starting.whole
    assert library_path.exists()


LOADED_AT_FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop_app.ui import app

def look():
    if window.parts.table.row_at(0) is None:
        return
    ours = ("library.contents.documents", "model.browse", "ui.rest")
    for name in ("click", "numpy", "lxml", *(f"desktop_app.{name}" for name in ours)):
        print(name, name in sys.modules)
    application.quit()

application = app.make_application(["inquit"])
window = app.open_window(Path(sys.argv[1]))
window.listing.searched.connect(look)
QTimer.singleShot(10_000, application.quit)
application.exec()
window.close()
"""


def test_the_first_rows_load_little(library_path: Path) -> None:
    command = [sys.executable, "-c", LOADED_AT_FIRST, str(library_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert len(lines) == 6
    assert all(line.endswith("False") for line in lines), lines


def test_a_library_that_is_opened_like_a_file_is_opened_and_not_read(library_path: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    assert _asked([str(library_path)]) == _Asked(library=library_path)
    assert _asked(["--library", str(library_path), str(article)]) == _Asked(
        library=library_path, errand=Errand(files=(article,))
    )
    assert _asked([str(article), str(library_path)]).library is None


def test_a_command_named_at_the_start_is_run_once_the_library_is_open(library_path: Path, qtbot: QtBot) -> None:
    made = open_window(library_path, Errand(do="review"))
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made.whole and made.actions_by_name["review"].isChecked(), timeout=WAIT_MS)
    assert made.parts.review.isVisible()
    made.close()


def test_no_step_of_the_rest_loads_half_the_program(library_path: Path) -> None:
    """What edits need is loaded in a thread, so that no key waits for it."""
    script = LOADED_IN.format(module="desktop_app.library.editing.edits")
    done = subprocess.run([sys.executable, "-c", script, str(library_path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "another thread"


LOADED_IN = """
import sys, threading
from pathlib import Path
from importlib.abc import MetaPathFinder
from PySide6.QtCore import QTimer
from desktop_app.ui import app

class Watch(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "{module}":
            main = threading.current_thread() is threading.main_thread()
            print("main thread" if main else "another thread")

sys.meta_path.insert(0, Watch())
application = app.make_application(["inquit"])
window = app.open_window(Path(sys.argv[1]))
window.completed.connect(application.quit)
QTimer.singleShot(20_000, application.quit)
application.exec()
window.close()
"""
