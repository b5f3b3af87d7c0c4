# SPDX-License-Identifier: Apache-2.0
"""Files that hold articles, or pieces of them, in a wrapping that is not read yet; as plain text they are nonsense."""

from __future__ import annotations

import json
import re
from pathlib import PurePath

from desktop_app.readers.encoding import decode, peek

_YET = "which is not read yet"
_JSON = f"is JSON, {_YET}"
_TABLE = f"is a table, {_YET}"
_MAIL = f"is an e-mail, {_YET}; its text can be pasted"
_ARCHIVE = f"is a saved web archive, {_YET}; save the page as HTML"
_SUBTITLES = f"is a file of subtitles, {_YET}"

_BY_SUFFIX = {
    **dict.fromkeys((".json", ".jsonl", ".ndjson"), _JSON),
    **dict.fromkeys((".csv", ".tsv"), _TABLE),
    **dict.fromkeys((".eml", ".mbox"), _MAIL),
    **dict.fromkeys((".mhtml", ".mht"), _ARCHIVE),
    **dict.fromkeys((".srt", ".vtt"), _SUBTITLES),
}
KEPT_BESIDE_ARTICLES = (".eml", ".mht", ".mhtml", ".srt", ".vtt")
"""Those of their suffixes that a folder of articles may have; JSON and tables are more often about them."""

_CUE = r"(?:\d+:)?\d\d:\d\d[.,]\d{3}[ \t]+-->[ \t]+(?:\d+:)?\d\d:\d\d[.,]\d{3}"
_TIMED = re.compile(rf"\s*(?:WEBVTT\b|\d+[ \t]*\n{_CUE})")
_HEADER = r"[A-Za-z][A-Za-z0-9\-]*:[ \t].*\n(?:[ \t]+\S.*\n)*"
_HEADERS = re.compile(rf"(?:From .*\n)?(?:{_HEADER}){{3,}}")
_OF_MAIL = re.compile(r"^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To):", re.IGNORECASE | re.MULTILINE)
_OF_ARCHIVE = re.compile(r"^Content-Type:\s+multipart/related", re.IGNORECASE | re.MULTILINE)
_MAY_BE_JSON = re.compile(r'\s*(?:\{\s*(?:"|\})|\[\s*["{\[])')


def container(data: bytes, *, file: str) -> str | None:
    """Why `data` of the file called `file` ("" for none) is refused, in plain words; None where it is no container."""
    head = peek(data).replace("\r\n", "\n")
    if _TIMED.match(head):
        return _SUBTITLES
    headers = _HEADERS.match(head)
    if headers and _OF_MAIL.search(headers[0]):
        return _ARCHIVE if _OF_ARCHIVE.search(headers[0]) else _MAIL
    if _MAY_BE_JSON.match(head) and _is_json(data):
        return _JSON
    return _BY_SUFFIX.get(PurePath(file).suffix.lower())


def _is_json(data: bytes) -> bool:
    """True for JSON, and for a first line of JSON as in JSON Lines."""
    text = decode(data, name="").strip()
    return _parses(text) or _parses(text.split("\n", 1)[0])


def _parses(text: str) -> bool:
    try:
        json.loads(text)
    # RecursionError: nothing but brackets.
    except (ValueError, RecursionError):
        return False
    return True
