# SPDX-License-Identifier: Apache-2.0
"""Small windows: refused files, backups, pages, trouble, a line asked for."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.base import resources
from desktop_app.library.finding.search_language import CHOICES, FIELDS
from desktop_app.model.backup import Backup
from desktop_app.model.browse import RefusedFile
from desktop_app.ui import translation
from desktop_app.ui.dialogs.backups import Backups
from desktop_app.ui.dialogs.line import Line
from desktop_app.ui.dialogs.refused import MOST_LINES, Refused
from desktop_app.ui.dialogs.sheets import open_sheet, page_html
from desktop_app.ui.dialogs.trouble import Bug, LibraryTrouble, Problem
from desktop_app.ui.views.label import Label

AT = datetime(2024, 5, 6, 7, 8, tzinfo=UTC)
REFUSED = [
    RefusedFile(name="a, b.txt", reason='says "no"', at=AT),
    RefusedFile(name="=c.bin", reason="not a text", at=AT),
]


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    widget.resize(800, 600)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_refused_files_are_listed_copied_and_forgotten(owner: QWidget, qtbot: QtBot) -> None:
    dialog = Refused(REFUSED, owner)
    assert dialog.table.rowCount() == 2
    item = dialog.table.item(1, 1)
    assert item is not None
    assert item.text() == "not a text"
    dialog.copy()
    assert QGuiApplication.clipboard().text() == 'a, b.txt: says "no"\n=c.bin: not a text'
    with qtbot.waitSignal(dialog.forget_wanted):
        dialog._forget()


def test_of_very_many_refused_files_the_first_are_shown(owner: QWidget) -> None:
    many = [RefusedFile(name=f"{number}.txt", reason="is empty", at=AT) for number in range(MOST_LINES + 1)]
    dialog = Refused(many, owner)
    assert dialog.table.rowCount() == MOST_LINES
    dialog.copy()
    assert QGuiApplication.clipboard().text().count("is empty") == MOST_LINES + 1


def test_backup_is_chosen(owner: QWidget, qtbot: QtBot) -> None:
    backup = Backup(path=Path("old.inquit"), made=datetime(2024, 5, 6, 7, 8, tzinfo=UTC), size=2_000_000)
    dialog = Backups([backup], owner)
    item = dialog.list.item(0)
    assert item is not None
    assert item.text().startswith("2024-05-06 07:08")
    with qtbot.waitSignal(dialog.restore_wanted) as told:
        dialog._restore()
    assert told.args == [backup]


def test_no_backup_yet(owner: QWidget, qtbot: QtBot) -> None:
    dialog = Backups([], owner)
    with qtbot.assertNotEmitted(dialog.restore_wanted):
        dialog._restore()


@pytest.mark.parametrize("name", ["keys", "search"])
def test_pages_open(owner: QWidget, name: str) -> None:
    from desktop_app.ui.dialogs.sheets import Sheet

    open_sheet(name, owner)
    sheet = owner.findChild(Sheet)
    assert sheet is not None
    assert len(sheet.page.toPlainText()) > 100


@pytest.mark.parametrize("code", translation.LANGUAGES)
def test_search_page_explains_each_field(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translation._now, "locale", QLocale(code))
    page = page_html("search")
    assert (page == (resources.path("help") / "search.html").read_text(encoding="utf-8")) is (code == "en")
    for field in FIELDS:
        # The long forms of quote: and org: need no mention.
        assert f"{field}:" in page or field in ("quotation", "organization"), field
    for field, values in CHOICES.items():
        for value in set(values) - {"speech"}:
            assert re.search(rf"\b{value}\b", page), (field, value)


def test_line_gives_what_was_typed(owner: QWidget, qtbot: QtBot) -> None:
    line = Line("Tags", owner, suggestions=["light"])
    line.open_over(owner)
    with qtbot.waitSignal(line.given) as told:
        QTest.keyClicks(line.box, " north ")
        QTest.keyClick(line.box, Qt.Key.Key_Return)
    assert told.args == ["north"]


@pytest.mark.parametrize(
    ("typed", "given"),
    [("lindq", "Mara Lindqvist"), ("okoye", "Tomasz Okoye"), ("OKO", "OKO"), ("ann", "Ann"), ("nobody", "nobody")],
)
def test_the_only_suggestion_is_meant_where_one_is_wanted(owner: QWidget, qtbot: QtBot, typed: str, given: str) -> None:
    known = ["Mara Lindqvist", "Tomasz Okoye", "Adaeze Okonkwo", "Ann", "Annika Roe"]
    line = Line("Merge with", owner, suggestions=known, choose=True)
    line.open_over(owner)
    assert line.width() <= owner.width()
    QTest.keyClicks(line.box, typed)
    with qtbot.waitSignal(line.given) as told:
        QTest.keyClick(line.box, Qt.Key.Key_Return)
    assert told.args == [given]


def test_report_of_a_fault_can_be_copied(owner: QWidget) -> None:
    dialog = Bug("Traceback: it broke", Path("inquit.log"), owner)
    assert dialog.report.toPlainText() == "Traceback: it broke"


@pytest.mark.parametrize(
    ("address", "told"), [("", "you have Inquit from"), ("https://a.example/issues", "at https://a.")]
)
def test_a_problem_is_noted_and_copied_and_told_where_to_send(owner: QWidget, address: str, told: str) -> None:
    dialog = Problem("Inquit: 0.1.0", address, owner)
    label = dialog.findChild(Label)
    assert label is not None
    assert "sends nothing" in label.text()
    assert told in label.text()
    dialog.report.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(dialog.report, "It stopped. ")
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("It stopped. What I did:")
    assert copied.endswith("Inquit: 0.1.0\n")


def test_choices_where_the_library_cannot_be_opened(owner: QWidget, qtbot: QtBot) -> None:
    dialog = LibraryTrouble("The library is damaged.", owner)
    with qtbot.waitSignal(dialog.retry_wanted):
        next(button for button in dialog.buttons.buttons() if button.text() == "Try A&gain").click()
