# SPDX-License-Identifier: Apache-2.0
"""Tab goes through the window as the eye does, also to what came later."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.model.query import Facet
from desktop_app.model.rows import Passage
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Evidence
from desktop_app.ui.main_window import MainWindow
from tests.ui.conftest import WAIT_MS

MOST = 80


def gone_through(window: MainWindow, start: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """What Tab goes to from `start` until it comes there again."""
    window.activateWindow()
    start.setFocus()
    gone = [start]
    while len(gone) < MOST:
        QTest.keyClick(gone[-1], key)
        after = window.focusWidget()
        assert after is not None
        if after is start:
            return gone
        gone.append(after)
    raise AssertionError(f"Tab does not come back to {start}")


def test_tab_goes_from_the_head_over_sidebar_list_and_article_to_the_details(window: MainWindow) -> None:
    parts = window.parts
    first = gone_through(window, parts.list.front)
    start = first.index(parts.search.box)
    gone = first[start:] + first[:start]
    details = parts.details
    expected = [
        parts.search.box,
        parts.search.last,
        parts.sidebar.tree,
        parts.filters.first,
        parts.filters.last,
        parts.list.front,
        parts.reader.view,
        details.speaker.shown,
        *details.status.values(),
        details.star,
        details.role.shown,
        details.organization.shown,
        details.form,
        details.why,
        details.tags.shown,
        details.note,
        details.citation.style_box,
    ]
    assert [part for part in gone if part in expected] == expected
    back = gone_through(window, parts.list.front, Qt.Key.Key_Backtab)
    assert back[1:] == first[:0:-1]


def test_what_comes_later_stands_where_it_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    parts, row = window.parts, window.reading.row
    assert row is not None
    window.listing.filter(facets=((Facet.ORGANIZATION, row.organization),))
    qtbot.waitUntil(lambda: not window.jobs.busy and parts.list.current_id is not None, timeout=WAIT_MS)
    reasons = (Evidence(about="speaker", reason="full-name", span=Span(0, 5)),)
    parts.details.show_row(row, Passage(id=row.id, content=(Span(0, 5),), evidence=reasons))
    parts.details.why.setChecked(True)
    gone = gone_through(window, parts.list.front)
    chips = [part for part in gone if part.objectName() == "chip"]
    links = [part for part in gone if parts.details.evidence.isAncestorOf(part)]
    assert len(chips) == len(links) == 1
    assert gone.index(chips[0]) == gone.index(parts.filters.last) + 1
    assert gone.index(links[0]) == gone.index(parts.details.why) + 1


def test_the_page_of_a_speaker_stands_in_the_place_of_the_list(window: MainWindow, qtbot: QtBot) -> None:
    parts = window.parts
    window.actions_by_name["person"].trigger()
    qtbot.waitUntil(lambda: parts.person_shown and not window.jobs.busy, timeout=WAIT_MS)
    gone = gone_through(window, parts.search.box)
    page = [part for part in gone if parts.person.isAncestorOf(part)]
    assert page[0] is parts.person.back
    assert page[-1] is parts.person.quotations
    assert gone[gone.index(parts.filters.views[-1]) + 1] is parts.person.back
    assert gone[gone.index(parts.person.quotations) + 1] is parts.reader.view
