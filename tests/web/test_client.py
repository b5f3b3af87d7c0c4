# SPDX-License-Identifier: Apache-2.0
"""Pages fetched from a server of this machine, which does all that goes wrong in the web."""

from __future__ import annotations

import random
import socket
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest

from desktop_app import __version__
from desktop_app.base import sandbox
from desktop_app.base.errors import BadValue, Cancelled, UnreadableFile
from desktop_app.base.progress import Silent, Stoppable
from desktop_app.web import client
from desktop_app.web.addresses import name_in, page_address
from desktop_app.web.answers import is_login
from desktop_app.web.client import Fetched, Limits, fetch
from desktop_app.web.networks import is_public
from tests.base.odd_headers import ANSWERS, mutated, of_answer, only_here
from tests.web.server import ANSWER, ARTICLE, LOGIN, serving

QUICK = Limits(silence=0.5, seconds=1.5, size=300_000)
Seen = list[tuple[str, dict[str, str]]]


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, Seen]]:
    with serving() as found:
        yield found


def got(server: tuple[str, Seen], path: str, *, limits: Limits = QUICK) -> Fetched:
    return fetch(f"{server[0]}/{path}", progress=Silent(), limits=limits)


def test_a_page_comes_with_address_time_kind_and_charset(server: tuple[str, Seen]) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    page = got(server, "packed?id=1#part")
    assert page.data.decode("cp1252") == ARTICLE
    assert (page.media_type, page.charset) == ("text/html", "windows-1252")
    assert before <= datetime.fromisoformat(page.retrieved) <= datetime.now(UTC)
    path, headers = server[1][-1]
    assert path == "/packed?id=1"
    assert headers["User-Agent"] == f"Inquit/{__version__}", "no word of the system or the user"
    assert not headers.keys() & {"Cookie", "Referer", "Accept-Language", "From"}


def test_a_page_that_moved_is_found(server: tuple[str, Seen]) -> None:
    assert got(server, "moved").url == f"{server[0]}/article"


@pytest.mark.parametrize("shared", ["ipc;", "network;ipc;"])
def test_a_flatpak_says_that_it_has_no_network(
    server: tuple[str, Seen], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shared: str
) -> None:
    told = tmp_path / ".flatpak-info"
    told.write_text(f"[Application]\nname=org.inquit.Inquit\n\n[Context]\nshared={shared}\n", encoding="utf-8")
    monkeypatch.setattr(sandbox, "INFORMATION", told)
    asked = len(server[1])
    if "network" in shared:
        assert got(server, "article").data
    else:
        with pytest.raises(UnreadableFile, match=r"has no network.*flatpak override --user --share=network"):
            got(server, "article")
        assert len(server[1]) == asked


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("nothing", "is not there (HTTP 404)"),
        ("member", "asks for a login (HTTP 401)"),
        ("fault", "cannot be had: its server has a fault (HTTP 503)"),
        ("picture", "is a picture (image/png), no article"),
        ("short", "broke off before all of it was there"),
        ("reset", "broke off before all of it was there"),
        ("damaged", "is damaged: it cannot be unpacked"),
        ("silent", "did not answer for 0 s"),
        ("drip", "took longer than 2 s"),
        ("announced", "is larger than 0 MB"),
        ("endless", "is larger than 0 MB"),
        ("loop", "leads from one address to the next, more than 10 times"),
        ("file", "leads to an address that is none of a page"),
        (f"to?http://{'a' * 64}.example/", "leads to an address that is none of a page"),
        ("to?http://a..example/", "leads to an address that is none of a page"),
        ("to?http://[v1.x]/", "cannot be fetched"),
        ("inward", "leads into a private network, where no page of the open internet may lead"),
    ],
)
def test_what_cannot_be_had_is_refused_with_the_reason(server: tuple[str, Seen], path: str, reason: str) -> None:
    began = monotonic()
    with pytest.raises(UnreadableFile) as refused:
        got(server, path)
    assert (refused.value.name, refused.value.reason) == (f"{server[0]}/{path}", reason)
    assert monotonic() - began < 5


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b"", "broke off before all of it was there"),
        (b"HTTP/1.1 twohundred OK\r\n\r\n", "sent an answer that cannot be understood"),
        (b"SSH-2.0-OpenSSH\r\n", "sent an answer that cannot be understood"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500, "sent an answer that cannot be understood"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000, "sent an answer that cannot be understood"),
        (
            b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\nships",
            "sent an answer that cannot be understood",
        ),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nships", "broke off before all of it was there"),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nships",
            "sent an answer that cannot be understood",
        ),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nships\r\n",
            "broke off before all of it was there",
        ),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nships", "broke off before all of it was there"),
    ],
)
def test_an_answer_that_is_none_is_refused_with_the_reason(
    server: tuple[str, Seen], answer: bytes, reason: str
) -> None:
    ANSWER[0] = answer
    with pytest.raises(UnreadableFile) as refused:
        got(server, "answer")
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("kind", "understood"),
    [
        ("text/html; charset*=x; charset*0=y", ("text/html", "")),
        ("text/html; charset=utf-8; x*=x; x*0=y", ("text/html", "utf-8")),
        ("text/html; charset*=utf\x00''x", ("text/html", "")),
        ("text/html; x*" + "9" * 5000 + "=y", ("text/html", "")),
        ("text/html; charset=no-such", ("text/html", "no-such")),
        ("(((", ("text/plain", "")),
        ("", ("", "")),
    ],
)
def test_a_page_is_had_whatever_its_header_says(
    server: tuple[str, Seen], kind: str, understood: tuple[str, str]
) -> None:
    ANSWER[0] = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {'9' * 5000}\r\n\r\n{ARTICLE}".encode()
    page = got(server, "answer")
    assert (page.data, page.media_type, page.charset) == (ARTICLE.encode(), *understood)


