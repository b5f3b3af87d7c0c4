# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.library import history
from desktop_app.library.editing import edits
from desktop_app.library.finding import review
from desktop_app.library.finding.review import wilson
from desktop_app.model.query import Column, Query
from desktop_app.model.review import ReviewFigures
from desktop_app.model.spans import Span
from tests.library.making import bank, library_at, mayor


def test_the_least_certain_come_first_and_leave_when_looked_at(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        assert list(review.queue(library, Query())) == [5, 2, 8, 3, 1, 6, 7]
        assert list(review.queue(library, Query(words="speaker:lind", sort=Column.DATE, descending=True))) == [2, 1, 6]
        edits.set_status(library, [2], "checked")
        edits.set_status(library, [1], "wrong")
        assert list(review.queue(library, Query())) == [5, 8, 3, 6, 7]


def test_figures_count_what_was_looked_at(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        assert review.figures(library) == ReviewFigures(reviewed=0, wrong=0, precision=0.0, low=0.0, high=1.0)
        edits.set_status(library, [1, 2, 3], "checked")
        edits.set_status(library, [5], "wrong")
        figures = review.figures(library)
        assert (figures.reviewed, figures.wrong, figures.precision) == (4, 1, 0.75)
        assert 0 < figures.low < 0.75 < figures.high < 1


def test_what_was_corrected_was_not_right_and_what_was_added_was_not_found(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        edits.set_status(library, [1, 2, 3], "checked")
        edits.set_role(library, [2], "harbour master")
        added = edits.add_quotation(library, 1, (Span(0, 5),)).quotations
        edits.set_status(library, added, "checked")
        edits.set_starred(library, [3], starred=True)
        figures = review.figures(library)
        assert (figures.reviewed, figures.wrong) == (3, 1)
        history.undo(library)
        history.undo(library)
        history.undo(library)
        history.undo(library)
        assert (review.figures(library).reviewed, review.figures(library).wrong) == (3, 0)


@pytest.mark.parametrize(
    ("right", "number", "low", "high"),
    # Newcombe, Statistics in Medicine 17 (1998), table I, method 3 (score without continuity correction).
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_agrees_with_published_figures(right: int, number: int, low: float, high: float) -> None:
    assert wilson(right, number) == pytest.approx((low, high), abs=5e-5)


def test_only_what_no_person_has_marked_is_unchecked(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        edits.set_status(library, [1], "checked")
        edits.set_status(library, [2], "wrong")
        edits.set_starred(library, [3], starred=True)
        assert review.unchecked(library, [1, 2, 3, 5, 5, 999]) == 3
        assert review.unchecked(library, []) == 0


def test_many_are_counted_in_portions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "_AT_ONCE", 2)
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        edits.set_status(library, [2], "checked")
        assert review.unchecked(library, [1, 2, 3, 5, 6]) == 4
