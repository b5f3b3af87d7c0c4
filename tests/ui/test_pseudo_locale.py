# SPDX-License-Identifier: Apache-2.0
"""In a language 40% longer, all that the window and its dialogs show is translated and has room."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.actions import citing, exporting
from desktop_app.ui import translation
from desktop_app.ui.dialogs.settings import SettingsDialog
from desktop_app.ui.guide_pages import pages
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.translation import LANGUAGES
from tests.ui.articles import ARTICLES
from tests.ui.conftest import WAIT_MS
from tests.ui.pseudo import Pseudo, cut_off, untranslated

SIZES = ((1280, 800), (1024, 700))
# Commands that open something over the window.
OPENING = (
    "settings about own_form guide keys search_help palette export refused backups report tag save_search"
    " add_url duplicates"
).split()


@pytest.fixture
def pseudo() -> Iterator[None]:
    translation.use_translator(Pseudo(), QLocale("en_US"))
    yield
    translation.use("en")


@pytest.fixture
def known(library_path: object, home: object) -> str:
    """What the user read or named, and what is called so in every language: styles, formats, languages, folders."""
    names = (*dict(citing.styles()).values(), *(each.label for each in exporting.formats()), *LANGUAGES.values())
    # The guide is in English here, and so are the columns of an export, which programs read. The last one is Qt's.
    english = (*(page.title for page in pages()), *exporting.COLUMNS, "Press shortcut")
    return "\n".join(
        (*map(repr, ARTICLES), *(article.text for article in ARTICLES), *names, *english, str(home), str(Path.home()))
    )


def settle(window: MainWindow, qtbot: QtBot) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT_MS)
    QApplication.processEvents()


def cut_at_rest(window: QWidget, qtbot: QtBot) -> list[str]:
    """What is cut off when the layout, which takes some turns of the event loop, has come to rest."""
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: cut_off(window) == [], timeout=1000)
    return cut_off(window)


def test_the_window_is_translated_and_nothing_is_cut_off(
    pseudo: None, window: MainWindow, known: str, qtbot: QtBot
) -> None:
    found = []
    for size in SIZES:
        window.resize(*size)
        for view in ("reading_list", "table", "documents", "review", "person"):
            window.actions_by_name[view].trigger()
            settle(window, qtbot)
            assert (window.width(), window.height()) == size, view
            wrong = (*untranslated(window, known), *cut_at_rest(window, qtbot))
            found += [f"{view} at {size[0]}: {each}" for each in wrong]
            if view in ("documents", "review"):
                window.actions_by_name[view].trigger()
        window.parts.leave_page()
    assert found == []


def test_what_opens_over_the_window_is_translated_and_nothing_is_cut_off(
    pseudo: None, window: MainWindow, known: str, qtbot: QtBot
) -> None:
    found = []
    window.resize(*SIZES[-1])
    for name in OPENING:
        window.actions_by_name[name].trigger()
        qtbot.waitUntil(lambda: opened(window) != [], timeout=WAIT_MS)
        for each in opened(window):
            for section in range(each.pages.count() if isinstance(each, SettingsDialog) else 1):
                if isinstance(each, SettingsDialog):
                    each.sections.setCurrentRow(section)
                settle(window, qtbot)
                if isinstance(each, SettingsDialog) and is_scrolled_sideways(each.pages.currentWidget()):
                    found.append(f"{name}: section {section} is scrolled sideways")
                found += [f"{name}: {line}" for line in (*untranslated(each, known), *cut_at_rest(each, qtbot))]
            assert each.width() <= window.width(), name
            assert each.height() <= window.height(), name
            each.close()
    assert found == []


def is_scrolled_sideways(area: QWidget | None) -> bool:
    return isinstance(area, QScrollArea) and area.horizontalScrollBar().maximum() > 0


def opened(window: MainWindow) -> list[QWidget]:
    return [each for each in window.findChildren(QWidget) if each.isWindow() and each.isVisible()]
