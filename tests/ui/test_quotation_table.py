# SPDX-License-Identifier: Apache-2.0
"""The model of the list: fetches only what was painted, in pages, once; never asks again for what is gone."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row
from desktop_app.ui import theme
from desktop_app.ui.models.columns import COLUMNS, FORM, NAMES, QUOTATION, SPEAKER, sentence
from desktop_app.ui.models.paged_table import MOST_PAGES_AT_ONCE, PAGE
from desktop_app.ui.models.quotation_table import QuotationTable
from desktop_app.ui.models.row_cache import RowCache
from tests.ui.rows import ids, row

_DISPLAY = Qt.ItemDataRole.DisplayRole


class Asked:
    """Remembers what the model asks for."""

    def __init__(self, table: QuotationTable) -> None:
        self.calls: list[list[int]] = []
        table.rows_wanted.connect(self.calls.append)


def test_model_keeps_the_rules_of_qt(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    table = QuotationTable()
    table.show(ids(range(1, 6)), [row(id) for id in range(1, 6)])
    qtmodeltester.check(table, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt says no type


def test_only_what_was_painted_is_fetched(qtbot: QtBot) -> None:
    table = QuotationTable()
    asked = Asked(table)
    table.show(ids(range(1_000_000)))
    qtbot.wait(10)
    assert asked.calls == []
    assert table.data(table.index(250_050, SPEAKER), _DISPLAY) is None
    table.data(table.index(250_051, SPEAKER), _DISPLAY)
    qtbot.waitUntil(lambda: bool(asked.calls))
    assert asked.calls == [list(range(250_000, 250_000 + PAGE))]


def test_page_under_way_is_not_asked_for_twice(qtbot: QtBot) -> None:
    table = QuotationTable()
    asked = Asked(table)
    table.show(ids(range(1000)))
    table.data(table.index(0, SPEAKER), _DISPLAY)
    qtbot.waitUntil(lambda: bool(asked.calls))
    table.data(table.index(1, SPEAKER), _DISPLAY)
    qtbot.wait(20)
    assert len(asked.calls) == 1
    table.accept([row(id) for id in asked.calls[0]], asked=asked.calls[0])
    assert table.data(table.index(1, SPEAKER), _DISPLAY) == "Speaker 1"


def test_pages_scrolled_past_are_not_fetched(qtbot: QtBot) -> None:
    table = QuotationTable()
    asked = Asked(table)
    table.show(ids(range(100 * PAGE)))
    for page in range(50):
        table.data(table.index(page * PAGE, SPEAKER), _DISPLAY)
    qtbot.waitUntil(lambda: bool(asked.calls))
    first = 50 - MOST_PAGES_AT_ONCE
    assert asked.calls == [list(range(first * PAGE, 50 * PAGE))]


def test_only_fetched_lines_are_repainted(qtbot: QtBot) -> None:
    table = QuotationTable()
    asked = Asked(table)
    table.show(ids(range(1000)))
    table.data(table.index(420, SPEAKER), _DISPLAY)
    qtbot.waitUntil(lambda: bool(asked.calls))
    repainted: list[tuple[int, int]] = []
    table.dataChanged.connect(lambda first, last, _roles=None: repainted.append((first.row(), last.row())))
    table.accept([row(id) for id in asked.calls[0]], asked=asked.calls[0])
    assert repainted == [(400, 499)]


def test_what_is_gone_is_not_asked_for_again(qtbot: QtBot) -> None:
    table = QuotationTable()
    asked = Asked(table)
    table.show(ids([1, 2, 3]))
    table.data(table.index(1, SPEAKER), _DISPLAY)
    qtbot.waitUntil(lambda: bool(asked.calls))
    table.accept([row(1), row(3)], asked=asked.calls[0])
    assert table.data(table.index(1, SPEAKER), _DISPLAY) is None
    qtbot.wait(20)
    assert len(asked.calls) == 1


def test_list_that_goes_on_grows_without_a_reset(qtbot: QtBot) -> None:
    table = QuotationTable()
    table.show(ids([5, 3]))
    resets: list[None] = []
    table.modelReset.connect(lambda: resets.append(None))
    with qtbot.waitSignal(table.rowsInserted):
        assert table.show(ids([5, 3, 9, 1]))
    assert table.rowCount() == 4
    assert table.show(ids([5, 3, 9, 1]))
    assert resets == []
    assert not table.show(ids([3, 5]))
    assert len(resets) == 1


def test_what_a_cell_says() -> None:
    table = QuotationTable()
    table.show(ids([7]), [row(7, speaker="Jo <b>Hale</b>", quotation="One\n  two", starred=True, status="checked")])
    cell = table.index(0, SPEAKER)
    assert table.data(table.index(0, QUOTATION), _DISPLAY) == "One two"
    assert "Jo &lt;b&gt;Hale&lt;/b&gt;" in table.data(cell, Qt.ItemDataRole.ToolTipRole)
    spoken = "Jo <b>Hale</b>, clerk, Port Office, direct, starred, checked: One two — Untitled"
    assert table.data(cell, Qt.ItemDataRole.AccessibleTextRole) == spoken


def test_sentence_of_an_unattributed_row() -> None:
    assert sentence(
        row(1, speaker="", role="", organization="", form=Form.MIXED, quotation="so", title="Port", published="2021-03")
    ) == ("Nobody named, mixed, to check: so — Port, March 2021")


def test_only_fields_of_fetched_rows_can_be_edited() -> None:
    table = QuotationTable()
    table.show(ids([1, 2]), [row(1)])
    editable = [NAMES[n] for n in range(len(COLUMNS)) if table.flags(table.index(0, n)) & Qt.ItemFlag.ItemIsEditable]
    assert editable == ["speaker", "role", "organization", "form"]
    assert not table.flags(table.index(1, SPEAKER)) & Qt.ItemFlag.ItemIsEditable
    assert table.rowCount(table.index(0, 0)) == 0
    assert not QModelIndex().isValid()


def test_editing_is_told_and_not_done_by_the_model(qtbot: QtBot) -> None:
    table = QuotationTable()
    table.show(ids([1]), [row(1)])
    with qtbot.waitSignal(table.edited) as told:
        assert table.setData(table.index(0, SPEAKER), "  Ada   Roe ")
    assert told.args == [1, "speaker", "Ada Roe"]
    assert table.data(table.index(0, SPEAKER), _DISPLAY) == "Speaker 1"
    with qtbot.assertNotEmitted(table.edited):
        assert not table.setData(table.index(0, SPEAKER), "Speaker 1")
        assert not table.setData(table.index(0, QUOTATION), "other words")


def test_form_has_a_glyph(qapp: QApplication) -> None:
    table = QuotationTable()
    table.show(ids([1]), [row(1, form=Form.INDIRECT)])
    glyph = table.data(table.index(0, FORM), Qt.ItemDataRole.DecorationRole)
    assert glyph.pixmap(16).toImage() == theme.icon("form-indirect").pixmap(16).toImage()


def test_cache_throws_away_what_was_not_used_longest() -> None:
    cache: RowCache[Row] = RowCache(capacity=3)
    cache.put([row(1), row(2), row(3)])
    assert cache.get(1) is not None
    cache.put([row(4)])
    assert [id for id in range(1, 5) if cache.get(id)] == [1, 3, 4]
    cache.forget([3])
    assert len(cache) == 2
