# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.library.editing import saved
from desktop_app.model.query import Column, Facet, Query
from desktop_app.model.quotation import Form
from tests.library.making import library_at

QUERY = Query(
    words='speaker:"Jack Ma"',
    forms=frozenset({Form.DIRECT, Form.MIXED}),
    attributed=True,
    attitudes=True,
    facets=((Facet.YEAR, "2016"), (Facet.SPEAKER, "7")),
    sort=Column.DATE,
    descending=True,
)


def test_searches_are_kept_whole_and_by_name(tmp_path: Path) -> None:
    path = tmp_path / "l.inquit"
    with library_at(path) as library:
        saved.save(library, "b", Query())
        saved.save(library, " A  one ", QUERY)
    with library_at(path) as library:
        assert [(s.name, s.query) for s in saved.searches(library)] == [("A one", QUERY), ("b", Query())]


def test_the_same_name_is_the_same_search(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit") as library:
        first = saved.save(library, "one", Query())
        assert saved.save(library, "one", QUERY).id == first.id
        assert saved.searches(library)[0].query == QUERY


def test_renaming_and_removing(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit") as library:
        one, two = saved.save(library, "one", QUERY), saved.save(library, "two", Query())
        assert saved.rename(library, one.id, "three").query == QUERY
        with pytest.raises(ValueError, match="there is a search called two"):
            saved.rename(library, one.id, "two")
        with pytest.raises(ValueError, match="name"):
            saved.rename(library, one.id, " ")
        with pytest.raises(ValueError, match="no saved search"):
            saved.rename(library, 99, "x")
        with pytest.raises(ValueError, match="name"):
            saved.save(library, "", Query())
        saved.remove(library, two.id)
        saved.remove(library, two.id)
        assert [s.name for s in saved.searches(library)] == ["three"]
