# SPDX-License-Identifier: Apache-2.0
"""Dialogs for files start where the last file came from."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop_app.ui.file_dialog import Place, last_folder
from desktop_app.ui.main_window import MainWindow


def opened(window: MainWindow, command: str) -> QFileDialog:
    window.actions_by_name[command].trigger()
    [dialog] = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    return dialog


@pytest.mark.parametrize("others", ["open_folder", "watch_folder"])
def test_the_folder_of_the_last_articles_is_offered_for_the_next(
    window: MainWindow, tmp_path: Path, others: str
) -> None:
    folder = tmp_path / "press"
    folder.mkdir()
    (folder / "one.txt").write_text("The port is open, Jane Roe said.", encoding="utf-8")
    dialog = opened(window, "open")
    assert dialog.directory().path() != str(folder)
    dialog.selectFile(str(folder / "one.txt"))
    dialog.accept()
    for command in ("open", others):
        again = opened(window, command)
        assert again.directory().path() == str(folder)
        again.reject()
    # What was written lies elsewhere.
    assert last_folder(Place.EXPORTS) == Path.home()


def test_a_folder_that_is_gone_is_not_offered(window: MainWindow, tmp_path: Path) -> None:
    window.settings.set(Place.ARTICLES, str(tmp_path / "gone"))
    window.settings.save()
    assert opened(window, "open").directory().path() == str(Path.home())
