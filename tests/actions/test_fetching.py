# SPDX-License-Identifier: Apache-2.0
"""Pages of the web in the library: what is kept of them, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.actions import browsing, citing, documents, reanalysing
from desktop_app.actions import workers as processes
from desktop_app.actions.importing import import_addresses
from desktop_app.base.addresses import addresses_in, is_address
from desktop_app.base.progress import Progress, Stoppable
from desktop_app.library.library import Library
from desktop_app.model.documents import DocumentQuery
from desktop_app.model.query import Query
from desktop_app.web import client
from tests.actions.analysts import simple
from tests.library.making import library_at
from tests.web.server import ANSWER, ARTICLE, serving


@pytest.fixture(autouse=True)
def in_this_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "fitting", lambda *, few: 0)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit") as made:
        yield made


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with serving() as (address, _):
        yield address


def test_a_page_is_kept_as_it_was_with_its_address_and_the_time(library: Library, server: str) -> None:
    report = import_addresses(library, [f"{server}/packed", f"{server}/notes.txt"], analyst=simple)
    assert (report.added, report.refused) == (2, ())
    page, notes = documents.rows(library, documents.find(library, DocumentQuery()))
    assert (page.title, page.url, page.file, page.kind) == ("Port opens again", f"{server}/packed", "", "Web page")
    assert (notes.name, notes.media_type, notes.file) == ("notes", "text/plain", "")
    assert abs((datetime.now(UTC) - datetime.fromisoformat(page.retrieved)).total_seconds()) < 60
    assert "Café owners" in browsing.article(library, page.id).document.text, "the server alone says the charset"
    assert library.original(page.id).startswith(b"<html>"), "unpacked"
    reanalysing.read_again(library, [page.id], analyst=simple, workers=0)
    (again,) = documents.rows(library, [page.id])
    assert (again.url, again.retrieved, again.name) == (page.url, page.retrieved, page.name)
    assert "Café owners" in browsing.article(library, page.id).document.text
    assert library.document(page.id).encoding == "windows-1252"


def test_citations_say_when_it_was_accessed(library: Library, server: str) -> None:
    import_addresses(library, [f"{server}/notes.txt"], analyst=simple)
    (row,) = browsing.rows(library, browsing.find(library, Query()))
    today = datetime.now().astimezone()
    assert f"(Accessed: {today.day} {today:%B %Y})" in citing.cite_all([row], style="harvard").text


def test_the_same_page_is_kept_once(library: Library, server: str) -> None:
    import_addresses(library, [f"{server}/article"], analyst=simple)
    report = import_addresses(library, [f"{server}/moved"], analyst=simple)
    assert (report.added, report.skipped, browsing.totals(library).documents) == (0, 1, 1)


def test_what_is_no_page_is_refused_by_its_address(library: Library, server: str) -> None:
    wanted = [f"{server}/{path}" for path in ("login", "program", "nothing", "article", "picture")]
    report = import_addresses(library, [*wanted, "file:///etc/passwd"], analyst=simple)
    assert report.added == 1
    assert [refusal.name for refusal in report.refused] == [*(wanted[n] for n in (0, 1, 2, 4)), "file:///etc/passwd"]
    reasons = [refusal.reason for refusal in report.refused]
    assert reasons[0].startswith("is a form to log in")
    assert reasons[1:4] == ["is a program", "is not there (HTTP 404)", "is a picture (image/png), no article"]
    assert "is no address of a page" in reasons[4]
    assert [each.name for each in browsing.refused(library)], "remembered like a refused file"


def test_what_was_fetched_before_the_stop_stays(library: Library, server: str) -> None:
    class Impatient(Stoppable):
        def advance(self, done: int, total: int, what: str) -> None:
            if what.startswith("KB") and browsing.totals(library).documents == 1:
                self.stop()
            super().advance(done, total, what)

    report = import_addresses(library, [f"{server}/article", f"{server}/silent"], progress=Impatient(), analyst=simple)
    assert report.stopped
    assert (report.added, browsing.totals(library).documents) == (1, 1)


def test_whatever_happens_to_one_address_the_others_are_imported(
    library: Library, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = client.fetch

    def fetch(address: str, *, progress: Progress) -> client.Fetched:
        if address.endswith("/moved"):
            raise RecursionError("too deep")
        return real(address, progress=progress)

    monkeypatch.setattr(client, "fetch", fetch)
    ANSWER[0] = b"HTTP/1.1 200 OK\r\nContent-Type: multipart/mixed; boundary*=x; boundary*0=y\r\n\r\n"
    wanted = [f"{server}/{path}" for path in ("article", "answer", "moved", "to?http://[", "notes.txt")]
    report = import_addresses(library, [*wanted, "http://x/\udcff", "http://["], analyst=simple)
    assert report.added == 2
    assert [(refusal.name, refusal.reason.partition(" (")[0]) for refusal in report.refused] == [
        (wanted[1], "cannot be fetched, by a fault of this program"),
        (wanted[2], "cannot be fetched, by a fault of this program"),
        (wanted[3], "leads to an address that is none of a page"),
        ("http://x/\udcff", "“http://x/\udcff” is no address of a page; it begins with https:// or http://"),
        ("http://[", "“http://[” is no address of a page; it begins with https:// or http://"),
    ]
    assert len(browsing.refused(library)) == 5


def test_a_page_is_written_before_the_next_is_fetched(
    library: Library, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, held = client.fetch, []

    def fetch(address: str, *, progress: Progress) -> client.Fetched:
        held.append(browsing.totals(library).documents)
        if len(held) == 3:
            raise ImportError("what ends every import")
        return real(address, progress=progress)

    monkeypatch.setattr(client, "fetch", fetch)
    with pytest.raises(ImportError):
        import_addresses(library, [f"{server}/{path}" for path in ("article", "notes.txt", "packed")], analyst=simple)
    assert held == [0, 1, 2]


def test_a_page_may_state_an_address_that_is_none(library: Library, server: str) -> None:
    page = ARTICLE.replace("<head>", '<head><link rel="canonical" href="http://[post.example/port">')
    ANSWER[0] = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page.encode()
    assert import_addresses(library, [f"{server}/answer"], analyst=simple).refused == ()
    (row,) = documents.rows(library, documents.find(library, DocumentQuery()))
    assert row.url == f"{server}/answer"


def test_addresses_are_told_from_texts() -> None:
    assert addresses_in("https://example.org/a\n\n http://example.org/?q=“a” \n") == (
        "https://example.org/a",
        "http://example.org/?q=“a”",
    )
    assert is_address(" HTTPS://example.org/a ")
    assert not is_address("https://example.org/a b")
    assert addresses_in("https://example.org/a\nJane Roe: “Yes.”") == addresses_in(" ") == ()
