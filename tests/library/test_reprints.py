# SPDX-License-Identifier: Apache-2.0
"""A quotation that several papers printed in nearly the same article counts once, whatever happens to its copies."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.base.errors import BadQuery, LibraryProblem
from desktop_app.library import history
from desktop_app.library.editing import collections, describing, edits, people, saved
from desktop_app.library.finding import document_list, doubt, facets, pages, review, search
from desktop_app.library.finding.cells import cells
from desktop_app.library.finding.rows import article, rows
from desktop_app.library.library import Library
from desktop_app.library.storage.reprints import words_key
from desktop_app.model.analysis import Analysis
from desktop_app.model.certainty import Certainty, State
from desktop_app.model.document import Document
from desktop_app.model.documents import DocumentField, DocumentQuery
from desktop_app.model.query import Column, Facet, Query
from desktop_app.model.quotation import Act
from desktop_app.model.speaker import Kind
from tests.benchmarks.generate import Words
from tests.library.making import derived_is_right, dump, library_at, quoted, source
from tests.library.test_history import EDITS

STORY = " ".join(Random(3).choices(Words(Random(5), size=500).words, k=120))
OTHER = " ".join(Random(4).choices(Words(Random(6), size=500).words, k=120))
WORDS = STORY.split()
DAWN, NETS = "It begins at dawn,", "Nets are mended first"


def told(
    paper: str,
    day: str = "",
    *,
    said: str = f"“{DAWN}” said Ada Lind. “{NETS}”, a fisherman added.",
    words: str = STORY,
    doubtful: bool = False,
    third: bool = False,
) -> Analysis:
    """The article as `paper` printed it: two quotations, of which the second may be doubtful, and perhaps a third."""
    text = f"As {paper} has it\n\n{words} {said}"
    found = [quoted(text, words, who, kind=kind) for words, who, kind in _said(text)]
    if doubtful:
        certainty = Certainty(real=0.3)
        found[1] = replace(found[1], attribution=replace(found[1].attribution, certainty=certainty))
    if third:
        found.append(quoted(text, text[:10], "The Editor"))
    document = Document(text=text, title=f"{paper}’s headline", publication=paper, published=day or None, name=paper)
    return Analysis(document=document, quotations=tuple(found), engine="test")


def _said(text: str) -> Iterator[tuple[str, str, Kind]]:
    for words in (DAWN, "It  begins at Dawn –"):
        if words in text:
            yield words, "Ada Lind", Kind.PERSON
    for words in (NETS, "“Nets” are mended first!"):
        if words in text:
            yield words, "a fisherman", Kind.UNNAMED


POST, HERALD, COURIER = told("Post", "2024-05-11"), told("Herald", "2024-05-12"), told("Courier", "2024-05-13")
# Both are like the whole, and not like each other.
HEAD, TAIL = (told(paper, words=" ".join(words)) for paper, words in (("Post", WORDS[:107]), ("Herald", WORDS[13:])))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """1 and 2 are the Post's, 3 and 4 the Herald's, 5 and 6 the Courier's."""
    with library_at(tmp_path / "l.inquit", POST, HERALD, COURIER) as made:
        yield made


def listed(library: Library, words: str = "", **fields: object) -> list[int]:
    """What a search lists; its count and its order by date agree."""
    query = Query(words=words, **fields)  # type: ignore[arg-type]  # names and types are those of Query
    found = list(search.find(library, query))
    assert search.count(library, query) == len(found)
    assert sorted(search.find(library, replace(query, sort=Column.DATE))) == sorted(found)
    return found


def articles(library: Library) -> dict[int, int]:
    """In how many articles each quotation stands."""
    return {row.id: row.articles for row in rows(library, range(1, 30))}


