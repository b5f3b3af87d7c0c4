# SPDX-License-Identifier: Apache-2.0
"""The list itself: selection by ranges, columns that are remembered, lines, sorting, and how cells are painted."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from desktop_app.model.query import Column
from desktop_app.ui import theme
from desktop_app.ui.models.columns import COLUMNS, NAMES, QUOTATION, SPEAKER
from desktop_app.ui.models.marking import marks
from desktop_app.ui.models.quotation_table import QuotationTable
from desktop_app.ui.views.quotation_delegate import _broken, _brought_into_sight
from desktop_app.ui.views.quotation_list import QuotationList
from tests.ui.rows import ids, row

CONFIDENCE = NAMES.index("confidence")


@pytest.fixture
def view(qtbot: QtBot) -> QuotationList:
    table = QuotationTable()
    table.glyph = theme.icon
    made = QuotationList(table, icon=theme.icon)
    qtbot.addWidget(made)
    made.resize(900, 400)
    table.show(ids(range(1, 101)), [row(id) for id in range(1, 101)])
    made.show()
    qtbot.waitExposed(made)
    return made


def test_selecting_tells_the_current_quotation(view: QuotationList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.current_changed) as told:
        view.select([4], current=4)
    assert told.args == [5]
    assert view.current_id == 5
    assert list(view.selected_ids()) == [5]


def test_steps_stay_inside_the_list(view: QuotationList) -> None:
    view.step(1)
    assert view.current_id == 1
    view.step(-1)
    assert view.current_id == 1
    view.step(99)
    assert view.current_id == 100
    view.step(1)
    assert view.current_id == 100


def test_a_million_are_selected_by_ranges(view: QuotationList, qtbot: QtBot) -> None:
    view.table.show(ids(range(1_000_000)))
    view.selectAll()
    assert view.selected_count() == 1_000_000
    assert len(view.selected_ids()) == 1_000_000
    before = time.thread_time()
    view.grab()
    assert time.thread_time() - before < 1, "painting looks through all that is selected"


def test_selected_ids_come_in_the_order_of_the_list(view: QuotationList) -> None:
    view.table.show(ids([9, 2, 7, 4]), [row(id) for id in (9, 2, 7, 4)])
    view.select([3, 0, 1], current=3)
    assert list(view.selected_ids()) == [9, 2, 4]


def test_the_quotation_takes_the_room_that_is_left(view: QuotationList, qtbot: QtBot) -> None:
    view.resize(1600, 400)
    shown = [number for number in range(len(COLUMNS)) if not view.isColumnHidden(number)]
    assert sum(view.columnWidth(number) for number in shown) == view.viewport().width()
    before = view.columnWidth(QUOTATION)
    view.setColumnWidth(SPEAKER, view.columnWidth(SPEAKER) + 50)
    assert view.columnWidth(QUOTATION) == before - 50
    view.resize(300, 400)
    assert view.columnWidth(QUOTATION) >= view.fontMetrics().averageCharWidth() * 24


def test_nothing_stands_out_of_sight_at_first(view: QuotationList) -> None:
    shown = {}
    for width in (540, 700, 1000):
        view.resize(width, 400)
        shown[width] = {NAMES[number] for number in range(len(COLUMNS)) if not view.isColumnHidden(number)}
        used = sum(view.columnWidth(number) for number in range(len(COLUMNS)))
        assert used == view.viewport().width(), width
    assert shown[700] == shown[1000] == set(NAMES) - {"confidence"}
    assert shown[540] == shown[1000] - {"document", "date"}


def test_the_words_stay_in_sight_where_there_is_room_for_little(view: QuotationList) -> None:
    view.resize(330, 400)
    shown = [NAMES[number] for number in range(len(COLUMNS)) if not view.isColumnHidden(number)]
    assert shown[:2] == ["mark", "speaker"]
    assert "quotation" in shown
    assert sum(view.columnWidth(NAMES.index(name)) for name in shown) <= view.viewport().width()
    view.resize(1000, 400)
    assert not view.isColumnHidden(NAMES.index("role"))


def test_columns_that_the_user_set_follow_no_more(view: QuotationList) -> None:
    view.resize(1000, 400)
    assert view.save_columns().isEmpty()
    view.setColumnHidden(NAMES.index("date"), True)
    view.resize(1200, 400)
    assert view.isColumnHidden(NAMES.index("date"))
    assert not view.save_columns().isEmpty()


def test_columns_are_remembered(view: QuotationList, qtbot: QtBot) -> None:
    view.setColumnHidden(CONFIDENCE, False)
    view.horizontalHeader().moveSection(view.horizontalHeader().visualIndex(QUOTATION), 1)
    view.setColumnWidth(SPEAKER, 222)
    state = view.save_columns()
    other = QuotationList(QuotationTable(), icon=theme.icon)
    qtbot.addWidget(other)
    other.restore_columns(state)
    assert not other.isColumnHidden(CONFIDENCE)
    assert other.horizontalHeader().visualIndex(QUOTATION) == 1
    assert other.columnWidth(SPEAKER) == 222
    other.reset_columns()
    assert other.isColumnHidden(CONFIDENCE)
    assert [other.horizontalHeader().visualIndex(number) for number in range(len(COLUMNS))] == list(range(len(COLUMNS)))


def test_damaged_column_state_is_passed_over(view: QuotationList) -> None:
    from PySide6.QtCore import QByteArray

    before = view.columnWidth(SPEAKER)
    view.restore_columns(QByteArray(b"nonsense"))
    assert view.columnWidth(SPEAKER) == before


def test_heads_sort_up_down_and_back(view: QuotationList) -> None:
    told: list[tuple[Column, bool]] = []
    view.sort_changed.connect(lambda column, down: told.append((column, down)))
    for _ in range(3):
        view._sort_by(SPEAKER)
    view._sort_by(NAMES.index("mark"))
    assert told == [(Column.SPEAKER, False), (Column.SPEAKER, True), (Column.ADDED, False)]


def test_lines_give_height(view: QuotationList) -> None:
    one = view.rowHeight(0)
    view.set_lines(3)
    assert view.rowHeight(0) >= one + 2 * view.fontMetrics().lineSpacing()


def test_what_is_current_stays_in_sight_when_the_lines_change(view: QuotationList) -> None:
    view.select([60], current=60)
    for lines in (3, 1):
        view.set_lines(lines)
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_all_cells_begin_on_the_first_of_several_lines(view: QuotationList) -> None:
    view.table.show(ids([1]), [row(1, quotation="one two three four five six seven eight nine ten " * 3)])
    view.select([], current=None)
    view.set_lines(3)
    grabbed = view.viewport().grab().toImage()
    height = view.rowHeight(0)
    ground = grabbed.pixel(grabbed.width() - 1, height + 20)
    for name in ("speaker", "organization", "form", "document"):
        column = NAMES.index(name)
        left = view.columnViewportPosition(column)
        below = height // 2 + 2
        inked = [
            y
            for y in range(height)
            for x in range(left, left + view.columnWidth(column))
            if grabbed.pixel(x, y) != ground
        ]
        assert inked, name
        assert max(inked) < below, name


def test_the_ends_of_the_list_are_chosen_by_keys(view: QuotationList) -> None:
    view.select([4], current=4)
    for key, id in ((Qt.Key.Key_End, 100), (Qt.Key.Key_Home, 1)):
        QTest.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)
        assert view.current_id == id
        assert list(view.selected_ids()) == [id]


def test_a_document_without_title_is_called_by_its_file(view: QuotationList) -> None:
    text = COLUMNS[NAMES.index("document")].text
    assert text(row(1, title="Harbour opens", file="/a/b/harbour.txt")) == "Harbour opens"
    assert text(row(1, file="/very/long/path/to/harbour.txt")) == "harbour"
    assert text(row(1, file="C:\\articles\\harbour.txt")) == "harbour"
    assert text(row(1)) == "Untitled"


def test_f2_edits_and_enter_reads_where_nothing_can_be_edited(view: QuotationList, qtbot: QtBot) -> None:
    view.select([0], current=0)
    view.setFocus()
    with qtbot.waitSignal(view.reader_wanted):
        QTest.keyClick(view, Qt.Key.Key_Return)
    view.edit_current()
    editor = view.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "Speaker 1"
    with qtbot.waitSignal(view.table.edited) as told:
        QTest.keyClicks(editor, "Ada Roe")
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == [1, "speaker", "Ada Roe"]


def test_form_is_chosen_from_a_list(view: QuotationList, qtbot: QtBot) -> None:
    cell = view.table.index(0, NAMES.index("form"))
    view.selectionModel().setCurrentIndex(cell, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    view.edit_current()
    box = view.findChild(QComboBox)
    assert box is not None
    assert [box.itemText(n) for n in range(box.count())] == ["direct", "mixed", "indirect"]
    box.hidePopup()


def test_letters_do_not_jump(view: QuotationList, qtbot: QtBot) -> None:
    view.select([0], current=0)
    QTest.keyClick(view, Qt.Key.Key_S)
    assert view.currentIndex().row() == 0


class PaintedByQt(QuotationList):
    """The list with Qt's own way from cell to cell."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QTableView.paintEvent(self, event)


