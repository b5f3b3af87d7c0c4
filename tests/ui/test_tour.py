# SPDX-License-Identifier: Apache-2.0
"""An empty library says what to do; the tour points at the real parts, by keyboard alone, and holds nobody up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.actions import analysts, importing
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.tour import STEPS, in_words
from desktop_app.ui.views.callout import beside
from desktop_app.ui.views.empty_state import WAYS_IN
from tests.actions.analysts import simple
from tests.ui.conftest import WAIT_MS


@pytest.fixture
def first(qtbot: QtBot, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window at the very first start, with a sample that is quickly read."""
    sample = tmp_path / "port.txt"
    sample.write_text("Port opens\n\nJane Roe: “Yes, it is.”\n", encoding="utf-8")
    monkeypatch.setattr(importing, "_SAMPLE", (str(sample),))
    monkeypatch.setattr(analysts, "analyse_document", simple)
    made = MainWindow()
    made.resize(1200, 800)
    made.session.open()
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


def mark(window: MainWindow) -> QRect:
    found = window.findChild(QFrame, "callout-mark")
    assert found is not None
    return found.geometry() if found.isVisible() else QRect()


def test_tour_goes_over_the_real_parts_by_enter_alone(window: MainWindow) -> None:
    window.activateWindow()
    before = window.focusWidget()
    window.actions_by_name["tour"].trigger()
    callout = window.tour.callout
    assert QApplication.activeModalWidget() is None
    titles = []
    for step in STEPS:
        titles.append(callout.title)
        target = step.target(window.parts)
        shown = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        assert mark(window) == shown.intersected(window.rect()), step.title
        assert window.rect().contains(callout.geometry())
        assert callout.height() >= callout.heightForWidth(callout.width())
        focus = window.focusWidget()
        assert isinstance(focus, QPushButton)
        assert step.title in focus.accessibleDescription()
        assert f"{len(titles)} of {len(STEPS)}" in callout.accessibleName()
        QTest.keyClick(focus, Qt.Key.Key_Return)
    assert titles == [step.title for step in STEPS]
    assert not callout.isVisible()
    assert mark(window).isNull()
    assert window.focusWidget() is before


def test_tour_follows_the_window_leaves_it_usable_and_begins_anew(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["tour"].trigger()
    callout = window.tour.callout
    wide = mark(window).width()
    window.resize(900, 700)
    qtbot.waitUntil(lambda: mark(window).width() < wide)
    assert window.rect().contains(callout.geometry())
    window.actions_by_name["table"].trigger()
    assert window.parts.list.tabular
    callout.next_wanted.emit()
    callout.back_wanted.emit()
    callout.next_wanted.emit()
    assert callout.title == STEPS[1].title
    QTest.keyClick(callout, Qt.Key.Key_Escape)
    assert not window.tour.running
    window.actions_by_name["tour"].trigger()
    assert callout.title == STEPS[0].title


def test_first_start_shows_the_tour_once(first: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: first.whole and first.tour.running, timeout=WAIT_MS)
    assert first.parts.table.ids
    first.tour.end()
    first._remember()
    first.tour.start_once()
    qtbot.waitUntil(lambda: not first.importing.running and not first.jobs.busy, timeout=WAIT_MS)
    assert not first.tour.running


def test_empty_library_offers_every_way_in_and_says_what_each_is_for(window: MainWindow) -> None:
    window.parts.empty.empty_library()
    window.parts.show_empty()
    wanted: list[str] = []
    window.parts.empty.wanted.disconnect()
    window.parts.empty.wanted.connect(wanted.append)
    for name, _text, about in WAYS_IN:
        button = window.parts.empty.findChild(QPushButton, f"empty-{name}")
        assert button is not None
        assert button.accessibleDescription() == about
        assert isinstance(window.actions_by_name[name], QAction)
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert wanted == ["open", "paste", "add_url", "sample", "tour"]


@pytest.mark.parametrize(
    ("target", "place"),
    [
        (QRect(0, 100, 300, 500), QPoint(307, 100)),
        (QRect(700, 100, 300, 500), QPoint(492, 100)),
        (QRect(0, 0, 1000, 300), QPoint(8, 307)),
        (QRect(0, 300, 1000, 500), QPoint(8, 192)),
        (QRect(0, 0, 1000, 800), QPoint(8, 691)),
    ],
)
def test_callout_stands_beside_what_it_points_at(target: QRect, place: QPoint) -> None:
    assert beside(target, QSize(200, 100), QRect(0, 0, 1000, 800)) == place


def test_tour_names_only_keys_that_there_are() -> None:
    told = " ".join(in_words(step.text) for step in STEPS)
    assert "{" not in told
    assert "Ctrl+Shift+C" in told
