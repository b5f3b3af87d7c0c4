# SPDX-License-Identifier: Apache-2.0
"""The list of documents: order, search, corrections as they are typed, originals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.actions import browsing, citing, documents
from desktop_app.base.errors import BadQuery, BadValue
from desktop_app.library.library import Library
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from desktop_app.model.documents import DocumentColumn, DocumentField, DocumentQuery
from tests.library.making import MAYOR, bank, library_at, mayor

SILENT = Analysis(
    document=Document(
        text="Nobody said a word.",
        authors=("Émile Roux",),
        media_type="text/html",
        name="silence",
        file="/a/silence.html",
    ),
    quotations=(),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "a.inquit", mayor(), SILENT, bank()) as opened:
        yield opened


@pytest.mark.parametrize(
    ("column", "ids"),
    [
        (DocumentColumn.ADDED, [1, 2, 3]),
        (DocumentColumn.TITLE, [3, 2, 1]),
        (DocumentColumn.AUTHORS, [1, 2, 3]),
        (DocumentColumn.PUBLICATION, [3, 1, 2]),
        (DocumentColumn.DATE, [1, 3, 2]),
        (DocumentColumn.KIND, [1, 3, 2]),
        (DocumentColumn.QUOTATIONS, [2, 3, 1]),
    ],
)
def test_order_with_what_is_not_known_last(library: Library, column: DocumentColumn, ids: list[int]) -> None:
    assert documents.find(library, DocumentQuery(sort=column)).tolist() == ids


def test_rows_say_all_that_is_known_in_the_order_asked_for(library: Library) -> None:
    silent, first = documents.rows(library, [2, 99, 1])
    assert (silent.shown, silent.kind, silent.quotations, silent.authors) == ("silence", "Web page", 0, ("Émile Roux",))
    assert (first.title, first.publication, first.published, first.quotations) == (
        "The river",
        "Norhaven Post",
        "2016-05-12",
        4,
    )


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("emile", [2]),
        ("riv", [1]),
        ("ver", []),
        ('"the river"', [1]),
        ("courrier", [3]),
        ("publication:nor", [1]),
        ("title:post", []),
        ("-rates", [1, 2]),
        ("after:2016-06", [3]),
        ("before:2017", [1]),
        ("silence", [2]),
        ("100%", []),
        ("publication:nor OR text:rates OR silence", [1, 2, 3]),
        ("NOT (publication:nor OR courrier) ", [2]),
    ],
)
def test_search(library: Library, words: str, ids: list[int]) -> None:
    assert documents.find(library, DocumentQuery(words=words)).tolist() == ids


def test_what_only_quotations_have_is_refused_with_its_place(library: Library) -> None:
    with pytest.raises(BadQuery, match="speaker:") as refused:
        documents.find(library, DocumentQuery(words="river speaker:lind"))
    assert refused.value.position == 6


def test_citations_follow_at_once(library: Library) -> None:
    documents.set_field(library, [1], DocumentField.AUTHORS, "Nora  New; Ole Berg ;")
    documents.set_field(library, [1], DocumentField.PUBLISHED, "3 March 2019")
    documents.set_field(library, [1], DocumentField.URL, "https://example.org/a new\x7fpage")
    (row,) = browsing.rows(library, [1])
    cited = citing.cite_all([row]).text
    assert "New" in cited
    assert "Berg" in cited
    assert "2019" in cited
    assert "https://example.org/a%20new%7Fpage" in cited
    (listed,) = documents.rows(library, [1])
    assert listed.corrected == {"authors", "published", "url"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("2016", "2016"), ("2016-05", "2016-05"), ("May 2016", "2016-05"), ("12.5.2016", None), ("", "")],
)
def test_dates_are_taken_as_they_are_written(library: Library, typed: str, kept: str | None) -> None:
    if kept is None:
        with pytest.raises(BadValue, match=typed):
            documents.set_field(library, [1], DocumentField.PUBLISHED, typed)
    else:
        documents.set_field(library, [1], DocumentField.PUBLISHED, typed)
        assert documents.rows(library, [1])[0].published == kept


def test_the_original_is_written_as_it_was(library: Library, tmp_path: Path) -> None:
    place = documents.original(library, 1, tmp_path / "originals")
    assert place.name == "1-river.txt"
    assert place.read_text() == MAYOR
    place.chmod(0o600)
    place.write_text("something else")
    assert documents.original(library, 1, tmp_path / "originals") == place, "once more over the one of before"
    assert place.read_text() == MAYOR


def test_an_original_that_a_program_holds_open_is_opened_again(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows removes and writes none."""
    place = documents.original(library, 1, tmp_path)
    for name in ("unlink", "write_bytes", "chmod"):
        monkeypatch.setattr(Path, name, lambda *_, **__: pytest.fail("sharing violation"))
    assert documents.original(library, 1, tmp_path) == place


@pytest.mark.parametrize(
    ("file", "suffix"), [("news.bat", ".txt"), ("C:\\in\\news.PDF", ".PDF"), ("a.txt:hidden", ".txt"), ("", ".txt")]
)
def test_the_system_is_given_no_original_that_it_would_run(
    library: Library, tmp_path: Path, file: str, suffix: str
) -> None:
    text = f"Nobody said this: {file}"
    document = Document(text=text, media_type="text/plain", name="news", file=file)
    library.add([(Analysis(document=document, quotations=()), text.encode())])
    newest = max(documents.find(library, DocumentQuery()))
    assert documents.original(library, newest, tmp_path).suffix == suffix
