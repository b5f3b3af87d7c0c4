# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.base.errors import BadQuery, Cancelled
from desktop_app.library.editing import edits
from desktop_app.library.finding import search
from desktop_app.library.finding.rows import rows
from desktop_app.library.finding.search import count, find
from desktop_app.library.library import Library
from desktop_app.library.storage.interrupt import Interrupt
from desktop_app.model.query import Column, Facet, Query
from desktop_app.model.quotation import Act, Form
from desktop_app.model.rows import Row
from tests.benchmarks.generate import fill
from tests.library.making import bank, library_at, mayor


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as made:
        yield made


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", [1, 2, 3, 5, 6, 7, 8]),
        ("lind ", [1, 2, 6]),
        ("speaker:lind -winters", [1, 6]),
        ('"two more"', [2]),
        ('"more two"', []),
        ("wint*", [2]),
        ("harb", []),
        ("role:fisher*", [3]),
        ("org:norhaven", [1, 2, 6, 7]),
        ("title:rates", [6, 7, 8]),
        ("rates fall ", [6]),
        ("kind:unnamed", [5]),
        ("kind:organization", [7]),
        ("form:indirect", [2]),
        ("act:any form:indirect", [2, 4]),
        ("act:attitude", [4]),
        ("after:2016-05-12", [1, 2, 3, 5, 6, 7, 8]),
        ("after:2016-05-13", [6, 7, 8]),
        ("after:2017-01-15", [6, 7, 8]),
        ("before:2017", [1, 2, 3, 5]),
        ("before:2016-05-12", []),
        ("publication:courrier", [6, 7, 8]),
        ("-publication:courrier", [1, 2, 3, 5]),
        ("status:none", [1, 2, 3, 5, 6, 7, 8]),
        ("-lind", [3, 5, 7, 8]),
        ("is:unattributed act:any", [4]),
        ("—", [1, 2, 3, 5, 6, 7, 8]),
        ("fisherman OR winters ", [2, 3]),
        ("(fisherman OR lind) NOT winters ", [1, 3, 6]),
        ("lind NOT (winters OR title:rates) ", [1]),
        ("kind:unnamed OR lind form:indirect", [2, 5]),
        ("NOT (kind:unnamed OR lind) ", [3, 7, 8]),
        ("NOT (lind form:indirect)", [1, 3, 5, 6, 7, 8]),
        ("speaker:(reed OR spokesman) AND certainty:>0.7", [3]),
        ('"two mo', [2]),
    ],
)
def test_words_find(library: Library, words: str, expected: list[int]) -> None:
    assert list(find(library, Query(words=words))) == expected
    assert count(library, Query(words=words)) == len(expected)


def test_case_and_accents_do_not_matter(tmp_path: Path) -> None:
    text = "“Cela suffit,” said Éloïse Ümit."
    from desktop_app.model.analysis import Analysis
    from desktop_app.model.document import Document
    from tests.library.making import quoted

    made = Analysis(document=Document(text=text), quotations=(quoted(text, "Cela suffit,", "Éloïse Ümit"),))
    with library_at(tmp_path / "l.inquit", made) as library:
        assert list(find(library, Query(words="speaker:eloise UMIT"))) == [1]


def test_marks_of_a_person_are_searched(library: Library) -> None:
    edits.add_tag(library, [3, 6], "Harbour")
    edits.set_starred(library, [3], starred=True)
    edits.set_status(library, [6], "wrong")
    edits.set_note(library, 7, "ask again")
    edits.set_form(library, [8], Form.MIXED)
    for words, expected in {
        "tag:harbour": [3, 6],
        "tag:har*": [3, 6],
        "tag:har ": [],
        "-tag:harbour is:starred": [],
        "is:starred": [3],
        "status:wrong": [6],
        "is:noted": [7],
        "is:edited": [8],
        "form:mixed": [8],
    }.items():
        assert list(find(library, Query(words=words))) == expected, words


