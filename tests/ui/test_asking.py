# SPDX-License-Identifier: Apache-2.0
"""Tables whose columns nobody knows are asked about once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop_app.actions import browsing
from desktop_app.actions.columns import remembered
from desktop_app.model.columns import Field
from desktop_app.ui.dialogs.columns import AskColumns
from desktop_app.ui.main_window import MainWindow

WAIT_MS = 60_000


def table(path: Path, number: int) -> Path:
    said = (
        f"“Rain is late again, and nobody knows when it will come,” said Ines Vale, the miller of Hollow Mill {number}."
    )
    path.write_text(f'Nr;Inhalt;Title;"<b>"\n{number};"{said}";"Mill {number}";x\n', encoding="utf-8")
    return path


def asked(window: MainWindow) -> list[AskColumns]:
    return [dialog for dialog in window.findChildren(AskColumns) if dialog.isVisible()]


def test_what_is_told_of_columns_is_remembered(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    documents = window.session.library.document_ids
    before = len(documents())
    window.importing.files([table(tmp_path / "a.csv", 1), table(tmp_path / "b.csv", 2)])
    qtbot.waitUntil(lambda: bool(asked(window)), timeout=WAIT_MS)
    (dialog,) = asked(window)
    chosen = {field: box.currentText() for field, box in dialog.boxes.items()}
    assert chosen == dict.fromkeys(Field, "—") | {Field.TEXT: "Inhalt", Field.TITLE: "Title"}
    dialog.boxes[Field.TEXT].setCurrentIndex(0)
    assert not dialog.read.isEnabled()
    dialog.boxes[Field.TEXT].setCurrentIndex(2)
    dialog.read.click()
    qtbot.waitUntil(lambda: len(documents()) == before + 2, timeout=WAIT_MS)
    assert remembered() == ({Field.TEXT: "Inhalt", Field.TITLE: "Title"},)
    qtbot.waitUntil(lambda: not window.importing.running, timeout=WAIT_MS)
    assert browsing.refused(window.session.library) == []
    window.importing.files([table(tmp_path / "c.csv", 3)])
    qtbot.waitUntil(lambda: len(documents()) == before + 3, timeout=WAIT_MS)
    assert not asked(window)


def test_who_does_not_want_to_say_is_not_asked_again(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    for number in (1, 2):
        with qtbot.waitSignal(window.importing.ended, timeout=WAIT_MS):
            window.importing.files([table(tmp_path / f"{number}.csv", number)])
        qtbot.wait(50)
        assert len(asked(window)) == (number == 1)
        for dialog in asked(window):
            buttons = dialog.findChild(QDialogButtonBox)
            assert buttons is not None
            buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    assert len(browsing.refused(window.session.library)) == 2
