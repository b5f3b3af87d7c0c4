# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from desktop_app.model.browse import FacetCount, Totals
from desktop_app.model.query import Facet
from desktop_app.ui.views.sidebar import Sidebar
from desktop_app.ui.views.sidebar_rows import children, line_of, short_count, spoken

# The offscreen platform has no window manager to tell the smallest size to.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
TOTALS = Totals(quotations=12345, documents=9, starred=41, to_check=90, sure=12000, doubtful=113, orphans=0)


def counts(*pairs: tuple[str, int]) -> list[FacetCount]:
    return [FacetCount(value=f"v-{label}", label=label, count=count) for label, count in pairs]


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    made = Sidebar()
    qtbot.addWidget(made)
    made.resize(220, 700)
    made.show_totals(TOTALS)
    made.show_facet(Facet.SPEAKER, counts(("Roe", 5), ("Poe", 2)), more=True)
    made.show_facet(Facet.YEAR, counts(("2016", 9), ("2018", 3), ("2017", 1)), more=False)
    made.show_saved([("Ports", "port OR quay")])
    made.show()
    qtbot.waitExposed(made)
    return made


def shown(sidebar: Sidebar) -> dict[str, list[str]]:
    """The labels under each section in sight."""
    root = sidebar.tree.invisibleRootItem()
    return {
        section.text(0): [child.text(0) for child in children(section)]
        for section in children(root)
        if not section.isHidden()
    }


def item(sidebar: Sidebar, label: str) -> QTreeWidgetItem:
    return sidebar.tree.findItems(label, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)[0]