def test_filters_and_facets_hold_together(library: Library) -> None:
    def ids(**asked: object) -> list[int]:
        return list(find(library, Query(**asked)))  # type: ignore[arg-type]  # one field a case

    assert ids(forms=frozenset({Form.DIRECT}), attributed=True) == [1, 3, 5, 6, 7, 8]
    assert ids(attitudes=True, attributed=False) == [4]
    assert ids(facets=((Facet.SPEAKER, "1"),)) == [1, 2, 6]
    assert ids(facets=((Facet.SPEAKER, "tom reed"), (Facet.SPEAKER, "1"))) == [1, 2, 3, 6]
    assert ids(facets=((Facet.SPEAKER, "1"), (Facet.YEAR, "2017"))) == [6]
    assert ids(facets=((Facet.ORGANIZATION, "Norhaven Bank"),)) == [7]
    assert ids(facets=((Facet.ORGANIZATION, ""),)) == [3, 5, 8]
    assert ids(facets=((Facet.PUBLICATION, "Le Courrier"), (Facet.ROLE, "mayor"))) == [6]
    assert ids(facets=((Facet.DOCUMENT, "1"), (Facet.DOCUMENT, "2"))) == [1, 2, 3, 5, 6, 7, 8]
    assert ids(facets=((Facet.STATE, "wrong"),)) == []
    assert ids(facets=((Facet.TAG, "none such"),)) == []
    assert ids(words="lind", facets=((Facet.DOCUMENT, "2"),)) == [6]


_KEYS: dict[Column, Callable[[Row], tuple[bool, Any]]] = {
    Column.ADDED: lambda r: (False, r.id),
    Column.SPEAKER: lambda r: (not r.speaker, r.speaker.lower()),
    Column.ROLE: lambda r: (not r.role, r.role.lower()),
    Column.ORGANIZATION: lambda r: (not r.organization, r.organization.lower()),
    Column.QUOTATION: lambda r: (False, r.quotation[:24].lower().strip()),
    Column.FORM: lambda r: (False, ["direct", "mixed", "indirect"].index(r.form)),
    Column.DOCUMENT: lambda r: (False, r.title[:24].lower().strip()),
    Column.DATE: lambda r: (not r.published, r.published),
    Column.CERTAINTY: lambda r: (False, r.certainty),
}


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library(tmp_path_factory.mktemp("generated") / "l.inquit")
    fill(library, quotations=3000, batch=400)
    yield library
    library.close()


@pytest.mark.parametrize("words", ["", "the", "speaker:a* "])
@pytest.mark.parametrize("column", list(Column))
def test_every_column_sorts_both_ways(
    generated: Library, column: Column, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for few in (0, 100_000):
        # 0: every order is taken from the remembered order of the whole library.
        monkeypatch.setattr(search, "SORTED_EACH_TIME", few)
        for attitudes in (False, True):
            for descending in (False, True):
                query = Query(words=words, sort=column, descending=descending, attitudes=attitudes)
                ids = find(generated, query)
                assert len(ids) == len(set(ids)) == count(generated, query) > 0
                found = rows(generated, ids)
                assert attitudes or all(r.act is Act.SPEECH for r in found)
                keys = [_KEYS[column](r) for r in found]
                unknown = [k for k in keys if k[0]]
                known = keys[: len(keys) - len(unknown)]
                assert keys[len(known) :] == unknown
                assert known == sorted(known, reverse=descending)
                assert find(generated, query, limit=7) == ids[:7]


def test_what_was_found_is_the_callers_own(generated: Library) -> None:
    first = find(generated, Query(words="the "))
    kept = first.tolist()
    first.append(0)
    assert find(generated, Query(words="the ")).tolist() == kept


def test_the_remembered_order_follows_edits(generated: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "SORTED_EACH_TIME", 0)
    query = Query(words="the", sort=Column.SPEAKER)
    last = find(generated, query)[-1]
    edits.set_speaker(generated, [last], "A A")
    assert find(generated, query)[0] == last


def test_rows_keep_the_order_of_ids_and_leave_out_what_is_gone(generated: Library) -> None:
    ids = random.Random(1).sample(range(1, 3000), 700)
    assert [r.id for r in rows(generated, [*ids[:10], 10_000_000, *ids[10:]])] == ids


def test_bad_words_are_refused(library: Library) -> None:
    with pytest.raises(BadQuery):
        find(library, Query(words="open OR"))


def _run_for_hours(library: Library, interrupt: Interrupt) -> None:
    """Count every quotation with every other and every third."""
    with library.reading() as connection, interrupt.watching(connection):
        connection.execute("SELECT count(*) FROM quotation a, quotation b, quotation c").fetchone()


def test_an_interrupted_query_is_cancelled_before_and_while_it_runs(generated: Library) -> None:
    interrupt = Interrupt()
    interrupt.cancel()
    with pytest.raises(Cancelled):
        find(generated, Query(), interrupt=interrupt)
    late = Interrupt()
    timer = threading.Timer(0.05, late.cancel)
    started = time.monotonic()
    timer.start()
    with pytest.raises(Cancelled):
        _run_for_hours(generated, late)
    assert time.monotonic() - started < 20
    assert find(generated, Query(), limit=1), "the connection can be used afterwards"
