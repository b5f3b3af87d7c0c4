# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.model.browse import FacetCount, Joined, Period, Person, PersonDocument, PersonPage
from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row
from desktop_app.model.speaker import Kind
from desktop_app.ui.dialogs.joinings import Joinings
from desktop_app.ui.views.person_page import PersonView
from desktop_app.ui.views.person_page_periods import Periods, Scale, when

# The offscreen platform has no window manager to tell the smallest size to.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CHAIR = Period(name="chair", first="2015-03-01", latest="2016-03-01", quotations=2)
CLERK = Period(name="clerk", first="2014", latest="2014", quotations=1)
UNDATED = Period(name="mate", first="", latest="", quotations=1)
PAGE = PersonPage(
    id=3,
    name="Ada Roe",
    kind=Kind.PERSON,
    aliases=("Ada Roe", "Ms. Roe"),
    roles=(CHAIR, CLERK, UNDATED),
    organizations=(),
    first=21,
    latest=23,
    quotations=(21, 22, 23),
)
ROWS = [
    Row(
        id=id,
        document=1,
        quotation=f"We open in {year}",
        published=year,
        role="chair",
        form=Form.DIRECT,
        start=0,
        end=4,
    )
    for id, year in ((21, "2014"), (22, "2015"), (23, "2016"))
]


@pytest.fixture
def view(qtbot: QtBot) -> PersonView:
    made = PersonView()
    qtbot.addWidget(made)
    made.resize(620, 640)
    made.show_page(PAGE, ROWS)
    made.show()
    qtbot.waitExposed(made)
    return made


def labels(periods: Periods) -> list[str]:
    return [label.text() for label in periods.findChildren(QLabel) if not label.isHidden()]


def test_what_is_shown(view: PersonView) -> None:
    assert view.name.text == "Ada Roe"
    assert view.about.text() == "Person · also “Ms. Roe”"
    assert labels(view.roles) == [
        "Roles",
        "chair",
        "2",
        "1 March 2015 – 1 March 2016",
        "clerk",
        "1",
        "2014",
        "mate",
        "1",
        "",
    ]
    assert not view.organizations.isVisible()
    assert view.counted.text() == "3 quotations"
    assert view.quotations.count() == 3


def test_first_and_latest_lead_to_the_quotation(view: PersonView, qtbot: QtBot) -> None:
    items = [view._ends.itemAt(place) for place in range(view._ends.count())]
    links = [item.widget() for item in items if item is not None]
    assert [link.toolTip() for link in links if link is not None] == [
        "Show in the article: First, 2014: “We open in 2014”",
        "Show in the article: Latest, 2016: “We open in 2016”",
    ]
    heard: list[int] = []
    view.quotation_chosen.connect(heard.append)
    for link in links:
        assert isinstance(link, QPushButton)
        link.click()
    assert heard == [21, 23]


def test_a_single_quotation_has_no_latest(view: PersonView) -> None:
    view.show_page(replace(PAGE, first=21, latest=21, quotations=(21,)), ROWS[:1])
    assert view._ends.count() == 1
    assert view.counted.text() == "1 quotation"


def test_many_are_shown_in_part(view: PersonView) -> None:
    view.show_page(replace(PAGE, quotations=tuple(range(21, 2000))), ROWS)
    assert view.counted.text() == "3 of 1,979 quotations"


def test_a_quotation_is_opened(view: PersonView, qtbot: QtBot) -> None:
    view.quotations.setFocus()
    view.quotations.setCurrentRow(1)
    with qtbot.waitSignal(view.quotation_chosen) as heard:
        QTest.keyClick(view.quotations, Qt.Key.Key_Return)
    assert heard.args == [22]


def test_renaming(view: PersonView, qtbot: QtBot) -> None:
    view.rename.click()
    QTest.keyClicks(view.name.field, "Ada B. Roe")
    with qtbot.waitSignal(view.rename_wanted) as heard:
        QTest.keyClick(view.name.field, Qt.Key.Key_Return)
    assert heard.args == [3, "Ada B. Roe"]


def test_no_name_is_no_new_name(view: PersonView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.rename_wanted):
        view.rename.click()
        view.name.field.clear()
        QTest.keyClick(view.name.field, Qt.Key.Key_Return)
    assert view.name.text == "Ada Roe"


def test_splitting_off_what_is_selected(view: PersonView, qtbot: QtBot) -> None:
    assert not view.split.isEnabled()
    view.quotations.item(2).setSelected(True)
    view.quotations.item(0).setSelected(True)
    with qtbot.waitSignal(view.split_wanted) as heard:
        view.split.click()
    assert heard.args == [3, (21, 23)]
    view.quotations.selectAll()
    assert not view.split.isEnabled()


def test_merging_keeping_apart_and_the_list(view: PersonView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.merge_wanted) as merged:
        view.merge.click()
    with qtbot.waitSignal(view.apart_wanted) as apart:
        view.apart.click()
    with qtbot.waitSignal(view.list_wanted) as listed:
        view.in_list.click()
    assert (merged.args, apart.args, listed.args) == ([3], [3], [3])


