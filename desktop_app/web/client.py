# SPDX-License-Identifier: Apache-2.0
"""A page fetched over HTTP; the only user of urllib3.

The transfer runs in a thread of its own, so that it can be abandoned at any moment, whatever it waits for.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from http.client import HTTPException, IncompleteRead
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import urljoin, urlsplit

from urllib3 import HTTPConnectionPool, HTTPResponse, HTTPSConnectionPool, Timeout, exceptions, make_headers
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util import parse_url

from desktop_app import __version__
from desktop_app.base import sandbox
from desktop_app.base.errors import BadValue, UnreadableFile
from desktop_app.base.headers import TOLERANT
from desktop_app.base.progress import Progress
from desktop_app.web.addresses import page_address
from desktop_app.web.answers import refusal_of_kind, refusal_of_status
from desktop_app.web.networks import is_public

_HEADERS = {
    "User-Agent": f"Inquit/{__version__}",
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5",
}
_REDIRECTS = (301, 302, 303, 307, 308)
_PORTION = 65_536
_TICK_S = 0.1
_KB = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a page may cost: `silence` seconds without a byte, `seconds` in all, `size` bytes unpacked."""

    silence: float = 20.0
    seconds: float = 90.0
    size: int = 50 * 1024**2
    redirects: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """The answer: `url` is the address after redirects, `media_type` and `charset` as the server states them ("" where
    it does not), `retrieved` an ISO time in UTC.
    """

    url: str
    data: bytes
    media_type: str
    charset: str
    retrieved: str


def fetch(address: str, *, progress: Progress, limits: Limits | None = None) -> Fetched:
    """The page at `address`.

    `progress` counts kilobytes. A machine of a private network is only contacted where the user named it: no
    redirect of a page on the open internet leads there, by address or by name.

    :raises UnreadableFile: where it cannot be fetched, in plain words.
    :raises Cancelled: where `progress` asks to stop.
    """
    if sandbox.without_network():
        raise UnreadableFile(address, f"cannot be fetched: {sandbox.NO_NETWORK}")
    transfer = _Transfer(address, limits or Limits())
    thread = threading.Thread(target=transfer.run, name="inquit-fetch", daemon=True)
    thread.start()
    until = monotonic() + transfer.limits.seconds
    try:
        while not transfer.ended.wait(_TICK_S):
            transfer.tell(progress)
            if monotonic() > until:
                raise UnreadableFile(address, f"took longer than {transfer.limits.seconds:,.0f} s")
    finally:
        transfer.give_up()
    return transfer.outcome()


class _PrivateError(Exception):
    """A redirect leads into a private network."""


class _Guard:
    """Decides which machines may be contacted, and can close the present connection."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._given_up = False
        self._first: str | None = None
        self._private = False

    def connected(self, host: str, port: int, timeout: float) -> socket.socket:
        """A connection to `host`; all its addresses are checked before the first is contacted."""
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        self._check(host, [str(place[4][0]) for place in found])
        problem: OSError | None = None
        for family, kind, protocol, _, place in found:
            made = socket.socket(family, kind, protocol)
            try:
                made.settimeout(timeout)
                self._hold(made)
                made.connect(place)
            except OSError as error:
                made.close()
                problem = error
            else:
                return made
        raise problem or OSError("no address")

    def _check(self, host: str, places: list[str]) -> None:
        private = not all(map(is_public, places))
        if self._first is None:
            self._first, self._private = host, private
        elif private and not (self._private and host == self._first):
            raise _PrivateError

    def _hold(self, made: socket.socket) -> None:
        with self._lock:
            if self._given_up:
                raise OSError("given up")
            self._socket = made

    def give_up(self) -> None:
        """Close the present connection, so that whoever waits for it stops waiting."""
        with self._lock:
            self._given_up = True
            if self._socket is not None:
                with suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)


def _guarded(connection: Any, guard: _Guard) -> socket.socket:
    """As urllib3's own `_new_conn`, with its errors."""
    try:
        return guard.connected(connection.host, connection.port, connection.timeout)
    # UnicodeError: a part of the name is too long once urllib3 has decoded its percent signs.
    except (socket.gaierror, UnicodeError) as error:
        raise exceptions.NameResolutionError(connection.host, connection, socket.gaierror(str(error))) from error
    except TimeoutError as error:
        raise exceptions.ConnectTimeoutError(connection, "no connection") from error
    except OSError as error:
        raise exceptions.NewConnectionError(connection, error.strerror or str(error)) from error


