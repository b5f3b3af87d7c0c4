# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.model.quotation import Act, Form
from desktop_app.model.rows import Passage, Row
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Evidence, Kind
from desktop_app.ui.views.details import LOST, Details
from desktop_app.ui.views.evidence import in_words

# The offscreen platform has no window manager to tell the smallest size to.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TEXT = "Ada Roe, chair of Harbour Ltd, spoke. “We open in June,” she said."
ROW = Row(
    id=7,
    document=1,
    speaker="Ada Roe",
    kind=Kind.PERSON,
    role="chair",
    organization="Harbour Ltd",
    quotation="We open in June,",
    form=Form.DIRECT,
    source="she",
    title="Harbour opens",
    publication="Post",
    published="2016-05-12",
    start=39,
    end=55,
    certainty=0.97,
    sure=True,
    tags=("port", "June"),
    note="check the date",
)
PASSAGE = Passage(
    id=7,
    content=(Span(39, 55),),
    evidence=(
        Evidence(about="speaker", reason="pronoun", span=Span(57, 60)),
        Evidence(about="speaker", reason="full-name", span=Span(0, 7)),
        Evidence(about="role", reason="some_new-pattern", span=Span(9, 14)),
        Evidence(about="organization", reason="continues"),
    ),
)


@pytest.fixture
def details(qtbot: QtBot) -> Details:
    made = Details()
    qtbot.addWidget(made)
    made.resize(430, 500)
    made.words_at = lambda span: span.of(TEXT)
    made.show()
    qtbot.waitExposed(made)
    return made


def said(details: Details) -> list[tuple[str, object]]:
    """What is told from now on."""
    told: list[tuple[str, object]] = []
    details.edited.connect(lambda field, value: told.append((field, value)))
    return told


def test_everything_is_shown(details: Details) -> None:
    details.show_row(ROW, PASSAGE)
    assert details.speaker.text == "Ada Roe"
    assert details.role.text == "chair"
    assert details.organization.text == "Harbour Ltd"
    assert details.tags.text == "port, June"
    assert details.note.toPlainText() == "check the date"
    assert details.form.text() == "Direct"
    assert details._facts.text() == "Person, in the text “she” · speech · sure"
    assert details.speaker.shown.accessibleName() == "Speaker: Ada Roe"


def test_nothing_selected_is_calm(details: Details) -> None:
    assert details._nothing.isVisible()
    assert not details.speaker.isVisible()
    details.show_row(ROW, PASSAGE)
    assert details.speaker.isVisible()
    details.show_row(None, None)
    assert details._nothing.isVisible()
    assert not details.citation.isVisible()


def test_a_field_below_its_limit_is_light_and_has_a_question_mark(details: Details) -> None:
    details.show_row(replace(ROW, role_certainty=0.5, organization_certainty=0.9), PASSAGE)
    assert (details.role.shown.text(), details.role.text) == ("chair?", "chair")
    assert details.role.shown.foregroundRole() is QPalette.ColorRole.PlaceholderText
    assert details.organization.shown.text() == "Harbour Ltd"
    details.show_row(ROW, PASSAGE)
    assert details.role.shown.text() == "chair"


def test_who_checked_it_is_said(details: Details) -> None:
    details.show_row(replace(ROW, status="checked", checked_by=("Jo Vale",), checked_at=("2026-03-01T10:00",)), PASSAGE)
    assert details._facts.text().endswith("speech · checked by Jo Vale")


def test_several_selected_are_all_changed(details: Details) -> None:
    details.show_row(ROW, PASSAGE)
    details.show_selected(1)
    assert not details._many.isVisible()
    details.show_selected(3)
    assert details._many.text() == "3 selected; a change is done to all"


@pytest.mark.parametrize("field", ["speaker", "role", "organization"])
def test_a_name_is_edited_where_it_stands(details: Details, field: str) -> None:
    details.show_row(ROW, PASSAGE)
    told = said(details)
    line = details._lines[field]
    QTest.mouseClick(line.shown, Qt.MouseButton.LeftButton)
    assert line.field.hasFocus()
    QTest.keyClicks(line.field, "  Eve   Poe ")
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert told == [(field, "Eve Poe")]
    assert not line.field.isVisible()
    assert line.shown.text() == "Eve Poe"


def test_escape_restores(details: Details) -> None:
    details.show_row(ROW, PASSAGE)
    told = said(details)
    details.role.shown.setFocus()
    QTest.keyClick(details.role.shown, Qt.Key.Key_F2)
    QTest.keyClicks(details.role.field, "clerk")
    QTest.keyClick(details.role.field, Qt.Key.Key_Escape)
    assert details.role.shown.text() == "chair"
    assert details.role.shown.hasFocus()
    assert told == []


