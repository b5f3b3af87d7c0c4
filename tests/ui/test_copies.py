# SPDX-License-Identifier: Apache-2.0
"""Wire copy: the details name the papers that printed the same article, and lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.actions import browsing
from desktop_app.actions.opening import open_library
from desktop_app.model.browse import Copy
from desktop_app.model.quotation import Form
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.views.details_copies import MOST_AT_FIRST, CopiesList, where
from tests.ui.articles import Article, Said, analysis_of
from tests.ui.conftest import WAIT_MS

WORDS = (
    "The lamp of the old lighthouse will burn from Friday, the trust that owns the tower said in a letter to all "
    "of the members that it has on the island and in the towns along the coast.\n\n"
    "“We kept every lens,” said Mara Lindqvist.\n"
)
WIRE = Article(
    title="Lighthouse to be lit again",
    publication="Osk Courier",
    published="2021-03-02",
    text=WORDS,
    said=(Said(words="We kept every lens,", form=Form.DIRECT, speaker="Mara Lindqvist"),),
)
PRINTED = (
    WIRE,
    replace(
        WIRE, title="A lamp returns", publication="Harbour Weekly", published="2021-03-03", text="On Osk\n\n" + WORDS
    ),
    # Nothing was found in this one.
    replace(WIRE, title="In brief", publication="", published="2021-03-04", text=WORDS + "By wire.\n", said=()),
)


@pytest.fixture
def window(qtbot: QtBot, home: Path) -> Iterator[MainWindow]:
    path = home / "data" / "library.inquit"
    library = open_library(path)
    library.add((analysis_of(article), article.text.encode()) for article in PRINTED)
    library.close()
    made = MainWindow(path=path)
    made.resize(1200, 900)
    made.session.open()
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.whole and made.reading.row is not None and not made.jobs.busy, timeout=WAIT_MS)
    yield made
    made.close()
    made.deleteLater()


def titled(window: MainWindow) -> str:
    article = window.reading.article
    return article.document.title if article is not None else ""


def texts(window: MainWindow) -> list[str]:
    return [link.accessibleName() for link in window.parts.details.copies.links]


def test_details_name_the_other_papers(window: MainWindow) -> None:
    assert texts(window) == [
        "Also printed in Harbour Weekly, 3 March 2021: A lamp returns",
        "Also printed in “In brief”, 4 March 2021, without this quotation: In brief",
    ]
    assert window.parts.details.copies.isVisibleTo(window)


def test_a_link_opens_the_article_at_the_same_quotation(window: MainWindow, qtbot: QtBot) -> None:
    link = window.parts.details.copies.links[0]
    link.setFocus()
    assert link.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(link, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: titled(window) == "A lamp returns" and not window.jobs.busy, timeout=WAIT_MS)
    assert window.reading.row is not None
    assert window.reading.row.quotation == "We kept every lens,"
    assert window.reading.row.id == 2
    assert window.parts.list.current_id == 1, "the row that counts stays where it is"
    assert texts(window)[0] == "Also printed in Osk Courier, 2 March 2021: Lighthouse to be lit again"


def test_an_article_without_quotations_is_opened_too(window: MainWindow, qtbot: QtBot) -> None:
    window.parts.details.copies.links[1].click()
    qtbot.waitUntil(lambda: titled(window) == "In brief" and not window.jobs.busy, timeout=WAIT_MS)
    assert "By wire." in window.parts.reader.view.toPlainText()
    assert window.reading.row is None


def test_the_counterpart_of_a_quotation(window: MainWindow) -> None:
    library = window.session.library
    assert browsing.counterpart(library, 2, "We kept every lens,") == 2
    assert browsing.counterpart(library, 2, "we kept every Lens") == 2, "another house's style"
    assert browsing.counterpart(library, 2, "Other words") == 2
    assert browsing.counterpart(library, 3, "We kept every lens,") is None


def test_of_many_copies_the_first_are_shown_and_the_rest_on_demand(qtbot: QtBot) -> None:
    made = CopiesList()
    qtbot.addWidget(made)
    many = tuple(Copy(document=n, title="", publication=f"Paper {n}", published="2021") for n in range(12))
    made.show_copies(many, having=frozenset(range(12)))
    made.show()
    assert len(made.links) == MOST_AT_FIRST + 1
    assert made.links[-1].text() == f"{12 - MOST_AT_FIRST} more…"
    made.links[-1].click()
    assert [link.accessibleName() for link in made.links][-1] == "Also printed in Paper 11, 2021"
    assert len(made.links) == 12
    made.show_copies((), having=frozenset())
    assert made.links == []
    assert not made.isVisible()


def test_a_copy_of_which_nothing_is_known() -> None:
    assert where(Copy(document=1, title="", publication="", published="")) == "an article without a title"
