# SPDX-License-Identifier: Apache-2.0
"""What is doubtful is one click away: in the sidebar, in the filter bar; and "why" tells the parts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.actions.opening import open_library
from desktop_app.model.query import Facet
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.searching import Scope
from desktop_app.ui.views.sidebar_rows import children, line_of
from desktop_app.ui.views.state_button import Shown
from tests.library.making import bank, doubtful_mayor, source
from tests.ui.conftest import WAIT_MS

# The offscreen platform has no window manager to tell the smallest size to.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def library_path(home: Path) -> Path:
    """2 and 3 of its eight quotations are doubtful (0.3, 0.45), 4 is an attitude."""
    path = home / "data" / "library.inquit"
    library = open_library(path)
    library.add([source(doubtful_mayor()), source(bank())])
    library.close()
    return path


@pytest.fixture
def doubted(window: MainWindow, qtbot: QtBot) -> MainWindow:
    settle(window, qtbot)
    return window


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy and not window.feed._delay.isActive(), timeout=WAIT_MS)


def listed(window: MainWindow) -> list[int]:
    return list(window.parts.table.ids)


def test_the_sidebar_counts_and_lists_them(doubted: MainWindow, qtbot: QtBot) -> None:
    assert listed(doubted) == [1, 5, 6, 7, 8]
    sidebar = doubted.parts.sidebar
    lines = {line_of(each).value: line_of(each).count for each in children(sidebar._library)}
    assert (lines["all"], lines["doubtful"]) == (5, 2)
    item = next(each for each in children(sidebar._library) if line_of(each).value == "doubtful")
    sidebar.tree.setCurrentItem(item)
    QTest.keyClick(sidebar.tree, Qt.Key.Key_Return)
    settle(doubted, qtbot)
    assert listed(doubted) == [2, 3]
    assert doubted.listing.scope is Scope.DOUBTFUL
    assert doubted.parts.filters.state.text() == "Doubtful"
    doubted.editing.set_field([2, 3], "status", "checked")
    settle(doubted, qtbot)
    assert listed(doubted) == []
    assert doubted.parts.empty.isVisible()
    assert "Nothing is doubtful" in doubted.parts.empty._title.text()


def test_the_filter_bar_tells_how_many_and_shows_them(doubted: MainWindow, qtbot: QtBot) -> None:
    button = doubted.parts.filters.state
    assert button.accessibleName() == "States: Sure, to check, 2 doubtful"
    doubted.actions_by_name["doubtful"].trigger()
    settle(doubted, qtbot)
    assert listed(doubted) == [1, 2, 3, 5, 6, 7, 8]
    assert (button.text(), button.accessibleName()) == ("All states", "States: All states")
    sidebar = doubted.parts.sidebar
    assert line_of(children(sidebar._library)[0]).count == 7
    doubted.listing.clear()
    settle(doubted, qtbot)
    assert len(listed(doubted)) == 7, "a way of looking is no filter"
    assert doubted.actions_by_name["doubtful"].isChecked()


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (Shown.LISTED, [1, 5, 6, 7, 8]),
        (Shown.SURE, []),
        (Shown.TO_CHECK, [1, 5, 6, 7, 8]),
        (Shown.ALL, [1, 2, 3, 5, 6, 7, 8]),
        (Shown.DOUBTFUL, [2, 3]),
    ],
)
def test_the_button_chooses_the_states(doubted: MainWindow, qtbot: QtBot, shown: Shown, expected: list[int]) -> None:
    for choice in (Shown.DOUBTFUL, Shown.SURE, shown):
        doubted.parts.filters.state.choices[choice].trigger()
        settle(doubted, qtbot)
    assert listed(doubted) == expected
    assert doubted.states.shown is shown
    assert doubted.parts.filters.state.choices[shown].isChecked()
    chosen = [value for facet, value in doubted.listing.query.facets if facet is Facet.STATE]
    assert chosen == ([shown.value] if shown in (Shown.SURE, Shown.TO_CHECK) else [])


def test_an_export_says_how_many_are_left_out(doubted: MainWindow, qtbot: QtBot) -> None:
    ids, described = doubted.handlers.scope()
    assert described.told(len(ids)) == "5 quotations: all of the library; 2 doubtful left out"
    doubted.states.toggle(shown=True)
    settle(doubted, qtbot)
    ids, described = doubted.handlers.scope()
    assert described.told(len(ids)) == "7 quotations: doubtful ones too"


def test_why_tells_each_part_and_the_reader_marks_only_what_is_shown(doubted: MainWindow, qtbot: QtBot) -> None:
    reader, details = doubted.parts.reader, doubted.parts.details
    marked = {mark.span for mark in reader._marks(None)}
    spans = {passage.id: passage.content[0] for passage in reader._passages}
    assert [id for id, span in spans.items() if span in marked] == [1, 5]
    doubted.listing.choose_scope(Scope.DOUBTFUL)
    qtbot.waitUntil(lambda: details.row is not None and details.row.id == 2, timeout=WAIT_MS)
    settle(doubted, qtbot)
    assert details.candidates._reason.text().startswith("Doubtful")
    details.why.click()
    assert details.certainty.told == {
        "mouth": "24%",
        "real": "30%",
        "bounds": "90%",
        "speaker": "80%",
        "role": "75%",
        "organization": "70%",
    }
    details.why.click()
    assert not details.certainty.isVisible()


def test_what_an_edit_takes_out_of_sight_can_be_shown(doubted: MainWindow, qtbot: QtBot) -> None:
    doubted.editing.set_field([2], "starred", value=True)
    settle(doubted, qtbot)
    assert 2 in listed(doubted)
    doubted.editing.set_field([2], "starred", value=False)
    settle(doubted, qtbot)
    assert 2 not in listed(doubted)
    doubted.listing.go_to(2)
    settle(doubted, qtbot)
    assert doubted.parts.list.current_id == 2
    assert doubted.listing.query.doubtful


def test_where_all_is_doubtful_the_window_says_so(doubted: MainWindow, qtbot: QtBot) -> None:
    doubted.listing.filter(words="speaker:tom")
    qtbot.waitUntil(lambda: doubted.parts.empty.isVisible(), timeout=WAIT_MS)
    settle(doubted, qtbot)
    assert doubted.parts.empty._advice.text() == "1 doubtful quotation was left out."
