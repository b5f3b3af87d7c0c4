# SPDX-License-Identifier: Apache-2.0
"""E-mails (RFC 5322) and web pages that a browser saved in one file (MHTML, RFC 2557)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from itertools import islice

from desktop_app.base.errors import UnreadableFile
from desktop_app.base.headers import TOLERANT, parsed
from desktop_app.model.document import Document
from desktop_app.model.layout import Block, Layout
from desktop_app.model.spans import Span
from desktop_app.readers.body_text import shown_text
from desktop_app.readers.encoding import decode
from desktop_app.readers.heads import heading_of
from desktop_app.readers.html import read_html
from desktop_app.readers.paragraphs import joined
from desktop_app.readers.plain import read_plain
from desktop_app.readers.signatures import is_binary

MEDIA_TYPE = "message/rfc822"
ARCHIVE_MEDIA_TYPE = "multipart/related"
SUFFIXES = (".eml", ".mhtml", ".mht")
_DEEPEST = 20
_MOST_PARTS = 200
"""Parts that hold others."""
_BOUNDARY = re.compile(rb"\bboundary\s*=", re.IGNORECASE)
_TOO_DEEP = "holds more parts within each other than any e-mail does"
_GAP = "\n\n"
_LOCKED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
_LOCKED_TEXT = "-----BEGIN PGP MESSAGE-----"
_SOFT_BREAK = re.compile(r"^(?!-- \n)(.*) \n(?!>)", re.MULTILINE)
_PAGES = ("text/html", "application/xhtml+xml")
_ADDRESS = ("http://", "https://")

_Text = tuple[str, Layout]


def read_mail(data: bytes, *, name: str, file: str, encoding: str | None = None) -> Document:
    """The text of an e-mail without what is attached; subject, sender and date are its title, author and date.

    Of one that says nothing and has another one attached, that one's.
    What has no headers is read as plain text.

    :raises UnreadableFile: where it is encrypted, or holds no text.
    """
    shown = file or name
    message = _parsed(data, shown)
    if not message.keys():
        return read_plain(data, name=name, file=file, encoding=encoding)
    message, pieces = _opened(message, shown, encoding)
    text, layout = _one_after_the_other(pieces)
    if (any(part.get_content_type() in _LOCKED for part in _walked(message)) and not text) or _LOCKED_TEXT in text:
        raise UnreadableFile(shown, "is an encrypted e-mail")
    if not text:
        raise UnreadableFile(shown, "holds no text")
    heading = heading_of(text)
    return Document(
        text=text,
        title=_header(message, "Subject") or heading.title,
        authors=heading.authors or _senders(message),
        publication=heading.publication,
        published=heading.published or _date(message),
        media_type=MEDIA_TYPE,
        name=name,
        file=file,
        head=heading.head,
        layout=layout,
    )


def read_web_archive(data: bytes, *, name: str, file: str, encoding: str | None = None) -> Document:
    """The article of a page that was saved with its pictures in one file; its address is where it was saved from.

    :raises UnreadableFile: where it holds no page, or one without text.
    """
    shown = file or name
    message = _parsed(data, shown)
    page = next((part for part in _walked(message) if part.get_content_type() in _PAGES), None)
    if page is None:
        raise UnreadableFile(shown, "holds no web page")
    declared = page.get_content_charset()
    found = read_html(_payload(page), name=name, file=file, encoding=encoding, declared=declared)
    places = (_header(message, "Snapshot-Content-Location"), _header(page, "Content-Location"))
    address = next((place for place in places if place.startswith(_ADDRESS)), "")
    title = found.title or _header(message, "Subject")
    return replace(found, title=title, url=found.url or address, media_type=ARCHIVE_MEDIA_TYPE)


def _parsed(data: bytes, shown: str) -> Message:
    # The parser asks at each line for the end of every part that is open.
    if sum(1 for _ in islice(_BOUNDARY.finditer(data), _MOST_PARTS + 1)) > _MOST_PARTS:
        raise UnreadableFile(shown, _TOO_DEEP)
    try:
        return message_from_bytes(data, policy=TOLERANT)
    except RecursionError:
        # E-mails attached to each other: each takes a generator of the parser.
        raise UnreadableFile(shown, _TOO_DEEP) from None


def _walked(message: Message) -> Iterator[Message]:
    """Yield a message and all parts in it, as `Message.walk` does, but at any depth that the parser could reach."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        yield part
        waiting.extend(reversed(_inner(part)))


