# SPDX-License-Identifier: Apache-2.0
"""Several libraries in one window."""

from __future__ import annotations

import shutil
import sqlite3
import time
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.actions import opening
from desktop_app.actions.opening import Library, open_library
from desktop_app.base.progress import Progress
from desktop_app.library.storage.migrations import MIGRATIONS
from desktop_app.model.query import Facet
from desktop_app.ui.dialogs.trouble import LibraryTrouble
from desktop_app.ui.libraries import RECENT
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.session import STEPS
from desktop_app.ui.settings import WindowSettings
from tests.ui.conftest import WAIT_MS


def settle(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    qtbot.waitUntil(
        lambda: window.session.ready and window.session.path == path and not window.jobs.busy, timeout=WAIT_MS
    )


def chosen(window: MainWindow, command: str, path: Path) -> None:
    window.actions_by_name[command].trigger()
    [dialog] = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    dialog.fileSelected.emit(str(path))
    dialog.close()


def recent(window: MainWindow) -> dict[str, bool]:
    window.libraries.recent.aboutToShow.emit()
    return {action.text(): action.isChecked() for action in window.libraries.recent.actions()}


def test_a_new_library_begins_and_the_one_before_comes_back(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    first, new = window.session.path, tmp_path / "thesis.inquit"
    count = len(window.parts.table.ids)
    window.listing.filter(facets=((Facet.SPEAKER, "1"),))
    chosen(window, "new_library", new)
    settle(window, qtbot, new)
    assert window.windowTitle() == "thesis"
    assert list(window.parts.table.ids) == []
    assert window.reading.row is None
    assert window.listing.query.facets == ()
    assert recent(window) == {f"thesis ({tmp_path.name})": True, "Your Own Library": False}
    window.libraries.recent.actions()[1].trigger()
    settle(window, qtbot, first)
    qtbot.waitUntil(lambda: len(window.parts.table.ids) == count, timeout=WAIT_MS)
    assert window.windowTitle() == "Inquit"
    # Known to the next window, too.
    assert WindowSettings().names(RECENT) == [str(first), str(new)]


def test_what_is_there_is_never_replaced_and_what_is_gone_is_not_made(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    other, first = tmp_path / "other.inquit", window.session.path
    open_library(other).close()
    chosen(window, "new_library", other)
    assert "there already" in window.parts.message.text
    assert window.session.path == first
    chosen(window, "open_library", other)
    settle(window, qtbot, other)
    chosen(window, "open_library", first)
    settle(window, qtbot, first)
    other.unlink()
    window.libraries.open(other)
    assert "not there any more" in window.parts.message.text
    assert not other.exists()
    assert window.libraries.last() == [first]


OLD = Path(__file__).parents[1] / "old_libraries" / "version-3.inquit"


def test_what_an_old_library_tells_is_translated(tmp_path: Path) -> None:
    told = set()

    class Told:
        def advance(self, done: int, total: int, what: str) -> None:
            told.add(what)

    open_library(Path(shutil.copy(OLD, tmp_path / "old.inquit")), progress=Told()).close()
    assert told - {""} == set(STEPS)


def test_an_old_library_says_how_far_it_is_and_can_be_stopped(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(_connection: sqlite3.Connection, progress: Progress) -> None:
        for number in range(5_000):
            progress.advance(number, 300_000, "articles indexed")
            time.sleep(0.01)

    steps = tuple(step._replace(fill=slow) if step.fill else step for step in MIGRATIONS)
    old = Path(shutil.copy(OLD, tmp_path / "old.inquit"))
    with monkeypatch.context() as patched:
        patched.setattr(opening, "Library", partial(Library, migrations=steps))
        window.libraries.open(old)
        bar = window.parts.progress
        qtbot.waitUntil(lambda: "of 300,000 articles indexed" in bar.text, timeout=WAIT_MS)
        assert bar.isVisible()
        assert window.parts.empty.isVisible()
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert window.long_work.shows(window.session)
        window.actions_by_name["stop"].trigger()
        qtbot.waitUntil(lambda: not window.long_work.running, timeout=WAIT_MS)
    assert not window.session.ready
    assert not bar.isVisible()
    [dialog] = window.findChildren(LibraryTrouble)
    dialog.retry_wanted.emit()
    dialog.close()
    settle(window, qtbot, old)
    # Four of its eleven quotations are reprints.
    qtbot.waitUntil(lambda: len(window.parts.table.ids) == 7, timeout=WAIT_MS)
    assert not bar.isVisible()
    assert not window.parts.empty.isVisible()