def test_escape_goes_back(view: PersonView, qtbot: QtBot) -> None:
    view.quotations.setFocus()
    with qtbot.waitSignal(view.closed):
        QTest.keyClick(view.quotations, Qt.Key.Key_Escape)


def test_periods_beyond_the_first_few_are_shown_on_demand(view: PersonView, qtbot: QtBot) -> None:
    many = [replace(CLERK, name=f"post {number}") for number in range(7)]
    view.roles.show_periods(many)
    qtbot.waitUntil(lambda: "post 3" in labels(view.roles))
    assert "post 4" not in labels(view.roles)
    view.roles.show_all()
    qtbot.waitUntil(lambda: "post 6" in labels(view.roles))


def test_bars_stand_on_one_scale() -> None:
    scale = Scale([CHAIR, CLERK, UNDATED])
    assert scale.ends(CLERK) == (0, 0)
    first, latest = scale.ends(CHAIR) or (0, 0)
    assert 0 < first < latest == 1
    assert scale.ends(UNDATED) is None
    assert Scale([UNDATED]).ends(UNDATED) is None
    assert Scale([CLERK]).ends(CLERK) == (0, 0)


@pytest.mark.parametrize(
    ("first", "latest", "words"),
    [("2014", "2014", "2014"), ("2014-05", "2015", "May 2014 – 2015"), ("", "", ""), ("nonsense", "", "nonsense")],
)
def test_when(first: str, latest: str, words: str) -> None:
    period = Period(name="x", first=first, latest=latest, quotations=1)
    assert when(period) == words
    assert Scale([period]).ends(period) is not None or first in ("", "nonsense")


def test_tab_goes_as_the_eye_does(view: PersonView) -> None:
    view.activateWindow()
    view.back.setFocus()
    gone: list[QWidget] = [view.back]
    while gone[-1] is not view.quotations and len(gone) < 20:
        QTest.keyClick(gone[-1], Qt.Key.Key_Tab)
        after = view.focusWidget()
        assert after is not None
        gone.append(after)
    heights = [part.mapTo(view, part.rect().topLeft()).y() for part in gone[1:]]
    assert len(gone) == 10
    assert heights == sorted(heights)


def test_each_joining_is_told_with_its_reason_and_can_be_taken_back(view: PersonView, qtbot: QtBot) -> None:
    assert view.joined.isHidden()
    names = [Joined(id=n, name="Roe", quotations=n, documents=1, reason="The only Roe.") for n in (7, 8)]
    view.show_page(replace(PAGE, joined=tuple(names)), ROWS)
    assert view.joined.text() == "Joined by the Program (2)…"
    with qtbot.waitSignal(view.part_wanted) as parted:
        view.joined.click()
        (opened,) = view.findChildren(Joinings)
        lines = [opened.listed.item(place).text() for place in range(2)]
        assert lines[1] == "“Roe”, 8 quotations in 1 document\nThe only Roe."
        QTest.keyClick(opened.listed, Qt.Key.Key_Delete)
    assert parted.args == [7]
    assert opened.listed.count() == 1


def test_months_companions_and_documents_lead_on(view: PersonView, qtbot: QtBot) -> None:
    assert view.months.isHidden()
    assert view.companions.isHidden()
    months = tuple(FacetCount(value=m, label=m, count=n) for m, n in (("2015-01", 1), ("2015-02", 0), ("2016-01", 2)))
    bo = Person(id=9, name="Bo & Co", kind=Kind.PERSON, quotations=2)
    report = PersonDocument(id=4, title="Report", published="2015-01-03", quotations=2, first=22)
    view.show_page(replace(PAGE, months=months, companions=(bo,), documents=(report,)), ROWS)
    assert [bar.number for bar in view.months.bars] == [1, 0, 2]
    QTest.mouseClick(view.months, Qt.MouseButton.LeftButton, pos=view.months._place(2).center().toPoint())
    assert view.quotations.currentItem() is None, "no line is of that month"
    view._go_to_month("2016")
    assert view.quotations.currentRow() == 2
    (link,) = view.companions.findChildren(QPushButton)
    qtbot.waitUntil(link.isVisible)
    assert link.accessibleName() == "Bo & Co, in 2 documents"
    with qtbot.waitSignal(view.person_wanted) as wanted:
        link.click()
    assert wanted.args == [9]
    view.in_documents.click()
    assert view.in_documents.text() == "Documents (1)"
    assert view.documents.isVisible()
    assert not view.quotations.isVisible()
    view.documents.setCurrentRow(0)
    with qtbot.waitSignal(view.quotation_chosen) as heard:
        QTest.keyClick(view.documents, Qt.Key.Key_Return)
    assert heard.args == [22]


def test_the_periods_with_most_quotations_are_shown_in_order_of_time(view: PersonView, qtbot: QtBot) -> None:
    many = [replace(CLERK, name=f"post {number}", quotations=number) for number in range(7)]
    view.roles.show_periods(many)
    qtbot.waitUntil(lambda: "post 6" in labels(view.roles))
    assert [name for name in labels(view.roles) if name.startswith("post")] == ["post 3", "post 4", "post 5", "post 6"]
