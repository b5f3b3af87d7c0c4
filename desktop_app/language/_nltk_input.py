# SPDX-License-Identifier: Apache-2.0
"""Cuts the input of nltk into short pieces: its regular expressions time out after some seconds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.model.spans import Span

LONGEST = 20_000
"""Code points; nltk needs some hundredths of a second for as many."""
_LAST_BREAK = 2_000
_SPACE = re.compile(r"\s")


def pieces(text: str, part: Span) -> Iterator[Span]:
    """`part` in pieces of at most `LONGEST` code points, cut at white space where there is any near."""
    start = part.start
    while part.end - start > LONGEST:
        end = start + LONGEST
        spaces = [match.end() for match in _SPACE.finditer(text, end - _LAST_BREAK, end)]
        end = spaces[-1] if spaces else end
        yield Span(start, end)
        start = end
    yield Span(start, part.end)
