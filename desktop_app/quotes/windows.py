# SPDX-License-Identifier: Apache-2.0
"""Cuts a text into the stretches that the network reads at once: whole paragraphs, as many as fit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from desktop_app.quotes.features import Words

LIMIT = 240
"""Word pieces of a window without its two end marks."""
_SENTENCE_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("”’'\")]»")


def windows(words: Words, sizes: Sequence[int], *, limit: int = LIMIT, first: int = 0) -> list[tuple[int, int]]:
    """Half-open ranges of words, in order and without gap; `sizes` is the number of pieces of each word.

    No range has more than `limit` pieces, provided that no word has. A paragraph that is too long is cut
    behind a sentence where there is one. `first`: pieces that the first window must leave free.
    """
    found: list[tuple[int, int]] = []
    start, used = 0, first
    for begin, end in _units(words, sizes, limit):
        size = sum(sizes[begin:end])
        if used + size > limit and begin > start:
            found.append((start, begin))
            start, used = begin, 0
        used += size
    if start < len(words):
        found.append((start, len(words)))
    return found


def _units(words: Words, sizes: Sequence[int], limit: int) -> list[tuple[int, int]]:
    """Paragraphs, and the parts of those that are too long."""
    units: list[tuple[int, int]] = []
    begins = [word for word in range(len(words)) if words.heads_paragraph(word)]
    for begin, end in pairwise((*begins, len(words))):
        if sum(sizes[begin:end]) <= limit:
            units.append((begin, end))
        else:
            units.extend(_parts(words, sizes, begin, end, limit))
    return units


def _parts(words: Words, sizes: Sequence[int], begin: int, end: int, limit: int) -> list[tuple[int, int]]:
    """A long paragraph cut behind its sentences, or where it must be."""
    parts: list[tuple[int, int]] = []
    start, used, last = begin, 0, begin
    for index in range(begin, end):
        while start < index and used + sizes[index] > limit:
            cut = last if last > start else index
            parts.append((start, cut))
            start, used = cut, sum(sizes[cut:index])
        used += sizes[index]
        after = words.forms[index + 1] if index + 1 < end else ""
        ended = words.forms[index] in _SENTENCE_ENDS or (
            words.forms[index] in _CLOSERS and index > begin and words.forms[index - 1] in _SENTENCE_ENDS
        )
        if ended and after not in _CLOSERS:
            last = index + 1
    parts.append((start, end))
    return parts
