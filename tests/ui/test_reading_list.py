# SPDX-License-Identifier: Apache-2.0
"""The reading list: blocks of their own heights, a million of them, that neither jump nor leave gaps."""

from __future__ import annotations

import itertools
import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.model.rows import Row
from desktop_app.ui import theme
from desktop_app.ui.models.columns import ORGANIZATION, QUOTATION, ROLE
from desktop_app.ui.models.marking import marks
from desktop_app.ui.views.quotation_block import LINES
from desktop_app.ui.views.quotations import Quotations
from desktop_app.ui.views.reading_list import ReadingList
from tests.ui.rows import ids, listed, row

MANY = 1_000_000
WORDS = "The ferry sails at noon, whatever the harbour master writes on his board. "


def uneven(id: int) -> Row:
    return row(id, quotation=(WORDS * (1 + id % 7)).strip(), published="2016-05-12")


@pytest.fixture
def found(qtbot: QtBot) -> Quotations:
    return listed(qtbot, [uneven(id) for id in range(1, 101)], tabular=False, width=500, height=700)


@pytest.fixture
def view(found: Quotations) -> ReadingList:
    return found.reading


def wheel(view: ReadingList, pixels: int) -> None:
    place = QPointF(100, 100)
    turned = QWheelEvent(
        place,
        QPointF(view.mapToGlobal(place.toPoint())),
        QPoint(0, -pixels),
        QPoint(0, 0),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), turned)


def assert_full(view: ReadingList) -> None:
    """The rows stand one below the other and fill the viewport."""
    placed = view.placed
    assert placed[0].top <= 0
    assert placed[-1].top + placed[-1].height >= view.viewport().height()
    for above, below in itertools.pairwise(placed):
        assert below.row == above.row + 1
        assert below.top == above.top + above.height


def test_a_block_has_the_height_of_its_words_up_to_four_lines(view: ReadingList) -> None:
    heights = [view._height(position) for position in (6, 0, 1, 2, 3, 4)]
    assert heights == sorted(heights)
    assert heights[-1] == heights[-2], "no higher than four lines"
    line = view.blocks._line()
    assert heights[-1] - heights[0] == pytest.approx((LINES - 2) * line, abs=2)


def test_the_list_is_scrolled_pixel_by_pixel_without_gaps(view: ReadingList) -> None:
    for pixels in (1, 37, 500, -20, -300):
        before = {placed.row: placed.top for placed in view.placed}
        wheel(view, pixels)
        after = {placed.row: placed.top for placed in view.placed}
        assert_full(view)
        assert {before[each] - after[each] for each in before.keys() & after.keys()} in ({pixels}, set())
    for pixels, end in ((100_000, 99), (-100_000, 0)):
        wheel(view, pixels)
        assert_full(view)
        assert end in (view.placed[0].row, view.placed[-1].row)
    assert view.verticalScrollBar().value() == 0


