# SPDX-License-Identifier: Apache-2.0
"""A watched folder in the window: what comes to it is read, what leaves it changes nothing, and it can be stopped."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.actions import analysts, browsing, workers
from desktop_app.actions import watching as folders
from desktop_app.ui import watching
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.views.sidebar_rows import children, line_of
from tests.actions.analysts import simple
from tests.ui.conftest import WAIT_MS


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "QUIET_MS", 50)
    monkeypatch.setattr(watching, "AGAIN_MS", 200)
    monkeypatch.setattr(folders, "SETTLED_S", 0.2)
    monkeypatch.setattr(workers, "fitting", lambda *, few: 0)
    monkeypatch.setattr(analysts, "analyse_document", simple)


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(50)
    qtbot.waitUntil(lambda: not window.jobs.busy and not window.importing.running, timeout=WAIT_MS)


def count(window: MainWindow) -> int:
    return browsing.totals(window.session.library).documents


def listed(window: MainWindow) -> list[str]:
    return [line_of(item).value for item in children(window.parts.sidebar._folders)]


def write(path: Path, text: str, *, ago: float = 60.0) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"Jane Roe: “{text}”\n", encoding="utf-8")
    os.utime(path, (time.time() - ago,) * 2)


def test_what_comes_to_the_folder_is_read_until_it_is_stopped(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    write(folder / "a.txt", "One.")
    before = count(window)
    window.watching.watch(folder)
    qtbot.waitUntil(lambda: count(window) == before + 1, timeout=WAIT_MS)
    assert listed(window) == [str(folder)]
    settle(window, qtbot)
    write(folder / "b.txt", "Two.", ago=0)
    qtbot.waitUntil(lambda: count(window) == before + 2, timeout=WAIT_MS)
    settle(window, qtbot)
    write(folder / "inner" / "c.txt", "Three.")
    qtbot.waitUntil(lambda: count(window) == before + 3, timeout=WAIT_MS)
    settle(window, qtbot)
    (folder / "a.txt").unlink()
    (folder / "b.txt").rename(folder / "d.txt")
    qtbot.wait(400)
    settle(window, qtbot)
    assert count(window) == before + 3
    window.parts.sidebar.folder_chosen.emit(str(folder))
    qtbot.waitUntil(lambda: window.parts.documents.table.rowCount() == 3, timeout=WAIT_MS)
    window.watching.stop(folder)
    settle(window, qtbot)
    assert listed(window) == []
    assert "not watched any more" in window.parts.message.text
    write(folder / "e.txt", "Four.")
    qtbot.wait(400)
    settle(window, qtbot)
    assert count(window) == before + 3


def test_what_came_while_the_window_was_closed_is_read_at_the_start(
    qtbot: QtBot, library_path: Path, tmp_path: Path
) -> None:
    from desktop_app.actions.opening import open_library

    folder = tmp_path / "articles"
    write(folder / "a.txt", "One.")
    library = open_library(library_path)
    folders.watch(library, folder)
    library.close()
    made = MainWindow(path=library_path)
    made.session.open()
    made.show()
    qtbot.waitUntil(lambda: made.whole and count(made) == 3, timeout=WAIT_MS)
    settle(made, qtbot)
    made.close()
    made.deleteLater()