def test_any_answer_is_a_page_or_refused(server: tuple[str, Seen]) -> None:
    dice = random.Random(1)
    with only_here():
        came = {of_answer(mutated(dice.choice(ANSWERS), dice), server[0]) for _ in range(300)}
    assert {"read", "sent an answer that cannot be understood"} < came


def test_a_closed_port_is_told_from_a_server_that_is_silent() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{bound.getsockname()[1]}/x"
        with pytest.raises(UnreadableFile) as refused:
            fetch(address, progress=Silent(), limits=QUICK)
        assert refused.value.reason == "cannot be reached; nobody answers there (connection refused)"
        bound.listen()
        for scheme in ("http", "https"):
            with pytest.raises(UnreadableFile, match="did not answer for 0 s"):
                fetch(address.replace("http", scheme), progress=Silent(), limits=QUICK)


def test_a_server_that_speaks_no_tls_has_no_bad_certificate(server: tuple[str, Seen]) -> None:
    with pytest.raises(UnreadableFile, match="sent an answer that cannot be understood"):
        fetch(server[0].replace("http", "https"), progress=Silent(), limits=QUICK)


def test_a_bomb_is_refused_before_it_is_large(server: tuple[str, Seen]) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableFile, match="larger than 1 MB"):
            got(server, "bomb", limits=Limits(size=1024**2))
        assert tracemalloc.get_traced_memory()[1] < 100 * 1024**2
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "place",
    [
        "[::127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b:1::1]",
        "[fec0::1]",
        "192.0.0.8",
        "192.88.99.1",
        "[2002:a00:1::1]",
    ],
)
def test_no_redirect_is_followed_into_a_network_that_is_not_public(
    server: tuple[str, Seen], monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    # As if the server stood somewhere in the internet.
    monkeypatch.setattr(client, "is_public", lambda address: address == "127.0.0.1" or is_public(address))
    with pytest.raises(UnreadableFile, match="private network"):
        got(server, f"to?http://{place}/article")


def test_no_page_of_the_internet_leads_into_the_own_network(
    server: tuple[str, Seen], monkeypatch: pytest.MonkeyPatch
) -> None:
    # As if the server stood somewhere in the internet; 127.0.0.2 and localhost do not.
    monkeypatch.setattr(client, "is_public", lambda address: address == "127.0.0.1")
    asked = len(server[1])
    for path in ("number", "inward"):
        places = [("localhost", "::1"), ("localhost", "127.0.0.1")] if path == "inward" else []
        if places:
            monkeypatch.setattr(socket, "getaddrinfo", _told(places, socket.getaddrinfo))
        with pytest.raises(UnreadableFile, match="private network"):
            got(server, path)
    assert [path for path, _ in server[1][asked:]] == ["/number", "/inward"], "nobody else was asked"


def _told(places: list[tuple[str, str]], real):  # type: ignore[no-untyped-def]  # stands for getaddrinfo
    """A name whose first address alone is private."""

    def found(host: str, port: int, **how: int):  # type: ignore[no-untyped-def]  # as above
        known = [address for name, address in places if name == host]
        return [(2, 1, 6, "", (address, port)) for address in known] or real(host, port, **how)

    return found


def test_a_name_that_is_not_known_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(UnreadableFile, match="its name is not known"):
        fetch("https://inquit.invalid/x", progress=Silent())


def test_a_name_that_no_system_can_look_up_is_not_known() -> None:
    # Percent signs hide from the check of the address that a label is empty.
    with pytest.raises(UnreadableFile, match="its name is not known"):
        fetch("http://%C3%A4%2E%2Eb/", progress=Silent())


def test_a_transfer_is_given_up_at_once(server: tuple[str, Seen]) -> None:
    class Impatient(Stoppable):
        def advance(self, done: int, total: int, what: str) -> None:
            self.stop()
            super().advance(done, total, what)

    began = monotonic()
    with pytest.raises(Cancelled):
        fetch(f"{server[0]}/silent", progress=Impatient())
    assert monotonic() - began < 1


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" https://example.org/a b", None),
        ("https://example.org/news", "https://example.org/news"),
        ("example.org/news", "https://example.org/news"),
        ("localhost:8000/x", "https://localhost:8000/x"),
        ("http://bücher.example:81/ä", "http://xn--bcher-kva.example:81/ä"),
        ("https://user:word@example.org/", None),
        ("ftp://example.org/", None),
        ("javascript:alert(1)", None),
        ("https://example.org:99999/", None),
        ("https:///x", None),
        ("https://[::1", None),
        ("https://a..example/", None),
        (f"https://{'a' * 64}.example/", None),
        (f"https://{'ä' * 64}.example/", None),
        ("https://example.org/\udcff", None),
        ("port", None),
        ("", None),
    ],
)
def test_which_addresses_are_those_of_pages(typed: str, address: str | None) -> None:
    if address is None:
        with pytest.raises(BadValue):
            page_address(typed)
    else:
        assert page_address(typed) == address


def test_a_login_form_is_told_from_an_article_with_one() -> None:
    here = "https://example.org/port"
    assert is_login(LOGIN.encode(), asked=here, found=here)
    article = ARTICLE.replace("</article>", "<p>" + "The port had been shut for two years. " * 20 + "</p>" + LOGIN)
    assert not is_login(article.encode(), asked=here, found=here)
    assert is_login(article.encode(), asked=here, found="https://example.org/login?to=port")
    assert not is_login(ARTICLE.encode(), asked=here, found="https://example.org/login-reform")


def test_what_a_page_is_called() -> None:
    assert name_in("https://example.org/news/port%20opens.html?x=1") == "port opens.html"
    assert name_in("https://example.org/") == "example.org"
