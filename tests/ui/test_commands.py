# SPDX-License-Identifier: Apache-2.0
"""The table of commands: complete, without two commands on one key, and every page is drawn from it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop_app.base import resources
from desktop_app.ui.commands import COMMANDS, shown_keys
from desktop_app.ui.dialogs.palette import Palette, matching
from desktop_app.ui.dialogs.sheets import keys_html
from desktop_app.ui.main_window import MainWindow


def test_names_and_keys_are_unique() -> None:
    names = Counter(c.name for c in COMMANDS)
    keys = Counter(QKeySequence(k).toString() for c in COMMANDS for k in c.keys)
    assert [name for name, count in names.items() if count > 1] == []
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_key_is_one_that_qt_knows() -> None:
    for found in COMMANDS:
        for keys in found.keys:
            assert QKeySequence(keys).toString(), (found.name, keys)


def test_single_letters_act_only_where_no_text_is_typed() -> None:
    for found in COMMANDS:
        if any(len(keys) == 1 for keys in found.keys):
            assert found.letter, found.name


def test_every_icon_exists() -> None:
    for found in COMMANDS:
        if found.icon:
            assert Path(resources.path("icons", f"{found.icon}.svg")).is_file(), found.icon


def test_every_command_is_done_by_the_window(window: MainWindow) -> None:
    assert set(window.actions_by_name) == {c.name for c in COMMANDS}
    in_menus = {
        action.objectName()
        for bar in window.menuBar().actions()
        if isinstance(menu := bar.menu(), QMenu)
        for action in (*menu.actions(), *(inner for sub in menu.findChildren(QMenu) for inner in sub.actions()))
        if not action.isSeparator() and action.objectName()
    }
    assert in_menus == {c.name for c in COMMANDS}


def test_tooltips_name_the_key(window: MainWindow) -> None:
    for found in COMMANDS:
        if found.keys:
            assert shown_keys(found) in window.actions_by_name[found.name].toolTip()


def test_sheet_lists_every_key() -> None:
    page = keys_html()
    for found in COMMANDS:
        for keys in found.keys:
            assert keys in page, found.name


def test_palette_finds_by_words_in_any_order() -> None:
    assert matching("citation copy")[0].name in {"cite", "cite_short"}
    assert matching("undo")[0].name == "undo"
    assert matching("no such thing") == []


def test_palette_does_the_chosen_command(window: MainWindow) -> None:
    palette = Palette(window.actions_by_name, window)
    palette.line.setText("one line table")
    assert palette.list.count() == 1
    palette._do(palette.list.item(0))
    assert window.parts.list.tabular


def test_macos_moves_three_commands_to_the_menu_of_the_program_and_guesses_none(window: MainWindow) -> None:
    roles = {name: action.menuRole() for name, action in window.actions_by_name.items()}
    assert {name: role.name for name, role in roles.items() if role is not QAction.MenuRole.NoRole} == {
        "about": "AboutRole",
        "settings": "PreferencesRole",
        "quit": "QuitRole",
    }