class _Connection(HTTPConnection):
    def __init__(self, *args: Any, guard: _Guard, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._guard = guard

    def _new_conn(self) -> socket.socket:
        return _guarded(self, self._guard)


class _TlsConnection(HTTPSConnection):
    def __init__(self, *args: Any, guard: _Guard, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._guard = guard

    def _new_conn(self) -> socket.socket:
        return _guarded(self, self._guard)


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _TlsPool(HTTPSConnectionPool):
    ConnectionCls = _TlsConnection


class _Transfer:
    """One page being fetched, in a thread of its own."""

    def __init__(self, address: str, limits: Limits) -> None:
        self.limits = limits
        self.ended = threading.Event()
        self._address = address
        self._host = ""
        self._guard = _Guard()
        self._received = 0
        self._expected = 0
        self._outcome: Fetched | BaseException | None = None

    def run(self) -> None:
        """Fetch it; never raises."""
        try:
            with _plain_words(self._address, self.limits):
                self._outcome = self._fetched()
        # Whatever it is, the thread that waits raises it.
        except BaseException as error:
            self._outcome = error
        finally:
            self.ended.set()

    def tell(self, progress: Progress) -> None:
        """Report the progress."""
        progress.advance(max(1, self._received // _KB), self._expected // _KB, f"KB of {self._host}")

    def give_up(self) -> None:
        """Stop waiting for the transfer."""
        self._guard.give_up()

    def outcome(self) -> Fetched:
        """The fetched page; raises what went wrong."""
        if isinstance(self._outcome, Fetched):
            return self._outcome
        raise self._outcome or RuntimeError("a transfer that has not ended")

    def _fetched(self) -> Fetched:
        url = page_address(self._address)
        self._host = urlsplit(url).hostname or ""
        for _ in range(self.limits.redirects + 1):
            with self._answer(url) as answer:
                target = answer.headers.get("Location")
                if answer.status not in _REDIRECTS or not target:
                    return self._page(url, answer)
            url = self._next(url, target)
        raise UnreadableFile(
            self._address, f"leads from one address to the next, more than {self.limits.redirects} times"
        )

    def _next(self, url: str, target: str) -> str:
        try:
            return page_address(urljoin(url, target))
        except (BadValue, ValueError):
            raise UnreadableFile(self._address, "leads to an address that is none of a page") from None

    @contextmanager
    def _answer(self, url: str) -> Iterator[HTTPResponse]:
        place = parse_url(url)
        tls = place.scheme == "https"
        # Without a port the standard library takes the last group of an IPv6 address for one.
        where = (place.host or "", place.port or (443 if tls else 80))
        how: dict[str, Any] = {"timeout": Timeout(self.limits.silence), "retries": False, "guard": self._guard}
        with _TlsPool(*where, ca_certs=_trusted(), **how) if tls else _Pool(*where, **how) as pool:
            headers = {**_HEADERS, **make_headers(accept_encoding=True)}
            answer = pool.urlopen("GET", place.request_uri, headers=headers, redirect=False, preload_content=False)
            try:
                yield answer  # type: ignore[misc]  # what a pool of our own makes is an HTTPResponse
            finally:
                answer.close()

    def _page(self, url: str, answer: HTTPResponse) -> Fetched:
        media_type, charset = _content_type(answer.headers.get("Content-Type", ""))
        reason = refusal_of_status(answer.status) or refusal_of_kind(media_type)
        if reason:
            raise UnreadableFile(self._address, reason)
        self._expected = 0 if answer.headers.get("Content-Encoding") else answer.length_remaining or 0
        self._see_size(self._expected)
        parts: list[bytes] = []
        for part in answer.stream(_PORTION, decode_content=True):
            parts.append(part)
            self._received += len(part)
            self._see_size(self._received)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return Fetched(url=url, data=b"".join(parts), media_type=media_type, charset=charset, retrieved=now)

    def _see_size(self, size: int) -> None:
        if size > self.limits.size:
            raise UnreadableFile(self._address, f"is larger than {self.limits.size // 1024**2} MB")


def _trusted() -> str | None:
    """The certificates of certifi where OpenSSL finds none on this system; None where it finds some."""
    import certifi

    known = ssl.get_default_verify_paths()
    there = any(place and Path(place).exists() for place in (known.cafile, known.capath))
    return None if there else str(certifi.where())


def _content_type(header: str) -> tuple[str, str]:
    """Media type and character set of the header, in lower case."""
    if not header.strip():
        return "", ""
    message = Message(policy=TOLERANT)
    message["Content-Type"] = header
    return message.get_content_type(), (message.get_content_charset("") or "")


@contextmanager
def _plain_words(address: str, limits: Limits) -> Iterator[None]:
    """What went wrong in the transfer, as a user would say it."""
    try:
        yield
    except _PrivateError:
        raise UnreadableFile(
            address, "leads into a private network, where no page of the open internet may lead"
        ) from None
    except BadValue as error:
        raise UnreadableFile(address, str(error).rstrip(".")) from None
    except (exceptions.HTTPError, OSError, ValueError) as error:
        raise UnreadableFile(address, _why(error, limits)) from error


def _why(error: Exception, limits: Limits) -> str:
    broke_off, garbled = "broke off before all of it was there", "sent an answer that cannot be understood"
    # The first that fits: to urllib3 a NewConnectionError is a TimeoutError, and all that fails a ProtocolError.
    known: tuple[tuple[type[Exception], str], ...] = (
        (exceptions.NameResolutionError, "its name is not known; is this machine connected?"),
        (ConnectionRefusedError, "cannot be reached; nobody answers there (connection refused)"),
        (exceptions.NewConnectionError, "cannot be reached; nobody answers there"),
        (exceptions.TimeoutError, f"did not answer for {limits.silence:,.0f} s"),
        (ssl.SSLCertVerificationError, "cannot be trusted: its certificate is not valid"),
        (exceptions.DecodeError, "is damaged: it cannot be unpacked"),
        (IncompleteRead, broke_off),
        (ConnectionError, broke_off),
        (ssl.SSLEOFError, broke_off),
        (exceptions.LocationValueError, "cannot be fetched"),
        (HTTPException, garbled),
        (exceptions.ProtocolError, broke_off),
        (exceptions.HTTPError, garbled),
        (ValueError, garbled),
    )
    causes = [*_causes(error)]
    return next(
        (words for kind, words in known if any(isinstance(cause, kind) for cause in causes)), "cannot be fetched"
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield the error and those that led to it."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