def click(sidebar: Sidebar, label: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    place = sidebar.tree.visualItemRect(item(sidebar, label)).center()
    QTest.mouseClick(sidebar.tree.viewport(), Qt.MouseButton.LeftButton, modifiers, place)


def chosen(sidebar: Sidebar) -> list[str]:
    root = sidebar.tree.invisibleRootItem()
    return [child.text(0) for section in children(root)[1:] for child in children(section) if line_of(child).chosen]


def told(sidebar: Sidebar) -> list[object]:
    heard: list[object] = []
    sidebar.facets_changed.connect(heard.append)
    return heard


def test_what_is_shown(sidebar: Sidebar) -> None:
    assert shown(sidebar) == {
        "Library": ["All", "Documents", "Starred", "To check", "Doubtful", "Without a passage"],
        "People": ["Roe", "Poe", "more…"],
        "Years": ["2018", "2017", "2016"],
        "Saved searches": ["Ports"],
    }
    assert line_of(item(sidebar, "2016")).share == 1
    assert line_of(item(sidebar, "2018")).share == pytest.approx(1 / 3)


def test_a_click_filters_by_that_value_alone(sidebar: Sidebar) -> None:
    heard = told(sidebar)
    click(sidebar, "Roe")
    click(sidebar, "2016")
    click(sidebar, "2016")
    assert heard == [((Facet.SPEAKER, "v-Roe"),), ((Facet.YEAR, "v-2016"),), ()]
    assert chosen(sidebar) == []


def test_ctrl_click_adds_and_takes_away(sidebar: Sidebar) -> None:
    click(sidebar, "Roe")
    click(sidebar, "2016", CTRL)
    heard = told(sidebar)
    assert chosen(sidebar) == ["Roe", "2016"]
    click(sidebar, "Roe", CTRL)
    click(sidebar, "Roe", CTRL)
    assert heard == [((Facet.YEAR, "v-2016"),), ((Facet.YEAR, "v-2016"), (Facet.SPEAKER, "v-Roe"))]


def test_clearing(sidebar: Sidebar) -> None:
    assert not sidebar.clear_button.isVisible()
    click(sidebar, "Roe")
    heard = told(sidebar)
    assert sidebar.clear_button.isVisible()
    sidebar.clear_button.click()
    sidebar.clear()
    assert heard == [()]
    assert not sidebar.clear_button.isVisible()


def test_what_is_chosen_stays_in_sight(sidebar: Sidebar) -> None:
    click(sidebar, "Poe")
    sidebar.show_facet(Facet.SPEAKER, counts(("Roe", 5)), more=False)
    assert shown(sidebar)["People"] == ["Poe", "Roe"]
    sidebar.show_facet(Facet.SPEAKER, [], more=False)
    assert shown(sidebar)["People"] == ["Poe"]
    sidebar.clear()
    assert "People" not in shown(sidebar)


def test_scopes(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.scope_chosen) as heard:
        click(sidebar, "To check")
    assert heard.args == ["review"]
    assert line_of(item(sidebar, "To check")).chosen
    assert not line_of(item(sidebar, "All")).chosen
    click(sidebar, "Roe")
    with qtbot.waitSignals([sidebar.facets_changed, sidebar.scope_chosen]):
        click(sidebar, "All")
    assert sidebar.facets == ()
    assert sidebar.scope == "all"


def test_more_and_saved(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.more_requested) as more:
        click(sidebar, "more…")
    assert more.args == [Facet.SPEAKER]
    with qtbot.waitSignal(sidebar.saved_chosen) as saved:
        click(sidebar, "Ports")
    assert saved.args == ["Ports"]


def test_setting_from_outside_is_silent(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sidebar.facets_changed), qtbot.assertNotEmitted(sidebar.scope_chosen):
        sidebar.set_facets(((Facet.SPEAKER, "v-Roe"), (Facet.TAG, "port")))
        sidebar.set_scope("starred")
    assert chosen(sidebar) == ["Roe", "port"]
    assert sidebar.scope == "starred"


def test_keyboard_reaches_and_chooses(sidebar: Sidebar) -> None:
    heard = told(sidebar)
    sidebar.tree.setFocus()
    sidebar.tree.setCurrentItem(item(sidebar, "Without a passage"))
    QTest.keyClick(sidebar.tree, Qt.Key.Key_Down)
    QTest.keyClick(sidebar.tree, Qt.Key.Key_Down)
    QTest.keyClick(sidebar.tree, Qt.Key.Key_Space)
    QTest.keyClick(sidebar.tree, Qt.Key.Key_Down)
    QTest.keyClick(sidebar.tree, Qt.Key.Key_Return, CTRL)
    assert heard[-1] == ((Facet.SPEAKER, "v-Roe"), (Facet.SPEAKER, "v-Poe"))
    # The line stays under the keyboard when the counts come back in another order.
    sidebar.show_facet(Facet.SPEAKER, counts(("Poe", 8), ("Roe", 5)), more=False)
    current = sidebar.tree.currentItem()
    assert current is not None
    assert current.text(0) == "Poe"


def test_sections_fold(sidebar: Sidebar) -> None:
    section = item(sidebar, "People")
    click(sidebar, "People")
    assert not section.isExpanded()
    sidebar.tree.setCurrentItem(section)
    QTest.keyClick(sidebar.tree, Qt.Key.Key_Return)
    assert section.isExpanded()
    sidebar.show_facet(Facet.SPEAKER, counts(("Roe", 1)), more=False)
    assert section.isExpanded()


def pixels(sidebar: Sidebar, label: str) -> QImage:
    return sidebar.tree.viewport().grab(sidebar.tree.visualItemRect(item(sidebar, label))).toImage()


def test_what_is_chosen_looks_different(sidebar: Sidebar) -> None:
    before = pixels(sidebar, "Roe")
    sidebar.set_facets(((Facet.SPEAKER, "v-Roe"),))
    assert pixels(sidebar, "Roe") != before


def test_long_sections_have_a_field_that_finds_their_values(sidebar: Sidebar, qtbot: QtBot) -> None:
    fields = {field.accessibleName(): field for field in sidebar.tree.findChildren(QLineEdit)}
    assert set(fields) == {
        f"Find in {name}" for name in ("people", "organizations", "roles", "publications", "documents", "tags")
    }
    people, roles = fields["Find in people"], fields["Find in roles"]
    assert people.isVisible(), "there are more than are listed"
    assert not roles.isVisible()
    with qtbot.waitSignal(sidebar.holding_changed) as heard:
        QTest.keyClicks(people, "p")
    assert heard.args == [Facet.SPEAKER, "p"]
    sidebar.show_facet(Facet.SPEAKER, [], more=False)
    assert people.isVisible(), "what was typed finds nobody, and can be taken away"
    assert shown(sidebar)["People"] == []


def test_years_are_a_chart_in_which_they_are_chosen(sidebar: Sidebar, qtbot: QtBot) -> None:
    heard = told(sidebar)
    chart = sidebar.years
    assert chart.isVisible()
    assert [(bar.label, bar.number) for bar in chart.bars] == [("2016", 9), ("2017", 1), ("2018", 3)]
    assert chart.accessibleDescription() == "2016: 9 quotations, 2017: 1 quotation, 2018: 3 quotations."
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart._place(2).center().toPoint())
    QTest.keyClick(chart, Qt.Key.Key_Left)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    QTest.keyClick(chart, Qt.Key.Key_Return, CTRL)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert heard == [((Facet.YEAR, "v-2018"),), ((Facet.YEAR, "v-2017"),), (), ((Facet.YEAR, "v-2017"),)]
    assert [bar.chosen for bar in chart.bars] == [False, True, False]
    image = chart.grab().toImage()
    heights = [
        sum(
            image.pixelColor(int(chart._place(n).center().x()), y) != image.pixelColor(0, 0)
            for y in range(image.height())
        )
        for n in range(3)
    ]
    assert heights[0] > heights[2] > heights[1] > 0
    sidebar.show_facet(Facet.YEAR, counts(("2016", 9)), more=False)
    qtbot.waitUntil(lambda: not chart.isVisible())


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0"), (9999, "9,999"), (12345, "12k"), (999_999, "999k"), (1_234_567, "1.2M")]
)
def test_counts_are_short(count: int, text: str) -> None:
    assert short_count(count) == text


def test_a_line_reads_as_a_sentence(sidebar: Sidebar) -> None:
    assert spoken(line_of(item(sidebar, "All"))) == "All, 12,345 quotations, chosen"
    click(sidebar, "Poe")
    data = item(sidebar, "Poe").data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert data == "Poe, 2 quotations, chosen"
