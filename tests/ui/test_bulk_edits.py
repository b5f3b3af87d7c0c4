# SPDX-License-Identifier: Apache-2.0
"""What is done to a selection is done to all of it, as one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.actions import browsing
from desktop_app.actions.opening import open_library
from desktop_app.model.analysis import Analysis, AttributedQuotation
from desktop_app.model.document import Document
from desktop_app.model.query import Column, Query
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import UNATTRIBUTED
from desktop_app.ui import copying
from desktop_app.ui.main_window import MainWindow

MANY = 3789


@pytest.fixture
def many(qtbot: QtBot, home: Path) -> Iterator[MainWindow]:
    """The window on a library of 3,789 quotations, sorted so that an edit moves none, all of them selected."""
    lines = [f"“Mill number {number} is shut,” she said.\n" for number in range(MANY)]
    text, at, found = "".join(lines), 0, []
    for line in lines:
        content = (Span(at + 1, at + line.index("”")),)
        quotation = Quotation(content=content, form=Form.DIRECT, confidence=0.9)
        found.append(AttributedQuotation(quotation=quotation, attribution=UNATTRIBUTED))
        at += len(line)
    path = home / "data" / "library.inquit"
    library = open_library(path)
    library.add([(Analysis(document=Document(text=text), quotations=tuple(found)), text.encode())])
    library.close()
    window = MainWindow(path=path)
    window.resize(1200, 800)
    window.session.open()
    window.show()
    qtbot.waitUntil(lambda: window.whole and window.parts.table.rowCount() == MANY, timeout=60_000)
    settle(window, qtbot)
    window.parts.list.select_all()
    yield window
    window.close()
    window.deleteLater()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(150)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)


def count(window: MainWindow, words: str) -> int:
    return browsing.count(window.session.library, Query(words=words))


@pytest.mark.parametrize(("name", "words"), [("star", "is:starred"), ("checked", "is:checked"), ("wrong", "is:wrong")])
def test_a_mark_reaches_every_selected_row_as_one_step(many: MainWindow, qtbot: QtBot, name: str, words: str) -> None:
    many.actions_by_name[name].trigger()
    settle(many, qtbot)
    assert count(many, words) == MANY
    assert "3,789" in many.parts.message.text
    assert many.parts.list.selected_count() == MANY, "what comes next is done to the same rows"
    many.actions_by_name["undo"].trigger()
    settle(many, qtbot)
    assert count(many, words) == 0
    assert not many.actions_by_name["undo"].isEnabled()


def test_a_mark_that_all_but_one_have_is_given_then_taken(many: MainWindow, qtbot: QtBot) -> None:
    many.editing.set_field(many.parts.table.ids[1:], "starred", True)
    settle(many, qtbot)
    for left in (MANY, 0):
        many.actions_by_name["star"].trigger()
        settle(many, qtbot)
        assert count(many, "is:starred") == left


def test_a_long_selection_outlives_another_order(many: MainWindow, qtbot: QtBot) -> None:
    many.parts.list.select(range(0, MANY, 2), current=0)
    chosen = set(many.parts.list.selected_ids())
    many.listing.filter(sort=Column.QUOTATION, descending=True)
    settle(many, qtbot)
    assert set(many.parts.list.selected_ids()) == chosen


def test_it_is_said_where_not_all_is_copied(many: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "MOST_COPIED", 1000)
    many.actions_by_name["copy"].trigger()
    told = "Copied the first 1,000 of 3,789 quotations; 1,000 of 1,000 not checked"
    qtbot.waitUntil(lambda: many.parts.message.text == told, timeout=60_000)
