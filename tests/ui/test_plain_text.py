# SPDX-License-Identifier: Apache-2.0
"""An article that would be laid out as HTML is shown letter for letter, wherever the window shows something of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QColor, QHelpEvent, QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QToolTip, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.actions import editing, saved
from desktop_app.actions.opening import open_library
from desktop_app.model.query import Facet, Query
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.columns import COLUMNS
from desktop_app.ui.plain_text import tip
from tests.ui.articles import ARTICLES, analysis_of
from tests.ui.conftest import WAIT_MS

RED = QColor(250, 10, 10)
SIDE = 240


@pytest.fixture
def evil(tmp_path: Path) -> str:
    """A headline that shows a red square of the disk where it is laid out as HTML."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(RED)
    assert image.save(str(tmp_path / "red.png"))
    return f"<img src={tmp_path / 'red.png'}>"


@pytest.fixture
def evil_window(qtbot: QtBot, home: Path, evil: str) -> Iterator[MainWindow]:
    """The window on a library in which every field that an article or its reader can fill is evil."""
    path = home / "data" / "library.inquit"
    with_all = ARTICLES[0].said[0]
    said = replace(with_all, speaker=f"{evil} Vale", role=f"{evil} mayor", organization=f"{evil} Mill")
    article = replace(ARTICLES[0], title=evil, publication=f"{evil} Courier", said=(said, *ARTICLES[0].said[1:]))
    library = open_library(path)
    analysis = analysis_of(article)
    document = replace(analysis.document, authors=(f"{evil} Author",), file=f"/{evil}", name=evil)
    library.add([(replace(analysis, document=document), article.text.encode())])
    editing.change_tags(library, [1], add=(f"{evil} tag",))
    editing.set_note(library, 1, evil)
    saved.save(library, f"{evil} search", Query(words=f'"{evil}"'))
    library.close()
    window = MainWindow(path=path)
    window.resize(1200, 800)
    window.session.open()
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: window.whole and window.reading.row is not None and not window.jobs.busy, timeout=WAIT_MS)
    yield window
    QToolTip.hideText()
    window.close()
    window.deleteLater()


def red_on(widget: QWidget) -> bool:
    """True where the picture was loaded and painted."""
    image = widget.grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 8) for y in range(0, image.height(), 8))
    return any(image.pixelColor(x, y) == RED for x, y in points)


def hover(widget: QWidget, place: QPoint, qtbot: QtBot) -> QWidget:
    """Let the pointer rest at `place`; the tooltip that comes."""
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible(), timeout=WAIT_MS)
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
    qtbot.waitUntil(QToolTip.isVisible, timeout=WAIT_MS)
    return next(w for w in QApplication.topLevelWidgets() if w.isVisible() and w.inherits("QTipLabel"))


def test_the_picture_would_be_seen_if_it_were_shown(qtbot: QtBot, evil: str) -> None:
    label = QLabel(evil)
    qtbot.addWidget(label)
    assert red_on(label)


def test_an_evil_title_is_hovered_and_shown_letter_by_letter(evil_window: MainWindow, qtbot: QtBot, evil: str) -> None:
    parts = evil_window.parts
    parts.list.show_view(tabular=True)
    for number in range(len(COLUMNS)):
        parts.list.grid.show_column(number, shown=True)
    places: list[tuple[QWidget, QPoint]] = [
        (parts.list.grid.viewport(), parts.list.grid.visualRect(parts.table.index(0, number)).center())
        for number, column in enumerate(COLUMNS)
        if column.name in ("document", "speaker", "role", "organization")
    ]
    item = next(each for each in _items(parts.sidebar.tree) if evil in each.data(Qt.ItemDataRole.DisplayRole))
    parts.sidebar.tree.scrollTo(item)
    places.append((parts.sidebar.tree.viewport(), parts.sidebar.tree.visualRect(item).center()))
    evil_window.parts.progress.begin(evil, stopped="")
    places.append((parts.progress._what, QPoint(2, 2)))
    assert len(places) == 6
    for widget, place in places:
        shown = hover(widget, place, qtbot)
        assert _plain(QToolTip.text()).find(evil) >= 0, QToolTip.text()
        assert not red_on(shown)


def test_no_part_of_the_window_would_lay_an_article_out(evil_window: MainWindow, qtbot: QtBot, evil: str) -> None:
    parts = evil_window.parts
    parts.details.why.setChecked(True)
    evil_window.listing.filter(facets=((Facet.SPEAKER, "1"),))
    evil_window.telling.say(evil)
    evil_window.people.show(1)
    qtbot.waitUntil(lambda: not evil_window.jobs.busy and parts.person_shown, timeout=WAIT_MS)
    widgets = [evil_window, *evil_window.findChildren(QWidget)]
    labels = [each for each in widgets if isinstance(each, QLabel)]
    assert any(evil in label.text() for label in labels)
    assert [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []
    assert all("<img" not in tooltip for tooltip in _tips(widgets))
    assert not red_on(evil_window)


def _tips(widgets: list[QWidget]) -> Iterator[str]:
    for widget in widgets:
        yield widget.toolTip()
        yield from (action.toolTip() for action in widget.findChildren(QAction))
        if isinstance(widget, QTreeWidget | QListWidget):
            yield from (item.data(Qt.ItemDataRole.ToolTipRole) or "" for item in _items(widget))


def _items(view: QTreeWidget | QListWidget, under: QModelIndex | None = None) -> Iterator[QModelIndex]:
    model, parent = view.model(), under or QModelIndex()
    for row in range(model.rowCount(parent)):
        item = model.index(row, 0, parent)
        yield item
        yield from _items(view, item)


def _plain(tooltip: str) -> str:
    """What the user reads."""
    document = QTextDocument()
    if QtGui.Qt.mightBeRichText(tooltip):
        document.setHtml(tooltip)
    else:
        document.setPlainText(tooltip)
    return document.toPlainText()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ayla & Sons",
        "&lt;b&gt;",
        "a < b\n& c > d",
        "<?xml version='1.0'?>",
        "<p>x</p>",
        "word " * 300,
        "two\n  lines",
    ],
)
def test_a_tooltip_says_its_text_letter_for_letter(text: str) -> None:
    assert _plain(tip(text)) == text


def test_a_tooltip_does_not_lay_out_whole_pages() -> None:
    assert len(_plain(tip("word " * 1_000_000))) == 2001
