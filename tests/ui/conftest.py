# SPDX-License-Identifier: Apache-2.0
"""Windows without a screen, libraries in a temporary folder, and no warning of Qt that nobody expected."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.actions.opening import Library, open_library
from desktop_app.ui.app import Application
from tests.ui.articles import ARTICLES, analysis_of

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow

HERE = Path(__file__).parent
WAIT_MS = 10_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt is a fault of ours."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            # What the platform without a screen cannot do is no fault.
            item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support"))


@pytest.fixture(scope="session")
def qapp_cls() -> type[Application]:
    """What the program itself makes."""
    return Application


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard_at_the_end(qapp: QApplication) -> Iterator[None]:
    """Without a screen what was copied outlives Python, and the process would crash as it ends."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folders, empty."""
    folder = tmp_path / "home"
    monkeypatch.setenv("INQUIT_HOME", str(folder))
    return folder


@pytest.fixture
def library_path(home: Path) -> Path:
    """A library that holds the articles of `articles.py`."""
    path = home / "data" / "library.inquit"
    library = open_library(path)
    library.add((analysis_of(article), article.text.encode()) for article in ARTICLES)
    library.close()
    return path


@pytest.fixture
def library(library_path: Path) -> Iterator[Library]:
    """The same, open."""
    opened = open_library(library_path)
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot: QtBot, library_path: Path) -> Iterator[MainWindow]:
    """The whole window on that library, its list filled and the first quotation shown."""
    from desktop_app.ui.main_window import MainWindow

    made = MainWindow(path=library_path)
    made.resize(1200, 800)
    made.session.open()
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.whole and made.reading.row is not None and not made.jobs.busy, timeout=WAIT_MS)
    yield made
    made.close()
    made.deleteLater()
