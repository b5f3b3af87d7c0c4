# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.model.browse import Article
from desktop_app.model.document import Document
from desktop_app.model.quotation import Act
from desktop_app.model.rows import Passage
from desktop_app.model.spans import Span, whole_words
from desktop_app.ui.views.reader import Reader
from desktop_app.ui.views.reader_find import matches
from desktop_app.ui.views.reader_heading import byline
from desktop_app.ui.views.reader_layout import PART_SIZE, SLACK, Spacing, part_of, parts, spacing

# The offscreen platform has no window manager to tell the smallest size to.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

FILLER = "The harbour board met again on Tuesday and put the matter off until the autumn.\n\n"
TEXT = (
    "😀 “We open in June,” the harbour master said.\n\n"
    + FILLER * 40
    + "“It’s late\x00,” she added 🚢, “but not too late.”\n\n"
    + FILLER * 40
    + "The board fears a strike."
)


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


FIRST = Passage(
    id=11, content=(span_of("We open in June,"),), cue=(span_of("said"),), source=(span_of("the harbour master"),)
)
SECOND = Passage(
    id=12,
    content=(span_of("It’s late\x00,"), span_of("but not too late.")),
    cue=(span_of("added"),),
    source=(span_of("she"),),
)
FEAR = Passage(id=13, content=(span_of("a strike"),), cue=(span_of("fears"),), act=Act.ATTITUDE)
DOCUMENT = Document(
    text=TEXT, title="Harbour opens", authors=("A. Writer",), publication="Post", published="2016-05-12"
)
ARTICLE = Article(document=DOCUMENT, passages=(SECOND, FIRST, FEAR))


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    made = Reader()
    qtbot.addWidget(made)
    made.resize(460, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


def marked(reader: Reader) -> list[tuple[str, str]]:
    """Colour of ground or underline and the text that Qt marks with it."""
    found = []
    for selection in reader.view.extraSelections():
        form = selection.format
        lined = form.fontUnderline() or form.underlineStyle().value > 0
        colour = form.underlineColor() if lined else form.background().color()
        found.append((colour.name(), selection.cursor.selectedText()))
    return found


def inks(reader: Reader, name: str) -> list[str]:
    from desktop_app.ui import theme

    wanted = getattr(theme.colours(), name).name()
    return [text for colour, text in marked(reader) if colour == wanted]


def test_marks_stand_at_exactly_the_right_characters(reader: Reader) -> None:
    reader.show_article(ARTICLE, 12)
    assert inks(reader, "current") == ["It’s late\ufffd,", "but not too late."]
    assert inks(reader, "quotation") == ["We open in June,"]
    assert inks(reader, "cue") == ["added"]
    assert inks(reader, "source") == ["she"]
    reader.select(11)
    assert inks(reader, "current") == ["We open in June,"]
    assert inks(reader, "source") == ["the harbour master"]


def test_attitudes_are_marked_only_when_asked_for(reader: Reader) -> None:
    reader.show_article(ARTICLE, 12)
    assert "a strike" not in [text for _, text in marked(reader)]
    reader.select(13)
    assert inks(reader, "current") == ["a strike"]


def test_the_quotation_stands_a_third_from_the_top(reader: Reader) -> None:
    reader.show_article(ARTICLE, 12)
    rect = reader.view.rect_of(SECOND.content[0])
    assert rect is not None
    height = reader.view.viewport().height()
    assert abs(rect.top() - height / 3) <= 2


def test_it_still_does_after_the_pane_changed_its_size(reader: Reader, qtbot: QtBot) -> None:
    reader.show_article(ARTICLE, 12)
    reader.resize(700, 480)
    qtbot.wait(20)
    rect = reader.view.rect_of(SECOND.content[0])
    assert rect is not None
    assert abs(rect.top() - reader.view.viewport().height() / 3) <= 2


def test_between_two_lines_the_nearer_one_is_meant(reader: Reader, qtbot: QtBot) -> None:
    lines = " ".join(f"word{number:03}" for number in range(120))
    reader.show_article(
        Article(document=Document(text=lines), passages=(Passage(id=1, content=(Span(0, 400),)),)), None
    )
    view = reader.view
    layout = view.document().firstBlock().layout()
    second = layout.lineAt(1).textStart()
    above, here = (view.rect_of(Span(at, at + 1)) for at in (second - 6, second + 20))
    assert above is not None
    assert here is not None
    # Below the letters of the first line, and above those of the second.
    low = QPoint(round(above.left()) + 1, round(above.top() + layout.lineAt(0).naturalTextRect().height()) + 1)
    high = QPoint(round(here.left()) + 1, round(here.top()) - 1)
    assert view.position_at(low) == second - 6
    assert view.position_at(high) == second + 20
    with qtbot.waitSignal(reader.quotation_clicked) as clicked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=low)
    assert clicked.args == [1]
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=low)
    QTest.mouseMove(view.viewport(), high)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=high)
    assert reader.selection() == Span(second - 6, second + 20)


