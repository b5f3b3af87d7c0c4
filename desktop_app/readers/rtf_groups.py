# SPDX-License-Identifier: Apache-2.0
"""The words, groups and texts that an RTF file is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from desktop_app.base.errors import UnreadableFile

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|(?P<bytes>(?:\\'[0-9a-fA-F]{2})+)|\\(?P<symbol>.)"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_DEEPEST = 1000
_CODECS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""By the character sets of fonts; the others are written in that of the file."""


class Into(Enum):
    """Where the text of a group goes."""

    TEXT = auto()
    NOTHING = auto()
    FONTS = auto()
    STYLES = auto()
    TITLE = auto()
    AUTHOR = auto()


class Group(NamedTuple):
    """What holds within a group; `skip`: characters behind a `\\u` that stand for it in older programs."""

    into: Into = Into.TEXT
    hidden: bool = False
    skip: int = 1
    codec: str | None = None


Token = tuple[str, str, int | None]
"""Kind ("text", "group" or "word"), the text, brace or word, and the number behind a word."""


class Tokens:
    """The tokens of a file, its texts decoded."""

    def __init__(self, data: bytes, shown: str) -> None:
        self._text = data.decode("latin-1")
        self._shown = shown
        self._outer: list[Group] = []
        self._codec = "cp1252"
        self._in_font: str | None = None
        self._skipping = 0
        self._ended = False

    def __iter__(self) -> Iterator[Token]:
        at = 0
        while not self._ended and (match := _TOKEN.match(self._text, at)):
            at = match.end()
            word = match["word"]
            if word == "bin":
                # So many bytes of a picture, which may look like anything.
                at += max(int(match["number"] or 0), 0)
            elif word:
                self._skipping = 0
                yield "word", word, int(match["number"]) if match["number"] else None
            elif match["brace"]:
                self._skipping = 0
                yield "group", match["brace"], None
            elif match["symbol"]:
                if not self._skipped(1):
                    yield "word", match["symbol"], None
            elif raw := self._raw(match):
                yield "text", raw.decode(self._in_font or self._codec, "replace"), None

    def _raw(self, match: re.Match[str]) -> bytes:
        written = match["bytes"]
        raw = bytes.fromhex(written.replace("\\'", "")) if written else (match["text"] or "").encode("latin-1")
        return raw[self._skipped(len(raw)) :]

    def _skipped(self, most: int) -> int:
        skipped = min(self._skipping, most)
        self._skipping -= skipped
        return skipped

    def skip(self, characters: int) -> None:
        """Pass over so many characters that follow, within the group."""
        self._skipping = characters

    def write_in(self, codec: str) -> None:
        """What follows is written in `codec`, if there is such a one."""
        try:
            # Of nothing at all no codec is looked up.
            b"a".decode(codec, "replace")
        except LookupError:
            return
        self._codec = codec

    def follow(self, group: Group) -> None:
        """What holds within the group that is read has changed."""
        self._in_font = group.codec

    def enter(self, group: Group) -> Group:
        """A group begins within `group`.

        :raises UnreadableFile: where it lies deeper than that of any document.
        """
        if len(self._outer) == _DEEPEST:
            raise UnreadableFile(self._shown, f"holds more than {_DEEPEST:,} groups within each other")
        self._outer.append(group)
        return group

    def leave(self, group: Group) -> Group:
        """The group ends: what held before; `group` at the end of the file."""
        outer = self._outer.pop() if self._outer else group
        # What stands behind the document is no part of it.
        self._ended = not self._outer
        self.follow(outer)
        return outer


def codec_of(charset: int | None) -> str | None:
    """The codec of a font with this character set; None where it has none of its own."""
    return _CODECS.get(charset or 0)
