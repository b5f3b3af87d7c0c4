# SPDX-License-Identifier: Apache-2.0
"""What takes long is stopped by its own button and its own key, never by Esc; an import that was stopped goes on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.actions import analysts, browsing, exporting, workers
from desktop_app.base.progress import Progress
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from desktop_app.ui.dialogs.palette import Palette
from desktop_app.ui.dialogs.refused import Refused
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.views.message_bar import SHOWN_MS
from tests.actions.analysts import simple
from tests.ui.conftest import WAIT_MS

COUNT, READ = 35, 10


class Gate:
    """An analysis that waits behind so many articles until it is opened."""

    def __init__(self) -> None:
        self.most = READ
        self.opened = threading.Event()
        self.reached = threading.Event()
        self.read: list[str] = []

    def __call__(self, document: Document, progress: Progress) -> Analysis:
        if len(self.read) >= self.most:
            self.reached.set()
            while not self.opened.wait(0.005):
                progress.advance(0, 0, "")
        self.read.append(document.name)
        return simple(document, progress)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate()
    monkeypatch.setattr(workers, "fitting", lambda *, few: 0)
    monkeypatch.setattr(analysts, "analyse_document", made)
    yield made
    made.opened.set()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "mills"
    made.mkdir()
    for number in range(COUNT):
        (made / f"{number:02}.txt").write_text(f"Ines Vale: “Mill {number} is shut.”\n")
    return made


@pytest.fixture
def halfway(window: MainWindow, qtbot: QtBot, gate: Gate, folder: Path) -> MainWindow:
    """The window while it reads the eleventh of 35 files."""
    window.activateWindow()
    window.importing.files([folder])
    qtbot.waitUntil(gate.reached.is_set, timeout=WAIT_MS)
    return window


def ended(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.importing.running and not window.jobs.busy, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT_MS)


def documents(window: MainWindow) -> int:
    """How many were read; two are in the library from the beginning."""
    return browsing.totals(window.session.library).documents - 2


def press_with_ctrl(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)
    # Qt would take Ctrl for held down in the tests that follow.
    QTest.keyClick(widget, Qt.Key.Key_Shift)


def focus(window: MainWindow, place: str) -> QWidget:
    """The widget that has the focus when the user is at `place`."""
    parts = window.parts
    if place == "palette":
        window.actions_by_name["palette"].trigger()
        return window.findChildren(Palette)[-1].line
    if place == "documents":
        window.documents.show()
    wanted = {
        "list": parts.list.front,
        "search": parts.search.box,
        "reader": parts.reader.view,
        "documents": parts.documents.list,
        "stop": parts.progress._stop,
    }[place]
    wanted.setFocus()
    return wanted


@pytest.mark.parametrize("place", ["list", "search", "reader", "documents", "palette", "stop"])
def test_escape_stops_no_import(halfway: MainWindow, qtbot: QtBot, gate: Gate, place: str) -> None:
    widget = focus(halfway, place)
    QTest.keyClick(widget, Qt.Key.Key_Escape)
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or halfway, Qt.Key.Key_Escape)
    assert halfway.parts.progress.isVisible()
    gate.opened.set()
    ended(halfway, qtbot)
    assert documents(halfway) == COUNT
    assert not halfway.parts.stopped.isVisible()


@pytest.mark.parametrize("way", ["button", "key", "command", "tab"])
def test_stop_says_how_many_are_left_and_go_on_reads_them(
    halfway: MainWindow, qtbot: QtBot, gate: Gate, way: str
) -> None:
    stop, line = halfway.parts.progress._stop, halfway.parts.stopped
    assert stop.isVisible()
    assert stop.text() == "Stop"
    assert "what was read stays" in stop.toolTip()
    if way == "button":
        QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    elif way == "key":
        press_with_ctrl(halfway.parts.list.front, Qt.Key.Key_Period)
    elif way == "command":
        halfway.actions_by_name["stop"].trigger()
    else:
        halfway.parts.details.citation.style_box.setFocus()
        for _ in range(20):
            QTest.keyClick(QApplication.focusWidget() or halfway, Qt.Key.Key_Tab)
            if stop.hasFocus():
                break
        QTest.keyClick(QApplication.focusWidget() or halfway, Qt.Key.Key_Space)
    ended(halfway, qtbot)
    assert documents(halfway) == READ
    assert halfway.parts.list.hasFocus(), "the focus does not go to where the next letter is typed"
    assert line.text == "Stopped: 10 of 35 read, 25 left · Added 10 documents with 10 quotations"
    assert not line._timer.isActive(), "it stays until the user closes it"
    halfway.telling.say("Something else")
    assert line.isVisible()
    QTest.keyClick(halfway.parts.list.front, Qt.Key.Key_Escape)
    assert line.isVisible()
    gate.opened.set()
    before, gate.read[:] = set(gate.read), []
    if way == "command":
        halfway.actions_by_name["continue_import"].trigger()
    else:
        line._button.click()
    assert not line.isVisible()
    ended(halfway, qtbot)
    assert documents(halfway) == COUNT
    assert len(gate.read) == COUNT - READ
    assert not before & set(gate.read), "no file is read twice"
    assert halfway.parts.message.text == "Added 25 documents with 25 quotations"
    assert not halfway.actions_by_name["continue_import"].isEnabled()


def test_the_extraction_goes_on_with_the_documents_that_are_left(window: MainWindow, qtbot: QtBot, gate: Gate) -> None:
    gate.most = 1
    window.importing.again(everything=True)
    qtbot.waitUntil(gate.reached.is_set, timeout=WAIT_MS)
    window.actions_by_name["stop"].trigger()
    ended(window, qtbot)
    assert window.parts.stopped.text == "Stopped: 1 of 2 read, 1 left · Ran the extraction again over 1 document"
    gate.opened.set()
    gate.read.clear()
    window.parts.stopped._button.click()
    ended(window, qtbot)
    assert gate.read == ["ferry"]
    assert window.parts.message.text == "Ran the extraction again over 1 document"


def test_what_was_stopped_can_be_gone_on_with_until_it_is_dismissed(halfway: MainWindow, qtbot: QtBot) -> None:
    go_on, stop = halfway.actions_by_name["continue_import"], halfway.actions_by_name["stop"]
    assert stop.isEnabled()
    assert not go_on.isEnabled()
    stop.trigger()
    ended(halfway, qtbot)
    assert not stop.isEnabled()
    assert go_on.isEnabled()
    halfway.parts.stopped._close.click()
    assert not go_on.isEnabled()
    assert not halfway.parts.stopped.isVisible()


def test_an_import_that_waited_is_gone_on_with_too(
    halfway: MainWindow, qtbot: QtBot, gate: Gate, tmp_path: Path
) -> None:
    other = tmp_path / "well.txt"
    other.write_text("Ines Vale: “The well is dry.”\n")
    halfway.importing.files([other])
    assert halfway.parts.progress.text.startswith("Reading mills"), "what waits is not what is read"
    halfway.actions_by_name["stop"].trigger()
    ended(halfway, qtbot)
    assert halfway.parts.stopped.text.endswith("1 more import is left")
    gate.opened.set()
    halfway.parts.stopped._button.click()
    ended(halfway, qtbot)
    assert documents(halfway) == COUNT + 1


def test_the_progress_stays_while_something_else_ends(
    halfway: MainWindow, qtbot: QtBot, gate: Gate, tmp_path: Path
) -> None:
    bar = halfway.parts.progress
    with qtbot.waitSignal(halfway.exporting.ended, timeout=WAIT_MS):
        halfway.exporting.export([1], tmp_path / "one.csv")
        assert bar.text.startswith("Exporting")
    assert bar.isVisible()
    assert bar.text.startswith("Reading mills")
    bar._stop.click()
    ended(halfway, qtbot)
    assert halfway.parts.stopped.isVisible()
    assert not bar.isVisible()


def test_stop_stops_what_is_shown_alone(
    halfway: MainWindow, qtbot: QtBot, gate: Gate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*_args: object, progress: Progress) -> None:
        while True:
            progress.advance(0, 1, "")

    monkeypatch.setattr(exporting, "send_ids", slow)
    halfway.exporting.export([1], tmp_path / "one.csv")
    assert "no file is written" in halfway.parts.progress._stop.toolTip()
    with qtbot.waitSignal(halfway.exporting.ended, timeout=WAIT_MS):
        halfway.parts.progress._stop.click()
    assert halfway.importing.running
    gate.opened.set()
    ended(halfway, qtbot)
    assert documents(halfway) == COUNT


# Refused files


@pytest.fixture
def refused(window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Two files of a folder that were refused."""
    monkeypatch.setattr(workers, "fitting", lambda *, few: 0)
    monkeypatch.setattr(analysts, "analyse_document", simple)
    folder = tmp_path / "empty"
    folder.mkdir()
    files = [folder / name for name in ("dry well.txt", "mill.txt")]
    for file in files:
        file.touch()
    window.importing.files([folder])
    qtbot.waitUntil(window.parts.refused.isVisible, timeout=WAIT_MS)
    ended(window, qtbot)
    return files


