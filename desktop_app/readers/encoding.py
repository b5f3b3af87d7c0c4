# SPDX-License-Identifier: Apache-2.0
"""Bytes -> canonical text.

The encoding is, in this order: what the user named, what a byte-order mark says, UTF-8 where the bytes are valid
UTF-8, what the file declares of itself, UTF-8 with a few broken bytes, Windows-1252.
"""

from __future__ import annotations

import codecs
from functools import lru_cache

from desktop_app.base.errors import UnreadableFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # UTF-32 before UTF-16: the mark of UTF-32-LE begins with that of UTF-16-LE.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BYTE_ORDER_MARK = "\ufeff"
_REPLACEMENT = "\ufffd"
_FALLBACK = "cp1252"
# The WHATWG Encoding Standard reads these labels as Windows-1252: files that bear them hold curly quotation marks.
_MEANT_AS_CP1252 = frozenset({"ascii", "iso8859-1"})
_VALID_TO_BROKEN = 10
_PEEK = 4096
_SLOT_SHARE = 0.4
"""Share of zero bytes in every other place above which bytes without a mark are taken for UTF-16."""


def known_encoding(name: str) -> bool:
    """Whether `name` is a text encoding that Python knows."""
    try:
        "".encode(name)
    except (LookupError, ValueError):
        return False
    return True


def decode(data: bytes, *, name: str, declared: str | None = None, encoding: str | None = None) -> str:
    """The canonical text of `data`: without byte-order mark, CRLF and CR turned to LF, nothing else changed.

    `encoding` (named by the user) is obeyed, `declared` (named by the file) only where nothing better is known.

    :raises UnreadableFile: where `data` cannot be read in `encoding`.
    """
    text = _as_told(data, encoding, name) if encoding else _as_found(data, declared)
    return canonical(text)


def peek(data: bytes, *, size: int = _PEEK) -> str:
    """The beginning of `data` (about `size` bytes) as text, for looking at signatures; never raises."""
    return _peeked(data[:size])


# Several look at the beginning of a file, one after the other.
@lru_cache(maxsize=4)
def _peeked(head: bytes) -> str:
    mark = _mark_of(head)
    if mark:
        return head[len(mark[0]) :].decode(mark[1], "ignore")
    return head.decode(_unmarked_utf16(head) or "utf-8", "ignore")


def canonical(text: str) -> str:
    """`text` without byte-order mark, with LF at the end of each line."""
    return text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")


def _as_told(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(_meant(encoding))
    except LookupError:
        raise UnreadableFile(name, f"there is no encoding called “{encoding}”") from None
    except UnicodeDecodeError:
        raise UnreadableFile(name, f"is not written in the encoding “{encoding}”") from None


def _as_found(data: bytes, declared: str | None) -> str:
    mark = _mark_of(data)
    if mark:
        # The file says what it is: a damaged character costs itself alone.
        return data[len(mark[0]) :].decode(mark[1], "replace")
    for encoding in filter(None, (_unmarked_utf16(data[:_PEEK]), "utf-8", declared)):
        text = _strictly(data, encoding)
        if text is not None:
            return text
    return _mostly_utf8(data) or data.decode(_FALLBACK, "replace")


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(_meant(encoding))
    # A name with a zero byte is a ValueError.
    except (LookupError, ValueError):
        return None


def _meant(encoding: str) -> str:
    """The encoding in which files labelled `encoding` are usually written."""
    return _FALLBACK if codecs.lookup(encoding).name in _MEANT_AS_CP1252 else encoding


def _mark_of(data: bytes) -> tuple[bytes, str] | None:
    return next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), None)


def _unmarked_utf16(head: bytes) -> str | None:
    """UTF-16 without a mark: Latin letters leave every other byte zero."""
    half = len(head) // 2
    if half < 2:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > _SLOT_SHARE * half and even == 0:
        return "utf-16-le"
    if even > _SLOT_SHARE * half and odd == 0:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes) -> str | None:
    """UTF-8 in which few characters are broken (cut off, or pasted together); None where it is something else.

    In other encodings bytes above 127 hardly ever form valid sequences.
    """
    text = data.decode("utf-8", "replace")
    broken = text.count(_REPLACEMENT)
    valid = sum(1 for character in text if character > "\x7f") - broken
    return text if valid >= _VALID_TO_BROKEN * broken else None
