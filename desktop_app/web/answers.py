# SPDX-License-Identifier: Apache-2.0
"""A server's answer: a page, a refusal, a login form."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_STATUSES = {
    401: "asks for a login",
    402: "asks for payment",
    403: "does not let programs read it, or asks for a login",
    404: "is not there",
    407: "asks for a login",
    410: "is not there any more",
    429: "asks for patience: too much was fetched from there",
    451: "is not shown for legal reasons",
}
_KINDS = {"image": "a picture", "audio": "a sound recording", "video": "a film", "font": "a font"}
_SCRIPTS = ("application/javascript", "text/javascript", "text/css")

_LOOKED_AT = 400_000
_PASSWORD = re.compile(rb"<input\b[^>]{0,500}\btype\s*=\s*[\"']?password\b", re.IGNORECASE)
_PARAGRAPH = re.compile(rb"<p\b[^>]{0,500}>([^<]{40,})", re.IGNORECASE)
_LOGIN_PATH = re.compile(r"(?:^|[/._-])(?:log-?in|sign-?in|auth|sso|subscribe|account)(?:[/._-]|$)", re.IGNORECASE)
_ARTICLE_BYTES = 600


def refusal_of_status(status: int) -> str | None:
    """Why an answer of that HTTP status is no page; None where it may be one."""
    if 200 <= status < 300:
        return None if status not in (204, 205) else "is empty"
    said = _STATUSES.get(status) or ("cannot be had: its server has a fault" if status >= 500 else "cannot be had")
    return f"{said} (HTTP {status})"


def refusal_of_kind(media_type: str) -> str | None:
    """Why what the server calls by that media type is no article; None where it may be one."""
    kind = media_type.partition("/")[0]
    if kind in _KINDS:
        return f"is {_KINDS[kind]} ({media_type}), no article"
    return f"is a part of a page ({media_type}), no article" if media_type in _SCRIPTS else None


def is_login(data: bytes, *, asked: str, found: str) -> bool:
    """Whether an HTML page is a login form and no article.

    It asks for a password, and either has hardly any text or was redirected to an address that says so.
    """
    head = data[:_LOOKED_AT]
    if not _PASSWORD.search(head):
        return False
    led_there = urlsplit(asked).path != urlsplit(found).path and bool(_LOGIN_PATH.search(urlsplit(found).path))
    return led_there or sum(map(len, _PARAGRAPH.findall(head))) < _ARTICLE_BYTES
