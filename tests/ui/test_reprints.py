# SPDX-License-Identifier: Apache-2.0
"""A quotation that three papers printed is one row that says so; each copy can be read, and a switch lists all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from desktop_app.actions.opening import open_library
from desktop_app.base.settings import Settings
from desktop_app.ui.dialogs.settings import SettingsDialog
from desktop_app.ui.export_scope import narrowed
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.columns import COLUMNS, NAMES, foot, in_articles, sentence
from desktop_app.ui.searching import Scope
from desktop_app.ui.views.quotation_grid import QuotationGrid
from desktop_app.ui.views.sidebar_rows import children, line_of
from tests.ui.articles import analysis_of
from tests.ui.conftest import WAIT_MS
from tests.ui.rows import row
from tests.ui.test_copies import WIRE, titled

COPIES = (
    WIRE,
    replace(WIRE, title="A lamp returns", publication="Harbour Weekly", published="2021-03-03", text=WIRE.text + "\n"),
    replace(WIRE, title="Light again", publication="Coast Herald", published="2021-03-04", text=WIRE.text + "By wire."),
)


@pytest.fixture
def library_path(home: Path) -> Path:
    path = home / "data" / "library.inquit"
    library = open_library(path)
    library.add((analysis_of(article), article.text.encode()) for article in COPIES)
    library.close()
    return path


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy and not window.feed._delay.isActive(), timeout=WAIT_MS)


def listed(window: MainWindow) -> list[int]:
    return list(window.parts.table.ids)


def test_the_row_says_in_how_many_articles(window: MainWindow, qtbot: QtBot) -> None:
    settle(window, qtbot)
    assert listed(window) == [1]
    shown = window.parts.table.row_at(0)
    assert shown is not None
    assert foot(shown).startswith("in 3 articles · direct")
    assert COLUMNS[NAMES.index("articles")].text(shown) == "3"
    assert sentence(shown).endswith("2 March 2021, in 3 articles")
    assert " · in 3 articles" in window.parts.details._facts.text()
    assert line_of(children(window.parts.sidebar._library)[0]).count == 1
    window.resize(2600, 800)
    window.actions_by_name["table"].trigger()
    assert not window.parts.list.grid.isColumnHidden(NAMES.index("articles")), "it comes by itself where it has values"


def test_what_one_article_alone_has_says_nothing() -> None:
    assert in_articles(row(1)) == ""
    assert in_articles(row(1, articles=2, reprint=True)) == "reprint, in 2 articles"


def test_the_switch_lists_all(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["reprints"].trigger()
    settle(window, qtbot)
    assert listed(window) == [1, 2, 3]
    assert [each.reprint for at in range(3) if (each := window.parts.table.row_at(at))] == [False, True, True]
    assert line_of(children(window.parts.sidebar._library)[0]).count == 3
    assert narrowed(window.listing.query, Scope.ALL, lambda _facet, value: value) == "reprints too"
    window.actions_by_name["person"].trigger()
    qtbot.waitUntil(lambda: window.parts.person_shown, timeout=WAIT_MS)
    assert window.parts.person.quotations.count() == 3
    window.actions_by_name["reprints"].trigger()
    qtbot.waitUntil(lambda: window.parts.person.quotations.count() == 1, timeout=WAIT_MS)


def test_the_setting_is_remembered(window: MainWindow, qtbot: QtBot, library_path: Path) -> None:
    window.actions_by_name["settings"].trigger()
    qtbot.waitUntil(lambda: window.findChild(SettingsDialog) is not None, timeout=WAIT_MS)
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    field = dialog.fields["shown/reprints"]
    assert isinstance(field, QCheckBox)
    field.click()
    qtbot.waitUntil(lambda: listed(window) == [1, 2, 3], timeout=WAIT_MS)
    assert window.actions_by_name["reprints"].isChecked()
    assert Settings().get("shown/reprints", False)
    other = MainWindow(path=library_path)
    assert other.listing.query.reprints
    other.close()
    other.deleteLater()


def test_a_copy_is_read_and_marked_without_leaving_the_list(window: MainWindow, qtbot: QtBot) -> None:
    window.parts.search.set_words("lens")
    settle(window, qtbot)
    window.parts.details.copies.links[1].click()
    qtbot.waitUntil(lambda: titled(window) == "Light again" and not window.jobs.busy, timeout=WAIT_MS)
    assert window.parts.details.row is not None
    assert window.parts.details.row.id == 3
    assert " · reprint, in 3 articles" in window.parts.details._facts.text()
    assert (listed(window), window.listing.query.words) == ([1], "lens")
    window.parts.details.star.click()
    qtbot.waitUntil(lambda: listed(window) == [3], timeout=WAIT_MS)
    settle(window, qtbot)
    shown = window.parts.table.row_at(0)
    assert shown is not None
    assert (shown.starred, shown.articles, shown.reprint) == (True, 3, False)
    window.editing.undo()
    qtbot.waitUntil(lambda: listed(window) == [1], timeout=WAIT_MS)


def test_the_quotations_of_a_copy_are_listed(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["documents"].trigger()
    qtbot.waitUntil(lambda: window.parts.documents_shown and not window.jobs.busy, timeout=WAIT_MS)
    view = window.parts.documents
    assert [each.quotations for each in (view.table.row_at(at) for at in range(3)) if each] == [1, 1, 1]
    view.list.selectRow(1)
    window.actions_by_name["document_quotations"].trigger()
    qtbot.waitUntil(lambda: not window.parts.documents_shown and not window.jobs.busy, timeout=WAIT_MS)
    assert len(listed(window)) == 1
    assert listed(window) != [1]


def test_columns_of_before_there_was_one_for_articles_are_kept(window: MainWindow) -> None:
    grid: QuotationGrid = window.parts.list.grid
    order = [name for name in reversed(NAMES) if name != "articles"]
    grid.restore_columns(f'{{"order": {order}, "shown": {{}}, "widths": {{}}}}'.replace("'", '"'))
    header = grid.horizontalHeader()
    assert [NAMES[header.logicalIndex(place)] for place in range(len(NAMES))] == [*order, "articles"]