def test_one_row_stands_for_all(library: Library) -> None:
    assert listed(library) == [1, 2]
    assert listed(library, reprints=True) == [1, 2, 3, 4, 5, 6]
    assert articles(library) == dict.fromkeys(range(1, 7), 3)
    assert [row.id for row in rows(library, range(1, 7)) if row.reprint] == [3, 4, 5, 6]
    assert cells(library, [2, 5], ("id", "articles")) == [(2, 3), (5, 3)]
    assert list(review.queue(library, Query())) == [1, 2]
    derived_is_right(library)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("is:reprint", [3, 4, 5, 6]),
        ("is:reprint dawn", [3, 5]),
        ("-is:reprint", [1, 2]),
        ("with:reprints dawn", [1, 3, 5]),
        ("with:reprints -is:reprint", [1, 2]),
        ("is:reprint is:doubtful", []),
        ("is:reprint act:attitude", []),
        ("is:copy", [3, 4, 5, 6]),
        ("-is:copy", [1, 2]),
        ("publication:herald", [3, 4]),
        ("publication:herald -is:reprint", []),
        ("-publication:post", [3, 4, 5, 6]),
        ("title:courier or", []),
        ("title:courier", [5, 6]),
        ("title:(courier OR herald) dawn", [3, 5]),
        ("(title:courier dawn) OR speaker:nobody", [5]),
        ("after:2024-05-12", []),
        ("speaker:lind", [1]),
    ],
)
def test_words_decide_what_is_listed(library: Library, words: str, expected: list[int]) -> None:
    assert listed(library, words) == expected


def test_words_go_before_the_switch(library: Library) -> None:
    assert listed(library, "-is:reprint", reprints=True) == [1, 2]
    assert listed(library, "act:any", reprints=True) == [1, 2, 3, 4, 5, 6]
    with pytest.raises(BadQuery):
        search.find(library, Query(words="is:reprint OR dawn"))
    assert [search.counted_once(library, Query(words=words)) for words in ("", "dawn ", "is:reprint")] == [4, 2, 0]


def test_people_count_once_and_papers_what_they_printed(library: Library) -> None:
    def counts(facet: Facet, **fields: object) -> dict[str, int]:
        query = Query(**fields)  # type: ignore[arg-type]  # names and types are those of Query
        found = facets.facets(library, query, facet)
        for each in found:
            narrowed = replace(query, facets=(*query.facets, (facet, each.value)))
            assert len(search.find(library, narrowed)) == each.count, "what is counted is what is listed"
        return {each.label: each.count for each in found}

    assert counts(Facet.SPEAKER) == {"Ada Lind": 1}
    assert counts(Facet.SPEAKER, reprints=True) == {"Ada Lind": 3}
    assert counts(Facet.YEAR) == {"2024": 2}
    assert counts(Facet.PUBLICATION) == {"Courier": 2, "Herald": 2, "Post": 2}
    assert counts(Facet.PUBLICATION, words="dawn ") == {"Courier": 1, "Herald": 1, "Post": 1}
    assert counts(Facet.SPEAKER, facets=((Facet.PUBLICATION, "Herald"),)) == {"Ada Lind": 1}
    assert counts(Facet.PUBLICATION, words="-is:reprint") == {"Post": 2}
    assert [each.quotations for each in people.people(library, "lind", limit=9, offset=0)] == [1]
    found = document_list.find(library, DocumentQuery())
    assert [row.quotations for row in document_list.rows(library, found)] == [2, 2, 2], "all that it holds"
    assert facets.totals(library).quotations == 2
    assert (facets.totals(library, reprints=True).quotations, facets.totals(library).to_check) == (6, 2)


def test_a_page_of_a_speaker(library: Library) -> None:
    assert pages.person(library, "Ada Lind").quotations == (1,)
    assert pages.person(library, "Ada Lind", reprints=True).quotations == (1, 3, 5)
    fishermen = {row.speaker_id for row in rows(library, [2, 4, 6])}
    assert len(fishermen) == 3, "who has no name is somebody of one article"
    assert {pages.person(library, id).quotations for id in fishermen} == {(2,), (4,), (6,)}, "nothing else is there"


def test_a_collection_holds_what_its_documents_hold(library: Library) -> None:
    collections.add(library, [2], "Wire")
    assert listed(library, "in:wire") == [3, 4]


def test_an_article_has_all_its_quotations_and_where_else_they_stand(library: Library) -> None:
    library.add([source(told("Gazette", said=f"“{DAWN}” said Ada Lind."))])
    found = article(library, 2).passages
    assert [(passage.id, sorted(passage.printed_in)) for passage in found] == [(3, [1, 3, 4]), (4, [1, 3])]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
