# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.actions import browsing
from desktop_app.base.errors import BadQuery, Cancelled
from desktop_app.model.query import Column, Facet, Query
from tests.library.making import MAYOR, bank, library_at, mayor


def test_what_the_window_asks_fits_together(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        query = Query(words="speaker:lind", sort=Column.DATE, descending=True)
        ids = browsing.find(library, query)
        assert (ids.typecode, list(ids)) == ("q", [6, 2, 1])
        assert browsing.count(library, query) == 3
        assert list(browsing.find(library, query, limit=1)) == [6]
        found = browsing.rows(library, ids)
        assert [row.id for row in found] == list(ids)
        article = browsing.article(library, found[-1].document)
        passage = next(p for p in article.passages if p.id == 1)
        assert passage.content[0].of(article.document.text) == found[-1].quotation
        assert article.document.text == MAYOR
        (year, other) = browsing.facets(library, query, Facet.YEAR)
        assert (year.value, year.count, other.count) == ("2016", 2, 1)
        assert browsing.totals(library).documents == 2


def test_a_cancelled_question_is_not_answered(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor()) as library:
        interrupt = browsing.Interrupt()
        interrupt.cancel()
        for ask in (browsing.find, browsing.count):
            with pytest.raises(Cancelled):
                ask(library, Query(), interrupt=interrupt)
        with pytest.raises(Cancelled):
            browsing.facets(library, Query(), Facet.TAG, interrupt=interrupt)


def test_words_are_checked_without_a_library() -> None:
    browsing.check("speaker:ma -tax")
    with pytest.raises(BadQuery) as caught:
        browsing.check("tax seaker:ma")
    assert caught.value.position == 4