def test_what_is_selected_outlives_another_size_and_another_reading(reader: Reader, qtbot: QtBot) -> None:
    reader.show_article(ARTICLE, 12)
    cursor = reader.view.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
    reader.view.setTextCursor(cursor)
    # The text as it scrolls to a place, where it stays while a message comes and goes.
    reader.view._scroll_to(SECOND.content[0])
    selected = reader.selection()
    assert selected is not None
    reader.resize(460, 600)
    qtbot.wait(20)
    assert reader.selection() == selected
    reader.view.verticalScrollBar().setValue(reader.view.verticalScrollBar().maximum())
    place = reader.view.verticalScrollBar().value()
    reader.show_article(ARTICLE, 12)
    reader.select(12)
    assert (reader.selection(), reader.view.verticalScrollBar().value()) == (selected, place)


def test_lines_are_neither_short_nor_long(reader: Reader, qtbot: QtBot) -> None:
    reader.resize(1300, 640)
    reader.show_article(ARTICLE, None)
    qtbot.wait(20)
    block = reader.view.document().findBlockByNumber(2)
    assert 50 <= block.layout().lineAt(0).textLength() <= 80


def test_a_click_on_a_tinted_passage_names_it(reader: Reader, qtbot: QtBot) -> None:
    reader.show_article(ARTICLE, 12)
    reader.view.verticalScrollBar().setValue(0)
    rect = reader.view.rect_of(Span(FIRST.content[0].start + 4, FIRST.content[0].start + 5))
    assert rect is not None
    with qtbot.waitSignal(reader.quotation_clicked, timeout=1000) as clicked:
        QTest.mouseClick(
            reader.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rect.center().toPoint()
        )
    assert clicked.args == [11]
    assert reader.current == 11
    before = reader.view.verticalScrollBar().value()
    reader.select(11)
    assert reader.view.verticalScrollBar().value() == before


def test_a_click_beside_every_quotation_names_none(reader: Reader, qtbot: QtBot) -> None:
    reader.show_article(ARTICLE, 11)
    with qtbot.assertNotEmitted(reader.quotation_clicked, wait=50):
        QTest.mouseClick(
            reader.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 300)
        )


def select(reader: Reader, start: int, end: int) -> None:
    """Select UTF-16 units as the user does with the mouse."""
    cursor = reader.view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    reader.view.setTextCursor(cursor)


def test_selection_comes_in_code_points(reader: Reader, qtbot: QtBot) -> None:
    reader.show_article(ARTICLE, None)
    units = len(TEXT[: TEXT.index("🚢")].encode("utf-16-le")) // 2
    with qtbot.waitSignal(reader.selection_changed, timeout=1000) as changed:
        select(reader, units - 1, units + 3)
    assert changed.args is not None
    assert changed.args[0].of(TEXT) == "🚢,"
    select(reader, 0, 0)
    assert reader.selection() is None


@pytest.mark.parametrize(
    ("text", "selected", "whole"),
    [
        ("“We open in June,” he said.", "e open in Ju", "We open in June"),
        ("They don’t want re-election now.", "on’t want re", "don’t want re-election"),
        ("It cost 1,204.50, he said.", "cost 1,2", "cost 1,204.50"),
        ("A cafe\u0301—closed—was sold.", "caf", "cafe\u0301"),
        ("‘No’, he said.", "No", "No"),
        ("One two.", " two", " two"),
    ],
)
def test_a_selection_is_grown_to_whole_words(text: str, selected: str, whole: str) -> None:
    start = text.index(selected)
    assert whole_words(text, Span(start, start + len(selected))).of(text) == whole