def test_leaving_keeps_and_an_unchanged_text_is_no_edit(details: Details) -> None:
    details.show_row(ROW, PASSAGE)
    told = said(details)
    details.edit("role")
    details.note.setFocus()
    assert told == []
    details.edit("role")
    QTest.keyClicks(details.role.field, "clerk")
    details.note.setFocus()
    assert told == [("role", "clerk")]


def test_an_emptied_name_is_an_edit(details: Details) -> None:
    details.show_row(ROW, PASSAGE)
    told = said(details)
    details.edit("organization")
    details.organization.field.clear()
    QTest.keyClick(details.organization.field, Qt.Key.Key_Return)
    assert told == [("organization", "")]
    assert details.organization.shown.text() == "Add an organization"


def test_an_answer_about_the_same_row_leaves_what_is_being_typed(details: Details) -> None:
    details.show_row(ROW, PASSAGE)
    details.edit("role")
    QTest.keyClicks(details.role.field, "cle")
    details.show_row(replace(ROW, starred=True), PASSAGE)
    assert details.role.field.text() == "cle"
    details.show_row(replace(ROW, id=8, role="mate"), PASSAGE)
    assert not details.role.editing
    assert details.role.text == "mate"


def test_tags(details: Details) -> None:
    details.show_row(ROW, PASSAGE)
    told = said(details)
    details.edit("tags")
    QTest.keyClicks(details.tags.field, "port, , quay,port")
    QTest.keyClick(details.tags.field, Qt.Key.Key_Return)
    assert told == [("tags", ("port", "quay"))]


def test_note_is_kept_on_leaving(details: Details) -> None:
    details.show_row(ROW, PASSAGE)
    told = said(details)
    details.note.setFocus()
    QTest.keyClicks(details.note, "now ")
    details.role.shown.setFocus()
    assert told == [("note", "now check the date")]


def test_note_is_kept_a_moment_after_the_last_key(details: Details, qtbot: QtBot) -> None:
    details.show_row(ROW, PASSAGE)
    told = said(details)
    details.note.setFocus()
    QTest.keyClicks(details.note, "x")
    qtbot.waitUntil(lambda: told == [("note", "xcheck the date")], timeout=4000)


def test_star_and_status(details: Details) -> None:
    details.show_row(ROW, PASSAGE)
    told = said(details)
    details.star.click()
    details.status["wrong"].click()
    details.show_row(replace(ROW, starred=True, status="wrong"), PASSAGE)
    assert details.star.isChecked()
    assert not details.status["checked"].isChecked()
    details.status["wrong"].click()
    details.star.click()
    assert told == [("starred", True), ("status", "wrong"), ("status", ""), ("starred", False)]


def test_form_is_chosen_from_a_menu(details: Details) -> None:
    details.show_row(ROW, PASSAGE)
    told = said(details)
    direct, mixed, _ = details.form.menu().actions()
    direct.trigger()
    mixed.trigger()
    assert told == [("form", "mixed")]


def test_attitudes_are_told_as_such(details: Details) -> None:
    details.show_row(replace(ROW, act=Act.ATTITUDE), PASSAGE)
    assert "· attitude" in details._facts.text()


def test_why_opens_the_chain_and_each_link_leads_to_its_passage(details: Details) -> None:
    details.resize(600, 700)
    details.show_row(ROW, PASSAGE)
    assert not details.evidence.isVisible()
    details.why.click()
    assert details.evidence.isVisible()
    links = details.evidence.findChildren(QPushButton)
    spans: list[object] = []
    details.evidence_clicked.connect(spans.append)
    for link in links:
        link.click()
    assert spans == [Span(57, 60), Span(0, 7), Span(9, 14)]
    assert [link.accessibleName() for link in links] == [
        "speaker, a pronoun: “she”",
        "speaker, full name: “Ada Roe”",
        "role, some new pattern: “chair”",
    ]


def test_the_chain_follows_the_row(details: Details, qtbot: QtBot) -> None:
    details.show_row(ROW, PASSAGE)
    details.why.click()
    details.show_row(replace(ROW, id=8), replace(PASSAGE, id=8, evidence=PASSAGE.evidence[:1]))
    qtbot.waitUntil(lambda: len(details.evidence.findChildren(QPushButton)) == 1)


def test_reasons_in_words() -> None:
    assert in_words(Evidence(about="speaker", reason="continues")) == "the speaker of the quotation before goes on"
    assert in_words(Evidence(about="role", reason="odd_one-out")) == "odd one out"


