# SPDX-License-Identifier: Apache-2.0
"""Help > About: everything that comes with the program, found in, copied, and shown letter for letter."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app import __version__
from desktop_app.base import bundled, resources
from desktop_app.ui.dialogs.about import About
from desktop_app.ui.views.label import Label


def test_the_list_names_each_library_model_and_list_with_its_licence() -> None:
    parts = {part.name: part for part in bundled.parts(qt=qVersion())}
    assert next(iter(parts)) == "inquit"
    required = [
        re.split(r"[^\w.-]", each)[0].lower() for each in metadata.requires("inquit") or () if "extra" not in each
    ]
    assert len(required) > 5
    for name in required:
        assert parts[name].version == metadata.version(name)
    models = len(list(resources.path("models").iterdir()))
    assert sum(name.startswith("Model “") for name in parts) == models
    assert {"Python", "Qt", "Punkt", "SQLite", "Corpus PolNeAR"} <= set(parts)
    assert parts["Qt"].version == qVersion()
    assert parts["libxml2 and libxslt"].version == f"as in lxml {metadata.version('lxml')}"
    assert [name for name, part in parts.items() if not part.licence] == []


def test_the_list_is_found_in_and_copied_and_the_library_is_shown_letter_for_letter(qtbot: QtBot) -> None:
    owner = QWidget()
    owner.resize(800, 600)
    qtbot.addWidget(owner)
    dialog = About(Path("/somewhere/<b>library</b>"), owner)
    told = dialog.findChild(Label)
    assert told is not None
    assert "<b>library</b>" in told.text()
    assert __version__ in told.text()
    QTest.keyClicks(dialog.box, "POLNEAR corpus")
    assert dialog.list.toPlainText().startswith("Corpus PolNeAR 1.0: states none")
    assert "\n" not in dialog.list.toPlainText()
    dialog.show()
    QTest.keyClick(dialog.box, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.copy()
    assert QGuiApplication.clipboard().text() == dialog.list.toPlainText()
