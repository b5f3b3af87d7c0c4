# SPDX-License-Identifier: Apache-2.0
"""The one door between code points, which Python and the library count, and UTF-16 units, which Qt counts.

The two differ only behind characters beyond the Basic Multilingual Plane (most emoji), which take two units.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left

# Four bytes hold any position: texts are shorter than 2**32 code points.
_TYPE = "I"
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_REPLACED = "\ufffd"


class Positions:
    """Turns positions in `text` from one count to the other; memory grows with the astral characters only."""

    __slots__ = ("_code_points", "_length", "_units")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._code_points = array(_TYPE, (found.start() for found in _ASTRAL.finditer(text)))
        self._units = array(_TYPE, (place + earlier for earlier, place in enumerate(self._code_points)))

    def to_utf16(self, code_point: int) -> int:
        """UTF-16 units before the code point at `code_point`, in O(log n) of the astral characters.

        :raises ValueError: outside the text.
        """
        if not 0 <= code_point <= self._length:
            raise ValueError(f"position {code_point} is outside a text of {self._length} code points")
        return code_point + bisect_left(self._code_points, code_point)

    def to_code_points(self, utf16: int) -> int:
        """Code points before the unit at `utf16`; a place between two surrogates counts as before the character.

        :raises ValueError: outside the text.
        """
        if not 0 <= utf16 <= self._length + len(self._code_points):
            raise ValueError(f"position {utf16} is outside a text of {self._length} code points")
        return utf16 - bisect_left(self._units, utf16)


def _shown_controls() -> dict[int, str]:
    """What stands for characters that Qt would drop, break a line at, or take for marks of its own."""
    controls = [*range(0x00, 0x20), *range(0x7F, 0xA0)]
    surrogates = range(0xD800, 0xE000)
    # Qt keeps images at U+FFFC and the bounds of frames at U+FDD0 and U+FDD1, and drops a byte-order mark
    # (either way round) at the beginning of a string.
    taken_by_qt = (0xFFFC, 0xFDD0, 0xFDD1, 0xFEFF, 0xFFFE)
    shown = dict.fromkeys([*controls, *surrogates, *taken_by_qt], _REPLACED)
    shown.update(dict.fromkeys(map(ord, "\r\v\f"), " "))
    for kept in map(ord, "\t\n"):
        del shown[kept]
    return shown


_SHOWN = _shown_controls()


def for_display(text: str) -> str:
    """`text` as Qt can show it, changed one code point for one so that every position stays."""
    return text if text.isascii() and text.isprintable() else text.translate(_SHOWN)
