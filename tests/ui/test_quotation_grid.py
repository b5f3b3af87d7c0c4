# SPDX-License-Identifier: Apache-2.0
"""The table: columns that follow the room, come and go with their values and are remembered; how cells are painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from desktop_app.ui import theme
from desktop_app.ui.models.columns import COLUMNS, NAMES, QUOTATION, SPEAKER
from desktop_app.ui.models.marking import marks
from desktop_app.ui.views.quotation_delegate import _brought_into_sight
from desktop_app.ui.views.quotation_grid import QuotationGrid
from desktop_app.ui.views.quotations import Quotations
from tests.ui.rows import ids, listed, row

CERTAINTY = NAMES.index("certainty")


@pytest.fixture
def found(qtbot: QtBot) -> Quotations:
    rows = [row(id, published="2016-05-12") for id in range(1, 101)]
    return listed(qtbot, rows, tabular=True, width=900, height=400)


@pytest.fixture
def view(found: Quotations) -> QuotationGrid:
    return found.grid


def shown(view: QuotationGrid) -> list[str]:
    return [name for number, name in enumerate(NAMES) if not view.isColumnHidden(number)]


def test_the_quotation_takes_the_room_that_is_left(view: QuotationGrid, qtbot: QtBot) -> None:
    view.resize(1600, 400)
    shown = [number for number in range(len(COLUMNS)) if not view.isColumnHidden(number)]
    assert sum(view.columnWidth(number) for number in shown) == view.viewport().width()
    before = view.columnWidth(QUOTATION)
    view.setColumnWidth(SPEAKER, view.columnWidth(SPEAKER) + 50)
    assert view.columnWidth(QUOTATION) == before - 50
    view.resize(300, 400)
    assert view.columnWidth(QUOTATION) >= view.fontMetrics().averageCharWidth() * 24


def test_the_quotation_takes_the_room_before_all_others(view: QuotationGrid) -> None:
    view.resize(620, 400)
    assert {"mark", "speaker", "quotation", "form"} <= set(shown(view)) < set(NAMES) - {"document", "date"}
    assert view.columnWidth(QUOTATION) > 0.4 * view.viewport().width()


def test_nothing_stands_out_of_sight_at_first(view: QuotationGrid) -> None:
    for width in (330, 620, 700, 1000):
        view.resize(width, 400)
        used = sum(view.columnWidth(number) for number in range(len(COLUMNS)))
        assert used <= view.viewport().width() or width == 330, width
        assert shown(view)[:2] == ["mark", "speaker"]
        assert "quotation" in shown(view)
    assert set(shown(view)) == set(NAMES) - {"certainty", "articles"}


def test_columns_without_any_value_are_hidden_until_one_comes(qtbot: QtBot) -> None:
    bare = [row(id, organization="", role="") for id in range(1, 200)]
    found = listed(qtbot, bare[:100], tabular=True, width=1400, height=400)
    assert shown(found.grid) == ["mark", "speaker", "quotation", "form", "document", "state"]
    found.grid.show_column(NAMES.index("role"), shown=True)
    assert "role" in shown(found.grid), "who asks for a column sees it"
    found.table.accept([row(150, organization="", role="", published="2020")], asked=[150])
    assert "date" in shown(found.grid)
    assert "organization" not in shown(found.grid)
    found.table.show(ids([1]), bare[:1])
    assert "date" in shown(found.grid), "a column does not come and go with each search"


def test_columns_that_the_user_hid_stay_hidden(view: QuotationGrid) -> None:
    view.resize(1000, 400)
    view.show_column(NAMES.index("date"), shown=False)
    view.resize(1200, 400)
    assert "date" not in shown(view)
    view.setColumnWidth(SPEAKER, 222)
    view.resize(1000, 400)
    assert view.columnWidth(SPEAKER) == 222


def test_columns_are_remembered(view: QuotationGrid, qtbot: QtBot) -> None:
    view.show_column(CERTAINTY, shown=True)
    view.horizontalHeader().moveSection(view.horizontalHeader().visualIndex(QUOTATION), 1)
    view.setColumnWidth(SPEAKER, 222)
    other = listed(qtbot, [row(1)], tabular=True, width=900, height=400).grid
    other.restore_columns(view.save_columns())
    assert not other.isColumnHidden(CERTAINTY)
    assert other.horizontalHeader().visualIndex(QUOTATION) == 1
    assert other.columnWidth(SPEAKER) == 222
    assert "date" not in shown(other), "what was hidden for want of values is not remembered as the user's wish"
    other.reset_columns()
    assert other.isColumnHidden(CERTAINTY)
    assert [other.horizontalHeader().visualIndex(number) for number in range(len(COLUMNS))] == list(range(len(COLUMNS)))


@pytest.mark.parametrize("state", ["", "nonsense", "[]", '{"order": ["mark"], "shown": {}, "widths": {}}'])
def test_damaged_column_state_is_passed_over(view: QuotationGrid, state: str) -> None:
    before = view.columnWidth(SPEAKER)
    view.restore_columns(state)
    assert view.columnWidth(SPEAKER) == before


def test_a_document_without_title_is_called_by_its_file(view: QuotationGrid) -> None:
    text = COLUMNS[NAMES.index("document")].text
    assert text(row(1, title="Harbour opens", file="/a/b/harbour.txt")) == "Harbour opens"
    assert text(row(1, file="/very/long/path/to/harbour.txt")) == "harbour"
    assert text(row(1, file="C:\\articles\\harbour.txt")) == "harbour"
    assert text(row(1)) == "Untitled"


def test_f2_edits_and_enter_reads_elsewhere(found: Quotations, view: QuotationGrid, qtbot: QtBot) -> None:
    found.select([0], current=0)
    view.setFocus()
    with qtbot.waitSignal(found.confirm_wanted):
        QTest.keyClick(view, Qt.Key.Key_Return)
    found.table.replace([row(found.table.ids[0], sure=True)])
    with qtbot.waitSignal(found.reader_wanted):
        QTest.keyClick(view, Qt.Key.Key_Return)
    view.edit_current()
    editor = view.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "Speaker 1"
    with qtbot.waitSignal(view.table.edited) as told:
        QTest.keyClicks(editor, "Ada Roe")
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == [1, "speaker", "Ada Roe"]


def test_form_is_chosen_from_a_list(view: QuotationGrid, qtbot: QtBot) -> None:
    cell = view.table.index(0, NAMES.index("form"))
    view.selectionModel().setCurrentIndex(cell, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    view.edit_current()
    box = view.findChild(QComboBox)
    assert box is not None
    assert [box.itemText(n) for n in range(box.count())] == ["direct", "mixed", "indirect"]
    box.hidePopup()


class PaintedByQt(QuotationGrid):
    """The list with Qt's own way from cell to cell."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QTableView.paintEvent(self, event)


