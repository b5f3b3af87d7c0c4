# SPDX-License-Identifier: Apache-2.0
"""What runs in the background and what follows the search: imports, backups, the sidebar, saved searches."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QToolButton, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from desktop_app.actions import analysts, backups, browsing, editing, reanalysing, saved, workers
from desktop_app.base import sandbox
from desktop_app.base.progress import Progress
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from desktop_app.model.query import Column, Facet, Query
from desktop_app.model.quotation import Form
from desktop_app.model.review import ReviewFigures
from desktop_app.ui.dialogs.line import Line
from desktop_app.ui.dialogs.refused import Refused
from desktop_app.ui.errands import Errand
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.searching import Scope
from desktop_app.ui.views.message_bar import SHOWN_MS, Tone
from desktop_app.ui.views.progress_bar import ProgressBar
from desktop_app.ui.views.review_bar import ReviewBar
from desktop_app.ui.views.search_bar import DELAY_MS, PROBLEM_AFTER_MS
from desktop_app.ui.views.sidebar_rows import children
from tests.ui.articles import ARTICLES, analysis_of
from tests.ui.conftest import WAIT_MS


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(200)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)


def test_a_correction_does_not_wait_for_the_end_of_an_import(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow(document: Document, progress: Progress) -> Analysis:
        go_on.wait(30)
        return Analysis(document=document, quotations=())

    monkeypatch.setattr(workers, "fitting", lambda *, few: 0)
    monkeypatch.setattr(analysts, "analyse_document", slow)
    files = [tmp_path / name for name in ("one.txt", "two.txt")]
    for file in files:
        file.write_text(f"The well of {file.stem} is dry.\n")
        window.importing.files([file])
    library = window.session.library
    corrected: list[object] = []
    window.jobs.write(lambda _progress: editing.set_speaker(library, [1], "Nora New"), done=corrected.append)
    try:
        qtbot.waitUntil(lambda: bool(corrected), timeout=10_000)
        assert window.importing.running
        assert browsing.rows(library, [1])[0].speaker == "Nora New"
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: not window.importing.running, timeout=60_000)
    assert browsing.totals(library).documents == 4
    settle(window, qtbot)


def test_the_extraction_is_run_again_from_the_menu_and_edits_stay(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = window.session.library
    first = window.parts.table.ids[0]
    window.editing.set_field([first], "speaker", "Nora New")
    settle(window, qtbot)

    def found_by_now(document: Document, progress: Progress) -> Analysis:
        article = next(each for each in ARTICLES if each.text == document.text)
        return replace(analysis_of(replace(article, said=article.said[:1])), document=document, engine="new")

    monkeypatch.setattr(workers, "fitting", lambda *, few: 0)
    monkeypatch.setattr(analysts, "analyse_document", found_by_now)
    monkeypatch.setattr(reanalysing, "present_engine", lambda: "new")
    window.actions_by_name["again"].trigger()
    assert window.parts.progress.isVisible()
    qtbot.waitUntil(lambda: not window.importing.running, timeout=60_000)
    settle(window, qtbot)
    assert window.parts.message.text == "Ran the extraction again over 2 documents"
    assert window.parts.table.rowCount() == 2
    assert browsing.rows(library, [first])[0].speaker == "Nora New"
    assert window.reading.article is not None
    assert len(window.reading.article.passages) == 1, "the reader shows what is found now"

    window.actions_by_name["again"].trigger()
    qtbot.waitUntil(lambda: not window.importing.running, timeout=60_000)
    settle(window, qtbot)
    assert "every article already" in window.parts.message.text
    window.parts.message._button.click()
    qtbot.waitUntil(lambda: window.importing.running, timeout=60_000)
    qtbot.waitUntil(lambda: not window.importing.running, timeout=60_000)
    settle(window, qtbot)
    assert window.parts.message.text == "Ran the extraction again over 2 documents"


def test_orphans_are_counted_after_the_extraction_and_listed_by_a_command(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = window.session.library
    editing.set_note(library, window.parts.table.ids[0], "check")
    text = "Nothing of it is left."
    library.reanalyse(1, Analysis(document=Document(text=text), quotations=()), text.encode())
    monkeypatch.setattr(reanalysing, "present_engine", lambda: "")
    window.importing.again()
    qtbot.waitUntil(lambda: not window.importing.running, timeout=60_000)
    settle(window, qtbot)
    assert "1 edit has lost its passage (see Without a Passage)" in window.parts.message.text
    window.actions_by_name["orphans"].trigger()
    settle(window, qtbot)
    assert window.listing.scope is Scope.ORPHANS
    assert window.parts.table.rowCount() == 1
    assert window.handlers.scope()[1].what == "without a passage"
    window.editing.delete(window.handlers.selected())
    settle(window, qtbot)
    assert window.parts.empty.title == "Every edit stands in its article"


def test_refused_files_are_listed_in_a_later_session_written_and_forgotten(
    window: MainWindow, qtbot: QtBot, library_path: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    window.importing.files([empty])
    qtbot.waitUntil(lambda: not window.importing.running, timeout=60_000)
    settle(window, qtbot)
    window.close()
    later = MainWindow(path=library_path)
    qtbot.addWidget(later)
    later.session.open()
    later.show()
    qtbot.waitUntil(lambda: later.whole and not later.jobs.busy, timeout=60_000)
    later.actions_by_name["refused"].trigger()
    settle(later, qtbot)
    dialog = later.findChild(Refused)
    assert dialog is not None
    assert [each.name for each in dialog.refused] == [str(empty)]
    dialog.save_wanted.emit(dialog.refused, tmp_path / "refused.csv")
    settle(later, qtbot)
    assert f"{empty},is empty," in (tmp_path / "refused.csv").read_text(encoding="utf-8-sig")
    assert "Wrote the list of 1 refused file" in later.parts.message.text
    dialog.forget_wanted.emit()
    settle(later, qtbot)
    assert browsing.refused(later.session.library) == []
    later.close()


def test_same_file_again_adds_nothing_and_says_so(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "well.txt"
    file.write_text("“The well is dry,” said Ines Vale, mayor of Hollow.\n")
    for _ in range(2):
        window.importing.files([file])
        qtbot.waitUntil(lambda: not window.importing.running, timeout=60_000)
        settle(window, qtbot)
    assert browsing.totals(window.session.library).documents == 3
    assert window.parts.message.text == "1 already in the library"


def test_files_named_at_the_start_are_read(qtbot: QtBot, library_path: Path, tmp_path: Path) -> None:
    file = tmp_path / "well.txt"
    file.write_text("“The well is dry,” said Ines Vale, mayor of Hollow.\n")
    window = MainWindow(path=library_path)
    qtbot.addWidget(window)
    window.do_when_open(Errand(files=(file,)))
    window.show()
    window.session.open()
    qtbot.waitUntil(
        lambda: window.whole and window.reading.row is not None and window.reading.row.file == str(file), timeout=60_000
    )
    window.close()


def test_backup_brings_the_library_back(window: MainWindow, qtbot: QtBot) -> None:
    made = backups.back_up(window.session.library)
    assert made is not None
    window.editing.set_field([window.parts.table.ids[0]], "speaker", "Somebody Else")
    settle(window, qtbot)
    window.backing_up.restore(made.path)
    qtbot.waitUntil(lambda: "restored" in window.parts.message.text, timeout=WAIT_MS)
    settle(window, qtbot)
    row = window.parts.table.row_at(0)
    assert row is not None
    assert row.speaker == "Mara Lindqvist"
    assert window.reading.row is not None
    assert window.parts.details.row == row, "the first quotation is shown, as after every opening"
    assert window.reading.article is not None


def test_sidebar_counts_follow_the_search(window: MainWindow, qtbot: QtBot) -> None:
    settle(window, qtbot)
    sidebar = window.parts.sidebar
    assert [count.label for count in sidebar._counts[Facet.SPEAKER][0]] == ["Mara Lindqvist", "Tomasz Okoye"]
    window.parts.search.set_words("swim")
    settle(window, qtbot)
    assert [(count.label, count.count) for count in sidebar._counts[Facet.SPEAKER][0]] == [("Tomasz Okoye", 1)]


def test_facets_chosen_in_the_sidebar_become_chips_that_take_them_away(window: MainWindow, qtbot: QtBot) -> None:
    settle(window, qtbot)
    value = window.parts.sidebar._counts[Facet.PUBLICATION][0][0].value
    window.parts.sidebar.facets_changed.emit(((Facet.PUBLICATION, value),))
    settle(window, qtbot)
    assert window.parts.table.rowCount() == 2
    window.parts.filters.facet_removed.emit(Facet.PUBLICATION, value)
    settle(window, qtbot)
    assert window.parts.table.rowCount() == 4
    assert window.parts.sidebar.facets == ()


def test_values_of_a_section_are_chosen_and_others_are_added(window: MainWindow, qtbot: QtBot) -> None:
    settle(window, qtbot)
    sidebar, filters = window.parts.sidebar, window.parts.filters

    def people() -> list[tuple[str, int]]:
        return [(count.label, count.count) for count in sidebar._counts[Facet.SPEAKER][0]]

    def line(label: str) -> QTreeWidgetItem:
        return next(item for item in children(sidebar._sections[Facet.SPEAKER]) if item.text(0) == label)

    def chips() -> list[str]:
        return [chip.text() for chip in filters.findChildren(QToolButton, "chip") if not chip.isHidden()]

    everybody = people()
    sidebar.tree.chosen.emit(line("Mara Lindqvist"), False)
    settle(window, qtbot)
    assert window.parts.table.rowCount() == 2
    assert people() == everybody, "the others can still be added"
    assert chips() == ["Mara Lindqvist"], "a name and no number"
    assert [count.label for count in sidebar._counts[Facet.PUBLICATION][0]] == ["Osk Courier"]
    sidebar.tree.chosen.emit(line("Tomasz Okoye"), True)
    settle(window, qtbot)
    assert window.parts.table.rowCount() == 3
    assert chips() == ["Mara Lindqvist", "Tomasz Okoye"]


def test_a_saved_search_shows_names_in_a_later_session(window: MainWindow, qtbot: QtBot, library_path: Path) -> None:
    settle(window, qtbot)
    value = window.parts.sidebar._counts[Facet.SPEAKER][0][0].value
    saved.save(window.session.library, "Mara", Query(facets=((Facet.SPEAKER, value),)))
    window.close()
    later = MainWindow(path=library_path)
    qtbot.addWidget(later)
    later.session.open()
    later.show()
    qtbot.waitUntil(lambda: later.whole and not later.jobs.busy, timeout=60_000)
    later.parts.sidebar.saved_chosen.emit("Mara")
    settle(later, qtbot)
    chips = later.parts.filters.findChildren(QToolButton, "chip")
    assert [chip.text() for chip in chips if not chip.isHidden()] == ["Mara Lindqvist"]
    later.close()


def test_a_search_that_is_wrong_is_said_in_one_place(window: MainWindow, qtbot: QtBot) -> None:
    window.parts.search.set_words("lens")
    qtbot.waitUntil(lambda: window.parts.table.rowCount() == 1, timeout=WAIT_MS)
    # While the sidebar still counts what was found before.
    window.parts.search.set_words("after:20144")
    settle(window, qtbot)
    assert "needs a date" in window.parts.search._problem.text()
    qtbot.waitUntil(window.parts.search._problem.isVisible)
    assert not window.parts.message.isVisible()


def test_what_is_still_being_typed_is_no_problem_yet(window: MainWindow, qtbot: QtBot) -> None:
    search = window.parts.search
    for words in ("speaker:", "speaker:l", "speaker:li"):
        search.set_words(words)
        qtbot.wait(60)
        assert not search._problem.isVisible()
    settle(window, qtbot)
    assert window.parts.table.rowCount() == 2
    qtbot.wait(PROBLEM_AFTER_MS)
    assert not search._problem.isVisible()


def test_a_problem_is_said_over_the_list_which_keeps_its_place(window: MainWindow, qtbot: QtBot) -> None:
    search, view = window.parts.search, window.parts.stack
    window.show()
    search.set_words("lens")
    settle(window, qtbot)
    before = view.mapTo(window, view.rect().topLeft()), view.size(), list(window.parts.table.ids)
    search.set_words("lens OR ")
    qtbot.waitUntil(search._problem.isVisible)
    assert "both sides" in search._problem.text()
    assert (view.mapTo(window, view.rect().topLeft()), view.size(), list(window.parts.table.ids)) == before
    search.set_words("lens")
    settle(window, qtbot)
    assert not search._problem.isVisible()


def test_an_operator_that_is_being_typed_is_not_searched_for(window: MainWindow, qtbot: QtBot) -> None:
    search, asked = window.parts.search, list[str]()
    search.changed.connect(asked.append)
    search.set_words("lens")
    for key in (" ", "O", "R", " ", "c", "o", "a"):
        QTest.keyClicks(search.box, key)
        qtbot.wait(2 * DELAY_MS)
    assert asked == ["lens", "lens ", "lens OR ", "lens OR c", "lens OR co", "lens OR coa"]
    # One that is meant as it stands is searched for when nothing follows, or with Enter.
    search.set_words("vitamin ")
    QTest.keyClicks(search.box, "A")
    QTest.keyClick(search.box, Qt.Key.Key_Return)
    assert asked[-1] == "vitamin A"
    search.set_words("plan ")
    QTest.keyClicks(search.box, "N")
    qtbot.waitUntil(lambda: asked[-1] == "plan N")


def test_names_are_offered_behind_speaker_and_recent_searches_at_the_lens(window: MainWindow, qtbot: QtBot) -> None:
    search = window.parts.search
    popup, model = search.suggestions.popup, search.suggestions.completer.completionModel()
    window.show()
    QTest.keyClicks(search.box, "-lens speaker:mar")
    qtbot.waitUntil(popup.isVisible)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Mara Lindqvist"]
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert search.words == '-lens speaker:"Mara Lindqvist" '
    assert not popup.isVisible()
    QTest.keyClick(search.box, Qt.Key.Key_Return)
    assert window.settings.text("search/recent") == search.words.strip()
    search.set_words("")
    window.actions_by_name["recent_searches"].trigger()
    assert search.box.hasFocus()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ['-lens speaker:"Mara Lindqvist"']
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert search.words == '-lens speaker:"Mara Lindqvist"'


def test_a_scope_holds_with_all_sides_of_or_and_with_what_is_being_typed(window: MainWindow, qtbot: QtBot) -> None:
    starred = window.parts.table.ids[2]
    window.editing.set_field([starred], "starred", True)
    settle(window, qtbot)
    window.parts.sidebar.scope_chosen.emit("starred")
    for words in ("form:direct OR form:indirect OR form:mixed", 'kind:person OR NOT "kind per'):
        window.parts.search.set_words(words)
        settle(window, qtbot)
        assert list(window.parts.table.ids) == [starred]
    window.parts.search.set_words("a OR after:soon")
    settle(window, qtbot)
    assert "after:soon" in window.parts.search._problem.text()


def test_scopes_of_the_sidebar(window: MainWindow, qtbot: QtBot) -> None:
    window.editing.set_field([window.parts.table.ids[2]], "starred", True)
    settle(window, qtbot)
    window.parts.sidebar.scope_chosen.emit("starred")
    settle(window, qtbot)
    assert window.parts.table.rowCount() == 1
    window.parts.sidebar.scope_chosen.emit("review")
    settle(window, qtbot)
    assert window.actions_by_name["review"].isChecked()
    window.listing.clear()
    settle(window, qtbot)
    assert window.listing.scope is Scope.ALL
    assert not window.actions_by_name["review"].isChecked()
    assert window.parts.table.rowCount() == 4


def test_search_is_saved_shown_again_and_forgotten(window: MainWindow, qtbot: QtBot) -> None:
    window.parts.search.set_words("lens")
    window.parts.filters._buttons[Form.DIRECT].click()
    settle(window, qtbot)
    window.handlers._keep_search("Lenses")
    settle(window, qtbot)
    window.listing.clear()
    settle(window, qtbot)
    assert window.parts.filters.forms == frozenset()
    window.parts.sidebar.saved_chosen.emit("Lenses")
    settle(window, qtbot)
    assert window.parts.search.words == "lens"
    assert window.parts.filters.forms == {Form.DIRECT}
    assert window.parts.table.rowCount() == 1
    window.feed._forget(window.feed._searches[0].id)
    settle(window, qtbot)
    assert window.feed._searches == []


def test_a_search_clears_to_everything_in_the_same_order(window: MainWindow, qtbot: QtBot) -> None:
    window.listing.filter(words="lens", sort=Column.DATE, descending=True)
    window.listing.clear()
    assert window.listing.query == Query(sort=Column.DATE, descending=True)
    settle(window, qtbot)


def test_attitudes_stay_shown_when_the_search_is_cleared_and_the_menu_says_so(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["attitudes"].trigger()
    settle(window, qtbot)
    window.actions_by_name["clear_search"].trigger()
    settle(window, qtbot)
    assert window.listing.query.attitudes
    assert window.actions_by_name["attitudes"].isChecked()
    window.listing.show_query(Query())
    settle(window, qtbot)
    assert not window.actions_by_name["attitudes"].isChecked()


def test_message_goes_after_ten_seconds_and_errors_stay(window: MainWindow) -> None:
    bar = window.parts.message
    bar.say("Done")
    assert bar._timer.isActive()
    assert bar._timer.interval() == SHOWN_MS == 10_000
    bar.say("Broken", tone=Tone.ERROR)
    assert not bar._timer.isActive()
    assert bar.isVisible()


def test_progress_says_how_far(window: MainWindow, qtbot: QtBot) -> None:
    bar: ProgressBar = window.parts.progress
    bar.begin("Reading 3 files…", stopped="")
    window.telling.advanced(312, 1000, "/somewhere/mill.txt")
    assert bar.text == "Reading 3 files: 312 of 1,000 · mill.txt"
    assert bar._refused.isHidden()
    window.telling.advanced(313, 1000, "/somewhere/mill.txt · 4 refused")
    assert bar._refused.isVisible()
    with qtbot.waitSignal(window.telling.refused_wanted):
        bar._refused.click()
    assert bar.text == "Reading 3 files: 313 of 1,000 · mill.txt · 4 refused"
    bar.stopping()
    window.telling.advanced(314, 1000, "/somewhere/mill.txt")
    assert bar.text == "Stopping…"
    bar.end()
    assert not bar.isVisible()
    bar.begin("Reading the text…", stopped="")
    assert bar._refused.isHidden()
    bar.end()


def test_tags_of_the_details_are_set_as_a_whole(window: MainWindow, qtbot: QtBot) -> None:
    for tags in (("light", "north"), ("north", "sea")):
        window.parts.details.edited.emit("tags", tags)
        settle(window, qtbot)
    assert window.reading.row is not None
    assert set(window.reading.row.tags) == {"north", "sea"}
    window.editing.undo()
    settle(window, qtbot)
    assert set(window.reading.row.tags) == {"light", "north"}, "each change of the tags is one step"


def test_several_tags_over_a_selection_are_one_step(window: MainWindow, qtbot: QtBot) -> None:
    ids = list(window.parts.table.ids[:3])
    window.editing.tag(ids, "one, two, -three")
    settle(window, qtbot)
    rows = browsing.rows(window.session.library, ids)
    assert [row.tags for row in rows] == [("one", "two")] * 3
    window.editing.undo()
    settle(window, qtbot)
    assert [row.tags for row in browsing.rows(window.session.library, ids)] == [()] * 3
    assert editing.undo_label(window.session.library) == ""


def test_style_chosen_in_the_details_is_remembered(window: MainWindow, qtbot: QtBot, library_path: Path) -> None:
    settle(window, qtbot)
    labels = list(window.copying._labels.values())
    before = window.parts.details.citation.text.text()
    window.parts.details.style_changed.emit(labels[-1])
    settle(window, qtbot)
    assert window.parts.details.citation.text.text() != before
    style = window.copying.style
    window.close()
    again = MainWindow(path=library_path)
    qtbot.addWidget(again)
    again.complete()
    assert again.copying.style == style
    again.close()


def test_narrow_filters_show_glyphs_alone(window: MainWindow) -> None:
    bar = window.parts.filters
    bar.resize(900, bar.height())
    assert bar._buttons[Form.DIRECT].toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    bar.resize(260, bar.height())
    assert bar._buttons[Form.DIRECT].toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    assert bar._buttons[Form.DIRECT].accessibleName() == "Show only direct quotations"


def test_nothing_of_the_filters_is_cut_off_at_their_least_width(window: MainWindow) -> None:
    bar = window.parts.filters
    bar.show_found(1_234_567)
    bar.setMinimumSize(0, 0)
    bar.resize(bar.minimumSizeHint().width(), bar.height())
    bar._line.activate()
    for part in (bar._found, *bar._buttons.values()):
        assert part.width() >= part.sizeHint().width(), part.accessibleName()
    chosen = QStyleOptionComboBox()
    bar._who.initStyleOption(chosen)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = bar._who.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, chosen, field, bar._who)
    assert room.width() >= bar.fontMetrics().horizontalAdvance("Anyone")


def test_the_sidebar_is_not_squeezed_to_nothing(window: MainWindow) -> None:
    sidebar = window.parts.sidebar
    window.resize(700, 600)
    assert sidebar.width() >= sidebar.fontMetrics().averageCharWidth() * 12
    window.actions_by_name["sidebar"].trigger()
    assert sidebar.isHidden()


def test_the_words_of_the_review_have_the_width_of_a_narrow_list(qtbot: QtBot) -> None:
    bar = ReviewBar()
    qtbot.addWidget(bar)
    bar.show_figures(ReviewFigures(reviewed=80, wrong=20, precision=0.75, low=0.65, high=0.83), left=1961)
    bar.resize(300, bar.heightForWidth(300))
    bar.show()
    assert bar._text.width() > 190
    assert bar._text.height() >= bar._text.heightForWidth(bar._text.width())
    assert bar._bar.geometry().top() > bar._text.geometry().bottom()


def test_the_window_of_a_flatpak_says_that_fetching_is_off(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / ".flatpak-info"
    told.write_text("[Context]\nshared=ipc;\n", encoding="utf-8")
    monkeypatch.setattr(sandbox, "INFORMATION", told)
    window.actions_by_name["add_url"].trigger()
    assert window.parts.message.text.startswith("Fetching is off: the Flatpak of Inquit has no network.")
    assert window.findChildren(Line) == []
