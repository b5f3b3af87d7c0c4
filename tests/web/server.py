# SPDX-License-Identifier: Apache-2.0
"""A server of this machine that behaves as badly as those of the web do."""

from __future__ import annotations

import gzip
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

ARTICLE = (
    "<html><head><title>Port opens again</title></head><body><article><h1>Port opens again</h1>"
    "<p>“We are glad to see ships,” said Tom Hale, the harbour master of Marlow. Café owners were glad, too.</p>"
    "<p>The port had been shut for two years, and most of the cranes were sold in the meantime.</p>"
    "</article></body></html>"
)
LOGIN = (
    "<html><head><title>Port opens again</title></head><body><form><p>Please log in to read on.</p>"
    "<input name=user><input type='password' name=word></form></body></html>"
)

ANSWER = [b""]
"""All that is sent for `/answer`, from the first byte of the status line."""


class Handler(BaseHTTPRequestHandler):
    """One page a path; `seen` are the requests, with their headers."""

    seen: list[tuple[str, dict[str, str]]]
    let_go: threading.Event
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        self.seen.append((self.path, dict(self.headers)))
        self.close_connection = True
        answer = getattr(self, f"page_{self.path.strip('/').partition('?')[0].partition('.')[0]}", None)
        if answer is None:
            self.say(b"nothing", status=404)
        else:
            answer()

    def say(self, data: bytes, *, status: int = 200, kind: str = "text/html", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in {"Content_Length": str(len(data)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def page_article(self) -> None:
        self.say(ARTICLE.encode())

    def page_packed(self) -> None:
        page = gzip.compress(ARTICLE.encode("cp1252"))
        self.say(page, kind="text/html; charset=windows-1252", Content_Encoding="gzip")

    def page_notes(self) -> None:
        self.say("Jane Roe: “We wait.”\n".encode(), kind="text/plain; charset=utf-8")

    def page_login(self) -> None:
        self.say(LOGIN.encode())

    def page_member(self) -> None:
        self.say(b"", status=401)

    def page_fault(self) -> None:
        self.say(b"", status=503)

    def page_picture(self) -> None:
        self.say(b"\x89PNG\r\n", kind="image/png")

    def page_program(self) -> None:
        self.say(b"\x7fELF" + bytes(500), kind="text/plain")

    def page_short(self) -> None:
        self.say(ARTICLE.encode(), Content_Length="10000")

    def page_damaged(self) -> None:
        self.say(b"\x1f\x8b\x08 no such thing", Content_Encoding="gzip")

    def page_silent(self) -> None:
        self.let_go.wait(20)

    def page_drip(self) -> None:
        self.say(b"", Content_Length="100000")
        while not self.let_go.wait(0.05):
            self.wfile.write(b"x")

    def page_announced(self) -> None:
        self.say(b"", Content_Length=str(10**12))

    def page_endless(self) -> None:
        self.say(b"", Content_Length=str(10**6), Content_Encoding="identity")
        for _ in range(10):
            self.wfile.write(b"x" * 100_000)

    def page_bomb(self) -> None:
        self.say(gzip.compress(bytes(60 * 1024**2)), Content_Encoding="gzip")

    def page_moved(self) -> None:
        self.say(b"", status=302, Location="/article")

    def page_loop(self) -> None:
        self.say(b"", status=302, Location="/loop")

    def page_to(self) -> None:
        self.say(b"", status=302, Location=unquote(self.path.partition("?")[2]))

    def page_answer(self) -> None:
        self.wfile.write(ANSWER[0])

    def page_reset(self) -> None:
        self.say(b"", Content_Length="10000")
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def page_file(self) -> None:
        self.say(b"", status=302, Location="file:///etc/passwd")

    def page_inward(self) -> None:
        self.say(b"", status=302, Location=f"http://localhost:{self.server.server_port}/article")  # type: ignore[attr-defined]  # the server is one of sockets

    def page_number(self) -> None:
        self.say(b"", status=302, Location=f"http://127.0.0.2:{self.server.server_port}/article")  # type: ignore[attr-defined]  # as above


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Who hangs up is no fault."""


@contextmanager
def serving() -> Iterator[tuple[str, list[tuple[str, dict[str, str]]]]]:
    """The address of a server, and what it was asked."""
    seen: list[tuple[str, dict[str, str]]] = []
    let_go = threading.Event()
    handler = type("Here", (Handler,), {"seen": seen, "let_go": let_go})
    with _Quiet(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.02), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", seen
        finally:
            let_go.set()
            server.shutdown()
            thread.join()