def test_the_table_looks_as_if_qt_had_painted_it(found: Quotations, view: QuotationGrid, qtbot: QtBot) -> None:
    other = PaintedByQt(view.table, chosen=found.chosen)
    qtbot.addWidget(other)
    found.select([1, 2], current=2)
    found.resize(1000, 500)
    for each in (other, view):
        each.resize(1000, 500)
        each.show()
        each.mark(marks("words"))
        each.scrollTo(view.table.index(40, 0))
    # Without the heads, of which one is lit where the pointer happens to rest.
    assert view.viewport().grab().toImage() == other.viewport().grab().toImage()
    before = view.viewport().grab().toImage()
    found.select([41], current=41)
    assert view.viewport().grab().toImage() != before


def test_found_words_are_painted_on_a_marked_ground(view: QuotationGrid, qtbot: QtBot) -> None:
    plain = view.grab().toImage()
    view.mark(marks("words"))
    marked = view.grab().toImage()
    colour = theme.colours().match.rgb()
    assert _count(plain, colour) == 0
    assert _count(marked, colour) > 200


def _count(image: QImage, colour: int) -> int:
    return sum(image.pixel(x, y) == colour for y in range(0, image.height(), 2) for x in range(0, image.width(), 2))


def test_what_was_found_far_behind_is_brought_into_sight(view: QuotationGrid) -> None:
    metrics = QFontMetrics(view.font())
    text = "word " * 100 + "needle " + "word " * 20
    start = text.index("needle")
    shown = _brought_into_sight(text, start, start + 6, metrics, 300)
    assert shown.startswith("…")
    assert metrics.horizontalAdvance(shown[: shown.index("needle") + 6]) < 300


def test_glyphs_are_icons(view: QuotationGrid) -> None:
    assert isinstance(view.table.data(view.table.index(0, NAMES.index("form")), Qt.ItemDataRole.DecorationRole), QIcon)


def test_selecting_does_not_move_the_list_sideways(found: Quotations, view: QuotationGrid) -> None:
    view.resize(300, 400)
    view.horizontalScrollBar().setValue(0)
    found.select([50], current=50)
    assert view.horizontalScrollBar().value() == 0
    assert view.verticalScrollBar().value() > 0
