# SPDX-License-Identifier: Apache-2.0
"""What a screen reader says: every control by a name, every row as one sentence."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.main_window import MainWindow
from tests.ui.conftest import WAIT_MS

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
ROW = "Mara Lindqvist, keeper, Osk Lighthouse Trust, indirect, to check: that the tower needs paint"
PLACE = "Lighthouse to be lit again, 2 March 2021"
DOCUMENT = "Lighthouse to be lit again, Osk Courier, 2 March 2021, Text, 2 quotations"
VIEWS = ("reading_list", "table", "documents", "person", "search_articles", "review", "orphans")
WINDOWS = (
    *("settings", "change_keys", "export", "own_form", "palette", "merge_speakers", "duplicates", "guide"),
    *("keys", "search_help", "about", "report", "add_url", "tag", "save_search", "refused", "backups"),
)
CONTROLS = frozenset(
    {
        *(QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton, QAccessible.Role.ComboBox),
        *(QAccessible.Role.EditableText, QAccessible.Role.SpinBox, QAccessible.Role.Slider, QAccessible.Role.PageTab),
        *(QAccessible.Role.List, QAccessible.Role.Table, QAccessible.Role.Tree, QAccessible.Role.ProgressBar),
        *(QAccessible.Role.ListItem, QAccessible.Role.Cell, QAccessible.Role.TreeItem, QAccessible.Role.ColumnHeader),
        *(QAccessible.Role.MenuItem, QAccessible.Role.Dialog, QAccessible.Role.Window),
    }
)
SPOKEN_CONTROLS = frozenset(
    {"button", "check box", "radio button", "combo box", "text", "spin button", "slider", "page tab", "list", "table"}
    | {"tree", "progress bar", "list item", "table cell", "tree item", "table column header", "menu item", "frame"}
)


def elements(inside: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """`inside` and what is in it, as far as it is to be seen."""
    state = inside.state()
    if state.invisible or not inside.isValid():
        return
    yield inside
    for number in range(inside.childCount()):
        child = inside.child(number)
        if child is not None:
            yield from elements(child)


def unnamed(widget: QWidget) -> list[str]:
    """Controls without a name, and names and descriptions that are HTML, each with what it stands in."""
    found = []
    for element in elements(QAccessible.queryAccessibleInterface(widget)):
        name, told = element.text(QAccessible.Text.Name), element.text(QAccessible.Text.Description)
        if (element.role() in CONTROLS and not name.strip()) or "</" in told:
            around = element.parent().text(QAccessible.Text.Name) if element.parent() else ""
            found.append(f"{element.role().name} “{name}” in “{around}” of {type(widget).__name__}: {told[:60]}")
    return found


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(50)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT_MS)
    qtbot.wait(50)


def over(window: MainWindow) -> list[QWidget]:
    """What stands over the window."""
    return [each for each in QApplication.topLevelWidgets() if each is not window and each.isVisible()]


def test_every_control_of_every_view_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    for name in VIEWS:
        window.actions_by_name[name].trigger()
        settle(window, qtbot)
        assert unnamed(window) == [], name


def test_every_control_of_every_dialog_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    window.parts.list.front.selectAll()
    for name in WINDOWS:
        window.actions_by_name[name].trigger()
        settle(window, qtbot)
        opened = over(window)
        assert opened, name
        assert [each for one in opened for each in unnamed(one)] == [], name
        for each in opened:
            each.close()
        settle(window, qtbot)


def test_labels_say_their_words_and_rows_one_sentence(window: MainWindow, qtbot: QtBot) -> None:
    def said(role: QAccessible.Role) -> set[str]:
        inside = elements(QAccessible.queryAccessibleInterface(window))
        return {element.text(QAccessible.Text.Name) for element in inside if element.role() is role}

    labels = said(QAccessible.Role.StaticText)
    assert {"4 found", "Lighthouse to be lit again"} <= labels
    assert any(each.startswith("Citation: “We kept every lens") for each in labels), labels
    for view, role, row in (
        ("table", QAccessible.Role.Cell, f"{ROW} — {PLACE}"),
        ("person", QAccessible.Role.ListItem, f"{ROW} — {PLACE}"),
        ("documents", QAccessible.Role.Cell, DOCUMENT),
    ):
        window.actions_by_name[view].trigger()
        settle(window, qtbot)
        assert row in said(role), view


# The real thing: another program, over AT-SPI.


@pytest.fixture(scope="module")
def system_python() -> str:
    """The Python of the system, if it can read windows."""
    known = shutil.which("dbus-run-session") and Path(SYSTEM_PYTHON).exists()
    asked = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    if not known or subprocess.run(asked, capture_output=True, check=False).returncode:
        pytest.skip("AT-SPI is not installed (apt install python3-pyatspi at-spi2-core dbus)")
    return SYSTEM_PYTHON


@pytest.fixture
def read(system_python: str, display: str, home: Path, library_path: Path) -> dict[str, list[dict[str, str]]]:
    """What a program meets in the window, in each of its views."""
    run = subprocess.run(
        [
            *("dbus-run-session", "--", system_python, str(ROOT / "tests/ui/read_aloud.py")),
            *(sys.executable, str(library_path), "table", "documents", "export"),
        ],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": display, "INQUIT_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    met: dict[str, list[dict[str, str]]] = json.loads(run.stdout.splitlines()[-1])
    return met


def names(met: Iterable[dict[str, str]], role: str) -> set[str]:
    return {each["name"] for each in met if each["role"] == role}


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_another_program_reads_every_control_and_every_row(read: dict[str, list[dict[str, str]]]) -> None:
    for view, met in read.items():
        assert len(met) > 50, view
        nameless = [each for each in met if each["role"] in SPOKEN_CONTROLS and not each["name"].strip()]
        assert nameless == [], view
        assert [each for each in met if "</" in each["description"]] == [], view
        # Qt gives a combo box the name of what is chosen; what is chosen by it must be said beside.
        unsaid = [each for each in met if each["role"] == "combo box" and not (each["description"] or each["labelled"])]
        assert unsaid == [], view
    assert f"{ROW} — {PLACE}" in names(read[""], "list item")
    assert f"{ROW} — {PLACE}" in names(read["table"], "table cell")
    assert DOCUMENT in names(read["documents"], "table cell")
    assert "Export Quotations — Inquit" in names(read["export"], "dialog")
