# SPDX-License-Identifier: Apache-2.0
"""Words, numbers and punctuation of a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.base import resources
from desktop_app.language._nltk_input import pieces
from desktop_app.model.spans import Span

if TYPE_CHECKING:
    from nltk.tokenize import RegexpTokenizer

_LETTERS = r"[\w\u0300-\u036f]"
_PATTERN = rf"""(?x)
    (?<!\w)[A-Za-z](?:\.[A-Za-z])+\b\.?                 # U.S., a.m., J.R.R.
  | (?<!\w)[A-Z]-[A-Z][a-z]{{1,5}}\.                    # R-Mo.
  | (?<![\w.])(?:ABBREVIATIONS)\.                       # Inc.
  | (?<!\w)[A-Z]\.(?=\s[A-Z])                           # an initial
  | \d+(?:[.,:/]\d+)*{_LETTERS}*                        # 1,200.50  7:30  1990s
  | (?<=\w)['’][sS]\b                                   # the possessive
  | {_LETTERS}+(?:(?:[-&]|['’](?![sS]\b)|\.(?=[a-z]{{2,4}}\b)){_LETTERS}+)*
  | \.{{3,}} | -{{2,}} | `` | ''
  | \S
"""


def words(text: str) -> list[Span]:
    """The words, numbers and marks of `text` in order; every character that is not space is in exactly one.

    A possessive is split off ("Alibaba" + "’s"), other contractions stay whole ("don’t"), abbreviations keep
    their full stop ("U.S.", "Inc."). Linear time.
    """
    tokenizer = _tokenizer()
    found: list[Span] = []
    for piece in pieces(text, Span(0, len(text))):
        at = piece.start
        found.extend(Span(at + start, at + end) for start, end in tokenizer.span_tokenize(piece.of(text)))
    return found


@lru_cache(maxsize=1)
def _tokenizer() -> RegexpTokenizer:
    # nltk takes a second to import and is not needed before the first document.
    from nltk.tokenize import RegexpTokenizer

    known = resources.lexicon("abbreviations") | resources.lexicon("titles_abbreviated")
    # Behind "No" and "Sun" a full stop mostly ends a sentence.
    names = sorted((re.escape(word) for word in known - {"No"} if "." not in word), key=len, reverse=True)
    return RegexpTokenizer(_PATTERN.replace("ABBREVIATIONS", "|".join(names)), flags=re.UNICODE)
