# SPDX-License-Identifier: Apache-2.0
"""A fault of the program: shown, logged, and nothing is lost."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop_app.base import logs
from desktop_app.ui.dialogs.trouble import Bug, Problem
from desktop_app.ui.main_window import MainWindow


@pytest.fixture
def hooked(window: MainWindow) -> Iterator[MainWindow]:
    """The window with the hooks of the program."""
    before = sys.excepthook, threading.excepthook
    logs.start_log()
    logs.install_excepthook(window.telling.bug)
    yield window
    sys.excepthook, threading.excepthook = before
    logs.stop_log()


@pytest.mark.qt_no_exception_capture
def test_fault_in_a_slot_is_shown_and_logged(hooked: MainWindow, qtbot: QtBot, home: Path) -> None:
    def fail() -> None:
        raise RuntimeError("the wheel came off")

    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: hooked.findChild(Bug) is not None)
    dialog = hooked.findChild(Bug)
    assert dialog is not None
    assert "the wheel came off" in dialog.report.toPlainText()
    assert "the wheel came off" in (home / "log" / "inquit.log").read_text()
    assert hooked.parts.table.rowCount() == 4
    dialog.close()
    hooked.actions_by_name["report"].trigger()
    qtbot.waitUntil(lambda: hooked.findChild(Problem) is not None)
    problem = hooked.findChild(Problem)
    assert problem is not None
    assert not problem.isModal()
    assert "\n  RuntimeError\n" in problem.report.toPlainText()
    assert "the wheel" not in problem.report.toPlainText()
    problem.close()


@pytest.mark.qt_no_exception_capture
def test_fault_in_a_job_is_shown_once_at_a_time(hooked: MainWindow, qtbot: QtBot) -> None:
    def fail() -> None:
        raise RuntimeError("broken")

    for _ in range(3):
        hooked.jobs.read(fail, done=lambda _answer: None)
    qtbot.waitUntil(lambda: not hooked.jobs.busy)
    qtbot.waitUntil(lambda: hooked.findChild(Bug) is not None)
    qtbot.wait(50)
    assert len(hooked.findChildren(Bug)) == 1


def test_what_the_user_can_mend_is_said_in_the_message_line(window: MainWindow) -> None:
    from desktop_app.base.errors import LibraryProblem

    window.jobs.failed.emit(LibraryProblem("The disk is full."))
    assert window.parts.message.text == "The disk is full."
    assert window.findChild(Bug) is None
