# SPDX-License-Identifier: Apache-2.0
"""Which name stays when speakers are merged, those of a selection, and pairs that are decided with one key."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.actions import people
from desktop_app.actions.opening import Library
from desktop_app.model.browse import Candidate, Pair
from desktop_app.model.speaker import Kind
from desktop_app.ui.dialogs.duplicates import DONE, Duplicates
from desktop_app.ui.dialogs.merge import MergeDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.views.candidate_card import told
from tests.ui.conftest import WAIT_MS

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def candidate(id: int, name: str, *, quotations: int = 1, roles: tuple[str, ...] = ()) -> Candidate:
    return Candidate(
        id=id, name=name, kind=Kind.PERSON, quotations=quotations, documents=1, roles=roles, organizations=(),
        example="We open on Friday",
    )  # fmt: skip


FULL = candidate(3, "Ada Roe", quotations=4, roles=("mayor", "candidate"))
SHORT, OTHER = candidate(5, "Roe"), candidate(8, "A. Roe")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_dialog_asks_which_name_stays_and_says_who_they_are(parent: QWidget, qtbot: QtBot) -> None:
    dialog = MergeDialog([FULL, OTHER, SHORT], parent)
    assert [choice.text() for choice in dialog.choices] == ["Ada Roe", "A. Roe", "Roe"]
    assert dialog.choices[0].isChecked()
    told = [label.text() for label in dialog.findChildren(QLabel)]
    assert "4 quotations in 1 document\nmayor · candidate\n“We open on Friday”" in told
    dialog.choices[1].setChecked(True)
    with qtbot.waitSignal(dialog.merge_wanted) as wanted:
        dialog.merge.click()
    assert wanted.args == [[8, 3, 5]]


def test_an_example_has_one_pair_of_marks() -> None:
    assert told(replace(FULL, example='"We open," … "and stay."')).endswith('\n"We open," … "and stay."')


def test_pairs_are_decided_with_one_key(parent: QWidget, qtbot: QtBot) -> None:
    pairs = [
        Pair(first=SHORT, second=FULL, reason="A family name alone"),
        Pair(first=OTHER, second=SHORT, reason="A family name alone"),
        Pair(first=OTHER, second=FULL, reason="Initials"),
        Pair(first=candidate(11, "Bo Roe"), second=FULL, reason="Nearly the same"),
    ]
    dialog = Duplicates(pairs, parent)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.reason.text() == "1 of 4: A family name alone."
    assert dialog.about[0].text().startswith("Ada Roe\n4 quotations")
    with qtbot.waitSignal(dialog.merge_wanted) as wanted:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert wanted.args == [[3, 5]]
    with qtbot.waitSignal(dialog.merge_wanted) as wanted:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert wanted.args == [[8, 3]], "Roe is Ada Roe by now"
    assert dialog.reason.text().startswith("4 of 4"), "the third pair is one already"
    with qtbot.waitSignal(dialog.apart_wanted) as parted:
        QTest.keyClick(dialog, Qt.Key.Key_N)
    assert sorted(parted.args) == [8, 11]
    assert dialog.reason.text() == DONE
    assert not dialog.same.isEnabled()


def test_the_speakers_of_a_selection_are_merged(window: MainWindow, qtbot: QtBot, library: Library) -> None:
    speakers = [person.name for person in people.people(library, limit=3)]
    window.parts.list.select(range(len(window.parts.table.ids)), current=0)
    window.actions_by_name["merge_speakers"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(MergeDialog)), timeout=WAIT_MS)
    dialog = window.findChildren(MergeDialog)[0]
    assert len(dialog.choices) >= len(speakers) > 1
    dialog.merge.click()
    qtbot.waitUntil(lambda: len(people.people(library, limit=3)) == 1, timeout=WAIT_MS)


def test_the_window_offers_possible_duplicates(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["duplicates"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(Duplicates)), timeout=WAIT_MS)
