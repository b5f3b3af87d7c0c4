# SPDX-License-Identifier: Apache-2.0
"""The sentence around a quotation, found without a model: an import does this for every quotation."""

from __future__ import annotations

import re

from desktop_app.model.spans import Span

# How far to look either way, in code points: longer sentences are cut at a blank.
REACH = 400
_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[„]?[^\Wa-z_])|\n+")
_BACKWARDS = re.compile(r"[^\Wa-z_][\"'“‘«(\[„]?(\s+)[\"'”’»)\]]*[.!?…]|\n+")
# A full stop after one capital letter or a short title ends no sentence: "J. Ma", "Mr. Buberl", "U.S. officials".
_NO_END = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gen|Gov|Lt|Col|St|Jr|Sr|No|vs|Inc|Corp|Co|Ltd))\.$")


def sentence_around(text: str, span: Span) -> str:
    """The words from the beginning of the sentence that `span` begins in to the end of the one it ends in."""
    return text[_begin(text, span.start) : _end(text, span.end)].strip()


def _begin(text: str, start: int) -> int:
    low = max(0, start - REACH)
    # Read backwards, the nearest end of a sentence comes first. One sign of the quotation is read too, since the
    # pattern asks how the next sentence begins.
    backwards = text[low : start + 1][::-1]
    for match in _BACKWARDS.finditer(backwards):
        begin = start + 1 - (match.start(1) if match[1] else match.start())
        mark = start + 1 - match.end()
        if begin <= start and (not match[1] or not _NO_END.search(text, max(low, mark - 5), mark + 1)):
            return begin
    return low if low == 0 else text.find(" ", low, start) + 1 or start


def _end(text: str, end: int) -> int:
    high = min(len(text), end + REACH)
    # The mark that closes the quotation may stand after the full stop that ends it.
    position = max(0, end - 2)
    while match := _END.search(text, position, high):
        if match.start() + 1 >= end - 1 and not _NO_END.search(text, max(0, match.start() - 5), match.start() + 1):
            return max(match.end(), end)
        position = match.end()
    if high == len(text):
        return high
    cut = text.rfind(" ", end, high)
    return cut if cut > end else high