def _inner(part: Message) -> list[Message]:
    """Return the parts that a part holds; of a text with an impossible character set `get_payload` would raise."""
    return [each for each in part.get_payload() if isinstance(each, Message)] if part.is_multipart() else []


def _opened(message: Message, shown: str, encoding: str | None) -> tuple[Message, list[_Text]]:
    """The e-mail with its texts; of an empty one that forwards another, the attached one."""
    for _ in range(_DEEPEST):
        pieces = list(_texts(message, shown, encoding))
        inner = next((each for each in _walked(message) if each.get_content_type() == "message/rfc822"), None)
        passed_on = _inner(inner) if inner is not None else []
        if pieces or not passed_on:
            return message, pieces
        message = passed_on[0]
    return message, []


def _texts(part: Message, shown: str, encoding: str | None, depth: int = 0) -> Iterator[_Text]:
    """The texts of a part that a reader of the e-mail sees."""
    kind = part.get_content_type()
    how = part.get_content_disposition()
    if depth > _DEEPEST or how == "attachment" or (part.get_filename() and how != "inline"):
        return
    if part.is_multipart():
        yield from _texts_within(part, shown, encoding, depth)
    elif kind == "text/plain" or (part.get_content_maintype() == "multipart" and kind not in _LOCKED):
        # One without any part has lost its boundaries on the way, and is what it is.
        yield from _plain(part, shown, encoding)
    elif kind in _PAGES:
        yield from _page(part, shown, encoding)


def _texts_within(part: Message, shown: str, encoding: str | None, depth: int) -> Iterator[_Text]:
    if part.get_content_maintype() != "multipart":
        return  # another e-mail that hangs on this one
    parts = [list(_texts(each, shown, encoding, depth + 1)) for each in _inner(part)]
    alternatives = [texts for texts in parts if texts]
    if part.get_content_type() == "multipart/alternative":
        yield from next(iter(alternatives), [])
    else:
        yield from (text for texts in alternatives for text in texts)


def _plain(part: Message, shown: str, encoding: str | None) -> Iterator[_Text]:
    text = decode(_payload(part), name=shown, declared=part.get_content_charset(), encoding=encoding)
    if str(part.get_param("format", "")).lower() == "flowed":
        # RFC 3676: a line that ends in a space goes on in the next.
        between = "" if str(part.get_param("delsp", "")).lower() == "yes" else " "
        text = _SOFT_BREAK.sub(rf"\1{between}", text)
    if text.strip() and not is_binary(text):
        yield text.strip("\n"), ()


def _page(part: Message, shown: str, encoding: str | None) -> Iterator[_Text]:
    page = decode(_payload(part), name=shown, declared=part.get_content_charset(), encoding=encoding)
    text, layout = shown_text(page)
    if text and not is_binary(text):
        yield text, layout


def _one_after_the_other(pieces: list[_Text]) -> _Text:
    blocks: list[Block] = []
    at = 0
    for text, layout in pieces:
        blocks += [Block(block.kind, Span(at + block.span.start, at + block.span.end)) for block in layout]
        at += len(text) + len(_GAP)
    return _GAP.join(text for text, _ in pieces), tuple(blocks)


def _payload(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _header(message: Message, name: str) -> str:
    """A header as people read it, "" where there is none."""
    return _decoded(str(message.get(name, "")))


def _decoded(raw: str) -> str:
    return joined(parsed(lambda header: str(make_header(decode_header(header))), raw, otherwise=raw))


def _senders(message: Message) -> tuple[str, ...]:
    """The names of those who sent it; an address alone is no name."""
    # Parted before they are decoded: a name that was encoded may hold a comma.
    stated, nobody = str(message.get("From", "")), list[tuple[str, str]]()
    addresses = parsed(lambda header: getaddresses([header]), stated, otherwise=nobody)
    names = (_decoded(name).strip("'\" ") for name, _ in addresses)
    return tuple(dict.fromkeys(name for name in names if name and "@" not in name))


def _date(message: Message) -> str | None:
    """The day in the sender's own time zone."""
    return parsed(_day, str(message.get("Date", "")), otherwise=None)


def _day(header: str) -> str | None:
    return parsedate_to_datetime(header).date().isoformat()
