# SPDX-License-Identifier: Apache-2.0
"""E-mails and answers of servers whose headers are odd; run by hand for long, since what it finds becomes a test.

python -m tests.base.odd_headers --minutes 10 --seed 1
"""

from __future__ import annotations

import argparse
import gzip
import logging
import random
import socket
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from desktop_app.actions import fetching
from desktop_app.base.errors import UnreadableFile
from desktop_app.base.progress import Silent
from desktop_app.readers.registry import read_bytes
from tests.web.server import ANSWER, serving

MAIL = (
    b"From: Zo\xc3\xab Bell <zoe@harbour.example>, =?utf-8?q?Ann?= (keeper) <ann@harbour.example>\n"
    b"Subject: =?iso-8859-1?b?SGFmZW4=?= opens\nDate: Thu, 12 May 2016 23:30:00 -0400\nMIME-Version: 1.0\n"
    b'Content-Type: multipart/mixed; boundary="b"; x*0="y"; x*1*=z\n\n--b\n'
    b"Content-Type: text/plain; charset=utf-8; format=flowed\nContent-Disposition: inline; filename*=utf-8''a.txt\n"
    b"Content-Transfer-Encoding: quoted-printable\n\nThe port is open.\n\n--b\nContent-Type: message/rfc822\n\n"
    b"Subject: Old\nContent-Type: text/html\nContent-Transfer-Encoding: x-uuencode\n\nbegin 666 a\n#86)C\n"
    b" \nend\n--b--\n"
)
_PAGE = b"<html><body><p>The port is open.</p></body></html>"
ANSWERS = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(_PAGE) + _PAGE,
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset*0*=utf-8''u; charset*1=t\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n8\r\n<p>Open.\r\n4\r\n</p>\r\n0\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Type: multipart/mixed; boundary=b\r\nContent-Encoding: gzip\r\n\r\n"
    + gzip.compress(_PAGE),
    b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/a%20b?c#d\r\nContent-Length: 0\r\n\r\n",
)
TOKENS = (
    b";", b'"', b"'", b"*", b"=", b"(", b")", b"<", b">", b"@", b"?", b"%", b"/", b"..", b"[", b"]", b":", b",", b"\\",
    b" ", b"\t", b"\x00", b"\x80", b"\xff", b"\xc3\xa4", b"\r", b"\n", b"\r\n", b"\r\n\r\n", b"\n ", b"--b", b"-1",
    b"0", b"99999999999999999999", b"*=x; charset*0=y", b"; boundary*=x; boundary*0=y", b"; filename*=x; filename*0=y",
    b"; x*=idna''x", b"; x*=undefined''%ff", b"charset*=utf\x00''x", b"*0*=", b"*1=", b"''", b"=?utf-8?q?",
    b"=?utf-8\x00?b?", b"=?utf-8?b?a", b"?=", b"xn--", b"a" * 70, b"Content-Type: message/rfc822\n\n",
    b"Content-Type: multipart/digest; boundary=b\n\n--b\n", b"Content-Type: ", b"text/html", b"Content-Disposition: ",
    b"Content-Encoding: gzip, deflate\r\n", b"Content-Transfer-Encoding: base64\n", b"Location: ", b"http://",
    b"Transfer-Encoding: chunked\r\n", b"Content-Length: -1\r\n", b"HTTP/1.1 100 Continue\r\n\r\n", b"file:///",
    b"[::1%25lo]", b"2" * 5000,
)  # fmt: skip


def mutated(data: bytes, dice: random.Random) -> bytes:
    """Return `data` with up to eight places of it changed, mostly in its headers."""
    changed = bytearray(data)
    for _ in range(dice.randint(1, 8)):
        at = dice.randint(0, len(changed))
        if dice.random() < 0.7:
            token = dice.choice(TOKENS)
            changed[at:at] = token * dice.choice((1, 1, 1, 3, 30_000 // len(token)))
        else:
            del changed[at : at + dice.randint(1, 20)]
    return bytes(changed)


@contextmanager
def only_here() -> Iterator[None]:
    """Let no other machine be found, wherever an odd answer leads."""
    real = socket.getaddrinfo

    def found(host: str, port: int, **how: int):  # type: ignore[no-untyped-def]  # stands for getaddrinfo
        if host != "127.0.0.1":
            raise socket.gaierror
        return real(host, port, **how)

    with patch("socket.getaddrinfo", found):
        yield


def of_mail(data: bytes) -> str:
    """Read an e-mail; return what came of it.

    :raises AssertionError: where a fault of ours was met.
    """
    try:
        read_bytes(data, name="a", file="a.eml")
    except UnreadableFile as error:
        refused = error
    else:
        return "read"
    assert "fault of this program" not in refused.reason, data[:2000]
    return refused.reason


def of_answer(data: bytes, server: str) -> str:
    """Have `server` answer with `data`, fetch that; return what came of it.

    :raises AssertionError: where the refusal is not one of the address.
    """
    ANSWER[0] = data
    address = f"{server}/answer"
    try:
        fetching.fetched(address, progress=Silent())
    except UnreadableFile as error:
        refused = error
    else:
        return "read"
    assert refused.name == address, data[:2000]
    return refused.reason


def main() -> int:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    dice, counts, slowest = random.Random(told.seed), Counter[str](), 0.0
    until = time.monotonic() + 60 * told.minutes
    logging.disable()
    with only_here(), serving() as (server, _):
        while (started := time.monotonic()) < until:
            mail, answer = mutated(MAIL, dice), mutated(dice.choice(ANSWERS), dice)
            counts[f"mail: {of_mail(mail)}"[:60]] += 1
            counts[f"answer: {of_answer(answer, server)}"[:60]] += 1
            slowest = max(slowest, time.monotonic() - started)
    for what, count in counts.most_common():
        sys.stdout.write(f"{count:8,} {what}\n")
    sys.stdout.write(f"{slowest:.2f} s the slowest pair\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
