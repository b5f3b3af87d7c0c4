# SPDX-License-Identifier: Apache-2.0
"""The editor of a citation form of the user's own, in the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialogs.own_form import OwnFormEditor
from desktop_app.ui.main_window import MainWindow


@pytest.fixture
def editor(window: MainWindow, qtbot: QtBot) -> Iterator[OwnFormEditor]:
    box = window.parts.details.citation.style_box
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.count() - 1)
    assert box.currentIndex() == 0
    qtbot.waitUntil(lambda: window.own_forms.editor is not None)
    made = window.own_forms.editor
    assert made is not None
    qtbot.waitUntil(lambda: bool(made.full_shown.text()) and made.insert.count() > 10)
    yield made
    if window.own_forms.editor is made:
        made.close()


def style_shown(window: MainWindow) -> str:
    return window.parts.details.citation.style_box.currentText()


def test_a_form_is_written_seen_kept_used_and_removed(window: MainWindow, editor: OwnFormEditor, qtbot: QtBot) -> None:
    row = window.reading.row
    assert row is not None
    assert editor.full_shown.text() == window.parts.details.citation.text.text(), "it begins with the style in use"
    editor.full.setPlainText("")
    editor.full.setFocus()
    QTest.keyClicks(editor.full, "By ")
    editor.insert.activated.emit(editor.insert.findData("speaker"))
    QTest.keyClicks(editor.full, "[: {role:upper}]")
    expected = f"By {row.speaker}: {row.role.upper()}"
    qtbot.waitUntil(lambda: editor.full_shown.text() == expected)

    QTest.keyClicks(editor.full, " [{titel}")
    qtbot.waitUntil(lambda: "not closed" in editor.problem.text())
    assert not editor.save.isEnabled()
    assert editor.full_shown.text() == expected
    QTest.keyClicks(editor.full, "]")
    qtbot.waitUntil(lambda: "{titel}" in editor.problem.text())
    for _ in range(10):
        QTest.keyClick(editor.full, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: not editor.problem.text())

    editor.save.click()
    qtbot.waitUntil(lambda: "name" in editor.problem.text())
    QTest.keyClicks(editor.name, "Mine")
    qtbot.waitUntil(editor.save.isEnabled)
    editor.save.click()
    qtbot.waitUntil(lambda: window.own_forms.editor is None and style_shown(window) == "Mine")
    assert window.parts.details.citation.text.text() == expected
    window.actions_by_name["cite"].trigger()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == expected)

    window.own_forms.open()
    qtbot.waitUntil(lambda: window.own_forms.editor is not None)
    again = window.own_forms.editor
    assert again is not None
    assert (again.name.text(), again.remove.isEnabled()) == ("Mine", True)
    again.remove.click()
    qtbot.waitUntil(lambda: style_shown(window) == "APA (7th edition)")
    assert "Mine" not in [window.parts.details.citation.style_box.itemText(n) for n in range(11)]


def test_nothing_of_the_article_is_laid_out_as_html(editor: OwnFormEditor) -> None:
    editor.show_preview("<b>full</b>", "<img src=x>")
    for label in (editor.full_shown, editor.short_shown, editor.problem):
        assert label.textFormat() is Qt.TextFormat.PlainText
