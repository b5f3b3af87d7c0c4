# SPDX-License-Identifier: Apache-2.0
"""Word pieces over a pruned vocabulary: greedy longest match first, as in BERT (Devlin et al. 2019, section 4.1)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import chain, islice

LONGEST_WORD = 48  # characters that are looked at; a longer token is an address or noise
MOST_PIECES = 6  # pieces kept of one word, so that a strange token cannot fill a window
_CACHED = 50_000


class Pieces:
    """Encodes single words; remembers what it has encoded.

    :param vocabulary: every piece in the order of its id; "[UNK]" must be among them.
    :raises ValueError: where "[UNK]" is missing.
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.ids = {piece: number for number, piece in enumerate(vocabulary)}
        if "[UNK]" not in self.ids:
            raise ValueError("the vocabulary has no [UNK]")
        self.unknown = self.ids["[UNK]"]
        self._cache: dict[str, tuple[int, ...]] = {}

    def encode(self, word: str) -> tuple[int, ...]:
        """The ids of one word: at least one, at most `MOST_PIECES`."""
        found = self._cache.get(word)
        if found is None:
            found = self._encode(word)
            if len(self._cache) < _CACHED and len(word) <= LONGEST_WORD:
                self._cache[word] = found
        return found

    def _encode(self, word: str) -> tuple[int, ...]:
        found = chain.from_iterable(map(self._match, _parts(normal(word[:LONGEST_WORD]))))
        return tuple(islice(found, MOST_PIECES)) or (self.unknown,)

    def _match(self, part: str) -> list[int]:
        out: list[int] = []
        start = 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = ("##" if start else "") + part[start:end]
                number = self.ids.get(piece)
                if number is not None:
                    out.append(number)
                    start = end
                    break
            else:
                return [self.unknown]
        return out


def normal(word: str) -> str:
    """Lower case without accents or control characters, as the encoder was pre-trained (uncased)."""
    if word.isascii():
        lowered = word.lower()
        return lowered if lowered.isprintable() else "".join(c for c in lowered if c.isprintable())
    kept = (c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) not in {"Mn", "Cc", "Cf"})
    return "".join(kept)


def _parts(word: str) -> list[str]:
    """Cut before and after every ideograph, punctuation mark and symbol, which BERT reads one by one."""
    if word.isalnum() and word.isascii():
        return [word]
    return "".join(f" {char} " if _alone(char) else char for char in word).split()


def _alone(char: str) -> bool:
    point = ord(char)
    ideograph = 0x4E00 <= point <= 0x9FFF or 0x3400 <= point <= 0x4DBF or 0xF900 <= point <= 0xFAFF
    ideograph = ideograph or 0x20000 <= point <= 0x2CEAF or 0x2F800 <= point <= 0x2FA1F
    ascii_mark = point < 128 and not char.isalnum() and not char.isspace()
    return ideograph or ascii_mark or unicodedata.category(char).startswith("P")
