# SPDX-License-Identifier: Apache-2.0
"""How the window shares its room, and that nothing of a quotation is cut, in small windows and with large letters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont, QFontMetricsF, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui import theme
from desktop_app.ui.dialogs.refused import Refused
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.document_columns import TITLE
from desktop_app.ui.views.choice import Choice
from desktop_app.ui.views.details import Details
from desktop_app.ui.views.label import Label
from tests.ui.conftest import WAIT_MS

LARGE = 1.5


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application with the style of the program, as it starts."""
    palette = qapp.palette()
    theme.apply(qapp, scheme="light")
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(palette)


@pytest.fixture
def sized(
    qtbot: QtBot, dressed: QApplication, library_path: object, request: pytest.FixtureRequest
) -> Iterator[MainWindow]:
    """The window in a size and with letters of the test's choice, the first quotation shown."""
    width, height, scale = request.param
    usual, larger = dressed.font(), QFont(dressed.font())
    larger.setPointSizeF(usual.pointSizeF() * scale)
    dressed.setFont(larger)
    made = MainWindow()
    made.resize(width, height)
    made.session.open()
    made.show()
    qtbot.waitUntil(lambda: made.whole and made.reading.row is not None and not made.jobs.busy, timeout=WAIT_MS)
    row = made.reading.row
    assert row is not None
    made.editing.set_tags([row.id], row, ("lamps", "harbour"))
    made.editing.set_field([row.id], "note", "Ask her about the lens.")
    qtbot.waitUntil(lambda: made.parts.details.note.toPlainText() != "" and not made.jobs.busy, timeout=WAIT_MS)
    yield made
    made.close()
    made.deleteLater()
    dressed.setFont(usual)


def shown_of(details: Details) -> list[QWidget]:
    return [
        details.speaker.shown,
        details.role.shown,
        details.organization.shown,
        details.why,
        details.tags.shown,
        details.note,
        details.citation.text,
    ]


def within(widget: QWidget, outer: QWidget) -> bool:
    return outer.rect().contains(QRect(widget.mapTo(outer, QPoint(0, 0)), widget.size()))


@pytest.mark.parametrize("sized", [(1280, 800, 1)], indirect=True)
def test_sidebar_list_and_reader_have_their_shares(sized: MainWindow) -> None:
    side, middle, right = sized.parts.panes.sizes()
    assert side == pytest.approx(190, abs=50)
    assert middle / (middle + right) == pytest.approx(0.55, abs=0.01)
    view = sized.parts.reader.view
    margins = 2 * view.document().rootFrame().frameFormat().leftMargin()
    assert 58 <= (view.viewport().width() - margins) / QFontMetricsF(view.font()).averageCharWidth() <= 75
    assert margins >= 2 * theme.WIDE


@pytest.mark.parametrize("sized", [(1280, 800, 1)], indirect=True)
def test_all_of_a_quotation_is_seen_without_scrolling(sized: MainWindow) -> None:
    details = sized.parts.details
    assert details.verticalScrollBar().maximum() == 0
    assert all(within(widget, details.viewport()) for widget in shown_of(details))
    text = details.citation.text
    assert text.height() >= text.heightForWidth(text.width()), "the citation is not cut"
    assert sized.parts.reader.view.height() > 0.3 * sized.height()


@pytest.mark.parametrize("sized", [(1280, 800, 1)], indirect=True)
def test_facts_are_no_higher_than_their_words_need(sized: MainWindow, qtbot: QtBot) -> None:
    facts = sized.parts.details._facts
    words, before = facts.text(), facts.minimumHeight()
    facts.setText(f"{words} " * 9)
    qtbot.wait(20)
    assert facts.height() > 2 * before
    facts.setText(words)
    qtbot.waitUntil(lambda: facts.height() < 2 * before, timeout=WAIT_MS)
    assert facts.minimumHeight() == before


@pytest.mark.parametrize("sized", [(1024, 700, 1), (1280, 800, LARGE), (1024, 700, LARGE)], indirect=True)
def test_the_layout_holds_where_there_is_little_room(sized: MainWindow) -> None:
    details, parts = sized.parts.details, sized.parts
    assert sized.minimumSizeHint().width() <= sized.width()
    assert within(details, sized)
    assert parts.reader.view.viewport().height() > 3 * QFontMetricsF(parts.reader.view.font()).lineSpacing()
    page = details.viewport()
    for widget in shown_of(details):
        left = widget.mapTo(page, QPoint(0, 0)).x()
        assert left >= 0
        assert left + widget.width() <= page.width(), widget.accessibleName()
    for box in sized.findChildren(QComboBox):
        if box.isVisible():
            assert box.width() >= box.sizeHint().width(), box.accessibleName()


