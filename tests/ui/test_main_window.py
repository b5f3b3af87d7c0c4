# SPDX-License-Identifier: Apache-2.0
"""The window as its user meets it: find, read, copy, export, correct, undo, open, and come back tomorrow."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.actions import browsing, editing
from desktop_app.actions.opening import Library, open_library
from desktop_app.model.query import Column, Query
from desktop_app.model.spans import Span
from desktop_app.ui.dialogs.export import ExportDialog
from desktop_app.ui.dialogs.line import Line
from desktop_app.ui.main_window import MainWindow
from tests.ui.articles import ARTICLES
from tests.ui.conftest import WAIT_MS
from tests.web.server import serving

Settled = Callable[[MainWindow], None]


@pytest.fixture
def settled(qtbot: QtBot) -> Settled:
    """Wait until nothing runs any more."""

    def wait(window: MainWindow) -> None:
        qtbot.wait(100)
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT_MS)
        qtbot.wait(20)

    return wait


def speakers(window: MainWindow) -> list[str]:
    table = window.parts.table
    rows = [table.row_at(position) for position in range(table.rowCount())]
    return [row.speaker if row is not None else "?" for row in rows]


def words(window: MainWindow) -> str:
    """What the reader marks as the current quotation."""
    passage = next(p for p in window.reading.article.passages if p.id == window.parts.reader.current)  # type: ignore[union-attr]  # an article is shown
    return window.parts.reader.words_at(passage.content[0])


def test_first_quotation_is_shown_with_its_article(window: MainWindow) -> None:
    assert window.parts.table.rowCount() == 4
    assert window.reading.row is not None
    assert window.parts.reader.current == window.parts.list.current_id == window.reading.row.id
    assert words(window) == ARTICLES[0].said[0].words


def test_typing_filters(window: MainWindow, settled: Settled, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.parts.search.box.hasFocus()
    QTest.keyClicks(window.parts.search.box, "swim")
    qtbot.waitUntil(lambda: window.parts.table.rowCount() == 1, timeout=WAIT_MS)
    settled(window)
    assert speakers(window) == ["Tomasz Okoye"]
    assert words(window) == "Nobody should swim 🏊 to work."
    assert window.parts.filters._found.text() == "1 found"
    QTest.keyClick(window.parts.search.box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.parts.table.rowCount() == 4, timeout=WAIT_MS)
    QTest.keyClick(window.parts.search.box, Qt.Key.Key_Escape)
    assert window.parts.list.hasFocus()


def test_letters_typed_in_the_search_box_are_no_commands(
    window: MainWindow, settled: Settled, library: Library
) -> None:
    window.parts.search.start()
    QTest.keyClicks(window.parts.search.box, "star w")
    settled(window)
    assert window.parts.search.words == "star w"
    rows = browsing.rows(library, browsing.find(library, Query()))
    assert not any(row.starred or row.status for row in rows)


def test_bad_search_points_at_the_place(window: MainWindow, settled: Settled) -> None:
    window.parts.search.set_words("lens after:yesterday")
    settled(window)
    assert "after:yesterday" in window.parts.search._problem.text()
    assert window.parts.table.rowCount() == 4
    window.parts.search.set_words("lens")
    settled(window)
    assert not window.parts.search._problem.isVisible()
    assert window.parts.table.rowCount() == 1


def test_nothing_found_says_what_to_do(window: MainWindow, settled: Settled) -> None:
    window.parts.search.set_words("zebra")
    settled(window)
    assert window.parts.stack.currentWidget() is window.parts.empty
    assert window.parts.empty.title == "Nothing found"
    assert window.reading.row is None
    window.parts.empty.wanted.emit("clear_search")
    settled(window)
    assert window.parts.table.rowCount() == 4
    assert window.parts.stack.currentWidget() is window.parts.list


def test_filters_for_form_and_attribution(window: MainWindow, settled: Settled) -> None:
    from desktop_app.model.quotation import Form

    window.parts.filters._buttons[Form.INDIRECT].click()
    settled(window)
    assert window.parts.table.rowCount() == 1
    window.parts.filters._buttons[Form.INDIRECT].click()
    window.parts.filters._who.setCurrentIndex(2)
    settled(window)
    assert speakers(window) == [""]


def test_sorting_is_done_by_the_library_and_keeps_the_selection(window: MainWindow, settled: Settled) -> None:
    window.parts.list.step(1)
    window.parts.list.step(1)
    settled(window)
    chosen = window.parts.list.current_id
    window.actions_by_name["sort_speaker"].trigger()
    settled(window)
    assert [name for name in speakers(window) if name] == ["Mara Lindqvist", "Mara Lindqvist", "Tomasz Okoye"]
    assert window.parts.list.current_id == chosen
    assert window.actions_by_name["sort_speaker"].isChecked()
    assert not window.actions_by_name["sort_added"].isChecked()
    window.parts.list.sort_by(Column.SPEAKER)
    settled(window)
    assert next(name for name in speakers(window) if name) == "Tomasz Okoye"


def test_next_and_previous_move_list_and_reader(window: MainWindow, settled: Settled) -> None:
    window.parts.list.setFocus()
    for key, expected in ((Qt.Key.Key_J, 1), (Qt.Key.Key_J, 2), (Qt.Key.Key_K, 1)):
        QTest.keyClick(window.parts.list.front, key)
        settled(window)
        said = [said for article in ARTICLES for said in article.said][expected]
        assert words(window) == said.words
    QTest.keyClick(window.parts.list.front, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settled(window)
    assert window.parts.list.current_row == 2


def test_click_in_the_article_selects_its_line(window: MainWindow, settled: Settled) -> None:
    other = window.parts.table.ids[1]
    window.parts.reader.quotation_clicked.emit(other)
    settled(window)
    assert window.parts.list.current_id == other


def test_click_on_a_passage_that_the_search_hides_shows_everything(window: MainWindow, settled: Settled) -> None:
    other = window.parts.table.ids[1]
    window.parts.search.set_words("lens")
    settled(window)
    window.parts.reader.quotation_clicked.emit(other)
    settled(window)
    assert window.parts.search.words == ""
    assert window.parts.list.current_id == other
    assert window.parts.table.rowCount() == 4


def test_copying_gives_text_html_and_rtf(window: MainWindow, settled: Settled) -> None:
    window.parts.list.setFocus()
    seen = set()
    for name in ("copy", "cite", "cite_short"):
        window.actions_by_name[name].trigger()
        settled(window)
        mime = QGuiApplication.clipboard().mimeData()
        assert mime.hasHtml()
        assert bytes(mime.data("text/rtf").data()).startswith(b"{\\rtf1")
        seen.add(mime.text())
        if name == "copy":
            assert mime.text() == f"“{ARTICLES[0].said[0].words}”"
            assert mime.html() == f"<blockquote><p>“{ARTICLES[0].said[0].words}”</p></blockquote>"
    assert len(seen) == 3
    assert any("We kept every lens" in text and "Osk Courier" in text for text in seen)


def test_an_edit_lands_on_what_the_details_show(window: MainWindow, settled: Settled, library: Library) -> None:
    first, second = window.parts.table.ids[:2]
    window.reading._row = browsing.rows(library, [second])[0]
    assert window.parts.details.row is not None
    assert window.parts.details.row.id == first
    window.parts.details.edited.emit("note", "call back")
    settled(window)
    assert [row.note for row in browsing.rows(library, [first, second])] == ["call back", ""]


def test_looks_are_chosen_and_remembered(window: MainWindow) -> None:
    from desktop_app.ui import theme
    from desktop_app.ui.settings import WindowSettings

    try:
        window.actions_by_name["look_dark"].trigger()
        assert theme.current().dark
        assert window.actions_by_name["look_dark"].isChecked()
        assert not window.actions_by_name["look_system"].isChecked()
        window.close()
        assert WindowSettings().text("window/looks") == "dark"
    finally:
        theme.current().set_scheme(theme.Scheme.SYSTEM)


def test_export_writes_what_is_selected_or_all_that_is_shown(
    window: MainWindow, settled: Settled, tmp_path: Path
) -> None:
    window.parts.search.set_words("speaker:lindqvist")
    settled(window)
    ids, described = window.handlers.scope()
    assert described.told(len(ids)) == "2 quotations: search “speaker:lindqvist”"
    window.exporting.export(ids, tmp_path / "out")
    settled(window)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["quotation"] for row in rows] == [said.words for said in ARTICLES[0].said]
    window.listing.clear()
    settled(window)
    assert window.handlers.scope()[1].what == "all of the library"
    window.parts.list.select([0, 3], current=3)
    ids, described = window.handlers.scope()
    assert described.told(len(ids)) == "2 quotations: selected in the list"
    window.exporting.export(ids, tmp_path / "two.jsonl")
    settled(window)
    assert len((tmp_path / "two.jsonl").read_text().splitlines()) == 2
    assert "Exported 2 quotations" in window.parts.message.text


def test_what_is_marked_wrong_is_exported_only_where_it_is_asked_for(
    window: MainWindow, settled: Settled, library: Library, tmp_path: Path
) -> None:
    def written() -> list[str]:
        with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
            return [row["status"] for row in csv.DictReader(file)]

    def export(told: str) -> None:
        window.actions_by_name["export"].trigger()
        settled(window)
        [choice] = [each for each in window.findChildren(ExportDialog) if each.isVisible()]
        assert choice.scope.text() == told
        choice.go_on.click()
        [dialog] = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
        dialog.fileSelected.emit(str(tmp_path / "out.csv"))
        dialog.close()
        settled(window)

    editing.set_status(library, window.parts.table.ids[:1], "wrong")
    export("Exporting 3 quotations: all of the library; 3 of 3 not checked; 1 marked wrong left out.")
    assert written() == ["", "", ""]
    assert window.parts.message.text.endswith("; 1 marked wrong was left out")
    window.parts.message.findChildren(QPushButton, "message-action")[0].click()
    settled(window)
    assert written() == ["wrong", "", "", ""]
    window.parts.search.set_words("is:wrong")
    settled(window)
    export("Exporting 1 quotation: search “is:wrong”.")
    assert written() == ["wrong"]


def test_corrections_come_back_from_an_exported_file(
    window: MainWindow, settled: Settled, library: Library, tmp_path: Path
) -> None:
    editing.set_starred(library, window.parts.table.ids[:2], starred=True)
    window.exporting.export(window.handlers.scope()[0], tmp_path / "mine.csv")
    settled(window)
    editing.undo(library)
    window.actions_by_name["corrections"].trigger()
    [dialog] = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    dialog.fileSelected.emit(str(tmp_path / "mine.csv"))
    dialog.close()
    settled(window)
    assert window.parts.message.text == ("Restored the marks of 2 quotations from mine.csv · 2 were so already")
    assert len(browsing.find(library, Query(words="is:starred"))) == 2
    window.actions_by_name["undo"].trigger()
    settled(window)
    assert len(browsing.find(library, Query(words="is:starred"))) == 0


def test_export_to_a_place_that_cannot_be_written_is_told(window: MainWindow, settled: Settled, tmp_path: Path) -> None:
    window.exporting.export(window.handlers.scope()[0], tmp_path / "missing" / "out.csv")
    settled(window)
    assert "cannot be written" in window.parts.message.text
    assert not window.parts.progress.isVisible()


def test_export_under_a_suffix_of_no_format_is_refused(window: MainWindow, settled: Settled, tmp_path: Path) -> None:
    window.exporting.export(window.handlers.scope()[0], tmp_path / "e2.ods")
    settled(window)
    assert "e2.ods was not written: quotations cannot be exported as .ods." in window.parts.message.text
    assert list(tmp_path.glob("*.ods")) == []
    assert not window.parts.progress.isVisible()


def test_editing_in_the_list_is_undone_and_done_again(window: MainWindow, settled: Settled, library: Library) -> None:
    window.parts.list.setFocus()
    QTest.keyClick(window.parts.list.front, Qt.Key.Key_F2)
    editor = window.parts.list.findChild(QLineEdit)
    assert editor is not None
    editor.setText("Ada Roe")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settled(window)
    assert speakers(window)[0] == "Ada Roe"
    assert window.actions_by_name["undo"].isEnabled()
    window.actions_by_name["undo"].trigger()
    settled(window)
    assert speakers(window)[0] == "Mara Lindqvist"
    window.actions_by_name["redo"].trigger()
    settled(window)
    assert speakers(window)[0] == "Ada Roe"
    assert browsing.rows(library, [window.parts.table.ids[0]])[0].speaker == "Ada Roe"


def test_editing_one_of_several_selected_edits_them_all(window: MainWindow, settled: Settled) -> None:
    window.parts.list.select([0, 2], current=0)
    window.parts.table.edited.emit(window.parts.table.ids[0], "role", "witness")
    settled(window)
    rows = [window.parts.table.row_at(position) for position in range(4)]
    assert [row.role for row in rows if row] == ["witness", "keeper", "witness", ""]
    window.parts.table.edited.emit(window.parts.table.ids[3], "role", "passenger")
    settled(window)
    rows = [window.parts.table.row_at(position) for position in range(4)]
    assert [row.role for row in rows if row] == ["witness", "keeper", "witness", "passenger"]


def test_letters_star_and_mark(window: MainWindow, settled: Settled, library: Library) -> None:
    window.parts.list.setFocus()
    first = window.parts.table.ids[0]
    for key, check in (
        (Qt.Key.Key_S, lambda row: row.starred),
        (Qt.Key.Key_R, lambda row: row.status == "checked"),
        (Qt.Key.Key_W, lambda row: row.status == "wrong"),
        (Qt.Key.Key_W, lambda row: row.status == ""),
        (Qt.Key.Key_S, lambda row: not row.starred),
    ):
        QTest.keyClick(window.parts.list.front, key)
        settled(window)
        assert check(browsing.rows(library, [first])[0])


def test_deleting_goes_to_the_next_and_the_message_undoes_it(window: MainWindow, settled: Settled) -> None:
    window.parts.list.setFocus()
    second = window.parts.table.ids[1]
    QTest.keyClick(window.parts.list.front, Qt.Key.Key_Delete)
    settled(window)
    assert window.parts.table.rowCount() == 3
    assert window.parts.list.current_id == second
    assert window.parts.message.isVisible()
    window.parts.message._button.click()
    settled(window)
    assert window.parts.table.rowCount() == 4


def test_tags_are_given_and_taken(window: MainWindow, settled: Settled, library: Library) -> None:
    first = window.parts.table.ids[0]
    window.editing.tag([first], "light, north")
    settled(window)
    window.editing.tag([first], "-north")
    settled(window)
    assert browsing.rows(library, [first])[0].tags == ("light",)
    window.parts.search.set_words("tag:light")
    settled(window)
    assert list(window.parts.table.ids) == [first]


def test_quotation_made_of_the_reader_s_selection(
    window: MainWindow, settled: Settled, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = ARTICLES[0].text.index("The lamp")
    span = Span(start, start + len("The lamp of the old lighthouse"))
    monkeypatch.setattr(window.parts.reader, "selection", lambda: span)
    window.actions_by_name["add_quotation"].trigger()
    settled(window)
    assert window.parts.table.rowCount() == 5
    assert window.parts.list.current_id not in (None, *range(1, 5))
    assert words(window) == "The lamp of the old lighthouse"
    monkeypatch.setattr(window.parts.reader, "selection", lambda: None)
    window.actions_by_name["add_quotation"].trigger()
    assert "Select the words" in window.parts.message.text


def test_a_quotation_made_of_a_selection_cuts_no_word(window: MainWindow, settled: Settled) -> None:
    start = window.parts.reader.view.toPlainText().index("he lamp of the old light")
    cursor = window.parts.reader.view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len("he lamp of the old light"), QTextCursor.MoveMode.KeepAnchor)
    window.parts.reader.view.setTextCursor(cursor)
    window.actions_by_name["add_quotation"].trigger()
    settled(window)
    assert words(window) == "The lamp of the old lighthouse"


def test_a_quotation_that_the_search_does_not_show_is_told_of(
    window: MainWindow, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.parts.search.set_words("speaker:lindqvist")
    settled(window)
    before = list(window.parts.table.ids)
    start = ARTICLES[0].text.index("The lamp")
    monkeypatch.setattr(window.parts.reader, "selection", lambda: Span(start, start + 8))
    window.actions_by_name["add_quotation"].trigger()
    settled(window)
    settled(window)
    assert list(window.parts.table.ids) == before
    assert window.parts.message.text == "Added a quotation; this search does not show it"
    assert window.parts.message._button.text() == "Show"
    window.editing.undo()
    settled(window)
    settled(window)
    assert "does not show" not in window.parts.message.text
    window.editing.redo()
    settled(window)
    settled(window)
    window.parts.message._button.click()
    settled(window)
    assert words(window) == "The lamp"


def test_review_queue_goes_from_the_least_certain_on(window: MainWindow, settled: Settled) -> None:
    window.actions_by_name["review"].trigger()
    settled(window)
    table = window.parts.table
    certainty = [row.certainty for position in range(2) if (row := table.row_at(position)) is not None]
    assert (len(certainty), certainty) == (2, sorted(certainty))
    assert "2 to go" in window.parts.review.text
    second = table.ids[1]
    window.parts.list.setFocus()
    QTest.keyClick(window.parts.list.front, Qt.Key.Key_Return)
    settled(window)
    assert table.rowCount() == 1
    assert window.parts.list.current_id == second
    assert "1 to go" in window.parts.review.text
    assert "100% right" in window.parts.review.text
    window.actions_by_name["review"].trigger()
    settled(window)
    assert table.rowCount() == 4
    assert not window.parts.review.isVisible()


def test_files_dropped_are_read_and_the_refused_are_listed(
    window: MainWindow, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    good, empty = tmp_path / "mill.txt", tmp_path / "empty.txt"
    good.write_text("The mill stands still.\n\n“Rain is late,” said Ines Vale, miller of Hollow Mill.\n")
    empty.write_text("")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(good)), QUrl.fromLocalFile(str(empty))])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(200, 200), *how)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), *how))
    qtbot.waitUntil(lambda: window.parts.message.isVisible(), timeout=60_000)
    settled(window)
    assert "Ines Vale" in speakers(window)
    window.parts.message._button.click()
    settled(window)
    assert window.reading.row is not None
    assert window.reading.row.speaker == "Ines Vale"
    assert window.parts.refused.text == "empty.txt was refused: is empty"
    assert [refused.name for refused in browsing.refused(window.session.library)] == [str(empty)]
    assert not window.parts.progress.isVisible()


def test_text_pasted_in_the_list_is_read(window: MainWindow, settled: Settled, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("“The well is dry,” said Ines Vale, mayor of Hollow.\n")
    window.parts.list.setFocus()
    QTest.keyClick(window.parts.list.front, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.parts.message.isVisible(), timeout=60_000)
    settled(window)
    window.parts.message._button.click()
    settled(window)
    assert window.reading.row is not None
    assert "well is dry" in window.reading.row.quotation


def link(address: str) -> QMimeData:
    """A link as browsers offer it, its words too."""
    mime = QMimeData()
    mime.setText(address)
    mime.setHtml(f'<a href="{address}">“The well is dry,” said Ines Vale</a>')
    return mime


def test_a_pasted_link_and_a_dropped_one_are_fetched(window: MainWindow, settled: Settled, qtbot: QtBot) -> None:
    with serving() as (server, seen):
        QGuiApplication.clipboard().setMimeData(link(f"{server}/article"))
        window.parts.list.setFocus()
        QTest.keyClick(window.parts.list.front, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: window.parts.message.isVisible(), timeout=60_000)
        settled(window)
        assert "Added 1 document" in window.parts.message.text
        window.parts.message._button.click()
        settled(window)
        assert window.reading.row is not None
        assert (window.reading.row.speaker, window.reading.row.url) == ("Tom Hale", f"{server}/article")
        dropped = link("the page")
        dropped.setUrls([QUrl(f"{server}/nothing")])
        how = (Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(window, QDragEnterEvent(QPoint(200, 200), *how))
        QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), *how))
        qtbot.waitUntil(lambda: "is not there (HTTP 404)" in window.parts.refused.text, timeout=60_000)
        assert [path for path, _ in seen] == ["/article", "/nothing"]


def test_an_address_is_asked_for_and_a_slow_page_is_given_up(
    window: MainWindow, settled: Settled, qtbot: QtBot
) -> None:
    with serving() as (server, _):
        QGuiApplication.clipboard().setText(f"{server}/silent")
        QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        (line,) = window.findChildren(Line)
        assert line.box.text() == f"{server}/silent", "what was copied is offered"
        QTest.keyClick(line.box, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.importing.running, timeout=WAIT_MS)
        qtbot.wait(300)
        assert "KB of 127.0.0.1" in window.parts.progress.text
        window.parts.progress._stop.click()
        qtbot.waitUntil(lambda: not window.importing.running, timeout=3_000)
        settled(window)
        assert window.parts.stopped.text == "Stopped before anything was read"


def test_text_pasted_in_the_search_box_is_searched_for(window: MainWindow, settled: Settled) -> None:
    QGuiApplication.clipboard().setText("lens")
    window.parts.search.start()
    QTest.keyClick(window.parts.search.box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    assert window.parts.search.words == "lens"
    assert window.parts.table.rowCount() == 1


def test_what_another_program_writes_is_seen(
    window: MainWindow, settled: Settled, qtbot: QtBot, library: Library
) -> None:
    editing.set_speaker(library, [window.parts.table.ids[0]], "Ada Roe")
    qtbot.waitUntil(lambda: speakers(window)[0] == "Ada Roe", timeout=WAIT_MS)


def test_window_comes_back_as_it_was(window: MainWindow, library_path: Path, qtbot: QtBot) -> None:
    from desktop_app.ui.models.columns import NAMES, SPEAKER

    window.resize(777, 666)
    assert not window.parts.list.tabular
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.parts.list.tabular
    window.parts.list.grid.show_column(NAMES.index("certainty"), shown=True)
    window.parts.list.grid.setColumnWidth(SPEAKER, 201)
    window.actions_by_name["sidebar"].trigger()
    window.close()
    again = MainWindow(path=library_path)
    qtbot.addWidget(again)
    again.complete()
    assert again.size() == window.size()
    assert again.parts.list.tabular
    assert again.actions_by_name["table"].isChecked()
    assert not again.parts.list.grid.isColumnHidden(NAMES.index("certainty"))
    assert again.parts.list.grid.columnWidth(SPEAKER) == 201
    assert not again.actions_by_name["sidebar"].isChecked()
    again.actions_by_name["reading_list"].trigger()
    assert not again.parts.list.tabular
    assert not again.actions_by_name["table"].isChecked()
    again.close()


def test_edit_made_just_before_closing_is_kept(window: MainWindow, library_path: Path) -> None:
    window.editing.set_field([window.parts.table.ids[0]], "note", "call back")
    window.close()
    opened = open_library(library_path)
    assert browsing.rows(opened, [1])[0].note == "call back"
    opened.close()


def test_library_that_cannot_be_opened_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "letter.inquit"
    path.write_bytes(b"Dear Ada, this is no library.\n" * 50)
    window = MainWindow(path=path)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.session.refused):
        window.session.open()
    assert window.parts.empty.title == "The library is not open"
    assert path.read_bytes().startswith(b"Dear Ada")
    window.close()


def test_first_start_brings_the_sample(qtbot: QtBot, home: Path) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.session.open()
    qtbot.waitUntil(lambda: window.parts.table.rowCount() >= 4, timeout=60_000)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT_MS)
    found = set(speakers(window))
    assert {"Thomas Buberl", "Michael Evans", "Jack Ma"} <= found
    window.close()


def test_controls_have_names(window: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QTableView

    nameless = [
        widget
        for kind in (QLineEdit, QComboBox, QTableView, QAbstractButton)
        for widget in window.parts.findChildren(kind)
        if not widget.objectName().startswith("qt_")
        and not (
            widget.accessibleName() or (isinstance(widget, QAbstractButton) and (widget.text() or widget.toolTip()))
        )
        and not widget.inherits("QLineEditIconButton")
        and not widget.inherits("QTableCornerButton")
    ]
    assert nameless == []
