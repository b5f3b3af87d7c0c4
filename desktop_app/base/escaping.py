# SPDX-License-Identifier: Apache-2.0
"""Names that others chose, written so that they can be shown."""

from __future__ import annotations

import re
from urllib.parse import quote

# Those of terminals and of lines; those that turn the direction of writing; what nobody sees. What joins and parts
# letters (U+200C, U+200D) belongs to names in many languages.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def escaped(name: str) -> str:
    """Return `name` with its control characters as an address would have them ("a%1B[2J.txt"), so that a terminal
    obeys none and a line stays a line."""
    return _CONTROL.sub(lambda found: quote(found[0]), name)
