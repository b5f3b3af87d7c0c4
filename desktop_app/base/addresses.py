# SPDX-License-Identifier: Apache-2.0
"""Addresses of pages as they are pasted, stated and written; loads nothing, since the window asks at every paste."""

from __future__ import annotations

import re

_ONE_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_WRAPPED = re.compile(r"[\t\r\n]+")


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses of web pages that `text` holds, one a line; none where it holds anything else."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return tuple(dict.fromkeys(lines)) if all(map(_ONE_ADDRESS.fullmatch, lines)) else ()


def is_address(text: str) -> bool:
    """Whether `text` is the address of a web page and nothing else."""
    return len(addresses_in(text)) == 1


def clean_address(stated: str) -> str:
    """Return an address as browsers read it: stripped, without tabs and line breaks, and encoded (`encoded_address`).

    After the URL Standard of the WHATWG; a page may state its address over two lines.
    """
    return encoded_address(_WRAPPED.sub("", stated.strip()))


def encoded_address(address: str) -> str:
    """Return `address` with spaces and unprintable characters percent-encoded, so that it is one word everywhere."""
    if address.isprintable() and " " not in address:
        return address
    from urllib.parse import quote

    return "".join(
        letter if letter.isprintable() and letter != " " else quote(letter, errors="replace") for letter in address
    )