@pytest.mark.parametrize("size", [1, 3])
def test_the_earliest_counts_in_whatever_order_they_come(tmp_path: Path, order: tuple[int, ...], size: int) -> None:
    made = [source((POST, HERALD, COURIER)[number]) for number in order]
    with library_at(tmp_path / "l.inquit") as library:
        for begin in range(0, 3, size):
            library.add(made[begin : begin + size])
            derived_is_right(library)
        assert {row.publication for row in rows(library, listed(library))} == {"Post"}


def test_what_is_dated_comes_first_then_what_came_first(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", told("Post"), told("Herald")) as library:
        assert listed(library) == [1, 2]
        library.add([source(COURIER)])
        assert listed(library) == [5, 6]
        describing.set_field(library, [2], DocumentField.PUBLISHED, "2024")
        assert listed(library) == [3, 4]
        derived_is_right(library)
        history.undo(library)
        assert listed(library) == [5, 6]


def test_house_styles_differ_and_other_words_stay(tmp_path: Path) -> None:
    other = told("Herald", said="“It  begins at Dawn –” said Ada Lind. ““Nets” are mended first!” a fisherman added.")
    with library_at(tmp_path / "l.inquit", POST, other, told("Courier", said=f"“{NETS}”", third=True)) as library:
        assert articles(library) == {1: 2, 2: 3, 3: 2, 4: 2 + 1, 5: 3, 6: 1}
        assert listed(library) == [1, 2, 6], "what one of them alone has stays"
        derived_is_right(library)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("“We wait”—he’ll pay", "'We wait' - he'll pay", True),
        ("Zürich\u00a0and  Łódź", "ZURICH AND ŁÓDŹ", True),
        ("We wait", "We waited", False),
        ("…", "—", False),
    ],
)
def test_how_words_are_compared(one: str, other: str, same: bool) -> None:
    assert (words_key(one) == words_key(other)) is same


def test_another_speaker_or_another_article_is_another_quotation(tmp_path: Path) -> None:
    renamed = told("Herald")
    first = renamed.quotations[0]
    named = replace(first, attribution=replace(first.attribution, speaker="Nora New"))
    elsewhere = told("Courier", words=OTHER)
    one = replace(renamed, quotations=(named, *renamed.quotations[1:]))
    with library_at(tmp_path / "l.inquit", POST, one, elsewhere) as library:
        assert listed(library) == [1, 2, 3, 5, 6]
        derived_is_right(library)


