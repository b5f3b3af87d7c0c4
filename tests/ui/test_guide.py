# SPDX-License-Identifier: Apache-2.0
"""The guide: every key, menu entry, picture and link in it is real, it is searched, and it loads nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui import commands, guide_pages
from desktop_app.ui.commands import COMMANDS, command
from desktop_app.ui.dialogs.guide import Guide
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.translation import LANGUAGES

SOURCES = {
    path.name: path.read_text(encoding="utf-8").partition("-->")[2] for path in guide_pages.folder().glob("*.html")
}
SHOWN = "\n".join(SOURCES.values())
IMAGE = QTextDocument.ResourceType.ImageResource.value
# What the guide's pictures may take of the installed program, all together.
MOST_BYTES = 300_000
PAGE_WIDTH = 680
# More than the searched word has places.
MOST_MATCHES = 20
# Said of the dialog of possible duplicates, which has keys of its own.
LETTERS = {"N", "S"}


@pytest.fixture
def guide(window: MainWindow) -> Iterator[Guide]:
    window.actions_by_name["guide"].trigger()
    made = window.findChild(Guide)
    assert made is not None
    yield made
    made.close()


def titles(guide: Guide) -> list[str]:
    return [guide.list.item(place).text() for place in range(guide.list.count())]


def test_every_key_and_menu_entry_is_one_of_the_table() -> None:
    named = re.findall(r"\{(\w+):(\w+)\}", SHOWN)
    assert len(named) == len(re.findall(r"[{}]", SHOWN)) / 2 > 60
    assert [name for kind, name in named if kind == "key" and not command(name).keys] == []
    assert [name for kind, name in named if kind not in ("key", "menu") or name not in {c.name for c in COMMANDS}] == []
    # None is written out, where it would age.
    assert re.findall(r"\b(?:Ctrl|Alt|Shift)\+|\bF\d+\b|&gt;", SHOWN) == []
    assert set(re.findall(r"<b>(\w)</b>", SHOWN)) <= LETTERS
    assert len(SOURCES) == 11


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_pages_in_other_languages_name_show_and_lead_to_the_same(code: str) -> None:
    folder = guide_pages.folder() / code
    assert {path.name for path in folder.iterdir()} == set(SOURCES)
    for name, english in SOURCES.items():
        own = (folder / name).read_text(encoding="utf-8").partition("-->")[2]
        for what in (r"\{\w+:\w+\}", 'src="[^"]+"', 'href="[^"]+"', "<h1>|<h2>|<p>", "<code>.*?</code>"):
            assert sorted(re.findall(what, own)) == sorted(re.findall(what, english)), (name, what)


def test_keys_are_those_that_the_user_chose(monkeypatch: pytest.MonkeyPatch) -> None:
    assert guide_pages.filled("--> {key:open}, {menu:copy_card}") == (
        "--> <b>Ctrl+O</b>, <b>Edit &gt; Copy as &gt; Copy as Evidence Card</b>"
    )
    monkeypatch.setitem(commands._changed, "open", "Ctrl+Alt+O")
    monkeypatch.setitem(commands._changed, "star", "")
    assert guide_pages.filled("--> {key:open} {key:star}") == "--> <b>Ctrl+Alt+O</b> <b>Quotation &gt; Star</b>"


def test_every_picture_is_there_small_and_used_and_every_link_leads_to_a_page() -> None:
    files = {path.name: path for path in guide_pages.folder().glob("*.png")}
    assert set(re.findall(r'<img src="([^"]+)" alt="[^"]+">', SHOWN)) == set(files)
    assert len(re.findall("<img", SHOWN)) == len(files) >= 10
    for path in files.values():
        assert QImage(str(path)).colorCount() in range(2, 257), path.name
        assert QImage(str(path)).width() <= PAGE_WIDTH, path.name
    assert sum(path.stat().st_size for path in files.values()) < MOST_BYTES
    names = {page.name for page in guide_pages.pages()}
    assert set(re.findall(r'href="([^"]+)"', SHOWN)) <= names


def test_the_guide_is_searched_and_marked_and_links_turn_its_pages(guide: Guide) -> None:
    assert QApplication.activeModalWidget() is None
    assert titles(guide)[0] == "The first article"
    assert len(titles(guide)) == 11
    QTest.keyClicks(guide.box, "Pandoc CSL")
    assert titles(guide) == ["Citing"]
    marked = {str(each.cursor.selectedText()).casefold() for each in guide.page.extraSelections()}
    assert marked == {"pandoc", "csl"}
    guide.page.anchorClicked.emit(QUrl("reader"))
    assert guide.box.text() == ""
    assert guide.page.toPlainText().startswith("The reader\n")
    QTest.keyClicks(guide.box, "nosuchword")
    assert titles(guide) == []
    assert guide.page.toPlainText() == "No page of the guide has all these words."
    guide.box.clear()
    QTest.keyClicks(guide.box, "table")
    seen = {guide.list.currentRow()}
    for _ in range(MOST_MATCHES):
        QTest.keyClick(guide.box, Qt.Key.Key_Return)
        assert guide.page.textCursor().selectedText().casefold() == "table"
        seen.add(guide.list.currentRow())
    assert guide.isVisible()
    assert len(seen) == len(titles(guide)) > 1


def test_pictures_are_no_wider_than_their_page(guide: Guide, qtbot: QtBot) -> None:
    for width in (500, 900, 600):
        guide.resize(width, 600)
        qtbot.wait(20)
        assert guide.page.horizontalScrollBar().maximum() == 0, width


def test_nothing_but_the_guides_own_pictures_is_loaded(guide: Guide, tmp_path: Path) -> None:
    load = guide.page.loadResource
    picture = load(IMAGE, QUrl("window.png"))
    assert isinstance(picture, QImage)
    assert not picture.isNull()
    outside = tmp_path / "a.png"
    picture.save(str(outside))
    for name in (
        f"file://{outside}",
        str(outside),
        "../icons/open.svg",
        "https://a.example/b.png",
        "",
        "01-first-article.html?",
    ):
        assert load(IMAGE, QUrl(name)) is None, name
    assert load(QTextDocument.ResourceType.HtmlResource.value, QUrl("01-first-article.html")) is None