@pytest.mark.parametrize("lines", [1, 3])
def test_the_list_looks_as_if_qt_had_painted_it(view: QuotationList, qtbot: QtBot, lines: int) -> None:
    other = PaintedByQt(view.table, icon=theme.icon)
    qtbot.addWidget(other)
    for each in (other, view):
        each.resize(1000, 500)
        each.show()
        each.set_lines(lines)
        each.select([1, 2], current=2)
        each.mark(marks("words"))
        each.scrollTo(view.table.index(40, 0))
    # Without the heads, of which one is lit where the pointer happens to rest.
    assert view.viewport().grab().toImage() == other.viewport().grab().toImage()
    view.select([41], current=41)
    assert view.viewport().grab().toImage() != other.viewport().grab().toImage()


def test_found_words_are_painted_on_a_marked_ground(view: QuotationList, qtbot: QtBot) -> None:
    plain = view.grab().toImage()
    view.painter_of_cells.marks = marks("words")
    view.viewport().update()
    marked = view.grab().toImage()
    colour = theme.colours().match.rgb()
    assert _count(plain, colour) == 0
    assert _count(marked, colour) > 200


def _count(image: QImage, colour: int) -> int:
    return sum(image.pixel(x, y) == colour for y in range(0, image.height(), 2) for x in range(0, image.width(), 2))


