# SPDX-License-Identifier: Apache-2.0
"""What the reading list and the table share: the selection, by ranges, and the keys."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.model.query import Column
from desktop_app.ui.models.columns import NAMES, SPEAKER
from desktop_app.ui.views.quotations import Quotations
from tests.ui.rows import ids, listed, row


@pytest.fixture(params=[False, True], ids=["reading", "table"])
def found(qtbot: QtBot, request: pytest.FixtureRequest) -> Quotations:
    return listed(qtbot, [row(id) for id in range(1, 101)], tabular=request.param, width=900, height=400)


def test_selecting_tells_the_current_quotation(found: Quotations, qtbot: QtBot) -> None:
    with qtbot.waitSignal(found.current_changed) as told:
        found.select([4], current=4)
    assert told.args == [5]
    assert found.current_id == 5
    assert list(found.selected_ids()) == [5]


def test_steps_stay_inside_the_list(found: Quotations) -> None:
    found.step(1)
    assert found.current_id == 1
    found.step(-1)
    assert found.current_id == 1
    found.step(99)
    assert found.current_id == 100
    found.step(1)
    assert found.current_id == 100


def test_a_million_are_selected_by_ranges(found: Quotations, qtbot: QtBot) -> None:
    found.table.show(ids(range(1_000_000)))
    found.select_all()
    assert found.selected_count() == 1_000_000
    assert len(found.selected_ids()) == 1_000_000
    before = time.thread_time()
    found.grab()
    assert time.thread_time() - before < 1, "painting looks through all that is selected"


def test_selected_ids_come_in_the_order_of_the_list(found: Quotations) -> None:
    found.table.show(ids([9, 2, 7, 4]), [row(id) for id in (9, 2, 7, 4)])
    found.select([3, 0, 1], current=3)
    assert list(found.selected_ids()) == [9, 2, 4]


def test_the_ends_of_the_list_are_chosen_by_keys(found: Quotations) -> None:
    found.select([4], current=4)
    for key, id in ((Qt.Key.Key_End, 100), (Qt.Key.Key_Home, 1)):
        QTest.keyClick(found.front, key, Qt.KeyboardModifier.ControlModifier)
        assert found.current_id == id
        assert list(found.selected_ids()) == [id]


def test_letters_do_not_jump(found: Quotations, qtbot: QtBot) -> None:
    found.select([0], current=0)
    QTest.keyClick(found.front, Qt.Key.Key_S)
    assert found.current_row == 0


def test_heads_sort_up_down_and_back(found: Quotations) -> None:
    told: list[tuple[Column, bool]] = []
    found.sort_changed.connect(lambda column, down: told.append((column, down)))
    heads = found.grid.horizontalHeader()
    for _ in range(3):
        heads.sectionClicked.emit(SPEAKER)
    heads.sectionClicked.emit(NAMES.index("mark"))
    assert told == [(Column.SPEAKER, False), (Column.SPEAKER, True), (Column.ADDED, False)]


def test_both_views_show_the_same_ids_and_the_same_selection(found: Quotations) -> None:
    found.select([60, 62], current=62)
    for tabular in (not found.tabular, found.tabular):
        found.show_view(tabular=tabular)
        assert found.tabular is tabular
        assert list(found.selected_ids()) == [61, 63]
        first, last = found.front.in_sight()
        assert first <= 62 <= last, "what is current is in sight in the other view too"
    found.front.setFocus()
    QTest.keyClick(found.front, Qt.Key.Key_Down)
    assert list(found.selected_ids()) == [64]
    QTest.keyClick(found.front, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(found.front, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert list(found.selected_ids()) == [64, 65, 66]