def cut(window: MainWindow) -> list[str]:
    """The words that have fewer lines than they need, and what is wider than the room of a speaker's page."""
    labels = [label for label in window.findChildren(Label) if label.isVisible() and label.wordWrap()]
    low = [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]
    areas = window.parts.person.findChildren(QScrollArea)
    inside = [(area, area.widget()) for area in areas if area.isVisible()]
    wide = ["person" for area, page in inside if page is not None and page.width() > area.viewport().width()]
    return low + wide


@pytest.mark.parametrize("sized", [(1024, 700, LARGE)], indirect=True)
def test_no_words_are_cut_where_there_is_little_room(sized: MainWindow, qtbot: QtBot) -> None:
    def go(view: str) -> None:
        sized.actions_by_name[view].trigger()
        qtbot.waitUntil(lambda: not sized.jobs.busy, timeout=WAIT_MS)
        # A word that takes one line more moves what is below it once more.
        qtbot.wait(50)

    assert cut(sized) == []
    go("table")
    assert sized.parts.list.grid.horizontalScrollBar().maximum() == 0
    go("person")
    assert cut(sized) == []
    go("documents")
    listed = sized.parts.documents.list
    assert listed.columnWidth(TITLE) >= 18 * listed.fontMetrics().averageCharWidth()


@pytest.mark.parametrize("sized", [(1280, 800, 1), (1280, 800, LARGE)], indirect=True)
def test_labels_and_values_stand_on_one_line(sized: MainWindow) -> None:
    details = sized.parts.details
    for line in (details.role, details.organization, details.tags):
        label = details.name_of(line)
        assert abs(_middle(label, details) - _middle(line.shown, details)) <= 1, line.shown.accessibleName()
        assert label.font().pointSizeF() == line.shown.font().pointSizeF()


def _middle(widget: QWidget, outer: QWidget) -> float:
    return widget.mapTo(outer, QPoint(0, 0)).y() + widget.contentsRect().center().y()


def test_a_box_of_choices_is_as_wide_as_its_choice_and_its_list_as_the_longest(
    dressed: QApplication, qtbot: QtBot
) -> None:
    box = Choice()
    qtbot.addWidget(box)
    box.addItems(["APA", "Chicago, notes with a bibliography (17th edition)"])
    box.show()
    longest = box.fontMetrics().horizontalAdvance(box.itemText(1))
    assert box.fontMetrics().horizontalAdvance("APA") < box.sizeHint().width() < longest
    box.showPopup()
    assert box.view().width() >= longest
    box.hidePopup()
    box.setCurrentIndex(1)
    assert box.sizeHint().width() > longest


def test_suggestions_are_framed_and_padded(dressed: QApplication, window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    line = window.parts.details.speaker
    line.set_suggestions(["Tomasz Okoye"])
    line.start()
    QTest.keyClicks(line.field, "x")
    line.field.selectAll()
    QTest.keyClicks(line.field, "oko")
    completer = line.field.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible, timeout=WAIT_MS)
    image, frame = popup.grab().toImage(), theme.colours().control_line.name()
    corners = ((image.width() // 2, 0), (0, image.height() // 2), (image.width() // 2, image.height() - 1))
    assert [image.pixelColor(x, y).name() for x, y in corners] == [frame] * 3
    row = popup.visualRect(popup.model().index(0, 0))
    assert row.height() >= popup.fontMetrics().height() + 2 * theme.GRID
    popup.hide()


def test_no_window_is_larger_than_the_screen(
    qtbot: QtBot, library_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(0, 0, 800, 400))
    window = MainWindow()
    qtbot.addWidget(window)
    assert (window.width(), window.height()) == (800, 400)
    dialog = Refused([], window)
    assert dialog.width() <= 800
    assert dialog.height() <= 400
    window.close()


@pytest.mark.parametrize("sized", [(1280, 800, 1)], indirect=True)
def test_a_long_note_gets_more_lines(sized: MainWindow) -> None:
    note = sized.parts.details.note
    before = note.height()
    note.setPlainText("one\ntwo\nthree\nfour\nfive\nsix")
    line = note.fontMetrics().lineSpacing()
    assert note.height() == pytest.approx(before + 3 * line, abs=2)
    note.setPlainText("one")
    assert note.height() == before
