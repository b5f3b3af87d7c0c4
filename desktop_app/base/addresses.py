# SPDX-License-Identifier: Apache-2.0
"""Addresses of pages in what was pasted, dropped or typed; loads nothing, since the window asks at every paste."""

from __future__ import annotations

import re

_ONE_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses of web pages that `text` holds, one a line; none where it holds anything else."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return tuple(dict.fromkeys(lines)) if all(map(_ONE_ADDRESS.fullmatch, lines)) else ()


def is_address(text: str) -> bool:
    """Whether `text` is the address of a web page and nothing else."""
    return len(addresses_in(text)) == 1