def test_copying_gives_the_canonical_text(reader: Reader) -> None:
    reader.show_article(ARTICLE, 12)
    reader.view.selectAll()
    reader.view.copy()
    copied = reader.view.createMimeDataFromSelection()
    assert copied.text() == TEXT
    assert not copied.hasHtml()
    assert QGuiApplication.clipboard().text().startswith("😀 “We open")


def test_nothing_can_be_typed(reader: Reader, qtbot: QtBot) -> None:
    reader.show_article(ARTICLE, None)
    before = reader.view.toPlainText()
    QTest.keyClicks(reader.view, "xyz")
    assert reader.view.toPlainText() == before


def test_keys_go_from_quotation_to_quotation(reader: Reader, qtbot: QtBot) -> None:
    reader.show_article(ARTICLE, None)
    said: list[int] = []
    reader.quotation_clicked.connect(said.append)
    QTest.keyClick(reader.view, Qt.Key.Key_J)
    QTest.keyClick(reader.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(reader.view, Qt.Key.Key_J)
    QTest.keyClick(reader.view, Qt.Key.Key_K)
    assert said == [11, 12, 11]
    assert reader.current == 11


def test_enter_goes_to_the_quotation_at_the_caret(reader: Reader, qtbot: QtBot) -> None:
    reader.show_article(ARTICLE, None)
    select(reader, 5, 5)
    with qtbot.waitSignal(reader.quotation_clicked, timeout=1000) as clicked:
        QTest.keyClick(reader.view, Qt.Key.Key_Return)
    assert clicked.args == [11]


def test_finding(reader: Reader, qtbot: QtBot) -> None:
    reader.show_article(ARTICLE, None)
    QTest.keyClick(reader.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert reader.finder.isVisible()
    QTest.keyClicks(reader.finder.box, "IT'S LATE")
    assert inks(reader, "flash") == ["It’s late"]
    assert reader.view.is_visible(span_of("It’s late"))
    reader.find("the harbour")
    assert len(inks(reader, "match")) == 81
    QTest.keyClick(reader.finder.box, Qt.Key.Key_Return)
    QTest.keyClick(reader.finder.box, Qt.Key.Key_Escape)
    assert not reader.finder.isVisible()
    assert inks(reader, "match") == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        *[("open  IN june", ["open\nin June"]), ("it's", ["It’s"]), ("(x", []), ("", []), ("🚢", ["🚢"])],
        *[("CAFES", ["cafés"]), ("late | june", ["June", "late"]), (" | ", [])],
    ],
)
def test_words_are_found_as_they_are_meant(words: str, found: list[str]) -> None:
    text = "We open\nin June. It’s late 🚢 for cafés"
    assert [span.of(text) for span in matches(text, words)] == found


def test_evidence_shines_for_a_moment(reader: Reader, qtbot: QtBot) -> None:
    reader.show_article(ARTICLE, 12)
    reader.flash(span_of("the harbour master"))
    assert inks(reader, "flash") == ["the harbour master"]
    assert reader.view.is_visible(span_of("the harbour master"))
    qtbot.waitUntil(lambda: inks(reader, "flash") == [], timeout=4000)


def test_evidence_outside_the_text_is_passed_over(reader: Reader) -> None:
    reader.show_article(ARTICLE, 12)
    reader.flash(Span(10, len(TEXT) + 1))
    assert inks(reader, "flash") == []


def test_clearing(reader: Reader) -> None:
    reader.show_article(ARTICLE, 12)
    reader.clear()
    assert reader.view.toPlainText() == ""
    assert marked(reader) == []
    assert not reader.heading.isVisible()
    reader.show_article(ARTICLE, 11)
    assert inks(reader, "current") == ["We open in June,"]


