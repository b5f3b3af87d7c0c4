# SPDX-License-Identifier: Apache-2.0
"""Addresses of pages."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from desktop_app.base.errors import BadValue

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_HOST_LIKE = re.compile(r"[^\s/.]+(?:\.[^\s/.]+)+(?::\d+)?(?:[/?#]\S*)?|localhost(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_LONGEST = 8000


def page_address(typed: str) -> str:
    """The http or https address that somebody typed; "example.org/news" is meant as https.

    :raises BadValue: where it is no address, or holds a user name and password.
    """
    address = typed.strip()
    if not _SCHEME.match(address) and _HOST_LIKE.fullmatch(address):
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and parts.hostname and (parts.port is None or parts.port > 0)
        str(parts.hostname).encode("idna")
        address.encode()
    except ValueError:
        usable = False
    if not usable or len(address) > _LONGEST or any(c.isspace() or ord(c) < 32 for c in address):
        raise BadValue(f"“{typed.strip()[:80]}” is no address of a page; it begins with https:// or http://.")
    if parts.username is not None:
        raise BadValue("Addresses with a user's name in them are not fetched: the library would keep the password.")
    if not parts.netloc.isascii():
        host = str(parts.hostname).encode("idna").decode()
        address = parts._replace(netloc=host if parts.port is None else f"{host}:{parts.port}").geturl()
    return address


def name_in(address: str) -> str:
    """The last part of the path, as a file would be called; the machine's name where there is none."""
    parts = urlsplit(address)
    last = unquote(parts.path.rstrip("/").rpartition("/")[2], errors="replace")
    return re.sub(r"[\x00-\x1f/\\]", "-", last)[:120] or parts.hostname or ""
