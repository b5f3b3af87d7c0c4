# SPDX-License-Identifier: Apache-2.0
"""What is doubtful is left out of everything unless asked for, and comes back by a word, by the limit, by an edit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import BadQuery, Cancelled
from desktop_app.library import history
from desktop_app.library.editing import edits, people
from desktop_app.library.finding import doubt, facets, pages, review, search
from desktop_app.library.finding.rows import article, rows
from desktop_app.library.finding.search import count, find
from desktop_app.library.library import Library
from desktop_app.model.browse import Totals
from desktop_app.model.certainty import SHOWN_FROM, Certainty
from desktop_app.model.query import Column, Facet, Query
from desktop_app.model.quotation import Form
from desktop_app.model.spans import Span
from tests.library.making import StopAt, bank, derived_is_right, doubtful_mayor, library_at, mayor, source


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """2 and 3 are doubtful (0.3, 0.45), 4 is an attitude, 6 to 8 are of the bank."""
    with library_at(tmp_path / "l.inquit", doubtful_mayor(), bank()) as made:
        yield made


def ids(library: Library, words: str = "", *, doubtful: bool = False, attitudes: bool = False) -> list[int]:
    query = Query(words=words, doubtful=doubtful, attitudes=attitudes)
    found = list(find(library, query))
    assert count(library, query) == len(found)
    assert sorted(find(library, Query(words=words, doubtful=doubtful, attitudes=attitudes, sort=Column.DATE))) == found
    return found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", [1, 5, 6, 7, 8]),
        ("is:doubtful", [2, 3]),
        ("with:doubtful", [1, 2, 3, 5, 6, 7, 8]),
        ("with:d ada", [1, 2, 6]),
        ("-is:doubtful", [1, 5, 6, 7, 8]),
        ("with:doubtful -is:doubtful", [1, 5, 6, 7, 8]),
        ("is:doubtful act:any", [2, 3]),
        ("is:doubtful act:attitude", []),
        ("with:doubtful act:any", [1, 2, 3, 4, 5, 6, 7, 8]),
        ("with:doubtful act:attitude", [4]),
        ("is:doubtful reed", [3]),
        ("is:doubtful form:indirect", [2]),
        ("tag:doubtful", []),
        ("certainty:>0.7", [1, 6, 7]),
        ("certainty:>=0.7", [1, 6, 7, 8]),
        ("-certainty:>0.7", [5, 8]),
        ("certainty:<0.4", []),
        ("certainty:<.4 with:doubtful", [2, 3]),
        ("certainty:>0.6 certainty:<0.8", [8]),
    ],
)
def test_words_decide_what_is_found(library: Library, words: str, expected: list[int]) -> None:
    assert ids(library, words) == expected


def test_the_switch_brings_them_in_and_words_go_before_it(library: Library) -> None:
    assert ids(library, doubtful=True) == [1, 2, 3, 5, 6, 7, 8]
    assert ids(library, doubtful=True, attitudes=True) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert ids(library, "-is:doubtful", doubtful=True) == [1, 5, 6, 7, 8]
    assert [row.id for row in rows(library, find(library, Query(doubtful=True))) if row.doubtful] == [2, 3]


@pytest.mark.parametrize("words", ["certainty:0.7", "certainty:>7", "certainty:>", "certainty:high", "with:all"])
def test_what_is_no_limit_is_named(words: str, library: Library) -> None:
    with pytest.raises(BadQuery):
        find(library, Query(words=words))


def test_counts_pages_and_the_queue_leave_them_out(library: Library) -> None:
    totals = facets.totals(library)
    assert totals == Totals(quotations=5, documents=2, starred=0, to_check=5, sure=0, doubtful=2, orphans=0)
    edits.set_status(library, [3], "wrong")
    together = facets.totals(library, doubtful=True)
    assert (together.quotations, together.to_check, together.doubtful) == (7, 6, 2)
    history.undo(library)
    forms = {each.label: each.count for each in facets.facets(library, Query(), Facet.SPEAKER)}
    assert forms == {"Ada Lind": 2, "Reed": 1}
    with_them = facets.facets(library, Query(doubtful=True), Facet.SPEAKER)
    assert {each.label: each.count for each in with_them} == {
        "Ada Lind": 3,
        "Reed": 1,
        "Tom Reed": 1,
    }
    assert list(review.queue(library, Query())) == [5, 8, 1, 6, 7]
    assert pages.person(library, "Ada Lind").quotations == (1, 6)
    assert [period.quotations for period in pages.person(library, "Ada Lind").roles] == [2]
    assert pages.person(library, "Ada Lind", doubtful=True).quotations == (1, 2, 6)
    assert search.left_out(library, Query()) == 2
    assert search.left_out(library, Query(words="reed")) == 1
    assert [search.left_out(library, Query(words=words)) for words in ("with:doubtful", "act:attitude")] == [0, 0]
    derived_is_right(library)


def test_who_has_nothing_else_has_a_page_of_them(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", doubtful_mayor()) as library:
        assert pages.person(library, "Tom Reed").quotations == (3,)
        assert people.people(library, "reed", limit=9, offset=0) == []


EDITS: dict[str, Callable[[Library], object]] = {
    "star": lambda library: edits.set_starred(library, [2], starred=True),
    "tag": lambda library: edits.add_tag(library, [2], "bridges"),
    "note": lambda library: edits.set_note(library, 2, "did she?"),
    "checked": lambda library: edits.set_status(library, [2], "checked"),
    "role": lambda library: edits.set_role(library, [2], "lord mayor"),
    "form": lambda library: edits.set_form(library, [2], Form.MIXED),
    "bounds": lambda library: edits.set_bounds(library, 2, (Span(0, 9),)),
    "split": lambda library: people.split(library, [2]),
}


@pytest.mark.parametrize("name", EDITS)
def test_what_somebody_said_something_of_is_not_doubtful(library: Library, name: str) -> None:
    EDITS[name](library)
    assert ids(library, "is:doubtful") == [3]
    derived_is_right(library)
    doubt.set_limit(library, 1.0)
    assert 2 in ids(library)
    library.reanalyse(1, doubtful_mayor())
    assert 2 in ids(library)
    derived_is_right(library)
    history.undo(library)
    assert 2 not in ids(library)
    derived_is_right(library)
    history.redo(library)
    assert 2 in ids(library)
    derived_is_right(library)


def test_wrong_is_no_reason_to_show_it(library: Library) -> None:
    edits.set_status(library, [2], "wrong")
    assert ids(library, "is:doubtful is:wrong") == [2]


def test_what_is_added_by_hand_is_certain(library: Library) -> None:
    (added,) = edits.add_quotation(library, 1, (Span(0, 9),)).quotations
    doubt.set_limit(library, 1.0)
    assert added in ids(library)
    edits.delete(library, [added, 2])
    assert ids(library, "is:doubtful") == [3]
    history.undo(library)
    assert ids(library, "is:doubtful") == [2, 3]
    derived_is_right(library)


def test_the_limit_is_kept_and_followed_by_what_comes_later(library: Library, tmp_path: Path) -> None:
    assert doubt.limit(library) == 0.5
    changes = doubt.set_limit(library, 0.4)
    assert changes.summary == "Quotations are shown from a probability of 0.40 on; 1 is no longer doubtful"
    assert ids(library) == [1, 3, 5, 6, 7, 8]
    derived_is_right(library)
    summary = "Quotations are shown from a probability of 0.46 on; 1 more is doubtful"
    assert doubt.set_limit(library, 0.46).summary == summary
    assert ids(library, "is:doubtful") == [2, 3]
    doubt.set_limit(library, 0.31)
    library.close()
    with library_at(tmp_path / "l.inquit") as again:
        assert doubt.limit(again) == 0.31
        again.add([source(doubtful_mayor(mayor().document.text + " More."))])
        assert ids(again, "is:doubtful with:reprints") == [2, 10]
        derived_is_right(again)
        doubt.set_limit(again, None)
        assert doubt.limit(again) == SHOWN_FROM
        derived_is_right(again)


def test_the_limit_is_moved_in_steps_and_stays_where_that_is_stopped(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doubt, "_AT_ONCE", 1)
    with pytest.raises(Cancelled):
        doubt.set_limit(library, 0.2, progress=StopAt(2))
    assert (doubt.limit(library), ids(library)) == (0.5, [1, 5, 6, 7, 8])
    derived_is_right(library)
    for limit in (0.99, 0.2, 0.5):
        doubt.set_limit(library, limit)
        derived_is_right(library)


def test_a_new_default_is_followed_where_nobody_chose(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doubt, "SHOWN_FROM", 0.4)

    class Stop:
        def advance(self, done: int, total: int, what: str) -> None:
            raise Cancelled

    before = doubt.limit(library)
    with pytest.raises(Cancelled):
        doubt.follow_default(library, Stop())
    assert doubt.limit(library) == before
    doubt.follow_default(library)
    assert ids(library, "is:doubtful") == [2]
    doubt.set_limit(library, 0.2)
    doubt.follow_default(library)
    assert doubt.limit(library) == 0.2


def test_the_parts_come_back_with_the_passage(library: Library) -> None:
    found = {passage.id: passage for passage in article(library, 1).passages}
    assert found[2].certainty == Certainty(real=0.3, bounds=0.9, speaker=0.8, role=0.75, organization=0.7)
    assert [id for id, passage in found.items() if passage.doubtful] == [2, 3]
