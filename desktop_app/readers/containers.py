# SPDX-License-Identifier: Apache-2.0
"""Text files that hold articles, or pieces of them, in a wrapping; as plain text they would be nonsense."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from pathlib import PurePath

from desktop_app.readers.encoding import decode, peek


class Container(StrEnum):
    """What holds the article or several."""

    SUBTITLES = "is a file of subtitles"
    MAIL = "is an e-mail"
    WEB_ARCHIVE = "is a saved web archive"
    MAILBOX = "is a mailbox"
    JSON = "is JSON"
    TABLE = "is a table"


_BY_SUFFIX = {
    **dict.fromkeys((".json", ".jsonl", ".ndjson"), Container.JSON),
    **dict.fromkeys((".csv", ".tsv"), Container.TABLE),
    ".eml": Container.MAIL,
    ".mbox": Container.MAILBOX,
    **dict.fromkeys((".mhtml", ".mht"), Container.WEB_ARCHIVE),
    **dict.fromkeys((".srt", ".vtt"), Container.SUBTITLES),
}

_CUE = r"(?:\d{1,4}:)?\d\d:\d\d[.,]\d{3}[ \t]+-->[ \t]+(?:\d{1,4}:)?\d\d:\d\d[.,]\d{3}"
_TIMED = re.compile(rf"\s*(?:WEBVTT\b|\d+[ \t]*\n{_CUE})")
_HEADER = r"[A-Za-z][A-Za-z0-9\-]*:[ \t].*\n(?:[ \t]+\S.*\n)*"
_HEADERS = re.compile(rf"(?P<envelope>From .*\n)?(?:{_HEADER}){{3,}}")
_OF_MAIL = re.compile(r"^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To):", re.IGNORECASE | re.MULTILINE)
_OF_ARCHIVE = re.compile(
    r"^(?:Snapshot-Content-Location:|Content-Location:|From:\s+\W?Saved by\b)", re.IGNORECASE | re.MULTILINE
)
_RELATED = re.compile(r"^Content-Type:\s+multipart/related", re.IGNORECASE | re.MULTILINE)
_MAY_BE_JSON = re.compile(r'\s*(?:\{\s*(?:"|\})|\[\s*["{\[])')


def container(data: bytes, *, file: str) -> Container | None:
    """What `data` of the file called `file` ("" for none) is wrapped in, by its beginning first; None for none."""
    head = peek(data).replace("\r\n", "\n")
    by_suffix = _BY_SUFFIX.get(PurePath(file).suffix.lower())
    if _TIMED.match(head):
        return Container.SUBTITLES
    headers = _HEADERS.match(head)
    if headers and _OF_MAIL.search(headers[0]):
        return _kind_of_mail(headers[0], bool(headers["envelope"]), by_suffix)
    if _MAY_BE_JSON.match(head) and _is_json(data):
        return Container.JSON
    return by_suffix


def _kind_of_mail(headers: str, in_mailbox: bool, by_suffix: Container | None) -> Container:  # noqa: FBT001 - one of three
    """An e-mail with pictures is `multipart/related` too; browsers say that they saved a page."""
    if in_mailbox or by_suffix is Container.MAILBOX:
        return Container.MAILBOX
    saved = by_suffix is Container.WEB_ARCHIVE or _OF_ARCHIVE.search(headers)
    return Container.WEB_ARCHIVE if saved and _RELATED.search(headers) else Container.MAIL


def _is_json(data: bytes) -> bool:
    """JSON as a whole, or in its first line as JSON Lines are."""
    text = decode(data, name="").strip()
    return _parses(text) or _parses(text.split("\n", 1)[0])


def _parses(text: str) -> bool:
    try:
        json.loads(text)
    # RecursionError: nothing but brackets.
    except (ValueError, RecursionError):
        return False
    return True
