# SPDX-License-Identifier: Apache-2.0
"""Words of the articles themselves, collections and pages: what finds documents besides their descriptions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.errors import BadValue
from desktop_app.library import history
from desktop_app.library.editing import collections, describing
from desktop_app.library.finding import document_list
from desktop_app.library.finding.rows import rows
from desktop_app.library.finding.search import count, find
from desktop_app.library.library import Library
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from desktop_app.model.documents import DocumentColumn, DocumentQuery
from desktop_app.model.query import Column, Query
from tests.library.making import MAYOR, bank, derived_is_right, dump, library_at, mayor

LONGER = mayor(MAYOR + " The council meets again in June; the café stays open.")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """The mayor, the bank, and a copy of the first with another end."""
    with library_at(tmp_path / "a.inquit", mayor(), bank(), LONGER) as opened:
        yield opened


def documents(library: Library, words: str, **how: object) -> list[int]:
    return list(document_list.find(library, DocumentQuery(words=words, **how)))  # type: ignore[arg-type]  # its fields


def quoting(library: Library, words: str) -> set[int]:
    """The documents whose quotations a search finds, in whatever order it is asked for."""
    found = {
        frozenset(row.document for row in rows(library, find(library, Query(words=words, sort=s)))) for s in Column
    }
    assert len(found) == 1
    assert count(library, Query(words=words)) == len(find(library, Query(words=words)))
    return set(next(iter(found)))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("text:winters ", {1, 3}),
        ("text:cafe ", {3}),
        ("text:wint*", {1, 3}),
        ("text:coun", {3}),
        ("text:coun ", set()),
        ('text:"fisherman critics" ', {1, 3}),
        ('text:"critics fisherman" ', set()),
        ("text:bridge -text:june ", {1}),
        ("-text:bridge ", {2}),
        ("text:rate speaker:lind ", {2}),
        ("text:river text:june ", {3}),
    ],
)
def test_words_of_the_article_find_its_quotations_and_the_article(
    library: Library, words: str, found: set[int]
) -> None:
    assert quoting(library, words) == found
    if "speaker:" not in words:
        assert set(documents(library, words)) == found


def test_documents_are_searched_in_their_texts_where_that_is_asked_for(library: Library) -> None:
    assert documents(library, "winters") == []
    assert documents(library, "winters publication:post", in_text=True) == [1, 3]
    assert documents(library, "author:holm before:2020") == [1, 3]
    assert quoting(library, "author:hol ") == {1, 3}


def test_the_index_follows_every_change_of_a_text(library: Library) -> None:
    before = dump(library)
    changed = mayor(MAYOR.replace("fisherman", "ferryman"))
    library.reanalyse(1, changed, changed.document.text.encode())
    assert (documents(library, "text:ferryman "), documents(library, "text:fisherman ")) == ([1], [3])
    derived_is_right(library)
    describing.remove(library, [1, 2])
    assert documents(library, "text:ferryman ") == [] == list(find(library, Query(words="text:ferryman ")))
    history.undo(library)
    assert documents(library, "text:ferryman ") == [1]
    describing.remove(library, [1])
    derived_is_right(library)
    assert before.keys() == dump(library).keys()


def test_the_words_of_a_text_go_with_it(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "STEPS_KEPT", 1)
    describing.remove(library, [3])
    describing.remove(library, [2])
    with library.reading() as connection:
        left = connection.execute("SELECT rowid FROM words_in_text WHERE words_in_text MATCH 'june OR rates'")
        assert left.fetchall() == [(2,)], "what undo may still bring back"
    derived_is_right(library)


def test_a_document_is_in_any_number_of_collections(library: Library) -> None:
    before = dump(library)
    changes = collections.add(library, [1, 2, 99], "Climate 2026")
    assert changes.summary == "Put 2 documents into “Climate 2026”"
    assert changes.documents == {1, 2}
    collections.add(library, [2, 3], "  CLIMATE  2026 ")
    collections.add(library, [2], "Banks")
    assert [(c.name, c.documents) for c in collections.collections(library)] == [("Banks", 1), ("Climate 2026", 3)]
    assert documents(library, 'in:"Climate 2026" ') == [1, 2, 3]
    assert quoting(library, "in:banks speaker:lind ") == {2}
    assert documents(library, "in:cli") == [1, 2, 3], "as it is typed"
    assert documents(library, "-in:banks ") == [1, 3]
    banks = collections.collections(library)[0].id
    collections.rename(library, banks, "Money")
    collections.take_out(library, [1, 2], banks)
    assert (documents(library, "in:banks "), documents(library, "in:money ")) == ([], [])
    assert history.undo(library).summary == "Undid: Took 1 document out of “Money”"
    assert documents(library, "in:money ") == [2]
    for _ in range(4):
        history.undo(library)
    assert dump(library) == before


def test_what_is_removed_leaves_its_collections_and_comes_back_to_them(library: Library) -> None:
    collections.add(library, [1, 2], "Both")
    collections.make(library, "Empty")
    before = dump(library)
    describing.remove(library, [2])
    assert [c.documents for c in collections.collections(library)] == [1, 0]
    history.undo(library)
    assert dump(library) == before
    collections.delete(library, collections.collections(library)[0].id)
    assert [c.name for c in collections.collections(library)] == ["Empty"]
    history.undo(library)
    assert dump(library) == before


def test_names_of_collections_are_there_and_their_own(library: Library) -> None:
    collections.make(library, "Both")
    with pytest.raises(BadValue, match="needs a name"):
        collections.add(library, [1], " \n")
    with pytest.raises(BadValue, match="“both” already"):
        collections.make(library, "both")
    collections.make(library, "Other")
    with pytest.raises(BadValue, match="already"):
        collections.rename(library, 2, "BOTH")
    collections.rename(library, 1, "BOTH")
    assert [c.name for c in collections.collections(library)] == ["BOTH", "Other"]


def test_pages_are_those_of_pdfs(library: Library) -> None:
    text = "Page one.\fRates are two. “Prices will fall,” said Ada Lind.\fThe end."
    document = replace(mayor().document, text=text, media_type="application/pdf")
    library.add([(replace(mayor(), document=document, quotations=()), b"%PDF")])
    listed = document_list.find(library, DocumentQuery(sort=DocumentColumn.PAGES))
    assert [row.pages for row in document_list.rows(library, listed)] == [3, 0, 0, 0]
    library.reanalyse(4, replace(mayor(), document=replace(document, text=text + "\fMore."), quotations=()))
    assert document_list.rows(library, [4])[0].pages == 4


def excerpt(library: Library, words: str, **how: object) -> str:
    query = DocumentQuery(words=words, **how)  # type: ignore[arg-type]  # its fields
    (row,) = document_list.rows(library, [3], query)
    return row.excerpt


def test_what_stands_around_a_word_that_is_found_in_a_text_is_shown(library: Library) -> None:
    found = excerpt(library, "text:cafe ")
    assert found.endswith("in June; the café stays open.")
    assert found.startswith("…")
    assert found.index("café") < 40
    assert excerpt(library, 'text:"MEETS again"').endswith("The council meets again in June; the café stays open.")
    assert "café" in excerpt(library, "caf", in_text=True), "a word that is still being typed"
    assert "café" in excerpt(library, "text:nowhere OR text:cafe ")
    assert [excerpt(library, words) for words in ("text:caf ", "caf", "-text:cafe ", "title:x")] == [""] * 4
    assert document_list.rows(library, [3])[0].excerpt == ""


def test_an_excerpt_is_one_line_of_whole_words(tmp_path: Path) -> None:
    text = "Before it all the sea was calm.\n\nThen the storm\ncame. " + "It rained for days. " * 20
    with library_at(tmp_path / "a.inquit", Analysis(document=Document(text=text, name="a"), quotations=())) as library:
        (row,) = document_list.rows(library, [1], DocumentQuery(words="text:storm "))
    assert row.excerpt.startswith("…the sea was calm. Then the storm came. It rained")
    assert row.excerpt.endswith("It rained…")
