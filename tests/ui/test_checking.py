# SPDX-License-Identifier: Apache-2.0
"""Rows to check are answered by one key, the next one comes, and what goes along with an answer is offered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.actions import browsing, editing
from desktop_app.actions.opening import open_library
from desktop_app.base.settings import Settings
from desktop_app.model.analysis import Analysis, AttributedQuotation
from desktop_app.model.certainty import Certainty, Reason
from desktop_app.model.document import Document
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.rows import Row
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Attribution, Candidate, Evidence, Kind
from desktop_app.ui.main_window import MainWindow
from tests.library.making import source
from tests.ui.conftest import WAIT_MS

# The offscreen platform has no window manager to tell the smallest size to.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TEXT = (
    "Ida Vale, harbour master of Port Osk, met Tom Roe, mayor of Osk. “We open in May,” said Ida Vale. "
    "“The crane is paid for,” he said. “It will stay,” he added. “Nobody asked me,” he went on. “Fine,” said a clerk."
)
WORDS = ("We open in May,", "The crane is paid for,", "It will stay,", "Nobody asked me,", "Fine,")
VALE = Candidate(speaker="Ida Vale", kind=Kind.PERSON, role="harbour master", organization="Port Osk", span=Span(0, 8))
ROE = Candidate(speaker="Tom Roe", kind=Kind.PERSON, role="mayor", organization="Osk", span=Span(42, 49))


def quoted(words: str) -> AttributedQuotation:
    start = TEXT.index(words)
    sure, unnamed = words == WORDS[0], words == WORDS[-1]
    reasons = () if sure else (Reason.UNNAMED,) if unnamed else (Reason.BETWEEN,)
    behind = start + len(words) + len("” ")
    return AttributedQuotation(
        quotation=Quotation(
            content=(Span(start, start + len(words)),),
            source=() if sure else (Span(behind, behind + 2),),
            form=Form.DIRECT,
        ),
        attribution=Attribution(
            speaker=None if unnamed else "Ida Vale",
            kind=None if unnamed else Kind.PERSON,
            role=None if unnamed else "harbour master",
            organization=None if unnamed else "Port Osk",
            certainty=Certainty(speaker=0.9 if sure else 0.7),
            evidence=(Evidence(about="speaker", reason="name" if sure or unnamed else "pronoun", span=Span(0, 8)),),
            reasons=reasons,
            candidates=() if sure else (VALE, ROE),
        ),
    )


@pytest.fixture
def library_path(home: Path) -> Path:
    """1 is sure, 2 to 5 are to be checked."""
    path = home / "data" / "library.inquit"
    document = Document(text=TEXT, title="The crane", publication="Osk Post", name="crane")
    library = open_library(path)
    library.add([source(Analysis(document=document, quotations=tuple(map(quoted, WORDS))))])
    library.close()
    settings = Settings()
    settings.set(editing.PERSON_SETTING, "Jo Hale")
    settings.save()
    return path


@pytest.fixture
def listed(window: MainWindow, qtbot: QtBot) -> MainWindow:
    settle(window, qtbot)
    window.parts.list.setFocus()
    return window


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy and not window.feed._delay.isActive(), timeout=WAIT_MS)


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    QTest.keyClick(window.parts.list.front, key)
    settle(window, qtbot)


def row(window: MainWindow, id: int) -> Row:
    (found,) = browsing.rows(window.session.library, [id])
    return found


def go(window: MainWindow, qtbot: QtBot, id: int) -> None:
    window.listing.go_to(id)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: getattr(window.parts.details.row, "id", 0) == id, timeout=WAIT_MS)


def test_a_key_chooses_the_speaker_with_his_office_and_the_next_row_comes(listed: MainWindow, qtbot: QtBot) -> None:
    go(listed, qtbot, 2)
    assert listed.parts.details.candidates._reason.text() == "To check, “he”: Vale or Roe?"
    press(listed, qtbot, Qt.Key.Key_2)
    found = row(listed, 2)
    assert (found.speaker, found.role, found.organization) == ("Tom Roe", "mayor", "Osk")
    assert (found.state, found.checked_by) == ("checked", ("Jo Hale",))
    assert found.checked_at[0].startswith("20")
    assert listed.parts.list.current_id == 3
    listed.editing.undo()
    settle(listed, qtbot)
    back = row(listed, 2)
    assert (back.speaker, back.state, back.checked_by) == ("Ida Vale", "to check", ())


def test_the_rest_of_the_chain_is_offered_and_is_one_step(listed: MainWindow, qtbot: QtBot) -> None:
    go(listed, qtbot, 2)
    press(listed, qtbot, Qt.Key.Key_2)
    message = listed.parts.message
    qtbot.waitUntil(lambda: "Apply as well?" in message.text, timeout=WAIT_MS)
    assert message._button.text() == "2 More of the Same"
    assert [row(listed, id).speaker for id in (3, 4)] == ["Ida Vale"] * 2, "nothing is done unasked"
    message._button.click()
    settle(listed, qtbot)
    assert [(row(listed, id).speaker, row(listed, id).role) for id in (3, 4)] == [("Tom Roe", "mayor")] * 2
    assert row(listed, 1).speaker == "Ida Vale", "a row with a name of its own is none of the chain"
    listed.editing.undo()
    settle(listed, qtbot)
    assert [row(listed, id).speaker for id in (2, 3, 4)] == ["Tom Roe", "Ida Vale", "Ida Vale"]


def test_enter_confirms_and_x_says_that_nobody_said_it(listed: MainWindow, qtbot: QtBot) -> None:
    go(listed, qtbot, 2)
    press(listed, qtbot, Qt.Key.Key_Return)
    assert (row(listed, 2).state, row(listed, 2).speaker) == ("checked", "Ida Vale")
    assert listed.parts.list.current_id == 3
    press(listed, qtbot, Qt.Key.Key_X)
    assert (row(listed, 3).state, row(listed, 3).checked_by) == ("wrong", ("Jo Hale",))
    assert listed.parts.list.current_id == 4


def test_zero_names_another_speaker_and_the_known_office_is_offered(listed: MainWindow, qtbot: QtBot) -> None:
    go(listed, qtbot, 2)
    press(listed, qtbot, Qt.Key.Key_2)
    go(listed, qtbot, 5)
    press(listed, qtbot, Qt.Key.Key_0)
    field = listed.parts.details.speaker.field
    assert field.isVisible()
    field.setText("Tom Roe")
    QTest.keyClick(field, Qt.Key.Key_Return)
    message = listed.parts.message
    qtbot.waitUntil(lambda: message._button.text() == "mayor, Osk" and message.isVisible(), timeout=WAIT_MS)
    assert (row(listed, 5).speaker, row(listed, 5).role, row(listed, 5).state) == ("Tom Roe", "", "checked")
    message._button.click()
    settle(listed, qtbot)
    assert (row(listed, 5).role, row(listed, 5).organization) == ("mayor", "Osk")


def test_the_queue_holds_what_is_to_check_and_empties(listed: MainWindow, qtbot: QtBot) -> None:
    listed.actions_by_name["review"].trigger()
    settle(listed, qtbot)
    assert sorted(listed.parts.table.ids) == [2, 3, 4, 5]
    listed.parts.list.setFocus()
    for _ in range(4):
        press(listed, qtbot, Qt.Key.Key_Return)
    assert list(listed.parts.table.ids) == []
    assert "Nothing is left to check" in listed.parts.empty._title.text()


def test_a_sure_row_offers_no_choice(listed: MainWindow, qtbot: QtBot) -> None:
    go(listed, qtbot, 1)
    assert not listed.parts.details.candidates.isVisible()
    press(listed, qtbot, Qt.Key.Key_1)
    assert row(listed, 1).state == "sure"
    assert "no such speaker" in listed.parts.message.text


def test_a_button_chooses_as_the_key_does_and_its_passage_is_shown(listed: MainWindow, qtbot: QtBot) -> None:
    go(listed, qtbot, 5)
    candidates = listed.parts.details.candidates
    assert [button.accessibleName() for button in candidates.buttons] == [
        "1: Ida Vale, harbour master, Port Osk said it",
        "2: Tom Roe, mayor, Osk said it",
    ]
    candidates.buttons[1].click()
    settle(listed, qtbot)
    assert row(listed, 5).speaker == "Tom Roe"


def test_an_edit_in_the_details_reaches_all_that_are_selected(listed: MainWindow, qtbot: QtBot) -> None:
    listed.parts.list.select([1, 2, 3], current=1)
    settle(listed, qtbot)
    details = listed.parts.details
    qtbot.waitUntil(lambda: getattr(details.row, "id", 0) == 2, timeout=WAIT_MS)
    assert details._many.text() == "3 selected; a change is done to all"
    details.edited.emit("organization", "Osk Council")
    settle(listed, qtbot)
    assert [row(listed, id).organization for id in (1, 2, 3, 4)] == ["Port Osk", *["Osk Council"] * 3]
    listed.editing.undo()
    settle(listed, qtbot)
    assert [row(listed, id).organization for id in (2, 3, 4)] == ["Port Osk"] * 3


def test_in_a_narrow_pane_the_answers_go_on_in_a_second_line(listed: MainWindow, qtbot: QtBot) -> None:
    go(listed, qtbot, 2)
    details = listed.parts.details
    answers = list(details.candidates.answers.values())
    for button in answers:
        button.setText("An answer with many more words")
    qtbot.waitUntil(lambda: answers[-1].y() > answers[0].y(), timeout=WAIT_MS)
    assert details.widget().width() <= details.viewport().width()
