# SPDX-License-Identifier: Apache-2.0
"""Links that open the window at a quotation: `inquit://quote/12`."""

from __future__ import annotations

import re

SCHEME = "inquit"
# SQLite's ids have 63 bits.
_QUOTE = re.compile(rf"{SCHEME}:(?://)?quote/(?P<id>[0-9]{{1,18}})/?", re.IGNORECASE)


def is_link(words: str) -> bool:
    """Whether `words` are one of our links, even one that leads to no quotation."""
    return words.lower().startswith(f"{SCHEME}:")


def to_quotation(id: int) -> str:
    """The link to the quotation `id` of the user's own library."""
    return f"{SCHEME}://quote/{id}"


def quotation_of(link: str) -> int | None:
    """The quotation that `link` leads to; None where it names none."""
    found = _QUOTE.fullmatch(link.strip())
    return int(found["id"]) if found else None
