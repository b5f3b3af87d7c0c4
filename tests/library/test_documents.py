# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.errors import LibraryProblem, NoOriginal
from desktop_app.library import history
from desktop_app.library.contents.documents import hash_of, prepare_document
from desktop_app.library.editing import describing
from desktop_app.library.finding import document_list
from desktop_app.library.finding.facets import totals
from desktop_app.library.finding.rows import article, rows
from desktop_app.library.finding.search import find
from desktop_app.library.library import Library
from desktop_app.library.storage.storable import storable
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from desktop_app.model.query import Query
from desktop_app.model.quotation import Act, Form
from desktop_app.model.spans import words_of
from desktop_app.model.speaker import Kind
from desktop_app.readers.pdf import read_pdf
from desktop_app.readers.plain import read_plain
from desktop_app.readers.registry import with_layout
from tests.benchmarks.generate import articles
from tests.library.making import BANK, MAYOR, bank, derived_is_right, library_at, mayor, source
from tests.readers.pdf_writer import column, pdf


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit") as made:
        yield made


def test_what_is_added_comes_back_as_it_was(library: Library) -> None:
    changes = library.add([source(mayor())])
    assert (len(changes.documents), len(changes.quotations)) == (1, 5)
    read = article(library, 1)
    assert read.document == mayor().document
    for passage, found in zip(read.passages, mayor().quotations, strict=True):
        assert passage.content == found.quotation.content
        assert passage.cue == found.quotation.cue
        assert passage.act == found.quotation.act
        assert passage.evidence == found.attribution.evidence
    row = rows(library, [1])[0]
    assert (row.speaker, row.kind, row.role, row.organization) == ("Ada Lind", Kind.PERSON, "mayor", "Norhaven")
    assert (row.quotation, row.cue, row.form) == ("will open in May,", "said", Form.DIRECT)
    assert row.context == "The harbour “will open in May,” mayor Ada Lind of Norhaven said on Monday."
    assert (row.title, row.authors, row.publication) == ("The river", ("Eva Holm",), "Norhaven Post")
    assert MAYOR[row.start : row.end] == row.quotation
    assert rows(library, [5])[0].quotation == "We shall see,", "an emoji stands before it"
    assert rows(library, [4])[0].act is Act.ATTITUDE


def test_the_same_bytes_are_added_once(library: Library) -> None:
    library.add([source(mayor()), source(mayor())])
    assert library.add([source(mayor())]).documents == frozenset()
    library.add([source(bank()), source(mayor())])
    assert totals(library).documents == 2
    hashes = [hash_of(MAYOR.encode()), hash_of(b"other")]
    assert library.known_hashes(hashes) == {hashes[0]}


def test_more_hashes_than_one_query_takes(library: Library) -> None:
    many = [hash_of(str(n).encode()) for n in range(1200)]
    library.add([(Analysis(document=Document(text="x"), quotations=()), b"1100")])
    assert library.known_hashes(many) == {many[1100]}


def test_originals_are_kept_beside_another_text(library: Library) -> None:
    original = f"<html>{MAYOR}</html>".encode()
    library.add([(mayor(), original)])
    assert library.original(1) == original
    assert article(library, 1).document.text == MAYOR


def test_of_an_original_that_is_too_large_the_text_alone_is_kept(library: Library) -> None:
    page = f"<html>{MAYOR}</html>".encode()
    library.add_prepared([prepare_document(mayor(), page, keep_original=False)])
    assert library.document(1).text == MAYOR
    assert library.known_hashes([hash_of(page)]), "so that it is not read twice"
    with pytest.raises(NoOriginal, match="larger than the settings allow"):
        library.original(1)
    longer = mayor(MAYOR + " More.")
    library.reanalyse(1, longer)
    assert library.document(1).text == longer.document.text
    library.add_prepared([prepare_document(bank(), BANK.encode(), keep_original=False)])
    assert library.original(2) == BANK.encode(), "a plain text is its own original"


def test_when_a_page_was_fetched_stays_through_a_removal_and_a_new_analysis(library: Library) -> None:
    fetched = "2026-11-29T02:10:00+00:00"
    page = replace(mayor(), document=replace(mayor().document, retrieved=fetched))
    library.add([(page, b"<html>")])
    library.reanalyse(1, mayor())
    describing.remove(library, [1])
    history.undo(library)
    assert library.document(1).retrieved == fetched
    assert {row.retrieved for row in rows(library, find(library, Query()))} == {fetched}
    assert document_list.rows(library, [1])[0].retrieved == fetched


def test_a_plain_text_comes_back_with_its_head(library: Library) -> None:
    data = f"The river\n\nBy Eva Holm\nNorhaven Post\n\n{MAYOR}".encode()
    document = read_plain(data, name="river", file="river.txt")
    library.add([(Analysis(document=document, quotations=()), data)])
    assert document.head is not None
    assert with_layout(library.document(1), data) == document


def test_so_does_a_pdf(library: Library) -> None:
    data = pdf([column(["The river rises in Norhaven", "", "By Eva Holm", "", "“It rises,” said Ann Bell."])])
    document = read_pdf(data, name="river", file="river.pdf")
    library.add([(Analysis(document=document, quotations=()), data)])
    assert document.head is not None
    assert with_layout(library.document(1), data) == document


def test_a_batch_is_kept_whole_or_not_at_all(library: Library) -> None:
    broken = mayor()
    found = broken.quotations[0]
    broken = replace(broken, quotations=(replace(found, quotation=replace(found.quotation, content=())),))
    with pytest.raises(ValueError, match="span"):
        library.add([source(bank()), source(broken)])
    assert totals(library).documents == 0


def test_what_no_file_can_hold_is_replaced_and_spans_hold(library: Library) -> None:
    text = MAYOR.replace("😀", "\ud83d")
    analysis = mayor(text)
    analysis = replace(analysis, document=replace(analysis.document, file="/x/\udce4.txt", title="T\ud800"))
    library.add([(analysis, b"original")])
    read = article(library, 1)
    assert read.document.text == text
    for row, passage in zip(rows(library, find(library, Query(attitudes=True))), read.passages, strict=True):
        assert words_of(storable(text), passage.content) == row.quotation
    assert rows(library, [1])[0].title == "T?"


def test_no_such_document_is_said(library: Library) -> None:
    with pytest.raises(LibraryProblem, match="no document 7"):
        article(library, 7)
    with pytest.raises(LibraryProblem, match="no document 7"):
        library.original(7)


def test_index_and_counts_are_those_of_a_fresh_count(library: Library) -> None:
    made = list(articles(quotations=300, seed=5))
    for begin in range(0, len(made), 30):
        library.add(source(a) for a in made[begin : begin + 30])
    derived_is_right(library)
    assert totals(library).documents == len(made)
