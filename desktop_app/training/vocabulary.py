# SPDX-License-Identifier: Apache-2.0
"""Chooses the word pieces that the shipped model keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from desktop_app.quotes.pieces import Pieces

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]


def prune(full: list[str], texts: Iterable[Iterable[str]], *, size: int, general: int) -> list[str]:
    """At most `size` pieces of `full` in their old order.

    Kept are the special ones, every single character of the Latin alphabet with its marks, the `general` first
    words of `full` (which is ordered by frequency), and the most frequent pieces of `texts` (forms of words).
    """
    pieces = Pieces(full)
    counts: Counter[int] = Counter()
    for forms in texts:
        for form in forms:
            counts.update(pieces.encode(form))
    kept = set(SPECIAL)
    for piece in full:
        bare = piece.removeprefix("##")
        if len(bare) == 1 and (ord(bare) < 0x250 or 0x2010 <= ord(bare) <= 0x20B0):
            kept.add(piece)
    words = [piece for piece in full if not piece.startswith("[") and piece not in kept]
    kept.update(words[:general])
    for number, _ in counts.most_common():
        if len(kept) >= size:
            break
        kept.add(full[number])
    return SPECIAL + [piece for piece in full if piece in kept and piece not in SPECIAL]
