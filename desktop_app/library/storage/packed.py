# SPDX-License-Identifier: Apache-2.0
"""Many whole numbers out of SQLite at once.

A million rows that are handed over one by one take a third of a second, all of it holding Python's lock; joined to
one text by `group_concat` and read by numpy they take a tenth, most of it without the lock.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Below that loading numpy costs more than it saves; so many ids of a large library have so many digits.
FEW = 20_000
SHORT = 150_000
# Read at a time, so that the window's thread gets its turn in between.
PIECE = 500_000


def integers(text: str | None) -> array[int]:
    """The numbers of a `group_concat`; None where it had no row."""
    if not text:
        return array("q")
    if len(text) <= SHORT:
        return array("q", map(int, text.split(",")))
    found = array("q")
    for piece in _pieces(text):
        found.frombytes(_read(piece).tobytes())
    return found


def numbers(text: str | None) -> NDArray[np.int64]:
    """The same as a numpy array."""
    import numpy as np

    return np.concatenate([_read(piece) for piece in _pieces(text)]) if text else np.zeros(0, dtype=np.int64)


def ascending(found: array[int]) -> array[int]:
    """`found` in ascending order; itself where it is."""
    if len(found) <= FEW:
        return array("q", sorted(found))
    import numpy as np

    read = np.frombuffer(found, dtype=np.int64)
    if bool((read[1:] >= read[:-1]).all()):
        return found
    ordered = array("q")
    ordered.frombytes(np.sort(read).tobytes())
    return ordered


def _read(text: str) -> NDArray[np.int64]:
    import numpy as np

    return np.fromstring(text, dtype=np.int64, sep=",")


def _pieces(text: str) -> Iterator[str]:
    """`text` cut at commas."""
    begin = 0
    while begin < len(text):
        end = text.find(",", begin + PIECE)
        end = len(text) if end < 0 else end
        yield text[begin:end]
        begin = end + 1
