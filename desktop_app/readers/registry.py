# SPDX-License-Identifier: Apache-2.0
"""File -> document: which reader it is for, by its first bytes first and its suffix second."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePath
from typing import BinaryIO, Protocol

from desktop_app.base.addresses import clean_address
from desktop_app.base.errors import UnreadableFile
from desktop_app.base.faults import refusing
from desktop_app.base.progress import Progress
from desktop_app.model.columns import Columns
from desktop_app.model.document import Document, Part, Source
from desktop_app.readers import (
    archive,
    factiva,
    html,
    json_files,
    mail,
    mailbox,
    markdown,
    pdf,
    plain,
    press_exports,
    records,
    rtf,
    subtitles,
    table_files,
    zipped,
)
from desktop_app.readers.containers import Container, container
from desktop_app.readers.heads import heading_of
from desktop_app.readers.signatures import HEAD, has_tags, is_blank, is_html, refusal

MOST_BYTES = 50 * 1024 * 1024
"""A larger file is refused: no article is that long, and it would have to be held in memory several times."""

LONGEST_WORD = 100_000
"""Code points without a blank; what has more is no text in any language, and keeps the analysis busy for minutes."""

FOREIGN_SUFFIXES = (".doc",)
"""Documents that people keep beside articles; they are refused by name rather than passed over in silence."""

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_MARKED_UP = (
    html.MEDIA_TYPE,
    mail.MEDIA_TYPE,
    mail.ARCHIVE_MEDIA_TYPE,
    rtf.MEDIA_TYPE,
    markdown.MEDIA_TYPE,
    records.MEDIA_TYPE,
    *zipped.MARKED_UP,
)
_WITH_OWN_HEAD = (html.MEDIA_TYPE, mail.ARCHIVE_MEDIA_TYPE)


class Reader(Protocol):
    """Bytes -> document, or the parts of a file that holds many; `encoding` is what the user says that a text is
    written in. Raises UnreadableFile."""

    def __call__(
        self, data: bytes, *, name: str, file: str, encoding: str | None = None
    ) -> Document | tuple[Part, ...]:
        """The document in `data` of the file `file`, whose stem is `name`."""


_CONTAINERS: dict[Container, Reader] = {
    Container.SUBTITLES: subtitles.read_subtitles,
    Container.MAIL: mail.read_mail,
    Container.MAILBOX: mailbox.read_mailbox,
    Container.WEB_ARCHIVE: mail.read_web_archive,
}


def suffixes() -> tuple[str, ...]:
    """The suffixes of the files that can be read, lower case with their dot."""
    modules = (plain, markdown, html, pdf, zipped, rtf, mail, mailbox, subtitles, json_files, table_files)
    return tuple(suffix for each in modules for suffix in each.SUFFIXES)


def named() -> frozenset[str]:
    """The suffixes of files that are opened, or refused by name, where a folder or an archive holds them."""
    return frozenset((*suffixes(), *FOREIGN_SUFFIXES, ""))


def read(path: Path, *, encoding: str | None = None) -> Source:
    """The document in the file at `path` with its original bytes; `encoding` overrides what the file seems to be.

    :raises UnreadableFile: where there is no such file, it may not be read, it is no text or holds many documents.
    """
    return read_bytes(load(path), name=printable(PurePath(path.stem)), file=printable(path), encoding=encoding)


def read_bytes(
    data: bytes,
    *,
    name: str,
    file: str,
    media_type: str | None = None,
    encoding: str | None = None,
) -> Source:
    """The document in `data`; as `open_bytes`, where only one is looked for.

    :raises UnreadableFile: as there, and where `data` holds many documents.
    """
    found = open_bytes(data, name=name, file=file, media_type=media_type, encoding=encoding)
    if isinstance(found, Source):
        return found
    raise UnreadableFile(file or name, "holds many documents")


def open_bytes(
    data: bytes,
    *,
    name: str,
    file: str,
    media_type: str | None = None,
    encoding: str | None = None,
    within: int = 0,
    columns: Sequence[Columns] = (),
    progress: Progress | None = None,
) -> Source | tuple[Part, ...]:
    """The document in `data`, as read from `file` ("" where it came from elsewhere), or the documents that it holds.

    `media_type` is believed where it is given and that of a text, a page or a part, else the signature, else the
    suffix. `within` says in how many files `data` lies. `columns` tell what those of tables hold, in other ways than
    by their names; the first that fits a table is taken. `progress` counts the pages of a PDF.

    :raises UnknownColumns: where `data` is a table of which it is not known which column holds the texts.
    :raises UnreadableFile: where it is empty, too large or no text, or where a bug of ours prevents it.
    """
    shown = file or name
    reason = _refusal(data)
    if reason:
        raise UnreadableFile(shown, reason)
    with refusing(shown, "could not be read"):
        reader = _reader(data, file=file, media_type=media_type, within=within, columns=columns, progress=progress)
        document = reader(data, name=name, file=file, encoding=encoding)
        if isinstance(document, Document):
            document = press_exports.unfolded(document)
        if not isinstance(document, Document):
            return document
        if is_blank(document.text):
            raise UnreadableFile(shown, "holds no text")
        if max(map(len, document.text.split()), default=0) > LONGEST_WORD:
            raise UnreadableFile(shown, f"holds a word of more than {LONGEST_WORD:,} letters: it is no text")
        return Source(document=_storable(document), original=data)


def is_marked_up(document: Document) -> bool:
    """Whether the format of the file behind `document` can mark headlines, headings, lists and the like."""
    return document.media_type in _MARKED_UP


def with_layout(document: Document, original: bytes) -> Document:
    """`document` with the head and the layout that its `original` marks, which a library does not keep.

    As it is where the original is now read as another text, as by a newer version of the reader.
    """
    if not (document.media_type in _WITH_OWN_HEAD or document.media_type in subtitles.MEDIA_TYPES):
        # This much is known from the text alone.
        document = replace(document, head=heading_of(document.text).head)
    if not is_marked_up(document):
        return document
    try:
        found = read_bytes(
            original,
            name=document.name,
            file=document.file,
            media_type=document.media_type,
            encoding=document.encoding or None,
        ).document
    except UnreadableFile:
        return document
    return replace(document, layout=found.layout, head=found.head) if found.text == document.text else document


def _reader(
    data: bytes,
    *,
    file: str,
    media_type: str | None,
    within: int,
    columns: Sequence[Columns],
    progress: Progress | None,
) -> Reader:
    if pdf.is_pdf(data, file=file):
        return partial(pdf.read_pdf, progress=progress)
    if data.startswith(archive.SIGNATURE):
        return partial(zipped.read_zipped, within=within, taken=named(), columns=columns)
    if data.startswith(rtf.SIGNATURE):
        return rtf.read_rtf
    if _is_html(data, file=file, media_type=media_type):
        return press_exports.read_factiva if factiva.is_page(data) else html.read_html
    held_by = container(data, file=file)
    if held_by is Container.JSON:
        return partial(json_files.read_json, columns=columns)
    if held_by is Container.TABLE:
        return partial(table_files.read_table, columns=columns)
    if held_by is not None:
        return _CONTAINERS[held_by]
    return markdown.read_markdown if _is_markdown(file, media_type) else plain.read_plain


def load(path: Path, *, known_as: Path | None = None) -> bytes:
    """The bytes of the file at `path`; what is clearly no article is refused by its first bytes alone, as `known_as`.

    :raises UnreadableFile: where it cannot be read, is no file, is empty, too large or no article.
    """
    shown = printable(known_as or path)
    try:
        _check(shown, path.stat())
        # Should a pipe take its place now, opening it would wait for ever.
        with open(path, "rb", opener=_opened_at_once) as opened:  # Path.open knows no opener
            _check(shown, os.fstat(opened.fileno()))
            return _loaded(opened, shown)
    except OSError as error:
        raise UnreadableFile(shown, _why(error)) from error
    except ValueError as error:
        # A zero byte in the name.
        raise UnreadableFile(shown, "is no possible file name") from error


def printable(path: PurePath) -> str:
    """`path` as text that can be written anywhere; bytes of a name that are not UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def _storable(document: Document) -> Document:
    """Return `document` as a library can hold it: lone surrogates, which some encodings can spell, become U+FFFD, and
    the address is cleaned."""
    if document.url != (address := clean_address(document.url)):
        document = replace(document, url=address)
    words = (document.text, document.title, document.publication, document.url, *document.authors)
    if not any(map(_UNSTORABLE.search, words)):
        return document
    text, title, publication, url, *authors = (_UNSTORABLE.sub("\ufffd", word) for word in words)
    return replace(document, text=text, title=title, publication=publication, url=url, authors=tuple(authors))