def test_the_same_article_again_does_not_move(reader: Reader) -> None:
    reader.show_article(ARTICLE, 12)
    bar = reader.view.verticalScrollBar()
    bar.setValue(bar.value() + 30)
    before = bar.value()
    fewer = Article(document=DOCUMENT, passages=(SECOND,))
    reader.show_article(fewer, 12)
    assert bar.value() == before
    assert inks(reader, "quotation") == []


def test_byline() -> None:
    assert byline(DOCUMENT) == "Post · A. Writer · 12 May 2016"
    assert byline(Document(text="", published="2016-05")) == "May 2016"
    assert byline(Document(text="", published="2016")) == "2016"
    assert byline(Document(text="")) == ""


@given(st.text(alphabet="ab \n", max_size=400), st.integers(min_value=1, max_value=50))
def test_parts_cover_the_text(text: str, size: int) -> None:
    cut = parts(text, size=size)
    assert "".join(part.of(text) for part in cut) == text
    assert all(len(part) <= size + SLACK for part in cut)
    for place in range(len(text)):
        part = cut[part_of(cut, place)]
        assert part.start <= place < part.end


def test_how_paragraphs_are_told_apart() -> None:
    assert spacing("one\n\ntwo") is Spacing.BLANK_LINES
    assert spacing("one\ntwo\nthree\nfour") is Spacing.AFTER_LINES
    assert spacing("\n".join(["x" * 70] * 9)) is Spacing.NONE


def test_a_text_of_two_million_characters_does_not_stop_the_window(reader: Reader, qtbot: QtBot) -> None:
    # Said in every part, and an emoji in each paragraph so that positions must be converted.
    paragraph = "🚢 The board said that “nothing is decided” and went home for the day. " * 4 + "\n\n"
    text = paragraph * (2_000_000 // len(paragraph))
    passages = tuple(
        Passage(id=number, content=(Span(place + 22, place + 40),))
        for number, place in enumerate(range(0, len(text), len(paragraph)))
    )
    article = Article(document=Document(text=text), passages=passages)
    begun = time.perf_counter()
    reader.show_article(article, 6000)
    took = time.perf_counter() - begun
    # Measured at 60 ms on a slow machine; the bound leaves room for a busy one.
    assert took < 0.5
    assert inks(reader, "current") == [text[passages[6000].content[0].start :][:18]]
    assert reader.view.document().characterCount() < 2 * (PART_SIZE + SLACK)
    begun = time.perf_counter()
    reader.select(0)
    assert time.perf_counter() - begun < 0.5
    assert reader.view.is_visible(passages[0].content[0])


LONG = Article(
    document=Document(text=FILLER * (3 * PART_SIZE // len(FILLER)) + "The end."),
    passages=(Passage(id=1, content=(Span(4, 17),)), Passage(id=2, content=(Span(100_000, 100_020),))),
)


def test_clearing_a_later_part(reader: Reader) -> None:
    reader.show_article(LONG, 2)
    reader.find("the end")
    reader.clear()
    assert reader.view.toPlainText() == ""


def test_a_short_article_after_a_later_part(reader: Reader) -> None:
    reader.show_article(LONG, 2)
    reader.find("harbour")
    reader.flash(Span(100_000, 100_020))
    reader.show_article(ARTICLE, 12)
    assert inks(reader, "current") == ["It’s late\ufffd,", "but not too late."]
    # The find bar is still open: the new article is searched too.
    assert len(inks(reader, "match")) > 80


def test_turning_to_the_next_part(reader: Reader, qtbot: QtBot) -> None:
    reader.show_article(LONG, 1)
    first = reader.view.part
    buttons = [button for button in reader._pager.findChildren(QToolButton) if button.isEnabled()]
    assert [button.accessibleName() for button in buttons] == ["Next part"]
    buttons[0].click()
    assert reader.view.part.start == first.end
    QTest.keyClick(reader.view, Qt.Key.Key_J)
    assert reader.view.part.holds(Span(100_000, 100_020))
    assert reader.current == 2


def test_finding_crosses_parts(reader: Reader) -> None:
    reader.show_article(LONG, None)
    reader.find("the end")
    assert inks(reader, "flash") == ["The end"]
