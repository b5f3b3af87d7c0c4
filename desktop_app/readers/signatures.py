# SPDX-License-Identifier: Apache-2.0
"""What the first bytes of a file say that it is."""

from __future__ import annotations

import re
import unicodedata

from desktop_app.readers.encoding import peek

_NOT_ARTICLES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x05\x06", "is an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Office document, or one with a password, which cannot be read"),
    (b"SQLite format 3\x00", "is a database; a library is opened, not imported"),
    (b"\x89PNG\r\n", "is an image"),
    (b"\xff\xd8\xff", "is an image"),
    (b"GIF87a", "is an image"),
    (b"GIF89a", "is an image"),
    (b"\x1f\x8b", "is a compressed archive"),
    (b"BZh", "is a compressed archive"),
    (b"\xfd7zXZ\x00", "is a compressed archive"),
    (b"7z\xbc\xaf\x27\x1c", "is a compressed archive"),
    (b"\x7fELF", "is a program"),
    (b"ID3", "is a sound recording"),
    (b"OggS", "is a sound or film recording"),
    (b"RIFF", "is a sound, film or image file"),
)
HEAD = 4096
"""As many bytes as are looked at."""

_BEFORE_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*", re.DOTALL)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|title|meta|article|main)\b", re.IGNORECASE)
_OPENED = re.compile(r"\s*<[A-Za-z]")
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_XML = re.compile(r"\s*<\?xml\b")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.01
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
"""Categories of Unicode: controls, formats and separators."""


def refusal(data: bytes) -> str | None:
    """Why `data` (its first `HEAD` bytes suffice) is no article, in plain words; None where it may be one."""
    for signature, reason in _NOT_ARTICLES:
        if data.startswith(signature):
            return reason
    if _XML.match(peek(data)) and not is_html(data):
        return "is XML of a kind that cannot be read"
    return None


def is_html(data: bytes) -> bool:
    """Whether `data` begins as HTML does."""
    head = peek(data)
    before = _BEFORE_HTML.match(head)
    return bool(_HTML.match(head, before.end() if before else 0))


def has_tags(data: bytes) -> bool:
    """Whether the first `HEAD` bytes hold an HTML tag, as in a fragment of a page, or begin with a longer one."""
    head = peek(data)
    return bool(_TAG.search(head) or _OPENED.match(head))


def begins_with_tag(text: str) -> bool:
    """Whether `text` begins like a piece of a web page: "<p>Yes"."""
    return bool(_TAG.match(text.lstrip()))


def is_blank(text: str) -> bool:
    """Return whether nothing in `text` can be seen: white space, and what only governs how others are written, such as
    the zero-width space (U+200B)."""
    return all(unicodedata.category(letter) in _UNSEEN for letter in text)


def is_binary(text: str) -> bool:
    """Whether decoded `text` holds a NUL or more than a few control characters."""
    return "\x00" in text or len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text)
