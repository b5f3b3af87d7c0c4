# SPDX-License-Identifier: Apache-2.0
"""Commands are given other keys, in the window and for later sessions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.ui.commands import command, keys_of, problem_with, shown_keys, use_keys
from desktop_app.ui.dialogs.change_keys import ChangeKeys
from desktop_app.ui.dialogs.sheets import keys_html
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.settings import WindowSettings
from desktop_app.ui.window_commands import own_keys
from tests.ui.conftest import WAIT_MS


@pytest.fixture(autouse=True)
def table_again() -> Iterator[None]:
    """Leave no key to the tests that follow."""
    yield
    use_keys({})


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> ChangeKeys:
    window.actions_by_name["change_keys"].trigger()
    qtbot.waitUntil(lambda: window.findChild(ChangeKeys) is not None, timeout=WAIT_MS)
    opened = window.findChild(ChangeKeys)
    assert isinstance(opened, ChangeKeys)
    return opened


def choose(dialog: ChangeKeys, name: str) -> None:
    for place in range(dialog.commands.topLevelItemCount()):
        item = dialog.commands.topLevelItem(place)
        if item is not None and item.data(0, Qt.ItemDataRole.UserRole) == name:
            dialog.commands.setCurrentItem(item)


def press(dialog: ChangeKeys, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    dialog.key.setFocus()
    QTest.keyClick(dialog.key, key, modifiers)
    dialog.key.editingFinished.emit()


def test_a_command_gets_another_key_at_once_and_for_good(window: MainWindow, dialog: ChangeKeys) -> None:
    choose(dialog, "star")
    press(dialog, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    action = window.actions_by_name["star"]
    assert action.shortcuts() == [QKeySequence("Ctrl+8")]
    assert "Ctrl+8" in action.toolTip()
    assert "Ctrl+8" in keys_html()
    assert "Ctrl+8" in dialog.said.text()
    assert own_keys(WindowSettings()) == {"star": "Ctrl+8"}
    dialog.first.click()
    assert action.shortcuts() == [QKeySequence("S")]
    assert own_keys(WindowSettings()) == {}


def test_a_command_can_have_no_key(window: MainWindow, dialog: ChangeKeys) -> None:
    choose(dialog, "delete")
    dialog.none.click()
    assert window.actions_by_name["delete"].shortcuts() == []
    assert keys_of(command("delete")) == ()
    assert own_keys(WindowSettings()) == {"delete": ""}


def test_a_key_that_another_command_has_is_refused(window: MainWindow, dialog: ChangeKeys) -> None:
    choose(dialog, "star")
    press(dialog, Qt.Key.Key_R)
    assert "Mark as Checked" in dialog.said.text()
    assert window.actions_by_name["star"].shortcuts() == [QKeySequence("S")]
    choose(dialog, "checked")
    press(dialog, Qt.Key.Key_G)
    choose(dialog, "star")
    press(dialog, Qt.Key.Key_R)
    assert shown_keys(command("star")) == "R"
    choose(dialog, "checked")
    dialog.first.click()
    assert "Star" in dialog.said.text()
    assert shown_keys(command("checked")) == "G"


def test_escape_closes_and_is_nobody_s_key(window: MainWindow, dialog: ChangeKeys) -> None:
    choose(dialog, "sample")
    dialog.key.setFocus()
    QTest.keyClick(dialog.key, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert own_keys(WindowSettings()) == {}
    assert "alone" in problem_with(command("sample"), "Esc")
    assert "alone" in problem_with(command("star"), "Down")


def test_letters_alone_are_for_what_acts_only_in_the_list() -> None:
    assert "typed in texts" in problem_with(command("undo"), "U")
    assert problem_with(command("star"), "U") == ""
    assert problem_with(command("undo"), "Ctrl+U") == ""


def test_keys_of_an_earlier_session_are_used(window: MainWindow) -> None:
    assert window.actions_by_name["undo"].shortcuts() == [QKeySequence("Ctrl+Z")]
    window.settings.set("keys/undo", "Ctrl+U")
    window.settings.save()
    window.close()
    again = MainWindow(path=window.session.path)
    again.complete()
    assert again.actions_by_name["undo"].shortcuts() == [QKeySequence("Ctrl+U")]
    again.close()
    again.deleteLater()