def listed(window: MainWindow, qtbot: QtBot) -> Refused:
    window.parts.refused._button.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(Refused)), timeout=WAIT_MS)
    return window.findChildren(Refused)[-1]


def test_refused_files_stay_until_they_are_closed(
    window: MainWindow, qtbot: QtBot, refused: list[Path], tmp_path: Path
) -> None:
    line = window.parts.refused
    assert line.text == "2 files refused"
    assert not line._timer.isActive(), f"not after {SHOWN_MS} ms"
    window.telling.say("Something else")
    good = tmp_path / "good.txt"
    good.write_text("Ines Vale: “The wheel turns.”\n")
    window.importing.files([good])
    ended(window, qtbot)
    assert window.parts.message.text.startswith("Added 1 document")
    QTest.keyClick(window.parts.list.front, Qt.Key.Key_Escape)
    dialog = listed(window, qtbot)
    dialog.close()
    assert line.isVisible()
    assert line.text == "2 files refused"
    line._close.click()
    assert not line.isVisible()
    window.importing.files([good])
    ended(window, qtbot)
    assert not line.isVisible()
    assert len(browsing.refused(window.session.library)) == 2, "the list keeps them"


def test_the_list_names_the_file_and_the_reason_first_and_is_used_by_keys(
    window: MainWindow, qtbot: QtBot, refused: list[Path]
) -> None:
    window.activateWindow()
    dialog = listed(window, qtbot)
    table = dialog.table
    qtbot.waitUntil(table.hasFocus, timeout=WAIT_MS)
    assert table.accessibleName() == "Refused files"
    cells = [item.text() for column in range(3) if (item := table.item(0, column)) is not None]
    assert cells == ["dry well.txt", "is empty", str(refused[0])]
    QTest.keyClick(table, Qt.Key.Key_Down)
    press_with_ctrl(table, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == f"{refused[1]}: is empty"
    with qtbot.waitSignal(window.refused_files.place_wanted, timeout=WAIT_MS) as place:
        window.refused_files.place_wanted.disconnect(window.originals.open_place)
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert place.args == [refused[1].parent]
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus(), "Tab leaves the list"
    assert dialog.isVisible()


def test_what_can_be_read_the_next_time_leaves_the_list(window: MainWindow, qtbot: QtBot, refused: list[Path]) -> None:
    dialog = listed(window, qtbot)
    refused[0].write_text("Ines Vale: “The wheel turns.”\n")
    again = dialog._offers[0]
    assert again.text() == "Try A&gain"
    again.click()
    qtbot.waitUntil(lambda: window.parts.message.isVisible(), timeout=WAIT_MS)
    ended(window, qtbot)
    assert [each.name for each in dialog.refused] == [str(refused[1])]
    assert dialog.table.rowCount() == 1
    assert window.parts.refused.text == "mill.txt was refused: is empty"
    refused[1].write_text("Ines Vale: “The well is dry.”\n")
    window.parts.refused._other.click()
    qtbot.waitUntil(lambda: not window.parts.refused.isVisible(), timeout=WAIT_MS)
    assert documents(window) == 2