def test_the_scroll_bar_reaches_every_row_of_a_million(view: ReadingList) -> None:
    view.table.show(ids(range(1, MANY + 1)), [])
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.placed[-1].row == MANY - 1
    assert view.placed[-1].top + view.placed[-1].height == view.viewport().height()
    bar.setValue(bar.maximum() // 2)
    assert abs(view.placed[0].row - MANY // 2) < 10
    value = bar.value()
    view.scroll_by(700)
    assert 200 < bar.value() - value < 2000, "the bar goes on with the wheel"
    bar.setValue(0)
    assert view.placed[0][:2] == (0, 0)
    assert_full(view)


def test_rows_that_are_fetched_do_not_move_what_is_read(view: ReadingList) -> None:
    view.table.show(ids(range(1, MANY + 1)), [])
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    middle = view.placed[len(view.placed) // 2].row
    view.table._fetching = {middle // 100}
    first = view.placed[0].row // 100 * 100
    asked = range(first + 1, first + 201)
    view.table.accept([uneven(id) for id in asked], asked=asked)
    assert_full(view)
    assert view.placed[0].row <= middle <= view.placed[-1].row


def test_only_what_is_near_is_laid_out_and_fetched(view: ReadingList, qtbot: QtBot) -> None:
    view.table.show(ids(range(1, MANY + 1)), [])
    asked: list[int] = []
    view.table.rows_wanted.connect(asked.extend)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 3)
    qtbot.waitUntil(lambda: bool(asked))
    assert len(asked) <= 400
    before = time.thread_time()
    view.grab()
    assert time.thread_time() - before < 0.2


def test_more_shows_all_of_a_quotation_and_less_four_lines(view: ReadingList) -> None:
    position = 3
    before = view._height(position)
    block = view.blocks.block(view.table.row_at(position))  # type: ignore[arg-type]  # it is at hand
    assert block.fold_word == "more"
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_fold_of(view, position))
    assert view._height(position) > before
    block = view.blocks.block(view.table.row_at(position))  # type: ignore[arg-type]
    assert block.fold_word == "less"
    assert_full(view)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_fold_of(view, position))
    assert view._height(position) == before


def _fold_of(view: ReadingList, position: int) -> QPoint:
    block = view.blocks.block(view.table.row_at(position))  # type: ignore[arg-type]
    return block.fold.center() + view.visualRect(view.table.index(position, QUOTATION)).topLeft()


def test_right_shows_more_and_left_less(found: Quotations, view: ReadingList) -> None:
    found.select([3], current=3)
    before = view._height(3)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view._height(3) > before
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view._height(3) == before
    assert found.current_row == 3


def test_what_was_searched_for_is_marked_and_in_sight(view: ReadingList) -> None:
    far = row(1, quotation=WORDS * 20 + "A walrus 🦭 came aboard. " + WORDS * 3)
    view.table.show(ids([1]), [far])
    view.mark(marks("walrus"))
    shown = view.blocks.block(far).parts[1][1]
    assert "walrus 🦭 came" in shown.text()
    assert shown.lineCount() == LINES
    [found] = shown.formats()
    assert shown.text().encode("utf-16-le")[2 * found.start : 2 * (found.start + found.length)].decode("utf-16-le") == (
        "walrus"
    )
    image, colour = view.viewport().grab().toImage(), theme.colours().match.rgb()
    assert sum(image.pixel(x, y) == colour for x in range(image.width()) for y in range(0, 150)) > 100


@pytest.mark.parametrize(
    "text", ["", "<b>x</b> & y", "a\x00b\u2028c\ufffc" * 40, "🦭" * 3000, "x" * 5000, "مرحبا " * 300]
)
def test_whatever_stands_there_is_laid_out(view: ReadingList, text: str) -> None:
    odd = row(1, speaker=text, role=text, organization=text, title=text, quotation=text, tags=(text,), note=text)
    for width in (40, 300, 1200):
        view.resize(width, 300)
        view.table.show(ids([1]), [odd])
        view.mark(marks("x y"))
        view.fold(0)
        view.grab()
        view.fold(0)
        assert view.blocks.block(odd).height < 400 or width < 300
        view.table.show(ids([]))


def test_the_name_is_edited_in_its_place_and_tab_goes_on(found: Quotations, view: ReadingList, qtbot: QtBot) -> None:
    found.activateWindow()
    found.select([2], current=2)
    view.setFocus()
    found.edit_current()
    for column, told in ((ROLE, "speaker"), (ORGANIZATION, "role")):
        line = QApplication.focusWidget()
        assert isinstance(line, QLineEdit)
        assert view.visualRect(view.table.index(2, QUOTATION)).contains(line.geometry().center())
        line.setText(f"New {told}")
        with qtbot.waitSignal(view.table.edited) as edited:
            QTest.keyClick(line, Qt.Key.Key_Tab)
        assert edited.args == [3, told, f"New {told}"]
        assert view.currentIndex().column() == column
    assert list(found.selected_ids()) == [3]


def test_pages_and_steps_keep_the_current_row_in_sight(found: Quotations, view: ReadingList) -> None:
    view.setFocus()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
        before = found.current_row
        QTest.keyClick(view, key)
        assert found.current_row != before
        place = view.visualRect(view.currentIndex())
        assert view.viewport().rect().contains(place)
        assert list(found.selected_ids()) == [found.current_row + 1]


def test_the_mouse_selects_ranges_also_from_far_away(found: Quotations, view: ReadingList) -> None:
    found.select([0], current=0)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    last = view.visualRect(view.table.index(99, QUOTATION)).center()
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.visualRect(view.table.index(view.placed[-2].row, QUOTATION)).center(),
    )
    first = found.current_row
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, shift, last)
    assert list(found.selected_ids()) == list(range(first + 1, 101))
    view.verticalScrollBar().setValue(0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, shift, QPoint(100, 5))
    assert list(found.selected_ids()) == list(range(1, first + 2))


def test_every_row_is_read_as_one_sentence(found: Quotations, view: ReadingList) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Quotations"
    assert interface.childCount() == 100
    item = interface.child(1)
    assert item.role() is QAccessible.Role.ListItem
    assert (
        item.text(QAccessible.Text.Name)
        == f"Speaker 2, clerk, Port Office, direct, to check: {(WORDS * 3).strip()} — Untitled, 12 May 2016"
    )
    assert item.rect().contains(view.mapToGlobal(view.visualRect(view.table.index(1, QUOTATION)).center()))


def test_the_blocks_follow_font_and_theme(found: Quotations, view: ReadingList, qapp: QApplication) -> None:
    before = view._height(0)
    larger = view.font()
    larger.setPointSizeF(larger.pointSizeF() * 1.5)
    view.setFont(larger)
    assert view._height(0) > before
    light = view.grab().toImage()
    theme.apply(qapp, scheme="dark")
    dark = view.grab().toImage()
    theme.apply(qapp, scheme="light")
    assert light.pixelColor(300, 5).lightness() > 200 > 80 > dark.pixelColor(300, 5).lightness()
