# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from desktop_app.citations.items import Place
from desktop_app.citations.places import Places

ARTICLE = "Port opens again\nBy Jane Roe\n\nThe port is open.\n\nShips wait\n\n“We are glad,” said Hale.\n"


def test_paragraphs_are_counted_without_headline_byline_and_headings() -> None:
    known = Places(ARTICLE, title="Port opens again")
    assert known.at(ARTICLE.index("The port")) == Place(paragraph="1")
    assert known.at(ARTICLE.index("“We")) == Place(paragraph="2")
    assert known.at(0) == Place()
    asking = "Is it open?\n\nIt is.\n"
    assert Places(asking, title="Is it open?").at(asking.index("It is")) == Place(paragraph="1")


def test_pages_and_times_win_over_paragraphs() -> None:
    pages = "One.\fTwo.\n\fThree."
    assert [Places(pages).at(pages.index(word)).page for word in ("One", "Two", "Three")] == ["1", "2", "3"]
    spoken = "Start.\n[00:00:05] Roe: One.\n00:01:10.5 Hale: Two.\n(1:02:03) Roe: Three.\n"
    assert [Places(spoken).at(spoken.index(word)).timestamp for word in ("Start", "One", "Two", "Three")] == [
        "", "00:00:05", "00:01:10", "1:02:03"
    ]  # fmt: skip
    assert Places("10:30 The ship came.\n\nIt left.").at(0).timestamp == ""
