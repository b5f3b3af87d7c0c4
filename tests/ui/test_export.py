# SPDX-License-Identifier: Apache-2.0
"""The export dialog: it says what is written, lets columns be chosen and ordered, and remembers."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.actions import editing
from desktop_app.actions.opening import Library
from desktop_app.model.query import Facet, Query
from desktop_app.model.terms import Form
from desktop_app.ui.dialogs.export import ExportDialog
from desktop_app.ui.export_scope import Described, narrowed
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.searching import Scope
from desktop_app.ui.terms import not_checked
from tests.ui.conftest import WAIT_MS


def opened(window: MainWindow, qtbot: QtBot) -> ExportDialog:
    window.actions_by_name["export"].trigger()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(ExportDialog)), timeout=WAIT_MS)
    [dialog] = [each for each in window.findChildren(ExportDialog) if each.isVisible()]
    return dialog


def choose(dialog: ExportDialog, format: str) -> None:
    dialog.format.setCurrentIndex(dialog.format.findData(format))


def press(dialog: ExportDialog, text: str) -> None:
    [button] = [each for each in dialog.findChildren(QPushButton) if each.text() == text]
    button.click()


def put_first(dialog: ExportDialog, name: str) -> None:
    [item] = dialog.columns.findItems(name, Qt.MatchFlag.MatchExactly)
    item.setCheckState(Qt.CheckState.Checked)
    dialog.columns.setCurrentItem(item)
    while dialog.columns.currentRow():
        press(dialog, "Move &Up")


def write(window: MainWindow, dialog: ExportDialog, path: Path, qtbot: QtBot) -> str:
    """The suffix that the dialog of files gives a name without one."""
    dialog.go_on.click()
    [files] = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    suffix = files.defaultSuffix()
    files.fileSelected.emit(str(path))
    files.close()
    qtbot.waitUntil(lambda: path.exists() and not window.exporting.running, timeout=WAIT_MS)
    return suffix


@pytest.mark.parametrize(
    ("query", "scope", "said"),
    [
        (Query(), Scope.ALL, "all of the library"),
        (
            Query(facets=((Facet.SPEAKER, "7"), (Facet.YEAR, "2016"), (Facet.YEAR, "2017"))),
            Scope.ALL,
            "speaker Jane Roe, 2016 or 2017",
        ),
        (Query(words="port", facets=((Facet.TAG, ""),)), Scope.STARRED, "starred, search “port”, tag none"),
        (
            Query(forms=frozenset((Form.INDIRECT, Form.DIRECT)), attributed=False, attitudes=True, doubtful=True),
            Scope.REVIEW,
            "to check, direct or indirect, not attributed, attitudes too, doubtful ones too",
        ),
    ],
)
def test_the_scope_is_said_in_words(query: Query, scope: Scope, said: str) -> None:
    names = {"7": "Jane Roe", "2016": "2016", "2017": "2017", "": ""}
    assert narrowed(query, scope, lambda _facet, value: names[value]) == said


def test_what_is_left_out_is_said() -> None:
    assert [not_checked(0, 3), not_checked(1, 1), not_checked(2, 3)] == ["", "not checked", "2 of 3 not checked"]
    described = Described(what="speaker Jane Roe, 2016", doubtful=3)
    assert described.told(47, unchecked=31) == (
        "47 quotations: speaker Jane Roe, 2016; 31 of 47 not checked; 3 doubtful left out"
    )
    assert described.told(47) == "47 quotations: speaker Jane Roe, 2016; 3 doubtful left out"
    assert described.told(1, wrong=1200).endswith("; 3 doubtful, 1,200 marked wrong left out")


def test_columns_are_chosen_ordered_and_remembered(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(window, qtbot)
    assert dialog.scope.text() == "Exporting 4 quotations: all of the library; 4 of 4 not checked."
    choose(dialog, "tsv")
    press(dialog, "&None")
    assert not dialog.go_on.isEnabled()
    put_first(dialog, "speaker")
    put_first(dialog, "title")
    dialog.guard.setChecked(False)
    assert write(window, dialog, tmp_path / "a.tsv", qtbot) == "tsv"
    with (tmp_path / "a.tsv").open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, delimiter="\t")
    assert header == ["title", "speaker"]
    assert len(rows) == 4

    again = opened(window, qtbot)
    assert (again.shape.format, again.shape.columns, again.shape.formula_guard) == ("tsv", ("title", "speaker"), False)
    press(again, "&Reset")
    assert len(again.shape.columns) == again.columns.count() > 20
    assert again.shape.columns[0] == "id"
    again.reject()


def test_a_document_has_no_columns_to_choose(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(window, qtbot)
    press(dialog, "&None")
    choose(dialog, "docx")
    assert not dialog.columns.isEnabled()
    assert not dialog.guard.isVisible()
    write(window, dialog, tmp_path / "a.docx", qtbot)
    assert (tmp_path / "a.docx").read_bytes().startswith(b"PK")
    assert window.parts.message.text == f"Exported 4 quotations to {tmp_path / 'a.docx'}; 4 of 4 not checked"
    assert len(opened(window, qtbot).shape.columns) > 20


def test_what_is_marked_wrong_is_written_where_it_is_asked_for(
    window: MainWindow, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    editing.set_status(library, window.parts.table.ids[:1], "wrong")
    dialog = opened(window, qtbot)
    assert dialog.scope.text() == (
        "Exporting 3 quotations: all of the library; 3 of 3 not checked; 1 marked wrong left out."
    )
    dialog.wrong.setChecked(True)
    # The one that is marked wrong was looked at.
    assert dialog.scope.text() == "Exporting 4 quotations: all of the library; 3 of 4 not checked."
    choose(dialog, "jsonl")
    write(window, dialog, tmp_path / "a.jsonl", qtbot)
    assert len((tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()) == 4
