# SPDX-License-Identifier: Apache-2.0
"""Addresses of pages and of machines."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import unquote, urlsplit

from desktop_app.base.errors import BadValue

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_HOST_LIKE = re.compile(r"[^\s/.]+(?:\.[^\s/.]+)+(?::\d+)?(?:[/?#]\S*)?|localhost(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_LONGEST = 8000

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


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


def is_public(address: str) -> bool:
    """Whether an IP address is on the open internet, rather than of this machine or a local network."""
    found: IPAddress = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        found = _inner(found)
    return found.is_global and not found.is_multicast


def _inner(address: ipaddress.IPv6Address) -> IPAddress:
    """The IPv4 address that an IPv6 address stands for, else itself."""
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
