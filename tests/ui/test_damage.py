# SPDX-License-Identifier: Apache-2.0
"""A library that was damaged: told at once, with the way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.actions import backups
from desktop_app.actions.opening import open_library
from desktop_app.library.storage import database
from desktop_app.ui import backing_up
from desktop_app.ui.dialogs.backups import Backups
from desktop_app.ui.dialogs.trouble import LibraryTrouble
from desktop_app.ui.main_window import MainWindow
from tests.library.damage import spoil_index
from tests.ui.conftest import WAIT_MS


@pytest.fixture
def backed_up(library_path: Path) -> Path:
    library = open_library(library_path)
    backups.back_up(library)
    library.close()
    return library_path


def test_a_large_library_is_checked_in_the_background(
    backed_up: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil_index(backed_up, "speaker_by_key", b"mara lindqvist", b"mara lindqvast")
    monkeypatch.setattr(database, "CHECKED_AT_OPENING_BYTES", 0)
    monkeypatch.setattr(backing_up, "CHECK_AFTER_MS", 0)
    window = MainWindow(path=backed_up)
    qtbot.addWidget(window)
    window.session.open()
    window.show()
    qtbot.waitUntil(lambda: window.whole and window.parts.message.isVisible(), timeout=WAIT_MS)
    assert "is damaged" in window.parts.message.text
    assert window.parts.table.rowCount() == 4, "what can be read is shown"
    QTest.mouseClick(window.parts.message._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(Backups) is not None, timeout=WAIT_MS)
    window.close()


def test_a_sound_library_is_left_in_peace(library_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "CHECKED_AT_OPENING_BYTES", 0)
    monkeypatch.setattr(backing_up, "CHECK_AFTER_MS", 0)
    monkeypatch.setattr(backing_up, "DELAY_MS", 0)
    window = MainWindow(path=library_path)
    qtbot.addWidget(window)
    window.session.open()
    window.show()
    qtbot.waitUntil(lambda: window.whole and bool(backups.backups(library_path)), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT_MS)
    assert not window.parts.message.isVisible()
    window.close()


def test_damage_is_told_by_the_daily_copy_too(
    library_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil_index(library_path, "speaker_by_key", b"mara lindqvist", b"mara lindqvast")
    monkeypatch.setattr(backing_up, "DELAY_MS", 0)
    window = MainWindow(path=library_path)
    qtbot.addWidget(window)
    window.session.open()
    window.show()
    qtbot.waitUntil(lambda: window.whole and window.parts.message.isVisible(), timeout=WAIT_MS)
    assert "is damaged" in window.parts.message.text
    assert window.parts.message._lasting, "it stays until it is closed"
    assert backups.backups(library_path) == []
    window.close()


def test_a_library_of_which_nothing_is_left_is_brought_back_with_one_click(backed_up: Path, qtbot: QtBot) -> None:
    backed_up.write_bytes(b"")
    window = MainWindow(path=backed_up)
    qtbot.addWidget(window)
    window.session.open()
    window.show()
    qtbot.waitUntil(lambda: window.findChild(LibraryTrouble) is not None, timeout=WAIT_MS)
    dialog = window.findChild(LibraryTrouble)
    assert dialog is not None
    offered = next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == "Restore This Backup")
    assert offered.isDefault()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.parts.table.rowCount() == 4 and not window.jobs.busy, timeout=WAIT_MS)
    assert "restored" in window.parts.message.text
    window.close()