def test_lines_are_broken_between_words_and_the_last_elided(view: QuotationList) -> None:
    metrics = QFontMetrics(view.font())
    text = "one two three four five six seven eight nine ten"
    width = metrics.horizontalAdvance("one two three")
    lines = _broken(text, metrics, width, 3)
    assert len(lines) == 3
    assert lines[0] == "one two three"
    assert lines[-1].endswith("…")
    assert all(metrics.horizontalAdvance(line) <= width for line in lines)
    assert _broken("short", metrics, width, 3) == ["short"]
    assert _broken("Donaudampfschifffahrtsgesellschaft", metrics, 20, 2)[0].startswith("D")


def test_what_was_found_far_behind_is_brought_into_sight(view: QuotationList) -> None:
    metrics = QFontMetrics(view.font())
    text = "word " * 100 + "needle " + "word " * 20
    start = text.index("needle")
    shown = _brought_into_sight(text, start, start + 6, metrics, 300)
    assert shown.startswith("…")
    assert metrics.horizontalAdvance(shown[: shown.index("needle") + 6]) < 300


def test_glyphs_are_icons(view: QuotationList) -> None:
    assert isinstance(view.table.data(view.table.index(0, NAMES.index("form")), Qt.ItemDataRole.DecorationRole), QIcon)


def test_selecting_does_not_move_the_list_sideways(view: QuotationList) -> None:
    view.resize(300, 400)
    view.horizontalScrollBar().setValue(0)
    view.select([50], current=50)
    assert view.horizontalScrollBar().value() == 0
    assert view.verticalScrollBar().value() > 0