def _opened_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _loaded(opened: BinaryIO, shown: str) -> bytes:
    head = opened.read(HEAD)
    reason = _refusal(head)
    if reason:
        raise UnreadableFile(shown, reason)
    # One byte more than allowed tells a file that grew since its size was asked.
    data = head + opened.read(MOST_BYTES + 1 - len(head))
    reason = _refusal(data)
    if reason:
        raise UnreadableFile(shown, reason)
    return data


def _refusal(data: bytes) -> str | None:
    if not data:
        return "is empty"
    if len(data) > MOST_BYTES:
        return f"is larger than {MOST_BYTES // 1024**2} MB"
    return refusal(data)


def _check(shown: str, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFile(shown, "is a folder, not a file")
    if not stat.S_ISREG(status.st_mode):
        # Opening a pipe or a terminal could wait for ever.
        raise UnreadableFile(shown, "is a device or pipe, not a file")
    if status.st_size > MOST_BYTES:
        raise UnreadableFile(shown, f"is larger than {MOST_BYTES // 1024**2} MB")


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "may not be read (permission denied)"
    return f"cannot be read ({(error.strerror or type(error).__name__).lower()})"


def _is_html(data: bytes, *, file: str, media_type: str | None) -> bool:
    if media_type:
        return media_type == html.MEDIA_TYPE
    if is_html(data):
        return True
    return PurePath(file).suffix.lower() in html.SUFFIXES and has_tags(data)


def _is_markdown(file: str, media_type: str | None) -> bool:
    """By its name alone, since its first bytes look like any text; older libraries have such files as plain text."""
    if media_type:
        return media_type == markdown.MEDIA_TYPE
    return PurePath(file).suffix.lower() in markdown.SUFFIXES