def test_citation(details: Details, qtbot: QtBot) -> None:
    details.show_row(ROW, PASSAGE)
    details.show_citation("Roe (2016).", ["APA 7", "Plain"], "Plain")
    assert details.citation.text.text() == "Roe (2016)."
    assert details.citation.style_box.currentText() == "Plain"
    with qtbot.waitSignal(details.style_changed) as changed:
        details.citation.style_box.activated.emit(0)
    assert changed.args == ["APA 7"]


@pytest.mark.parametrize("what", ["quotation", "citation", "short"])
def test_copying_is_asked_for(details: Details, qtbot: QtBot, what: str) -> None:
    details.show_row(ROW, PASSAGE)
    button = details.findChild(QPushButton, f"copy-{what}")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(details.copy_requested) as asked:
        button.click()
    assert asked.args == [what]


def test_an_orphan_is_told_as_such(details: Details) -> None:
    details.show_row(ROW, None)
    assert LOST in details._facts.text()
    details.show_row(ROW, PASSAGE)
    assert LOST not in details._facts.text()


def test_the_page_of_the_speaker(details: Details, qtbot: QtBot) -> None:
    details.show_row(replace(ROW, speaker_id=7), PASSAGE)
    with qtbot.waitSignal(details.person_wanted) as wanted:
        details.page.click()
    assert wanted.args == [7]
    details.show_row(replace(ROW, speaker=""), PASSAGE)
    assert not details.page.isVisible()


def test_markup_in_a_text_is_shown_as_it_is(details: Details) -> None:
    details.show_row(replace(ROW, speaker="<b>Roe</b>"), PASSAGE)
    assert details.speaker.shown.textFormat() == Qt.TextFormat.PlainText
    assert details.speaker.shown.text() == "<b>Roe</b>"


def test_nothing_is_cut_off_in_a_narrow_pane(details: Details, qtbot: QtBot) -> None:
    details.resize(230, 500)
    details.show_row(ROW, PASSAGE)
    details.show_citation("Roe (2016).", ["APA 7"], "APA 7")
    qtbot.wait(20)
    page = details.widget()
    assert page is not None
    assert page.width() <= details.viewport().width()
    buttons = [button for button in details.citation.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) == 3
    for button in buttons:
        assert button.geometry().right() <= details.citation.width()
        assert button.width() >= button.sizeHint().width()
    # They stand one below the other rather than one over the other.
    assert len({(button.x(), button.y()) for button in buttons}) == 3


def test_a_long_name_has_the_buttons_below_it_where_there_is_little_room(details: Details, qtbot: QtBot) -> None:
    name = "an official statement released by the harbour company"
    for width, below in ((360, True), (900, False), (360, True)):
        details.resize(width, 500)
        details.show_row(replace(ROW, speaker=name), PASSAGE)
        qtbot.wait(20)
        shown = details.speaker.shown
        assert (details.star.y() > details.speaker.y()) is below, width
        assert shown.height() <= 3 * shown.fontMetrics().lineSpacing(), width
        assert details.star.geometry().right() <= details.viewport().width(), width
    details.show_row(replace(ROW, speaker="Jo Roe"), PASSAGE)
    qtbot.wait(20)
    assert details.star.y() <= details.speaker.geometry().bottom()
    assert details.star.x() > details.speaker.x()


def go_on_by_shortcut(details: Details) -> None:
    """Alt+Down shows another quotation, as the window's own shortcut does, whatever has the focus."""
    other = replace(ROW, id=8, role="mate", note="")
    shortcut = QShortcut(QKeySequence("Alt+Down"), details)
    shortcut.activated.connect(lambda: details.show_row(other, None))


def test_a_note_being_typed_outlasts_going_on(details: Details) -> None:
    details.show_row(ROW, PASSAGE)
    go_on_by_shortcut(details)
    owners: list[tuple[int, object]] = []
    details.edited.connect(lambda _field, value: owners.append((details.row.id if details.row else 0, value)))
    details.note.setFocus()
    QTest.keyClicks(details.note, "now ")
    QTest.keyClick(details.note, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert details.row is not None
    assert details.row.id == 8
    assert details.note.toPlainText() == ""
    assert owners == [(7, "now check the date")]


def test_a_name_being_typed_outlasts_going_on(details: Details) -> None:
    details.show_row(ROW, PASSAGE)
    go_on_by_shortcut(details)
    owners: list[tuple[int, object]] = []
    details.edited.connect(lambda _field, value: owners.append((details.row.id if details.row else 0, value)))
    details.edit("role")
    QTest.keyClicks(details.role.field, "clerk")
    QTest.keyClick(details.role.field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert owners == [(7, "clerk")]
    assert details.role.text == "mate"
