# SPDX-License-Identifier: Apache-2.0
"""Words and punctuation of a text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.language._nltk_input import pieces
from desktop_app.model.spans import Span

if TYPE_CHECKING:
    from nltk.tokenize import RegexpTokenizer

_PATTERN = r"''|``|\w+|[^\w\s\x1c-\x1f]"
"""nltk's regular expressions do not hold the separators \\x1c to \\x1f for space, as Python does."""


def words(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of every word and mark of `text`, code points, end exclusive, in order; linear time.

    A word is a run of letters, digits and underscores, a mark a single sign or a pair of single marks; every
    character that is not space is in exactly one. Pairs rather than spans, because a document has very many.
    """
    tokenizer = _tokenizer()
    for piece in pieces(text, Span(0, len(text))):
        at = piece.start
        for start, end in tokenizer.span_tokenize(piece.of(text)):
            yield at + start, at + end


@lru_cache(maxsize=1)
def _tokenizer() -> RegexpTokenizer:
    # nltk takes a second to import and is not needed before the first document.
    from nltk.tokenize import RegexpTokenizer

    return RegexpTokenizer(_PATTERN)
