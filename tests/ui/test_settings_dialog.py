# SPDX-License-Identifier: Apache-2.0
"""The settings: each acts at once, is kept, and has a way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLineEdit, QScrollArea, QSpinBox
from pytestqt.qtbot import QtBot

from desktop_app.actions import editing
from desktop_app.actions.limits import chosen_limits
from desktop_app.base import signing
from desktop_app.base.account import account_name
from desktop_app.base.settings import Settings
from desktop_app.ui import theme
from desktop_app.ui.dialogs.settings import SettingsDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.settings import SIGNED
from desktop_app.ui.views.choice import Choice
from tests.ui.conftest import WAIT_MS


@pytest.fixture(autouse=True)
def letters_again() -> Iterator[None]:
    yield
    theme.current().set_letters(100, face=theme.SERIF)
    theme.current().set_scheme(theme.Scheme.LIGHT)


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> SettingsDialog:
    window.actions_by_name["settings"].trigger()
    qtbot.waitUntil(lambda: window.findChild(SettingsDialog) is not None, timeout=WAIT_MS)
    opened = window.findChild(SettingsDialog)
    assert isinstance(opened, SettingsDialog)
    return opened


def number(dialog: SettingsDialog, name: str) -> QSpinBox:
    field = dialog.fields[name]
    assert isinstance(field, QSpinBox)
    return field


def choose(dialog: SettingsDialog, name: str, value: str) -> None:
    field = dialog.fields[name]
    assert isinstance(field, Choice)
    field.setCurrentIndex(field.findData(value))


def test_letters_and_face_change_at_once_and_go_back(window: MainWindow, dialog: SettingsDialog) -> None:
    reader, size = window.parts.reader.view, QApplication.font().pointSizeF()
    before, name = reader.font(), window.parts.details.speaker.shown.font().pointSizeF()
    number(dialog, "window/letters").setValue(150)
    assert QApplication.font().pointSizeF() == pytest.approx(size * 1.5)
    assert reader.document().defaultFont().pointSizeF() == pytest.approx(before.pointSizeF() * 1.5)
    assert window.parts.details.speaker.shown.font().pointSizeF() == pytest.approx(name * 1.5)
    choose(dialog, "window/face", theme.PLAIN)
    assert reader.font().family() == QApplication.font().family() != before.family()
    assert Settings().get("window/letters", 0) == 150
    for each in ("window/letters", "window/face"):
        dialog.resets[each].click()
        assert not dialog.resets[each].isEnabled()
    assert reader.font() == before


def test_what_is_shown_cited_and_read_follows(window: MainWindow, dialog: SettingsDialog, qtbot: QtBot) -> None:
    field = dialog.fields["shown/attitudes"]
    assert isinstance(field, QCheckBox)
    field.click()
    assert window.listing.query.attitudes
    assert window.actions_by_name["attitudes"].isChecked() or window.jobs.busy
    choose(dialog, "window/language", "fr")
    assert Settings().get("window/language", "") == "fr"
    choose(dialog, "citation/style", "mla")
    assert window.copying.style == "mla"
    choose(dialog, "export/format", "json")
    assert Settings().get("export/format", "") == "json"
    number(dialog, "reading/seconds").setValue(90)
    assert chosen_limits().seconds == 90
    choose(dialog, "window/looks", "dark")
    assert window.actions_by_name["look_dark"].isChecked()
    name = dialog.fields["person/name"]
    assert isinstance(name, QLineEdit)
    name.setText(" Jo Vale ")
    name.editingFinished.emit()
    assert editing.person() == "Jo Vale"
    dialog.resets["person/name"].click()
    assert editing.person() == account_name()
    assert Settings().get("shown/attitudes", False)


def test_every_control_has_a_name_and_all_of_it_fits(dialog: SettingsDialog, qtbot: QtBot) -> None:
    number(dialog, "window/letters").setValue(150)
    assert all(field.accessibleName() for field in dialog.fields.values())
    assert len({reset.accessibleName() for reset in dialog.resets.values()}) == len(dialog.fields)
    dialog.resize(1024, 700)

    def fits() -> None:
        assert dialog.minimumSizeHint().width() <= 1024
        assert dialog.minimumSizeHint().height() <= 700
        area = dialog.pages.currentWidget()
        assert isinstance(area, QScrollArea)
        inside = area.widget()
        assert inside is not None
        assert inside.minimumSizeHint().width() <= area.viewport().width()

    for page in range(dialog.pages.count()):
        dialog.sections.setCurrentRow(page)
        qtbot.waitUntil(fits, timeout=WAIT_MS)


def test_cards_are_signed_by_who_has_a_key_and_wants_it(
    window: MainWindow, dialog: SettingsDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    assert SIGNED not in dialog.fields
    dialog.close()
    dialog.deleteLater()
    qtbot.waitUntil(lambda: window.findChild(SettingsDialog) is None, timeout=WAIT_MS)
    key = signing.make_key(replace=False).public
    window.actions_by_name["settings"].trigger()
    qtbot.waitUntil(lambda: window.findChild(SettingsDialog) is not None, timeout=WAIT_MS)
    opened = window.findChild(SettingsDialog)
    assert isinstance(opened, SettingsDialog)
    field = opened.fields[SIGNED]
    assert isinstance(field, QCheckBox)
    assert not field.isChecked()
    field.click()
    opened.close()
    path = tmp_path / "card.html"
    window.parts.list.select([0], current=0)
    window.actions_by_name["save_card"].trigger()
    (asking,) = window.findChildren(QFileDialog)
    with qtbot.waitSignal(window.printing.ended, timeout=60_000):
        asking.fileSelected.emit(str(path))
    assert f"Signed with the key {signing.fingerprint(key)}." in path.read_text(encoding="utf-8")
