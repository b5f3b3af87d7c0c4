# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import BadQuery
from desktop_app.library.editing import edits
from desktop_app.library.finding import columns
from desktop_app.library.finding.facets import facets, totals
from desktop_app.library.finding.rows import rows
from desktop_app.library.finding.search import count, find
from desktop_app.library.library import Library
from desktop_app.library.storage.canonical import body_key, office_key
from desktop_app.library.storage.derived import Derived
from desktop_app.model.browse import Totals
from desktop_app.model.query import Facet, Query
from desktop_app.model.rows import Row
from desktop_app.model.speaker import Attribution, Kind
from tests.benchmarks.generate import fill
from tests.library.making import bank, library_at, mayor
from tests.library.test_speakers import add, person


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library(tmp_path_factory.mktemp("generated") / "l.inquit")
    fill(library, quotations=1500, batch=200)
    edits.add_tag(library, range(1, 40), "first")
    edits.add_tag(library, range(30, 60), "second")
    edits.set_status(library, range(20, 50), "checked")
    yield library
    library.close()


def _values(facet: Facet, row: Row) -> list[str]:
    if facet is Facet.TAG:
        return list(row.tags)
    if facet is Facet.YEAR:
        return [row.published[:4]]
    if facet is Facet.SPEAKER:
        return [row.speaker] if row.kind is Kind.PERSON else []
    if facet is Facet.STATE:
        return [row.state]
    if facet is Facet.DOCUMENT:
        return [str(row.document)]
    if facet is Facet.PUBLICATION:
        return [row.publication] if row.publication else []
    key = body_key(row.organization) if facet is Facet.ORGANIZATION else office_key(row.role)
    return [key] if key else []


@pytest.mark.parametrize("few", [0, 100_000])
@pytest.mark.parametrize("facet", list(Facet))
@pytest.mark.parametrize("query", [Query(), Query(words="the "), Query(attitudes=True), Query(words="tag:first")])
def test_counts_are_those_of_the_rows(
    generated: Library, facet: Facet, query: Query, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # 0: all are counted from columns in memory.
    monkeypatch.setattr(columns, "FEW", few)
    counted = Counter(v for row in rows(generated, find(generated, query)) for v in _values(facet, row))
    found = facets(generated, query, facet, limit=100_000)
    shown = {Facet.ORGANIZATION: body_key, Facet.ROLE: office_key}.get(facet, str)
    label_or_value = [(f.label if facet is Facet.SPEAKER else shown(f.value), f.count) for f in found]
    # Two people of one name are two lines.
    summed: Counter[str] = Counter()
    for name, number in label_or_value:
        summed[name] += number
    assert summed == counted
    assert [f.count for f in found] == sorted((f.count for f in found), reverse=True)


@pytest.mark.parametrize("facet", list(Facet))
def test_a_value_asked_for_finds_as_many_as_were_counted(generated: Library, facet: Facet) -> None:
    for found in facets(generated, Query(), facet, limit=3):
        assert count(generated, Query(facets=((facet, found.value),))) == found.count


@pytest.mark.parametrize("few", [0, 100_000])
def test_the_most_frequent_come_first_and_those_without_a_name_not_at_all(
    generated: Library, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(columns, "FEW", few)
    whole = facets(generated, Query(words="the "), Facet.SPEAKER, limit=10_000)
    assert [f.count for f in facets(generated, Query(words="the "), Facet.SPEAKER, limit=3)] == [
        f.count for f in whole[:3]
    ]
    assert "a spokesman" not in {f.label for f in whole}


@pytest.mark.parametrize("facet", list(Facet))
def test_the_order_does_not_hang_on_how_much_is_put_in_order_at_once(
    generated: Library, facet: Facet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(columns, "FEW", 0)
    query = Query(words="the ")
    at_once = facets(generated, query, facet, limit=100)
    monkeypatch.setattr(columns, "_FIRST", 3)
    monkeypatch.setattr(columns, "_PORTION", 50)
    generated.derived = Derived()
    assert facets(generated, query, facet, limit=100) == at_once


def test_columns_in_memory_follow_edits(generated: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "FEW", 0)
    query = Query(words="the ")
    edits.set_role(generated, find(generated, query), "witness")
    (first,) = facets(generated, query, Facet.ROLE, limit=1)
    assert (first.label, first.count) == ("witness", count(generated, query))


def test_totals_follow_edits(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        assert totals(library) == Totals(
            quotations=7, documents=2, starred=0, to_check=7, sure=0, doubtful=0, orphans=0
        )
        edits.set_starred(library, [1, 2], starred=True)
        edits.set_status(library, [1], "wrong")
        edits.delete(library, [3])
        assert totals(library) == Totals(
            quotations=6, documents=2, starred=2, to_check=5, sure=0, doubtful=0, orphans=0
        )


def test_bad_words_are_refused(generated: Library) -> None:
    with pytest.raises(BadQuery):
        facets(generated, Query(words="form:x"), Facet.TAG)


@pytest.fixture
def stated(tmp_path: Path) -> Iterator[Library]:
    """Quotations with roles and organizations as articles write them."""
    with library_at(tmp_path / "l.inquit") as library:
        pairs = [("Sen.", "GOP"), ("the senator", "Republicans"), ("Senator", "Republican"), ("senators", "Tex.")]
        pairs += [
            ("Gov.", "Va."),
            ("former senator", "Wisconsin Republican"),
            ("editor", "The Osk Courier"),
            ("", "Osk Courier"),
        ]
        add(library, *(person("Ada Lind", role, organization) for role, organization in pairs))
        add(library, Attribution(speaker="Osk Courier", kind=Kind.ORGANIZATION, organization="Osk Courier"))
        add(library, Attribution(speaker="a statement", kind=Kind.DOCUMENT))
        yield library


@pytest.mark.parametrize("few", [0, 100_000])
def test_names_that_mean_the_same_are_one_value(stated: Library, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "FEW", few)
    query = Query(attitudes=True)
    found = [(f.label, f.count) for f in facets(stated, query, Facet.ORGANIZATION)]
    assert found == [("Republican Party", 4), ("Osk Courier", 3)], "states are no organizations"
    assert count(stated, Query(facets=((Facet.ORGANIZATION, "Republican Party"),))) == 4
    assert count(stated, Query(facets=((Facet.ORGANIZATION, "GOP"),))) == 4, "a search that was saved before"
    assert count(stated, Query(facets=((Facet.ORGANIZATION, "Tex."),))) == 1
    roles = {f.label: f.count for f in facets(stated, query, Facet.ROLE)}
    assert roles == {"senator": 3, "senators": 1, "governor": 1, "former senator": 1, "editor": 1}
    assert count(stated, Query(facets=((Facet.ROLE, "senator"), (Facet.ROLE, "governor")))) == 4
    assert [f.label for f in facets(stated, query, Facet.SPEAKER)] == ["Ada Lind"], "people alone"


@pytest.mark.parametrize("few", [0, 100_000])
def test_values_are_found_by_the_beginnings_of_their_words(
    stated: Library, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(columns, "FEW", few)
    query = Query(attitudes=True)

    def labels(facet: Facet, holding: str) -> list[str]:
        return [f.label for f in facets(stated, query, facet, holding=holding)]

    assert labels(Facet.ORGANIZATION, "gop") == labels(Facet.ORGANIZATION, "party rep") == ["Republican Party"]
    assert labels(Facet.ORGANIZATION, "publican") == []
    assert labels(Facet.SPEAKER, "lin a") == ["Ada Lind"]
    assert labels(Facet.ROLE, "sena") == ["senator", "former senator", "senators"]
