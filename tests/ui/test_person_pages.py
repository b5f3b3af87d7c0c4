# SPDX-License-Identifier: Apache-2.0
"""The page of a speaker in the window: opened from the details, changed, left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.actions import browsing, editing, people
from desktop_app.actions.opening import Library
from desktop_app.model.quotation import Form
from desktop_app.ui.dialogs.merge import MergeDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.person_pages import _others
from tests.ui.conftest import WAIT_MS


@pytest.fixture
def shown(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the page of the first quotation's speaker."""
    window.actions_by_name["person"].trigger()
    qtbot.waitUntil(lambda: window.parts.person_shown, timeout=WAIT_MS)
    return window


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT_MS)


def test_page_lists_the_quotations(shown: MainWindow) -> None:
    assert shown.parts.person.page is not None
    assert shown.parts.person.page.name == "Mara Lindqvist"
    assert shown.parts.person.quotations.count() == 2


def test_renaming_is_done_everywhere_and_undone(shown: MainWindow, qtbot: QtBot, library: Library) -> None:
    page = shown.parts.person.page
    assert page is not None
    shown.parts.person.rename_wanted.emit(page.id, "Mara Lind")
    qtbot.waitUntil(lambda: shown.parts.person.page.name == "Mara Lind", timeout=WAIT_MS)  # type: ignore[union-attr]  # it is shown
    assert shown.parts.person_shown
    settle(shown, qtbot)
    assert {row.speaker for n in range(2) if (row := shown.parts.table.row_at(n))} == {"Mara Lind"}
    shown.editing.undo()
    settle(shown, qtbot)
    assert people.person(library, page.id).name == "Mara Lindqvist"


def test_f2_renames_and_edits_nothing_behind_the_page(shown: MainWindow, qtbot: QtBot, library: Library) -> None:
    page = shown.parts.person.page
    assert page is not None
    shown.actions_by_name["edit"].trigger()
    field = shown.parts.person.name.field
    assert field.isVisible()
    QTest.keyClicks(field, "Mara Lind")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: people.person(library, page.id).name == "Mara Lind", timeout=WAIT_MS)
    settle(shown, qtbot)
    assert editing.undo_label(library) == "Renamed Mara Lindqvist to Mara Lind"


def test_merging_takes_the_quotations_of_both(shown: MainWindow, qtbot: QtBot, library: Library) -> None:
    page = shown.parts.person.page
    assert page is not None
    shown.people.merging.ask((page.id, "Tomasz Okoye"))
    qtbot.waitUntil(lambda: bool(shown.findChildren(MergeDialog)), timeout=WAIT_MS)
    shown.findChildren(MergeDialog)[0].merge.click()
    qtbot.waitUntil(lambda: shown.parts.person.quotations.count() == 3, timeout=WAIT_MS)
    settle(shown, qtbot)
    assert len(people.person(library, "Mara Lindqvist").quotations) == 3


def test_merging_with_nobody_is_told(shown: MainWindow, qtbot: QtBot) -> None:
    page = shown.parts.person.page
    assert page is not None
    shown.people.merging.ask((page.id, "Nobody Known"))
    qtbot.waitUntil(lambda: shown.parts.message.isVisible(), timeout=WAIT_MS)
    assert "Nobody Known" in shown.parts.message.text


def test_choosing_a_quotation_leads_back_to_its_line(shown: MainWindow, qtbot: QtBot) -> None:
    second = shown.parts.table.ids[1]
    shown.parts.person.quotation_chosen.emit(second)
    assert not shown.parts.person_shown
    settle(shown, qtbot)
    assert shown.parts.list.current_id == second


def test_listing_the_speaker_filters(shown: MainWindow, qtbot: QtBot) -> None:
    shown.parts.person.in_list.click()
    assert [chip.text() for chip in shown.parts.filters.findChildren(QToolButton, "chip")] == ["Mara Lindqvist"]
    qtbot.waitUntil(lambda: shown.parts.table.rowCount() == 2, timeout=WAIT_MS)
    assert not shown.parts.person_shown


def test_two_of_one_name_are_told_apart(shown: MainWindow, qtbot: QtBot, library: Library) -> None:
    page = shown.parts.person.page
    assert page is not None
    shown.parts.person.split_wanted.emit(page.id, [shown.parts.table.ids[1]])
    settle(shown, qtbot)
    first, second = (row for row in browsing.rows(library, shown.parts.table.ids[:2]))
    assert first.speaker == second.speaker == "Mara Lindqvist"
    assert first.speaker_id == page.id != second.speaker_id
    shown.parts.leave_page()
    shown.parts.list.select([1], current=1)
    qtbot.waitUntil(lambda: shown.parts.details.row is not None and shown.parts.details.row.id == second.id)
    shown.parts.list.setFocus()
    QTest.keyClick(shown.parts.list.front, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: shown.parts.person_shown, timeout=WAIT_MS)
    assert shown.parts.person.page is not None
    assert shown.parts.person.page.id == second.speaker_id
    offered = _others(library, second.speaker_id)
    namesake = f"Mara Lindqvist (keeper, Osk Lighthouse Trust, 1 quotation, no. {page.id})"
    assert offered[namesake] == page.id
    assert "Tomasz Okoye" in offered
    shown.people.merging.ask((second.speaker_id, offered[namesake]))
    qtbot.waitUntil(lambda: bool(shown.findChildren(MergeDialog)), timeout=WAIT_MS)
    dialog = shown.findChildren(MergeDialog)[0]
    dialog.choices[1].setChecked(True)
    dialog.merge.click()
    settle(shown, qtbot)
    assert len(people.person(library, second.speaker_id).quotations) == 2


def test_searching_leaves_the_page_and_refreshing_does_not(shown: MainWindow, qtbot: QtBot) -> None:
    shown.listing.reload()
    settle(shown, qtbot)
    assert shown.parts.person_shown
    shown.parts.search.set_words("lens")
    settle(shown, qtbot)
    assert not shown.parts.person_shown


def test_typing_a_search_over_the_page_goes_on_in_the_box(shown: MainWindow, qtbot: QtBot, library: Library) -> None:
    shown.activateWindow()
    before = [row.status for row in browsing.rows(library, range(1, 5))]
    box = shown.parts.search.box
    box.setFocus()
    QTest.keyClicks(box, "w")
    qtbot.waitUntil(lambda: not shown.parts.person_shown, timeout=WAIT_MS)
    for letter in "riter":
        focused = shown.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, letter)
    settle(shown, qtbot)
    assert box.text() == "writer"
    assert [row.status for row in browsing.rows(library, range(1, 5))] == before


def test_filters_and_counts_above_the_page_are_about_the_speaker(shown: MainWindow, qtbot: QtBot) -> None:
    filters, page = shown.parts.filters, shown.parts.person
    found = filters.findChild(QLabel, "found")
    assert isinstance(found, QLabel)
    assert found.text() == "2 by Mara Lindqvist"
    direct = filters.findChild(QToolButton, "form-direct")
    assert isinstance(direct, QToolButton)
    direct.click()
    qtbot.waitUntil(lambda: page.quotations.count() == 1, timeout=WAIT_MS)
    settle(shown, qtbot)
    assert shown.parts.person_shown
    assert found.text() == "1 by Mara Lindqvist"
    page.closed.emit()
    settle(shown, qtbot)
    assert found.text() == f"{len(shown.parts.table.ids)} found"
    assert {row.form for n in range(2) if (row := shown.parts.table.row_at(n))} == {Form.DIRECT}