def test_groups_that_an_article_is_like_become_one(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", HEAD, TAIL) as library:
        assert [copy.document for copy in article(library, 1).copies] == [], "too much is missing at both ends"
        assert listed(library) == [1, 2, 3, 4]
        library.add([source(COURIER)])
        assert [copy.document for copy in article(library, 1).copies] == [2, 3]
        assert listed(library) == [5, 6], "it alone is dated"
        derived_is_right(library)


def test_undo_brings_a_copy_back_into_the_group_that_its_own_is_a_part_of(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", HEAD, TAIL, told("Echo", words=" ".join(WORDS[13:]))) as library:
        describing.remove(library, [3])
        library.add([source(COURIER)])
        history.undo(library)
        assert [copy.document for copy in article(library, 3).copies] == [1, 2, 4]
        assert articles(library)[1] == 4
        derived_is_right(library)


def test_a_text_without_quotations_makes_two_groups_one(tmp_path: Path) -> None:
    with library_at(tmp_path / "m.inquit", HEAD, TAIL) as library:
        library.add([source(replace(COURIER, quotations=()))])
        assert listed(library) == [1, 2]
        derived_is_right(library)
    with library_at(tmp_path / "l.inquit", HEAD, TAIL, replace(told("Echo", words=OTHER), quotations=())) as library:
        assert listed(library) == [1, 2, 3, 4]
        whole = replace(COURIER, quotations=())
        library.reanalyse(3, whole, whole.document.text.encode())
        assert listed(library) == [1, 2]
        derived_is_right(library)


def test_the_next_one_takes_over_where_the_first_is_removed(library: Library) -> None:
    before = dump(library)
    changes = describing.remove(library, [1])
    assert changes.quotations == set(range(1, 7)), "the list fetches what is no reprint any more"
    assert listed(library) == [3, 4]
    assert articles(library) == dict.fromkeys(range(3, 7), 2)
    describing.remove(library, [2])
    assert listed(library) == [5, 6]
    assert articles(library) == {5: 1, 6: 1}
    derived_is_right(library)
    history.undo(library)
    history.undo(library)
    assert dump(library) == before
    history.redo(library)
    assert listed(library) == [3, 4]
    derived_is_right(library)


def test_the_next_one_takes_over_where_a_row_is_deleted(library: Library) -> None:
    edits.delete(library, [1])
    assert listed(library) == [2, 3]
    edits.delete(library, [3, 5])
    assert listed(library) == [2]
    history.undo(library)
    history.undo(library)
    assert listed(library) == [1, 2]
    derived_is_right(library)


def test_what_comes_back_from_undo_joins_the_groups_of_now(library: Library) -> None:
    describing.remove(library, [3])
    describing.remove(library, [2])
    library.add([source(told("Gazette", "2024-05-10"))])
    assert listed(library) == [7, 8]
    history.undo(library)
    history.undo(library)
    assert articles(library)[5] == 4
    assert listed(library) == [7, 8]
    derived_is_right(library)


def test_a_row_that_comes_back_to_an_article_that_is_no_copy_any_more(library: Library) -> None:
    edits.delete(library, [3])
    other = told("Herald", "2024-05-12", words=OTHER)
    library.reanalyse(2, other, other.document.text.encode())
    assert listed(library) == [1, 2, 4]
    history.undo(library)
    assert listed(library) == [1, 2, 3, 4]
    derived_is_right(library)


MARKS: dict[str, Callable[[Library, int], object]] = {
    "star": lambda library, id: edits.set_starred(library, [id], starred=True),
    "tag": lambda library, id: edits.add_tag(library, [id], "harbour"),
    "note": lambda library, id: edits.set_note(library, id, "ask"),
    "checked": lambda library, id: edits.set_status(library, [id], "checked"),
    "role": lambda library, id: edits.set_role(library, [id], "mayor"),
    "speaker": lambda library, id: edits.set_speaker(library, [id], "Nora New"),
}


@pytest.mark.parametrize("name", MARKS)
def test_a_copy_that_somebody_marked_counts(library: Library, name: str) -> None:
    before = dump(library)
    assert MARKS[name](library, 3).quotations == {1, 3, 5}  # type: ignore[attr-defined]  # Changes
    assert listed(library) == [2, 3]
    derived_is_right(library)
    MARKS[name](library, 5)
    assert listed(library) == [2, 3, 5], "what is marked is seen"
    library.reanalyse(2, HERALD)
    assert listed(library) == [2, 3, 5]
    derived_is_right(library)
    history.undo(library)
    history.undo(library)
    assert dump(library)["reprint"] == before["reprint"]
    assert listed(library) == [1, 2]


@pytest.mark.parametrize("name", MARKS)
def test_a_mark_on_the_row_that_counts_holds_for_all(library: Library, name: str) -> None:
    MARKS[name](library, 1)
    assert listed(library) == [1, 2], "its copies are what it was found as"
    derived_is_right(library)


def test_wrong_is_seen_and_does_not_take_over(library: Library) -> None:
    edits.set_status(library, [1, 3], "wrong")
    assert listed(library) == [1, 2, 3]
    assert articles(library)[1] == 3
    edits.set_status(library, [1], "")
    assert listed(library) == [1, 2, 3]


def test_bounds_on_a_copy(library: Library) -> None:
    (passage,) = (each for each in article(library, 2).passages if each.id == 3)
    edits.set_bounds(library, 3, (replace(passage.content[0], end=passage.content[0].end - 1),))
    assert listed(library) == [2, 3]
    history.undo(library)
    assert listed(library) == [1, 2]
    derived_is_right(library)


def test_the_extraction_run_again(library: Library) -> None:
    library.reanalyse(1, replace(POST, quotations=POST.quotations[1:]))
    assert listed(library) == [2, 3]
    library.reanalyse(1, POST)
    new = max(articles(library))
    assert listed(library) == [2, new]
    derived_is_right(library)
    other = told("Post", "2024-05-11", words=OTHER)
    changes = library.reanalyse(1, other, other.document.text.encode())
    assert {3, 4} <= changes.quotations, "they count now"
    assert listed(library) == [2, 3, 4, new]
    assert articles(library)[3] == 2
    derived_is_right(library)


def test_of_what_is_doubtful_in_one_copy_another_counts(tmp_path: Path) -> None:
    one = told("Post", "2024-05-11", doubtful=True)
    with library_at(tmp_path / "l.inquit", one, HERALD, told("Courier", doubtful=True)) as library:
        assert listed(library) == [1, 4]
        assert listed(library, doubtful=True) == [1, 4]
        assert listed(library, doubtful=True, reprints=True) == [1, 2, 3, 4, 5, 6]
        assert listed(library, "is:doubtful") == []
        assert listed(library, "is:doubtful is:reprint") == [2, 6]
        assert search.left_out(library, Query()) == 0
        assert search.left_out(library, Query(reprints=True)) == 2
        derived_is_right(library)
        assert doubt.set_limit(library, 0.2).summary.endswith(" of 0.20 on"), "as many are listed as before"
        assert listed(library) == [1, 2]
        derived_is_right(library)
        assert doubt.set_limit(library, 0.6).summary.endswith(" of 0.60 on")
        assert doubt.set_limit(library, 1.0).summary.endswith(" of 1.00 on")
        derived_is_right(library)
        doubt.set_limit(library, 0.6)
        assert listed(library) == [1, 4]
        derived_is_right(library)


def test_the_surest_row_counts(tmp_path: Path) -> None:
    first, *others = HERALD.quotations
    plain = replace(first, attribution=replace(first.attribution, certainty=Certainty(), reasons=()))
    with library_at(tmp_path / "l.inquit", POST, replace(HERALD, quotations=(plain, *others))) as library:
        assert [row.state for row in rows(library, [1, 3])] == [State.TO_CHECK, State.SURE]
        assert listed(library) == [2, 3]
        assert list(review.queue(library, Query())) == [2]
        totals = facets.totals(library, reprints=True)
        assert (totals.quotations, totals.sure, totals.to_check) == (4, 1, 3)
        assert (facets.totals(library).sure, facets.totals(library).to_check) == (1, 1)
        derived_is_right(library)


def test_attitudes_are_compared_among_themselves(tmp_path: Path) -> None:
    first = HERALD.quotations[0]
    felt = replace(first, quotation=replace(first.quotation, act=Act.ATTITUDE))
    one, other = (replace(made, quotations=(felt,)) for made in (HERALD, COURIER))
    with library_at(tmp_path / "l.inquit", POST, one, other) as library:
        assert listed(library) == [1, 2]
        assert listed(library, attitudes=True) == [1, 2, 3]
        assert listed(library, "is:reprint act:attitude") == [4]
        assert rows(library, [4])[0].act is Act.ATTITUDE
        derived_is_right(library)


def test_a_saved_search_keeps_the_switch(library: Library) -> None:
    saved.save(library, "all", Query(reprints=True))
    assert [each.query.reprints for each in saved.searches(library)] == [True]


def _tried(act: Callable[[Library], object]) -> Callable[[Library], object]:
    def do(library: Library) -> object:
        try:
            return act(library)
        except LibraryProblem:
            return None

    return do


PAPERS = [
    POST,
    HERALD,
    COURIER,
    told("Gazette", "2024-05-01", doubtful=True, third=True),
    told("Globe", said=f"“{DAWN}” said Ada Lind."),
    told("Echo", words=OTHER),
]
ACTS = st.one_of(
    st.lists(st.sampled_from(PAPERS), min_size=1, max_size=3).map(
        lambda made: lambda library: library.add([source(each) for each in made])
    ),
    st.tuples(st.integers(1, 4), st.sampled_from(PAPERS), st.booleans()).map(
        lambda chosen: _tried(
            lambda library: library.reanalyse(
                chosen[0], chosen[1], chosen[1].document.text.encode() + b"\n" if chosen[2] else None
            )
        )
    ),
    st.sampled_from([0.2, 0.5, 0.95]).map(lambda limit: lambda library: doubt.set_limit(library, limit)),
    st.just(history.undo),
    st.just(history.undo),
    st.just(history.redo),
    *EDITS.values(),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=25)
@given(st.lists(ACTS, min_size=1, max_size=8))
def test_after_any_changes_it_is_what_comparing_all_rows_gives(acts: list[Callable[[Library], object]]) -> None:
    with tempfile.TemporaryDirectory() as folder, library_at(Path(folder) / "l.inquit", *PAPERS[:3]) as library:
        for act in acts:
            act(library)
            derived_is_right(library)
